import { SOURCES } from './sources';

/** A limit of a network that carries calls. What is measured must stay below it. */
export interface QualityThreshold {
  /** The value that must not be reached. */
  readonly below: number;
  readonly unit: 'ms' | '%';
  /** The URL of the page that publishes it. */
  readonly source: string;
}

/** When the Voice JavaScript SDK warns during a call. */
export interface SdkQualityWarning {
  /** The name of its event: `high-jitter`. */
  readonly name: string;
  /** The SDK warns above it. */
  readonly above: number;
  readonly unit: 'ms' | '%';
  /** The samples, one a second, that have to be above it, or whose average has to be. */
  readonly samples: string;
  /** The URL of the page that publishes it. */
  readonly source: string;
}

/** The names of what is measured. */
export type QualityMetric = 'roundTripTime' | 'jitter' | 'packetLoss';

const SDK_SOURCE = 'https://github.com/twilio/twilio-voice.js/blob/master/lib/twilio/statsMonitor.ts';

function threshold(below: number, unit: 'ms' | '%'): QualityThreshold {
  return Object.freeze({ below, unit, source: SOURCES.voiceSdk });
}

function warning(name: string, above: number, unit: 'ms' | '%', samples: string): SdkQualityWarning {
  return Object.freeze({ name, above, unit, samples, source: SDK_SOURCE });
}

/**
 * What Twilio asks of a network that carries calls, and when the Voice JavaScript SDK warns.
 *
 * No metric of AWS shows jitter: it is seen in calls only, by the SDK and by Voice Insights. The SDK warns of a round-trip time of more than
 * 400 ms, twice what the network should have.
 *
 * @see https://www.twilio.com/docs/voice/sdks/network-connectivity-requirements
 * @see https://www.twilio.com/docs/voice/insights/call-quality-events-twilio-client-sdk
 */
export const QualityThresholds: Readonly<Record<QualityMetric, QualityThreshold>> & {
  readonly sdkWarnings: Readonly<Record<QualityMetric, SdkQualityWarning>>;
} = Object.freeze({
  roundTripTime: threshold(200, 'ms'),
  jitter: threshold(30, 'ms'),
  packetLoss: threshold(3, '%'),
  sdkWarnings: Object.freeze({
    roundTripTime: warning('high-rtt', 400, 'ms', '3 of the last 5'),
    jitter: warning('high-jitter', 30, 'ms', '3 of the last 5'),
    packetLoss: warning('high-packets-lost-fraction', 3, '%', 'the average of the last 7'),
  }),
});
