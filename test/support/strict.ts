import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'aws-cdk-lib';

/** Feature flags under which AWS's template validator fails synthesis on anything it finds, warnings included. */
export const STRICT_CONTEXT = {
  '@aws-cdk/core:validateAgainstDefaultRules': true,
  '@aws-cdk/core:strictCfnValidateErrors': true,
} as const;

/** An app that is checked by AWS's template validator, at its strictest. */
export function strictApp(): App {
  delete process.env['CDK_VALIDATION'];
  return new App({ context: STRICT_CONTEXT, outdir: temporaryFolder() });
}

/** Everything that the validation plugins reported in the last synthesis; acknowledged findings are not among them. */
export function violationsOf(app: App): readonly unknown[] {
  const report = JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8')) as {
    pluginReports: readonly { readonly violations: readonly unknown[] }[];
  };
  return report.pluginReports.flatMap((plugin) => plugin.violations);
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'interconnect-'));
}
