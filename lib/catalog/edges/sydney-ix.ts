import { Bandwidth } from '../../model/bandwidth';
import { BgpPrefix } from '../../model/bgp-prefix';
import type { InterconnectEdgeRow } from '../edge-row';
import { GLOBAL_MEDIA_PREFIX, INTERCONNECT_PRODUCTS, LEGACY_MEDIA_PORTS } from '../shared-facts';
import { SOURCES } from '../sources';

/** One range for both signalling and media, in the old version of the Voice SDK page (autumn 2023). */
const LEGACY_RANGE = '103.146.214.64 - 103.146.214.127';

export const SYDNEY_IX: InterconnectEdgeRow = {
  id: 'sydney-ix',
  legacyRegion: 'au1-ix',
  location: 'Sydney',
  source: SOURCES.edgeLocations,
  products: INTERCONNECT_PRODUCTS,
  exchange: {
    facility: 'Equinix SY3',
    address: '47 Bourke Road, Sydney, NSW 2015',
    bandwidths: [Bandwidth.mbps(10), Bandwidth.mbps(100), Bandwidth.mbps(500), Bandwidth.gbps(1)],
    source: SOURCES.interconnect,
  },
  directConnectLocations: [
    { at: ['EQSY3'], near: ['GBSY6', 'NDCS2'], firstSeen: '2026-02-17', source: SOURCES.directConnectLocations },
  ],
  redundantWith: [{ edges: ['singapore-ix', 'tokyo-ix'], source: SOURCES.interconnect }],
  bgp: [{ prefixes: [BgpPrefix.of('103.146.214.0/25'), GLOBAL_MEDIA_PREFIX], source: SOURCES.interconnect }],
  voiceSdkSignalling: [
    {
      cidrs: [LEGACY_RANGE],
      minimumJavaScriptSdk: '1.9.5',
      validUntil: '2026-10-30',
      lastSeen: '2023-10-10',
      source: SOURCES.voiceSdk,
    },
    {
      cidrs: ['103.146.214.0/25'],
      minimumJavaScriptSdk: '2.0',
      validFrom: '2023-10-10',
      firstSeen: '2026-10-31',
      source: SOURCES.voiceSdk,
    },
  ],
  legacyMedia: { ranges: [LEGACY_RANGE], voiceSdkPorts: LEGACY_MEDIA_PORTS, source: SOURCES.voiceSdk },
  sipGateways: {
    cidrs: ['103.146.214.68/32', '103.146.214.69/32', '103.146.214.70/32'],
    source: SOURCES.sipTrunkingInterconnect,
  },
};
