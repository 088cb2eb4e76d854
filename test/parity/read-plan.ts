import type { InterconnectPlan } from 'twilio-interconnect-constructs';
import { byName, type Network, openings, session } from './network';
import type { Scenario } from './scenario';

/** What a plan demands, in the words of a network. What is the engine's and not the plan's is taken from the scenario. */
export function readPlan(plan: InterconnectPlan, scenario: Scenario): Network {
  const directConnectGateway = scenario.gateway.given ? scenario.gateway.id : (plan.amazonSideAsn?.toString() ?? '');
  return {
    groups: Object.fromEntries(
      plan.sites.map(({ securityGroup }) => [
        securityGroup.description,
        openings(
          securityGroup.rules.map(({ direction, protocol, ports, prefixList }) => ({
            direction,
            protocol,
            from: ports.from,
            to: ports.to,
            cidrs: plan.prefixLists.find(({ key }) => key === prefixList)!.entries.map(({ cidr }) => cidr.toString()),
          })),
        ),
      ]),
    ),
    interfaces: byName(
      plan.sites.map(({ key, virtualInterface }) => ({
        name: virtualInterface.name,
        connection: scenario.sites[key]!.connection,
        vlan: virtualInterface.vlan,
        mtu: virtualInterface.mtu,
        siteLink: virtualInterface.siteLink,
        gateway: `dx ${directConnectGateway}`,
        sessions: virtualInterface.bgpPeers
          .map((peer) =>
            session(peer.addressFamily, peer.asn, peer.amazonAddress, peer.customerAddress, scenario.sites[key]!.hasKey),
          )
          .sort(),
      })),
    ),
    allowedPrefixes: plan.allowedPrefixes.map((cidr) => cidr.toString()).sort(),
    directConnectGateway,
    vpnGateway: scenario.vpnGatewayId ?? 'made',
    propagatedTables: [...scenario.routeTableIds].sort(),
  };
}
