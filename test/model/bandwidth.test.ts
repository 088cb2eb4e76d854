import * as fc from 'fast-check';
import { Bandwidth } from '../../lib/model/bandwidth';
import { refusal } from './support';
import { NUMBER_TOKENS } from './tokens';

describe('Bandwidth.mbps', () => {
  test.each([
    [1, '1Mbps'],
    [10, '10Mbps'],
    [100, '100Mbps'],
    [500, '500Mbps'],
    [999, '999Mbps'],
    [1000, '1Gbps'],
    [1001, '1001Mbps'],
    [1500, '1500Mbps'],
    [10000, '10Gbps'],
    [100000, '100Gbps'],
  ])('%p prints as %p', (mbps, text) => {
    expect(Bandwidth.mbps(mbps).megabitsPerSecond).toBe(mbps);
    expect(Bandwidth.mbps(mbps).toString()).toBe(text);
  });

  test.each([0, -1, 0.5, 1.5, NaN, Infinity])('refuses %p', (mbps) => {
    expect(refusal(() => Bandwidth.mbps(mbps))).toEqual([`error bandwidth-syntax at bandwidth: ${mbps}`]);
  });
});

describe('Bandwidth.gbps', () => {
  test.each([
    [1, 1000],
    [0.5, 500],
    [0.001, 1],
    [2.3, 2300],
    [0.007, 7],
    [1.001, 1001],
    [400, 400000],
  ])('%p is %p Mbps', (gbps, mbps) => {
    expect(Bandwidth.gbps(gbps).megabitsPerSecond).toBe(mbps);
  });

  test('takes every whole number of Mbps, whatever its binary fraction', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (mbps) => {
        expect(Bandwidth.gbps(mbps / 1000).megabitsPerSecond).toBe(mbps);
      }),
    );
  });

  test.each([0, -1, 0.0005, 1.0001, NaN, Infinity])('refuses %p', (gbps) => {
    expect(refusal(() => Bandwidth.gbps(gbps))).toEqual([expect.stringMatching(/^error bandwidth-syntax at bandwidth: /)]);
  });
});

describe('Bandwidth', () => {
  test.each(NUMBER_TOKENS)('must be known at synthesis: %s', (_, token) => {
    expect(refusal(() => Bandwidth.mbps(token))).toEqual(['error literal-needed at bandwidth: ']);
    expect(refusal(() => Bandwidth.gbps(token))).toEqual(['error literal-needed at bandwidth: ']);
  });

  test('sorts from slow to fast', () => {
    const sorted = [Bandwidth.gbps(1), Bandwidth.mbps(100), Bandwidth.mbps(500), Bandwidth.mbps(10)].sort((a, b) =>
      Bandwidth.compare(a, b),
    );
    expect(sorted.map(String)).toEqual(['10Mbps', '100Mbps', '500Mbps', '1Gbps']);
  });

  test('equals what is as fast', () => {
    expect(Bandwidth.mbps(1000).equals(Bandwidth.gbps(1))).toBe(true);
    expect(Bandwidth.mbps(1000).equals(Bandwidth.mbps(100))).toBe(false);
  });

  test('is frozen', () => {
    expect(Object.isFrozen(Bandwidth.mbps(10))).toBe(true);
  });

  test('types', () => {
    // @ts-expect-error a bare number has no unit
    const bandwidth: Bandwidth = 100;
    expect(bandwidth).toBe(100);
  });
});

describe('a bandwidth as AWS writes it', () => {
  test.each(['50Mbps', '1Gbps', '400Gbps'])('%s is read', (text) => {
    expect(Bandwidth.parse(text)?.toString()).toBe(text);
  });

  test.each(['', '0Gbps', '1.5Gbps', '1 Gbps', '1gbps', '1Tbps', '1Gbps.', ' 1Gbps', '${Token[TOKEN.1]}'])(
    '%p is none',
    (text) => {
      expect(Bandwidth.parse(text)).toBeUndefined();
    },
  );
});
