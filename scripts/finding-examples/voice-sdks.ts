import { Codec, TwilioEdge, VoiceSdkOptions } from 'twilio-interconnect-constructs';
import type { PlanExamples } from './on-plans';

export const VOICE_SDKS: PlanExamples = {
  'voice-sdk-edges-missing': ({ softphone }) => {
    return VoiceSdkOptions.of({ ...softphone, edges: [] });
  },
  'voice-sdk-edge-twice': ({ softphone }) => {
    return VoiceSdkOptions.of({ ...softphone, edges: [TwilioEdge.ASHBURN, TwilioEdge.ASHBURN] });
  },
  'edge-without-voice-sdk': ({ softphone }) => {
    return VoiceSdkOptions.of({ ...softphone, edges: [TwilioEdge.MUMBAI] });
  },
  'roaming-not-last': ({ softphone }) => {
    return VoiceSdkOptions.of({ ...softphone, edges: [TwilioEdge.ROAMING, TwilioEdge.ASHBURN] });
  },
  'roaming-resolver': ({ softphone }) => {
    return VoiceSdkOptions.of({ ...softphone, edges: [TwilioEdge.ASHBURN, TwilioEdge.ROAMING] });
  },
  'voice-sdk-internet-hosts': ({ softphone }) => {
    return VoiceSdkOptions.of({ ...softphone, edges: [TwilioEdge.ASHBURN_IX, TwilioEdge.SAN_JOSE_IX] });
  },
  'voice-sdk-edge-single': ({ softphone }) => {
    const edges = [TwilioEdge.ASHBURN, TwilioEdge.UMATILLA];
    return VoiceSdkOptions.of({ ...softphone, edges, sdk: { platform: 'android' } });
  },
  'voice-sdk-codecs': ({ softphone }) => {
    return VoiceSdkOptions.of({ ...softphone, codecs: [Codec.G711] });
  },
  'opus-bitrate-unused': ({ softphone }) => {
    return VoiceSdkOptions.of({ ...softphone, codecs: [Codec.PCMU], maxAverageBitrate: 16_000 });
  },
  'voice-sdk-version': ({ softphone }) => {
    return VoiceSdkOptions.of({ ...softphone, sdk: { platform: 'javascript', version: 'latest' } });
  },
  'voice-sdk-too-old': ({ softphone }) => {
    return VoiceSdkOptions.of({ ...softphone, edges: [TwilioEdge.TOKYO_IX], sdk: { platform: 'javascript', version: '1.9.5' } });
  },
  'voice-sdk-platform': ({ softphone }) => {
    const mobile = VoiceSdkOptions.of({ ...softphone, sdk: { platform: 'ios' } });
    mobile.deviceOptions();
    return mobile;
  },
};
