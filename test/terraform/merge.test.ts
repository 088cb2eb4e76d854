import { merge } from './merge';
import type { Program } from './program';

/** A VPC, and a group of it made with another provider. */
function program(region = 'us-east-1'): Program {
  return {
    provider: { aws: [{ region }, { region, alias: 'other' }] },
    variable: { name: { type: 'string' } },
    resource: {
      aws_vpc: { vpc: { cidr_block: '203.0.113.0/24' } },
      aws_security_group: {
        group: { provider: 'aws.other', name: '${var.name}', vpc_id: '${aws_vpc.vpc.id}', depends_on: ['aws_vpc.vpc'] },
      },
    },
    output: { vpc: { value: 'aws_vpc.elsewhere, ${aws_vpc.vpc.id}' } },
  };
}

test('everything of each program begins with its name, and refers to what is its own', () => {
  const { resource, variable, output, provider } = merge({ one: program(), two: program() });
  expect(Object.keys(variable ?? {})).toEqual(['one_name', 'two_name']);
  expect(Object.keys(resource?.['aws_vpc'] ?? {})).toEqual(['one_vpc', 'two_vpc']);
  expect(resource?.['aws_security_group']?.['two_group']).toEqual({
    provider: 'aws.two_other',
    name: '${var.two_name}',
    vpc_id: '${aws_vpc.two_vpc.id}',
    depends_on: ['aws_vpc.two_vpc'],
  });
  expect(output?.['one_vpc']).toEqual({ value: 'aws_vpc.elsewhere, ${aws_vpc.one_vpc.id}' });
  expect(provider?.['aws']?.map(({ alias }) => alias)).toEqual([undefined, 'one_other', 'two_other']);
});

test('programs of other Regions share a provider with an alias', () => {
  const [one, two, three] = [program(), program('eu-west-1'), program('eu-west-1')];
  const { resource, provider } = merge({ one, two, three });
  expect(provider?.['aws']).toEqual([
    { region: 'us-east-1' },
    { region: 'us-east-1', alias: 'one_other' },
    { region: 'eu-west-1', alias: 'shared_default_1' },
    { region: 'eu-west-1', alias: 'two_other' },
    { region: 'eu-west-1', alias: 'three_other' },
  ]);
  expect(Object.values(resource?.['aws_vpc'] ?? {}).map((vpc) => vpc['provider'])).toEqual([
    undefined,
    'aws.shared_default_1',
    'aws.shared_default_1',
  ]);
  expect(resource?.['aws_security_group']?.['three_group']?.['provider']).toBe('aws.three_other');
});

test('what cannot be merged is refused', () => {
  expect(() => merge({ one: { ...program(), data: {} } })).toThrow('cannot merge data');
});
