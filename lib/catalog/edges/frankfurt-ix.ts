import { Bandwidth } from '../../model/bandwidth';
import { BgpPrefix } from '../../model/bgp-prefix';
import type { InterconnectEdgeRow } from '../edge-row';
import { GLOBAL_MEDIA_PREFIX, INTERCONNECT_PRODUCTS, LEGACY_MEDIA_PORTS } from '../shared-facts';
import { SOURCES } from '../sources';

/** One range for both signalling and media, in the old version of the Voice SDK page (autumn 2023). */
const LEGACY_RANGE = '185.194.136.64 - 185.194.136.127';

export const FRANKFURT_IX: InterconnectEdgeRow = {
  id: 'frankfurt-ix',
  legacyRegion: 'de1-ix',
  location: 'Frankfurt',
  source: SOURCES.edgeLocations,
  products: INTERCONNECT_PRODUCTS,
  exchange: {
    facility: 'Equinix FR4',
    address: 'Lärchenstrasse 110 Frankfurt 65933',
    bandwidths: [Bandwidth.mbps(10), Bandwidth.mbps(100), Bandwidth.mbps(500), Bandwidth.gbps(1)],
    source: SOURCES.interconnect,
  },
  directConnectLocations: [{ at: [], near: ['EQFA5', 'INX6'], firstSeen: '2026-02-17', source: SOURCES.directConnectLocations }],
  redundantWith: [{ edges: ['london-ix'], source: SOURCES.crossConnect }],
  bgp: [{ prefixes: [BgpPrefix.of('185.194.136.0/25'), GLOBAL_MEDIA_PREFIX], source: SOURCES.interconnect }],
  voiceSdkSignalling: [
    {
      cidrs: [LEGACY_RANGE],
      validUntil: '2026-10-30',
      lastSeen: '2023-10-10',
      source: SOURCES.voiceSdk,
    },
    {
      cidrs: ['185.194.136.0/25'],
      validFrom: '2023-10-10',
      firstSeen: '2026-10-31',
      source: SOURCES.voiceSdk,
    },
  ],
  legacyMedia: { ranges: [LEGACY_RANGE], voiceSdkPorts: LEGACY_MEDIA_PORTS, source: SOURCES.voiceSdk },
  sipGateways: {
    cidrs: ['185.194.136.64/32', '185.194.136.65/32', '185.194.136.66/32'],
    source: SOURCES.sipTrunkingInterconnect,
  },
};
