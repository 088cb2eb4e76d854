import { TwilioEdge } from '../../../lib/catalog/twilio-edge';
import { BGP_PREFIXES_RULES } from '../../../lib/rules/access/bgp-prefixes';
import { checkAll } from '../../../lib/rules/rule';
import { check } from '../support';

test.each(TwilioEdge.interconnectEdges.map((edge) => [edge.id, edge] as const))('what %s announces is known', (_, edge) => {
  expect(check(BGP_PREFIXES_RULES, { edge, bgpPrefixes: edge.bgpPrefixes }, 'edges')).toEqual([]);
});

test('a public edge announces nothing', () => {
  expect(check(BGP_PREFIXES_RULES, { edge: TwilioEdge.DUBLIN, bgpPrefixes: [] }, 'edges')).toEqual([
    'error bgp-prefixes-unknown at edges: dublin',
  ]);
});

test.each<[string, TwilioEdge, RegExp]>([
  ['public', TwilioEdge.DUBLIN, /^is a public edge/],
  ['not open yet', TwilioEdge.SAO_PAULO_IX, /^has no known announcement on the day of the catalogue/],
  ['custom', TwilioEdge.custom({ ...TwilioEdge.SAO_PAULO_IX, bgpPrefixes: [] }), /^is a custom edge without bgpPrefixes/],
])('an edge that is %s is told apart', (_, edge, message) => {
  expect(checkAll(BGP_PREFIXES_RULES, { edge, bgpPrefixes: [] }, 'edges').map((found) => found.message)).toEqual([
    expect.stringMatching(message),
  ]);
});
