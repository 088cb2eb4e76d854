import { compareText } from '../model/text';
import { Cidr } from '../model/cidr';
import { CidrSet } from '../model/cidr-set';
import { type Finding, sortFindings, ValidationFailure } from '../model/finding';
import { finding } from '../model/finding-code';
import { PortRange } from '../model/port-range';
import { CATALOG_CODES } from './catalog-codes';
import type { TwilioEdge } from './twilio-edge';
import type { TrafficDirection, TwilioTraffic } from './twilio-traffic';

/** The transport of a traffic rule. TLS is TCP here. */
export type TrafficProtocol = 'tcp' | 'udp';

/** The SDK that a rule is for. */
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

/** What a traffic rule is made from. */
export interface TrafficRuleProps {
  readonly edge: TwilioEdge;
  readonly traffic: TwilioTraffic;
  /** Who opens the connection. */
  readonly direction: TrafficDirection;
  readonly protocol: TrafficProtocol;
  /** Ports on the side that accepts the connection. */
  readonly ports: PortRange;
  /**
   * Where Twilio is: CIDRs, or IPv4 address ranges as Twilio prints them (`54.252.254.64 - 54.252.254.127`).
   *
   * @default - none, so that there must be host names
   */
  readonly cidrs?: readonly (string | Cidr)[];
  /**
   * Where Twilio is, by name. If there are CIDRs as well, the names resolve into them.
   *
   * @default - none, so that there must be CIDRs
   */
  readonly hostNames?: readonly string[];
  /**
   * The first day, `YYYY-MM-DD`.
   *
   * @default - it has always been so
   */
  readonly validFrom?: string;
  /**
   * The last day, `YYYY-MM-DD`.
   *
   * @default - it still is so
   */
  readonly validUntil?: string;
  /**
   * The first day on which it was seen published, where the day of the change is not known.
   *
   * @default - not told
   */
  readonly firstSeen?: string;
  /**
   * The last day on which it was seen published, where the day of the change is not known.
   *
   * @default - not told
   */
  readonly lastSeen?: string;
  /** The address of the page that says so. */
  readonly source: string;
  /**
   * The SDK that the rule is for.
   *
   * @default - any
   */
  readonly requires?: SdkRequirement;
}

/** Whose rule it is: Twilio's pages tell it, or the customer does. */
export type TrafficRuleOrigin = 'twilio' | 'custom';

/** One line of an allow-list, frozen. */
export interface TrafficRule extends TrafficRuleProps {
  readonly origin: TrafficRuleOrigin;
  /**
   * What tells the rule from all others of its catalogue, readable and the same in every release:
   * `ashburn-ix/voice-sdk-media/egress/udp/10000-60000/from-2024-02-21`.
   */
  readonly key: string;
  /** Twilio's networks as Twilio publishes them, sorted: neighbours are not joined. */
  readonly cidrs: readonly Cidr[];
  /** Twilio's hosts, sorted. */
  readonly hostNames: readonly string[];
}

