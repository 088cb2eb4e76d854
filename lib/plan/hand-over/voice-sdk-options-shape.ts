import { TWILIO_EDGE } from '../../catalog/twilio-edge';
import { CODEC } from '../../model/capacity';
import { choiceOf, type Kind, listOf, NUMBER, objectOf, openObjectOf, required, TEXT, textKind } from '../../model/shape/kind';
import type { DeviceCodecs, VoiceSdk, VoiceSdkOptionsProps } from './voice-sdk-options-props';

const VOICE_SDK = objectOf<VoiceSdk>('a Voice SDK', {
  platform: required(choiceOf('javascript', 'ios', 'android')),
  version: textKind('Give a version as text, for example 2.18.5.'),
});

/** What the options of a Voice SDK are made from. */
export const VOICE_SDK_OPTIONS_PROPS: Kind<VoiceSdkOptionsProps> = objectOf<VoiceSdkOptionsProps>('the options of a Voice SDK', {
  edges: required(listOf(TWILIO_EDGE)),
  codecs: required(listOf(CODEC)),
  maxAverageBitrate: NUMBER,
  sdk: required(VOICE_SDK),
});

/** The SDK's own codecs. */
export const DEVICE_CODECS: Kind<DeviceCodecs<string>> = openObjectOf<DeviceCodecs<string>>("the SDK's Call.Codec", {
  Opus: required(TEXT),
  PCMU: required(TEXT),
});
