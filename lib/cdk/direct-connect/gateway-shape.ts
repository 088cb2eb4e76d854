import { type Kind, objectOf } from '../../model/shape/kind';
import type { DirectConnectGatewayAttributes } from '../../plan/direct-connect/options';
import { DIRECT_CONNECT_GATEWAY_ATTRIBUTES, DIRECT_CONNECT_GATEWAY_OPTIONS } from '../../plan/direct-connect/options-shape';
import { REMOVAL_POLICY } from '../engine-kinds';
import type { DirectConnectGatewayProps } from './gateway';

/** What a Direct Connect gateway is made from. */
export const GATEWAY_PROPS: Kind<DirectConnectGatewayProps> = objectOf<DirectConnectGatewayProps>('a Direct Connect gateway', {
  ...DIRECT_CONNECT_GATEWAY_OPTIONS,
  removalPolicy: REMOVAL_POLICY,
});

/** What is known of an existing Direct Connect gateway. */
export const GATEWAY_ATTRIBUTES: Kind<DirectConnectGatewayAttributes> = objectOf<DirectConnectGatewayAttributes>(
  'a Direct Connect gateway',
  DIRECT_CONNECT_GATEWAY_ATTRIBUTES,
);
