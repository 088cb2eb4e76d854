import { HUB_RULES, type HubSubject, VPC_PARTS_RULES } from '../../../lib/rules/interconnect/hub';
import { check } from '../support';

const NOTHING: HubSubject = { hasVpc: false, access: { traffic: undefined, rulesQuota: undefined } };
const none = { vpnGateway: undefined, transitGateway: undefined };

test.each<[string, Partial<HubSubject>, readonly string[]]>([
  ['a VPC and its traffic', { hasVpc: true, access: { traffic: [], rulesQuota: 90 }, gateways: none }, []],
  ['a gateway', { gateways: { ...none, transitGateway: 'tgw-1' } }, []],
  ['gateways that are not checked', {}, []],
  ['neither a VPC nor a gateway', { gateways: none }, ['error hub-without-gateway at vpc: ']],
  ['a VPC without traffic', { hasVpc: true }, ['error vpc-and-traffic at traffic: ']],
  [
    'traffic without a VPC',
    { access: { traffic: [], rulesQuota: 90 } },
    ['error vpc-and-traffic at traffic: ', 'error vpc-and-traffic at rulesQuota: '],
  ],
])('%s', (_, changes, expected) => {
  expect(check(HUB_RULES, { ...NOTHING, ...changes }, '')).toEqual(expected);
});

test('the parts of a VPC need a VPC', () => {
  expect(check(VPC_PARTS_RULES, { hasVpc: true }, 'routes')).toEqual([]);
  expect(check(VPC_PARTS_RULES, { hasVpc: false }, 'routes')).toEqual(['error interconnect-without-vpc at routes: ']);
});
