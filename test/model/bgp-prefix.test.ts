import { BgpPrefix } from '../../lib/model/bgp-prefix';
import { Cidr } from '../../lib/model/cidr';
import { refusal } from './support';

test('prints as routers write it', () => {
  expect(BgpPrefix.of('168.86.128.0/18', 24).toString()).toBe('168.86.128.0/18 le 24');
  expect(BgpPrefix.of(Cidr.of('208.78.112.0/25')).toString()).toBe('208.78.112.0/25');
});

test('gives the plain network to firewalls', () => {
  expect(BgpPrefix.of('168.86.128.0/18', 24).cidr.toString()).toBe('168.86.128.0/18');
  expect(BgpPrefix.of('168.86.128.0/18', 24).lessOrEqual).toBe(24);
  expect(BgpPrefix.of('168.86.128.0/18').lessOrEqual).toBeUndefined();
});

test('refuses what is no CIDR', () => {
  expect(refusal(() => BgpPrefix.of('168.86.128.1/18', 24))).toEqual(['error cidr-host-bits at cidr: 168.86.128.1/18']);
});

test.each([
  ['168.86.128.0/18', 18],
  ['168.86.128.0/18', 32],
  ['2001:db8::/32', 128],
])('%p takes a longest prefix length of %p', (cidr, length) => {
  expect(BgpPrefix.of(cidr, length).lessOrEqual).toBe(length);
});

test.each([
  ['168.86.128.0/18', 17],
  ['168.86.128.0/18', 33],
  ['168.86.128.0/18', 20.5],
  ['168.86.128.0/18', NaN],
  ['2001:db8::/32', 31],
  ['2001:db8::/32', 129],
])('%p refuses a longest prefix length of %p', (cidr, length) => {
  expect(refusal(() => BgpPrefix.of(cidr, length))).toEqual([`error bgp-prefix-length at lessOrEqual: ${length}`]);
});

test('equals what means the same prefixes', () => {
  expect(BgpPrefix.of('168.86.128.0/18', 24).equals(BgpPrefix.of('168.86.128.0/18', 24))).toBe(true);
  expect(BgpPrefix.of('168.86.128.0/18', 24).equals(BgpPrefix.of('168.86.128.0/18'))).toBe(false);
});

test('is frozen', () => {
  expect(Object.isFrozen(BgpPrefix.of('168.86.128.0/18', 24))).toBe(true);
});
