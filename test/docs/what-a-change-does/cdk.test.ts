import { CDK_CHANGES } from './cdk-changes';
import { effectOf } from './cdk-effect';
import { Scene } from './cdk-scene';
import { changeRows } from './page';

const ROWS = changeRows().filter(({ section }) => section === 'Direct Connect' || section === 'Twilio');

describe.each(CDK_CHANGES)('$construct', ({ construct, make, changes }) => {
  it.each(Object.entries(changes))('does what the page says when %s changes', (prop, { values, beside }) => {
    const [before, after] = [0, 1].map((which) =>
      Scene.template((scene) => {
        const value = values(scene)[which];
        make(scene, { ...beside?.(scene), ...(value === undefined ? {} : { [prop]: value }) });
      }),
    ) as [Record<string, unknown>, Record<string, unknown>];
    const rows = ROWS.filter(({ constructs, props }) => constructs.includes(construct) && props.includes(prop));
    expect(rows).not.toEqual([]);
    const effect = effectOf(before, after);
    expect(rows.map(({ change }) => change.slice(0, effect.length))).toEqual(rows.map(() => effect));
  });
});
