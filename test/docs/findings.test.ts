import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FindingCode } from '../../lib/model/finding-code';
import { FINDING_CODES } from '../../lib/rules/index';
import { renderFindings } from '../../scripts/render-findings';

const page = readFileSync(join(__dirname, '../../docs/findings.md'), 'utf8');

test('docs/findings.md is up to date: `npm run docs` writes it', () => {
  expect(page).toBe(renderFindings(FINDING_CODES));
});

test('the page has one row for each code', () => {
  const codes = page.split('\n').flatMap((line) => /^\| `([^`]+)`/.exec(line)?.[1] ?? []);
  expect(codes).toEqual(FINDING_CODES.map(({ code }) => code));
});

test('the page says how a warning is acknowledged', () => {
  expect(page).toContain("Validations.of(scope).acknowledge({ id: '<code>', reason: '...' })");
});

test('a requirement cannot break the table', () => {
  const code: FindingCode = {
    code: 'x:a',
    severity: 'error',
    requirement: 'Any of a|b or _c_.',
    source: 'https://example.com/a',
  };
  expect(renderFindings([code]).split('\n').slice(-4)).toEqual([
    '| Code  | Severity | Demand                | Source                               |',
    '| ----- | -------- | --------------------- | ------------------------------------ |',
    '| `x:a` | error    | Any of a\\|b or \\_c\\_. | [example.com](https://example.com/a) |',
    '',
  ]);
});

/** Every code that a file of lib declares, by the name that it is declared with. */
function declaredCodes(): readonly string[] {
  const lib = join(__dirname, '../../lib');
  const declaration = /\b(?:errorCode|warningCode|identifier|countRule)\(\s*'([a-z0-9-]+)'/g;
  return readdirSync(lib, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [...readFileSync(join(lib, name), 'utf8').matchAll(declaration)].map((match) => match[1] ?? ''));
}

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
  });
});
