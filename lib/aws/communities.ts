/**
 * The BGP communities with which a customer's router sets AWS's local preference for the prefixes that it announces. For a prefix without
 * any of them, AWS goes by the distance from the Region to the location.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/routing-and-bgp.html
 */
export const LOCAL_PREFERENCE_COMMUNITIES = { low: '7224:7100', medium: '7224:7200', high: '7224:7300' } as const;
