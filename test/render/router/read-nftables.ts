/*
 * A reader of nftables.conf that shares no code with what writes it: the named sets and maps, and the rules of each chain.
 */
export class NftablesTable {
  /** The elements of each set and map. */
  public readonly sets = new Map<string, readonly string[]>();
  /** The lines of each chain, without comments. */
  public readonly chains = new Map<string, readonly string[]>();

  public constructor(text: string) {
    for (const [, kind, name = '', body = ''] of text.matchAll(/^ {2}(set|map|chain) (\S+) \{\n(.*?)^ {2}\}$/gms)) {
      const lines = body
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '' && !line.startsWith('#'));
      if (kind === 'chain') {
        this.chains.set(name, lines);
      } else {
        const elements = lines.find((line) => line.startsWith('elements'))!;
        this.sets.set(name, elements.replace(/^elements = \{ | \}$/g, '').split(', '));
      }
    }
  }

  /** The names that rules use. */
  public used(): { readonly sets: readonly string[]; readonly chains: readonly string[] } {
    const rules = [...this.chains.values()].flat().join('\n');
    const names = (pattern: RegExp): readonly string[] => [...new Set([...rules.matchAll(pattern)].map((match) => match[1]!))];
    return { sets: names(/@(\w+)/g), chains: names(/jump (\w+)/g) };
  }
}
