import { readCloudFormation } from './read-cloudformation';
import { readTerraform } from './read-terraform';

/** The prefix lists and groups of what was synthesised, by their logical ids or addresses: what a deployment compares with the one before. */
export interface ListState {
  readonly lists: Readonly<Record<string, ListResource>>;
  readonly groups: Readonly<Record<string, GroupResource>>;
  /** Every other resource, as text without its dependencies. */
  readonly others: Readonly<Record<string, string>>;
}

export interface ListResource {
  readonly name: string;
  readonly family: string;
  readonly size: number;
  /** Whether the entries stand in the list, or are resources of their own. */
  readonly isInline: boolean;
  /** Descriptions by CIDR. */
  readonly entries: Readonly<Record<string, string>>;
}

export interface GroupResource {
  /** What replaces the group when it changes. */
  readonly fixed: string;
  readonly rules: readonly RuleResource[];
}

export interface RuleResource {
  /** `egress udp 10000-60000` and the list's id: a rule that is the same in both deployments. */
  readonly opening: string;
  readonly direction: string;
  readonly protocol: string;
  readonly from: number;
  readonly to: number;
  readonly list: string;
  /** What changes the rule when it changes: its own id, if it has one, and its text. */
  readonly text: string;
}

type Block = Record<string, any>;

function ruleOf(direction: string, protocol: string, from: number, to: number, list: string, text: string): RuleResource {
  return { opening: `${direction} ${protocol} ${from}-${to} ${list}`, direction, protocol, from, to, list, text };
}

function byCidr(entries: readonly (readonly [string, string])[]): Readonly<Record<string, string>> {
  return Object.fromEntries(entries);
}

function isAmong(types: readonly string[]): (type: string) => boolean {
  return (type) => types.includes(type);
}

/** Reads a template of CloudFormation. */
export function listStateOfCloudFormation({ Resources }: Parameters<typeof readCloudFormation>[0]): ListState {
  const resources = Object.entries(Resources).map(([id, { Type, Properties = {} }]) => ({ id, type: Type, props: Properties }));
  const ofType = (type: string): typeof resources => resources.filter((each) => each.type === type);
  const rulesOf = (rules: Block[] = [], direction: string, list: string): readonly RuleResource[] =>
    rules
      .filter((rule) => rule[list] !== undefined)
      .map((rule) =>
        ruleOf(direction, rule['IpProtocol'], rule['FromPort'], rule['ToPort'], rule[list]['Fn::GetAtt'][0], rule['Description']),
      );
  const isKnown = isAmong(['AWS::EC2::PrefixList', 'AWS::EC2::SecurityGroup']);
  return {
    lists: Object.fromEntries(
      ofType('AWS::EC2::PrefixList').map(({ id, props }) => [
        id,
        {
          name: props['PrefixListName'],
          family: props['AddressFamily'],
          size: props['MaxEntries'],
          isInline: true,
          entries: byCidr(props['Entries'].map((entry: Block) => [entry['Cidr'], entry['Description']])),
        },
      ]),
    ),
    groups: Object.fromEntries(
      ofType('AWS::EC2::SecurityGroup').map(({ id, props }) => [
        id,
        {
          fixed: JSON.stringify([props['GroupDescription'], props['GroupName'], props['VpcId']]),
          rules: [
            ...rulesOf(props['SecurityGroupEgress'], 'egress', 'DestinationPrefixListId'),
            ...rulesOf(props['SecurityGroupIngress'], 'ingress', 'SourcePrefixListId'),
          ],
        },
      ]),
    ),
    others: Object.fromEntries(
      resources.filter(({ type }) => !isKnown(type)).map(({ id, type, props }) => [id, JSON.stringify([type, props])]),
    ),
  };
}

/** Reads a configuration of Terraform. */
export function listStateOfTerraform({ resource }: Parameters<typeof readTerraform>[0]): ListState {
  const ofType = (type: string): readonly (Block & { readonly id: string })[] =>
    Object.entries(resource[type] ?? {}).map(([id, block]) => ({ ...block, id }));
  const nameOf = (reference: string): string => reference.split('.')[1] ?? '';
  const groupRules = (group: string): readonly RuleResource[] =>
    (['egress', 'ingress'] as const).flatMap((direction) =>
      ofType(`aws_vpc_security_group_${direction}_rule`)
        .filter((rule) => nameOf(rule['security_group_id']) === group)
        .map((rule) =>
          ruleOf(
            direction,
            rule['ip_protocol'],
            rule['from_port'],
            rule['to_port'],
            nameOf(rule['prefix_list_id']),
            `${rule.id} ${rule['description']}`,
          ),
        ),
    );
  const isKnown = isAmong([
    'aws_ec2_managed_prefix_list',
    'aws_ec2_managed_prefix_list_entry',
    'aws_security_group',
    'aws_vpc_security_group_egress_rule',
    'aws_vpc_security_group_ingress_rule',
  ]);
  return {
    lists: Object.fromEntries(
      ofType('aws_ec2_managed_prefix_list').map((list) => {
        const own = ofType('aws_ec2_managed_prefix_list_entry').filter((entry) => nameOf(entry['prefix_list_id']) === list.id);
        return [
          list.id,
          {
            name: list['name'],
            family: list['address_family'],
            size: list['max_entries'],
            isInline: list['entry'] !== undefined,
            entries: byCidr([...(list['entry'] ?? []), ...own].map((entry: Block) => [entry['cidr'], entry['description']])),
          },
        ];
      }),
    ),
    groups: Object.fromEntries(
      ofType('aws_security_group').map(({ id, name, description, vpc_id: vpc }) => [
        id,
        { fixed: JSON.stringify([name, description, vpc]), rules: groupRules(id) },
      ]),
    ),
    others: Object.fromEntries(
      Object.keys(resource)
        .filter((type) => !isKnown(type))
        .flatMap((type) =>
          ofType(type).map(({ depends_on: _dependencies, id, ...block }) => [`${type}.${id}`, JSON.stringify(block)] as const),
        ),
    ),
  };
}