/** Networks in which Twilio cannot be: RFC 1918, loopback, link-local. */
const NOT_PUBLIC = CidrSet.of('10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '127.0.0.0/8', '169.254.0.0/16');

/** The widest network that a rule may open: bigger than any that one company announces. */
const WIDEST_PREFIX_LENGTH = 8;

/**
 * Makes a frozen rule.
 *
 * @throws ValidationFailure if a CIDR cannot be read; everything else is for `validateTrafficRules`
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
    // Twilio's own lines differ in the day they begin. A customer's addition must stay apart from them, now and in later releases.
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

/** Canonical order: by edge, traffic, direction, protocol, ports, and then by key. */
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

/** Whether the rule holds on that day. Both of its bounds are inclusive. */
export function isValidOn(rule: TrafficRuleProps, date: string): boolean {
  return (rule.validFrom ?? date) <= date && date <= (rule.validUntil ?? date);
}

/** Whether the text is a day that exists, written as `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text)) {
    return false;
  }
  // Engines turn 30 February into a day of March, so what comes back is compared.
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/**
 * Judges traffic rules as this library's own are judged: real dates in order, a destination, valid host names, CIDRs that are
 * public IPv4 and not too wide, a direction that the kind of traffic has, and a source.
 *
 * Errors: `twilio-interconnect:catalog-date`, `twilio-interconnect:catalog-date-order`,
 * `twilio-interconnect:catalog-rule-destination`, `twilio-interconnect:catalog-rule-direction`,
 * `twilio-interconnect:catalog-rule-source`, `twilio-interconnect:catalog-host-name`, `twilio-interconnect:catalog-cidr-family`,
 * `twilio-interconnect:catalog-cidr-width`, `twilio-interconnect:catalog-cidr-not-public`, and those of `Cidr` and `CidrSet`.
 *
 * @param path what the rules are called in findings: `add` makes `add[0].cidrs[1]`
 * @returns every finding; none if all is well
 */
export function validateTrafficRules(rules: readonly TrafficRuleProps[], path = 'rules'): readonly Finding[] {
  return sortFindings(
    rules.flatMap((rule, index) => {
      const rulePath = `${path}[${index}]`;
      return [
        ...validateDirection(rule, rulePath),
        ...validateDestinations(rule, rulePath),
        ...validateDates(rule, rulePath),
        ...validateSource(rule, rulePath),
      ];
    }),
  );
}

function validateDirection({ traffic, direction }: TrafficRuleProps, path: string): readonly Finding[] {
  if (traffic.directions.includes(direction)) {
    return [];
  }
  return [
    finding(
      CATALOG_CODES.ruleDirection,
      `${path}.direction`,
      direction,
      `${traffic.label} is ${traffic.directions.join(' and ')} only`,
      `Give '${traffic.directions.join("' or '")}'.`,
    ),
  ];
}

function validateDestinations({ cidrs = [], hostNames = [] }: TrafficRuleProps, path: string): readonly Finding[] {
  if (cidrs.length === 0 && hostNames.length === 0) {
    return [
      finding(CATALOG_CODES.ruleDestination, path, '', 'the rule names no destination', 'Give at least one CIDR or host name.'),
    ];
  }
  return [
    ...cidrs.flatMap((item, index) => validateCidr(item, `${path}.cidrs[${index}]`)),
    ...hostNames.flatMap((name, index) => validateHostName(name, `${path}.hostNames[${index}]`)),
  ];
}

function validateCidr(item: string | Cidr, path: string): readonly Finding[] {
  try {
    return readCidrs(item, path).flatMap((cidr) => validateRange(cidr, path));
  } catch (error) {
    if (error instanceof ValidationFailure) {
      return error.findings;
    }
    throw error;
  }
}

function validateRange(cidr: Cidr, path: string): readonly Finding[] {
  if (cidr.family !== 'ipv4') {
    return [finding(CATALOG_CODES.cidrFamily, path, cidr, 'must be IPv4', 'Give an IPv4 CIDR.')];
  }
  if (cidr.prefixLength < WIDEST_PREFIX_LENGTH) {
    const what = cidr.prefixLength === 0 ? 'is the default route' : `is wider than a /${WIDEST_PREFIX_LENGTH}`;
    return [finding(CATALOG_CODES.cidrWidth, path, cidr, what, "Give the CIDRs of Twilio's that are meant.")];
  }
  if (NOT_PUBLIC.overlaps(cidr)) {
    return [
      finding(
        CATALOG_CODES.cidrNotPublic,
        path,
        cidr,
        'holds private, loopback or link-local addresses',
        "Give public addresses of Twilio's.",
      ),
    ];
  }
  return [];
}

function validateHostName(name: string, path: string): readonly Finding[] {
  const labels = name.split('.');
  const isLabel = (label: string): boolean => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/i.test(label);
  // A top-level domain is never a number, so this refuses IPv4 addresses too.
  if (name.length <= 253 && labels.length >= 2 && labels.every(isLabel) && !/^[0-9]+$/.test(labels.at(-1) ?? '')) {
    return [];
  }
  return [
    finding(
      CATALOG_CODES.hostName,
      path,
      name,
      'is not a full host name',
      "Give for example 'eventgw.twilio.com', or a CIDR for addresses.",
    ),
  ];
}

function validateDates(rule: TrafficRuleProps, path: string): readonly Finding[] {
  const findings: Finding[] = [];
  for (const key of ['validFrom', 'validUntil', 'firstSeen', 'lastSeen'] as const) {
    const date = rule[key];
    if (date !== undefined && !isIsoDate(date)) {
      findings.push(badDate(`${path}.${key}`, date));
    }
  }
  if (findings.length > 0) {
    return findings;
  }
  for (const [first, last] of [
    ['validFrom', 'validUntil'],
    ['firstSeen', 'lastSeen'],
  ] as const) {
    const [from, until] = [rule[first], rule[last]];
    if (from !== undefined && until !== undefined && from > until) {
      findings.push(
        finding(
          CATALOG_CODES.dateOrder,
          `${path}.${last}`,
          until,
          `is before ${first}, ${from}`,
          'Exchange them, or leave one out.',
        ),
      );
    }
  }
  return findings;
}

/** The finding about a text that is no date. */
export function badDate(path: string, date: string): Finding {
  return finding(CATALOG_CODES.date, path, date, 'is not a day written as YYYY-MM-DD', 'Give for example 2023-10-01.');
}

function validateSource({ source }: TrafficRuleProps, path: string): readonly Finding[] {
  if (source.trim() !== '') {
    return [];
  }
  return [
    finding(
      CATALOG_CODES.ruleSource,
      `${path}.source`,
      source,
      'must not be empty',
      'Give the address of the page that says so.',
    ),
  ];
}

/** What was read: the rules of many edges and kinds of traffic name the same addresses, and each text is read once. */
const READ = new Map<string, readonly Cidr[]>();

/** One CIDR, or the CIDRs of one address range. */
function readCidrs(item: string | Cidr, path: string): readonly Cidr[] {
  if (item instanceof Cidr) {
    return [item];
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
