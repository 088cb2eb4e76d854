import * as fc from 'fast-check';
import {
  planAccess,
  planPrefixList,
  planSecurityGroup,
  type PrefixListPlan,
  type SecurityGroupPlanProps,
  TwilioEdge,
  TwilioTraffic,
} from 'twilio-interconnect-constructs';
import { listFindings, listsInPlace, placeFindings, sharedOnPurpose } from '../../../lib/plan/access/given-lists';
import { lines } from '../support';

const SBC = { signalling: TwilioTraffic.SIP_SIGNALLING, media: TwilioTraffic.SIP_MEDIA };
const stated = (edge: TwilioEdge, traffic: readonly TwilioTraffic[], maxEntries: number): PrefixListPlan =>
  planPrefixList({ edges: [edge], traffic, maxEntries });

const PROPS: SecurityGroupPlanProps = {
  edge: TwilioEdge.ASHBURN_IX,
  traffic: TwilioTraffic.SIP,
  openings: 'chosen-traffic',
};
const LISTS = {
  media: stated(TwilioEdge.ASHBURN_IX, [SBC.media], 20),
  'sip-signalling-ashburn-ix': stated(TwilioEdge.ASHBURN_IX, [SBC.signalling], 30),
};
const group = (props: Partial<SecurityGroupPlanProps>): readonly string[] =>
  lines(() => planSecurityGroup({ ...PROPS, ...props })).filter((line) => !line.includes('sbc-ports-assumed'));

test('a group names given lists as its own, and each rule counts with the size of its list', () => {
  const own = planSecurityGroup(PROPS);
  const given = planSecurityGroup({ ...PROPS, prefixLists: LISTS });
  expect(given.rules).toEqual(own.rules);
  expect(given.prefixLists.map(({ key, maxEntries }) => [key, maxEntries])).toEqual([
    ['media', 20],
    ['sip-signalling-ashburn-ix', 30],
  ]);
  // Outbound: signalling by TCP and UDP, and media by UDP.
  expect(group({ prefixLists: LISTS, rulesQuota: 80 })).toEqual([]);
  expect(group({ prefixLists: LISTS, rulesQuota: 79 })).toEqual([
    'warning security-group-quota traffic',
    'warning security-group-quota traffic',
  ]);
});

test('two groups of one edge share what one of them made', () => {
  const { prefixLists } = planSecurityGroup(PROPS);
  expect(group({ prefixLists: Object.fromEntries(prefixLists.map((list) => [list.key, list])) })).toEqual([]);
});

test('every list is given, or none', () => {
  expect(group({ prefixLists: { media: LISTS.media } })).toEqual(['error prefix-list-not-given prefixLists']);
  expect(group({ prefixLists: {} })).toEqual(['error prefix-list-not-given prefixLists']);
});

test('what a list lacks or holds beyond the traffic is a warning', () => {
  const other = stated(TwilioEdge.SAN_JOSE_IX, [SBC.signalling], 10);
  expect(group({ prefixLists: { ...LISTS, 'sip-signalling-ashburn-ix': other } })).toEqual([
    'warning prefix-list-holds-more prefixLists.sip-signalling-ashburn-ix',
    'warning prefix-list-lacks-addresses prefixLists.sip-signalling-ashburn-ix',
  ]);
});

test('a list of another Region or of a stack of another account is refused', () => {
  expect(
    group({
      prefixLists: LISTS,
      rulesQuota: 80,
      prefixListRegions: { media: 'us-west-2' },
      prefixListAccounts: { media: '444455556666' },
      environment: { region: 'us-east-1', account: '111122223333' },
    }),
  ).toEqual(['error prefix-list-elsewhere prefixLists.media', 'error prefix-list-other-account prefixLists.media']);
});

