import * as fc from 'fast-check';
import { BgpKeyPlace, BgpPrefix, Cidr, type CustomerRouterPlan, IpRoutes, Translation } from 'twilio-interconnect-constructs';
import { renderBird } from '../../../lib/render/router/bird';
import { BACKBONE, LAN, routerPlan, SECONDARY } from '../../plan/router/support';
import { expectedVerdict, inList } from './expected-verdict';
import { golden } from './golden';
import { checkWithTool, eachWithTool } from './linux-tool';
import { randomPrefix } from './random-prefix';
import { BirdConfiguration, type BirdProtocol, type BirdRoute, unquoted } from './read-bird';
import { AS_RECEIVED, SUMMARISED, TRANSLATED } from './sample-plans';

/** A plan that nobody wrote by hand: a LAN, a VPC of which a part is translated, a second interface and the router of another site. */
const PLANNED = routerPlan({
  interconnect: {
    ipRoutes: IpRoutes.of('5.6.7.0/24', '5.6.8.16/28'),
    allowedPrefixes: [Cidr.of('10.0.0.0/22'), Cidr.of('5.6.7.0/25')],
  },
  ashburn: {
    ...LAN.ashburn,
    secondary: SECONDARY,
    translations: [Translation.oneToOne({ inside: '10.0.1.0/28', outside: '5.6.8.16/28' })],
  },
  router: {
    ...LAN.router,
    ...BACKBONE,
    ports: { ...LAN.router.ports, ...BACKBONE.ports, awsSecondary: 'eth5' },
    awsSecondary: { bgpAuthKey: BgpKeyPlace.file('/etc/twilio/aws-secondary.key') },
  },
});
const PLANS = { AS_RECEIVED, SUMMARISED, TRANSLATED, PLANNED };
const textOf = (plan: CustomerRouterPlan): string => renderBird(plan, [])[0]!.text;
const read = (plan: CustomerRouterPlan): BirdConfiguration => new BirdConfiguration(textOf(plan));

const LEARNED: BirdRoute = {
  net: '203.0.113.0/24',
  source: 'RTS_BGP',
  proto: 'aws',
  dest: 'RTD_UNICAST',
  path: [64512],
  localPreference: 100,
  communities: ['7224:8200'],
  extendedCommunities: ['rt:1:2'],
  largeCommunities: ['1:2:3'],
};
const MADE: BirdRoute = { ...LEARNED, source: 'RTS_STATIC', proto: 'made:twilio-203.0.113.0-24', path: [], communities: [] };

function settings(protocol: BirdProtocol): readonly string[] {
  return [...protocol.lines, ...protocol.channel].map(({ words }) => words.join(' '));
}

function withSession(plan: CustomerRouterPlan, neighbour: string, props: object): CustomerRouterPlan {
  return {
    ...plan,
    sessions: plan.sessions.map((session) => (session.neighbour === neighbour ? { ...session, ...props } : session)),
  };
}

test('bird.conf comes first, and the files of every router on Linux follow', () => {
  const files = renderBird(AS_RECEIVED, []);
  expect(files.map(({ name }) => name)).toEqual(['bird.conf', 'interfaces.ip', 'sysctl.conf', 'nftables.conf']);
  expect(files[0]!.placeholders.map(({ placeholder }) => placeholder)).toEqual(['@BGP_KEY_AWS@', '@BGP_KEY_TWILIO@']);
});

test('a whole file reads well', () => {
  const text = textOf(SUMMARISED);
  expect(text).toBe(golden('bird-summarised.conf', text));
});

