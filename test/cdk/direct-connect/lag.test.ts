import { App, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { CfnConnection, CfnLag } from 'aws-cdk-lib/aws-directconnect';
import { Bandwidth, BgpPeering, Cidr, Vlan } from 'twilio-interconnect-constructs';
import {
  DirectConnectConnection,
  DirectConnectGateway,
  DirectConnectLag,
  PrivateVirtualInterface,
  PublicVirtualInterface,
  TransitVirtualInterface,
} from 'twilio-interconnect-constructs/cdk';
import { lateErrors, newStack, refusal, SESSION, warnings } from './support';

const CODE = 'twilio-interconnect:';
const GROUP = { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(10) };

describe('a link aggregation group', () => {
  test('by default is kept and has a name of its own', () => {
    const stack = newStack();
    new DirectConnectLag(stack, 'Lag', GROUP);
    Template.fromStack(stack).hasResource('AWS::DirectConnect::Lag', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: {
        ConnectionsBandwidth: '10Gbps',
        Location: 'EqDC2',
        LagName: Match.stringLikeRegexp('^[\\w-]+$'),
        MinimumLinks: Match.absent(),
        ProviderName: Match.absent(),
        RequestMACSec: Match.absent(),
      },
    });
    expect(warnings(stack)).toEqual([]);
  });

  test('with everything, and members as the group', () => {
    const stack = newStack();
    const lag = new DirectConnectLag(stack, 'Lag', {
      ...GROUP,
      lagName: 'ashburn',
      minimumLinks: 1,
      providerName: 'Example Carrier',
      requestMacSec: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const second = lag.addConnection('Second', {
      connectionName: 'second',
      providerName: 'Other Carrier',
      requestMacSec: false,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const first = lag.addConnection('First');
    const template = Template.fromStack(stack);
    const lagId = stack.resolve(lag.resource.logicalId) as string;
    template.hasResource('AWS::DirectConnect::Lag', {
      DeletionPolicy: 'Delete',
      Properties: {
        ConnectionsBandwidth: '10Gbps',
        Location: 'EqDC2',
        LagName: 'ashburn',
        MinimumLinks: 1,
        ProviderName: 'Example Carrier',
        RequestMACSec: true,
      },
    });
    const member = { Bandwidth: '10Gbps', Location: 'EqDC2', LagId: { Ref: lagId } };
    template.hasResource('AWS::DirectConnect::Connection', {
      DeletionPolicy: 'Delete',
      Properties: { ...member, ProviderName: 'Example Carrier', RequestMACSec: true },
    });
    template.hasResource('AWS::DirectConnect::Connection', {
      DeletionPolicy: 'Retain',
      Properties: { ...member, ConnectionName: 'second', ProviderName: 'Other Carrier', RequestMACSec: false },
    });
    expect(lag.members).toEqual([first, second]);
    expect(stack.resolve([lag.lagId, lag.lagArn])).toEqual([
      { 'Fn::GetAtt': [lagId, 'LagId'] },
      { 'Fn::GetAtt': [lagId, 'LagArn'] },
    ]);
  });

  test.each([
    [{ ...GROUP, connectionsBandwidth: Bandwidth.gbps(25) }, ['dedicated-bandwidth connectionsBandwidth']],
    [{ ...GROUP, location: 'Equinix DC2' }, ['location-code location']],
    [{ ...GROUP, lagName: '' }, ['connection-name lagName']],
    [{ ...GROUP, connectionsBandwidth: Bandwidth.gbps(1), requestMacSec: true }, ['mac-sec-bandwidth requestMacSec']],
    [{ ...GROUP, minimumLinks: 4 }, []],
    [{ ...GROUP, minimumLinks: 5 }, ['lag-minimum-links minimumLinks']],
    [{ ...GROUP, connectionsBandwidth: Bandwidth.gbps(100), minimumLinks: 2 }, []],
    [{ ...GROUP, connectionsBandwidth: Bandwidth.gbps(100), minimumLinks: 3 }, ['lag-minimum-links minimumLinks']],
  ])('%j: %j', (props, findings) => {
    expect(refusal(() => new DirectConnectLag(newStack(), 'Lag', props))).toEqual(findings.map((each) => `${CODE}${each}`));
  });

  test.each([
    [Bandwidth.gbps(10), 4],
    [Bandwidth.gbps(100), 2],
    [Bandwidth.gbps(400), 2],
  ])('of %s connections has at most %i', (connectionsBandwidth, max) => {
    const stack = newStack();
    const lag = new DirectConnectLag(stack, 'Lag', { ...GROUP, connectionsBandwidth });
    for (let index = 0; index < max; index += 1) {
      lag.addConnection(`Member${index}`);
    }
    expect(lateErrors(stack)).toEqual([]);
    lag.addConnection('Last');
    expect(lateErrors(stack)).toEqual([`${CODE}lag-members`]);
  });

  test('takes no connection of another speed or place', () => {
    const stack = newStack();
    const lag = new DirectConnectLag(stack, 'Lag', GROUP);
    expect(
      refusal(() => new DirectConnectConnection(stack, 'A', { location: 'EqSV5', bandwidth: Bandwidth.gbps(1), lag })),
    ).toEqual([`${CODE}lag-member-bandwidth bandwidth`, `${CODE}lag-member-location location`]);
  });

  test('warns while it has fewer members than it needs to be up', () => {
    const stack = newStack();
    const lag = new DirectConnectLag(stack, 'Lag', { ...GROUP, minimumLinks: 2 });
    lag.addConnection('First');
    expect(warnings(stack)).toEqual([`${CODE}lag-members-missing`]);
  });

  test('ten in a Region are accepted, an eleventh raises a warning', () => {
    const stack = newStack();
    const make = (index: number): void => void new DirectConnectLag(stack, `Lag${index}`, GROUP);
    for (let index = 0; index < 10; index += 1) {
      make(index);
    }
    expect(warnings(stack)).toEqual([]);
    make(10);
    expect(warnings(stack)).toEqual([`${CODE}lags-in-region`]);
  });

  test.each([
    ['us-east-1', [`${CODE}lags-in-region`]],
    ['eu-west-2', []],
  ])('six in us-east-1 and six in %s: %j', (region, expected) => {
    const app = new App();
    const stacks = ['us-east-1', region].map(
      (each, index) => new Stack(app, `Stack${index}`, { env: { account: '111111111111', region: each } }),
    );
    for (const stack of stacks) {
      for (let index = 0; index < 6; index += 1) {
        const location = stack.region === 'us-east-1' ? GROUP.location : 'ThNo2';
        new DirectConnectLag(stack, `Lag${index}`, { ...GROUP, location });
      }
    }
    expect(stacks.flatMap((stack) => warnings(stack))).toEqual(expected);
  });
});

describe('an interface on a group', () => {
  const member = { bandwidth: '10Gbps', connectionName: 'member', location: 'EqDC2' };

  test('of any type depends on the members, those that join later included', () => {
    const stack = newStack();
    const connection = new DirectConnectLag(stack, 'Lag', GROUP);
    connection.addConnection('Early');
    const directConnectGateway = new DirectConnectGateway(stack, 'Gateway');
    new PrivateVirtualInterface(stack, 'Private', { ...SESSION, connection, directConnectGateway });
    new TransitVirtualInterface(stack, 'Transit', { ...SESSION, vlan: Vlan.of(102), connection, directConnectGateway });
    new PublicVirtualInterface(stack, 'Public', {
      ...SESSION,
      vlan: Vlan.of(103),
      connection,
      peerings: [BgpPeering.ipv6()],
      routeFilterPrefixes: [Cidr.of('2001:db8::/48')],
    });
    connection.addConnection('Late');
    new CfnConnection(stack, 'Plain', { ...member, lagId: connection });
    new CfnConnection(stack, 'Unrelated', {
      ...member,
      lagId: new CfnLag(stack, 'Other', { ...member, connectionsBandwidth: '10Gbps', lagName: 'o' }),
    });
    const template = Template.fromStack(stack);
    for (const type of ['Private', 'Transit', 'Public']) {
      template.hasResource(`AWS::DirectConnect::${type}VirtualInterface`, {
        DependsOn: [Match.stringLikeRegexp('^LagEarly'), Match.stringLikeRegexp('^LagLate'), 'Plain'],
      });
    }
  });

  test.each([
    ['an imported one', (stack: Stack) => DirectConnectLag.fromLagId(stack, 'Lag', 'dxlag-fgabc123')],
    ['an L1', (stack: Stack) => new CfnLag(stack, 'Lag', { location: 'EqDC2', connectionsBandwidth: '10Gbps', lagName: 'lag' })],
  ])('depends on the members of %s', (_, make) => {
    const stack = newStack();
    const connection = make(stack);
    const directConnectGateway = new DirectConnectGateway(stack, 'Gateway');
    new PrivateVirtualInterface(stack, 'Private', { ...SESSION, connection, directConnectGateway });
    new CfnConnection(stack, 'Member', { ...member, lagId: connection });
    Template.fromStack(stack).hasResource('AWS::DirectConnect::PrivateVirtualInterface', { DependsOn: ['Member'] });
  });
});

describe('an imported group', () => {
  test('has its id and its ARN', () => {
    const stack = newStack();
    const byId = DirectConnectLag.fromLagId(stack, 'ById', 'dxlag-fgabc123');
    expect(byId.lagId).toBe('dxlag-fgabc123');
    expect(JSON.stringify(stack.resolve(byId.lagRef.lagArn))).toContain(':dxlag/dxlag-fgabc123');
    const arn = 'arn:aws:directconnect:us-east-1:111122223333:dxlag/dxlag-fgabc123';
    const byArn = DirectConnectLag.fromLagArn(stack, 'ByArn', arn);
    expect([byArn.lagId, byArn.lagArn, byArn.env.account]).toEqual(['dxlag-fgabc123', arn, '111122223333']);
  });

  test.each(['dxlag-fgabc12', 'dxcon-fgabc123'])('the id %p is refused', (lagId) => {
    expect(refusal(() => DirectConnectLag.fromLagId(newStack(), 'Lag', lagId))).toEqual([`${CODE}lag-id lagId`]);
  });
});
