import * as own from '../../lib';
import { ADDRESSING } from '../../lib/model/addressing';
import { ASN } from '../../lib/model/asn';
import { BANDWIDTH } from '../../lib/model/bandwidth';
import { BGP_KEY_PLACE } from '../../lib/model/bgp-key-place';
import { BGP_PEERING } from '../../lib/model/bgp-peering';
import { BGP_PREFIX } from '../../lib/model/bgp-prefix';
import { CAPACITY, CODEC } from '../../lib/model/capacity';
import { CIDR } from '../../lib/model/cidr';
import { CIDR_SET } from '../../lib/model/cidr-set';
import { CROSS_CONNECT } from '../../lib/model/cross-connect';
import { IP_ROUTES } from '../../lib/model/ip-routes';
import { MTU } from '../../lib/model/mtu';
import { PORT_RANGE } from '../../lib/model/port-range';
import { RESILIENCY_MODEL } from '../../lib/model/resiliency-model';
import { guard } from '../../lib/model/shape/guard';
import { type Kind, required } from '../../lib/model/shape/kind';
import { SHARE_PRINCIPAL } from '../../lib/model/share-principal';
import { TRANSLATION } from '../../lib/model/translation';
import { VLAN } from '../../lib/model/vlan';
import { TWILIO_CATALOG } from '../../lib/catalog/twilio-catalog';
import { TWILIO_EDGE } from '../../lib/catalog/twilio-edge';
import { TWILIO_TRAFFIC } from '../../lib/catalog/twilio-traffic';
import { ROUTER_PLATFORM } from '../../lib/plan/router/router-platform';
import { asText } from '../catalog/support';

type Library = typeof own;

/** The same package, loaded again. */
function secondCopy(): Library {
  let library = own;
  jest.isolateModules(() => {
    library = jest.requireActual<Library>('../../lib');
  });
  return library;
}

const other = secondCopy();

const orderOf = ({ Asn, BgpKeyPlace, CrossConnect, Vlan }: Library) =>
  CrossConnect.physical({ loaEntity: 'Example Ltd', asn: Asn.of(64500), interfaceAddress: '198.51.100.1/31' })
    .authorized({ issuedOn: '2026-03-02', port: 'Panel 7' })
    .configured({
      twilioAsn: Asn.of(64496),
      twilioAddress: '198.51.100.0/31',
      customerAddress: '198.51.100.1/31',
      vlan: Vlan.of(700),
      bgpAuthKey: BgpKeyPlace.file('/etc/twilio.key'),
    });

const circuitOf = ({ Bandwidth, CrossConnect, Vlan }: Library) =>
  CrossConnect.thirdPartyExchange({ provider: 'x', port: 'y', vlan: Vlan.of(7), bandwidth: Bandwidth.mbps(100) }).accepted({
    acceptedOn: '2026-03-02',
  });

/** A catalogue with entries of its own, and an edge and a kind of traffic that only it has. */
function customOf({ BgpPrefix, PortRange, TwilioCatalog, TwilioEdge, TwilioTraffic }: Library) {
  const edge = TwilioEdge.custom({ ...TwilioEdge.TOKYO_IX, bgpPrefixes: [BgpPrefix.of('54.1.0.0/16', 24)] });
  const traffic = TwilioTraffic.custom({ id: 'recording', label: 'Recording', directions: ['ingress'] });
  const rule = {
    edge,
    traffic,
    direction: 'ingress' as const,
    protocol: 'tcp' as const,
    ports: PortRange.of(1, 2),
    cidrs: ['54.1.0.0/24'],
    source: 'an agreement',
  };
  return { edge, traffic, catalog: TwilioCatalog.at('2026-06-01').with({ add: [rule] }) };
}

