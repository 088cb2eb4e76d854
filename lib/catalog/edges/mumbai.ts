import type { PublicEdgeRow } from '../edge-row';
import { SOURCES } from '../sources';

/** On the page of STUN and TURN servers only; the edge-locations page does not list it. */
export const MUMBAI: PublicEdgeRow = {
  id: 'mumbai',
  legacyRegion: 'in1',
  location: 'India',
  source: SOURCES.networkTraversal,
  products: ['network-traversal'],
  networkTraversal: {
    servers: ['3.7.35.128/25', '52.66.193.96/27', '52.66.194.0/26'],
    source: SOURCES.networkTraversal,
  },
};
