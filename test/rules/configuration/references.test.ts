import { REFERENCES_RULES, VPC_NAME_RULES } from '../../../lib/rules/configuration/references';
import { checkAll } from '../../../lib/rules/rule';

const PATH = 'sites.ashburn.connection';
const subject = (name: string, given: readonly string[] | undefined, isSecret = false) => ({
  sort: 'connection',
  member: 'connections',
  names: [{ path: PATH, name }],
  given: given && new Set(given),
  isSecret,
});

describe('REFERENCES_RULES', () => {
  test('take names that the program gives, and only those', () => {
    expect(checkAll(REFERENCES_RULES, subject('ashburn', ['ashburn', 'dublin']), '')).toEqual([]);
    expect(checkAll(REFERENCES_RULES, subject('constructor', ['ashburn']), '')).toHaveLength(1);
  });

  test('name the nearest, and what the program gives', () => {
    expect(checkAll(REFERENCES_RULES, subject('ashbrn', ['ashburn', 'dublin']), '')).toEqual([
      {
        code: 'twilio-interconnect:configuration-reference',
        severity: 'error',
        path: PATH,
        value: 'ashbrn',
        message: 'is the name of no connection that the program gives',
        fix: 'Did you mean ashburn? The program gives ashburn, dublin.',
      },
    ]);
    expect(checkAll(REFERENCES_RULES, subject('tokyo', ['ashburn']), '')[0]?.fix).toBe('The program gives ashburn.');
  });

  test('say where to give it, if the program gives none', () => {
    for (const given of [undefined, []]) {
      expect(checkAll(REFERENCES_RULES, subject('ashburn', given), '')[0]?.fix).toBe('Give it in the program, in connections.');
    }
  });

  test('show no name that may be a key', () => {
    const [finding] = checkAll(REFERENCES_RULES, subject('hunter2', ['hunter3'], true), '');
    expect(finding).toMatchObject({ value: '', fix: 'The program gives hunter3.' });
    expect(JSON.stringify(finding)).not.toContain('hunter2');
  });

  test('list some names of many, and look for the nearest of the first wrong ones only', () => {
    const given = Array.from({ length: 30 }, (_, index) => `name-${index}`);
    const names = Array.from({ length: 30 }, (_, index) => ({ path: `sites.s${index}.connection`, name: `nome-${index}` }));
    const fixes = checkAll(REFERENCES_RULES, { ...subject('', given), names }, '').map(({ fix }) => fix);
    expect(fixes).toHaveLength(30);
    expect(fixes[0]).toBe(`Did you mean name-0? The program gives ${given.slice(0, 10).join(', ')} and 20 more.`);
    expect(fixes.filter((fix) => fix.startsWith('Did you mean'))).toHaveLength(20);
  });
});

describe('VPC_NAME_RULES', () => {
  test('ask for a name where the program gives VPCs', () => {
    expect(checkAll(VPC_NAME_RULES, { isNamed: true, given: ['voice'] }, '')).toEqual([]);
    expect(checkAll(VPC_NAME_RULES, { isNamed: false, given: undefined }, '')).toEqual([]);
    expect(checkAll(VPC_NAME_RULES, { isNamed: false, given: ['voice'] }, '')).toMatchObject([
      { path: 'vpc', fix: 'Give one of voice, or give no VPCs in the program.' },
    ]);
    expect(checkAll(VPC_NAME_RULES, { isNamed: false, given: [] }, '')).toMatchObject([
      { path: 'vpc', fix: 'Name a VPC in the file, and give it in the program, in vpcs.' },
    ]);
  });
});
