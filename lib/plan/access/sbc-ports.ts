import type { TrafficRule } from '../../catalog/traffic-rule';
import { TwilioTraffic } from '../../catalog/twilio-traffic';
import type { Finding } from '../../model/finding';
import type { PortRange } from '../../model/port-range';
import { SBC_PORTS_RULES, type SbcPortsPart } from '../../rules/access/sbc-ports';
import { checkAll } from '../../rules/rule';

/** The ports on which your session border controller listens, for SIP that Twilio sends. */
export interface SbcPorts {
  /**
   * The ports of call set-up, opened for UDP and for TCP, which carries TLS.
   *
   * @default - those of Twilio's tables: 5060 for UDP and TCP, 5061 for TLS
   */
  readonly signalling?: PortRange | undefined;

  /**
   * The UDP ports of audio.
   *
   * @default - those of Twilio's tables: 10000 to 60000
   */
  readonly media?: PortRange | undefined;
}

/** The part of a border controller at which Twilio's rule comes in; undefined for all that goes out, is no SIP, or is a customer's own rule. */
function partOf({ origin, direction, traffic }: TrafficRule): SbcPortsPart | undefined {
  if (origin !== 'twilio' || direction !== 'ingress' || !traffic.isSip) {
    return undefined;
  }
  return traffic.equals(TwilioTraffic.SIP_MEDIA) ? 'media' : 'signalling';
}

/** The ports of the border controller at which a rule's traffic arrives; undefined for all but SIP of Twilio that comes in, and if none are given. */
export function sbcPortsOf(rule: TrafficRule, sbc: SbcPorts = {}): PortRange | undefined {
  const part = partOf(rule);
  return part && sbc[part];
}

/** The rules, with the ports of the border controller in the place of Twilio's where SIP of Twilio comes in. */
export function withSbcPorts(rules: readonly TrafficRule[], sbc: SbcPorts | undefined): readonly TrafficRule[] {
  return rules.map((rule) => {
    const ports = sbcPortsOf(rule, sbc);
    return ports === undefined ? rule : { ...rule, ports };
  });
}

/**
 * The findings about the ports of a border controller.
 *
 * @param rules all rules that are opened
 * @param isOpenAnyway whether all ports are open, so that nothing is assumed
 */
export function sbcPortsFindings(
  rules: readonly TrafficRule[],
  sbc: SbcPorts | undefined,
  isOpenAnyway: boolean,
): readonly Finding[] {
  const comingIn = new Set(rules.map(partOf));
  const parts = ['media', 'signalling'] as const;
  return checkAll(
    SBC_PORTS_RULES,
    {
      assumed: isOpenAnyway ? [] : parts.filter((part) => comingIn.has(part) && sbc?.[part] === undefined),
      // Where nothing is opened at all, that is said already.
      unused: parts.filter((part) => rules.length > 0 && !comingIn.has(part) && sbc?.[part] !== undefined),
    },
    '',
  );
}
