import { PortRange } from '../model/port-range';
import { datesAt, type EdgeRow } from './edge-row';
import { mediaLines } from './media';
import type { TrafficRuleProps } from './traffic-rule';
import { TwilioTraffic } from './twilio-traffic';

/**
 * SIP over UDP, TCP and TLS.
 *
 * Ingress has the same ports: those of Twilio's tables, which do not list the ports on which customers listen. Customers who listen on
 * other ports replace the ingress rules.
 */
const SIGNALLING_TRANSPORTS = [
  { protocol: 'udp', ports: PortRange.of(5060) },
  { protocol: 'tcp', ports: PortRange.of(5060) },
  { protocol: 'tcp', ports: PortRange.of(5061) },
] as const;

/** SIP signalling and media, for Elastic SIP Trunking and SIP Interface. Either side can start a call. */
export function sipRules(row: EdgeRow, rows: readonly EdgeRow[]): readonly Omit<TrafficRuleProps, 'edge'>[] {
  const lines = [
    ...signallingLines(row),
    ...mediaLines(row, rows, 'sip').map((line) => ({ ...line, traffic: TwilioTraffic.SIP_MEDIA })),
  ];
  return (['egress', 'ingress'] as const).flatMap((direction) => lines.map((line) => ({ ...line, direction })));
}

function signallingLines(row: EdgeRow): readonly Omit<TrafficRuleProps, 'edge' | 'direction'>[] {
  const { sipGateways } = row;
  if (sipGateways === undefined) {
    return [];
  }
  const { cidrs, source, ...dates } = sipGateways;
  return SIGNALLING_TRANSPORTS.map((transport) => ({
    ...transport,
    traffic: TwilioTraffic.SIP_SIGNALLING,
    cidrs,
    ...datesAt(row, 'sip', dates),
    source,
  }));
}
