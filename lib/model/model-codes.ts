import { errorCode } from './finding-code';

const AWS_VIF = 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/create-vif.html';

/** Codes of the value types. No value can be made that breaks one of these requirements. */
export const MODEL_CODES = {
  asnRange: errorCode(
    'asn-range',
    'Use an ASN from 1 to 4294967294, as a whole number without dots.',
    'https://docs.aws.amazon.com/directconnect/latest/APIReference/API_NewBGPPeer.html',
  ),
  vlanRange: errorCode('vlan-range', 'Use a VLAN from 1 to 4094.', AWS_VIF),
  mtuRange: errorCode('mtu-range', 'Use an MTU from 576 to 9216 bytes, as a whole number.', AWS_VIF),
  portRange: errorCode(
    'port-range',
    'Use ports from 1 to 65535, the lower one first.',
    'https://www.iana.org/assignments/service-names-port-numbers',
  ),
  bandwidthSyntax: errorCode(
    'bandwidth-syntax',
    'Give a bandwidth as a whole number of Mbps, 1 or more.',
    'https://docs.aws.amazon.com/directconnect/latest/UserGuide/dedicated_connection.html',
  ),
  cidrSyntax: errorCode(
    'cidr-syntax',
    'Write a CIDR as an address in canonical form, a slash and a prefix length.',
    'https://www.rfc-editor.org/rfc/rfc4632',
  ),
  cidrMaskMissing: errorCode(
    'cidr-mask-missing',
    'Give every CIDR a prefix length: write a single IPv4 address with /32.',
    'https://www.rfc-editor.org/rfc/rfc4632',
  ),
  cidrHostBits: errorCode(
    'cidr-host-bits',
    'Write a CIDR as a network address: all bits after the prefix length must be zero.',
    'https://www.rfc-editor.org/rfc/rfc4632',
  ),
  bgpPrefixLength: errorCode(
    'bgp-prefix-length',
    'The longest length that a BGP prefix allows must not be shorter than the prefix itself.',
    'https://www.twilio.com/docs/interconnect',
  ),
  cidrRange: errorCode(
    'cidr-range',
    'Give an address range two addresses of the same family, the lower one first.',
    'https://www.twilio.com/docs/voice/sdks/network-connectivity-requirements',
  ),
  sharePrincipal: errorCode(
    'share-principal',
    'Give an account by its 12 digits, and an organizational unit or an organization by its ARN.',
    'https://docs.aws.amazon.com/ram/latest/APIReference/API_CreateResourceShare.html',
  ),
  wrongType: errorCode(
    'wrong-type',
    'Give each prop and argument a value of its type, and leave out none that is needed.',
    'https://www.typescriptlang.org/docs/handbook/2/everyday-types.html',
  ),
  unknownProp: errorCode(
    'unknown-prop',
    'Give only props that exist: a misspelt one would have no effect.',
    'https://www.typescriptlang.org/docs/handbook/2/objects.html#excess-property-checks',
  ),
  unknownChoice: errorCode(
    'unknown-choice',
    'Give one of the words that the prop takes, as they are written.',
    'https://www.typescriptlang.org/docs/handbook/2/everyday-types.html#literal-types',
  ),
  textCharacters: errorCode(
    'text-characters',
    'Give texts without control characters, on one line unless the prop says otherwise, and without halves of surrogate pairs.',
    'https://www.w3.org/TR/xml/#charsets',
  ),
  textForm: errorCode(
    'text-form',
    'Write texts of a configuration file in the form that the prop takes, for example a day as 2026-10-31.',
    'https://www.rfc-editor.org/rfc/rfc3339',
  ),
  keyInFile: errorCode(
    'key-in-file',
    'Keep BGP keys out of configuration files: write where a key is, or the name by which the program gives it.',
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/best-practices.html',
  ),
  foreignToken: errorCode(
    'foreign-token',
    'Give only tokens of the engine that makes the template: it writes the expressions of others as they are.',
    'https://docs.aws.amazon.com/cdk/v2/guide/tokens.html',
  ),
  literalNeeded: errorCode(
    'literal-needed',
    'Give a value that is known at synthesis: a token cannot be used where the value decides what is created.',
    'https://docs.aws.amazon.com/cdk/v2/guide/tokens.html',
  ),
  bgpKeyPlace: errorCode(
    'bgp-key-place',
    'Give the place of a BGP key as the ARN of a secret or the path of a file, never the key.',
    'https://docs.aws.amazon.com/secretsmanager/latest/userguide/reference_iam-permissions.html',
  ),
  crossConnectMedium: errorCode(
    'cross-connect-medium',
    'Use the medium physical, circuit or third-party-exchange, each with its own props.',
    'https://www.twilio.com/docs/interconnect/crossconnect',
  ),
  opusBitrate: errorCode(
    'opus-bitrate',
    'Set the limit of Opus to 6000 to 510000 bit/s, a whole number: the Voice SDKs ignore anything else.',
    'https://twilio.github.io/twilio-voice.js/interfaces/Device.Options.html',
  ),
  capacityCalls: errorCode(
    'capacity-calls',
    'Give the number of concurrent calls as a whole number of zero or more.',
    'https://www.twilio.com/docs/interconnect/faq',
  ),
  capacityTooLarge: errorCode(
    'capacity-too-large',
    'The calls must fit into a bandwidth that the exchange offers.',
    'https://www.twilio.com/docs/interconnect',
  ),
} as const;
