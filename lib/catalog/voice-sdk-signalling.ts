import { PortRange } from '../model/port-range';
import { LEGACY_INTERCONNECT_RANGES, PUBLIC_VOICE_EDGES } from './address-ranges';
import { CATALOGUE_DATE, LAST_DAY_OF_REPLACED, OLD_PAGE_LAST_SEEN, SAO_PAULO_IX_OPENING, VOICE_JS_HOSTS_BEGIN } from './dates';
import { SOURCES } from './sources';
import type { SdkRequirement, TrafficRuleProps } from './traffic-rule';
import { TwilioEdge } from './twilio-edge';
import { TwilioTraffic } from './twilio-traffic';

const HTTPS = PortRange.of(443);
const OLD_MOBILE_PORT = PortRange.of(10194);

const TCP_TO_TWILIO = { direction: 'egress', protocol: 'tcp', source: SOURCES.voiceSdk } as const;

/**
 * Over the Internet Twilio publishes names only, no addresses. The hosts of `roaming` answer with the nearest edge; the names that
 * are older than edge ids carry the legacy region.
 */
const PUBLIC_HOSTS: readonly {
  readonly edge: TwilioEdge;
  readonly voiceJs: string;
  readonly chunderw: readonly string[];
  readonly chunderm: string;
}[] = [
  ...PUBLIC_VOICE_EDGES.map((edge) => ({
    edge,
    voiceJs: `voice-js.${edge.id}.twilio.com`,
    chunderw: [`chunderw-vpc-gll-${edge.legacyRegion}.twilio.com`],
    chunderm: `chunderm.${edge.legacyRegion}.gll.twilio.com`,
  })),
  {
    edge: TwilioEdge.ROAMING,
    voiceJs: 'voice-js.roaming.twilio.com',
    chunderw: ['chunderw-gll.twilio.com', 'chunderw-vpc-gll.twilio.com'],
    chunderm: 'chunderm.gll.twilio.com',
  },
];

const PUBLIC: readonly TrafficRuleProps[] = PUBLIC_HOSTS.flatMap(({ edge, voiceJs, chunderw, chunderm }): TrafficRuleProps[] => [
  {
    ...TCP_TO_TWILIO,
    traffic: TwilioTraffic.VOICE_SDK_SIGNALLING,
    edge,
    ports: HTTPS,
    hostNames: chunderw,
    requires: { sdk: 'Voice JavaScript SDK', belowVersion: '2.3.0' },
  },
  {
    ...TCP_TO_TWILIO,
    traffic: TwilioTraffic.VOICE_SDK_SIGNALLING,
    edge,
    ports: HTTPS,
    hostNames: [voiceJs],
    validFrom: VOICE_JS_HOSTS_BEGIN,
    requires: { sdk: 'Voice JavaScript SDK', minimumVersion: '2.3.0' },
  },
  {
    ...TCP_TO_TWILIO,
    traffic: TwilioTraffic.VOICE_SDK_MOBILE_SIGNALLING,
    edge,
    ports: HTTPS,
    hostNames: [chunderm],
    requires: { sdk: 'Voice iOS and Android SDKs', minimumVersion: '3.0' },
  },
  {
    ...TCP_TO_TWILIO,
    traffic: TwilioTraffic.VOICE_SDK_MOBILE_SIGNALLING,
    edge,
    ports: OLD_MOBILE_PORT,
    hostNames: [chunderm],
    requires: { sdk: 'Voice iOS and Android SDKs', belowVersion: '3.0' },
  },
]);

/**
 * Over Interconnect Twilio publishes addresses only. They were widened from a /26 to a /25, with a further /24 in London, on a day
 * that is not told, without a word that the old ones had ever stopped: the new hold from the last sight of the old ones on.
 *
 * The exchanges in Asia, Australia and Brazil need a version of the JavaScript SDK: 2.0 says the newest page, 1.9.5 said the old
 * text (autumn 2023) of those that it had. The version stands with the addresses that came with it.
 */
