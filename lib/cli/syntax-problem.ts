/** Why a text can't be read. */
export class SyntaxProblem extends Error {
  /**
   * @param message what is wrong, without a full stop
   * @param line where, from 1; undefined if nobody knows
   */
  public constructor(
    message: string,
    public readonly line: number | undefined,
  ) {
    super(message);
    this.name = 'SyntaxProblem';
  }
}
