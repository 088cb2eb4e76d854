import { BgpPrefix, Cidr } from 'twilio-interconnect-constructs';
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

test('each list says what is in it, and has it', () => {
  const reach = {
    awsPrefixes: [BgpPrefix.of('10.0.0.0/16')],
    untranslatedPrefixes: [BgpPrefix.of('9.1.0.0/24')],
    awsSources: [],
    lanPrefixes: [BgpPrefix.of('9.2.0.0/24')],
    lanSources: [],
    otherLanPrefixes: [BgpPrefix.of('9.3.0.0/24')],
    twilioPrefixes: [BgpPrefix.of('168.86.128.0/18', 24), BgpPrefix.of('208.78.112.0/25')],
    otherTwilioPrefixes: [BgpPrefix.of('67.213.136.0/25')],
    ipRoutes: [{ ipRoute: Cidr.of('9.0.0.0/24'), contributors: [BgpPrefix.of('9.0.0.0/25')] }],
  };
  const made = ['9.0.0.0/24', '168.86.128.0/18'].map((prefix) => ({
    prefix: Cidr.of(prefix),
    towards: 'twilio' as const,
    contributors: contributorsName(Cidr.of(prefix)),
    areInside: true,
  }));
  const lists = describePrefixLists(reach, 'ashburn-ix', made);
  expect(lists.map(({ name, description, entries }) => `${name}: ${description}: ${entries.join(', ')}`)).toEqual([
    'AWS-PREFIXES: What AWS may announce that leads to a host: 10.0.0.0/16',
    'CONTRIBUTORS-168.86.128.0-18: What causes 168.86.128.0/18 to be announced: 168.86.128.0/18 le 24',
    'CONTRIBUTORS-9.0.0.0-24: What causes 9.0.0.0/24 to be announced: 9.0.0.0/25',
    'IP-ROUTES: What is announced to Twilio: 9.0.0.0/24',
    'LAN-PREFIXES: The networks behind this router: 9.2.0.0/24',
    'OTHER-LAN-PREFIXES: The networks behind the routers of other sites: 9.3.0.0/24',
    'OTHER-TWILIO-PREFIXES: What Twilio announces at the edges of other sites: 67.213.136.0/25',
    'TWILIO-PREFIXES: What Twilio announces at ashburn-ix: 168.86.128.0/18 le 24, 208.78.112.0/25',
    'TWILIO-SUMMARIES: What is announced to AWS: 168.86.128.0/18, 208.78.112.0/25',
    'UNTRANSLATED-PREFIXES: What AWS may announce that leads to a host which is not translated: 9.1.0.0/24',
  ]);
});
