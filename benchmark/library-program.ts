/** At most so many sites share one Interconnect in these programs: AWS takes 30 interfaces on one Direct Connect gateway. */
const SITES_OF_ONE = 16;

const EDGES = ['ASHBURN_IX', 'SAN_JOSE_IX', 'SAO_PAULO_IX', 'LONDON_IX', 'FRANKFURT_IX', 'SINGAPORE_IX', 'TOKYO_IX', 'SYDNEY_IX'];

/** How the programs of an engine begin. */
export const CDK_HEADER = `const { App, CfnDeletionPolicy, CfnOutput, SecretValue, Stack } = require('aws-cdk-lib');
const ec2 = require('aws-cdk-lib/aws-ec2');
const directconnect = require('aws-cdk-lib/aws-directconnect');

const app = new App();
`;

export const CDKTF_HEADER = `const { AwsProvider } = require('@cdktf/provider-aws/lib/provider');
const { RouteTable } = require('@cdktf/provider-aws/lib/route-table');
const { Vpc } = require('@cdktf/provider-aws/lib/vpc');
const { App, TerraformOutput, TerraformStack } = require('cdktf');

const app = new App();
`;

/** A stack with the VPC that an Interconnect is for. Both programs have these lines, because the VPC is no part of the Interconnect. */
export function cdkNetwork(stack: string): string {
  return `const ${stack} = new Stack(app, '${stack}');
const ${stack}Vpc = new ec2.Vpc(${stack}, 'Vpc', {
  ipAddresses: ec2.IpAddresses.cidr('203.0.113.0/24'),
  natGateways: 0,
  subnetConfiguration: [{ name: 'sbc', subnetType: ec2.SubnetType.PRIVATE_ISOLATED }],
});
`;
}

/** The same for Terraform. */
export function cdktfNetwork(stack: string): string {
  return `const ${stack} = new TerraformStack(app, '${stack}');
new AwsProvider(${stack}, 'aws', { region: 'us-east-1' });
const ${stack}Vpc = new Vpc(${stack}, 'vpc', { cidrBlock: '203.0.113.0/24' });
const ${stack}RouteTable = new RouteTable(${stack}, 'sbc', { vpcId: ${stack}Vpc.id });
`;
}

/** The names of the stacks for so many sites. Each has one Interconnect. */
export function stacksFor(sites: number): readonly string[] {
  return Array.from({ length: Math.ceil(sites / SITES_OF_ONE) }, (_, index) => `network${index + 1}`);
}

/** The program that uses this library on AWS CDK, as a person writes it. */
export function cdkLibraryProgram(sites: number): string {
  const interconnects = stacksFor(sites).map((stack, index) => {
    const key = (site: string): string => `bgpAuthKey: SecretValue.secretsManager('twilio/bgp', { jsonField: '${site}' }),`;
    return cdkNetwork(stack) + interconnectText(stack, `${stack}Vpc`, siteNumbers(index, sites), key);
  });
  return `${CDK_HEADER}${importsFor('cdk')}\n${interconnects.join('\n')}\napp.synth();\n`;
}

/** The program that uses this library on CDKTF. */
export function cdktfLibraryProgram(sites: number): string {
  const interconnects = stacksFor(sites).map((stack, index) => {
    const vpc = `{ vpcId: ${stack}Vpc.id, routeTableIds: [${stack}RouteTable.id] }`;
    return cdktfNetwork(stack) + interconnectText(stack, vpc, siteNumbers(index, sites), () => '');
  });
  return `${CDKTF_HEADER}${importsFor('cdktf')}\n${interconnects.join('\n')}\napp.synth();\n`;
}

function siteNumbers(stackIndex: number, sites: number): readonly number[] {
  const first = stackIndex * SITES_OF_ONE;
  return Array.from({ length: Math.min(SITES_OF_ONE, sites - first) }, (_, index) => first + index);
}

function importsFor(engine: string): string {
  const library = 'twilio-interconnect-constructs';
  return `const { Asn, Bandwidth, BgpPeering, IpRoutes, TwilioEdge, TwilioTraffic, Vlan } = require('${library}');
const { DirectConnectConnection, TwilioInterconnect } = require('${library}/${engine}');
`;
}

function interconnectText(stack: string, vpc: string, sites: readonly number[], key: (site: string) => string): string {
  return `new TwilioInterconnect(${stack}, 'Twilio', {
  customerAsn: Asn.of(65010),
  ipRoutes: IpRoutes.of('203.0.113.0/24'),
  vpc: ${vpc},
  traffic: [...TwilioTraffic.SIP, ...TwilioTraffic.VOICE_SDK],
  sites: {
${sites.map((site) => siteText(stack, site, key)).join('\n')}
  },
});
`;
}

/** One site. Where there are more sites than exchanges, edges repeat with other connections, VLANs and sessions. */
function siteText(stack: string, number: number, key: (site: string) => string): string {
  const network = `169.254.${96 + Math.floor(number / 64)}`;
  const host = (number % 64) * 4;
  return `    site${number}: {
      edge: TwilioEdge.${EDGES[number % EDGES.length]},
      bandwidth: Bandwidth.mbps(100),
      connection: DirectConnectConnection.fromConnectionId(${stack}, 'Port${number}', 'dxcon-fg${String(number).padStart(6, '0')}'),
      vlan: Vlan.of(${101 + number}),
      peering: BgpPeering.ipv4({ amazonAddress: '${network}.${host + 1}/30', customerAddress: '${network}.${host + 2}/30' }),
      ${key(`site${number}`)}
    },`;
}
