/** The direction of a connection, seen from what the rule protects. */
export type AddressDirection = 'ingress' | 'egress';

/** Ports as a document writes them, both inclusive. */
export interface AddressPorts {
  readonly from: number;
  readonly to: number;
}

/** One literal network in a document, with what the document says beside it. */
export interface AddressUse {
  /** The network as it is written: a CIDR or an address. */
  readonly cidr: string;
  /** The direction; undefined if the document doesn't say it. */
  readonly direction: AddressDirection | undefined;
  /** `tcp`, `udp`, `any`, or another protocol as it is written; undefined if the document doesn't say it. */
  readonly protocol: string | undefined;
  /** The ports; undefined if the document doesn't say them. All ports are 0 to 65535. */
  readonly ports: AddressPorts | undefined;
  /**
   * The path in the document: `resource.aws_security_group.voice.egress[0].cidr_blocks[1]`, or
   * `Resources.Sg.Properties.SecurityGroupIngress[0].CidrIp`. A key that is no plain word stands in brackets: `["a key"]`.
   */
  readonly place: string;
  /**
   * The resource: its address in Terraform, its logical id in CloudFormation.
   *
   * @default - the use is in no resource
   */
  readonly resource?: string;
  /**
   * What the use belongs to, if rules of it are written in several places: the security group, access control list or prefix list. Uses of one
   * group are judged together where the judgement is about a whole list.
   *
   * @default - everything in the document without a group is one
   */
  readonly group?: string;
  /**
   * What a prefix list is called, where the document gives it a name of its own.
   *
   * @default - `group` is its name
   */
  readonly groupName?: string;
  /**
   * What the document says of the network: the description of the rule or entry.
   *
   * @default - nothing; its names in `place` and `resource` count
   */
  readonly label?: string;
}
