export { DirectConnectConnection, type IDirectConnectConnection, type VirtualInterfaceParent } from './direct-connect-connection';
export {
  DirectConnectGateway,
  type DirectConnectGatewayAttributes,
  type DirectConnectGatewayProps,
  type IDirectConnectGateway,
} from './direct-connect-gateway';
export { DirectConnectGatewayAssociation, type DirectConnectGatewayAssociationProps } from './direct-connect-gateway-association';
export {
  type IPrivateVirtualInterface,
  PrivateVirtualInterface,
  type PrivateVirtualInterfaceOptions,
  type PrivateVirtualInterfaceProps,
} from './private-virtual-interface';
export {
  type PlannedSecurityGroupProps,
  TwilioEdgeSecurityGroup,
  type TwilioEdgeSecurityGroupProps,
} from './twilio-edge-security-group';
export {
  TwilioInterconnect,
  type TwilioInterconnectPrefixLists,
  type TwilioInterconnectProps,
  type TwilioInterconnectSite,
  type TwilioInterconnectSiteProps,
} from './twilio-interconnect';
export { TwilioPrefixList, type TwilioPrefixListProps } from './twilio-prefix-list';
export { TwilioRoutes, type TwilioRoutesOptions, type TwilioRoutesProps } from './twilio-routes';
