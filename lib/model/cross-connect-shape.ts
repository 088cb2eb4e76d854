import { Asn, ASN } from './asn';
import { Bandwidth, BANDWIDTH } from './bandwidth';
import { BGP_KEY_PLACE, BgpKeyPlace } from './bgp-key-place';
import type {
  BgpKeyPlaceProps,
  CrossConnectAcceptance,
  CrossConnectAuthorization,
  CrossConnectConfiguration,
  CrossConnectProps,
  CrossConnectRequestProps,
  PatchedCrossConnectProps,
  ThirdPartyExchangeProps,
} from './cross-connect-parts';
import {
  choiceOf,
  eitherOf,
  type Kind,
  type Members,
  numberKind,
  objectOf,
  required,
  secretTextKind,
  TEXT,
  textKind,
} from './shape/kind';
import { DAY, textOf, variantsBy } from './shape/plain-kind';
import { VLAN, Vlan } from './vlan';

const LOA_ENTITY = required(textOf({ example: 'Example Ltd' }));
const PORT = textOf({ example: 'Panel 7, port 3' });

const REQUEST: Members<CrossConnectRequestProps> = {
  interfaceAddress: textOf({ example: '198.51.100.1/31' }),
  asn: ASN,
  accountSid: textOf({ example: `AC${'0'.repeat(32)}` }),
  requestedOn: DAY,
};

const PATCHED: Members<PatchedCrossConnectProps> = { loaEntity: LOA_ENTITY, ...REQUEST };

const EXCHANGE: Members<ThirdPartyExchangeProps> = {
  provider: required(textOf({ example: 'Equinix Fabric' })),
  port: required(PORT),
  vlan: required(VLAN),
  bandwidth: required(BANDWIDTH),
  awsPort: PORT,
  orderedOn: DAY,
  ...REQUEST,
};

/** The request of a connection that a data centre patches. */
export const PATCHED_REQUEST = required(objectOf<PatchedCrossConnectProps>('a cross connect', PATCHED));

/** The request of a connection over a third-party exchange. */
export const EXCHANGE_REQUEST = required(
  objectOf<ThirdPartyExchangeProps>('a cross connect over a third-party exchange', EXCHANGE),
);

export const AUTHORIZATION: Kind<CrossConnectAuthorization> = objectOf<CrossConnectAuthorization>('an authorization', {
  issuedOn: required(DAY),
  port: required(PORT),
  orderedOn: DAY,
  completionNoticeOn: DAY,
});

export const ACCEPTANCE: Kind<CrossConnectAcceptance> = objectOf<CrossConnectAcceptance>('an acceptance', {
  acceptedOn: required(DAY),
});

const SESSION: Members<Omit<CrossConnectConfiguration, 'twilioAsn' | 'customerAsn' | 'vlan' | 'bgpAuthKey'>> = {
  twilioAddress: required(textOf({ example: '169.254.10.1/30' })),
  customerAddress: required(textOf({ example: '169.254.10.2/30' })),
  announcedOn: DAY,
};

export const CONFIGURATION: Kind<CrossConnectConfiguration> = objectOf<CrossConnectConfiguration>('a configuration', {
  twilioAsn: required(ASN),
  ...SESSION,
  customerAsn: ASN,
  vlan: VLAN,
  bgpAuthKey: BGP_KEY_PLACE,
});

/** How far the order of a cross connect is, in plain data. */
interface Stages {
  /**
   * What is known once Twilio has issued the letter of authorization.
   *
   * @default - not issued yet
   */
  readonly authorization?: CrossConnectAuthorization;
  /**
   * What is known once the order at a third-party exchange is accepted.
   *
   * @default - not accepted yet
   */
  readonly acceptance?: CrossConnectAcceptance;
  /**
   * What is known once Twilio has configured the connection, as its console shows it.
   *
   * @default - not configured yet
   */
  readonly configuration?: CrossConnectConfiguration;
}

