import type { AddressDirection, AddressPorts } from './address-use';
import { isLiteralNetwork } from './network';
import { portsOf } from './sibling-keys';

/** A network in a rule of Suricata. */
export interface RuleNetwork {
  readonly cidr: string;
  readonly direction: AddressDirection;
  readonly protocol: string;
  readonly ports: readonly AddressPorts[] | undefined;
  readonly label: string | undefined;
}

/** The most characters of a rule; AWS takes 8,192. */
const LONGEST = 8192;

/** Action, protocol, source with its ports, arrow, destination with its ports. Lists have no spaces, or stand in brackets. */
const HEADER =
  /^\s*(\w+)\s+([\w-]+)\s+(!?\[[^\]]*\]|\S+)\s+(!?\[[^\]]*\]|\S+)\s+(->|<>)\s+(!?\[[^\]]*\]|\S+)\s+(!?\[[^\]]*\]|\S+)/;

/** The literal networks in rules of Suricata that let something through. The ports are those to which a connection goes. */
export function networksOfRules(text: string): readonly RuleNetwork[] {
  if (!text.includes('->') && !text.includes('<>')) {
    return [];
  }
  return text.split('\n').flatMap((line) => {
    const [, action = '', protocol = '', source = '', , , destination = '', ports = ''] =
      line.length > LONGEST ? [] : (HEADER.exec(line) ?? []);
    if (!/^(pass|alert)$/i.test(action)) {
      return [];
    }
    const opened = portsIn(ports);
    const label = /\bmsg\s*:\s*"([^"]*)"/.exec(line)?.[1];
    const read = (networks: string, direction: AddressDirection): readonly RuleNetwork[] =>
      membersOf(networks)
        .filter(isLiteralNetwork)
        .map((cidr) => ({
          cidr,
          direction,
          protocol: /^(tcp|udp)$/i.test(protocol) ? protocol.toLowerCase() : transportOf(protocol),
          ports: opened,
          label,
        }));
    return [...read(source, 'ingress'), ...read(destination, 'egress')];
  });
}

/** The members of `[a,b]`, or the one; what is excluded is none. */
function membersOf(text: string): readonly string[] {
  if (text.startsWith('!')) {
    return [];
  }
  return text
    .replace(/^\[|\]$/g, '')
    .split(',')
    .map((each) => each.trim());
}

/** `any` is every port; a variable is not known. */
function portsIn(text: string): readonly AddressPorts[] | undefined {
  if (text === 'any') {
    return [{ from: 0, to: 65535 }];
  }
  const ports = membersOf(text).flatMap(portsOf);
  return ports.length === 0 ? undefined : ports;
}

/** The transport of a protocol that Suricata knows by its content. */
function transportOf(protocol: string): string {
  return /^(ip|sip)$/i.test(protocol)
    ? 'any'
    : /^(tls|http|http2|ssh|smtp|ftp)$/i.test(protocol)
      ? 'tcp'
      : protocol.toLowerCase();
}
