import * as fc from 'fast-check';
import { TwilioCatalog } from 'twilio-interconnect-constructs';
import type { AddressUse } from '../../lib/audit/address-use';
import { type Company, isNearTwilio, judgeUse, type ReadUse, type Verdict } from '../../lib/audit/judge-use';
import { readNetwork } from '../../lib/audit/network';
import { type Purpose, purposeOf } from '../../lib/audit/purpose';
import { TwilioRanges } from '../../lib/audit/twilio-ranges';
import { GATEWAYS } from './corpus/forms';

const ranges = TwilioRanges.of(TwilioCatalog.current);
const ALONE: Company = { hasTraversal: false, hasTwilio: false };

function read(cidr: string, changes: Partial<AddressUse> = {}, isClaimed = false): ReadUse {
  const use = { cidr, direction: 'egress' as const, protocol: 'udp', ports: undefined, place: 'a', ...changes };
  return { use, network: readNetwork(cidr)!, purpose: purposeOf(use), isClaimed };
}

function kindOf(each: ReadUse, company = ALONE): Verdict['kind'] | undefined {
  return judgeUse(each, ranges, company)?.kind;
}

const ports = (from: number, to = from) => ({ ports: { from, to } });
const RELAYS = ports(10000, 60000);

describe('a network that is in use for TURN, on ports of calls and relays', () => {
  const turn = '54.172.60.0/23';

  test('is media of the past by itself', () => {
    expect(kindOf(read(turn, RELAYS))).toBe('stale-media');
  });

  test('is a relay beside the ports of TURN, or by its name', () => {
    expect(kindOf(read(turn, RELAYS), { ...ALONE, hasTraversal: true })).toBeUndefined();
    expect(kindOf(read(turn, { ...RELAYS, label: 'TURN relays' }))).toBeUndefined();
    expect(kindOf(read(turn, { ...ports(1024, 65535) }), { ...ALONE, hasTraversal: true })).toBeUndefined();
  });

  test('is none on the ports of the past, and none that comes in', () => {
    expect(kindOf(read(turn, ports(10000, 20000)), { ...ALONE, hasTraversal: true })).toBe('stale-media');
    expect(kindOf(read(turn, { ...RELAYS, direction: 'ingress' }), { ...ALONE, hasTraversal: true })).toBe('stale-media');
  });

  test('says nothing without ports', () => {
    expect(kindOf(read(turn))).toBeUndefined();
  });
});

describe('an address that Twilio has left', () => {
  const left = '3.112.80.17/32';

  test('is anybody, unless it is called Twilio or stands beside Twilio', () => {
    expect(kindOf(read(left))).toBeUndefined();
    expect(kindOf(read(left, {}, true))).toBe('stale');
    expect(kindOf(read(left), { ...ALONE, hasTwilio: true })).toBe('stale');
    expect(kindOf(read(left, { protocol: 'tcp', ...ports(8080) }), { ...ALONE, hasTwilio: true })).toBeUndefined();
  });

  test('is meant if it is listed word for word', () => {
    expect(kindOf(read('3.112.80.0/24'))).toBe('stale');
    expect(kindOf(read('3.112.80.0/24', { protocol: 'tcp', ...ports(22) }))).toBe('stale');
    expect(kindOf(read('3.112.80.0/25', { protocol: 'tcp', ...ports(22) }))).toBeUndefined();
  });

  test('is meant on the ports of calls', () => {
    expect(kindOf(read(left, ports(5060)))).toBe('not-a-gateway');
    expect(kindOf(read(left, ports(10000, 20000)))).toBe('stale-media');
  });
});

describe('everybody', () => {
  test.each<[Verdict['kind'] | undefined, Partial<AddressUse>, boolean]>([
    ['open-sip', ports(5060), false],
    ['open-sip', { protocol: 'tcp', ...ports(5061) }, false],
    [undefined, { protocol: undefined, label: 'sip signalling' }, true],
    [undefined, ports(1024, 65535), true],
    ['open-media', ports(10000, 20000), false],
    [undefined, ports(16384, 32767), false],
    ['open-media', ports(16384, 32767), true],
    [undefined, { protocol: 'tcp', ...ports(443) }, true],
    [undefined, { protocol: 'any', ...ports(0, 65535) }, true],
  ])('is %s with %j (called Twilio: %p)', (expected, changes, isClaimed) => {
    expect(kindOf(read('0.0.0.0/0', changes, isClaimed))).toBe(expected);
  });
});

