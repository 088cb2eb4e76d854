import { type Finding, throwOnErrors, ValidationFailure } from '../model/finding';
import { finding } from '../model/finding-code';
import { compareText, nearest } from '../model/text';
import { CATALOG_CODES } from './catalog-codes';
import { isKebabCase } from './kebab-case';
import { argument } from '../model/shape/argument';
import { brand } from '../model/shape/brand';
import { guard } from '../model/shape/guard';
import { choiceOf, listOf, objectOf, required, TEXT, valueKind } from '../model/shape/kind';
import { wordsForm } from '../model/shape/plain-kind';

/** The direction in which a connection is opened: `egress` is from the customer to Twilio, `ingress` from Twilio to the customer. */
export type TrafficDirection = 'egress' | 'ingress';

/** A customer's own kind of traffic. */
export interface CustomTrafficProps {
  /** Kebab-case. It is also in the names of the prefix lists. */
  readonly id: string;
  /**
   * The display name, one line of at most 100 characters. Messages show it.
   *
   * Errors: `twilio-interconnect:catalog-traffic-label`.
   *
   * @default - the id
   */
  readonly label?: string;
  /** The directions in which connections may be opened. */
  readonly directions: readonly TrafficDirection[];
}

const CUSTOM_TRAFFIC = required(
  objectOf<CustomTrafficProps>('a kind of traffic', {
    id: required(TEXT),
    label: TEXT,
    directions: required(listOf(choiceOf('egress', 'ingress'))),
  }),
);

interface TrafficProps {
  readonly id: string;
  readonly label: string;
  readonly listName: string;
  readonly directions: readonly TrafficDirection[];
  readonly isSip: boolean;
}

/**
 * Twilio never opens a connection to an SDK client, so a firewall must not let one in. STUN and TURN are client protocols too.
 */
const CLIENT_ONLY: readonly TrafficDirection[] = ['egress'];

/** Both Twilio and the customer can start a call. */
const EITHER_SIDE: readonly TrafficDirection[] = ['egress', 'ingress'];

/**
 * One kind of network traffic between a customer and Twilio.
 *
 * Errors: `twilio-interconnect:catalog-traffic-unknown`, `twilio-interconnect:catalog-traffic-id`,
 * `twilio-interconnect:catalog-traffic-label`, `twilio-interconnect:catalog-traffic-directions`.
 *
 * @see https://www.twilio.com/docs/voice/sdks/network-connectivity-requirements
 * @see https://www.twilio.com/docs/sip-trunking/ip-addresses
 */
export class TwilioTraffic {
  /** Audio of all Voice SDKs. */
  public static readonly VOICE_SDK_MEDIA = new TwilioTraffic({
    id: 'voice-sdk-media',
    label: 'Voice SDK media',
    listName: 'media',
    directions: CLIENT_ONLY,
    isSip: false,
  });

  /** Call set-up by the Voice JavaScript SDK. */
  public static readonly VOICE_SDK_SIGNALLING = new TwilioTraffic({
    id: 'voice-sdk-signalling',
    label: 'Voice SDK signalling (JavaScript)',
    listName: 'voice-sdk-signalling',
    directions: CLIENT_ONLY,
    isSip: false,
  });

  /** Call set-up by the Voice SDKs for iOS and Android. */
  public static readonly VOICE_SDK_MOBILE_SIGNALLING = new TwilioTraffic({
    id: 'voice-sdk-mobile-signalling',
    label: 'Voice SDK signalling (iOS and Android)',
    listName: 'voice-sdk-signalling',
    directions: CLIENT_ONLY,
    isSip: false,
  });

  /** Quality reports of all Voice SDKs. */
  public static readonly VOICE_SDK_INSIGHTS = new TwilioTraffic({
    id: 'voice-sdk-insights',
    label: 'Voice SDK insights',
    listName: 'voice-sdk-signalling',
    directions: CLIENT_ONLY,
    isSip: false,
  });

