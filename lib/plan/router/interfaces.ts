import type { RouterInterfacePlan } from './customer-router-plan';
import type { RouterLeg } from './legs';

/** The headers of IPv4 and TCP without options, in bytes. */
const TCP_HEADERS = 40;

/** The interfaces, in the order of the legs. Segments are kept to what fits where frames are smaller than at another interface. */
export function describeInterfaces(legs: readonly RouterLeg[]): readonly RouterInterfacePlan[] {
  const largest = Math.max(...legs.map(({ mtu }) => mtu));
  return legs.map(({ neighbour, description, port, vlan, mtu, local }) => ({
    neighbour,
    description,
    port,
    vlan,
    name: interfaceName(port, vlan),
    address: local!,
    mtu,
    tcpMss: mtu < largest ? mtu - TCP_HEADERS : undefined,
  }));
}

/** The port, and the VLAN after a dot. */
export function interfaceName(port: string, vlan: number | undefined): string {
  return vlan === undefined ? port : `${port}.${vlan}`;
}
