import { App, BootstraplessSynthesizer, CfnParameter, Stack, Stage, Validations } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import {
  type AccessConfiguration,
  parseAccess,
  planAccess,
  PortRange,
  SharePrincipal,
  TwilioEdge,
  TwilioTraffic,
} from 'twilio-interconnect-constructs';
import {
  type ITwilioPrefixList,
  TwilioAccess,
  TwilioAddressPolicy,
  TwilioPrefixList,
  TwilioPrefixListShare,
} from 'twilio-interconnect-constructs/cdk';
import { ANNOUNCED, LISTS, PARAMETER_PATH } from './lists';
import { platform } from './configuration';

export const app = new App();

// Addresses of Twilio that somebody pastes into a rule anywhere in this app fail the synthesis.
Validations.of(app).addPlugins(new TwilioAddressPolicy());

/** The network account's lists of one Region, with parameters that have their ids. */
function shareLists(stack: Stack): void {
  const lists = Object.entries(LISTS).map(([key, list]) => [key, new TwilioPrefixList(stack, key, list)] as const);
  const announced = TwilioPrefixList.ofBgpPrefixes(stack, ANNOUNCED.key, { edges: ANNOUNCED.edges });
  new TwilioPrefixListShare(stack, 'Share', {
    prefixLists: { ...Object.fromEntries(lists), [ANNOUNCED.key]: announced },
    principals: [SharePrincipal.organization(platform.organization)],
    parameterPath: PARAMETER_PATH,
  });
}

/** The network account's lists that an access needs. Their ids are read at the deployment. */
function importLists(stack: Stack, access: AccessConfiguration, owner: string): Record<string, ITwilioPrefixList> {
  const parameterOf = (key: string) => `arn:aws:ssm:${stack.region}:${owner}:parameter${PARAMETER_PATH}/${key}`;
  const { key: announced, ...held } = ANNOUNCED;
  return {
    ...Object.fromEntries(
      planAccess(access).prefixLists.map(({ key }) => [
        key,
        TwilioPrefixList.fromParameter(stack, key, { ...LISTS[key]!, parameter: parameterOf(key) }),
      ]),
    ),
    [announced]: TwilioPrefixList.fromParameter(stack, announced, {
      ...held,
      traffic: 'bgp-prefixes',
      parameter: parameterOf(announced),
    }),
  };
}

for (const [stageName, { networkAccount, transitGateways }] of Object.entries(platform.stages)) {
  const stage = new Stage(app, stageName);
  for (const region of Object.keys(transitGateways)) {
    shareLists(new Stack(stage, `lists-${region}`, { env: { account: networkAccount, region } }));
  }
  for (const [name, { region, accounts, access: configured }] of Object.entries(platform.workloads)) {
    const { id: account, cidr } = accounts[stageName]!;
    const stack = new Stack(stage, name, { env: { account, region } });
    const vpc = new ec2.Vpc(stack, 'Vpc', {
      ipAddresses: ec2.IpAddresses.cidr(cidr),
      natGateways: 0,
      subnetConfiguration: [{ name: 'voice', subnetType: ec2.SubnetType.PRIVATE_ISOLATED }],
    });
    const transitGatewayId = transitGateways[region]!;
    new ec2.CfnTransitGatewayAttachment(vpc, 'HubAttachment', {
      transitGatewayId,
      vpcId: vpc.vpcId,
      subnetIds: vpc.isolatedSubnets.map(({ subnetId }) => subnetId),
    });
    const access = parseAccess(configured);
    new TwilioAccess(stack, 'Twilio', {
      ...access,
      vpc,
      transitGateway: ec2.CfnTransitGateway.fromTransitGatewayId(stack, 'Hub', transitGatewayId),
      prefixLists: importLists(stack, access, networkAccount),
    });
    Validations.of(vpc).acknowledge({
      id: 'AwsSolutions-VPC7',
      reason: 'Flow logs belong to the network account and are left out here.',
    });
  }
}

// Two templates for a landing zone tool. They are of no account and no Region, have no assets, and need no bootstrap.
shareLists(new Stack(app, 'landing-zone-lists', { synthesizer: new BootstraplessSynthesizer() }));
const landingZone = new Stack(app, 'landing-zone-access', { synthesizer: new BootstraplessSynthesizer() });
const parameter = (name: string, type: string) => new CfnParameter(landingZone, name, { type }).valueAsString;
const sip = {
  edges: [TwilioEdge.ASHBURN_IX],
  traffic: TwilioTraffic.SIP,
  sbc: { signalling: PortRange.of(5061), media: PortRange.of(10000, 20000) },
};
new TwilioAccess(landingZone, 'Twilio', {
  ...sip,
  vpc: ec2.Vpc.fromVpcAttributes(landingZone, 'Vpc', {
    vpcId: parameter('VpcId', 'AWS::EC2::VPC::Id'),
    availabilityZones: landingZone.availabilityZones,
  }),
  prefixLists: Object.fromEntries(
    planAccess(sip).prefixLists.map(({ key }) => [
      key,
      TwilioPrefixList.fromPrefixListId(landingZone, key, {
        ...LISTS[key]!,
        prefixListId: parameter(
          `PrefixList${key.replace(/(^|-)(.)/g, (_, _dash, letter: string) => letter.toUpperCase())}`,
          'String',
        ),
      }),
    ]),
  ),
});

app.synth();
