import { joinPath } from '../../model/finding';
import { errorCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';

const GATEWAYS = 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-gateways-intro.html';

/** What an Interconnect joins. */
export interface HubSubject {
  readonly hasVpc: boolean;
  /** The gateways between the VPCs and the Direct Connect gateway, by the paths of the props; undefined if they are not checked. */
  readonly gateways?: Readonly<Record<string, unknown>> | undefined;
  /** The props that describe the VPC's access: each undefined if it is not given. */
  readonly access: {
    readonly traffic: unknown;
    readonly rulesQuota: unknown;
    readonly internetFallback?: unknown;
    readonly openings?: unknown;
    readonly sbc?: unknown;
    readonly hostNames?: unknown;
  };
}

/** The requirements on the hub. Paths: the parent of `vpc`. */
export const HUB_RULES: readonly Rule<HubSubject>[] = [
  rule(
    errorCode(
      'hub-without-gateway',
      'Give an Interconnect a VPC, a transit gateway, or the VPN gateway of another VPC.',
      GATEWAYS,
    ),
    ({ hasVpc, gateways }, report, path) => {
      const names = Object.keys(gateways ?? {});
      if (!hasVpc && gateways !== undefined && names.every((name) => gateways[name] === undefined)) {
        report(
          joinPath(path, 'vpc'),
          '',
          'neither a VPC nor a gateway is given, so the interfaces would lead nowhere',
          `Give vpc, or ${names.join(' or ')} for VPCs that are made elsewhere.`,
        );
      }
    },
  ),
  rule(
    errorCode(
      'vpc-and-traffic',
      'Give vpc and traffic together, and rulesQuota, internetFallback, hostNames, openings and sbc only with them.',
      GATEWAYS,
    ),
    ({ hasVpc, access }, report, path) => {
      if (hasVpc && access.traffic === undefined) {
        report(
          joinPath(path, 'traffic'),
          '',
          'is missing, so nothing would be opened in the VPC',
          'Give for example TwilioTraffic.SIP.',
        );
      }
      for (const prop of ['traffic', 'rulesQuota', 'internetFallback', 'hostNames', 'openings', 'sbc'] as const) {
        if (!hasVpc && access[prop] !== undefined) {
          report(joinPath(path, prop), '', 'has no effect without a VPC', "Leave it out, and give it to the VPC's TwilioAccess.");
        }
      }
    },
  ),
];

/** Whether an Interconnect has a VPC, when it is asked for something in it. Paths: what it is asked for. */
export const VPC_PARTS_RULES: readonly Rule<{ readonly hasVpc: boolean }>[] = [
  rule(
    errorCode('interconnect-without-vpc', 'Ask an Interconnect for lists, groups and routes only if it has a VPC.', GATEWAYS),
    ({ hasVpc }, report, path) => {
      if (!hasVpc) {
        report(
          path,
          '',
          'this Interconnect has no VPC, and so no lists, groups or routes',
          'Give it a VPC, or make a TwilioAccess for each VPC.',
        );
      }
    },
  ),
];
