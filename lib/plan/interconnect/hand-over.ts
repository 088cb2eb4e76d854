import { TwilioEdge } from '../../catalog/twilio-edge';
import type { Asn } from '../../model/asn';
import type { BgpPrefix } from '../../model/bgp-prefix';
import type { Cidr } from '../../model/cidr';
import type { CrossConnect, CrossConnectMedium, CrossConnectStage } from '../../model/cross-connect';
import type { PlainData } from '../../model/plain';
import type { VirtualInterfacePlan } from '../direct-connect/virtual-interface';
import { asnTowardsTwilio, requestedAsn } from './cross-connect';

/** One virtual interface of AWS's side. */
export interface AwsInterfaceHandOver {
  /** The name of the virtual interface. */
  readonly name: string;
  readonly vlan: number;
  /** In bytes. Without it, AWS sets 1500. */
  readonly mtu?: number;
  /** Amazon's end of the session, with its prefix length. Without it, AWS assigns both ends. */
  readonly amazonAddress?: string;
  /** The router's end of the session, with its prefix length. */
  readonly customerAddress?: string;
}

/** AWS's side of a site. Nothing in it is for the session with Twilio. */
export interface AwsHandOver {
  /** The first interface, and the second if there is one. */
  readonly interfaces: readonly AwsInterfaceHandOver[];
  /** The router's ASN towards AWS. */
  readonly customerAsn: number | string;
  /** Without it, it is not known: it is that of the Direct Connect gateway. */
  readonly amazonSideAsn?: number | string;
  /** The community on what the router announces to AWS. Without it, the prefixes stay untagged. */
  readonly localPreferenceCommunity?: string;
}

/** What is requested from Twilio. */
export interface TwilioRequestHandOver {
  /** To whom Twilio issues the letter of authorization; where a data centre patches the cross connect. */
  readonly loaEntity?: string;
  /** Over a third-party exchange. */
  readonly virtualCircuit?: {
    readonly provider: string;
    readonly port: string;
    readonly vlan: number;
    /** In AWS's notation: `100Mbps`. */
    readonly bandwidth: string;
  };
  /** The public address of the router's end. Without it, Twilio assigns both ends from 169.254.0.0/16. */
  readonly interfaceAddress?: string;
  /** The customer's public ASN. Without it, Twilio assigns a private one. */
  readonly asn?: number | string;
  readonly accountSid?: string;
}

/** What Twilio configured. */
export interface TwilioSessionHandOver {
  readonly twilioAsn: number | string;
  /** The router's ASN towards Twilio. */
  readonly customerAsn: number | string;
  /** Twilio's end of the session, with its prefix length. */
  readonly twilioAddress: string;
  /** The router's end of the session, with its prefix length. */
  readonly customerAddress: string;
  /** Without it, the port is untagged. */
  readonly vlan?: number;
  /** Where the key is kept: `{ secret, jsonField }` or `{ file }`. Without it, the session has none. */
  readonly bgpAuthKey?: PlainData;
}

/** Twilio's side of a site. Nothing in it is for a session with AWS. */
export interface TwilioHandOver {
  /** `not-planned` without a `crossConnect`, and then nothing else is known; `not-requested` before the day of the request. */
  readonly stage: CrossConnectStage | 'not-planned' | 'not-requested';
  readonly medium?: CrossConnectMedium;
  readonly request?: TwilioRequestHandOver;
  /** Twilio's port, as its letter of authorization names it. */
  readonly twilioPort?: string;
  readonly session?: TwilioSessionHandOver;
}

/**
 * What a network team or a machine needs of a site: plain data, as JSON holds it, with AWS's side and Twilio's side apart. What is not known
 * is left out. ASNs and VLANs are numbers, or tokens of the engine. No BGP key is in it.
 */
export interface SiteHandOver {
  readonly site: string;
  /** The id of the Twilio edge. */
  readonly edge: string;
  readonly exchange?: { readonly facility: string; readonly address: string };
  /** The bandwidth ordered from Twilio, in AWS's notation: `100Mbps`. */
  readonly bandwidth: string;
  readonly aws: AwsHandOver;
  readonly twilio: TwilioHandOver;
  /** What the router announces to Twilio. Sorted. */
  readonly ipRoutes: readonly string[];
  /** What Twilio announces. */
  readonly twilioPrefixes: readonly { readonly prefix: string; readonly lessOrEqual?: number }[];
}

