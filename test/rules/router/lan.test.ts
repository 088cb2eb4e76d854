import { Cidr } from '../../../lib/model/cidr';
import { ROUTER_LAN_RULES } from '../../../lib/rules/router/lan';
import { STRING_TOKENS } from '../../model/tokens';
import { check } from '../support';

const TOKEN = STRING_TOKENS[0]![1];
const ONE = ['5.6.7.128/26'];
const TWO = ['5.6.7.128/26', '5.6.7.192/26'];

const checked = (lanPrefixes: readonly string[], address: string, gateway?: string): string[] =>
  check(ROUTER_LAN_RULES, { address, gateway, lanPrefixes: lanPrefixes.map((cidr) => Cidr.of(cidr)) }, 'lan');

test('a LAN is one of the networks, and the others are behind its gateway', () => {
  expect(checked(ONE, '5.6.7.129/26')).toEqual([]);
  expect(checked(TWO, '5.6.7.129/26', '5.6.7.130')).toEqual([]);
  expect(checked(TWO, '5.6.7.129/26', '5.6.7.190')).toEqual([]);
  expect(checked(['5.6.7.128/31', '5.6.7.192/26'], '5.6.7.128/31', '5.6.7.129')).toEqual([]);
  expect(checked(TWO, '5.6.7.129/26', TOKEN)).toEqual([]);
});

test('what other rules judge is not judged here', () => {
  expect(checked([], '5.6.7.129/26')).toEqual([]);
  expect(checked(ONE, 'nonsense')).toEqual([]);
  expect(checked(ONE, TOKEN)).toEqual([]);
});

test.each([
  [ONE, '5.6.7.129/25', undefined, 'address: 5.6.7.129/25'],
  [ONE, '5.6.7.1/26', undefined, 'address: 5.6.7.1/26'],
  [TWO, '5.6.7.129/26', undefined, 'gateway: '],
  [TWO, '5.6.7.129/26', '5.6.7.129', 'gateway: 5.6.7.129'],
  [TWO, '5.6.7.129/26', '5.6.7.200', 'gateway: 5.6.7.200'],
  [TWO, '5.6.7.129/26', '5.6.7.128', 'gateway: 5.6.7.128'],
  [TWO, '5.6.7.129/26', '5.6.7.191', 'gateway: 5.6.7.191'],
  [TWO, '5.6.7.129/26', '2001:db8::1', 'gateway: 2001:db8::1'],
  [TWO, '5.6.7.129/26', '5.6.7.130/26', 'gateway: 5.6.7.130/26'],
  [ONE, '5.6.7.129/26', '5.6.7.130', 'gateway: 5.6.7.130'],
] as const)('networks %p, address %p and gateway %p: an error', (networks, address, gateway, where) => {
  expect(checked(networks, address, gateway)).toEqual([`error router-lan-network at lan.${where}`]);
});