describe('a network on no page', () => {
  test.each<[Verdict['kind'] | undefined, string, Partial<AddressUse>]>([
    ['unknown', '54.232.85.80/30', ports(5060)],
    ['unknown', '54.232.85.80/30', ports(10000, 20000)],
    ['unknown', '54.232.85.80/30', { protocol: 'tcp', ...ports(443) }],
    ['unknown', '54.232.85.80/30', {}],
    [undefined, '54.232.85.80/30', { protocol: 'tcp', ...ports(22) }],
    [undefined, '54.0.0.0/7', ports(5060)],
    [undefined, '10.1.2.0/24', ports(5060)],
    [undefined, '203.0.113.0/24', ports(5060)],
    [undefined, '3.80.20.0/25', { protocol: 'tcp', ...ports(443) }],
  ])('%s: %s %j', (expected, cidr, changes) => {
    expect(kindOf(read(cidr, changes, true))).toBe(expected);
    expect(kindOf(read(cidr, changes))).toBeUndefined();
  });

  test('is worth no look', () => {
    const near = ['8.8.8.8', '54.0.0.0/8', '168.86.0.0/16', '54.172.60.1', '0.0.0.0/0'].map((cidr) =>
      isNearTwilio(readNetwork(cidr)!, ranges),
    );
    expect(near).toEqual([false, false, true, true, true]);
  });
});

test('what a customer added to the catalogue is nobody’s business', () => {
  const source = 'https://example.com';
  const [media] = TwilioCatalog.current.rules();
  const catalog = TwilioCatalog.current.with({ add: [{ ...plain(media!), cidrs: ['54.232.85.80/30'], source }] });
  expect(judgeUse(read('54.232.85.80/30', ports(5060), true), TwilioRanges.of(catalog), ALONE)).toBeUndefined();
});

function plain({ edge, traffic, direction, protocol, ports: opened }: ReturnType<TwilioCatalog['rules']>[number]) {
  return { edge, traffic, direction, protocol, ports: opened };
}

/** The addresses of a network, one by one, by counting up from its first. */
function addressesOf(cidr: string): readonly string[] {
  const [address = '', length = '32'] = cidr.split('/');
  const [a, b, c, d] = address.split('.').map(Number) as [number, number, number, number];
  const size = 2 ** (32 - Number(length));
  const first = Math.floor((c * 256 + d) / size) * size;
  return Array.from({ length: size }, (_, index) => `${a}.${b}.${Math.floor((first + index) / 256)}.${(first + index) % 256}`);
}

// Networks around the public gateways, and ports around those of SIP. The oracle counts addresses, and shares nothing with the library.
test('on the ports of SIP exactly the networks of gateways are right', () => {
  const gateways = new Set(GATEWAYS.flatMap(addressesOf));
  const near = fc
    .tuple(fc.constantFrom(...GATEWAYS), fc.integer({ min: -6, max: 9 }), fc.integer({ min: 23, max: 32 }))
    .map(([gateway, offset, length]) => {
      const [a, b, c, d] = gateway.split('/')[0]!.split('.').map(Number) as [number, number, number, number];
      return `${a}.${b}.${c}.${Math.max(0, d + offset)}/${length}`;
    });
  fc.assert(
    fc.property(near, fc.integer({ min: 5050, max: 5070 }), fc.integer({ min: 0, max: 15 }), (cidr, from, more) => {
      const isSip = from <= 5061 && from + more >= 5060;
      const verdict = judgeUse(read(cidr, ports(from, from + more)), ranges, ALONE);
      if (!isSip) {
        expect(verdict?.kind === 'right' || verdict?.kind === 'not-a-gateway').toBe(false);
      } else if (addressesOf(cidr).every((each) => gateways.has(each))) {
        expect(verdict).toEqual({ kind: 'right', role: 'gateway' });
      } else if (addressesOf(cidr).some((each) => gateways.has(each))) {
        expect(verdict?.kind).toBe('not-a-gateway');
      } else {
        expect([undefined, 'not-a-gateway']).toContain(verdict?.kind);
      }
    }),
    { numRuns: 1000, seed: 3 },
  );
});

test('every purpose is judged', () => {
  const purposes: readonly Purpose[] = ['sip', 'media', 'traversal', 'https', 'wide', 'voice', 'list', 'other'];
  const kinds = purposes.map((purpose) => judgeUse({ ...read('35.156.191.128/25'), purpose }, ranges, ALONE)?.kind);
  expect(kinds).toEqual(['not-a-gateway', 'stale-media', 'stale', 'stale', 'stale-media', 'stale-media', 'stale', 'stale']);
});
