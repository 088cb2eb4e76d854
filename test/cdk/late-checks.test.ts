import { App, CfnCondition, CfnParameter, type Environment, Fn, NestedStack, Stack } from 'aws-cdk-lib';
import {
  CfnConnection,
  CfnLag,
  CfnPrivateVirtualInterface,
  CfnPublicVirtualInterface,
  CfnTransitVirtualInterface,
} from 'aws-cdk-lib/aws-directconnect';
import { CfnTransitGateway, CfnVPNGateway } from 'aws-cdk-lib/aws-ec2';
import { Construct } from 'constructs';
import { Addressing, Asn, Bandwidth, BgpPeering, Cidr, IpRoutes, TwilioEdge, Vlan } from 'twilio-interconnect-constructs';
import {
  DirectConnectConnection,
  DirectConnectGateway,
  DirectConnectLag,
  PrivateVirtualInterface,
  TransitVirtualInterface,
  TwilioInterconnect,
} from 'twilio-interconnect-constructs/cdk';
import { lateErrors, SESSION, synthesisError, warnings } from './direct-connect/support';

const CODE = 'twilio-interconnect:';
const TAKEN = [`${CODE}vlan-taken`];
const HERE = { account: '111111111111', region: 'us-east-1' };
const PORT = { location: 'EqDC2', bandwidth: Bandwidth.gbps(10) };
const PORT_ID = 'dxcon-fgabc123';
const GATEWAY_ID = '5f294f92-bafb-4011-916d-9b0bec123456';

/** Two stacks of one app. */
function twoStacks(dev?: Environment, prod?: Environment): readonly [Stack, Stack] {
  const app = new App();
  return [new Stack(app, 'Dev', dev && { env: dev }), new Stack(app, 'Prod', prod && { env: prod })];
}

const oneStack = (): Stack => new Stack(new App(), 'Stack');

/** A private interface with VLAN 101 on a connection, by default on an imported one. */
function vif(
  scope: Construct,
  id = 'Vif',
  connection = DirectConnectConnection.fromConnectionId(scope, `${id}Port`, PORT_ID),
): PrivateVirtualInterface {
  const vpnGateway = CfnVPNGateway.fromVpnGatewayId(scope, `${id}Vgw`, 'vgw-12345678');
  return new PrivateVirtualInterface(scope, id, { ...SESSION, connection, vpnGateway });
}

/** The properties of an interface without this library. */
const bare = (connectionId: string, vlan = 101) => ({
  connectionId,
  vlan,
  virtualInterfaceName: 'bare',
  bgpPeers: [{ addressFamily: 'ipv4', asn: '65010' }],
});

const importGateway = (scope: Stack): ReturnType<typeof DirectConnectGateway.fromDirectConnectGatewayId> =>
  DirectConnectGateway.fromDirectConnectGatewayId(scope, 'Gateway', GATEWAY_ID);

const associateVpn = (scope: Stack, gateway = importGateway(scope), vpnGatewayId = 'vgw-12345678'): unknown =>
  gateway.associateVpnGateway('Vpc', { vpnGateway: CfnVPNGateway.fromVpnGatewayId(scope, 'Vgw', vpnGatewayId) });

const associateTransit = (scope: Stack, prefix = '10.0.0.0/8', asn?: Asn): unknown =>
  importGateway(scope).associateTransitGateway('Hub', {
    transitGateway: CfnTransitGateway.fromTransitGatewayId(scope, 'Tgw', 'tgw-12345678'),
    allowedPrefixes: [Cidr.of(prefix)],
    ...(asn === undefined ? {} : { transitGatewayAsn: asn }),
  });

describe('two stacks of one account and Region', () => {
  test('share the VLANs of a connection that both import', () => {
    const [dev, prod] = twoStacks(HERE, HERE);
    vif(dev);
    vif(prod);
    expect(lateErrors(dev)).toEqual(TAKEN);
    expect(synthesisError(dev)).toContain('Prod/Vif.vlan: is used by Dev/Vif on the same connection');
  });

  test('share the mode of a gateway that both import', () => {
    const [dev, prod] = twoStacks(HERE, HERE);
    associateVpn(dev);
    associateTransit(prod);
    expect(lateErrors(dev)).toEqual([`${CODE}gateway-mode`]);
  });

  test('share a VPN gateway that both import', () => {
    const [dev, prod] = twoStacks(HERE, HERE);
    associateVpn(dev, new DirectConnectGateway(dev, 'Gateway'));
    associateVpn(prod, new DirectConnectGateway(prod, 'Gateway'));
    expect(lateErrors(dev)).toEqual([`${CODE}vpn-gateway-associated`]);
  });
});

