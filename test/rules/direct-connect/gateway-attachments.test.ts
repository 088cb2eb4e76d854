import { Asn } from '../../../lib/model/asn';
import { Cidr } from '../../../lib/model/cidr';
import {
  GATEWAY_ATTACHMENTS_RULES,
  GATEWAY_NAME_RULES,
  type GatewayAttachment,
  TRANSIT_GATEWAY_ASSOCIATIONS_RULES,
  VPC_GATEWAYS_RULES,
  VPN_GATEWAY_ASSOCIATIONS_RULES,
} from '../../../lib/rules/direct-connect/gateway-attachments';
import { NUMBER_TOKENS, STRING_TOKENS } from '../../model/tokens';
import { check } from '../support';

const vpn = (path: string, ...cidrs: string[]): GatewayAttachment => ({
  kind: 'vpn-gateway',
  path,
  vpcCidrs: cidrs.map((cidr) => Cidr.of(cidr)),
});
const transit = (path: string, cidrs: string[] = [], asn?: number | string, region = 'us-east-1'): GatewayAttachment => ({
  kind: 'transit-gateway',
  path,
  asn: asn === undefined ? undefined : Asn.of(asn),
  region,
  allowedPrefixes: cidrs.map((cidr) => Cidr.of(cidr)),
});
const vif = (kind: 'private-interface' | 'transit-interface', path: string): GatewayAttachment => ({ kind, path });
const repeat = (count: number, make: (path: string) => GatewayAttachment): GatewayAttachment[] =>
  Array.from({ length: count }, (_, index) => make(`A${index}`));

const checked = (...attachments: GatewayAttachment[]): string[] => check(GATEWAY_ATTACHMENTS_RULES, attachments, 'Gateway');

describe('the name of a Direct Connect gateway', () => {
  test.each(['x', 'Az09 _-,/', 'x'.repeat(100), ...STRING_TOKENS.map(([, token]) => token)])('%p is fine', (name) => {
    expect(check(GATEWAY_NAME_RULES, name, 'name')).toEqual([]);
  });

  test.each(['', 'x'.repeat(101), 'a.b', 'a\n'])('%p is refused', (name) => {
    expect(check(GATEWAY_NAME_RULES, name, 'name')).toEqual([`error direct-connect-gateway-name at name: ${name}`]);
  });
});

describe('the mode of a Direct Connect gateway', () => {
  test('is VPN gateways and private interfaces, or transit gateways and transit interfaces', () => {
    expect(checked()).toEqual([]);
    expect(checked(vpn('V'), vif('private-interface', 'P'))).toEqual([]);
    expect(checked(transit('T'), vif('transit-interface', 'I'))).toEqual([]);
  });

  test('is not both', () => {
    expect(checked(transit('T'), vpn('V'))).toEqual(['error gateway-mode at T: V']);
    expect(checked(transit('T'), transit('U'), vif('private-interface', 'P'), vpn('V'))).toEqual([
      'error gateway-mode at T: V, P',
      'error gateway-mode at U: V, P',
    ]);
  });

  test('of transit interfaces has nothing else', () => {
    expect(checked(vif('transit-interface', 'I'), vpn('V'))).toEqual(['warning gateway-mode-interfaces at I: V']);
    expect(checked(vif('transit-interface', 'I'), vif('private-interface', 'P'), vpn('V'))).toEqual([
      'warning gateway-mode-interfaces at I: V, P',
    ]);
  });
});

describe('how much a Direct Connect gateway takes', () => {
  test.each([
    ['20 VPN gateways', repeat(20, (path) => vpn(path))],
    ['6 transit gateways', repeat(6, (path) => transit(path))],
    ['30 private interfaces', repeat(30, (path) => vif('private-interface', path))],
    ['30 transit interfaces', repeat(30, (path) => vif('transit-interface', path))],
  ])('%s are fine', (_, attachments) => {
    expect(checked(...attachments)).toEqual([]);
  });

  test.each([
    ['gateway-vpn-gateways', '21 VPN gateways', repeat(21, (path) => vpn(path))],
    ['gateway-transit-gateways', '7 transit gateways', repeat(7, (path) => transit(path))],
    ['gateway-interfaces', '31 virtual interfaces', repeat(31, (path) => vif('private-interface', path))],
    ['gateway-interfaces', '31 virtual interfaces', repeat(31, (path) => vif('transit-interface', path))],
  ])('%s: %s are too many', (code, value, attachments) => {
    expect(checked(...attachments)).toEqual([`error ${code} at Gateway: ${value}`]);
  });
});