const INTERCONNECT_ADDRESSES: readonly {
  readonly edge: TwilioEdge;
  readonly cidrs: readonly string[];
  readonly minimumJavaScriptSdk?: { readonly now: string; readonly before?: string };
}[] = [
  { edge: TwilioEdge.ASHBURN_IX, cidrs: ['208.78.112.0/25'] },
  { edge: TwilioEdge.SAN_JOSE_IX, cidrs: ['67.213.136.0/25'] },
  { edge: TwilioEdge.LONDON_IX, cidrs: ['185.187.132.0/25', '185.187.133.0/24'] },
  { edge: TwilioEdge.FRANKFURT_IX, cidrs: ['185.194.136.0/25'] },
  { edge: TwilioEdge.SINGAPORE_IX, cidrs: ['103.75.151.0/25'], minimumJavaScriptSdk: { now: '2.0', before: '1.9.5' } },
  { edge: TwilioEdge.TOKYO_IX, cidrs: ['103.144.142.0/25'], minimumJavaScriptSdk: { now: '2.0', before: '1.9.5' } },
  { edge: TwilioEdge.SYDNEY_IX, cidrs: ['103.146.214.0/25'], minimumJavaScriptSdk: { now: '2.0', before: '1.9.5' } },
  // The overview announces 159.183.255.0/24 here; the Voice SDK page, which is about firewalls, names half of it.
  { edge: TwilioEdge.SAO_PAULO_IX, cidrs: ['159.183.255.0/25'], minimumJavaScriptSdk: { now: '2.0' } },
];

/** The page's table for Interconnect does not tell the SDKs apart, except for the version of the JavaScript SDK. */
function forBothSdks(
  row: Omit<TrafficRuleProps, 'traffic' | 'requires'>,
  minimumVersion: string | undefined,
): readonly TrafficRuleProps[] {
  const requires: SdkRequirement | undefined =
    minimumVersion === undefined ? undefined : { sdk: 'Voice JavaScript SDK', minimumVersion };
  return [
    { ...row, traffic: TwilioTraffic.VOICE_SDK_SIGNALLING, ...(requires === undefined ? {} : { requires }) },
    { ...row, traffic: TwilioTraffic.VOICE_SDK_MOBILE_SIGNALLING },
  ];
}

const LEGACY_INTERCONNECT: readonly TrafficRuleProps[] = LEGACY_INTERCONNECT_RANGES.flatMap(({ edge, range }) =>
  forBothSdks(
    {
      ...TCP_TO_TWILIO,
      edge,
      ports: HTTPS,
      cidrs: [range],
      validUntil: LAST_DAY_OF_REPLACED,
      lastSeen: OLD_PAGE_LAST_SEEN,
    },
    INTERCONNECT_ADDRESSES.find((row) => row.edge === edge)?.minimumJavaScriptSdk?.before,
  ),
);

const INTERCONNECT: readonly TrafficRuleProps[] = INTERCONNECT_ADDRESSES.flatMap(({ edge, cidrs, minimumJavaScriptSdk }) =>
  forBothSdks(
    {
      ...TCP_TO_TWILIO,
      edge,
      ports: HTTPS,
      cidrs,
      validFrom: edge === TwilioEdge.SAO_PAULO_IX ? SAO_PAULO_IX_OPENING : OLD_PAGE_LAST_SEEN,
      firstSeen: CATALOGUE_DATE,
    },
    minimumJavaScriptSdk?.now,
  ),
);

/**
 * Reports and push registration go to one host each, whichever the edge. None is published for Interconnect, so a client that
 * calls over Interconnect still needs these over the Internet: that is inferred, no page says so.
 */
const SHARED_HOSTS: readonly TrafficRuleProps[] = [
  ...PUBLIC_VOICE_EDGES,
  TwilioEdge.ROAMING,
  ...TwilioEdge.interconnectEdges,
].flatMap((edge) =>
  [
    { traffic: TwilioTraffic.VOICE_SDK_INSIGHTS, hostNames: ['eventgw.twilio.com'] },
    { traffic: TwilioTraffic.VOICE_SDK_REGISTRATION, hostNames: ['ers.twilio.com'] },
  ].map((row) => ({
    ...TCP_TO_TWILIO,
    ...row,
    edge,
    ports: HTTPS,
    ...(edge === TwilioEdge.SAO_PAULO_IX ? { validFrom: SAO_PAULO_IX_OPENING, firstSeen: CATALOGUE_DATE } : {}),
  })),
);

/** Everything of the Voice SDKs that is not audio. */
export const VOICE_SDK_SIGNALLING_RULES: readonly TrafficRuleProps[] = [
  ...PUBLIC,
  ...LEGACY_INTERCONNECT,
  ...INTERCONNECT,
  ...SHARED_HOSTS,
];
