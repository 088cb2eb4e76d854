import {
  type AccessPlan,
  type AccessPlanProps,
  Asn,
  BgpPeering,
  type Finding,
  IpRoutes,
  type OpeningsOptions,
  planAccess,
  planBgpPrefixList,
  planDnsFirewallRuleGroup,
  planFirewallRuleGroup,
  planInterconnect,
  planPrefixList,
  planSecurityGroup,
  PortRange,
  type PrefixListPlan,
  type SecurityGroupRulePlan,
  ValidationFailure,
  Vlan,
} from 'twilio-interconnect-constructs';
import { expectedDomains, groupsOfTraffic, OWN } from './oracle';
import { checkList, type Opened, type OpenedList, type OpenedRule } from './opened';
import { catalogOf, type World } from './world';

/** What a plan opens, and what it says. */
export interface Planned {
  readonly opened: Opened;
  readonly findings: readonly Finding[];
}

/** What a user says of how widely to open, on every engine. */
export function openingsProps({ openings, sbc }: Partial<World>): OpeningsOptions {
  const [signalling, media] = [sbc?.signalling, sbc?.media].map((ports) => ports && PortRange.of(...ports));
  return {
    ...(openings === undefined ? {} : { openings }),
    ...(sbc === undefined ? {} : { sbc: { ...(signalling && { signalling }), ...(media && { media }) } }),
  };
}

/** The props of an access on every engine. */
export function accessProps({
  edges,
  traffic,
  entries,
  rulesQuota,
  failoverEdges,
  ...rest
}: Pick<World, 'edges' | 'traffic' | 'entries'> & Partial<World>) {
  return {
    ...openingsProps(rest),
    edges,
    traffic,
    catalog: catalogOf(entries),
    ...(rulesQuota === undefined ? {} : { rulesQuota }),
    ...(failoverEdges === undefined ? {} : { failoverEdges }),
  };
}

/** The props of each firewall rule group on every engine, without lists. */
export function firewallProps(world: World) {
  const { edges, entries, firewalls, sbc } = world;
  return groupsOfTraffic(world).map((traffic) => ({
    ...openingsProps({ sbc: sbcOf(sbc, traffic) }),
    edges,
    traffic,
    catalog: catalogOf(entries),
    olderSdks: firewalls?.olderSdks === true,
  }));
}

/** The props of a DNS firewall on every engine; undefined if there is no name to allow, which is refused. */
export function dnsFirewallProps(world: World) {
  const { edges, traffic, entries } = world;
  return expectedDomains(world).length === 0 ? undefined : { edges, traffic, catalog: catalogOf(entries) };
}

/** The ports of what some traffic has: those of other traffic are refused. */
function sbcOf(sbc: World['sbc'], traffic: World['traffic']): World['sbc'] {
  const has = (id: string): boolean => traffic.some((kind) => kind.id === id);
  return (
    sbc && {
      ...(sbc.signalling && has('sip-signalling') ? { signalling: sbc.signalling } : {}),
      ...(sbc.media && has('sip-media') ? { media: sbc.media } : {}),
    }
  );
}

/** The props of a list on every engine. */
export function listProps({ edges, traffic, entries }: World) {
  return { edges, traffic, catalog: catalogOf(entries) };
}

/** The props of a list of what is announced on every engine. */
export function announcedProps({ edges, entries }: World) {
  return { edges, catalog: catalogOf(entries) };
}

/** The props of an Interconnect on every engine, without connections: one site for each edge that is given, also for one that is given twice. */
export function interconnectProps({ edges, traffic, entries, rulesQuota, failoverEdges, ...rest }: World) {
  return {
    ...openingsProps(rest),
    customerAsn: Asn.of(65010),
    ipRoutes: IpRoutes.of('203.0.113.0/24'),
    traffic,
    catalog: catalogOf(entries),
    ...(rulesQuota === undefined ? {} : { rulesQuota }),
    sites: Object.fromEntries(
      edges.map((edge, index) => [
        `site${index}`,
        {
          edge,
          bandwidth: edge.exchange!.bandwidths[0]!,
          vlan: Vlan.of(100 + index),
          peering: BgpPeering.ipv4(),
          ...(failoverEdges === undefined ? {} : { failoverEdges }),
        },
      ]),
    ),
  };
}

/**
 * Plans a world; undefined if it is refused.
 *
 * @param entriesLimit how many entries the engine can write in one list
 */
export function plan(world: World, entriesLimit = 1000): Planned | undefined {
  try {
    return planned(world, entriesLimit);
  } catch (error) {
    if (error instanceof ValidationFailure) {
      return undefined;
    }
    throw error;
  }
}

