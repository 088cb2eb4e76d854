import { Construct } from 'constructs';
import type { TerraformStack } from 'cdktf';
import {
  Addressing,
  Asn,
  Bandwidth,
  BgpPeering,
  CrossConnect,
  IpRoutes,
  TwilioEdge,
  TwilioTraffic,
  Vlan,
} from 'twilio-interconnect-constructs';
import { DirectConnectConnection, TwilioInterconnect, TwilioPrefixList } from 'twilio-interconnect-constructs/cdktf';
import { all, type Synthesised, synthesise } from '../support';

/** An Interconnect of one site without a VPC, under an id. */
function interconnect(scope: Construct, id: string, vlan: number, crossConnect?: CrossConnect): void {
  new TwilioInterconnect(scope, id, {
    customerAsn: Asn.of(65010),
    ipRoutes: IpRoutes.of('203.0.113.0/24'),
    addressing: Addressing.shared({ twilioConfirmed: '2026-10-01' }),
    announcementsToAws: 'summarised',
    resiliency: 'single-site',
    gateway: { vpnGatewayId: `vgw-${String(vlan).padStart(17, '0')}` },
    sites: {
      ashburn: {
        edge: TwilioEdge.ASHBURN_IX,
        bandwidth: Bandwidth.mbps(100),
        connection: DirectConnectConnection.fromConnectionId(scope, `${id}Port`, 'dxcon-fgabc123'),
        vlan: Vlan.of(vlan),
        peering: BgpPeering.ipv4(),
        ...(crossConnect && { crossConnect }),
      },
    },
  });
}

const LIST = { edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP };

/** The names of the outputs with an interface's VLAN. */
const vlans = ({ output }: Synthesised): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(output)
      .filter(([name]) => /AwsVlan/.test(name))
      .map(([name, { value }]) => [name, value]),
  );

describe('the names of outputs', () => {
  test.each<readonly [string, (stack: TerraformStack) => void]>([
    [
      '`Net_X` and `Net/X`',
      (stack) => {
        interconnect(stack, 'Net_X', 101);
        interconnect(new Construct(stack, 'Net'), 'X', 102);
      },
    ],
    [
      '`Net X` and `NetX`',
      (stack) => {
        interconnect(stack, 'Net X', 101);
        interconnect(stack, 'NetX', 102);
      },
    ],
    [
      '`A_B/C` and `A/B_C`',
      (stack) => {
        interconnect(new Construct(stack, 'A_B'), 'C', 101);
        interconnect(new Construct(stack, 'A'), 'B_C', 102);
      },
    ],
  ])('of %s do not overwrite each other', (_, build) => {
    const values = vlans(synthesise(build));
    expect(Object.values(values).sort()).toEqual(['101', '102']);
  });

  test('are plain where the ids are', () => {
    expect(Object.keys(vlans(synthesise((stack) => interconnect(stack, 'Twilio', 101))))).toEqual(['Twilio_ashburn_AwsVlan']);
  });

  test('are the same whatever stands beside', () => {
    const alone = vlans(synthesise((stack) => interconnect(stack, 'Net_X', 101)));
    const beside = vlans(
      synthesise((stack) => {
        interconnect(new Construct(stack, 'Net'), 'X', 102);
        interconnect(stack, 'Net_X', 101);
      }),
    );
    expect(beside).toMatchObject(alone);
  });

  test.each(['1Net', '-Net', 'é', 'A b'])('are names of Terraform, also of %p', (id) => {
    for (const name of Object.keys(synthesise((stack) => interconnect(stack, id, 101)).output)) {
      expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_-]*$/);
    }
  });
});

describe('free text', () => {
  test('reaches outputs as it is, and is no template of Terraform', () => {
    const crossConnect = CrossConnect.physical({ loaEntity: 'Acme %{ if true }Ltd%{ endif } ${' });
    const { output } = synthesise((stack) => interconnect(stack, 'Twilio', 101, crossConnect));
    expect(output['Twilio_ashburn_TwilioLoaEntity']!.value).toBe('Acme %%{ if true }Ltd%%{ endif } $${');
  });

  test.each([
    [
      'a tag',
      (stack: TerraformStack) => new TwilioPrefixList(stack, 'List', { ...LIST, tags: { share: '50 %{' } }),
      'template-directive at tags.share',
    ],
    [
      'the name of a list',
      (stack: TerraformStack) =>
        new TwilioPrefixList(stack, 'List', { ...LIST, prefixListName: 'twilio %{ if true }x%{ endif }' }),
      'template-directive at name',
    ],
  ])('with a directive is refused in %s', (_, build, code) => {
    const [rule, path] = code.split(' at ');
    expect(() => synthesise((stack) => void build(stack))).toThrow(new RegExp(`${path}: .*\\[twilio-interconnect:${rule}\\]`));
  });

  test('that is escaped stays', () => {
    const result = synthesise((stack) => {
      new TwilioPrefixList(stack, 'List', { ...LIST, prefixListName: 'twilio %%{x' });
    });
    expect(all(result, 'aws_ec2_managed_prefix_list').map(({ name }) => name)).toEqual(['twilio %%{x']);
  });
});

test('lists that stand alone are told apart by their names, on every engine alike', () => {
  const result = synthesise((stack) => {
    new TwilioPrefixList(stack, 'Sbc', LIST);
    new TwilioPrefixList(new Construct(stack, 'Voice'), 'Sbc', LIST);
    TwilioPrefixList.ofBgpPrefixes(stack, 'Routes', { edges: LIST.edges });
    new TwilioPrefixList(stack, 'Own', { ...LIST, prefixListName: 'own' });
  });
  expect(
    all(result, 'aws_ec2_managed_prefix_list')
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['own', 'twilio-network-routes', 'twilio-network-sbc', 'twilio-network-voice-sbc']);
});
