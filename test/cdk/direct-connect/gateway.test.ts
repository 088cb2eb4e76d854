import { App, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { CfnDirectConnectGateway } from 'aws-cdk-lib/aws-directconnect';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Role } from 'aws-cdk-lib/aws-iam';
import { Asn, Cidr, Vlan } from 'twilio-interconnect-constructs';
import {
  DirectConnectConnection,
  DirectConnectGateway,
  DirectConnectGatewayAssociation,
  type IDirectConnectGateway,
  PrivateVirtualInterface,
  TransitVirtualInterface,
} from 'twilio-interconnect-constructs/cdk';
import { lateErrors, newStack, refusal, SESSION, synthesisError, warnings } from './support';

const CODE = 'twilio-interconnect:';
const ID = '5f294f92-bafb-4011-916d-9b0bec123456';
const ARN = `arn:aws:directconnect::111122223333:dx-gateway/${ID}`;

const cidrs = (...texts: readonly string[]): Cidr[] => texts.map((text) => Cidr.of(text));

/** A transit gateway that is not made in the app. */
function transitGateway(stack: Stack, id: string): ec2.ITransitGatewayRef {
  return ec2.CfnTransitGateway.fromTransitGatewayId(stack, id, `tgw-0${id.toLowerCase().padStart(16, '0')}`);
}

/** A VPN gateway that is not made in the app. */
function vpnGateway(stack: Stack, id: string): ec2.IVPNGatewayRef {
  return ec2.CfnVPNGateway.fromVpnGatewayId(stack, id, `vgw-0${id.toLowerCase().padStart(16, '0')}`);
}

/** A VPN gateway on a VPC with these CIDRs, the primary first. */
function vpnGatewayOn(stack: Stack, id: string, primary: string, ...secondary: readonly string[]): ec2.IVPNGatewayRef {
  const vpc = new ec2.CfnVPC(stack, `${id}Vpc`, { cidrBlock: primary });
  for (const [index, cidrBlock] of secondary.entries()) {
    new ec2.CfnVPCCidrBlock(stack, `${id}Block${index}`, { vpcId: vpc.attrVpcId, cidrBlock });
  }
  const gateway = new ec2.CfnVPNGateway(stack, id, { type: 'ipsec.1' });
  new ec2.CfnVPCGatewayAttachment(stack, `${id}Attachment`, { vpcId: vpc.ref, vpnGatewayId: gateway.ref });
  return gateway;
}

