import { ROUTER_ID_RULES, ROUTER_NAMES_RULES } from '../../../lib/rules/router/identity';
import { STRING_TOKENS } from '../../model/tokens';
import { check } from '../support';

const TOKEN = STRING_TOKENS[0]![1];

test.each(['twilio-ashburn', 'R1', 'a', 'a'.repeat(63), TOKEN])('the host name %p is fine', (hostName) => {
  expect(check(ROUTER_NAMES_RULES, { hostName, ports: {} }, '')).toEqual([]);
});

test.each(['', '1router', 'edge_1', 'edge.example.com', 'edge-', 'a b', 'a'.repeat(64)])(
  'the host name %p is an error',
  (hostName) => {
    expect(check(ROUTER_NAMES_RULES, { hostName, ports: {} }, '')).toEqual([`error router-name at hostName: ${hostName}`]);
  },
);

test.each([
  'eth1',
  'GigabitEthernet0/0/1',
  'ge-0/0/1',
  'xe-0/0/0:1',
  'Te1/10/12',
  `e${'0'.repeat(39)}`,
  'enp3s0f0',
  'bond_0',
  undefined,
  TOKEN,
])('the port %p is fine', (port) => {
  expect(check(ROUTER_NAMES_RULES, { hostName: 'r', ports: { aws: port } }, '')).toEqual([]);
});

test.each(['', '1', 'eth1.101', 'eth 1', 'eth1\nexit', 'eth1"', 'eth/', `e${'0'.repeat(40)}`])(
  'the port %p is an error',
  (port) => {
    expect(check(ROUTER_NAMES_RULES, { hostName: 'r', ports: { aws: port } }, '')).toEqual([
      `error router-name at ports.aws: ${port}`,
    ]);
  },
);

test.each(['1', '0.0.0.0', '10.0.0.256', '2001:db8::1', '10.0.0.1/32'])('the identifier %p is an error', (routerId) => {
  expect(check(ROUTER_ID_RULES, { routerId, others: [] }, 'routerId')).toEqual([`error router-id at routerId: ${routerId}`]);
});

test('an identifier is an address that the other router does not have', () => {
  const others = [{ site: 'sanJose', routerId: '169.254.10.2' }];
  expect(check(ROUTER_ID_RULES, { routerId: '169.254.10.2', others: [] }, 'routerId')).toEqual([]);
  expect(check(ROUTER_ID_RULES, { routerId: '169.254.10.6', others }, 'routerId')).toEqual([]);
  expect(check(ROUTER_ID_RULES, { routerId: undefined, others }, 'routerId')).toEqual([]);
  expect(check(ROUTER_ID_RULES, { routerId: TOKEN, others }, 'routerId')).toEqual([]);
  expect(check(ROUTER_ID_RULES, { routerId: '169.254.10.2', others }, 'routerId')).toEqual([
    'error router-id at routerId: 169.254.10.2',
  ]);
});
