import type { Packet } from './generated-packets';
import { bitsOf } from './read-ios-xe';
import { type JunosConfiguration, partsOf, type Statement } from './read-junos';

/*
 * Filters of Junos on packets. It shares nothing with the library.
 */

/** What a filter makes of a packet. A packet that no term decides on is discarded. */
export function filtered(
  configuration: JunosConfiguration,
  name: string,
  packet: Packet & { readonly ttl?: number },
): { readonly accepted: boolean; readonly dscp: number | undefined } {
  let dscp: number | undefined;
  for (const { inner } of configuration.named('filter', 'firewall', 'family inet').get(name)!.inner) {
    if (!partsOf(inner, 'from').every((condition) => holds(condition, packet))) {
      continue;
    }
    for (const { words } of partsOf(inner, 'then')) {
      switch (words.join(' ')) {
        case 'accept':
          return { accepted: true, dscp };
        case 'discard':
          return { accepted: false, dscp };
        case 'next term':
          break;
        default:
          if (words[0] !== 'dscp') {
            throw new Error(`an unknown action: ${words.join(' ')}`);
          }
          // The first class counts, as a later one would write over it.
          dscp ??= Number(words[1]);
      }
    }
  }
  return { accepted: false, dscp };
}

/** The filter of what enters at a unit of a port. */
export function inputFilter(configuration: JunosConfiguration, port: string, unit: number): string | undefined {
  return configuration.at('interfaces', port, `unit ${unit}`, 'family inet', 'filter').find(({ words }) => words[0] === 'input')
    ?.words[1];
}

function holds({ words, inner }: Statement, packet: Packet & { readonly ttl?: number }): boolean {
  const [what = '', ...rest] = words;
  const values = rest.filter((word) => !['[', ']'].includes(word));
  const networks = [...values, ...inner.map((each) => each.words[0]!)];
  switch (what) {
    case 'source-address':
      return networks.some((each) => bitsOf(packet.source).startsWith(bitsOf(each)));
    case 'destination-address':
      return networks.some((each) => bitsOf(packet.destination).startsWith(bitsOf(each)));
    case 'protocol':
      return values.includes(packet.protocol);
    case 'source-port':
      return values.some((each) => isPort(each, packet.sourcePort));
    case 'destination-port':
      return values.some((each) => isPort(each, packet.destinationPort));
    case 'port':
      return values.some((each) => isPort(each, packet.sourcePort) || isPort(each, packet.destinationPort));
    case 'tcp-established':
      return packet.established;
    case 'icmp-type':
      return values.some((each) => each.replace('-request', '') === packet.icmp);
    case 'ttl-except':
      return !values.map(Number).includes(packet.ttl ?? 255);
    default:
      throw new Error(`an unknown condition: ${words.join(' ')}`);
  }
}

function isPort(value: string, port: number): boolean {
  const [from, to = from] = value === 'bgp' ? [179] : value.split('-').map(Number);
  return from! <= port && port <= to!;
}
