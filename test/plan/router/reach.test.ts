import { Asn, BgpPrefix, Cidr, IpRoutes, Translation } from 'twilio-interconnect-constructs';
import { disjoint, reachOf } from '../../../lib/plan/router/reach';
import { type RouterChanges, routerProps } from './support';

const EVERYTHING = { aws: true, lan: true, backbone: true };

const reach = (changes: RouterChanges, neighbours = EVERYTHING) => {
  const { interconnect } = routerProps(changes);
  return reachOf(interconnect, interconnect.sites[0]!, neighbours);
};

const translations = [Translation.oneToOne({ inside: '10.0.1.0/28', outside: '5.6.7.0/28' })];

test('of what AWS may announce, only what leads to a host counts', () => {
  const allowedPrefixes = ['5.6.7.0/24', '10.0.0.0/8', '9.0.0.0/24'].map((cidr) => Cidr.of(cidr));
  expect(reach({ interconnect: { allowedPrefixes } }).awsPrefixes.map(String)).toEqual(['5.6.7.0/24 le 28']);
  const translated = reach({ interconnect: { allowedPrefixes, ipRoutes: IpRoutes.of('5.6.7.0/28') }, ashburn: { translations } });
  // No VPC is wider than a /16.
  expect(translated.awsPrefixes.map(String)).toEqual([
    '10.0.0.0/16',
    '10.0.0.0/17',
    '10.0.0.0/18',
    '10.0.0.0/19',
    '10.0.0.0/20',
    '10.0.0.0/21',
    '10.0.0.0/22',
    '10.0.0.0/23',
    '10.0.1.0/24',
    '10.0.1.0/25',
    '10.0.1.0/26',
    '10.0.1.0/27',
    '10.0.1.0/28',
  ]);
});

test('a transit gateway announces the allowed prefixes and nothing inside; a default route is never taken', () => {
  const interconnect = {
    transitGateway: {},
    allowedPrefixes: [Cidr.of('0.0.0.0/0'), Cidr.of('10.0.0.0/8')],
    ipRoutes: IpRoutes.of('5.6.7.0/28'),
  };
  expect(reach({ interconnect, ashburn: { translations } }).awsPrefixes.map(String)).toEqual(['10.0.0.0/8']);
});

test('where nobody knows what AWS announces, it is in the IP routes or holds the insides', () => {
  const { interconnect } = routerProps({ interconnect: { ipRoutes: IpRoutes.of('5.6.7.0/28') }, ashburn: { translations } });
  const unknown = { ...interconnect, announcedByAws: [] };
  const { awsPrefixes } = reachOf(unknown, unknown.sites[0]!, EVERYTHING);
  expect([awsPrefixes.length, String(awsPrefixes[0]), String(awsPrefixes.at(-1))]).toEqual([13, '10.0.0.0/16', '10.0.1.0/28']);
});

test('without AWS and a backbone, AWS is not reached', () => {
  const { awsPrefixes, awsSources, ipRoutes } = reach({}, { aws: false, lan: false, backbone: false });
  expect([awsPrefixes, awsSources, ipRoutes.flatMap(({ contributors }) => contributors)]).toEqual([[], [], []]);
});

test('hosts that are translated are reached over an own session with AWS only', () => {
  const changes = { interconnect: { ipRoutes: IpRoutes.of('5.6.7.0/28') }, ashburn: { translations } };
  const { awsPrefixes, untranslatedPrefixes } = reach(changes);
  expect([awsPrefixes.map(String), untranslatedPrefixes]).toEqual([['10.0.1.0/28'], []]);
  const behind = reach(changes, { aws: false, lan: false, backbone: true });
  expect([behind.awsPrefixes, behind.ipRoutes.flatMap(({ contributors }) => contributors)]).toEqual([[], []]);
  const own = reach({}, { aws: false, lan: false, backbone: true });
  expect([own.awsPrefixes.map(String), own.untranslatedPrefixes.map(String)]).toEqual([
    ['5.6.7.0/24 le 28'],
    ['5.6.7.0/24 le 28'],
  ]);
});

