import { type CloudFormationProgram, type Template, changed, withoutRetention } from './cloudformation/assembly';
import { type Life, UNTROUBLED, cloudFormationLife } from './scenarios/life';
import { codesIn } from './scenarios/report';
import { cdkStack } from './scenarios/synthesis';
import { TWO_SITES, type Voice, buildOnCdk, portsOf } from './scenarios/voice';

const programOf = (voice: Voice): CloudFormationProgram => cdkStack((stack) => buildOnCdk(stack, voice), { region: 'us-east-1' });

const VPN = programOf(TWO_SITES);
const TRANSIT = programOf({ ...TWO_SITES, hub: 'transit' });

type Resources = Record<string, any>;

/** The logical ids of a type. */
const idsOf = (resources: Resources, type: string): readonly string[] =>
  Object.keys(resources).filter((id) => resources[id].Type.endsWith(`::${type}`));

const only = (resources: Resources, type: string): any => resources[idsOf(resources, type)[0]!];

const edit = (program: CloudFormationProgram, change: (resources: Resources) => void): CloudFormationProgram =>
  changed(program, ({ Resources }) => change(Resources));

/** A program of few resources, written by hand. */
const handMade = (Resources: Template['Resources'], name = 'Network'): CloudFormationProgram => [
  { name, region: 'us-east-1', template: { Resources }, dependencies: [] },
];

const said = ({ created, changed: changes, deleted }: Life) => ({
  created: codesIn(created),
  changed: changes.map(codesIn),
  deleted: codesIn(deleted),
});

const creating = (program: CloudFormationProgram): readonly string[] => codesIn(cloudFormationLife([program]).created);
const changing = (...programs: readonly CloudFormationProgram[]) => said(cloudFormationLife(programs)).changed;

const PORT = {
  Type: 'AWS::DirectConnect::Connection',
  Properties: { ConnectionName: 'port', Location: 'EqDC2', Bandwidth: '1Gbps' },
};
const GATEWAY = { Type: 'AWS::DirectConnect::DirectConnectGateway', Properties: { DirectConnectGatewayName: 'hub' } };
const interfaceOn = (ConnectionId: unknown, changes: object = {}, DependsOn: readonly string[] = []) => ({
  Type: 'AWS::DirectConnect::PrivateVirtualInterface',
  DependsOn,
  Properties: {
    VirtualInterfaceName: 'voice',
    ConnectionId,
    Vlan: 101,
    BgpPeers: [{ AddressFamily: 'ipv4', Asn: '65010' }],
    DirectConnectGatewayId: { 'Fn::GetAtt': ['Gateway', 'DirectConnectGatewayId'] },
    ...changes,
  },
});

test('without a fault nothing is said', () => {
  expect(cloudFormationLife([VPN])).toEqual(UNTROUBLED());
  expect(cloudFormationLife([TRANSIT])).toEqual(UNTROUBLED());
});

describe('what is made too early', () => {
  test('an association that does not wait for the attachment of its VPN gateway', () => {
    const fault = edit(VPN, (resources) => delete only(resources, 'DirectConnectGatewayAssociation').DependsOn);
    expect(creating(fault)).toContain('vpn-gateway-not-attached');
  });

  test('a propagation that does not wait for the association', () => {
    const fault = edit(VPN, (resources) => {
      const attachment = idsOf(resources, 'VPCGatewayAttachment');
      idsOf(resources, 'VPNGatewayRoutePropagation').forEach((id) => (resources[id].DependsOn = attachment));
    });
    expect(creating(fault)).toEqual(['propagation-before-association']);
  });

  test('a propagation that waits for nothing', () => {
    const fault = edit(VPN, (resources) => {
      idsOf(resources, 'VPNGatewayRoutePropagation').forEach((id) => delete resources[id].DependsOn);
    });
    expect(creating(fault)).toContain('propagation-without-attachment');
  });

  test('a route to a transit gateway that does not wait for the attachment of its VPC', () => {
    const fault = edit(TRANSIT, (resources) => {
      const attachment = idsOf(resources, 'TransitGatewayAttachment')[0]!;
      for (const resource of Object.values(resources)) {
        resource.DependsOn = [resource.DependsOn ?? []].flat().filter((id: string) => id !== attachment);
      }
    });
    expect(creating(fault)).toContain('vpc-not-attached');
  });

  test('an interface on a port that the same deployment orders', () => {
    const program = handMade({ Port: PORT, Gateway: GATEWAY, Voice: interfaceOn({ Ref: 'Port' }) });
    expect(creating(program)).toEqual(['port-not-available']);
  });

  test('an interface on a LAG that does not wait for its members', () => {
    const lag = {
      Type: 'AWS::DirectConnect::Lag',
      Properties: { LagName: 'l', Location: 'EqDC2', ConnectionsBandwidth: '1Gbps' },
    };
    const member = { ...PORT, Properties: { ...PORT.Properties, LagId: { Ref: 'Lag' } } };
    const of = (after: readonly string[]) =>
      handMade({ Lag: lag, Member: member, Gateway: GATEWAY, Voice: interfaceOn({ Ref: 'Lag' }, {}, after) });
    expect(creating(of([]))).toEqual(['lag-without-members']);
    expect(cloudFormationLife([of(['Member'])])).toEqual(UNTROUBLED());
  });
});

