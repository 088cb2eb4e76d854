import type { TwilioCatalog } from '../../catalog/twilio-catalog';
import type { Asn } from '../../model/asn';
import type { BgpKeyPlace } from '../../model/bgp-key-place';
import type { Mtu } from '../../model/mtu';
import type { Vlan } from '../../model/vlan';
import type { InterconnectPlan } from '../interconnect/interconnect-plan';

/**
 * The router's ports, as the router names them: `eth1`, `GigabitEthernet0/0/1`, `ge-0/0/1`. The VLAN of a neighbour is not a part of the port:
 * it comes from the plan, and is added after a dot.
 *
 * Errors: `twilio-interconnect:router-name`, `twilio-interconnect:router-part-missing`, `twilio-interconnect:router-interfaces-equal`.
 * Warnings: `twilio-interconnect:legs-share-port`.
 */
export interface RouterPorts {
  /**
   * The port of the virtual interface.
   *
   * @default - no session with AWS on this router: it serves a LAN only
   */
  readonly aws?: string;
  /**
   * The port of the site's second virtual interface.
   *
   * @default - the second virtual interface is not on this router
   */
  readonly awsSecondary?: string;
  /** The port of the cross connect. */
  readonly twilio: string;
  /**
   * The port of the LAN.
   *
   * @default - no LAN
   */
  readonly lan?: string;
  /**
   * The port of your own network between the sites.
   *
   * @default - no session with the router of another site
   */
  readonly backbone?: string;
}

/**
 * What every session has.
 *
 * Errors: `twilio-interconnect:bgp-timers`, `twilio-interconnect:bfd-with-graceful-restart`, `twilio-interconnect:gtsm-to-aws`. Warnings:
 * `twilio-interconnect:hold-time-long`.
 */
export interface RouterSessionOptions {
  /**
   * The seconds between keepalives, 1 or more and less than the hold time.
   *
   * @default - a third of the hold time
   */
  readonly keepaliveSeconds?: number;
  /**
   * The seconds after which a silent peer is given up, 3 to 65535. The lower of both peers' values counts.
   *
   * @default 30
   */
  readonly holdSeconds?: number;
  /**
   * Whether the TTL of the peer's packets must be 255 (GTSM, RFC 5082). AWS sends with a TTL of 1, so it is refused there.
   *
   * @default false
   */
  readonly ttlSecurity?: boolean;
  /**
   * Whether forwarding goes on while the session restarts. With BFD that contradicts it.
   *
   * @default false
   */
  readonly gracefulRestart?: boolean;
}

/**
 * A session with AWS. What the plan of the Interconnect knows need not be given again, and must not differ.
 *
 * Errors: `twilio-interconnect:peer-address-unknown`, `twilio-interconnect:peer-asn-unknown`, `twilio-interconnect:peer-contradicts-plan`,
 * `twilio-interconnect:router-address`, `twilio-interconnect:router-session-ends`, `twilio-interconnect:asn-loop`.
 */
export interface AwsSessionOptions extends RouterSessionOptions {
  /** Where the key of the session is kept. AWS makes one where none is given, so every session has one. */
  readonly bgpAuthKey: BgpKeyPlace;
  /**
   * Amazon's end, with its prefix length, if AWS assigned it.
   *
   * @default - that of the site's peering
   */
  readonly amazonAddress?: string;
  /**
   * The router's end, with its prefix length, if AWS assigned it.
   *
   * @default - that of the site's peering
   */
  readonly customerAddress?: string;
  /**
   * The ASN of the Amazon side, if the plan does not know it.
   *
   * @default - that of the plan
   */
  readonly amazonSideAsn?: Asn;
  /**
   * Whether the path is watched by BFD, 300 ms three times, as AWS does when the router asks.
   *
   * @default true
   */
  readonly bfd?: boolean;
}

/** The session with Twilio. Twilio publishes none of this. */
export interface TwilioSessionOptions extends RouterSessionOptions {
  /**
   * Whether the path is watched by BFD, if Twilio confirmed it.
   *
   * @default false
   */
  readonly bfd?: boolean;
  /**
   * The MTU towards Twilio, if Twilio confirmed another one.
   *
   * @default - 1500 bytes
   */
  readonly mtu?: Mtu;
}

/**
 * The LAN behind the router, with hosts of its own. Its networks are the `lanPrefixes` of the site.
 *
 * Errors: `twilio-interconnect:router-address`, `twilio-interconnect:router-lan-network`, `twilio-interconnect:router-subnets-overlap`.
 */
export interface RouterLanOptions {
  /** The router's address on the LAN, with its prefix length; the network is one of the site's `lanPrefixes`. */
  readonly address: string;
  /**
   * The next hop to those of the site's `lanPrefixes` that are not connected.
   *
   * @default - all are connected
   */
  readonly gateway?: string;
}

