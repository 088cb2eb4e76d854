import { TwilioEdge } from '../../catalog/twilio-edge';
import type { Asn } from '../../model/asn';
import type { BgpKeyPlace } from '../../model/bgp-key-place';
import { literalOf } from '../../rules/router/known-values';
import type { InterconnectSitePlan, SiteVirtualInterfacePlan } from '../interconnect/interconnect-plan';
import type { RouterNeighbour } from './customer-router-plan';
import type { AwsSessionOptions, CustomerRouterPlanProps, RouterSessionOptions } from './customer-router-props';

/** The frames that a port carries where nobody says otherwise, in bytes. */
const STANDARD_MTU = 1500;

/** One neighbour of the router, as given and not checked yet: values may be missing, wrong or tokens. */
export interface RouterLeg {
  readonly neighbour: RouterNeighbour;
  /** The name of its options, which is their path too. */
  readonly part: 'aws' | 'awsSecondary' | 'twilio' | 'lan' | 'backbone';
  readonly description: string;
  readonly port: string;
  readonly vlan: number | undefined;
  readonly mtu: number;
  /** The router's end, with its prefix length. */
  readonly local: string | undefined;
  /** The session; undefined for a LAN. */
  readonly session: RouterLegSession | undefined;
}

/** The session with a neighbour. */
export interface RouterLegSession {
  /** The other end, with its prefix length. */
  readonly peer: string | undefined;
  readonly localAsn: Asn;
  readonly peerAsn: Asn | undefined;
  readonly options: RouterSessionOptions;
  readonly bfd: boolean;
  readonly key: BgpKeyPlace | undefined;
}

/** The session over IPv4 of a virtual interface, if it has one: Twilio's prefixes are IPv4. */
export function ipv4PeerOf(virtualInterface: SiteVirtualInterfacePlan): SiteVirtualInterfacePlan['bgpPeers'][number] | undefined {
  return virtualInterface.bgpPeers.find(({ addressFamily }) => addressFamily === 'ipv4');
}

/** The address without its prefix length. */
export function hostOf(address: string): string {
  return address.replace(/\/.*$/, '');
}

/** The ASN of the router towards Twilio. */
export function twilioSideAsn(props: Pick<CustomerRouterPlanProps, 'interconnect'>, site: InterconnectSitePlan): Asn {
  const { crossConnect } = site;
  return crossConnect?.configuration?.customerAsn ?? crossConnect?.request.asn ?? props.interconnect.customerAsn;
}

/** The neighbours of the router, in order. A part that is given by halves is left out, and so is a cross connect that is not configured. */
export function routerLegs(props: CustomerRouterPlanProps, site: InterconnectSitePlan): readonly RouterLeg[] {
  const { ports, aws, awsSecondary, twilio, lan, backbone, interconnect } = props;
  const { virtualInterface, secondaryVirtualInterface, crossConnect } = site;
  const configuration = crossConnect?.configuration;
  const awsLeg = (
    part: 'aws' | 'awsSecondary',
    port: string | undefined,
    options: AwsSessionOptions | undefined,
    planned: SiteVirtualInterfacePlan | undefined,
  ): readonly RouterLeg[] => {
    if (port === undefined || options === undefined || planned === undefined) {
      return [];
    }
    const peer = ipv4PeerOf(planned);
    return [
      {
        neighbour: part === 'aws' ? 'aws' : 'aws-secondary',
        part,
        description: plainText(`AWS, virtual interface ${planned.name}`),
        port,
        vlan: planned.vlan,
        mtu: planned.mtu ?? STANDARD_MTU,
        local: peer && literalOf(peer.customerAddress, options.customerAddress),
        session: {
          peer: peer && literalOf(peer.amazonAddress, options.amazonAddress),
          localAsn: interconnect.customerAsn,
          peerAsn: literalOf(interconnect.amazonSideAsn, options.amazonSideAsn),
          options,
          bfd: options.bfd ?? true,
          key: options.bgpAuthKey,
        },
      },
    ];
  };
  const exchange = TwilioEdge.isInterconnectEdge(site.edge) ? site.edge.exchange.facility : site.edge.id;
  const circuit = crossConnect !== undefined && 'vlan' in crossConnect.request ? crossConnect.request.vlan : undefined;
  return [
    ...awsLeg('aws', ports.aws, aws, virtualInterface),
    ...awsLeg('awsSecondary', ports.awsSecondary, awsSecondary, secondaryVirtualInterface),
    ...(configuration === undefined
      ? []
      : [
          {
            neighbour: 'twilio',
            part: 'twilio',
            description: plainText(`Twilio, cross connect at ${exchange}`),
            port: ports.twilio,
            vlan: (configuration.vlan ?? circuit)?.number,
            mtu: twilio?.mtu?.bytes ?? STANDARD_MTU,
            local: configuration.customerAddress,
            session: {
              peer: configuration.twilioAddress,
              localAsn: twilioSideAsn(props, site),
              peerAsn: configuration.twilioAsn,
              options: twilio ?? {},
              bfd: twilio?.bfd ?? false,
              key: configuration.bgpAuthKey,
            },
          } as const,
        ]),
    ...(ports.lan === undefined || lan === undefined
      ? []
      : [
          {
            neighbour: 'lan',
            part: 'lan',
            description: 'LAN',
            port: ports.lan,
            vlan: undefined,
            mtu: STANDARD_MTU,
            local: lan.address,
            session: undefined,
          } as const,
        ]),
    ...(ports.backbone === undefined || backbone === undefined
      ? []
      : [
          {
            neighbour: 'backbone',
            part: 'backbone',
            description: 'Backbone, router of another site',
            port: ports.backbone,
            vlan: backbone.vlan?.number,
            mtu: STANDARD_MTU,
            local: backbone.address,
            session: {
              peer: backbone.peerAddress,
              localAsn: interconnect.customerAsn,
              peerAsn: interconnect.customerAsn,
              options: backbone,
              bfd: backbone.bfd ?? true,
              key: backbone.bgpAuthKey,
            },
          } as const,
        ]),
  ];
}

/** Text that every platform takes in a description or comment: names of interfaces and data centres are anybody's text. */
function plainText(text: string): string {
  return text.replace(/[^A-Za-z0-9 .,:()/_-]/g, '_');
}
