import { Account, type Thing } from './account';
import { associate, changePrefixes } from './associations';
import * as gateways from './gateways';
import * as interfaces from './interfaces';
import * as acls from './network-acls';
import * as ports from './ports';
import * as lists from './prefix-lists';
import { KNOWN_REFUSALS, type RefusalCode, Refused } from './refusal';
import * as routing from './routing';
import * as groups from './security-groups';
import * as vpcs from './vpcs';

const EAST = 'us-east-1';
const WEST = 'us-west-1';

/** What CloudFormation and Terraform refuse before AWS is asked; the faults have tests of their own. */
type EngineCode =
  | 'type-change'
  | 'export-in-use'
  | 'no-such-export'
  | 'no-such-output'
  | 'secret-of-other-region'
  | 'cycle'
  | 'encryption-mode-not-sent'
  | 'list-left-empty'
  | 'prevent-destroy'
  | 'proposal-update';

const account = (): Account => new Account().give('connection', EAST, 'dxcon-given', { isAvailable: true });

const onPort = (of: Account, changes: Partial<interfaces.InterfaceRequest> = {}): Thing =>
  interfaces.createInterface(of, EAST, {
    kind: 'private',
    name: 'voice',
    port: 'dxcon-given',
    vlan: 101,
    peers: [{ family: 'ipv4', asn: '65010' }],
    ...changes,
  });

const hub = (of: Account, asn?: string): Thing => gateways.createDirectConnectGateway(of, 'hub', asn);

/** A VPN gateway that is attached to a VPC of its own. */
function attached(of: Account): { readonly vpc: Thing; readonly gateway: Thing; readonly table: Thing } {
  const vpc = vpcs.createVpc(of, EAST);
  const gateway = gateways.createVpnGateway(of, EAST);
  gateways.attachVpnGateway(of, EAST, gateway.id, vpc.id);
  return { vpc, gateway, table: vpcs.createInVpc(of, EAST, 'route-table', vpc.id) };
}

const joined = (of: Account, directConnectGateway: Thing, gateway: Thing, allowedPrefixes?: readonly string[]): Thing =>
  associate(of, EAST, { directConnectGateway: directConnectGateway.id, gateway: gateway.id, allowedPrefixes });

const entry = (cidr: string, description?: string): lists.ListEntry => ({ cidr, description });

const list = (of: Account, size = 5): Thing =>
  lists.createPrefixList(of, EAST, { name: 'media', size, entries: [entry('192.0.2.0/24', 'media')] });

const rule = (prefixList: string, from = 443): groups.RuleRequest => ({
  direction: 'egress',
  protocol: 'tcp',
  from,
  to: from,
  prefixList,
});

const times = (count: number, act: (index: number) => unknown): void =>
  Array.from({ length: count }).forEach((_, index) => act(index));

