import type { TwilioEdge } from '../../catalog/twilio-edge';
import type { BgpPrefix } from '../../model/bgp-prefix';
import type { Cidr } from '../../model/cidr';
import { CidrSet } from '../../model/cidr-set';
import { joinPath } from '../../model/finding';
import { errorCode, warningCode } from '../../model/finding-code';
import { distinct } from '../../model/text';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

const EDGES = 'https://www.twilio.com/docs/global-infrastructure/edge-locations';
const PREFIX_LISTS = 'https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html';

/** The access of a VPC, as the rules see it. */
export interface AccessSubject {
  readonly edges: readonly TwilioEdge[];
  /** The props that name a gateway for routes, and what they name. */
  readonly gateways: Readonly<Record<string, unknown>>;
  readonly hasRouteTables: boolean;
  /** What is to happen to calls while BGP announces no route; undefined if it is not declared. */
  readonly internetFallback?: unknown;
}

/** The requirements on an access that stands alone. Paths: the parent of `edges`. */
export const ACCESS_RULES: readonly Rule<AccessSubject>[] = [
  rule(errorCode('edges-missing', 'Give at least one edge.', EDGES), ({ edges }, report, path) => {
    if (edges.length === 0) {
      report(
        joinPath(path, 'edges'),
        '',
        'no edge is given, so nothing would be opened',
        'Give for example TwilioEdge.ASHBURN_IX.',
      );
    }
  }),
  rule(
    errorCode(
      'access-routes',
      'Give a gateway and the route tables that lead to it together.',
      'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html',
    ),
    ({ gateways, hasRouteTables, internetFallback }, report, path) => {
      const names = Object.keys(gateways);
      const given = names.find((name) => gateways[name] !== undefined);
      if (given === undefined && internetFallback !== undefined) {
        const message = 'has no effect without a gateway, because it is about the routes to Twilio';
        report(
          joinPath(path, 'internetFallback'),
          internetFallback,
          message,
          'Leave it out, or give a gateway and its route tables.',
        );
      }
      if (given === undefined && hasRouteTables) {
        const fix = `Give ${names.length === 0 ? 'a gateway' : names.join(' or ')}, or leave the route tables and subnets out.`;
        report(
          joinPath(path, names[0] ?? 'gateways'),
          '',
          'is missing, so the route tables that are chosen would get no routes',
          fix,
        );
      } else if (given !== undefined && !hasRouteTables) {
        report(
          joinPath(path, given),
          typeof gateways[given] === 'string' ? gateways[given] : '',
          'has no route tables that lead to it',
          'Give the ids of the route tables.',
        );
      }
    },
  ),
  rule(
    errorCode(
      'routes-to-public-edges',
      'Give a gateway only with an Interconnect edge: public edges are reached over the Internet.',
      EDGES,
    ),
    ({ edges, gateways }, report, path) => {
      const given = Object.keys(gateways).find((name) => gateways[name] !== undefined);
      if (given !== undefined && edges.length > 0 && edges.every((edge) => !edge.isInterconnect)) {
        const names = edges.map(({ id }) => id).join(', ');
        report(joinPath(path, given), names, 'leads to no public edge', 'Leave the gateway out, or choose an Interconnect edge.');
      }
    },
  ),
];

/** An edge, and what Twilio announces there; none if it is not known. */
export interface AnnouncingEdge {
  readonly edge: TwilioEdge;
  readonly bgpPrefixes: readonly BgpPrefix[];
}

/** The requirements on edges with one id, of an access or of sites. Paths: the edge, or its site. */
export const EDGE_IDENTITY_RULES: readonly Rule<readonly AnnouncingEdge[]>[] = [
  rule(
    errorCode('edges-differ', 'Give edges with one id only if Twilio announces the same prefixes at them.', EDGES),
    (edges, report, path) => {
      const texts = edges.map(({ edge, bgpPrefixes }) => `${edge.isInterconnect} ${distinct(bgpPrefixes.map(String)).join()}`);
      if (new Set(texts).size > 1) {
        report(
          path,
          edges[0]?.edge,
          'is given with different BGP prefixes, and has one security group and one set of routes',
          'Make the edge once with TwilioEdge.custom(), and give it everywhere.',
        );
      }
    },
  ),
];

