import * as fc from 'fast-check';
import {
  BgpPrefix,
  type CustomerRouterPlan,
  type RouterPolicyPlan,
  type RouterPolicyTermPlan,
  type RouterPrefixListPlan,
} from 'twilio-interconnect-constructs';
import { bitsOf } from './read-ios-xe';
import { AS_RECEIVED } from './sample-plans';

/*
 * Random lists and policies, prefixes around them, and what a plan makes of a prefix, by its definition alone.
 */

/** Few networks, so that entries are often equal or lie inside each other. */
const prefix = fc
  .record({ bits: fc.array(fc.constantFrom('0', '1'), { maxLength: 9 }), base: fc.constantFrom('10.', '168.86.') })
  .map(({ bits, base }) => {
    const start = base === '10.' ? '00001010' : '1010100001010110';
    const all = start + bits.join('');
    const address = all
      .padEnd(32, '0')
      .match(/.{8}/g)!
      .map((octet) => parseInt(octet, 2))
      .join('.');
    return `${address}/${all.length}`;
  });

const entry = fc
  .record({ prefix, more: fc.option(fc.nat({ max: 6 }), { nil: undefined }) })
  .map(({ prefix: each, more }) =>
    BgpPrefix.of(each, more === undefined ? undefined : Math.min(32, Number(each.split('/')[1]) + more)),
  );

const LISTS = ['LIST-A', 'LIST-B', 'LIST-C'];

const prefixLists: fc.Arbitrary<readonly RouterPrefixListPlan[]> = fc
  .tuple(...LISTS.map(() => fc.array(entry, { minLength: 1, maxLength: 5 })))
  .map((lists) => lists.map((entries, index) => ({ name: LISTS[index]!, description: 'A list', entries })));

const term: fc.Arbitrary<RouterPolicyTermPlan> = fc.record({
  prefixLists: fc.subarray(LISTS, { minLength: 1 }),
  localPreference: fc.option(fc.integer({ min: 1, max: 300 }), { nil: undefined }),
  communities: fc.option(fc.subarray(['7224:7100', '7224:7300', '65010:1']), { nil: undefined }),
  prepend: fc.option(fc.record({ asn: fc.constantFrom(65010, 4200000000), count: fc.nat({ max: 3 }) }), { nil: undefined }),
});

/** Plans in which all policies of the sessions are random. */
export const plans: fc.Arbitrary<CustomerRouterPlan> = fc
  .record({ prefixLists, terms: fc.tuple(...AS_RECEIVED.policies.map(() => fc.array(term, { maxLength: 3 }))) })
  .map(({ prefixLists: lists, terms }) => ({
    ...AS_RECEIVED,
    prefixLists: lists,
    policies: AS_RECEIVED.policies.map((policy, index) => ({ ...policy, terms: terms[index]! })),
    conditionalRoutes: [],
  }));

export const prefixes: fc.Arbitrary<readonly string[]> = fc.array(prefix, { minLength: 1, maxLength: 20 });

/** What a policy of a plan makes of a prefix, as text. */
export function planned(
  plan: CustomerRouterPlan,
  { terms }: RouterPolicyPlan,
  each: string,
  communities: readonly string[],
): string {
  const bits = bitsOf(each);
  const first = terms.find((candidate) =>
    candidate.prefixLists.some((name) =>
      plan.prefixLists
        .find((list) => list.name === name)!
        .entries.some((one) => {
          const [network = '', , longest] = one.toString().split(' ');
          const own = bitsOf(network);
          return bits.startsWith(own) && bits.length <= (longest === undefined ? own.length : Number(longest));
        }),
    ),
  );
  return first === undefined
    ? 'refused'
    : verdict({
        localPreference: first.localPreference,
        communities: first.communities ?? communities,
        prepended: Array.from({ length: first.prepend?.count ?? 0 }, () => first.prepend!.asn),
      });
}

/** A verdict as text. */
export function verdict(
  made:
    | {
        readonly localPreference: number | undefined;
        readonly communities: readonly string[];
        readonly prepended: readonly number[];
      }
    | undefined,
): string {
  return made === undefined
    ? 'refused'
    : `accepted, preference ${made.localPreference}, communities ${[...made.communities].sort().join(' ')}, prepended ${made.prepended.join(' ')}`;
}
