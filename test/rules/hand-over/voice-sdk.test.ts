import { TwilioEdge } from '../../../lib/catalog/twilio-edge';
import { Codec } from '../../../lib/model/capacity';
import {
  bitrateOf,
  DEVICE_OPTIONS_RULES,
  sdkCodecOf,
  VOICE_SDK_RULES,
  type VoiceSdkSubject,
} from '../../../lib/rules/hand-over/voice-sdk';
import { checkAll } from '../../../lib/rules/rule';
import { TOKEN } from '../../plan/support';
import { check } from '../support';

const SUBJECT: VoiceSdkSubject = {
  platform: 'javascript',
  version: undefined,
  edges: [TwilioEdge.ASHBURN],
  codecs: [Codec.OPUS, Codec.PCMU],
  maxAverageBitrate: undefined,
};
const said = (changes: Partial<VoiceSdkSubject>) => check(VOICE_SDK_RULES, { ...SUBJECT, ...changes }, '');

test('what is right has no finding', () => {
  expect(said({})).toEqual([]);
  expect(said({ edges: [TwilioEdge.ASHBURN, TwilioEdge.DUBLIN], maxAverageBitrate: 16_000, version: '2.18.5' })).toEqual([]);
});

test('edges', () => {
  expect(said({ edges: [] })).toEqual(['error voice-sdk-edges-missing at edges: ']);
  expect(said({ edges: [TwilioEdge.TOKYO, TwilioEdge.DUBLIN, TwilioEdge.TOKYO] })).toEqual([
    'error voice-sdk-edge-twice at edges[2]: tokyo',
  ]);
  expect(said({ edges: [TwilioEdge.MUMBAI] })).toEqual(['error edge-without-voice-sdk at edges[0]: mumbai']);
  expect(said({ edges: [TwilioEdge.custom({ id: 'paris', location: 'Paris' })] })).toEqual([]);
});

test('roaming is last, and needs a resolver', () => {
  expect(said({ edges: [TwilioEdge.ASHBURN, TwilioEdge.ROAMING] })).toEqual(['warning roaming-resolver at edges[1]: roaming']);
  expect(said({ edges: [TwilioEdge.ROAMING, TwilioEdge.ASHBURN] })).toEqual([
    'error roaming-not-last at edges[0]: roaming',
    'warning roaming-resolver at edges[0]: roaming',
  ]);
  const [finding] = checkAll(VOICE_SDK_RULES, { ...SUBJECT, edges: [TwilioEdge.ROAMING] }, '');
  expect(finding?.fix).toContain('dig edns-client-sub.net TXT');
});

test.each([
  ['javascript', 'eventgw.twilio.com'],
  ['ios', 'ers.twilio.com and eventgw.twilio.com'],
  ['android', 'ers.twilio.com and eventgw.twilio.com'],
] as const)('%s over Interconnect still needs %s', (platform, hosts) => {
  const edges = [TwilioEdge.LONDON_IX];
  expect(said({ platform, edges })).toEqual(['warning voice-sdk-internet-hosts at edges: london-ix']);
  const [finding] = checkAll(VOICE_SDK_RULES, { ...SUBJECT, platform, edges }, '');
  expect(finding?.message).toBe(`do not serve ${hosts}: no host for Interconnect is published`);
});

test('only the JavaScript SDK takes several edges', () => {
  const edges = [TwilioEdge.DUBLIN, TwilioEdge.FRANKFURT];
  expect(said({ edges })).toEqual([]);
  for (const platform of ['ios', 'android'] as const) {
    expect(said({ platform, edges })).toEqual(['warning voice-sdk-edge-single at edges: dublin, frankfurt']);
    expect(said({ platform })).toEqual([]);
  }
});

test('codecs', () => {
  expect(said({ codecs: [] })).toEqual(['error voice-sdk-codecs at codecs: ']);
  expect(said({ codecs: [Codec.PCMU, Codec.G711] })).toEqual(['error voice-sdk-codecs at codecs[1]: G.711']);
  expect(said({ codecs: [Codec.OPUS, Codec.opus({ maxAverageBitrate: 8000 })] })).toEqual([
    'error voice-sdk-codecs at codecs[1]: Opus',
  ]);
  expect([Codec.OPUS, Codec.opus({ maxAverageBitrate: 8000 }), Codec.PCMU, Codec.G711].map(sdkCodecOf)).toEqual([
    'opus',
    'opus',
    'pcmu',
    undefined,
  ]);
});

