import { Bandwidth, BANDWIDTH } from './bandwidth';
import { throwOnErrors, ValidationFailure } from './finding';
import type { Finding } from './finding-data';
import { finding } from './finding-code';
import { MODEL_CODES } from './model-codes';
import { wholeNumber } from './number-value';
import { compareText } from './text';
import { isUnresolved } from './token';
import { argument } from './shape/argument';
import { brand } from './shape/brand';
import { guard, guardAll } from './shape/guard';
import { eitherOf, listOf, numberKind, objectOf, recordOf, required, TEXT, valueKind } from './shape/kind';
import { plainForm, wholeNumberForm, wordsForm } from './shape/plain-kind';

/** The least and the most bits per second that the Voice SDKs take for Opus. They ignore anything else. */
export const OPUS_BITRATES = { least: 6000, most: 510_000 } as const;

/**
 * Kilobits per second of the headers of Opus: 50 packets of 20 ms (RFC 7587) with 20 bytes of IPv4, 8 of UDP, 12 of RTP (RFC 3550) and the 10
 * of the authentication tag of SRTP (RFC 3711).
 */
const OPUS_HEADERS = (50 * (20 + 8 + 12 + 10) * 8) / 1000;

/** A limit of Opus. */
export interface OpusOptions {
  /** Bits per second of the audio, on average: a whole number from 6000 to 510000. Speech is best at 8000 to 40000 (RFC 7587). */
  readonly maxAverageBitrate: number;
}

const BITRATE_FIX = 'Give bits per second from 6000 to 510000, for example 16000.';

const OPUS_OPTIONS = required(objectOf<OpusOptions>('a limit of Opus', { maxAverageBitrate: required(numberKind(BITRATE_FIX)) }));

/** The findings of a limit of Opus. A token is not checked. */
export function opusBitrateFindings(bitrate: number, path: string): readonly Finding[] {
  const { least, most } = OPUS_BITRATES;
  return isUnresolved(bitrate) || (Number.isInteger(bitrate) && bitrate >= least && bitrate <= most)
    ? []
    : [finding(MODEL_CODES.opusBitrate, path, bitrate, `must be a whole number from ${least} to ${most}`, BITRATE_FIX)];
}

/**
 * A voice codec, and the bandwidth that one call takes in each direction.
 *
 * Errors: `twilio-interconnect:opus-bitrate`, `twilio-interconnect:literal-needed`.
 */
export class Codec {
  /**
   * G.711 over SIP: 100 kbps, as Twilio's "1 Mbps is roughly 10 concurrent G.711 calls".
   *
   * @see https://www.twilio.com/docs/interconnect/faq
   */
  public static readonly G711 = new Codec('G.711', 100);

  /**
   * Opus in the Voice SDKs at its default settings: 40 kbps.
   *
   * @see https://www.twilio.com/docs/voice/sdks/network-connectivity-requirements
   */
  public static readonly OPUS = new Codec('Opus', 40);

  /**
   * PCMU in the Voice SDKs: 100 kbps.
   *
   * @see https://www.twilio.com/docs/voice/sdks/network-connectivity-requirements
   */
  public static readonly PCMU = new Codec('PCMU', 100);

  /**
   * Opus in the Voice SDKs with a limit of its own: the limit, and 20 kbps of headers (IPv4, UDP, RTP and the tag of SRTP, in packets of 20 ms).
   * The headers are arithmetic by the RFCs, not a figure of Twilio's, which publishes one for the default settings only: `Codec.OPUS`.
   *
   * The application must set the same limit: `VoiceSdkOptions` has it.
   *
   * @see https://twilio.github.io/twilio-voice.js/interfaces/Device.Options.html
   * @see https://www.rfc-editor.org/rfc/rfc7587#section-7.1
   */
  public static opus(options: OpusOptions): Codec {
    const { maxAverageBitrate } = guard(OPUS_OPTIONS, options, '');
    if (isUnresolved(maxAverageBitrate)) {
      throw new ValidationFailure([
        finding(MODEL_CODES.literalNeeded, 'maxAverageBitrate', '', 'the bitrate must be known at synthesis', BITRATE_FIX),
      ]);
    }
    throwOnErrors(opusBitrateFindings(maxAverageBitrate, 'maxAverageBitrate'));
    return new Codec('Opus', Math.ceil(maxAverageBitrate / 1000) + OPUS_HEADERS, maxAverageBitrate);
  }

  private constructor(
    /** The codec's name. */
    public readonly name: string,
    /** Kilobits per second of one call, in each direction. */
    public readonly kilobitsPerSecond: number,
    /** The limit of Opus in bits per second, without headers; undefined for the codec's own settings. */
    public readonly maxAverageBitrate?: number,
  ) {
    Object.freeze(this);
  }

