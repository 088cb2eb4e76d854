import { errorCode } from '../model/finding-code';
import { SOURCES } from './sources';

const RFC_1123 = 'https://www.rfc-editor.org/rfc/rfc1123';

/** Codes of the catalogue: what an edge, a kind of traffic and a rule must be, Twilio's and a customer's alike. */
export const CATALOG_CODES = {
  edgeUnknown: errorCode('catalog-edge-unknown', 'An edge is asked for by an id that Twilio publishes.', SOURCES.edgeLocations),
  edgeId: errorCode(
    'catalog-edge-id',
    'The id and the legacy region of an edge are kebab-case: lower-case letters and digits, joined by hyphens.',
    SOURCES.edgeLocations,
  ),
  edgeLocation: errorCode('catalog-edge-location', 'An edge says where it is.', SOURCES.edgeLocations),
  edgeExchange: errorCode(
    'catalog-edge-exchange',
    'The exchange of an Interconnect edge has a facility, an address and at least one bandwidth.',
    SOURCES.interconnect,
  ),
  edgeBgpPrefixes: errorCode(
    'catalog-edge-bgp-prefixes',
    'Only an edge with an exchange has BGP prefixes: Twilio announces none to customers elsewhere.',
    SOURCES.interconnect,
  ),
  trafficUnknown: errorCode('catalog-traffic-unknown', 'A kind of traffic is asked for by a known id.', SOURCES.voiceSdk),
  trafficId: errorCode(
    'catalog-traffic-id',
    "The id of a customer's kind of traffic is kebab-case, and neither a kind nor a prefix list of this library.",
    SOURCES.voiceSdk,
  ),
  trafficDirections: errorCode('catalog-traffic-directions', 'A kind of traffic has at least one direction.', SOURCES.voiceSdk),
  date: errorCode(
    'catalog-date',
    'A date is a day that exists, written as YYYY-MM-DD.',
    'https://www.rfc-editor.org/rfc/rfc3339',
  ),
  dateOrder: errorCode(
    'catalog-date-order',
    'What is first is not after what is last: validFrom and validUntil, firstSeen and lastSeen.',
    'https://www.rfc-editor.org/rfc/rfc3339',
  ),
  ruleDestination: errorCode(
    'catalog-rule-destination',
    'A traffic rule names at least one CIDR or host name.',
    SOURCES.voiceSdk,
  ),
  ruleDirection: errorCode(
    'catalog-rule-direction',
    'A traffic rule has a direction that its kind of traffic has: Twilio never opens a connection to a Voice SDK client.',
    SOURCES.voiceSdk,
  ),
  ruleSource: errorCode('catalog-rule-source', 'A traffic rule says where it was published.', SOURCES.voiceSdk),
  ruleDuplicate: errorCode(
    'catalog-rule-duplicate',
    'Two own traffic rules differ in more than their last day, source or SDK.',
    SOURCES.voiceSdk,
  ),
  hostName: errorCode(
    'catalog-host-name',
    'A host name is a full domain name without a wildcard: labels of letters, digits and hyphens.',
    RFC_1123,
  ),
  cidrFamily: errorCode(
    'catalog-cidr-family',
    "Twilio's voice network is IPv4, and so are the CIDRs of a traffic rule.",
    SOURCES.voiceSdk,
  ),
  cidrWidth: errorCode(
    'catalog-cidr-width',
    'A CIDR of a traffic rule is a /8 or smaller; it is never the default route.',
    SOURCES.voiceSdk,
  ),
  cidrNotPublic: errorCode(
    'catalog-cidr-not-public',
    'A CIDR of a traffic rule holds no private (RFC 1918), loopback or link-local address.',
    'https://www.rfc-editor.org/rfc/rfc1918',
  ),
} as const;
