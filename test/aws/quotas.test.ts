import { QUOTAS } from '../../lib/aws/quotas';

test('the quotas are those of the pages on Direct Connect and on VPCs', () => {
  expect(QUOTAS).toEqual({
    // VPC: security groups, prefix lists, CIDRs.
    securityGroupRules: 60,
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
  });
});
