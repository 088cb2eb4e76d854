import { errorCode } from '../../model/finding-code';
import { notHostRole, readInterfaceAddress } from '../../model/interface-address';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

const HOSTS = 'https://www.rfc-editor.org/rfc/rfc3021';

/** An address of an interface. Paths: the address. */
export interface RouterAddressSubject {
  /** Undefined if it is not known; then another rule says so. */
  readonly address: string | undefined;
}

/** The requirements on an address of an interface. Paths: the address. */
export const ROUTER_ADDRESS_RULES: readonly Rule<RouterAddressSubject>[] = [
  rule(
    errorCode('router-address', 'Write an address of a router as the IPv4 address of a host, with its prefix length.', HOSTS),
    ({ address }, report, path) => {
      if (address === undefined || isUnresolved(address)) {
        return;
      }
      const read = readInterfaceAddress(address);
      if (read === undefined) {
        report(path, address, 'is not an IPv4 address with a prefix length', 'Give for example 169.254.10.2/30.');
        return;
      }
      const role = notHostRole(read);
      if (role !== undefined) {
        report(
          path,
          address,
          `is the ${role} address of ${read.network.toString()}`,
          'Give the address of a host in that network.',
        );
      }
    },
  ),
];

/** Both ends of a session. */
export interface SessionEndsSubject {
  readonly local: string | undefined;
  readonly peer: string | undefined;
}

/** The requirements on the two ends of a session. Paths: the router's end. */
export const SESSION_ENDS_RULES: readonly Rule<SessionEndsSubject>[] = [
  rule(
    errorCode('router-session-ends', 'Give the two ends of a session different addresses of one subnet.', HOSTS),
    (ends, report, path) => {
      const local = readInterfaceAddress(ends.local);
      const peer = readInterfaceAddress(ends.peer);
      if (local === undefined || peer === undefined) {
        return;
      }
      if (local.bits === peer.bits) {
        report(path, local.text, 'is the address of the other end too', 'Give each end its own address.');
      } else if (!local.network.equals(peer.network)) {
        report(
          path,
          local.text,
          `is not in ${peer.network.toString()}, the subnet of the other end ${peer.text}`,
          'Give both ends addresses of one subnet, with the same prefix length.',
        );
      }
    },
  ),
];
