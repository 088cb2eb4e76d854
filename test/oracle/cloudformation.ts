import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, LegacyStackSynthesizer, Stack } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import {
  DirectConnectConnection,
  TwilioAccess,
  type TwilioAccessProps,
  TwilioDnsFirewallRuleGroup,
  TwilioEdgeSecurityGroup,
  TwilioFirewallRuleGroup,
  TwilioInterconnect,
  type TwilioInterconnectProps,
  TwilioPrefixList,
} from 'twilio-interconnect-constructs/cdk';
import { temporaryFolder } from '../support/strict';
import { checkList, edgeOf, type Opened, type OpenedEgress, type OpenedList, type OpenedRule } from './opened';
import { OWN } from './oracle';
import {
  accessProps,
  announcedProps,
  dnsFirewallProps,
  firewallProps,
  interconnectProps,
  listProps,
  openingsProps,
} from './planned';
import { catalogOf, type World } from './world';

/** A template, as far as it is read. */
export interface Template {
  readonly Resources: Readonly<Record<string, { readonly Type: string; readonly Properties: any }>>;
}

/** Synthesises all worlds in one app, each in a stack of its own. */
export function templatesOf(worlds: readonly World[]): readonly Template[] {
  const app = new App({
    outdir: temporaryFolder(),
    analyticsReporting: false,
    treeMetadata: false,
    // It treats no template as an asset.
    defaultStackSynthesizer: new LegacyStackSynthesizer(),
  });
  worlds.forEach((world, index) => build(new Stack(app, `World${index}`), world, index));
  app.synth();
  return worlds.map((_, index) => JSON.parse(readFileSync(join(app.outdir, `World${index}.template.json`), 'utf8')));
}

function vpcOf(stack: Stack, id: string): ec2.IVpc {
  return ec2.Vpc.fromVpcAttributes(stack, id, {
    vpcId: `vpc-${id}`,
    availabilityZones: ['us-east-1a'],
    privateSubnetIds: [`subnet-${id}`],
    privateSubnetRouteTableIds: [`rtb-${id}`],
  });
}

/** No two worlds have the same VPN gateway or connection. */
function build(stack: Stack, world: World, number: number): void {
  const { kind, gateway, given, own } = world;
  const gateways = {
    ...(gateway === 'vpn-gateway' ? { vpnGateway: ec2.CfnVPNGateway.fromVpnGatewayId(stack, 'Vgw', `vgw-${number}`) } : {}),
    ...(gateway === 'transit-gateway'
      ? { transitGateway: ec2.CfnTransitGateway.fromTransitGatewayId(stack, 'Tgw', `tgw-${number}`) }
      : {}),
  };
  const vpc = vpcOf(stack, 'Vpc');
  if (own !== undefined) {
    const list = own.isAnnounced
      ? TwilioPrefixList.ofBgpPrefixes(stack, 'Subject', announcedProps(world))
      : new TwilioPrefixList(stack, 'Subject', listProps(world));
    const { connections } = new ec2.SecurityGroup(stack, 'Own', { vpc, allowAllOutbound: false });
    for (const { direction, protocol, ports } of own.openings) {
      const port = (protocol === 'tcp' ? ec2.Port.tcpRange : ec2.Port.udpRange)(...ports);
      if (direction === 'egress') {
        connections.allowTo(list, port);
      } else {
        connections.allowFrom(list, port);
      }
    }
  } else if (kind === 'group') {
    const { edges, traffic, entries, failoverEdges, rulesQuota } = world;
    new TwilioEdgeSecurityGroup(stack, 'Subject', {
      ...openingsProps(world),
      vpc,
      edge: edges[0]!,
      traffic,
      catalog: catalogOf(entries),
      ...(failoverEdges === undefined ? {} : { failoverEdges }),
      ...(rulesQuota === undefined ? {} : { rulesQuota }),
    });
  } else if (kind === 'interconnect') {
    const { sites, ...rest } = interconnectProps(world);
    const connected = Object.entries(sites).map(([key, site], index) => {
      const connection = DirectConnectConnection.fromConnectionId(stack, key, `dxcon-${10_000_000 + 100 * number + index}`);
      return [key, { ...site, connection }];
    });
    new TwilioInterconnect(stack, 'Subject', {
      ...rest,
      ...gateways,
      vpc,
      sites: Object.fromEntries(connected),
    } as TwilioInterconnectProps);
  } else if (kind === 'egress') {
    buildEgress(stack, world, vpc);
  } else {
    const donor =
      given &&
      new TwilioAccess(stack, 'Donor', {
        ...accessProps({ ...given, openings: world.openings }),
        ...gateways,
        vpc: vpcOf(stack, 'Other'),
      } as TwilioAccessProps);
    const prefixLists = donor === undefined ? {} : { prefixLists: donor.prefixLists };
    new TwilioAccess(stack, 'Subject', { ...accessProps(world), ...gateways, ...prefixLists, vpc } as TwilioAccessProps);
  }
}

