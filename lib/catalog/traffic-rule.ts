import { Cidr } from '../model/cidr';
import { CidrSet } from '../model/cidr-set';
import { ValidationFailure } from '../model/finding';
import { PortRange } from '../model/port-range';
import { compareText } from '../model/text';
import type { FactDates } from './fact-dates';
import type { TwilioEdge } from './twilio-edge';
import type { TrafficDirection, TwilioTraffic } from './twilio-traffic';

/** The transport protocol of a traffic rule. TLS counts as TCP. */
export type TrafficProtocol = 'tcp' | 'udp';

/** The SDK that a rule applies to. */
export interface SdkRequirement {
  readonly sdk: 'Voice JavaScript SDK' | 'Voice iOS and Android SDKs';
  /**
   * The first version that uses the rule.
   *
   * @default - every version, up to `belowVersion`
   */
  readonly minimumVersion?: string;
  /**
   * The first version that no longer uses the rule.
   *
   * @default - every version, from `minimumVersion` on
   */
  readonly belowVersion?: string;
}

/** The SDK and its versions: `Voice JavaScript SDK from 2.3.0`. */
export function describeSdk({ sdk, minimumVersion, belowVersion }: SdkRequirement): string {
  const versions = [
    ...(minimumVersion === undefined ? [] : [`from ${minimumVersion}`]),
    ...(belowVersion === undefined ? [] : [`before ${belowVersion}`]),
  ];
  return [sdk, ...versions].join(' ');
}

/** Properties of a traffic rule. */
export interface TrafficRuleProps extends FactDates {
  readonly edge: TwilioEdge;
  readonly traffic: TwilioTraffic;
  /** The side that opens the connection. */
  readonly direction: TrafficDirection;
  readonly protocol: TrafficProtocol;
  /** Ports on the side that accepts the connection. */
  readonly ports: PortRange;
  /**
   * Twilio's addresses: CIDRs, or IPv4 address ranges in Twilio's notation (`54.252.254.64 - 54.252.254.127`).
   *
   * @default - none; host names are then required
   */
  readonly cidrs?: readonly (string | Cidr)[];
  /**
   * Twilio's host names. If there are CIDRs as well, the names resolve to them.
   *
   * @default - none; CIDRs are then required
   */
  readonly hostNames?: readonly string[];
  /** The URL of the page that publishes it. */
  readonly source: string;
  /**
   * The SDK that the rule applies to.
   *
   * @default - any
   */
  readonly requires?: SdkRequirement;
}

/** The origin of a rule: published by Twilio, or added by the customer. */
export type TrafficRuleOrigin = 'twilio' | 'custom';

/** One line of an allow-list. It is immutable. */
export interface TrafficRule extends TrafficRuleProps {
  readonly origin: TrafficRuleOrigin;
  /**
   * A readable key, unique in the catalogue and the same in every release:
   * `ashburn-ix/voice-sdk-media/egress/udp/10000-60000/from-2024-02-21`.
   */
  readonly key: string;
  /** Twilio's networks as published, sorted: adjacent networks are not merged. */
  readonly cidrs: readonly Cidr[];
  /** Twilio's hosts, sorted. */
  readonly hostNames: readonly string[];
}

/**
 * Makes an immutable rule.
 *
 * @throws ValidationFailure if a CIDR is invalid; everything else is checked by `validateTrafficRules`
 */
export function makeTrafficRule(props: TrafficRuleProps, origin: TrafficRuleOrigin): TrafficRule {
  const cidrs = sortedUnique((props.cidrs ?? []).flatMap((item, index) => readCidrs(item, `cidrs[${index}]`)));
  const hostNames = [...new Set((props.hostNames ?? []).map((name) => name.toLowerCase()))].sort(compareText);
  const { edge, traffic, direction, protocol, ports, validFrom, validUntil, firstSeen, lastSeen, source, requires } = props;
  const parts = [edge.id, traffic.id, direction, protocol, ports];
  if (validFrom !== undefined) {
    parts.push(`from-${validFrom}`);
  }
  if (origin === 'custom') {
    // Twilio's own rules differ in their first day. A customer's rule must have another key, in this and in later releases.
    parts.push('custom', [...cidrs, ...hostNames].join(','));
  }
  return Object.freeze({
    origin,
    key: parts.join('/'),
    edge,
    traffic,
    direction,
    protocol,
    ports,
    cidrs: Object.freeze(cidrs),
    hostNames: Object.freeze(hostNames),
    ...(validFrom === undefined ? {} : { validFrom }),
    ...(validUntil === undefined ? {} : { validUntil }),
    ...(firstSeen === undefined ? {} : { firstSeen }),
    ...(lastSeen === undefined ? {} : { lastSeen }),
    source,
    ...(requires === undefined ? {} : { requires: Object.freeze({ ...requires }) }),
  });
}

/** Sort order: by edge, traffic, direction, protocol, ports, and then by key. */
export function compareTrafficRules(a: TrafficRule, b: TrafficRule): number {
  return (
    compareText(a.edge.id, b.edge.id) ||
    compareText(a.traffic.id, b.traffic.id) ||
    compareText(a.direction, b.direction) ||
    compareText(a.protocol, b.protocol) ||
    PortRange.compare(a.ports, b.ports) ||
    compareText(a.key, b.key)
  );
}

/** The CIDRs by text: rules of many edges and kinds of traffic name the same addresses, and each text is read once. */
const READ = new Map<string, readonly Cidr[]>();

/**
 * One CIDR, or the CIDRs of one address range.
 *
 * @throws ValidationFailure with findings at that path
 */
export function readCidrs(item: string | Cidr, path: string): readonly Cidr[] {
  if (typeof item !== 'string') {
    return [Cidr.of(item, path)];
  }
  const cidrs = READ.get(item) ?? parseCidrs(item, path);
  READ.set(item, cidrs);
  return cidrs;
}

function parseCidrs(item: string, path: string): readonly Cidr[] {
  if (!/^[\s0-9.]+-[\s0-9.]+$/.test(item)) {
    return [Cidr.of(item, path)];
  }
  try {
    return CidrSet.of(item).cidrs;
  } catch (error) {
    if (error instanceof ValidationFailure) {
      throw new ValidationFailure(error.findings.map((found) => ({ ...found, path })));
    }
    throw error;
  }
}

function sortedUnique(cidrs: readonly Cidr[]): readonly Cidr[] {
  return [...cidrs].sort((a, b) => Cidr.compare(a, b)).filter((cidr, index, sorted) => sorted[index - 1]?.equals(cidr) !== true);
}
