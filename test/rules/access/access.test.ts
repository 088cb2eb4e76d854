import { TwilioEdge } from 'twilio-interconnect-constructs';
import { BgpPrefix } from '../../../lib/model/bgp-prefix';
import { Cidr } from '../../../lib/model/cidr';
import {
  ACCESS_RULES,
  type AccessSubject,
  EDGE_IDENTITY_RULES,
  GIVEN_PREFIX_LISTS_RULES,
  PREFIX_LIST_REGION_RULES,
  VPC_ENVIRONMENT_RULES,
  type VpcEnvironmentSubject,
} from '../../../lib/rules/access/access';
import { TOKEN } from '../../plan/support';
import { check } from '../support';

describe('an access', () => {
  const none = { vpnGateway: undefined, transitGateway: undefined };
  const vpn = { ...none, vpnGateway: 'vgw-1' };
  const softphones: AccessSubject = { edges: [TwilioEdge.ASHBURN], gateways: none, hasRouteTables: false };
  const routed: AccessSubject = { edges: [TwilioEdge.ASHBURN_IX], gateways: vpn, hasRouteTables: true };
  const mixed = [TwilioEdge.ASHBURN, TwilioEdge.ASHBURN_IX];

  test.each<[string, AccessSubject, readonly string[]]>([
    ['at a public edge has no routes', softphones, []],
    ['at an Interconnect edge has routes', routed, []],
    ['at edges of both kinds has routes', { ...routed, edges: mixed }, []],
    ['needs an edge', { ...routed, edges: [] }, ['error edges-missing at edges: ']],
    ['takes no route tables alone', { ...routed, gateways: none }, ['error access-routes at vpnGateway: ']],
    ['says so where no gateway has a name', { ...routed, gateways: {} }, ['error access-routes at gateways: ']],
    ['takes no gateway alone', { ...routed, hasRouteTables: false }, ['error access-routes at vpnGateway: vgw-1']],
    [
      'shows no gateway that is no text',
      { ...routed, gateways: { vpnGateway: {} }, hasRouteTables: false },
      ['error access-routes at vpnGateway: '],
    ],
    [
      'declares no fallback without routes',
      { ...softphones, internetFallback: 'blocked' },
      ['error access-routes at internetFallback: blocked'],
    ],
    ['declares a fallback with routes', { ...routed, internetFallback: 'blocked' }, []],
    [
      'has no routes to public edges',
      { ...routed, edges: [TwilioEdge.ASHBURN, TwilioEdge.DUBLIN] },
      ['error routes-to-public-edges at vpnGateway: ashburn, dublin'],
    ],
  ])('%s', (_, subject, expected) => {
    expect(check(ACCESS_RULES, subject, '')).toEqual(expected);
  });
});

test('edges with one id have the same announcements', () => {
  const edge = TwilioEdge.ASHBURN_IX;
  const [one, other] = [BgpPrefix.of('198.51.100.0/24'), BgpPrefix.of('203.0.113.0/24')];
  const said = (...prefixes: (readonly BgpPrefix[])[]): readonly string[] =>
    check(
      EDGE_IDENTITY_RULES,
      prefixes.map((bgpPrefixes) => ({ edge, bgpPrefixes })),
      'edges.ashburn-ix',
    );
  expect(said([one, other], [other, one])).toEqual([]);
  expect(said([one], [one, other])).toEqual(['error edges-differ at edges.ashburn-ix: ashburn-ix']);
});

