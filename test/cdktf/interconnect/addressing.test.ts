import { Vpc } from '@cdktf/provider-aws/lib/vpc';
import { VpcIpv4CidrBlockAssociation } from '@cdktf/provider-aws/lib/vpc-ipv4-cidr-block-association';
import type { TerraformStack } from 'cdktf';
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
import { DirectConnectConnection, DirectConnectGateway, TwilioInterconnect } from 'twilio-interconnect-constructs/cdktf';
import { only, synthesise, twoSites, type TwoSitesChanges } from '../support';

const TRANSLATED: TwoSitesChanges = {
  addressing: Addressing.translated(),
  ashburn: { translations: [Translation.pool({ inside: ['10.0.0.0/16'], outside: '203.0.113.0/28' })] },
  sanJose: {
    ipRoutes: IpRoutes.of('198.51.100.0/24'),
    lanPrefixes: [Cidr.of('192.168.7.0/24')],
    translations: [Translation.pool({ inside: ['10.0.0.0/16', '192.168.7.0/24'], outside: '198.51.100.0/28' })],
  },
};

test('the props arrive in the plan, and AWS is to announce what is translated', () => {
  const network = synthesise((stack) => {
    const changes = { ...TRANSLATED, announcementsToAws: 'as-received' as const, capacity: Capacity.ofCalls(1001, Codec.G711) };
    const { plan } = twoSites(stack, changes);
    expect([plan.addressing.mode, plan.announcementsToAws]).toEqual(['translated', 'as-received']);
    expect(plan.sites.map(({ ipRoutes, lanPrefixes }) => `${ipRoutes.join()} ${lanPrefixes.join()}`)).toEqual([
      '203.0.113.0/24 ',
      '198.51.100.0/24 192.168.7.0/24',
    ]);
    expect(plan.findings.filter(({ code }) => code.endsWith('below-capacity'))).toHaveLength(2);
  });
  expect(only(network, 'aws_dx_gateway_association').allowed_prefixes).toEqual(['10.0.0.0/16']);
});

describe('the VPC', () => {
  const warned = (cidrBlock: string | undefined, changes: TwoSitesChanges, added?: string): readonly string[] =>
    synthesise((stack) => {
      const vpcId = cidrBlock === undefined ? 'vpc-0123456789abcdef0' : new Vpc(stack, 'own', { cidrBlock }).id;
      twoSites(stack, { vpc: { vpcId, transitGatewayId: 'tgw-1' }, ...changes });
      if (added !== undefined) {
        new VpcIpv4CidrBlockAssociation(stack, 'added', { vpcId, cidrBlock: added });
      }
    }).warnings.flatMap((line) => /\[twilio-interconnect:(source-not-in-ip-routes|ip-route-not-covered)\]/.exec(line)?.[1] ?? []);
  const allowedPrefixes = [Cidr.of('10.0.0.0/16'), Cidr.of('203.0.113.0/24')];

  test('has addresses in the IP routes, or a translation, when the app is complete', () => {
    expect(warned('10.0.0.0/16', { allowedPrefixes })).toEqual(['source-not-in-ip-routes']);
    expect(warned('10.0.0.0/16', { allowedPrefixes }, '203.0.113.0/25')).toEqual([]);
    expect(warned('203.0.113.0/24', {})).toEqual([]);
    expect(warned('10.0.0.0/16', TRANSLATED)).toEqual([]);
  });

  test('is not judged where the app does not make it', () => {
    expect(warned(undefined, { allowedPrefixes })).toEqual([]);
  });
});

describe('one Interconnect a site', () => {
  const GATEWAY = '5f294f92-bafb-4011-916d-9b0bec8f1b3a';
  type Changes = (key: string, stack: TerraformStack) => object;
  const synthesised = (changes: Changes): readonly string[] =>
    synthesise((stack) => {
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
        new TwilioInterconnect(stack, key, {
          customerAsn: Asn.of(65010),
          ipRoutes: IpRoutes.of(cidr),
          addressing: Addressing.perSite(),
          gateway: { transitGatewayId: `tgw-${key}` },
          sites: { [key]: { ...site, connection } },
          ...changes(key, stack),
        });
      }
    }).warnings.filter((line) => line.includes('ip-route-at'));
  const refused = /Frankfurt\.addressing: shares its hub with network\/London,/;

  test('has a hub of its own', () => {
    expect(synthesised(() => ({}))).toEqual([]);
    const gateway = (key: string, stack: TerraformStack) =>
      DirectConnectGateway.fromDirectConnectGatewayId(stack, `${key}Gateway`, GATEWAY);
    expect(() => synthesised((key, stack) => ({ directConnectGateway: gateway(key, stack) }))).toThrow(refused);
    expect(() => synthesised(() => ({ gateway: { transitGatewayId: 'tgw-common' } }))).toThrow(refused);
  });

  test('has IP routes of its own', () => {
    expect(synthesised(() => ({ ipRoutes: IpRoutes.of('203.0.113.0/24') }))).toEqual([
      expect.stringMatching(/^network\/London: .*'Frankfurt' of network\/Frankfurt/),
    ]);
  });
});
