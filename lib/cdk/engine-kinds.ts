import { RemovalPolicy, type SecretValue, Token } from 'aws-cdk-lib';
import type { IDirectConnectGatewayRef } from 'aws-cdk-lib/aws-directconnect';
import type { ITransitGatewayRef, IVpc, IVPNGatewayRef, SubnetSelection } from 'aws-cdk-lib/aws-ec2';
import type { IRoleRef } from 'aws-cdk-lib/aws-iam';
import { choiceOf, type Kind, referenceTo } from '../model/shape/kind';
import type { VirtualInterfaceParent } from './direct-connect/virtual-interface-parent';

/*
 * Constructs are known by what they refer to: those of other libraries, and of another copy of AWS CDK, are taken.
 */

/** A construct with some members. */
function constructWith<Value>(name: string, ...members: readonly string[]): Kind<Value> {
  return referenceTo<Value>(name, (given) => isObject(given) && 'node' in given && members.some((member) => member in given));
}

function isObject(given: unknown): given is object {
  return typeof given === 'object' && given !== null;
}

export const VPC = constructWith<IVpc>("a VPC, for example ec2.Vpc.fromLookup(this, 'Vpc', { vpcName })", 'privateSubnets');
export const VPN_GATEWAY = constructWith<IVPNGatewayRef>('a VPN gateway, for example an ec2.VpnGateway', 'vpnGatewayRef');
export const TRANSIT_GATEWAY = constructWith<ITransitGatewayRef>(
  'a transit gateway, for example an ec2.CfnTransitGateway',
  'transitGatewayRef',
);
export const DIRECT_CONNECT_GATEWAY = constructWith<IDirectConnectGatewayRef>(
  'a DirectConnectGateway, for example DirectConnectGateway.fromDirectConnectGatewayId(...)',
  'directConnectGatewayRef',
);
export const INTERFACE_PARENT = constructWith<VirtualInterfaceParent>(
  'a DirectConnectConnection or DirectConnectLag, for example DirectConnectConnection.fromConnectionId(...)',
  'connectionRef',
  'lagRef',
);
export const ROLE = constructWith<IRoleRef>('a role, for example iam.Role.fromRoleArn(...)', 'roleRef');

/** A secret; no message shows what was given in its place. */
export const SECRET_VALUE: Kind<SecretValue> = referenceTo<SecretValue>(
  "a SecretValue, for example SecretValue.secretsManager('twilio/bgp')",
  (given) => isObject(given) && Token.isUnresolved(given),
  { isSecret: true },
);

export const REMOVAL_POLICY = choiceOf(...Object.values(RemovalPolicy));

/** How subnets are chosen; AWS CDK checks what is in it. */
export const SUBNET_SELECTION: Kind<SubnetSelection> = referenceTo<SubnetSelection>(
  'a selection of subnets, for example { subnetType: ec2.SubnetType.PRIVATE_ISOLATED }',
  (given) => isObject(given) && !Array.isArray(given),
);