/** A value of every type, made by a copy of the package. */
const KINDS: Readonly<Record<string, readonly [Kind<any>, (library: Library) => unknown]>> = {
  'Addressing, shared': [ADDRESSING, ({ Addressing }) => Addressing.shared({ twilioConfirmed: '2026-01-01' })],
  'Addressing, per site': [ADDRESSING, ({ Addressing }) => Addressing.perSite()],
  'Addressing, translated': [ADDRESSING, ({ Addressing }) => Addressing.translated()],
  Asn: [ASN, ({ Asn }) => Asn.of(65010)],
  'Asn, a token': [ASN, ({ Asn }) => Asn.of('${Token[TOKEN.1]}')],
  Bandwidth: [BANDWIDTH, ({ Bandwidth }) => Bandwidth.gbps(1)],
  'BgpKeyPlace, a file': [BGP_KEY_PLACE, ({ BgpKeyPlace }) => BgpKeyPlace.file('/etc/key')],
  'BgpKeyPlace, a secret': [
    BGP_KEY_PLACE,
    ({ BgpKeyPlace }) => BgpKeyPlace.secret('arn:aws:secretsmanager:us-east-1:111122223333:secret:a', { jsonField: 'b' }),
  ],
  BgpPeering: [BGP_PEERING, ({ BgpPeering }) => BgpPeering.ipv4({ amazonAddress: 'a/30', customerAddress: 'b/30' })],
  'BgpPeering, without addresses': [BGP_PEERING, ({ BgpPeering }) => BgpPeering.ipv4()],
  'BgpPeering, IPv6': [BGP_PEERING, ({ BgpPeering }) => BgpPeering.ipv6()],
  BgpPrefix: [BGP_PREFIX, ({ BgpPrefix }) => BgpPrefix.of('168.86.128.0/18', 24)],
  'Capacity, of two codecs': [
    CAPACITY,
    ({ Capacity, Codec }) => Capacity.ofCalls(7, Codec.G711).plus(Capacity.ofCalls(3, Codec.OPUS)),
  ],
  Cidr: [CIDR, ({ Cidr }) => Cidr.of('2001:db8::/32')],
  CidrSet: [CIDR_SET, ({ CidrSet }) => CidrSet.of('5.6.7.0/25', '2001:db8::/32')],
  Codec: [CODEC, ({ Codec }) => Codec.PCMU],
  'Codec, with a limit': [CODEC, ({ Codec }) => Codec.opus({ maxAverageBitrate: 16_000 })],
  CrossConnect: [CROSS_CONNECT, orderOf],
  'CrossConnect, over an exchange': [CROSS_CONNECT, circuitOf],
  'CrossConnect, a circuit': [CROSS_CONNECT, ({ CrossConnect }) => CrossConnect.circuit({ loaEntity: 'x' })],
  IpRoutes: [IP_ROUTES, ({ IpRoutes }) => IpRoutes.of('5.6.7.0/25', '5.6.8.0/24')],
  Mtu: [MTU, ({ Mtu }) => Mtu.JUMBO_9001],
  PortRange: [PORT_RANGE, ({ PortRange }) => PortRange.of(1, 2)],
  'SharePrincipal, an account': [SHARE_PRINCIPAL, ({ SharePrincipal }) => SharePrincipal.account('111122223333')],
  'SharePrincipal, an organization': [
    SHARE_PRINCIPAL,
    ({ SharePrincipal }) => SharePrincipal.organization('arn:aws:organizations::111122223333:organization/o-exampleorgid'),
  ],
  ResiliencyModel: [RESILIENCY_MODEL, ({ ResiliencyModel }) => ResiliencyModel.MAXIMUM],
  RouterPlatform: [ROUTER_PLATFORM, ({ RouterPlatform }) => RouterPlatform.JUNOS],
  Translation: [TRANSLATION, ({ Translation }) => Translation.pool({ inside: ['10.0.0.0/16'], outside: '5.6.8.0/29' })],
  'Translation, one to one': [
    TRANSLATION,
    ({ Translation }) => Translation.oneToOne({ inside: '10.0.0.0/29', outside: '5.6.8.0/29' }),
  ],
  'TwilioCatalog, current': [TWILIO_CATALOG, ({ TwilioCatalog }) => TwilioCatalog.current],
  'TwilioCatalog, with entries': [TWILIO_CATALOG, (library) => customOf(library).catalog],
  TwilioEdge: [TWILIO_EDGE, ({ TwilioEdge }) => TwilioEdge.SYDNEY_IX],
  'TwilioEdge, public': [TWILIO_EDGE, ({ TwilioEdge }) => TwilioEdge.ROAMING],
  'TwilioEdge, a correction': [TWILIO_EDGE, (library) => customOf(library).edge],
  TwilioTraffic: [TWILIO_TRAFFIC, ({ TwilioTraffic }) => TwilioTraffic.SIP_MEDIA],
  'TwilioTraffic, an own kind': [TWILIO_TRAFFIC, (library) => customOf(library).traffic],
  Vlan: [VLAN, ({ Vlan }) => Vlan.of(101)],
};

/** What can be seen of a value; of a catalogue, its rules as well. */
const seen = (value: unknown): string =>
  asText(value instanceof own.TwilioCatalog ? [value, value.rules()] : [value, { ...(value as object) }]);

describe.each(Object.entries(KINDS))('%s', (_, [kind, make]) => {
  test('of another copy becomes an own one that equals it', () => {
    const foreign = make(other) as object;
    const adopted = guard(required(kind), foreign, 'it') as object;
    const mine = make(own) as object;
    expect(Object.getPrototypeOf(foreign)).not.toBe(Object.getPrototypeOf(mine));
    expect(Object.getPrototypeOf(adopted)).toBe(Object.getPrototypeOf(mine));
    expect(seen(adopted)).toBe(seen(mine));
    expect(Object.isFrozen(adopted)).toBe(true);
  });

  test('is the very same if it is an own one', () => {
    const mine = make(own);
    expect(guard(required(kind), mine, 'it')).toBe(mine);
  });
});