/** An edge whose group is asked for, and the edges that have one. */
export interface EdgeGroupSubject {
  readonly edge: string;
  readonly edges: readonly string[];
}

/** An access has the groups of its own edges. Paths: the edge. */
export const EDGE_GROUP_RULES: readonly Rule<EdgeGroupSubject>[] = [
  rule(
    errorCode('edge-without-group', 'Ask an access only for the security groups of its own edges.', EDGES),
    ({ edge, edges }, report, path) => {
      if (!edges.includes(edge)) {
        report(path, edge, 'has no security group here', `Give one of ${edges.join(', ')}, or add the edge to the access.`);
      }
    },
  ),
];

/** An access whose list of media is asked for has one. The subject: the keys of its lists. Paths: the lists. */
export const MEDIA_LIST_RULES: readonly Rule<readonly string[]>[] = [
  rule(
    errorCode('media-list-missing', 'Ask for the list of media only where media traffic is chosen.', PREFIX_LISTS),
    (keys, report, path) => {
      if (!keys.includes('media')) {
        report(
          joinPath(path, 'media'),
          keys.join(', '),
          'is not there: no media of an Interconnect edge was chosen, or custom entries replace all of it',
          'Add TwilioTraffic.SIP_MEDIA or VOICE_SDK_MEDIA and an Interconnect edge, or read another list by its key.',
        );
      }
    },
  ),
];

/** A prefix list that the groups need, and the addresses of the one that was given for it. */
export interface NeededPrefixList {
  readonly key: string;
  readonly cidrs: readonly Cidr[];
  /** Undefined if none was given. */
  readonly given: readonly Cidr[] | undefined;
  /** What the list may hold as well, because it is shared on purpose; undefined if that is anything. */
  readonly shared: readonly Cidr[] | undefined;
}

/** The requirements on prefix lists that are given instead of made. Paths: the lists, by key. */
export const GIVEN_PREFIX_LISTS_RULES: readonly Rule<readonly NeededPrefixList[]>[] = [
  rule(
    errorCode('prefix-list-not-given', 'Give every prefix list that the groups and static routes name, or none.', PREFIX_LISTS),
    (lists, report, path) => {
      const missing = lists.filter(({ given }) => given === undefined).map(({ key }) => key);
      if (missing.length > 0) {
        report(
          path,
          missing.join(', '),
          'the groups and static routes need lists that are not among those given',
          'Give the lists of an access with the same edges and traffic, or more; or leave them out, so that lists are made.',
        );
      }
    },
  ),
  rule(
    warningCode(
      'prefix-list-lacks-addresses',
      'Give prefix lists that hold every address of the traffic: plan them with the same catalogue.',
      PREFIX_LISTS,
    ),
    (lists, report, path) => {
      for (const { key, cidrs, given } of lists) {
        const lacking = given === undefined ? [] : cidrs.filter((cidr) => !CidrSet.of(...given).contains(cidr));
        if (lacking.length > 0) {
          report(
            joinPath(path, key),
            lacking.join(', '),
            'are addresses that the given list lacks, so the groups do not open them, or static routes do not lead to them',
            'Give both accesses the same catalog, and the one with the list the same edges and traffic, or more.',
          );
        }
      }
    },
  ),
  rule(
    warningCode(
      'prefix-list-holds-more',
      'Give prefix lists that hold no address beyond the traffic: plan them with the same catalogue.',
      PREFIX_LISTS,
    ),
    (lists, report, path) => {
      for (const { key, cidrs, given = [], shared } of lists) {
        const meant = shared && CidrSet.of(...new Set([...cidrs, ...shared]));
        const beyond = meant === undefined ? [] : given.filter((cidr) => !meant.contains(cidr));
        if (beyond.length > 0) {
          report(
            joinPath(path, key),
            beyond.join(', '),
            'are addresses that the given list holds and the traffic does not need, and the groups open them too',
            'Give both accesses the same catalog, with the same custom entries.',
          );
        }
      }
    },
  ),
];

