import { PortRange, TwilioCatalog, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { ROUTED, VPC_ENVIRONMENT, VPC_ENVIRONMENT_SUBJECT } from '../../../lib/plan/access/access-shape';
import { ACCESS, OPENINGS, OWN_ACCESS } from '../../../lib/plan/access/options-shape';
import {
  BGP_PREFIX_LIST,
  BGP_PREFIX_LIST_PLAN_PROPS,
  PREFIX_LIST,
  PREFIX_LIST_PLAN_PROPS,
  PREFIX_LISTS_PLAN_PROPS,
} from '../../../lib/plan/access/prefix-list-shape';
import { SECURITY_GROUP, SECURITY_GROUP_PLAN_PROPS } from '../../../lib/plan/access/security-group-shape';
import { readBy, saidBy, type Table } from '../../model/shape/table';

const edges = [TwilioEdge.ASHBURN_IX];
const traffic = [...TwilioTraffic.SIP];
const catalog = TwilioCatalog.current;
const environment = {
  account: '111122223333',
  region: 'us-east-1',
  vpcAccount: '111122223333',
  vpcRegion: 'us-east-1',
  prop: 'vpc',
  isReferredToById: true,
};
const openings = {
  openings: 'all-bgp-prefixes',
  sbc: { signalling: PortRange.of(5061), media: PortRange.of(6000, 9999) },
};
const access = { ...openings, traffic, rulesQuota: 60, internetFallback: 'blocked' };
const list = { edges, traffic, catalog, maxEntries: 10, prefixListName: 'twilio' };
const announced = { edges, catalog, prefixListName: 'twilio' };
const group = {
  ...openings,
  edge: TwilioEdge.ASHBURN_IX,
  traffic,
  failoverEdges: edges,
  catalog,
  rulesQuota: 60,
  securityGroupName: 'twilio',
  description: 'Twilio',
};

test.each<[string, Table, object, readonly string[]]>([
  ['a route table or prefix list', ROUTED, { key: 'a', identity: 'b', id: 'rtb-1', hasDefaultRoute: true }, ['key']],
  ['the environment of a VPC', VPC_ENVIRONMENT, environment, []],
  ['the environment of a VPC', VPC_ENVIRONMENT_SUBJECT, { ...environment, hasRoutes: true }, []],
  ['props', OPENINGS, openings, []],
  ['props', OPENINGS, { openings: 'chosen-traffic' }, []],
  ['props', ACCESS, access, ['traffic']],
  ['props', ACCESS, { ...access, internetFallback: 'intended' }, ['traffic']],
  ['props', OWN_ACCESS, { ...access, edges, failoverEdges: edges, catalog }, ['edges', 'traffic']],
  ['props', PREFIX_LIST, list, ['edges', 'traffic']],
  ['a prefix list', PREFIX_LIST_PLAN_PROPS, { ...list, entriesLimit: 100 }, ['edges', 'traffic']],
  ['props', BGP_PREFIX_LIST, announced, ['edges']],
  ['a list of what Twilio announces', BGP_PREFIX_LIST_PLAN_PROPS, { ...announced, entriesLimit: 100 }, ['edges']],
  ['prefix lists', PREFIX_LISTS_PLAN_PROPS, { edges, traffic, catalog }, ['edges', 'traffic']],
  ['props', SECURITY_GROUP, group, ['edge', 'traffic']],
  ['a security group', SECURITY_GROUP_PLAN_PROPS, { ...group, entriesLimit: 100, environment }, ['edge', 'traffic']],
])('%s has its props, and no other', (name, table, whole, needed) => {
  expect(readBy(table, whole)).toEqual(whole);
  expect(needed.length === 0 ? [] : saidBy(table, {}).map((each) => each.split(':')[0])).toEqual(
    needed.map((prop) => `wrong-type ${prop}`),
  );
  expect(saidBy(table, 7)).toEqual([expect.stringContaining(name)]);
  expect(saidBy(table, { ...whole, unheardOf: 1 })).toEqual([expect.stringContaining('unheardOf')]);
});
