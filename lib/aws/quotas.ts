/**
 * AWS quotas. Those that AWS raises on request are marked as adjustable.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/limits.html
 * @see https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html
 */
export const QUOTAS = {
  /** Inbound or outbound rules of a security group. Adjustable. */
  securityGroupRules: 60,
  /** Inbound or outbound IPv4 rules of a network ACL, with the rule that denies all the rest. Adjustable. */
  networkAclRules: 20,
  /** The most that AWS raises it to. */
  networkAclRulesAtMost: 40,
  /** Entries of a managed prefix list. */
  prefixListEntries: 1000,
  /**
   * Entries that one request can add to a prefix list, so the most that CloudFormation and Terraform can write in the list's own resource.
   *
   * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-prefixlist.html
   */
  prefixListEntriesPerRequest: 100,
  /** Routes that gateways propagate into a route table of a VPC. Not adjustable. */
  propagatedRoutes: 100,
  /** IPv4 CIDRs of a VPC. Adjustable. */
  vpcCidrs: 5,

  /** Private and public interfaces on a dedicated connection or a link aggregation group. */
  connectionInterfaces: 50,
  /** Interfaces of all types on such a connection or group. */
  connectionInterfacesOfAllTypes: 51,
  /** Transit interfaces on such a connection or group. Adjustable. */
  connectionTransitInterfaces: 4,
  /** Interfaces with a rate limit on a dedicated connection. */
  connectionRateLimits: 10,
  /** Interfaces on a hosted connection. */
  hostedConnectionInterfaces: 1,
  /** Connections of an account at one location in one Region. Adjustable. */
  connectionsAtLocation: 10,
  /** Link aggregation groups of an account in one Region. Adjustable. */
  lagsInRegion: 10,
  /** Connections in a link aggregation group of ports below 100 Gbps. */
  lagMembers: 4,
  /** Connections in a link aggregation group of ports of 100 Gbps or more. */
  lagMembersFrom100Gbps: 2,

  /** VPN gateways on a Direct Connect gateway. */
  gatewayVpnGateways: 20,
  /** Transit gateways on a Direct Connect gateway. */
  gatewayTransitGateways: 6,
  /** Private and transit interfaces on a Direct Connect gateway. */
  gatewayInterfaces: 30,
  /** Direct Connect gateways that a transit gateway is associated with. */
  transitGatewayGateways: 20,
  /** Allowed prefixes of a transit gateway's association, IPv4 and IPv6 together. */
  transitAllowedPrefixes: 200,
  /** Routes that AWS accepts on a public interface. */
  publicInterfaceRoutes: 1000,
  /**
   * Routes of each address family that a private or transit interface takes from the router, unless more are allocated to it.
   *
   * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/prefix-controls.html
   */
  sessionRoutes: 100,
  /** The most routes of each address family that can be allocated to an interface. */
  sessionRoutesAllocated: 1000,
  /** Connections of a resiliency group. */
  resiliencyGroupConnections: 50,

  /**
   * Domains that one request can write into a domain list of Route 53 Resolver DNS Firewall.
   *
   * @see https://docs.aws.amazon.com/Route53/latest/APIReference/API_route53resolver_UpdateFirewallDomains.html
   */
  dnsFirewallDomainsPerRequest: 1000,

  /**
   * The greatest capacity of a stateful rule group of Network Firewall. Each rule takes one.
   *
   * @see https://docs.aws.amazon.com/network-firewall/latest/developerguide/quotas.html
   */
  firewallCapacity: 30_000,
  /** References to prefix lists in a stateful rule group. */
  firewallReferences: 5,
  /** Characters of one rule, with the values of its variables. */
  firewallRuleLength: 8192,
  /** Bytes of all the rules of a group. */
  firewallRulesSize: 2_000_000,
} as const;
