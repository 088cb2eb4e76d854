import { PortRange } from '../model/port-range';
import {
  GLOBAL_MEDIA_PORTS,
  GLOBAL_MEDIA_RANGE,
  LEGACY_INTERCONNECT_RANGES,
  LEGACY_MEDIA_PORTS,
  LEGACY_PUBLIC_MEDIA,
  PUBLIC_VOICE_EDGES,
} from './address-ranges';
import {
  INTERCONNECT_MEDIA_MIGRATION,
  MEDIA_MIGRATION_BEGIN,
  SAO_PAULO_IX_OPENING,
  SIP_INTERFACE_INTERCONNECT_PAGE,
  SIP_MEDIA_MIGRATION_END,
} from './dates';
import { SOURCES } from './sources';
import type { TrafficRuleProps } from './traffic-rule';
import { TwilioEdge } from './twilio-edge';
import { TwilioTraffic } from './twilio-traffic';

/**
 * SIP over UDP, TCP and TLS.
 *
 * Ingress has the same ports: they are those of Twilio's tables, which do not say on which ports customers listen. Whoever listens
 * elsewhere replaces the ingress rules.
 */
const SIGNALLING_TRANSPORTS = [
  { protocol: 'udp', ports: PortRange.of(5060) },
  { protocol: 'tcp', ports: PortRange.of(5060) },
  { protocol: 'tcp', ports: PortRange.of(5061) },
] as const;

/** The signalling gateways over the Internet. Elastic SIP Trunking and SIP Interface share them; no change of them is known. */
const PUBLIC_GATEWAYS: readonly { readonly edge: TwilioEdge; readonly cidr: string }[] = [
  { edge: TwilioEdge.ASHBURN, cidr: '54.172.60.0/30' },
  { edge: TwilioEdge.UMATILLA, cidr: '54.244.51.0/30' },
  { edge: TwilioEdge.DUBLIN, cidr: '54.171.127.192/30' },
  { edge: TwilioEdge.FRANKFURT, cidr: '35.156.191.128/30' },
  { edge: TwilioEdge.TOKYO, cidr: '54.65.63.192/30' },
  { edge: TwilioEdge.SINGAPORE, cidr: '54.169.127.128/30' },
  { edge: TwilioEdge.SYDNEY, cidr: '54.252.254.64/30' },
  { edge: TwilioEdge.SAO_PAULO, cidr: '177.71.206.192/30' },
];

/** The signalling gateways over Interconnect: three addresses each, so not a /30. Both products share them. */
const INTERCONNECT_GATEWAYS: readonly {
  readonly edge: TwilioEdge;
  readonly cidrs: readonly string[];
  readonly dates?: Pick<TrafficRuleProps, 'validFrom' | 'firstSeen'>;
}[] = [
  { edge: TwilioEdge.ASHBURN_IX, cidrs: ['208.78.112.64/32', '208.78.112.65/32', '208.78.112.66/32'] },
  // An old text of the page on SIP Interface labels these "North America Oregon"; the addresses are the same.
  { edge: TwilioEdge.SAN_JOSE_IX, cidrs: ['67.213.136.64/32', '67.213.136.65/32', '67.213.136.66/32'] },
  { edge: TwilioEdge.LONDON_IX, cidrs: ['185.187.132.68/32', '185.187.132.69/32', '185.187.132.70/32'] },
  { edge: TwilioEdge.FRANKFURT_IX, cidrs: ['185.194.136.64/32', '185.194.136.65/32', '185.194.136.66/32'] },
  { edge: TwilioEdge.SINGAPORE_IX, cidrs: ['103.75.151.68/32', '103.75.151.69/32', '103.75.151.70/32'] },
  { edge: TwilioEdge.TOKYO_IX, cidrs: ['103.144.142.68/32', '103.144.142.69/32', '103.144.142.70/32'] },
  { edge: TwilioEdge.SYDNEY_IX, cidrs: ['103.146.214.68/32', '103.146.214.69/32', '103.146.214.70/32'] },
  {
    edge: TwilioEdge.SAO_PAULO_IX,
    cidrs: ['159.183.255.68/32', '159.183.255.69/32', '159.183.255.70/32'],
    dates: { validFrom: SAO_PAULO_IX_OPENING, firstSeen: SIP_INTERFACE_INTERCONNECT_PAGE },
  },
];

