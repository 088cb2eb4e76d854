import type { Cidr } from '../../model/cidr';
import { errorCode } from '../../model/finding-code';
import { notHostRole, readInterfaceAddress } from '../../model/interface-address';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

const REACH = 'https://www.twilio.com/docs/interconnect/crossconnect';

/** The LAN of a router. */
export interface RouterLanSubject {
  readonly address: string;
  readonly gateway: string | undefined;
  /** The networks behind the router, as the plan of the site knows them. */
  readonly lanPrefixes: readonly Cidr[];
}

/** The requirements on the LAN of a router. Paths: the LAN. */
export const ROUTER_LAN_RULES: readonly Rule<RouterLanSubject>[] = [
  rule(
    errorCode(
      'router-lan-network',
      "Give the LAN an address in one of the site's lanPrefixes, and a gateway in it to the others.",
      REACH,
    ),
    ({ address, gateway, lanPrefixes }, report, path) => {
      const own = readInterfaceAddress(address);
      if (own === undefined || lanPrefixes.length === 0) {
        return;
      }
      if (!lanPrefixes.some((prefix) => prefix.equals(own.network))) {
        report(
          `${path}.address`,
          address,
          `is in ${own.network.toString()}, which is none of the lanPrefixes ${lanPrefixes.join(', ')}`,
          'Give the address with the prefix length of one of them, or correct the lanPrefixes of the site.',
        );
        return;
      }
      const behind = lanPrefixes.filter((prefix) => !prefix.equals(own.network));
      if (gateway === undefined) {
        if (behind.length > 0) {
          report(
            `${path}.gateway`,
            '',
            `is missing, and ${behind.join(', ')} is not connected`,
            `Give the next hop in ${own.network.toString()}.`,
          );
        }
      } else if (!isUnresolved(gateway)) {
        const hop = readInterfaceAddress(`${gateway}/${own.prefixLength}`);
        const isInside =
          hop !== undefined && hop.network.equals(own.network) && hop.bits !== own.bits && notHostRole(hop) === undefined;
        if (!isInside) {
          report(
            `${path}.gateway`,
            gateway,
            `is not another host in ${own.network.toString()}`,
            'Give the address of the next hop, without a prefix length.',
          );
        } else if (behind.length === 0) {
          report(`${path}.gateway`, gateway, 'leads to no network: all lanPrefixes are connected', 'Leave it out.');
        }
      }
    },
  ),
];