describe('lists that are given', () => {
  const list = (key: string, given: readonly string[] | undefined, shared?: readonly string[]) => ({
    key,
    cidrs: [Cidr.of('198.51.100.0/25'), Cidr.of('203.0.113.0/24')],
    given: given?.map((cidr) => Cidr.of(cidr)),
    shared: shared?.map((cidr) => Cidr.of(cidr)),
  });
  const whole = ['198.51.100.0/24', '203.0.113.0/25', '203.0.113.128/25'];

  test('hold every address, however they are divided', () => {
    expect(check(GIVEN_PREFIX_LISTS_RULES, [list('media', whole)], 'prefixLists')).toEqual([]);
  });

  test('are all there', () => {
    const lists = [list('a', undefined), list('b', whole), list('c', undefined)];
    expect(check(GIVEN_PREFIX_LISTS_RULES, lists, 'prefixLists')).toEqual(['error prefix-list-not-given at prefixLists: a, c']);
  });

  test('that lack addresses are named with them', () => {
    const lists = [list('media', ['198.51.100.0/26', '203.0.113.0/24'])];
    expect(check(GIVEN_PREFIX_LISTS_RULES, lists, 'prefixLists')).toEqual([
      'warning prefix-list-lacks-addresses at prefixLists.media: 198.51.100.0/25',
    ]);
  });

  test('that hold more are named with it, unless they are shared on purpose', () => {
    const more = [...whole, '192.0.2.0/24'];
    const warning = 'warning prefix-list-holds-more at prefixLists.media: ';
    const said = (shared: readonly string[] | undefined): readonly string[] =>
      check(GIVEN_PREFIX_LISTS_RULES, [list('media', more, shared)], 'prefixLists');
    // Half of the given 198.51.100.0/24 is needed.
    expect(said([])).toEqual([`${warning}198.51.100.0/24, 192.0.2.0/24`]);
    expect(said(['198.51.100.128/25'])).toEqual([`${warning}192.0.2.0/24`]);
    expect(said(['198.51.100.128/25', '192.0.2.0/23'])).toEqual([]);
    expect(said(undefined)).toEqual([]);
  });
});

describe('groups and routes', () => {
  const [ours, theirs] = ['111111111111', '222222222222'];
  const HERE: VpcEnvironmentSubject = { account: ours, region: 'us-east-1' };
  const own = { vpcAccount: ours };
  const shared = { vpcAccount: theirs, isReferredToById: true };

  test.each<[string, Partial<VpcEnvironmentSubject>, readonly string[]]>([
    ['are made where the VPC is', { ...own, vpcRegion: 'us-east-1' }, []],
    ['are made anywhere, if nothing is known', {}, []],
    ['are made anywhere, if tokens are all that is known', { vpcAccount: TOKEN, vpcRegion: TOKEN }, []],
    [
      'are not made in another account, routes included',
      { ...shared, hasRoutes: true },
      [`error vpc-elsewhere at vpc: ${theirs}`],
    ],
    ['without routes may be made in a shared VPC', shared, [`warning vpc-shared at vpc: ${theirs}`]],
    [
      'are not made in another Region of a shared VPC',
      { ...shared, vpcRegion: 'us-west-1' },
      ['error vpc-elsewhere at vpc: us-west-1', `warning vpc-shared at vpc: ${theirs}`],
    ],
    [
      'are not made in another account, where the engine cannot refer to it',
      { vpcAccount: theirs },
      [`error vpc-elsewhere at vpc: ${theirs}`],
    ],
    ['are not made in another Region', { ...own, vpcRegion: 'us-west-1' }, ['error vpc-elsewhere at vpc: us-west-1']],
  ])('%s', (_, changes, expected) => {
    expect(check(VPC_ENVIRONMENT_RULES, { ...HERE, ...changes }, '')).toEqual(expected);
  });
});

test('given lists are of the Region of what names them', () => {
  const regions = { media: 'us-east-1', 'sip-signalling-ashburn-ix': 'us-west-2', custom: TOKEN, other: undefined };
  expect(check(PREFIX_LIST_REGION_RULES, { regions, region: 'us-east-1' }, 'prefixLists')).toEqual([
    'error prefix-list-elsewhere at prefixLists.sip-signalling-ashburn-ix: us-west-2',
  ]);
  expect(check(PREFIX_LIST_REGION_RULES, { regions, region: TOKEN }, 'prefixLists')).toEqual([]);
});

test('the prop that gives the VPC is named', () => {
  const subject = { region: 'us-east-1', vpcRegion: 'us-west-2', prop: 'subnets' };
  expect(check(VPC_ENVIRONMENT_RULES, subject, '')).toEqual(['error vpc-elsewhere at subnets: us-west-2']);
});
