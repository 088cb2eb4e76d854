import { errorCode, warningCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';

/** The longest TCP segment, in bytes, to which an interface can keep connections. */
export const IOS_XE_LONGEST_SEGMENT = 1460;

/** What of a router IOS XE does otherwise. */
export interface IosXeSubject {
  readonly interfaces: readonly {
    readonly neighbour: string;
    readonly port: string;
    /** The largest TCP segment that leaves there, in bytes; undefined if none is set. */
    readonly tcpMss: number | undefined;
  }[];
  readonly sessions: readonly {
    readonly neighbour: string;
    readonly kind: 'external' | 'internal';
    readonly ttlSecurity: boolean;
  }[];
  /** The prefixes that the router makes while others elsewhere are valid: those of translations. */
  readonly conditions: readonly {
    readonly prefix: string;
    /** The entries of the list of contributors that match longer prefixes too. */
    readonly ranges: readonly string[];
  }[];
}

/** What IOS XE cannot do as planned. Paths: the plan of the router. */
export const IOS_XE_RULES: readonly Rule<IosXeSubject>[] = [
  rule(
    errorCode(
      'ios-xe-port-name',
      'Name a port as IOS XE does: its kind, and its numbers with slashes between them.',
      'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/interface/command/ir-cr-book/ir-i1.html',
    ),
    ({ interfaces }, report) => {
      for (const { neighbour, port } of interfaces.filter((each) => !/^[A-Za-z]+(-[A-Za-z]+)?\d+(\/\d+)*$/.test(each.port))) {
        report(`interfaces.${neighbour}.port`, port, 'is no name of a port on IOS XE', 'Give for example GigabitEthernet0/0/1.');
      }
    },
  ),
  rule(
    warningCode(
      'ios-xe-condition-delay',
      'Allow for a minute in which IOS XE still announces a translated prefix whose hosts are gone: it looks at the condition from time to time.',
      'https://www.cisco.com/c/en/us/support/docs/ip/border-gateway-protocol-bgp/215634-bgp-conditional-advertisement-feature.html',
    ),
    ({ conditions }, report) => {
      for (const { prefix, ranges } of conditions) {
        report(
          `conditionalRoutes.${prefix}`,
          ranges.join(', '),
          `is announced while a scan of the BGP table finds a contributor, and scans are 60 seconds apart unless you changed it${
            ranges.length === 0 ? '' : '; Cisco documents single prefixes as contributors, and not a range of lengths'
          }`,
          `${
            ranges.length === 0 ? '' : 'Try on a spare router whether a longer prefix counts. '
          }Set bgp scan-time on the router, or use FRRouting or BIRD, which see it at once.`,
        );
      }
    },
  ),
  rule(
    warningCode(
      'ios-xe-segment-size',
      `Allow for TCP segments of ${IOS_XE_LONGEST_SEGMENT} bytes at most where IOS XE keeps them to the frames of an interface: it takes no larger value.`,
      'https://www.cisco.com/c/en/us/td/docs/IIOT/switches/ie35xx/sw-config-guide/17-17/b_ie3500_1717-cg/configuring_tcp_mss_adjustment.html',
    ),
    ({ interfaces }, report) => {
      for (const { neighbour, tcpMss } of interfaces) {
        if (tcpMss !== undefined && tcpMss > IOS_XE_LONGEST_SEGMENT) {
          report(
            `interfaces.${neighbour}.tcpMss`,
            tcpMss,
            `is more than IOS XE can keep segments to, so the router keeps them to ${IOS_XE_LONGEST_SEGMENT} bytes`,
            'Accept it, or give all interfaces of the router the same MTU.',
          );
        }
      }
    },
  ),
  rule(
    warningCode(
      'ios-xe-ttl-security',
      'Do not rely on TTL security to keep a peer off that is one router further away from IOS XE: one hop is the least that it can be told.',
      'https://www.cisco.com/c/en/us/td/docs/ios/12_2s/feature/guide/fs_btsh.html',
    ),
    ({ sessions }, report) => {
      for (const { neighbour } of sessions.filter(({ kind, ttlSecurity }) => kind === 'external' && ttlSecurity)) {
        report(
          `sessions.${neighbour}.ttlSecurity`,
          true,
          'is kept with a TTL of 254 too: IOS XE subtracts the hops, at least 1, from 255',
          'Accept it, or give the peer a key.',
        );
      }
    },
  ),
  rule(
    errorCode(
      'ios-xe-ttl-security-internal',
      'Leave ttlSecurity out of the backbone on IOS XE: it checks the TTL of external sessions only.',
      'https://cisco.com/c/en/us/td/docs/routers/ios/config/17-x/ip-routing/b-ip-routing/m_irg-neighbor-0.html',
    ),
    ({ sessions }, report) => {
      for (const { neighbour } of sessions.filter(({ kind, ttlSecurity }) => kind === 'internal' && ttlSecurity)) {
        report(
          `sessions.${neighbour}.ttlSecurity`,
          true,
          'is for external sessions on IOS XE',
          'Leave it out, or give the peer a key.',
        );
      }
    },
  ),
];
