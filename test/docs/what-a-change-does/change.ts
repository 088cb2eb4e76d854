import type { Scene } from './cdk-scene';

/** The names of the props of every member of a union. */
type NameOf<Props> = Props extends unknown ? keyof Props : never;

/** The type of a prop in the members of a union that have it. */
type PropOf<Props, Name extends PropertyKey> = Props extends { readonly [Key in Name]?: infer Value } ? Value : never;

/** The values of one prop before and after a change, and props that the change needs beside it. */
export interface Change<Value, Props> {
  readonly values: (scene: Scene) => readonly [before: Value, after: Value];
  readonly beside?: (scene: Scene) => { readonly [Name in NameOf<Props>]?: unknown };
}

/** A change of every prop of a construct: one that is missing does not compile. */
type ChangesOf<Props> = { readonly [Name in NameOf<Props>]-?: Change<PropOf<Props, Name>, Props> };

/** How a construct is made, and a change of each of its props. */
export interface ConstructChanges {
  readonly construct: string;
  readonly make: (scene: Scene, changed: Record<string, unknown>) => void;
  readonly changes: Readonly<Record<string, Change<unknown, Record<string, unknown>>>>;
}

export function changesOf<Props>(
  construct: string,
  make: (scene: Scene, changed: Partial<Props>) => void,
  changes: ChangesOf<Props>,
): ConstructChanges {
  return { construct, make, changes } as unknown as ConstructChanges;
}

/** A change between two values that need nothing of the scene. */
export function between<Value>(before: Value, after: Value): { readonly values: () => readonly [before: Value, after: Value] } {
  return { values: () => [before, after] };
}
