import { PortRange } from '../model/port-range';
import { SOURCES } from './sources';
import type { TrafficRuleProps } from './traffic-rule';
import { TwilioEdge } from './twilio-edge';
import { TwilioTraffic } from './twilio-traffic';

/**
 * STUN and TURN servers. They did not move with the media of calls: these are still the old addresses, and some of them were ranges
 * of media too.
 */
const SERVERS: readonly { readonly edge: TwilioEdge; readonly cidrs: readonly string[] }[] = [
  { edge: TwilioEdge.SYDNEY, cidrs: ['3.25.42.128/25', '13.210.2.128/27', '54.252.254.64/26'] },
  { edge: TwilioEdge.SAO_PAULO, cidrs: ['18.230.125.0/25', '18.231.105.32/27', '177.71.206.192/26'] },
  { edge: TwilioEdge.FRANKFURT, cidrs: ['18.156.18.128/25', '18.195.48.224/27', '52.59.186.0/27'] },
  { edge: TwilioEdge.MUMBAI, cidrs: ['3.7.35.128/25', '52.66.193.96/27', '52.66.194.0/26'] },
  { edge: TwilioEdge.DUBLIN, cidrs: ['3.249.63.128/25', '54.171.127.192/26', '52.215.127.0/24', '52.215.253.0/26'] },
  { edge: TwilioEdge.TOKYO, cidrs: ['13.115.244.0/27', '18.180.220.128/25', '54.65.63.192/26'] },
  { edge: TwilioEdge.SINGAPORE, cidrs: ['13.229.255.0/27', '18.141.157.128/25', '54.169.127.128/26'] },
  { edge: TwilioEdge.ASHBURN, cidrs: ['3.235.111.128/25', '34.203.250.0/23', '34.203.254.0/24', '54.172.60.0/23'] },
  { edge: TwilioEdge.UMATILLA, cidrs: ['34.216.110.128/27', '44.234.69.0/25', '54.244.51.0/24'] },
];

/** "Global": its names answer with the server nearest to the client, which may be any of them. */
const GLOBAL_SERVERS = { edge: TwilioEdge.ROAMING, cidrs: SERVERS.flatMap(({ cidrs }) => cidrs) };

/** Ports of TURN, of TURN over TLS, of STUN, and of the relays between two clients. Names are those of the global service. */
const TRANSPORTS: readonly Pick<TrafficRuleProps, 'protocol' | 'ports' | 'hostNames'>[] = [
  { protocol: 'tcp', ports: PortRange.of(443), hostNames: ['global.turn.twilio.com'] },
  { protocol: 'tcp', ports: PortRange.of(3478) },
  { protocol: 'udp', ports: PortRange.of(3478), hostNames: ['global.stun.twilio.com', 'global.turn.twilio.com'] },
  { protocol: 'tcp', ports: PortRange.of(5349) },
  { protocol: 'udp', ports: PortRange.of(10000, 60000) },
];

/** Network traversal. It is not documented over Interconnect. */
export const NETWORK_TRAVERSAL_RULES: readonly TrafficRuleProps[] = [...SERVERS, GLOBAL_SERVERS].flatMap(({ edge, cidrs }) =>
  TRANSPORTS.map(({ protocol, ports, hostNames = [] }) => ({
    traffic: TwilioTraffic.NETWORK_TRAVERSAL,
    direction: 'egress',
    edge,
    protocol,
    ports,
    cidrs,
    hostNames: edge === TwilioEdge.ROAMING ? hostNames : [],
    source: SOURCES.networkTraversal,
  })),
);
