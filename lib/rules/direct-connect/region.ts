import { DIRECT_CONNECT_LOCATIONS } from '../../aws/locations';
import { joinPath } from '../../model/finding';
import { errorCode } from '../../model/finding-code';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

const LOCATION = 'https://docs.aws.amazon.com/directconnect/latest/APIReference/API_Location.html';
const INTERFACES = 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/WorkingWithVirtualInterfaces.html';
const DYNAMIC_REFERENCES =
  'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references-secretsmanager.html';

/** A Region, or a token; undefined if it is not known. */
type Region = string | undefined;

/** An order for a port at a location. */
export interface LocationRegionSubject {
  readonly location: string;
  /** The Region in which the port is ordered. */
  readonly region: Region;
  /** The name of the prop that says so: `connection` if a resource with the order is given. By default `location`. */
  readonly prop?: string;
}

/** The requirements on the Region of an order. Paths: the parent of the prop. */
export const LOCATION_REGION_RULES: readonly Rule<LocationRegionSubject>[] = [
  rule(
    errorCode('location-region', 'Order a port in the Region of its Direct Connect location.', LOCATION),
    ({ location, region, prop = 'location' }, report, path) => {
      const regionOfLocation = commercialRegionOf(location);
      if (regionOfLocation !== undefined && isKnown(region) && isCommercial(region) && region !== regionOfLocation) {
        report(
          joinPath(path, prop),
          location,
          `belongs to ${regionOfLocation}, and AWS takes no order for it in ${region}`,
          `Order it in ${regionOfLocation}, in a stack of its own if need be, or give a location of ${region}.`,
        );
      }
    },
  ),
];

/** A connection or group that is imported by its ARN. */
export interface ArnRegionSubject {
  /** The Region in the ARN. */
  readonly arnRegion: Region;
  /** The Region of the stack that imports it. */
  readonly region: Region;
}

/** The requirements on the Region of an imported connection or group. Paths: the parent of the prop with the ARN. */
export const ARN_REGION_RULES: readonly Rule<ArnRegionSubject>[] = [
  rule(
    errorCode(
      'connection-arn-region',
      'Place an imported connection or link aggregation group in a stack of its own Region: its interfaces are made there.',
      INTERFACES,
    ),
    ({ arnRegion, region }, report, path) => {
      if (isKnown(arnRegion) && isKnown(region) && arnRegion !== region) {
        report(path, arnRegion, `is not the Region of the stack, ${region}`, `Import it into a stack of ${arnRegion}.`);
      }
    },
  ),
];

/** An interface, with the Regions of what it needs. */
export interface InterfaceRegionSubject {
  /** The Region in which the interface is made. */
  readonly region?: Region;
  readonly connectionRegion?: Region;
  /** The Region of the secret that holds the BGP key. */
  readonly bgpAuthKeyRegion?: Region;
}

/** The requirements on the Region of an interface. Paths: the parent of its props. */
export const INTERFACE_REGION_RULES: readonly Rule<InterfaceRegionSubject>[] = [
  rule(
    errorCode('interface-region', 'Place a virtual interface in the Region of its connection.', INTERFACES),
    ({ region, connectionRegion }, report, path) => {
      if (isKnown(region) && isKnown(connectionRegion) && region !== connectionRegion) {
        report(
          joinPath(path, 'connection'),
          connectionRegion,
          `is not the Region of the interface, ${region}`,
          `Make the interface in ${connectionRegion}, or give a connection of ${region}.`,
        );
      }
    },
  ),
  rule(
    errorCode(
      'bgp-auth-key-region',
      'Keep the secret with the BGP key in the Region of the virtual interface: a dynamic reference is read there.',
      DYNAMIC_REFERENCES,
    ),
    ({ region, bgpAuthKeyRegion }, report, path) => {
      if (isKnown(region) && isKnown(bgpAuthKeyRegion) && region !== bgpAuthKeyRegion) {
        report(
          joinPath(path, 'bgpAuthKey'),
          bgpAuthKeyRegion,
          `is not the Region of the interface, ${region}`,
          `Replicate the secret to ${region}, and refer to the replica, or to the secret by its name.`,
        );
      }
    },
  ),
];

/** A gateway of VPCs, and what is made on it. */
export interface GatewayRegionSubject {
  /** The gateways, by the props that name them: one at most is given. */
  readonly gateways?: Readonly<Record<string, unknown>> | undefined;
  /** The Region of the one that is given. */
  readonly gatewayRegion?: Region;
  /** The Region of what is made on it. */
  readonly region?: Region;
}

/** The requirements on the Region of a VPN gateway or a transit gateway. Paths: the parent of the props. */
export const GATEWAY_REGION_RULES: readonly Rule<GatewayRegionSubject>[] = [
  rule(
    errorCode(
      'gateway-elsewhere',
      'Put associations, routes and private interfaces into the Region of their VPN gateway or transit gateway.',
      'https://github.com/hashicorp/terraform-provider-aws/issues/37791',
    ),
    ({ gateways = {}, gatewayRegion, region }, report, path) => {
      const prop = Object.keys(gateways).find((name) => gateways[name] !== undefined);
      if (prop !== undefined && isKnown(gatewayRegion) && isKnown(region) && gatewayRegion !== region) {
        report(
          joinPath(path, prop),
          gatewayRegion,
          `is the Region of the gateway, and this would be made in ${region}, where AWS does not find the gateway`,
          `Move it to a stack of ${gatewayRegion}, or give a gateway of ${region}.`,
        );
      }
    },
  ),
];

/** The Region of a location in AWS's commercial partition, if it is known. */
export function commercialRegionOf(location: string): string | undefined {
  return DIRECT_CONNECT_LOCATIONS.find(({ code }) => code.toUpperCase() === location.toUpperCase())?.region;
}

/** Whether a Region is in AWS's commercial partition. The others have lists of locations of their own. */
export function isCommercial(region: string): boolean {
  return !/^(cn|eusc|us-gov|us-iso[a-z]?|eu-isoe)-/.test(region);
}

/** Whether a Region is known at synthesis. */
export function isKnown(region: Region): region is string {
  return region !== undefined && region !== '' && !isUnresolved(region);
}
