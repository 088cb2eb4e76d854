import type {
  CrossConnectAcceptance,
  CrossConnectAuthorization,
  CrossConnectConfiguration,
  CrossConnectMedium,
  CrossConnectStage,
  PatchedCrossConnectProps,
  ThirdPartyExchangeProps,
} from './cross-connect-parts';
import { readCrossConnect } from './cross-connect-props';
import type { CrossConnectProps } from './cross-connect-parts';
import {
  ACCEPTANCE,
  AUTHORIZATION,
  CONFIGURATION,
  EXCHANGE_REQUEST,
  PATCHED_REQUEST,
  PLAIN_CROSS_CONNECT,
} from './cross-connect-shape';
import { isGiven, plain, type PlainData } from './plain';

export type {
  CrossConnectAcceptance,
  CrossConnectAuthorization,
  CrossConnectConfiguration,
  CrossConnectMedium,
  CrossConnectRequestProps,
  CrossConnectStage,
  PatchedCrossConnectProps,
  ThirdPartyExchangeProps,
} from './cross-connect-parts';
import { brand } from './shape/brand';
import { guard } from './shape/guard';
import { required, valueKind } from './shape/kind';
import { plainForm } from './shape/plain-kind';
import { ValidationFailure } from './finding';
import { finding } from './finding-code';
import { MODEL_CODES } from './model-codes';

/**
 * The link from your router to Twilio's port at a site: what joins them, and how far its order is.
 *
 * Each step returns a new value: `CrossConnect.physical({ loaEntity }).authorized({ issuedOn, port }).configured({ ... })`. A value holds what
 * is given; the plan of the Interconnect checks it.
 *
 * Errors: `twilio-interconnect:wrong-type`, `twilio-interconnect:unknown-prop`, `twilio-interconnect:text-characters`.
 *
 * @see https://www.twilio.com/docs/interconnect/crossconnect
 */
export class CrossConnect {
  /** A fibre in the meet-me room of the exchange. */
  public static physical(props: PatchedCrossConnectProps): CrossConnect {
    return new CrossConnect('physical', guard(PATCHED_REQUEST, props, ''), undefined, undefined, undefined);
  }

  /** An Ethernet point-to-point circuit from your location to the meet-me room. */
  public static circuit(props: PatchedCrossConnectProps): CrossConnect {
    return new CrossConnect('circuit', guard(PATCHED_REQUEST, props, ''), undefined, undefined, undefined);
  }

  /**
   * A virtual circuit of a provider with which Twilio has an exchange agreement. It has no letter of authorization. Nothing on it loses its
   * carrier when the far end fails, so BFD or short timers decide how long an outage lasts.
   */
  public static thirdPartyExchange(props: ThirdPartyExchangeProps): CrossConnect {
    return new CrossConnect('third-party-exchange', guard(EXCHANGE_REQUEST, props, ''), undefined, undefined, undefined);
  }

  /**
   * Reads a cross connect from plain data, as a configuration file or `toJSON` has it: the medium, the props of the medium, and
   * `authorization`, `acceptance` and `configuration` as far as they are known. ASNs and VLANs are numbers, a bandwidth is a text such as
   * `100Mbps`, a key place is `{ secret, jsonField }` or `{ file }`. Values of this library are taken as they are.
   *
   * Twilio's older pages offer VPN and MPLS as well. This library builds neither.
   *
   * Errors: `twilio-interconnect:cross-connect-medium`, for a medium that is not built and for a prop that the medium does not have;
   * `twilio-interconnect:bgp-key-place`; those of `Asn`, `Vlan` and `Bandwidth`. All at once.
   */
  public static of(props: CrossConnectProps): CrossConnect {
    const { medium, request, authorization, acceptance, configuration } = readCrossConnect(props);
    return new CrossConnect(medium, request, authorization, acceptance, configuration);
  }

  /**
   * The own cross connect that equals one of another copy of this package.
   *
   * @internal
   */
  public static adopted({ medium, request, authorization, acceptance, configuration }: CrossConnect): CrossConnect {
    return new CrossConnect(
      mediumOf(medium),
      guard<PatchedCrossConnectProps | ThirdPartyExchangeProps>(
        medium === 'third-party-exchange' ? EXCHANGE_REQUEST : PATCHED_REQUEST,
        request,
        'request',
      ),
      guard(AUTHORIZATION, authorization, 'authorization'),
      guard(ACCEPTANCE, acceptance, 'acceptance'),
      guard(CONFIGURATION, configuration, 'configuration'),
    );
  }

