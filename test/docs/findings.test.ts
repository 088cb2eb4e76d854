import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../lib/model/finding';
import { FINDING_CODES } from '../../lib/rules/index';
import { EXAMPLE_SUBJECTS, type FindingExample } from '../../scripts/finding-examples/index';
import * as onCdk from '../../scripts/finding-examples/on-cdk';
import { DocumentGiven } from '../../scripts/finding-examples/on-documents';
import { PlanGiven } from '../../scripts/finding-examples/on-plans';
import { TerraformGiven } from '../../scripts/finding-examples/on-terraform';
import { readFinding } from '../../scripts/finding-examples/printed-finding';
import { type CodeSection, renderFindings, subjectSections } from '../../scripts/render-findings';

const page = readFileSync(join(__dirname, '../../docs/findings.md'), 'utf8');
/** Every example, which runs once. */
const examples = EXAMPLE_SUBJECTS.flatMap((subject) => subject.examples).map((example) => {
  let found: readonly Finding[] | undefined;
  return { ...example, run: () => (found ??= example.run()) };
});

/** Warnings about the addresses of the examples, which nobody owns. They come with many examples, and count only in their own. */
const DOCUMENTATION = ['ip-route-documentation', 'public-peer-address-documentation', 'route-filter-prefix-not-public'];

/** The codes that an example is about: an error hides the warnings beside it. */
function codesOf({ code, run }: FindingExample): readonly string[] {
  const found = run().filter(
    (each) => each.code === code || !DOCUMENTATION.includes(each.code.replace('twilio-interconnect:', '')),
  );
  const errors = found.filter(({ severity }) => severity === 'error');
  return [...new Set((errors.length > 0 ? errors : found).map((each) => each.code))];
}

