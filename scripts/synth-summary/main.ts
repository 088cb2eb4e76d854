import { resolve } from 'node:path';
import type { App as CdkApp } from 'aws-cdk-lib';
import type { App as TerraformApp } from 'cdktf';
import { renderSummary, type Summary } from './summary';

/** Runs a program, which synthesises itself and exports its app, and prints what was made. */
async function summarise(engine: string | undefined, program: string): Promise<Summary> {
  const { app } = (await import(resolve(program))) as { readonly app: unknown };
  // Only the engine of the program is loaded.
  return engine === 'cdk'
    ? (await import('./read-cdk.js')).readCdk(app as CdkApp)
    : (await import('./read-cdktf.js')).readCdktf(app as TerraformApp);
}

const [, , engine, program = ''] = process.argv;
void summarise(engine, program).then((summary) => console.log(renderSummary(summary)));
