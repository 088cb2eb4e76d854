import { TwilioCatalog, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { commonFailoverFindings, failoverByEdge } from '../../../lib/plan/access/failover-edges';
import { lines } from '../support';

const { ASHBURN, ASHBURN_IX, DUBLIN, FRANKFURT, LONDON_IX, SAN_JOSE_IX } = TwilioEdge;
const OWN = TwilioEdge.custom({ id: 'own', location: 'Own' });
const SIP_EDGES = TwilioEdge.publicEdges.filter(({ products }) => products.includes('sip'));

const opened = (edges: readonly TwilioEdge[], failoverEdges: readonly TwilioEdge[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(failoverByEdge(edges, failoverEdges)).map(([key, others]) => [
      key,
      others
        .map(({ id }) => id)
        .sort()
        .join(),
    ]),
  );

test('at an exchange they are those that are given, but for the edge itself', () => {
  expect(opened([ASHBURN_IX, LONDON_IX], [SAN_JOSE_IX, ASHBURN_IX, DUBLIN])).toEqual({
    'ashburn-ix': 'san-jose-ix',
    'london-ix': 'ashburn-ix,san-jose-ix',
  });
});

test('at public edges they are those that are given and those that share the lists', () => {
  expect(opened([ASHBURN, DUBLIN, OWN, LONDON_IX], [FRANKFURT, SAN_JOSE_IX])).toEqual({
    ashburn: 'dublin,frankfurt',
    dublin: 'ashburn,frankfurt',
    own: 'ashburn,dublin,frankfurt',
    'london-ix': 'san-jose-ix',
  });
  expect(opened([ASHBURN], [])).toEqual({ ashburn: '' });
});

test.each<[string, readonly TwilioEdge[], readonly TwilioEdge[] | undefined, readonly string[]]>([
  ['none are given', [ASHBURN], undefined, []],
  ['all public edges are given, or are among the edges', [ASHBURN, DUBLIN], SIP_EDGES.filter(({ id }) => id !== 'dublin'), []],
  ['some are left out', [ASHBURN], [DUBLIN], ['warning sip-failover-narrowed failoverEdges']],
  ['one is of the other kind', [ASHBURN_IX], [DUBLIN], ['error failover-edges-mixed failoverEdges']],
  ['each is of the kind of an edge', [ASHBURN_IX, ASHBURN], [SAN_JOSE_IX, ...SIP_EDGES], []],
  ['one serves no SIP', [ASHBURN], [...SIP_EDGES, OWN], ['error failover-edges-unused failoverEdges']],
])('what is said if %s', (_, edges, failoverEdges, expected) => {
  expect(lines(() => commonFailoverFindings(edges, failoverEdges, TwilioTraffic.SIP, TwilioCatalog.current))).toEqual(expected);
});

test('many edges with many failover edges take no longer for each pair', () => {
  const edges = Array.from({ length: 500 }, (_, index) => TwilioEdge.custom({ id: `own-${index}`, location: 'Own' }));
  const start = performance.now();
  const [first] = commonFailoverFindings(edges, edges, TwilioTraffic.SIP, TwilioCatalog.current);
  expect(first?.code).toBe('twilio-interconnect:sip-failover-narrowed');
  expect(performance.now() - start).toBeLessThan(2000);
});
