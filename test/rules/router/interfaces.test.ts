import { Cidr } from '../../../lib/model/cidr';
import { ROUTER_INTERFACES_RULES, type RouterInterfaceSubject } from '../../../lib/rules/router/interfaces';
import { check } from '../support';

const on = (part: string, port: string, vlan?: number, ...networks: readonly string[]): RouterInterfaceSubject => ({
  part,
  port,
  vlan,
  addressPath: `${part}.address`,
  networks: networks.map((cidr) => Cidr.of(cidr)),
});

const checked = (...interfaces: readonly RouterInterfaceSubject[]): string[] =>
  check(ROUTER_INTERFACES_RULES, { interfaces, hosts: [Cidr.of('5.6.7.0/24')], twilio: [Cidr.of('168.86.128.0/18')] }, '');

test('a port or a VLAN for each neighbour is fine', () => {
  expect(
    checked(on('aws', 'eth1', 101, '10.0.0.0/30'), on('twilio', 'eth2', 101, '10.0.0.4/30'), on('backbone', 'eth2')),
  ).toEqual([]);
  expect(checked(on('lan', 'eth1', 101), on('twilio', 'eth1', 102))).toEqual([]);
});

test('the same port without another VLAN is an error', () => {
  expect(checked(on('aws', 'eth1', 101), on('twilio', 'eth1', 101))).toEqual([
    'error router-interfaces-equal at ports.twilio: eth1',
  ]);
  expect(checked(on('lan', 'eth1'), on('backbone', 'eth1'))).toEqual(['error router-interfaces-equal at ports.backbone: eth1']);
});

test('the legs to AWS and to Twilio on one port are a warning', () => {
  expect(checked(on('aws', 'eth1', 101), on('awsSecondary', 'eth3'), on('twilio', 'eth1', 102))).toEqual([
    'warning legs-share-port at ports.aws: eth1',
  ]);
});

test.each([
  ['backbone', '10.0.0.0/29', '10.0.0.0/29'],
  ['backbone', '5.6.7.252/30', '5.6.7.252/30'],
  ['lan', '168.86.128.0/24', '168.86.128.0/24'],
] as const)('%s in %s overlaps', (part, network, value) => {
  expect(checked(on('aws', 'eth1', 101, '10.0.0.0/30'), on(part, 'eth2', undefined, network))).toEqual([
    `error router-subnets-overlap at ${part}.address: ${value}`,
  ]);
});

test('a LAN lies in the IP routes', () => {
  expect(checked(on('lan', 'eth2', undefined, '5.6.7.128/26', '192.168.0.0/24'))).toEqual([]);
});
