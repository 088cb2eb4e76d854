import { type ChildProcess, fork } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { once } from 'node:events';
import { join } from 'node:path';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, TerraformStack } from 'cdktf';
import { TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { TwilioDnsFirewallRuleGroup } from 'twilio-interconnect-constructs/cdktf';
import { temporaryFolder } from '../support/strict';
import { mapTexts, type Program } from './program';
import { Workspace } from './workspace';

/** The rule group of softphones, made at a service that stands in for Route 53 Resolver. */
function program(port: number): Program {
  const outdir = temporaryFolder();
  const app = new App({ outdir });
  const stack = new TerraformStack(app, 'network');
  new AwsProvider(stack, 'aws', { region: 'us-east-1', endpoints: [{ route53Resolver: `http://127.0.0.1:${port}` }] });
  new TwilioDnsFirewallRuleGroup(stack, 'Dns', {
    edges: [TwilioEdge.ASHBURN, TwilioEdge.ROAMING],
    traffic: TwilioTraffic.VOICE_SDK,
    vpcs: { softphones: { vpcId: 'vpc-0123456789abcdef0', priority: 101 } },
  });
  app.synth();
  return JSON.parse(readFileSync(join(outdir, 'stacks/network/cdk.tf.json'), 'utf8'));
}

/** The same, with the domains as people write them. */
function withoutDots(given: Program): Program {
  return { ...given, resource: mapTexts(given.resource!, (text) => text.replace(/\.com\.$/, '.com')) as Program['resource'] };
}

describe('the provider itself, at a service that returns domains as AWS does', () => {
  const workspace = new Workspace();
  let service: ChildProcess;
  let own: Program;

  /** The domains that the service was told, in the order of its lists. */
  async function toldDomains(): Promise<readonly (readonly string[])[]> {
    service.send('what were you told?');
    const [requests] = (await once(service, 'message')) as [
      readonly { operation: string; given: { Domains: readonly string[] } }[],
    ];
    return requests
      .filter(({ operation }) => operation === 'UpdateFirewallDomains')
      .map(({ given }) => [...given.Domains].sort());
  }

  beforeAll(async () => {
    service = fork(join(__dirname, 'resolver.js'));
    const [port] = (await once(service, 'message')) as [number];
    own = program(port);
    workspace.write(own).create();
  });
  afterAll(() => {
    service.kill();
    workspace.remove();
  });

  test('writes each domain once, with a dot at the end', async () => {
    const told = await toldDomains();
    const lists = Object.values(own.resource?.['aws_route53_resolver_firewall_domain_list'] ?? {});
    expect(told).toHaveLength(4);
    expect(told.flat().every((domain) => domain.endsWith('.twilio.com.'))).toBe(true);
    expect(told.map(String).sort()).toEqual(lists.map(({ domains }) => [...(domains as readonly string[])].sort().join()).sort());
  });

  test('reads everything back, and plans nothing', () => {
    expect(workspace.driftFromService()).toBe('');
  });

  test('plans a change of every list whose domains have no dot', () => {
    const drift = workspace.write(withoutDots(own)).driftFromService();
    expect(drift).toMatch(/Plan: 0 to add, 4 to change, 0 to destroy/);
    expect(drift).toContain('- "eventgw.twilio.com."');
  });
});
