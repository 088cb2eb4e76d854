import { App, type Environment, RemovalPolicy, SecretValue, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { CfnConnection, CfnDirectConnectGateway } from 'aws-cdk-lib/aws-directconnect';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Asn, Bandwidth, BgpPeering, Vlan } from 'twilio-interconnect-constructs';
import {
  DirectConnectConnection,
  DirectConnectGateway,
  DirectConnectLag,
  PrivateVirtualInterface,
  TwilioInterconnect,
} from 'twilio-interconnect-constructs/cdk';
import { STRICT_CONTEXT, temporaryFolder, violationsOf } from '../../support/strict';
import { twoSitesProps, type TwoSitesChanges } from '../../support/two-sites';

const EAST: Environment = { region: 'us-east-1' };
const WEST: Environment = { region: 'us-west-1' };

interface Hub {
  readonly app: App;
  readonly hub: Stack;
  readonly vpc: ec2.Vpc;
}

function newHub(env?: Environment, app: App = new App()): Hub {
  const hub = new Stack(app, 'Network', { env });
  const vpc = new ec2.Vpc(hub, 'Vpc', {
    ipAddresses: ec2.IpAddresses.cidr('203.0.113.0/24'),
    natGateways: 0,
    subnetConfiguration: [{ name: 'sbc', subnetType: ec2.SubnetType.PRIVATE_ISOLATED }],
  });
  return { app, hub, vpc };
}

/** The Interconnect in the hub's stack, San Jose's port imported in the given stack. */
function interconnect({ hub, vpc }: Hub, west: Stack, changes: TwoSitesChanges = {}): TwilioInterconnect<'ashburn' | 'sanJose'> {
  const connection = DirectConnectConnection.fromConnectionId(west, 'Port', 'dxcon-fgdef456');
  const props = twoSitesProps(hub, vpc, { ...changes, sanJose: { connection, ...changes.sanJose } } as TwoSitesChanges);
  return new TwilioInterconnect(hub, 'Twilio', props);
}

interface ResourceJson {
  readonly Type: string;
  readonly Properties: Record<string, any>;
  readonly DeletionPolicy?: string;
}

function resourcesOf(stack: Stack, type: string): readonly ResourceJson[] {
  return Object.values(Template.fromStack(stack).findResources(type)) as ResourceJson[];
}

const interfacesOf = (stack: Stack, type = 'Private'): readonly ResourceJson[] =>
  resourcesOf(stack, `AWS::DirectConnect::${type}VirtualInterface`);

/** The types of everything that templates have which is no plain AWS resource. */
function customOf(stacks: readonly Stack[]): readonly string[] {
  return stacks
    .flatMap((stack) => Object.values(Template.fromStack(stack).toJSON()['Resources'] ?? {}) as ResourceJson[])
    .map(({ Type }) => Type)
    .filter(
      (type) => type.startsWith('Custom::') || type.startsWith('AWS::Lambda') || type === 'AWS::CloudFormation::CustomResource',
    );
}

function outputsOf(stack: Stack, site: string): Readonly<Record<string, unknown>> {
  const outputs = Object.values(Template.fromStack(stack).findOutputs('*')) as { Description: string; Value: unknown }[];
  return Object.fromEntries(
    outputs
      .filter(({ Description }) => Description.endsWith(`(${site})`))
      .map(({ Description, Value }) => [Description.replace(` (${site})`, ''), Value]),
  );
}

const warningsOf = (stack: Stack): string =>
  JSON.stringify(stack.node.findAll().flatMap(({ node }) => node.metadata.filter(({ type }) => type === 'aws:cdk:warning')));

/** The names of the stacks that a stack is deployed after. */
const dependenciesOf = (stack: Stack): readonly string[] => stack.dependencies.map(({ node }) => node.path);

