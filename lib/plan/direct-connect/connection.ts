import type { Bandwidth } from '../../model/bandwidth';
import { type Finding, throwOnErrors } from '../../model/finding';
import { guard } from '../../model/shape/guard';
import { required } from '../../model/shape/kind';
import {
  CONNECTION_INTERFACES_RULES,
  type ConnectionInterface,
  HOSTED_CONNECTION_RULES,
  type InterfaceParentKind,
  ORDERED_PORTS_RULES,
  type OrderedPortsSubject,
  PORT_RULES,
} from '../../rules/direct-connect/connection';
import { ENCRYPTION_MODE_RULES, type EncryptionMode } from '../../rules/direct-connect/encryption-mode';
import { LAG_MEMBER_RULES } from '../../rules/direct-connect/lag';
import { ARN_REGION_RULES, type ArnRegionSubject, LOCATION_REGION_RULES } from '../../rules/direct-connect/region';
import { checkAll } from '../../rules/rule';
import { deepFreeze } from '../freeze';
import type { ConnectionPlanProps } from './connection-props';
import { CONNECTION_PLAN_PROPS } from './plan-shape';

/** One dedicated connection. */
export interface ConnectionPlan {
  readonly name: string;
  readonly location: string;
  /** In AWS's notation: `10Gbps`. */
  readonly bandwidth: string;
  readonly providerName: string | undefined;
  readonly requestMacSec: boolean | undefined;
  readonly encryptionMode: EncryptionMode | undefined;
  /** Warnings. */
  readonly findings: readonly Finding[];
}

/**
 * A dedicated connection, checked against AWS's rules.
 *
 * @throws ValidationFailure with every finding, if one is an error
 */
export function planConnection(given: ConnectionPlanProps): ConnectionPlan {
  const props = guard(required(CONNECTION_PLAN_PROPS), given, '');
  const { name, location, bandwidth, lag, requestMacSec, encryptionMode } = props;
  const findings = [
    ...checkAll(
      PORT_RULES,
      {
        nameProp: 'connectionName',
        name,
        bandwidthProp: 'bandwidth',
        bandwidth,
        location,
        requestMacSec: props.requestMacSec ?? false,
      },
      '',
    ),
    ...checkAll(LOCATION_REGION_RULES, { location, region: props.region }, ''),
    ...checkAll(ENCRYPTION_MODE_RULES, { encryptionMode, requestMacSec }, ''),
    ...(lag === undefined
      ? []
      : checkAll(
          LAG_MEMBER_RULES,
          {
            bandwidth,
            location,
            requestMacSec,
            lagBandwidth: lag.connectionsBandwidth,
            lagLocation: lag.location,
            lagRequestMacSec: lag.requestMacSec,
          },
          '',
        )),
  ];
  return deepFreeze({
    name,
    location,
    bandwidth: bandwidth.toString(),
    providerName: props.providerName,
    requestMacSec,
    encryptionMode,
    findings: throwOnErrors(findings),
  });
}

/** The errors in the bandwidth of a hosted connection. */
export function hostedConnectionFindings(bandwidth: Bandwidth): readonly Finding[] {
  return checkAll(HOSTED_CONNECTION_RULES, bandwidth, '');
}

/** The errors in the Region of a connection or group that is imported by its ARN. */
export function importedByArnFindings(subject: ArnRegionSubject, path: string): readonly Finding[] {
  return checkAll(ARN_REGION_RULES, subject, path);
}

/** An interface on a connection, and what is known of the connection where the interface is made. */
export interface RegisteredInterface extends ConnectionInterface {
  readonly kind: InterfaceParentKind;
}

/**
 * The errors and warnings of all interfaces of one app on one connection. If one import of the connection declares its kind and
 * another does not, the declared kind counts.
 *
 * @param path the connection
 */
export function connectionInterfacesFindings(interfaces: readonly RegisteredInterface[], path: string): readonly Finding[] {
  const kind = interfaces.find((each) => each.kind !== 'unknown')?.kind ?? 'unknown';
  return checkAll(CONNECTION_INTERFACES_RULES, { kind, interfaces }, path);
}

/** The warnings about all orders of one app in one place. */
export function orderedPortsFindings(subject: OrderedPortsSubject, path: string): readonly Finding[] {
  return checkAll(ORDERED_PORTS_RULES, subject, path);
}
