import { compareText } from '../../model/text';
import type { RouterPolicyPlan, RouterPolicyTermPlan, RouterPrefixListPlan } from './customer-router-plan';
import type { Reaching } from './reach';

/** The local preference of routes from the backbone: below the usual 100, so that the router's own sessions win. */
const BACKBONE_PREFERENCE = 50;

/** What decides the policies. */
export interface PolicyFacts {
  readonly neighbours: Reaching;
  /** The lists that are not empty. */
  readonly prefixLists: readonly RouterPrefixListPlan[];
  readonly summarises: boolean;
  /** For what is announced to AWS; undefined for none. */
  readonly localPreferenceCommunity: string | undefined;
  /** What is added to the path of the IP routes. */
  readonly prepend: RouterPolicyTermPlan['prepend'];
}

/**
 * The policies, sorted by name. Each names what may pass; what it does not name is refused. Communities that a neighbour sent have no effect,
 * and none is passed on.
 */
export function describePolicies(facts: PolicyFacts): readonly RouterPolicyPlan[] {
  const { neighbours, prefixLists, summarises, localPreferenceCommunity } = facts;
  const policy = (
    name: string,
    description: string,
    names: readonly string[],
    attributes: Partial<RouterPolicyTermPlan> = {},
  ): RouterPolicyPlan => {
    const known = names.filter((each) => prefixLists.some((list) => list.name === each));
    const term = {
      prefixLists: known,
      localPreference: undefined,
      communities: [],
      prepend: undefined,
      ...attributes,
    };
    return { name, description, terms: known.length === 0 ? [] : [term] };
  };
  return [
    policy('FROM-TWILIO', 'Accepts what Twilio announces at this edge, and no other network.', ['TWILIO-PREFIXES']),
    policy('TO-TWILIO', 'Announces the IP routes, each in one piece.', ['IP-ROUTES'], { prepend: facts.prepend }),
    ...(neighbours.aws
      ? [
          policy('FROM-AWS', 'Accepts the networks of hosts that may talk to Twilio.', ['AWS-PREFIXES']),
          policy(
            'TO-AWS',
            'Announces networks of Twilio, and sets how AWS ranks this site.',
            [summarises ? 'TWILIO-SUMMARIES' : 'TWILIO-PREFIXES'],
            { communities: localPreferenceCommunity === undefined ? [] : [localPreferenceCommunity] },
          ),
        ]
      : []),
    ...(neighbours.lan
      ? [
          policy('FROM-LAN', 'Accepts the networks behind this router, and no other connected one.', ['LAN-PREFIXES'], {
            communities: undefined,
          }),
        ]
      : []),
    ...(neighbours.backbone
      ? [
          policy(
            'FROM-BACKBONE',
            'Accepts what the router of another site reaches, after what this one reaches itself.',
            ['UNTRANSLATED-PREFIXES', 'TWILIO-PREFIXES', 'OTHER-LAN-PREFIXES', 'OTHER-TWILIO-PREFIXES'],
            { localPreference: BACKBONE_PREFERENCE },
          ),
          policy('TO-BACKBONE', 'Announces what this router reaches, but no host that it translates.', [
            'UNTRANSLATED-PREFIXES',
            'TWILIO-PREFIXES',
            'LAN-PREFIXES',
          ]),
        ]
      : []),
  ].sort((a, b) => compareText(a.name, b.name));
}