type Row = Omit<TrafficRuleProps, 'direction'>;

/** Calls come from either side. */
function bothWays(rows: readonly Row[]): readonly TrafficRuleProps[] {
  return rows.flatMap((row): TrafficRuleProps[] => [
    { ...row, direction: 'egress' },
    { ...row, direction: 'ingress' },
  ]);
}

const SIGNALLING: readonly Row[] = [
  ...PUBLIC_GATEWAYS.map(({ edge, cidr }) => ({ edge, cidrs: [cidr], source: SOURCES.sip })),
  ...INTERCONNECT_GATEWAYS.map(({ edge, cidrs, dates }) => ({
    edge,
    cidrs,
    ...dates,
    source: SOURCES.sipTrunkingInterconnect,
  })),
].flatMap((row) => SIGNALLING_TRANSPORTS.map((transport) => ({ ...row, ...transport, traffic: TwilioTraffic.SIP_SIGNALLING })));

const UDP_MEDIA = { traffic: TwilioTraffic.SIP_MEDIA, protocol: 'udp' } as const;

/**
 * Over the Internet, before the migration. No text of the SIP page from that time was read: Twilio's notice of 2023-08-09 names one
 * migration for SIP and SDKs, so the ranges are those of the Voice SDK page (autumn 2023). Its wide ports in umatilla are left
 * out: they are the SDK's.
 */
const LEGACY_PUBLIC: readonly Row[] = LEGACY_PUBLIC_MEDIA.map(({ edge, ranges }) => ({
  ...UDP_MEDIA,
  edge,
  cidrs: ranges,
  ports: LEGACY_MEDIA_PORTS,
  validUntil: SIP_MEDIA_MIGRATION_END,
  source: SOURCES.mediaMigration,
}));

/** Over the Internet, now. */
const PUBLIC: readonly Row[] = PUBLIC_VOICE_EDGES.map((edge) => ({
  ...UDP_MEDIA,
  edge,
  cidrs: [GLOBAL_MEDIA_RANGE],
  ports: GLOBAL_MEDIA_PORTS,
  validFrom: MEDIA_MIGRATION_BEGIN,
  source: SOURCES.sip,
}));

/** Over Interconnect, before the migration. */
const LEGACY_INTERCONNECT: readonly Row[] = LEGACY_INTERCONNECT_RANGES.map(({ edge, range }) => ({
  ...UDP_MEDIA,
  edge,
  cidrs: [range],
  ports: LEGACY_MEDIA_PORTS,
  validUntil: INTERCONNECT_MEDIA_MIGRATION,
  source: SOURCES.voiceSdk,
}));

/** Over Interconnect, now. The pages list a row "roaming (gll-ix)" too, but there is no such edge, and no roaming for SIP. */
const INTERCONNECT: readonly Row[] = TwilioEdge.interconnectEdges.map((edge) => ({
  ...UDP_MEDIA,
  edge,
  cidrs: [GLOBAL_MEDIA_RANGE],
  ports: GLOBAL_MEDIA_PORTS,
  // That exchange never had a range of its own.
  validFrom: edge === TwilioEdge.SAO_PAULO_IX ? SAO_PAULO_IX_OPENING : INTERCONNECT_MEDIA_MIGRATION,
  ...(edge === TwilioEdge.SAO_PAULO_IX ? { firstSeen: SIP_INTERFACE_INTERCONNECT_PAGE } : {}),
  source: SOURCES.sipInterfaceInterconnect,
}));

/** SIP signalling and media, for Elastic SIP Trunking and SIP Interface. */
export const SIP_RULES: readonly TrafficRuleProps[] = bothWays([
  ...SIGNALLING,
  ...LEGACY_PUBLIC,
  ...PUBLIC,
  ...LEGACY_INTERCONNECT,
  ...INTERCONNECT,
]);
