import { Asn, Bandwidth, Cidr, Mtu } from 'twilio-interconnect-constructs';
import {
  ACROSS_ACCOUNTS,
  KNOWN_BGP_KEY,
  PARENT_FACTS,
  TRANSIT_GATEWAY_FACTS,
} from '../../../lib/plan/direct-connect/facts-shape';
import * as options from '../../../lib/plan/direct-connect/options-shape';
import { GIVEN_GATEWAYS } from '../../../lib/plan/gateways-shape';
import { readBy, saidBy, type Table } from '../../model/shape/table';

const bandwidth = Bandwidth.gbps(1);
const amazonSideAsn = Asn.of(64512);
const allowedPrefixes = [Cidr.of('10.0.0.0/16')];
const accounts = {
  account: '111122223333',
  ownerAccount: '444455556666',
  hasRole: true,
  remedy: { prop: 'role', fix: 'Give a role.' },
};

test.each<[string, Table, object, readonly string[]]>([
  ['the facts of a connection', PARENT_FACTS, { kind: 'dedicated', bandwidth, isOrderedHere: true }, ['kind']],
  ['the facts of a connection', PARENT_FACTS, { kind: 'hosted' }, ['kind']],
  ['the facts of a connection', PARENT_FACTS, { kind: 'lag' }, ['kind']],
  ['the facts of a connection', PARENT_FACTS, { kind: 'unknown' }, ['kind']],
  ['two accounts', ACROSS_ACCOUNTS, accounts, ['hasRole']],
  ['a transit gateway', TRANSIT_GATEWAY_FACTS, { asn: amazonSideAsn }, []],
  ['props', options.HOSTED_CONNECTION_ATTRIBUTES, { connectionId: 'dxcon-1', bandwidth }, ['bandwidth', 'connectionId']],
  ['props', options.CONNECTION_PLACE, { location: 'EqDC2', bandwidth }, ['bandwidth', 'location']],
  ['props', options.CONNECTION_PROVIDER, { providerName: 'Example' }, []],
  [
    'props',
    options.LAG,
    { location: 'EqDC2', connectionsBandwidth: bandwidth, lagName: 'lag', providerName: 'Example' },
    ['connectionsBandwidth', 'location'],
  ],
  [
    'props',
    options.DIRECT_CONNECT_GATEWAY_ATTRIBUTES,
    { directConnectGatewayId: 'id', amazonSideAsn },
    ['directConnectGatewayId'],
  ],
  ['props', options.DIRECT_CONNECT_GATEWAY_OPTIONS, { amazonSideAsn, directConnectGatewayName: 'twilio' }, []],
  ['props', options.VPN_GATEWAY_PREFIXES, { allowedPrefixes }, []],
  ['props', options.TRANSIT_GATEWAY_PREFIXES, { allowedPrefixes }, ['allowedPrefixes']],
  ['props', options.PREFIX_POOL, { prefixPoolAllocatedCountIpv4: 1, prefixPoolAllocatedCountIpv6: 2 }, []],
  ['props', options.TRANSIT_INTERFACE, { mtu: Mtu.of(8500) }, []],
  ['props', options.PUBLIC_INTERFACE, { routeFilterPrefixes: allowedPrefixes }, ['routeFilterPrefixes']],
])('%s has its props, and no other', (name, table, whole, needed) => {
  expect(readBy(table, whole)).toEqual(whole);
  expect(needed.length === 0 ? [] : saidBy(table, {}).map((each) => each.split(':')[0])).toEqual(
    needed.map((prop) => `wrong-type ${prop}`),
  );
  expect(saidBy(table, 7)).toEqual([expect.stringContaining(name)]);
  expect(saidBy(table, { ...whole, unheardOf: 1 })).toEqual([expect.stringContaining('unheardOf')]);
});

test('a key is a text, or what is known of it, and is not shown', () => {
  const whole = { text: 'hunter-two', isPart: true, isAccepted: false };
  expect([readBy(KNOWN_BGP_KEY, 'hunter-two'), readBy(KNOWN_BGP_KEY, whole)]).toEqual(['hunter-two', whole]);
  expect(saidBy(KNOWN_BGP_KEY, 7).join()).toMatch(/Give the key as a text/);
  expect(saidBy(KNOWN_BGP_KEY, { ...whole, other: 'hunter-two' }).join()).not.toContain('hunter');
});

test('of a gateway counts whether it is given', () => {
  const gateway = { id: 7 };
  expect(readBy(GIVEN_GATEWAYS, { vpnGateway: gateway, transitGateway: undefined })).toMatchObject({ vpnGateway: gateway });
  expect(saidBy(GIVEN_GATEWAYS, { vpnGateway: '' })).toEqual([expect.stringMatching(/^wrong-type vpnGateway: .*a gateway/)]);
});

test('what a remedy is', () => {
  expect(saidBy(ACROSS_ACCOUNTS, { ...accounts, remedy: 7 })).toEqual([expect.stringContaining('a remedy')]);
  expect(saidBy(ACROSS_ACCOUNTS, { ...accounts, remedy: {} })).toHaveLength(2);
});
