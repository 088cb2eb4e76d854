import { TwilioCatalog } from '../../catalog/twilio-catalog';
import { sortCidrs } from '../../model/cidr';
import type { Finding } from '../../model/finding';
import { readInterfaceAddress } from '../../model/interface-address';
import { ASN_LOOP_RULES } from '../../rules/interconnect/asn-loop';
import { ROUTER_ADDRESS_RULES, SESSION_ENDS_RULES } from '../../rules/router/addresses';
import { FRAMES_RULES } from '../../rules/router/frames';
import { HALVES_RULES } from '../../rules/router/halves';
import { ROUTER_ID_RULES, ROUTER_NAMES_RULES } from '../../rules/router/identity';
import { ROUTER_INTERFACES_RULES, type RouterInterfacesSubject } from '../../rules/router/interfaces';
import { isToken, KNOWN_ADDRESS_RULES, KNOWN_ASN_RULES, ROUTER_LITERALS_RULES } from '../../rules/router/known-values';
import { ROUTER_LAN_RULES } from '../../rules/router/lan';
import { MARKING_RULES } from '../../rules/router/marking';
import { ROUTER_PARTS_RULES } from '../../rules/router/parts';
import { PREPEND_RULES } from '../../rules/router/prepend';
import { ROUTER_ROUTES_RULES } from '../../rules/router/routes';
import { ROUTER_SITE_RULES } from '../../rules/router/site';
import { SESSION_TIMERS_RULES, type SessionTimers } from '../../rules/router/timers';
import { checkAll } from '../../rules/rule';
import type { InterconnectSitePlan, SiteVirtualInterfacePlan } from '../interconnect/interconnect-plan';
import type { AwsSessionOptions, CustomerRouterPlanProps, RouterSessionOptions } from './customer-router-props';
import { hostNameOf, routerIdOf } from './identity';
import { hostOf, ipv4PeerOf, type RouterLeg } from './legs';
import { countPrefixes } from './prefix-count';
import type { Reach } from './reach';

/** Everything that is to be said about the input. The plan is made only if none of it is an error. */
export function routerFindings(
  props: CustomerRouterPlanProps,
  site: InterconnectSitePlan,
  legs: readonly RouterLeg[],
  reach: Reach,
): readonly Finding[] {
  const { interconnect, ports, aws, awsSecondary, lan, backbone, dscp } = props;
  const sitePath = `interconnect.sites.${site.key}`;
  const hasSecondaryInterface = site.secondaryVirtualInterface !== undefined;
  const parts = {
    ports,
    options: { aws, awsSecondary, lan, backbone },
    hasSecondaryInterface,
    hasLanPrefixes: site.lanPrefixes.length > 0,
  };
  const ofAws = legs.filter(({ part }) => part === 'aws' || part === 'awsSecondary');
  const twilio = legs.find(({ part }) => part === 'twilio');
  const relaysAll = ofAws.length > 0 && interconnect.announcementsToAws === 'as-received';
  return [
    ...checkAll(ROUTER_SITE_RULES, { stage: site.crossConnect?.stage }, sitePath),
    ...checkAll(ROUTER_PARTS_RULES, parts, ''),
    ...checkAll(ROUTER_LITERALS_RULES, literals(props, site, sitePath), ''),
    ...checkAll(ROUTER_NAMES_RULES, { hostName: hostNameOf(props), ports: { ...ports } }, ''),
    ...knownEnds(props, aws, 'aws', site.virtualInterface),
    ...knownEnds(props, awsSecondary, 'awsSecondary', site.secondaryVirtualInterface),
    ...legs.flatMap((leg) => legFindings(leg, sitePath)),
    ...asnLoops(props, site, legs, sitePath),
    ...checkAll(ROUTER_ID_RULES, { routerId: routerIdOf(props, legs), others: otherRouterIds(props, site) }, 'routerId'),
    ...(lan === undefined
      ? []
      : checkAll(ROUTER_LAN_RULES, { address: lan.address, gateway: lan.gateway, lanPrefixes: site.lanPrefixes }, 'lan')),
    ...checkAll(ROUTER_INTERFACES_RULES, interfacesSubject(props, site, legs, sitePath), ''),
    ...checkAll(FRAMES_RULES, { aws: ofAws.map(({ mtu }) => mtu), twilio: twilio?.mtu }, sitePath),
    ...checkAll(HALVES_RULES, { hasSecondaryInterface }, sitePath),
    ...checkAll(PREPEND_RULES, { standbyPrepend: props.standbyPrepend }, 'standbyPrepend'),
    ...(dscp === undefined
      ? []
      : checkAll(
          MARKING_RULES,
          {
            values: { media: dscp.media, signalling: dscp.signalling },
            catalogVersion: (dscp.catalog ?? TwilioCatalog.current).version,
            planVersion: interconnect.catalogVersion,
          },
          'dscp',
        )),
    ...checkAll(
      ROUTER_ROUTES_RULES,
      {
        edge: site.edge,
        twilioPrefixes: site.bgpPrefixes.length,
        uncovered: reach.ipRoutes.filter(({ contributors }) => contributors.length === 0).map(({ ipRoute }) => ipRoute),
        announcedToAws: relaysAll ? countPrefixes(reach.twilioPrefixes) : undefined,
        routesQuota: site.routesQuota,
      },
      sitePath,
    ),
  ];
}

