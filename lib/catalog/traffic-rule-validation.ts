import type { Cidr } from '../model/cidr';
import { CidrSet } from '../model/cidr-set';
import { type Finding, sortFindings, ValidationFailure } from '../model/finding';
import { finding } from '../model/finding-code';
import { notPublicRange } from '../model/special-ranges';
import { CATALOG_CODES } from './catalog-codes';
import { badDate, isIsoDate } from './iso-date';
import { guard } from '../model/shape/guard';
import { required, TEXT } from '../model/shape/kind';
import { readCidrs, type TrafficRuleProps } from './traffic-rule';
import { TRAFFIC_RULES } from './traffic-rule-shape';
import { isWiderThanAllowed, WIDEST_PREFIX_LENGTH } from './widest-opening';

/**
 * Validates traffic rules as the library does its own: valid dates in order, a destination, valid host names, CIDRs that are
 * public IPv4 and not too wide, each by itself and all together, a direction that the kind of traffic allows, and a source.
 *
 * Errors: `twilio-interconnect:catalog-date`, `twilio-interconnect:catalog-date-order`,
 * `twilio-interconnect:catalog-rule-destination`, `twilio-interconnect:catalog-rule-direction`, `twilio-interconnect:catalog-rule-source`,
 * `twilio-interconnect:catalog-host-name`, `twilio-interconnect:catalog-cidr-family`,
 * `twilio-interconnect:catalog-cidr-width`, `twilio-interconnect:catalog-cidr-not-public`, and those of `Cidr` and `CidrSet`.
 *
 * @param path the path of the rules in findings: `add` gives `add[0].cidrs[1]`
 * @returns every finding; an empty array if there is none
 * @throws ValidationFailure if a value is not of its type
 */
export function validateTrafficRules(rules: readonly TrafficRuleProps[], path = 'rules'): readonly Finding[] {
  const where = guard(required(TEXT), path ?? 'rules', 'path').trim() || 'rules';
  return trafficRuleFindings(guard(TRAFFIC_RULES, rules, where), where);
}

/** The findings of rules whose values are of their types. */
export function trafficRuleFindings(rules: readonly TrafficRuleProps[], path: string): readonly Finding[] {
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
      finding(CATALOG_CODES.ruleDestination, path, '', 'the rule has no destination', 'Give at least one CIDR or host name.'),
    ];
  }
  const ofCidrs = cidrs.flatMap((item, index) => validateCidr(item, `${path}.cidrs[${index}]`));
  return [
    ...(ofCidrs.length === 0 ? validateTogether(cidrs, `${path}.cidrs`) : ofCidrs),
    ...hostNames.flatMap((name, index) => validateHostName(name, `${path}.hostNames[${index}]`)),
  ];
}

/** The networks of one rule become the entries of one list, where neighbours are merged. */
function validateTogether(cidrs: readonly (string | Cidr)[], path: string): readonly Finding[] {
  const together = CidrSet.of(...new Set(cidrs.flatMap((item) => readCidrs(item, path))));
  return isWiderThanAllowed(together) ? [tooWideTogether(path, together)] : [];
}

/** The error of networks that are too wide together. */
export function tooWideTogether(path: string, together: CidrSet): Finding {
  return finding(
    CATALOG_CODES.cidrWidth,
    path,
    together,
    `are wider than a /${WIDEST_PREFIX_LENGTH} together, and one rule would open them all`,
    'Give the CIDRs that Twilio publishes.',
  );
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
    return [finding(CATALOG_CODES.cidrWidth, path, cidr, what, 'Give the CIDRs that Twilio publishes.')];
  }
  const range = notPublicRange(cidr);
  return range === undefined
    ? []
    : [
        finding(
          CATALOG_CODES.cidrNotPublic,
          path,
          cidr,
          `overlaps ${range}, which Twilio cannot have`,
          'Give public addresses that Twilio publishes.',
        ),
      ];
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
        finding(CATALOG_CODES.dateOrder, `${path}.${last}`, until, `is before ${first}, ${from}`, 'Swap them, or leave one out.'),
      );
    }
  }
  return findings;
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
      'Give the URL of the page that publishes the rule.',
    ),
  ];
}