describe.each<readonly [string, Environment | undefined, Environment | undefined]>([
  ['no environment', undefined, undefined],
  ['two accounts', HERE, { ...HERE, account: '222222222222' }],
  ['one account and no Region', { account: HERE.account }, { account: HERE.account }],
])('dev and prod with the same placeholder ids, with %s', (environments, devEnv, prodEnv) => {
  test('have interfaces of the same VLAN', () => {
    const stacks = twoStacks(devEnv, prodEnv);
    stacks.forEach((stack) => vif(stack));
    expect(lateErrors(stacks[0])).toEqual([]);
  });

  test('have a VPN gateway here and a transit gateway there on a Direct Connect gateway', () => {
    const [dev, prod] = twoStacks(devEnv, prodEnv);
    associateVpn(dev);
    associateTransit(prod);
    // A gateway belongs to no Region: the account is enough to know it.
    expect(lateErrors(dev)).toEqual(environments === 'one account and no Region' ? [`${CODE}gateway-mode`] : []);
  });

  test('associate their VPN gateways', () => {
    const [dev, prod] = twoStacks(devEnv, prodEnv);
    associateVpn(dev, new DirectConnectGateway(dev, 'Gateway'));
    associateVpn(prod, new DirectConnectGateway(prod, 'Gateway'));
    expect(lateErrors(dev)).toEqual([]);
  });

  test('order six ports each at one location', () => {
    const stacks = twoStacks(devEnv, prodEnv);
    for (const stack of stacks) {
      for (let index = 0; index < 6; index += 1) {
        new DirectConnectConnection(stack, `Port${index}`, PORT);
      }
    }
    expect(stacks.flatMap((stack) => warnings(stack))).toEqual([]);
  });
});

test('a gateway is compared across the Regions of an account', () => {
  const [dev, prod] = twoStacks(HERE, { ...HERE, region: 'eu-west-1' });
  associateTransit(dev, '10.0.0.0/16', Asn.of(64513));
  associateTransit(prod, '10.1.0.0/16', Asn.of(64513));
  expect(lateErrors(dev)).toEqual([`${CODE}transit-gateway-asn-taken`]);
});

test('what the app makes is compared across all its stacks', () => {
  const [dev, prod] = twoStacks(HERE, HERE);
  const port = new DirectConnectConnection(dev, 'Port', PORT);
  vif(dev, 'Vif', port);
  vif(prod, 'Vif', port);
  expect(lateErrors(dev)).toEqual(TAKEN);
});

describe('two Interconnects with IP routes of their own on the transit gateway of one id', () => {
  const found = (dev?: Environment, prod?: Environment): readonly string[] => {
    const stacks = twoStacks(dev, prod);
    stacks.forEach((stack, index) => {
      const edge = [TwilioEdge.LONDON_IX, TwilioEdge.FRANKFURT_IX][index]!;
      const connection = DirectConnectConnection.fromConnectionId(stack, 'Port', `dxcon-fgport0${index}`);
      const site = { edge, bandwidth: Bandwidth.mbps(100), vlan: Vlan.of(101), peering: BgpPeering.ipv4() };
      new TwilioInterconnect(stack, 'Twilio', {
        customerAsn: Asn.of(65010),
        ipRoutes: IpRoutes.of(`203.0.113.${index * 128}/25`),
        addressing: Addressing.perSite(),
        transitGateway: CfnTransitGateway.fromTransitGatewayId(stack, 'Hub', 'tgw-12345678'),
        sites: { one: { ...site, connection } },
      });
    });
    return lateErrors(stacks[0]);
  };

  test('share a hub in one account and Region', () => {
    expect(found(HERE, HERE)).toEqual([`${CODE}source-leaves-at-other-site`]);
  });

  test('have a hub each where these are not known', () => {
    expect(found()).toEqual([]);
  });
});

describe('a nested stack', () => {
  test('is compared with its parent', () => {
    const stack = oneStack();
    vif(stack);
    vif(new NestedStack(stack, 'Nested'));
    expect(lateErrors(stack)).toEqual(TAKEN);
  });

  test('is compared with another one of the same parent', () => {
    const stack = oneStack();
    vif(new NestedStack(new NestedStack(stack, 'One'), 'Inner'));
    vif(new NestedStack(stack, 'Other'));
    expect(lateErrors(stack)).toEqual(TAKEN);
  });

  test('is not compared with that of another stack', () => {
    const [dev, prod] = twoStacks();
    vif(new NestedStack(dev, 'Nested'));
    vif(new NestedStack(prod, 'Nested'));
    expect(lateErrors(dev)).toEqual([]);
  });
});

