import {
  planBgpPrefixList,
  planPrefixList,
  type StatedPrefixList,
  TwilioCatalog,
  TwilioEdge,
  TwilioTraffic,
} from 'twilio-interconnect-constructs';
import { parameterPlace, planImportedPrefixList } from '../../../lib/plan/access/imported-prefix-list';
import { lines, TOKEN } from '../support';

const STATED: StatedPrefixList = { edges: [TwilioEdge.ASHBURN_IX], traffic: [TwilioTraffic.SIP_MEDIA], maxEntries: 10 };
const ID = { prefixListId: 'pl-0123456789abcdef0' };
const ARN = 'arn:aws:ssm:us-west-2:444455556666:parameter/twilio/media';

test('a list holds what is stated, and counts with the size that is stated', () => {
  const plan = planImportedPrefixList(STATED, ID);
  expect(plan).toMatchObject({ name: ID.prefixListId, maxEntries: 10, findings: [] });
  expect(plan.entries).toEqual(planPrefixList({ edges: STATED.edges, traffic: [TwilioTraffic.SIP_MEDIA] }).entries);
});

test('what is stated is that of the catalogue with which the owner fills the list', () => {
  const catalog = TwilioCatalog.at('2024-01-01');
  const plan = planImportedPrefixList({ ...STATED, catalog, maxEntries: 40 }, ID);
  expect(plan.entries).toEqual(planPrefixList({ edges: STATED.edges, traffic: [TwilioTraffic.SIP_MEDIA], catalog }).entries);
  expect(plan.entries).not.toEqual(planImportedPrefixList(STATED, ID).entries);
});

test('a list can hold what Twilio announces', () => {
  const plan = planImportedPrefixList({ ...STATED, traffic: 'bgp-prefixes', maxEntries: 15 }, ID);
  expect(plan.entries).toEqual(planBgpPrefixList({ edges: STATED.edges }).entries);
  expect(plan.maxEntries).toBe(15);
});

test.each<[string, Partial<StatedPrefixList>, Parameters<typeof planImportedPrefixList>[1], readonly string[]]>([
  ['an id that is none', {}, { prefixListId: 'media' }, ['error prefix-list-id prefixListId']],
  ['fewer entries than there are', { maxEntries: 0 }, ID, ['error prefix-list-size maxEntries']],
  ['a size above what AWS allows', { traffic: 'bgp-prefixes', maxEntries: 1001 }, ID, ['error prefix-list-size maxEntries']],
  ['too few for announcements', { traffic: 'bgp-prefixes', maxEntries: 1 }, ID, ['error prefix-list-size maxEntries']],
  [
    'announcements at a public edge',
    { traffic: 'bgp-prefixes', edges: [TwilioEdge.ASHBURN] },
    ID,
    ['error bgp-prefixes-unknown edges', 'error prefix-list-empty traffic'],
  ],
  ['an owner that is none', {}, { ...ID, ownerAccount: 'us' }, ['error prefix-list-owner ownerAccount']],
  ['a parameter of another Region', {}, { parameter: ARN, region: 'us-east-1' }, ['error prefix-list-elsewhere parameter']],
  ['a parameter of the Region', {}, { parameter: ARN, region: 'us-west-2' }, []],
  ['a parameter by its name', {}, { parameter: '/twilio/media', region: 'us-east-1' }, []],
  ['a token for a parameter', {}, { parameter: TOKEN }, []],
  [
    'a token where a literal is needed',
    {},
    { parameter: TOKEN, atSynthesis: { account: TOKEN, region: TOKEN } },
    ['error parameter-reference parameter'],
  ],
  [
    'a search without an environment',
    {},
    { prefixListName: 'media', atSynthesis: { account: TOKEN, region: TOKEN } },
    ['error prefix-list-lookup prefixListName'],
  ],
  ['a search at deployment', {}, { prefixListName: 'media' }, []],
])('%s', (_, stated, source, expected) => {
  expect(lines(() => planImportedPrefixList({ ...STATED, ...stated }, source))).toEqual(expected);
});

test('all findings come at once', () => {
  expect(lines(() => planImportedPrefixList({ ...STATED, maxEntries: 0, traffic: [] }, { prefixListId: 'media' }))).toEqual([
    'error prefix-list-size maxEntries',
    'error prefix-list-id prefixListId',
    'error prefix-list-empty traffic',
    'error traffic-missing traffic',
  ]);
});

test('the ARN of a parameter says where the list is', () => {
  expect(parameterPlace(ARN)).toEqual({ account: '444455556666', region: 'us-west-2' });
  expect(parameterPlace('/twilio/media')).toEqual({});
});
