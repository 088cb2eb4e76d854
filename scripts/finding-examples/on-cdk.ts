import { App, SecretValue, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import {
  Addressing,
  Asn,
  Bandwidth,
  BgpPeering,
  Cidr,
  CrossConnect,
  type CrossConnectConfiguration,
  IpRoutes,
  PortRange,
  type ThirdPartyExchangeProps,
  type Translation,
  TwilioEdge,
  TwilioTraffic,
  Vlan,
} from 'twilio-interconnect-constructs';
import { DirectConnectConnection, DirectConnectGateway } from 'twilio-interconnect-constructs/cdk';
import type { Finding } from '../../lib/model/finding';
import { readFinding } from './printed-finding';

/** Examples by the code that they cause, without its prefix. They return findings that no construct reports. */
export type CdkExamples = Readonly<Record<string, (given: CdkGiven) => void | readonly Finding[]>>;

/** What the examples on AWS CDK assume. Each part is made when an example first uses it, so that the app has nothing else. */
export class CdkGiven {
  public readonly app = new App({ autoSynth: false });
  public readonly stack = new Stack(this.app, 'Network');

  /** A customer's own rule. */
  public readonly trafficRule = {
    edge: TwilioEdge.ASHBURN_IX,
    traffic: TwilioTraffic.SIP_SIGNALLING,
    direction: 'egress',
    protocol: 'udp',
    ports: PortRange.of(5060),
    cidrs: ['203.0.113.0/24'],
    source: 'https://www.example.com/mail-from-twilio',
  } as const;

  /** The ports on which a border controller listens. */
  public readonly sbc = { signalling: PortRange.of(5061), media: PortRange.of(10000, 20000) };

  readonly #made = new Map<string, unknown>();

  public get vpc() {
    return this.#once(
      'vpc',
      () =>
        new ec2.Vpc(this.stack, 'Vpc', {
          ipAddresses: ec2.IpAddresses.cidr('203.0.113.0/24'),
          natGateways: 0,
          subnetConfiguration: [{ name: 'sbc', subnetType: ec2.SubnetType.PRIVATE_ISOLATED }],
        }),
    );
  }

  public get directConnectGateway() {
    return this.#once('gateway', () => new DirectConnectGateway(this.stack, 'DirectConnectGateway'));
  }

  /** The props of an interface on a Direct Connect gateway. */
  public get vif() {
    const { directConnectGateway } = this;
    return {
      connection: this.#connection('AshburnPort', 'dxcon-fgabc123'),
      directConnectGateway,
      vlan: Vlan.of(101),
      customerAsn: Asn.of(65010),
      peerings: [BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' })],
    };
  }

  /** The props of a public interface. */
  public get publicVif() {
    return {
      connection: this.#connection('AshburnPort', 'dxcon-fgabc123'),
      vlan: Vlan.of(101),
      customerAsn: Asn.of(65010),
      peerings: [BgpPeering.ipv4({ amazonAddress: '198.51.100.1/30', customerAddress: '198.51.100.2/30' })],
      routeFilterPrefixes: [Cidr.of('203.0.113.0/24')],
    };
  }

  public get ashburn() {
    return {
      edge: TwilioEdge.ASHBURN_IX,
      bandwidth: Bandwidth.mbps(100),
      connection: this.#connection('AshburnPort', 'dxcon-fgabc123'),
      vlan: Vlan.of(101),
      peering: BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' }),
      bgpAuthKey: SecretValue.secretsManager('twilio/bgp', { jsonField: 'ashburn' }),
    };
  }

  public get sanJose() {
    return {
      edge: TwilioEdge.SAN_JOSE_IX,
      bandwidth: Bandwidth.mbps(100),
      connection: this.#connection('SanJosePort', 'dxcon-fgdef456'),
      vlan: Vlan.of(102),
      peering: BgpPeering.ipv4({ amazonAddress: '169.254.96.5/30', customerAddress: '169.254.96.6/30' }),
      bgpAuthKey: SecretValue.secretsManager('twilio/bgp', { jsonField: 'sanJose' }),
    };
  }

  /** The props of an Interconnect with the sites `ashburn` and `sanJose`. */
  public get interconnect() {
    const { vpc, ashburn, sanJose } = this;
    return {
      vpc,
      customerAsn: Asn.of(65010),
      ipRoutes: IpRoutes.of('203.0.113.0/24'),
      addressing: Addressing.shared({ twilioConfirmed: '2026-10-01' }),
      announcementsToAws: 'summarised' as const,
      traffic: TwilioTraffic.SIP,
      sbc: this.sbc,
      sites: { ashburn, sanJose },
    };
  }

  /** A session as Twilio configured it. */
  public get session(): CrossConnectConfiguration {
    return { twilioAsn: Asn.of(64496), twilioAddress: '169.254.10.1/30', customerAddress: '169.254.10.2/30' };
  }

  /** The props of a virtual circuit over a third-party exchange. */
  public get circuit(): ThirdPartyExchangeProps {
    return { provider: 'Example Exchange', port: 'IAD-1', vlan: Vlan.of(700), bandwidth: Bandwidth.mbps(100) };
  }

  /** A cross connect with a letter of authorization of 2 March 2026. */
  public get letter(): CrossConnect {
    return CrossConnect.physical({ loaEntity: 'Example Ltd' }).authorized({ issuedOn: '2026-03-02', port: 'Panel 7, port 3' });
  }

  /** Those of one site, Ashburn, whose router translates to 192.0.2.0/24. */
  public get translated() {
    const { interconnect, ashburn } = this;
    return (translations: readonly Translation[]) => ({
      ...interconnect,
      ipRoutes: IpRoutes.of('192.0.2.0/24'),
      allowedPrefixes: [Cidr.of('203.0.113.0/24')],
      addressing: Addressing.translated(),
      resiliency: 'single-site' as const,
      sites: { ashburn: { ...ashburn, translations } },
    });
  }

  #connection(id: string, connectionId: string) {
    return this.#once(id, () => DirectConnectConnection.fromConnectionId(this.stack, id, connectionId));
  }

  #once<Made>(name: string, make: () => Made): Made {
    const made = (this.#made.get(name) as Made | undefined) ?? make();
    this.#made.set(name, made);
    return made;
  }
}

