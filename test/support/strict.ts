import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, CloudFormationValidatePlugin } from 'aws-cdk-lib';

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

/** A finding of AWS's template validator, as far as the tests read it. */
export interface Violation {
  readonly ruleName: string;
  readonly violatingResources: readonly { readonly resourceLogicalId: string; readonly templatePath: string }[];
}

/**
 * Everything that the validation plugins reported in the last synthesis; acknowledged findings are not among them. An old release brings no
 * validator: then the newest one judges what it wrote.
 */
export function violationsOf(app: App): readonly Violation[] {
  if ((CloudFormationValidatePlugin as unknown) === undefined) {
    return verdictOn(app.outdir);
  }
  const report = JSON.parse(readFileSync(join(app.outdir, 'validation-report.json'), 'utf8')) as {
    pluginReports: readonly { readonly violations: readonly Violation[] }[];
  };
  return report.pluginReports.flatMap((plugin) => plugin.violations);
}

let plugin: CloudFormationValidatePlugin | undefined;

/**
 * What the newest validator finds in the templates of a folder, whichever release wrote them. It does not know resiliency groups, and an old
 * release cannot acknowledge that.
 */
export function verdictOn(folder: string): readonly Violation[] {
  // By its path, because the name leads to the old release where that is under test.
  const newest = require(join(__dirname, '../../node_modules/aws-cdk-lib')) as typeof import('aws-cdk-lib');
  const templates = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.template.json'))
    .map((name) => join(folder, name));
  plugin ??= new newest.CloudFormationValidatePlugin();
  const { violations } = plugin.validate({
    templatePaths: templates,
    stackTemplates: templates.map((templatePath) => ({
      templatePath,
      stackConstructPath: 'Stack',
      accountId: undefined,
      region: undefined,
    })),
    appConstruct: new newest.App(),
  });
  return (violations as readonly Violation[]).filter(
    ({ ruleName, violatingResources }) => ruleName !== 'F3006' || !violatingResources.every(isResiliencyGroup),
  );
}

function isResiliencyGroup({ resourceLogicalId, templatePath }: Violation['violatingResources'][number]): boolean {
  const { Resources } = JSON.parse(readFileSync(templatePath, 'utf8')) as {
    readonly Resources: Readonly<Record<string, { readonly Type: string }>>;
  };
  return Resources[resourceLogicalId]?.Type === 'AWS::DirectConnect::ResiliencyGroup';
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'interconnect-'));
}
