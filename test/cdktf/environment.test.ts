import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { Vpc } from '@cdktf/provider-aws/lib/vpc';
import { App, TerraformStack, TerraformVariable } from 'cdktf';
import { Construct } from 'constructs';
import { environmentOf, environmentOfResource } from '../../lib/cdktf/environment';
import { temporaryFolder } from '../support/strict';

const newStack = (app = new App({ outdir: temporaryFolder() }), id = 'network'): TerraformStack => new TerraformStack(app, id);
const NOWHERE = { region: undefined, account: undefined };

describe('the environment of a construct', () => {
  test("is that of the stack's own provider, also below another construct", () => {
    const stack = newStack();
    new AwsProvider(new Construct(stack, 'Providers'), 'aws', { region: 'us-east-1', allowedAccountIds: ['111111111111'] });
    expect(environmentOf(new Construct(new Construct(stack, 'A'), 'B'))).toEqual({
      region: 'us-east-1',
      account: '111111111111',
    });
  });

  test('is that of the provider that is given', () => {
    const stack = newStack();
    new AwsProvider(stack, 'aws', { region: 'us-east-1', allowedAccountIds: ['111111111111'] });
    const other = new AwsProvider(stack, 'other', {
      alias: 'other',
      region: 'eu-west-2',
      allowedAccountIds: ['222222222222'],
    });
    expect(environmentOf(new Construct(stack, 'A'), other)).toEqual({ region: 'eu-west-2', account: '222222222222' });
  });

  test('is not that of a provider with an alias, unless it is given', () => {
    const stack = newStack();
    new AwsProvider(stack, 'other', { alias: 'other', region: 'eu-west-2', allowedAccountIds: ['222222222222'] });
    expect(environmentOf(new Construct(stack, 'A'))).toEqual(NOWHERE);
  });

  test('is not that of another stack', () => {
    const app = new App({ outdir: temporaryFolder() });
    new AwsProvider(newStack(app, 'other'), 'aws', { region: 'eu-west-2' });
    expect(environmentOf(new Construct(newStack(app), 'A'))).toEqual(NOWHERE);
  });

  test('has no account unless the provider is restricted to one', () => {
    for (const allowedAccountIds of [undefined, [], ['111111111111', '222222222222']]) {
      const stack = newStack();
      new AwsProvider(stack, 'aws', { region: 'us-east-1', ...(allowedAccountIds && { allowedAccountIds }) });
      expect(environmentOf(stack)).toEqual({ region: 'us-east-1', account: undefined });
    }
  });

  test('keeps what is known only at deploy time as a token', () => {
    const stack = newStack();
    const region = new TerraformVariable(stack, 'region', { type: 'string' }).stringValue;
    new AwsProvider(stack, 'aws', { region });
    expect(environmentOf(stack).region).toBe(region);
  });
});

test('the environment of a resource is its own Region, and otherwise that of its provider', () => {
  const stack = newStack();
  const provider = new AwsProvider(stack, 'other', { alias: 'other', region: 'eu-west-2', allowedAccountIds: ['222222222222'] });
  new AwsProvider(stack, 'aws', { region: 'us-east-1' });
  expect(environmentOfResource(new Vpc(stack, 'a', { provider, region: 'us-west-1' }))).toEqual({
    region: 'us-west-1',
    account: '222222222222',
  });
  expect(environmentOfResource(new Vpc(stack, 'b', { provider }))).toEqual({ region: 'eu-west-2', account: '222222222222' });
  expect(environmentOfResource(new Vpc(stack, 'c'))).toEqual({ region: 'us-east-1', account: undefined });
});
