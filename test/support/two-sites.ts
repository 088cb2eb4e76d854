import { App, SecretValue, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import {
  Addressing,
  Asn,
  Bandwidth,
  BgpPeering,
  IpRoutes,
  TwilioEdge,
  TwilioTraffic,
  Vlan,
} from 'twilio-interconnect-constructs';
import {
  DirectConnectConnection,
  TwilioInterconnect,
  type TwilioInterconnectGateway,
  type TwilioInterconnectOptions,
  type TwilioInterconnectSiteProps,
  type TwilioInterconnectWithVpc,
} from 'twilio-interconnect-constructs/cdk';

/** What a test may change of the two-site Interconnect. */
export type TwoSitesChanges = Partial<TwilioInterconnectOptions<'ashburn' | 'sanJose'> & TwilioInterconnectWithVpc> &
  TwilioInterconnectGateway & {
    readonly ashburn?: Partial<TwilioInterconnectSiteProps>;
    readonly sanJose?: Partial<TwilioInterconnectSiteProps>;
  };

export interface TwoSites {
  readonly app: App;
  readonly stack: Stack;
  readonly vpc: ec2.Vpc;
  readonly twilio: TwilioInterconnect<'ashburn' | 'sanJose'>;
}

/** A stack with a VPC of public addresses, as an Interconnect wants them. */
export function networkStack(app: App = new App()): { readonly app: App; readonly stack: Stack; readonly vpc: ec2.Vpc } {
  const stack = new Stack(app, 'Network');
  const vpc = new ec2.Vpc(stack, 'Vpc', {
    ipAddresses: ec2.IpAddresses.cidr('203.0.113.0/24'),
    natGateways: 0,
    subnetConfiguration: [{ name: 'sbc', subnetType: ec2.SubnetType.PRIVATE_ISOLATED }],
  });
  return { app, stack, vpc };
}

/** The props of the Interconnect at Ashburn and San Jose, with the changes. */
export function twoSitesProps(
  stack: Stack,
  vpc: ec2.IVpc,
  changes: TwoSitesChanges = {},
): TwilioInterconnectOptions<'ashburn' | 'sanJose'> & TwilioInterconnectWithVpc & TwilioInterconnectGateway {
  const { ashburn, sanJose, ...rest } = changes;
  return {
    customerAsn: Asn.of(65010),
    ipRoutes: IpRoutes.of('203.0.113.0/24'),
    addressing: Addressing.shared({ twilioConfirmed: '2026-10-01' }),
    announcementsToAws: 'summarised',
    vpc,
    traffic: [...TwilioTraffic.SIP, ...TwilioTraffic.VOICE_SDK],
    sites: {
      ashburn: {
        edge: TwilioEdge.ASHBURN_IX,
        bandwidth: Bandwidth.mbps(100),
        connection: DirectConnectConnection.fromConnectionId(stack, 'AshburnPort', 'dxcon-fgabc123'),
        vlan: Vlan.of(101),
        peering: BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' }),
        bgpAuthKey: SecretValue.secretsManager('twilio/bgp', { jsonField: 'ashburn' }),
        ...ashburn,
      },
      sanJose: {
        edge: TwilioEdge.SAN_JOSE_IX,
        bandwidth: Bandwidth.mbps(100),
        connection: DirectConnectConnection.fromConnectionId(stack, 'SanJosePort', 'dxcon-fgdef456'),
        vlan: Vlan.of(102),
        peering: BgpPeering.ipv4({ amazonAddress: '169.254.96.5/30', customerAddress: '169.254.96.6/30' }),
        bgpAuthKey: SecretValue.secretsManager('twilio/bgp', { jsonField: 'sanJose' }),
        ...sanJose,
      },
    },
    ...rest,
  };
}

/** The Interconnect at Ashburn and San Jose in a stack of its own. */
export function twoSites(changes: TwoSitesChanges = {}, app: App = new App()): TwoSites {
  const { stack, vpc } = networkStack(app);
  return { app, stack, vpc, twilio: new TwilioInterconnect(stack, 'Twilio', twoSitesProps(stack, vpc, changes)) };
}
