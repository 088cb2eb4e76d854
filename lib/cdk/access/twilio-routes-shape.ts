import { type Kind, listOf, objectOf, required } from '../../model/shape/kind';
import { PREFIX_LIST_REFERENCE, SUBNET, TRANSIT_GATEWAY, VPN_GATEWAY } from '../engine-kinds';
import type { TwilioRoutesProps } from './twilio-routes';

/** The lists that are routed to a transit gateway. */
export const ROUTED_LISTS = listOf(PREFIX_LIST_REFERENCE);

/** What routes are made from. */
export const TWILIO_ROUTES_PROPS: Kind<TwilioRoutesProps> = objectOf<TwilioRoutesProps>('routes', {
  subnets: required(listOf(SUBNET)),
  vpnGateway: VPN_GATEWAY,
  transitGateway: TRANSIT_GATEWAY,
  prefixLists: ROUTED_LISTS,
});