test('one list under two keys is refused only where a rule would be there twice', () => {
  const prefixListIdentities = { media: 'pl-1', 'sip-signalling-ashburn-ix': 'pl-1' };
  const whole = stated(TwilioEdge.ASHBURN_IX, TwilioTraffic.SIP, 10);
  const prefixLists = { media: whole, 'sip-signalling-ashburn-ix': whole };
  const warned = [
    'warning prefix-list-holds-more prefixLists.media',
    'warning prefix-list-holds-more prefixLists.sip-signalling-ashburn-ix',
  ];
  expect(group({ prefixLists, prefixListIdentities }).filter((line) => !warned.includes(line))).toEqual([]);
  const { groups } = planAccess({ edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP });
  const rules = groups[0]!.rules;
  const twice = [...rules, ...rules.map((rule) => ({ ...rule, prefixList: `other-${rule.prefixList}` }))];
  const same = Object.fromEntries(twice.map(({ prefixList }) => [prefixList, prefixList.replace('other-', 'pl-')]));
  expect(placeFindings({ prefixListIdentities: same }, {}, [twice])).toEqual([]);
  const one = Object.fromEntries(twice.map(({ prefixList }) => [prefixList, prefixList.replace('other-', '')]));
  expect(new Set(lines(() => placeFindings({ prefixListIdentities: one }, {}, [twice])))).toEqual(
    new Set(['error security-group-rule-twice prefixLists']),
  );
  expect(placeFindings({ prefixListIdentities: one }, {}, [twice])).toHaveLength(rules.length);
});

test('whatever is given, lists take the place of those with their keys, and nothing else changes', () => {
  const wanted = planSecurityGroup(PROPS).prefixLists;
  fc.assert(
    fc.property(fc.subarray(wanted.map(({ key }) => key)), fc.integer({ min: 10, max: 1000 }), (keys, maxEntries) => {
      const given = Object.fromEntries(
        keys.map((key) => [key, { ...LISTS[key as keyof typeof LISTS], maxEntries, key: 'list' }]),
      );
      const placed = listsInPlace(wanted, given);
      expect(placed.map(({ key }) => key)).toEqual(wanted.map(({ key }) => key));
      placed.forEach((list, index) =>
        expect(list.maxEntries).toBe(keys.includes(list.key) ? maxEntries : wanted[index]!.maxEntries),
      );
    }),
    { numRuns: 30 },
  );
  expect(listsInPlace(wanted, undefined)).toEqual(wanted);
  expect(listFindings(wanted, undefined, () => undefined)).toEqual([]);
});

test('Interconnect edges share the media of all of them and of every day, and nothing else', () => {
  const cidrs = sharedOnPurpose('media').map(String);
  expect(cidrs).toContain('168.86.128.0/18');
  expect(cidrs.length).toBeGreaterThan(1);
  expect(sharedOnPurpose('sip-signalling-ashburn-ix')).toEqual([]);
});

test('a group is associated with other VPCs, by their keys', () => {
  const associatedVpcs = [
    { key: 'b', id: 'vpc-b', region: 'us-east-1' },
    { key: 'a', id: 'vpc-a' },
  ];
  const environment = { region: 'us-east-1' };
  expect(planSecurityGroup({ ...PROPS, associatedVpcs, environment, vpcIdentity: 'vpc-c' }).associatedVpcs).toEqual([
    { key: 'a', vpcId: 'vpc-a' },
    { key: 'b', vpcId: 'vpc-b' },
  ]);
  expect(planSecurityGroup(PROPS).associatedVpcs).toEqual([]);
  expect(group({ associatedVpcs, environment: { region: 'us-west-2' }, vpcIdentity: 'vpc-a' })).toEqual([
    'error associated-vpc-elsewhere associatedVpcs[0]',
    'error associated-vpc-twice associatedVpcs[1]',
  ]);
});

test.each([1e308, -1, 0, 2.5, 1001])('a given list of %p entries is refused', (maxEntries) => {
  const media = { ...LISTS.media, maxEntries };
  const found = group({ prefixLists: { ...LISTS, media } });
  expect(found).toContain('error prefix-list-size prefixLists.media.maxEntries');
  // There is no weight to tell of then.
  expect(maxEntries === 1e308 ? found : []).not.toContain('warning security-group-quota traffic');
});