test('the table has every value type', () => {
  const types = Object.entries(own).filter(([, value]) => typeof value === 'function' && /^class\b/.test(String(value)));
  const named = Object.keys(KINDS).map((name) => name.split(',')[0]);
  // A failure and what applications are told are nothing that anybody gives.
  expect([...new Set(named)].sort()).toEqual(
    types
      .map(([name]) => name)
      .filter((name) => !['TwilioEndpoints', 'ValidationFailure', 'VoiceSdkOptions'].includes(name))
      .sort(),
  );
});

test('constants are the own ones', () => {
  expect(guard(required(TWILIO_EDGE), other.TwilioEdge.SYDNEY_IX, 'it')).toBe(own.TwilioEdge.SYDNEY_IX);
  expect(guard(required(CODEC), other.Codec.OPUS, 'it')).toBe(own.Codec.OPUS);
  expect(guard(required(ROUTER_PLATFORM), other.RouterPlatform.BIRD, 'it')).toBe(own.RouterPlatform.BIRD);
});

test('factories and methods take values of another copy', () => {
  expect(own.Cidr.of(other.Cidr.of('10.0.0.0/8'))).toEqual(own.Cidr.of('10.0.0.0/8'));
  expect(own.Cidr.of('10.0.0.0/8').contains(other.Cidr.of('10.1.0.0/16'))).toBe(true);
  expect(own.Asn.of(7).equals(other.Asn.of(7))).toBe(true);
  const filter = { edges: [other.TwilioEdge.TOKYO_IX], traffic: [other.TwilioTraffic.SIP_MEDIA] };
  expect(asText(own.TwilioCatalog.current.rules(filter))).toBe(asText(other.TwilioCatalog.current.rules(filter)));
  const { catalog } = customOf(other);
  expect(own.TwilioCatalog.current.with({ add: catalog.rules({ traffic: [customOf(other).traffic] }) }).rules()).toHaveLength(
    own.TwilioCatalog.current.rules().length + 1,
  );
});

test.each([
  [CODEC, 'Codec', { name: 'G.729', kilobitsPerSecond: 1 }],
  [RESILIENCY_MODEL, 'ResiliencyModel', { id: 'better' }],
  [ROUTER_PLATFORM, 'RouterPlatform', { id: 'routeros' }],
  [ADDRESSING, 'Addressing', { mode: 'anycast' }],
  [CROSS_CONNECT, 'CrossConnect', { medium: 'vpn', request: { loaEntity: 'x' } }],
] as const)('%#: a constant of a later release is refused', (kind, type, members) => {
  const later = Object.assign(Object.create((other as any)[type].prototype as object) as object, members);
  expect(() => guard(required(kind as Kind), later, 'it')).toThrow(own.ValidationFailure);
});

test('an Interconnect of values of another copy has the plan of the own', () => {
  const propsOf = (library: Library): own.InterconnectPlanProps => {
    const { Addressing, Asn, Bandwidth, BgpPeering, Capacity, Cidr, Codec, IpRoutes, Mtu, Translation, TwilioEdge, Vlan } =
      library;
    const site = (edge: own.TwilioEdge, last: number): own.InterconnectSitePlanProps =>
      ({
        edge,
        bandwidth: Bandwidth.mbps(100),
        vlan: Vlan.of(100 + last),
        peering: BgpPeering.ipv4({ amazonAddress: `169.254.96.${last}/30`, customerAddress: `169.254.96.${last + 1}/30` }),
        mtu: Mtu.JUMBO_9001,
        crossConnect: circuitOf(library),
        lanPrefixes: [Cidr.of(`10.${last}.0.0/16`)],
        translations: [Translation.pool({ inside: [`10.${last}.0.0/16`], outside: `5.6.7.${last * 8}/29` })],
        ipRoutes: IpRoutes.of(`5.6.7.${last * 8}/29`),
        parent: { kind: 'dedicated', bandwidth: Bandwidth.gbps(1) },
      }) as unknown as own.InterconnectSitePlanProps;
    return {
      customerAsn: Asn.of(65010),
      addressing: Addressing.translated(),
      capacity: Capacity.ofCalls(100, Codec.OPUS),
      catalog: customOf(library).catalog,
      traffic: library.TwilioTraffic.SIP,
      routeTables: [{ key: 'a', id: 'rtb-11111111' }],
      gateways: { vpnGateway: 'vgw-1' },
      sites: { ashburn: site(TwilioEdge.ASHBURN_IX, 1), tokyo: site(customOf(library).edge, 5) },
    } as unknown as own.InterconnectPlanProps;
  };
  const plan = own.planInterconnect(propsOf(own));
  expect(plan.sites.map(({ key }) => key)).toEqual(['ashburn', 'tokyo']);
  expect(asText(own.planInterconnect(propsOf(other)))).toBe(asText(plan));
});
