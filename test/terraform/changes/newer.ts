import { Bandwidth } from 'twilio-interconnect-constructs';
import type { Change } from './change-case';

// What the provider of CDK Terrain has, and neither the last one for CDKTF nor the one of the mirror.

/** The rate limit of an interface. */
export const RATE_LIMIT = {
  rateLimit: () => [{ rateLimit: Bandwidth.mbps(100) }, { rateLimit: Bandwidth.mbps(200) }],
} as const satisfies Readonly<Record<string, Change>>;

/** What an interface takes of the prefix pool of its connection. */
export const PREFIX_POOLS = {
  prefixPoolAllocatedCountIpv4: () => [{ prefixPoolAllocatedCountIpv4: 200 }, { prefixPoolAllocatedCountIpv4: 300 }],
  prefixPoolAllocatedCountIpv6: () => [{ prefixPoolAllocatedCountIpv6: 200 }, { prefixPoolAllocatedCountIpv6: 300 }],
} as const satisfies Readonly<Record<string, Change>>;