/** Prefix lists that are given, and what names them. */
export interface PrefixListRegionSubject {
  /** The Regions of the lists, by key. Each may be a token, or undefined if it is not known. */
  readonly regions: Readonly<Record<string, string | undefined>>;
  /** The Region of the groups and routes. */
  readonly region?: string | undefined;
}

/** The requirements on the Region of given prefix lists. Paths: the lists, by key. */
export const PREFIX_LIST_REGION_RULES: readonly Rule<PrefixListRegionSubject>[] = [
  rule(
    errorCode(
      'prefix-list-elsewhere',
      'Give prefix lists of the Region of the groups and routes that name them: a list works in its own Region only.',
      PREFIX_LISTS,
    ),
    ({ regions, region }, report, path) => {
      for (const [key, listRegion] of Object.entries(regions)) {
        if (areDifferent(region, listRegion)) {
          report(
            joinPath(path, key),
            listRegion,
            `is the Region of the list, and what names it would be made in ${region}`,
            `Give a list of ${region}, or leave the lists out, so that lists are made there.`,
          );
        }
      }
    },
  ),
];

/** Where a VPC is, and where its groups and routes would be made. Each may be a token, or undefined if it is not known. */
export interface VpcEnvironmentSubject {
  /** The account of the groups and routes. */
  readonly account?: string | undefined;
  readonly region?: string | undefined;
  /** The account in which the VPC is made, or from which it was imported. */
  readonly vpcAccount?: string | undefined;
  readonly vpcRegion?: string | undefined;
  /** The name of the prop that gives the VPC. By default `vpc`. */
  readonly prop?: string;
  /** Whether the engine refers to a VPC of any account by its id, so that an account with which it is shared can make groups in it. */
  readonly isReferredToById?: boolean | undefined;
  /** Whether routes are made beside the groups: AWS lets only the owner of a shared VPC make them. */
  readonly hasRoutes?: boolean | undefined;
}

const VPC_OWNER = 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-share-limitations.html';

/** The requirements on the place of groups and routes. Paths: the parent of `vpc`. */
export const VPC_ENVIRONMENT_RULES: readonly Rule<VpcEnvironmentSubject>[] = [
  rule(
    errorCode('vpc-elsewhere', "Put the groups and routes of a VPC into the VPC's own account and Region.", VPC_OWNER),
    (subject, report, path) => {
      const { account, region, vpcAccount, vpcRegion, prop = 'vpc' } = subject;
      const fix =
        "Make them in the VPC's own account and Region: an Interconnect elsewhere leaves vpc out, and the VPC gets a TwilioAccess.";
      if (areDifferent(account, vpcAccount) && !areGroupsOfParticipant(subject)) {
        const message = `is in account ${vpcAccount}, and its groups and routes would be made in account ${account}`;
        report(joinPath(path, prop), vpcAccount, message, fix);
      }
      if (areDifferent(region, vpcRegion)) {
        report(joinPath(path, prop), vpcRegion, `is in ${vpcRegion}, and its groups and routes would be made in ${region}`, fix);
      }
    },
  ),
  rule(
    warningCode('vpc-shared', 'Give a VPC of another account for groups only if its subnets are shared with yours.', VPC_OWNER),
    (subject, report, path) => {
      const { account, vpcAccount } = subject;
      if (areDifferent(account, vpcAccount) && areGroupsOfParticipant(subject)) {
        report(
          joinPath(path, 'vpc'),
          vpcAccount,
          `is in account ${vpcAccount}, and its groups would be made by account ${account}, which AWS allows in a shared VPC`,
          `Acknowledge this if its subnets are shared; otherwise give the provider of account ${vpcAccount}.`,
        );
      }
    },
  ),
];

function areGroupsOfParticipant({ isReferredToById, hasRoutes }: VpcEnvironmentSubject): boolean {
  return isReferredToById === true && hasRoutes !== true;
}

function areDifferent(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && !isUnresolved(one) && !isUnresolved(other) && one !== other;
}