  public toString(): string {
    return this.name;
  }
}

/** The UDP ports of a call behind a pool: one for RTP and one for RTCP (RFC 3550), where the two do not share a port (RFC 5761). */
export const PORTS_OF_A_CALL = 2;

/** The UDP ports of one address that a pool can give away: those above 1023. */
export const PORTS_OF_AN_ADDRESS = 64512;

/** Something that offers connections of certain bandwidths, for example an exchange. */
export interface BandwidthOffer {
  readonly bandwidths: readonly Bandwidth[];
}

/** An offer, and what an exchange has besides. */
interface ExchangeOffer extends BandwidthOffer {
  readonly facility?: string;
  readonly address?: string;
  readonly directConnectLocations?: readonly string[];
}

const OFFER = required(
  objectOf<ExchangeOffer>('an exchange', {
    bandwidths: required(listOf(BANDWIDTH)),
    facility: TEXT,
    address: TEXT,
    directConnectLocations: listOf(TEXT),
  }),
);

const OFFERS = required(recordOf(OFFER));

const CALLS_FIX = 'Give the largest number of calls at one time.';

const CALLS = required(numberKind(CALLS_FIX));

/**
 * The bandwidth of concurrent calls, and their number.
 *
 * Errors: `twilio-interconnect:capacity-calls`, `twilio-interconnect:capacity-too-large`, `twilio-interconnect:literal-needed`.
 */
export class Capacity {
  /** The bandwidth of that many concurrent calls with the codec: a whole number, zero or more. */
  public static ofCalls(calls: number, codec: Codec): Capacity {
    const own =
      typeof calls === 'number'
        ? argument(CODEC, codec, 'codec')
        : guardAll<{ calls: number; codec: Codec }>({ calls: CALLS, codec: required(CODEC) }, { calls, codec }).codec;
    if (isUnresolved(calls)) {
      throw new ValidationFailure([
        finding(
          MODEL_CODES.literalNeeded,
          'calls',
          '',
          'calls must be known at synthesis',
          'Give for example Capacity.ofCalls(100, Codec.G711).',
        ),
      ]);
    }
    if (!Number.isSafeInteger(calls) || calls < 0) {
      throw new ValidationFailure([
        finding(MODEL_CODES.capacityCalls, 'calls', calls, 'must be a whole number, not below zero', CALLS_FIX),
      ]);
    }
    return new Capacity(calls, calls * own.kilobitsPerSecond);
  }

  /**
   * The capacity of another copy of this package. Its calls may have several codecs.
   *
   * @internal
   */
  public static adopted(calls: number, kilobitsPerSecond: number): Capacity {
    for (const [name, value] of Object.entries({ calls, kilobitsPerSecond })) {
      wholeNumber(value, 0, Number.MAX_SAFE_INTEGER, MODEL_CODES.capacityCalls, name, CALLS_FIX);
    }
    return new Capacity(calls, kilobitsPerSecond);
  }

  private constructor(
    /** The number of calls at one time. */
    public readonly calls: number,
    /** Kilobits per second, in each direction. */
    public readonly kilobitsPerSecond: number,
  ) {
    Object.freeze(this);
  }

  /** Megabits per second, in each direction; it may have decimals. */
  public get megabitsPerSecond(): number {
    return this.kilobitsPerSecond / 1000;
  }

  /**
   * The fewest addresses of a translation pool (`Translation.pool`) that have a port for each medium of all calls: 64512 ports above 1023,
   * and two UDP ports a call (RTP and RTCP). Arithmetic by RFC 3550, not a figure of Twilio's; routers may reserve ports.
   *
   * @see https://www.rfc-editor.org/rfc/rfc3550#section-11
   */
  public get translationAddresses(): number {
    return Math.ceil((this.calls * PORTS_OF_A_CALL) / PORTS_OF_AN_ADDRESS);
  }

  /** The sum of the two, for calls with different codecs. */
  public plus(other: Capacity): Capacity {
    const { calls, kilobitsPerSecond } = argument(CAPACITY, other, 'other');
    return new Capacity(this.calls + calls, this.kilobitsPerSecond + kilobitsPerSecond);
  }

  /** The smallest bandwidth on offer that is enough, or undefined if none is. */
  public smallestBandwidth(offer: BandwidthOffer): Bandwidth | undefined {
    return this.smallestOf(guard(OFFER, offer, 'offer'));
  }

