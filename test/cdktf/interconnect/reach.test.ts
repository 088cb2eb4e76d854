import { Route, type RouteConfig } from '@cdktf/provider-aws/lib/route';
import { RouteTable } from '@cdktf/provider-aws/lib/route-table';
import { Vpc } from '@cdktf/provider-aws/lib/vpc';
import { VpcIpv4CidrBlockAssociation } from '@cdktf/provider-aws/lib/vpc-ipv4-cidr-block-association';
import type { TerraformStack } from 'cdktf';
import { Cidr, TwilioEdge } from 'twilio-interconnect-constructs';
import { TwilioPrefixList } from 'twilio-interconnect-constructs/cdktf';
import { all, only, synthesise, twoSites } from '../support';

describe('allowed prefixes that leave out the VPC', () => {
  test.each([
    ['198.51.100.0/24', undefined, true],
    ['203.0.113.128/25', undefined, false],
    ['198.51.100.0/24', '198.51.100.0/24', false],
  ])('are a warning with a transit gateway too: %p and a CIDR %p added later', (allowed, added, isWarned) => {
    const { warnings } = synthesise((stack) => {
      const vpc = new Vpc(stack, 'own', { cidrBlock: '203.0.113.0/24' });
      twoSites(stack, { vpc: { vpcId: vpc.id, transitGatewayId: 'tgw-1' }, allowedPrefixes: [Cidr.of(allowed)] });
      if (added !== undefined) {
        new VpcIpv4CidrBlockAssociation(stack, 'added', { vpcId: vpc.id, cidrBlock: added });
      }
    });
    expect(warnings.some((line) => line.includes('vpc-not-advertised'))).toBe(isWarned);
  });
});

describe('a default route beside the routes to Twilio', () => {
  type Fallback = 'blocked' | 'intended' | undefined;
  const NAT = { natGatewayId: 'nat-12345678' };
  const build = (internetFallback: Fallback, addRoute: (stack: TerraformStack, table: RouteTable, vgw: string) => void) =>
    synthesise((stack) => {
      const vpc = new Vpc(stack, 'own', { cidrBlock: '203.0.113.0/24' });
      const table = new RouteTable(stack, 'voice', { vpcId: vpc.id });
      const props = { vpc: { vpcId: vpc.id, routeTableIds: [table.id] }, ...(internetFallback && { internetFallback }) };
      const twilio = twoSites(stack, props);
      addRoute(stack, table, twilio.vpnGatewayId!);
    }).warnings.flatMap((line) => /\[twilio-interconnect:([a-z-]*fallback[a-z-]*)\]/.exec(line)?.[1] ?? []);
  const viaRoute = (stack: TerraformStack, table: RouteTable): void => {
    new Route(stack, 'default', { routeTableId: table.id, destinationCidrBlock: '0.0.0.0/0', ...NAT });
  };

  test('is silent, refused or intended with a VPN gateway, even if it is added later', () => {
    expect(build(undefined, viaRoute)).toEqual(['silent-internet-fallback']);
    expect(() => build('blocked', viaRoute)).toThrow(/internet-fallback-open/);
    expect(build('intended', viaRoute)).toEqual([]);
  });

  test('can stand in the route table itself', () => {
    expect(build(undefined, (_, table) => table.putRoute([{ cidrBlock: '0.0.0.0/0', ...NAT }]))).toEqual([
      'silent-internet-fallback',
    ]);
    expect(build(undefined, (_, table) => table.putRoute([{ cidrBlock: '10.0.0.0/8', ...NAT }]))).toEqual([]);
  });

  test('leads elsewhere only if not to the VPN gateway, in this table, and everywhere', () => {
    expect(build(undefined, () => undefined)).toEqual([]);
    const added = (config: Partial<RouteConfig>): readonly string[] =>
      build(undefined, (stack, table, gatewayId) => {
        const base = { routeTableId: table.id, destinationCidrBlock: '0.0.0.0/0', gatewayId };
        new Route(stack, 'default', { ...base, ...config });
      });
    expect(added({})).toEqual([]);
    expect(added({ gatewayId: 'igw-12345678' })).toEqual(['silent-internet-fallback']);
    expect(added({ gatewayId: 'igw-12345678', routeTableId: 'rtb-87654321' })).toEqual([]);
    expect(added({ gatewayId: 'igw-12345678', destinationCidrBlock: '10.0.0.0/8' })).toEqual([]);
  });

  test('takes no calls where static routes lead to a transit gateway', () => {
    const { warnings } = synthesise((stack) => {
      twoSites(stack, {
        vpc: { vpcId: 'vpc-1', transitGatewayId: 'tgw-1', routeTableIds: ['rtb-1'] },
        internetFallback: 'intended',
      });
    });
    expect(warnings.filter((line) => line.includes('fallback'))).toEqual([
      expect.stringContaining('[twilio-interconnect:internet-fallback-static]'),
    ]);
  });
});

test('static routes name what Twilio announces', () => {
  const result = synthesise((stack) => {
    twoSites(stack, { vpc: { vpcId: 'vpc-1', transitGatewayId: 'tgw-1', routeTableIds: ['rtb-1'] } });
  });
  const lists = all(result, 'aws_ec2_managed_prefix_list').filter(({ name }) => name === 'twilio-bgp-prefixes');
  expect(lists.map(({ entry }) => entry.map(({ cidr }: { cidr: string }) => cidr))).toEqual([
    ['67.213.136.0/25', '168.86.128.0/18', '208.78.112.0/25'],
  ]);
  expect(only(result, 'aws_route')).toMatchObject({
    destination_prefix_list_id: expect.stringMatching(/bgp-prefixes/),
    transit_gateway_id: 'tgw-1',
  });
});

test('a list of what Twilio announces can stand alone, with tags', () => {
  const result = synthesise((stack) => {
    TwilioPrefixList.ofBgpPrefixes(stack, 'Announced', { edges: [TwilioEdge.TOKYO_IX], tags: { team: 'voice' } });
  });
  expect(only(result, 'aws_ec2_managed_prefix_list')).toMatchObject({
    name: 'twilio-network-announced',
    tags: { team: 'voice' },
  });
});
