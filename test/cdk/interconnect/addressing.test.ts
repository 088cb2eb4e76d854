import type { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Template } from 'aws-cdk-lib/assertions';
import {
  Addressing,
  Asn,
  Bandwidth,
  BgpPeering,
  Capacity,
  Cidr,
  Codec,
  IpRoutes,
  Translation,
  TwilioEdge,
  Vlan,
} from 'twilio-interconnect-constructs';
import { DirectConnectConnection, DirectConnectGateway, TwilioInterconnect } from 'twilio-interconnect-constructs/cdk';
import { networkStack, twoSites, type TwoSitesChanges, twoSitesProps } from '../../support/two-sites';
import { newStack, warnings } from '../direct-connect/support';

const SOURCE = 'twilio-interconnect:source-not-in-ip-routes';
const COVERED = 'twilio-interconnect:ip-route-not-covered';

const translation = Translation.pool({ inside: ['10.0.0.0/16'], outside: '203.0.113.0/28' });
const TRANSLATED: TwoSitesChanges = {
  addressing: Addressing.translated(),
  ashburn: { translations: [translation] },
  sanJose: {
    ipRoutes: IpRoutes.of('198.51.100.0/24'),
    lanPrefixes: [Cidr.of('192.168.7.0/24')],
    translations: [Translation.pool({ inside: ['10.0.0.0/16', '192.168.7.0/24'], outside: '198.51.100.0/28' })],
  },
};

test('the props arrive in the plan, and AWS is to announce what is translated', () => {
  const changes: TwoSitesChanges = {
    ...TRANSLATED,
    announcementsToAws: 'as-received',
    capacity: Capacity.ofCalls(10, Codec.G711),
  };
  const { stack, twilio } = twoSites(changes);
  const { addressing, announcementsToAws, association, sites } = twilio.plan;
  expect([addressing.mode, announcementsToAws, association.allowedPrefixes.join()]).toEqual([
    'translated',
    'as-received',
    '10.0.0.0/16',
  ]);
  expect(sites.map(({ ipRoutes, lanPrefixes, translations }) => [ipRoutes, lanPrefixes, translations].map(String))).toEqual([
    ['203.0.113.0/24', '', String(translation)],
    ['198.51.100.0/24', '192.168.7.0/24', '10.0.0.0/16, 192.168.7.0/24 to 198.51.100.0/28, as a pool'],
  ]);
  const template = Template.fromStack(stack);
  template.hasResourceProperties('AWS::DirectConnect::DirectConnectGatewayAssociation', {
    AllowedPrefixesToDirectConnectGateway: ['10.0.0.0/16'],
  });
  const routes = Object.values(template.findOutputs('*')).filter(({ Description }) => Description.startsWith('IP routes'));
  expect(routes.map(({ Value }) => Value)).toEqual(['203.0.113.0/24', '198.51.100.0/24']);
});

test('the capacity is compared with the sites', () => {
  const { twilio } = twoSites({ capacity: Capacity.ofCalls(1001, Codec.G711) });
  expect(twilio.plan.findings.filter(({ code }) => code.endsWith('capacity')).map(({ path }) => path)).toEqual([
    'sites.ashburn.bandwidth',
    'sites.sanJose.bandwidth',
  ]);
});

const warned = (cidr: string | undefined, changes: TwoSitesChanges, added?: string): readonly string[] => {
  const stack = newStack();
  const vpc = new ec2.Vpc(stack, 'Vpc', {
    ...(cidr === undefined ? {} : { ipAddresses: ec2.IpAddresses.cidr(cidr) }),
    natGateways: 0,
  });
  new TwilioInterconnect(stack, 'Twilio', twoSitesProps(stack, vpc, changes));
  if (added !== undefined) {
    new ec2.CfnVPCCidrBlock(stack, 'Added', { vpcId: vpc.vpcId, cidrBlock: added });
  }
  return warnings(stack).filter((code) => code === SOURCE || code === COVERED);
};

