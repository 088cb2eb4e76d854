import { type Kind, listOf, objectOf, recordOf, required, TEXT } from '../../model/shape/kind';
import { OWN_ACCESS } from '../../plan/access/options-shape';
import { BGP_PREFIX_LIST, PREFIX_LIST } from '../../plan/access/prefix-list-shape';
import { SECURITY_GROUP } from '../../plan/access/security-group-shape';
import { AWS_PROVIDER, ID, PREFIX_LIST as PREFIX_LIST_CONSTRUCT, PREFIX_LIST_IDENTITY } from '../engine-kinds';
import { TAGGABLE } from '../terraform-options-shape';
import type { TwilioAccessProps, TwilioAccessVpc } from './twilio-access';
import type { TwilioEdgeSecurityGroupProps } from './twilio-edge-security-group';
import type { TwilioBgpPrefixListProps, TwilioPrefixListProps } from './twilio-prefix-list';
import type { TwilioRoutesProps } from './twilio-routes';

/** What a prefix list is made from. */
export const PREFIX_LIST_PROPS: Kind<TwilioPrefixListProps> = objectOf<TwilioPrefixListProps>('a prefix list', {
  ...PREFIX_LIST,
  ...TAGGABLE,
});

/** What a list of what Twilio announces is made from. */
export const BGP_PREFIX_LIST_PROPS: Kind<TwilioBgpPrefixListProps> = objectOf<TwilioBgpPrefixListProps>(
  'a list of what Twilio announces',
  { ...BGP_PREFIX_LIST, ...TAGGABLE },
);

/** What the security group of an edge is made from. */
export const SECURITY_GROUP_PROPS: Kind<TwilioEdgeSecurityGroupProps> = objectOf<TwilioEdgeSecurityGroupProps>(
  'a security group',
  { ...SECURITY_GROUP, ...TAGGABLE, vpcId: required(ID), securityGroupName: TEXT, description: TEXT },
);

/** What routes are made from. */
export const ROUTES_PROPS: Kind<TwilioRoutesProps> = objectOf<TwilioRoutesProps>('routes', {
  provider: AWS_PROVIDER,
  routeTableIds: listOf(ID),
  vpnGatewayId: ID,
  transitGatewayId: ID,
  transitGatewayAttachmentId: ID,
  transitGatewayRouteTableIds: listOf(ID),
  prefixLists: listOf(PREFIX_LIST_IDENTITY),
});

/** What the access of a VPC is made from. */
export const ACCESS_PROPS: Kind<TwilioAccessProps> = objectOf<TwilioAccessProps>('the access of a VPC', {
  ...OWN_ACCESS,
  ...TAGGABLE,
  prefixLists: recordOf(required(PREFIX_LIST_CONSTRUCT)),
  vpc: required(
    objectOf<TwilioAccessVpc>('a VPC', {
      vpcId: required(ID),
      vpnGatewayId: ID,
      transitGatewayId: ID,
      routeTableIds: listOf(ID),
    }),
  ),
});