/** The access is made first where the firewall names its lists: the firewall is no cover of its hosts then. */
function buildEgress(stack: Stack, world: World, vpc: ec2.IVpc): void {
  const accessWith = (hostNames: readonly TwilioFirewallRuleGroup[]): TwilioAccess =>
    new TwilioAccess(stack, 'Subject', { ...accessProps(world), hostNames, vpc } as TwilioAccessProps);
  const { prefixLists } = world.firewalls?.sharesLists === true ? accessWith([]) : {};
  const firewalls = firewallProps(world).map(
    (props, index) =>
      new TwilioFirewallRuleGroup(stack, `Firewall${index}`, { ...props, ...(prefixLists === undefined ? {} : { prefixLists }) }),
  );
  if (prefixLists === undefined) {
    accessWith(firewalls);
  }
  const dns = dnsFirewallProps(world);
  if (dns !== undefined) {
    new TwilioDnsFirewallRuleGroup(stack, 'Dns', dns);
  }
}

/** Reads what a template opens: every rule with its list, or an error about what it does not know. */
export function readTemplate({ Resources }: Template): Opened {
  const all = Object.entries(Resources);
  const strays = all.filter(([, { Type }]) => /^AWS::EC2::(SecurityGroup(In|E)gress|NetworkAcl)/.test(Type));
  if (strays.length > 0) {
    throw new Error(`rules outside of the groups: ${strays.map(([id]) => id).join()}`);
  }
  const listOf = (reference: any, attribute = 'PrefixListId'): OpenedList => {
    const list = Resources[reference?.['Fn::GetAtt']?.[0]];
    if (list?.Type !== 'AWS::EC2::PrefixList' || reference['Fn::GetAtt'][1] !== attribute) {
      throw new Error(`no list of the template: ${JSON.stringify(reference)}`);
    }
    const read = { cidrs: list.Properties.Entries.map(({ Cidr }: any) => Cidr), size: list.Properties.MaxEntries };
    checkList(read);
    return read;
  };
  const below = (name: string, type: string): readonly any[] =>
    all.filter(([id, { Type }]) => id.startsWith(name) && Type === type).map(([, { Properties }]) => Properties);
  const rulesOf = (direction: 'egress' | 'ingress', rules: readonly any[], list: string): readonly OpenedRule[] =>
    rules.map((rule) => ({
      direction,
      protocol: rule.IpProtocol,
      ports: [rule.FromPort, rule.ToPort],
      list: listOf(rule[list]),
    }));
  const rulesIn = (group: any): readonly OpenedRule[] => [
    ...rulesOf('egress', isClosed(group.SecurityGroupEgress) ? [] : group.SecurityGroupEgress, 'DestinationPrefixListId'),
    ...rulesOf('ingress', group.SecurityGroupIngress ?? [], 'SourcePrefixListId'),
  ];
  return {
    groups: Object.fromEntries([
      ...below('Subject', 'AWS::EC2::SecurityGroup').map((group) => [edgeOf(group.GroupDescription), rulesIn(group)]),
      ...below('Own', 'AWS::EC2::SecurityGroup').map((group) => [OWN, rulesIn(group)]),
    ]),
    routed: below('Subject', 'AWS::EC2::Route').map(({ DestinationPrefixListId }) => listOf(DestinationPrefixListId)),
    egress: egressOf(Resources, (reference) => listOf(reference, 'Arn')),
  };
}

/** The rule groups of firewalls, and the names that the resolver allows. */
function egressOf(resources: Template['Resources'], listOf: (reference: any) => OpenedList): OpenedEgress | undefined {
  const ofType = (type: string): readonly any[] =>
    Object.values(resources)
      .filter(({ Type }) => Type === type)
      .map(({ Properties }) => Properties);
  const firewalls = ofType('AWS::NetworkFirewall::RuleGroup').map(({ Type, RuleGroup }) => {
    if (
      Type !== 'STATEFUL' ||
      RuleGroup.RuleVariables !== undefined ||
      Object.keys(RuleGroup.RulesSource).join() !== 'RulesString'
    ) {
      throw new Error(`another sort of rule group: ${JSON.stringify(RuleGroup)}`);
    }
    const references = Object.entries<any>(RuleGroup.ReferenceSets?.IPSetReferences ?? {});
    return {
      rules: RuleGroup.RulesSource.RulesString,
      references: Object.fromEntries(references.map(([name, { ReferenceArn }]) => [name, listOf(ReferenceArn)])),
    };
  });
  const allowed = ofType('AWS::Route53Resolver::FirewallRuleGroup').flatMap(({ FirewallRules }) => FirewallRules);
  const domains = allowed.flatMap(({ Action, FirewallDomainListId, FirewallDomainRedirectionAction }) => {
    const list = resources[FirewallDomainListId?.['Fn::GetAtt']?.[0]];
    if (Action !== 'ALLOW' || FirewallDomainRedirectionAction !== 'TRUST_REDIRECTION_DOMAIN' || list === undefined) {
      throw new Error(`a rule that does not allow: ${Action} ${JSON.stringify(FirewallDomainListId)}`);
    }
    return list.Properties.Domains as string[];
  });
  if (new Set(allowed.map(({ Priority }) => Priority)).size < allowed.length) {
    throw new Error('a priority twice');
  }
  return firewalls.length === 0 ? undefined : { firewalls, domains };
}

/** Whether a rule that matches nothing stands for no egress. Without any rule, AWS would allow all. */
function isClosed(egress: readonly any[]): boolean {
  const [first, ...others] = egress;
  return others.length === 0 && first.IpProtocol === 'icmp' && first.CidrIp === '255.255.255.255/32' && first.FromPort === 252;
}
