import type { Call, Device, Edge } from '@twilio/voice-sdk';
import { expectTypeOf } from 'expect-type';
import { Codec, type DeviceOptions, TwilioEdge, ValidationFailure, VoiceSdkOptions } from 'twilio-interconnect-constructs';
import { required } from '../../../lib/model/shape/kind';
import { VOICE_SDK_OPTIONS_PROPS } from '../../../lib/plan/hand-over/voice-sdk-options-shape';
import { failureOf, refusal } from '../../model/support';
import { UNSEEN, wrongValues } from '../../model/shape/wrong-values';
import { lines } from '../support';

const { ASHBURN_IX, SAN_JOSE_IX, SAO_PAULO_IX, ROAMING } = TwilioEdge;
const edges = [ASHBURN_IX, SAN_JOSE_IX, ROAMING];
const codecs = [Codec.OPUS, Codec.PCMU];

/** As in the SDK, whose code needs a browser. */
const CODECS = { Opus: 'opus', PCMU: 'pcmu' } as unknown as typeof Call.Codec;

test('the JavaScript SDK takes all edges, roaming last', () => {
  const options = VoiceSdkOptions.of({
    edges,
    codecs,
    maxAverageBitrate: 16_000,
    sdk: { platform: 'javascript', version: '2.18.5' },
  });
  expect(options.deviceOptions(CODECS)).toEqual({
    edge: ['ashburn-ix', 'san-jose-ix', 'roaming'],
    codecPreferences: ['opus', 'pcmu'],
    maxAverageBitrate: 16_000,
  });
  expect(options.deviceOptions()).toEqual(options.deviceOptions(CODECS));
  expect(lines(() => options)).toEqual(['warning voice-sdk-internet-hosts edges', 'warning roaming-resolver edges[2]']);
});

test('an option that is not given is not there', () => {
  const options = VoiceSdkOptions.of({ edges: [TwilioEdge.DUBLIN], codecs: [Codec.PCMU], sdk: { platform: 'javascript' } });
  expect(options.deviceOptions()).toStrictEqual({ edge: ['dublin'], codecPreferences: ['pcmu'] });
  expect(options.findings).toEqual([]);
});

test('the limit of a codec is the limit of the SDK', () => {
  const limited = [Codec.PCMU, Codec.opus({ maxAverageBitrate: 20_000 })];
  const options = VoiceSdkOptions.of({ edges, codecs: limited, sdk: { platform: 'javascript' } });
  expect([options.codecs, options.maxAverageBitrate]).toEqual([['pcmu', 'opus'], 20_000]);
  expect(options.deviceOptions().maxAverageBitrate).toBe(20_000);
});

test('the options compile as those of a Device', () => {
  const options = VoiceSdkOptions.of({ edges: [SAO_PAULO_IX], codecs, sdk: { platform: 'javascript' } });
  const device: Device.Options = options.deviceOptions(CODECS);
  expect(device.edge).toEqual(['sao-paulo-ix']);
  expectTypeOf<Device.Options>().not.toBeAny();
  expectTypeOf<DeviceOptions<Call.Codec>>().toExtend<Device.Options>();
  // In TypeScript, the SDK takes its own codecs and no texts.
  expectTypeOf<DeviceOptions<'opus' | 'pcmu'>>().not.toExtend<Device.Options>();
  // Nothing of the SDK's options is unknown to it, so a misspelt one is found here.
  expectTypeOf<keyof DeviceOptions<Call.Codec>>().toExtend<keyof Device.Options>();
  // The SDK's list has no such edge; its option takes any text.
  expectTypeOf<`${Edge}` & 'sao-paulo-ix'>().toEqualTypeOf<never>();
  expectTypeOf<`${Edge}` & 'ashburn-ix'>().toEqualTypeOf<'ashburn-ix'>();
});

