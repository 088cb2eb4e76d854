/** The longest name of a resource, and its allowed characters. */
export interface NameLimit {
  readonly maxLength: number;
  readonly pattern: RegExp;
}

/** The names of resources that this library makes. */
export const NAME_LIMITS = {
  /** @see https://docs.aws.amazon.com/directconnect/latest/APIReference/API_CreateConnection.html */
  connection: { maxLength: 200, pattern: /^[\w \-,/]{1,200}$/ },
  /** @see https://docs.aws.amazon.com/directconnect/latest/APIReference/API_CreateDirectConnectGateway.html */
  directConnectGateway: { maxLength: 100, pattern: /^[\w \-,/]{1,100}$/ },
  /** @see https://docs.aws.amazon.com/directconnect/latest/APIReference/API_NewPrivateVirtualInterface.html */
  virtualInterface: { maxLength: 100, pattern: /^[\w \-,/]{1,100}$/ },
  /** @see https://docs.aws.amazon.com/directconnect/latest/APIReference/Welcome.html */
  resiliencyGroup: { maxLength: 255, pattern: /^[a-zA-Z0-9_-]{1,255}$/ },
} as const satisfies Record<string, NameLimit>;

/** A resource with a limited name. */
export type NamedResource = keyof typeof NAME_LIMITS;

/**
 * The longest name of a prefix list, and the longest description of one of its entries or of a security group's rule.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateManagedPrefixList.html
 */
export const EC2_TEXT_LENGTH = 255;

/**
 * The name or the description of a security group.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateSecurityGroup.html
 */
export const SECURITY_GROUP_TEXT = /^[a-zA-Z0-9 ._\-:/()#,@[\]+=&;{}!$*]{1,255}$/;

/**
 * The longest value of a tag of an EC2 resource.
 *
 * @see https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Tag.html
 */
export const TAG_VALUE_LENGTH = 256;

/**
 * The name of a rule group, a domain list, a rule or an association of Route 53 Resolver DNS Firewall.
 *
 * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_CreateFirewallRuleGroup.html
 */
export const DNS_FIREWALL_NAME = { maxLength: 64, pattern: /^(?![0-9]+$)[a-zA-Z0-9\-_' ]{1,64}$/ } as const satisfies NameLimit;

/**
 * The name of a rule group of Network Firewall.
 *
 * @see https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_CreateRuleGroup.html
 */
export const FIREWALL_RULE_GROUP_NAME = { maxLength: 128, pattern: /^[a-zA-Z0-9-]{1,128}$/ } as const satisfies NameLimit;

/**
 * The longest name of a variable of a rule group, which has letters, digits and underscores.
 *
 * @see https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_ReferenceSets.html
 */
export const FIREWALL_VARIABLE_LENGTH = 32;

/**
 * The name of a parameter of the Parameter Store: its longest name, the levels that slashes make, and its characters.
 *
 * @see https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_PutParameter.html
 */
export const PARAMETER_NAME = {
  maxLength: 1011,
  maxLevels: 15,
  pattern: /^(?:[a-zA-Z0-9_.-]+|(?:\/[a-zA-Z0-9_.-]+)+)$/,
} as const;
