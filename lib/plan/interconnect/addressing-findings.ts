import { Addressing } from '../../model/addressing';
import { Bandwidth } from '../../model/bandwidth';
import type { BgpPrefix } from '../../model/bgp-prefix';
import { type Cidr, sortCidrs } from '../../model/cidr';
import type { CidrSet } from '../../model/cidr-set';
import type { Finding } from '../../model/finding';
import { ADDRESSING_RULES } from '../../rules/interconnect/addressing';
import { ANNOUNCED_TO_AWS_RULES } from '../../rules/interconnect/announced-to-aws';
import { CAPACITY_RULES, type CapacityLeg } from '../../rules/interconnect/capacity';
import { type CoveredSite, HOST_ADDRESSES_RULES, IP_ROUTE_COVERAGE_RULES } from '../../rules/interconnect/ip-route-coverage';
import { type NeighbouringInterconnect, NEIGHBOURS_RULES } from '../../rules/interconnect/neighbours';
import type { SitePreference } from '../../rules/interconnect/preferences';
import { SITES_TRANSLATIONS_RULES, TRANSLATIONS_RULES } from '../../rules/interconnect/translations';
import { checkAll } from '../../rules/rule';
import { announcementsToAwsOf, ipRoutesOf } from './addressing';
import { intentOf } from './intent';
import type { InterconnectPlanProps, InterconnectSitePlanProps } from './interconnect-props';
import { siteLoads } from './site-load';

/** A site with what the plan adds to its props. */
export interface AddressedSiteProps extends InterconnectSitePlanProps {
  readonly key: string;
  readonly preference: SitePreference;
  readonly routesQuota: number;
  readonly bgpPrefixes: readonly BgpPrefix[];
}

/** What the plan knows beside the props. */
export interface AddressingSurroundings {
  readonly gateway: 'vpn-gateway' | 'transit-gateway';
  readonly allowedPrefixes: readonly Cidr[];
  readonly twilioCidrs: CidrSet;
  /** Whether a VPN gateway propagates the routes into route tables. */
  readonly isPropagated: boolean;
}

/** What the plan of an Interconnect says of its addresses. */
export interface AddressedPlan {
  readonly association: { readonly gateway: 'vpn-gateway' | 'transit-gateway'; readonly allowedPrefixes: readonly Cidr[] };
  readonly sites: readonly CoveredSite[];
}

/** The errors and warnings about addresses, translations and capacity of all sites together. */
export function addressingFindings(
  props: Omit<InterconnectPlanProps, 'sites'>,
  given: readonly AddressedSiteProps[],
  { gateway, allowedPrefixes, twilioCidrs, isPropagated }: AddressingSurroundings,
): readonly Finding[] {
  const { addressing = Addressing.shared(), capacity } = props;
  const loads = siteLoads(given);
  const sites = given.map((site) => ({
    ...site,
    hasOwnIpRoutes: site.ipRoutes !== undefined,
    ipRoutes: ipRoutesOf(site, props),
    lanPrefixes: site.lanPrefixes ?? [],
    translations: site.translations ?? [],
    load: loads.get(site.key),
  }));
  const intent = intentOf(sites);
  const announcementsToAws = announcementsToAwsOf(props, intent);
  const coverage = { gateway, allowedPrefixes, sites };
  return [
    ...checkAll(ADDRESSING_RULES, { addressing, sites }, ''),
    ...checkAll(SITES_TRANSLATIONS_RULES, { sites }, 'sites'),
    ...checkAll(IP_ROUTE_COVERAGE_RULES, coverage, ''),
    ...checkAll(HOST_ADDRESSES_RULES, { ...coverage, vpcCidrs: ipv4Of(props.vpcCidrs) }, ''),
    ...checkAll(ANNOUNCED_TO_AWS_RULES, { announcementsToAws, sites, isPropagated }, ''),
    ...sites.flatMap(({ key, load, translations, ipRoutes, ...site }) => {
      const calls = capacity === undefined || load === undefined ? undefined : Math.ceil(capacity.calls / load.sharedBy);
      return [
        ...checkAll(TRANSLATIONS_RULES, { mode: addressing.mode, translations, ipRoutes, twilioCidrs, calls }, `sites.${key}`),
        ...(capacity === undefined || load === undefined
          ? []
          : checkAll(
              CAPACITY_RULES,
              {
                kilobitsPerSecond: capacity.kilobitsPerSecond / load.sharedBy,
                whileDown: load.whileDown,
                legs: legsOf(site),
              },
              `sites.${key}`,
            )),
      ];
    }),
  ];
}

/**
 * The warnings about the IP routes and the VPC behind the gateway, which is known only when the app is complete.
 *
 * @param vpcCidrs all CIDRs of the VPC; none if they are not known
 * @param path the Interconnect
 */
export function hostAddressesFindings(plan: AddressedPlan, vpcCidrs: readonly Cidr[], path: string): readonly Finding[] {
  const { sites, association } = plan;
  const { gateway, allowedPrefixes } = association;
  return checkAll(HOST_ADDRESSES_RULES, { gateway, allowedPrefixes, sites, vpcCidrs: ipv4Of(vpcCidrs) }, path);
}

/** An Interconnect of an app, by its plan. */
export interface BuiltInterconnect {
  readonly path: string;
  /** What identifies its Direct Connect gateway, and its transit gateway if it has one: two imports of one resource have one text. */
  readonly hubs: readonly string[];
  readonly plan: Pick<NeighbouringInterconnect, 'addressing' | 'sites'>;
}

/** The errors and warnings of an Interconnect beside the others of an app, which are known only when the app is complete. */
export function neighboursFindings(path: string, all: readonly BuiltInterconnect[]): readonly Finding[] {
  const interconnects = all.map(({ plan: { addressing, sites }, ...each }) => ({ ...each, addressing, sites }));
  const others = interconnects.filter((each) => each.path !== path);
  return interconnects.filter((each) => each.path === path).flatMap((one) => checkAll(NEIGHBOURS_RULES, { one, others }, path));
}

/** What a site's calls pass: Twilio's connection, AWS's interfaces as far as they are known, and the circuit of a third-party exchange. */
function legsOf({
  bandwidth,
  parent,
  secondary,
  crossConnect,
}: Omit<AddressedSiteProps, 'key' | 'translations' | 'ipRoutes'>): readonly CapacityLeg[] {
  const links = secondary === undefined ? 1 : 2;
  const ofAws = (path: string, known: AddressedSiteProps['parent']): readonly CapacityLeg[] =>
    known?.bandwidth === undefined ? [] : [{ path, name: "the connection of AWS's leg", bandwidth: known.bandwidth, links }];
  const circuit = crossConnect?.medium === 'third-party-exchange' ? crossConnect.request : undefined;
  return [
    { path: 'bandwidth', name: 'the connection ordered from Twilio', bandwidth, links: 1 },
    ...ofAws('connection', parent),
    ...ofAws('secondary.connection', secondary?.parent),
    // Any other value is a finding of the cross connect.
    ...(circuit !== undefined && 'bandwidth' in circuit && circuit.bandwidth instanceof Bandwidth
      ? [{ path: 'crossConnect', name: 'the circuit of the third-party exchange', bandwidth: circuit.bandwidth, links: 1 }]
      : []),
  ];
}

function ipv4Of(cidrs: readonly Cidr[] = []): readonly Cidr[] {
  return sortCidrs(cidrs.filter(({ family }) => family === 'ipv4'));
}
