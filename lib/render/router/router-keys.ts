import { ValidationFailure } from '../../model/finding';
import { guardAll } from '../../model/shape/guard';
import { recordOf, required, secretTextKind } from '../../model/shape/kind';
import { ROUTER_KEY_RULES } from '../../rules/router/router-key';
import { checkAll } from '../../rules/rule';
import { ROUTER_PLATFORM, type RouterPlatform } from '../../plan/router/router-platform';
import type { RouterFile } from './router-file';
import { ROUTER_FILES } from './router-file-shape';

/** The key of each placeholder. One that is undefined is missing. */
const KEYS = recordOf(secretTextKind('Give the key as a text.'));

/**
 * The files of a router with the keys of its sessions in place of their placeholders, letter by letter: a key may have any character that the
 * platform can hold. Keys that no file has a placeholder for are not used.
 *
 * Errors: `twilio-interconnect:router-key-missing`, `twilio-interconnect:router-key-charset`.
 *
 * @param platform the platform that the files were rendered for
 * @param files all files of the router
 * @param keys the key for each placeholder, as it stands in the text: `@BGP_KEY_AWS@`
 * @returns the files, which now hold secrets
 * @throws ValidationFailure with every finding; none shows a key, only its length
 */
export function fillRouterKeys(
  platform: RouterPlatform,
  files: readonly RouterFile[],
  keys: Readonly<Record<string, string>>,
): readonly RouterFile[] {
  const read = guardAll<{ platform: RouterPlatform; files: readonly RouterFile[]; keys: Readonly<Record<string, string>> }>(
    { platform: required(ROUTER_PLATFORM), files: required(ROUTER_FILES), keys: required(KEYS) },
    { platform, files, keys },
  );
  const given = new Map(Object.entries(read.keys));
  const placeholders = [...new Set(read.files.flatMap((file) => file.placeholders.map(({ placeholder }) => placeholder)))];
  const findings = placeholders.flatMap((placeholder) =>
    checkAll(ROUTER_KEY_RULES, { platform: read.platform.id, key: given.get(placeholder) }, `keys.${placeholder}`),
  );
  if (findings.length > 0) {
    throw new ValidationFailure(findings);
  }
  return read.files.map((file) =>
    Object.freeze({
      name: file.name,
      // Once through the text, so that a key which looks like a placeholder stays a key.
      text: file.text.replace(/@[A-Z0-9_]+@/g, (found) => (placeholders.includes(found) ? given.get(found)! : found)),
      placeholders: Object.freeze([]),
    }),
  );
}
