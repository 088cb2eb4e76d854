import { PortRange, TwilioCatalog, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { NETWORK_ACL_RULES, NETWORK_ACL_RULES_PLAN_PROPS } from '../../../lib/plan/network-acl/network-acl-rules-shape';
import { readBy, saidBy, type Table } from '../../model/shape/table';

const options = {
  edges: [TwilioEdge.ASHBURN_IX],
  traffic: [...TwilioTraffic.SIP],
  failoverEdges: [TwilioEdge.SAN_JOSE_IX],
  catalog: TwilioCatalog.current,
  sbc: { signalling: PortRange.of(5061), media: PortRange.of(10000, 20000) },
  rulesQuota: 40,
  hostNames: [{ coveredHostNames: [{ hostName: 'a.example.com', protocol: 'tcp' as const, ports: PortRange.of(443) }] }],
  firstRuleNumber: 1000,
  lastRuleNumber: 1999,
  otherRuleNumbers: { egress: [100], ingress: [100, 200] },
};
const environment = {
  account: '111122223333',
  region: 'us-east-1',
  networkAclAccount: '111122223333',
  networkAclRegion: 'us-east-1',
};

test.each<[string, Table, object]>([
  ['props', NETWORK_ACL_RULES, options],
  ['the rules of a network ACL', NETWORK_ACL_RULES_PLAN_PROPS, { ...options, environment }],
])('%s have their props, and no other', (name, table, whole) => {
  expect(readBy(table, whole)).toEqual(whole);
  expect(saidBy(table, {}).map((each) => each.split(':')[0])).toEqual(['wrong-type edges', 'wrong-type traffic']);
  expect(saidBy(table, 7)).toEqual([expect.stringContaining(name)]);
  expect(saidBy(table, { ...whole, unheardOf: 1 })).toEqual([expect.stringContaining('unheardOf')]);
});
