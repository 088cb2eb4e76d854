import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FINDING_CODES } from '../lib/rules/index';
import { renderFindings } from './render-findings';

const folder = join(__dirname, '..', 'docs');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'findings.md'), renderFindings(FINDING_CODES));
