import { SOURCES } from './sources';
import type { SdkRequirement } from './traffic-rule';

/** What a Voice SDK is for. */
export type VoiceSdkPlatform = 'javascript' | 'ios' | 'android';

/** What of a Voice SDK sets something. */
export interface SdkOptionFact {
  /** The option, property or method, as the SDK calls it. */
  readonly name: string;
  /**
   * The first version that has it.
   *
   * @default - not known
   */
  readonly since?: string;
  readonly source: string;
}

/** What an application sets in a Voice SDK. */
export interface VoiceSdkFact {
  readonly sdk: SdkRequirement['sdk'];
  /** The edge. One that takes several falls back from one to the next by itself. */
  readonly edge: SdkOptionFact & { readonly takesSeveral: boolean };
  /** The codecs, the preferred one first. */
  readonly codecs: SdkOptionFact;
  /** The limit of Opus. */
  readonly maxAverageBitrate: SdkOptionFact;
}

const CHANGELOG = 'https://www.twilio.com/en-us/changelog';
const ANDROID = 'https://twilio.github.io/twilio-voice-android/docs/latest/com/twilio/voice';

/** Opus in the mobile SDKs: "available from Mobile Voice SDKs 3.x". */
const MOBILE_OPUS = '3.0';

/** What an application sets in each Voice SDK. */
export const VOICE_SDKS: Readonly<Record<VoiceSdkPlatform, VoiceSdkFact>> = {
  javascript: {
    sdk: 'Voice JavaScript SDK',
    edge: {
      name: 'edge',
      since: '1.11',
      takesSeveral: true,
      source: `${CHANGELOG}/voice-client-js-1-11---twilio-edge-locations-and-edge-fallback-s`,
    },
    codecs: { name: 'codecPreferences', since: '1.7', source: 'https://www.twilio.com/blog/client-javascript-sdk-1-7-ga' },
    maxAverageBitrate: {
      name: 'maxAverageBitrate',
      since: '1.9',
      source: `${CHANGELOG}/voice-js-1-9---max-average-bitrate-api`,
    },
  },
  ios: {
    sdk: 'Voice iOS and Android SDKs',
    // Older releases, 6.0.2 among them, name the class TwilioVoice.
    edge: {
      name: 'TwilioVoiceSDK.edge',
      since: '5.4',
      takesSeveral: false,
      source: `${CHANGELOG}/voice-ios-sdk-5-4---network-and-audio-warnings-api--mos--and-new`,
    },
    codecs: { name: 'preferredAudioCodecs', since: MOBILE_OPUS, source: SOURCES.voiceSdk },
    maxAverageBitrate: {
      name: 'TVOOpusCodec(maxAverageBitrate:)',
      source: 'https://twilio.github.io/twilio-voice-ios/6.13.8/Classes/TVOOpusCodec.html',
    },
  },
  android: {
    sdk: 'Voice iOS and Android SDKs',
    edge: {
      name: 'Voice.setEdge',
      since: '5.3',
      takesSeveral: false,
      source: `${CHANGELOG}/voice-android-sdk-5-3---network-and-audio-warnings-api--mos--and`,
    },
    codecs: { name: 'preferAudioCodecs', since: MOBILE_OPUS, source: SOURCES.voiceSdk },
    maxAverageBitrate: { name: 'OpusCodec(int maxAverageBitrate)', source: `${ANDROID}/OpusCodec.html` },
  },
};
