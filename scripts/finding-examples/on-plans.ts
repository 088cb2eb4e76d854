import {
  Asn,
  Bandwidth,
  BgpKeyPlace,
  BgpPeering,
  Codec,
  CrossConnect,
  type InterconnectPlanProps,
  type InterconnectSitePlanProps,
  IpRoutes,
  planInterconnect,
  TwilioEdge,
  Vlan,
  type VoiceSdkOptionsProps,
} from 'twilio-interconnect-constructs';
import type { Finding } from '../../lib/model/finding';

/** Examples by the code that they cause, without its prefix. Each returns the plan that it makes. */
export type PlanExamples = Readonly<Record<string, (given: PlanGiven) => { readonly findings: readonly Finding[] }>>;

/** What the examples of plans assume. */
export class PlanGiven {
  /** A cross connect that Twilio has configured. */
  public readonly crossConnect = CrossConnect.physical({ loaEntity: 'Example Ltd' })
    .authorized({ issuedOn: '2026-10-10', port: 'Cage 7, port 3' })
    .configured({ twilioAsn: Asn.of(64999), twilioAddress: '169.254.10.1/30', customerAddress: '169.254.10.2/30' });

  /** Where the key of a session is kept. */
  public readonly bgpAuthKey = BgpKeyPlace.file('/etc/twilio/aws.key');

  /** The options of softphones in a browser. */
  public readonly softphone: VoiceSdkOptionsProps = {
    edges: [TwilioEdge.ASHBURN],
    codecs: [Codec.OPUS, Codec.PCMU],
    sdk: { platform: 'javascript', version: '2.18.5' },
  };

  /** The props of the plan of the Interconnect. */
  public get planProps(): InterconnectPlanProps & { readonly sites: { readonly ashburn: InterconnectSitePlanProps } } {
    return {
      customerAsn: Asn.of(65010),
      ipRoutes: IpRoutes.of('203.0.113.0/24'),
      announcementsToAws: 'summarised',
      sites: {
        ashburn: {
          edge: TwilioEdge.ASHBURN_IX,
          bandwidth: Bandwidth.mbps(100),
          vlan: Vlan.of(101),
          peering: BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' }),
          crossConnect: this.crossConnect,
        },
      },
    };
  }

  /** The plan of an Interconnect with the site `ashburn`, with changes of the Interconnect and of the site. */
  public readonly planWith = (
    site: Partial<InterconnectSitePlanProps> = {},
    interconnect: Partial<InterconnectPlanProps> = {},
  ): ReturnType<typeof planInterconnect> => {
    const { planProps } = this;
    return planInterconnect({ ...planProps, ...interconnect, sites: { ashburn: { ...planProps.sites.ashburn, ...site } } });
  };

  /** The props of the router at Ashburn. */
  public get router() {
    return {
      interconnect: this.planWith(),
      site: 'ashburn',
      ports: { aws: 'eth1', twilio: 'eth2' },
      aws: { bgpAuthKey: this.bgpAuthKey },
    };
  }
}

/** The findings of an example that makes a plan. Errors are thrown. */
export function runOnPlans(example: PlanExamples[string]): readonly Finding[] {
  return example(new PlanGiven()).findings;
}
