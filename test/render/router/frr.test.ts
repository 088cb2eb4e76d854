import * as fc from 'fast-check';
import {
  BgpPrefix,
  Cidr,
  type CustomerRouterPlan,
  IpRoutes,
  type RouterSessionPlan,
  Translation,
} from 'twilio-interconnect-constructs';
import { renderFrr } from '../../../lib/render/router/frr';
import { BACKBONE, LAN, routerPlan } from '../../plan/router/support';
import { expectedVerdict } from './expected-verdict';
import { golden } from './golden';
import { checkWithTool, eachWithTool } from './linux-tool';
import { randomPrefix } from './random-prefix';
import { FrrConfiguration } from './read-frr';
import { AS_RECEIVED, SUMMARISED, TRANSLATED } from './sample-plans';

const TRANSLATIONS = {
  interconnect: { ipRoutes: IpRoutes.of('5.6.7.0/27', '5.6.7.32/28'), allowedPrefixes: [Cidr.of('10.0.0.0/16')] },
  ashburn: {
    lanPrefixes: [Cidr.of('192.168.1.0/24'), Cidr.of('192.168.7.0/24')],
    translations: [
      Translation.oneToOne({ inside: '10.0.1.0/28', outside: '5.6.7.0/28' }),
      Translation.pool({ inside: ['10.0.2.0/24', '192.168.7.0/24'], outside: '5.6.7.16/28' }),
      Translation.pool({ inside: ['192.168.1.0/24'], outside: '5.6.7.32/28' }),
    ],
  },
  router: { ports: LAN.router.ports, lan: { address: '192.168.1.1/24', gateway: '192.168.1.7' } },
};

/** Plans by hand, and plans of planCustomerRouter. */
const PLANS = {
  AS_RECEIVED,
  SUMMARISED,
  TRANSLATED,
  planned: routerPlan(),
  'planned with a LAN': routerPlan(LAN),
  'planned with a backbone': routerPlan({ router: BACKBONE }),
  'planned as received': routerPlan({ interconnect: { announcementsToAws: 'as-received' } }),
  'planned with translations and a LAN': routerPlan(TRANSLATIONS),
};
const AWS = '169.254.96.1';
const TWILIO = '169.254.10.1';
const BACKBONE_PEER = '10.99.0.2';

const textOf = (plan: CustomerRouterPlan): string => renderFrr(plan, [])[0]!.text;
const read = (plan: CustomerRouterPlan): FrrConfiguration => new FrrConfiguration(textOf(plan));

function withSession(
  plan: CustomerRouterPlan,
  neighbour: RouterSessionPlan['neighbour'],
  props: Partial<RouterSessionPlan>,
): CustomerRouterPlan {
  return {
    ...plan,
    sessions: plan.sessions.map((session) => (session.neighbour === neighbour ? { ...session, ...props } : session)),
  };
}

test('the configuration comes first, then the daemons, then the files of every router on Linux', () => {
  const files = renderFrr(AS_RECEIVED, []);
  expect(files.map(({ name }) => name)).toEqual(['frr.conf', 'daemons', 'interfaces.ip', 'sysctl.conf', 'nftables.conf']);
  expect(files.map(({ placeholders }) => placeholders.map(({ placeholder }) => placeholder))).toEqual([
    ['@BGP_KEY_AWS@', '@BGP_KEY_TWILIO@'],
    [],
    [],
    [],
    [],
  ]);
});

test('a whole file reads well', () => {
  expect(textOf(SUMMARISED)).toBe(golden('summarised.frr.conf', textOf(SUMMARISED)));
});

test('a warning stands at the top', () => {
  const warning = { code: 'c', severity: 'warning' as const, path: 'p', value: '', message: 'm', fix: 'f' };
  expect(renderFrr(AS_RECEIVED, [warning])[0]!.text).toMatch(/^(!.*\n)*! Warning: p: m\. f \[c\]\n!/);
});

test('the daemons are those of routing, BGP, BFD and static routes', () => {
  const daemons = renderFrr(AS_RECEIVED, [])[1]!.text.split('\n');
  expect(daemons.filter((line) => line.endsWith('=yes'))).toEqual([
    'zebra=yes',
    'bgpd=yes',
    'bfdd=yes',
    'staticd=yes',
    'vtysh_enable=yes',
  ]);
});

test('every placeholder stands in the text once', () => {
  for (const [file] of Object.values(PLANS).map((plan) => renderFrr(plan, []))) {
    expect(file!.placeholders.map(({ placeholder }) => file!.text.split(placeholder).length - 1)).toEqual(
      file!.placeholders.map(() => 1),
    );
  }
});

