import { errorCode } from '../../model/finding-code';
import { parseIpAddress } from '../../model/ip-address';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

/** A host name that all platforms take, without a domain. */
const HOST_NAME = /^[A-Za-z]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/** A port as platforms name them, without a VLAN. */
const PORT = /^[A-Za-z][A-Za-z0-9_-]*([/:][0-9]+)*$/;

/** The names of a router. */
export interface RouterNamesSubject {
  readonly hostName: string;
  /** By their names in `ports`. */
  readonly ports: Readonly<Record<string, string | undefined>>;
}

/** The requirements on the names of a router. Paths: the parent of `hostName`. */
export const ROUTER_NAMES_RULES: readonly Rule<RouterNamesSubject>[] = [
  rule(
    errorCode(
      'router-name',
      'Begin the host name and the ports of a router with a letter, and use what every platform takes.',
      'https://www.rfc-editor.org/rfc/rfc1123',
    ),
    ({ hostName, ports }, report) => {
      if (!isUnresolved(hostName) && !HOST_NAME.test(hostName)) {
        report('hostName', hostName, 'is not a host name', 'Give at most 63 letters, digits and hyphens, without a domain.');
      }
      for (const [name, port] of Object.entries(ports)) {
        if (port !== undefined && !isUnresolved(port) && (!PORT.test(port) || port.length > 40)) {
          report(
            `ports.${name}`,
            port,
            'is not the name of a port',
            'Give it as the router names it, without the VLAN: eth1, GigabitEthernet0/0/1 or ge-0/0/1.',
          );
        }
      }
    },
  ),
];

/** The BGP identifier of a router. */
export interface RouterIdSubject {
  readonly routerId: string | undefined;
  /** The identifiers that the routers of other sites have by default; those that are not known, or have no session with it, are left out. */
  readonly others: readonly { readonly site: string; readonly routerId: string }[];
}

/** The requirements on the BGP identifier. Paths: the identifier. */
export const ROUTER_ID_RULES: readonly Rule<RouterIdSubject>[] = [
  rule(
    errorCode(
      'router-id',
      'Give a router an IPv4 address as its identifier, another one than the router at the end of its backbone.',
      'https://www.rfc-editor.org/rfc/rfc6286',
    ),
    ({ routerId, others }, report, path) => {
      if (routerId === undefined || isUnresolved(routerId)) {
        return;
      }
      const address = parseIpAddress(routerId);
      const same = others.find((other) => other.routerId === routerId);
      if (address?.family !== 'ipv4' || address.bits === 0n) {
        report(path, routerId, 'is not an IPv4 address other than 0.0.0.0', 'Give for example the address towards Twilio.');
      } else if (same !== undefined) {
        report(
          path,
          routerId,
          `is what identifies the router of the site '${same.site}' by default, and a session between the two never comes up`,
          'Give routerId, another one at each site.',
        );
      }
    },
  ),
];
