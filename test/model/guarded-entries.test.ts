import * as catalog from '../../lib/catalog/index';
import * as model from '../../lib/model/index';
import { reserveEntries } from '../../lib/plan/access/reservation';
import { type Finding, ValidationFailure } from '../../lib/model/finding';

const { Addressing, Asn, Bandwidth, BgpKeyPlace, BgpPeering, BgpPrefix, Capacity, Cidr, CidrSet, Codec, CrossConnect } = model;
const { IpRoutes, Mtu, PortRange, SharePrincipal, Translation, Vlan } = model;
const { TwilioCatalog, TwilioEdge, TwilioTraffic } = catalog;

/** A public entry with right arguments, each with every prop. */
interface Entry {
  /** The names of the arguments, as paths have them; '' is an object of props, whose members are named alone. */
  readonly names: readonly string[];
  readonly input: readonly unknown[];
  readonly call: (...input: any[]) => unknown;
  /** The names of its last argument, one for each that is given. */
  readonly rest?: (index: number) => string;
  /** Paths of objects whose keys are the caller's. */
  readonly records?: readonly string[];
}

const ARN = 'arn:aws:secretsmanager:us-east-1:111122223333:secret:twilio';
const CIDR = Cidr.of('203.0.113.0/24');
const RANGE = PortRange.of(10000, 20000);
const EDGE = TwilioEdge.ASHBURN_IX;

const request: Required<model.CrossConnectRequestProps> = {
  interfaceAddress: '198.51.100.1/31',
  asn: Asn.of(64500),
  accountSid: `AC${'0'.repeat(32)}`,
  requestedOn: '2026-03-01',
};
const patched: Required<model.PatchedCrossConnectProps> = { loaEntity: 'Example Ltd', ...request };
const exchange: Required<model.ThirdPartyExchangeProps> = {
  provider: 'Example Fabric',
  port: 'port 7',
  vlan: Vlan.of(700),
  bandwidth: Bandwidth.mbps(100),
  awsPort: 'port 8',
  orderedOn: '2026-03-02',
  ...request,
};
const authorization: Required<model.CrossConnectAuthorization> = {
  issuedOn: '2026-03-02',
  port: 'Panel 7',
  orderedOn: '2026-03-03',
  completionNoticeOn: '2026-03-04',
};
const acceptance: Required<model.CrossConnectAcceptance> = { acceptedOn: '2026-03-05' };
const configuration: Required<model.CrossConnectConfiguration> = {
  twilioAsn: Asn.of(64496),
  twilioAddress: '169.254.10.1/30',
  customerAddress: '169.254.10.2/30',
  vlan: Vlan.of(700),
  bgpAuthKey: BgpKeyPlace.file('/etc/twilio.key'),
  customerAsn: Asn.of(65100),
  announcedOn: '2026-04-01',
};
const { twilioAsn: _, vlan: __, ...untyped } = configuration;
const offer: Required<catalog.Exchange> = {
  facility: 'Building 1',
  address: '1 Main Street',
  bandwidths: [Bandwidth.mbps(100), Bandwidth.gbps(1)],
  directConnectLocations: ['EqDC2'],
};
const edge: Required<catalog.TwilioEdgeProps> = {
  id: 'own-ix',
  legacyRegion: 'own1-ix',
  location: 'Elsewhere',
  exchange: offer,
  bgpPrefixes: [BgpPrefix.of('54.1.0.0/16')],
  products: ['sip'],
};
const rule: Required<catalog.TrafficRuleProps> = {
  edge: EDGE,
  traffic: TwilioTraffic.SIP_MEDIA,
  direction: 'egress',
  protocol: 'udp',
  ports: RANGE,
  cidrs: ['54.1.0.0/24', Cidr.of('54.1.2.0/24')],
  hostNames: ['a.example.com'],
  source: 'an agreement',
  requires: { sdk: 'Voice JavaScript SDK', minimumVersion: '2.0', belowVersion: '3.0' },
  validFrom: '2026-01-01',
  validUntil: '2026-12-31',
  firstSeen: '2026-01-01',
  lastSeen: '2026-12-31',
};
const finding: Finding = { code: 'a:b', severity: 'error', path: 'vlan', value: '0', message: 'is wrong', fix: 'Mend it.' };