/** The route tables of every VPC. */
export const ROUTE_TABLES = [{ key: 'a', id: 'rtb-11111111' }];

function planned(world: World, entriesLimit: number): Planned {
  const { edges, traffic, entries, failoverEdges, given, gateway, rulesQuota, own } = world;
  if (own !== undefined) {
    const list = own.isAnnounced
      ? planBgpPrefixList({ ...announcedProps(world), entriesLimit })
      : planPrefixList({ ...listProps(world), entriesLimit });
    const groups = { [OWN]: own.openings.map((opening) => ({ ...opening, list: listOf([list], list.key) })) };
    return { opened: { groups, routed: [] }, findings: list.findings };
  }
  if (world.kind === 'group') {
    const group = planSecurityGroup({
      ...openingsProps(world),
      edge: edges[0]!,
      traffic,
      catalog: catalogOf(entries),
      entriesLimit,
      ...(failoverEdges === undefined ? {} : { failoverEdges }),
      ...(rulesQuota === undefined ? {} : { rulesQuota }),
    });
    const groups = { [edges[0]!.id]: rulesOf(group.rules, group.prefixLists) };
    return { opened: { groups, routed: [] }, findings: group.findings };
  }
  if (world.kind === 'interconnect') {
    const { access, findings } = planInterconnect({
      ...interconnectProps(world),
      entriesLimit,
      ...(gateway === 'transit-gateway' ? { transitGateway: {} } : {}),
      routeTables: ROUTE_TABLES,
    });
    return { opened: readAccess(access!), findings };
  }
  if (world.kind === 'egress') {
    return plannedEgress(world, entriesLimit);
  }
  const gateways: Partial<AccessPlanProps> =
    gateway === 'none'
      ? {}
      : { gateways: { [gateway === 'vpn-gateway' ? 'vpnGateway' : 'transitGateway']: 'gw-1' }, routeTables: ROUTE_TABLES };
  const lists =
    given && planAccess({ ...accessProps({ ...given, openings: world.openings }), ...gateways, entriesLimit }).prefixLists;
  const access = planAccess({
    ...accessProps(world),
    ...gateways,
    entriesLimit,
    ...(lists === undefined ? {} : { prefixLists: Object.fromEntries(lists.map((list) => [list.key, list])) }),
  });
  return { opened: readAccess(access), findings: access.findings };
}

function plannedEgress(world: World, entriesLimit: number): Planned {
  const { prefixLists: lists } = planAccess({ ...accessProps(world), entriesLimit });
  const prefixLists = Object.fromEntries(lists.map((list) => [list.key, list]));
  const shared = world.firewalls?.sharesLists === true ? { prefixLists } : {};
  const firewalls = firewallProps(world).map((props) => planFirewallRuleGroup({ ...props, ...shared, entriesLimit }));
  const access = planAccess({ ...accessProps(world), entriesLimit, hostNames: firewalls });
  const dns = dnsFirewallProps(world);
  const egress = {
    firewalls: firewalls.map((firewall) => ({
      rules: firewall.rulesString,
      references: Object.fromEntries(
        Object.entries(firewall.references).map(([name, key]) => [name, listOf(firewall.prefixLists, key)]),
      ),
    })),
    domains: dns === undefined ? [] : planDnsFirewallRuleGroup(dns).domainLists.flatMap(({ domains }) => domains),
  };
  return { opened: { ...readAccess(access), egress }, findings: access.findings };
}

/** What the plan of an access opens. */
export function readAccess({ groups, prefixLists, routes }: Pick<AccessPlan, 'groups' | 'prefixLists' | 'routes'>): Opened {
  return {
    groups: Object.fromEntries(groups.map(({ key, rules }) => [key, rulesOf(rules, prefixLists)])),
    routed: (routes?.routes ?? []).map(({ prefixList }) => listOf(prefixLists, prefixList)),
  };
}

function rulesOf(rules: readonly SecurityGroupRulePlan[], lists: readonly PrefixListPlan[]): readonly OpenedRule[] {
  return rules.map(({ direction, protocol, ports, prefixList }) => ({
    direction,
    protocol,
    ports: [ports.from, ports.to],
    list: listOf(lists, prefixList),
  }));
}

function listOf(lists: readonly PrefixListPlan[], key: string): OpenedList {
  const [list, ...others] = lists.filter((each) => each.key === key);
  if (list === undefined || others.length > 0) {
    throw new Error(`${others.length} other lists, and ${list === undefined ? 'none' : 'one'} with the key ${key}`);
  }
  const read = { cidrs: list.entries.map(({ cidr }) => String(cidr)), size: list.maxEntries };
  checkList(read);
  return read;
}
