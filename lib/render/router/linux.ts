import type { CustomerRouterPlan } from '../../plan/router/customer-router-plan';
import { renderInterfaces } from './linux-interfaces';
import { renderNftables } from './nftables';
import { type RouterFile, routerFile } from './router-file';

/** The files that every router on Linux has beside those of its routing daemon: interfaces, kernel settings and the packet filter. */
export function renderLinux(plan: CustomerRouterPlan): readonly RouterFile[] {
  return [
    routerFile('interfaces.ip', renderInterfaces(plan), plan),
    routerFile('sysctl.conf', renderSysctl(plan), plan),
    routerFile('nftables.conf', renderNftables(plan), plan),
  ];
}

function renderSysctl(plan: CustomerRouterPlan): readonly string[] {
  return [
    `# ${plan.hostName}: settings of the kernel. Load with: sysctl -p sysctl.conf`,
    'net.ipv4.ip_forward = 1',
    '',
    '# Sites are asymmetric: a packet may enter where its answer does not leave. The packet filter knows the sources by prefix instead.',
    '# The higher of the two values counts, so the first must be 0; other interfaces keep their own.',
    'net.ipv4.conf.all.rp_filter = 0',
    // A slash stands for a dot in the name of an interface.
    ...plan.interfaces.map(({ name }) => `net.ipv4.conf.${name.replaceAll('.', '/')}.rp_filter = 0`),
  ];
}
