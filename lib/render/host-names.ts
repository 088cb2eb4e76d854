import { describeSdk } from '../catalog/traffic-rule';
import { guard } from '../model/shape/guard';
import { required } from '../model/shape/kind';
import type { HostNamePlan, WithHostNames } from '../plan/access/host-names-props';
import { HOST_NAMES_OF_PLAN, WITH_HOST_NAMES } from '../plan/access/host-names-shape';

/**
 * The hosts that a plan needs as a list for a proxy or a firewall that lets out by name. Each line is a host with its port, `host:443`; a range of
 * ports is `host:10000-60000`, and a line that is not for TCP ends in `/udp`. Above it stands why, in lines that begin with `#`. What Twilio
 * opens is left out, because nothing goes out for it.
 *
 * The order does not depend on the order of what was planned, so two lists can be compared.
 *
 * @param plan the plan of host names, of an access or of an Interconnect
 * @throws ValidationFailure if it is no such plan
 */
export function renderHostNames(plan: WithHostNames): string {
  const { catalogVersion, hostNames } = readPlan(plan);
  const lines = hostNames
    .filter(({ direction }) => direction === 'egress')
    .flatMap((host) => [
      `# ${describeUse(host)}`,
      `${host.hostName}:${host.ports.toString()}${host.protocol === 'udp' ? '/udp' : ''}`,
    ]);
  return [`# Hosts of Twilio, catalogue ${catalogVersion}`, ...lines, ''].join('\n');
}

/** What is read of a plan. */
function readPlan(given: WithHostNames): WithHostNames {
  const plan = guard(required(WITH_HOST_NAMES), given, 'plan');
  // Read by the guard, because something that is no plan may not be readable.
  const members = {
    get catalogVersion() {
      return plan.catalogVersion;
    },
    get hostNames() {
      return plan.hostNames;
    },
  };
  return guard(required(HOST_NAMES_OF_PLAN), members, 'plan');
}

/** `Voice SDK signalling (JavaScript): Voice JavaScript SDK from 2.3.0; ashburn`. */
function describeUse({ traffic, requires, edges }: HostNamePlan): string {
  const kinds = traffic.map(({ label }) => label).join(', ');
  const sdks = requires.length === 0 ? '' : `: ${requires.map(describeSdk).join(', ')}`;
  return `${kinds}${sdks}; ${edges.map(({ id }) => id).join(', ')}`;
}