describe('what was removed from the app', () => {
  test('is no interface any more', () => {
    const stack = oneStack();
    vif(stack, 'A');
    vif(stack, 'B');
    stack.node.tryRemoveChild('A');
    expect(lateErrors(stack)).toEqual([]);
  });

  test('is no interface any more with the construct around it', () => {
    const stack = oneStack();
    vif(new Construct(stack, 'Site'));
    vif(stack, 'B');
    stack.node.tryRemoveChild('Site');
    expect(lateErrors(stack)).toEqual([]);
  });

  test('is no association any more', () => {
    const stack = oneStack();
    const gateway = new DirectConnectGateway(stack, 'Gateway');
    associateVpn(stack, gateway);
    gateway.associateTransitGateway('Hub', {
      transitGateway: CfnTransitGateway.fromTransitGatewayId(stack, 'Tgw', 'tgw-12345678'),
      allowedPrefixes: [Cidr.of('10.0.0.0/8')],
    });
    expect(lateErrors(stack)).toEqual([`${CODE}gateway-mode`]);
    gateway.node.tryRemoveChild('Vpc');
    expect(lateErrors(stack)).toEqual([]);
  });

  test('is no member of its group any more', () => {
    const stack = oneStack();
    const lag = new DirectConnectLag(stack, 'Lag', { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(100) });
    ['A', 'B', 'C'].forEach((id) => lag.addConnection(id));
    lag.node.tryRemoveChild('A');
    expect(lag.members.map(({ node }) => node.id)).toEqual(['B', 'C']);
    expect(lateErrors(stack)).toEqual([]);
  });

  test('does not take the check of the others with it', () => {
    const stack = oneStack();
    vif(stack, 'A');
    vif(stack, 'B');
    vif(stack, 'C');
    stack.node.tryRemoveChild('A');
    stack.node.tryRemoveChild('APort');
    expect(lateErrors(stack)).toEqual(TAKEN);
  });
});

describe('interfaces of one VLAN under conditions', () => {
  const blueAndGreen = (stack: Stack): readonly [CfnCondition, CfnCondition] => {
    const colour = new CfnParameter(stack, 'Colour');
    const isColour = (id: string): CfnCondition =>
      new CfnCondition(stack, id, { expression: Fn.conditionEquals(colour.valueAsString, id) });
    return [isColour('Blue'), isColour('Green')];
  };

  test('are accepted if the conditions differ', () => {
    const stack = oneStack();
    const [blue, green] = blueAndGreen(stack);
    vif(stack, 'A').resource.cfnOptions.condition = blue;
    vif(stack, 'B').resource.cfnOptions.condition = green;
    expect(lateErrors(stack)).toEqual([]);
  });

  test('are refused under one condition, and if one of them has none', () => {
    for (const isSecondConditional of [true, false]) {
      const stack = oneStack();
      const [blue] = blueAndGreen(stack);
      vif(stack, 'A').resource.cfnOptions.condition = blue;
      const second = vif(stack, 'B');
      if (isSecondConditional) {
        second.resource.cfnOptions.condition = blue;
      }
      expect(lateErrors(stack)).toEqual(TAKEN);
    }
  });

  test('are refused beside one without a condition, once each', () => {
    const stack = oneStack();
    const [blue, green] = blueAndGreen(stack);
    vif(stack, 'A');
    vif(stack, 'B').resource.cfnOptions.condition = blue;
    vif(stack, 'C').resource.cfnOptions.condition = green;
    expect(synthesisError(stack).match(/\.vlan: is used by Stack\/A /g)).toHaveLength(2);
  });

  test('are accepted in nested stacks whose conditions differ', () => {
    const stack = oneStack();
    for (const condition of blueAndGreen(stack)) {
      const nested = new NestedStack(stack, `${condition.node.id}Stack`);
      nested.nestedStackResource!.cfnOptions.condition = condition;
      vif(nested);
    }
    expect(lateErrors(stack)).toEqual([]);
  });
});

