import { EC2_TEXT_LENGTH } from '../../aws/name-limits';

/**
 * The name of a list that stands alone, from the path of its construct: `twilio-network-sbclist`. It is the same on every engine. Of a long
 * path the end stays, which tells constructs apart.
 *
 * @param path the path of the construct in its app
 */
export function listNameOf(path: string): string {
  const prefix = 'twilio-';
  const name = path.toLowerCase().replace(/[^a-z0-9_.]+/g, '-');
  return `${prefix}${name.slice(-(EC2_TEXT_LENGTH - prefix.length))}`;
}