  /** Registration for push notifications of incoming calls, by the Voice SDKs for iOS and Android. */
  public static readonly VOICE_SDK_REGISTRATION = new TwilioTraffic({
    id: 'voice-sdk-registration',
    label: 'Voice SDK registration',
    listName: 'voice-sdk-signalling',
    directions: CLIENT_ONLY,
    isSip: false,
  });

  /** Call set-up over SIP: Elastic SIP Trunking and SIP Interface. */
  public static readonly SIP_SIGNALLING = new TwilioTraffic({
    id: 'sip-signalling',
    label: 'SIP signalling',
    listName: 'sip-signalling',
    directions: EITHER_SIDE,
    isSip: true,
  });

  /** Audio of SIP calls. */
  public static readonly SIP_MEDIA = new TwilioTraffic({
    id: 'sip-media',
    label: 'SIP media',
    listName: 'media',
    directions: EITHER_SIDE,
    isSip: true,
  });

  /**
   * STUN and TURN: media for clients that cannot send UDP to the media servers. What TURN relays costs extra: see `NETWORK_TRAVERSAL_TCP`,
   * which opens no UDP.
   */
  public static readonly NETWORK_TRAVERSAL = new TwilioTraffic({
    id: 'network-traversal',
    label: 'Network traversal (STUN and TURN)',
    listName: 'network-traversal',
    directions: CLIENT_ONLY,
    isSip: false,
  });

  /**
   * TURN over TCP and TLS alone, for networks that forbid UDP: the media of a Voice SDK then goes through Twilio's relay. Its addresses are
   * those of `NETWORK_TRAVERSAL`, in the same lists. Relayed media costs extra, by the amount of data that the relay sends and receives, at
   * a rate that depends on the region; and UDP is better for the quality of audio. It is not documented over Interconnect.
   *
   * @see https://www.twilio.com/docs/stun-turn/faq
   */
  public static readonly NETWORK_TRAVERSAL_TCP = new TwilioTraffic({
    id: 'network-traversal-tcp',
    label: 'Network traversal over TCP and TLS alone (TURN)',
    listName: 'network-traversal',
    directions: CLIENT_ONLY,
    isSip: false,
  });

  /** All traffic of the Voice SDKs. */
  public static readonly VOICE_SDK: readonly TwilioTraffic[] = Object.freeze([
    TwilioTraffic.VOICE_SDK_MEDIA,
    TwilioTraffic.VOICE_SDK_SIGNALLING,
    TwilioTraffic.VOICE_SDK_MOBILE_SIGNALLING,
    TwilioTraffic.VOICE_SDK_INSIGHTS,
    TwilioTraffic.VOICE_SDK_REGISTRATION,
  ]);

  /** All traffic of SIP. */
  public static readonly SIP: readonly TwilioTraffic[] = Object.freeze([TwilioTraffic.SIP_SIGNALLING, TwilioTraffic.SIP_MEDIA]);

  /** Every kind of traffic that the library knows, sorted by id. */
  public static readonly all: readonly TwilioTraffic[] = Object.freeze(
    [...TwilioTraffic.VOICE_SDK, ...TwilioTraffic.SIP, TwilioTraffic.NETWORK_TRAVERSAL, TwilioTraffic.NETWORK_TRAVERSAL_TCP].sort(
      (a, b) => compareText(a.id, b.id),
    ),
  );

  /** The kind of traffic with that id: `TwilioTraffic.of('sip-media')`. */
  public static of(id: string): TwilioTraffic {
    guard(required(TEXT), id, 'traffic');
    const traffic = TwilioTraffic.all.find((candidate) => candidate.id === id);
    if (traffic === undefined) {
      const meant = nearest(
        id,
        TwilioTraffic.all.map((candidate) => candidate.id),
      );
      const suggestion = meant === undefined ? '' : `Did you mean ${meant}? `;
      throw new ValidationFailure([
        finding(
          CATALOG_CODES.trafficUnknown,
          'traffic',
          id,
          'is not the id of a kind of traffic',
          `${suggestion}Give one of ${TwilioTraffic.all.join(', ')}, or make your own with TwilioTraffic.custom().`,
        ),
      ]);
    }
    return traffic;
  }

