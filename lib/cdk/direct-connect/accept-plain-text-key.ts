import type { SecretValue } from 'aws-cdk-lib';
import { guard } from '../../model/shape/guard';
import { required } from '../../model/shape/kind';
import { SECRET_VALUE } from '../engine-kinds';

/** The mark of an accepted key. A second copy of this package knows it, too. */
const ACCEPTED = Symbol.for('twilio-interconnect-constructs.plain-text-key');

/**
 * Says that a BGP key may stand in the template as plain text: for keys that all who can read the template, and the history of the
 * repository, may know. Everything else about the key is checked as without it.
 *
 * @param key the key, for example `SecretValue.unsafePlainText('…')`
 * @returns the same key, without the error `twilio-interconnect:bgp-auth-key-plain-text` wherever it is given
 */
export function acceptPlainTextKey(key: SecretValue): SecretValue {
  return Object.defineProperty(guard(required(SECRET_VALUE), key, 'key'), ACCEPTED, { value: true });
}

/** Whether the program says that a key may stand in the template. */
export function isAcceptedInTemplate(key: SecretValue): boolean {
  return ACCEPTED in key;
}
