import { TWILIO_CATALOG } from '../../catalog/twilio-catalog';
import { ASN } from '../../model/asn';
import { BGP_KEY_PLACE } from '../../model/bgp-key-place';
import { MTU } from '../../model/mtu';
import { FLAG, type Kind, madeBy, type Members, NUMBER, objectOf, required, TEXT, textKind } from '../../model/shape/kind';
import { VLAN } from '../../model/vlan';
import { INTERCONNECT_PLAN } from '../interconnect/plan-shape';
import type { CustomerRouterPlan } from './customer-router-plan';
import type {
  AwsSessionOptions,
  CustomerRouterPlanProps,
  RouterBackboneOptions,
  RouterDscpOptions,
  RouterLanOptions,
  RouterPorts,
  RouterSessionOptions,
  TwilioSessionOptions,
} from './customer-router-props';

const SESSION: Members<RouterSessionOptions> = {
  keepaliveSeconds: NUMBER,
  holdSeconds: NUMBER,
  ttlSecurity: FLAG,
  gracefulRestart: FLAG,
};

const AWS_SESSION: Kind<AwsSessionOptions> = objectOf<AwsSessionOptions>('a session with AWS', {
  ...SESSION,
  bgpAuthKey: required(BGP_KEY_PLACE),
  amazonAddress: TEXT,
  customerAddress: TEXT,
  amazonSideAsn: ASN,
  bfd: FLAG,
});

/** What the plan of a router is made from. */
export const CUSTOMER_ROUTER_PLAN_PROPS: Kind<CustomerRouterPlanProps> = objectOf<CustomerRouterPlanProps>('a router', {
  interconnect: required(INTERCONNECT_PLAN),
  site: required(textKind('Give the key of a site.')),
  ports: required(
    objectOf<RouterPorts>('ports', { aws: TEXT, awsSecondary: TEXT, twilio: required(TEXT), lan: TEXT, backbone: TEXT }),
  ),
  hostName: TEXT,
  routerId: TEXT,
  aws: AWS_SESSION,
  awsSecondary: AWS_SESSION,
  twilio: objectOf<TwilioSessionOptions>('the session with Twilio', { ...SESSION, bfd: FLAG, mtu: MTU }),
  lan: objectOf<RouterLanOptions>('a LAN', { address: required(TEXT), gateway: TEXT }),
  backbone: objectOf<RouterBackboneOptions>('a backbone', {
    ...SESSION,
    address: required(TEXT),
    peerAddress: required(TEXT),
    vlan: VLAN,
    bgpAuthKey: BGP_KEY_PLACE,
    bfd: FLAG,
  }),
  standbyPrepend: NUMBER,
  dscp: objectOf<RouterDscpOptions>('DSCP values', { media: NUMBER, signalling: NUMBER, catalog: TWILIO_CATALOG }),
});

/** The mark of the plan of a router. */
export const CUSTOMER_ROUTER_MARK = 'CustomerRouterPlan';

/** The plan of a router, where a function takes one. */
export const CUSTOMER_ROUTER_PLAN: Kind<CustomerRouterPlan> = madeBy<CustomerRouterPlan>(
  'planCustomerRouter',
  CUSTOMER_ROUTER_MARK,
);
