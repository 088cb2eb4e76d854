import { VOICE_SDKS, type VoiceSdkPlatform } from '../../catalog/voice-sdks';
import { type Finding, throwOnErrors } from '../../model/finding';
import { brand } from '../../model/shape/brand';
import { guard } from '../../model/shape/guard';
import { required } from '../../model/shape/kind';
import { checkAll } from '../../rules/rule';
import { bitrateOf, DEVICE_OPTIONS_RULES, sdkCodecOf, VOICE_SDK_RULES } from '../../rules/hand-over/voice-sdk';
import type { DeviceCodecs, DeviceOptions, VoiceSdkOptionsProps, VoiceSdkSetting } from './voice-sdk-options-props';
import { DEVICE_CODECS, VOICE_SDK_OPTIONS_PROPS } from './voice-sdk-options-shape';

/** The members of the options. */
interface Members {
  readonly platform: VoiceSdkPlatform;
  readonly edges: readonly string[];
  readonly codecs: readonly ('opus' | 'pcmu')[];
  readonly maxAverageBitrate: number | undefined;
  readonly findings: readonly Finding[];
}

/**
 * What an application sets in a Voice SDK so that it calls over the edges and with the codecs that the network is planned for. Edges and codecs
 * are plain texts, also those that the SDK's own list lacks (`sao-paulo-ix` in the JavaScript SDK 2.18.5).
 *
 * Errors: `twilio-interconnect:voice-sdk-edges-missing`, `twilio-interconnect:voice-sdk-edge-twice`,
 * `twilio-interconnect:edge-without-voice-sdk`, `twilio-interconnect:roaming-not-last`, `twilio-interconnect:voice-sdk-codecs`,
 * `twilio-interconnect:opus-bitrate`, `twilio-interconnect:opus-bitrate-unused`, `twilio-interconnect:voice-sdk-version`,
 * `twilio-interconnect:voice-sdk-too-old`, `twilio-interconnect:voice-sdk-platform`. Warnings: `twilio-interconnect:roaming-resolver`,
 * `twilio-interconnect:voice-sdk-internet-hosts`, `twilio-interconnect:voice-sdk-edge-single`.
 *
 * @see https://www.twilio.com/docs/voice/sdks/network-connectivity-requirements
 */
export class VoiceSdkOptions {
  /** The options for the SDK of one platform. */
  public static of(props: VoiceSdkOptionsProps): VoiceSdkOptions {
    const { edges, codecs, maxAverageBitrate, sdk } = guard(required(VOICE_SDK_OPTIONS_PROPS), props, '');
    const subject = { platform: sdk.platform, version: sdk.version, edges, codecs, maxAverageBitrate };
    const findings = throwOnErrors(checkAll(VOICE_SDK_RULES, subject, ''));
    return new VoiceSdkOptions({
      platform: sdk.platform,
      edges: edges.map(({ id }) => id),
      codecs: codecs.flatMap((codec) => sdkCodecOf(codec) ?? []),
      maxAverageBitrate: bitrateOf(subject),
      findings,
    });
  }

  /** The SDK. */
  public readonly platform: VoiceSdkPlatform;
  /** The ids of the edges, the preferred one first. */
  public readonly edges: readonly string[];
  /** The codecs, the preferred one first. */
  public readonly codecs: readonly ('opus' | 'pcmu')[];
  /** The limit of Opus in bits per second; undefined for the SDK's own setting. */
  public readonly maxAverageBitrate: number | undefined;
  /** What the application sets, by the SDK's own names. iOS and Android take the first edge. */
  public readonly settings: readonly VoiceSdkSetting[];
  /** Warnings. */
  public readonly findings: readonly Finding[];

  private constructor({ platform, edges, codecs, maxAverageBitrate, findings }: Members) {
    const facts = VOICE_SDKS[platform];
    this.platform = platform;
    this.edges = Object.freeze([...edges]);
    this.codecs = Object.freeze([...codecs]);
    this.maxAverageBitrate = maxAverageBitrate;
    this.settings = Object.freeze(
      [
        { name: facts.edge.name, value: facts.edge.takesSeveral ? this.edges : edges[0]!, source: facts.edge.source },
        { name: facts.codecs.name, value: this.codecs, source: facts.codecs.source },
        ...(maxAverageBitrate === undefined
          ? []
          : [{ name: facts.maxAverageBitrate.name, value: maxAverageBitrate, source: facts.maxAverageBitrate.source }]),
      ].map((setting) => Object.freeze(setting)),
    );
    this.findings = Object.freeze([...findings]);
    Object.freeze(this);
  }

  /**
   * The options of a `Device` of the JavaScript SDK: `new Device(token, options.deviceOptions(Call.Codec))`. A new object each time, which may
   * be changed.
   *
   * @param codecs the SDK's own `Call.Codec`, whose type TypeScript asks for; without it, the codecs are texts, as in plain JavaScript
   */
  public deviceOptions(): DeviceOptions<'opus' | 'pcmu'>;
  public deviceOptions<OwnCodec extends string>(codecs: DeviceCodecs<OwnCodec>): DeviceOptions<OwnCodec>;
  public deviceOptions(codecs?: DeviceCodecs<string>): DeviceOptions<string> {
    const own = guard(DEVICE_CODECS, codecs, 'codecs') ?? { Opus: 'opus', PCMU: 'pcmu' };
    throwOnErrors(checkAll(DEVICE_OPTIONS_RULES, this.platform, 'sdk.platform'));
    return {
      edge: [...this.edges],
      codecPreferences: this.codecs.map((codec) => (codec === 'opus' ? own.Opus : own.PCMU)),
      ...(this.maxAverageBitrate === undefined ? {} : { maxAverageBitrate: this.maxAverageBitrate }),
    };
  }
}

brand(VoiceSdkOptions, 'VoiceSdkOptions');
