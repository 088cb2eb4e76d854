import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, CfnParameter, Lazy, Stack, Token } from 'aws-cdk-lib';
import * as cdktf from 'cdktf';
import * as cdktn from 'cdktn';

/** A folder for what an app writes as soon as it is made. */
const scratch = (): string => mkdtempSync(join(tmpdir(), 'tokens-'));

const stack = new Stack(new App(), 'my-stack');
const terraform = new cdktf.TerraformVariable(
  new cdktf.TerraformStack(new cdktf.App({ outdir: scratch() }), 'stack'),
  'my-variable',
  {},
);
const terrain = new cdktn.TerraformVariable(
  new cdktn.TerraformStack(new cdktn.App({ outdir: scratch() }), 'stack'),
  'my-variable',
  {},
);

/** Numbers that only an engine can resolve, by how they were made. */
export const NUMBER_TOKENS: readonly (readonly [string, number])[] = [
  ['AWS CDK CfnParameter', new CfnParameter(stack, 'number-parameter', { type: 'Number' }).valueAsNumber],
  ['AWS CDK Lazy', Lazy.number({ produce: () => 7 })],
  ['AWS CDK Token', Token.asNumber({ Ref: 'Other' })],
  ['CDKTF TerraformVariable', terraform.numberValue],
  ['CDKTF Lazy', cdktf.Lazy.numberValue({ produce: () => 7 })],
  ['CDKTF Token', cdktf.Token.asNumber('${var.other}')],
  ['CDK Terrain TerraformVariable', terrain.numberValue],
  ['CDK Terrain Lazy', cdktn.Lazy.numberValue({ produce: () => 7 })],
  ['CDK Terrain Token', cdktn.Token.asNumber('${var.other}')],
];

/** Texts that only an engine can resolve, by how they were made. */
export const STRING_TOKENS: readonly (readonly [string, string])[] = [
  ['AWS CDK CfnParameter', new CfnParameter(stack, 'text-parameter').valueAsString],
  ['AWS CDK Lazy', Lazy.string({ produce: () => 'x' })],
  ['AWS CDK Token with hyphens', Token.asString({ Ref: 'Other' }, { displayHint: 'my-other-value' })],
  ['AWS CDK element of a list token', Token.asList({ Ref: 'List' })[0] ?? ''],
  ['AWS CDK number as text', String(NUMBER_TOKENS[0]?.[1])],
  ['CDKTF TerraformVariable', terraform.stringValue],
  ['CDKTF Lazy', cdktf.Lazy.stringValue({ produce: () => 'x' })],
  ['CDKTF element of a list token', terraform.listValue[0] ?? ''],
  ['CDKTF function', cdktf.Fn.cidrsubnet('10.0.0.0/8', 8, 1)],
  ['CDKTF number as text', String(terraform.numberValue)],
  ['CDK Terrain TerraformVariable', terrain.stringValue],
  ['CDK Terrain Lazy', cdktn.Lazy.stringValue({ produce: () => 'x' })],
  ['CDK Terrain number as text', String(terrain.numberValue)],
  ['Terraform expression', '${var.twilio-cidr}'],
];
