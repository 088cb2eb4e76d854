/** The hash of a text, a whole number below 2^32 (FNV-1a). The same in every release: keys and numbers of resources are made from it. */
export function hashOf(text: string): number {
  return [...text].reduce((sum, character) => Math.imul(sum ^ character.codePointAt(0)!, 0x01000193) >>> 0, 0x811c9dc5);
}
