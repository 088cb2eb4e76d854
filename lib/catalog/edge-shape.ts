import { BANDWIDTH } from '../model/bandwidth';
import { BGP_PREFIX } from '../model/bgp-prefix';
import { choiceOf, FLAG, listOf, objectOf, required, TEXT } from '../model/shape/kind';
import type { Exchange, TwilioEdgeProps } from './edge-props';

/** What an edge is made from. One that corrects a known edge may be a copy of its members: whether it has an exchange is among them. */
export const EDGE_PROPS = required(
  objectOf<TwilioEdgeProps & { readonly isInterconnect?: boolean }>('an edge', {
    isInterconnect: FLAG,
    id: required(TEXT),
    legacyRegion: TEXT,
    location: required(TEXT),
    exchange: objectOf<Exchange>('an exchange', {
      facility: required(TEXT),
      address: required(TEXT),
      bandwidths: required(listOf(BANDWIDTH)),
      directConnectLocations: listOf(TEXT),
    }),
    bgpPrefixes: listOf(BGP_PREFIX),
    products: listOf(choiceOf('voice-sdk', 'sip', 'network-traversal', 'rest-api', 'messaging', 'verify')),
  }),
);
