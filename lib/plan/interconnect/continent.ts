import { type Continent, CONTINENTS } from '../../aws/continents';
import { TwilioEdge } from '../../catalog/twilio-edge';
import { commercialRegionOf } from '../../rules/direct-connect/region';

/** What tells where a site is. */
export interface SitePlace {
  readonly edge: TwilioEdge;
  /** The codes of the Direct Connect locations of its connections, as far as they are known. */
  readonly locations: readonly (string | undefined)[];
  /** The Regions of its connections, or tokens, as far as they are known. */
  readonly regions: readonly (string | undefined)[];
}

/** The continent of a site: that of the Direct Connect locations near its exchange; of an exchange without them, that of its connections. */
export function continentOf({ edge, locations, regions }: SitePlace): Continent | undefined {
  const nearby = (TwilioEdge.isInterconnectEdge(edge) && edge.exchange.directConnectLocations) || [];
  const codes = [...nearby, ...locations];
  const known = [...codes.map((code) => (code === undefined ? undefined : commercialRegionOf(code))), ...regions];
  return known.flatMap((region) => (region === undefined ? [] : (CONTINENTS[region] ?? [])))[0];
}
