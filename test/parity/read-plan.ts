import { type InterconnectPlan, renderHandOver } from 'twilio-interconnect-constructs';
import { ASSIGNED, byName, byTable, type Interface, type Network, openings, session } from './network';
import type { InterfaceScenario, Scenario } from './scenario';

/** What a plan demands, in the words of a network. What is the engine's and not the plan's is taken from the scenario. */
export function readPlan(plan: InterconnectPlan, scenario: Scenario): Network {
  const { transitGateway } = scenario;
  const { prefixLists = [], groups = [], routes } = plan.access ?? {};
  const directConnectGateway = scenario.gateway.given ? scenario.gateway.id : (plan.amazonSideAsn?.toString() ?? '');
  const cidrsOf = (key: string): readonly string[] =>
    prefixLists.find((list) => list.key === key)!.entries.map(({ cidr }) => cidr.toString());
  const readInterface = (
    planned: InterconnectPlan['sites'][number]['virtualInterface'],
    { connection, hasKey }: InterfaceScenario,
  ): Interface => ({
    type: planned.type === 'transit' ? 'transit' : 'private',
    name: planned.name,
    connection,
    vlan: planned.vlan,
    mtu: planned.mtu,
    siteLink: planned.siteLink,
    gateway: `dx ${directConnectGateway}`,
    sessions: planned.bgpPeers
      .map((peer) => session(peer.addressFamily, peer.asn, peer.amazonAddress, peer.customerAddress, hasKey))
      .sort(),
  });
  return {
    groups: Object.fromEntries(
      groups.map(({ description, rules }) => [
        description,
        openings(
          rules.map(({ direction, protocol, ports, prefixList }) => ({
            direction,
            protocol,
            from: ports.from,
            to: ports.to,
            cidrs: cidrsOf(prefixList),
          })),
        ),
      ]),
    ),
    interfaces: byName(
      plan.sites.flatMap(({ key, virtualInterface, secondaryVirtualInterface }) => {
        const site = scenario.sites[key]!;
        return [
          readInterface(virtualInterface, site),
          ...(secondaryVirtualInterface === undefined ? [] : [readInterface(secondaryVirtualInterface, site.secondary!)]),
        ];
      }),
    ),
    allowedPrefixes: plan.association.allowedPrefixes.map((cidr) => cidr.toString()).sort(),
    directConnectGateway,
    associatedGateway: transitGateway?.id ?? scenario.vpnGatewayId ?? 'made',
    propagatedTables: (routes?.propagations ?? []).map(({ routeTableId }) => routeTableId).sort(),
    routes: byTable(
      (routes?.routes ?? []).map(({ routeTableId: table, prefixList }) => ({
        table,
        cidrs: cidrsOf(prefixList),
        gateway: transitGateway?.id ?? '',
      })),
    ),
    outputs: Object.fromEntries(
      plan.sites.flatMap((site) =>
        renderHandOver(plan, site).map(({ description, value, assigned }) => [
          `${description} (${site.key})`,
          assigned === undefined ? value : ASSIGNED,
        ]),
      ),
    ),
  };
}