describe('a hub in us-east-1, and a port in us-west-1', () => {
  const given = newHub(EAST, new App({ context: STRICT_CONTEXT, outdir: temporaryFolder() }));
  const west = new Stack(given.app, 'West', { env: WEST });
  const twilio = interconnect(given, west);

  test('make each interface where its port is, without custom resources', () => {
    const [ashburn, ...others] = interfacesOf(given.hub);
    expect(ashburn?.Properties['ConnectionId']).toBe('dxcon-fgabc123');
    expect(others).toEqual([]);
    expect(interfacesOf(west).map(({ Properties }) => Properties['ConnectionId'])).toEqual(['dxcon-fgdef456']);
    expect(customOf([given.hub, west])).toEqual([]);
    expect(interfacesOf(west)[0]?.DeletionPolicy).toBe('Retain');
  });

  test("read the gateway's id from an output of the hub", () => {
    const { Properties } = interfacesOf(west)[0]!;
    const read = Properties['DirectConnectGatewayId']['Fn::GetStackOutput'] as Record<string, string>;
    expect(read).toEqual({ StackName: 'Network', OutputName: expect.any(String), Region: 'us-east-1' });
    expect(Template.fromStack(given.hub).toJSON()['Outputs'][read['OutputName']!]).toMatchObject({
      Value: { 'Fn::GetAtt': ['TwilioDirectConnectGatewayE5FCFDB2', 'DirectConnectGatewayId'] },
    });
    expect(interfacesOf(given.hub)[0]?.Properties['DirectConnectGatewayId']).toEqual({
      'Fn::GetAtt': ['TwilioDirectConnectGatewayE5FCFDB2', 'DirectConnectGatewayId'],
    });
  });

  test('are deployed hub first, and the hub refers to no other stack', () => {
    expect(dependenciesOf(west)).toEqual(['Network']);
    expect(dependenciesOf(given.hub)).toEqual([]);
    expect(JSON.stringify(Template.fromStack(given.hub).toJSON())).not.toMatch(/GetStackOutput|ImportValue/);
  });

  test('have the outputs of an interface beside it, and the others in the hub', () => {
    expect(Object.keys(outputsOf(west, 'sanJose'))).toEqual([
      'ASN of the customer router towards AWS',
      'ASN of the Amazon side',
      'Id of the virtual interface',
      'VLAN towards AWS',
      'Interface address of the Amazon side',
      'Interface address of the customer router towards AWS',
    ]);
    expect(outputsOf(west, 'sanJose')['Id of the virtual interface']).toEqual({
      'Fn::GetAtt': ['PortTwiliosanJosePrivateVirtualInterfaceC954623B', 'VirtualInterfaceId'],
    });
    expect(Object.keys(outputsOf(given.hub, 'sanJose'))).toEqual([
      'Twilio edge',
      'Exchange of the Twilio cross connect',
      'Bandwidth ordered from Twilio',
      'Community on the prefixes that the router announces to AWS',
      'Stage of the Twilio cross connect',
      'IP routes that the customer announces to Twilio',
      'Prefixes that Twilio announces',
    ]);
    expect(Object.keys(outputsOf(given.hub, 'ashburn'))).toHaveLength(13);
  });

  test('have paths and logical ids that are part of the contract', () => {
    expect(twilio.sites.ashburn.virtualInterface.resource.node.path).toBe(
      'Network/Twilio/Sites/ashburn/PrivateVirtualInterface/Resource',
    );
    const made = twilio.sites.sanJose.virtualInterface.resource;
    expect(made.node.path).toBe('West/Port/Twilio-sanJose/PrivateVirtualInterface/Resource');
    expect(west.resolve(made.logicalId)).toBe('PortTwiliosanJosePrivateVirtualInterfaceC954623B');
    expect(Object.keys(Template.fromStack(west).toJSON()['Outputs'])).toEqual(
      ['CustomerAsn', 'AmazonSideAsn', 'VirtualInterfaceId', 'Vlan', 'AmazonAddress', 'CustomerAddress'].map((key) =>
        expect.stringMatching(new RegExp(`^PortTwiliosanJoseAws${key}[0-9A-F]{8}$`)),
      ),
    );
  });

  test('pass the template validator at its strictest, and are near their exchanges', () => {
    delete process.env['CDK_VALIDATION'];
    given.app.synth({ force: true });
    process.env['CDK_VALIDATION'] = 'false';
    expect(violationsOf(given.app)).toEqual([]);
    expect(warningsOf(given.hub)).not.toContain('location-far-from-exchange');
  });
});

