import type { CustomerRouterPlan, RouterInterfacePlan } from '../../plan/router/customer-router-plan';

/** The MTU that Linux gives an Ethernet port. */
const DEFAULT_MTU = 1500;

/** The interfaces as a batch of iproute2. */
export function renderInterfaces(plan: CustomerRouterPlan): readonly string[] {
  return [
    `# ${plan.hostName}: interfaces. Load with: ip -force -batch interfaces.ip`,
    '# With -force a second run goes on where an interface exists already.',
    ...plan.interfaces.flatMap((each) => ['', `# ${each.description}`, ...linkLines(each, plan.interfaces)]),
  ];
}

function linkLines(
  { port, vlan, name, mtu, address }: RouterInterfacePlan,
  all: readonly RouterInterfacePlan[],
): readonly string[] {
  // Frames of a VLAN can't be larger than those of its port.
  const portMtu = Math.max(...all.filter((each) => each.port === port).map((each) => each.mtu));
  return [
    ...(vlan === undefined
      ? []
      : [
          ...(portMtu > DEFAULT_MTU ? [`link set dev ${port} mtu ${portMtu}`] : []),
          `link set dev ${port} up`,
          `link add link ${port} name ${name} type vlan id ${vlan}`,
        ]),
    `link set dev ${name} mtu ${vlan === undefined ? portMtu : mtu}`,
    `address replace ${address} dev ${name}`,
    `link set dev ${name} up`,
  ];
}
