import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const AWS = join(__dirname, '..', '..', 'lib', 'aws');
const PAGE = /@see https:\/\/docs\.aws\.amazon\.com\/\S+\.html(?: \*\/)?$/m;

/** Every exported value of a file: its name, its comment and its text. */
function valuesOf(source: string): readonly (readonly [string, string])[] {
  const exported = /\/\*\*(?:(?!\*\/)[\s\S])*\*\/\nexport const (\w+)[\s\S]*?;\n/g;
  return [...source.matchAll(exported)].map((match) => [match[1] ?? '', match[0]]);
}

const FILES = readdirSync(AWS).map((name) => [name, readFileSync(join(AWS, name), 'utf8')] as const);

test.each(FILES)('every value of %s has a comment, and the page of AWS that says so', (_, source) => {
  const values = valuesOf(source);
  expect(values.map(([name]) => name)).toEqual([...source.matchAll(/^export const (\w+)/gm)].map((match) => match[1]));
  expect(values.length).toBeGreaterThan(0);
  expect(values.filter(([, text]) => !PAGE.test(text)).map(([name]) => name)).toEqual([]);
});
