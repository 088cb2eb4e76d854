import { DEDICATED_BANDWIDTHS, HOSTED_BANDWIDTHS, SLOWEST_MAC_SEC_BANDWIDTH } from '../../aws/bandwidths';
import { NAME_LIMITS } from '../../aws/name-limits';
import { QUOTAS } from '../../aws/quotas';
import { Bandwidth } from '../../model/bandwidth';
import { joinPath } from '../../model/finding';
import { errorCode, warningCode } from '../../model/finding-code';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';
import type { VirtualInterfaceType } from './virtual-interface';

const DEDICATED = 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/dedicated_connection.html';
const HOSTED = 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/hosted_connection.html';
const LIMITS = 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/limits.html';

/** An order for dedicated ports: a connection, or the members of a link aggregation group. */
export interface PortSubject {
  /** The name of the prop with the name. */
  readonly nameProp: 'connectionName' | 'lagName';
  readonly name: string;
  /** The name of the prop with the bandwidth. */
  readonly bandwidthProp: 'bandwidth' | 'connectionsBandwidth';
  /** The bandwidth of each port. */
  readonly bandwidth: Bandwidth;
  readonly location: string;
  readonly requestMacSec: boolean;
}

/** The requirements on ordered ports. Paths: the parent of the props. */
export const PORT_RULES: readonly Rule<PortSubject>[] = [
  rule(
    errorCode(
      'connection-name',
      'Name a connection or a link aggregation group with 1 to 200 letters, digits, spaces or the characters - _ , /.',
      DEDICATED,
    ),
    ({ nameProp, name }, report, path) => {
      if (!isUnresolved(name) && !NAME_LIMITS.connection.pattern.test(name)) {
        report(
          joinPath(path, nameProp),
          name,
          'must have 1 to 200 letters, digits, spaces or the characters - _ , /',
          'Give for example ashburn-primary.',
        );
      }
    },
  ),
  rule(
    errorCode(
      'location-code',
      'Give the code of a Direct Connect location: letters, digits and hyphens only.',
      'https://docs.aws.amazon.com/directconnect/latest/APIReference/API_DescribeLocations.html',
    ),
    ({ location }, report, path) => {
      if (!isUnresolved(location) && !/^[a-zA-Z0-9-]+$/.test(location)) {
        report(
          joinPath(path, 'location'),
          location,
          'is not the code of a location',
          'Give for example EqDC2, as `aws directconnect describe-locations` lists it.',
        );
      }
    },
  ),
  rule(
    errorCode('dedicated-bandwidth', 'Order a dedicated connection with 1, 10, 100 or 400 Gbps.', DEDICATED),
    ({ bandwidthProp, bandwidth }, report, path) => {
      if (!DEDICATED_BANDWIDTHS.some((speed) => speed.equals(bandwidth))) {
        report(
          joinPath(path, bandwidthProp),
          bandwidth,
          'is not a speed of dedicated ports',
          `Give one of ${DEDICATED_BANDWIDTHS.join(', ')}; order slower connections from a partner, as hosted connections.`,
        );
      }
    },
  ),
  rule(
    errorCode(
      'mac-sec-bandwidth',
      'Request MACsec only for a port of 10 Gbps or more.',
      'https://docs.aws.amazon.com/directconnect/latest/UserGuide/MACsec.html',
    ),
    ({ bandwidth, requestMacSec }, report, path) => {
      if (requestMacSec && Bandwidth.compare(bandwidth, SLOWEST_MAC_SEC_BANDWIDTH) < 0) {
        report(
          joinPath(path, 'requestMacSec'),
          'true',
          `ports of ${bandwidth.toString()} do not support MACsec`,
          'Order a port of 10 Gbps or more, or leave requestMacSec out.',
        );
      }
    },
  ),
];

/** The requirements on a hosted connection. Paths: the parent of `bandwidth`. */
export const HOSTED_CONNECTION_RULES: readonly Rule<Bandwidth>[] = [
  rule(
    errorCode(
      'hosted-bandwidth',
      'A hosted connection must have 50, 100, 200, 300, 400 or 500 Mbps, or 1, 2, 5, 10 or 25 Gbps.',
      HOSTED,
    ),
    (bandwidth, report, path) => {
      if (!HOSTED_BANDWIDTHS.some((speed) => speed.equals(bandwidth))) {
        report(
          joinPath(path, 'bandwidth'),
          bandwidth,
          'is not a speed of hosted connections',
          `Give one of ${HOSTED_BANDWIDTHS.join(', ')}.`,
        );
      }
    },
  ),
];

/** What carries an interface. An imported connection can be dedicated or hosted, so its kind may be unknown. */
export type InterfaceParentKind = 'dedicated' | 'hosted' | 'lag' | 'unknown';

/** One interface on a connection. */
export interface ConnectionInterface {
  /** Its path in the app. */
  readonly path: string;
  readonly type: VirtualInterfaceType;
  readonly vlan: number;
  /** In AWS's notation: `500Mbps`. */
  readonly rateLimit?: string | undefined;
}

/** A connection or link aggregation group, and all interfaces that one app makes on it. */
export interface ConnectionInterfacesSubject {
  readonly kind: InterfaceParentKind;
  /** Sorted by path. */
  readonly interfaces: readonly ConnectionInterface[];
}

/** The interfaces on one connection must have different VLANs. */
export const VLAN_TAKEN = errorCode(
  'vlan-taken',
  'Give each interface on a connection a VLAN of its own.',
  'https://docs.aws.amazon.com/directconnect/latest/UserGuide/create-vif.html',
);

