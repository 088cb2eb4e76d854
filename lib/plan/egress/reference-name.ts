import { FIREWALL_VARIABLE_LENGTH } from '../../aws/name-limits';
import { ruleIdOf } from './rule-id';

/**
 * The variable that stands for a prefix list in rules: `TWILIO_MEDIA`. A long key is cut, and then ends with a number of its own.
 *
 * @param key the key of the list
 */
export function referenceNameOf(key: string): string {
  const name = `TWILIO_${key.toUpperCase().replaceAll(/[^A-Z0-9]/g, '_')}`;
  if (name.length <= FIREWALL_VARIABLE_LENGTH && !key.includes('--')) {
    return name;
  }
  const number = `_${ruleIdOf(key)}`;
  return `${name.slice(0, FIREWALL_VARIABLE_LENGTH - number.length)}${number}`;
}