/** A method that takes one value of its own type. */
const one = (name: string, value: unknown, call: (value: never) => unknown): Entry => ({ names: [name], input: [value], call });

const physical = CrossConnect.physical(patched);
const capacity = Capacity.ofCalls(100, Codec.G711);
const filter: Required<catalog.TrafficRuleFilter> = { edges: [EDGE], traffic: [TwilioTraffic.SIP_MEDIA] };

const ENTRIES: Readonly<Record<string, Entry>> = {
  'Addressing.shared': { names: [''], input: [{ twilioConfirmed: '2026-01-01' }], call: Addressing.shared },
  'Addressing.translated': { names: [''], input: [{ twilioConfirmed: '2026-01-01' }], call: Addressing.translated },
  'Asn.of': one('asn', 65010, Asn.of),
  'Asn#equals': one('other', Asn.of(1), (other) => Asn.of(1).equals(other)),
  'Bandwidth.mbps': one('bandwidth', 100, Bandwidth.mbps),
  'Bandwidth.gbps': one('bandwidth', 1, Bandwidth.gbps),
  'Bandwidth.parse': one('text', '100Mbps', Bandwidth.parse),
  'Bandwidth.compare': { names: ['a', 'b'], input: [Bandwidth.mbps(1), Bandwidth.mbps(2)], call: Bandwidth.compare },
  'Bandwidth#equals': one('other', Bandwidth.mbps(1), (other) => Bandwidth.mbps(1).equals(other)),
  'BgpKeyPlace.secret': { names: ['arn', 'options'], input: [ARN, { jsonField: 'ashburn' }], call: BgpKeyPlace.secret },
  'BgpKeyPlace.file': one('path', '/etc/key', BgpKeyPlace.file),
  'BgpPeering.ipv4': {
    names: [''],
    input: [{ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' } satisfies Required<model.Ipv4PeeringProps>],
    call: BgpPeering.ipv4,
  },
  'BgpPrefix.of': { names: ['cidr', 'lessOrEqual'], input: ['203.0.113.0/24', 28], call: BgpPrefix.of },
  'BgpPrefix#equals': one('other', BgpPrefix.of(CIDR), (other) => BgpPrefix.of(CIDR).equals(other)),
  'Capacity.ofCalls': { names: ['calls', 'codec'], input: [100, Codec.G711], call: Capacity.ofCalls },
  'Codec.opus': one('', { maxAverageBitrate: 16_000 } satisfies Required<model.OpusOptions>, Codec.opus),
  'Capacity#plus': one('other', capacity, (other) => capacity.plus(other)),
  'Capacity#smallestBandwidth': one('offer', offer, (given) => capacity.smallestBandwidth(given)),
  'Capacity#bandwidthPerSite': {
    ...one('sites', { ashburn: offer, tokyo: offer }, (given) => capacity.bandwidthPerSite(given)),
    records: ['sites'],
  },
  'Cidr.of': { names: ['cidr', 'path'], input: ['203.0.113.0/24', 'cidr'], call: Cidr.of },
  'Cidr.compare': { names: ['a', 'b'], input: [CIDR, CIDR], call: Cidr.compare },
  'Cidr.containing': { names: ['family', 'bits', 'prefixLength'], input: ['ipv4', 1n, 32], call: Cidr.containing },
  'Cidr#contains': one('other', CIDR, (other) => CIDR.contains(other)),
  'Cidr#overlaps': one('other', CIDR, (other) => CIDR.overlaps(other)),
  'Cidr#equals': one('other', CIDR, (other) => CIDR.equals(other)),
  'CidrSet.of': { names: [], rest: (index) => `cidrs[${index}]`, input: ['203.0.113.0/24', CIDR], call: CidrSet.of },
  'CidrSet#union': one('other', CidrSet.EMPTY, (other) => CidrSet.EMPTY.union(other)),
  'CidrSet#contains': one('cidr', CIDR, (cidr) => CidrSet.EMPTY.contains(cidr)),
  'CidrSet#overlaps': one('cidr', CIDR, (cidr) => CidrSet.EMPTY.overlaps(cidr)),
  'CidrSet#equals': one('other', CidrSet.EMPTY, (other) => CidrSet.EMPTY.equals(other)),
  'CrossConnect.physical': one('', patched, CrossConnect.physical),
  'CrossConnect.circuit': one('', patched, CrossConnect.circuit),
  'CrossConnect.thirdPartyExchange': one('', exchange, CrossConnect.thirdPartyExchange),
  'CrossConnect.of': one(
    '',
    {
      medium: 'third-party-exchange',
      ...exchange,
      authorization,
      acceptance,
      configuration: { ...untyped, twilioAsn: 64496, vlan: 700, customerAsn: 65100, bgpAuthKey: { secret: ARN, jsonField: 'a' } },
    },
    CrossConnect.of,
  ),
  'CrossConnect#authorized': one('', authorization, (given) => physical.authorized(given)),
  'CrossConnect#accepted': one('', acceptance, (given) => physical.accepted(given)),
  'CrossConnect#configured': one('', configuration, (given) => physical.configured(given)),
  formatFinding: one('finding', finding, model.formatFinding),
  'IpRoutes.of': { names: [], rest: (index) => `ipRoutes[${index}]`, input: ['203.0.113.0/24', CIDR], call: IpRoutes.of },
  'IpRoutes#equals': one('other', IpRoutes.of(), (other) => IpRoutes.of().equals(other)),
  'Mtu.of': one('mtu', 1500, Mtu.of),
  'Mtu#equals': one('other', Mtu.STANDARD, (other) => Mtu.STANDARD.equals(other)),
  'PortRange.of': { names: ['from', 'to'], input: [1, 2], call: PortRange.of },
  'PortRange.merge': one('ranges', [RANGE, RANGE], PortRange.merge),
  'PortRange.compare': { names: ['a', 'b'], input: [RANGE, RANGE], call: PortRange.compare },
  'PortRange#contains': one('other', RANGE, (other) => RANGE.contains(other)),
  'PortRange#equals': one('other', RANGE, (other) => RANGE.equals(other)),
  'SharePrincipal.account': one('accountId', '111122223333', SharePrincipal.account),
  'SharePrincipal.organizationalUnit': one(
    'arn',
    'arn:aws:organizations::111122223333:ou/o-exampleorgid/ou-abcd-11112222',
    SharePrincipal.organizationalUnit,
  ),
  'SharePrincipal.organization': one(
    'arn',
    'arn:aws:organizations::111122223333:organization/o-exampleorgid',
    SharePrincipal.organization,
  ),
  'SharePrincipal#equals': one('other', SharePrincipal.account('111122223333'), (other) =>
    SharePrincipal.account('111122223333').equals(other),
  ),
  'Translation.oneToOne': one('', { inside: '10.0.0.0/28', outside: '203.0.113.0/28' }, Translation.oneToOne),
  'Translation.pool': one('', { inside: ['10.0.0.0/28', CIDR], outside: CIDR }, Translation.pool),
  'Vlan.of': one('vlan', 101, Vlan.of),
  'Vlan#equals': one('other', Vlan.of(1), (other) => Vlan.of(1).equals(other)),
  'new ValidationFailure': {
    names: ['findings', 'location'],
    input: [[finding], 'Stack/Net'],
    call: (...input: [never, never]) => new ValidationFailure(...input),
  },
  'ValidationFailure#at': one('location', 'Stack/Net', (location) => new ValidationFailure([finding]).at(location)),
  'TwilioCatalog.at': one('date', '2026-10-01', TwilioCatalog.at),
  'TwilioCatalog.published': one('', filter, TwilioCatalog.published),
  'TwilioCatalog#with': one(
    '',
    { add: [rule], replace: [{ ...rule, direction: 'ingress' }] } satisfies Required<catalog.CustomCatalogEntries>,
    (entries) => TwilioCatalog.current.with(entries),
  ),
  'TwilioCatalog#rules': one('', filter, (given) => TwilioCatalog.current.rules(given)),
  'TwilioCatalog#bgpPrefixes': one('edge', EDGE, (given) => TwilioCatalog.current.bgpPrefixes(given)),
  'TwilioEdge.of': one('edge', 'ashburn-ix', TwilioEdge.of),
  'TwilioEdge.custom': one('', edge, (given) => TwilioEdge.custom(given)),
  'TwilioEdge.isInterconnectEdge': one('edge', EDGE, TwilioEdge.isInterconnectEdge),
  'TwilioEdge#equals': one('other', EDGE, (other) => EDGE.equals(other)),
  'TwilioTraffic.of': one('traffic', 'sip-media', TwilioTraffic.of),
  'TwilioTraffic.custom': one(
    '',
    { id: 'own', label: 'Own', directions: ['egress'] } satisfies Required<catalog.CustomTrafficProps>,
    TwilioTraffic.custom,
  ),
  'TwilioTraffic#equals': one('other', TwilioTraffic.SIP_MEDIA, (other) => TwilioTraffic.SIP_MEDIA.equals(other)),
  validateTrafficRules: { names: ['add', 'path'], input: [[rule], 'add'], call: catalog.validateTrafficRules },
  reserveEntries: one('entries', 7, reserveEntries),
};

/** Methods without arguments, and what TypeScript does not show: it is marked private or internal. */
const OTHERS: readonly string[] = [
  'Addressing.perSite',
  'BgpPeering.ipv6',
  'Asn#isWithin',
  'Capacity#smallestOf',
  'Capacity.adopted',
  'Cidr.isOwn',
  'Cidr.read',
  'CrossConnect.adopted',
  'PortRange.between',
  'SharePrincipal.read',
  'TwilioCatalog.adopted',
  'TwilioCatalog.isOwn',
  'TwilioCatalog.publishedBgpPrefixes',
  'TwilioEdge.interconnect',
];

/** The functions and methods of what a module exports. */
function callablesOf(exported: Readonly<Record<string, unknown>>): readonly string[] {
  return Object.entries(exported).flatMap(([name, value]) => {
    if (typeof value !== 'function') {
      return [];
    }
    if (!/^class\b/.test(Function.prototype.toString.call(value))) {
      return [name];
    }
    const methods = (of: object, mark: string): readonly string[] =>
      Object.entries(Object.getOwnPropertyDescriptors(of))
        .filter(
          ([key, { value: member }]) => typeof member === 'function' && !['constructor', 'toString', 'toJSON'].includes(key),
        )
        .map(([key]) => `${name}${mark}${key}`);
    const made = name === 'ValidationFailure' ? [`new ${name}`] : [];
    return [...made, ...methods(value, '.'), ...methods(value.prototype as object, '#')];
  });
}

test('every function and method is gone through', () => {
  const callables = [...callablesOf(model), ...callablesOf(catalog), 'reserveEntries'];
  expect([...Object.keys(ENTRIES), ...OTHERS].sort()).toEqual([...callables].sort());
});

type Step = string | number;

interface Place {
  readonly steps: readonly Step[];
  readonly path: string;
  readonly value: unknown;
  readonly isRecord: boolean;
}

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

const join = (parent: string, key: Step): string =>
  typeof key === 'number' ? `${parent}[${key}]` : parent === '' ? key : `${parent}.${key}`;

/** Every argument, and everything in one. */
function placesOf({ names, rest, input, records = [] }: Entry): readonly Place[] {
  const walk = (steps: readonly Step[], path: string, value: unknown): readonly Place[] => [
    { steps, path, value, isRecord: records.includes(path) },
    ...(Array.isArray(value)
      ? value.flatMap((each, index) => walk([...steps, index], join(path, index), each))
      : isPlain(value)
        ? Object.entries(value).flatMap(([key, each]) => walk([...steps, key], join(path, key), each))
        : []),
  ];
  return input.flatMap((value, index) => walk([index], names[index] ?? rest!(index), value));
}

/** A copy with another value at a place. */
function changed(of: unknown, [step, ...steps]: readonly Step[], value: unknown): unknown {
  if (step === undefined) {
    return value;
  }
  const copy: any = Array.isArray(of) ? [...of] : { ...(of as object) };
  copy[step] = changed(copy[step], steps, value);
  return copy;
}

/** The findings of a call, or none. Anything else that is thrown fails the test. */
function findingsOf({ call, input }: Entry, { steps }: Place, value: unknown): readonly Finding[] {
  try {
    call(...(changed(input, steps, value) as unknown[]));
    return [];
  } catch (error) {
    if (error instanceof ValidationFailure) {
      return error.findings;
    }
    throw error;
  }
}

const CLOSED = Proxy.revocable({}, {});
CLOSED.revoke();

/** Nothing takes these, wherever they are given. */
const NEVER_RIGHT: readonly unknown[] = [
  Symbol('x'),
  () => 'hunter-two',
  new Date(0),
  new Map(),
  Object.assign(Object.create(null), { colour: 'hunter-two' }),
  { colour: 'hunter-two' },
  [['hunter-two']],
  true,
  CLOSED.proxy,
  Object.create(CidrSet.prototype),
];

describe.each(Object.entries(ENTRIES))('%s', (_name, entry) => {
  const places = placesOf(entry);

  test('takes what is right', () => {
    expect(findingsOf(entry, { ...places[0]!, steps: [] }, entry.input)).toEqual([]);
  });

  test.each(places.map((place) => [place.path === '' ? 'props' : place.path, place] as const))(
    '%s of a wrong type',
    (path, place) => {
      for (const value of NEVER_RIGHT) {
        const findings = findingsOf(entry, place, value);
        const inside = findings.filter((each) => each.path === path || each.path.startsWith(place.path));
        expect([typeof value, findings.length > 0, inside.length]).toEqual([typeof value, true, findings.length]);
        // A text in place of an object with a key of the caller's is shown like any other.
        expect(place.isRecord ? '' : JSON.stringify(findings)).not.toContain('hunter');
      }
    },
  );

  const objects = places.filter(({ value, isRecord }) => isPlain(value) && !isRecord);
  test('an unknown prop of any object', () => {
    for (const place of objects) {
      const findings = findingsOf(entry, place, { ...(place.value as object), colour: 'hunter-two' });
      expect(findings.map(({ code, path }) => [code, path])).toEqual([
        ['twilio-interconnect:unknown-prop', join(place.path, 'colour')],
      ]);
      expect(JSON.stringify(findings)).not.toContain('hunter');
    }
  });

  test.each(places.map((place) => [place.path === '' ? 'props' : place.path, place] as const))(
    '%s is not given',
    (path, place) => {
      // Undefined and null are the same.
      const findings = findingsOf(entry, place, undefined);
      expect(findingsOf(entry, place, null)).toEqual(findings);
      // Without it, another may be too much.
      const types = findings.filter(({ code }) => code === 'twilio-interconnect:wrong-type');
      expect(types.filter((each) => each.path !== path)).toEqual([]);
    },
  );
});

/** What may be left out; all else is needed. */
const OPTIONAL = [
  'Addressing.shared props',
  'Addressing.shared twilioConfirmed',
  'Addressing.translated props',
  'Addressing.translated twilioConfirmed',
  'BgpKeyPlace.secret options',
  'BgpKeyPlace.secret options.jsonField',
  'BgpPeering.ipv4 amazonAddress',
  'BgpPeering.ipv4 customerAddress',
  'BgpPeering.ipv4 props',
  'BgpPrefix.of lessOrEqual',
  'Capacity#bandwidthPerSite sites.ashburn.address',
  'Capacity#bandwidthPerSite sites.ashburn.directConnectLocations',
  'Capacity#bandwidthPerSite sites.ashburn.facility',
  'Capacity#smallestBandwidth offer.address',
  'Capacity#smallestBandwidth offer.directConnectLocations',
  'Capacity#smallestBandwidth offer.facility',
  'Cidr.of path',
  'CrossConnect#authorized completionNoticeOn',
  'CrossConnect#authorized orderedOn',
  'CrossConnect#configured announcedOn',
  'CrossConnect#configured bgpAuthKey',
  'CrossConnect#configured customerAsn',
  'CrossConnect#configured vlan',
  'PortRange.of to',
  'TwilioCatalog#rules props',
  'TwilioCatalog.published props',
  'TwilioEdge.custom bgpPrefixes',
  'TwilioEdge.custom exchange.directConnectLocations',
  'TwilioEdge.custom legacyRegion',
  'TwilioEdge.custom products',
  'TwilioTraffic.custom label',
  'new ValidationFailure location',
  'validateTrafficRules path',
];

test('what may be left out of these, and nothing else', () => {
  const rest = [
    'CrossConnect.physical',
    'CrossConnect.circuit',
    'CrossConnect.thirdPartyExchange',
    'CrossConnect.of',
    'TwilioCatalog#with',
  ];
  const left = Object.entries(ENTRIES)
    .filter(([name]) => !rest.includes(name))
    .flatMap(([name, entry]) =>
      placesOf(entry)
        .filter((place) => findingsOf(entry, place, undefined).length === 0)
        .map(({ path }) => `${name} ${path === '' ? 'props' : path}`),
    )
    .filter((each) => !/tokyo|validateTrafficRules add|(?:rules|published) (?:edges|traffic)/.test(each));
  expect(left.sort()).toEqual([...OPTIONAL].sort());
});

test.each([
  ['Asn.of', () => Asn.of(undefined as never), 'asn: is missing. Give the number of the autonomous system'],
  ['Asn.of', () => Asn.of([65010] as never), 'asn: is a list. Give the number'],
  ['Capacity.ofCalls', () => (Capacity.ofCalls as any)(800), 'codec: is missing. Give for example Codec.G711. '],
  ['Capacity.ofCalls', () => (Capacity.ofCalls as any)(800, 'g711'), 'codec: is the text "g711". Give Codec.G711. '],
  ['a text near an id', () => TwilioTraffic.of('sip-medai'), 'Did you mean sip-media? '],
  ['a text near an id', () => TwilioEdge.of('ashbrn-ix'), 'Did you mean ashburn-ix? '],
  [
    'an edge',
    () => TwilioCatalog.current.bgpPrefixes('ashburn_ix' as never),
    'is the text "ashburn_ix". Give TwilioEdge.ASHBURN_IX. ',
  ],
  ['reserveEntries', () => reserveEntries(Number.NaN), 'entries: is NaN, which is not a number. Give the number of entries'],
  ['reserveEntries', () => reserveEntries(-1), 'reserved-entries'],
  ['reserveEntries', () => reserveEntries(1.5), 'reserved-entries'],
])('%s: %#, says what to give', (_name, call, text) => {
  expect(call).toThrow(ValidationFailure);
  expect(call).toThrow(text);
});

test('a list of findings that cannot be read', () => {
  const list = [finding, finding];
  Object.defineProperty(list, 1, {
    get: () => {
      throw new RangeError('no');
    },
  });
  expect(() => new ValidationFailure(list)).toThrow('findings: is a list that cannot be read. ');
});

test('NaN keeps its own code where there is one', () => {
  const codes = [
    () => Asn.of(Number.NaN),
    () => Vlan.of(Number.NaN),
    () => Mtu.of(Number.NaN),
    () => PortRange.of(Number.NaN),
    () => Bandwidth.mbps(Number.NaN),
    () => Bandwidth.gbps(Number.NaN),
    () => Capacity.ofCalls(Number.NaN, Codec.G711),
    () => BgpPrefix.of(CIDR, Number.NaN),
  ].map((call) => {
    try {
      return call();
    } catch (error) {
      return (error as ValidationFailure).findings.map(({ code }) => code.split(':')[1]).join();
    }
  });
  expect(codes).toEqual([
    'asn-range',
    'vlan-range',
    'mtu-range',
    'port-range',
    'bandwidth-syntax',
    'bandwidth-syntax',
    'capacity-calls',
    'bgp-prefix-length',
  ]);
});

test('a site __proto__ has its bandwidth, and no other site', () => {
  const sites = JSON.parse('{"__proto__":0,"tokyo":0}') as Record<string, unknown>;
  for (const key of Object.keys(sites)) {
    Object.defineProperty(sites, key, { value: offer, enumerable: true });
  }
  const sized = capacity.bandwidthPerSite(sites as never) as Record<string, unknown>;
  expect(Object.keys(sized)).toEqual(['__proto__', 'tokyo']);
  expect(String(Object.getOwnPropertyDescriptor(sized, '__proto__')?.value)).toBe('100Mbps');
  expect(Object.getPrototypeOf(sized)).toBe(Object.prototype);
});

test.each(['two\nlines', '${var.x}', '%{ if x }', '{{resolve:ssm:a}}', ' '])(
  'the label %p of an own kind is refused',
  (label) => {
    expect(() => TwilioTraffic.custom({ id: 'own', label, directions: ['egress'] })).toThrow(/ label: /);
  },
);
