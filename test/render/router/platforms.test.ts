import { type CustomerRouterPlan, renderRouterConfiguration, RouterPlatform } from 'twilio-interconnect-constructs';
import { AS_RECEIVED, SUMMARISED, TRANSLATED } from './sample-plans';

/** How each platform begins a list, a policy and a session, with the name or the address. */
const DEFINITIONS: Readonly<Record<RouterPlatform['id'], Readonly<Record<'list' | 'policy' | 'session', RegExp>>>> = {
  frr: { list: /^ip prefix-list (\S+) /, policy: /^route-map (\S+) /, session: /^ neighbor (\S+) remote-as / },
  bird: { list: /^define 'list:(.*)'/, policy: /^function 'policy:(.*)'/, session: /^ {2}neighbor (\S+) as / },
  'ios-xe': { list: /^ip prefix-list (\S+) /, policy: /^route-map (\S+) /, session: /^ neighbor (\S+) description / },
  junos: { list: /^ {4}route-filter-list (\S+) /, policy: /^ {4}policy-statement (\S+) /, session: /^ {12}neighbor (\S+) / },
};

/** The names that a platform's main file defines, each with its first line. */
function defined(plan: CustomerRouterPlan, platform: RouterPlatform, kind: 'list' | 'policy' | 'session'): Map<string, number> {
  const found = new Map<string, number>();
  for (const [index, line] of renderRouterConfiguration(plan, platform)[0]!.text.split('\n').entries()) {
    const [, name] = DEFINITIONS[platform.id][kind].exec(line) ?? [];
    if (name !== undefined && !found.has(name)) {
      found.set(name, index);
    }
  }
  return found;
}

/** The names, as long as they are of the plan: a platform may need others of its own. */
function ofPlan(found: ReadonlyMap<string, number>, names: readonly string[]): readonly string[] {
  return [...found.keys()].filter((name) => names.includes(name));
}

const CASES = Object.entries({ AS_RECEIVED, SUMMARISED, TRANSLATED }).flatMap(([name, plan]) =>
  RouterPlatform.all
    // Junos refuses translations.
    .filter(({ id }) => id !== 'junos' || plan.translations.length === 0)
    .map((platform) => [name, platform.name, plan, platform] as const),
);

describe.each(CASES)('%s with %s', (_name, _platform, plan, platform) => {
  test('has the policies and the sessions of the plan, under their names and in their order', () => {
    const policies = plan.policies.map(({ name }) => name);
    expect(ofPlan(defined(plan, platform, 'policy'), policies)).toEqual(policies);
    expect([...defined(plan, platform, 'session').keys()]).toEqual(plan.sessions.map(({ peerAddress }) => peerAddress));
  });

  test('has the lists of the plan, but for contributors where the platform takes all that is inside', () => {
    const named = new Set(plan.policies.flatMap(({ terms }) => terms.flatMap(({ prefixLists }) => prefixLists)));
    const found = ofPlan(
      defined(plan, platform, 'list'),
      plan.prefixLists.map(({ name }) => name),
    );
    const expected = plan.prefixLists.map(({ name }) => name).filter((name) => named.has(name) || found.includes(name));
    expect(found).toEqual(expected);
    const without = plan.prefixLists.map(({ name }) => name).filter((name) => !found.includes(name));
    const inside = plan.conditionalRoutes.filter(({ areInside }) => areInside).map(({ contributors }) => contributors);
    expect(without.filter((name) => !inside.includes(name))).toEqual([]);
  });

  test('has the lists first, then the policies, then the sessions', () => {
    const lines = (kind: 'list' | 'policy' | 'session', names: readonly string[]): readonly number[] =>
      [...defined(plan, platform, kind)].filter(([name]) => names.includes(name)).map(([, line]) => line);
    const policies = lines(
      'policy',
      plan.policies.map(({ name }) => name),
    );
    const lists = lines(
      'list',
      plan.prefixLists.map(({ name }) => name),
    );
    const sessions = lines(
      'session',
      plan.sessions.map(({ peerAddress }) => peerAddress),
    );
    expect(Math.max(...lists)).toBeLessThan(Math.min(...policies));
    expect(Math.max(...policies)).toBeLessThan(Math.min(...sessions));
  });

  test('says whether a device has parsed it', () => {
    const [file] = renderRouterConfiguration(plan, platform);
    const isVendor = platform === RouterPlatform.IOS_XE || platform === RouterPlatform.JUNOS;
    expect(file!.text.includes('Not yet parsed by a device of this vendor')).toBe(isVendor);
  });
});

test('Junos refuses translations', () => {
  expect(() => renderRouterConfiguration(TRANSLATED, RouterPlatform.JUNOS)).toThrow('junos-translation');
});
