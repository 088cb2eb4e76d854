import { Cidr, TwilioEdge } from 'twilio-interconnect-constructs';
import { OPENINGS_RULES, type OpeningsSubject } from '../../../lib/rules/access/openings';
import { check } from '../support';

const { ASHBURN_IX, DUBLIN, TOKYO } = TwilioEdge;
const checked = (subject: Partial<OpeningsSubject>, path = ''): string[] =>
  check(OPENINGS_RULES, { openings: 'all-bgp-prefixes', edges: [ASHBURN_IX], cidrs: [], ...subject }, path);

test.each<[string, Partial<OpeningsSubject>]>([
  ['nothing said', { openings: undefined, edges: [DUBLIN] }],
  ['chosen traffic at a public edge', { openings: 'chosen-traffic', edges: [DUBLIN] }],
  ['all prefixes at an exchange that announces none', {}],
])('%s is fine', (_, subject) => {
  expect(checked(subject)).toEqual([]);
});

test('all prefixes at public edges are refused, and each of them is named', () => {
  expect(checked({ edges: [TOKYO, ASHBURN_IX, DUBLIN] })).toEqual(['error openings-at-public-edge at openings: tokyo, dublin']);
  expect(checked({ edges: [DUBLIN] }, 'a.b')).toEqual(['error openings-at-public-edge at a.b.openings: dublin']);
});

test('all prefixes are a warning that names them', () => {
  expect(checked({ cidrs: [Cidr.of('208.78.112.0/25'), Cidr.of('168.86.128.0/18')] })).toEqual([
    'warning all-bgp-prefixes-open at openings: 208.78.112.0/25, 168.86.128.0/18',
  ]);
});
