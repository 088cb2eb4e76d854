import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { configurationSchemas } from './configuration-schema/schemas';
import { layersTable, lintOverrides } from './layers';
import { renderFindings, subjectSections } from './render-findings';

const root = join(__dirname, '..');

/** Replaces the text between the two comments that mark a part. */
export function replacePart(text: string, name: string, part: string): string {
  const pattern = new RegExp(`(<!-- ${name} -->\n\n).*?(\n\n<!-- end of ${name} -->)`, 's');
  if (!pattern.test(text)) {
    throw new Error(`there is no part ${name}`);
  }
  return text.replace(pattern, (_, before: string, after: string) => before + part + after);
}

async function writeAll(): Promise<void> {
  writeFileSync(join(root, 'docs/findings.md'), renderFindings(subjectSections()));
  const contributing = join(root, 'CONTRIBUTING.md');
  writeFileSync(contributing, replacePart(readFileSync(contributing, 'utf8'), 'layers', layersTable()));
  const lint = join(root, '.oxlintrc.json');
  const settings = { ...JSON.parse(readFileSync(lint, 'utf8')), overrides: lintOverrides() };
  for (const [name, schema] of Object.entries(configurationSchemas())) {
    writeFileSync(join(root, name), await format(JSON.stringify(schema), { parser: 'json', printWidth: 130 }));
  }
  writeFileSync(lint, await format(JSON.stringify(settings), { parser: 'json', printWidth: 130 }));
}

void writeAll();
