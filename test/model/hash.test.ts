import { hashOf } from '../../lib/model/hash';

test.each([
  ['', 0x811c9dc5],
  ['a', 0xe40c292c],
  ['foobar', 0xbf9cf968],
])('%p has the hash that FNV-1a gives it in every release', (text, hash) => {
  expect(hashOf(text)).toBe(hash);
});
