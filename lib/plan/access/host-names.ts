import { describeSdk, type TrafficRule } from '../../catalog/traffic-rule';
import { TwilioCatalog } from '../../catalog/twilio-catalog';
import { mapCollectingFailures, throwOnErrors } from '../../model/finding';
import { PortRange } from '../../model/port-range';
import { guard } from '../../model/shape/guard';
import { required } from '../../model/shape/kind';
import { compareText, distinct } from '../../model/text';
import { ACCESS_RULES } from '../../rules/access/access';
import { type CoveredHostName, TRAFFIC_RULES } from '../../rules/access/traffic';
import { checkAll } from '../../rules/rule';
import { deepFreeze } from '../freeze';
import type { HostNameCover, HostNameCovers, HostNamePlan, HostNamesPlan, HostNamesPlanProps } from './host-names-props';
import { COVERED_HOSTS, HOST_NAMES_PLAN_PROPS } from './host-names-shape';

/**
 * Plans the host names of all the chosen traffic at all the chosen edges, for a firewall or a proxy that lets out by name. Traffic that
 * Twilio publishes as addresses alone has none.
 *
 * Errors: `twilio-interconnect:edges-missing`, `twilio-interconnect:traffic-missing`, `twilio-interconnect:traffic-not-served`.
 *
 * @throws ValidationFailure with every finding, if one is an error
 * @see https://www.twilio.com/docs/voice/sdks/network-connectivity-requirements
 */
export function planHostNames(given: HostNamesPlanProps): HostNamesPlan {
  const props = guard(required(HOST_NAMES_PLAN_PROPS), given, '');
  const { edges, traffic, catalog = TwilioCatalog.current } = props;
  const rules = catalog.rules({ edges, traffic });
  const findings = throwOnErrors([
    ...checkAll(ACCESS_RULES, { edges, gateways: {}, hasRouteTables: false }, ''),
    ...edges.flatMap((edge) => checkAll(TRAFFIC_RULES, { edge, traffic, rules, catalogVersion: catalog.version }, '')),
  ]);
  return deepFreeze({ catalogVersion: catalog.version, hostNames: hostNamesOf(rules), findings });
}

/** The host names of rules, sorted by name, direction, protocol and ports. */
export function hostNamesOf(rules: readonly TrafficRule[]): readonly HostNamePlan[] {
  const hosts = new Map<string, { readonly hostName: string; readonly rules: TrafficRule[] }>();
  for (const rule of rules) {
    for (const hostName of rule.hostNames) {
      const key = [hostName, rule.direction, rule.protocol, rule.ports].join(' ');
      const host = hosts.get(key) ?? { hostName, rules: [] };
      host.rules.push(rule);
      hosts.set(key, host);
    }
  }
  return [...hosts.values()].map((host) => describeHost(host.hostName, host.rules)).sort(compareHosts);
}

/**
 * The hosts of which an access need not warn: something lets them out by name, or keeps them closed on purpose.
 *
 * @throws ValidationFailure if it is no list of hosts
 */
export function settledBy(hostNames: HostNameCovers | undefined): readonly CoveredHostName[] {
  const covers = hostNames === undefined ? [] : isList(hostNames) ? hostNames : [hostNames];
  return mapCollectingFailures(
    covers.map((cover, index) => ({ cover, path: isList(hostNames) ? `hostNames[${index}]` : 'hostNames' })),
    ({ cover, path }) => {
      const { coveredHostNames, closedHostNames = [] } = guard(required(COVERED_HOSTS), cover, path);
      return [...coveredHostNames, ...closedHostNames];
    },
  ).flat();
}

function isList(hostNames: HostNameCovers | undefined): hostNames is readonly HostNameCover[] {
  return Array.isArray(hostNames);
}

/** A host with what the rules that name it say. They have one direction, protocol and port range. */
function describeHost(hostName: string, rules: readonly TrafficRule[]): HostNamePlan {
  const { direction, protocol, ports } = rules[0]!;
  const requires = rules.flatMap((rule) => rule.requires ?? []);
  return {
    hostName,
    direction,
    protocol,
    ports,
    edges: byText(
      rules.map(({ edge }) => edge),
      ({ id }) => id,
    ),
    traffic: byText(
      rules.map(({ traffic }) => traffic),
      ({ id }) => id,
    ),
    // A rule for every version says all.
    requires: requires.length < rules.length ? [] : byText(requires, describeSdk),
    hasAddresses: rules.every(({ cidrs }) => cidrs.length > 0),
    sources: distinct(rules.map(({ source }) => source)),
  };
}

/** Each once, sorted by its text. */
function byText<Each>(all: readonly Each[], textOf: (each: Each) => string): readonly Each[] {
  return [...new Map(all.map((each) => [textOf(each), each])).values()].sort((a, b) => compareText(textOf(a), textOf(b)));
}

function compareHosts(a: HostNamePlan, b: HostNamePlan): number {
  return (
    compareText(a.hostName, b.hostName) ||
    compareText(a.direction, b.direction) ||
    compareText(a.protocol, b.protocol) ||
    PortRange.compare(a.ports, b.ports)
  );
}
