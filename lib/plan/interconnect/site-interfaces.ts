import type { TwilioEdge } from '../../catalog/twilio-edge';
import type { Asn } from '../../model/asn';
import type { Bandwidth } from '../../model/bandwidth';
import type { SiteConnectionSubject } from '../../rules/interconnect/site-connections';
import type { VirtualInterfacePlanProps } from '../direct-connect/virtual-interface-props';
import type { InterconnectPlanProps, InterconnectSitePlanProps, SiteInterfacePlanProps } from './interconnect-props';

/** One interface of a site: the path of its props, and the props of its plan. */
export interface SiteInterface extends SiteInterfacePlanProps {
  readonly path: string;
  /** The name of the virtual interface. */
  readonly name: string;
  /** The edge of the site. */
  readonly edge: TwilioEdge;
  /** The bandwidth ordered from Twilio at the site. */
  readonly bandwidth: Bandwidth;
  readonly wanted: VirtualInterfacePlanProps;
}

/** The first interface of a site, and the second if there is one. */
export function siteInterfaces(
  key: string,
  site: InterconnectSitePlanProps,
  props: InterconnectPlanProps,
  amazonSideAsn: Asn | undefined,
): readonly SiteInterface[] {
  const { edge, bandwidth, mtu, siteLink, secondary, ...first } = site;
  const one = (given: SiteInterfacePlanProps, path: string, defaultName: string): SiteInterface => {
    const { vlan, peering, connection, location, parent } = given;
    const name = given.virtualInterfaceName ?? defaultName;
    const region = given.region ?? props.region;
    const wanted: VirtualInterfacePlanProps = {
      parent,
      region,
      accounts: given.accounts,
      connectionRegion: given.connectionRegion,
      bgpAuthKeyRegion: given.bgpAuthKeyRegion,
      hasSecureStringKey: given.hasSecureStringKey,
      bgpAuthKeyShownBy: given.bgpAuthKeyShownBy,
      location,
      type: interfaceTypeOf(props.transitGateway),
      name,
      vlan,
      customerAsn: props.customerAsn,
      amazonSideAsn,
      peerings: [peering],
      bgpAuthKey: given.bgpAuthKey,
      mtu,
      siteLink,
      prefixPoolAllocatedCountIpv4: site.prefixPoolAllocatedCountIpv4,
      prefixPoolAllocatedCountIpv6: site.prefixPoolAllocatedCountIpv6,
      engineWithoutPrefixPools: props.engineWithoutPrefixPools,
      gateways: ['direct-connect-gateway'],
    };
    const { connectionRegion = region, placeTakenBy } = given;
    const facts = { connection, connectionRegion, location, parent, placeTakenBy };
    return { vlan, peering, ...facts, edge, bandwidth, path, name, wanted };
  };
  const name = `twilio-${kebabCase(key)}`;
  const path = `sites.${key}`;
  return [one(first, path, name), ...(secondary === undefined ? [] : [one(secondary, `${path}.secondary`, `${name}-secondary`)])];
}

/** The connections of a site, for what all sites must have. */
export function siteConnections(site: {
  readonly key: string;
  readonly edge: TwilioEdge;
  readonly interfaces: readonly SiteInterface[];
}): readonly SiteConnectionSubject[] {
  return site.interfaces.map(({ path, connection }) => ({ path, connection, site: site.key, edge: site.edge }));
}

/** The type of an Interconnect's interfaces: it follows from the gateway that joins the VPCs. */
export function interfaceTypeOf(transitGateway: unknown): 'private' | 'transit' {
  return transitGateway === undefined ? 'private' : 'transit';
}

/** `sanJose` becomes `san-jose`. */
export function kebabCase(text: string): string {
  return text.replace(/([a-z0-9])([A-Z])/g, '$1-$2').toLowerCase();
}
