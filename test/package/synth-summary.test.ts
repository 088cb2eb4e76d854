import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, Stack, Validations } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { App as TerraformApp, TerraformStack } from 'cdktf';
import { TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { TwilioEdgeSecurityGroup } from 'twilio-interconnect-constructs/cdk';
import { Findings, TwilioEdgeSecurityGroup as TerraformGroup } from 'twilio-interconnect-constructs/cdktf';
import { readCdk } from '../../scripts/synth-summary/read-cdk';
import { readCdktf } from '../../scripts/synth-summary/read-cdktf';
import { renderSummary } from '../../scripts/synth-summary/summary';
import { temporaryFolder } from '../support/strict';

const root = join(__dirname, '../..');

/** Runs a command of package.json without credentials, and gives all that it prints. */
function npmRun(script: string, env: Readonly<Record<string, string>> = {}, args: readonly string[] = []): string {
  const kept = Object.entries(process.env).filter(([name]) => !/^(AWS_|CDK_|CDKTF_)/.test(name));
  return execFileSync('sh', ['-c', 'npm run --silent "$@" 2>&1', 'sh', script, '--', ...args], {
    cwd: root,
    env: { ...Object.fromEntries(kept), npm_config_loglevel: 'silent', ...env },
    encoding: 'utf8',
  });
}

/** What both commands end with, whatever the engine calls its resources. */
function expectSummary(output: string, types: Readonly<Record<'interface' | 'list', string>>): void {
  expect(output).toMatch(/^Stack \S+ in /m);
  expect(output).toMatch(new RegExp(`^ +\\d+  ${types.interface}$`, 'm'));
  expect(output).toMatch(new RegExp(`^ +\\d+  ${types.list}$`, 'm'));
  for (const [site, edge, vlan] of [
    ['ashburn', 'ashburn-ix', 101],
    ['sanJose', 'san-jose-ix', 102],
  ]) {
    const [, table = ''] =
      new RegExp(`^Site ${site} of \\S+: for Twilio and for the router\n((?:  .+\n)+)`, 'm').exec(output) ?? [];
    expect(table).toMatch(new RegExp(`^  Twilio edge +${edge}$`, 'm'));
    expect(table).toMatch(new RegExp(`^  VLAN towards AWS +${vlan}$`, 'm'));
    expect(table).toMatch(/^ {2}Prefixes that Twilio announces +\d/m);
  }
  expect(output).toMatch(/^No warnings\.$/m);
  const [, templates = ''] =
    /\nTemplates\n((?: {2}.+\n)+)(?:Successfully synthesized to .+\nSupply a stack id .+\n)?$/.exec(output) ?? [];
  const files = [...templates.matchAll(/^ {2}\S+: (.+)$/gm)].map(([, file = '']) => join(root, file));
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((file) => !existsSync(file))).toEqual([]);
}

test('npm run synth prints the summary alone', () => {
  const output = npmRun('synth', {}, ['--output', temporaryFolder()]);
  expectSummary(output, { interface: 'AWS::DirectConnect::PrivateVirtualInterface', list: 'AWS::EC2::PrefixList' });
  expect(output).not.toMatch(/notice|feature flags|Resources:|Custom::/i);
  expect(output.startsWith('Stack ')).toBe(true);
});

test('npm run synth:cdktf prints the same of Terraform', () => {
  const output = npmRun('synth:cdktf', { CDKTF_OUTDIR: temporaryFolder() });
  expectSummary(output, { interface: 'aws_dx_private_virtual_interface', list: 'aws_ec2_managed_prefix_list' });
  expect(output.startsWith('Stack ')).toBe(true);
});

/** A group that opens Voice SDK traffic, some of which Twilio publishes as host names only. */
const GROUP = { edge: TwilioEdge.ROAMING, traffic: TwilioTraffic.VOICE_SDK };

test.each([
  [
    'AWS CDK',
    (isAcknowledged: boolean) => {
      const app = new App({ outdir: temporaryFolder() });
      const stack = new Stack(app, 'Softphones');
      const vpc = ec2.Vpc.fromVpcAttributes(stack, 'Vpc', { vpcId: 'vpc-1', availabilityZones: ['a'] });
      const group = new TwilioEdgeSecurityGroup(stack, 'Group', { vpc, ...GROUP });
      if (isAcknowledged) {
        Validations.of(group).acknowledge({ id: 'twilio-interconnect:host-names-only', reason: 'By name.' });
      }
      return readCdk(app);
    },
  ],
  [
    'CDKTF',
    (isAcknowledged: boolean) => {
      const app = new TerraformApp({ outdir: temporaryFolder() });
      const stack = new TerraformStack(app, 'Softphones');
      new AwsProvider(stack, 'aws', { region: 'us-east-1' });
      const group = new TerraformGroup(stack, 'Group', { vpcId: 'vpc-1', ...GROUP });
      if (isAcknowledged) {
        Findings.of(group).acknowledge({ id: 'twilio-interconnect:host-names-only', reason: 'By name.' });
      }
      app.synth();
      return readCdktf(app);
    },
  ],
])('a warning on %s stands there with what to do, until it is acknowledged', (_, read) => {
  expect(renderSummary(read(false))).toMatch(
    /Warnings, and what to do\n {2}Softphones\/Group: .*eventgw\.twilio\.com.*\n\nTemplates\n/,
  );
  expect(renderSummary(read(true))).toMatch(/No warnings\.\n\nTemplates\n/);
});
