import { Asn, Cidr, ValidationFailure } from 'twilio-interconnect-constructs';
import { planDirectConnectGateway, planGatewayAssociation } from '../../../lib/plan';
import {
  gatewayAttachmentsFindings,
  transitAssociationsFindings,
  vpcBehindFindings,
  vpnAssociationsFindings,
} from '../../../lib/plan/direct-connect/gateway';
import type { Finding } from '../../../lib/model/finding';

const cidrs = (...texts: readonly string[]): Cidr[] => texts.map((text) => Cidr.of(text));

/** The findings, in a line each; of a failure or of what is planned. */
function lines(plan: () => { readonly findings: readonly Finding[] } | readonly Finding[]): readonly string[] {
  let findings: readonly Finding[];
  try {
    const planned = plan();
    findings = 'findings' in planned ? planned.findings : planned;
  } catch (error) {
    if (!(error instanceof ValidationFailure)) {
      throw error;
    }
    ({ findings } = error);
  }
  return findings.map(({ severity, code, path }) => `${severity} ${code.replace('twilio-interconnect:', '')} ${path}`);
}

describe('the plan of a Direct Connect gateway', () => {
  test('is frozen, and holds the ASN', () => {
    const plan = planDirectConnectGateway({ amazonSideAsn: Asn.of(4200000000) });
    expect(plan).toEqual({ amazonSideAsn: Asn.of(4200000000), name: undefined, findings: [] });
    expect(Object.isFrozen(plan)).toBe(true);
  });

  test('has the ASN that AWS sets by default', () => {
    expect(planDirectConnectGateway({}).amazonSideAsn.number).toBe(64512);
  });

  test('tells everything at once', () => {
    expect(lines(() => planDirectConnectGateway({ amazonSideAsn: Asn.of(65535), name: 'a.b' }))).toEqual([
      'error amazon-side-asn-private amazonSideAsn',
      'error direct-connect-gateway-name directConnectGatewayName',
    ]);
  });
});

describe('the plan of the association of a VPN gateway', () => {
  test('sorts its prefixes, and names each once', () => {
    const plan = planGatewayAssociation({ allowedPrefixes: cidrs('2001:db8::/64', '10.1.0.0/16', '10.0.0.0/8', '10.1.0.0/16') });
    expect(plan.allowedPrefixes.map(String)).toEqual(['10.0.0.0/8', '10.1.0.0/16', '2001:db8::/64']);
    expect(plan.findings).toEqual([]);
    expect(Object.isFrozen(plan.allowedPrefixes)).toBe(true);
  });

  test('warns where nothing of the VPC is advertised', () => {
    const props = { allowedPrefixes: cidrs('10.0.0.0/24'), vpcCidrs: cidrs('10.0.0.0/16') };
    expect(lines(() => planGatewayAssociation(props))).toEqual(['warning vpc-not-advertised allowedPrefixes']);
  });

  test.each([
    ['another account, no role', { account: '111122223333', ownerAccount: '444455556666', hasRole: false }, true],
    ['another account, a role', { account: '111122223333', ownerAccount: '444455556666', hasRole: true }, false],
    ['one account', { account: '111122223333', ownerAccount: '111122223333', hasRole: false }, false],
    ['an account not known yet', { account: '${Token[AWS.AccountId.4]}', ownerAccount: '444455556666', hasRole: false }, false],
    ['no account known', { hasRole: false }, false],
  ])('of %s', (_, accounts, isRefused) => {
    const expected = isRefused ? ['error accept-role-missing acceptProposalRole'] : [];
    expect(lines(() => planGatewayAssociation({ allowedPrefixes: [], accounts }))).toEqual(expected);
    expect(lines(() => planGatewayAssociation({ transitGateway: {}, allowedPrefixes: cidrs('10.0.0.0/8'), accounts }))).toEqual(
      expected,
    );
  });
});

describe('the plan of the association of a transit gateway', () => {
  test('sorts its prefixes, and names each once', () => {
    const plan = planGatewayAssociation({
      transitGateway: {},
      allowedPrefixes: cidrs('10.1.0.0/16', '10.0.0.0/16', '10.1.0.0/16'),
    });
    expect(plan.allowedPrefixes.map(String)).toEqual(['10.0.0.0/16', '10.1.0.0/16']);
  });

  test('counts each prefix once', () => {
    const many = Array.from({ length: 200 }, (_, index) => Cidr.of(`10.${index}.0.0/16`));
    expect(lines(() => planGatewayAssociation({ transitGateway: {}, allowedPrefixes: [...many, ...many] }))).toEqual([]);
  });

  test('tells everything at once', () => {
    const asn = Asn.of(65535);
    expect(
      lines(() =>
        planGatewayAssociation({ transitGateway: { asn }, allowedPrefixes: cidrs('2001:db8::/65'), amazonSideAsn: asn }),
      ),
    ).toEqual([
      'error allowed-prefix-ipv6-length allowedPrefixes',
      'error amazon-side-asn-private transitGatewayAsn',
      'error transit-gateway-asn transitGatewayAsn',
    ]);
  });

  test('compares no ASN that is not known', () => {
    const asn = Asn.of(64512);
    const allowedPrefixes = cidrs('10.0.0.0/8');
    expect(lines(() => planGatewayAssociation({ transitGateway: { asn }, allowedPrefixes }))).toEqual([]);
    expect(lines(() => planGatewayAssociation({ transitGateway: {}, allowedPrefixes, amazonSideAsn: asn }))).toEqual([]);
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
    expect(lines(() => vpcBehindFindings(vpc, cidrs('203.0.113.0/24'), 'association', 'vpc'))).toEqual([]);
    expect(lines(() => vpcBehindFindings(vpc, cidrs('203.0.113.0/25'), 'association', 'vpc'))).toEqual([
      'warning vpc-not-advertised association.allowedPrefixes',
    ]);
    expect(lines(() => vpcBehindFindings({ primary: Cidr.of('10.0.0.0/8'), secondary: [] }, [], 'association', 'vpc'))).toEqual([
      'error vpc-cidr-size vpc',
    ]);
  });
});