/** What the hand-over of a site is made of. */
export interface HandOverSubject {
  readonly key: string;
  readonly edge: TwilioEdge;
  readonly bandwidth: { toString(): string };
  readonly customerAsn: Asn;
  readonly amazonSideAsn: Asn | undefined;
  readonly virtualInterfaces: readonly Pick<VirtualInterfacePlan, 'name' | 'vlan' | 'mtu' | 'bgpPeers'>[];
  readonly localPreferenceCommunity: string | undefined;
  readonly crossConnect: CrossConnect | undefined;
  readonly ipRoutes: readonly Cidr[];
  readonly bgpPrefixes: readonly BgpPrefix[];
}

/** The hand-over of a site. */
export function handOverOf(subject: HandOverSubject): SiteHandOver {
  const { key, edge, bandwidth, customerAsn, amazonSideAsn, virtualInterfaces, localPreferenceCommunity } = subject;
  return {
    site: key,
    edge: edge.id,
    ...(TwilioEdge.isInterconnectEdge(edge) && {
      exchange: { facility: edge.exchange.facility, address: edge.exchange.address },
    }),
    bandwidth: bandwidth.toString(),
    aws: {
      interfaces: virtualInterfaces.map(({ name, vlan, mtu, bgpPeers: [peer] }) => ({
        name,
        vlan,
        ...given({ mtu, amazonAddress: peer?.amazonAddress, customerAddress: peer?.customerAddress }),
      })),
      customerAsn: customerAsn.number,
      ...given({ amazonSideAsn: amazonSideAsn?.number, localPreferenceCommunity }),
    },
    twilio: subject.crossConnect === undefined ? { stage: 'not-planned' } : twilioSide(subject.crossConnect, customerAsn),
    ipRoutes: subject.ipRoutes.map((route) => route.toString()),
    twilioPrefixes: subject.bgpPrefixes.map(({ cidr, lessOrEqual }) => ({ prefix: cidr.toString(), ...given({ lessOrEqual }) })),
  };
}

function twilioSide(crossConnect: CrossConnect, customerAsn: Asn): TwilioHandOver {
  const { stage, medium, request, exchangeRequest, patchedRequest, authorization, configuration } = crossConnect;
  return {
    stage: stage === 'requested' && !isRequested(crossConnect) ? 'not-requested' : stage,
    medium,
    request: given({
      loaEntity: patchedRequest?.loaEntity,
      virtualCircuit: exchangeRequest && {
        provider: exchangeRequest.provider,
        port: exchangeRequest.port,
        vlan: exchangeRequest.vlan.number,
        bandwidth: exchangeRequest.bandwidth.toString(),
      },
      interfaceAddress: request.interfaceAddress,
      asn: requestedAsn(crossConnect, customerAsn)?.number,
      accountSid: request.accountSid,
    }),
    ...given({
      twilioPort: authorization?.port,
      session: configuration && {
        twilioAsn: configuration.twilioAsn.number,
        customerAsn: asnTowardsTwilio(crossConnect, customerAsn).number,
        twilioAddress: configuration.twilioAddress,
        customerAddress: configuration.customerAddress,
        ...given({
          vlan: (configuration.vlan ?? exchangeRequest?.vlan)?.number,
          bgpAuthKey: configuration.bgpAuthKey?.toJSON(),
        }),
      },
    }),
  };
}

/** Whether the request is known to be made: by its day, or by an order that follows it. */
function isRequested({ request, exchangeRequest }: CrossConnect): boolean {
  return request.requestedOn !== undefined || exchangeRequest?.orderedOn !== undefined;
}

type Given<Members> = { readonly [Name in keyof Members]?: Exclude<Members[Name], undefined> };

/** The members that are not undefined. */
function given<Members extends Readonly<Record<string, unknown>>>(members: Members): Given<Members> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Given<Members>;
}
