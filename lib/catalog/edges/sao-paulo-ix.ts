import { Bandwidth } from '../../model/bandwidth';
import { BgpPrefix } from '../../model/bgp-prefix';
import type { InterconnectEdgeRow } from '../edge-row';
import { INTERCONNECT_PRODUCTS } from '../shared-facts';
import { SOURCES } from '../sources';

export const SAO_PAULO_IX: InterconnectEdgeRow = {
  // The Interconnect overview misspells it: "sau-paulo-ix".
  id: 'sao-paulo-ix',
  legacyRegion: 'br1-ix',
  location: 'Sao Paulo (Brazil)',
  source: SOURCES.edgeLocations,
  products: INTERCONNECT_PRODUCTS,
  exchange: {
    facility: 'Equinix SP4',
    address: 'Avenida Ceci, 1900, Tambore. Barueri, São Paulo, Brazil, 06460 120',
    bandwidths: [Bandwidth.mbps(10), Bandwidth.mbps(100), Bandwidth.mbps(500), Bandwidth.gbps(1)],
    source: SOURCES.interconnect,
  },
  directConnectLocations: [{ at: ['TNDB'], near: ['TIVIT'], firstSeen: '2026-02-17', source: SOURCES.directConnectLocations }],
  bgp: [
    {
      // The overview lists only a /24 of media here, while the Voice SDK page gives this edge the whole media range like every
      // other one. Both are kept as published: media from elsewhere in the range may not be routed over this exchange.
      prefixes: [BgpPrefix.of('159.183.255.0/24'), BgpPrefix.of('159.183.255.64/26'), BgpPrefix.of('168.86.175.0/24', 24)],
      source: SOURCES.interconnect,
    },
  ],
  // Twilio does not publish the opening day. The last version of the Voice SDK page without this exchange is from 2023-10-10 at the
  // latest; the page on SIP Interface over Interconnect lists it, and was modified on 2026-06-22.
  opened: {
    validFrom: '2023-10-10',
    firstSeen: { 'voice-sdk': '2026-10-31', sip: '2026-06-22', bgp: '2026-10-31' },
    source: SOURCES.voiceSdk,
  },
  voiceSdkSignalling: [
    // The overview lists 159.183.255.0/24 here; the Voice SDK page, which is about firewalls, lists half of it.
    { cidrs: ['159.183.255.0/25'], minimumJavaScriptSdk: '2.0', source: SOURCES.voiceSdk },
  ],
  sipGateways: {
    cidrs: ['159.183.255.68/32', '159.183.255.69/32', '159.183.255.70/32'],
    source: SOURCES.sipTrunkingInterconnect,
  },
};
