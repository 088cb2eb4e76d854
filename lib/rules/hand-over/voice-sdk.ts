import { SOURCES } from '../../catalog/sources';
import { TwilioCatalog } from '../../catalog/twilio-catalog';
import { TwilioEdge } from '../../catalog/twilio-edge';
import { TwilioTraffic } from '../../catalog/twilio-traffic';
import { VOICE_SDKS, type VoiceSdkPlatform } from '../../catalog/voice-sdks';
import { type Codec, opusBitrateFindings } from '../../model/capacity';
import { joinPath } from '../../model/finding';
import { errorCode, type FindingCode, warningCode } from '../../model/finding-code';
import { MODEL_CODES } from '../../model/model-codes';
import { distinct } from '../../model/text';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

const DEVICE_OPTIONS = 'https://twilio.github.io/twilio-voice.js/interfaces/Device.Options.html';
const EDGES_OF_SDK = 'https://www.twilio.com/docs/voice/sdks/javascript/edges';

/** What an application is to set in a Voice SDK. */
export interface VoiceSdkSubject {
  readonly platform: VoiceSdkPlatform;
  readonly version: string | undefined;
  readonly edges: readonly TwilioEdge[];
  readonly codecs: readonly Codec[];
  readonly maxAverageBitrate: number | undefined;
}

/** What the Voice SDKs call a codec; undefined for one of SIP alone. */
export function sdkCodecOf({ name }: Codec): 'opus' | 'pcmu' | undefined {
  return ({ Opus: 'opus', PCMU: 'pcmu' } as const)[name];
}

/** The limit of Opus: the one that is given, or that of a codec. */
export function bitrateOf({ codecs, maxAverageBitrate }: VoiceSdkSubject): number | undefined {
  return maxAverageBitrate ?? codecs.find((codec) => codec.maxAverageBitrate !== undefined)?.maxAverageBitrate;
}

/** The parts of a version; undefined if it is none. */
function versionParts(version: string): readonly number[] | undefined {
  return /^\d{1,6}(?:\.\d{1,6}){0,2}(?:-[\w.]+)?$/.test(version)
    ? (version.split('-')[0] ?? '').split('.').map(Number)
    : undefined;
}

function isOlder(version: string, than: string): boolean {
  const [own = [], other = []] = [versionParts(version), versionParts(than)];
  const place = [0, 1, 2].find((index) => (own[index] ?? 0) !== (other[index] ?? 0));
  return place !== undefined && (own[place] ?? 0) < (other[place] ?? 0);
}

/** The hosts that an SDK needs on the Internet, whatever its edge: none is published for Interconnect. */
function internetHosts(platform: VoiceSdkPlatform): readonly string[] {
  const traffic = [
    TwilioTraffic.VOICE_SDK_INSIGHTS,
    ...(platform === 'javascript' ? [] : [TwilioTraffic.VOICE_SDK_REGISTRATION]),
  ];
  const rules = TwilioCatalog.current.rules({ edges: TwilioEdge.interconnectEdges, traffic });
  return distinct(rules.flatMap(({ hostNames }) => hostNames));
}

/** The first version of the JavaScript SDK that reaches each edge, for the edges that not every version reaches. */
function minimumVersions(): ReadonlyMap<string, string> {
  const rules = TwilioCatalog.current.rules({ traffic: [TwilioTraffic.VOICE_SDK_SIGNALLING] });
  const anyVersion = new Set(rules.filter(({ requires }) => requires?.minimumVersion === undefined).map(({ edge }) => edge.id));
  return new Map(
    rules.flatMap(({ edge, requires }) =>
      requires?.minimumVersion === undefined || anyVersion.has(edge.id) ? [] : [[edge.id, requires.minimumVersion] as const],
    ),
  );
}

function edgesRule(code: FindingCode, find: (edges: readonly TwilioEdge[]) => readonly Wrong[]): Rule<VoiceSdkSubject> {
  return rule(code, ({ edges }, report, path) => {
    for (const { index, message, fix } of find(edges).slice(0, MOST_SHOWN)) {
      report(joinPath(path, `edges[${index}]`), edges[index], message, fix);
    }
  });
}

