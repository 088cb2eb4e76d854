import { App, Stack } from 'aws-cdk-lib';
import * as fc from 'fast-check';
import { planAccess, TwilioCatalog, TwilioEdge, TwilioTraffic, ValidationFailure } from 'twilio-interconnect-constructs';
import { TwilioPrefixList, type TwilioPrefixListAttributes } from 'twilio-interconnect-constructs/cdk';
import { defects } from './compare';
import { accessProps, readAccess, ROUTE_TABLES } from './planned';
import { type World, worlds } from './world';

/*
 * Lists that another stack or account made, of which only edges, traffic and size are stated: groups that name them open what groups with
 * lists of their own open, and count with the sizes that are stated.
 */
const DRAWN = Number(process.env['RUNS'] ?? 700);
const SEED = Number(process.env['SEED'] ?? 8);

const ENTRIES = { date: TwilioCatalog.current.date, add: [], replace: [] };

/** The accesses among the worlds, with what Twilio alone publishes today. */
const accesses: readonly World[] = fc
  .sample(worlds, { seed: SEED, numRuns: DRAWN })
  .filter(({ kind }) => kind === 'access')
  .map((world) => ({
    ...world,
    edges: world.edges.filter((edge) => TwilioEdge.all.some(({ id }) => id === edge.id)),
    traffic: world.traffic.filter((kind) => TwilioTraffic.all.some(({ id }) => id === kind.id)),
    entries: ENTRIES,
    failoverEdges: undefined,
    given: undefined,
  }));

/** What a user states of the list with a key. */
function stated({ edges, traffic }: World, key: string): Pick<TwilioPrefixListAttributes, 'edges' | 'traffic'> {
  const interconnect = edges.filter(({ isInterconnect }) => isInterconnect);
  if (key === 'bgp-prefixes') {
    return { edges: interconnect, traffic: 'bgp-prefixes' };
  }
  const kinds = traffic.filter(({ listName }) => key === listName || key.startsWith(`${listName}-`));
  const own = edges.filter(({ id }) => key.endsWith(`-${id}`));
  const publicSip = TwilioEdge.publicEdges.filter(({ products }) => products.includes('sip'));
  if (key.endsWith('-public')) {
    return { edges: publicSip, traffic: kinds.filter(({ isSip }) => isSip) };
  }
  return own.some(({ isInterconnect }) => !isInterconnect)
    ? { edges: own, traffic: kinds.filter(({ isSip }) => !isSip) }
    : { edges: own.length === 0 ? interconnect : own, traffic: kinds };
}

test('groups that name imported lists open what groups with lists of their own open, and count with the stated sizes', () => {
  const stack = new Stack(new App(), 'Workload');
  let compared = 0;
  accesses.forEach((world, index) => {
    const props = {
      ...accessProps(world),
      ...(world.gateway === 'none'
        ? {}
        : {
            gateways: { [world.gateway === 'vpn-gateway' ? 'vpnGateway' : 'transitGateway']: 'gw-1' },
            routeTables: ROUTE_TABLES,
          }),
    };
    const own = planOrUndefined(props);
    if (own === undefined) {
      return;
    }
    const sizes = Object.fromEntries(
      own.prefixLists.map(({ key, maxEntries }, at) => [key, maxEntries + ((index + at) % 3) * 7]),
    );
    const prefixLists = Object.fromEntries(
      Object.entries(sizes).map(([key, maxEntries], at) => {
        const prefixListId = `pl-${String(index).padStart(6, '0')}${String(at).padStart(2, '0')}`;
        const attributes = { ...stated(world, key), maxEntries, prefixListId };
        return [key, TwilioPrefixList.fromPrefixListId(stack, `List${index}-${key}`, attributes).plan];
      }),
    );
    const access = planAccess({ ...props, prefixLists });
    expect(access.groups).toEqual(own.groups);
    expect(Object.fromEntries(access.prefixLists.map(({ key, maxEntries }) => [key, maxEntries]))).toEqual(sizes);
    expect(defects(world, readAccess(access), access.findings).map((line) => `${fc.stringify(world)} ${line}`)).toEqual([]);
    expect(access.findings.filter(({ code }) => /prefix-list-(?:lacks|holds)/.test(code))).toEqual([]);
    compared += 1;
  });
  expect(compared).toBeGreaterThan(accesses.length / 3);
});

/** Undefined if nothing is left to open, or Twilio does not serve it. */
function planOrUndefined(props: Parameters<typeof planAccess>[0]): ReturnType<typeof planAccess> | undefined {
  try {
    return planAccess(props);
  } catch (error) {
    if (error instanceof ValidationFailure) {
      return undefined;
    }
    throw error;
  }
}
