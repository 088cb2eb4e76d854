import { Cidr } from 'twilio-interconnect-constructs';
import { contributorsName, describePrefixLists } from '../../../lib/plan/router/prefix-lists';
import { BACKBONE, LAN, routerPlan } from './support';

test('every list is named by a policy or a conditional route, and the other way round', () => {
  for (const changes of [{}, LAN, { router: BACKBONE }, { interconnect: { announcementsToAws: 'as-received' } }] as const) {
    const { prefixLists, policies, conditionalRoutes } = routerPlan(changes);
    const named = [
      ...policies.flatMap(({ terms }) => terms.flatMap((term) => term.prefixLists)),
      ...conditionalRoutes.map(({ contributors }) => contributors),
    ];
    const names = prefixLists.map(({ name }) => name);
    expect(names).toEqual([...new Set(named)].sort());
    expect(prefixLists.filter(({ entries }) => entries.length === 0)).toEqual([]);
  }
});

test('a list of contributors has the prefix in its name', () => {
  expect(contributorsName(Cidr.of('5.6.7.0/24'))).toBe('CONTRIBUTORS-5.6.7.0-24');
});

test('what is unknown has no list', () => {
  const reach = {
    awsPrefixes: [],
    untranslatedPrefixes: [],
    awsSources: [],
    lanPrefixes: [],
    lanSources: [],
    otherLanPrefixes: [],
    twilioPrefixes: [],
    otherTwilioPrefixes: [],
    ipRoutes: [],
  };
  expect(describePrefixLists(reach, 'ashburn-ix', [])).toEqual([]);
});
