import type { EdgeRow } from './edge-row';
import { mediaLines } from './media';
import type { TrafficRuleProps } from './traffic-rule';
import { TwilioTraffic } from './twilio-traffic';

/** Audio of the Voice SDKs. */
export function voiceSdkMediaRules(row: EdgeRow, rows: readonly EdgeRow[]): readonly Omit<TrafficRuleProps, 'edge'>[] {
  return mediaLines(row, rows, 'voice-sdk').map((line) => ({
    ...line,
    traffic: TwilioTraffic.VOICE_SDK_MEDIA,
    direction: 'egress',
  }));
}
