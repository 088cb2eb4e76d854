import { errorCode } from '../../model/finding-code';
import type { AddressFamily } from '../../model/ip-address';
import { rule, type Rule } from '../rule';

const AWS = 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/monitoring-cloudwatch.html';

/** The values for the dimensions of a virtual interface's metric. */
export interface InterfaceMetricSubject {
  /** The id of the connection; undefined if it is not known. */
  readonly connectionId: string | undefined;
  /** The address families of the interface's sessions; undefined if they are not known. */
  readonly families: readonly AddressFamily[] | undefined;
  /** The address family of the metric; undefined for a metric without one. */
  readonly addressFamily: AddressFamily | undefined;
}

/** The requirements on a metric. Paths: the options of the metric. */
export const INTERFACE_METRIC_RULES: readonly Rule<InterfaceMetricSubject>[] = [
  rule(
    errorCode('metric-connection-unknown', 'The connection of a virtual interface must be known for its metrics.', AWS),
    ({ connectionId }, report) => {
      if (connectionId === undefined) {
        report(
          'connection',
          '',
          'is unknown for this imported interface, and every metric of an interface needs it as a dimension',
          'Import the interface with its connection, for example PrivateVirtualInterface.fromPrivateVirtualInterfaceAttributes(scope, id, { virtualInterfaceId, connection }).',
        );
      }
    },
  ),
  rule(
    errorCode(
      'metric-address-family',
      'Ask for BGP metrics of an address family in which the virtual interface has a session.',
      AWS,
    ),
    ({ families, addressFamily }, report) => {
      if (addressFamily !== undefined && families !== undefined && !families.includes(addressFamily)) {
        report(
          'addressFamily',
          addressFamily,
          'the interface has no session of that family, so the metric would never have data',
          `Give ${families.join(' or ')}.`,
        );
      }
    },
  ),
];
