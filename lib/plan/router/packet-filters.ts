import type { Cidr } from '../../model/cidr';
import type { InterconnectPlan } from '../interconnect/interconnect-plan';
import type { RouterNeighbour, RouterPacketFilterPlan } from './customer-router-plan';
import { disjoint, type Reach } from './reach';

/** The filters, in the order of the interfaces. Hosts talk to Twilio, Twilio to hosts, and nobody else to anybody. */
export function describePacketFilters(
  neighbours: readonly RouterNeighbour[],
  interconnect: InterconnectPlan,
  reach: Reach,
): readonly RouterPacketFilterPlan[] {
  const twilio = disjoint(interconnect.sites.flatMap(({ bgpPrefixes }) => bgpPrefixes.map(({ cidr }) => cidr)));
  const ipRoutes = disjoint(reach.ipRoutes.map(({ ipRoute }) => ipRoute));
  const toTwilio = (neighbour: RouterNeighbour, sources: readonly Cidr[]): RouterPacketFilterPlan => ({
    neighbour,
    permits: permit(sources, twilio),
    icmpErrorsTo: twilio,
  });
  return neighbours.map((neighbour) => {
    switch (neighbour) {
      case 'aws':
      case 'aws-secondary':
        return toTwilio(neighbour, reach.awsSources);
      case 'lan':
        return toTwilio(neighbour, reach.lanSources);
      case 'twilio':
        return { neighbour, permits: permit(twilio, ipRoutes), icmpErrorsTo: ipRoutes };
      case 'backbone': {
        const hosts = disjoint([...reach.awsSources, ...reach.otherLanPrefixes.map(({ cidr }) => cidr)]);
        return {
          neighbour,
          permits: [...permit(hosts, twilio), ...permit(twilio, ipRoutes)],
          icmpErrorsTo: disjoint([...twilio, ...ipRoutes]),
        };
      }
    }
  });
}

function permit(sources: readonly Cidr[], destinations: readonly Cidr[]): RouterPacketFilterPlan['permits'] {
  return sources.length === 0 ? [] : [{ sources, destinations }];
}
