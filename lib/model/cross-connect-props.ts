import { Asn } from './asn';
import { bandwidthOf } from './bandwidth';
import { BgpKeyPlace } from './bgp-key-place';
import type {
  BgpKeyPlaceProps,
  CrossConnectAcceptance,
  CrossConnectAuthorization,
  CrossConnectConfiguration,
  CrossConnectMedium,
  CrossConnectProps,
  PatchedCrossConnectProps,
  ThirdPartyExchangeProps,
} from './cross-connect-parts';
import { CROSS_CONNECT_PROPS, NEEDED_FOR_EXCHANGE, NEEDED_TO_PATCH } from './cross-connect-shape';
import { type Finding, ValidationFailure } from './finding';
import { finding } from './finding-code';
import { MODEL_CODES } from './model-codes';
import { guard } from './shape/guard';
import { Vlan } from './vlan';

export type { BgpKeyPlaceProps, CrossConnectProps } from './cross-connect-parts';

/** The parts of a cross connect. */
export interface CrossConnectParts {
  readonly medium: CrossConnectMedium;
  readonly request: PatchedCrossConnectProps | ThirdPartyExchangeProps;
  readonly authorization: CrossConnectAuthorization | undefined;
  readonly acceptance: CrossConnectAcceptance | undefined;
  readonly configuration: CrossConnectConfiguration | undefined;
}

const COMMON = ['interfaceAddress', 'asn', 'accountSid', 'requestedOn'] as const;
const STAGES = ['authorization', 'acceptance', 'configuration'] as const;
const PATCHED = ['loaEntity', ...COMMON];
const PROPS: Readonly<Record<CrossConnectMedium, readonly string[]>> = {
  physical: PATCHED,
  circuit: PATCHED,
  'third-party-exchange': ['provider', 'port', 'vlan', 'bandwidth', 'awsPort', 'orderedOn', ...COMMON],
};

/** What Twilio's older pages offer besides: VPN, MPLS, MPLS-VPN, CloudConnect. */
const OLDER = /vpn|mpls|cloud\s*connect/i;

/**
 * Reads the parts from plain data.
 *
 * @throws ValidationFailure with every finding
 */
export function readCrossConnect(props: CrossConnectProps): CrossConnectParts {
  const { medium, authorization, acceptance, configuration, ...given } = guard(CROSS_CONNECT_PROPS, props, '');
  if (!Object.hasOwn(PROPS, medium)) {
    throw new ValidationFailure([
      finding(
        MODEL_CODES.crossConnectMedium,
        'medium',
        medium,
        OLDER.test(medium)
          ? "is on Twilio's older pages, and is not what this library builds"
          : 'is not a medium of a cross connect',
        'Give physical, circuit or third-party-exchange.',
      ),
    ]);
  }
  const known = PROPS[medium as CrossConnectMedium];
  const findings: Finding[] = Object.entries(given)
    .filter(([name]) => !known.includes(name))
    .map(([name, value]) =>
      finding(
        MODEL_CODES.crossConnectMedium,
        name,
        value,
        `is not a prop of the medium ${medium}`,
        `Give only ${[...known, ...STAGES].join(', ')}.`,
      ),
    );
  /** A part that is missing because it is refused is never seen: its finding is thrown. */
  const read = <Value>(path: string, make: () => Value): Value => {
    try {
      return make();
    } catch (error) {
      if (!(error instanceof ValidationFailure)) {
        throw error;
      }
      findings.push(...error.findings.map((each) => ({ ...each, path })));
      return undefined as Value;
    }
  };
  const asn = (path: string, value: number | Asn | undefined): Asn | undefined =>
    value === undefined || value instanceof Asn ? value : read(path, () => Asn.of(value));
  const vlan = (path: string, value: number | Vlan | undefined): Vlan | undefined =>
    value === undefined || value instanceof Vlan ? value : read(path, () => Vlan.of(value));

  const needed = medium === 'third-party-exchange' ? NEEDED_FOR_EXCHANGE : NEEDED_TO_PATCH;
  for (const [name, kind] of Object.entries(needed)) {
    read(name, () => guard(kind, (given as Readonly<Record<string, unknown>>)[name], name));
  }
  const request = defined({
    ...given,
    asn: asn('asn', given.asn),
    vlan: vlan('vlan', given.vlan),
    bandwidth: read('bandwidth', () => (typeof given.bandwidth === 'string' ? bandwidthOf(given.bandwidth) : given.bandwidth)),
  });
  const configured =
    configuration &&
    defined({
      ...configuration,
      twilioAsn: asn('configuration.twilioAsn', configuration.twilioAsn),
      customerAsn: asn('configuration.customerAsn', configuration.customerAsn),
      vlan: vlan('configuration.vlan', configuration.vlan),
      bgpAuthKey: read('configuration.bgpAuthKey', () => keyPlaceOf(configuration.bgpAuthKey)),
    });
  if (findings.length > 0) {
    throw new ValidationFailure(findings);
  }
  return {
    medium: medium as CrossConnectMedium,
    request: request as unknown as PatchedCrossConnectProps | ThirdPartyExchangeProps,
    authorization,
    acceptance,
    configuration: configured as CrossConnectConfiguration | undefined,
  };
}

function keyPlaceOf(given: BgpKeyPlaceProps | BgpKeyPlace | undefined): BgpKeyPlace | undefined {
  if (given === undefined || given instanceof BgpKeyPlace) {
    return given;
  }
  const { secret, file, jsonField } = given;
  if (secret !== undefined && file === undefined) {
    return BgpKeyPlace.secret(secret, jsonField === undefined ? {} : { jsonField });
  }
  if (file !== undefined && secret === undefined && jsonField === undefined) {
    return BgpKeyPlace.file(file);
  }
  // The value is not shown: whoever gives a key in place of its place must not find it in a log.
  throw new ValidationFailure([
    finding(
      MODEL_CODES.bgpKeyPlace,
      'bgpAuthKey',
      '',
      'is neither the place of a secret nor that of a file',
      'Give { secret, jsonField } with the ARN of a secret, or { file } with a path.',
    ),
  ]);
}

/** The members that are not undefined. */
function defined(members: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
}