describe('the VPC', () => {
  const allowedPrefixes = [Cidr.of('10.0.0.0/16'), Cidr.of('203.0.113.0/24')];

  test('has addresses in the IP routes, or a translation, when the app is complete', () => {
    expect(warned('10.0.0.0/16', { allowedPrefixes })).toEqual([SOURCE]);
    expect(warned('10.0.0.0/16', { allowedPrefixes }, '203.0.113.0/25')).toEqual([]);
    expect(warned('203.0.113.0/24', {})).toEqual([]);
    expect(warned('10.0.0.0/16', TRANSLATED)).toEqual([]);
    expect(warned('10.1.0.0/16', { ...TRANSLATED, allowedPrefixes: [Cidr.of('10.0.0.0/8')] })).toEqual([SOURCE]);
  });

  test('causes the IP routes', () => {
    expect(warned('203.0.113.0/24', { ipRoutes: IpRoutes.of('203.0.113.0/24', '198.51.100.0/24') })).toEqual([COVERED]);
  });

  test('is not judged where its CIDR is not known', () => {
    const { stack } = networkStack();
    const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Imported', {
      vpcId: 'vpc-0123456789abcdef0',
      availabilityZones: ['us-east-1a'],
      isolatedSubnetIds: ['subnet-11111111'],
      isolatedSubnetRouteTableIds: ['rtb-11111111'],
    });
    new TwilioInterconnect(stack, 'Twilio', twoSitesProps(stack, vpc, { allowedPrefixes }));
    expect(warnings(stack)).not.toContain(SOURCE);
  });
});

describe('one Interconnect a site', () => {
  const GATEWAY = '5f294f92-bafb-4011-916d-9b0bec8f1b3a';
  type Changes = (key: string, stack: Stack) => Partial<ConstructorParameters<typeof TwilioInterconnect>[2]>;
  const synthesised = (changes: Changes): readonly string[] => {
    const stack = newStack();
    for (const [key, edge, cidr] of [
      ['London', TwilioEdge.LONDON_IX, '203.0.113.0/25'],
      ['Frankfurt', TwilioEdge.FRANKFURT_IX, '203.0.113.128/25'],
    ] as const) {
      const site = { edge, bandwidth: Bandwidth.mbps(100), vlan: Vlan.of(101), peering: BgpPeering.ipv4() };
      const connection = DirectConnectConnection.fromConnectionId(
        stack,
        `${key}Port`,
        cidr === '203.0.113.0/25' ? 'dxcon-fgabc123' : 'dxcon-fgdef456',
      );
      const transitGateway = ec2.CfnTransitGateway.fromTransitGatewayId(stack, `${key}Hub`, `tgw-${key}`);
      new TwilioInterconnect(stack, key, {
        customerAsn: Asn.of(65010),
        ipRoutes: IpRoutes.of(cidr),
        addressing: Addressing.perSite(),
        transitGateway,
        sites: { [key]: { ...site, connection } },
        ...changes(key, stack),
      } as ConstructorParameters<typeof TwilioInterconnect>[2]);
    }
    try {
      return warnings(stack).filter((code) => code.includes('ip-route-at'));
    } catch (error) {
      return String(error).match(/\S+: shares its hub with \S+,/g) ?? [];
    }
  };
  const refused = ['Stack/Frankfurt.addressing: shares its hub with Stack/London,'];

  test('has a hub of its own', () => {
    expect(synthesised(() => ({}))).toEqual([]);
    const gateway = (key: string, stack: Stack) =>
      DirectConnectGateway.fromDirectConnectGatewayId(stack, `${key}Gateway`, GATEWAY);
    expect(synthesised((key, stack) => ({ directConnectGateway: gateway(key, stack) }))).toEqual(expect.arrayContaining(refused));
    const hub = (key: string, stack: Stack) => ec2.CfnTransitGateway.fromTransitGatewayId(stack, `${key}Common`, 'tgw-common');
    expect(synthesised((key, stack) => ({ transitGateway: hub(key, stack) }))).toEqual(expect.arrayContaining(refused));
  });

  test('has IP routes of its own', () => {
    expect(synthesised(() => ({ ipRoutes: IpRoutes.of('203.0.113.0/24') }))).toEqual([
      'twilio-interconnect:ip-route-at-two-sites',
    ]);
  });
});
