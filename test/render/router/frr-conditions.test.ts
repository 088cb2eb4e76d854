import { BgpPrefix, Cidr, type CustomerRouterPlan } from 'twilio-interconnect-constructs';
import { frrConditions } from '../../../lib/render/router/frr-conditions';
import { AS_RECEIVED, SUMMARISED, TRANSLATED } from './sample-plans';

/** The plan of translations, with these contributors of 203.0.113.0/28. */
function contributing(...entries: readonly BgpPrefix[]): CustomerRouterPlan {
  const name = 'CONTRIBUTORS-203.0.113.0-28';
  return {
    ...TRANSLATED,
    prefixLists: TRANSLATED.prefixLists.map((list) => (list.name === name ? { ...list, entries } : list)),
    conditionalRoutes: TRANSLATED.conditionalRoutes.filter(({ contributors }) => contributors === name),
  };
}

const routesOf = (plan: CustomerRouterPlan): readonly string[] =>
  frrConditions(plan).staticRoutes.filter((line) => line.startsWith('ip route'));

/** The entries of a route map, each as one line. */
function entriesOf(plan: CustomerRouterPlan, name: string): readonly string[] {
  const text = frrConditions(plan).routeMaps.join('\n');
  return [...text.matchAll(new RegExp(`^route-map ${name} permit \\d+\\n((?: .*\\n)*)exit$`, 'gm'))].map(([, lines]) =>
    lines!.trim().replace(/\n /g, ', '),
  );
}

describe('contributors inside the prefix', () => {
  test('make it as their aggregate, and hold no other route back', () => {
    expect(frrConditions(SUMMARISED).aggregates).toEqual([
      '  aggregate-address 168.86.128.0/18 route-map IS-MADE',
      '  aggregate-address 203.0.113.0/24 route-map IS-MADE',
    ]);
    expect(frrConditions(SUMMARISED).staticRoutes).toEqual([]);
    expect(frrConditions(SUMMARISED).staticPolicy).toBeUndefined();
  });

  test('make a route that loses to a learned one', () => {
    expect(entriesOf(AS_RECEIVED, 'IS-MADE')).toEqual(['set weight 0, set local-preference 1']);
  });
});

describe('contributors elsewhere', () => {
  test('each prefix stands while an address inside is reachable', () => {
    expect(routesOf(TRANSLATED)).toEqual([
      'ip route 203.0.113.0/28 10.1.0.0 tag 100 250',
      'ip route 203.0.113.16/28 10.0.1.0 tag 100 250',
    ]);
  });

  test('only routes of BGP that contribute make it reachable, and no default route', () => {
    expect(frrConditions(TRANSLATED).staticRoutes).toContain('ip nht static route-map IS-CONTRIBUTOR');
    expect(entriesOf(TRANSLATED, 'IS-CONTRIBUTOR')).toEqual([
      'match source-protocol bgp, match ip address prefix-list CONTRIBUTORS-203.0.113.0-28',
      'match source-protocol bgp, match ip address prefix-list CONTRIBUTORS-203.0.113.16-28',
    ]);
  });

  test('a range is one aggregate, which is never announced', () => {
    expect(frrConditions(TRANSLATED).aggregates).toEqual(['  aggregate-address 10.1.0.0/16 route-map IS-RANGE']);
    expect(entriesOf(TRANSLATED, 'IS-RANGE')).toEqual(['set community no-advertise, set weight 0, set local-preference 1']);
  });

  test('what enters BGP so loses to a learned route', () => {
    expect(frrConditions(TRANSLATED).staticPolicy).toBe('FROM-STATIC');
    expect(entriesOf(TRANSLATED, 'FROM-STATIC')).toEqual(['match tag 100, set weight 0, set local-preference 1']);
  });

  test('a network that covers another contributor needs no address of its own', () => {
    const plan = contributing(BgpPrefix.of('10.0.0.0/8'), BgpPrefix.of('10.0.0.0/15'), BgpPrefix.of('10.1.2.0/24', 28));
    expect(routesOf(plan)).toEqual(['ip route 203.0.113.0/28 10.1.2.0 tag 100 250']);
  });

  test('some inside the prefix too: these are its aggregate, which is announced', () => {
    const plan = contributing(BgpPrefix.of('203.0.113.0/28', 30), BgpPrefix.of('10.0.1.0/28'));
    expect(frrConditions(plan).aggregates).toEqual(['  aggregate-address 203.0.113.0/28 route-map IS-MADE']);
    expect(routesOf(plan)).toEqual(['ip route 203.0.113.0/28 10.0.1.0 tag 100 250']);
  });

  test('the prefix itself is relayed, not made', () => {
    const plan = contributing(BgpPrefix.of('203.0.113.0/28'), BgpPrefix.of('10.0.1.0/28'));
    expect(frrConditions(plan).aggregates).toEqual([]);
    expect(routesOf(plan)).toEqual(['ip route 203.0.113.0/28 10.0.1.0 tag 100 250']);
  });
});

describe('contributors of a LAN', () => {
  const lan = { ...SUMMARISED.interfaces[2]!, address: '192.168.1.1/24' };
  const plan: CustomerRouterPlan = {
    ...contributing(BgpPrefix.of('192.168.1.0/24'), BgpPrefix.of('192.168.7.0/24'), BgpPrefix.of('10.1.0.0/16')),
    interfaces: [...TRANSLATED.interfaces, lan],
    staticRoutes: [{ prefix: Cidr.of('192.168.7.0/24'), gateway: '192.168.1.7' }],
    lanPolicy: 'FROM-LAN',
  };

  test('stand with the interface, or with the gateway on it', () => {
    expect(routesOf(plan)).toEqual([
      'ip route 203.0.113.0/28 10.1.0.0 tag 100 250',
      'ip route 203.0.113.0/28 192.168.1.7 eth3 tag 100 250',
      'ip route 203.0.113.0/28 eth3 tag 100 250',
    ]);
  });

  test('are found in the connected network, of this interface only', () => {
    expect(entriesOf(plan, 'IS-CONTRIBUTOR')).toEqual([
      'match source-protocol bgp, match ip address prefix-list CONTRIBUTORS-203.0.113.0-28',
      'match source-protocol connected, match interface eth3',
    ]);
  });

  test('enter BGP by the policy of the LAN', () => {
    expect(entriesOf(plan, 'FROM-STATIC')).toEqual(['match tag 100, set weight 0, set local-preference 1', 'call FROM-LAN']);
  });
});
