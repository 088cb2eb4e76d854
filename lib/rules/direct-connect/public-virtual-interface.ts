import { QUOTAS } from '../../aws/quotas';
import type { BgpPeering } from '../../model/bgp-peering';
import { Cidr } from '../../model/cidr';
import { joinPath } from '../../model/finding';
import { errorCode, warningCode } from '../../model/finding-code';
import { parseIpAddress } from '../../model/ip-address';
import { isForDocumentation, notPublicRange } from '../../model/special-ranges';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

const AWS = 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/create-public-vif.html';
const BGP = 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/routing-and-bgp.html';

/** The requirements on the interface addresses of a public interface. Paths: the peering. */
export const PUBLIC_PEER_RULES: readonly Rule<BgpPeering>[] = [
  rule(
    errorCode(
      'public-peer-addresses',
      'Give both interface addresses of an IPv4 peering on a public interface: AWS assigns none.',
      AWS,
    ),
    (peering, report, path) => {
      if (peering.addressFamily === 'ipv4' && peering.amazonAddress === undefined && peering.customerAddress === undefined) {
        report(
          path,
          '',
          'AWS assigns no public addresses',
          'Give amazonAddress and customerAddress: public addresses that you own, or that AWS support gave you.',
        );
      }
    },
  ),
  rule(errorCode('public-peer-address-private', 'Use public addresses on a public interface.', AWS), (peering, report, path) => {
    for (const [prop, text, host] of hosts(peering)) {
      const range = notPublicRange(host);
      if (range !== undefined) {
        report(
          joinPath(path, prop),
          text,
          `is in ${range}, which is not public`,
          'Give a public address that you own, or that AWS support gave you.',
        );
      }
    }
  }),
  rule(
    warningCode(
      'public-peer-address-documentation',
      'Do not use addresses that are reserved for documentation on a public interface.',
      'https://www.rfc-editor.org/rfc/rfc5737',
    ),
    (peering, report, path) => {
      for (const [prop, text, host] of hosts(peering)) {
        if (isForDocumentation(host)) {
          report(
            joinPath(path, prop),
            text,
            'is reserved for documentation (RFC 5737)',
            'Give a public address that you own before you deploy.',
          );
        }
      }
    },
  ),
];

/** The requirements on the route filter prefixes of a public interface. Paths: the parent of `routeFilterPrefixes`. */
export const ROUTE_FILTER_RULES: readonly Rule<readonly Cidr[]>[] = [
  rule(
    errorCode('route-filter-prefixes-missing', 'Give a public interface at least one route filter prefix.', AWS),
    (prefixes, report, path) => {
      if (prefixes.length === 0) {
        report(
          joinPath(path, 'routeFilterPrefixes'),
          '',
          'no prefix is given, so there is nothing to announce',
          'Give the public prefixes that your router announces to AWS.',
        );
      }
    },
  ),
  rule(
    errorCode('route-filter-prefixes-count', 'Announce at most 1000 prefixes on a public interface.', BGP),
    (prefixes, report, path) => {
      if (prefixes.length > QUOTAS.publicInterfaceRoutes) {
        report(
          joinPath(path, 'routeFilterPrefixes'),
          `${prefixes.length} prefixes`,
          'are more than the 1000 routes that AWS accepts on a public session',
          'Aggregate them into wider prefixes.',
        );
      }
    },
  ),
  rule(
    errorCode('route-filter-prefix-length', 'Use /1 to /32 for IPv4 and /1 to /64 for IPv6 as route filter prefixes.', AWS),
    (prefixes, report, path) => {
      for (const prefix of prefixes) {
        const max = prefix.family === 'ipv4' ? 32 : 64;
        if (prefix.prefixLength < 1 || prefix.prefixLength > max) {
          report(
            joinPath(path, 'routeFilterPrefixes'),
            prefix,
            `the prefix length must be 1 to ${max}`,
            'Give a public prefix that you own.',
          );
        }
      }
    },
  ),
  rule(
    warningCode(
      'route-filter-prefix-not-public',
      'Use public prefixes that you own as route filter prefixes: AWS verifies the ownership.',
      AWS,
    ),
    (prefixes, report, path) => {
      for (const prefix of prefixes.filter(({ prefixLength }) => prefixLength > 0)) {
        const range = isForDocumentation(prefix) ? 'a documentation range' : notPublicRange(prefix);
        if (range !== undefined) {
          report(
            joinPath(path, 'routeFilterPrefixes'),
            prefix,
            `overlaps ${range}, which is not public`,
            'Give the public prefixes that you own.',
          );
        }
      }
    },
  ),
];

/** The valid addresses, each as a /32, with its prop. */
function hosts(peering: BgpPeering): readonly (readonly [string, string, Cidr])[] {
  return (['amazonAddress', 'customerAddress'] as const).flatMap((prop) => {
    const text = peering[prop];
    if (text === undefined || isUnresolved(text)) {
      return [];
    }
    const address = parseIpAddress(text.replace(/\/.*$/s, ''));
    return address?.family === 'ipv4' ? [[prop, text, Cidr.containing('ipv4', address.bits, 32)] as const] : [];
  });
}