describe('the page', () => {
  test('is up to date: `npm run docs` writes it', () => {
    expect(page).toBe(renderFindings(subjectSections()));
  });

  test('explains how to acknowledge a warning', () => {
    expect(page).toContain("Validations.of(scope).acknowledge({ id: '<code>', reason: '...' })");
    expect(page).toContain("Findings.of(scope).acknowledge({ id: '<code>', reason: '...' })");
  });

  test('lists what the examples assume', () => {
    const nameOf = (given: object): readonly string[] => [
      ...Object.keys(given),
      ...Object.getOwnPropertyNames(Object.getPrototypeOf(given)).filter((name) => name !== 'constructor'),
    ];
    const functions = Object.keys(onCdk).filter((name) => !['CdkGiven', 'runOnCdk'].includes(name));
    const assumed = [
      ...new Set([
        ...nameOf(new onCdk.CdkGiven()),
        ...nameOf(new TerraformGiven()),
        ...nameOf(new PlanGiven()),
        ...nameOf(new DocumentGiven()),
        ...functions,
      ]),
    ];
    const [, list = ''] = /## The examples(.*?)## All codes/s.exec(page) ?? [];
    expect(assumed.length).toBeGreaterThan(10);
    expect(assumed.filter((name) => !list.includes(`\`${name}`))).toEqual([]);
  });

  // A private interface with two gateways said nothing about where they were given.
  test('has no finding with an empty path', () => {
    for (const { code, run } of examples) {
      expect([code, run().filter(({ path }) => path.trim() === '')]).toEqual([code, []]);
    }
  });

  test('links to every code', () => {
    const anchorOf = (heading: string): string =>
      heading
        .toLowerCase()
        .replace(/[^a-z0-9 -]/g, '')
        .replaceAll(' ', '-');
    const [, index = '', sections = ''] = /## All codes\n(.*?)(^## .*)/ms.exec(page) ?? [];
    const headings = [...sections.matchAll(/^###? (.*)$/gm)].map((match) => anchorOf(match[1]!));
    expect([...index.matchAll(/\]\(#([^)]*)\)/g)].map((match) => match[1])).toEqual(headings);
    expect(new Set(headings).size).toBe(FINDING_CODES.length + EXAMPLE_SUBJECTS.length);
  });

  test('shows text as it is', () => {
    const section: CodeSection = {
      code: { code: 'x:a', severity: 'error', requirement: 'Any of _c_ or *d*.', source: 'https://example.com/a' },
      example: 'make(_);\n',
      finding: { path: 'a[0]', value: '*', message: 'is <b>', fix: 'Give [c].' },
    };
    expect(renderFindings([{ title: 'All', codes: [section] }])).toContain(`## All

### a

\`x:a\` is an error.

**Requirement:** Any of \\_c\\_ or \\*d\\*. Source: [example.com](https://example.com/a)

**Example:**

\`\`\`typescript
make(_);
\`\`\`

**Message:** \`a[0]\`: is \\<b> (given: \`*\`).

**Fix:** Give \\[c\\].
`);
  });
});

describe('the examples', () => {
  test('are one for each code', () => {
    expect(examples.map(({ code }) => code).sort()).toEqual(FINDING_CODES.map(({ code }) => code));
  });

  test.each(examples.map((example) => [example.code, example] as const))('of %s leads to it alone', (code, example) => {
    expect(codesOf(example)).toEqual([code]);
  });

  test.each(EXAMPLE_SUBJECTS)('of $title are shown as they are run: every line of the file, each once', (subject) => {
    const source = readFileSync(join(__dirname, `../../scripts/finding-examples/${subject.file}.ts`), 'utf8');
    const shown = subject.examples.flatMap(({ text }) => text.trimEnd().split('\n'));
    expect(shown.map((line) => `    ${line}`)).toEqual(source.split('\n').filter((line) => line.startsWith('    ')));
  });

  test.each(examples.map(({ code, text }) => [code, text]))('of %s is short', (_, text) => {
    expect(text.trim()).not.toBe('');
    expect(text.split('\n').length).toBeLessThanOrEqual(9);
  });
});

describe('a printed finding', () => {
  const printed = 'Network/Vif.vlan: is used (given: 101). Give another. Or none. [twilio-interconnect:vlan-taken]';

  test('is read', () => {
    expect(readFinding('error', printed)).toEqual<Finding>({
      code: 'twilio-interconnect:vlan-taken',
      severity: 'error',
      path: 'Network/Vif.vlan',
      value: '101',
      message: 'is used',
      fix: 'Give another. Or none.',
    });
  });

  test('can be without a value', () => {
    expect(readFinding('warning', printed.replace(' (given: 101)', ''))).toMatchObject({ value: '', message: 'is used' });
  });

  test('is distinguished from other messages', () => {
    expect(() => readFinding('error', 'Network/Vif: something else')).toThrow('this is not a finding');
  });

  test.each(examples.map((example) => [example.code, example] as const))('can be read where %s is found', (_, { run }) => {
    for (const { message, fix } of run()) {
      expect(message).not.toMatch(/\. |\.$/);
      expect(fix).toMatch(/^[A-Z].*\.$/);
    }
  });
});

/** Every code that a file of lib declares, by the name that it is declared with. */
function declaredCodes(): readonly string[] {
  const lib = join(__dirname, '../../lib');
  const declaration = /\b(?:errorCode|warningCode|identifier|countRule)\(\s*'([a-z0-9-]+)'/g;
  return readdirSync(lib, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(join(lib, name), 'utf8').matchAll(declaration)].map((match) => match[1] ?? ''));
}

/** The verbs with which a requirement can begin. */
const IMPERATIVES =
  'allow announce ask associate attach begin choose create declare do give keep leave name open order place plan put request reserve set spread tag take turn use write'.split(
    ' ',
  );

describe('the codes', () => {
  test('are declared once each, and all of them are listed', () => {
    const declared = declaredCodes();
    expect(declared.filter((name, index) => declared.indexOf(name) !== index)).toEqual([]);
    expect(declared.map((name) => `twilio-interconnect:${name}`).sort()).toEqual(FINDING_CODES.map(({ code }) => code).sort());
  });

  test('are unique', () => {
    const codes = FINDING_CODES.map(({ code }) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  test('are sorted', () => {
    const codes = FINDING_CODES.map(({ code }) => code);
    expect(codes).toEqual([...codes].sort((a, b) => (a < b ? -1 : 1)));
  });

  test('are frozen', () => {
    expect(Object.isFrozen(FINDING_CODES)).toBe(true);
    expect(FINDING_CODES.every((each) => Object.isFrozen(each))).toBe(true);
  });

  test.each(FINDING_CODES.map((each) => [each.code, each] as const))('%s is well-formed', (_, code) => {
    expect(Object.keys(code).sort()).toEqual(['code', 'requirement', 'severity', 'source']);
    expect(code.code).toMatch(/^twilio-interconnect:[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    expect(['error', 'warning']).toContain(code.severity);
    expect(code.source).toMatch(/^https:\/\/[^\s()]+$/);
    // A sentence: a capital letter, some words, and a full stop.
    expect(code.requirement).toMatch(/^[A-Z]\S*( \S+){2,}\.$/);
    // What to do, or what must be: never how things are.
    const verb = /^(?:On Terraform, |At a public edge, )?(\w+)/.exec(code.requirement)?.[1]?.toLowerCase() ?? '';
    expect(IMPERATIVES.includes(verb) || /\b(must|needs?)\b/.test(code.requirement)).toBe(true);
  });
});