test('a network that holds addresses of Twilio does not lead to AWS', () => {
  const wide = [Translation.oneToOne({ inside: '208.78.113.0/28', outside: '5.6.7.0/28' })];
  const { interconnect } = routerProps({
    interconnect: { ipRoutes: IpRoutes.of('5.6.7.0/28') },
    ashburn: { translations: wide },
  });
  const reaching = reachOf({ ...interconnect, announcedByAws: [] }, interconnect.sites[0]!, EVERYTHING);
  expect(reaching.awsPrefixes.map(String)[0]).toBe('208.78.113.0/24');
});

test('what a router behind the backbone reaches is told apart', () => {
  const lans = { lanPrefixes: [Cidr.of('5.6.7.64/26'), Cidr.of('192.168.0.0/24')] };
  const { otherLanPrefixes, otherTwilioPrefixes, twilioPrefixes } = reach({ sanJose: lans });
  expect(otherLanPrefixes.map(String)).toEqual(['5.6.7.64/26']);
  expect(otherTwilioPrefixes.map(String)).toEqual(['67.213.136.0/25']);
  expect(twilioPrefixes.map(String)).toEqual(['168.86.128.0/18 le 24', '208.78.112.0/25']);
  expect(
    reach({ interconnect: { customerAsn: Asn.of(65011) }, sanJose: lans }, { ...EVERYTHING, backbone: false }),
  ).toMatchObject({
    otherLanPrefixes: [],
    otherTwilioPrefixes: [],
  });
});

test('the router of another site reaches parts of a network that this edge announces in one piece', () => {
  const { interconnect } = routerProps();
  const [own, other] = interconnect.sites;
  const range = BgpPrefix.of('9.0.0.0/18', 24);
  const others = (bgpPrefixes: readonly BgpPrefix[]): readonly string[] => {
    const site = { ...own!, bgpPrefixes };
    const sites = [site, { ...other!, bgpPrefixes: [range, BgpPrefix.of('9.0.64.64/26')] }];
    return reachOf({ ...interconnect, sites }, site, EVERYTHING).otherTwilioPrefixes.map(String);
  };
  expect(others([BgpPrefix.of('9.0.0.0/18'), BgpPrefix.of('9.0.64.0/24')])).toEqual(['9.0.0.0/18 le 24', '9.0.64.64/26']);
  expect(others([range, BgpPrefix.of('9.0.64.0/24', 26)])).toEqual([]);
});

test('networks are kept apart', () => {
  const cidrs = ['10.0.0.0/24', '10.0.0.0/25', '10.0.1.0/24', '10.0.0.0/24'].map((cidr) => Cidr.of(cidr));
  expect(disjoint(cidrs).map(String)).toEqual(['10.0.0.0/24', '10.0.1.0/24']);
});

test('a router that serves a LAN only announces the IP routes of its LAN', () => {
  const changes = {
    interconnect: { ipRoutes: IpRoutes.of('5.6.7.0/25', '5.6.7.128/25') },
    ashburn: { lanPrefixes: [Cidr.of('5.6.7.128/26')] },
  };
  const routes = (neighbours: typeof EVERYTHING) =>
    reach(changes, neighbours).ipRoutes.map(
      ({ ipRoute, contributors }) => `${ipRoute.toString()} from ${contributors.join(', ')}`,
    );
  expect(routes({ aws: false, lan: true, backbone: false })).toEqual(['5.6.7.128/25 from 5.6.7.128/26']);
  expect(routes({ aws: true, lan: true, backbone: false })).toEqual([
    '5.6.7.0/25 from 5.6.7.0/25 le 28',
    '5.6.7.128/25 from 5.6.7.128/25 le 28',
  ]);
  // With nothing to announce at all, the IP routes are reported.
  expect(routes({ aws: false, lan: false, backbone: false })).toEqual(['5.6.7.0/25 from ', '5.6.7.128/25 from ']);
});

