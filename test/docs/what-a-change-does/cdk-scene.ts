import { App, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { Role } from 'aws-cdk-lib/aws-iam';
import { Bandwidth } from 'twilio-interconnect-constructs';
import {
  DirectConnectConnection,
  DirectConnectGateway,
  DirectConnectLag,
  type IDirectConnectConnection,
  type IDirectConnectGateway,
} from 'twilio-interconnect-constructs/cdk';

/** What is around a construct whose prop changes: the same before and after the change. */
export class Scene {
  public readonly stack = new Stack(new App(), 'Network');
  public readonly vpcs = [this.vpc('VpcA', '203.0.113.0/24'), this.vpc('VpcB', '198.51.100.0/24')] as const;
  public readonly ports = [this.port('PortA', 'dxcon-fgabc123'), this.port('PortB', 'dxcon-fgdef456')] as const;
  public readonly spare = this.port('PortC', 'dxcon-fgghi789');
  public readonly lags = [this.lag('LagA'), this.lag('LagB')] as const;
  public readonly directConnectGateways = [
    this.directConnectGateway('GatewayA', '5f294f92-bafb-4011-916d-9b0bd1111111'),
    this.directConnectGateway('GatewayB', '5f294f92-bafb-4011-916d-9b0bd2222222'),
  ] as const;
  public readonly vpnGateways = [
    ec2.CfnVPNGateway.fromVpnGatewayId(this.stack, 'VpnGatewayA', 'vgw-0123456789abcdef0'),
    ec2.CfnVPNGateway.fromVpnGatewayId(this.stack, 'VpnGatewayB', 'vgw-0123456789abcdef1'),
  ] as const;
  public readonly transitGateways = [
    new ec2.CfnTransitGateway(this.stack, 'TransitGatewayA', { amazonSideAsn: 64520 }),
    new ec2.CfnTransitGateway(this.stack, 'TransitGatewayB', { amazonSideAsn: 64521 }),
  ] as const;
  public readonly roles = [this.role('RoleA'), this.role('RoleB')] as const;

  /** The template with the construct as it is made. */
  public static template(make: (scene: Scene) => void): Record<string, unknown> {
    const scene = new Scene();
    make(scene);
    return App.of(scene.stack)!.synth().getStackByName('Network').template as Record<string, unknown>;
  }

  private vpc(id: string, cidr: string): ec2.Vpc {
    return new ec2.Vpc(this.stack, id, {
      ipAddresses: ec2.IpAddresses.cidr(cidr),
      natGateways: 0,
      subnetConfiguration: [
        { name: 'sbc', subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
        { name: 'media', subnetType: ec2.SubnetType.PRIVATE_ISOLATED },
      ],
    });
  }

  private port(id: string, connectionId: string): IDirectConnectConnection {
    return DirectConnectConnection.fromConnectionId(this.stack, id, connectionId);
  }

  private lag(id: string): DirectConnectLag {
    const lag = new DirectConnectLag(this.stack, id, { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(10) });
    lag.addConnection('Member');
    return lag;
  }

  private directConnectGateway(id: string, directConnectGatewayId: string): IDirectConnectGateway {
    return DirectConnectGateway.fromDirectConnectGatewayAttributes(this.stack, id, { directConnectGatewayId });
  }

  private role(id: string): ReturnType<typeof Role.fromRoleArn> {
    return Role.fromRoleArn(this.stack, id, `arn:aws:iam::111122223333:role/${id}`);
  }
}
