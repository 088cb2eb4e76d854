import { describeSdk, type TrafficProtocol, type TrafficRule } from '../../catalog/traffic-rule';
import type { TwilioEdge } from '../../catalog/twilio-edge';
import type { TwilioTraffic } from '../../catalog/twilio-traffic';
import { joinPath } from '../../model/finding';
import { errorCode, warningCode } from '../../model/finding-code';
import type { PortRange } from '../../model/port-range';
import { compareText } from '../../model/text';
import { rule, type Rule } from '../rule';

const SDK = 'https://www.twilio.com/docs/voice/sdks/network-connectivity-requirements';
const SIP = 'https://www.twilio.com/docs/sip-trunking/ip-addresses';

/** The traffic chosen at an edge, and its rules in the catalogue. */
export interface TrafficSubject {
  readonly edge: TwilioEdge;
  readonly traffic: readonly TwilioTraffic[];
  /** The catalogue's rules for that traffic at that edge and its failover edges. */
  readonly rules: readonly TrafficRule[];
  readonly catalogVersion: string;
}

/** The requirements on the chosen traffic. Paths: the parent of `traffic`. */
export const TRAFFIC_RULES: readonly Rule<TrafficSubject>[] = [
  rule(errorCode('traffic-missing', 'Choose at least one kind of traffic.', SDK), ({ traffic }, report, path) => {
    if (traffic.length === 0) {
      report(
        joinPath(path, 'traffic'),
        '',
        'no traffic is chosen, so nothing would be opened',
        'Give for example TwilioTraffic.SIP.',
      );
    }
  }),
  rule(
    errorCode(
      'traffic-not-served',
      'Choose traffic that the edge serves.',
      'https://www.twilio.com/docs/global-infrastructure/edge-locations',
    ),
    ({ edge, traffic, rules, catalogVersion }, report, path) => {
      for (const kind of traffic) {
        if (!rules.some((each) => each.traffic.id === kind.id && each.edge.id === edge.id)) {
          report(
            joinPath(path, 'traffic'),
            kind.id,
            `${edge.id} does not serve ${kind.label} (catalogue ${catalogVersion})`,
            'Leave that traffic out, choose another edge, or add your own rule with TwilioCatalog.current.with(...).',
          );
        }
      }
    },
  ),
];

/** A host that something lets out by name, and how it is reached. */
export interface CoveredHostName {
  /** The name of the host, in any case. */
  readonly hostName: string;
  readonly protocol: TrafficProtocol;
  /** Twilio's ports. */
  readonly ports: PortRange;
}

/** The host names of the chosen traffic at an edge. */
export interface HostNamesSubject extends Pick<TrafficSubject, 'edge' | 'rules'> {
  /** The hosts that a firewall or a proxy lets out by name. */
  readonly covered?: readonly CoveredHostName[] | undefined;
}

/** What security groups and prefix lists can't hold of the chosen traffic. Paths: the parent of `traffic`. */
export const HOST_NAMES_RULES: readonly Rule<HostNamesSubject>[] = [
  rule(
    warningCode(
      'host-names-only',
      'Choose traffic that has addresses, or open its host names elsewhere: security groups hold only addresses.',
      SDK,
    ),
    ({ edge, rules, covered = [] }, report, path) => {
      const hosts = hostNamesWithoutAddress(rules, covered);
      if (hosts.length > 0) {
        report(
          joinPath(path, 'traffic'),
          edge,
          `Twilio publishes some of this traffic as host names only, which no security group or prefix list can hold: ${hosts.join('; ')}`,
          'Allow these hosts and ports in a proxy or a firewall that filters by name. Nothing is opened for them here.',
        );
      }
    },
  ),
];

/** The failover edges that were chosen, and those that Twilio asks for. */
export interface FailoverSubject {
  readonly edge: TwilioEdge;
  readonly traffic: readonly TwilioTraffic[];
  /** Undefined if the user did not choose any. */
  readonly failoverEdges: readonly TwilioEdge[] | undefined;
  /** Those of the chosen failover edges that have none of the chosen SIP traffic. */
  readonly unserved: readonly TwilioEdge[];
  /** Every public edge that serves SIP, except the edge itself. */
  readonly publicSipEdges: readonly TwilioEdge[];
}

