import type { Packet } from './generated-packets';
import { bitsOf, type IosXeConfiguration } from './read-ios-xe';

/*
 * Access lists and classes of IOS XE on packets. It shares nothing with the library.
 */

/** Whether an access list lets a packet through; one that is not defined does. */
export function permits(configuration: IosXeConfiguration, name: string, packet: Packet): boolean {
  const entries = configuration.accessLists.get(name);
  if (entries === undefined) {
    return true;
  }
  let last = 0;
  for (const entry of entries) {
    const [number, action, ...condition] = entry.split(' ');
    if (Number(number) <= last) {
      throw new Error(`out of order: ${entry}`);
    }
    last = Number(number);
    if (matches(condition, packet)) {
      return action === 'permit';
    }
  }
  return false;
}

/** The DSCP value of a packet that enters at an interface. */
export function classify(configuration: IosXeConfiguration, interfaceName: string, packet: Packet): number | undefined {
  const policy = configuration.interfaces.get(interfaceName)!.find((line) => line.startsWith('service-policy input '));
  const lines = policy === undefined ? [] : configuration.policyMaps.get(policy.split(' ')[2]!)!;
  for (const [index, line] of lines.entries()) {
    const list = line.startsWith('class ') ? configuration.classMaps.get(line.split(' ')[1]!)![0]!.split(' ')[3]! : undefined;
    if (list !== undefined && permits(configuration, list, packet)) {
      return Number(lines[index + 1]!.replace('set dscp ', ''));
    }
  }
  return undefined;
}

function matches(words: string[], packet: Packet): boolean {
  const rest = [...words];
  const protocol = rest.shift();
  const isProtocol = protocol === 'ip' || protocol === packet.protocol;
  const isSource = takeAddress(rest, packet.source);
  const isSourcePort = takePort(rest, packet.sourcePort);
  const isDestination = takeAddress(rest, packet.destination);
  const isDestinationPort = takePort(rest, packet.destinationPort);
  const [last, ...more] = rest;
  if (more.length > 0) {
    throw new Error(`an unknown condition: ${words.join(' ')}`);
  }
  const isLast = last === undefined || (last === 'established' ? packet.established : last === packet.icmp);
  return isProtocol && isSource && isSourcePort && isDestination && isDestinationPort && isLast;
}

function takeAddress(words: string[], address: string): boolean {
  const first = words.shift()!;
  if (first === 'any') {
    return true;
  }
  const second = words.shift()!;
  if (first === 'host') {
    return second === address;
  }
  const wildcard = bitsOf(second);
  return [...bitsOf(first)].every((bit, index) => wildcard[index] === '1' || bit === bitsOf(address)[index]);
}

function takePort(words: string[], port: number): boolean {
  if (words[0] === 'eq') {
    words.shift();
    const value = words.shift()!;
    return port === (value === 'bgp' ? 179 : Number(value));
  }
  if (words[0] === 'range') {
    words.shift();
    const [from, to] = [Number(words.shift()), Number(words.shift())];
    return from <= port && port <= to;
  }
  return true;
}