interface Wrong {
  readonly index: number;
  readonly message: string;
  readonly fix: string;
}

/** How many of the same findings are of use. */
const MOST_SHOWN = 10;

/** The requirements on the options of a Voice SDK. Paths: the parent of `edges`. */
export const VOICE_SDK_RULES: readonly Rule<VoiceSdkSubject>[] = [
  rule(
    errorCode('voice-sdk-edges-missing', 'Choose at least one edge for a Voice SDK.', EDGES_OF_SDK),
    ({ edges }, report, path) => {
      if (edges.length === 0) {
        report(joinPath(path, 'edges'), '', 'has no edge', 'Give for example [TwilioEdge.ASHBURN_IX].');
      }
    },
  ),
  edgesRule(errorCode('voice-sdk-edge-twice', 'Name each edge of a Voice SDK once.', EDGES_OF_SDK), (edges) => {
    const first = new Map<string, number>();
    edges.forEach(({ id }, index) => first.set(id, first.get(id) ?? index));
    return edges.flatMap(({ id }, index) => {
      const earlier = first.get(id)!;
      return earlier === index ? [] : [{ index, message: `is also edges[${earlier}]`, fix: 'Leave one of them out.' }];
    });
  }),
  edgesRule(
    errorCode('edge-without-voice-sdk', 'Use a Voice SDK at an edge that has it: mumbai does not.', SOURCES.edgeLocations),
    (edges) =>
      edges.flatMap(({ products }, index) =>
        products.length === 0 || products.includes('voice-sdk')
          ? []
          : [{ index, message: 'does not serve the Voice SDKs', fix: 'Give for example TwilioEdge.ASHBURN_IX.' }],
      ),
  ),
  edgesRule(
    errorCode(
      'roaming-not-last',
      'Name roaming last: it is every public edge, so nothing is left to fall back to.',
      EDGES_OF_SDK,
    ),
    (edges) =>
      edges.flatMap((edge, index) =>
        edge.equals(TwilioEdge.ROAMING) && index < edges.length - 1
          ? [{ index, message: 'has edges after it', fix: 'Move it to the end.' }]
          : [],
      ),
  ),
  edgesRule(
    warningCode(
      'roaming-resolver',
      'Give clients that use roaming a DNS resolver that sends the client subnet (RFC 7871) and stands where they are.',
      SOURCES.voiceSdk,
    ),
    (edges) =>
      edges.flatMap((edge, index) =>
        edge.equals(TwilioEdge.ROAMING)
          ? [
              {
                index,
                message:
                  'lets DNS choose the edge: a resolver without the client subnet, or in another place, leads to a far one',
                fix: "Run 'dig edns-client-sub.net TXT' on a client: the answer must have 'ecs':'True'.",
              },
            ]
          : [],
      ),
  ),
  rule(
    warningCode(
      'voice-sdk-internet-hosts',
      'Give a client that calls over Interconnect a way to the hosts of the Voice SDKs that are on the Internet alone.',
      SOURCES.voiceSdk,
    ),
    ({ platform, edges }, report, path) => {
      const overInterconnect = edges.filter(({ isInterconnect }) => isInterconnect);
      if (overInterconnect.length > 0) {
        report(
          joinPath(path, 'edges'),
          overInterconnect.slice(0, MOST_SHOWN).join(', '),
          `do not serve ${internetHosts(platform).join(' and ')}: no host for Interconnect is published`,
          'Let clients reach TCP 443 there over the Internet, for example by a proxy.',
        );
      }
    },
  ),
  rule(
    warningCode(
      'voice-sdk-edge-single',
      'Set the next edge in the application on iOS and Android: these SDKs take one, without fallbacks.',
      'https://www.twilio.com/docs/voice/sdks/mobile-edge-locations',
    ),
    ({ platform, edges }, report, path) => {
      const { edge } = VOICE_SDKS[platform];
      if (!edge.takesSeveral && edges.length > 1) {
        report(
          joinPath(path, 'edges'),
          edges.slice(0, MOST_SHOWN).join(', '),
          `are several, and ${edge.name} takes one`,
          'Set the next edge when a call cannot be connected, and call again.',
        );
      }
    },
  ),
  rule(
    errorCode(
      'voice-sdk-codecs',
      'Give the codecs of a Voice SDK in the order of preference, each once: Opus and PCMU.',
      DEVICE_OPTIONS,
    ),
    ({ codecs }, report, path) => {
      const fix = 'Give [Codec.OPUS, Codec.PCMU], or one of them.';
      if (codecs.length === 0) {
        report(joinPath(path, 'codecs'), '', 'has no codec', fix);
      }
      codecs.slice(0, MOST_SHOWN).forEach((codec, index) => {
        const name = sdkCodecOf(codec);
        if (name === undefined) {
          report(joinPath(path, `codecs[${index}]`), codec, 'is no codec of the Voice SDKs', fix);
        } else if (codecs.slice(0, index).some((earlier) => sdkCodecOf(earlier) === name)) {
          report(joinPath(path, `codecs[${index}]`), codec, 'is given twice', fix);
        }
      });
    },
  ),
  {
    ...MODEL_CODES.opusBitrate,
    check: ({ maxAverageBitrate }, path) =>
      maxAverageBitrate === undefined ? [] : opusBitrateFindings(maxAverageBitrate, joinPath(path, 'maxAverageBitrate')),
  },
  rule(
    errorCode('opus-bitrate-unused', 'Set a bitrate only where Opus is among the codecs, and give one limit.', DEVICE_OPTIONS),
    ({ codecs, maxAverageBitrate }, report, path) => {
      const at = joinPath(path, 'maxAverageBitrate');
      const other = codecs.find((codec) => (codec.maxAverageBitrate ?? maxAverageBitrate) !== maxAverageBitrate);
      if (maxAverageBitrate !== undefined && !codecs.some((codec) => sdkCodecOf(codec) === 'opus')) {
        report(at, maxAverageBitrate, 'limits Opus, which is not among the codecs', 'Leave it out, or add Codec.OPUS.');
      } else if (maxAverageBitrate !== undefined && other !== undefined) {
        report(at, maxAverageBitrate, `is not ${other.maxAverageBitrate}, the limit of the codec`, 'Leave it out.');
      }
    },
  ),
  rule(
    errorCode('voice-sdk-version', 'Write the version of a Voice SDK as in its changelog: 2.18.5.', DEVICE_OPTIONS),
    ({ version }, report, path) => {
      if (version !== undefined && !isUnresolved(version) && versionParts(version) === undefined) {
        report(joinPath(path, 'sdk.version'), version, 'is no version', 'Give for example 2.18.5, or leave it out.');
      }
    },
  ),
  rule(
    errorCode(
      'voice-sdk-too-old',
      'Use a version of the Voice SDK that has each option and reaches each edge.',
      SOURCES.voiceSdk,
    ),
    (subject, report, path) => {
      const { platform, version, edges } = subject;
      if (version === undefined || versionParts(version) === undefined) {
        return;
      }
      const facts = VOICE_SDKS[platform];
      const options = [facts.edge, facts.codecs, ...(bitrateOf(subject) === undefined ? [] : [facts.maxAverageBitrate])];
      const minimum = platform === 'javascript' ? minimumVersions() : new Map<string, string>();
      const needs = [
        ...options.map(({ name, since }) => [name, since] as const),
        ...edges.map(({ id }) => [`the edge ${id}`, minimum.get(id)] as const),
      ];
      const missing = needs.filter(([, since]) => since !== undefined && isOlder(version, since));
      for (const [what, since] of missing.slice(0, MOST_SHOWN)) {
        report(
          joinPath(path, 'sdk.version'),
          version,
          `has not ${what}, which came with ${since}`,
          `Use ${since} or a later one.`,
        );
      }
    },
  ),
];

/** The requirements on asking for the options of the JavaScript SDK. Paths: the SDK. */
export const DEVICE_OPTIONS_RULES: readonly Rule<VoiceSdkPlatform>[] = [
  rule(
    errorCode('voice-sdk-platform', 'Take the options of a Device for the JavaScript SDK alone.', DEVICE_OPTIONS),
    (platform, report, path) => {
      if (platform !== 'javascript') {
        report(path, platform, 'has no Device', 'Use settings, which name what each SDK sets.');
      }
    },
  ),
];