/** For each refusal of AWS, the least that leads to it. */
const PROVOKED: Readonly<Record<Exclude<RefusalCode, EngineCode>, (of: Account) => unknown>> = {
  'not-found': (of) => onPort(of, { port: 'dxcon-nowhere' }),
  'other-region': (of) => of.need('dxcon-given', ['connection'], WEST),
  'location-of-other-region': (of) => {
    of.locations.set('EqSV5', WEST);
    ports.createConnection(of, EAST, { location: 'EqSV5', bandwidth: '1Gbps', name: 'port' });
  },
  'port-not-available': (of) =>
    onPort(of, { port: ports.createConnection(of, EAST, { location: 'EqDC2', bandwidth: '1Gbps', name: 'port' }).id }),
  'lag-without-members': (of) =>
    onPort(of, { port: ports.createLag(of, EAST, { location: 'EqDC2', bandwidth: '1Gbps', name: 'lag' }).id }),
  'lag-member-differs': (of) => {
    const lag = ports.createLag(of, EAST, { location: 'EqDC2', bandwidth: '1Gbps', name: 'lag' }).id;
    ports.createConnection(of, EAST, { location: 'EqDC2', bandwidth: '10Gbps', name: 'port', lag });
  },
  'lag-members': (of) => {
    const lag = ports.createLag(of, EAST, { location: 'EqDC2', bandwidth: '100Gbps', name: 'lag' }).id;
    times(3, () => ports.createConnection(of, EAST, { location: 'EqDC2', bandwidth: '100Gbps', name: 'port', lag }));
  },
  'port-in-use': (of) => {
    onPort(of);
    ports.deleteConnection(of, EAST, 'dxcon-given');
  },
  'lag-in-use': (of) => {
    const lag = ports.createLag(of, EAST, { location: 'EqDC2', bandwidth: '1Gbps', name: 'lag' }).id;
    ports.createConnection(of, EAST, { location: 'EqDC2', bandwidth: '1Gbps', name: 'port', lag });
    onPort(of, { port: lag });
    ports.deleteLag(of, EAST, lag);
  },
  'vlan-in-use': (of) => times(2, () => onPort(of)),
  'hosted-port-full': (of) => {
    of.give('connection', EAST, 'dxcon-hosted', { isAvailable: true, isHosted: true });
    times(2, (vlan) => onPort(of, { port: 'dxcon-hosted', vlan }));
  },
  'interface-quota': (of) => times(5, (vlan) => onPort(of, { vlan, kind: 'transit' })),
  'interface-of-other-kind': (of) => {
    const { id } = hub(of);
    onPort(of, { directConnectGateway: id });
    onPort(of, { directConnectGateway: id, vlan: 102, kind: 'transit' });
  },
  'bgp-address-family-taken': (of) => interfaces.addPeer(onPort(of), { family: 'ipv4', asn: '65011' }),
  'last-bgp-peer': (of) => interfaces.changePeers(onPort(of), [{ family: 'ipv4', asn: '65011' }]),
  'gateway-in-use': (of) => {
    const { id } = hub(of);
    onPort(of, { directConnectGateway: id });
    gateways.deleteDirectConnectGateway(of, EAST, id);
  },
  'gateway-quota': (of) => {
    const directConnectGateway = hub(of);
    times(21, () => joined(of, directConnectGateway, attached(of).gateway));
  },
  'vpn-gateway-not-attached': (of) => joined(of, hub(of), gateways.createVpnGateway(of, EAST)),
  'vpn-gateway-attached': (of) => gateways.deleteVpnGateway(of, EAST, attached(of).gateway.id),
  'vpc-has-vpn-gateway': (of) => gateways.attachVpnGateway(of, EAST, gateways.createVpnGateway(of, EAST).id, attached(of).vpc.id),
  'vpn-gateway-associated': (of) => {
    const { gateway } = attached(of);
    joined(of, hub(of), gateway);
    gateways.detachVpnGateway(of, EAST, gateway.id);
  },
  'transit-gateway-attached': (of) => {
    const gateway = gateways.createTransitGateway(of, EAST, 64600);
    joined(of, hub(of), gateway, ['192.0.2.0/24']);
    gateways.deleteTransitGateway(of, EAST, gateway.id);
  },
  'already-associated': (of) => {
    const [directConnectGateway, { gateway }] = [hub(of), attached(of)];
    times(2, () => joined(of, directConnectGateway, gateway));
  },
  'vpn-gateway-elsewhere': (of) => {
    const { gateway } = attached(of);
    times(2, () => joined(of, hub(of), gateway));
  },
  'gateway-of-other-kind': (of) => {
    const directConnectGateway = hub(of);
    onPort(of, { directConnectGateway: directConnectGateway.id });
    joined(of, directConnectGateway, gateways.createTransitGateway(of, EAST, 64600), ['192.0.2.0/24']);
  },
  'prefixes-overlap': (of) => {
    const directConnectGateway = hub(of);
    joined(of, directConnectGateway, gateways.createTransitGateway(of, EAST, 64600), ['192.0.2.0/25']);
    joined(of, directConnectGateway, gateways.createTransitGateway(of, EAST, 64601), ['192.0.2.0/24']);
  },
  'prefixes-missing': (of) => joined(of, hub(of), gateways.createTransitGateway(of, EAST, 64600)),
  'asn-collision': (of) => joined(of, hub(of), gateways.createTransitGateway(of, EAST, undefined), ['192.0.2.0/24']),
  'vpc-in-use': (of) => vpcs.deleteVpc(of, EAST, attached(of).vpc.id),
  'subnet-in-use': (of) => {
    const vpc = vpcs.createVpc(of, EAST).id;
    const subnet = vpcs.createInVpc(of, EAST, 'subnet', vpc).id;
    gateways.attachVpc(of, EAST, { gateway: gateways.createTransitGateway(of, EAST, 64600).id, vpc, subnets: [subnet] });
    vpcs.deleteSubnet(of, EAST, subnet);
  },
  'route-exists': (of) => {
    const table = attached(of).table.id;
    times(2, () => routing.createRoute(of, EAST, { table, destination: '0.0.0.0/0' }));
  },
  'vpc-not-attached': (of) =>
    routing.createRoute(of, EAST, {
      table: attached(of).table.id,
      destination: '192.0.2.0/24',
      transitGateway: gateways.createTransitGateway(of, EAST, 64600).id,
    }),
  'propagation-without-attachment': (of) =>
    routing.enablePropagation(of, EAST, gateways.createVpnGateway(of, EAST).id, attached(of).table.id),
  'propagation-before-association': (of) => {
    const { gateway, table } = attached(of);
    routing.enablePropagation(of, EAST, gateway.id, table.id);
    joined(of, hub(of), gateway);
  },
  'route-before-association': (of) => {
    const { vpc, table } = attached(of);
    const gateway = gateways.createTransitGateway(of, EAST, 64600);
    gateways.attachVpc(of, EAST, { gateway: gateway.id, vpc: vpc.id, subnets: [] });
    routing.createRoute(of, EAST, { table: table.id, destination: '192.0.2.0/24', transitGateway: gateway.id });
    joined(of, hub(of), gateway, ['10.0.0.0/8']);
  },
  'route-table-full': (of) =>
    routing.createRoute(of, EAST, { table: attached(of).table.id, destination: '', prefixList: list(of, 501).id }),
  'entries-and-size': (of) =>
    lists.modifyPrefixList(of, EAST, list(of).id, { add: [entry('198.51.100.0/24')], remove: [], size: 10 }),
  'too-many-entries': (of) => lists.modifyPrefixList(of, EAST, list(of, 1).id, { add: [entry('198.51.100.0/24')], remove: [] }),
  'added-and-removed': (of) => {
    const { id, state } = list(of);
    lists.modifyPrefixList(of, EAST, id, lists.differenceOf(state['entries'], [entry('192.0.2.0/24', 'voice')]));
  },
  'entry-gap': (of) => {
    const { id } = list(of);
    lists.modifyPrefixList(of, EAST, id, { add: [], remove: [entry('192.0.2.0/24')] });
    lists.modifyPrefixList(of, EAST, id, { add: [entry('192.0.2.0/24')], remove: [] });
  },
  'entry-exists': (of) => lists.modifyPrefixList(of, EAST, list(of).id, { add: [entry('192.0.2.0/24')], remove: [] }),
  'list-in-use': (of) => {
    const { id } = list(of);
    groups.authorize(of, EAST, groups.createSecurityGroup(of, EAST, { name: 'g', vpc: undefined }).id, rule(id));
    lists.deletePrefixList(of, EAST, id);
  },
  'too-many-rules': (of) => {
    const { id } = groups.createSecurityGroup(of, EAST, { name: 'g', vpc: undefined });
    const prefixList = list(of, 31).id;
    times(2, (port) => groups.authorize(of, EAST, id, rule(prefixList, port)));
  },
  'rule-exists': (of) => {
    const { id } = groups.createSecurityGroup(of, EAST, { name: 'g', vpc: undefined });
    const prefixList = list(of).id;
    times(2, () => groups.authorize(of, EAST, id, rule(prefixList)));
  },
  'group-name-taken': (of) => times(2, () => groups.createSecurityGroup(of, EAST, { name: 'g', vpc: undefined })),
  'group-in-use': (of) => {
    const [one, other] = ['a', 'b'].map((name) => groups.createSecurityGroup(of, EAST, { name, vpc: undefined }).id);
    groups.authorize(of, EAST, other!, { direction: 'egress', protocol: 'tcp', from: 1, to: 1, peer: one! });
    groups.deleteSecurityGroup(of, EAST, one!);
  },
  'acl-number-taken': (of) => {
    const networkAcl = acls.createNetworkAcl(of, EAST, vpcs.createVpc(of, EAST).id).id;
    times(2, () => acls.createAclRule(of, EAST, { networkAcl, direction: 'egress', number: 1 }));
  },
  'too-many-acl-rules': (of) => {
    const networkAcl = acls.createNetworkAcl(of, EAST, vpcs.createVpc(of, EAST).id).id;
    times(20, (number) => acls.createAclRule(of, EAST, { networkAcl, direction: 'egress', number }));
  },
};

