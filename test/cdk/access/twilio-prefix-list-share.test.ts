import { App, CfnParameter, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { SharePrincipal, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { TwilioPrefixList, TwilioPrefixListShare } from 'twilio-interconnect-constructs/cdk';
import { refusalOf } from '../../support/refusal';
import { strictApp, violationsOf } from '../../support/strict';

const ORGANIZATION = 'arn:aws:organizations::111122223333:organization/o-exampleorgid';
const principals = [SharePrincipal.organization(ORGANIZATION), SharePrincipal.account('444455556666')];
const listIn = (stack: Stack): TwilioPrefixList =>
  new TwilioPrefixList(stack, 'Media', { edges: [TwilioEdge.ASHBURN_IX], traffic: [TwilioTraffic.SIP_MEDIA] });

test('shares lists inside the organization, and says so', () => {
  const stack = new Stack(new App(), 'Network');
  const media = listIn(stack);
  const share = new TwilioPrefixListShare(stack, 'Share', { prefixLists: { media }, principals });
  const template = Template.fromStack(stack);
  template.hasResource('AWS::RAM::ResourceShare', {
    Properties: {
      Name: 'twilio-network-share',
      AllowExternalPrincipals: false,
      Principals: ['444455556666', ORGANIZATION],
      ResourceArns: [stack.resolve(media.prefixListArn)],
    },
  });
  template.resourceCountIs('AWS::SSM::Parameter', 0);
  expect(stack.resolve(share.resourceShareArn)).toEqual({ 'Fn::GetAtt': [expect.any(String), 'Arn'] });
});

test('publishes the ids, and shares the parameters too', () => {
  const app = strictApp();
  const stack = new Stack(app, 'Network', { env: { account: '111122223333', region: 'us-east-1' } });
  const media = listIn(stack);
  const share = new TwilioPrefixListShare(stack, 'Share', {
    prefixLists: { media },
    principals,
    allowExternalPrincipals: true,
    shareName: 'twilio',
    parameterPath: '/twilio/prefix-lists',
  });
  const template = Template.fromStack(stack);
  const [[parameter, properties] = ['', {}]] = Object.entries(template.findResources('AWS::SSM::Parameter'));
  expect(properties).toMatchObject({
    Properties: {
      Name: '/twilio/prefix-lists/media',
      Type: 'String',
      // AWS shares no other parameters.
      Tier: 'Advanced',
      Value: stack.resolve(media.prefixListId),
    },
  });
  expect(stack.resolve(share.parameters['media']!.ref)).toEqual({ Ref: parameter });
  template.hasResourceProperties('AWS::RAM::ResourceShare', {
    Name: 'twilio',
    AllowExternalPrincipals: true,
    ResourceArns: [
      stack.resolve(media.prefixListArn),
      { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':ssm:us-east-1:111122223333:parameter', { Ref: parameter }]] },
    ],
  });
  expect(violationsOf(app)).toEqual([]);
});

test('shares a list with several keys once, with a parameter for each key', () => {
  const stack = new Stack(new App(), 'Network');
  const media = listIn(stack);
  new TwilioPrefixListShare(stack, 'Share', {
    prefixLists: { media, 'media-public': media },
    principals,
    parameterPath: '/twilio',
  });
  const template = Template.fromStack(stack);
  template.resourceCountIs('AWS::SSM::Parameter', 2);
  const [share] = Object.values(template.findResources('AWS::RAM::ResourceShare'));
  expect(share!['Properties'].ResourceArns).toEqual([stack.resolve(media.prefixListArn), expect.anything(), expect.anything()]);
});

test('takes a token for a principal', () => {
  const stack = new Stack(new App(), 'Network');
  const account = new CfnParameter(stack, 'Account').valueAsString;
  new TwilioPrefixListShare(stack, 'Share', {
    prefixLists: { media: listIn(stack) },
    principals: [SharePrincipal.account(account)],
  });
  Template.fromStack(stack).hasResourceProperties('AWS::RAM::ResourceShare', { Principals: [{ Ref: 'Account' }] });
});

test('refuses lists of another Region, another account or another owner', () => {
  const app = new App();
  const here = new Stack(app, 'Here', { env: { account: '111122223333', region: 'us-east-1' } });
  const there = new Stack(app, 'There', { env: { account: '444455556666', region: 'us-west-2' } });
  const imported = TwilioPrefixList.fromPrefixListId(here, 'Imported', {
    prefixListId: 'pl-0123456789abcdef0',
    edges: [TwilioEdge.ASHBURN_IX],
    traffic: [TwilioTraffic.SIP_MEDIA],
    maxEntries: 10,
  });
  expect(
    refusalOf(() => new TwilioPrefixListShare(here, 'Share', { prefixLists: { media: listIn(there), imported }, principals })),
  ).toEqual([
    'share-list-imported prefixLists.imported',
    'prefix-list-elsewhere prefixLists.media',
    'prefix-list-other-account prefixLists.media',
  ]);
});

test('a change of the lists or principals keeps the share', () => {
  const idOf = (keys: readonly string[]): readonly string[] => {
    const stack = new Stack(new App(), 'Network');
    const media = listIn(stack);
    const prefixLists = Object.fromEntries(keys.map((key) => [key, media]));
    new TwilioPrefixListShare(stack, 'Share', { prefixLists, principals, parameterPath: '/p' });
    return Object.keys(Template.fromStack(stack).findResources('*', { Type: Match.stringLikeRegexp('RAM|SSM') }));
  };
  expect(idOf(['a', 'b'])).toEqual(expect.arrayContaining([...idOf(['a'])]));
});