describe('a LAN', () => {
  const LAN_ONLY = { aws: false, lan: true, backbone: false };
  const lines = ({ ipRoutes }: ReturnType<typeof reach>): readonly string[] =>
    ipRoutes.map(({ ipRoute, contributors }) => `${ipRoute.toString()} from ${contributors.join(', ')}`);
  const lan = (...cidrs: readonly string[]) => cidrs.map((cidr) => Cidr.of(cidr));

  test('that holds the inside of a translation causes its outside, and AWS is not asked', () => {
    const changes = {
      interconnect: { ipRoutes: IpRoutes.of('5.6.7.0/28') },
      ashburn: { translations, lanPrefixes: lan('10.0.1.0/24', '192.168.0.0/24') },
    };
    const both = reach(changes, { aws: true, lan: true, backbone: false });
    expect(lines(both)).toEqual(['5.6.7.0/28 from 10.0.1.0/24']);
    expect([both.awsPrefixes, both.awsSources]).toEqual([[], []]);
    expect(both.lanSources.map(String)).toEqual(['10.0.1.0/28']);
    // Only a part of the inside is behind the router.
    const part = reach(
      { ...changes, ashburn: { translations, lanPrefixes: lan('10.0.1.0/29') } },
      { aws: true, lan: true, backbone: false },
    );
    expect(part.ipRoutes[0]?.contributors.map(String)).toContain('10.0.1.0/29');
    expect(part.awsSources.map(String)).toEqual(['10.0.1.0/28']);
  });

  test('of another site counts once, and inside any of the IP routes', () => {
    const ipRoutes = IpRoutes.of('5.6.7.0/25', '5.6.8.0/24');
    const changes = (own: readonly Cidr[]): RouterChanges => ({
      interconnect: { ipRoutes },
      ashburn: { lanPrefixes: own },
      sanJose: { lanPrefixes: lan('5.6.8.0/25', '5.6.7.0/26') },
    });
    expect(reach(changes([])).otherLanPrefixes.map(String)).toEqual(['5.6.7.0/26', '5.6.8.0/25']);
    expect(reach(changes(lan('5.6.8.0/25'))).otherLanPrefixes.map(String)).toEqual(['5.6.7.0/26']);
    expect(reach({ interconnect: { ipRoutes }, ashburn: { lanPrefixes: lan('5.6.8.0/25') } }).otherLanPrefixes).toEqual([]);
  });

  test('causes the IP routes that it is in, in order', () => {
    const changes = {
      interconnect: { ipRoutes: IpRoutes.of('5.6.8.0/24', '5.6.7.0/24') },
      ashburn: { lanPrefixes: lan('5.6.8.0/25', '5.6.7.0/25', '9.9.9.0/24') },
    };
    expect(lines(reach(changes, LAN_ONLY))).toEqual(['5.6.7.0/24 from 5.6.7.0/25', '5.6.8.0/24 from 5.6.8.0/25']);
  });
});

test('a part of an IP route is made by a translation, and the rest has hosts of its own', () => {
  const changes = {
    interconnect: { ipRoutes: IpRoutes.of('5.6.7.0/24', '5.6.8.0/24'), transitGateway: {} },
    ashburn: { translations },
  };
  const { interconnect } = routerProps({
    ...changes,
    interconnect: {
      ...changes.interconnect,
      allowedPrefixes: ['5.6.7.0/28', '5.6.7.128/25', '5.6.8.0/24', '10.0.1.0/28'].map((cidr) => Cidr.of(cidr)),
    },
  });
  const { ipRoutes, untranslatedPrefixes } = reachOf(interconnect, interconnect.sites[0]!, {
    aws: true,
    lan: false,
    backbone: false,
  });
  // The outside itself is made by the router: a host in a VPC with such an address has no route back.
  expect(untranslatedPrefixes.map(String)).toEqual(['5.6.7.128/25', '5.6.8.0/24']);
  expect(ipRoutes.map(({ ipRoute, contributors }) => `${ipRoute.toString()} from ${contributors.join(', ')}`)).toEqual([
    '5.6.7.0/24 from 5.6.7.128/25, 10.0.1.0/28',
    '5.6.8.0/24 from 5.6.8.0/24',
  ]);
});
