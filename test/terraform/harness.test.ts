import { LATER_ARGUMENTS, LATER_ATTRIBUTES } from './copy';
import { changesOf } from './plan';
import type { Program } from './program';
import { Workspace } from './workspace';

/** A VPC, a list, a group of the VPC with a rule to the list, and an interface with a key. */
function program(changes: { readonly description?: string; readonly cidr?: string; readonly vlan?: number } = {}): Program {
  const { description = 'Voice', cidr = '192.0.2.0/24', vlan = 101 } = changes;
  return {
    provider: { aws: [{ region: 'us-east-1' }] },
    variable: { key: { type: 'string', sensitive: true } },
    resource: {
      aws_vpc: { vpc: { cidr_block: '203.0.113.0/24', region: 'us-east-1' } },
      aws_ec2_managed_prefix_list: { list: { name: 'list', address_family: 'IPv4', max_entries: 5, entry: [{ cidr }] } },
      aws_security_group: { group: { vpc_id: '${aws_vpc.vpc.id}', description } },
      aws_vpc_security_group_egress_rule: {
        rule: {
          security_group_id: '${aws_security_group.group.id}',
          prefix_list_id: '${aws_ec2_managed_prefix_list.list.id}',
          ip_protocol: 'tcp',
          from_port: 443,
          to_port: 443,
        },
      },
      aws_dx_private_virtual_interface: {
        interface: {
          connection_id: 'dxcon-fgabc123',
          dx_gateway_id: '12345678-1234-1234-1234-123456789012',
          name: 'interface',
          vlan,
          address_family: 'ipv4',
          bgp_asn: 65010,
          bgp_auth_key: '${var.key}',
          ...(vlan === 103 ? { lifecycle: { prevent_destroy: true } } : {}),
        },
      },
    },
    output: { group: { value: 'group ${aws_security_group.group.id}' } },
  };
}

describe('over the state that a program left', () => {
  const workspace = new Workspace();
  let state: string;

  beforeAll(() => {
    state = JSON.stringify(workspace.apply(workspace.write(program()).plan()));
  });
  afterAll(() => workspace.remove());

  test('nothing is left to change, sensitive values included', () => {
    expect(workspace.takenOut).toEqual(['region of aws_vpc']);
    expect(state).toMatch(/"group":\{"value":"group security-group-[0-9a-f]{17}"/);
    expect(workspace.drift()).toBe('');
  });

  test('a change in place, a replacement, what follows from it and a deletion are told apart', () => {
    const { resource, ...rest } = program({ cidr: '198.51.100.0/24', description: 'Calls' });
    const { aws_dx_private_virtual_interface: _, ...kept } = resource ?? {};
    workspace.write({ ...rest, resource: kept });
    expect(changesOf(workspace.plan())).toEqual({
      'aws_dx_private_virtual_interface.interface': { action: 'delete', replacedBy: [] },
      'aws_ec2_managed_prefix_list.list': { action: 'update', replacedBy: [] },
      'aws_security_group.group': { action: 'replace', replacedBy: ['description'] },
      'aws_vpc_security_group_egress_rule.rule': { action: 'replace', replacedBy: ['security_group_id'] },
    });
    expect(workspace.printed).toMatch(/2 to add, 1 to change, 3 to destroy/);
  });

  test('a protected resource is not replaced', () => {
    workspace.write(program({ vlan: 103 }));
    expect(() => workspace.plan()).toThrow(/Instance cannot be destroyed/);
  });
});

test('an argument that no provider knows is not valid', () => {
  const { resource = {}, ...rest } = program();
  const workspace = new Workspace().write({ ...rest, resource: { ...resource, aws_vpc: { vpc: { colour: 'red' } } } });
  expect(() => workspace.validate()).toThrow(/colour/);
});

test('what is taken out of a copy is nothing that the provider of the mirror knows', () => {
  const workspace = new Workspace();
  for (const [type, names] of Object.entries(LATER_ARGUMENTS).filter(([each]) => each !== '*')) {
    const known = workspace.knownArguments(type);
    expect([...names, ...(LATER_ARGUMENTS['*'] ?? [])].filter((name) => known.includes(name))).toEqual([]);
  }
  for (const attribute of Object.keys(LATER_ATTRIBUTES)) {
    const [type = '', name] = attribute.split('.');
    expect(workspace.knownArguments(type)).not.toContain(name);
  }
});
