import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tablesOf } from '../support/markdown';
import { ACCESS_CASES } from './changes/access';
import { nameOf, programOf } from './changes/change-case';
import { describeChanges } from './changes/describe';
import { DIRECT_CONNECT_CASES } from './changes/direct-connect';
import { INTERCONNECT_CASES } from './changes/interconnect';
import { changesOf, type Plan } from './plan';
import { Workspace } from './workspace';

const CASES = [...DIRECT_CONNECT_CASES, ...ACCESS_CASES, ...INTERCONNECT_CASES];

/** What the page says of rows that only the AWS provider of CDK Terrain has. */
const NEWER = 'not known to provider 5.100';

/** The rows of the page: construct, prop, what Terraform plans. A cell that names several stands for a row each. */
function rowsOfPage(): readonly string[] {
  const page = readFileSync(join(__dirname, '../../docs/what-a-change-does.md'), 'utf8');
  const [, section = ''] = /\n## On Terraform\n(.*?)\n## /s.exec(page) ?? [];
  const rows = tablesOf(section).flatMap((table) => table.slice(1));
  let constructs = '';
  return rows.flatMap(([construct = '', props = '', plans = '']) => {
    constructs = construct || constructs;
    return constructs.split(', ').flatMap((each) => props.split(', ').map((prop) => `${each} | ${prop} | ${plans}`));
  });
}

describe('a change of each prop, all in one plan', () => {
  let plan: Plan;

  beforeAll(() => {
    const workspace = new Workspace();
    workspace.apply(workspace.write(programOf(CASES, false)).plan());
    plan = workspace.write(programOf(CASES, true)).plan();
    workspace.remove();
  });

  /** What Terraform plans for each case, in the words of the page. */
  function rowsOfPlan(): readonly string[] {
    // What Terraform keeps for itself makes nothing at AWS.
    const changes = Object.entries(changesOf(plan)).filter(([address]) => !address.startsWith('terraform_data.'));
    const outputs = Object.entries(plan.output_changes ?? {}).filter(([, { actions }]) => actions.join() !== 'no-op');
    return CASES.map(({ construct, prop }, index) => {
      const isOfCase = (name: string): boolean => name.startsWith(`${nameOf(index)}_`);
      const own = Object.fromEntries(changes.filter(([address]) => isOfCase(address.split('.')[1] ?? '')));
      const described = describeChanges(
        own,
        outputs.some(([name]) => isOfCase(name)),
      );
      return `${construct} | ${prop} | ${described}`;
    });
  }

  test('is what the page says', () => {
    const planned = rowsOfPlan();
    const page = rowsOfPage();
    // The provider of the mirror cannot show these.
    const newer = page.filter((row) => row.endsWith(`| ${NEWER}`)).map((row) => row.replace(/ \| [^|]*$/, ''));
    const known = planned.filter((row) => !newer.includes(row.replace(/ \| [^|]*$/, '')));
    expect([...known].sort()).toEqual(page.filter((row) => !row.endsWith(`| ${NEWER}`)).sort());
    expect(planned.length - known.length).toBe(newer.length);
  });

  test('a key that is removed stays as it is', () => {
    const removed = CASES.flatMap(({ prop }, index) => (prop === '`bgpAuthKey` removed' ? [`${nameOf(index)}_`] : []));
    const changes = (plan.resource_changes ?? []).filter(({ name }) => removed.some((prefix) => name.startsWith(prefix)));
    expect(changes).toHaveLength(3);
    for (const { change } of changes) {
      expect(change.after).toEqual(change.before);
      expect(change.after?.['bgp_auth_key']).toBe('value-of-old_key');
    }
  });
});
