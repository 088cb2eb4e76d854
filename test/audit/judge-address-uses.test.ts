import { type AddressUse, judgeAddressUses, TwilioCatalog, ValidationFailure } from 'twilio-interconnect-constructs';
import { judged } from '../../lib/audit/judge-address-uses';
import { GATEWAYS } from './corpus/forms';

const use = (changes: Partial<AddressUse> = {}): AddressUse => ({
  cidr: '54.172.60.0/23',
  direction: 'ingress',
  protocol: 'udp',
  ports: { from: 10000, to: 20000 },
  place: 'a',
  ...changes,
});
const revoked = (): readonly AddressUse[] => {
  const { proxy, revoke } = Proxy.revocable<readonly AddressUse[]>([], {});
  revoke();
  return proxy;
};
const codes = (uses: Iterable<AddressUse>) => judgeAddressUses(uses).map(({ code, place }) => `${code.split(':')[1]} ${place}`);

test('findings come in the order of the uses', () => {
  const uses = [
    use({ place: 'b' }),
    use({ cidr: '0.0.0.0/0', place: 'a' }),
    use({ cidr: '8.8.8.8', place: 'c' }),
    use({ place: 'a' }),
  ];
  expect(codes(uses)).toEqual(['stale-media b', 'open-media a', 'stale-media a']);
  expect(judged(uses, {})).toEqual(judgeAddressUses(uses));
});

test('any iterable will do', () => {
  expect(codes(new Set([use()]))).toEqual(['stale-media a']);
  expect(
    codes(
      (function* () {
        yield use();
      })(),
    ),
  ).toEqual(['stale-media a']);
  expect(codes([])).toEqual([]);
});

test('a group is judged by itself', () => {
  const sip = (cidr: string, group?: string) => use({ cidr, ports: { from: 5060, to: 5060 }, ...(group && { group }) });
  const missing = (uses: readonly AddressUse[]) => codes(uses).filter((each) => each.startsWith('sip-regions')).length;
  expect(missing(GATEWAYS.map((cidr) => sip(cidr)))).toBe(0);
  expect(missing(GATEWAYS.map((cidr) => sip(cidr, 'one')))).toBe(0);
  expect(missing(GATEWAYS.map((cidr, index) => sip(cidr, index < 4 ? 'one' : 'two')))).toBe(2);
});

test('a list of this library is not judged as a whole, and not told to be a list', () => {
  const entry = (cidr: string): AddressUse =>
    use({ cidr, ports: undefined, protocol: undefined, group: 'list', label: 'Twilio (twilio-interconnect-constructs)' });
  expect(codes([entry('54.172.60.0/30'), entry('168.86.128.0/18')])).toEqual([]);
  expect(codes([entry('3.112.80.0/24')])).toEqual(['stale-address a']);
});

test('a catalogue says what is right', () => {
  expect(judgeAddressUses([use()], { catalog: TwilioCatalog.at('2023-09-20') }).map(({ code }) => code)).toEqual([
    'twilio-interconnect:literal-address',
  ]);
});

test.each<[string, () => unknown, string]>([
  ['no uses', () => judgeAddressUses(undefined as never), 'uses: '],
  ['a revoked proxy', () => judgeAddressUses(revoked()), 'uses: '],
  ['no iterable', () => judgeAddressUses({} as never), 'Give what addressUsesOf returned'],
  ['a text', () => judgeAddressUses('abc' as never), 'uses: '],
  ['a use that is none', () => judgeAddressUses([use(), 7 as never]), 'uses[1]: '],
  ['a use without a place', () => judgeAddressUses([{ ...use(), place: undefined } as never]), 'uses[0].place: is missing'],
  ['ports that are none', () => judgeAddressUses([use({ ports: { from: '1', to: 2 } as never })]), 'uses[0].ports.from: '],
  ['a wrong catalogue', () => judgeAddressUses([], { catalog: '2023' as never }), 'catalog: '],
  ['an unknown option', () => judgeAddressUses([], { catalogue: TwilioCatalog.current } as never), 'catalogue: '],
])('%s: refused', (_, act, message) => {
  expect(act).toThrow(ValidationFailure);
  expect(act).toThrow(message);
});

test('what cannot be read is refused', () => {
  const broken = {
    *[Symbol.iterator](): Generator<AddressUse> {
      yield use();
      throw new Error('broken');
    },
  };
  expect(() => judgeAddressUses(broken)).toThrow(ValidationFailure);
});
