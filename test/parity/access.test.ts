import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as fc from 'fast-check';
import { type AccessPlan, planAccess, PortRange, TwilioCatalog, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import * as cdk from 'twilio-interconnect-constructs/cdk';
import type { TwilioAccessVpc } from 'twilio-interconnect-constructs/cdktf';
import { sampled } from '../support/seed';
import { cloudFormation, importedVpc, terraform } from './engines';
import { byTable, type Network, openings } from './network';
import { outcomeOf } from './outcome';
import { readCloudFormation } from './read-cloudformation';
import { readTerraform } from './read-terraform';

/** The access of a VPC that somebody may want; some of what is generated is refused. */
const accesses = fc.record({
  edges: fc.subarray([...TwilioEdge.all], { minLength: 1, maxLength: 3 }),
  traffic: fc.oneof(
    { weight: 2, arbitrary: fc.constant([...TwilioTraffic.SIP]) },
    { weight: 2, arbitrary: fc.constant([TwilioTraffic.VOICE_SDK_MEDIA]) },
    { weight: 1, arbitrary: fc.subarray([...TwilioTraffic.all]) },
  ),
  gateway: fc.constantFrom('none', 'none', 'vpn', 'transit'),
  routeTableIds: fc.subarray(['rtb-11111111', 'rtb-22222222'], { minLength: 1 }),
  date: fc.constantFrom(undefined, '2023-09-01', '2024-02-21'),
  openings: fc.constantFrom(undefined, undefined, 'chosen-traffic' as const, 'all-bgp-prefixes' as const),
  media: fc.constantFrom(undefined, PortRange.of(6000, 9999)),
  /** Two edges of the first one's kind that take over, or one of any kind. */
  takesOver: fc.constantFrom(undefined, undefined, 'alike' as const, 'any' as const),
  /** Whether another access, at the same edges and one more, has the lists. */
  isShared: fc.boolean(),
});

type Wanted = typeof accesses extends fc.Arbitrary<infer Value> ? Value : never;
type Opened = Pick<Network, 'groups' | 'propagatedTables' | 'routes'>;

const VPN_GATEWAY_ID = 'vgw-0123456789abcdef0';
const TRANSIT_GATEWAY_ID = 'tgw-0123456789abcdef0';

function failoverEdgesOf({ edges, takesOver }: Wanted): readonly TwilioEdge[] | undefined {
  const alike = TwilioEdge.all.filter(
    (each) => each.isInterconnect === edges[0]!.isInterconnect && each.products.includes('sip'),
  );
  return takesOver && (takesOver === 'alike' ? alike.slice(0, 2) : [TwilioEdge.LONDON_IX]);
}

function commonProps(wanted: Wanted) {
  const { edges, traffic, date, openings: wide, media } = wanted;
  const sbc = traffic.includes(TwilioTraffic.SIP_MEDIA) ? { media } : undefined;
  const catalog = date === undefined ? undefined : TwilioCatalog.at(date);
  return { edges, traffic, failoverEdges: failoverEdgesOf(wanted), openings: wide, sbc, catalog };
}

/** Public edges announce nothing. */
function announcedProps(wanted: Wanted) {
  const { edges, catalog } = commonProps(wanted);
  return { edges: edges.filter(({ isInterconnect }) => isInterconnect), catalog };
}

const opened = ({ groups, propagatedTables, routes }: Network): Opened => ({ groups, propagatedTables, routes });

function onCloudFormation(wanted: Wanted): Opened {
  const template = cloudFormation((stack) => {
    const props = { ...commonProps(wanted), vpc: importedVpc(stack, wanted.routeTableIds) };
    const gateways = {
      none: {},
      vpn: { vpnGateway: ec2.CfnVPNGateway.fromVpnGatewayId(stack, 'Vgw', VPN_GATEWAY_ID) },
      transit: { transitGateway: ec2.CfnTransitGateway.fromTransitGatewayId(stack, 'Tgw', TRANSIT_GATEWAY_ID) },
    };
    const prefixLists = wanted.isShared
      ? {
          ...new cdk.TwilioAccess(stack, 'First', props).prefixLists,
          ...(wanted.gateway === 'transit'
            ? { 'bgp-prefixes': cdk.TwilioPrefixList.ofBgpPrefixes(stack, 'Announced', announcedProps(wanted)) }
            : {}),
        }
      : undefined;
    new cdk.TwilioAccess(stack, 'Access', { ...props, ...gateways[wanted.gateway], prefixLists } as cdk.TwilioAccessProps);
  });
  return opened(readCloudFormation(template));
}

function onTerraform(engine: 'cdktf' | 'cdktn', wanted: Wanted): Opened {
  const configuration = terraform(engine, (stack, { library }) => {
    const vpcId = 'vpc-0123456789abcdef0';
    const { routeTableIds } = wanted;
    const vpcs: Readonly<Record<Wanted['gateway'], TwilioAccessVpc>> = {
      none: { vpcId },
      vpn: { vpcId, routeTableIds, vpnGatewayId: VPN_GATEWAY_ID },
      transit: { vpcId, routeTableIds, transitGatewayId: TRANSIT_GATEWAY_ID },
    };
    const props = commonProps(wanted);
    const first = { ...props, vpc: { vpcId } };
    const prefixLists = wanted.isShared
      ? {
          ...new library.TwilioAccess(stack, 'First', first).prefixLists,
          ...(wanted.gateway === 'transit'
            ? { 'bgp-prefixes': library.TwilioPrefixList.ofBgpPrefixes(stack, 'Announced', announcedProps(wanted)) }
            : {}),
        }
      : undefined;
    new library.TwilioAccess(stack, 'Access', { ...props, vpc: vpcs[wanted.gateway], prefixLists });
  });
  return opened(readTerraform(configuration));
}

function planOf(wanted: Wanted): AccessPlan {
  const prop = { none: 'vpnGateway', vpn: 'vpnGateway', transit: 'transitGateway' }[wanted.gateway];
  return planAccess({
    ...commonProps(wanted),
    gateways: { [prop]: wanted.gateway === 'none' ? undefined : 'given' },
    routeTables: wanted.gateway === 'none' ? undefined : wanted.routeTableIds.map((id) => ({ key: id, id })),
  });
}

function readPlan({ groups, prefixLists, routes }: AccessPlan): Opened {
  const cidrsOf = (key: string): readonly string[] =>
    prefixLists.find((list) => list.key === key)!.entries.map(({ cidr }) => cidr.toString());
  return {
    groups: Object.fromEntries(
      groups.map(({ description, rules }) => [
        description,
        openings(
          rules.map(({ ports, prefixList, ...rule }) => ({
            ...rule,
            from: ports.from,
            to: ports.to,
            cidrs: cidrsOf(prefixList),
          })),
        ),
      ]),
    ),
    propagatedTables: (routes?.propagations ?? []).map(({ routeTableId }) => routeTableId).sort(),
    routes: byTable(
      (routes?.routes ?? []).map(({ routeTableId, prefixList }) => ({
        table: routeTableId,
        cidrs: cidrsOf(prefixList),
        gateway: TRANSIT_GATEWAY_ID,
      })),
    ),
  };
}

/** A finding without the engine's part of its path: `vpc.vpnGatewayId` is `vpnGateway`. */
const withoutEngine = (finding: string): string => finding.replace(/ vpc\.(\w+)Id$/, ' $1');

test('every engine makes the access of the plan, with lists of its own or given, or refuses it as the plan does', () => {
  fc.assert(
    fc.property(accesses, (wanted) => {
      const [first, ...others] = [
        outcomeOf(() => onCloudFormation(wanted)),
        outcomeOf(() => onTerraform('cdktf', wanted)),
        outcomeOf(() => onTerraform('cdktn', wanted)),
      ].map((outcome) => ('refused' in outcome ? { refused: outcome.refused.map(withoutEngine) } : outcome));
      expect(others).toEqual([first, first]);
      const planned = outcomeOf(() => readPlan(planOf(wanted)));
      expect('accepted' in first!).toBe('accepted' in planned);
      // Where lists are shared, the first access is refused already, and it has no gateway.
      if ('accepted' in planned || !wanted.isShared) {
        expect(first).toEqual(planned);
      }
    }),
    { numRuns: 60, interruptAfterTimeLimit: 45_000 },
  );
});

test('everything that can be wanted is among what the generator makes and the plan accepts', () => {
  const accepted = sampled(accesses, 60).filter((wanted) => 'accepted' in outcomeOf(() => planOf(wanted)));
  const some: Readonly<Record<string, (wanted: Wanted) => boolean>> = {
    'at public edges': ({ edges }) => edges.every(({ isInterconnect }) => !isInterconnect),
    'at edges of both kinds': ({ edges }) => new Set(edges.map(({ isInterconnect }) => isInterconnect)).size === 2,
    'with a VPN gateway': ({ gateway }) => gateway === 'vpn',
    'with a transit gateway': ({ gateway }) => gateway === 'transit',
    'with given lists': ({ isShared }) => isShared,
    'with failover edges': ({ takesOver }) => takesOver !== undefined,
  };
  expect(Object.keys(some).filter((kind) => !accepted.some(some[kind]!))).toEqual([]);
});
