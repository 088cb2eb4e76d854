import { Bandwidth } from '../../model/bandwidth';
import { BgpPrefix } from '../../model/bgp-prefix';
import type { InterconnectEdgeRow } from '../edge-row';
import { GLOBAL_MEDIA_PREFIX, INTERCONNECT_PRODUCTS, LEGACY_MEDIA_PORTS } from '../shared-facts';
import { SOURCES } from '../sources';

/** One range for both signalling and media, in the old version of the Voice SDK page (autumn 2023). */
const LEGACY_RANGE = '103.144.142.64 - 103.144.142.127';

export const TOKYO_IX: InterconnectEdgeRow = {
  id: 'tokyo-ix',
  legacyRegion: 'jp1-ix',
  location: 'Tokyo',
  source: SOURCES.edgeLocations,
  products: INTERCONNECT_PRODUCTS,
  exchange: {
    facility: 'Equinix TY6',
    address: '2-2-43(A), Higashi-Shinagawa, Shinagawa-ku, Tokyo 140 0002',
    bandwidths: [Bandwidth.mbps(10), Bandwidth.mbps(100), Bandwidth.mbps(500), Bandwidth.gbps(1)],
    source: SOURCES.interconnect,
  },
  directConnectLocations: [{ at: [], near: ['EQTY2', 'ATTC1'], firstSeen: '2026-02-17', source: SOURCES.directConnectLocations }],
  redundantWith: [
    { edges: ['singapore-ix'], source: SOURCES.crossConnect },
    { edges: ['sydney-ix'], source: SOURCES.interconnect },
  ],
  bgp: [{ prefixes: [BgpPrefix.of('103.144.142.0/25'), GLOBAL_MEDIA_PREFIX], source: SOURCES.interconnect }],
  voiceSdkSignalling: [
    {
      cidrs: [LEGACY_RANGE],
      minimumJavaScriptSdk: '1.9.5',
      validUntil: '2026-10-30',
      lastSeen: '2023-10-10',
      source: SOURCES.voiceSdk,
    },
    {
      cidrs: ['103.144.142.0/25'],
      minimumJavaScriptSdk: '2.0',
      validFrom: '2023-10-10',
      firstSeen: '2026-10-31',
      source: SOURCES.voiceSdk,
    },
  ],
  legacyMedia: { ranges: [LEGACY_RANGE], voiceSdkPorts: LEGACY_MEDIA_PORTS, source: SOURCES.voiceSdk },
  sipGateways: {
    cidrs: ['103.144.142.68/32', '103.144.142.69/32', '103.144.142.70/32'],
    source: SOURCES.sipTrunkingInterconnect,
  },
};
