import { isUnresolved } from '../model/token';
import type { PrefixPoolCounts } from '../rules/direct-connect/prefix-pools';
import { GREATEST_NUMBER, type ProviderAbilities } from '../rules/terraform/terraform';

/** The engine, for messages. */
export const ENGINE = 'CDK Terrain';

/** What the AWS provider for CDK Terrain supports, where providers differ. */
export const PROVIDER: ProviderAbilities = {
  name: '@cdktn/provider-aws (hashicorp/aws 6.66)',
  longAsn: ['private', 'transit', 'hosted-private', 'hosted-transit', 'hosted-public'],
  rateLimit: true,
  prefixPools: true,
  gatewayTags: true,
};

/** The customer ASN for the resources of interfaces and peers: a string if it is, or may be, above the number's limit. */
export function asnConfig(asn: number): { readonly bgpAsn?: number; readonly bgpAsnLong?: string } {
  return isUnresolved(asn) || asn > GREATEST_NUMBER ? { bgpAsnLong: String(asn) } : { bgpAsn: asn };
}

/** The rate limit for the resources of interfaces. */
export function rateLimitConfig(rateLimit: string | undefined): { readonly rateLimit?: string } {
  return { rateLimit };
}

/** The allocation for the resources of interfaces. */
export function prefixPoolConfig({ prefixPoolAllocatedCountIpv4, prefixPoolAllocatedCountIpv6 }: PrefixPoolCounts): {
  readonly prefixPoolAllocatedCountIpv4?: number;
  readonly prefixPoolAllocatedCountIpv6?: number;
} {
  return {
    ...(prefixPoolAllocatedCountIpv4 === undefined ? {} : { prefixPoolAllocatedCountIpv4 }),
    ...(prefixPoolAllocatedCountIpv6 === undefined ? {} : { prefixPoolAllocatedCountIpv6 }),
  };
}

/** The tags for the resource of a Direct Connect gateway. */
export function gatewayTagsConfig(tags: Record<string, string> | undefined): { readonly tags?: Record<string, string> } {
  return { tags };
}
