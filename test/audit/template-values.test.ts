import { auditAddresses } from 'twilio-interconnect-constructs';
import { TemplateValues } from '../../lib/audit/template-values';

const values = new TemplateValues({
  Parameters: {
    Cidr: { Type: 'String', Default: '1.1.1.1/32' },
    Empty: { Type: 'String' },
    Port: { Default: 5060 },
    Broken: null,
  },
  Mappings: { Map: { us1: { media: ['1.1.1.2/32'] } } },
});

test.each<[unknown, unknown]>([
  [{ Ref: 'Cidr' }, '1.1.1.1/32'],
  [[{ a: { Ref: 'Port' } }], [{ a: 5060 }]],
  [{ 'Fn::Sub': '${Cidr}' }, '1.1.1.1/32'],
  [{ 'Fn::FindInMap': ['Map', 'us1', 'media'] }, ['1.1.1.2/32']],
  [{ 'Fn::If': ['A', { Ref: 'Cidr' }, { Ref: 'AWS::NoValue' }] }, { 'Fn::If': ['A', '1.1.1.1/32', { Ref: 'AWS::NoValue' }] }],
])('%j is %j', (given, settled) => {
  expect(values.settled(given)).toEqual(settled);
});

test.each<[unknown]>([
  [{ Ref: 'Empty' }],
  [{ Ref: 'Broken' }],
  [{ Ref: 'Sg' }],
  [{ Ref: 'toString' }],
  [{ Ref: 7 }],
  [{ Ref: 'Cidr', other: 1 }],
  [{ 'Fn::Sub': '${Cidr}/32' }],
  [{ 'Fn::FindInMap': ['Map', { Ref: 'AWS::Region' }, 'media'] }],
  [{ 'Fn::FindInMap': 'Map' }],
  [{ 'Fn::GetAtt': ['Sg', 'GroupId'] }],
  [null],
  ['Cidr'],
])('%j stays as it is', (given) => {
  expect(values.settled(given)).toEqual(given);
});

test('a template without parameters has no defaults', () => {
  expect(new TemplateValues({ Parameters: [] }).settled({ Ref: 'Cidr' })).toEqual({ Ref: 'Cidr' });
});

test('a template that holds itself comes to an end', () => {
  const list: unknown[] = [{ Ref: 'Cidr' }];
  list.push(list, list, list);
  expect(values.settled(list)).toHaveLength(4);
  expect(() => auditAddresses({ Resources: { Sg: { Type: 'AWS::EC2::SecurityGroup', Properties: list } } })).toThrow(
    'holds itself',
  );
});

test('a small template can’t become an endless one', () => {
  const large = new TemplateValues({ Mappings: { A: { b: { c: Array.from({ length: 300_000 }, () => '1.1.1.1/32') } } } });
  const settled = large.settled(Array.from({ length: 5 }, () => ({ 'Fn::FindInMap': ['A', 'b', 'c'] }))) as readonly unknown[];
  expect(settled.map((each) => Array.isArray(each))).toEqual([true, true, true, false, false]);
});

test('a rule is judged by what it refers to', () => {
  const found = auditAddresses({
    Parameters: { Anybody: { Type: 'String', Default: '0.0.0.0/0' }, Port: { Type: 'Number', Default: 5060 } },
    Resources: {
      Sg: {
        Type: 'AWS::EC2::SecurityGroupIngress',
        Properties: { IpProtocol: 'udp', FromPort: { Ref: 'Port' }, ToPort: { Ref: 'Port' }, CidrIp: { Ref: 'Anybody' } },
      },
    },
  });
  expect(found.map(({ code, place }) => `${code} ${place}`)).toEqual([
    'twilio-interconnect:open-sip Resources.Sg.Properties.CidrIp',
  ]);
});