/** The identifiers that routers of other sites have by default, if one of them is at the end of the backbone. */
function otherRouterIds(
  { interconnect, backbone }: CustomerRouterPlanProps,
  site: InterconnectSitePlan,
): readonly { readonly site: string; readonly routerId: string }[] {
  const others = backbone === undefined ? [] : interconnect.sites.filter(({ key }) => key !== site.key);
  return others.flatMap(({ key, crossConnect }) => {
    const address = crossConnect?.configuration?.customerAddress;
    return address === undefined ? [] : [{ site: key, routerId: hostOf(address) }];
  });
}

function interfacesSubject(
  { interconnect }: CustomerRouterPlanProps,
  site: InterconnectSitePlan,
  legs: readonly RouterLeg[],
  sitePath: string,
): RouterInterfacesSubject {
  return {
    interfaces: legs.map((leg) => {
      const network = readInterfaceAddress(leg.local)?.network;
      const connected = network === undefined ? [] : [network];
      return {
        part: leg.part,
        port: leg.port,
        vlan: leg.vlan,
        addressPath: endPath(leg, 'local', sitePath),
        networks: leg.part === 'lan' ? sortCidrs([...connected, ...site.lanPrefixes]) : connected,
      };
    }),
    hosts: [...site.ipRoutes, ...site.translations.flatMap(({ inside }) => inside)],
    twilio: interconnect.sites.flatMap(({ bgpPrefixes }) => bgpPrefixes.map(({ cidr }) => cidr)),
  };
}

/** The plan of the Interconnect compares its own ASNs. Here the one that AWS assigned may be known too. */
function asnLoops(
  { interconnect: { customerAsn } }: CustomerRouterPlanProps,
  { crossConnect }: InterconnectSitePlan,
  legs: readonly RouterLeg[],
  sitePath: string,
): readonly Finding[] {
  const { request, configuration } = crossConnect ?? {};
  if (configuration === undefined) {
    return [];
  }
  const path = `${sitePath}.crossConnect`;
  const towards =
    configuration.customerAsn === undefined
      ? { asn: request?.asn, path: `${path}.asn` }
      : { asn: configuration.customerAsn, path: `${path}.configuration.customerAsn` };
  const amazonSideAsns = legs
    .filter(({ part }) => part === 'aws' || part === 'awsSecondary')
    .map(({ session }) => session?.peerAsn);
  return (amazonSideAsns.length === 0 ? [undefined] : amazonSideAsns).flatMap((amazonSideAsn) =>
    checkAll(
      ASN_LOOP_RULES,
      {
        twilio: { asn: configuration.twilioAsn, path: `${path}.configuration.twilioAsn` },
        customerTowardsTwilio: towards.asn === undefined ? undefined : { asn: towards.asn, path: towards.path },
        customerAsn,
        amazonSideAsn,
      },
      path,
    ),
  );
}

/** What AWS may have assigned, so that only one of the plan and the options knows it. */
function knownEnds(
  { interconnect }: CustomerRouterPlanProps,
  options: AwsSessionOptions | undefined,
  path: string,
  virtualInterface: SiteVirtualInterfacePlan | undefined,
): readonly Finding[] {
  if (options === undefined || virtualInterface === undefined) {
    return [];
  }
  const peer = ipv4PeerOf(virtualInterface);
  const end = (prop: 'amazonAddress' | 'customerAddress', what: string): readonly Finding[] =>
    // A virtual interface with a session over IPv6 only has no such address, whatever is given.
    checkAll(KNOWN_ADDRESS_RULES, { planned: peer?.[prop], given: peer && options[prop], what }, `${path}.${prop}`);
  return [
    ...end('amazonAddress', "Amazon's end of the session"),
    ...end('customerAddress', "the router's end of the session"),
    ...checkAll(
      KNOWN_ASN_RULES,
      { planned: interconnect.amazonSideAsn, given: options.amazonSideAsn, what: 'the ASN of the Amazon side' },
      `${path}.amazonSideAsn`,
    ),
  ];
}

