import { PortRange } from '../model/port-range';
import type { EdgeRow } from './edge-row';
import type { TrafficRuleProps } from './traffic-rule';
import { TwilioTraffic } from './twilio-traffic';

/** The ports of TURN, TURN over TLS, STUN and the relays between two clients, with the host names used on them. */
const TRANSPORTS = [
  { protocol: 'tcp', ports: PortRange.of(443), services: ['turn'] },
  { protocol: 'tcp', ports: PortRange.of(3478), services: [] },
  { protocol: 'udp', ports: PortRange.of(3478), services: ['stun', 'turn'] },
  { protocol: 'tcp', ports: PortRange.of(5349), services: [] },
  { protocol: 'udp', ports: PortRange.of(10000, 60000), services: [] },
] as const;

/**
 * STUN and TURN servers. They did not move with the call media: these are still the old addresses, and some of them were media ranges
 * too. Network traversal is not documented over Interconnect.
 */
export function networkTraversalRules(row: EdgeRow, rows: readonly EdgeRow[]): readonly Omit<TrafficRuleProps, 'edge'>[] {
  if (row.exchange !== undefined || row.networkTraversal === undefined) {
    return [];
  }
  const { servers, hostNames, source } = row.networkTraversal;
  const cidrs = servers === 'every-public-edge' ? rows.flatMap(ownServers) : servers;
  return TRANSPORTS.flatMap(({ protocol, ports, services }) =>
    (protocol === 'tcp'
      ? [TwilioTraffic.NETWORK_TRAVERSAL, TwilioTraffic.NETWORK_TRAVERSAL_TCP]
      : [TwilioTraffic.NETWORK_TRAVERSAL]
    ).map((traffic) => ({
      traffic,
      direction: 'egress',
      protocol,
      ports,
      cidrs,
      hostNames: hostNames === undefined ? [] : services.map((service) => hostNames[service]),
      source,
    })),
  );
}

function ownServers(row: EdgeRow): readonly string[] {
  const servers = row.exchange === undefined ? row.networkTraversal?.servers : undefined;
  return servers === undefined || servers === 'every-public-edge' ? [] : servers;
}
