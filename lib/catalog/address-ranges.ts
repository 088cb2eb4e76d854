import { PortRange } from '../model/port-range';
import { TwilioEdge, type TwilioInterconnectEdge } from './twilio-edge';

/** What media of voice products has in common, whichever product and network it is for. */

/** The media of every edge since the migration. */
export const GLOBAL_MEDIA_RANGE = '168.86.128.0/18';

export const GLOBAL_MEDIA_PORTS = PortRange.of(10000, 60000);

export const LEGACY_MEDIA_PORTS = PortRange.of(10000, 20000);

/** "Any ephemeral port": what the old text had for umatilla and roaming in place of a media range. */
export const LEGACY_EPHEMERAL_PORTS = PortRange.of(1024, 65535);

/** The edges that carry voice over the Internet. `roaming` is left out: it is a choice among them, and not offered for SIP. */
export const PUBLIC_VOICE_EDGES: readonly TwilioEdge[] = [
  TwilioEdge.ASHBURN,
  TwilioEdge.DUBLIN,
  TwilioEdge.FRANKFURT,
  TwilioEdge.SAO_PAULO,
  TwilioEdge.SINGAPORE,
  TwilioEdge.SYDNEY,
  TwilioEdge.TOKYO,
  TwilioEdge.UMATILLA,
];

/** The per-edge media ranges before the migration, as the old text of the Voice SDK page (autumn 2023) prints them. */
export const LEGACY_PUBLIC_MEDIA: readonly {
  readonly edge: TwilioEdge;
  readonly ranges: readonly string[];
  readonly voiceSdkPorts: PortRange;
}[] = [
  {
    edge: TwilioEdge.SYDNEY,
    ranges: ['54.252.254.64 - 54.252.254.127', '3.104.90.0 - 3.104.90.255'],
    voiceSdkPorts: LEGACY_MEDIA_PORTS,
  },
  {
    edge: TwilioEdge.SAO_PAULO,
    ranges: ['177.71.206.192 - 177.71.206.255', '18.228.249.0 - 18.228.249.255'],
    voiceSdkPorts: LEGACY_MEDIA_PORTS,
  },
  {
    edge: TwilioEdge.DUBLIN,
    ranges: ['54.171.127.192 - 54.171.127.255', '52.215.127.0 - 52.215.127.255'],
    voiceSdkPorts: LEGACY_MEDIA_PORTS,
  },
  {
    edge: TwilioEdge.FRANKFURT,
    ranges: ['35.156.191.128 - 35.156.191.255', '3.122.181.0 - 3.122.181.255'],
    voiceSdkPorts: LEGACY_MEDIA_PORTS,
  },
  {
    edge: TwilioEdge.TOKYO,
    ranges: ['54.65.63.192 - 54.65.63.255', '3.112.80.0 - 3.112.80.255'],
    voiceSdkPorts: LEGACY_MEDIA_PORTS,
  },
  {
    edge: TwilioEdge.SINGAPORE,
    ranges: ['54.169.127.128 - 54.169.127.191', '3.1.77.0 - 3.1.77.255'],
    voiceSdkPorts: LEGACY_MEDIA_PORTS,
  },
  {
    edge: TwilioEdge.ASHBURN,
    ranges: ['54.172.60.0 - 54.172.61.255', '34.203.250.0 - 34.203.251.255'],
    voiceSdkPorts: LEGACY_MEDIA_PORTS,
  },
  { edge: TwilioEdge.UMATILLA, ranges: ['54.244.51.0 - 54.244.51.255'], voiceSdkPorts: LEGACY_EPHEMERAL_PORTS },
];

/**
 * The block that each of the seven older exchanges had for signalling and media together, as the old text of the Voice SDK page
 * (autumn 2023) prints it. sao-paulo-ix never appeared there.
 */
export const LEGACY_INTERCONNECT_RANGES: readonly { readonly edge: TwilioInterconnectEdge; readonly range: string }[] = [
  { edge: TwilioEdge.ASHBURN_IX, range: '208.78.112.64 - 208.78.112.127' },
  { edge: TwilioEdge.SAN_JOSE_IX, range: '67.213.136.64 - 67.213.136.127' },
  { edge: TwilioEdge.LONDON_IX, range: '185.187.132.64 - 185.187.132.127' },
  { edge: TwilioEdge.FRANKFURT_IX, range: '185.194.136.64 - 185.194.136.127' },
  { edge: TwilioEdge.SINGAPORE_IX, range: '103.75.151.64 - 103.75.151.127' },
  { edge: TwilioEdge.TOKYO_IX, range: '103.144.142.64 - 103.144.142.127' },
  { edge: TwilioEdge.SYDNEY_IX, range: '103.146.214.64 - 103.146.214.127' },
];
