import { Bandwidth } from '../../model/bandwidth';
import { BgpPrefix } from '../../model/bgp-prefix';
import type { InterconnectEdgeRow } from '../edge-row';
import { GLOBAL_MEDIA_PREFIX, INTERCONNECT_PRODUCTS, LEGACY_MEDIA_PORTS } from '../shared-facts';
import { SOURCES } from '../sources';

/** One range for both signalling and media, in the old version of the Voice SDK page (autumn 2023). */
const LEGACY_RANGE = '208.78.112.64 - 208.78.112.127';

export const ASHBURN_IX: InterconnectEdgeRow = {
  id: 'ashburn-ix',
  legacyRegion: 'us1-ix',
  location: 'US East Coast (Virginia)',
  source: SOURCES.edgeLocations,
  products: INTERCONNECT_PRODUCTS,
  // Old versions of the Cross Connect page list more buildings here. They are not used.
  exchange: {
    facility: 'Equinix DC1',
    address: '21711 Filigree Ct, Ashburn, VA 20147',
    bandwidths: [Bandwidth.mbps(10), Bandwidth.mbps(100), Bandwidth.gbps(1)],
    source: SOURCES.interconnect,
  },
  directConnectLocations: [
    { at: ['EQDC2'], near: ['TLLPJ', 'CSVA1'], firstSeen: '2026-02-17', source: SOURCES.directConnectLocations },
  ],
  redundantWith: [{ edges: ['san-jose-ix'], source: SOURCES.crossConnect }],
  bgp: [{ prefixes: [BgpPrefix.of('208.78.112.0/25'), GLOBAL_MEDIA_PREFIX], source: SOURCES.interconnect }],
  voiceSdkSignalling: [
    {
      cidrs: [LEGACY_RANGE],
      validUntil: '2026-10-30',
      lastSeen: '2023-10-10',
      source: SOURCES.voiceSdk,
    },
    {
      cidrs: ['208.78.112.0/25'],
      validFrom: '2023-10-10',
      firstSeen: '2026-10-31',
      source: SOURCES.voiceSdk,
    },
  ],
  legacyMedia: { ranges: [LEGACY_RANGE], voiceSdkPorts: LEGACY_MEDIA_PORTS, source: SOURCES.voiceSdk },
  sipGateways: {
    cidrs: ['208.78.112.64/32', '208.78.112.65/32', '208.78.112.66/32'],
    source: SOURCES.sipTrunkingInterconnect,
  },
};