describe('sessions', () => {
  test('a session has its key right after its ASN, its times, BFD, and both policies', () => {
    expect(read(AS_RECEIVED).neighbours.get(AWS)).toEqual([
      'remote-as 64512',
      'password @BGP_KEY_AWS@',
      'description BGP session with aws',
      'update-source 169.254.96.2',
      'timers 10 30',
      'timers connect 5',
      'bfd',
      'graceful-restart-disable',
      'activate',
      'route-map FROM-AWS in',
      'route-map TO-AWS out',
      'maximum-prefix 100',
      'maximum-prefix-out 100',
    ]);
  });

  test("the ASN that Twilio issued stands in place of the router's own, and private ones leave the path", () => {
    const twilio = read(AS_RECEIVED).neighbours.get(TWILIO)!;
    expect(twilio).toContain('local-as 65123 no-prepend replace-as');
    expect(twilio).toContain('remove-private-AS all');
    const others = [...read(SUMMARISED).neighbours].filter(([address]) => address !== TWILIO).flatMap(([, lines]) => lines);
    expect(others.filter((line) => /local-as|private/.test(line))).toEqual([]);
  });

  test('without a key there is no password', () => {
    const plan = withSession(AS_RECEIVED, 'aws', { key: undefined });
    expect(
      read(plan)
        .neighbours.get(AWS)!
        .filter((line) => line.startsWith('password')),
    ).toEqual([]);
  });

  test('graceful restart is off at every neighbour, as FRR helps a dead peer otherwise, but where it is planned', () => {
    const lines = [...read(SUMMARISED).neighbours.values()];
    expect(lines.map((each) => each.includes('graceful-restart-disable'))).toEqual([true, true, true]);
    const planned = read(withSession(SUMMARISED, 'twilio', { gracefulRestart: true })).neighbours.get(TWILIO)!;
    expect(planned.filter((line) => line.startsWith('graceful'))).toEqual(['graceful-restart']);
  });

  test("BFD with FRR's own values needs no profile, other values do", () => {
    expect(read(SUMMARISED).profiles.size).toBe(0);
    const other = read(withSession(SUMMARISED, 'aws', { bfd: { intervalMilliseconds: 500, multiplier: 4 } }));
    expect(other.neighbours.get(AWS)).toContain('bfd profile AWS');
    expect([...other.profiles]).toEqual([['AWS', ['detect-multiplier 4', 'receive-interval 500', 'transmit-interval 500']]]);
    const none = read(withSession(SUMMARISED, 'aws', { bfd: undefined })).neighbours.get(AWS)!;
    expect(none.filter((line) => line.startsWith('bfd'))).toEqual([]);
  });

  test('the TTL is checked where it is planned', () => {
    expect(read(withSession(AS_RECEIVED, 'twilio', { ttlSecurity: true })).neighbours.get(TWILIO)).toContain(
      'ttl-security hops 1',
    );
    expect(textOf(AS_RECEIVED)).not.toContain('ttl-security');
  });

  test('the router is the next hop of what it announces over the backbone', () => {
    expect(read(SUMMARISED).neighbours.get(BACKBONE_PEER)).toContain('next-hop-self');
    expect(read(SUMMARISED).neighbours.get(AWS)).not.toContain('next-hop-self');
  });

  test('a maximum of announced prefixes stands only where the policy would announce more', () => {
    const most = (plan: CustomerRouterPlan, peer: string): string | undefined =>
      read(plan)
        .neighbours.get(peer)!
        .find((line) => line.startsWith('maximum-prefix-out'));
    // 168.86.128.0/18 le 24 and a /25 are 128 prefixes.
    expect(most(AS_RECEIVED, AWS)).toBe('maximum-prefix-out 100');
    expect(most(withSession(AS_RECEIVED, 'aws', { maximumPrefixesOut: 127 }), AWS)).toBe('maximum-prefix-out 127');
    expect(most(withSession(AS_RECEIVED, 'aws', { maximumPrefixesOut: 128 }), AWS)).toBeUndefined();
    // At its maximum, FRR withdraws a prefix that changes.
    expect(most(AS_RECEIVED, TWILIO)).toBeUndefined();
    expect(most(SUMMARISED, AWS)).toBeUndefined();
  });

  test('nothing is accepted or announced without a policy, and no neighbour is active by default', () => {
    for (const plan of Object.values(PLANS)) {
      const { bgp, neighbours } = read(plan);
      expect(bgp).toContain('bgp ebgp-requires-policy');
      expect(bgp).toContain('no bgp default ipv4-unicast');
      expect([...neighbours.keys()]).toEqual(plan.sessions.map(({ peerAddress }) => peerAddress));
      for (const { peerAddress, importPolicy, exportPolicy } of plan.sessions) {
        expect(neighbours.get(peerAddress)!.filter((line) => / (in|out)$|^activate$/.test(line))).toEqual([
          'activate',
          `route-map ${importPolicy} in`,
          `route-map ${exportPolicy} out`,
        ]);
      }
    }
  });
});

