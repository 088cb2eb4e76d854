/*
 * How people write rules down, in each format. Cases differ in what they open, so the wrapping is here.
 */

/** A case: what somebody wrote, and the findings that it has, as `code place`. */
export interface Case {
  readonly title: string;
  readonly document: unknown;
  readonly found: readonly string[];
}

/** All public gateways, as the page on SIP trunking lists them. */
export const GATEWAYS = [
  '54.172.60.0/30',
  '54.244.51.0/30',
  '54.171.127.192/30',
  '35.156.191.128/30',
  '54.65.63.192/30',
  '54.169.127.128/30',
  '54.252.254.64/30',
  '177.71.206.192/30',
];

export const MEDIA = '168.86.128.0/18';

/** A template with a security group. */
export function template(properties: object, type = 'AWS::EC2::SecurityGroup', id = 'Voice'): object {
  return { AWSTemplateFormatVersion: '2010-09-09', Resources: { [id]: { Type: type, Properties: properties } } };
}

/** A rule of a security group in a template. */
export function rule(protocol: string, from: number, to: number, cidr: string, description?: string): object {
  return {
    IpProtocol: protocol,
    FromPort: from,
    ToPort: to,
    CidrIp: cidr,
    ...(description === undefined ? {} : { Description: description }),
  };
}

/** Where the CIDR of a rule in that template is. */
export function ruleAt(index: number, direction: 'Ingress' | 'Egress' = 'Ingress'): string {
  return `Resources.Voice.Properties.SecurityGroup${direction}[${index}].CidrIp`;
}

/** A rule of a security group in Terraform. */
export function block(protocol: string, from: number, to: number, cidrs: readonly string[], description = ''): object {
  return { protocol, from_port: from, to_port: to, cidr_blocks: cidrs, ipv6_cidr_blocks: [], description, self: false };
}

/** A plan of Terraform, as `terraform show -json` prints it. */
export function plan(...resources: readonly (readonly [type: string, name: string, values: object])[]): object {
  return {
    format_version: '1.2',
    terraform_version: '1.9.0',
    variables: { unused: { value: ['54.172.60.0/23'] } },
    planned_values: {
      root_module: {
        resources: resources.map(([type, name, values]) => ({
          address: `${type}.${name}`,
          mode: 'managed',
          type,
          name,
          values,
          sensitive_values: {},
        })),
      },
    },
    configuration: {},
  };
}

/** Where something in a resource of such a plan is. */
export function planned(index: number, path: string): string {
  return `planned_values.root_module.resources[${index}].values.${path}`;
}

/** A configuration of Terraform as JSON, as CDKTF writes it. */
export function configuration(resource: object, blocks: object = {}): object {
  return {
    '//': { metadata: { backend: 'local', version: '0.21.0' } },
    terraform: { required_providers: { aws: { source: 'aws', version: '5.100.0' } } },
    provider: { aws: [{ region: 'us-east-1' }] },
    resource,
    ...blocks,
  };
}