/** Some ports of some addresses that a group opens in one direction, and by what. */
interface Opened {
  readonly rule: RuleResource;
  readonly first: number;
  readonly last: number;
}

/**
 * What a deployment would do from one state to another that the network notices without need: an entry, rule, list or group that stays and
 * is removed, replaced or made again; a list's size that changes with its entries; an address that loses its opening for a moment.
 */
export function disturbances(before: ListState, after: ListState): readonly string[] {
  const found: string[] = [];
  for (const [id, list, next] of inBoth(before.lists, after.lists)) {
    const staying = Object.keys(list.entries).filter((cidr) => cidr in next.entries);
    const described = staying.filter((cidr) => list.entries[cidr] !== next.entries[cidr]);
    found.push(...described.map((cidr) => `${id}: ${cidr} is removed and added again`));
    const isSame = staying.length === Object.keys(list.entries).length && staying.length === Object.keys(next.entries).length;
    if (list.size !== next.size && !isSame) {
      found.push(`${id}: size and entries change together`);
    }
    if (list.family !== next.family) {
      found.push(`${id}: replaced`);
    }
    if (list.name !== next.name) {
      found.push(`${id}: renamed`);
    }
    if (list.isInline !== next.isInline) {
      found.push(`${id}: entries in another form`);
    }
  }
  for (const [id, group, next] of inBoth(before.groups, after.groups)) {
    if (group.fixed !== next.fixed) {
      found.push(`${id}: replaced`);
    }
    for (const rule of group.rules) {
      const other = next.rules.find(({ opening }) => opening === rule.opening);
      if (other !== undefined && other.text !== rule.text) {
        found.push(`${id}: the rule ${rule.opening} is made again`);
      }
    }
    found.push(...gaps(id, before, after));
  }
  for (const [id, resource, next] of inBoth(before.others, after.others)) {
    if (resource !== next) {
      found.push(`${id}: changes`);
    }
  }
  return found;
}

/** What a group opens in both states, but by no rule and list that hold it in both. */
function gaps(group: string, before: ListState, after: ListState): readonly string[] {
  const [old, next] = [openedBy(group, before), openedBy(group, after)];
  const found = new Set<string>();
  for (const was of old) {
    for (const is of next) {
      const [port, address] = [Math.max(was.rule.from, is.rule.from), Math.max(was.first, is.first)];
      const isEither = was.rule.direction === is.rule.direction && was.rule.protocol === is.rule.protocol;
      const isBoth = port <= Math.min(was.rule.to, is.rule.to) && address <= Math.min(was.last, is.last);
      if (!isEither || !isBoth) {
        continue;
      }
      const holds = ({ rule, first, last }: Opened): boolean =>
        rule.direction === was.rule.direction &&
        rule.protocol === was.rule.protocol &&
        rule.from <= port &&
        port <= rule.to &&
        first <= address &&
        address <= last;
      const steady = old.filter(holds).map(({ rule }) => rule.opening);
      if (!next.filter(holds).some(({ rule }) => steady.includes(rule.opening))) {
        found.add(`${group}: ${was.rule.opening} closes for a moment`);
      }
    }
  }
  return [...found];
}

function openedBy(group: string, { groups, lists }: ListState): readonly Opened[] {
  return (groups[group]?.rules ?? []).flatMap((rule) =>
    Object.keys(lists[rule.list]?.entries ?? {}).map((cidr) => {
      const [address = '', mask = ''] = cidr.split('/');
      const first = address.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0);
      return { rule, first, last: first + 2 ** (32 - Number(mask)) - 1 };
    }),
  );
}

function inBoth<Item>(
  before: Readonly<Record<string, Item>>,
  after: Readonly<Record<string, Item>>,
): readonly (readonly [string, Item, Item])[] {
  return Object.entries(before).flatMap(([id, item]) => (id in after ? [[id, item, after[id]!] as const] : []));
}