/** The code of what AWS said first: a refusal, or harm. */
function saidTo(act: (of: Account) => unknown): RefusalCode | undefined {
  const of = account();
  try {
    act(of);
  } catch (error) {
    if (error instanceof Refused) {
      return error.refusal.code;
    }
    throw error;
  }
  return of.harm[0]?.code;
}

test.each(Object.entries(PROVOKED))('AWS says %s', (code, act) => {
  expect(saidTo(act)).toBe(code);
});

test('every refusal has a page that says so', () => {
  const sources = Object.values(KNOWN_REFUSALS).map(({ source }) => source);
  expect(sources.filter((source) => !/^https:\/\/[a-z.]+\.(com|io)\//.test(source))).toEqual([]);
});

describe('AWS takes', () => {
  test.each<[string, (of: Account) => unknown]>([
    [
      'the same VLAN on two ports',
      (of) => {
        of.give('connection', EAST, 'dxcon-other', { isAvailable: true });
        onPort(of);
        onPort(of, { port: 'dxcon-other' });
      },
    ],
    [
      'an interface on a LAG whose ports are ordered',
      (of) => {
        const lag = ports.createLag(of, EAST, { location: 'EqDC2', bandwidth: '1Gbps', name: 'lag' }).id;
        ports.createConnection(of, EAST, { location: 'EqDC2', bandwidth: '1Gbps', name: 'port', lag });
        onPort(of, { port: lag });
      },
    ],
    [
      'an interface on a port that has come up',
      (of) => {
        const { id } = ports.createConnection(of, EAST, { location: 'EqDC2', bandwidth: '1Gbps', name: 'port' });
        of.portsComeUp();
        onPort(of, { port: id });
      },
    ],
    [
      'another BGP peer while one of the other family stays',
      (of) =>
        interfaces.changePeers(
          onPort(of, {
            peers: [
              { family: 'ipv4', asn: '65010' },
              { family: 'ipv6', asn: '65010' },
            ],
          }),
          [
            { family: 'ipv4', asn: '65011' },
            { family: 'ipv6', asn: '65010' },
          ],
        ),
    ],
    [
      'a propagation after the association',
      (of) => {
        const { gateway, table } = attached(of);
        joined(of, hub(of), gateway);
        routing.enablePropagation(of, EAST, gateway.id, table.id);
      },
    ],
    [
      'prefixes of two transit gateways side by side',
      (of) => {
        const directConnectGateway = hub(of);
        joined(of, directConnectGateway, gateways.createTransitGateway(of, EAST, 64600), ['192.0.2.0/25']);
        const { id } = joined(of, directConnectGateway, gateways.createTransitGateway(of, EAST, 64601), ['192.0.2.128/25']);
        changePrefixes(of, EAST, id, ['198.51.100.0/24', '192.0.2.128/25']);
      },
    ],
    [
      'a size, and entries in the next request',
      (of) => {
        const { id } = list(of);
        lists.modifyPrefixList(of, EAST, id, { add: [], remove: [], size: 10 });
        lists.modifyPrefixList(of, EAST, id, { add: [entry('198.51.100.0/24')], remove: [] });
      },
    ],
    [
      'rules as heavy as the quota',
      (of) => {
        const { id } = groups.createSecurityGroup(of, EAST, { name: 'g', vpc: undefined });
        const prefixList = list(of, 30).id;
        times(2, (port) => groups.authorize(of, EAST, id, rule(prefixList, port)));
      },
    ],
    [
      'as many rules of a network ACL as the quota has, each way, and a number again when it is free',
      (of) => {
        const networkAcl = acls.createNetworkAcl(of, EAST, vpcs.createVpc(of, EAST).id).id;
        for (const direction of ['egress', 'ingress'] as const) {
          times(19, (number) => acls.createAclRule(of, EAST, { networkAcl, direction, number }));
        }
        acls.deleteAclRule(of, of.all('acl-rule', ({ direction, number }) => direction === 'egress' && number === 0)[0]!.id);
        acls.createAclRule(of, EAST, { networkAcl, direction: 'egress', number: 0 });
      },
    ],
  ])('%s', (_, act) => {
    expect(saidTo(act)).toBeUndefined();
  });
});
