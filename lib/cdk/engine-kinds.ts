import { type Duration, RemovalPolicy, type SecretValue, Token } from 'aws-cdk-lib';
import { type DimensionsMap, type MetricOptions, Unit } from 'aws-cdk-lib/aws-cloudwatch';
import type { IConnectionRef, IDirectConnectGatewayRef, ILagRef } from 'aws-cdk-lib/aws-directconnect';
import {
  type IPeer,
  type INetworkAclRef,
  type IPrefixListRef,
  type ISubnet,
  type ITransitGatewayRef,
  type IVpc,
  type IVPCRef,
  type IVPNGatewayRef,
  type Port,
  type SubnetFilter,
  type SubnetSelection,
  SubnetType,
} from 'aws-cdk-lib/aws-ec2';
import type { IGrantable, IRoleRef } from 'aws-cdk-lib/aws-iam';
import {
  choiceOf,
  eitherOf,
  FLAG,
  type Kind,
  listOf,
  type Members,
  NUMBER,
  openObjectOf,
  recordOf,
  referenceTo,
  required,
  TEXT,
} from '../model/shape/kind';

/*
 * Constructs are known by what they refer to: those of other libraries, and of another copy of AWS CDK, are taken.
 */

/** A construct with one of some members. */
export function constructWith<Value>(name: string, ...members: readonly string[]): Kind<Value> {
  return referenceTo<Value>(
    name,
    (given) =>
      isObject(given) && 'env' in given && 'node' in given && isObject(given.node) && members.some((member) => member in given),
  );
}

/** An object with methods of these names. */
function objectWith<Value>(name: string, ...methods: readonly string[]): Kind<Value> {
  return referenceTo<Value>(name, (given) => hasMethods(given, methods));
}

function hasMethods(given: unknown, methods: readonly string[]): boolean {
  return isObject(given) && methods.every((method) => typeof (given as Record<string, unknown>)[method] === 'function');
}

export function isObject(given: unknown): given is object {
  return typeof given === 'object' && given !== null;
}

export const VPC = constructWith<IVpc>("a VPC, for example ec2.Vpc.fromLookup(this, 'Vpc', { vpcName })", 'privateSubnets');
/** A VPC of which only the id is needed. */
export const VPC_REFERENCE = constructWith<IVPCRef>("a VPC, for example ec2.Vpc.fromLookup(this, 'Vpc', { vpcName })", 'vpcRef');
export const VPN_GATEWAY = constructWith<IVPNGatewayRef>('a VPN gateway, for example an ec2.VpnGateway', 'vpnGatewayRef');
export const TRANSIT_GATEWAY = constructWith<ITransitGatewayRef>(
  'a transit gateway, for example an ec2.CfnTransitGateway',
  'transitGatewayRef',
);
export const DIRECT_CONNECT_GATEWAY = constructWith<IDirectConnectGatewayRef>(
  'a DirectConnectGateway, for example DirectConnectGateway.fromDirectConnectGatewayId(...)',
  'directConnectGatewayRef',
);
export const CONNECTION = constructWith<IConnectionRef>(
  'a DirectConnectConnection, for example DirectConnectConnection.fromConnectionId(...)',
  'connectionRef',
);
export const LAG = constructWith<ILagRef>('a DirectConnectLag, for example DirectConnectLag.fromLagId(...)', 'lagRef');
export const SUBNET = constructWith<ISubnet>('a subnet, for example one of vpc.privateSubnets', 'routeTable');
export const PREFIX_LIST_REFERENCE = constructWith<IPrefixListRef>(
  'a prefix list, for example a TwilioPrefixList',
  'prefixListRef',
);
export const NETWORK_ACL = constructWith<INetworkAclRef>('a network ACL, for example an ec2.NetworkAcl', 'networkAclRef');
export const ROLE = constructWith<IRoleRef>('a role, for example iam.Role.fromRoleArn(...)', 'roleRef');

export const GRANTEE: Kind<IGrantable> = referenceTo<IGrantable>(
  'a role, for example an iam.Role of this stack',
  (given) => isObject(given) && 'grantPrincipal' in given,
);

/** A secret; no message shows what was given in its place. */
export const SECRET_VALUE: Kind<SecretValue> = referenceTo<SecretValue>(
  "a SecretValue, for example SecretValue.secretsManager('twilio/bgp')",
  (given) => Token.isUnresolved(given) && hasMethods(given, ['unsafeUnwrap']),
  { isSecret: true },
);

export const REMOVAL_POLICY = choiceOf(...Object.values(RemovalPolicy));

const SUBNET_SELECTION_MEMBERS: Members<SubnetSelection> = {
  subnetType: choiceOf(...Object.values(SubnetType)),
  availabilityZones: listOf(TEXT) as Kind<string[]>,
  subnetGroupName: TEXT,
  onePerAz: FLAG,
  subnetFilters: listOf(objectWith<SubnetFilter>('a SubnetFilter', 'selectSubnets')) as Kind<SubnetFilter[]>,
  subnets: listOf(SUBNET) as Kind<ISubnet[]>,
};

/** How subnets are chosen. */
export const SUBNET_SELECTION: Kind<SubnetSelection> = openObjectOf<SubnetSelection>(
  'a selection of subnets',
  SUBNET_SELECTION_MEMBERS,
);

export const PEER = objectWith<IPeer>('a peer, for example a TwilioPrefixList', 'toEgressRuleConfig', 'toIngressRuleConfig');
export const PORT = objectWith<Port>('a port, for example ec2.Port.tcp(443)', 'toRuleJson');

/** What may be given for a metric. */
export const METRIC: Members<MetricOptions> = {
  period: objectWith<Duration>('a Duration, for example Duration.minutes(5)', 'toSeconds'),
  dimensionsMap: recordOf(required(eitherOf<readonly [string, number]>(TEXT, NUMBER))) as Kind<DimensionsMap>,
  statistic: TEXT,
  unit: choiceOf(...Object.values(Unit)),
  label: TEXT,
  color: TEXT,
  id: TEXT,
  visible: FLAG,
  account: TEXT,
  region: TEXT,
  stackAccount: TEXT,
  stackRegion: TEXT,
};
