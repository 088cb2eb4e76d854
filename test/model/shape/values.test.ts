import { ADDRESSING } from '../../../lib/model/addressing';
import { ASN } from '../../../lib/model/asn';
import { BANDWIDTH } from '../../../lib/model/bandwidth';
import { BGP_KEY_PLACE } from '../../../lib/model/bgp-key-place';
import { BGP_PEERING } from '../../../lib/model/bgp-peering';
import { BGP_PREFIX } from '../../../lib/model/bgp-prefix';
import { CAPACITY, CODEC } from '../../../lib/model/capacity';
import { CIDR } from '../../../lib/model/cidr';
import { CROSS_CONNECT } from '../../../lib/model/cross-connect';
import { IP_ROUTES } from '../../../lib/model/ip-routes';
import { MTU } from '../../../lib/model/mtu';
import { PORT_RANGE } from '../../../lib/model/port-range';
import { RESILIENCY_MODEL } from '../../../lib/model/resiliency-model';
import { guard } from '../../../lib/model/shape/guard';
import { type Kind, required } from '../../../lib/model/shape/kind';
import { SHARE_PRINCIPAL } from '../../../lib/model/share-principal';
import { TRANSLATION } from '../../../lib/model/translation';
import { VLAN } from '../../../lib/model/vlan';
import * as own from '../../../lib/model';
import { failureOf } from '../support';

type Model = typeof own;

const read = (kind: Kind, given: unknown): unknown => guard(required(kind), given, 'it');

/** What is said about a value of a wrong type, without the path. */
const said = (kind: Kind, given: unknown): string => {
  const [{ code, message, fix } = { code: '', message: '', fix: '' }] = failureOf(() => read(kind, given)).findings;
  return `${code.split(':')[1]} ${message}. ${fix}`;
};

/** The values of another copy of this package. */
function another(): Model {
  let copy = own;
  jest.isolateModules(() => {
    copy = jest.requireActual<Model>('../../../lib/model');
  });
  return copy;
}

const SESSION = (model: Model) => ({
  twilioAsn: model.Asn.of(64496),
  twilioAddress: '169.254.10.1/30',
  customerAddress: '169.254.10.2/30',
});

/** A kind, its name, what makes a value of it with a copy of this package, and the example that a message gives. */
const VALUES: readonly (readonly [string, Kind, string, (model: Model) => unknown])[] = [
  ['Addressing', ADDRESSING, 'Addressing.perSite()', ({ Addressing }) => Addressing.perSite()],
  ['Addressing', ADDRESSING, 'Addressing.perSite()', ({ Addressing }) => Addressing.shared({ twilioConfirmed: '2026-03-01' })],
  ['Addressing', ADDRESSING, 'Addressing.perSite()', ({ Addressing }) => Addressing.translated()],
  ['Asn', ASN, 'Asn.of(65010)', ({ Asn }) => Asn.of(64512)],
  ['Bandwidth', BANDWIDTH, 'Bandwidth.mbps(100)', ({ Bandwidth }) => Bandwidth.gbps(10)],
  ['BgpKeyPlace', BGP_KEY_PLACE, "BgpKeyPlace.file('/etc/twilio/aws.key')", ({ BgpKeyPlace }) => BgpKeyPlace.file('/a')],
  [
    'BgpKeyPlace',
    BGP_KEY_PLACE,
    "BgpKeyPlace.file('/etc/twilio/aws.key')",
    ({ BgpKeyPlace }) => BgpKeyPlace.secret('arn:aws:secretsmanager:us-east-1:111122223333:secret:twilio', { jsonField: 'a' }),
  ],
  ['BgpPeering', BGP_PEERING, 'BgpPeering.ipv4()', ({ BgpPeering }) => BgpPeering.ipv6()],
  [
    'BgpPeering',
    BGP_PEERING,
    'BgpPeering.ipv4()',
    ({ BgpPeering }) => BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' }),
  ],
  [
    'SharePrincipal',
    SHARE_PRINCIPAL,
    "SharePrincipal.account('111122223333')",
    ({ SharePrincipal }) =>
      SharePrincipal.organizationalUnit('arn:aws:organizations::111122223333:ou/o-exampleorgid/ou-abcd-11112222'),
  ],
  ['BgpPrefix', BGP_PREFIX, "BgpPrefix.of('168.86.128.0/18')", ({ BgpPrefix }) => BgpPrefix.of('168.86.128.0/18', 24)],
  ['BgpPrefix', BGP_PREFIX, "BgpPrefix.of('168.86.128.0/18')", ({ BgpPrefix }) => BgpPrefix.of('5.6.7.0/24')],
  ['Capacity', CAPACITY, 'Capacity.ofCalls(800, Codec.G711)', ({ Capacity, Codec }) => Capacity.ofCalls(7, Codec.OPUS)],
  ['Codec', CODEC, 'Codec.G711', ({ Codec }) => Codec.OPUS],
  ['Cidr', CIDR, "Cidr.of('203.0.113.0/24')", ({ Cidr }) => Cidr.of('2001:db8::/32')],
  [
    'CrossConnect',
    CROSS_CONNECT,
    "CrossConnect.physical({ loaEntity: 'Example Corp' })",
    (model) => model.CrossConnect.circuit({ loaEntity: 'x', asn: model.Asn.of(64500) }).configured(SESSION(model)),
  ],
  ['IpRoutes', IP_ROUTES, "IpRoutes.of('203.0.113.0/24')", ({ IpRoutes }) => IpRoutes.of('5.6.7.0/24', '5.6.8.0/25')],
  ['Mtu', MTU, 'Mtu.of(1500)', ({ Mtu }) => Mtu.of(8500)],
  ['PortRange', PORT_RANGE, 'PortRange.of(443)', ({ PortRange }) => PortRange.of(10000, 60000)],
  ['ResiliencyModel', RESILIENCY_MODEL, 'ResiliencyModel.HIGH', ({ ResiliencyModel }) => ResiliencyModel.BASIC],
  ['ResiliencyModel', RESILIENCY_MODEL, 'ResiliencyModel.HIGH', ({ ResiliencyModel }) => ResiliencyModel.MAXIMUM],
  [
    'Translation',
    TRANSLATION,
    "Translation.pool({ inside: ['10.0.0.0/16'], outside: '203.0.113.0/29' })",
    ({ Translation }) => Translation.pool({ inside: ['10.0.0.0/16', '10.2.0.0/16'], outside: '203.0.113.0/28' }),
  ],
  [
    'Translation',
    TRANSLATION,
    "Translation.pool({ inside: ['10.0.0.0/16'], outside: '203.0.113.0/29' })",
    ({ Translation }) => Translation.oneToOne({ inside: '10.0.1.0/28', outside: '203.0.113.0/28' }),
  ],
  ['Vlan', VLAN, 'Vlan.of(101)', ({ Vlan }) => Vlan.of(4094)],
];