/** The path of an end of a leg: addresses towards Twilio are those of the cross connect. */
function endPath({ part }: RouterLeg, end: 'local' | 'peer', sitePath: string): string {
  switch (part) {
    case 'aws':
    case 'awsSecondary':
      return `${part}.${end === 'local' ? 'customerAddress' : 'amazonAddress'}`;
    case 'twilio':
      return `${sitePath}.crossConnect.configuration.${end === 'local' ? 'customerAddress' : 'twilioAddress'}`;
    case 'lan':
    case 'backbone':
      return `${part}.${end === 'local' ? 'address' : 'peerAddress'}`;
  }
}

function legFindings(leg: RouterLeg, sitePath: string): readonly Finding[] {
  const { local, session, part } = leg;
  const localPath = endPath(leg, 'local', sitePath);
  return [
    ...checkAll(ROUTER_ADDRESS_RULES, { address: local }, localPath),
    ...(session === undefined
      ? []
      : [
          ...checkAll(ROUTER_ADDRESS_RULES, { address: session.peer }, endPath(leg, 'peer', sitePath)),
          ...checkAll(SESSION_ENDS_RULES, { local, peer: session.peer }, localPath),
          ...checkAll(
            SESSION_TIMERS_RULES,
            {
              timers: literalTimers(session.options),
              bfd: session.bfd,
              gracefulRestart: session.options.gracefulRestart ?? false,
              ttlSecurity: session.options.ttlSecurity ?? false,
              isAws: part === 'aws' || part === 'awsSecondary',
            },
            part,
          ),
        ]),
  ];
}

/** The timers without tokens, which another rule refuses. */
function literalTimers({ holdSeconds, keepaliveSeconds }: RouterSessionOptions): SessionTimers {
  return isToken(holdSeconds) || isToken(keepaliveSeconds) ? {} : { holdSeconds, keepaliveSeconds };
}

/** What the configuration holds as text, by path, but for what another rule knows better. */
function literals(
  props: CustomerRouterPlanProps,
  site: InterconnectSitePlan,
  sitePath: string,
): Readonly<Record<string, unknown>> {
  const { interconnect, ports, lan, backbone, twilio, dscp } = props;
  const { virtualInterface, secondaryVirtualInterface, crossConnect } = site;
  const { configuration, request } = crossConnect ?? {};
  const given: Record<string, unknown> = {
    hostName: props.hostName,
    routerId: props.routerId,
    standbyPrepend: props.standbyPrepend,
    'interconnect.customerAsn': interconnect.customerAsn,
    [`${sitePath}.routesQuota`]: site.routesQuota,
    [`${sitePath}.crossConnect.configuration.twilioAsn`]: configuration?.twilioAsn,
    [`${sitePath}.crossConnect.configuration.customerAsn`]: configuration?.customerAsn,
    [`${sitePath}.crossConnect.asn`]: request?.asn,
    [`${sitePath}.crossConnect.configuration.twilioAddress`]: configuration?.twilioAddress,
    [`${sitePath}.crossConnect.configuration.customerAddress`]: configuration?.customerAddress,
    [`${sitePath}.crossConnect.vlan`]:
      configuration?.vlan ?? (request !== undefined && 'vlan' in request ? request.vlan : undefined),
    'twilio.mtu': twilio?.mtu,
    'lan.address': lan?.address,
    'lan.gateway': lan?.gateway,
    'backbone.address': backbone?.address,
    'backbone.peerAddress': backbone?.peerAddress,
    'backbone.vlan': backbone?.vlan,
    'dscp.media': dscp?.media,
    'dscp.signalling': dscp?.signalling,
  };
  for (const [name, port] of Object.entries(ports)) {
    given[`ports.${name}`] = port;
  }
  for (const part of ['aws', 'awsSecondary', 'twilio', 'backbone'] as const) {
    given[`${part}.holdSeconds`] = props[part]?.holdSeconds;
    given[`${part}.keepaliveSeconds`] = props[part]?.keepaliveSeconds;
  }
  const usesInterface = [
    ['virtualInterface', ports.aws, virtualInterface],
    ['secondaryVirtualInterface', ports.awsSecondary, secondaryVirtualInterface],
  ] as const;
  for (const [name, port, planned] of usesInterface) {
    if (port !== undefined) {
      given[`${sitePath}.${name}.vlan`] = planned?.vlan;
      given[`${sitePath}.${name}.mtu`] = planned?.mtu;
    }
  }
  return given;
}
