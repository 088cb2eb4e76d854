import { Asn } from '../../../lib/model/asn';
import {
  isToken,
  KNOWN_ADDRESS_RULES,
  KNOWN_ASN_RULES,
  literalOf,
  ROUTER_LITERALS_RULES,
} from '../../../lib/rules/router/known-values';
import { NUMBER_TOKENS, STRING_TOKENS } from '../../model/tokens';
import { check } from '../support';

const TOKEN = STRING_TOKENS[0]![1];
const what = 'this end';

test('an address is known to the plan or to the options', () => {
  const one = '169.254.96.1/30';
  expect(check(KNOWN_ADDRESS_RULES, { planned: one, given: undefined, what }, 'p')).toEqual([]);
  expect(check(KNOWN_ADDRESS_RULES, { planned: undefined, given: one, what }, 'p')).toEqual([]);
  expect(check(KNOWN_ADDRESS_RULES, { planned: one, given: one, what }, 'p')).toEqual([]);
  expect(check(KNOWN_ADDRESS_RULES, { planned: TOKEN, given: one, what }, 'p')).toEqual([]);
});

test('an address that nobody knows is an error, and so is a token', () => {
  expect(check(KNOWN_ADDRESS_RULES, { planned: undefined, given: undefined, what }, 'p')).toEqual([
    'error peer-address-unknown at p: ',
  ]);
  expect(check(KNOWN_ADDRESS_RULES, { planned: TOKEN, given: undefined, what }, 'p')).toEqual([
    `error peer-address-unknown at p: ${TOKEN}`,
  ]);
});

test('two different values are an error', () => {
  expect(check(KNOWN_ADDRESS_RULES, { planned: '169.254.96.1/30', given: '169.254.96.5/30', what }, 'p')).toEqual([
    'error peer-contradicts-plan at p: 169.254.96.5/30',
  ]);
  expect(check(KNOWN_ASN_RULES, { planned: Asn.of(64512), given: Asn.of(64513), what }, 'p')).toEqual([
    'error peer-contradicts-plan at p: 64513',
  ]);
});

test('an ASN is known to the plan or to the options', () => {
  expect(check(KNOWN_ASN_RULES, { planned: Asn.of(64512), given: Asn.of(64512), what }, 'p')).toEqual([]);
  expect(check(KNOWN_ASN_RULES, { planned: Asn.of(TOKEN), given: Asn.of(64512), what }, 'p')).toEqual([]);
  expect(check(KNOWN_ASN_RULES, { planned: undefined, given: undefined, what }, 'p')).toEqual(['error peer-asn-unknown at p: ']);
});

test('what is written into a configuration is a literal', () => {
  expect(check(ROUTER_LITERALS_RULES, { 'ports.aws': 'eth1', hostName: undefined }, '')).toEqual([]);
  expect(check(ROUTER_LITERALS_RULES, { 'ports.aws': TOKEN, hostName: 'a' }, '')).toEqual([
    `error literal-needed at ports.aws: ${TOKEN}`,
  ]);
});

test('tokens are found in texts, numbers and values', () => {
  const tokens = [...STRING_TOKENS, ...NUMBER_TOKENS].map(([, token]) => token);
  expect(tokens.filter((token) => !isToken(token))).toEqual([]);
  expect(isToken(Asn.of(TOKEN))).toBe(true);
  expect([undefined, null, 'eth1', 1, Asn.of(1), {}].filter((value) => isToken(value))).toEqual([]);
  expect(literalOf(undefined, TOKEN, 'a', 'b')).toBe('a');
  expect(literalOf(undefined, TOKEN)).toBeUndefined();
});
