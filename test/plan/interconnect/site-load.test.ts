import * as fc from 'fast-check';
import { type RankedSite, SITE_RANKS, siteLoads } from '../../../lib/plan/interconnect/site-load';
import type { SitePreference } from '../../../lib/rules/interconnect/preferences';

const loads = (...preferences: readonly SitePreference[]): readonly (string | undefined)[] => {
  const sites = preferences.map((preference, index): RankedSite => ({ key: 'abcd'[index]!, preference }));
  return sites.map((site) => {
    const load = siteLoads(sites).get(site.key);
    return load && `1/${load.sharedBy}${load.whileDown === undefined ? '' : ` without ${load.whileDown}`}`;
  });
};

test('a single site carries everything', () => {
  expect(loads('high')).toEqual(['1/1']);
  expect(loads('untagged')).toEqual(['1/1']);
});

test('of untagged sites, any one may carry everything', () => {
  expect(loads('untagged', 'untagged', 'untagged')).toEqual(['1/1', '1/1', '1/1']);
});

test('sites of one preference share, and share what one of them leaves', () => {
  expect(loads('high', 'high')).toEqual(['1/1 without b', '1/1 without a']);
  expect(loads('low', 'low', 'low')).toEqual(['1/2 without b', '1/2 without a', '1/2 without a']);
});

test('a site that stands by carries what falls to it when the one before it is down', () => {
  expect(loads('high', 'low')).toEqual(['1/1', '1/1 without a']);
  expect(loads('high', 'medium', 'low')).toEqual(['1/1', '1/1 without a', undefined]);
  expect(loads('high', 'low', 'low')).toEqual(['1/1', '1/2 without a', '1/2 without a']);
  expect(loads('high', 'high', 'low')).toEqual(['1/1 without b', '1/1 without a', undefined]);
});

test('the ranks are all preferences, the highest first', () => {
  expect(SITE_RANKS).toEqual(['high', 'medium', 'low', 'untagged']);
});

/** The calls on each site, handed out one by one to the sites that AWS would use. */
function handOut(calls: number, up: readonly RankedSite[]): ReadonlyMap<string, number> {
  const order = { high: 3, medium: 2, low: 1, untagged: 0 };
  const sorted = [...up].sort((a, b) => order[b.preference] - order[a.preference]);
  const used = sorted.filter(({ preference }) => preference === sorted[0]?.preference);
  const carried = new Map<string, number>();
  for (let call = 0; call < calls; call++) {
    const { key } = used[call % used.length]!;
    carried.set(key, (carried.get(key) ?? 0) + 1);
  }
  if (sorted[0]?.preference === 'untagged') {
    used.forEach(({ key }) => carried.set(key, calls));
  }
  return carried;
}

test('the load is the most that falls to a site in any failure of one other', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom<SitePreference[]>('high', 'medium', 'low', 'untagged'), { minLength: 1, maxLength: 5 }),
      (preferences) => {
        const sites = preferences.map((preference, index): RankedSite => ({ key: `s${index}`, preference }));
        // Divisible by every number of sites, so that the calls come out even.
        const calls = 60;
        const failures = [sites, ...sites.map((down) => sites.filter((each) => each !== down))].filter((up) => up.length > 0);
        for (const site of sites) {
          const most = Math.max(...failures.filter((up) => up.includes(site)).map((up) => handOut(calls, up).get(site.key) ?? 0));
          const load = siteLoads(sites).get(site.key);
          expect(load === undefined ? 0 : calls / load.sharedBy).toBe(most);
          const up = sites.filter(({ key }) => key !== load?.whileDown);
          expect(handOut(calls, up).get(site.key) ?? 0).toBe(most);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('each site is looked at a few times, however many there are', () => {
  let looks = 0;
  const sites = Array.from({ length: 1000 }, (_, index) => ({
    key: `s${index}`,
    get preference(): SitePreference {
      looks += 1;
      return 'untagged';
    },
  }));
  expect(siteLoads(sites).size).toBe(1000);
  expect(looks).toBeLessThan(20_000);
});
