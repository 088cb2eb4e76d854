import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, TerraformStack } from 'cdktf';
import { auditAddresses, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { TwilioNetworkAclRules, TwilioPrefixList } from 'twilio-interconnect-constructs/cdktf';
import { temporaryFolder } from '../support/strict';

test('the audit of addresses tells nobody to replace what this library wrote', () => {
  const outdir = temporaryFolder();
  const app = new App({ outdir });
  const stack = new TerraformStack(app, 'network');
  new AwsProvider(stack, 'aws', { region: 'us-east-1' });
  const edges = [TwilioEdge.ASHBURN_IX, TwilioEdge.LONDON_IX];
  new TwilioNetworkAclRules(stack, 'Acl', { networkAclId: 'acl-12345678', edges, traffic: TwilioTraffic.SIP });
  const traffic = [...TwilioTraffic.SIP, TwilioTraffic.NETWORK_TRAVERSAL];
  new TwilioPrefixList(stack, 'List', { edges: [TwilioEdge.ASHBURN], traffic });
  new TwilioPrefixList(stack, 'LargeList', { edges: [TwilioEdge.ASHBURN], traffic, maxEntries: 200 });
  app.synth();
  const written = JSON.parse(readFileSync(join(outdir, 'stacks/network/cdk.tf.json'), 'utf8')) as {
    readonly resource: Readonly<Record<string, object>>;
  };
  expect(Object.keys(written.resource['aws_network_acl_rule'] ?? {}).length).toBeGreaterThan(10);
  expect(written.resource['aws_ec2_managed_prefix_list_entry']).toBeDefined();
  expect(auditAddresses(written)).toEqual([]);
});