describe('what enters BGP', () => {
  test('no default route, no summary that holds back other routes, no network of its own', () => {
    for (const plan of Object.values(PLANS)) {
      expect(textOf(plan)).not.toMatch(/default-originate|summary-only|^ *network | 0\.0\.0\.0/m);
    }
  });

  test('of connected and static routes, those of the LAN', () => {
    expect(read(SUMMARISED).bgp.filter((line) => line.startsWith('redistribute'))).toEqual([
      'redistribute connected route-map FROM-LAN',
      'redistribute static route-map FROM-LAN',
    ]);
    expect(read(AS_RECEIVED).bgp.filter((line) => line.startsWith('redistribute'))).toEqual([]);
  });

  test('without networks behind its gateways, only the connected ones', () => {
    expect(read({ ...SUMMARISED, staticRoutes: [] }).bgp.filter((line) => line.startsWith('redistribute'))).toEqual([
      'redistribute connected route-map FROM-LAN',
    ]);
  });

  test('a network behind a gateway is bound to the LAN, or it would be reached by a discard route', () => {
    expect(read(SUMMARISED).global.filter((line) => line.startsWith('ip route'))).toEqual([
      'ip route 203.0.113.192/26 203.0.113.130 eth3',
    ]);
  });
});

describe('policies', () => {
  const route = { path: [64512], localPreference: 100, communities: ['7224:8200'] };

  test('communities of all kinds are replaced', () => {
    const [entry] = read(AS_RECEIVED).maps.get('TO-AWS')!;
    expect(entry!.lines).toEqual([
      'match ip address prefix-list TWILIO-PREFIXES',
      'set community 7224:7300',
      'set large-community none',
      'set extcommunity none',
    ]);
  });

  test('a term with two lists is two entries: a second match would replace the first', () => {
    expect(
      read(SUMMARISED)
        .maps.get('FROM-BACKBONE')!
        .map(({ action, sequence }) => `${action} ${sequence}`),
    ).toEqual(['permit 10', 'permit 20', 'deny 65535']);
  });

  test('what the router makes itself goes to AWS and Twilio, and not to the router of another site', () => {
    const configuration = read(PLANS['planned with a backbone']);
    const made = { path: [], localPreference: 1, communities: [] };
    const passes = (policy: string, net: string, from: typeof made): boolean =>
      configuration.pass(policy, net, from) !== undefined;
    const ofMade = ['set weight 0', 'set local-preference 1'];
    expect(configuration.maps.get('IS-MADE')!.map(({ lines }) => lines)).toEqual([ofMade]);
    expect(passes('TO-TWILIO', '5.6.7.0/24', made)).toBe(true);
    expect(passes('TO-AWS', '168.86.128.0/18', made)).toBe(true);
    expect(['5.6.7.0/24', '168.86.128.0/18'].map((net) => passes('TO-BACKBONE', net, made))).toEqual([false, false]);
    expect(['5.6.7.0/24', '168.86.128.0/18'].map((net) => passes('TO-BACKBONE', net, { ...made, localPreference: 100 }))).toEqual(
      [true, true],
    );
  });

  test('a policy without terms refuses everything, by name', () => {
    const plan = { ...AS_RECEIVED, policies: AS_RECEIVED.policies.map((each) => ({ ...each, terms: [] })) };
    expect(read(plan).maps.get('FROM-AWS')).toEqual([{ action: 'deny', sequence: 65535, lines: [] }]);
    expect(read(plan).pass('FROM-AWS', '203.0.113.0/24', route)).toBeUndefined();
  });

  test('a range of one length is written without it, which FRR would refuse', () => {
    const prefixLists = AS_RECEIVED.prefixLists.map((list) => ({ ...list, entries: [BgpPrefix.of('203.0.113.0/24', 24)] }));
    expect(read({ ...AS_RECEIVED, prefixLists }).lists.get('AWS-PREFIXES')).toEqual([
      { prefix: '203.0.113.0/24', longest: undefined },
    ]);
  });

  test.each(Object.entries(PLANS))('%s: every prefix gets the verdict and the attributes of the plan', (_, plan) => {
    const configuration = read(plan);
    fc.assert(
      fc.property(randomPrefix(plan), fc.constantFrom(...plan.policies.map(({ name }) => name)), (net, policy) => {
        expect(configuration.pass(policy, net, route)).toEqual(expectedVerdict(plan, policy, net, route));
      }),
      { numRuns: 1000 },
    );
  });
});

test.each(Object.entries(PLANS))('%s: every name that is used is defined, and every defined one is used', (_, plan) => {
  const configuration = read(plan);
  const used = configuration.used();
  expect([...new Set(used.lists)].sort()).toEqual([...configuration.lists.keys()].sort());
  expect([...new Set(used.maps)].sort()).toEqual([...configuration.maps.keys()].sort());
});

describe('vtysh', () => {
  const withVtysh = eachWithTool('vtysh', 'frr');

  withVtysh(Object.entries(PLANS))('takes %s', (_, plan) => {
    expect(checkWithTool('vtysh', ['-C', '-f'], textOf(plan))).toEqual({ status: 0, output: '' });
  });

  withVtysh([['remote-as'], ['prefix-list'], ['redistribute']])('refuses a misspelt %s', (word) => {
    const text = textOf(SUMMARISED).replace(word, `${word}x`);
    expect(checkWithTool('vtysh', ['-C', '-f'], text).status).not.toBe(0);
  });
});
