import type { PortRange } from '../../model/port-range';
import type { SecurityGroupRulePlan } from '../access/openings';

/*
 * Rules in the words of Suricata 7, which AWS Network Firewall runs.
 */

/** One rule, but for its id. */
export interface RuleText {
  readonly key: string;
  /** What the rule matches: protocol, addresses, ports and direction. */
  readonly header: string;
  readonly message: string;
  /** The options after the message. */
  readonly options: readonly string[];
}

/** The rule on one line. */
export function writeRule({ header, message, options }: RuleText, id: number): string {
  return `pass ${header} (msg:"${escaped(message)}"; ${[...options, `sid:${id}`, 'rev:1'].map((option) => `${option};`).join(' ')})`;
}

/** The text as it stands in quotation marks: a semicolon, a quotation mark or a backslash would end or change it. */
export function escaped(text: string): string {
  return text.replaceAll(/[\\";]/g, (character) => `\\${character}`);
}

/** Ports in Suricata's words: `5060`, `10000:60000`. */
export function writePorts({ from, to }: PortRange): string {
  return from === to ? String(from) : `${from}:${to}`;
}

/**
 * The rules of one opening: one for the packets of the side that opens the connection, and one for those of the other side.
 *
 * A rule that passes packets of one side does not pass the answers. Answers over TCP are known by the direction of their connection. Those
 * over UDP are known by a packet that went the other way before, because a flow that the firewall first sees in the middle has no direction.
 */
export function addressRules(rule: SecurityGroupRulePlan, reference: string): readonly RuleText[] {
  const { key, direction, protocol, description } = rule;
  const twilio = `@${reference}`;
  const ports = writePorts(rule.ports);
  const [from, to] = direction === 'egress' ? ['$HOME_NET', twilio] : [twilio, '$HOME_NET'];
  return [
    {
      key,
      header: `${protocol} ${from} any -> ${to} ${ports}`,
      message: description,
      options: protocol === 'tcp' ? ['flow:to_server'] : [],
    },
    {
      key: `${key}-answers`,
      header: `${protocol} ${to} ${ports} -> ${from} any`,
      message: `${description}, answers`,
      options: [protocol === 'tcp' ? 'flow:to_client' : 'flow:established'],
    },
  ];
}

/** The rule of a host that is known by the name in the TLS client hello. Once that has passed, the whole connection passes. */
export function hostNameRule(hostName: string, ports: PortRange): RuleText {
  return {
    key: `tls-${hostName}-${ports.toString()}`,
    header: `tls $HOME_NET any -> any ${writePorts(ports)}`,
    message: `To ${hostName}`,
    options: ['flow:to_server', 'tls.sni', `content:"${hostName}"`, 'startswith', 'endswith', 'nocase'],
  };
}