/** The requirements on all interfaces of one connection together. Paths: the interface, or the connection. */
export const CONNECTION_INTERFACES_RULES: readonly Rule<ConnectionInterfacesSubject>[] = [
  rule(VLAN_TAKEN, ({ interfaces }, report) => {
    for (const [index, { path, vlan }] of interfaces.entries()) {
      const earlier = interfaces.slice(0, index).find((other) => !isUnresolved(vlan) && other.vlan === vlan);
      if (earlier !== undefined) {
        report(
          joinPath(path, 'vlan'),
          vlan,
          `is used by ${earlier.path} on the same connection`,
          'Give another VLAN, or another connection.',
        );
      }
    }
  }),
  rule(
    errorCode('hosted-connection-interfaces', 'Put one virtual interface on a hosted connection.', HOSTED),
    ({ kind, interfaces }, report, path) => {
      if (kind === 'hosted' && interfaces.length > QUOTAS.hostedConnectionInterfaces) {
        report(
          path,
          interfaces.map((each) => each.path).join(', '),
          'a hosted connection carries only one virtual interface',
          'Order a hosted connection for each interface, or a dedicated one for all.',
        );
      }
    },
  ),
  rule(
    errorCode(
      'connection-interfaces',
      'Put at most 50 private and public virtual interfaces on a dedicated connection or a link aggregation group.',
      LIMITS,
    ),
    ({ kind, interfaces }, report, path) => {
      const count = interfaces.filter(({ type }) => type !== 'transit').length;
      if (kind !== 'hosted' && count > QUOTAS.connectionInterfaces) {
        report(
          path,
          `${count} private and public interfaces`,
          'carries more than the 50 that AWS allows',
          'Spread them over more connections.',
        );
      }
    },
  ),
  rule(
    errorCode(
      'connection-interfaces-total',
      'Put at most 51 virtual interfaces on a dedicated connection or a link aggregation group.',
      LIMITS,
    ),
    ({ kind, interfaces }, report, path) => {
      if (kind !== 'hosted' && interfaces.length > QUOTAS.connectionInterfacesOfAllTypes) {
        report(
          path,
          `${interfaces.length} interfaces`,
          'carries more than the 51 that AWS allows',
          'Spread them over more connections.',
        );
      }
    },
  ),
  rule(
    warningCode(
      'connection-transit-interfaces',
      'Put at most 4 transit virtual interfaces on a dedicated connection or a link aggregation group, unless AWS raised your quota.',
      LIMITS,
    ),
    ({ kind, interfaces }, report, path) => {
      const count = interfaces.filter(({ type }) => type === 'transit').length;
      if (kind !== 'hosted' && count > QUOTAS.connectionTransitInterfaces) {
        report(
          path,
          `${count} transit interfaces`,
          'carries more than the 4 that AWS allows by default',
          'Spread them over more connections, or ask your AWS account team for more.',
        );
      }
    },
  ),
  rule(
    errorCode(
      'connection-rate-limits',
      'Set a rate limit on at most 10 virtual interfaces of a dedicated connection.',
      'https://docs.aws.amazon.com/directconnect/latest/UserGuide/limits.html',
    ),
    ({ kind, interfaces }, report, path) => {
      const count = interfaces.filter(({ rateLimit }) => rateLimit !== undefined).length;
      if ((kind === 'dedicated' || kind === 'unknown') && count > QUOTAS.connectionRateLimits) {
        report(path, `${count} rate limits`, 'has more than the 10 that AWS allows', 'Leave rateLimit out on some of them.');
      }
    },
  ),
];

/** The requirements on the port of an interface. Paths: the parent of `connection`. */
export const PORT_STATE_RULES: readonly Rule<{ readonly isOrderedHere: boolean }>[] = [
  rule(
    warningCode(
      'port-not-ordered-yet',
      'Order a port in an earlier deployment than its interfaces, or put it into a link aggregation group and the interfaces on the group.',
      'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-directconnect-connection.html',
    ),
    ({ isOrderedHere }, report, path) => {
      if (isOrderedHere) {
        report(
          joinPath(path, 'connection'),
          '',
          'is ordered by the same app, and AWS makes no interface on a connection that is not yet available or down',
          'Give a DirectConnectLag that the connection is a member of, or deploy the connection alone, add the interface once the port is there, and acknowledge this warning.',
        );
      }
    },
  ),
];

/** The dedicated connections, or the link aggregation groups, that one app orders in one place. */
export interface OrderedPortsSubject {
  readonly what: 'connections' | 'lags';
  /** The location code of connections; groups are counted by Region. */
  readonly location: string;
  readonly count: number;
}

/** The requirements on the number of orders. Paths: the first of them. */
export const ORDERED_PORTS_RULES: readonly Rule<OrderedPortsSubject>[] = [
  rule(
    warningCode(
      'connections-at-location',
      'Order at most 10 connections at one location in one Region, unless AWS raised your quota.',
      LIMITS,
    ),
    ({ what, location, count }, report, path) => {
      if (what === 'connections' && count > QUOTAS.connectionsAtLocation) {
        report(
          path,
          `${count} connections`,
          `an account can have at most 10 at ${location} by default`,
          'Ask your AWS account team for more before you deploy.',
        );
      }
    },
  ),
  rule(
    warningCode(
      'lags-in-region',
      'Create at most 10 link aggregation groups in one Region, unless AWS raised your quota.',
      LIMITS,
    ),
    ({ what, count }, report, path) => {
      if (what === 'lags' && count > QUOTAS.lagsInRegion) {
        report(
          path,
          `${count} link aggregation groups`,
          'an account can have at most 10 in a Region by default',
          'Ask your AWS account team for more before you deploy.',
        );
      }
    },
  ),
];
