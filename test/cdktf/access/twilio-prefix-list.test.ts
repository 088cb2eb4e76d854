import { VpcSecurityGroupEgressRule } from '@cdktf/provider-aws/lib/vpc-security-group-egress-rule';
import { Cidr, planPrefixList, PortRange, TwilioCatalog, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { TwilioPrefixList } from 'twilio-interconnect-constructs/cdktf';
import { all, only, refusalOf, synthesise, tree } from '../support';

const EDGES = [TwilioEdge.ASHBURN_IX];
const TRAFFIC = [TwilioTraffic.SIP_SIGNALLING];

/** A catalogue with so many addresses more, none beside another. */
function enlarged(count: number): TwilioCatalog {
  const cidrs = Array.from({ length: count }, (_, index) => `185.187.${132 + Math.floor(index / 100)}.${(index % 100) * 2}/32`);
  return TwilioCatalog.current.with({
    add: [
      {
        edge: TwilioEdge.ASHBURN_IX,
        traffic: TwilioTraffic.SIP_SIGNALLING,
        direction: 'egress',
        protocol: 'tcp',
        ports: PortRange.of(5061),
        cidrs,
        source: 'a test',
      },
    ],
  });
}

test('holds its entries in the list itself', () => {
  const result = synthesise((stack) => {
    new TwilioPrefixList(stack, 'Gateways', { edges: EDGES, traffic: TRAFFIC });
  });
  expect(only(result, 'aws_ec2_managed_prefix_list')).toEqual({
    name: 'twilio-network-gateways',
    address_family: 'IPv4',
    max_entries: 5,
    entry: [
      { cidr: '208.78.112.64/31', description: 'Twilio (twilio-interconnect-constructs)' },
      { cidr: '208.78.112.66/32', description: 'Twilio (twilio-interconnect-constructs)' },
    ],
  });
});

test('takes a name, a size and tags', () => {
  const result = synthesise((stack) => {
    new TwilioPrefixList(stack, 'Gateways', {
      edges: EDGES,
      traffic: TRAFFIC,
      prefixListName: 'gateways',
      maxEntries: 40,
      tags: { team: 'voice' },
    });
  });
  expect(only(result, 'aws_ec2_managed_prefix_list')).toMatchObject({
    name: 'gateways',
    max_entries: 40,
    tags: { team: 'voice' },
  });
});

describe('what a list reserves decides for good how its entries are written', () => {
  const written = (more: number, maxEntries?: number): readonly (number | string)[] => {
    let list!: TwilioPrefixList;
    const result = synthesise((stack) => {
      list = new TwilioPrefixList(stack, 'Gateways', {
        edges: EDGES,
        traffic: TRAFFIC,
        catalog: enlarged(more),
        ...(maxEntries === undefined ? {} : { maxEntries }),
      });
    });
    const resource = only(result, 'aws_ec2_managed_prefix_list');
    const entries = all(result, 'aws_ec2_managed_prefix_list_entry');
    expect(Object.keys(list.entries)).toHaveLength(entries.length);
    const [, id = ''] = list.resource.node.path.split('network/Gateways/');
    return [resource.max_entries, resource.entry?.length ?? 0, entries.length, id];
  };

  test('up to 100 in the list, with more each as a resource named by its CIDR', () => {
    expect(written(78)).toEqual([100, 80, 0, 'Resource']);
    expect(written(79)).toEqual([105, 0, 81, 'LargeResource']);
  });

  test('not how many there are today', () => {
    expect(written(1, 100)).toEqual([100, 3, 0, 'Resource']);
    expect(written(98, 100)).toEqual([100, 100, 0, 'Resource']);
    expect(written(1, 101)).toEqual([101, 0, 3, 'LargeResource']);
    expect(written(99, 101)).toEqual([101, 0, 101, 'LargeResource']);
  });
});

test('entry resources do not depend on each other: one less removes one', () => {
  const ids = (count: number): readonly string[] =>
    tree(
      synthesise((stack) => {
        new TwilioPrefixList(stack, 'Gateways', { edges: EDGES, traffic: TRAFFIC, catalog: enlarged(count) });
      }).stack,
      'network/Gateways/Entry',
    );
  const [fewer, more] = [ids(120), ids(121)];
  expect(more.filter((id) => !fewer.includes(id))).toEqual([
    expect.stringMatching(/^network\/Gateways\/Entry-185\.187\.133\.40-32 Gateways_Entry-18518713340-32_[0-9A-F]{8}$/),
  ]);
  expect(fewer.filter((id) => !more.includes(id))).toEqual([]);
});

test('is named by its id', () => {
  const result = synthesise((stack) => {
    const list = new TwilioPrefixList(stack, 'Gateways', { edges: EDGES, traffic: TRAFFIC });
    new VpcSecurityGroupEgressRule(stack, 'Rule', { securityGroupId: 'sg-1', ipProtocol: '-1', prefixListId: list.prefixListId });
    expect(list.plan.entries.map(({ cidr }) => cidr)).toEqual([Cidr.of('208.78.112.64/31'), Cidr.of('208.78.112.66/32')]);
  });
  expect(only(result, 'aws_vpc_security_group_egress_rule').prefix_list_id).toMatch(
    /^\$\{aws_ec2_managed_prefix_list\.Gateways_[0-9A-F]{8}\.id\}$/,
  );
});

test.each([
  [{ traffic: [] }, ['prefix-list-empty traffic', 'traffic-missing traffic']],
  [{ maxEntries: 1 }, ['prefix-list-size maxEntries']],
  [{ prefixListName: '' }, ['prefix-list-name prefixListName']],
])('refuses %p', (changes, codes) => {
  expect(
    refusalOf(() =>
      synthesise((stack) => {
        new TwilioPrefixList(stack, 'List', { edges: EDGES, traffic: TRAFFIC, ...changes });
      }),
    ),
  ).toEqual(codes);
});

test('a planned list takes a plan, tags and a provider, and nothing else', () => {
  const plan = planPrefixList({ edges: EDGES, traffic: TRAFFIC });
  const refusal = (props: object): readonly string[] =>
    refusalOf(() => synthesise((stack) => void new TwilioPrefixList(stack, 'List', props as never)));
  const result = synthesise((stack) => void new TwilioPrefixList(stack, 'List', { plan, tags: { team: 'voice' } }));
  expect(only(result, 'aws_ec2_managed_prefix_list').name).toBe(plan.name);
  expect(refusal({ plan, toString: 1 })).toEqual(['unknown-prop toString']);
  expect(refusal({ plan: { ...plan } })).toEqual(['wrong-type plan']);
});