describe('what is in the wrong Region', () => {
  test('an interface away from its port', () => {
    const ports = { 'dxcon-fgbbbbbb': 'us-west-1' };
    expect(codesIn(cloudFormationLife([VPN], { ports }).created)).toEqual(['other-region']);
  });

  test('the stack of a site that is away, sent to another Region', () => {
    const voice: Voice = { ...TWO_SITES, away: ['sanJose'] };
    const program = programOf(voice);
    const fault = program.map((stack) => (stack.name === 'Ports' ? { ...stack, region: 'us-west-2' } : stack));
    expect(program.map(({ region }) => region).sort()).toEqual(['us-east-1', 'us-west-1']);
    expect(cloudFormationLife([program], portsOf(voice))).toEqual(UNTROUBLED());
    expect(codesIn(cloudFormationLife([fault], portsOf(voice)).created)).toEqual(['other-region']);
  });

  test('a port at a location of another Region', () => {
    const port = { ...PORT, Properties: { ...PORT.Properties, Location: 'EqSV5' } };
    expect(creating(handMade({ Port: port }))).toEqual(['location-of-other-region']);
  });

  test('a key from a secret of another Region', () => {
    const key = '{{resolve:secretsmanager:arn:aws:secretsmanager:us-west-1:111122223333:secret:bgp-AbCdEf:SecretString:k::}}';
    const fault = edit(VPN, (resources) => (only(resources, 'PrivateVirtualInterface').Properties.BgpPeers[0].AuthKey = key));
    expect(creating(fault)).toEqual(['secret-of-other-region']);
  });

  test('an import from a stack of another Region, where a weak reference works', () => {
    const hub = { ...handMade({ Gateway: GATEWAY }, 'Hub')[0]!, region: 'us-east-1' };
    const id = { 'Fn::GetAtt': ['Gateway', 'DirectConnectGatewayId'] };
    const exporting = { ...hub.template, Outputs: { Id: { Value: id, Export: { Name: 'Hub:Id' } } } };
    const west = (reference: object) => [
      { ...hub, template: exporting },
      {
        name: 'West',
        region: 'us-west-1',
        dependencies: ['Hub'],
        template: { Resources: { Voice: interfaceOn('dxcon-fgbbbbbb', { DirectConnectGatewayId: reference }) } },
      },
    ];
    const given = { ports: { 'dxcon-fgbbbbbb': 'us-west-1' } };
    const weak = { 'Fn::GetStackOutput': { StackName: 'Hub', OutputName: 'Id', Region: 'us-east-1' } };
    expect(codesIn(cloudFormationLife([west({ 'Fn::ImportValue': 'Hub:Id' })], given).created)).toEqual(['no-such-export']);
    expect(cloudFormationLife([west(weak)], given)).toEqual(UNTROUBLED());
    const wrong = { 'Fn::GetStackOutput': { ...weak['Fn::GetStackOutput'], Region: 'us-west-1' } };
    expect(codesIn(cloudFormationLife([west(wrong)], given).created)).toEqual(['no-such-output']);
  });
});

