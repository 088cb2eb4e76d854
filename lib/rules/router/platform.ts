import { errorCode, warningCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';

/** The longest name of an interface on Linux. */
const LINUX_NAME = 15;

/** A router's plan, as far as platforms differ in what they can express. */
export interface PlatformSubject {
  /** The name of the platform. */
  readonly platform: string;
  /** Whether it is Linux, which limits the names of interfaces. */
  readonly isLinux: boolean;
  /** Whether it can limit how many prefixes it announces on a session. */
  readonly hasOutboundCap: boolean;
  /** The interfaces, by neighbour. */
  readonly interfaces: readonly { readonly neighbour: string; readonly name: string }[];
  /** The sessions: how many prefixes the export policy lets through at most, and how many may be announced. */
  readonly sessions: readonly { readonly neighbour: string; readonly worstCase: number; readonly cap: number }[];
}

/** What a platform cannot express. Paths: the plan of the router. */
export const PLATFORM_RULES: readonly Rule<PlatformSubject>[] = [
  rule(
    errorCode(
      'platform-interface-name',
      `On Linux, an interface needs a name without a slash, of at most ${LINUX_NAME} characters with its VLAN.`,
      'https://man7.org/linux/man-pages/man7/netdevice.7.html',
    ),
    ({ platform, isLinux, interfaces }, report) => {
      for (const { neighbour, name } of interfaces) {
        if (isLinux && (name.length > LINUX_NAME || /[/:]/.test(name))) {
          report(
            `interfaces.${neighbour}.name`,
            name,
            `cannot be the name of an interface with ${platform}`,
            'Give the port as Linux names it, for example eth1.',
          );
        }
      }
    },
  ),
  rule(
    warningCode(
      'platform-without-outbound-cap',
      'Announce summaries to AWS from a platform that cannot limit how many prefixes it announces: one too many ends the session.',
      'https://www.cisco.com/c/en/us/td/docs/ios-xml/ios/iproute_bgp/command/irg-cr-book/bgp-m1.html',
    ),
    ({ platform, hasOutboundCap, sessions }, report) => {
      for (const { neighbour, worstCase, cap } of sessions) {
        if (!hasOutboundCap && worstCase > cap) {
          report(
            `sessions.${neighbour}.maximumPrefixesOut`,
            cap,
            `is less than the ${worstCase} prefixes that may be announced, and ${platform} documents a limit for received prefixes only`,
            "Give the Interconnect announcementsToAws: 'summarised', or raise the quota of the session.",
          );
        }
      }
    },
  ),
];
