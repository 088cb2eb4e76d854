import { errorCode } from './finding-code';

const AWS_VIF = 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/create-vif.html';

/** Codes of the value types: a value that breaks one of these demands cannot exist. */
export const MODEL_CODES = {
  asnRange: errorCode(
    'asn-range',
    'An autonomous system number is a whole number from 1 to 4294967294, written without dots.',
    'https://docs.aws.amazon.com/directconnect/latest/APIReference/API_NewBGPPeer.html',
  ),
  vlanRange: errorCode('vlan-range', 'A VLAN is a whole number from 1 to 4094.', AWS_VIF),
  mtuRange: errorCode('mtu-range', 'An MTU is a whole number of bytes from 576 to 9216.', AWS_VIF),
  portRange: errorCode(
    'port-range',
    'Ports are whole numbers from 1 to 65535, the first not above the last.',
    'https://www.iana.org/assignments/service-names-port-numbers',
  ),
  bandwidthSyntax: errorCode(
    'bandwidth-syntax',
    'A bandwidth is a whole number of Mbps above zero.',
    'https://docs.aws.amazon.com/directconnect/latest/UserGuide/dedicated_connection.html',
  ),
  cidrSyntax: errorCode(
    'cidr-syntax',
    'A CIDR is an address in canonical decimal (IPv4) or hexadecimal (IPv6) form, a slash and a prefix length.',
    'https://www.rfc-editor.org/rfc/rfc4632',
  ),
  cidrMaskMissing: errorCode(
    'cidr-mask-missing',
    'A CIDR has a prefix length: a single IPv4 address is written with /32.',
    'https://www.rfc-editor.org/rfc/rfc4632',
  ),
  cidrHostBits: errorCode(
    'cidr-host-bits',
    'A CIDR names a network: every bit behind the prefix length is zero.',
    'https://www.rfc-editor.org/rfc/rfc4632',
  ),
  bgpPrefixLength: errorCode(
    'bgp-prefix-length',
    'The longest prefix length of a BGP prefix is not shorter than the prefix itself.',
    'https://www.twilio.com/docs/interconnect',
  ),
  cidrRange: errorCode(
    'cidr-range',
    'An address range has two addresses of one family, the first not above the last.',
    'https://www.twilio.com/docs/voice/sdks/network-connectivity-requirements',
  ),
  literalNeeded: errorCode(
    'literal-needed',
    'This value decides what is made, so it must be known at synthesis and cannot be a token.',
    'https://docs.aws.amazon.com/cdk/v2/guide/tokens.html',
  ),
  capacityCalls: errorCode(
    'capacity-calls',
    'Concurrent calls are a whole number, not below zero.',
    'https://www.twilio.com/docs/interconnect/faq',
  ),
  capacityTooLarge: errorCode(
    'capacity-too-large',
    'The exchange offers a bandwidth that carries the calls.',
    'https://www.twilio.com/docs/interconnect',
  ),
} as const;
