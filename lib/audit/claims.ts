import type { AddressUse } from './address-use';
import { isOwnEntry } from './marks';

const TWILIO = /twilio/i;

/** What belongs to Twilio and has addresses of its own, on other pages. */
const OTHER_COMPANIES = /send-?_?grid|segment|authy/i;

/** Where an entry of a prefix list is. */
const LIST_ENTRY = /prefix_?list|\bentr(?:y|ies)\b/i;

/**
 * Whether the document says that a network is Twilio's: the description of a rule, or the name of a variable, list or rule. The name of a whole
 * group says nothing of one of its rules, which may let an office in as well; nor does the name of a VPC or a route.
 */
export function isClaimed(use: AddressUse): boolean {
  const { label = '', place, resource, groupName = '', ports } = use;
  if (label !== '' || !mayBeClaimed(use)) {
    return says(label) && !isOwnEntry(use);
  }
  const names = `${place} ${resource ?? ''} ${groupName}`;
  return (resource === undefined || ports !== undefined || LIST_ENTRY.test(names)) && says(names);
}

/** Whether the document may say so, as far as can be seen without the names around the network. */
export function mayBeClaimed({
  label = '',
  resource,
  group,
  ports,
}: Pick<AddressUse, 'label' | 'resource' | 'group'> & { readonly ports: unknown }): boolean {
  if (label !== '') {
    return TWILIO.test(label);
  }
  return resource === undefined || ports === undefined || group !== resource;
}

function says(text: string): boolean {
  return TWILIO.test(text) && !OTHER_COMPANIES.test(text);
}
