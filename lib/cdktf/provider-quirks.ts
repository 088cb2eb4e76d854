import type { ProviderAbilities } from '../rules/terraform/terraform';

/** What the last AWS provider for CDKTF can write, where providers differ. */
export const PROVIDER: ProviderAbilities = {
  name: 'the last @cdktf/provider-aws (hashicorp/aws 6.25)',
  longAsn: [],
  rateLimit: false,
  gatewayTags: false,
};

/** The customer ASN, as the resources of interfaces and peers take it. */
export function asnConfig(asn: number): { readonly bgpAsn: number } {
  return { bgpAsn: asn };
}

/** The rate limit, as the resources of interfaces take it: here none does. */
export function rateLimitConfig(_rateLimit: string | undefined): Readonly<Record<never, never>> {
  return {};
}

/** The tags of a Direct Connect gateway, as its resource takes them: here it does not. */
export function gatewayTagsConfig(_tags: Record<string, string> | undefined): Readonly<Record<never, never>> {
  return {};
}
