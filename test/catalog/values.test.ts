import * as own from '../../lib';
import { TWILIO_CATALOG } from '../../lib/catalog/twilio-catalog';
import { TWILIO_EDGE } from '../../lib/catalog/twilio-edge';
import { TWILIO_TRAFFIC } from '../../lib/catalog/twilio-traffic';
import { guard } from '../../lib/model/shape/guard';
import { type Kind, required } from '../../lib/model/shape/kind';
import { failureOf } from '../model/support';

type Library = typeof own;

const { TwilioCatalog, TwilioEdge, TwilioTraffic } = own;

const read = <Value>(kind: Kind<Value>, given: unknown): Value => guard(required(kind), given, 'it');
const said = (kind: Kind, given: unknown): readonly string[] =>
  failureOf(() => read(kind, given)).findings.map(({ code, message, fix }) => `${code.split(':')[1]} ${message}. ${fix}`);

/** Another copy of this package. */
function another(): Library {
  let copy = own;
  jest.isolateModules(() => {
    copy = jest.requireActual<Library>('../../lib');
  });
  return copy;
}

test('own values are taken as they are', () => {
  const custom = TwilioEdge.custom({ ...TwilioEdge.ASHBURN_IX, id: 'paris-ix' });
  const traffic = TwilioTraffic.custom({ id: 'own', label: 'Own', directions: ['egress'] });
  for (const edge of [...TwilioEdge.all, custom]) {
    expect(read(TWILIO_EDGE, edge)).toBe(edge);
  }
  for (const kind of [...TwilioTraffic.all, traffic]) {
    expect(read(TWILIO_TRAFFIC, kind)).toBe(kind);
  }
  expect(read(TWILIO_CATALOG, TwilioCatalog.current)).toBe(TwilioCatalog.current);
});

test('edges and traffic of another copy of this package become the own ones', () => {
  const copy = another();
  expect(copy.TwilioEdge.all.map((edge) => read(TWILIO_EDGE, edge))).toEqual(TwilioEdge.all);
  expect(read(TWILIO_EDGE, copy.TwilioEdge.LONDON_IX)).toBe(TwilioEdge.LONDON_IX);
  expect(copy.TwilioTraffic.all.map((kind) => read(TWILIO_TRAFFIC, kind))).toEqual(TwilioTraffic.all);
  expect(read(TWILIO_TRAFFIC, copy.TwilioTraffic.SIP_MEDIA)).toBe(TwilioTraffic.SIP_MEDIA);
});

test('what another copy of this package corrects or adds stays what it is', () => {
  const copy = another();
  const { LONDON_IX } = copy.TwilioEdge;
  const facility = 'Another building';
  const edge = read(TWILIO_EDGE, copy.TwilioEdge.custom({ ...LONDON_IX, exchange: { ...LONDON_IX.exchange, facility } }));
  expect(edge).toBeInstanceOf(TwilioEdge);
  expect([edge.id, edge.exchange?.facility]).toEqual(['london-ix', facility]);
  const traffic = read(TWILIO_TRAFFIC, copy.TwilioTraffic.custom({ id: 'own', label: 'Own', directions: ['egress'] }));
  expect(traffic).toEqual(TwilioTraffic.custom({ id: 'own', label: 'Own', directions: ['egress'] }));
});

test('a catalogue of another copy of this package has the same rules and version', () => {
  const copy = another();
  for (const other of [copy.TwilioCatalog.current, copy.TwilioCatalog.at('2023-10-01')]) {
    const catalog = read(TWILIO_CATALOG, other);
    expect(catalog).toBeInstanceOf(TwilioCatalog);
    expect(catalog.version).toBe(other.version);
    expect(JSON.parse(JSON.stringify(catalog.rules()))).toEqual(JSON.parse(JSON.stringify(other.rules())));
    expect(catalog.rules().every((rule) => rule.edge instanceof TwilioEdge)).toBe(true);
  }
});

test('own entries in a catalogue of another copy of this package stay own entries, in order', () => {
  const copy = another();
  const other = copy.TwilioCatalog.current.with({
    add: [
      {
        edge: copy.TwilioEdge.ASHBURN_IX,
        traffic: copy.TwilioTraffic.SIP_MEDIA,
        direction: 'egress',
        protocol: 'udp',
        ports: copy.PortRange.of(7),
        cidrs: ['5.6.7.0/24'],
        source: 'own',
      },
    ],
  });
  const catalog = read(TWILIO_CATALOG, other);
  expect(catalog.version).toMatch(/ \+ custom entries$/);
  expect(
    catalog
      .rules()
      .filter(({ origin }) => origin === 'custom')
      .map(({ cidrs }) => cidrs.map(String)),
  ).toEqual([['5.6.7.0/24']]);
  expect(catalog.rules().map(({ key }) => key)).toEqual(other.rules().map(({ key }) => key));
});

test.each<[Kind, unknown, string]>([
  [TWILIO_EDGE, 'ashburn-ix', 'wrong-type is the text "ashburn-ix". Give TwilioEdge.ASHBURN_IX.'],
  [TWILIO_EDGE, 'SAO-PAULO-IX', 'wrong-type is the text "SAO-PAULO-IX". Give TwilioEdge.SAO_PAULO_IX.'],
  [TWILIO_EDGE, 'paris', 'wrong-type is the text "paris". Give for example TwilioEdge.ASHBURN_IX.'],
  [TWILIO_EDGE, 7, 'wrong-type is the number 7. Give for example TwilioEdge.ASHBURN_IX.'],
  [TWILIO_EDGE, TwilioTraffic.SIP_MEDIA, 'wrong-type is of the type TwilioTraffic. Give for example TwilioEdge.ASHBURN_IX.'],
  [TWILIO_TRAFFIC, 'voice-sdk-media', 'wrong-type is the text "voice-sdk-media". Give TwilioTraffic.VOICE_SDK_MEDIA.'],
  [TWILIO_TRAFFIC, 'fax', 'wrong-type is the text "fax". Give for example TwilioTraffic.SIP_MEDIA.'],
  [TWILIO_TRAFFIC, 7, 'wrong-type is the number 7. Give for example TwilioTraffic.SIP_MEDIA.'],
  [TWILIO_TRAFFIC, TwilioEdge.TOKYO, 'wrong-type is of the type TwilioEdge. Give for example TwilioTraffic.SIP_MEDIA.'],
  [TWILIO_CATALOG, '2030-01-01', 'wrong-type is the text "2030-01-01". Give TwilioCatalog.at("2030-01-01").'],
  [TWILIO_CATALOG, 7, 'wrong-type is the number 7. Give for example TwilioCatalog.current.'],
  [TWILIO_EDGE, TwilioCatalog.current, 'wrong-type is of the type TwilioCatalog. Give for example TwilioEdge.ASHBURN_IX.'],
])('%#: the call that makes what was meant is named', (kind, given, expected) => {
  expect(said(kind, given)).toEqual([expected]);
});
