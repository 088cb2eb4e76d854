import { TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';

/** The edges that the company has an Interconnect to. */
export const EDGES = [TwilioEdge.ASHBURN_IX, TwilioEdge.SAN_JOSE_IX];

/** What a list holds. Its owner fills it from this, and those who use it know its weight from the same. */
export interface SharedList {
  readonly edges: readonly TwilioEdge[];
  readonly traffic: readonly TwilioTraffic[];
  readonly maxEntries: number;
}

const signallingAt = (edge: TwilioEdge): Readonly<Record<string, SharedList>> => ({
  [`sip-signalling-${edge.id}`]: { edges: [edge], traffic: [TwilioTraffic.SIP_SIGNALLING], maxEntries: 5 },
  [`voice-sdk-signalling-${edge.id}`]: { edges: [edge], traffic: [TwilioTraffic.VOICE_SDK_SIGNALLING], maxEntries: 5 },
});

/** The lists of the network account for security groups, under the keys by which groups look for them. */
export const LISTS: Readonly<Record<string, SharedList>> = {
  media: { edges: EDGES, traffic: [TwilioTraffic.SIP_MEDIA, TwilioTraffic.VOICE_SDK_MEDIA], maxEntries: 10 },
  ...signallingAt(TwilioEdge.ASHBURN_IX),
  ...signallingAt(TwilioEdge.SAN_JOSE_IX),
};

/** The list for routes: what Twilio announces at the edges. The library reserves its size. */
export const ANNOUNCED = { key: 'bgp-prefixes', edges: EDGES, maxEntries: 15 };

/** Where the network account publishes the ids of its lists. */
export const PARAMETER_PATH = '/twilio/prefix-lists';
