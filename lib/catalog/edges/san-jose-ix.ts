import { Bandwidth } from '../../model/bandwidth';
import { BgpPrefix } from '../../model/bgp-prefix';
import type { InterconnectEdgeRow } from '../edge-row';
import { GLOBAL_MEDIA_PREFIX, INTERCONNECT_PRODUCTS, LEGACY_MEDIA_PORTS } from '../shared-facts';
import { SOURCES } from '../sources';

/** One range for both signalling and media, in the old version of the Voice SDK page (autumn 2023). */
const LEGACY_RANGE = '67.213.136.64 - 67.213.136.127';

export const SAN_JOSE_IX: InterconnectEdgeRow = {
  id: 'san-jose-ix',
  legacyRegion: 'us2-ix',
  // The page of legacy regions has "US West Coast (Oregon) over Interconnect exchange in San Jose".
  location: 'US West Coast (San Jose)',
  source: SOURCES.edgeLocations,
  products: INTERCONNECT_PRODUCTS,
  // Old versions of the Cross Connect page list more buildings here. They are not used.
  exchange: {
    facility: 'Equinix SV1',
    address: '11 Great Oaks Boulevard, San Jose, CA 95119',
    bandwidths: [Bandwidth.mbps(10), Bandwidth.mbps(100), Bandwidth.gbps(1)],
    source: SOURCES.interconnect,
  },
  directConnectLocations: [
    { at: ['EQSV5'], near: ['CSSV2', 'CSSV4'], firstSeen: '2026-02-17', source: SOURCES.directConnectLocations },
  ],
  redundantWith: [{ edges: ['ashburn-ix'], source: SOURCES.crossConnect }],
  bgp: [{ prefixes: [BgpPrefix.of('67.213.136.0/25'), GLOBAL_MEDIA_PREFIX], source: SOURCES.interconnect }],
  voiceSdkSignalling: [
    {
      cidrs: [LEGACY_RANGE],
      validUntil: '2026-10-30',
      lastSeen: '2023-10-10',
      source: SOURCES.voiceSdk,
    },
    {
      cidrs: ['67.213.136.0/25'],
      validFrom: '2023-10-10',
      firstSeen: '2026-10-31',
      source: SOURCES.voiceSdk,
    },
  ],
  legacyMedia: { ranges: [LEGACY_RANGE], voiceSdkPorts: LEGACY_MEDIA_PORTS, source: SOURCES.voiceSdk },
  // An old version of the SIP Interface page labels these "North America Oregon"; the addresses are the same.
  sipGateways: {
    cidrs: ['67.213.136.64/32', '67.213.136.65/32', '67.213.136.66/32'],
    source: SOURCES.sipTrunkingInterconnect,
  },
};
