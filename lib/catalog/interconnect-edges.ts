import { Bandwidth } from '../model/bandwidth';
import { BgpPrefix } from '../model/bgp-prefix';
import type { Exchange, TwilioEdgeProps, TwilioProduct } from './edge-props';

/**
 * The products that the Interconnect overview calls compatible: Programmable Voice (SIP Interface and the Voice SDKs),
 * Programmable SMS, Elastic SIP Trunking and Verify. The REST API is here because the page on configuring an application gives it
 * a host per Interconnect edge. Network traversal is not documented over Interconnect.
 */
const COMPATIBLE: readonly TwilioProduct[] = ['voice-sdk', 'sip', 'rest-api', 'messaging', 'verify'];

/*
 * Sources differ on 500 Mbps. The Interconnect overview, the newest page, has it everywhere but in the two exchanges in the United
 * States, and is followed here. An old Japanese text of the Cross Connect page, of the time of four exchanges, had it in London and
 * Singapore only. The page of error 62035, modified 2026-03-11, names 10, 100 and 1000 Mbps as the only options anywhere: ask
 * Twilio before ordering 500 Mbps.
 */
const UNITED_STATES_BANDWIDTHS = [Bandwidth.mbps(10), Bandwidth.mbps(100), Bandwidth.gbps(1)];
const BANDWIDTHS = [Bandwidth.mbps(10), Bandwidth.mbps(100), Bandwidth.mbps(500), Bandwidth.gbps(1)];

/** Twilio announces more specific prefixes of the media range, so a filter has to let them through down to a /24. */
const MEDIA = BgpPrefix.of('168.86.128.0/18', 24);

/**
 * The Interconnect edges.
 *
 * Exchanges, addresses and BGP prefixes are those of the Interconnect overview. Ids are those of the edge-locations page, because
 * the overview misspells two. Old texts of the Cross Connect page list more buildings in Ashburn and San Jose, and put London in
 * "SV1", which is in San Jose; none of that is followed.
 *
 * @see https://www.twilio.com/docs/interconnect
 * @see https://www.twilio.com/docs/global-infrastructure/edge-locations
 */
export const INTERCONNECT_EDGES = {
  ashburnIx: {
    id: 'ashburn-ix',
    legacyRegion: 'us1-ix',
    location: 'US East Coast (Virginia)',
    exchange: {
      facility: 'Equinix DC1',
      address: '21711 Filigree Ct, Ashburn, VA 20147',
      bandwidths: UNITED_STATES_BANDWIDTHS,
    },
    bgpPrefixes: [BgpPrefix.of('208.78.112.0/25'), MEDIA],
    products: COMPATIBLE,
  },
  sanJoseIx: {
    id: 'san-jose-ix',
    legacyRegion: 'us2-ix',
    // The page of legacy regions says "US West Coast (Oregon) over Interconnect exchange in San Jose".
    location: 'US West Coast (San Jose)',
    exchange: {
      facility: 'Equinix SV1',
      address: '11 Great Oaks Boulevard, San Jose, CA 95119',
      bandwidths: UNITED_STATES_BANDWIDTHS,
    },
    bgpPrefixes: [BgpPrefix.of('67.213.136.0/25'), MEDIA],
    products: COMPATIBLE,
  },
  saoPauloIx: {
    id: 'sao-paulo-ix',
    legacyRegion: 'br1-ix',
    location: 'Sao Paulo (Brazil)',
    exchange: {
      facility: 'Equinix SP4',
      address: 'Avenida Ceci, 1900, Tambore. Barueri, São Paulo, Brazil, 06460 120',
      bandwidths: BANDWIDTHS,
    },
    // The overview announces only a /24 of media here, while the Voice SDK page gives this edge the whole media range like every
    // other one. Both are kept as published: media from elsewhere in the range may not be routed over this exchange.
    bgpPrefixes: [BgpPrefix.of('159.183.255.0/24'), BgpPrefix.of('159.183.255.64/26'), BgpPrefix.of('168.86.175.0/24', 24)],
    products: COMPATIBLE,
  },
  londonIx: {
    id: 'london-ix',
    legacyRegion: 'ie1-ix',
    location: 'Ireland (over Interconnect exchange in London)',
    exchange: {
      facility: 'Equinix LD8',
      address: '6/7 Harbour Exchange Square, London E14 9GE',
      bandwidths: BANDWIDTHS,
    },
    bgpPrefixes: [BgpPrefix.of('185.187.132.0/25'), BgpPrefix.of('185.187.133.0/24'), MEDIA],
    products: COMPATIBLE,
  },
  frankfurtIx: {
    id: 'frankfurt-ix',
    legacyRegion: 'de1-ix',
    location: 'Frankfurt',
    exchange: {
      facility: 'Equinix FR4',
      address: 'Lärchenstrasse 110 Frankfurt 65933',
      bandwidths: BANDWIDTHS,
    },
    bgpPrefixes: [BgpPrefix.of('185.194.136.0/25'), MEDIA],
    products: COMPATIBLE,
  },
  singaporeIx: {
    id: 'singapore-ix',
    legacyRegion: 'sg1-ix',
    location: 'Singapore',
    exchange: {
      facility: 'Equinix SG3',
      address: '26A Ayer Rajah Crescent, 139963',
      bandwidths: BANDWIDTHS,
    },
    bgpPrefixes: [BgpPrefix.of('103.75.151.0/25'), MEDIA],
    products: COMPATIBLE,
  },
  tokyoIx: {
    id: 'tokyo-ix',
    legacyRegion: 'jp1-ix',
    location: 'Tokyo',
    exchange: {
      facility: 'Equinix TY6',
      address: '2-2-43(A), Higashi-Shinagawa, Shinagawa-ku, Tokyo 140 0002',
      bandwidths: BANDWIDTHS,
    },
    bgpPrefixes: [BgpPrefix.of('103.144.142.0/25'), MEDIA],
    products: COMPATIBLE,
  },
  sydneyIx: {
    id: 'sydney-ix',
    legacyRegion: 'au1-ix',
    location: 'Sydney',
    exchange: {
      facility: 'Equinix SY3',
      address: '47 Bourke Road, Sydney, NSW 2015',
      bandwidths: BANDWIDTHS,
    },
    bgpPrefixes: [BgpPrefix.of('103.146.214.0/25'), MEDIA],
    products: COMPATIBLE,
  },
} satisfies Record<string, TwilioEdgeProps & { readonly exchange: Exchange }>;
