import { TAG_VALUE_LENGTH } from '../../aws/name-limits';

/**
 * Tags with a `Name`, which AWS's console shows for what has no name of its own: the construct's path, as on AWS CDK. A name that was given
 * stays. Of a long path the end is kept, which tells resources apart.
 */
export function withNameTag(path: string, tags: Readonly<Record<string, string>> = {}): Record<string, string> {
  return { Name: path.slice(-TAG_VALUE_LENGTH), ...tags };
}
