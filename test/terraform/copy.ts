import { createHash } from 'node:crypto';
import { PROVIDER_VERSION } from './mirror';
import { isObject, type Json, type JsonObject, mapTexts, type Program } from './program';

/** Arguments that the provider of the mirror does not know: AWS provider 6 added them. `*` is every resource. */
export const LATER_ARGUMENTS: Readonly<Record<string, readonly string[]>> = {
  '*': ['region'],
  aws_dx_gateway: ['tags'],
  aws_dx_bgp_peer: ['bgp_asn_long'],
  aws_dx_private_virtual_interface: [
    'bgp_asn_long',
    'rate_limit',
    'prefix_pool_allocated_count_ipv4',
    'prefix_pool_allocated_count_ipv6',
  ],
  aws_dx_transit_virtual_interface: [
    'bgp_asn_long',
    'rate_limit',
    'prefix_pool_allocated_count_ipv4',
    'prefix_pool_allocated_count_ipv6',
  ],
  aws_dx_public_virtual_interface: ['rate_limit'],
  aws_dx_hosted_private_virtual_interface: ['bgp_asn_long', 'rate_limit'],
  aws_dx_hosted_transit_virtual_interface: ['bgp_asn_long', 'rate_limit'],
  aws_dx_hosted_private_virtual_interface_accepter: ['prefix_pool_allocated_count_ipv4', 'prefix_pool_allocated_count_ipv6'],
  aws_dx_hosted_transit_virtual_interface_accepter: ['prefix_pool_allocated_count_ipv4', 'prefix_pool_allocated_count_ipv6'],
  aws_dx_hosted_public_virtual_interface: ['bgp_asn_long', 'rate_limit'],
};

/** Attributes that AWS provider 6 added and that programs refer to, with an id in their place. */
export const LATER_ATTRIBUTES: Readonly<Record<string, string>> = {
  'aws_dx_gateway_association.transit_gateway_attachment_id': 'tgw-attach-0123456789abcdef0',
};

/** A program that the provider of the mirror can plan without a network, and what it is not as it was. */
export interface Copy {
  readonly program: Program;
  /** Sorted, each once: `region of aws_vpc`. */
  readonly takenOut: readonly string[];
}

/** The provider asks nobody. */
const OFFLINE: JsonObject = {
  access_key: 'none',
  secret_key: 'none',
  skip_credentials_validation: true,
  skip_metadata_api_check: 'true',
  skip_region_validation: true,
  skip_requesting_account_id: true,
};

/** What the value of a parameter is read as: the id of a prefix list. */
const PARAMETER = /\$\{data\.aws_ssm_parameter\.([\w-]+)\.(?:insecure_)?value\}/g;

/** Copies a program for the provider of the mirror: its pin, its provider blocks, and without what came later or asks AWS. */
export function copyOf(original: Program): Copy {
  const takenOut = new Set<string>();
  const { aws_ssm_parameter: parameters, ...data } = original.data ?? {};
  const resource = Object.fromEntries(
    Object.entries(original.resource ?? {}).map(([type, resources]) => [
      type,
      Object.fromEntries(Object.entries(resources).map(([name, block]) => [name, withoutLater(type, block, takenOut)])),
    ]),
  );
  const replace = (value: Json): Json =>
    mapTexts(value, (text) => withoutLaterAttributes(parameters === undefined ? text : withoutParameters(text), takenOut));
  if (parameters !== undefined) {
    takenOut.add('data of aws_ssm_parameter');
  }
  const provider = { aws: (original.provider?.['aws'] ?? []).map((block) => withoutAccount(block, takenOut)) };
  const { data: _, ...rest } = original;
  const program = {
    ...rest,
    ...(Object.keys(data).length === 0 ? {} : { data }),
    terraform: { required_providers: { aws: { source: 'hashicorp/aws', version: PROVIDER_VERSION } } },
    provider,
    resource: replace(resource) as NonNullable<Program['resource']>,
    // Terraform takes no empty block of outputs.
    ...(original.output === undefined ? {} : { output: replace(original.output) as NonNullable<Program['output']> }),
  };
  return { program, takenOut: [...takenOut].sort() };
}

/** With the id of a list in place of each value that AWS would be asked for. */
function withoutParameters(text: string): string {
  return text.replace(PARAMETER, (_, name: string) => `pl-${createHash('sha256').update(name).digest('hex').slice(0, 17)}`);
}

function withoutLater(type: string, block: JsonObject, takenOut: Set<string>): JsonObject {
  const later = [...(LATER_ARGUMENTS['*'] ?? []), ...(LATER_ARGUMENTS[type] ?? [])];
  const found = later.filter((name) => block[name] !== undefined);
  for (const name of found) {
    takenOut.add(`${name} of ${type}`);
  }
  const kept = Object.fromEntries(Object.entries(block).filter(([name]) => !found.includes(name)));
  // The number that older providers require beside the text.
  return found.includes('bgp_asn_long') ? { ...kept, bgp_asn: 65000 } : kept;
}

function withoutLaterAttributes(text: string, takenOut: Set<string>): string {
  return Object.entries(LATER_ATTRIBUTES).reduce((current, [attribute, id]) => {
    const [type = '', name = ''] = attribute.split('.');
    const reference = new RegExp(`\\$\\{${type}\\.[\\w-]+\\.${name}\\}`, 'g');
    if (reference.test(current)) {
      takenOut.add(`a reference to ${name} of ${type}`);
    }
    return current.replace(reference, id);
  }, text);
}

function withoutAccount(
  { assume_role: role, allowed_account_ids: accounts, ...block }: JsonObject,
  takenOut: Set<string>,
): JsonObject {
  if (accounts !== undefined) {
    takenOut.add('allowed_account_ids of the provider');
  }
  if (role !== undefined && (!isObject(role) || Object.keys(role).length > 0)) {
    takenOut.add('assume_role of the provider');
  }
  if (block['region'] === undefined) {
    takenOut.add('the Region of the environment');
  }
  return { region: 'us-east-1', ...block, ...OFFLINE };
}