/** A cross connect that a data centre patches, in plain data. */
interface PlainPatched extends PatchedCrossConnectProps, Stages {
  /** What joins your router to Twilio's port: a fibre, a circuit, or the virtual circuit of a third-party exchange. */
  readonly medium: 'physical' | 'circuit';
}

/** A cross connect over a third-party exchange, in plain data. */
interface PlainExchange extends ThirdPartyExchangeProps, Stages {
  /** What joins your router to Twilio's port: a fibre, a circuit, or the virtual circuit of a third-party exchange. */
  readonly medium: 'third-party-exchange';
}

const STAGES: Members<Stages> = { authorization: AUTHORIZATION, acceptance: ACCEPTANCE, configuration: CONFIGURATION };

/** A cross connect in plain data: each medium with its props. */
export const PLAIN_CROSS_CONNECT: Kind<PlainPatched | PlainExchange> = variantsBy<[PlainPatched, PlainExchange]>(
  'medium',
  objectOf<PlainPatched>('a cross connect', { medium: required(choiceOf('physical', 'circuit')), ...PATCHED, ...STAGES }),
  objectOf<PlainExchange>('a cross connect over a third-party exchange', {
    medium: required(choiceOf('third-party-exchange')),
    ...EXCHANGE,
    ...STAGES,
  }),
);

const ASN_FIX = 'Give the number of the autonomous system, for example 65010.';

/** A token is a text; the text of a number is none. */
const ASN_OR_NUMBER = eitherOf(ASN, numberKind(ASN_FIX), textKind(ASN_FIX)) as Kind<number | Asn>;
const VLAN_OR_NUMBER: Kind<number | Vlan> = eitherOf(VLAN, numberKind('Give the number of the VLAN, for example 101.'));
const BANDWIDTH_OR_TEXT: Kind<string | Bandwidth> = eitherOf(BANDWIDTH, textKind('Give for example 100Mbps or 1Gbps.'));

/** The place of a key, as a value or as plain data. No message shows what is given: it may be the key. */
export const KEY_PLACE: Kind<BgpKeyPlaceProps | BgpKeyPlace> = eitherOf(
  BGP_KEY_PLACE,
  objectOf<BgpKeyPlaceProps>('the place of a key', {
    secret: secretTextKind('Give the ARN of a secret of AWS Secrets Manager.'),
    jsonField: secretTextKind("Give the name of a field of the secret's JSON."),
    file: secretTextKind('Give the path of a file.'),
  }),
);

/** A cross connect as plain data. Which props a medium needs and has is for the reader: this is what any of them has. */
export const CROSS_CONNECT_PROPS = required(
  objectOf<CrossConnectProps>('a cross connect', {
    medium: required(TEXT),
    loaEntity: TEXT,
    interfaceAddress: TEXT,
    asn: ASN_OR_NUMBER,
    accountSid: TEXT,
    requestedOn: TEXT,
    provider: TEXT,
    port: TEXT,
    vlan: VLAN_OR_NUMBER,
    bandwidth: BANDWIDTH_OR_TEXT,
    awsPort: TEXT,
    orderedOn: TEXT,
    authorization: AUTHORIZATION,
    acceptance: ACCEPTANCE,
    configuration: objectOf<NonNullable<CrossConnectProps['configuration']>>('a configuration', {
      twilioAsn: required(ASN_OR_NUMBER),
      ...SESSION,
      customerAsn: ASN_OR_NUMBER,
      vlan: VLAN_OR_NUMBER,
      bgpAuthKey: KEY_PLACE,
    }),
  }),
);

/** What a data centre needs to patch a cross connect. */
export const NEEDED_TO_PATCH: Readonly<Record<string, Kind>> = { loaEntity: required(TEXT) };

/** What a virtual circuit of a third-party exchange needs. */
export const NEEDED_FOR_EXCHANGE: Readonly<Record<string, Kind>> = {
  provider: required(TEXT),
  port: required(TEXT),
  vlan: required(VLAN_OR_NUMBER),
  bandwidth: required(BANDWIDTH_OR_TEXT),
};