test('the limit of Opus', () => {
  const limited = Codec.opus({ maxAverageBitrate: 8000 });
  expect(said({ maxAverageBitrate: 5999 })).toEqual(['error opus-bitrate at maxAverageBitrate: 5999']);
  expect(said({ maxAverageBitrate: 510_000 })).toEqual([]);
  expect(said({ maxAverageBitrate: 8000, codecs: [Codec.PCMU] })).toEqual([
    'error opus-bitrate-unused at maxAverageBitrate: 8000',
  ]);
  expect(said({ maxAverageBitrate: 8000, codecs: [limited] })).toEqual([]);
  expect(said({ maxAverageBitrate: 9000, codecs: [limited] })).toEqual(['error opus-bitrate-unused at maxAverageBitrate: 9000']);
  expect(bitrateOf({ ...SUBJECT, codecs: [Codec.PCMU, limited] })).toBe(8000);
  expect(bitrateOf({ ...SUBJECT, maxAverageBitrate: 7000 })).toBe(7000);
  expect(bitrateOf(SUBJECT)).toBeUndefined();
});

test.each(['2.18.5', '2', '1.11', '2.0.0-preview.1', TOKEN])('%p is a version', (version) => {
  expect(said({ version })).toEqual([]);
});

test.each(['', 'latest', 'v2', '2.', '2.1.1.1', '^2.0.0', '99999999999'])('%p is no version', (version) => {
  expect(said({ version })).toEqual([`error voice-sdk-version at sdk.version: ${version}`]);
});

// Typed from the changelogs: what each version lacks.
test.each([
  ['javascript', '1.6.9', [], ['edge', 'codecPreferences']],
  ['javascript', '1.8', [], ['edge']],
  ['javascript', '1.8', [16_000], ['edge', 'maxAverageBitrate']],
  ['javascript', '1.10.9', [16_000], ['edge']],
  ['javascript', '1.11.0', [16_000], []],
  ['ios', '2.9', [], ['TwilioVoiceSDK.edge', 'preferredAudioCodecs']],
  ['ios', '5.3.9', [16_000], ['TwilioVoiceSDK.edge']],
  ['ios', '5.4', [16_000], []],
  ['android', '5.2.99', [], ['Voice.setEdge']],
  ['android', '5.3.0', [], []],
] as const)('%s %s with %p lacks %p', (platform, version, [maxAverageBitrate], options) => {
  const found = checkAll(VOICE_SDK_RULES, { ...SUBJECT, platform, version, maxAverageBitrate }, '');
  expect(found.map(({ code, message }) => `${code} ${message.split(',')[0]}`)).toEqual(
    options.map((option) => `twilio-interconnect:voice-sdk-too-old has not ${option}`),
  );
});

test('four Interconnect edges need version 2.0 of the JavaScript SDK', () => {
  const edges = [...TwilioEdge.all].filter(({ products }) => products.includes('voice-sdk'));
  const needing = edges.filter(
    (edge) => said({ edges: [edge], version: '1.14.0' }).filter((line) => line.startsWith('error voice-sdk-too-old')).length > 0,
  );
  expect(needing.map(String)).toEqual(['sao-paulo-ix', 'singapore-ix', 'sydney-ix', 'tokyo-ix']);
  expect(needing.flatMap((edge) => said({ edges: [edge], version: '2.0.0' })).filter((line) => line.startsWith('error'))).toEqual(
    [],
  );
});

test('ten thousand edges are looked at once each', () => {
  const edges = Array.from({ length: 10_000 }, () => TwilioEdge.TOKYO_IX);
  expect(said({ edges, version: '1.14.0' })).toHaveLength(10 + 1 + 10);
});

test('a Device is of the JavaScript SDK', () => {
  expect(check(DEVICE_OPTIONS_RULES, 'javascript', 'sdk.platform')).toEqual([]);
  expect(check(DEVICE_OPTIONS_RULES, 'ios', 'sdk.platform')).toEqual(['error voice-sdk-platform at sdk.platform: ios']);
});
