import type { Finding } from '../../model/finding';
import { ASN_LOOP_RULES } from '../../rules/interconnect/asn-loop';
import { ROUTER_ADDRESS_RULES, SESSION_ENDS_RULES } from '../../rules/router/addresses';
import { isToken, KNOWN_ADDRESS_RULES, KNOWN_ASN_RULES, ROUTER_LITERALS_RULES } from '../../rules/router/known-values';
import { ROUTER_PARTS_RULES } from '../../rules/router/parts';
import { ROUTER_SITE_RULES } from '../../rules/router/site';
import { SESSION_TIMERS_RULES } from '../../rules/router/timers';
import { checkAll } from '../../rules/rule';
import type { InterconnectSitePlan, SiteVirtualInterfacePlan } from '../interconnect/interconnect';
import type { AwsSessionOptions, CustomerRouterPlanProps } from './customer-router-props';
import { ipv4PeerOf, type RouterLeg } from './legs';
import type { Reach } from './reach';

/** Everything that is to be said about the input. The plan is made only if none of it is an error. */
export function routerFindings(
  props: CustomerRouterPlanProps,
  site: InterconnectSitePlan,
  legs: readonly RouterLeg[],
  _reach: Reach,
): readonly Finding[] {
  const { ports, aws, awsSecondary, lan, backbone } = props;
  const sitePath = `interconnect.sites.${site.key}`;
  const parts = {
    ports,
    options: { aws, awsSecondary, lan, backbone },
    hasSecondaryInterface: site.secondaryVirtualInterface !== undefined,
    hasLanPrefixes: site.lanPrefixes.length > 0,
  };
  return [
    ...checkAll(ROUTER_SITE_RULES, { stage: site.crossConnect?.stage }, sitePath),
    ...checkAll(ROUTER_PARTS_RULES, parts, ''),
    ...checkAll(ROUTER_LITERALS_RULES, literals(props, site, sitePath), ''),
    ...knownEnds(props, aws, 'aws', site.virtualInterface),
    ...knownEnds(props, awsSecondary, 'awsSecondary', site.secondaryVirtualInterface),
    ...legs.flatMap((leg) => legFindings(leg, sitePath)),
    ...asnLoops(props, site, legs, sitePath),
  ];
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
          ...(isToken(session.options.holdSeconds) || isToken(session.options.keepaliveSeconds)
            ? []
            : checkAll(SESSION_TIMERS_RULES, session.options, part)),
        ]),
  ];
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
