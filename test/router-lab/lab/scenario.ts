import type { SetUp } from './set-up';

/** Steps that share one set-up, in their order. After a step that failed, the state of the set-up is unknown, and no other is run. */
export interface Scenario {
  readonly lab: SetUp;
  step(what: string, body: (lab: SetUp) => void | Promise<void>): void;
}

/** Declares the first step, which starts the set-up, and its end in any case. */
export function scenario(start: () => Promise<SetUp>): Scenario {
  let running: SetUp | undefined;
  let failed: string | undefined;
  const guarded = (what: string, body: () => void | Promise<void>): void =>
    test(what, async () => {
      if (failed !== undefined) {
        throw new Error(`not run, because of: ${failed}`);
      }
      failed = what;
      await body();
      failed = undefined;
    });
  const started = async (): Promise<SetUp> => (running ??= await start());
  guarded('the rendered files are loaded, and all sessions come up', async () => void (await started()));
  afterAll(() => running?.dispose());
  return {
    get lab() {
      if (running === undefined) {
        throw new Error('the set-up has not started');
      }
      return running;
    },
    step: (what, body) =>
      guarded(what, async () => {
        // The first step has started it, unless only some steps are run.
        const lab = await started();
        await lab.step(() => body(lab));
      }),
  };
}