test('a hub with both ports elsewhere has no interface', () => {
  const { app, hub, vpc } = newHub({ region: 'us-east-2' });
  const [east, west] = [new Stack(app, 'East', { env: EAST }), new Stack(app, 'West', { env: WEST })];
  const connections = {
    ashburn: { connection: DirectConnectConnection.fromConnectionId(east, 'Port', 'dxcon-fgabc123') },
    sanJose: { connection: DirectConnectConnection.fromConnectionId(west, 'Port', 'dxcon-fgdef456') },
  };
  new TwilioInterconnect(hub, 'Twilio', twoSitesProps(hub, vpc, connections));
  expect([hub, east, west].map((stack) => interfacesOf(stack).length)).toEqual([0, 1, 1]);
  const outputs = [east, west].map((stack) => interfacesOf(stack)[0]?.Properties['DirectConnectGatewayId']);
  expect(outputs[0]).toEqual(outputs[1]);
  expect([east, west].map(dependenciesOf)).toEqual([['Network'], ['Network']]);
  expect(customOf([hub, east, west])).toEqual([]);
});

test('in one stack, everything stands under the Interconnect', () => {
  const given = newHub(EAST);
  const twilio = interconnect(given, given.hub);
  expect(interfacesOf(given.hub)).toHaveLength(2);
  expect(twilio.sites.sanJose.virtualInterface.node.path).toBe('Network/Twilio/Sites/sanJose/PrivateVirtualInterface');
  expect(Object.keys(outputsOf(given.hub, 'sanJose'))).toHaveLength(13);
});

describe('in stacks whose Regions are not known, or are the same', () => {
  test.each([
    ['not known', undefined, undefined],
    ['the same', EAST, EAST],
  ])('%s: the interface stands with its connection, by an ordinary reference', (_, env, portsEnv) => {
    const given = newHub(env);
    const ports = new Stack(given.app, 'Ports', { env: portsEnv });
    interconnect(given, ports);
    expect(interfacesOf(ports)[0]?.Properties['DirectConnectGatewayId']).toEqual({
      'Fn::ImportValue': expect.stringContaining('TwilioDirectConnectGateway'),
    });
    expect(dependenciesOf(ports)).toEqual(['Network']);
    expect(given.app.synth().stacks).toHaveLength(2);
  });
});

describe('a gateway that exists', () => {
  test('has its id written down in every Region', () => {
    const given = newHub(EAST);
    const west = new Stack(given.app, 'West', { env: WEST });
    const id = '11111111-2222-3333-4444-555555555555';
    interconnect(given, west, {
      directConnectGateway: DirectConnectGateway.fromDirectConnectGatewayId(given.hub, 'Gateway', id),
    });
    expect(interfacesOf(west)[0]?.Properties['DirectConnectGatewayId']).toBe(id);
    expect(dependenciesOf(west)).toEqual([]);
  });

  test.each(['construct', 'resource'])('as a %s of a third stack is read from there', (kind) => {
    const given = newHub(EAST);
    const west = new Stack(given.app, 'West', { env: WEST });
    const shared = new Stack(given.app, 'Shared', { env: { region: 'eu-central-1' } });
    const directConnectGateway =
      kind === 'construct'
        ? new DirectConnectGateway(shared, 'Gateway')
        : new CfnDirectConnectGateway(shared, 'Gateway', { directConnectGatewayName: 'shared' });
    const { hub, vpc } = given;
    const changes = {
      directConnectGateway,
      transitGateway: ec2.CfnTransitGateway.fromTransitGatewayId(hub, 'Tgw', 'tgw-0123456789abcdef0'),
      ashburn: { connection: DirectConnectConnection.fromConnectionId(west, 'A', 'dxcon-fgabc123') },
      sanJose: { connection: DirectConnectConnection.fromConnectionId(west, 'B', 'dxcon-fgdef456') },
    };
    new TwilioInterconnect(hub, 'Twilio', twoSitesProps(hub, vpc, changes));
    expect(interfacesOf(west, 'Transit').map(({ Properties }) => Properties['DirectConnectGatewayId'])).toEqual([
      { 'Fn::GetStackOutput': expect.objectContaining({ StackName: 'Shared', Region: 'eu-central-1' }) },
      { 'Fn::GetStackOutput': expect.objectContaining({ StackName: 'Shared', Region: 'eu-central-1' }) },
    ]);
    expect(dependenciesOf(west)).toEqual(['Shared']);
    expect(Object.keys(Template.fromStack(shared).toJSON()['Outputs'])).toHaveLength(1);
  });
});

