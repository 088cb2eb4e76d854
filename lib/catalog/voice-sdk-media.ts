import {
  GLOBAL_MEDIA_PORTS,
  GLOBAL_MEDIA_RANGE,
  LEGACY_EPHEMERAL_PORTS,
  LEGACY_INTERCONNECT_RANGES,
  LEGACY_MEDIA_PORTS,
  LEGACY_PUBLIC_MEDIA,
  PUBLIC_VOICE_EDGES,
} from './address-ranges';
import {
  CATALOGUE_DATE,
  INTERCONNECT_MEDIA_MIGRATION,
  MEDIA_MIGRATION_BEGIN,
  SAO_PAULO_IX_OPENING,
  VOICE_SDK_MEDIA_MIGRATION_END,
} from './dates';
import { SOURCES } from './sources';
import type { TrafficRuleProps } from './traffic-rule';
import { TwilioEdge } from './twilio-edge';
import { TwilioTraffic } from './twilio-traffic';

const UDP_TO_TWILIO = {
  traffic: TwilioTraffic.VOICE_SDK_MEDIA,
  direction: 'egress',
  protocol: 'udp',
  source: SOURCES.voiceSdk,
} as const;

/** Over the Internet, before the migration: an edge had its own ranges, and roaming those of all. */
const LEGACY_PUBLIC: readonly TrafficRuleProps[] = [
  ...LEGACY_PUBLIC_MEDIA.map(({ edge, ranges, voiceSdkPorts }) => ({ edge, cidrs: ranges, ports: voiceSdkPorts })),
  {
    edge: TwilioEdge.ROAMING,
    cidrs: LEGACY_PUBLIC_MEDIA.flatMap(({ ranges }) => ranges),
    ports: LEGACY_EPHEMERAL_PORTS,
  },
].map((row) => ({ ...UDP_TO_TWILIO, ...row, validUntil: VOICE_SDK_MEDIA_MIGRATION_END }));

/** Over the Internet, now. */
const PUBLIC: readonly TrafficRuleProps[] = [...PUBLIC_VOICE_EDGES, TwilioEdge.ROAMING].map((edge) => ({
  ...UDP_TO_TWILIO,
  edge,
  cidrs: [GLOBAL_MEDIA_RANGE],
  ports: GLOBAL_MEDIA_PORTS,
  validFrom: MEDIA_MIGRATION_BEGIN,
}));

/** Over Interconnect, before the migration. */
const LEGACY_INTERCONNECT: readonly TrafficRuleProps[] = LEGACY_INTERCONNECT_RANGES.map(({ edge, range }) => ({
  ...UDP_TO_TWILIO,
  edge,
  cidrs: [range],
  ports: LEGACY_MEDIA_PORTS,
  validUntil: INTERCONNECT_MEDIA_MIGRATION,
}));

/** Over Interconnect, now. The day is told by the page on SIP Interface over Interconnect, for "calls in all regions". */
const INTERCONNECT: readonly TrafficRuleProps[] = TwilioEdge.interconnectEdges.map((edge) => ({
  ...UDP_TO_TWILIO,
  edge,
  cidrs: [GLOBAL_MEDIA_RANGE],
  ports: GLOBAL_MEDIA_PORTS,
  // That exchange never had a range of its own.
  validFrom: edge === TwilioEdge.SAO_PAULO_IX ? SAO_PAULO_IX_OPENING : INTERCONNECT_MEDIA_MIGRATION,
  // When this exchange opened is not known, only that the newest page has it.
  ...(edge === TwilioEdge.SAO_PAULO_IX ? { firstSeen: CATALOGUE_DATE } : {}),
}));

/** Audio of the Voice SDKs. */
export const VOICE_SDK_MEDIA_RULES: readonly TrafficRuleProps[] = [
  ...LEGACY_PUBLIC,
  ...PUBLIC,
  ...LEGACY_INTERCONNECT,
  ...INTERCONNECT,
];
