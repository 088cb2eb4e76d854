import { Bandwidth } from '../../model/bandwidth';
import { type Finding, throwOnErrors } from '../../model/finding';
import { guard } from '../../model/shape/guard';
import { required } from '../../model/shape/kind';
import { PORT_RULES } from '../../rules/direct-connect/connection';
import { LAG_MEMBERS_RULES, LAG_RULES, maxLagMembers } from '../../rules/direct-connect/lag';
import { LOCATION_REGION_RULES } from '../../rules/direct-connect/region';
import { checkAll } from '../../rules/rule';
import { deepFreeze } from '../freeze';
import type { LagPlanProps } from './connection-props';
import { LAG_PLAN_PROPS } from './plan-shape';

/** One link aggregation group. */
export interface LagPlan {
  readonly name: string;
  readonly location: string;
  /** In AWS's notation: `10Gbps`. */
  readonly connectionsBandwidth: string;
  readonly minimumLinks: number | undefined;
  readonly providerName: string | undefined;
  readonly requestMacSec: boolean | undefined;
  /** Warnings. */
  readonly findings: readonly Finding[];
}

/**
 * A link aggregation group, checked against AWS's rules.
 *
 * @throws ValidationFailure with every finding, if one is an error
 */
export function planLag(given: LagPlanProps): LagPlan {
  const props = guard(required(LAG_PLAN_PROPS), given, '');
  const { name, location, connectionsBandwidth, minimumLinks } = props;
  const findings = [
    ...checkAll(
      PORT_RULES,
      {
        nameProp: 'lagName',
        name,
        bandwidthProp: 'connectionsBandwidth',
        bandwidth: connectionsBandwidth,
        location,
        requestMacSec: props.requestMacSec ?? false,
      },
      '',
    ),
    ...checkAll(LOCATION_REGION_RULES, { location, region: props.region }, ''),
    ...checkAll(LAG_RULES, { connectionsBandwidth, minimumLinks }, ''),
  ];
  return deepFreeze({
    name,
    location,
    connectionsBandwidth: connectionsBandwidth.toString(),
    minimumLinks,
    providerName: props.providerName,
    requestMacSec: props.requestMacSec,
    findings: throwOnErrors(findings),
  });
}

/**
 * The errors and warnings about the number of connections that one app puts into one group.
 *
 * @param path the group
 */
export function lagMembersFindings(
  connectionsBandwidth: Bandwidth,
  minimumLinks: number | undefined,
  members: number,
  path: string,
): readonly Finding[] {
  return checkAll(LAG_MEMBERS_RULES, { connectionsBandwidth, minimumLinks, members }, path);
}

/** The most that a group of such connections can carry, with as many members as AWS allows. */
export function lagBandwidthLimit(connectionsBandwidth: Bandwidth): Bandwidth {
  return Bandwidth.mbps(connectionsBandwidth.megabitsPerSecond * maxLagMembers(connectionsBandwidth));
}
