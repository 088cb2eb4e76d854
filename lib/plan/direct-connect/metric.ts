import { throwOnErrors } from '../../model/finding';
import type { AddressFamily } from '../../model/ip-address';
import { INTERFACE_METRIC_RULES } from '../../rules/direct-connect/metrics';
import { checkAll } from '../../rules/rule';

/** CloudWatch's namespace of Direct Connect. */
export const METRIC_NAMESPACE = 'AWS/DX';

/** What a metric of a virtual interface is wanted of. */
export interface InterfaceMetricPlanProps {
  /** The id of the connection; undefined if it is not known. */
  readonly connectionId: string | undefined;
  readonly virtualInterfaceId: string;
  /** The families of the interface's sessions; undefined if they are not known. */
  readonly families: readonly AddressFamily[] | undefined;
}

/**
 * The dimensions of a virtual interface's metric.
 *
 * @throws ValidationFailure if the connection is not known
 */
export function interfaceDimensions(props: InterfaceMetricPlanProps): Readonly<Record<string, string>> {
  throwOnErrors(checkAll(INTERFACE_METRIC_RULES, { ...props, addressFamily: undefined }, ''));
  return { ConnectionId: props.connectionId ?? '', VirtualInterfaceId: props.virtualInterfaceId };
}

/**
 * The dimensions of a metric of a virtual interface's BGP session.
 *
 * @param addressFamily that of the only session if it is not given, otherwise IPv4
 * @throws ValidationFailure if the connection is not known, or the interface has no such session
 */
export function bgpDimensions(
  props: InterfaceMetricPlanProps,
  addressFamily: AddressFamily | undefined,
): Readonly<Record<string, string>> {
  const { families } = props;
  const family = addressFamily ?? (families?.length === 1 ? families[0] : undefined) ?? 'ipv4';
  throwOnErrors(checkAll(INTERFACE_METRIC_RULES, { ...props, addressFamily: family }, ''));
  return {
    ConnectionId: props.connectionId ?? '',
    VirtualInterfaceId: props.virtualInterfaceId,
    IpAddressFamily: family,
  };
}