/** A VPN gateway that is not made in the app. */
export function vpnGateway(stack: Stack, index: number): ec2.IVPNGatewayRef {
  return ec2.CfnVPNGateway.fromVpnGatewayId(stack, `Vgw${index}`, `vgw-${String(index).padStart(17, '0')}`);
}

/** A transit gateway that is not made in the app. */
export function transitGateway(stack: Stack, index: number): ec2.ITransitGatewayRef {
  return ec2.CfnTransitGateway.fromTransitGatewayId(stack, `Tgw${index}`, `tgw-${String(index).padStart(17, '0')}`);
}

/** The VPN gateway of a VPC: the first CIDR is primary, the others are secondary. */
export function vpnGatewayOf(stack: Stack, id: string, ...[primary = '', ...secondary]: readonly string[]): ec2.IVPNGatewayRef {
  const vpc = new ec2.CfnVPC(stack, `${id}Vpc`, { cidrBlock: primary });
  for (const [index, cidrBlock] of secondary.entries()) {
    new ec2.CfnVPCCidrBlock(stack, `${id}Block${index}`, { vpcId: vpc.ref, cidrBlock });
  }
  const gateway = new ec2.CfnVPNGateway(stack, `${id}Vgw`, { type: 'ipsec.1' });
  new ec2.CfnVPCGatewayAttachment(stack, `${id}Attachment`, { vpcId: vpc.ref, vpnGatewayId: gateway.ref });
  return gateway;
}

/** The findings of an example on AWS CDK once its app is complete. Findings before that are thrown. */
export function runOnCdk(example: (given: CdkGiven) => void | readonly Finding[]): readonly Finding[] {
  const given = new CdkGiven();
  const returned = example(given) ?? [];
  const constructs = given.app.node.findAll();
  const errors = constructs.flatMap(({ node }) => node.validate()).map((text) => readFinding('error', text));
  const warnings = constructs
    .flatMap(({ node }) => node.metadata.filter(({ type }) => type === 'aws:cdk:warning').map(({ data }) => String(data)))
    .filter((text) => text.includes('[ack: twilio-interconnect:'))
    .map((text) => readFinding('warning', text.replace(/ \[ack: [^\]]*\]$/, '')));
  return [...errors, ...warnings, ...returned];
}
