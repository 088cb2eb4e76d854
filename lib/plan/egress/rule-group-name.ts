import { FIREWALL_RULE_GROUP_NAME } from '../../aws/name-limits';

/**
 * The name of a rule group without one of its own: `twilio-network-firewall-strict-100`. It names what replaces the group, because the new
 * group exists beside the old one for a while, and AWS takes a name once. Of a long path the end stays.
 */
export function ruleGroupNameOf({
  path = '',
  ruleOrder,
  capacity,
}: {
  /** The path of the construct in its app. */
  readonly path?: string | undefined;
  readonly ruleOrder: string;
  readonly capacity: number;
}): string {
  const end = `-${ruleOrder}-${capacity}`;
  const text = path.replaceAll(/[^a-zA-Z0-9]+/g, '-');
  const room = FIREWALL_RULE_GROUP_NAME.maxLength - 'twilio-'.length - end.length;
  return ['twilio', ...(text === '' ? [] : [text.slice(-room)])].join('-') + end;
}