/**
 * The session with the router of another site, over your own network. Calls go on over it while a site's half towards AWS or towards Twilio is
 * down. Without its half towards AWS, a site
 * has no translated hosts, and withdraws their IP routes. Both routers need different identifiers.
 *
 * Errors: `twilio-interconnect:router-address`, `twilio-interconnect:router-session-ends`, `twilio-interconnect:router-subnets-overlap`,
 * `twilio-interconnect:router-id`.
 */
export interface RouterBackboneOptions extends RouterSessionOptions {
  /** The router's address, with its prefix length. */
  readonly address: string;
  /** The other router's address, with the same prefix length. */
  readonly peerAddress: string;
  /**
   * The VLAN on the port.
   *
   * @default - untagged
   */
  readonly vlan?: Vlan;
  /**
   * Where the key of the session is kept.
   *
   * @default - the session has no key
   */
  readonly bgpAuthKey?: BgpKeyPlace;
  /**
   * Whether the path is watched by BFD, 300 ms three times.
   *
   * @default true
   */
  readonly bfd?: boolean;
}

/**
 * The DSCP values that packets to and from Twilio get, each 0 to 63. Twilio recommends none; 46 (EF) is usual for media.
 *
 * Errors: `twilio-interconnect:dscp-range`, `twilio-interconnect:router-catalogue`.
 */
export interface RouterDscpOptions {
  /**
   * The value of audio, of SIP and of the Voice SDKs.
   *
   * @default - packets keep theirs
   */
  readonly media?: number;
  /**
   * The value of call set-up, over SIP and by the Voice SDKs.
   *
   * @default - packets keep theirs
   */
  readonly signalling?: number;
  /**
   * The catalogue that says which packets these are: that of the plan of the Interconnect.
   *
   * @default - the current catalogue: `TwilioCatalog.current`
   */
  readonly catalog?: TwilioCatalog;
}

/**
 * Properties of the plan of a site's router. All that is written into a configuration must be known at synthesis: a token is the error
 * `twilio-interconnect:literal-needed`.
 */
export interface CustomerRouterPlanProps {
  /**
   * The plan of the Interconnect. The cross connect of the site is configured in it.
   *
   * Errors: `twilio-interconnect:cross-connect-not-configured`, `twilio-interconnect:router-ip-route-not-covered`,
   * `twilio-interconnect:router-twilio-prefixes-unknown`. Warnings: `twilio-interconnect:announcements-over-quota`,
   * `twilio-interconnect:jumbo-to-1500`, `twilio-interconnect:resiliency-aws-half-only`.
   */
  readonly interconnect: InterconnectPlan;
  /**
   * The key of the site.
   *
   * Errors: `twilio-interconnect:site-unknown`.
   */
  readonly site: string;
  readonly ports: RouterPorts;
  /**
   * The name of the router, without a domain: a letter, then at most 62 letters, digits and hyphens.
   *
   * Errors: `twilio-interconnect:router-name`.
   *
   * @default - named after the site: `twilio-ashburn`
   */
  readonly hostName?: string;
  /**
   * The BGP identifier, an IPv4 address. With a backbone, the routers at its ends need different ones: Twilio may have assigned the same
   * address at both.
   *
   * Errors: `twilio-interconnect:router-id`.
   *
   * @default - the router's address towards Twilio
   */
  readonly routerId?: string;
  /**
   * The session of the virtual interface; required with `ports.aws`.
   *
   * @default - no session
   */
  readonly aws?: AwsSessionOptions;
  /**
   * The session of the second virtual interface; required with `ports.awsSecondary`.
   *
   * @default - no session
   */
  readonly awsSecondary?: AwsSessionOptions;
  /**
   * The session with Twilio. Its ASN, addresses, VLAN and key are those of the site's `crossConnect`.
   *
   * @default - a hold time of 30 seconds, no BFD, 1500 bytes
   */
  readonly twilio?: TwilioSessionOptions;
  /**
   * The LAN; required with `ports.lan`.
   *
   * @default - no LAN
   */
  readonly lan?: RouterLanOptions;
  /**
   * The session with the router of another site; required with `ports.backbone`.
   *
   * @default - no session
   */
  readonly backbone?: RouterBackboneOptions;
  /**
   * How often the router of a standby site prepends its ASN towards Twilio, 0 to 10. It is a hint: Twilio does not publish whether it counts.
   * At a site that does not stand by, nothing is prepended.
   *
   * Errors: `twilio-interconnect:standby-prepend`.
   *
   * @default 2
   */
  readonly standbyPrepend?: number;
  /**
   * The DSCP values that packets to and from Twilio get.
   *
   * @default - packets keep theirs
   */
  readonly dscp?: RouterDscpOptions;
}