  /**
   * The smallest bandwidth for each site so that all calls still fit while any one site is down (N-1).
   *
   * The remaining sites share the calls evenly. With two sites each carries all of them; so does a single site, which has
   * no other site to fail over to.
   *
   * @param sites what each site's exchange offers, by the site's key: `{ ashburn: TwilioEdge.ASHBURN_IX.exchange }`
   * @throws ValidationFailure naming every site whose exchange offers too little
   */
  public bandwidthPerSite<SiteKey extends string>(
    sites: Readonly<Record<SiteKey, BandwidthOffer>>,
  ): Readonly<Record<SiteKey, Bandwidth>> {
    const offers = guard(OFFERS, sites, 'sites') as Readonly<Record<SiteKey, BandwidthOffer>>;
    const keys = (Object.keys(offers) as SiteKey[]).sort(compareText);
    const others = Math.max(1, keys.length - 1);
    const share = new Capacity(Math.ceil(this.calls / others), Math.ceil(this.kilobitsPerSecond / others));
    const findings: Finding[] = [];
    const sized: (readonly [SiteKey, Bandwidth])[] = [];
    for (const key of keys) {
      const bandwidth = share.smallestOf(offers[key]);
      if (bandwidth === undefined) {
        const offered = offers[key].bandwidths.join(', ');
        findings.push(
          finding(
            MODEL_CODES.capacityTooLarge,
            `sites.${key}`,
            `${share.megabitsPerSecond} Mbps`,
            `the exchange offers ${offered}, less than this site must carry${keys.length > 1 ? ' while another is down' : ''}`,
            'Spread the calls over more sites.',
          ),
        );
      } else {
        sized.push([key, bandwidth]);
      }
    }
    if (findings.length > 0) {
      throw new ValidationFailure(findings);
    }
    // Not by assignment, which is something else for a site with the key __proto__.
    return Object.freeze(Object.fromEntries(sized)) as Readonly<Record<SiteKey, Bandwidth>>;
  }

  private smallestOf({ bandwidths }: BandwidthOffer): Bandwidth | undefined {
    return [...bandwidths]
      .sort((a, b) => Bandwidth.compare(a, b))
      .find((bandwidth) => bandwidth.megabitsPerSecond * 1000 >= this.kilobitsPerSecond);
  }
}

brand(Codec, 'Codec');

/** The codecs, by their constants. */
const CODECS = Object.entries(Codec) as readonly (readonly [constant: string, codec: Codec])[];

/** A codec, where an argument is one. */
export const CODEC = valueKind<Codec>({
  type: 'Codec',
  isOwn: (given) => given instanceof Codec,
  adopt: ({ name, maxAverageBitrate }) =>
    maxAverageBitrate === undefined ? codecNamed(name) : Codec.opus({ maxAverageBitrate }),
  callFor: (given) => codecCall(given),
  example: 'Codec.G711',
  plain: wordsForm(Object.fromEntries(CODECS.map(([constant, codec]) => [constant.toLowerCase(), codec]))),
});

function codecNamed(name: string): Codec {
  const [, codec] = CODECS.find(([, each]) => each.name === name) ?? [];
  if (codec === undefined) {
    throw new ValidationFailure([
      finding(MODEL_CODES.wrongType, 'codec', name, 'is not a codec of this release', 'Give for example Codec.G711.'),
    ]);
  }
  return codec;
}

/** The constant of a codec that is given as text. */
function codecCall(given: unknown): string | undefined {
  const letters = (text: string): string => text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
  const [constant] = CODECS.find(([name]) => typeof given === 'string' && name === letters(given)) ?? [];
  return constant && `Codec.${constant}`;
}

brand(Capacity, 'Capacity');

/** Calls in plain data. */
interface PlainCalls {
  /** The number of calls at one time. */
  readonly calls: number;
  /** The codec of the calls. */
  readonly codec: Codec;
}

const PLAIN_CALLS = objectOf<PlainCalls>('calls with one codec', {
  calls: required(wholeNumberForm(0, Number.MAX_SAFE_INTEGER, 800, MODEL_CODES.capacityCalls)),
  codec: required(CODEC),
});

/** A capacity, where a table of props has one. */
export const CAPACITY = valueKind<Capacity>({
  type: 'Capacity',
  isOwn: (given) => given instanceof Capacity,
  adopt: ({ calls, kilobitsPerSecond }) => Capacity.adopted(calls, kilobitsPerSecond),
  callFor: (given) => (typeof given === 'number' ? `Capacity.ofCalls(${given}, Codec.G711)` : undefined),
  example: 'Capacity.ofCalls(800, Codec.G711)',
  plain: plainForm(eitherOf<[PlainCalls, readonly PlainCalls[]]>(PLAIN_CALLS, listOf(PLAIN_CALLS)), (plain) =>
    [plain].flat().reduce((sum, { calls, codec }) => sum.plus(Capacity.ofCalls(calls, codec)), Capacity.adopted(0, 0)),
  ),
});
