import type { CustomerRouterPlan, RouterPolicyTermPlan } from 'twilio-interconnect-constructs';

/** What a route has that a policy changes. */
export interface RouteAttributes {
  readonly path: readonly number[];
  readonly localPreference: number;
  readonly communities: readonly string[];
}

/** What a policy of a plan makes of a prefix, as the plan's documentation says; undefined if it refuses it. Read from texts alone. */
export function expectedVerdict(
  plan: CustomerRouterPlan,
  policy: string,
  net: string,
  before: RouteAttributes,
  removesPrivateAsns = false,
): RouteAttributes | undefined {
  const term = plan.policies
    .find(({ name }) => name === policy)!
    .terms.find(({ prefixLists }) => prefixLists.some((name) => inList(plan, name, net)));
  return term && changed(term, before, removesPrivateAsns);
}

/** Whether a prefix is in a list of a plan. */
export function inList(plan: CustomerRouterPlan, list: string, net: string): boolean {
  return plan.prefixLists.find(({ name }) => name === list)!.entries.some((entry) => inEntry(entry.toString(), net));
}

function changed(term: RouterPolicyTermPlan, before: RouteAttributes, removesPrivateAsns: boolean): RouteAttributes {
  const isPrivate = (asn: number): boolean => (asn > 64511 && asn < 65535) || (asn > 4199999999 && asn < 4294967295);
  const path = removesPrivateAsns ? before.path.filter((asn) => !isPrivate(asn)) : before.path;
  return {
    path: term.prepend === undefined ? path : [...Array.from({ length: term.prepend.count }, () => term.prepend!.asn), ...path],
    localPreference: term.localPreference ?? before.localPreference,
    communities: term.communities ?? before.communities,
  };
}

function inEntry(entry: string, net: string): boolean {
  const [prefix = '', longest] = entry.split(' le ');
  const [wide, narrow] = [bitsOf(prefix), bitsOf(net)];
  return longest === undefined ? wide === narrow : narrow.startsWith(wide) && narrow.length <= Number(longest);
}

/** The bits of a prefix: as many characters as it is long. */
function bitsOf(prefix: string): string {
  const [address = '', length] = prefix.split('/');
  return address
    .split('.')
    .map((octet) => Number(octet).toString(2).padStart(8, '0'))
    .join('')
    .slice(0, Number(length));
}