describe('transit gateways on one Direct Connect gateway', () => {
  test('announce different prefixes', () => {
    expect(checked(transit('T', ['10.0.0.0/16', '10.0.0.0/24']), transit('U', ['10.1.0.0/16']))).toEqual([]);
    expect(checked(transit('T', ['10.0.0.0/16']), transit('U', ['11.0.0.0/8', '10.0.7.0/24']))).toEqual([
      'error gateway-prefixes-overlap at U.allowedPrefixes: 10.0.7.0/24',
    ]);
    expect(checked(transit('T', ['12.0.0.0/16', '10.0.0.0/16']), transit('U', ['10.0.7.0/24']))).toEqual([
      'error gateway-prefixes-overlap at U.allowedPrefixes: 10.0.7.0/24',
    ]);
  });

  test('have different ASNs in different Regions', () => {
    expect(checked(transit('T', [], 64512), transit('U', [], 64512))).toEqual([]);
    expect(checked(transit('T', [], 64512), transit('U', [], 64513, 'eu-west-1'))).toEqual([]);
    expect(checked(transit('T', [], 64512), transit('U', [], undefined, 'eu-west-1'))).toEqual([]);
    expect(checked(transit('T', [], undefined), transit('U', [], 64512, 'eu-west-1'))).toEqual([]);
    expect(checked(transit('T', [], 64512), transit('U', [], 64512, 'eu-west-1'))).toEqual([
      'error transit-gateway-asn-taken at U.transitGateway: 64512',
    ]);
  });

  test.each([...NUMBER_TOKENS, ...STRING_TOKENS])('skip a token as ASN: %s', (_, token) => {
    expect(checked(transit('T', [], token), transit('U', [], token, 'eu-west-1'))).toEqual([]);
  });
});

describe('the VPCs behind one Direct Connect gateway', () => {
  test('do not overlap', () => {
    expect(checked(vpn('V', '10.0.0.0/16'), vpn('W', '10.1.0.0/16'), vpn('X'))).toEqual([]);
    expect(checked(vpn('V', '10.0.0.0/16'), vpn('W', '10.1.0.0/16', '10.0.1.0/24'))).toEqual([
      'error vpc-cidrs-overlap at W: 10.0.1.0/24',
    ]);
    expect(checked(vpn('V', '10.2.0.0/16', '10.0.0.0/16'), vpn('W', '10.0.1.0/24'))).toEqual([
      'error vpc-cidrs-overlap at W: 10.0.1.0/24',
    ]);
  });
});

describe('the associations of one gateway of VPCs', () => {
  const many = (count: number): { readonly path: string; readonly isDetached: boolean }[] =>
    Array.from({ length: count }, (_, index) => ({ path: `A${index}`, isDetached: false }));

  test('a VPN gateway has one', () => {
    expect(check(VPN_GATEWAY_ASSOCIATIONS_RULES, many(0), 'x')).toEqual([]);
    expect(check(VPN_GATEWAY_ASSOCIATIONS_RULES, many(1), 'x')).toEqual([]);
    expect(check(VPN_GATEWAY_ASSOCIATIONS_RULES, many(3), 'x')).toEqual([
      'error vpn-gateway-associated at A1: ',
      'error vpn-gateway-associated at A2: ',
    ]);
  });

  test('a VPN gateway is attached to a VPC', () => {
    expect(check(VPN_GATEWAY_ASSOCIATIONS_RULES, [{ path: 'A', isDetached: true }], 'x')).toEqual([
      'warning vpn-gateway-detached at A: ',
    ]);
  });

  test('a transit gateway has at most 20', () => {
    expect(check(TRANSIT_GATEWAY_ASSOCIATIONS_RULES, many(20), 'x')).toEqual([]);
    expect(check(TRANSIT_GATEWAY_ASSOCIATIONS_RULES, many(21), 'x')).toEqual([
      'error transit-gateway-gateways at x: 21 Direct Connect gateways',
    ]);
  });
});

test('a VPC has one VPN gateway', () => {
  expect(check(VPC_GATEWAYS_RULES, [], 'Vpc')).toEqual([]);
  expect(check(VPC_GATEWAYS_RULES, [{ path: 'A' }], 'Vpc')).toEqual([]);
  expect(check(VPC_GATEWAYS_RULES, [{ path: 'A' }, { path: 'B' }], 'Vpc')).toEqual(['error vpc-vpn-gateways at Vpc: A, B']);
});
