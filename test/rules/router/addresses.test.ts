import { ROUTER_ADDRESS_RULES, SESSION_ENDS_RULES } from '../../../lib/rules/router/addresses';
import { STRING_TOKENS } from '../../model/tokens';
import { check } from '../support';

test.each([undefined, '169.254.10.1/30', '169.254.10.0/31', '10.0.0.254/24', STRING_TOKENS[0]![1]])(
  'the address %p is fine',
  (address) => {
    expect(check(ROUTER_ADDRESS_RULES, { address }, 'a')).toEqual([]);
  },
);

test.each(['', '169.254.10.1', '169.254.10.0/30', '169.254.10.3/30', '169.254.10.256/30', '2001:db8::1/64'])(
  'the address %p is an error',
  (address) => {
    expect(check(ROUTER_ADDRESS_RULES, { address }, 'a')).toEqual([`error router-address at a: ${address}`]);
  },
);

test.each([
  ['169.254.10.1/30', '169.254.10.2/30'],
  ['169.254.10.0/31', '169.254.10.1/31'],
  [undefined, '169.254.10.2/30'],
  ['nonsense', '169.254.10.2/30'],
])('the ends %p and %p are fine, or another rule judges them', (local, peer) => {
  expect(check(SESSION_ENDS_RULES, { local, peer }, 'a')).toEqual([]);
});

test.each([
  ['169.254.10.1/30', '169.254.10.1/30'],
  ['169.254.10.1/30', '169.254.10.5/30'],
  ['169.254.10.1/30', '169.254.10.2/29'],
])('the ends %p and %p are an error', (local, peer) => {
  expect(check(SESSION_ENDS_RULES, { local, peer }, 'a')).toEqual([`error router-session-ends at a: ${local}`]);
});
