import { errorCode } from '../model/finding-code';
import { SOURCES } from './sources';

const RFC_1123 = 'https://www.rfc-editor.org/rfc/rfc1123';

/** Codes of the catalogue: the requirements on edges, kinds of traffic and traffic rules, Twilio's and a customer's alike. */
export const CATALOG_CODES = {
  edgeUnknown: errorCode('catalog-edge-unknown', 'Use the id of an edge that Twilio publishes.', SOURCES.edgeLocations),
  edgeId: errorCode(
    'catalog-edge-id',
    'Write the id and the legacy region of an edge in kebab-case: lower-case letters and digits, joined by hyphens.',
    SOURCES.edgeLocations,
  ),
  edgeLocation: errorCode('catalog-edge-location', 'Give every edge a location.', SOURCES.edgeLocations),
  edgeExchange: errorCode(
    'catalog-edge-exchange',
    'Give the exchange of an Interconnect edge a facility, an address and at least one bandwidth, and a public edge no exchange.',
    SOURCES.interconnect,
  ),
  edgeBgpPrefixes: errorCode(
    'catalog-edge-bgp-prefixes',
    'Give BGP prefixes only to an edge with an exchange.',
    SOURCES.interconnect,
  ),
  trafficUnknown: errorCode(
    'catalog-traffic-unknown',
    'Use the id of a kind of traffic that this library knows.',
    SOURCES.voiceSdk,
  ),
  trafficId: errorCode(
    'catalog-traffic-id',
    'Write the id of your own kind of traffic in kebab-case, and do not use the name of a kind or prefix list of this library.',
    SOURCES.voiceSdk,
  ),
  trafficLabel: errorCode(
    'catalog-traffic-label',
    'Give your own kind of traffic a label of one line, with 1 to 100 visible characters.',
    SOURCES.voiceSdk,
  ),
  trafficDirections: errorCode(
    'catalog-traffic-directions',
    'Give every kind of traffic at least one direction.',
    SOURCES.voiceSdk,
  ),
  date: errorCode('catalog-date', 'Use a valid date, written as YYYY-MM-DD.', 'https://www.rfc-editor.org/rfc/rfc3339'),
  dateOrder: errorCode('catalog-date-order', 'A period must not end before it begins.', 'https://www.rfc-editor.org/rfc/rfc3339'),
  ruleDestination: errorCode(
    'catalog-rule-destination',
    'Give every traffic rule at least one CIDR or host name.',
    SOURCES.voiceSdk,
  ),
  ruleDirection: errorCode(
    'catalog-rule-direction',
    'A traffic rule must have a direction that its kind of traffic has: Twilio never opens a connection to a Voice SDK client.',
    SOURCES.voiceSdk,
  ),
  ruleProtocol: errorCode(
    'catalog-rule-protocol',
    'Give every traffic rule the protocol tcp or udp; TLS is TCP.',
    SOURCES.voiceSdk,
  ),
  rulePorts: errorCode('catalog-rule-ports', 'Give every traffic rule a range of ports, from 1 to 65535.', SOURCES.voiceSdk),
  ruleSource: errorCode('catalog-rule-source', 'Give the source of every traffic rule.', SOURCES.voiceSdk),
  ruleDuplicate: errorCode(
    'catalog-rule-duplicate',
    'Two of your traffic rules must differ in more than their last day, their source or their SDK.',
    SOURCES.voiceSdk,
  ),
  hostName: errorCode('catalog-host-name', 'Use full host names without wildcards.', RFC_1123),
  cidrFamily: errorCode(
    'catalog-cidr-family',
    "Use IPv4 CIDRs in traffic rules: Twilio's voice network has no IPv6.",
    SOURCES.voiceSdk,
  ),
  cidrWidth: errorCode(
    'catalog-cidr-width',
    'Use a /8 or a longer prefix in a traffic rule, and never the default route. What you give for one traffic, edge, direction, protocol and port range must not be more together.',
    SOURCES.voiceSdk,
  ),
  cidrNotPublic: errorCode(
    'catalog-cidr-not-public',
    'A CIDR of a traffic rule must not contain addresses that are not globally routable, such as private, loopback, link-local or multicast ones.',
    'https://www.iana.org/assignments/ipv4-address-space',
  ),
} as const;