  public readonly request: PatchedCrossConnectProps | ThirdPartyExchangeProps;
  public readonly authorization: CrossConnectAuthorization | undefined;
  public readonly acceptance: CrossConnectAcceptance | undefined;
  public readonly configuration: CrossConnectConfiguration | undefined;

  private constructor(
    public readonly medium: CrossConnectMedium,
    request: PatchedCrossConnectProps | ThirdPartyExchangeProps,
    authorization: CrossConnectAuthorization | undefined,
    acceptance: CrossConnectAcceptance | undefined,
    configuration: CrossConnectConfiguration | undefined,
  ) {
    this.request = frozenCopy(request);
    this.authorization = isGiven(authorization) ? frozenCopy(authorization) : undefined;
    this.acceptance = isGiven(acceptance) ? frozenCopy(acceptance) : undefined;
    this.configuration = isGiven(configuration) ? frozenCopy(configuration) : undefined;
    Object.freeze(this);
  }

  /** Twilio has issued the letter of authorization. */
  public authorized(authorization: CrossConnectAuthorization): CrossConnect {
    return new CrossConnect(
      this.medium,
      this.request,
      guard(required(AUTHORIZATION), authorization, ''),
      this.acceptance,
      this.configuration,
    );
  }

  /** Twilio has accepted the virtual circuit of a third-party exchange. */
  public accepted(acceptance: CrossConnectAcceptance): CrossConnect {
    return new CrossConnect(
      this.medium,
      this.request,
      this.authorization,
      guard(required(ACCEPTANCE), acceptance, ''),
      this.configuration,
    );
  }

  /** Twilio has configured the connection. */
  public configured(configuration: CrossConnectConfiguration): CrossConnect {
    return new CrossConnect(
      this.medium,
      this.request,
      this.authorization,
      this.acceptance,
      guard(required(CONFIGURATION), configuration, ''),
    );
  }

  /** How far the order is. */
  public get stage(): CrossConnectStage {
    return this.configuration !== undefined
      ? 'configured'
      : this.acceptance !== undefined
        ? 'accepted'
        : this.authorization !== undefined
          ? 'authorized'
          : 'requested';
  }

  /** What was requested over a third-party exchange; undefined for another medium. */
  public get exchangeRequest(): ThirdPartyExchangeProps | undefined {
    return this.medium === 'third-party-exchange' ? (this.request as ThirdPartyExchangeProps) : undefined;
  }

  /** What was requested where a data centre patches the cross connect; undefined over a third-party exchange. */
  public get patchedRequest(): PatchedCrossConnectProps | undefined {
    return this.medium === 'third-party-exchange' ? undefined : (this.request as PatchedCrossConnectProps);
  }

  /** Plain data, without what is undefined, from which `CrossConnect.of` makes an equal value. It holds places of keys, no keys. */
  public toJSON(): PlainData {
    const { medium, request, authorization, acceptance, configuration } = this;
    return plain({ medium, ...request, authorization, acceptance, configuration });
  }
}

/** The members that are given, apart from the object that gave them, so that nothing changes them later. */
function frozenCopy<Members extends object>(members: Members): Members {
  return Object.freeze(Object.fromEntries(Object.entries({ ...members }).filter(([, value]) => isGiven(value)))) as Members;
}

brand(CrossConnect, 'CrossConnect');

/** A cross connect, where a table of props has one. */
export const CROSS_CONNECT = valueKind<CrossConnect>({
  type: 'CrossConnect',
  isOwn: (given) => given instanceof CrossConnect,
  adopt: (other) => CrossConnect.adopted(other),
  callFor: () => undefined,
  example: "CrossConnect.physical({ loaEntity: 'Example Corp' })",
  plain: plainForm(PLAIN_CROSS_CONNECT, (given) => CrossConnect.of(given)),
});

function mediumOf(medium: CrossConnectMedium): CrossConnectMedium {
  if (!['physical', 'circuit', 'third-party-exchange'].includes(medium)) {
    const fix = 'Give physical, circuit or third-party-exchange.';
    throw new ValidationFailure([
      finding(MODEL_CODES.crossConnectMedium, 'medium', medium, 'is not a medium of a cross connect', fix),
    ]);
  }
  return medium;
}
