import { Asn } from './asn';
import { Bandwidth } from './bandwidth';
import { BgpKeyPlace } from './bgp-key-place';
import { Vlan } from './vlan';

/** What joins the customer's router to Twilio's port. */
export type CrossConnectMedium = 'physical' | 'circuit' | 'third-party-exchange';

/** How far the order is. `accepted` is the third-party exchange's word for `authorized`. */
export type CrossConnectStage = 'requested' | 'authorized' | 'accepted' | 'configured';

/** What is known when the connection is requested from Twilio. */
export interface CrossConnectRequestProps {
  /**
   * Your router's end of the session with Twilio, from a public /30 or /31 of your own, with its prefix length: `198.51.100.1/31`.
   *
   * @default - Twilio assigns both ends from 169.254.0.0/16
   */
  readonly interfaceAddress?: string;
  /**
   * Your public ASN towards Twilio.
   *
   * @default - the customer ASN of the Interconnect, if it is public; otherwise Twilio assigns a private one
   */
  readonly asn?: Asn;
  /**
   * The SID of your Twilio account, which the older form of the request asks for.
   *
   * @default - not part of the request
   */
  readonly accountSid?: string;
  /**
   * The day of the request, as `YYYY-MM-DD`.
   *
   * @default - not requested yet
   */
  readonly requestedOn?: string;
}

/** The request of a connection whose cross connect a data centre patches. */
export interface PatchedCrossConnectProps extends CrossConnectRequestProps {
  /** The company to which Twilio issues the letter of authorization (LOA), as the data centre knows it. */
  readonly loaEntity: string;
}

/** The request of a connection over a third-party exchange, such as Equinix Fabric. */
export interface ThirdPartyExchangeProps extends CrossConnectRequestProps {
  /** The name of the provider. */
  readonly provider: string;
  /** Your port at the provider, as the provider names it. */
  readonly port: string;
  /** The VLAN of the virtual circuit on your port. */
  readonly vlan: Vlan;
  /** The bandwidth of the virtual circuit. */
  readonly bandwidth: Bandwidth;
  /**
   * Your port at the provider that carries AWS's leg.
   *
   * Warnings: `twilio-interconnect:legs-share-port`, where it is the same port.
   *
   * @default - not known, and not compared
   */
  readonly awsPort?: string;
  /**
   * The day on which the virtual circuit was ordered from the provider, as `YYYY-MM-DD`.
   *
   * @default - not ordered yet
   */
  readonly orderedOn?: string;
}

/** What is known once Twilio has issued the letter of authorization. */
export interface CrossConnectAuthorization {
  /** The day on which the letter was issued, as `YYYY-MM-DD`. It expires 60 days later. */
  readonly issuedOn: string;
  /** Twilio's port, as the letter names it. */
  readonly port: string;
  /**
   * The day on which the cross connect was ordered from the data centre.
   *
   * @default - not ordered yet
   */
  readonly orderedOn?: string;
  /**
   * The day on which the data centre's completion notice was sent to Twilio.
   *
   * @default - not sent yet
   */
  readonly completionNoticeOn?: string;
}

/** What is known once the order at a third-party exchange is accepted. */
export interface CrossConnectAcceptance {
  /** The day on which Twilio accepted the virtual circuit, as `YYYY-MM-DD`. */
  readonly acceptedOn: string;
}

/** What is known once Twilio has configured the connection, as its console shows it. Twilio publishes none of it. */
export interface CrossConnectConfiguration {
  /** Twilio's ASN. */
  readonly twilioAsn: Asn;
  /** Twilio's end of the session, with its prefix length: `169.254.10.1/30`. */
  readonly twilioAddress: string;
  /** Your router's end, with the same prefix length. */
  readonly customerAddress: string;
  /**
   * The VLAN on Twilio's port.
   *
   * @default - untagged; over a third-party exchange, the VLAN of the virtual circuit
   */
  readonly vlan?: Vlan;
  /**
   * Where the key of the session is kept.
   *
   * @default - the session has no key
   */
  readonly bgpAuthKey?: BgpKeyPlace;
  /**
   * Your ASN towards Twilio, if Twilio issued one.
   *
   * @default - the ASN of the request, or the customer ASN of the Interconnect
   */
  readonly customerAsn?: Asn;
  /**
   * The day on which the IP routes were first announced to Twilio, as `YYYY-MM-DD`.
   *
   * @default - not announced yet
   */
  readonly announcedOn?: string;
}

/** A BGP key's place, as plain data. */
export type BgpKeyPlaceProps =
  | { readonly secret: string; readonly jsonField?: string; readonly file?: never }
  | { readonly file: string; readonly secret?: never; readonly jsonField?: never };

/** A cross connect as plain data. Which props a medium has: see the static methods of `CrossConnect`. */
export interface CrossConnectProps {
  /** `physical`, `circuit` or `third-party-exchange`. */
  readonly medium: string;
  readonly loaEntity?: string;
  readonly interfaceAddress?: string;
  readonly asn?: number | Asn;
  readonly accountSid?: string;
  readonly requestedOn?: string;
  readonly provider?: string;
  readonly port?: string;
  readonly vlan?: number | Vlan;
  readonly bandwidth?: string | Bandwidth;
  readonly awsPort?: string;
  readonly orderedOn?: string;
  readonly authorization?: CrossConnectAuthorization;
  readonly acceptance?: CrossConnectAcceptance;
  readonly configuration?: Omit<CrossConnectConfiguration, 'twilioAsn' | 'customerAsn' | 'vlan' | 'bgpAuthKey'> & {
    readonly twilioAsn: number | Asn;
    readonly customerAsn?: number | Asn;
    readonly vlan?: number | Vlan;
    readonly bgpAuthKey?: BgpKeyPlaceProps | BgpKeyPlace;
  };
}
