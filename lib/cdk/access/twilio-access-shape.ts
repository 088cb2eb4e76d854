import { type Kind, objectOf, recordOf, required } from '../../model/shape/kind';
import { OWN_ACCESS } from '../../plan/access/options-shape';
import { SUBNET_SELECTION, TRANSIT_GATEWAY, TWILIO_PREFIX_LIST, VPC, VPN_GATEWAY } from '../engine-kinds';
import type { TwilioAccessProps } from './twilio-access';

/** What an access is made from. */
export const TWILIO_ACCESS_PROPS: Kind<TwilioAccessProps> = objectOf<TwilioAccessProps>('an access', {
  ...OWN_ACCESS,
  prefixLists: recordOf(required(TWILIO_PREFIX_LIST)),
  vpc: required(VPC),
  vpcSubnets: SUBNET_SELECTION,
  vpnGateway: VPN_GATEWAY,
  transitGateway: TRANSIT_GATEWAY,
});
