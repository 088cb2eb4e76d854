import { Bandwidth } from '../../model/bandwidth';
import { BgpPrefix } from '../../model/bgp-prefix';
import type { InterconnectEdgeRow } from '../edge-row';
import { GLOBAL_MEDIA_PREFIX, INTERCONNECT_PRODUCTS, LEGACY_MEDIA_PORTS } from '../shared-facts';
import { SOURCES } from '../sources';

/** One range for both signalling and media, in the old version of the Voice SDK page (autumn 2023). */
const LEGACY_RANGE = '185.187.132.64 - 185.187.132.127';

export const LONDON_IX: InterconnectEdgeRow = {
  id: 'london-ix',
  legacyRegion: 'ie1-ix',
  location: 'Ireland (over Interconnect exchange in London)',
  source: SOURCES.edgeLocations,
  products: INTERCONNECT_PRODUCTS,
  // Old versions of the Cross Connect page put London in "SV1", which is in San Jose. That is not used.
  exchange: {
    facility: 'Equinix LD8',
    address: '6/7 Harbour Exchange Square, London E14 9GE',
    bandwidths: [Bandwidth.mbps(10), Bandwidth.mbps(100), Bandwidth.mbps(500), Bandwidth.gbps(1)],
    source: SOURCES.interconnect,
  },
  directConnectLocations: [
    { at: [], near: ['TCSH', 'THNO2', 'EQLD5'], firstSeen: '2026-02-17', source: SOURCES.directConnectLocations },
  ],
  redundantWith: [{ edges: ['frankfurt-ix'], source: SOURCES.crossConnect }],
  bgp: [
    {
      prefixes: [BgpPrefix.of('185.187.132.0/25'), BgpPrefix.of('185.187.133.0/24'), GLOBAL_MEDIA_PREFIX],
      source: SOURCES.interconnect,
    },
  ],
  voiceSdkSignalling: [
    {
      cidrs: [LEGACY_RANGE],
      validUntil: '2026-10-30',
      lastSeen: '2023-10-10',
      source: SOURCES.voiceSdk,
    },
    {
      cidrs: ['185.187.132.0/25', '185.187.133.0/24'],
      validFrom: '2023-10-10',
      firstSeen: '2026-10-31',
      source: SOURCES.voiceSdk,
    },
  ],
  legacyMedia: { ranges: [LEGACY_RANGE], voiceSdkPorts: LEGACY_MEDIA_PORTS, source: SOURCES.voiceSdk },
  sipGateways: {
    cidrs: ['185.187.132.68/32', '185.187.132.69/32', '185.187.132.70/32'],
    source: SOURCES.sipTrunkingInterconnect,
  },
};
