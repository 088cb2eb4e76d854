import * as fc from 'fast-check';
import { BgpPrefix, type CustomerRouterPlan } from 'twilio-interconnect-constructs';
import { renderJunos } from '../../../lib/render/router/junos';
import { planned, plans, prefixes, verdict } from './generated-policies';
import { golden } from './golden';
import { JunosConfiguration } from './read-junos';
import { PLANNED } from './planned';
import { AS_RECEIVED, SUMMARISED } from './sample-plans';

const textOf = (plan: CustomerRouterPlan): string => renderJunos(plan, [])[0]!.text;
const read = (plan: CustomerRouterPlan): JunosConfiguration => new JunosConfiguration(textOf(plan));
const words = (configuration: JunosConfiguration, ...path: readonly string[]): readonly string[] =>
  configuration.at(...path).map((each) => each.words.join(' '));
const chain = (configuration: JunosConfiguration, group: string): readonly string[] =>
  configuration
    .at('protocols', 'bgp', `group ${group}`, 'neighbor')
    .find((each) => each.words[0] === 'export')!
    .words.filter((word) => !['export', '[', ']'].includes(word));

// Plans with translations are refused before they are rendered.
describe.each(Object.entries({ AS_RECEIVED, SUMMARISED }))('%s', (name, plan) => {
  test('is as it was read by a person', () => {
    const text = textOf(plan);
    expect(text).toBe(golden(`${name.toLowerCase().replace('_', '-')}.conf`, text));
  });

  test('uses no name that is not defined, and defines none that is not used', () => {
    const { defined, used } = read(plan);
    expect(used.filter((each) => !defined.includes(each))).toEqual([]);
    expect(defined.filter((each) => !used.includes(each))).toEqual([]);
    expect(defined.length).toBeGreaterThan(10);
  });

  test('has both policies on every session', () => {
    const configuration = read(plan);
    for (const { neighbour, peerAddress, importPolicy, exportPolicy } of plan.sessions) {
      const group = neighbour.toUpperCase();
      expect(words(configuration, 'protocols', 'bgp', `group ${group}`, `neighbor ${peerAddress}`)).toContain(
        `import ${importPolicy}`,
      );
      expect(chain(configuration, group).at(-1)).toBe(exportPolicy);
    }
  });

  test('ends every policy with a refusal, so that no default decides', () => {
    for (const [policy, { inner }] of read(plan).named('policy-statement', 'policy-options')) {
      const last = inner.at(-1)!;
      expect([policy, last.inner.map((each) => each.words.join(' '))]).toEqual([
        policy,
        policy === 'NEXT-HOP-SELF' ? ['next-hop self', 'next policy'] : ['then reject'],
      ]);
    }
  });

  test('has each key once, as a placeholder', () => {
    const [file] = renderJunos(plan, []);
    expect(file!.placeholders.map(({ placeholder }) => file!.text.split(placeholder).length - 1)).toEqual([1, 1]);
  });
});

test('a random prefix gets the same verdict from the plan and from the policies', () => {
  fc.assert(
    fc.property(plans, prefixes, (plan, all) => {
      const configuration = read(plan);
      for (const policy of plan.policies) {
        for (const prefix of all) {
          const route = { prefix, protocol: 'bgp', communities: ['65000:1'] } as const;
          expect(`${prefix} ${verdict(configuration.run([policy.name], route))}`).toBe(
            `${prefix} ${planned(plan, policy, prefix, route.communities)}`,
          );
        }
      }
    }),
  );
});

test('an entry inside another one matches what the other one matches: the longest network decides alone', () => {
  const prefixLists = AS_RECEIVED.prefixLists.map((list) => ({
    ...list,
    entries: [BgpPrefix.of('203.0.113.0/24', 28), BgpPrefix.of('203.0.113.128/25'), BgpPrefix.of('203.0.113.0/24')],
  }));
  expect(words(read({ ...AS_RECEIVED, prefixLists }), 'policy-options', 'route-filter-list IP-ROUTES')).toEqual([
    '203.0.113.0/24 upto /28',
    '203.0.113.128/25 upto /28',
  ]);
});

describe('what is announced', () => {
  const configuration = read(SUMMARISED);
  const announced = (group: string, prefix: string, protocol: 'bgp' | 'aggregate' | 'direct' | 'static') =>
    configuration.run(chain(configuration, group), { prefix, protocol, communities: [] });

  test('is what the router learned', () => {
    expect(announced('TWILIO', '203.0.113.0/24', 'bgp')).toBeDefined();
    expect(announced('AWS', '168.86.128.0/18', 'bgp')).toBeDefined();
    expect(announced('AWS', '8.8.8.0/24', 'bgp')).toBeUndefined();
  });

  test('is what it makes, for the neighbour that it is for', () => {
    expect(announced('TWILIO', '203.0.113.0/24', 'aggregate')?.prepended).toEqual([65123, 65123]);
    expect(announced('AWS', '168.86.128.0/18', 'aggregate')?.communities).toEqual(['7224:7100']);
    expect(announced('BACKBONE', '203.0.113.0/24', 'aggregate')).toBeUndefined();
    expect(announced('BACKBONE', '203.0.113.0/24', 'bgp')?.nextHopSelf).toBe(true);
  });

  test('is what is behind the LAN, and nothing else that the router has', () => {
    expect(announced('BACKBONE', '203.0.113.128/26', 'direct')).toBeDefined();
    expect(announced('BACKBONE', '203.0.113.192/26', 'static')).toBeDefined();
    expect(announced('BACKBONE', '203.0.113.64/26', 'static')).toBeUndefined();
    const withoutLan = read(AS_RECEIVED);
    const route = { prefix: '203.0.113.0/24', protocol: 'static', communities: [] } as const;
    expect(withoutLan.run(chain(withoutLan, 'TWILIO'), route)).toBeUndefined();
  });
});

