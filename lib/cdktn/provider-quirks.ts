import { isUnresolved } from '../model/token';
import { GREATEST_NUMBER, type ProviderAbilities } from '../rules/terraform/terraform';

/** What the AWS provider for CDK Terrain can write, where providers differ. */
export const PROVIDER: ProviderAbilities = {
  name: '@cdktn/provider-aws (hashicorp/aws 6.66)',
  longAsn: ['private', 'transit', 'hosted-private', 'hosted-transit', 'hosted-public'],
  rateLimit: true,
  gatewayTags: true,
};

/** The customer ASN, as the resources of interfaces and peers take it: as a text if it is above what the number holds, or may be. */
export function asnConfig(asn: number): { readonly bgpAsn?: number; readonly bgpAsnLong?: string } {
  return isUnresolved(asn) || asn > GREATEST_NUMBER ? { bgpAsnLong: String(asn) } : { bgpAsn: asn };
}

/** The rate limit, as the resources of interfaces take it. */
export function rateLimitConfig(rateLimit: string | undefined): { readonly rateLimit?: string } {
  return { rateLimit };
}

/** The tags of a Direct Connect gateway, as its resource takes them. */
export function gatewayTagsConfig(tags: Record<string, string> | undefined): { readonly tags?: Record<string, string> } {
  return { tags };
}
