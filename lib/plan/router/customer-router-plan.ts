import type { BgpKeyPlace } from '../../model/bgp-key-place';
import type { BgpPrefix } from '../../model/bgp-prefix';
import type { Cidr } from '../../model/cidr';
import type { Finding } from '../../model/finding';
import type { PortRange } from '../../model/port-range';
import type { TranslationKind } from '../../model/translation';

/** Which neighbour an interface or a session leads to. */
export type RouterNeighbour = 'aws' | 'aws-secondary' | 'twilio' | 'lan' | 'backbone';

/** An interface of the router. */
export interface RouterInterfacePlan {
  readonly neighbour: RouterNeighbour;
  readonly description: string;
  /** The port, as the router names it. */
  readonly port: string;
  /** The VLAN on the port; undefined if it is untagged. */
  readonly vlan: number | undefined;
  /** The port, and the VLAN after a dot: `eth1.101`. */
  readonly name: string;
  /** The router's address, with its prefix length. */
  readonly address: string;
  /** In bytes, without the Ethernet header. */
  readonly mtu: number;
  /** The largest TCP segment that leaves here, in bytes; undefined where no other interface has larger frames. */
  readonly tcpMss: number | undefined;
}

/** The key of a session: where it is kept, and what stands for it in rendered files. */
export interface RouterKeyPlan {
  readonly place: BgpKeyPlace;
  /** In upper case with underscores: `BGP_KEY_AWS`. */
  readonly placeholder: string;
}

/** A BGP session of the router. */
export interface RouterSessionPlan {
  /** The neighbour; its interface is the one of the same neighbour. There is none for the LAN. */
  readonly neighbour: Exclude<RouterNeighbour, 'lan'>;
  readonly description: string;
  readonly kind: 'external' | 'internal';
  /** Without prefix length. */
  readonly localAddress: string;
  /** Without prefix length. */
  readonly peerAddress: string;
  /** The router's ASN on this session; another than `asn` of the router where Twilio issued one. */
  readonly localAsn: number;
  readonly peerAsn: number;
  readonly keepaliveSeconds: number;
  readonly holdSeconds: number;
  /** Undefined without BFD. */
  readonly bfd: { readonly intervalMilliseconds: number; readonly multiplier: number } | undefined;
  /** Whether the TTL of the peer's packets must be 255. */
  readonly ttlSecurity: boolean;
  readonly gracefulRestart: boolean;
  readonly key: RouterKeyPlan | undefined;
  /** Whether private ASNs are taken out of the path that is announced, before the router's own is added. */
  readonly removesPrivateAsns: boolean;
  /** Whether the router names itself as next hop of what it announces, on an internal session. */
  readonly nextHopSelf: boolean;
  /** The name of the policy for what the peer announces. */
  readonly importPolicy: string;
  /** The name of the policy for what is announced to the peer. */
  readonly exportPolicy: string;
  /** The most prefixes that are accepted; the session ends above it. Never below what the import policy accepts at most. */
  readonly maximumPrefixesIn: number;
  /** The most prefixes that are announced; what is above it is not announced, and the session goes on. */
  readonly maximumPrefixesOut: number;
}

/** A named list of prefixes. A prefix is in it if an entry matches. */
export interface RouterPrefixListPlan {
  /** In upper case with hyphens: `TWILIO-PREFIXES`. */
  readonly name: string;
  readonly description: string;
  /** At least one, sorted. */
  readonly entries: readonly BgpPrefix[];
}

/** One term of a policy: prefixes of the lists are accepted, with attributes. */
export interface RouterPolicyTermPlan {
  /** The names of lists: a prefix of any of them matches. */
  readonly prefixLists: readonly string[];
  /** The local preference that is set; undefined to leave it. */
  readonly localPreference: number | undefined;
  /** The communities that replace all others: an empty list removes all. Undefined to leave them. */
  readonly communities: readonly string[] | undefined;
  /** The ASN that is added to the path, so many times, besides what BGP adds; undefined for none. */
  readonly prepend: { readonly asn: number; readonly count: number } | undefined;
}

