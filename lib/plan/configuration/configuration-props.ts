import type { Asn } from '../../model/asn';
import type { BgpPeering } from '../../model/bgp-peering';
import type { Vlan } from '../../model/vlan';
import type { AccessOptions, OwnAccessOptions } from '../access/options';
import type { InterconnectOptions, SiteOptions } from '../interconnect/options';

/*
 * What configuration files say. Connections, keys and VPCs are the program's: a file has names for them.
 */

/** One interface of a site. */
export interface InterfaceConfiguration<Connection, Key> {
  /** The name of the Direct Connect connection, or link aggregation group, that carries the interface: the program gives it under this name. */
  readonly connection: Connection;
  /** The VLAN of the virtual interface, unique on its connection. A change replaces the interface. */
  readonly vlan: Vlan;
  /** The BGP session between AWS and the site's router: `ipv4`, `ipv6`, or the two addresses of an IPv4 session. */
  readonly peering: BgpPeering;
  /**
   * The name of the BGP key, never the key: the program gives it under this name.
   *
   * @default - AWS generates a key
   */
  readonly bgpAuthKey?: Key;
  /**
   * The name of the virtual interface.
   *
   * @default - named after the site: `twilio-ashburn`, and `twilio-ashburn-secondary` for a second one
   */
  readonly virtualInterfaceName?: string;
}

/** One site. */
export interface SiteConfiguration<Connection, Key>
  extends InterfaceConfiguration<Connection, Key>, SiteOptions<InterfaceConfiguration<Connection, Key>> {}

/** Hub and sites. */
export interface HubConfiguration<Connection, Key> extends Omit<
  InterconnectOptions<string, SiteConfiguration<Connection, Key>, never>,
  'directConnectGateway'
> {
  /** Your ASN: that of your routers in every BGP session. */
  readonly customerAsn: Asn;
}

/** What is opened in the VPC of an Interconnect. */
export interface VpcConfiguration extends Omit<AccessOptions, 'hostNames'> {}

/** An Interconnect for `planInterconnect`: connections have the names that the file has, and keys are left out. */
export interface InterconnectConfiguration extends HubConfiguration<string, never>, Partial<VpcConfiguration> {
  /** Whether the file names a VPC. */
  readonly hasVpc: boolean;
}

/** The access of a VPC, for `planAccess`, and for `TwilioAccess` with a VPC. */
export interface AccessConfiguration extends Omit<OwnAccessOptions<never>, 'prefixLists' | 'hostNames'> {}

/** What the program gives for the names in a file. */
export interface InterconnectReferences<Connection, Key> {
  /** The connections and link aggregation groups, by name. */
  readonly connections: Readonly<Record<string, Connection>>;
  /**
   * The BGP keys, by name: a `SecretValue` on AWS CDK, a token on Terraform.
   *
   * @default - none
   */
  readonly keys?: Readonly<Record<string, Key>>;
}

/** The VPCs that the program gives, by name. */
export interface VpcReferences<Vpc> {
  /** The VPCs, by name. */
  readonly vpcs: Readonly<Record<string, Vpc>>;
}

/** The name of a key in a file. */
export interface KeyName {
  /** The name under which the program gives the key. */
  readonly ref: string;
}

/** The members of a file that say what the file is. */
interface OfEveryFile {
  /** The JSON Schema of the file, for editors. */
  readonly $schema?: string;
}

/** An Interconnect, as a file has it. */
export interface InterconnectFile
  extends OfEveryFile, Omit<HubConfiguration<string, KeyName>, 'sites'>, Partial<VpcConfiguration> {
  /**
   * The name of the VPC whose hosts talk to Twilio: the program gives it under this name. It comes with `traffic`.
   *
   * @default - no VPC: hub and sites only
   */
  readonly vpc?: string;
  /** The sites, two or more, by keys of your choice. A key names resources: renaming one replaces the site's resources. */
  readonly sites: Readonly<Record<string, SiteConfiguration<string, KeyName>>>;
}

/** The access of a VPC, as a file has it. */
export interface AccessFile extends OfEveryFile, AccessConfiguration {
  /**
   * The name of the VPC whose hosts talk to Twilio: the program gives it under this name.
   *
   * @default - the program gives its VPC by itself
   */
  readonly vpc?: string;
}