/** The requirements on failover edges. Paths: the parent of `failoverEdges`. */
export const FAILOVER_RULES: readonly Rule<FailoverSubject>[] = [
  rule(
    warningCode(
      'sip-failover-narrowed',
      'At a public edge, open SIP for all public edges: when the edge fails, calls move to another one.',
      SIP,
    ),
    ({ edge, traffic, failoverEdges, publicSipEdges }, report, path) => {
      if (failoverEdges === undefined || edge.isInterconnect || !traffic.some((kind) => kind.isSip)) {
        return;
      }
      const missing = publicSipEdges.filter((each) => !failoverEdges.some((given) => given.id === each.id));
      if (missing.length > 0) {
        report(
          joinPath(path, 'failoverEdges'),
          failoverEdges
            .map((each) => each.id)
            .sort(compareText)
            .join(', ') || 'none',
          `leaves out ${missing.map((each) => each.id).join(', ')}, from which Twilio may send SIP when ${edge.id} fails`,
          'Leave failoverEdges out to open all of them, as Twilio asks.',
        );
      }
    },
  ),
  rule(
    errorCode('failover-edges-unused', 'Give failover edges only together with SIP traffic that they serve.', SIP),
    ({ traffic, failoverEdges, unserved }, report, path) => {
      if (failoverEdges !== undefined && failoverEdges.length > 0 && !traffic.some((kind) => kind.isSip)) {
        report(
          joinPath(path, 'failoverEdges'),
          failoverEdges.map((each) => each.id).join(', '),
          'has no effect without SIP traffic',
          'Leave it out, or add TwilioTraffic.SIP.',
        );
      } else if (unserved.length > 0) {
        report(
          joinPath(path, 'failoverEdges'),
          unserved.map((each) => each.id).join(', '),
          'serve none of the chosen SIP traffic, so nothing is opened for them',
          'Leave them out, or choose edges that serve SIP.',
        );
      }
    },
  ),
  rule(
    errorCode('failover-edges-mixed', 'An edge and its failover edges must all be public edges, or all Interconnect edges.', SIP),
    ({ edge, failoverEdges = [] }, report, path) => {
      const other = failoverEdges.filter((each) => each.isInterconnect !== edge.isInterconnect);
      if (other.length > 0) {
        report(
          joinPath(path, 'failoverEdges'),
          other.map((each) => each.id).join(', '),
          `are not of the same kind as ${edge.id}: one is reached over the Internet, the other over an Interconnect`,
          `Give ${edge.isInterconnect ? 'Interconnect' : 'public'} edges only.`,
        );
      }
    },
  ),
];

/** `voice-js.ashburn.twilio.com TCP 443 (Voice JavaScript SDK from 2.3.0)`, for each rule without addresses that nothing covers. */
function hostNamesWithoutAddress(rules: readonly TrafficRule[], covered: readonly CoveredHostName[]): readonly string[] {
  const covers = new Map<string, CoveredHostName[]>();
  for (const cover of covered) {
    const name = cover.hostName.toLowerCase();
    const alike = covers.get(name) ?? [];
    alike.push(cover);
    covers.set(name, alike);
  }
  const lines = rules
    .filter((each) => each.cidrs.length === 0)
    .flatMap((each) => {
      const note = each.requires === undefined ? '' : ` (${describeSdk(each.requires)})`;
      const open = each.hostNames.filter((host) => covers.get(host)?.some((cover) => isEnough(cover, each)) !== true);
      return open.map((host) => `${host} ${each.protocol.toUpperCase()} ${each.ports.toString()}${note}`);
    });
  return [...new Set(lines)].sort(compareText);
}

/** Whether it is let out on all ports of a rule. Nothing that only lets out covers what Twilio opens. */
function isEnough({ protocol, ports }: CoveredHostName, needed: TrafficRule): boolean {
  return needed.direction === 'egress' && protocol === needed.protocol && ports.contains(needed.ports);
}
