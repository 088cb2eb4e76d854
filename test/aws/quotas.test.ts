import { QUOTAS } from '../../lib/aws/quotas';

test('the quotas are those of the pages on Direct Connect, VPCs and their firewalls', () => {
  expect(QUOTAS).toEqual({
    // VPC: security groups, prefix lists, CIDRs.
    securityGroupRules: 60,
    networkAclRules: 20,
    networkAclRulesAtMost: 40,
    propagatedRoutes: 100,
    prefixListEntries: 1000,
    prefixListEntriesPerRequest: 100,
    vpcCidrs: 5,
    // Direct Connect: interfaces on a connection or a group.
    connectionInterfaces: 50,
    connectionInterfacesOfAllTypes: 51,
    connectionTransitInterfaces: 4,
    connectionRateLimits: 10,
    hostedConnectionInterfaces: 1,
    // Direct Connect: orders of an account.
    connectionsAtLocation: 10,
    lagsInRegion: 10,
    lagMembers: 4,
    lagMembersFrom100Gbps: 2,
    // Direct Connect: gateways.
    gatewayVpnGateways: 20,
    gatewayTransitGateways: 6,
    gatewayInterfaces: 30,
    transitGatewayGateways: 20,
    transitAllowedPrefixes: 200,
    // Direct Connect: routes, resiliency groups.
    publicInterfaceRoutes: 1000,
    sessionRoutes: 100,
    sessionRoutesAllocated: 1000,
    resiliencyGroupConnections: 50,
    // Network Firewall, and the firewall of Route 53 Resolver.
    firewallCapacity: 30_000,
    firewallReferences: 5,
    firewallRuleLength: 8192,
    firewallRulesSize: 2_000_000,
    dnsFirewallDomainsPerRequest: 1000,
  });
});
