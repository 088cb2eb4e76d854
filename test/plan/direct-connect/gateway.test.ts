import { Asn, Cidr } from 'twilio-interconnect-constructs';
import {
  amazonSideAsnOfResource,
  type AssociatedGateway,
  defaultAmazonSideAsn,
  gatewayAttachmentsFindings,
  planDirectConnectGateway,
  transitAssociationsFindings,
  transitGatewayAsnOfResource,
  vpcBehindFindings,
  vpcGatewaysFindings,
  vpnAssociationsFindings,
} from '../../../lib/plan/direct-connect/gateway';
import type { VpcCidrsSubject } from '../../../lib/rules/direct-connect/vpc';
import { lines } from '../support';

const cidrs = (...texts: readonly string[]): Cidr[] => texts.map((text) => Cidr.of(text));

describe('the ASN of a gateway', () => {
  test('that is made for an Interconnect differs from the default of a transit gateway', () => {
    expect(defaultAmazonSideAsn('vpn-gateway').number).toBe(64512);
    expect(defaultAmazonSideAsn('transit-gateway').number).toBe(64513);
  });

  test('is read from its resource, and otherwise the default of AWS', () => {
    expect(amazonSideAsnOfResource('4200000000').number).toBe(4200000000);
    expect(amazonSideAsnOfResource(undefined).number).toBe(64512);
    expect(transitGatewayAsnOfResource(64600).number).toBe(64600);
    expect(transitGatewayAsnOfResource(undefined).number).toBe(64512);
  });
});

describe('the plan of a Direct Connect gateway', () => {
  test('is frozen, and holds the ASN', () => {
    const plan = planDirectConnectGateway({ amazonSideAsn: Asn.of(4200000000) });
    expect(plan).toEqual({ amazonSideAsn: Asn.of(4200000000), name: undefined, findings: [] });
    expect(Object.isFrozen(plan)).toBe(true);
  });

  test('has the ASN that AWS sets by default', () => {
    expect(planDirectConnectGateway({}).amazonSideAsn.number).toBe(64512);
  });

  test('reports everything at once', () => {
    expect(lines(() => planDirectConnectGateway({ amazonSideAsn: Asn.of(65535), name: 'a.b' }))).toEqual([
      'error amazon-side-asn-private amazonSideAsn',
      'error direct-connect-gateway-name directConnectGatewayName',
    ]);
  });
});

describe('what is known when an app is complete', () => {
  test('of a gateway', () => {
    const vpn = { kind: 'vpn-gateway', path: 'a', vpcCidrs: [] } as const;
    const transit = { kind: 'transit-gateway', path: 'b', region: 'us-east-1', allowedPrefixes: [] } as const;
    expect(lines(() => gatewayAttachmentsFindings([vpn], 'gateway'))).toEqual([]);
    expect(lines(() => gatewayAttachmentsFindings([vpn, transit], 'gateway'))).toEqual(['error gateway-mode b']);
  });

  test('of a VPN gateway and of a transit gateway', () => {
    const once = [{ path: 'a', isDetached: false }];
    const twice = [...once, { path: 'b', isDetached: true }];
    expect(lines(() => vpnAssociationsFindings(once, 'vgw'))).toEqual([]);
    expect(lines(() => vpnAssociationsFindings(twice, 'vgw'))).toEqual([
      'error vpn-gateway-associated b',
      'warning vpn-gateway-detached b',
    ]);
    expect(lines(() => transitAssociationsFindings(twice, 'tgw'))).toEqual([]);
    expect(
      lines(() =>
        transitAssociationsFindings(
          Array.from({ length: 21 }, () => ({ path: 'a' })),
          'tgw',
        ),
      ),
    ).toEqual(['error transit-gateway-gateways tgw']);
  });

  test('of a VPC', () => {
    const vpc = { primary: Cidr.of('10.0.0.0/16'), secondary: cidrs('203.0.113.0/24') };
    const behind = (gateway: AssociatedGateway, allowed: string, of: VpcCidrsSubject = vpc): readonly string[] =>
      lines(() => vpcBehindFindings(of, { gateway, allowedPrefixes: cidrs(allowed) }, 'association', 'vpc'));
    expect(behind('vpn-gateway', '203.0.113.0/24')).toEqual([]);
    expect(behind('vpn-gateway', '203.0.113.0/25')).toEqual(['warning vpc-not-advertised association.allowedPrefixes']);
    expect(behind('transit-gateway', '203.0.113.0/25')).toEqual([]);
    expect(behind('transit-gateway', '198.51.100.0/24')).toEqual(['warning vpc-not-advertised association.allowedPrefixes']);
    expect(behind('vpn-gateway', '10.0.0.0/8', { primary: Cidr.of('10.0.0.0/8'), secondary: [] })).toEqual([
      'error vpc-cidr-size vpc',
    ]);
  });

  test('of the VPN gateways of a VPC', () => {
    expect(lines(() => vpcGatewaysFindings([{ path: 'a' }], 'vpc'))).toEqual([]);
    expect(lines(() => vpcGatewaysFindings([{ path: 'a' }, { path: 'b' }], 'vpc'))).toEqual(['error vpc-vpn-gateways vpc']);
  });
});
