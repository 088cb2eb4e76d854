import { TwilioCatalog } from '../../catalog/twilio-catalog';
import type { TwilioEdge } from '../../catalog/twilio-edge';
import { TwilioTraffic } from '../../catalog/twilio-traffic';
import { CidrSet } from '../../model/cidr-set';
import { PortRange } from '../../model/port-range';
import { compareText } from '../../model/text';
import type { RouterDscpPlan } from './customer-router-plan';
import type { RouterDscpOptions } from './customer-router-props';

const TRAFFIC = {
  media: [TwilioTraffic.VOICE_SDK_MEDIA, TwilioTraffic.SIP_MEDIA],
  signalling: [TwilioTraffic.SIP_SIGNALLING, TwilioTraffic.VOICE_SDK_SIGNALLING, TwilioTraffic.VOICE_SDK_MOBILE_SIGNALLING],
} as const;

/** Which packets get which value: one entry for each protocol and set of ports. */
export function describeDscp(options: RouterDscpOptions | undefined, edges: readonly TwilioEdge[]): readonly RouterDscpPlan[] {
  return (['media', 'signalling'] as const).flatMap((name) => {
    const value = options?.[name];
    if (value === undefined) {
      return [];
    }
    // Ports are those of the side that accepts: only those of what the customer opens are Twilio's.
    const rules = (options?.catalog ?? TwilioCatalog.current)
      .rules({ edges, traffic: TRAFFIC[name] })
      .filter(({ direction, cidrs }) => direction === 'egress' && cidrs.length > 0);
    const byAddresses = new Map<string, { protocol: 'tcp' | 'udp'; twilio: CidrSet; ports: PortRange[] }>();
    for (const { protocol, cidrs, ports } of rules) {
      const twilio = CidrSet.of(...cidrs);
      const key = `${protocol} ${twilio.toString()}`;
      const entry = byAddresses.get(key) ?? { protocol, twilio, ports: [] };
      entry.ports.push(ports);
      byAddresses.set(key, entry);
    }
    return [...byAddresses.entries()]
      .sort(([a], [b]) => compareText(a, b))
      .map(([, { protocol, twilio, ports }]) => ({ name, protocol, twilio: twilio.cidrs, ports: PortRange.merge(ports), value }));
  });
}