describe('a Direct Connect gateway', () => {
  test("by default is kept, and has AWS's default ASN and a name of its own", () => {
    const stack = newStack();
    const gateway = new DirectConnectGateway(stack, 'Gateway');
    Template.fromStack(stack).hasResource('AWS::DirectConnect::DirectConnectGateway', {
      DeletionPolicy: 'Retain',
      UpdateReplacePolicy: 'Retain',
      Properties: { AmazonSideAsn: '64512', DirectConnectGatewayName: Match.stringLikeRegexp('^[\\w-]+$') },
    });
    const logicalId = stack.resolve(gateway.resource.logicalId) as string;
    expect(stack.resolve([gateway.directConnectGatewayId, gateway.directConnectGatewayArn])).toEqual([
      { 'Fn::GetAtt': [logicalId, 'DirectConnectGatewayId'] },
      { 'Fn::GetAtt': [logicalId, 'DirectConnectGatewayArn'] },
    ]);
  });

  test('with everything', () => {
    const stack = newStack();
    new DirectConnectGateway(stack, 'Gateway', {
      amazonSideAsn: Asn.of(4200000000),
      directConnectGatewayName: 'twilio, voice',
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Template.fromStack(stack).hasResource('AWS::DirectConnect::DirectConnectGateway', {
      DeletionPolicy: 'Delete',
      Properties: { AmazonSideAsn: '4200000000', DirectConnectGatewayName: 'twilio, voice' },
    });
  });

  test.each([
    [{ amazonSideAsn: Asn.of(64511) }, 'amazon-side-asn-private amazonSideAsn'],
    [{ directConnectGatewayName: 'a.b' }, 'direct-connect-gateway-name directConnectGatewayName'],
    [{ directConnectGatewayName: 'a'.repeat(101) }, 'direct-connect-gateway-name directConnectGatewayName'],
  ])('%j is refused', (props, finding) => {
    expect(refusal(() => new DirectConnectGateway(newStack(), 'Gateway', props))).toEqual([`${CODE}${finding}`]);
  });
});

describe('an imported gateway', () => {
  test('has its id, its ARN and its ASN', () => {
    const stack = newStack();
    const byId = DirectConnectGateway.fromDirectConnectGatewayId(stack, 'ById', ID);
    const byArn = DirectConnectGateway.fromDirectConnectGatewayArn(stack, 'ByArn', ARN);
    const byAttributes = DirectConnectGateway.fromDirectConnectGatewayAttributes(stack, 'ByAttributes', {
      directConnectGatewayId: ID,
      amazonSideAsn: Asn.of(64600),
    });
    expect([byId, byArn, byAttributes].map((gateway) => gateway.directConnectGatewayId)).toEqual([ID, ID, ID]);
    expect([byId, byArn, byAttributes].map((gateway) => gateway.amazonSideAsn?.number)).toEqual([undefined, undefined, 64600]);
    expect([byArn.directConnectGatewayRef.directConnectGatewayArn, byArn.env.account]).toEqual([ARN, '111122223333']);
    expect(JSON.stringify(stack.resolve(byId.directConnectGatewayArn))).toContain(`:dx-gateway/${ID}`);
  });

  test.each(['', 'dxgw-123', ID.toUpperCase(), `${ID}0`])('the id %p is refused', (id) => {
    expect(refusal(() => DirectConnectGateway.fromDirectConnectGatewayId(newStack(), 'Gateway', id))).toEqual([
      `${CODE}direct-connect-gateway-id directConnectGatewayId`,
    ]);
  });
});

describe('the association of a VPN gateway', () => {
  test('by default lets every CIDR through', () => {
    const stack = newStack();
    const gateway = new DirectConnectGateway(stack, 'Gateway');
    const association = gateway.associateVpnGateway('Vpc', { vpnGateway: vpnGateway(stack, 'Vgw') });
    Template.fromStack(stack).hasResourceProperties('AWS::DirectConnect::DirectConnectGatewayAssociation', {
      DirectConnectGatewayId: { 'Fn::GetAtt': [stack.resolve(gateway.resource.logicalId), 'DirectConnectGatewayId'] },
      AssociatedGatewayId: 'vgw-00000000000000vgw',
      AllowedPrefixesToDirectConnectGateway: Match.absent(),
      AcceptDirectConnectGatewayAssociationProposalRoleArn: Match.absent(),
    });
    expect(association.node.path).toBe('Stack/Gateway/Vpc');
    expect(stack.resolve(association.directConnectGatewayAssociationRef.associationId)).toEqual({
      'Fn::GetAtt': [stack.resolve(association.resource.logicalId), 'AssociationId'],
    });
  });

  test('with everything, on an L1 gateway', () => {
    const stack = newStack();
    const gateway = new CfnDirectConnectGateway(stack, 'Gateway', { directConnectGatewayName: 'l1' });
    new DirectConnectGatewayAssociation(stack, 'Association', {
      directConnectGateway: gateway,
      vpnGateway: vpnGateway(stack, 'Vgw'),
      allowedPrefixes: cidrs('198.51.100.0/24', '2001:db8::/64', '192.0.2.0/24', '192.0.2.0/24'),
      acceptProposalRole: Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::444455556666:role/accept'),
    });
    Template.fromStack(stack).hasResourceProperties('AWS::DirectConnect::DirectConnectGatewayAssociation', {
      DirectConnectGatewayId: { Ref: 'Gateway' },
      AllowedPrefixesToDirectConnectGateway: ['192.0.2.0/24', '198.51.100.0/24', '2001:db8::/64'],
      AcceptDirectConnectGatewayAssociationProposalRoleArn: 'arn:aws:iam::444455556666:role/accept',
    });
  });

  test('is refused with an IPv6 prefix longer than /64', () => {
    const stack = newStack();
    const gateway = new DirectConnectGateway(stack, 'Gateway');
    const allowedPrefixes = cidrs('2001:db8::/65');
    expect(refusal(() => gateway.associateVpnGateway('Vpc', { vpnGateway: vpnGateway(stack, 'Vgw'), allowedPrefixes }))).toEqual([
      `${CODE}allowed-prefix-ipv6-length allowedPrefixes`,
    ]);
  });

  test('must be the only association of its VPN gateway', () => {
    const stack = newStack();
    const vgw = vpnGateway(stack, 'Vgw');
    new DirectConnectGateway(stack, 'A').associateVpnGateway('Vpc', { vpnGateway: vgw });
    expect(lateErrors(stack)).toEqual([]);
    new DirectConnectGateway(stack, 'B').associateVpnGateway('Vpc', { vpnGateway: vgw });
    expect(lateErrors(stack)).toEqual([`${CODE}vpn-gateway-associated`]);
  });

  test('warns of a VPN gateway of the app that nothing attaches', () => {
    const stack = newStack();
    const gateway = new DirectConnectGateway(stack, 'Gateway');
    gateway.associateVpnGateway('Attached', { vpnGateway: vpnGatewayOn(stack, 'A', '10.0.0.0/16') });
    expect(warnings(stack)).toEqual([]);
    gateway.associateVpnGateway('Detached', { vpnGateway: new ec2.VpnGateway(stack, 'B', { type: 'ipsec.1' }) });
    expect(warnings(stack)).toEqual([`${CODE}vpn-gateway-detached`]);
  });

  test('makes its stack depend on that of the VPN gateway, not on a third one that attaches it', () => {
    const app = new App();
    const [voice, gateways, third] = ['Voice', 'Gateways', 'Third'].map((id) => new Stack(app, id)) as [Stack, Stack, Stack];
    const vgw = new ec2.CfnVPNGateway(gateways, 'Vgw', { type: 'ipsec.1' });
    new ec2.CfnVPCGatewayAttachment(third, 'Attachment', { vpcId: 'vpc-12345678', vpnGatewayId: vgw.ref });
    new DirectConnectGateway(voice, 'Gateway').associateVpnGateway('Association', { vpnGateway: vgw });
    app.synth();
    expect(voice.dependencies).toEqual([gateways]);
  });

  test('warns of a VPC that is not advertised, whenever the VPC becomes known', () => {
    const stack = newStack();
    const gateway = new DirectConnectGateway(stack, 'Gateway');
    const vpc = new ec2.Vpc(stack, 'Vpc', { ipAddresses: ec2.IpAddresses.cidr('10.0.0.0/16'), natGateways: 0 });
    vpc.enableVpnGateway({ type: 'ipsec.1' });
    const vgw = vpc.node.findChild('VpnGateway') as ec2.VpnGateway;
    gateway.associateVpnGateway('Association', { vpnGateway: vgw, allowedPrefixes: cidrs('10.0.0.0/24') });
    expect(warnings(stack)).toEqual([`${CODE}vpc-not-advertised`]);
  });

  test.each([
    [['10.0.0.0/16', '203.0.113.0/24'], []],
    [['10.0.0.0/15'], ['vpc-cidr-size']],
    [['10.0.0.0/29'], ['vpc-cidr-size']],
    [['169.254.0.0/24'], ['vpc-cidr-forbidden']],
    [['203.0.113.0/24', '10.0.0.0/16'], ['vpc-cidr-restricted']],
    [['10.0.0.0/16', '198.19.0.0/24'], ['vpc-cidr-restricted']],
  ])('checks the CIDRs of its VPC: %j', ([primary = '', ...secondary], codes) => {
    const stack = newStack();
    new DirectConnectGateway(stack, 'Gateway').associateVpnGateway('Association', {
      vpnGateway: vpnGatewayOn(stack, 'Vgw', primary, ...secondary),
    });
    expect(lateErrors(stack)).toEqual(codes.map((code) => `${CODE}${code}`));
  });

  test('is refused for a VPC that overlaps another one', () => {
    const stack = newStack();
    const gateway = new DirectConnectGateway(stack, 'Gateway');
    gateway.associateVpnGateway('A', { vpnGateway: vpnGatewayOn(stack, 'VgwA', '10.0.0.0/16') });
    gateway.associateVpnGateway('B', { vpnGateway: vpnGatewayOn(stack, 'VgwB', '10.1.0.0/16') });
    expect(lateErrors(stack)).toEqual([]);
    gateway.associateVpnGateway('C', { vpnGateway: vpnGatewayOn(stack, 'VgwC', '10.2.0.0/16', '10.1.8.0/24') });
    expect(synthesisError(stack)).toContain('Stack/Gateway/C: the VPC overlaps the VPC of Stack/Gateway/B');
  });
});

describe('the association of a transit gateway', () => {
  const allowedPrefixes = cidrs('10.0.0.0/8');

  test('with what it needs', () => {
    const stack = newStack();
    new DirectConnectGateway(stack, 'Gateway').associateTransitGateway('Hub', {
      transitGateway: transitGateway(stack, 'Tgw'),
      allowedPrefixes,
    });
    Template.fromStack(stack).hasResourceProperties('AWS::DirectConnect::DirectConnectGatewayAssociation', {
      AssociatedGatewayId: 'tgw-00000000000000tgw',
      AllowedPrefixesToDirectConnectGateway: ['10.0.0.0/8'],
      AcceptDirectConnectGatewayAssociationProposalRoleArn: Match.absent(),
    });
  });

  test('with everything, across accounts', () => {
    const stack = newStack({ env: { account: '444455556666', region: 'eu-west-1' } });
    const gateway = DirectConnectGateway.fromDirectConnectGatewayArn(stack, 'Gateway', ARN);
    const options = {
      transitGateway: transitGateway(stack, 'Tgw'),
      transitGatewayAsn: Asn.of(64513),
      allowedPrefixes: cidrs('10.1.0.0/16', '10.0.0.0/16'),
    };
    gateway.associateTransitGateway('Hub', {
      ...options,
      acceptProposalRole: Role.fromRoleArn(stack, 'Role', 'arn:aws:iam::111122223333:role/accept'),
    });
    Template.fromStack(stack).hasResourceProperties('AWS::DirectConnect::DirectConnectGatewayAssociation', {
      DirectConnectGatewayId: ID,
      AllowedPrefixesToDirectConnectGateway: ['10.0.0.0/16', '10.1.0.0/16'],
      AcceptDirectConnectGatewayAssociationProposalRoleArn: 'arn:aws:iam::111122223333:role/accept',
    });
    expect(refusal(() => gateway.associateTransitGateway('NoRole', options))).toEqual([
      `${CODE}accept-role-missing acceptProposalRole`,
    ]);
  });

  test.each([
    [0, ['allowed-prefixes-missing']],
    [1, []],
    [200, []],
    [201, ['allowed-prefixes-count']],
  ])('with %i allowed prefixes: %j', (count, codes) => {
    const stack = newStack();
    const prefixes = Array.from({ length: count }, (_, index) => Cidr.of(`10.${index}.0.0/16`));
    const make = (): unknown =>
      new DirectConnectGateway(stack, 'Gateway').associateTransitGateway('Hub', {
        transitGateway: transitGateway(stack, 'Tgw'),
        allowedPrefixes: prefixes,
      });
    expect(refusal(make)).toEqual(codes.map((code) => `${CODE}${code} allowedPrefixes`));
  });

  test.each([
    ['given', 64513, []],
    ['given', 64512, ['transit-gateway-asn']],
    ['given', 65535, ['amazon-side-asn-private']],
    ['made here', 64513, []],
    ['made here', 64512, ['transit-gateway-asn']],
    ['made here', undefined, ['transit-gateway-asn']],
  ])('with an ASN %s, %p: %j', (how, asn, codes) => {
    const stack = newStack();
    const isGiven = how === 'given';
    const make = (): unknown =>
      new DirectConnectGateway(stack, 'Gateway').associateTransitGateway('Hub', {
        transitGateway: isGiven
          ? transitGateway(stack, 'Tgw')
          : new ec2.CfnTransitGateway(stack, 'Tgw', asn === undefined ? {} : { amazonSideAsn: asn }),
        ...(isGiven && asn !== undefined ? { transitGatewayAsn: Asn.of(asn) } : {}),
        allowedPrefixes,
      });
    expect(refusal(make)).toEqual(codes.map((code) => `${CODE}${code} transitGatewayAsn`));
  });

  test('the given ASN takes the place of that of a transit gateway made in the app', () => {
    const stack = newStack();
    const gateway = new DirectConnectGateway(stack, 'Gateway', { amazonSideAsn: Asn.of(64600) });
    const make = (id: string, transitGatewayAsn?: Asn): unknown =>
      gateway.associateTransitGateway(id, {
        transitGateway: new ec2.CfnTransitGateway(stack, `Tgw${id}`, { amazonSideAsn: 64513 }),
        ...(transitGatewayAsn === undefined ? {} : { transitGatewayAsn }),
        allowedPrefixes,
      });
    expect(refusal(() => make('A'))).toEqual([]);
    expect(refusal(() => make('B', Asn.of(64600)))).toEqual([`${CODE}transit-gateway-asn transitGatewayAsn`]);
  });

  test.each([
    ['us-east-1', []],
    ['eu-west-1', ['transit-gateway-asn-taken']],
  ])('compares the ASN with a transit gateway in us-east-1 by its own Region: %s %j', (region, codes) => {
    const stack = newStack({ env: { account: '111122223333', region: 'us-east-1' } });
    const gateway = new DirectConnectGateway(stack, 'Gateway', { amazonSideAsn: Asn.of(64600) });
    for (const [id, where, prefix] of [
      ['A', 'us-east-1', '10.0.0.0/16'],
      ['B', region, '10.1.0.0/16'],
    ] as const) {
      const arn = `arn:aws:ec2:${where}:111122223333:transit-gateway/tgw-0000000000000000${id.toLowerCase()}`;
      const there = new Stack(stack.node.root as App, id, { env: { account: '111122223333', region: where } });
      new DirectConnectGatewayAssociation(there, 'Association', {
        directConnectGateway: gateway,
        transitGateway: ec2.CfnTransitGateway.fromTransitGatewayArn(there, 'Tgw', arn),
        transitGatewayAsn: Asn.of(64513),
        allowedPrefixes: cidrs(prefix),
      });
    }
    expect(lateErrors(stack)).toEqual(codes.map((code) => `${CODE}${code}`));
  });

  test('with the ASN of an L1 gateway', () => {
    const stack = newStack();
    const directConnectGateway = new CfnDirectConnectGateway(stack, 'Gateway', {
      directConnectGatewayName: 'l1',
      amazonSideAsn: '64600',
    });
    const make = (id: string, amazonSideAsn: number): unknown =>
      new DirectConnectGatewayAssociation(stack, id, {
        directConnectGateway,
        transitGateway: new ec2.CfnTransitGateway(stack, `Tgw${id}`, { amazonSideAsn }),
        allowedPrefixes,
      });
    expect(refusal(() => make('A', 64600))).toEqual([`${CODE}transit-gateway-asn transitGatewayAsn`]);
    expect(refusal(() => make('B', 64601))).toEqual([]);
  });

  test('needs allowed prefixes, and excludes a VPN gateway', () => {
    const stack = newStack();
    const gateway = new DirectConnectGateway(stack, 'Gateway');
    const hub = transitGateway(stack, 'Tgw');
    // @ts-expect-error a transit gateway announces exactly its allowed prefixes
    expect(() => gateway.associateTransitGateway('A', { transitGateway: hub })).toThrow();
    expect(
      () =>
        new DirectConnectGatewayAssociation(stack, 'B', {
          directConnectGateway: gateway,
          transitGateway: hub,
          vpnGateway: vpnGateway(stack, 'Vgw'),
          // @ts-expect-error one gateway an association
          allowedPrefixes,
        }),
    ).toThrow('twilio-interconnect:gateway-choice');
  });

  test('is one of at most 20 associations of its transit gateway', () => {
    const stack = newStack();
    const hub = transitGateway(stack, 'Tgw');
    const add = (index: number): void =>
      void new DirectConnectGateway(stack, `Gateway${index}`).associateTransitGateway('Hub', {
        transitGateway: hub,
        allowedPrefixes,
      });
    for (let index = 0; index < 20; index += 1) {
      add(index);
    }
    expect(lateErrors(stack)).toEqual([]);
    add(20);
    expect(lateErrors(stack)).toEqual([`${CODE}transit-gateway-gateways`]);
  });
});

describe('what is attached to a gateway', () => {
  const port = (stack: Stack, id = 'Port'): ReturnType<typeof DirectConnectConnection.fromConnectionId> =>
    DirectConnectConnection.fromConnectionId(stack, id, `dxcon-${id.toLowerCase().padEnd(8, '0')}`);

  const gateways: readonly (readonly [string, (stack: Stack, id?: string) => IDirectConnectGateway])[] = [
    ['made here', (stack) => new DirectConnectGateway(stack, 'Gateway')],
    ['imported', (stack) => DirectConnectGateway.fromDirectConnectGatewayId(stack, 'Gateway', ID)],
  ];

  test.each(gateways)('is VPN gateways or transit gateways: %s', (_, connect) => {
    for (const order of [0, 1]) {
      const stack = newStack();
      const gateway = connect(stack);
      const add = [
        (): unknown => gateway.associateVpnGateway('Vpc', { vpnGateway: vpnGateway(stack, 'Vgw') }),
        (): unknown =>
          gateway.associateTransitGateway('Hub', {
            transitGateway: transitGateway(stack, 'Tgw'),
            allowedPrefixes: cidrs('10.0.0.0/8'),
          }),
      ];
      add[order]?.();
      expect(lateErrors(stack)).toEqual([]);
      add[1 - order]?.();
      expect(lateErrors(stack)).toEqual([`${CODE}gateway-mode`]);
    }
  });

  test('cannot be a transit gateway and a private interface', () => {
    const stack = newStack();
    const directConnectGateway = new DirectConnectGateway(stack, 'Gateway');
    new PrivateVirtualInterface(stack, 'Interface', { ...SESSION, connection: port(stack), directConnectGateway });
    expect(lateErrors(stack)).toEqual([]);
    directConnectGateway.associateTransitGateway('Hub', {
      transitGateway: transitGateway(stack, 'Tgw'),
      allowedPrefixes: cidrs('10.0.0.0/8'),
    });
    expect(lateErrors(stack)).toEqual([`${CODE}gateway-mode`]);
  });

  test('is compared across all imports of one gateway', () => {
    const stack = newStack();
    DirectConnectGateway.fromDirectConnectGatewayId(stack, 'A', ID).associateVpnGateway('Vpc', {
      vpnGateway: vpnGateway(stack, 'Vgw'),
    });
    DirectConnectGateway.fromDirectConnectGatewayArn(stack, 'B', ARN).associateTransitGateway('Hub', {
      transitGateway: transitGateway(stack, 'Tgw'),
      allowedPrefixes: cidrs('10.0.0.0/8'),
    });
    expect(lateErrors(stack)).toEqual([`${CODE}gateway-mode`]);
  });

  test('is compared across a gateway and its L1', () => {
    const stack = newStack();
    const gateway = new DirectConnectGateway(stack, 'Gateway');
    gateway.associateVpnGateway('Vpc', { vpnGateway: vpnGateway(stack, 'Vgw') });
    new DirectConnectGatewayAssociation(stack, 'Hub', {
      directConnectGateway: gateway.resource,
      transitGateway: transitGateway(stack, 'Tgw'),
      allowedPrefixes: cidrs('10.0.0.0/8'),
    });
    expect(lateErrors(stack)).toEqual([`${CODE}gateway-mode`]);
  });

  test('raises a warning if a transit interface leads to VPN gateways', () => {
    const stack = newStack();
    const directConnectGateway = new DirectConnectGateway(stack, 'Gateway');
    new TransitVirtualInterface(stack, 'Interface', { ...SESSION, connection: port(stack), directConnectGateway });
    expect(warnings(stack)).toEqual([]);
    directConnectGateway.associateVpnGateway('Vpc', { vpnGateway: vpnGateway(stack, 'Vgw') });
    expect(warnings(stack)).toEqual([`${CODE}gateway-mode-interfaces`]);
  });

  test('is at most 20 VPN gateways', () => {
    const stack = newStack();
    const gateway = new DirectConnectGateway(stack, 'Gateway');
    const add = (index: number): unknown =>
      gateway.associateVpnGateway(`Vpc${index}`, { vpnGateway: vpnGateway(stack, `Vgw${index}`) });
    for (let index = 0; index < 20; index += 1) {
      add(index);
    }
    expect(lateErrors(stack)).toEqual([]);
    add(20);
    expect(lateErrors(stack)).toEqual([`${CODE}gateway-vpn-gateways`]);
  });

  test('is at most 6 transit gateways', () => {
    const stack = newStack();
    const gateway = new DirectConnectGateway(stack, 'Gateway');
    const add = (index: number): unknown =>
      gateway.associateTransitGateway(`Hub${index}`, {
        transitGateway: transitGateway(stack, `Tgw${index}`),
        allowedPrefixes: cidrs(`10.${index}.0.0/16`),
      });
    for (let index = 0; index < 6; index += 1) {
      add(index);
    }
    expect(lateErrors(stack)).toEqual([]);
    add(6);
    expect(lateErrors(stack)).toEqual([`${CODE}gateway-transit-gateways`]);
  });

  test('is at most 30 interfaces', () => {
    const stack = newStack();
    const directConnectGateway = new DirectConnectGateway(stack, 'Gateway');
    const connection = port(stack);
    const add = (index: number): void =>
      void new PrivateVirtualInterface(stack, `Interface${index}`, {
        ...SESSION,
        connection,
        directConnectGateway,
        vlan: Vlan.of(index + 1),
      });
    for (let index = 0; index < 30; index += 1) {
      add(index);
    }
    expect(lateErrors(stack)).toEqual([]);
    add(30);
    expect(lateErrors(stack)).toEqual([`${CODE}gateway-interfaces`]);
  });

  test('has allowed prefixes that do not overlap across transit gateways', () => {
    const stack = newStack();
    const gateway = new DirectConnectGateway(stack, 'Gateway');
    const add = (id: string, ...prefixes: readonly string[]): unknown =>
      gateway.associateTransitGateway(id, {
        transitGateway: transitGateway(stack, `Tgw${id}`),
        allowedPrefixes: cidrs(...prefixes),
      });
    add('A', '10.0.0.0/9', '10.0.0.0/16');
    add('B', '10.128.0.0/9');
    expect(lateErrors(stack)).toEqual([]);
    add('C', '192.168.0.0/16', '10.255.0.0/16');
    expect(synthesisError(stack)).toContain('Stack/Gateway/C.allowedPrefixes: overlaps the allowed prefixes of Stack/Gateway/B');
  });

  test('includes no two transit gateways of different Regions with one ASN', () => {
    const app = new App();
    const associate = (id: string, region: string, asn: number, prefix: string): Stack => {
      const stack = new Stack(app, id, { env: { account: '111122223333', region } });
      new DirectConnectGatewayAssociation(stack, 'Association', {
        directConnectGateway: DirectConnectGateway.fromDirectConnectGatewayId(stack, 'Gateway', ID),
        transitGateway: transitGateway(stack, `Tgw${id}`),
        transitGatewayAsn: Asn.of(asn),
        allowedPrefixes: cidrs(prefix),
      });
      return stack;
    };
    associate('A', 'us-east-1', 64513, '10.1.0.0/16');
    expect(lateErrors(associate('Same', 'us-east-1', 64513, '10.4.0.0/16'))).toEqual([]);
    expect(lateErrors(associate('B', 'us-west-2', 64514, '10.2.0.0/16'))).toEqual([]);
    expect(lateErrors(associate('C', 'us-west-2', 64513, '10.3.0.0/16'))).toEqual([`${CODE}transit-gateway-asn-taken`]);
  });
});
