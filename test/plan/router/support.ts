import {
  Addressing,
  Asn,
  Bandwidth,
  BgpKeyPlace,
  BgpPeering,
  Cidr,
  CrossConnect,
  type CustomerRouterPlan,
  type CustomerRouterPlanProps,
  type Finding,
  type InterconnectPlanProps,
  type InterconnectSitePlanProps,
  IpRoutes,
  planCustomerRouter,
  planInterconnect,
  TwilioEdge,
  ValidationFailure,
  Vlan,
} from 'twilio-interconnect-constructs';

export const CONFIGURED = CrossConnect.physical({ loaEntity: 'Example Ltd', requestedOn: '2026-10-01' })
  .authorized({ issuedOn: '2026-10-10', port: 'Cage 7, port 3', orderedOn: '2026-10-12', completionNoticeOn: '2026-10-20' })
  .configured({
    twilioAsn: Asn.of(64999),
    twilioAddress: '169.254.10.1/30',
    customerAddress: '169.254.10.2/30',
    bgpAuthKey: BgpKeyPlace.file('/etc/twilio/twilio.key'),
  });

export const ASHBURN: InterconnectSitePlanProps = {
  edge: TwilioEdge.ASHBURN_IX,
  bandwidth: Bandwidth.mbps(100),
  vlan: Vlan.of(101),
  peering: BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' }),
  connection: 'dxcon-fgabc123',
  crossConnect: CONFIGURED,
};

export const SAN_JOSE: InterconnectSitePlanProps = {
  edge: TwilioEdge.SAN_JOSE_IX,
  bandwidth: Bandwidth.mbps(100),
  vlan: Vlan.of(102),
  peering: BgpPeering.ipv4({ amazonAddress: '169.254.96.5/30', customerAddress: '169.254.96.6/30' }),
  connection: 'dxcon-fgdef456',
};

/** A second virtual interface of Ashburn. */
export const SECONDARY = {
  vlan: Vlan.of(103),
  peering: BgpPeering.ipv4({ amazonAddress: '169.254.96.9/30', customerAddress: '169.254.96.10/30' }),
  connection: 'dxcon-fgghi789',
};

/** A LAN with a connected network and one behind a gateway. */
export const LAN = {
  ashburn: { lanPrefixes: [Cidr.of('5.6.7.192/26'), Cidr.of('5.6.7.128/26')] },
  router: {
    ports: { aws: 'eth1', twilio: 'eth2', lan: 'eth3' },
    lan: { address: '5.6.7.129/26', gateway: '5.6.7.130' },
  },
};

/** A session with the router of another site. */
export const BACKBONE = {
  ports: { aws: 'eth1', twilio: 'eth2', backbone: 'eth4' },
  backbone: { address: '10.99.0.1/30', peerAddress: '10.99.0.2/30' },
};

/** What a test changes of the Interconnect, of the site Ashburn, and of its router. */
export interface RouterChanges {
  readonly interconnect?: Partial<InterconnectPlanProps>;
  readonly ashburn?: Partial<InterconnectSitePlanProps>;
  readonly sanJose?: Partial<InterconnectSitePlanProps>;
  readonly router?: Partial<CustomerRouterPlanProps>;
}

/** The props of the router at Ashburn, which announces summaries to AWS. */
export function routerProps({ interconnect, ashburn, sanJose, router }: RouterChanges = {}): CustomerRouterPlanProps {
  const first = { ...ASHBURN, ...ashburn };
  const isTranslated = ashburn?.translations !== undefined;
  return {
    interconnect: planInterconnect({
      customerAsn: Asn.of(65010),
      ipRoutes: IpRoutes.of('5.6.7.0/24'),
      announcementsToAws: 'summarised',
      addressing: isTranslated ? Addressing.translated() : undefined,
      // A site that translates is alone, unless the other translates too.
      sites:
        isTranslated && sanJose === undefined ? { ashburn: first } : { ashburn: first, sanJose: { ...SAN_JOSE, ...sanJose } },
      ...interconnect,
    }),
    site: 'ashburn',
    ports: { aws: 'eth1', twilio: 'eth2' },
    aws: { bgpAuthKey: BgpKeyPlace.file('/etc/twilio/aws.key') },
    ...router,
  };
}

/** The plan of the router at Ashburn. */
export function routerPlan(changes: RouterChanges = {}): CustomerRouterPlan {
  return planCustomerRouter(routerProps(changes));
}

/** The findings, one line each: `error router-id at routerId: 1.2.3`. */
export function routerFindingsOf(changes: RouterChanges = {}): readonly string[] {
  const line = ({ severity, code, path, value, message, fix }: Finding): string => {
    expect(message).toMatch(/^[^\s].*[^\s.]$/s);
    expect(fix).toMatch(/^[A-Z].*\.$/s);
    return `${severity} ${code.replace('twilio-interconnect:', '')} at ${path}: ${value}`;
  };
  const props = routerProps(changes);
  try {
    return planCustomerRouter(props).findings.map(line);
  } catch (error) {
    if (error instanceof ValidationFailure) {
      return error.findings.map(line);
    }
    throw error;
  }
}