test('an interface on a group of another Region stands under the group', () => {
  const given = newHub(EAST);
  const west = new Stack(given.app, 'West', { env: WEST });
  const connection = new DirectConnectLag(west, 'Lag', { location: 'EqSV5', connectionsBandwidth: Bandwidth.gbps(10) });
  connection.addConnection('Member');
  const twilio = interconnect(given, west, { sanJose: { connection } });
  expect(twilio.sites.sanJose.virtualInterface.node.path).toBe('West/Lag/Twilio-sanJose/PrivateVirtualInterface');
  expect(interfacesOf(west)[0]?.Properties['ConnectionId']).toEqual({ Ref: expect.stringMatching(/^Lag/) });
  expect(customOf([given.hub, west])).toEqual([]);
  given.app.synth();
});

test('an interface on a resource of another Region stands under it', () => {
  const given = newHub(EAST);
  const west = new Stack(given.app, 'West', { env: WEST });
  const connection = new CfnConnection(west, 'Bare', { connectionName: 'sv', location: 'EqSV5', bandwidth: '10Gbps' });
  const twilio = interconnect(given, west, { sanJose: { connection } });
  expect(twilio.sites.sanJose.virtualInterface.node.path).toBe('West/Bare/Twilio-sanJose/PrivateVirtualInterface');
  given.app.synth();
});

test('a hosted connection of another Region carries its interface there', () => {
  const given = newHub(EAST);
  const west = new Stack(given.app, 'West', { env: WEST });
  const port = { connectionId: 'dxcon-fghij789', bandwidth: Bandwidth.mbps(500) };
  const connection = DirectConnectConnection.fromHostedConnectionId(west, 'Hosted', port);
  interconnect(given, west, { sanJose: { connection } });
  expect(interfacesOf(west)[0]?.Properties['ConnectionId']).toBe('dxcon-fghij789');
  given.app.synth();
});

test("a second interface stands with its own connection, in another Region than the first's", () => {
  const given = newHub(EAST);
  const west = new Stack(given.app, 'West', { env: WEST });
  const twilio = interconnect(given, west, {
    ashburn: {
      secondary: {
        connection: DirectConnectConnection.fromConnectionId(west, 'Backup', 'dxcon-fgklm012'),
        vlan: Vlan.of(201),
        peering: BgpPeering.ipv4(),
      },
    },
  });
  const { virtualInterface, secondaryVirtualInterface } = twilio.sites.ashburn;
  expect(virtualInterface.node.path).toBe('Network/Twilio/Sites/ashburn/PrivateVirtualInterface');
  expect(secondaryVirtualInterface?.node.path).toBe('West/Backup/Twilio-ashburn/SecondaryPrivateVirtualInterface');
  expect(outputsOf(west, 'ashburn')).toMatchObject({ 'VLAN towards AWS, second virtual interface': '201' });
  expect(outputsOf(given.hub, 'ashburn')).not.toHaveProperty('VLAN towards AWS, second virtual interface');
  expect(dependenciesOf(given.hub)).toEqual([]);
});

test('both interfaces of a site can stand under one connection of another stack', () => {
  const given = newHub(EAST);
  const west = new Stack(given.app, 'West', { env: WEST });
  const connection = DirectConnectConnection.fromConnectionId(west, 'Both', 'dxcon-fgklm012');
  const twilio = interconnect(given, west, {
    sanJose: { connection, secondary: { connection, vlan: Vlan.of(202), peering: BgpPeering.ipv4() } },
  });
  const { virtualInterface, secondaryVirtualInterface } = twilio.sites.sanJose;
  expect(virtualInterface.node.scope).toBe(secondaryVirtualInterface?.node.scope);
});

