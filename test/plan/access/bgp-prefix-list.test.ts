import * as fc from 'fast-check';
import {
  Bandwidth,
  BgpPrefix,
  planBgpPrefixList,
  type PrefixListPlan,
  TwilioCatalog,
  TwilioEdge,
} from 'twilio-interconnect-constructs';
import { lines } from '../support';

const cidrsOf = (plan: PrefixListPlan): readonly string[] => plan.entries.map(({ cidr }) => cidr.toString());
const miami = (bgpPrefixes: readonly BgpPrefix[]): TwilioEdge =>
  TwilioEdge.custom({
    id: 'miami-ix',
    location: 'Miami',
    exchange: { facility: 'Equinix MI1', address: '50 NE 9th St, Miami, FL', bandwidths: [Bandwidth.mbps(100)] },
    bgpPrefixes,
    products: ['sip'],
  });

test('holds what Twilio announces, an announcement of longer prefixes as one entry', () => {
  const plan = planBgpPrefixList({ edges: [TwilioEdge.LONDON_IX, TwilioEdge.ASHBURN_IX] });
  expect(plan).toMatchObject({ key: 'bgp-prefixes', name: 'twilio-bgp-prefixes', addressFamily: 'IPv4', findings: [] });
  expect(cidrsOf(plan)).toEqual(['168.86.128.0/18', '185.187.132.0/25', '185.187.133.0/24', '208.78.112.0/25']);
});

test('prefixes inside others are not entries of their own', () => {
  expect(cidrsOf(planBgpPrefixList({ edges: [TwilioEdge.SAO_PAULO_IX] }))).toEqual(['159.183.255.0/24', '168.86.175.0/24']);
  expect(cidrsOf(planBgpPrefixList({ edges: [TwilioEdge.SAO_PAULO_IX, TwilioEdge.TOKYO_IX] }))).toEqual([
    '103.144.142.0/25',
    '159.183.255.0/24',
    '168.86.128.0/18',
  ]);
});

test('neither edges nor dates change the size, or the description of an entry', () => {
  const dates = fc.constantFrom(...TwilioCatalog.changes, '2023-01-22');
  const edges = fc.shuffledSubarray([...TwilioEdge.interconnectEdges], { minLength: 1 });
  const { maxEntries } = planBgpPrefixList({ edges: TwilioEdge.interconnectEdges });
  fc.assert(
    fc.property(edges, dates, (chosen, date) => {
      const catalog = TwilioCatalog.at(date);
      fc.pre(chosen.every((edge) => catalog.bgpPrefixes(edge).length > 0));
      const plan = planBgpPrefixList({ edges: chosen, catalog });
      expect(plan.maxEntries).toBe(maxEntries);
      expect(plan.entries.length).toBeLessThan(maxEntries);
      expect(new Set(plan.entries.map(({ description }) => description))).toEqual(
        new Set(['Announced by Twilio over Interconnect (twilio-interconnect-constructs)']),
      );
    }),
  );
});

test('a custom edge adds what it announces, and room for it', () => {
  const prefixes = Array.from({ length: 9 }, (_, index) => BgpPrefix.of(`5.5.${2 * index}.0/24`));
  const { maxEntries } = planBgpPrefixList({ edges: [TwilioEdge.ASHBURN_IX] });
  const plan = planBgpPrefixList({ edges: [TwilioEdge.ASHBURN_IX, miami(prefixes)] });
  expect(plan.entries).toHaveLength(2 + 9);
  expect(plan.maxEntries).toBeGreaterThan(maxEntries);
});

test('an edge that announces nothing is refused, and so is no edge', () => {
  expect(lines(() => planBgpPrefixList({ edges: [TwilioEdge.ASHBURN_IX, TwilioEdge.ASHBURN, miami([])] }))).toEqual([
    'error bgp-prefixes-unknown edges',
    'error bgp-prefixes-unknown edges',
  ]);
  expect(lines(() => planBgpPrefixList({ edges: [] }))).toEqual(['error prefix-list-empty traffic']);
});

test('the name can be given', () => {
  expect(planBgpPrefixList({ edges: [TwilioEdge.TOKYO_IX], prefixListName: 'announced' }).name).toBe('announced');
});
