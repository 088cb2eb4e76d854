import { TwilioEdge } from '../../../lib/catalog/twilio-edge';
import { BGP_PREFIXES_RULES } from '../../../lib/rules/access/bgp-prefixes';
import { check } from '../support';

test.each(TwilioEdge.interconnectEdges.map((edge) => [edge.id, edge] as const))('what %s announces is known', (_, edge) => {
  expect(check(BGP_PREFIXES_RULES, { edge, bgpPrefixes: edge.bgpPrefixes }, 'edges')).toEqual([]);
});

test('a public edge announces nothing', () => {
  expect(check(BGP_PREFIXES_RULES, { edge: TwilioEdge.DUBLIN, bgpPrefixes: [] }, 'edges')).toEqual([
    'error bgp-prefixes-unknown at edges: dublin',
  ]);
});