test('a transit gateway gives its interfaces another id, so that CloudFormation can replace them', () => {
  const given = newHub(EAST);
  const west = new Stack(given.app, 'West', { env: WEST });
  const twilio = interconnect(given, west, {
    transitGateway: ec2.CfnTransitGateway.fromTransitGatewayId(given.hub, 'Tgw', 'tgw-0123456789abcdef0'),
  });
  expect(twilio.sites.sanJose.virtualInterface.node.path).toBe('West/Port/Twilio-sanJose/TransitVirtualInterface');
  expect(twilio.sites.ashburn.virtualInterface.node.id).toBe('TransitVirtualInterface');
});

test('the removal policy and the names of the props reach an interface of another Region', () => {
  const given = newHub(EAST);
  const west = new Stack(given.app, 'West', { env: WEST });
  interconnect(given, west, { removalPolicy: RemovalPolicy.DESTROY, sanJose: { virtualInterfaceName: 'voice west' } });
  expect(interfacesOf(west)[0]).toMatchObject({ DeletionPolicy: 'Delete', Properties: { VirtualInterfaceName: 'voice west' } });
  expect(interfacesOf(given.hub)[0]?.Properties['VirtualInterfaceName']).toBe('twilio-ashburn');
});

test('an interface on a connection of a stack of another account stays with the Interconnect', () => {
  const given = newHub({ account: '111111111111', region: 'us-west-1' });
  const theirs = new Stack(given.app, 'Theirs', { env: { account: '222222222222', region: 'us-west-1' } });
  expect(() => interconnect(given, theirs)).toThrow(/sites\.sanJose\.allocateRole.*allocate-role-missing/s);
});

describe('a warning about a port far from its exchange', () => {
  test('says so for London and Tokyo in place of Ashburn and San Jose', () => {
    const { app, hub, vpc } = newHub(EAST);
    const port = (region: string, location: string): DirectConnectLag =>
      new DirectConnectLag(new Stack(app, region, { env: { region } }), 'Lag', {
        location,
        connectionsBandwidth: Bandwidth.gbps(10),
      });
    const changes = {
      ashburn: { connection: port('eu-west-1', 'EqLD5') },
      sanJose: { connection: port('ap-northeast-1', 'EqTY2') },
    };
    new TwilioInterconnect(hub, 'Twilio', twoSitesProps(hub, vpc, changes));
    expect(warningsOf(hub)).toMatch(/sites\.ashburn\.connection: is not near Equinix DC1.*given: EqLD5/);
    expect(warningsOf(hub)).toMatch(/sites\.sanJose\.connection: is not near Equinix SV1.*given: EqTY2/);
  });

  test("says so for San Jose's port in the hub's Region", () => {
    const given = newHub(EAST);
    interconnect(given, given.hub);
    expect(warningsOf(given.hub)).toMatch(
      /sites\.sanJose\.connection: has no Direct Connect location near Equinix SV1.*us-east-1/,
    );
    expect(warningsOf(given.hub)).not.toContain('sites.ashburn.connection');
  });
});

