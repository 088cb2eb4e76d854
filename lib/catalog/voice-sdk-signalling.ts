import { PortRange } from '../model/port-range';
import { datesAt, type EdgeRow, type PublicEdgeRow, type SignallingFact } from './edge-row';
import { SOURCES } from './sources';
import type { SdkRequirement, TrafficRuleProps } from './traffic-rule';
import { TwilioTraffic } from './twilio-traffic';

const HTTPS = PortRange.of(443);
const OLD_MOBILE_PORT = PortRange.of(10194);

const TCP_TO_TWILIO = { direction: 'egress', protocol: 'tcp' } as const;

/** The first version of the JavaScript SDK that uses the `voice-js` hosts, and the day of its release (changelog of the SDK). */
const VOICE_JS_HOSTS = { version: '2.3.0', since: '2023-01-23' };

/**
 * Quality reports and push registration use one host each, at every edge. None is published for Interconnect, so a client that
 * calls over Interconnect still needs these over the Internet. This is inferred; no page states it.
 */
const SHARED_HOSTS = [
  { traffic: TwilioTraffic.VOICE_SDK_INSIGHTS, hostNames: ['eventgw.twilio.com'] },
  { traffic: TwilioTraffic.VOICE_SDK_REGISTRATION, hostNames: ['ers.twilio.com'] },
];

/** All Voice SDK traffic except audio. */
export function voiceSdkSignallingRules(row: EdgeRow): readonly Omit<TrafficRuleProps, 'edge'>[] {
  if (!row.products.includes('voice-sdk')) {
    return [];
  }
  return [
    ...(row.exchange === undefined ? publicHosts(row) : row.voiceSdkSignalling.flatMap((fact) => forBothSdks(row, fact))),
    ...SHARED_HOSTS.map((shared) => ({
      ...TCP_TO_TWILIO,
      ...shared,
      ports: HTTPS,
      ...datesAt(row, 'voice-sdk'),
      source: SOURCES.voiceSdk,
    })),
  ];
}

/** Over the Internet, Twilio publishes host names only. Names from before edge ids contain the legacy region. */
function publicHosts(row: PublicEdgeRow): readonly Omit<TrafficRuleProps, 'edge'>[] {
  const { chunderw, chunderm } = row.legacyHosts ?? {
    chunderw: [`chunderw-vpc-gll-${row.legacyRegion}.twilio.com`],
    chunderm: [`chunderm.${row.legacyRegion}.gll.twilio.com`],
  };
  const javaScript = { ...TCP_TO_TWILIO, traffic: TwilioTraffic.VOICE_SDK_SIGNALLING, ports: HTTPS, source: SOURCES.voiceSdk };
  const mobile = {
    ...TCP_TO_TWILIO,
    traffic: TwilioTraffic.VOICE_SDK_MOBILE_SIGNALLING,
    hostNames: chunderm,
    source: SOURCES.voiceSdk,
  };
  return [
    { ...javaScript, hostNames: chunderw, requires: { sdk: 'Voice JavaScript SDK', belowVersion: VOICE_JS_HOSTS.version } },
    {
      ...javaScript,
      hostNames: [`voice-js.${row.id}.twilio.com`],
      validFrom: VOICE_JS_HOSTS.since,
      requires: { sdk: 'Voice JavaScript SDK', minimumVersion: VOICE_JS_HOSTS.version },
    },
    { ...mobile, ports: HTTPS, requires: { sdk: 'Voice iOS and Android SDKs', minimumVersion: '3.0' } },
    { ...mobile, ports: OLD_MOBILE_PORT, requires: { sdk: 'Voice iOS and Android SDKs', belowVersion: '3.0' } },
  ];
}

/**
 * Over Interconnect, Twilio publishes addresses only. The page's table does not distinguish the SDKs, except for the version of the
 * JavaScript SDK.
 */
function forBothSdks(row: EdgeRow, fact: SignallingFact): readonly Omit<TrafficRuleProps, 'edge'>[] {
  const { cidrs, minimumJavaScriptSdk: minimumVersion, source, ...dates } = fact;
  const requires: SdkRequirement | undefined =
    minimumVersion === undefined ? undefined : { sdk: 'Voice JavaScript SDK', minimumVersion };
  const line = { ...TCP_TO_TWILIO, ports: HTTPS, cidrs, ...datesAt(row, 'voice-sdk', dates), source };
  return [
    { ...line, traffic: TwilioTraffic.VOICE_SDK_SIGNALLING, ...(requires === undefined ? {} : { requires }) },
    { ...line, traffic: TwilioTraffic.VOICE_SDK_MOBILE_SIGNALLING },
  ];
}