describe('sessions', () => {
  test('a session has both ends, its key, its times, and what is off', () => {
    expect(settings(read(AS_RECEIVED).protocol('aws'))).toEqual([
      'description "BGP session with aws"',
      'local 169.254.96.2 as 65010',
      'neighbor 169.254.96.1 as 64512',
      'password "@BGP_KEY_AWS@"',
      'hold time 30',
      'keepalive time 10',
      'connect delay time 1',
      'connect retry time 5',
      'error wait time 5 , 60',
      'bfd on',
      'ttl security off',
      'graceful restart off',
      'long lived graceful restart off',
      'ipv4',
      "import where 'policy:FROM-AWS' ( )",
      'export filter',
      'import limit 100 action restart',
      'export limit 100 action block',
      'gateway direct',
    ]);
  });

  test("another ASN than the router's own is that of the session", () => {
    expect(settings(read(AS_RECEIVED).protocol('twilio'))).toContain('local 169.254.10.2 as 65123');
  });

  test('more than the most that may be accepted ends the session, more than the most that may be announced does not', () => {
    expect(settings(read(AS_RECEIVED).protocol('twilio')).filter((line) => line.includes('limit'))).toEqual([
      'import limit 128 action restart',
      'export limit 1 action block',
    ]);
  });

  test('without a key there is no password', () => {
    const { lines } = read(withSession(AS_RECEIVED, 'aws', { key: undefined })).protocol('aws');
    expect(lines.filter(({ words }) => words[0] === 'password')).toEqual([]);
  });

  test('an internal session is direct, and the router is the next hop', () => {
    const backbone = settings(read(SUMMARISED).protocol('backbone'));
    expect(backbone).toContain('direct');
    expect(backbone).toContain('next hop self on');
    expect(settings(read(SUMMARISED).protocol('aws'))).not.toContain('direct');
    expect(settings(read(withSession(SUMMARISED, 'backbone', { nextHopSelf: false })).protocol('backbone'))).not.toContain(
      'next hop self on',
    );
  });

  test('the TTL is checked, and graceful restart is on, where the plan says so', () => {
    const changed = read(withSession(AS_RECEIVED, 'twilio', { ttlSecurity: true, gracefulRestart: true }));
    expect(settings(changed.protocol('twilio'))).toContain('ttl security on');
    expect(settings(changed.protocol('twilio'))).toContain('graceful restart on');
    expect(settings(changed.protocol('aws'))).toContain('graceful restart off');
    // Otherwise the routes would leave the kernel while the session restarts.
    expect(settings(changed.protocol('kernel'))).toContain('graceful restart on');
    expect(settings(read(AS_RECEIVED).protocol('kernel'))).not.toContain('graceful restart on');
  });

  test('BFD runs on the interfaces of the sessions that want it, and nowhere else', () => {
    const { lines } = read(withSession(SUMMARISED, 'aws', { bfd: { intervalMilliseconds: 500, multiplier: 4 } })).protocol('bfd');
    expect(lines.map(({ words, block }) => [words.join(' '), block?.join(' ')])).toEqual([
      ['accept ipv4 direct', undefined],
      ['interface "eth1.101"', 'interval 500 ms ; multiplier 4 ;'],
      ['interface "eth4.7"', 'interval 300 ms ; multiplier 3 ;'],
    ]);
    expect(textOf(withSession(AS_RECEIVED, 'aws', { bfd: undefined }))).not.toContain('protocol bfd');
  });

  test('two sessions with AWS have names of their own, and both get what is made for AWS', () => {
    const second = { ...SUMMARISED.sessions[0]!, neighbour: 'aws-secondary' as const, key: undefined };
    const port = { ...SUMMARISED.interfaces[0]!, neighbour: 'aws-secondary' as const, name: 'eth5' };
    const configuration = read({
      ...SUMMARISED,
      interfaces: [...SUMMARISED.interfaces, port],
      sessions: [...SUMMARISED.sessions, second],
    });
    const made = { ...MADE, net: '168.86.128.0/18', proto: 'made:aws-168.86.128.0-18' };
    for (const session of ['aws', 'aws-secondary']) {
      expect(configuration.pass(session, 'export', made)).toMatchObject({ communities: ['7224:7100'] });
    }
  });
});

