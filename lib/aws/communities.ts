/**
 * The communities that a customer's router puts on the prefixes that it announces to AWS, to set AWS's local preference. AWS treats a prefix
 * without any of them by the distance from its Region to the location.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/routing-and-bgp.html
 */
export const LOCAL_PREFERENCE_COMMUNITIES = { low: '7224:7100', medium: '7224:7200', high: '7224:7300' } as const;