// Typed from the references of the SDKs.
test.each([
  [
    'ios',
    [
      [
        'TwilioVoiceSDK.edge',
        'ashburn-ix',
        'https://www.twilio.com/en-us/changelog/voice-ios-sdk-5-4---network-and-audio-warnings-api--mos--and-new',
      ],
      ['preferredAudioCodecs', ['opus', 'pcmu'], 'https://www.twilio.com/docs/voice/sdks/network-connectivity-requirements'],
      ['TVOOpusCodec(maxAverageBitrate:)', 16_000, 'https://twilio.github.io/twilio-voice-ios/6.13.8/Classes/TVOOpusCodec.html'],
    ],
  ],
  [
    'android',
    [
      [
        'Voice.setEdge',
        'ashburn-ix',
        'https://www.twilio.com/en-us/changelog/voice-android-sdk-5-3---network-and-audio-warnings-api--mos--and',
      ],
      ['preferAudioCodecs', ['opus', 'pcmu'], 'https://www.twilio.com/docs/voice/sdks/network-connectivity-requirements'],
      [
        'OpusCodec(int maxAverageBitrate)',
        16_000,
        'https://twilio.github.io/twilio-voice-android/docs/latest/com/twilio/voice/OpusCodec.html',
      ],
    ],
  ],
  [
    'javascript',
    [
      [
        'edge',
        ['ashburn-ix', 'san-jose-ix', 'roaming'],
        'https://www.twilio.com/en-us/changelog/voice-client-js-1-11---twilio-edge-locations-and-edge-fallback-s',
      ],
      ['codecPreferences', ['opus', 'pcmu'], 'https://www.twilio.com/blog/client-javascript-sdk-1-7-ga'],
      ['maxAverageBitrate', 16_000, 'https://www.twilio.com/en-us/changelog/voice-js-1-9---max-average-bitrate-api'],
    ],
  ],
] as const)('what %s sets', (platform, settings) => {
  const options = VoiceSdkOptions.of({ edges, codecs, maxAverageBitrate: 16_000, sdk: { platform } });
  expect(options.settings).toEqual(settings.map(([name, value, source]) => ({ name, value, source })));
  expect([options.platform, options.edges]).toEqual([platform, ['ashburn-ix', 'san-jose-ix', 'roaming']]);
});

test.each(['ios', 'android'] as const)('%s has no Device, and takes one edge', (platform) => {
  const options = VoiceSdkOptions.of({ edges, codecs, sdk: { platform } });
  expect(lines(() => options)).toEqual([
    'warning voice-sdk-edge-single edges',
    'warning voice-sdk-internet-hosts edges',
    'warning roaming-resolver edges[2]',
  ]);
  expect(options.settings.map(({ name }) => name)).toHaveLength(2);
  expect(refusal(() => options.deviceOptions())).toEqual([`error voice-sdk-platform at sdk.platform: ${platform}`]);
});

test('all errors come at once', () => {
  const sdk = { platform: 'javascript', version: '1.6' } as const;
  const wrong = { edges: [ROAMING, TwilioEdge.MUMBAI, ROAMING], codecs: [Codec.G711], maxAverageBitrate: 1, sdk };
  const { findings } = failureOf(() => VoiceSdkOptions.of(wrong));
  expect(
    findings.filter(({ severity }) => severity === 'error').map(({ code, path }) => `${code.split(':')[1]} ${path}`),
  ).toEqual([
    'voice-sdk-codecs codecs[0]',
    'roaming-not-last edges[0]',
    'edge-without-voice-sdk edges[1]',
    'voice-sdk-edge-twice edges[2]',
    'opus-bitrate maxAverageBitrate',
    'opus-bitrate-unused maxAverageBitrate',
    'voice-sdk-too-old sdk.version',
    'voice-sdk-too-old sdk.version',
    'voice-sdk-too-old sdk.version',
  ]);
});

test('nobody can change the options; those of a Device are new each time', () => {
  const options = VoiceSdkOptions.of({ edges, codecs, sdk: { platform: 'javascript' } });
  for (const each of [options, options.edges, options.codecs, options.settings, ...options.settings, options.findings]) {
    expect(Object.isFrozen(each)).toBe(true);
  }
  options.deviceOptions().edge.push('dublin');
  expect(options.deviceOptions().edge).toEqual(['ashburn-ix', 'san-jose-ix', 'roaming']);
});

test('what is of a wrong type is said', () => {
  const given = (call: () => unknown): readonly string[] => {
    try {
      call();
    } catch (error) {
      if (error instanceof ValidationFailure) {
        expect(JSON.stringify(error.findings)).not.toContain(UNSEEN);
        return error.findings.map(({ code, path }) => `${code.split(':')[1]} ${path}`);
      }
      throw error;
    }
    return [];
  };
  for (const { path, value, code } of wrongValues(required(VOICE_SDK_OPTIONS_PROPS))) {
    expect(given(() => VoiceSdkOptions.of(value as never))).toContain(`${code} ${path.replace(/^\./, '') || 'props'}`);
  }
  const options = VoiceSdkOptions.of({ edges, codecs, sdk: { platform: 'javascript' } });
  expect(given(() => options.deviceOptions({ Opus: 'opus' } as never))).toEqual(['wrong-type codecs.PCMU']);
  expect(given(() => options.deviceOptions(5 as never))).toEqual(['wrong-type codecs']);
});
