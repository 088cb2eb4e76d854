import { Asn, Cidr } from 'twilio-interconnect-constructs';
import {
  describeGatewayAssociation,
  gatewayAssociationFindings,
  planGatewayAssociation,
} from '../../../lib/plan/direct-connect/gateway-association';
import { lines } from '../support';

const cidrs = (...texts: readonly string[]): Cidr[] => texts.map((text) => Cidr.of(text));

test('a refused association is still described, and its findings are listed', () => {
  const props = { transitGateway: { asn: Asn.of(64512) }, amazonSideAsn: Asn.of(64512), allowedPrefixes: cidrs('10.0.0.0/8') };
  expect(describeGatewayAssociation(props)).toEqual({
    gateway: 'transit-gateway',
    transitGatewayAsn: Asn.of(64512),
    allowedPrefixes: cidrs('10.0.0.0/8'),
  });
  expect(lines(() => gatewayAssociationFindings(props))).toEqual(['error transit-gateway-asn transitGatewayAsn']);
});

describe('the plan of the association of a VPN gateway', () => {
  test('sorts its prefixes, and names each once', () => {
    const plan = planGatewayAssociation({ allowedPrefixes: cidrs('2001:db8::/64', '10.1.0.0/16', '10.0.0.0/8', '10.1.0.0/16') });
    expect(plan.allowedPrefixes.map(String)).toEqual(['10.0.0.0/8', '10.1.0.0/16', '2001:db8::/64']);
    expect(plan.findings).toEqual([]);
    expect(Object.isFrozen(plan.allowedPrefixes)).toBe(true);
  });

  test('warns if nothing of the VPC is advertised', () => {
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

  test('reports everything at once', () => {
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

  test('does not compare an ASN that is not known', () => {
    const asn = Asn.of(64512);
    const allowedPrefixes = cidrs('10.0.0.0/8');
    expect(lines(() => planGatewayAssociation({ transitGateway: { asn }, allowedPrefixes }))).toEqual([]);
    expect(lines(() => planGatewayAssociation({ transitGateway: {}, allowedPrefixes, amazonSideAsn: asn }))).toEqual([]);
  });
});
