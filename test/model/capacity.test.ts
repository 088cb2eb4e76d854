import { expectTypeOf } from 'expect-type';
import * as fc from 'fast-check';
import { Bandwidth } from '../../lib/model/bandwidth';
import { type BandwidthOffer, Capacity, Codec } from '../../lib/model/capacity';
import { failureOf, refusal } from './support';
import { NUMBER_TOKENS } from './tokens';

const offer = (...mbps: number[]): BandwidthOffer => ({ bandwidths: mbps.map((each) => Bandwidth.mbps(each)) });

describe('Codec', () => {
  test.each([
    [Codec.G711, 'G.711', 100],
    [Codec.OPUS, 'Opus', 40],
    [Codec.PCMU, 'PCMU', 100],
  ])('%s', (codec, name, kbps) => {
    expect([codec.toString(), codec.name, codec.kilobitsPerSecond]).toEqual([name, name, kbps]);
    expect(Object.isFrozen(codec)).toBe(true);
  });
});

describe('Codec.opus', () => {
  // The headers by hand: 50 packets a second of 20 + 8 + 12 + 10 bytes are 20 kbps.
  test.each([
    [6000, 26],
    [8000, 28],
    [16_000, 36],
    [16_001, 37],
    [20_000, 40],
    [510_000, 530],
  ])('at %p bit/s a call takes %p kbps', (maxAverageBitrate, kbps) => {
    const codec = Codec.opus({ maxAverageBitrate });
    expect([codec.name, codec.maxAverageBitrate, codec.kilobitsPerSecond]).toEqual(['Opus', maxAverageBitrate, kbps]);
    expect(Object.isFrozen(codec)).toBe(true);
    expect(Capacity.ofCalls(100, codec).kilobitsPerSecond).toBe(100 * kbps);
  });

  test.each([0, -1, 5999, 510_001, 16_000.5])('refuses %p', (maxAverageBitrate) => {
    expect(refusal(() => Codec.opus({ maxAverageBitrate }))).toEqual([
      `error opus-bitrate at maxAverageBitrate: ${maxAverageBitrate}`,
    ]);
  });

  test.each(NUMBER_TOKENS)('must be known at synthesis: %s', (_, maxAverageBitrate) => {
    expect(refusal(() => Codec.opus({ maxAverageBitrate }))).toEqual(['error literal-needed at maxAverageBitrate: ']);
  });

  test('the constants have no limit', () => {
    expect([Codec.OPUS, Codec.PCMU, Codec.G711].map(({ maxAverageBitrate }) => maxAverageBitrate)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('Capacity.ofCalls', () => {
  test.each([
    [0, Codec.G711, 0],
    [1, Codec.G711, 0.1],
    [10, Codec.G711, 1],
    [1000, Codec.G711, 100],
    [1, Codec.OPUS, 0.04],
    [25, Codec.OPUS, 1],
    [250, Codec.OPUS, 10],
    [10, Codec.PCMU, 1],
  ])('%p calls of %s take %p Mbps', (calls, codec, mbps) => {
    expect(Capacity.ofCalls(calls, codec).megabitsPerSecond).toBe(mbps);
  });

  test('counts G.711 by default', () => {
    expect(Capacity.ofCalls(10, Codec.G711).kilobitsPerSecond).toBe(1000);
  });

  test('adds up', () => {
    expect(Capacity.ofCalls(10, Codec.G711).plus(Capacity.ofCalls(25, Codec.OPUS)).calls).toBe(35);
    expect(Capacity.ofCalls(10, Codec.G711).plus(Capacity.ofCalls(25, Codec.OPUS)).megabitsPerSecond).toBe(2);
  });

  test.each([-1, 0.5, NaN, Infinity, 2 ** 53])('refuses %p', (calls) => {
    expect(refusal(() => Capacity.ofCalls(calls, Codec.G711))).toEqual([`error capacity-calls at calls: ${calls}`]);
  });

  test.each(NUMBER_TOKENS)('must be known at synthesis: %s', (_, token) => {
    expect(refusal(() => Capacity.ofCalls(token, Codec.G711))).toEqual(['error literal-needed at calls: ']);
  });

  test('is frozen', () => {
    expect(Object.isFrozen(Capacity.ofCalls(1, Codec.G711))).toBe(true);
  });
});

describe('Capacity.translationAddresses', () => {
  test.each([
    [0, 0],
    [1, 1],
    [32_256, 1],
    [32_257, 2],
    [100_000, 4],
  ])('%p calls need the ports of %p addresses, whatever the codec', (calls, addresses) => {
    expect(Capacity.ofCalls(calls, Codec.G711).translationAddresses).toBe(addresses);
    expect(Capacity.ofCalls(calls, Codec.OPUS).translationAddresses).toBe(addresses);
    // By hand: RTP and RTCP from the ports 1024 to 65535.
    expect(addresses * (65_536 - 1024)).toBeGreaterThanOrEqual(2 * calls);
    expect((addresses - 1) * (65_536 - 1024)).toBeLessThan(2 * calls || 1);
  });
});

describe('Capacity.smallestBandwidth', () => {
  test.each([
    [0, '10Mbps'],
    [1, '10Mbps'],
    [100, '10Mbps'],
    [101, '100Mbps'],
    [1000, '100Mbps'],
    [1001, '1Gbps'],
    [10000, '1Gbps'],
    [10001, undefined],
  ])('%p G.711 calls take %p of 10 Mbps, 100 Mbps and 1 Gbps', (calls, expected) => {
    expect(
      Capacity.ofCalls(calls, Codec.G711)
        .smallestBandwidth(offer(1000, 10, 100))
        ?.toString(),
    ).toBe(expected);
  });

  test('is none of no offer', () => {
    expect(Capacity.ofCalls(0, Codec.G711).smallestBandwidth(offer())).toBeUndefined();
  });

  test('leaves the offer in its order', () => {
    const given = offer(1000, 10);
    Capacity.ofCalls(1, Codec.G711).smallestBandwidth(given);
    expect(given.bandwidths.map(String)).toEqual(['1Gbps', '10Mbps']);
  });
});

describe('Capacity.bandwidthPerSite', () => {
  const usual = offer(10, 100, 1000);

  test.each([
    [100, '10Mbps'],
    [101, '100Mbps'],
    [1000, '100Mbps'],
    [1001, '1Gbps'],
  ])('each of two sites carries all %p calls: %p', (calls, expected) => {
    const sized = Capacity.ofCalls(calls, Codec.G711).bandwidthPerSite({ ashburn: usual, sanJose: usual });
    expect([sized.ashburn.toString(), sized.sanJose.toString()]).toEqual([expected, expected]);
  });

  test.each([
    [200, '10Mbps'],
    [201, '100Mbps'],
  ])('each of three sites carries half of %p calls: %p', (calls, expected) => {
    const sized = Capacity.ofCalls(calls, Codec.G711).bandwidthPerSite({ a: usual, b: usual, c: usual });
    expect(Object.values(sized).map(String)).toEqual([expected, expected, expected]);
  });

  test('a single site carries all', () => {
    expect(Capacity.ofCalls(100, Codec.G711).bandwidthPerSite({ only: usual }).only.toString()).toBe('10Mbps');
  });

  test('each site gets what its own exchange offers', () => {
    const sized = Capacity.ofCalls(2000, Codec.G711).bandwidthPerSite({ ashburn: usual, london: offer(10, 100, 500, 1000) });
    expect([sized.ashburn.toString(), sized.london.toString()]).toEqual(['1Gbps', '500Mbps']);
  });

  test('names every site whose exchange offers too little', () => {
    const failure = failureOf(() =>
      Capacity.ofCalls(2000, Codec.G711).bandwidthPerSite({ tokyo: offer(100), ashburn: offer(10), london: usual }),
    );
    expect(failure.findings.map(({ code, path, value, message }) => [code, path, value, message])).toEqual([
      [
        'twilio-interconnect:capacity-too-large',
        'sites.ashburn',
        '100 Mbps',
        'the exchange offers 10Mbps, less than this site must carry while another is down',
      ],
    ]);
    expect(
      refusal(() =>
        Capacity.ofCalls(2001, Codec.G711).bandwidthPerSite({ tokyo: offer(100), ashburn: offer(10), london: usual }),
      ),
    ).toEqual(['error capacity-too-large at sites.ashburn: 100.05 Mbps', 'error capacity-too-large at sites.tokyo: 100.05 Mbps']);
  });

  test('a single site that is too slow has no other that is down', () => {
    const { findings } = failureOf(() => Capacity.ofCalls(2000, Codec.G711).bandwidthPerSite({ only: offer(10, 100) }));
    expect(findings.map(({ message }) => message)).toEqual([
      'the exchange offers 10Mbps, 100Mbps, less than this site must carry',
    ]);
  });

  test('types', () => {
    const sized = Capacity.ofCalls(1, Codec.G711).bandwidthPerSite({ ashburn: usual, sanJose: usual });
    expectTypeOf(sized).toEqualTypeOf<Readonly<Record<'ashburn' | 'sanJose', Bandwidth>>>();
    // @ts-expect-error no such site was given
    expect(sized.london).toBeUndefined();
    expect(Object.isFrozen(sized)).toBe(true);
  });

  test('when any one site is down, the others carry all calls, and no smaller bandwidth would be enough', () => {
    const codec = fc.constantFrom(
      { codec: Codec.G711, callsPerMbps: 10 },
      { codec: Codec.OPUS, callsPerMbps: 25 },
      { codec: Codec.PCMU, callsPerMbps: 10 },
    );
    const offers = fc.uniqueArray(fc.constantFrom(1, 2, 3, 5, 10, 50, 100, 500, 1000), { minLength: 1, maxLength: 4 });
    const calls = fc.oneof(fc.nat(300), fc.nat(30000));
    fc.assert(
      fc.property(
        codec,
        calls,
        fc.array(offers, { minLength: 2, maxLength: 5 }),
        ({ codec: used, callsPerMbps }, count, sites) => {
          const perSite = Math.ceil(count / (sites.length - 1));
          const enough = (mbps: number): boolean => mbps * callsPerMbps >= perSite;
          const named = Object.fromEntries(sites.map((mbps, index) => [`s${index}`, offer(...mbps)]));
          const run = (): Readonly<Record<string, Bandwidth>> => Capacity.ofCalls(count, used).bandwidthPerSite(named);
          const tooSmall = sites.flatMap((mbps, index) => (mbps.some(enough) ? [] : [`sites.s${index}`]));
          if (tooSmall.length > 0) {
            expect(failureOf(run).findings.map(({ path }) => path)).toEqual(tooSmall);
            return;
          }
          const sized = run();
          const chosen = sites.map((_, index) => sized[`s${index}`]!.megabitsPerSecond);
          for (const [down, offered] of sites.entries()) {
            const left = chosen.filter((_, index) => index !== down);
            expect(left.reduce((sum, mbps) => sum + mbps * callsPerMbps, 0)).toBeGreaterThanOrEqual(count);
            expect(left.every(enough)).toBe(true);
            expect(offered).toContain(chosen[down]);
            expect(offered.filter((mbps) => mbps < chosen[down]! && enough(mbps))).toEqual([]);
          }
        },
      ),
    );
  });
});
