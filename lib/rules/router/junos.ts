import { errorCode, warningCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';

/** What of a router Junos does otherwise. */
export interface JunosSubject {
  readonly interfaces: readonly { readonly neighbour: string; readonly port: string; readonly vlan: number | undefined }[];
  readonly sessions: readonly { readonly neighbour: string; readonly keepaliveSeconds: number; readonly holdSeconds: number }[];
  /** The translations, as text. */
  readonly translations: readonly string[];
}

/** What Junos cannot do as planned. Paths: the plan of the router. */
export const JUNOS_RULES: readonly Rule<JunosSubject>[] = [
  rule(
    errorCode(
      'junos-port-name',
      'Name a port as Junos does: its kind, and its slot, card and number, or the number of a bundle.',
      'https://www.juniper.net/documentation/en_US/junos12.2/topics/concept/interfaces-interface-naming-overview.html',
    ),
    ({ interfaces }, report) => {
      for (const { neighbour, port } of interfaces.filter((each) => !/^[a-z]+(-\d+\/\d+\/\d+(:\d+)?|\d+)$/.test(each.port))) {
        report(
          `interfaces.${neighbour}.port`,
          port,
          'is no name of a port on Junos',
          'Give for example xe-0/0/1, without a unit.',
        );
      }
    },
  ),
  rule(
    errorCode(
      'junos-untagged-beside-tagged',
      'Give an untagged interface a port of its own on Junos, or a VLAN.',
      'https://www.juniper.net/documentation/us/en/software/junos/multicast-l2/topics/ref/statement/native-vlan-id-edit-interfaces-qfx-series.html',
    ),
    ({ interfaces }, report) => {
      for (const { neighbour, port } of interfaces.filter(({ vlan }) => vlan === undefined)) {
        if (interfaces.some((other) => other.port === port && other.vlan !== undefined)) {
          report(
            `interfaces.${neighbour}.port`,
            port,
            'carries VLANs as well, and takes no untagged packets then',
            'Agree on a VLAN, or use another port.',
          );
        }
      }
    },
  ),
  rule(
    warningCode(
      'junos-keepalive',
      'Leave the time between keepalives to Junos, which sends them three times in the hold time.',
      'https://www.juniper.net/documentation/us/en/software/junos/cli-reference/topics/ref/statement/hold-time-edit-protocols-bgp.html',
    ),
    ({ sessions }, report) => {
      for (const { neighbour, keepaliveSeconds, holdSeconds } of sessions) {
        if (keepaliveSeconds !== Math.floor(holdSeconds / 3)) {
          report(
            `sessions.${neighbour}.keepaliveSeconds`,
            keepaliveSeconds,
            `is not a third of the hold time of ${holdSeconds} seconds, which is what Junos uses`,
            'Leave keepaliveSeconds out.',
          );
        }
      }
    },
  ),
  rule(
    errorCode(
      'junos-translation',
      'Do not translate addresses on a router with Junos: use another device or another platform.',
      'https://www.juniper.net/documentation/us/en/software/junos/interfaces-next-gen-services/topics/topic-map/usf-config-differences.html',
    ),
    ({ translations }, report) => {
      for (const translation of translations) {
        report(
          'translations',
          translation,
          'needs service hardware or a firewall with zones, which every model of Junos configures in its own way',
          'Use FRRouting, BIRD or IOS XE, or hosts with addresses in the IP routes.',
        );
      }
    },
  ),
];
