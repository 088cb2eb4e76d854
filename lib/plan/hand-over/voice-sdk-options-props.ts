import type { TwilioEdge } from '../../catalog/twilio-edge';
import type { VoiceSdkPlatform } from '../../catalog/voice-sdks';
import type { Codec } from '../../model/capacity';

/** A Voice SDK. */
export interface VoiceSdk {
  readonly platform: VoiceSdkPlatform;
  /**
   * The version that the application uses: `2.18.5`.
   *
   * @default - not checked
   */
  readonly version?: string;
}

/** What an application is to use. */
export interface VoiceSdkOptionsProps {
  /** The edges, the preferred one first, and `TwilioEdge.ROAMING` last if the Internet is the last resort. */
  readonly edges: readonly TwilioEdge[];
  /** `Codec.OPUS`, `Codec.opus({ ... })` and `Codec.PCMU`, the preferred one first. */
  readonly codecs: readonly Codec[];
  /**
   * The limit of Opus in bits per second, without headers: a whole number from 6000 to 510000.
   *
   * @default - that of `Codec.opus({ ... })`; without it, the SDK's own setting
   */
  readonly maxAverageBitrate?: number;
  readonly sdk: VoiceSdk;
}

/** One thing that an application sets in its SDK. */
export interface VoiceSdkSetting {
  /** The option, property or method, as the SDK calls it. */
  readonly name: string;
  readonly value: string | number | readonly string[];
  /** The URL of the page that describes it. */
  readonly source: string;
}

/** The codecs of the JavaScript SDK, as its `Call.Codec` has them. */
export interface DeviceCodecs<OwnCodec extends string> {
  readonly Opus: OwnCodec;
  readonly PCMU: OwnCodec;
}

/** The options of a `Device` of the JavaScript SDK. */
export interface DeviceOptions<OwnCodec extends string> {
  edge: string[];
  codecPreferences: OwnCodec[];
  maxAverageBitrate?: number;
}
