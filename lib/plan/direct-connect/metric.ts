import { throwOnErrors } from '../../model/finding';
import type { AddressFamily } from '../../model/ip-address';
import { INTERFACE_METRIC_RULES } from '../../rules/direct-connect/metrics';
import { checkAll } from '../../rules/rule';

/** The CloudWatch namespace of Direct Connect. */
export const METRIC_NAMESPACE = 'AWS/DX';

/** The virtual interface of a metric. */
export interface InterfaceMetricPlanProps {
  /** The id of the connection; undefined if it is not known. */
  readonly connectionId: string | undefined;
  readonly virtualInterfaceId: string;
  /** The address families of the interface's sessions; undefined if they are not known. */
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
 * @param addressFamily by default the family of the only session, or IPv4 if there are two or the families are not known
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
