import { nearest } from '../text';
import type { Kind, ObjectKind, ValueKind } from './kind';

/** What to give instead. */
export function fixOf(kind: Kind, given: unknown): string {
  switch (kind.kind) {
    case 'text':
    case 'number':
      return kind.fix;
    case 'boolean':
      return 'Give true or false.';
    case 'choice': {
      const meant = typeof given === 'string' ? nearest(given, kind.choices) : undefined;
      return meant === undefined ? `Give one of ${kind.choices.join(', ')}.` : `Give ${meant}.`;
    }
    case 'value': {
      const call = callFor(kind, given);
      return call === undefined ? `Give for example ${kind.example}.` : `Give ${call}.`;
    }
    case 'list':
      return `Give a list. ${fixOf(kind.members, given)}`;
    case 'record':
      return kind.keys === undefined
        ? 'Give an object with a key of your choice for each of them.'
        : `Give ${kind.keys.name}, an object.`;
    case 'object':
      return `Give ${kind.name}, an object with ${requiredOf(kind)}.`;
    case 'either':
      return fixesOf(kind.kinds, given);
    default:
      return `Give ${kind.name}.`;
  }
}

/** What to give instead of one of several kinds: the same advice once. */
export function fixesOf(kinds: readonly Kind[], given: unknown): string {
  return [...new Set(kinds.map((kind) => fixOf(kind, given)))].join(' Or: ');
}

function requiredOf({ members }: ObjectKind): string {
  const names = Object.keys(members).filter((name) => members[name]!.isRequired === true);
  return (names.length === 0 ? Object.keys(members) : names).join(', ');
}

/** The call that was probably meant; what was given may be of any type. */
function callFor(kind: ValueKind<unknown>, given: unknown): string | undefined {
  try {
    return kind.callFor(given);
  } catch {
    return undefined;
  }
}
