/**
 * Why a deployment fails, or does harm.
 *
 * - `refused`: AWS, CloudFormation or Terraform says so in its documentation, or in the message that an issue quotes.
 * - `harmful`: the request is taken, and the documentation or an issue says that the network suffers.
 * - `inferred`: follows from what is documented, and nobody has shown it. It is reported like the others, and said to be inferred.
 */
export type RefusalKind = 'refused' | 'harmful' | 'inferred';

export interface Refusal {
  readonly code: RefusalCode;
  readonly kind: RefusalKind;
  readonly text: string;
  /** A public page or issue. */
  readonly source: string;
}

const DX = 'https://docs.aws.amazon.com/directconnect/latest';
const EC2 = 'https://docs.aws.amazon.com/AWSEC2/latest/APIReference';
const CFN = 'https://docs.aws.amazon.com/AWSCloudFormation/latest';
const PROVIDER = 'https://github.com/hashicorp/terraform-provider-aws';
const LIMITS = `${DX}/UserGuide/limits.html`;

interface Known {
  readonly kind: RefusalKind;
  readonly source: string;
}

const refused = (source: string): Known => ({ kind: 'refused', source });
const harmful = (source: string): Known => ({ kind: 'harmful', source });
const inferred = (source: string): Known => ({ kind: 'inferred', source });

/** Everything that the model can say, each with the page that it comes from. */
export const KNOWN_REFUSALS = {
  // Anything
  'not-found': refused(`${EC2}/errors-overview.html`),
  'other-region': refused(`${PROVIDER}/issues/27681`),
  // Ports
  'location-of-other-region': refused(`${DX}/APIReference/API_CreateConnection.html`),
  'port-not-available': refused(`${CFN}/TemplateReference/aws-resource-directconnect-connection.html`),
  'lag-without-members': inferred(`${DX}/UserGuide/lags.html`),
  'lag-member-differs': refused(`${DX}/UserGuide/lags.html`),
  'lag-members': refused(LIMITS),
  'port-in-use': refused(`${DX}/UserGuide/deleteconnection.html`),
  'lag-in-use': refused(`${DX}/APIReference/API_DeleteLag.html`),
  // Interfaces
  'vlan-in-use': refused(`${DX}/UserGuide/create-vif.html`),
  'hosted-port-full': refused(LIMITS),
  'interface-quota': refused(LIMITS),
  'interface-of-other-kind': refused(`${DX}/UserGuide/direct-connect-transit-gateways.html`),
  'bgp-address-family-taken': refused(`${DX}/APIReference/API_CreateBGPPeer.html`),
  'last-bgp-peer': inferred(`${DX}/APIReference/API_DeleteBGPPeer.html`),
  // Gateways
  'gateway-in-use': refused(`${DX}/APIReference/API_DeleteDirectConnectGateway.html`),
  'gateway-quota': refused(LIMITS),
  'vpn-gateway-not-attached': refused(`${DX}/UserGuide/virtualgateways.html`),
  'vpn-gateway-attached': refused(`${EC2}/API_DeleteVpnGateway.html`),
  'vpc-has-vpn-gateway': refused(`${EC2}/API_AttachVpnGateway.html`),
  'vpn-gateway-associated': inferred(`${DX}/UserGuide/virtualgateways.html`),
  'transit-gateway-attached': refused(`${PROVIDER}/issues/8490`),
  // Associations
  'already-associated': refused(`${DX}/APIReference/API_CreateDirectConnectGatewayAssociation.html`),
  'vpn-gateway-elsewhere': refused(`${DX}/UserGuide/virtualgateways.html`),
  'gateway-of-other-kind': refused(`${DX}/UserGuide/direct-connect-transit-gateways.html`),
  'prefixes-overlap': refused(`${DX}/UserGuide/allowed-to-prefixes.html`),
  'prefixes-missing': refused(`${DX}/UserGuide/allowed-to-prefixes.html`),
  'asn-collision': refused(`${DX}/UserGuide/direct-connect-transit-gateways.html`),
  // VPCs and routes
  'vpc-in-use': refused(`${EC2}/API_DeleteVpc.html`),
  'subnet-in-use': refused(`${EC2}/API_DeleteSubnet.html`),
  'route-exists': refused(`${EC2}/API_CreateRoute.html`),
  'vpc-not-attached': refused(`${PROVIDER}/issues/10025`),
  'propagation-without-attachment': refused(`${CFN}/UserGuide/aws-resource-ec2-vpngatewayroutepropagation.html`),
  'propagation-before-association': harmful(`${DX}/UserGuide/direct-connect-gateways.html`),
  'route-before-association': inferred(`${DX}/UserGuide/direct-connect-gateways.html`),
  'route-table-full': refused('https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html'),
  // Prefix lists
  'entries-and-size': refused(`${EC2}/API_ModifyManagedPrefixList.html`),
  'too-many-entries': refused(`${EC2}/API_ModifyManagedPrefixList.html`),
  'added-and-removed': refused(`${EC2}/API_ModifyManagedPrefixList.html`),
  'entry-gap': harmful(`${PROVIDER}/issues/43528`),
  'list-left-empty': refused(`${PROVIDER}/issues/43528`),
  'entry-exists': refused(`${PROVIDER}/issues/29204`),
  'list-in-use': refused(`${EC2}/API_DeleteManagedPrefixList.html`),
  // Security groups
  'too-many-rules': refused('https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html'),
  'rule-exists': refused(`${EC2}/API_AuthorizeSecurityGroupEgress.html`),
  'group-name-taken': refused(`${EC2}/API_CreateSecurityGroup.html`),
  'group-in-use': refused(`${EC2}/API_DeleteSecurityGroup.html`),
  // Network ACLs
  'acl-number-taken': refused(`${EC2}/errors-overview.html`),
  'too-many-acl-rules': refused('https://docs.aws.amazon.com/vpc/latest/userguide/amazon-vpc-limits.html'),
  // CloudFormation
  'type-change': refused('https://github.com/aws/aws-cdk/issues/11274'),
  'export-in-use': refused(`${CFN}/UserGuide/intrinsic-function-reference-importvalue.html`),
  'no-such-export': refused(`${CFN}/UserGuide/intrinsic-function-reference-importvalue.html`),
  'no-such-output': refused(`${CFN}/TemplateReference/intrinsic-function-reference-getstackoutput.html`),
  'secret-of-other-region': inferred(`${CFN}/UserGuide/dynamic-references-secretsmanager.html`),
  cycle: refused(
    'https://aws.amazon.com/blogs/infrastructure-and-automation/handling-circular-dependency-errors-in-aws-cloudformation/',
  ),
  // Terraform
  'prevent-destroy': refused('https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle'),
  'encryption-mode-not-sent': harmful(`${PROVIDER}/blob/main/internal/service/directconnect/connection.go`),
  'proposal-update': refused(`${PROVIDER}/blob/main/internal/service/directconnect/gateway_association_proposal.go`),
} as const satisfies Readonly<Record<string, Known>>;

export type RefusalCode = keyof typeof KNOWN_REFUSALS;

export function refusalOf(code: RefusalCode, text: string): Refusal {
  return { code, text, ...KNOWN_REFUSALS[code] };
}

/** Ends a deployment. */
export class Refused extends Error {
  public readonly refusal: Refusal;

  public constructor(code: RefusalCode, text: string) {
    super(`${code}: ${text}`);
    this.refusal = refusalOf(code, text);
  }
}
