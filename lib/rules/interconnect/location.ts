import { TwilioEdge } from '../../catalog/twilio-edge';
import { joinPath } from '../../model/finding';
import { warningCode } from '../../model/finding-code';
import { commercialRegionOf, isCommercial, isKnown } from '../direct-connect/region';
import { rule, type Rule } from '../rule';

/** An interface of a site, and where its connection ends. */
export interface LocationSubject {
  readonly edge: TwilioEdge;
  /** The code of the connection's location; undefined if it is not known. */
  readonly location?: string | undefined;
  /** The Region of the connection, or a token; undefined if it is not known. */
  readonly connectionRegion?: string | undefined;
}

/** The requirements on the location of a site's connection. Paths: the interface. */
export const LOCATION_RULES: readonly Rule<LocationSubject>[] = [
  rule(
    warningCode(
      'location-far-from-exchange',
      "Use a connection at a Direct Connect location near the site's exchange: the router of a site is in the same data centre as both.",
      'https://www.twilio.com/docs/interconnect/crossconnect',
    ),
    ({ edge, location, connectionRegion: region }, report, path) => {
      const nearby = (TwilioEdge.isInterconnectEdge(edge) && edge.exchange.directConnectLocations) || [];
      const facility = edge.exchange?.facility ?? '';
      const regions = [...new Set(nearby.flatMap((code) => commercialRegionOf(code) ?? []))];
      const connection = joinPath(path, 'connection');
      if (regions.length === 0) {
        return;
      }
      const fix = `Use a connection at ${nearby.join(' or ')}, or acknowledge this if you carry the traffic to ${facility} yourself.`;
      if (location !== undefined && commercialRegionOf(location) !== undefined) {
        if (!nearby.some((code) => code.toUpperCase() === location.toUpperCase())) {
          report(connection, location, `is not near ${facility}, the exchange of ${edge.id}`, fix);
        }
      } else if (isKnown(region) && isCommercial(region) && !regions.includes(region)) {
        report(connection, region, `has no Direct Connect location near ${facility}, the exchange of ${edge.id}`, fix);
      }
    },
  ),
];
