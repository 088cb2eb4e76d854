import { Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import { SharePrincipal, TwilioCatalog, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { TwilioEdgeSecurityGroup, TwilioPrefixList, TwilioPrefixListShare } from 'twilio-interconnect-constructs/cdk';
import type { CdkExamples } from './on-cdk';

const principals = [SharePrincipal.account('111122223333')];

/** What a list of media holds, and its size. */
const MEDIA = { edges: [TwilioEdge.ASHBURN_IX], traffic: [TwilioTraffic.VOICE_SDK_MEDIA], maxEntries: 10 };

export const SHARING: CdkExamples = {
  'share-empty': ({ stack }) => {
    new TwilioPrefixListShare(stack, 'Share', { prefixLists: {}, principals });
  },
  'share-name': ({ stack }) => {
    const media = new TwilioPrefixList(stack, 'Media', MEDIA);
    new TwilioPrefixListShare(stack, 'Share', { prefixLists: { media }, principals, shareName: '' });
  },
  'share-list-key': ({ stack }) => {
    const media = new TwilioPrefixList(stack, 'Media', MEDIA);
    new TwilioPrefixListShare(stack, 'Share', { prefixLists: { 'all media': media }, principals });
  },
  'share-list-imported': ({ stack }) => {
    const media = TwilioPrefixList.fromPrefixListId(stack, 'Media', { ...MEDIA, prefixListId: 'pl-0123456789abcdef0' });
    new TwilioPrefixListShare(stack, 'Share', { prefixLists: { media }, principals });
  },
  'parameter-path': ({ stack }) => {
    const media = new TwilioPrefixList(stack, 'Media', MEDIA);
    new TwilioPrefixListShare(stack, 'Share', { prefixLists: { media }, principals, parameterPath: 'twilio' });
  },
  'parameter-reference': ({ stack }) => {
    TwilioPrefixList.fromParameter(stack, 'Media', { ...MEDIA, parameter: 'arn:aws:ssm:us-east-1:111122223333:media' });
  },
  'prefix-list-id': ({ stack }) => {
    TwilioPrefixList.fromPrefixListId(stack, 'Media', { ...MEDIA, prefixListId: 'twilio-media' });
  },
  'prefix-list-owner': ({ stack }) => {
    const prefixListId = 'pl-0123456789abcdef0';
    TwilioPrefixList.fromPrefixListId(stack, 'Media', { ...MEDIA, prefixListId, ownerAccount: '1111-2222-3333' });
  },
  'prefix-list-lookup': ({ stack }) => {
    TwilioPrefixList.fromLookup(stack, 'Media', { ...MEDIA, prefixListName: 'twilio-media' });
  },
  'prefix-list-other-account': ({ app }) => {
    const [owner, user] = ['111122223333', '444455556666'].map(
      (account) => new Stack(app, `Account${account}`, { env: { account } }),
    );
    const media = new TwilioPrefixList(owner!, 'Media', MEDIA);
    const group = { vpc: new ec2.Vpc(user!, 'Vpc'), edge: TwilioEdge.ASHBURN_IX, traffic: MEDIA.traffic };
    new TwilioEdgeSecurityGroup(user!, 'Softphones', { ...group, prefixLists: { media } });
  },
  'security-group-rule-twice': ({ stack, vpc, trafficRule }) => {
    const catalog = TwilioCatalog.current.with({ add: [trafficRule] });
    const group = { traffic: [TwilioTraffic.SIP_SIGNALLING], catalog };
    const list = new TwilioPrefixList(stack, 'Gateways', { ...group, edges: [TwilioEdge.ASHBURN_IX] });
    const keys = ['sip-signalling-ashburn-ix', 'custom-sip-signalling--ashburn-ix-egress-udp-5060'];
    const prefixLists = Object.fromEntries(keys.map((key) => [key, list]));
    new TwilioEdgeSecurityGroup(stack, 'Sbc', { ...group, vpc, edge: TwilioEdge.ASHBURN_IX, prefixLists });
  },
  'associated-vpc-twice': ({ stack, vpc }) => {
    const group = { vpc, edge: TwilioEdge.ASHBURN_IX, traffic: MEDIA.traffic };
    new TwilioEdgeSecurityGroup(stack, 'Softphones', { ...group, associatedVpcs: [vpc] });
  },
  'associated-vpc-elsewhere': ({ app }) => {
    const [east, west] = ['us-east-1', 'us-west-1'].map((region) => new Stack(app, region, { env: { region } }));
    const [vpc, other] = [new ec2.Vpc(east!, 'Vpc'), new ec2.Vpc(west!, 'Vpc')];
    const group = { vpc, edge: TwilioEdge.ASHBURN_IX, traffic: MEDIA.traffic };
    new TwilioEdgeSecurityGroup(east!, 'Softphones', { ...group, associatedVpcs: [other] });
  },
};
