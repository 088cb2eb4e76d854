import type { PrefixPoolCounts } from '../rules/direct-connect/prefix-pools';
import type { ProviderAbilities } from '../rules/terraform/terraform';

/** The engine, for messages. */
export const ENGINE = 'CDKTF';

/** What the last AWS provider for CDKTF supports, where providers differ. */
export const PROVIDER: ProviderAbilities = {
  name: 'the last @cdktf/provider-aws (hashicorp/aws 6.25)',
  longAsn: [],
  rateLimit: false,
  prefixPools: false,
  gatewayTags: false,
};

/** The customer ASN for the resources of interfaces and peers. */
export function asnConfig(asn: number): { readonly bgpAsn: number } {
  return { bgpAsn: asn };
}

/** The rate limit for the resources of interfaces: none, because this provider has no rate limit. */
export function rateLimitConfig(_rateLimit: string | undefined): Readonly<Record<never, never>> {
  return {};
}

/** The allocation for the resources of interfaces: none, because this provider has no prefix pools. */
export function prefixPoolConfig(_counts: PrefixPoolCounts): Readonly<Record<never, never>> {
  return {};
}

/** The tags for the resource of a Direct Connect gateway: none, because this provider cannot tag it. */
export function gatewayTagsConfig(_tags: Record<string, string> | undefined): Readonly<Record<never, never>> {
  return {};
}
