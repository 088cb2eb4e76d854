import { Ec2TransitGatewayVpcAttachment } from '@cdktf/provider-aws/lib/ec2-transit-gateway-vpc-attachment';
import { AwsProvider, type AwsProviderConfig } from '@cdktf/provider-aws/lib/provider';
import { RouteTable } from '@cdktf/provider-aws/lib/route-table';
import { RouteTableAssociation } from '@cdktf/provider-aws/lib/route-table-association';
import { Subnet } from '@cdktf/provider-aws/lib/subnet';
import { Vpc } from '@cdktf/provider-aws/lib/vpc';
import { App, TerraformStack, TerraformVariable } from 'cdktf';
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
  TwilioPrefixList,
  TwilioPrefixListShare,
} from 'twilio-interconnect-constructs/cdktf';
import { ANNOUNCED, LISTS, PARAMETER_PATH } from './lists';
import { platform } from './configuration';

export const app = new App();

function stackOf(id: string, provider: AwsProviderConfig): TerraformStack {
  const stack = new TerraformStack(app, id);
  new AwsProvider(stack, 'aws', provider);
  return stack;
}

/** The network account's lists of one Region, with parameters that have their ids. */
function shareLists(stack: TerraformStack): void {
  const lists = Object.entries(LISTS).map(([key, list]) => [key, new TwilioPrefixList(stack, key, list)] as const);
  const announced = TwilioPrefixList.ofBgpPrefixes(stack, ANNOUNCED.key, { edges: ANNOUNCED.edges });
  new TwilioPrefixListShare(stack, 'share', {
    prefixLists: { ...Object.fromEntries(lists), [ANNOUNCED.key]: announced },
    principals: [SharePrincipal.organization(platform.organization)],
    parameterPath: PARAMETER_PATH,
  });
}

/** The network account's lists that an access needs. Their ids are read whenever Terraform plans. */
function importLists(
  stack: TerraformStack,
  access: AccessConfiguration,
  owner: string,
  region: string,
): Record<string, ITwilioPrefixList> {
  const parameterOf = (key: string) => `arn:aws:ssm:${region}:${owner}:parameter${PARAMETER_PATH}/${key}`;
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

for (const [stage, { networkAccount, transitGateways }] of Object.entries(platform.stages)) {
  for (const region of Object.keys(transitGateways)) {
    shareLists(stackOf(`${stage}-lists-${region}`, { region, allowedAccountIds: [networkAccount] }));
  }
  for (const [name, { region, accounts, access: configured }] of Object.entries(platform.workloads)) {
    const { id: account, cidr: cidrBlock } = accounts[stage]!;
    const stack = stackOf(`${stage}-${name}`, { region, allowedAccountIds: [account] });
    const vpc = new Vpc(stack, 'vpc', { cidrBlock });
    const subnet = new Subnet(stack, 'voice', { vpcId: vpc.id, cidrBlock });
    const routeTable = new RouteTable(stack, 'routes', { vpcId: vpc.id });
    new RouteTableAssociation(stack, 'association', { subnetId: subnet.id, routeTableId: routeTable.id });
    const transitGatewayId = transitGateways[region]!;
    new Ec2TransitGatewayVpcAttachment(stack, 'hub', { transitGatewayId, vpcId: vpc.id, subnetIds: [subnet.id] });
    const access = parseAccess(configured);
    new TwilioAccess(stack, 'twilio', {
      ...access,
      vpc: { vpcId: vpc.id, routeTableIds: [routeTable.id], transitGatewayId },
      prefixLists: importLists(stack, access, networkAccount, region),
    });
  }
}

// Two stacks of no account and no Region: both come from the environment in which Terraform runs.
shareLists(stackOf('landing-zone-lists', {}));
const landingZone = stackOf('landing-zone-access', {});
const variable = (name: string) => new TerraformVariable(landingZone, name, { type: 'string' }).stringValue;
const sip = {
  edges: [TwilioEdge.ASHBURN_IX],
  traffic: TwilioTraffic.SIP,
  sbc: { signalling: PortRange.of(5061), media: PortRange.of(10000, 20000) },
};
new TwilioAccess(landingZone, 'twilio', {
  ...sip,
  vpc: { vpcId: variable('vpc-id') },
  prefixLists: Object.fromEntries(
    planAccess(sip).prefixLists.map(({ key }) => [
      key,
      TwilioPrefixList.fromPrefixListId(landingZone, key, { ...LISTS[key]!, prefixListId: variable(`prefix-list-${key}`) }),
    ]),
  ),
});

app.synth();