describe('what cannot be changed in one deployment', () => {
  const media = (resources: Resources) => only(resources, 'PrefixList').Properties;
  const extra = { Cidr: '192.0.2.0/24', Description: 'more' };

  test('entries and size of a list; in two it can', () => {
    const larger = edit(VPN, (resources) => (media(resources).MaxEntries += 5));
    const both = edit(larger, (resources) => media(resources).Entries.push(extra));
    expect(changing(VPN, both)).toEqual([['entries-and-size']]);
    expect(changing(VPN, larger, both)).toEqual([[], []]);
  });

  test('the description of an entry', () => {
    const described = edit(VPN, (resources) => (media(resources).Entries[0].Description = 'changed'));
    expect(changing(VPN, described)).toEqual([['added-and-removed']]);
  });

  test('the type under a logical id', () => {
    const swapped = edit(VPN, (resources) => {
      only(resources, 'PrivateVirtualInterface').Type = 'AWS::DirectConnect::TransitVirtualInterface';
    });
    expect(changing(VPN, swapped)).toEqual([['type-change']]);
  });

  test('the Direct Connect gateway of an association; in two it can', () => {
    const gateway = '11111111-2222-3333-4444-555555555555';
    const other = edit(VPN, (resources) => {
      only(resources, 'DirectConnectGatewayAssociation').Properties.DirectConnectGatewayId = gateway;
    });
    const without = edit(VPN, (resources) => {
      for (const type of ['VPNGatewayRoutePropagation', 'DirectConnectGatewayAssociation']) {
        idsOf(resources, type).forEach((id) => delete resources[id]);
      }
    });
    expect(changing(VPN, other)).toEqual([['vpn-gateway-elsewhere']]);
    expect(changing(VPN, without, other)).toEqual([[], []]);
  });

  test('the only BGP peer of an interface', () => {
    const rekeyed = edit(VPN, (resources) => (only(resources, 'PrivateVirtualInterface').Properties.BgpPeers[0].Asn = '65011'));
    expect(changing(VPN, rekeyed)).toEqual([['last-bgp-peer']]);
  });

  test('a group with a fixed name that is replaced', () => {
    const named = edit(VPN, (resources) => (only(resources, 'SecurityGroup').Properties.GroupName = 'voice'));
    const replaced = edit(named, (resources) => (only(resources, 'SecurityGroup').Properties.GroupDescription = 'other'));
    expect(changing(named, replaced)).toEqual([['group-name-taken']]);
  });

  test('an interface that is replaced on its VLAN while the old one is retained', () => {
    const gateway = '11111111-2222-3333-4444-555555555555';
    const moved = edit(
      VPN,
      (resources) => (only(resources, 'PrivateVirtualInterface').Properties.DirectConnectGatewayId = gateway),
    );
    expect(changing(VPN, moved)).toEqual([['vlan-in-use']]);
    expect(changing(withoutRetention(VPN), withoutRetention(moved))).toEqual([[]]);
  });

  test('an export that another stack imports', () => {
    const hub = handMade({ Gateway: GATEWAY }, 'Hub')[0]!;
    const id = { 'Fn::GetAtt': ['Gateway', 'DirectConnectGatewayId'] };
    const template = { ...hub.template, Outputs: { Id: { Value: id, Export: { Name: 'Hub:Id' } } } };
    const user = handMade(
      { Voice: interfaceOn('dxcon-fgaaaaaa', { DirectConnectGatewayId: { 'Fn::ImportValue': 'Hub:Id' } }) },
      'User',
    );
    const users = user.map((stack) => ({ ...stack, dependencies: ['Hub'] }));
    expect(changing([{ ...hub, template }, ...users], [hub, ...users])).toEqual([['export-in-use']]);
  });
});

describe('what is too much', () => {
  test('lists whose sizes fill a group', () => {
    const fault = edit(VPN, (resources) => (only(resources, 'PrefixList').Properties.MaxEntries = 61));
    expect(creating(fault)).toEqual(['too-many-rules']);
  });

  test('two interfaces of one VLAN on one port', () => {
    const fault = edit(VPN, (resources) => {
      const [one, other] = idsOf(resources, 'PrivateVirtualInterface').map((id) => resources[id].Properties);
      Object.assign(other, { ConnectionId: one.ConnectionId, Vlan: one.Vlan });
    });
    expect(creating(fault)).toEqual(['vlan-in-use']);
  });
});

describe('what does not go', () => {
  test('a list that a retained group names', () => {
    const fault = edit(VPN, (resources) => (only(resources, 'SecurityGroup').DeletionPolicy = 'Retain'));
    const kept = edit(fault, (resources) => {
      for (const type of ['PrefixList', 'SecurityGroup']) {
        idsOf(resources, type).forEach((id) => delete resources[id]);
      }
    });
    expect(changing(fault, kept)).toEqual([['list-in-use']]);
  });

  test('a VPN gateway whose association did not wait for its attachment', () => {
    const fault = edit(VPN, (resources) => delete only(resources, 'DirectConnectGatewayAssociation').DependsOn);
    expect(codesIn(cloudFormationLife([fault]).deleted)).toContain('vpn-gateway-associated');
  });

  test('a gateway of which the stack of its interface is not said to depend', () => {
    const id = { 'Fn::GetAtt': ['Gateway', 'DirectConnectGatewayId'] };
    const weak = { 'Fn::GetStackOutput': { StackName: 'Hub', OutputName: 'Id' } };
    const hub = handMade({ Gateway: GATEWAY }, 'Hub').map((stack) => ({
      ...stack,
      template: { ...stack.template, Outputs: { Id: { Value: id } } },
    }));
    const ports = handMade({ Voice: interfaceOn('dxcon-fgaaaaaa', { DirectConnectGatewayId: weak }) }, 'Ports');
    expect(said(cloudFormationLife([[...hub, ...ports]]))).toEqual({
      created: ['no-such-output'],
      changed: [],
      deleted: ['gateway-in-use'],
    });
  });

  test('resources that wait for each other', () => {
    const fault = edit(VPN, (resources) => {
      only(resources, 'VPNGateway').DependsOn = idsOf(resources, 'DirectConnectGatewayAssociation');
    });
    expect(creating(fault)).toEqual(['cycle']);
  });
});
