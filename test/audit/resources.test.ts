import { AddressReader } from '../../lib/audit/reader';
import { isMembers, readResource } from '../../lib/audit/resources';

function groupOf(type: string, body: object): string | undefined {
  const reader = new AddressReader();
  readResource(reader, { name: 'it', type, body: { ...body, cidr: '1.1.1.1/32' }, place: { parent: undefined, key: 'a' } });
  return reader.uses[0]?.group;
}

test.each<[string, object, string | undefined]>([
  ['AWS::EC2::SecurityGroup', {}, 'it'],
  ['aws_security_group', { vpc_security_group_id: 'x' }, 'it'],
  ['aws_networkfirewall_rule_group', {}, 'it'],
  ['AWS::EC2::SecurityGroupIngress', { GroupId: { Ref: 'Sg' } }, 'Sg'],
  ['AWS::EC2::SecurityGroupEgress', { GroupId: { 'Fn::GetAtt': ['Sg', 'GroupId'] } }, 'Sg'],
  ['AWS::EC2::SecurityGroupEgress', { GroupId: { 'Fn::GetAtt': 'Sg.GroupId' } }, 'Sg'],
  ['AWS::EC2::SecurityGroupEgress', { GroupId: { 'Fn::ImportValue': 'x' } }, undefined],
  ['AWS::EC2::NetworkAclEntry', { NetworkAclId: 'acl-1' }, 'acl-1'],
  ['aws_security_group_rule', { security_group_id: '${aws_security_group.voice.id}' }, 'aws_security_group.voice'],
  ['aws_security_group_rule', { security_group_id: '${aws_security_group.voice[0].id}' }, 'aws_security_group.voice'],
  ['aws_vpc_security_group_ingress_rule', { security_group_id: 'sg-1' }, 'sg-1'],
  ['aws_ec2_managed_prefix_list_entry', { prefix_list_id: 'pl-1' }, 'pl-1'],
  ['aws_security_group_rule', {}, undefined],
  ['aws_security_group_rule', { security_group_id: null }, undefined],
])('a use of %s with %j belongs to %s', (type, body, group) => {
  expect(groupOf(type, body)).toBe(group);
});

test.each([
  ['AWS::EC2::PrefixList', { PrefixListName: 'twilio-media' }, 'twilio-media'],
  ['aws_ec2_managed_prefix_list', { name: 'twilio-media' }, 'twilio-media'],
  ['aws_ec2_managed_prefix_list', { name: null }, undefined],
  ['aws_security_group', { name: 'twilio-media' }, undefined],
])('%s with %j is called %s', (type, body, groupName) => {
  const reader = new AddressReader();
  readResource(reader, { name: 'it', type, body: { ...body, cidr: '1.1.1.1/32' }, place: { parent: undefined, key: 'a' } });
  expect(reader.uses[0]?.groupName).toBe(groupName);
});

test('the type says a direction', () => {
  const reader = new AddressReader();
  for (const type of ['AWS::EC2::SecurityGroupIngress', 'aws_vpc_security_group_egress_rule', 'aws_security_group']) {
    readResource(reader, { name: type, type, body: { cidr: '1.1.1.1' }, place: { parent: undefined, key: 'a' } });
  }
  expect(reader.uses.map(({ direction }) => direction)).toEqual(['ingress', 'egress', undefined]);
});

test('lists have no members by name', () => {
  expect([isMembers({}), isMembers([]), isMembers(null), isMembers('a')]).toEqual([true, false, false, false]);
});