  /** A customer's own kind of traffic, for rules that `TwilioCatalog.with()` adds. Its prefix lists have the id in their names. */
  public static custom(props: CustomTrafficProps): TwilioTraffic {
    const { id, label = id, directions } = guard(CUSTOM_TRAFFIC, props, '');
    throwOnErrors(validateTraffic({ id, label, directions }));
    return new TwilioTraffic({
      id,
      label,
      listName: id,
      directions: EITHER_SIDE.filter((direction) => directions.includes(direction)),
      isSip: false,
    });
  }

  /** Kebab-case: `voice-sdk-media`. */
  public readonly id: string;
  /** The display name. */
  public readonly label: string;
  /** The managed prefix list for its CIDRs. Kinds of traffic with the same addresses share a list; custom entries have lists of their own. */
  public readonly listName: string;
  /** The directions in which connections may be opened, `egress` first. */
  public readonly directions: readonly TrafficDirection[];
  /** Whether it is Twilio's SIP signalling or SIP media. */
  public readonly isSip: boolean;

  private constructor(props: TrafficProps) {
    this.id = props.id;
    this.label = props.label;
    this.listName = props.listName;
    this.directions = Object.freeze([...props.directions]);
    this.isSip = props.isSip;
    Object.freeze(this);
  }

  /** Whether it is the same kind of traffic. Kinds are compared by id. */
  public equals(other: TwilioTraffic): boolean {
    return this.id === argument(TWILIO_TRAFFIC, other, 'other').id;
  }

  /** The id. */
  public toString(): string {
    return this.id;
  }
}

function validateTraffic(props: Required<CustomTrafficProps>): readonly Finding[] {
  const findings: Finding[] = [];
  if (!isKebabCase(props.id)) {
    findings.push(finding(CATALOG_CODES.trafficId, 'id', props.id, 'must be kebab-case', "Give for example 'call-recording'."));
  }
  // The id is also the name of a prefix list: with a name that is taken, its addresses would be opened for that other traffic too.
  if (TwilioTraffic.all.some((known) => known.id === props.id || known.listName === props.id)) {
    findings.push(
      finding(
        CATALOG_CODES.trafficId,
        'id',
        props.id,
        "is the name of one of the library's own kinds of traffic or prefix lists",
        'Give another id, or use TwilioTraffic.of().',
      ),
    );
  }
  if (
    props.label !== props.id &&
    (!/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]{1,100}$/u.test(props.label) || props.label.trim() === '' || /[$%]\{|\{\{/.test(props.label))
  ) {
    findings.push(
      finding(
        CATALOG_CODES.trafficLabel,
        'label',
        props.label,
        'is empty, too long, or has a character that is not visible or an expression, which an engine would evaluate',
        "Give for example 'Call recording'.",
      ),
    );
  }
  if (props.directions.length === 0) {
    findings.push(
      finding(
        CATALOG_CODES.trafficDirections,
        'directions',
        '',
        'must name at least one direction',
        "Give 'egress', 'ingress' or both.",
      ),
    );
  }
  return findings;
}

brand(TwilioTraffic, 'TwilioTraffic');

/** A kind of traffic, where a table of props has one. */
export const TWILIO_TRAFFIC = valueKind<TwilioTraffic>({
  type: 'TwilioTraffic',
  isOwn: (given) => given instanceof TwilioTraffic,
  adopt: (other) =>
    TwilioTraffic.all.find(({ id }) => id === other.id) ??
    TwilioTraffic.custom({ id: other.id, label: other.label, directions: other.directions }),
  callFor: (given) => trafficCall(given),
  example: 'TwilioTraffic.SIP_MEDIA',
  plain: wordsForm(Object.fromEntries(TwilioTraffic.all.map((traffic) => [traffic.id, traffic]))),
});

/** The constant of the traffic whose id is given as text. */
function trafficCall(given: unknown): string | undefined {
  const ids = TwilioTraffic.all.map(({ id }) => id);
  const id = typeof given === 'string' ? nearest(given.replaceAll(/[_ ]/g, '-'), ids) : undefined;
  return id && `TwilioTraffic.${id.toUpperCase().replaceAll('-', '_')}`;
}
