import type { Keys } from './positions';

/** A part of a document of which somebody wants the place in the text. */
interface Wanted {
  readonly below: Map<string | number, Wanted>;
  offset?: number;
}

/** A list or an object that the search is in. */
interface Container {
  readonly isList: boolean;
  /** Undefined if nothing in it is wanted. */
  readonly wanted: Wanted | undefined;
  index: number;
}

/**
 * The line, from 1, of each of the places, or of the last part of it that the text has. The text is read once, whatever the number of places.
 *
 * @param text JSON without errors
 */
export function jsonLines(text: string, places: readonly Keys[]): readonly number[] {
  if (places.length === 0 || !text.trimEnd().includes('\n')) {
    return places.map(() => 1);
  }
  const root: Wanted = { below: new Map() };
  let count = 0;
  const branches = places.map((keys) => {
    const branch = [root];
    for (const key of keys) {
      const { below } = branch.at(-1)!;
      if (!below.has(key)) {
        below.set(key, { below: new Map() });
        count += 1;
      }
      branch.push(below.get(key)!);
    }
    return branch;
  });
  locate(text, root, count + 1);
  const lines = linesOf(text, new Set(branches.flat().flatMap(({ offset }) => offset ?? [])));
  return branches.map((branch) => lines.get(branch.flatMap(({ offset }) => offset ?? []).at(-1) ?? 0) ?? 1);
}

const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST, COMMA, QUOTE, BACKSLASH, COLON, SPACE] = Array.from(
  '{}[],"\\: ',
  (character) => character.charCodeAt(0),
) as [number, number, number, number, number, number, number, number, number];

/** Notes where each wanted part begins, until all are found. */
function locate(text: string, root: Wanted, count: number): void {
  const containers: Container[] = [];
  const unknown = { left: count };
  let next: Wanted | undefined = root;
  let isName = false;
  const begin = (offset: number): void => {
    if (next !== undefined && next.offset === undefined) {
      next.offset = offset;
      unknown.left -= 1;
    }
  };
  for (let at = 0; at < text.length && unknown.left > 0; at += 1) {
    const code = text.charCodeAt(at);
    const container = containers.at(-1);
    if (code === QUOTE) {
      const end = endOfText(text, at);
      if (isName) {
        next = container?.wanted?.below.get(
          container.wanted.below.size === 0 ? '' : (JSON.parse(text.slice(at, end + 1)) as string),
        );
        // A member stands where its name stands.
        begin(at);
        isName = false;
      } else {
        begin(at);
      }
      at = end;
    } else if (code === OPEN_OBJECT || code === OPEN_LIST) {
      begin(at);
      const isList = code === OPEN_LIST;
      containers.push({ isList, wanted: next, index: 0 });
      next = isList ? next?.below.get(0) : undefined;
      isName = !isList;
    } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
      containers.pop();
      next = undefined;
      isName = false;
    } else if (code === COMMA && container !== undefined) {
      container.index += 1;
      next = container.isList ? container.wanted?.below.get(container.index) : undefined;
      isName = !container.isList;
    } else if (code > SPACE && code !== COLON) {
      begin(at);
    }
  }
}

/** Where the closing quotation mark of a text is. */
function endOfText(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (text.charCodeAt(before - 1) === BACKSLASH) {
      before -= 1;
    }
    if ((end - before) % 2 === 0) {
      return end;
    }
  }
  return text.length;
}

/** The line of each offset. */
function linesOf(text: string, offsets: ReadonlySet<number>): ReadonlyMap<number, number> {
  const lines = new Map<number, number>();
  let line = 1;
  let newline = text.indexOf('\n');
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    while (newline !== -1 && newline < offset) {
      line += 1;
      newline = text.indexOf('\n', newline + 1);
    }
    lines.set(offset, line);
  }
  return lines;
}
