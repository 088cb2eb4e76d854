import { Bandwidth } from '../../../lib/model/bandwidth';
import { BgpPrefix } from '../../../lib/model/bgp-prefix';
import type { InterconnectEdgeRow } from '../../../lib/catalog/edge-row';
import { GLOBAL_MEDIA_PREFIX, INTERCONNECT_PRODUCTS } from '../../../lib/catalog/shared-facts';
import { SOURCES } from '../../../lib/catalog/sources';

/** An exchange that there is not: the one file that a new one takes. */
export const PARIS_IX: InterconnectEdgeRow = {
  id: 'paris-ix',
  legacyRegion: 'ie1',
  location: 'Paris',
  source: SOURCES.edgeLocations,
  products: INTERCONNECT_PRODUCTS,
  exchange: {
    facility: 'Equinix PA3 Paris',
    address: '114 Rue Ambroise Croizat, 93200 Saint-Denis',
    bandwidths: [Bandwidth.mbps(100), Bandwidth.gbps(1)],
    source: SOURCES.interconnect,
  },
  bgp: [
    {
      prefixes: [BgpPrefix.of('192.0.2.0/25'), BgpPrefix.of('192.0.2.128/25'), GLOBAL_MEDIA_PREFIX],
      source: SOURCES.interconnect,
    },
    { prefixes: [BgpPrefix.of('198.51.100.0/25')], validUntil: '2026-10-15', source: SOURCES.interconnect },
  ],
  opened: { validFrom: '2026-10-01', source: SOURCES.interconnect },
  voiceSdkSignalling: [{ cidrs: ['192.0.2.0/25'], minimumJavaScriptSdk: '2.0', source: SOURCES.voiceSdk }],
  sipGateways: {
    cidrs: ['192.0.2.68/32', '192.0.2.69/32', '192.0.2.70/32'],
    source: SOURCES.sipTrunkingInterconnect,
  },
};