describe.each(VALUES)('%s', (name, kind, example, make) => {
  test('is taken as it is', () => {
    const value = make(own);
    expect(read(kind, value)).toBe(value);
  });

  test('of another copy of this package becomes an own one with the same members', () => {
    const other = make(another());
    const adopted = read(kind, other) as object;
    expect(adopted).not.toBe(other);
    expect(adopted.constructor).toBe((make(own) as object).constructor);
    expect(adopted).toEqual(make(own));
  });

  test('is named where something else is, or where it is something else', () => {
    expect(said(kind, true)).toBe(`wrong-type is true. Give for example ${example}.`);
    const wrong = kind === VLAN ? ASN : VLAN;
    expect(said(wrong, make(own))).toContain(`is of the type ${name}. `);
    expect(said(wrong, make(another()))).toContain(`is of the type ${name}. `);
  });
});

test.each<[Kind, unknown, string]>([
  [ASN, 65010, 'Give Asn.of(65010).'],
  [VLAN, 101, 'Give Vlan.of(101).'],
  [MTU, 8500, 'Give Mtu.of(8500).'],
  [PORT_RANGE, 443, 'Give PortRange.of(443).'],
  [BANDWIDTH, 100, 'Give Bandwidth.mbps(100).'],
  [BANDWIDTH, '1Gbps', 'Give Bandwidth.mbps(1000).'],
  [BANDWIDTH, 'fast', 'Give for example Bandwidth.mbps(100).'],
  [SHARE_PRINCIPAL, '011122223333', "Give SharePrincipal.account('011122223333')."],
  [CIDR, '10.0.0.0/8', "Give Cidr.of('10.0.0.0/8')."],
  [CIDR, 'x', "Give for example Cidr.of('203.0.113.0/24')."],
  [CIDR, 10, "Give for example Cidr.of('203.0.113.0/24')."],
  [CAPACITY, 800, 'Give Capacity.ofCalls(800, Codec.G711).'],
  [CAPACITY, '800', 'Give for example Capacity.ofCalls(800, Codec.G711).'],
])('%#: the call that makes what was meant is named', (kind, given, fix) => {
  expect(said(kind, given)).toContain(fix);
});

test('a model of resiliency that this release does not have is none', () => {
  const future = Object.assign(Object.create(Object.getPrototypeOf(own.ResiliencyModel.HIGH) as object) as object, {
    id: 'extreme',
  });
  expect(said(RESILIENCY_MODEL, future)).toBe('wrong-type is not a resiliency model. Give ResiliencyModel.HIGH.');
});