test('a prefix that the router makes stands while its contributors do, and loses to one from a neighbour', () => {
  const configuration = read(SUMMARISED);
  const aggregate = words(configuration, 'routing-options', 'aggregate', 'route 203.0.113.0/24');
  expect(aggregate).toContain('policy CONTRIBUTORS-203.0.113.0-24');
  // BGP has 170, and the lowest wins.
  expect(Number(aggregate.find((line) => line.startsWith('preference'))!.split(' ')[1])).toBeGreaterThan(170);
  const contributes = (prefix: string): boolean =>
    configuration.run(['CONTRIBUTORS-203.0.113.0-24'], { prefix, protocol: 'bgp', communities: [] }) !== undefined;
  expect([contributes('203.0.113.128/25'), contributes('203.0.113.128/29')]).toEqual([true, false]);
});

describe('a session', () => {
  const lines = (change: Partial<CustomerRouterPlan['sessions'][number]>, ...path: readonly string[]): readonly string[] =>
    words(
      read({ ...AS_RECEIVED, sessions: [{ ...AS_RECEIVED.sessions[0]!, ...change }, AS_RECEIVED.sessions[1]!] }),
      'protocols',
      'bgp',
      'group AWS',
      'neighbor 169.254.96.1',
      ...path,
    );

  test('has its ends, its hold time, its key, its policies and its BFD', () => {
    expect(lines({})).toEqual([
      'description BGP session with aws',
      'local-address 169.254.96.2',
      'hold-time 30',
      'import FROM-AWS',
      'authentication-key @BGP_KEY_AWS@',
      'family inet',
      'export [ ANNOUNCED-TO-AWS TO-AWS ]',
      'peer-as 64512',
      'graceful-restart disable',
      'bfd-liveness-detection',
    ]);
    expect(lines({}, 'bfd-liveness-detection')).toEqual(['minimum-interval 300', 'multiplier 3']);
    expect(lines({}, 'family inet', 'unicast', 'accepted-prefix-limit')).toEqual([
      'maximum 100',
      'teardown 80 idle-timeout forever',
    ]);
  });

  test('with a short hold time keeps its keepalives on time', () => {
    const withHold = (holdSeconds: number): readonly string[] =>
      words(
        read({ ...AS_RECEIVED, sessions: AS_RECEIVED.sessions.map((session) => ({ ...session, holdSeconds })) }),
        'protocols',
        'bgp',
      );
    expect([withHold(19), withHold(20)].map((each) => each.includes('precision-timers'))).toEqual([true, false]);
  });

  test('leaves a message when it goes up or down', () => {
    expect(words(read(AS_RECEIVED), 'protocols', 'bgp')).toContain('log-updown');
  });

  test('names the ASN that Twilio issued, and only that', () => {
    expect(words(read(AS_RECEIVED), 'protocols', 'bgp', 'group TWILIO', 'neighbor')).toEqual(
      expect.arrayContaining(['local-as 65123 private no-prepend-global-as', 'remove-private all', 'peer-as 64999']),
    );
  });

  test('has TTL security and graceful restart where they are planned', () => {
    expect(lines({ ttlSecurity: true, gracefulRestart: true })).toEqual(expect.arrayContaining(['ttl 255', 'graceful-restart']));
    const sessions = AS_RECEIVED.sessions.map((session) => ({ ...session, gracefulRestart: true }));
    expect(words(read({ ...AS_RECEIVED, sessions }), 'routing-options')).toContain('graceful-restart');
    expect(words(read(AS_RECEIVED), 'routing-options')).not.toContain('graceful-restart');
  });

  test('with another site is internal, and watched over one hop', () => {
    const group = ['protocols', 'bgp', 'group BACKBONE'];
    expect(words(read(SUMMARISED), ...group)[0]).toBe('type internal');
    expect(words(read(SUMMARISED), ...group, 'neighbor', 'bfd-liveness-detection')).toContain('session-mode single-hop');
  });
});

test('the MTU of a port counts the Ethernet header, and the tag of a VLAN', () => {
  const configuration = read(SUMMARISED);
  expect(words(configuration, 'interfaces', 'eth1')).toContain('mtu 8518');
  expect(words(configuration, 'interfaces', 'eth3')).toContain('mtu 1514');
  expect(words(configuration, 'interfaces', 'eth1', 'unit 101', 'family inet')).toContain('mtu 8500');
  expect(words(configuration, 'interfaces', 'eth2', 'unit 301', 'family inet')).toEqual([
    'mtu 1500',
    'tcp-mss 1460',
    'filter',
    'address 169.254.10.2/30',
  ]);
  expect(words(configuration, 'interfaces', 'eth2', 'unit 301')).toContain('vlan-id 301');
});

test.each(Object.entries(PLANNED))('as planned: %s: every name is defined', (_, plan) => {
  const { defined, used } = read(plan);
  expect(used.filter((each) => !defined.includes(each))).toEqual([]);
  expect(used.length).toBeGreaterThan(10);
});
