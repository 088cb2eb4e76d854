import {
  CidrSet,
  planPrefixLists,
  reserveEntries,
  TwilioCatalog,
  TwilioEdge,
  TwilioTraffic,
} from 'twilio-interconnect-constructs';

/** How many entries the addresses of the chosen traffic take at the date. */
function entriesAt(date: string, edges: readonly TwilioEdge[], traffic: readonly TwilioTraffic[]): number {
  const rules = TwilioCatalog.at(date).rules({ edges, traffic });
  return CidrSet.of(...rules.flatMap((rule) => rule.cidrs)).cidrs.length;
}

describe.each(TwilioEdge.interconnectEdges)('at %s', (edge) => {
  test.each(['sip-signalling', 'voice-sdk-signalling', 'media'])(
    'the list of %s has room for the entries of every date',
    (name) => {
      const traffic = TwilioTraffic.all.filter((kind) => kind.listName === name);
      // Media of all edges are in one list.
      const edges = name === 'media' ? TwilioEdge.interconnectEdges : [edge];
      const key = name === 'media' ? name : `${name}-${edge.id}`;
      const reserved = reserveEntries(Math.max(...TwilioCatalog.changes.map((date) => entriesAt(date, edges, traffic))));

      const open = TwilioCatalog.changes.filter((date) => entriesAt(date, [edge], traffic) > 0);
      expect(open.length).toBeGreaterThan(1);
      for (const date of open) {
        const lists = planPrefixLists({ edges: [edge], traffic, catalog: TwilioCatalog.at(date) });
        expect([date, lists.find((list) => list.key === key)?.maxEntries]).toEqual([date, reserved]);
      }
    },
  );
});
