import type { OpenedFirewall } from './opened';
import { addressesOf, type Box } from './space';

/** What a rule group lets through. */
export interface LetThrough {
  readonly boxes: readonly Box[];
  /** `eventgw.twilio.com 443-443`: TLS to that name on these ports, at any address. */
  readonly names: readonly string[];
}

/** Options by what a rule is for. Whoever writes others has to say here what they let through. */
const OPENS: Readonly<Record<string, string>> = { tcp: 'flow:to_server', udp: '' };
const ANSWERS: Readonly<Record<string, string>> = { tcp: 'flow:to_client', udp: 'flow:established' };
const NAME = /^flow:to_server; tls\.sni; content:"([a-z0-9.-]+)"; startswith; endswith; nocase$/;

function portsOf(text: string): readonly [number, number] {
  const [, first, last = first] = /^(\d+)(?::(\d+))?$/.exec(text) ?? [];
  if (first === undefined) {
    throw new Error(`no ports: ${text}`);
  }
  return [Number(first), Number(last)];
}

/** Reads the rules of a group: everything that they let through, or an error about what is not known. */
export function readFirewall({ rules, references }: OpenedFirewall): LetThrough {
  const opened = new Map<string, readonly Box[]>();
  const answered = new Set<string>();
  const names: string[] = [];
  const ids = new Set<string>();
  const wrong = (line: string): Error => new Error(`a rule that is not known: ${line}`);
  for (const line of rules.split('\n')) {
    const [, protocol, from, fromPorts, to, toPorts, options, id] =
      /^pass (tcp|udp|tls) (\S+) (\S+) -> (\S+) (\S+) \(msg:"(?:[^"\\;]|\\.)*"; (?:(.*); )?sid:(\d+); rev:1;\)$/.exec(line) ?? [];
    if (id === undefined || ids.has(id)) {
      throw wrong(line);
    }
    ids.add(id);
    if (protocol === 'tls') {
      const [, name] = NAME.exec(options ?? '') ?? [];
      if (name === undefined || [from, fromPorts, to].join(' ') !== '$HOME_NET any any') {
        throw wrong(line);
      }
      names.push(`${name} ${portsOf(toPorts!).join('-')}`);
      continue;
    }
    // Who opens a flow comes from any port.
    const isOpening = fromPorts === 'any';
    const [client, server, ports] = isOpening ? [from!, to!, toPorts!] : [to!, from!, fromPorts!];
    const direction = client === '$HOME_NET' ? 'egress' : 'ingress';
    const list = references[(direction === 'egress' ? server : client).slice(1)];
    const isKnown = [client, server].includes('$HOME_NET') && (isOpening ? toPorts : toPorts === 'any');
    if (list === undefined || !isKnown || (options ?? '') !== (isOpening ? OPENS : ANSWERS)[protocol!]) {
      throw wrong(line);
    }
    const flow = [protocol, client, server, ports].join(' ');
    if (isOpening) {
      opened.set(
        flow,
        list.cidrs.map((cidr) => ({ direction, protocol: protocol!, ports: portsOf(ports), addresses: addressesOf(cidr) })),
      );
    } else {
      answered.add(flow);
    }
  }
  if (opened.size !== answered.size || [...opened.keys()].some((flow) => !answered.has(flow))) {
    throw new Error(`not exactly the answers of what is opened:\n${rules}`);
  }
  return { boxes: [...opened.values()].flat(), names };
}
