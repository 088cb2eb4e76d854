import { App, type Environment, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { CfnConnection, CfnLag } from 'aws-cdk-lib/aws-directconnect';
import { CfnVPNGateway } from 'aws-cdk-lib/aws-ec2';
import { Bandwidth, Vlan } from 'twilio-interconnect-constructs';
import {
  DirectConnectConnection,
  DirectConnectGateway,
  DirectConnectLag,
  type IDirectConnectConnection,
  PrivateVirtualInterface,
  TransitVirtualInterface,
  type RateLimitableParent,
  type VirtualInterfaceParent,
} from 'twilio-interconnect-constructs/cdk';
import { acknowledge } from '../../support/either-release';
import { lateErrors, newStack, refusal, SESSION, synthesisError, warnings } from './support';

const CODE = 'twilio-interconnect:';
const PORT = { location: 'EqDC2', bandwidth: Bandwidth.gbps(10) };

/** That many interfaces on one connection, and what is refused of them. */
function crowd(
  connect: (stack: Stack) => RateLimitableParent,
  counts: { readonly private?: number; readonly transit?: number; readonly limited?: number },
): Stack {
  const stack = newStack();
  const connection = connect(stack);
  const vpnGateway = CfnVPNGateway.fromVpnGatewayId(stack, 'VpnGateway', 'vgw-12345678');
  let vlan = 0;
  const make = (count: number, limited: number): void => {
    for (let index = 0; index < count; index += 1) {
      vlan += 1;
      new PrivateVirtualInterface(stack, `Private${vlan}`, {
        ...SESSION,
        connection,
        vlan: Vlan.of(vlan),
        vpnGateway,
        ...(index < limited ? { rateLimit: Bandwidth.mbps(50) } : {}),
      });
    }
  };
  make(counts.private ?? 0, counts.limited ?? 0);
  const directConnectGateway = new DirectConnectGateway(stack, 'Gateway');
  for (let index = 0; index < (counts.transit ?? 0); index += 1) {
    vlan += 1;
    new TransitVirtualInterface(stack, `Transit${vlan}`, { ...SESSION, connection, vlan: Vlan.of(vlan), directConnectGateway });
  }
  return stack;
}

describe('a dedicated connection', () => {
  test('by default is kept and has a name of its own', () => {
    const stack = newStack();
    new DirectConnectConnection(stack, 'Port', PORT);
    const template = Template.fromStack(stack);
    template.hasResource('AWS::DirectConnect::Connection', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        Bandwidth: '10Gbps',
        Location: 'EqDC2',
        ConnectionName: Match.stringLikeRegexp('^[\\w-]+$'),
        LagId: Match.absent(),
        ProviderName: Match.absent(),
        RequestMACSec: Match.absent(),
      },
    });
    expect(warnings(stack)).toEqual([]);
  });

  test('with everything', () => {
    const stack = newStack();
    const group = { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(100), requestMacSec: true };
    const lag = new DirectConnectLag(stack, 'Lag', group);
    const port = new DirectConnectConnection(stack, 'Port', {
      location: 'EqDC2',
      bandwidth: Bandwidth.gbps(100),
      connectionName: 'ashburn, primary',
      providerName: 'Example Carrier',
      requestMacSec: true,
      lag,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const template = Template.fromStack(stack);
    template.hasResource('AWS::DirectConnect::Connection', {
      DeletionPolicy: 'Delete',
      Properties: {
        Bandwidth: '100Gbps',
        Location: 'EqDC2',
        ConnectionName: 'ashburn, primary',
        ProviderName: 'Example Carrier',
        RequestMACSec: true,
        LagId: { Ref: stack.resolve(lag.resource.logicalId) as string },
      },
    });
    expect(lag.members).toEqual([port]);
    expect(stack.resolve(port.connectionId)).toEqual({ 'Fn::GetAtt': [stack.resolve(port.resource.logicalId), 'ConnectionId'] });
    expect(stack.resolve(port.connectionArn)).toEqual({
      'Fn::GetAtt': [stack.resolve(port.resource.logicalId), 'ConnectionArn'],
    });
  });

  test('joins an L1 group and an imported one', () => {
    const stack = newStack();
    const l1 = new CfnLag(stack, 'L1', { connectionsBandwidth: '10Gbps', lagName: 'l1', location: 'EqDC2' });
    new DirectConnectConnection(stack, 'A', { ...PORT, lag: l1 });
    new DirectConnectConnection(stack, 'B', { ...PORT, lag: DirectConnectLag.fromLagId(stack, 'Imported', 'dxlag-fgabc123') });
    const lagIds = Object.values(Template.fromStack(stack).findResources('AWS::DirectConnect::Connection')).map(
      ({ Properties }) => (Properties as { LagId: unknown }).LagId,
    );
    expect(lagIds).toEqual([{ Ref: 'L1' }, { 'Fn::Join': ['', expect.arrayContaining([':dxlag/dxlag-fgabc123'])] }]);
    expect(
      refusal(() => new DirectConnectConnection(stack, 'C', { location: 'EqDC2', bandwidth: Bandwidth.gbps(1), lag: l1 })),
    ).toEqual([`${CODE}lag-member-bandwidth bandwidth`]);
  });

  test.each([
    [{ ...PORT, bandwidth: Bandwidth.mbps(500) }, 'dedicated-bandwidth bandwidth'],
    [{ ...PORT, location: 'Equinix DC2' }, 'location-code location'],
    [{ ...PORT, connectionName: 'a.b' }, 'connection-name connectionName'],
    [{ location: 'EqDC2', bandwidth: Bandwidth.gbps(1), requestMacSec: true }, 'mac-sec-bandwidth requestMacSec'],
  ])('%j is refused', (props, finding) => {
    expect(refusal(() => new DirectConnectConnection(newStack(), 'Port', props))).toEqual([`${CODE}${finding}`]);
  });

  test('a refusal has the path of the construct', () => {
    expect(() => new DirectConnectConnection(newStack(), 'Port', { ...PORT, location: '' })).toThrow('1 error in Stack/Port:');
  });

  test('ten at a location are accepted, an eleventh raises a warning', () => {
    const stack = newStack();
    const order = (index: number): void => void new DirectConnectConnection(stack, `Port${index}`, PORT);
    for (let index = 0; index < 10; index += 1) {
      order(index);
    }
    new DirectConnectConnection(stack, 'Elsewhere', { ...PORT, location: 'EqSV5' });
    expect(warnings(stack)).toEqual([]);
    order(10);
    expect(warnings(stack)).toEqual([`${CODE}connections-at-location`]);
  });

  describe('in two stacks of one app, six each at one location', () => {
    const PLACE = { account: '111111111111', region: 'us-east-1' };
    const warned = (first: Environment, second: Environment): readonly string[] => {
      const app = new App();
      const stacks = [first, second].map((env, index) => new Stack(app, `Stack${index}`, { env }));
      for (const stack of stacks) {
        for (let index = 0; index < 6; index += 1) {
          const location = stack.region === 'us-east-1' ? PORT.location : 'ThNo2';
          new DirectConnectConnection(stack, `Port${index}`, { ...PORT, location });
        }
      }
      return stacks.flatMap((stack) => warnings(stack));
    };

    test('raise a warning in one account', () => {
      expect(warned(PLACE, PLACE)).toEqual([`${CODE}connections-at-location`]);
    });

    test('are accepted in two accounts, each with a quota of its own', () => {
      expect(warned(PLACE, { ...PLACE, account: '222222222222' })).toEqual([]);
    });

    test('are accepted in two Regions', () => {
      expect(warned(PLACE, { ...PLACE, region: 'eu-west-2' })).toEqual([]);
    });
  });
});

describe('an imported connection', () => {
  test('has its id and its ARN', () => {
    const stack = newStack();
    const byId = DirectConnectConnection.fromConnectionId(stack, 'ById', 'dxcon-fgabc123');
    expect(byId.connectionId).toBe('dxcon-fgabc123');
    expect(JSON.stringify(stack.resolve(byId.connectionRef.connectionArn))).toContain(':dxcon/dxcon-fgabc123');
    const arn = 'arn:aws:directconnect:us-east-1:111122223333:dxcon/dxcon-fgabc123';
    const byArn = DirectConnectConnection.fromConnectionArn(stack, 'ByArn', arn);
    expect([byArn.connectionId, byArn.connectionArn, byArn.env.account, byArn.env.region]).toEqual([
      'dxcon-fgabc123',
      arn,
      '111122223333',
      'us-east-1',
    ]);
  });

  test.each(['dxcon-fgabc12', 'dxcon-FGABC123', 'dxlag-fgabc123', 'fgabc123', ''])('the id %p is refused', (connectionId) => {
    const stack = newStack();
    expect(refusal(() => DirectConnectConnection.fromConnectionId(stack, 'Port', connectionId))).toEqual([
      `${CODE}connection-id connectionId`,
    ]);
  });

  test('of a wrong ARN is refused', () => {
    const arn = 'arn:aws:directconnect:us-east-1:111122223333:dxlag/dxlag-fgabc123';
    expect(refusal(() => DirectConnectConnection.fromConnectionArn(newStack(), 'Port', arn))).toEqual([
      `${CODE}direct-connect-arn connectionArn`,
    ]);
  });

  test('may be known only at deploy time', () => {
    const stack = newStack();
    const source = new CfnConnection(stack, 'L1', { bandwidth: '1Gbps', connectionName: 'l1', location: 'EqDC2' });
    const imported = DirectConnectConnection.fromConnectionId(stack, 'Port', source.attrConnectionId);
    expect(stack.resolve(imported.connectionId)).toEqual({ 'Fn::GetAtt': ['L1', 'ConnectionId'] });
  });
});

describe('a hosted connection', () => {
  const attributes = { connectionId: 'dxcon-fgabc123', bandwidth: Bandwidth.mbps(500) };

  test('has its kind and its bandwidth', () => {
    const hosted = DirectConnectConnection.fromHostedConnectionId(newStack(), 'Port', attributes);
    expect([hosted.isHosted, hosted.bandwidth.toString(), hosted.connectionId]).toEqual([true, '500Mbps', 'dxcon-fgabc123']);
  });

  test.each([Bandwidth.mbps(600), Bandwidth.gbps(100)])('of %s is refused', (bandwidth) => {
    const make = (): unknown => DirectConnectConnection.fromHostedConnectionId(newStack(), 'Port', { ...attributes, bandwidth });
    expect(refusal(make)).toEqual([`${CODE}hosted-bandwidth bandwidth`]);
  });

  test('carries one interface', () => {
    const stack = newStack();
    const connection = DirectConnectConnection.fromHostedConnectionId(stack, 'Port', attributes);
    const directConnectGateway = new DirectConnectGateway(stack, 'Gateway');
    const add = (vlan: number): void =>
      void new PrivateVirtualInterface(stack, `V${vlan}`, { ...SESSION, connection, directConnectGateway, vlan: Vlan.of(vlan) });
    add(1);
    expect(lateErrors(stack)).toEqual([]);
    add(2);
    expect(lateErrors(stack)).toEqual([`${CODE}hosted-connection-interfaces`]);
  });

  test.each([
    ['hosted', 'unknown'],
    ['unknown', 'hosted'],
  ])('is hosted for every import of its id, in either order: %s, %s', (...kinds) => {
    const stack = newStack();
    const directConnectGateway = new DirectConnectGateway(stack, 'Gateway');
    for (const [index, kind] of kinds.entries()) {
      const connection: IDirectConnectConnection =
        kind === 'hosted'
          ? DirectConnectConnection.fromHostedConnectionId(stack, `Port${index}`, attributes)
          : DirectConnectConnection.fromConnectionId(stack, `Port${index}`, attributes.connectionId);
      const vlan = Vlan.of(101 + index);
      new PrivateVirtualInterface(stack, `V${index}`, { ...SESSION, connection, directConnectGateway, vlan });
    }
    expect(lateErrors(stack)).toEqual([`${CODE}hosted-connection-interfaces`]);
  });

  test('takes no rate limit', () => {
    const stack = newStack();
    const connection = DirectConnectConnection.fromHostedConnectionId(stack, 'Port', attributes);
    const directConnectGateway = new DirectConnectGateway(stack, 'Gateway');
    const rateLimit = Bandwidth.mbps(100);
    expect(
      refusal(
        // @ts-expect-error a connection that is said to be hosted has no rate limit
        () => new PrivateVirtualInterface(stack, 'A', { ...SESSION, connection, directConnectGateway, rateLimit }),
      ),
    ).toEqual([`${CODE}rate-limit-hosted rateLimit`]);
    const widened: VirtualInterfaceParent = connection as IDirectConnectConnection;
    expect(
      refusal(
        () => new PrivateVirtualInterface(stack, 'B', { ...SESSION, connection: widened, directConnectGateway, rateLimit }),
      ),
    ).toEqual([`${CODE}rate-limit-hosted rateLimit`]);
  });
});

describe('the interfaces on a connection', () => {
  const ports: readonly (readonly [string, (stack: Stack) => RateLimitableParent])[] = [
    ['made here', (stack) => new DirectConnectConnection(stack, 'Port', PORT)],
    ['imported', (stack) => DirectConnectConnection.fromConnectionId(stack, 'Port', 'dxcon-fgabc123')],
    ['an L1', (stack) => new CfnConnection(stack, 'Port', { bandwidth: '10Gbps', connectionName: 'l1', location: 'EqDC2' })],
    ['a group', (stack) => new DirectConnectLag(stack, 'Port', { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(10) })],
  ];

  test.each(ports)('have VLANs of their own: %s', (_, connect) => {
    const stack = newStack();
    const connection = connect(stack);
    const directConnectGateway = new DirectConnectGateway(stack, 'Gateway');
    new PrivateVirtualInterface(stack, 'A', { ...SESSION, connection, directConnectGateway });
    new PrivateVirtualInterface(stack, 'C', { ...SESSION, connection, directConnectGateway, vlan: Vlan.of(102) });
    expect(lateErrors(stack)).toEqual([]);
    new PrivateVirtualInterface(stack, 'B', { ...SESSION, connection, directConnectGateway });
    expect(synthesisError(stack)).toContain('Stack/B.vlan: is used by Stack/A on the same connection (given: 101)');
  });

  test('of two imports are of one connection', () => {
    const stack = newStack();
    const directConnectGateway = new DirectConnectGateway(stack, 'Gateway');
    const arn = 'arn:aws:directconnect:us-east-1:111122223333:dxcon/dxcon-fgabc123';
    const connections = [
      DirectConnectConnection.fromConnectionId(stack, 'Port', 'dxcon-fgabc123'),
      DirectConnectConnection.fromConnectionArn(stack, 'Again', arn),
    ];
    for (const [index, connection] of connections.entries()) {
      new PrivateVirtualInterface(stack, `V${index}`, { ...SESSION, connection, directConnectGateway });
    }
    expect(lateErrors(stack)).toEqual([`${CODE}vlan-taken`]);
  });

  test('of a construct and of its L1 are of one connection', () => {
    const stack = newStack();
    const directConnectGateway = new DirectConnectGateway(stack, 'Gateway');
    const port = new DirectConnectConnection(stack, 'Port', PORT);
    new PrivateVirtualInterface(stack, 'A', { ...SESSION, connection: port, directConnectGateway });
    new PrivateVirtualInterface(stack, 'B', { ...SESSION, connection: port.resource, directConnectGateway });
    expect(lateErrors(stack)).toEqual([`${CODE}vlan-taken`]);
  });

  test('of different apps are not compared', () => {
    for (const app of [new App(), new App()]) {
      const stack = new Stack(app, 'Stack');
      const connection = DirectConnectConnection.fromConnectionId(stack, 'Port', 'dxcon-fgabc123');
      new PrivateVirtualInterface(stack, 'A', {
        ...SESSION,
        connection,
        directConnectGateway: new DirectConnectGateway(stack, 'Gateway'),
      });
      expect(lateErrors(stack)).toEqual([]);
    }
  });

  test.each(ports)('are at most 50 private and public ones: %s', (_, connect) => {
    expect(lateErrors(crowd(connect, { private: 50 }))).toEqual([]);
    expect(lateErrors(crowd(connect, { private: 51 }))).toEqual([`${CODE}connection-interfaces`]);
  });

  test.each(ports)('are at most 51 in all: %s', (_, connect) => {
    expect(lateErrors(crowd(connect, { private: 50, transit: 1 }))).toEqual([]);
    expect(lateErrors(crowd(connect, { private: 50, transit: 2 }))).toEqual([`${CODE}connection-interfaces-total`]);
  });

  test.each(ports)('are at most 4 transit ones, unless AWS allows more: %s', (_, connect) => {
    const warned = (stack: Stack): boolean => warnings(stack).includes(`${CODE}connection-transit-interfaces`);
    expect(warned(crowd(connect, { transit: 4 }))).toBe(false);
    const stack = crowd(connect, { transit: 5 });
    expect(lateErrors(stack)).toEqual([]);
    expect(warned(stack)).toBe(true);
  });

  test.each(ports.slice(0, 3))('have at most 10 rate limits: %s', (_, connect) => {
    expect(lateErrors(crowd(connect, { private: 12, limited: 10 }))).toEqual([]);
    expect(lateErrors(crowd(connect, { private: 12, limited: 11 }))).toEqual([`${CODE}connection-rate-limits`]);
  });

  test('are listed in one order, whatever the order of construction', () => {
    const messageOf = (ids: readonly string[]): string => {
      const stack = newStack();
      const connection = DirectConnectConnection.fromConnectionId(stack, 'Port', 'dxcon-fgabc123');
      const directConnectGateway = new DirectConnectGateway(stack, 'Gateway');
      for (const id of ids) {
        new PrivateVirtualInterface(stack, id, { ...SESSION, connection, directConnectGateway });
      }
      return synthesisError(stack);
    };
    expect(messageOf(['A', 'B', 'C'])).toBe(messageOf(['C', 'A', 'B']));
    expect(messageOf(['A', 'B'])).not.toBe('');
  });
});

describe('the metrics of a connection', () => {
  test('have its id as a dimension, and each a default statistic', () => {
    const port = DirectConnectConnection.fromConnectionId(newStack(), 'Port', 'dxcon-fgabc123');
    const metrics = [
      port.metric('ConnectionState'),
      port.metricState(),
      port.metricBpsEgress(),
      port.metricBpsIngress(),
      port.metricPpsEgress(),
      port.metricPpsIngress(),
      port.metricErrorCount(),
      port.metricEncryptionState(),
      port.metricDiscardsPpsEgress(),
    ];
    expect(metrics.map(({ metricName, statistic }) => `${metricName} ${statistic}`)).toEqual([
      'ConnectionState Average',
      'ConnectionState Minimum',
      'ConnectionBpsEgress Average',
      'ConnectionBpsIngress Average',
      'ConnectionPpsEgress Average',
      'ConnectionPpsIngress Average',
      'ConnectionErrorCount Sum',
      'ConnectionEncryptionState Minimum',
      'ConnectionDiscardsPpsEgress Average',
    ]);
    for (const { namespace, dimensions, period } of metrics) {
      expect([namespace, dimensions, period.toMinutes()]).toEqual(['AWS/DX', { ConnectionId: 'dxcon-fgabc123' }, 5]);
    }
  });

  test('of light levels are by lane', () => {
    const port = DirectConnectConnection.fromConnectionId(newStack(), 'Port', 'dxcon-fgabc123');
    expect(
      [port.metricLightLevelTx(1), port.metricLightLevelRx(2)].map(({ metricName, dimensions }) => [metricName, dimensions]),
    ).toEqual([
      ['ConnectionLightLevelTx', { ConnectionId: 'dxcon-fgabc123', OpticalLaneNumber: '1' }],
      ['ConnectionLightLevelRx', { ConnectionId: 'dxcon-fgabc123', OpticalLaneNumber: '2' }],
    ]);
  });

  test('of a connection made here have its attribute, and make alarms', () => {
    const stack = newStack();
    const port = new DirectConnectConnection(stack, 'Port', PORT);
    new Alarm(stack, 'Down', {
      metric: port.metricState(),
      threshold: 1,
      evaluationPeriods: 1,
    });
    Template.fromStack(stack).hasResourceProperties('AWS::CloudWatch::Alarm', {
      Namespace: 'AWS/DX',
      MetricName: 'ConnectionState',
      Period: 300,
      Statistic: 'Minimum',
      Dimensions: [{ Name: 'ConnectionId', Value: { 'Fn::GetAtt': [stack.resolve(port.resource.logicalId), 'ConnectionId'] } }],
    });
  });
});

describe('a port that the app orders', () => {
  const place = { location: 'EqDC2', bandwidth: Bandwidth.gbps(10) };
  const warned = (connect: (stack: Stack) => VirtualInterfaceParent, isAccepted = false): readonly string[] => {
    const stack = newStack();
    const directConnectGateway = new DirectConnectGateway(stack, 'Gateway');
    const connection = connect(stack);
    const voice = new PrivateVirtualInterface(stack, 'Interface', { ...SESSION, connection, directConnectGateway });
    if (isAccepted) {
      acknowledge(voice, `${CODE}port-not-ordered-yet`);
    }
    return warnings(stack);
  };
  const ordered = (stack: Stack): DirectConnectConnection => new DirectConnectConnection(stack, 'Port', place);

  test.each<[string, (stack: Stack) => VirtualInterfaceParent]>([
    ['itself', ordered],
    ['as an L1', (stack) => ordered(stack).resource],
    ['by its id', (stack) => DirectConnectConnection.fromConnectionId(stack, 'Same', ordered(stack).connectionId)],
    ['by its ARN', (stack) => DirectConnectConnection.fromConnectionArn(stack, 'Same', ordered(stack).connectionArn)],
    ['in another stack', (stack) => ordered(new Stack(stack.node.root as App, 'Ports'))],
  ])('cannot carry an interface yet: %s', (_, connect) => {
    expect(warned(connect)).toContain(`${CODE}port-not-ordered-yet`);
  });

  test('can, once that is acknowledged', () => {
    expect(warned(ordered, true)).toEqual([]);
  });

  test('can through a link aggregation group, as an imported port can', () => {
    const group = (stack: Stack): DirectConnectLag => {
      const lag = new DirectConnectLag(stack, 'Lag', { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(10) });
      lag.addConnection('First');
      return lag;
    };
    expect(warned(group)).toEqual([]);
    expect(warned((stack) => DirectConnectConnection.fromConnectionId(stack, 'Port', 'dxcon-fgabc123'))).toEqual([]);
  });
});
