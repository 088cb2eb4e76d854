import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { TerraformVariable, type TerraformStack } from 'cdktf';
import { SharePrincipal, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { TwilioPrefixList, TwilioPrefixListShare } from 'twilio-interconnect-constructs/cdktf';
import { all, only, refusalOf, synthesise, tree } from '../support';

const ORGANIZATION = 'arn:aws:organizations::111122223333:organization/o-exampleorgid';
const principals = [SharePrincipal.organization(ORGANIZATION), SharePrincipal.account('444455556666')];
const listIn = (stack: TerraformStack): TwilioPrefixList =>
  new TwilioPrefixList(stack, 'Media', { edges: [TwilioEdge.ASHBURN_IX], traffic: [TwilioTraffic.SIP_MEDIA] });

/** What is made below the share. */
const below = (build: (stack: TerraformStack) => void): readonly string[] => tree(synthesise(build).stack, 'network/Share');

test('shares lists inside the organization, and says so', () => {
  const result = synthesise((stack) => {
    new TwilioPrefixListShare(stack, 'Share', { prefixLists: { media: listIn(stack) }, principals, tags: { team: 'voice' } });
  });
  expect(only(result, 'aws_ram_resource_share')).toEqual({
    name: 'twilio-network-share',
    allow_external_principals: false,
    tags: { team: 'voice' },
  });
  expect(only(result, 'aws_ram_resource_association')).toEqual({
    resource_arn: expect.stringMatching(/^\$\{aws_ec2_managed_prefix_list\.\w+\.arn\}$/),
    resource_share_arn: expect.stringMatching(/^\$\{aws_ram_resource_share\.\w+\.arn\}$/),
  });
  expect(all(result, 'aws_ram_principal_association').map(({ principal }) => principal)).toEqual(['444455556666', ORGANIZATION]);
  expect(all(result, 'aws_ssm_parameter')).toEqual([]);
});

test('publishes the ids, and shares the parameters too', () => {
  const result = synthesise((stack) => {
    new TwilioPrefixListShare(stack, 'Share', {
      prefixLists: { media: listIn(stack) },
      principals,
      allowExternalPrincipals: true,
      shareName: 'twilio',
      parameterPath: '/twilio/prefix-lists',
    });
  });
  expect(only(result, 'aws_ssm_parameter')).toMatchObject({
    name: '/twilio/prefix-lists/media',
    type: 'String',
    // AWS shares no other parameters.
    tier: 'Advanced',
    insecure_value: expect.stringMatching(/^\$\{aws_ec2_managed_prefix_list\.\w+\.id\}$/),
  });
  expect(all(result, 'aws_ram_resource_association').map(({ resource_arn }) => resource_arn.split('.')[0])).toEqual([
    '${aws_ec2_managed_prefix_list',
    '${aws_ssm_parameter',
  ]);
  expect(only(result, 'aws_ram_resource_share')).toMatchObject({ name: 'twilio', allow_external_principals: true });
});

test('a principal more, or a list, adds associations and keeps those that are there', () => {
  const idsOf = (accounts: readonly string[], keys: readonly string[]): readonly string[] =>
    below((stack) => {
      const media = listIn(stack);
      const variable = new TerraformVariable(stack, 'account', {}).stringValue;
      new TwilioPrefixListShare(stack, 'Share', {
        prefixLists: Object.fromEntries(keys.map((key) => [key, media])),
        principals: [variable, ...accounts].map((account) => SharePrincipal.account(account)),
        parameterPath: '/p',
      });
    });
  const before = idsOf(['444455556666'], ['b']);
  const after = idsOf(['000000000000', '444455556666'], ['a', 'b']);
  expect(after).toEqual(expect.arrayContaining([...before]));
  expect(after.length - before.length).toBe(4);
});

test('refuses lists of another Region, another account or another owner', () => {
  synthesise((stack) => {
    const there = new AwsProvider(stack, 'there', { alias: 'there', region: 'us-west-2', allowedAccountIds: ['444455556666'] });
    const here = new AwsProvider(stack, 'here', { alias: 'here', region: 'us-east-1', allowedAccountIds: ['111122223333'] });
    const edges = [TwilioEdge.ASHBURN_IX];
    const traffic = [TwilioTraffic.SIP_MEDIA];
    const media = new TwilioPrefixList(stack, 'Media', { edges, traffic, provider: there });
    const prefixListId = 'pl-0123456789abcdef0';
    const imported = TwilioPrefixList.fromPrefixListId(stack, 'Imported', { prefixListId, edges, traffic, maxEntries: 10 });
    const prefixLists = { media, imported };
    expect(refusalOf(() => new TwilioPrefixListShare(stack, 'Share', { prefixLists, principals, provider: here }))).toEqual([
      'share-list-imported prefixLists.imported',
      'prefix-list-elsewhere prefixLists.media',
      'prefix-list-other-account prefixLists.media',
    ]);
  });
});
