/**
 * Something public that takes input from outside.
 *
 * @typeParam Place what a case stands in: a stack, or nothing
 */
export interface Entry<Place = undefined> {
  /** `planLag`, `Asn.of`, `Asn#equals`, `new TwilioAccess`, `DirectConnectLag#addConnection`. */
  readonly name: string;
  /** Inputs that are right, each with every argument. They are not changed: cases change copies. */
  readonly inputs: readonly ((place: Place) => readonly unknown[])[];
  readonly call: (place: Place, ...input: any[]) => unknown;
  /** The places where anything may be given, as `shapeOf` writes them. */
  readonly anything?: RegExp;
  /** The places whose members have keys of the caller's own, or those of a newer release of the engine, as `shapeOf` writes them. */
  readonly records?: RegExp;
  /** Whether it only answers, about anything that it is asked: `equals`. */
  readonly isQuestion?: boolean;
  /**
   * How often it is drawn, compared with others.
   *
   * @default - the more places its inputs have, the more often
   */
  readonly weight?: number;
  /** What is made of a result that was accepted: plans are rendered. */
  readonly follow?: (result: any) => readonly (() => unknown)[];
}