describe('a resource made without this library', () => {
  test.each<readonly [string, (stack: Stack, connectionId: string, vlan?: number) => unknown]>([
    ['private', (stack, connectionId, vlan) => new CfnPrivateVirtualInterface(stack, 'Bare', bare(connectionId, vlan))],
    [
      'transit',
      (stack, connectionId, vlan) =>
        new CfnTransitVirtualInterface(stack, 'Bare', { ...bare(connectionId, vlan), directConnectGatewayId: GATEWAY_ID }),
    ],
    ['public', (stack, connectionId, vlan) => new CfnPublicVirtualInterface(stack, 'Bare', bare(connectionId, vlan))],
  ])('is a %s interface that holds a VLAN', (_, make) => {
    const imported = oneStack();
    vif(imported);
    make(imported, PORT_ID);
    expect(lateErrors(imported)).toEqual(TAKEN);

    const made = oneStack();
    const port = new DirectConnectConnection(made, 'Port', PORT);
    vif(made, 'Vif', port);
    make(made, port.resource.ref);
    expect(lateErrors(made)).toEqual(TAKEN);

    const otherVlan = oneStack();
    vif(otherVlan);
    make(otherVlan, PORT_ID, 102);
    expect(lateErrors(otherVlan)).toEqual([]);

    const otherConnection = oneStack();
    vif(otherConnection);
    make(otherConnection, 'dxcon-fgother1');
    expect(lateErrors(otherConnection)).toEqual([]);
  });

  test('is an interface that names its connection by the ARN', () => {
    const stack = oneStack();
    vif(stack);
    const arn = `arn:aws:directconnect:us-east-1:111111111111:dxcon/${PORT_ID}`;
    new CfnPrivateVirtualInterface(stack, 'Bare', bare(arn));
    expect(lateErrors(stack)).toEqual(TAKEN);
  });

  test('is not compared with one of its kind: that is not the business of this library', () => {
    const stack = oneStack();
    vif(stack);
    for (const id of ['A', 'B']) {
      new CfnPrivateVirtualInterface(stack, id, bare('dxcon-fgother1'));
    }
    expect(lateErrors(stack)).toEqual([]);
  });

  test('is an interface of dev, which is not that of prod', () => {
    const [dev, prod] = twoStacks();
    vif(dev);
    new CfnPrivateVirtualInterface(prod, 'Bare', bare(PORT_ID));
    expect(lateErrors(dev)).toEqual([]);
  });

  test('is an interface on a gateway', () => {
    const stack = oneStack();
    associateTransit(stack);
    new CfnPrivateVirtualInterface(stack, 'Bare', { ...bare(PORT_ID), directConnectGatewayId: GATEWAY_ID });
    expect(lateErrors(stack)).toEqual([`${CODE}gateway-mode`]);
  });

  test('is a transit interface on a gateway', () => {
    const stack = oneStack();
    associateVpn(stack);
    new CfnTransitVirtualInterface(stack, 'Bare', { ...bare(PORT_ID), directConnectGatewayId: GATEWAY_ID });
    expect(warnings(stack)).toEqual([`${CODE}gateway-mode-interfaces`]);
  });

  test('is an order that counts', () => {
    const stack = oneStack();
    new DirectConnectConnection(stack, 'Port', PORT);
    for (let index = 0; index < 10; index += 1) {
      const [location, connectionName] = ['EqDC2', `bare-${index}`];
      new CfnConnection(stack, `Bare${index}`, { location, connectionName, bandwidth: '10Gbps' });
    }
    expect(warnings(stack)).toEqual([`${CODE}connections-at-location`]);
  });

  test('is a group that counts', () => {
    const stack = oneStack();
    new DirectConnectLag(stack, 'Lag', { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(10) });
    for (let index = 0; index < 10; index += 1) {
      new CfnLag(stack, `Bare${index}`, { location: 'EqSV5', lagName: `bare-${index}`, connectionsBandwidth: '10Gbps' });
    }
    expect(warnings(stack)).toEqual([`${CODE}lags-in-region`]);
  });

  test('is a member of a group', () => {
    const stack = oneStack();
    const lag = new DirectConnectLag(stack, 'Lag', { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(100) });
    lag.addConnection('A');
    lag.addConnection('B');
    expect(lateErrors(stack)).toEqual([]);
    new CfnConnection(stack, 'Bare', {
      location: 'EqDC2',
      connectionName: 'bare',
      bandwidth: '100Gbps',
      lagId: lag.resource.ref,
    });
    expect(lateErrors(stack)).toEqual([`${CODE}lag-members`]);
    expect(lag.members).toHaveLength(2);
  });
});

test('one interface per gateway and connection in all of this is no finding', () => {
  const stack = oneStack();
  const connection = DirectConnectConnection.fromConnectionId(stack, 'Port', PORT_ID);
  const directConnectGateway = new DirectConnectGateway(stack, 'Gateway');
  new TransitVirtualInterface(stack, 'Transit', { ...SESSION, connection, directConnectGateway });
  vif(stack, 'Private', DirectConnectConnection.fromConnectionId(stack, 'Other', 'dxcon-fgother1'));
  new TransitVirtualInterface(stack, 'Second', { ...SESSION, vlan: Vlan.of(102), connection, directConnectGateway });
  expect([lateErrors(stack), warnings(stack)]).toEqual([[], []]);
});
