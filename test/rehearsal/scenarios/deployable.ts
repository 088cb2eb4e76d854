import { scenarios } from '../../parity/scenario';

/**
 * The generated scenarios that an account takes as it is. With all BGP prefixes open, a group can count for more than the 60 rules of AWS's default
 * quota: that is the warning `security-group-quota`, and the model refuses it as AWS does.
 */
export const deployable = scenarios.filter(({ openings }) => openings !== 'all-bgp-prefixes');