/** A named policy: the first term that matches accepts; what matches none is refused. */
export interface RouterPolicyPlan {
  /** In upper case with hyphens: `FROM-AWS`, `TO-TWILIO`. */
  readonly name: string;
  /** What it is for, in a sentence, as a comment in rendered files. */
  readonly description: string;
  readonly terms: readonly RouterPolicyTermPlan[];
}

/**
 * A prefix that the router makes itself, only while at least one contributing route is valid. Where the same prefix is learned as well, the
 * learned route wins, for forwarding too: nothing here may install a discard route over it.
 */
export interface RouterConditionalRoutePlan {
  readonly prefix: Cidr;
  /** The neighbour to which the prefix is announced by its export policy. */
  readonly towards: 'twilio' | 'aws';
  /**
   * The name of the list of contributing routes.
   *
   * With `areInside`, they all lie inside the prefix, and one that is the prefix itself is relayed and not made. Otherwise at least one of
   * them is the inside of a translation to the prefix, a part of it or a network that holds it.
   */
  readonly contributors: string;
  readonly areInside: boolean;
}

/** A route to a network behind the LAN. */
export interface RouterStaticRoutePlan {
  readonly prefix: Cidr;
  readonly gateway: string;
}

/** What may enter at an interface, before translation. Stateless. Anything else is dropped there, but for the router's own sessions. */
export interface RouterPacketFilterPlan {
  readonly neighbour: RouterNeighbour;
  /** Packets from one of the sources to one of the destinations may enter; any permit is enough. */
  readonly permits: readonly { readonly sources: readonly Cidr[]; readonly destinations: readonly Cidr[] }[];
  /** The destinations that the errors of ICMP (types 3 and 11) may have, from any source: path MTU discovery needs them. */
  readonly icmpErrorsTo: readonly Cidr[];
}

/** A DSCP value that packets to and from Twilio get. */
export interface RouterDscpPlan {
  readonly name: 'media' | 'signalling';
  readonly protocol: 'udp' | 'tcp';
  /** Twilio's addresses. */
  readonly twilio: readonly Cidr[];
  /** Twilio's ports. */
  readonly ports: readonly PortRange[];
  readonly value: number;
}

/** A translation of the hosts' addresses on packets that leave to Twilio, and back. */
export interface RouterTranslationPlan {
  readonly kind: TranslationKind;
  readonly inside: readonly Cidr[];
  readonly outside: Cidr;
}

/** A site's router between AWS and Twilio: everything that any platform's configuration has to say. */
export interface CustomerRouterPlan {
  /** The key of the site. */
  readonly site: string;
  readonly hostName: string;
  readonly routerId: string;
  /** The customer's ASN. */
  readonly asn: number;
  /** In the order aws, aws-secondary, twilio, lan, backbone. */
  readonly interfaces: readonly RouterInterfacePlan[];
  /** In the same order. */
  readonly sessions: readonly RouterSessionPlan[];
  /** Sorted by name. All that a policy or a conditional route names. */
  readonly prefixLists: readonly RouterPrefixListPlan[];
  /** Sorted by name. All that a session names, and `FROM-LAN`. */
  readonly policies: readonly RouterPolicyPlan[];
  readonly conditionalRoutes: readonly RouterConditionalRoutePlan[];
  readonly staticRoutes: readonly RouterStaticRoutePlan[];
  /** The policy for connected and static routes that enter BGP, `FROM-LAN`; undefined without a LAN, and then none enters. */
  readonly lanPolicy: string | undefined;
  /** In the order of the interfaces. */
  readonly packetFilters: readonly RouterPacketFilterPlan[];
  readonly translations: readonly RouterTranslationPlan[];
  readonly dscp: readonly RouterDscpPlan[];
  /** Warnings. */
  readonly findings: readonly Finding[];
}