describe('errors', () => {
  const east = (app: App): Stack => new Stack(app, 'East', { env: EAST });
  const west = (app: App): Stack => new Stack(app, 'West', { env: WEST });

  test('a port ordered in another Region than its location', () => {
    const app = new App();
    const order = { location: 'EqSV5', bandwidth: Bandwidth.gbps(10) };
    expect(() => new DirectConnectConnection(east(app), 'Port', order)).toThrow(
      /location: belongs to us-west-1.*location-region/,
    );
    expect(() => new DirectConnectConnection(west(app), 'Port', order)).not.toThrow();
    expect(() => new DirectConnectConnection(new Stack(app, 'Anywhere'), 'Port', order)).not.toThrow();
  });

  test('a group ordered in another Region than its location', () => {
    const order = { location: 'EqSV5', connectionsBandwidth: Bandwidth.gbps(10) };
    expect(() => new DirectConnectLag(east(new App()), 'Lag', order)).toThrow(/location-region/);
  });

  test('a connection or a group imported by an ARN of another Region', () => {
    const app = new App();
    const stack = east(app);
    const arn = (kind: string, region: string): string => `arn:aws:directconnect:${region}:111111111111:${kind}/${kind}-fgabc123`;
    expect(() => DirectConnectConnection.fromConnectionArn(stack, 'A', arn('dxcon', 'us-west-1'))).toThrow(
      /East\/A:[^]*connectionArn: is not the Region of the stack, us-east-1 \(given: us-west-1\).*connection-arn-region/,
    );
    expect(() => DirectConnectLag.fromLagArn(stack, 'B', arn('dxlag', 'us-west-1'))).toThrow(/lagArn: .*connection-arn-region/);
    expect(() => DirectConnectConnection.fromConnectionArn(stack, 'C', arn('dxcon', 'us-east-1'))).not.toThrow();
    const anywhere = new Stack(app, 'Anywhere');
    expect(() => DirectConnectConnection.fromConnectionArn(anywhere, 'C', arn('dxcon', 'us-east-1'))).not.toThrow();
  });

  const VIF = {
    directConnectGateway: undefined as never,
    vlan: Vlan.of(101),
    customerAsn: Asn.of(65010),
    peerings: [BgpPeering.ipv4()],
  };

  test('an interface away from its connection', () => {
    const app = new App();
    const [here, there] = [east(app), west(app)];
    const connection = DirectConnectConnection.fromConnectionId(there, 'Port', 'dxcon-fgdef456');
    const directConnectGateway = new DirectConnectGateway(here, 'Gateway');
    expect(() => new PrivateVirtualInterface(here, 'Vif', { ...VIF, directConnectGateway, connection })).toThrow(
      /East\/Vif:[^]*connection: is not the Region of the interface, us-east-1 \(given: us-west-1\).*interface-region/,
    );
    const made = new PrivateVirtualInterface(there, 'Vif', { ...VIF, directConnectGateway, connection });
    expect(there.resolve(made.resource.directConnectGatewayId)).toHaveProperty(['Fn::GetStackOutput']);
  });

  test.each([
    ['its ARN', () => SecretValue.secretsManager('arn:aws:secretsmanager:us-east-1:111111111111:secret:bgp-AbCdEf')],
    [
      'an imported secret',
      (hub: Stack) =>
        Secret.fromSecretCompleteArn(hub, 'S', 'arn:aws:secretsmanager:us-east-1:111111111111:secret:bgp-AbCdEf').secretValue,
    ],
    ['a secret of the hub', (hub: Stack) => new Secret(hub, 'S').secretValueFromJson('bgp')],
    [
      'plain text',
      () =>
        SecretValue.unsafePlainText(
          '{{resolve:secretsmanager:arn:aws:secretsmanager:us-east-1:111111111111:secret:b:SecretString}}',
        ),
    ],
  ])('a BGP key whose secret is in another Region, by %s', (_, keyOf) => {
    const given = newHub(EAST);
    const there = west(given.app);
    const bgpAuthKey = keyOf(given.hub);
    expect(() => interconnect(given, there, { sanJose: { bgpAuthKey } })).toThrow(
      /sites\.sanJose\.bgpAuthKey: is not the Region of the interface, us-west-1 \(given: us-east-1\).*bgp-auth-key-region/,
    );
  });

  test('no BGP key whose secret is in the same Region, or is known by its name only', () => {
    const given = newHub(EAST);
    const there = west(given.app);
    const ofWest = 'arn:aws:secretsmanager:us-west-1:111111111111:secret:bgp-AbCdEf';
    const sanJose = { bgpAuthKey: SecretValue.secretsManager(ofWest, { jsonField: 'sanJose' }) };
    const twilio = interconnect(given, there, { sanJose, ashburn: { bgpAuthKey: new Secret(given.hub, 'S').secretValue } });
    expect(there.resolve(twilio.sites.sanJose.virtualInterface.resource.bgpPeers)).toMatchObject([
      { authKey: `{{resolve:secretsmanager:${ofWest}:SecretString:sanJose::}}` },
    ]);
    given.app.synth();
  });
});