describe('policies', () => {
  test('communities of all three kinds are replaced', () => {
    expect(read(AS_RECEIVED).pass('aws', 'export', { ...LEARNED, net: '168.86.140.0/24', proto: 'twilio' })).toMatchObject({
      communities: ['7224:7300'],
      extendedCommunities: [],
      largeCommunities: [],
    });
  });

  test("private ASNs leave the path before the router's own is prepended, private as it may be", () => {
    const route = { ...LEARNED, path: [64512, 4200000001, 7224, 65534, 65535] };
    expect(read(SUMMARISED).pass('twilio', 'export', route)?.path).toEqual([65123, 65123, 7224, 65535]);
    expect(read(SUMMARISED).pass('backbone', 'export', route)?.path).toEqual(route.path);
  });

  test('attributes that a term does not name stay', () => {
    const plan: CustomerRouterPlan = {
      ...AS_RECEIVED,
      policies: AS_RECEIVED.policies.map((policy) => ({
        ...policy,
        terms: policy.terms.map((term) => ({ ...term, communities: undefined })),
      })),
    };
    expect(read(plan).pass('aws', 'import', LEARNED)).toEqual(LEARNED);
  });

  test('of two terms, the first that matches decides', () => {
    const term = { prefixLists: ['AWS-PREFIXES'], localPreference: 200, communities: undefined, prepend: undefined };
    const plan: CustomerRouterPlan = {
      ...AS_RECEIVED,
      policies: AS_RECEIVED.policies.map((policy) =>
        policy.name === 'FROM-AWS' ? { ...policy, terms: [term, { ...term, localPreference: 300 }] } : policy,
      ),
    };
    expect(read(plan).pass('aws', 'import', LEARNED)?.localPreference).toBe(200);
  });

  test('a policy without terms refuses everything', () => {
    const plan = { ...AS_RECEIVED, policies: AS_RECEIVED.policies.map((policy) => ({ ...policy, terms: [] })) };
    expect(read(plan).pass('aws', 'import', LEARNED)).toBeUndefined();
  });

  test.each(Object.entries(PLANS))('%s: every prefix gets the verdict and the attributes of the plan', (_, plan) => {
    const configuration = read(plan);
    fc.assert(
      fc.property(
        randomPrefix(plan),
        fc.array(fc.constantFrom(64511, 64512, 65010, 65534, 65535, 4199999999, 4200000000, 4294967294, 3356), { maxLength: 4 }),
        fc.constantFrom(...plan.sessions),
        (net, path, session) => {
          const route = { ...LEARNED, net, path };
          for (const [direction, policy, removes] of [
            ['import', session.importPolicy, false],
            ['export', session.exportPolicy, session.removesPrivateAsns],
          ] as const) {
            const expected = expectedVerdict(plan, policy, net, route, removes);
            const actual = configuration.pass(session.neighbour, direction, route);
            expect(actual === undefined).toBe(expected === undefined);
            if (expected !== undefined) {
              expect(actual).toMatchObject(expected);
            }
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('names', () => {
  const parts = (plan: CustomerRouterPlan) => {
    const words = textOf(plan)
      .replace(/^[ \t]*#.*$/gm, '')
      .match(/'[^']+'|"[^"]*"|(?<!\.)[A-Za-z_]+\(|[A-Za-z0-9_]+/g)!;
    const configuration = read(plan);
    return { words, configuration };
  };

  test.each(Object.entries(PLANS))('%s: every name that is used is defined, and every list and function is used', (_, plan) => {
    const { words, configuration } = parts(plan);
    const { lists, functions, tables, protocols } = configuration;
    const protocolNames = protocols.flatMap(({ name }) => (name === undefined ? [] : [name]));
    const defined = new Set([...lists.keys(), ...functions.keys(), ...tables, ...protocolNames]);
    const mentioned = words.filter((word) => /^'|\($/.test(word)).map((word) => unquoted(word.replace('(', '')));
    expect(mentioned.filter((name) => !defined.has(name))).toEqual([]);
    const matchedProtocols = [...textOf(plan).matchAll(/proto = "([^"]+)"/g)].map(([, name]) => name!);
    expect(matchedProtocols.filter((name) => !protocolNames.includes(name))).toEqual([]);
    const times = (name: string): number => mentioned.filter((each) => each === name).length;
    expect([...lists.keys(), ...functions.keys()].filter((name) => times(name) < 2)).toEqual([]);
  });

  test('a list and a policy of the same name, and names of which only signs differ, stay apart', () => {
    const rename = (plan: CustomerRouterPlan, ...names: readonly string[]): CustomerRouterPlan => ({
      ...plan,
      prefixLists: [...plan.prefixLists, ...names.map((name) => ({ ...plan.prefixLists[0]!, name }))],
    });
    const configuration = read(rename(AS_RECEIVED, 'FROM-AWS', 'A.B', 'A-B', 'A_B', 'A/B', 'A:B', 'A:2f:B'));
    expect([...configuration.lists.keys()].slice(4)).toEqual([
      'list:FROM-AWS',
      'list:A.B',
      'list:A-B',
      'list:A_B',
      'list:A:2f:B',
      'list:A:3a:B',
      'list:A:3a:2f:3a:B',
    ]);
  });

  test('a description can end neither its string nor its comment', () => {
    const plan = withSession(AS_RECEIVED, 'aws', { description: 'say "no";\nrouter id 1.2.3.4' });
    const changed = { ...plan, policies: plan.policies.map((policy) => ({ ...policy, description: 'first\r\nsecond' })) };
    expect(settings(read(changed).protocol('aws'))).toContain(`description "say 'no'; router id 1.2.3.4"`);
    expect(textOf(changed)).toContain('# first second\n');
  });
});

describe('a prefix that is made here', () => {
  const configuration = read(SUMMARISED);
  const feed = (net: string, props: Partial<BirdRoute> = {}): BirdRoute | undefined =>
    configuration.pass('contribute:twilio-203.0.113.0-24', 'export', { ...LEARNED, net, ...props });

  test('depends on the routes of its list, learned or of the LAN', () => {
    expect(feed('203.0.113.0/25')).toBeDefined();
    expect(feed('203.0.113.16/28')).toBeDefined();
    expect(feed('203.0.113.128/26', { source: 'RTS_DEVICE', proto: 'lan-connected' })).toBeDefined();
    expect(feed('203.0.113.192/26', { source: 'RTS_STATIC', proto: 'lan-static' })).toBeDefined();
  });

  test('depends neither on itself, nor on what is outside of its list, nor on what the policy of the LAN refuses, nor on what is made', () => {
    expect(feed('203.0.113.0/24')).toBeUndefined();
    expect(feed('203.0.112.0/25')).toBeUndefined();
    expect(feed('203.0.113.0/29')).toBeUndefined();
    expect(feed('0.0.0.0/0')).toBeUndefined();
    expect(feed('203.0.113.0/25', { source: 'RTS_DEVICE', proto: 'lan-connected' })).toBeUndefined();
    expect(feed('203.0.113.0/25', { source: 'RTS_STATIC', proto: 'made:twilio-203.0.113.0-25' })).toBeUndefined();
  });

  test('has the contributing routes alone to resolve by', () => {
    const made = configuration.protocol('made:twilio-203.0.113.0-24');
    const contribute = configuration.protocol('contribute:twilio-203.0.113.0-24');
    const table = (lines: BirdProtocol['lines'], ...words: readonly string[]): readonly string[] =>
      lines
        .filter((line) => words.every((word, index) => line.words[index] === word))
        .map((line) => unquoted(line.words.at(-1)!));
    expect(table(made.lines, 'igp', 'table')).toEqual(['contributors:twilio-203.0.113.0-24']);
    expect(table(contribute.lines, 'peer', 'table')).toEqual(['contributors:twilio-203.0.113.0-24']);
    expect(table(contribute.lines, 'table')).toEqual(['master4']);
    expect(configuration.pass('contribute:twilio-203.0.113.0-24', 'import', LEARNED)).toBeUndefined();
    expect(table(made.channel, 'table')).toEqual(['made']);
  });

  test('gets into the main table only while it is resolved', () => {
    expect(configuration.pass('resolved', 'export', MADE)).toBeDefined();
    expect(configuration.pass('resolved', 'export', { ...MADE, dest: 'RTD_UNREACHABLE' })).toBeUndefined();
    expect(configuration.pass('resolved', 'import', LEARNED)).toBeUndefined();
  });

  test('loses to a learned route, whose preference is 100', () => {
    expect(settings(configuration.protocol('made:twilio-203.0.113.0-24'))).toContain('preference 50');
  });

  test('goes to its neighbour alone, with the attributes of the policy', () => {
    expect(configuration.pass('twilio', 'export', MADE)).toMatchObject({ path: [65123, 65123], communities: [] });
    expect(configuration.pass('aws', 'export', MADE)).toBeUndefined();
    // Two sites would keep it alive for each other.
    expect(configuration.pass('backbone', 'export', MADE)).toBeUndefined();
    expect(
      configuration.pass('aws', 'export', { ...MADE, net: '168.86.128.0/18', proto: 'made:aws-168.86.128.0-18' }),
    ).toBeDefined();
  });

  test('is not forwarded: the kernel gets what is learned and what is static', () => {
    expect(configuration.pass('kernel', 'export', MADE)).toBeUndefined();
    expect(configuration.pass('kernel', 'export', LEARNED)).toBeDefined();
    expect(configuration.pass('kernel', 'export', { ...LEARNED, source: 'RTS_STATIC', proto: 'lan-static' })).toBeDefined();
    expect(configuration.pass('kernel', 'export', { ...LEARNED, source: 'RTS_DEVICE', proto: 'lan-connected' })).toBeUndefined();
    expect(configuration.pass('kernel', 'import', LEARNED)).toBeUndefined();
  });

  test('is not made where only the prefix itself could contribute', () => {
    const plan: CustomerRouterPlan = {
      ...AS_RECEIVED,
      prefixLists: AS_RECEIVED.prefixLists.map((list) =>
        list.name.startsWith('CONTRIBUTORS') ? { ...list, entries: [BgpPrefix.of('203.0.113.0/24')] } : list,
      ),
    };
    expect(read(plan).protocols.map(({ kind }) => kind)).toEqual(['device', 'kernel', 'bfd', 'bgp', 'bgp']);
  });

  test('one that a translation makes depends on the inside', () => {
    const translated = read(TRANSLATED);
    const inside = (net: string): BirdRoute | undefined =>
      translated.pass('contribute:twilio-203.0.113.16-28', 'export', { ...LEARNED, net });
    expect(inside('10.0.0.0/16')).toBeDefined();
    expect(inside('10.0.1.0/28')).toBeDefined();
    expect(inside('10.0.0.0/17')).toBeUndefined();
    const { lines } = translated.protocol('made:twilio-203.0.113.16-28');
    expect(lines.filter(({ words }) => words[0] === 'route').map(({ words }) => words.join(' '))).toEqual([
      'route 203.0.113.16/28 recursive 10.0.1.0',
    ]);
  });

  test.each(Object.entries(PLANS))('%s: random prefixes contribute as the plan says', (_, plan) => {
    const rendered = read(plan);
    fc.assert(
      fc.property(randomPrefix(plan), fc.constantFrom(...plan.conditionalRoutes), (net, route) => {
        const name = `contribute:${route.towards}-${route.prefix.toString().replace('/', '-')}`;
        expect(rendered.pass(name, 'export', { ...LEARNED, net }) !== undefined).toBe(
          inList(plan, route.contributors, net) && net !== route.prefix.toString(),
        );
      }),
    );
  });
});

describe('the LAN', () => {
  test('is what is connected there, and the static routes; all of it is forwarded, whatever is announced', () => {
    const configuration = read({
      ...SUMMARISED,
      staticRoutes: [...SUMMARISED.staticRoutes, { prefix: Cidr.of('10.5.0.0/16'), gateway: '203.0.113.130' }],
    });
    expect(settings(configuration.protocol('lan-connected'))).toContain('interface "eth3"');
    expect(settings(configuration.protocol('lan-static'))).toEqual([
      'ipv4',
      'check link on',
      'route 203.0.113.192/26 via 203.0.113.130',
      'route 10.5.0.0/16 via 203.0.113.130',
      'import all',
      'export none',
    ]);
    const beyond: BirdRoute = { ...LEARNED, net: '10.5.0.0/16', source: 'RTS_STATIC', proto: 'lan-static' };
    expect(configuration.pass('lan-static', 'import', beyond)).toBeDefined();
    expect(configuration.pass('kernel', 'export', beyond)).toBeDefined();
  });

  test('is announced where both its policy and that of the session accept it', () => {
    const configuration = read(SUMMARISED);
    const connected: BirdRoute = { ...LEARNED, net: '203.0.113.128/26', source: 'RTS_DEVICE', proto: 'lan-connected' };
    expect(configuration.pass('backbone', 'export', connected)).toBeDefined();
    expect(configuration.pass('twilio', 'export', connected)).toBeUndefined();
    expect(configuration.pass('backbone', 'export', { ...connected, net: '203.0.113.0/26' })).toBeUndefined();
  });

  test('there is none where the plan has none', () => {
    expect(textOf(AS_RECEIVED)).not.toMatch(/lan-|protocol direct/);
  });
});

test('conditions do not mix && and ||, of which in BIRD neither binds closer', () => {
  for (const plan of Object.values(PLANS)) {
    for (const line of textOf(plan).split('\n')) {
      const innermost = line.match(/[^()]*/g)!;
      expect(innermost.filter((part) => part.includes('&&') && part.includes('||'))).toEqual([]);
    }
  }
});

eachWithTool('bird', 'bird2')(Object.entries(PLANS))('%s: BIRD accepts the file', (_, plan) => {
  expect(checkWithTool('bird', ['-p', '-c'], textOf(plan))).toEqual({ status: 0, output: '' });
});
