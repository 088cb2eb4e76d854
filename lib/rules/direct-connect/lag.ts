import { QUOTAS } from '../../aws/quotas';
import { Bandwidth } from '../../model/bandwidth';
import { joinPath } from '../../model/finding';
import { errorCode, warningCode } from '../../model/finding-code';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

const AWS = 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/lags.html';

/** The most connections of that speed in one link aggregation group. */
export function maxLagMembers(connectionsBandwidth: Bandwidth): number {
  return Bandwidth.compare(connectionsBandwidth, Bandwidth.gbps(100)) < 0 ? QUOTAS.lagMembers : QUOTAS.lagMembersFrom100Gbps;
}

/** A link aggregation group. */
export interface LagSubject {
  readonly connectionsBandwidth: Bandwidth;
  readonly minimumLinks?: number | undefined;
}

/** The requirements on a link aggregation group. Paths: the parent of the props. */
export const LAG_RULES: readonly Rule<LagSubject>[] = [
  rule(
    errorCode(
      'lag-minimum-links',
      'Set the minimum links of a link aggregation group to 0 to 4 for ports below 100 Gbps, and to 0 to 2 for faster ones.',
      AWS,
    ),
    ({ connectionsBandwidth, minimumLinks }, report, path) => {
      const max = maxLagMembers(connectionsBandwidth);
      if (
        minimumLinks !== undefined &&
        !isUnresolved(minimumLinks) &&
        (!Number.isInteger(minimumLinks) || minimumLinks < 0 || minimumLinks > max)
      ) {
        report(
          joinPath(path, 'minimumLinks'),
          minimumLinks,
          `a group of ${connectionsBandwidth.toString()} connections can have at most ${max}`,
          `Give a whole number from 0 to ${max}.`,
        );
      }
    },
  ),
];

/** A connection that joins a link aggregation group with known props. */
export interface LagMemberSubject {
  readonly bandwidth: Bandwidth;
  readonly location: string;
  readonly lagBandwidth: Bandwidth;
  readonly lagLocation: string;
  readonly requestMacSec?: boolean | undefined;
  /**
   * Whether the group is ordered with MACsec.
   *
   * @default - not known, and not compared
   */
  readonly lagRequestMacSec?: boolean | undefined;
}

/** The requirements on a member. Paths: the parent of the member's props. */
export const LAG_MEMBER_RULES: readonly Rule<LagMemberSubject>[] = [
  rule(
    errorCode('lag-member-bandwidth', 'Give every connection of a link aggregation group the bandwidth of the group.', AWS),
    ({ bandwidth, lagBandwidth }, report, path) => {
      if (!bandwidth.equals(lagBandwidth)) {
        report(
          joinPath(path, 'bandwidth'),
          bandwidth,
          `the connections of the group are ${lagBandwidth.toString()} each`,
          `Give ${lagBandwidth.toString()}, or leave the group out.`,
        );
      }
    },
  ),
  rule(
    errorCode('lag-member-location', 'Order every connection of a link aggregation group at the location of the group.', AWS),
    ({ location, lagLocation }, report, path) => {
      if (!isUnresolved(location) && !isUnresolved(lagLocation) && location !== lagLocation) {
        report(
          joinPath(path, 'location'),
          location,
          `the group is at ${lagLocation}`,
          `Give ${lagLocation}, or leave the group out.`,
        );
      }
    },
  ),
  rule(
    errorCode(
      'lag-member-mac-sec',
      'Order a connection with MACsec only for a link aggregation group that is ordered with MACsec.',
      'https://github.com/hashicorp/terraform-provider-aws/issues/36693',
    ),
    ({ requestMacSec, lagRequestMacSec }, report, path) => {
      if (requestMacSec === true && lagRequestMacSec === false) {
        report(
          joinPath(path, 'requestMacSec'),
          'true',
          'the group is ordered without MACsec, and AWS refuses such a member when its port is ordered already',
          'Order the group with MACsec, or leave requestMacSec or the group out.',
        );
      }
    },
  ),
];

/** A link aggregation group and the connections that join it in one app. */
export interface LagMembersSubject extends LagSubject {
  readonly members: number;
}

/** The requirements on all members of a group together. Paths: the group. */
export const LAG_MEMBERS_RULES: readonly Rule<LagMembersSubject>[] = [
  rule(
    errorCode(
      'lag-members',
      'Put at most 4 connections into a link aggregation group, and at most 2 if they are 100 Gbps or more.',
      AWS,
    ),
    ({ connectionsBandwidth, members }, report, path) => {
      const max = maxLagMembers(connectionsBandwidth);
      if (members > max) {
        report(
          path,
          `${members} connections`,
          `a group of ${connectionsBandwidth.toString()} connections can have at most ${max}`,
          'Make another group.',
        );
      }
    },
  ),
  rule(
    warningCode('lag-members-missing', 'Give a link aggregation group at least as many connections as its minimum links.', AWS),
    ({ minimumLinks, members }, report, path) => {
      if (minimumLinks !== undefined && !isUnresolved(minimumLinks) && members > 0 && members < minimumLinks) {
        report(
          path,
          `${members} ${members === 1 ? 'connection' : 'connections'}`,
          `the group stays down until ${minimumLinks} connections are up`,
          'Add connections, or lower minimumLinks.',
        );
      }
    },
  ),
];
