import { BgpPrefix } from 'twilio-interconnect-constructs';
import { ipPrefixList, setPrepend, usedPrefixLists } from '../../../lib/render/router/ip-prefix-lists';
import { SUMMARISED, TRANSLATED } from './sample-plans';

test('an entry has a longest length only where it is longer than the prefix', () => {
  const entries = [BgpPrefix.of('168.86.128.0/18', 24), BgpPrefix.of('208.78.112.0/25'), BgpPrefix.of('203.0.113.0/24', 24)];
  expect(ipPrefixList({ name: 'LIST', description: '', entries })).toEqual([
    'ip prefix-list LIST seq 5 permit 168.86.128.0/18 le 24',
    'ip prefix-list LIST seq 10 permit 208.78.112.0/25',
    'ip prefix-list LIST seq 15 permit 203.0.113.0/24',
  ]);
});

test('the lists of contributors are used only where the contributors are elsewhere', () => {
  const names = (plan: typeof SUMMARISED): readonly string[] => usedPrefixLists(plan).map(({ name }) => name);
  expect(names(SUMMARISED).filter((name) => name.startsWith('CONTRIBUTORS'))).toEqual([]);
  expect(names(SUMMARISED)).toContain('TWILIO-SUMMARIES');
  expect(names(TRANSLATED).filter((name) => name.startsWith('CONTRIBUTORS'))).toHaveLength(2);
});

test('an ASN is added as often as planned, or not at all', () => {
  const [term] = SUMMARISED.policies.find(({ name }) => name === 'TO-TWILIO')!.terms;
  expect(setPrepend(term!)).toEqual([' set as-path prepend 65123 65123']);
  expect(setPrepend({ ...term!, prepend: { asn: 65123, count: 0 } })).toEqual([]);
  expect(setPrepend({ ...term!, prepend: undefined })).toEqual([]);
});
