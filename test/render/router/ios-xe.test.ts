import * as fc from 'fast-check';
import {
  BgpPrefix,
  type CustomerRouterPlan,
  formatFinding,
  RouterPlatform,
  routerPlatformFindings,
} from 'twilio-interconnect-constructs';
import { renderIosXe } from '../../../lib/render/router/ios-xe';
import { planned, plans, prefixes, verdict } from './generated-policies';
import { golden } from './golden';
import { bitsOf, IosXeConfiguration } from './read-ios-xe';
import { PLANNED, PLANNED_TRANSLATED } from './planned';
import { AS_RECEIVED, SUMMARISED, TRANSLATED } from './sample-plans';

const SAMPLES = { AS_RECEIVED, SUMMARISED, TRANSLATED };

const textOf = (plan: CustomerRouterPlan): string => renderIosXe(plan, [])[0]!.text;
const read = (plan: CustomerRouterPlan): IosXeConfiguration => new IosXeConfiguration(textOf(plan));
const neighbour = (plan: CustomerRouterPlan, address: string): readonly string[] =>
  read(plan)
    .neighbours.get(address)!
    .map((words) => words.join(' '));

const asnOf = (plan: CustomerRouterPlan, address: string): number =>
  plan.sessions.find(({ peerAddress }) => peerAddress === address)!.peerAsn;

describe.each(Object.entries(SAMPLES))('%s', (name, plan) => {
  test('is as it was read by a person', () => {
    const text = textOf(plan);
    expect(text).toBe(golden(`${name.toLowerCase().replace('_', '-')}.cfg`, text));
  });

  test('uses no name that is not defined, and defines none that is not used', () => {
    const configuration = read(plan);
    const used = new Set(configuration.used);
    expect(configuration.early).toEqual([]);
    expect(configuration.defined.filter((each) => !used.has(each))).toEqual([]);
  });

  test('has both policies on every session', () => {
    for (const { peerAddress, importPolicy, exportPolicy } of plan.sessions) {
      const lines = neighbour(plan, peerAddress);
      expect(lines).toContain(`route-map ${importPolicy} in`);
      expect(lines).toContain(`route-map ${exportPolicy} out`);
      expect(lines).toContain('activate');
    }
    expect(read(plan).neighbours.size).toBe(plan.sessions.length);
  });

  test('has its sessions down from before the first change to after the last', () => {
    const commands = textOf(plan)
      .split('\n')
      .filter((line) => line !== '' && !line.trim().startsWith('!'));
    const at = (text: string): number => commands.indexOf(text);
    const changes = commands.flatMap((line, index) =>
      /^(no )?(ip prefix-list|ip community-list|ip access-list|route-map|interface) | (activate|route-map)( |$)/.test(line)
        ? [index]
        : [],
    );
    expect(changes.length).toBeGreaterThan(20);
    for (const { peerAddress } of plan.sessions) {
      expect(at(' no bgp default ipv4-unicast')).toBeLessThan(
        at(` neighbor ${peerAddress} remote-as ${asnOf(plan, peerAddress)}`),
      );
      expect(at(` neighbor ${peerAddress} shutdown`)).toBe(
        at(` neighbor ${peerAddress} remote-as ${asnOf(plan, peerAddress)}`) + 1,
      );
      expect(at(` neighbor ${peerAddress} shutdown`)).toBeLessThan(Math.min(...changes));
      expect(at(` no neighbor ${peerAddress} shutdown`)).toBeGreaterThan(Math.max(...changes));
    }
  });

  test('keeps nothing of an earlier file in a list, a policy or a packet filter', () => {
    const configuration = read(plan);
    const kept = configuration.defined
      .filter((each) => /^(prefix-list|route-map|access-list PACKETS)/.test(each))
      .filter((each) => !configuration.removed.includes(each));
    expect(kept).toEqual([]);
  });

  test('never holds back what an aggregate is made of', () => {
    expect(textOf(plan)).not.toContain('summary-only');
  });

  test('has each key once, as a placeholder', () => {
    const [file] = renderIosXe(plan, []);
    expect(file!.placeholders.map(({ placeholder }) => file!.text.split(placeholder).length - 1)).toEqual([1, 1]);
  });
});

test('a random prefix gets the same verdict from the plan and from the route maps', () => {
  fc.assert(
    fc.property(plans, prefixes, (plan, all) => {
      const configuration = read(plan);
      for (const policy of plan.policies) {
        for (const prefix of all) {
          const communities = ['65000:1'];
          expect(`${prefix} ${verdict(configuration.run(policy.name, { prefix, communities }))}`).toBe(
            `${prefix} ${planned(plan, policy, prefix, communities)}`,
          );
        }
      }
    }),
  );
});

describe('prefixes that the router makes', () => {
  test('lose to the same prefix from a neighbour', () => {
    const accepted = read(AS_RECEIVED).run('FROM-AWS', { prefix: '203.0.113.0/24', communities: [] });
    // The weight of what the router originates itself.
    expect(accepted!.weight).toBeGreaterThan(32768);
  });

  test('are announced to the neighbour that they are for, and to nobody else', () => {
    const configuration = read(SUMMARISED);
    const [forTwilio] = configuration.communityLists.get('MADE-FOR-TWILIO')!;
    const made = { prefix: '203.0.113.0/24', communities: [forTwilio!] };
    expect(configuration.run('TO-TWILIO', made)?.communities).toEqual([]);
    expect(configuration.run('TO-BACKBONE', made)).toBeUndefined();
    expect(configuration.run('TO-BACKBONE', { ...made, communities: [] })).toBeDefined();
    expect(configuration.bgp.map((words) => words.join(' '))).toContain(
      'aggregate-address 203.0.113.0 255.255.255.0 attribute-map MADE-FOR-TWILIO',
    );
  });

  test('go out without their mark where the policy leaves communities as they are', () => {
    const policies = AS_RECEIVED.policies.map((policy) => ({
      ...policy,
      terms: policy.terms.map((term) => ({ ...term, communities: undefined })),
    }));
    const configuration = read({ ...AS_RECEIVED, policies });
    const [mark] = configuration.communityLists.get('MADE-FOR-TWILIO')!;
    const route = { prefix: '203.0.113.0/24', communities: [mark!, '65000:1'] };
    expect(configuration.run('TO-TWILIO', route)?.communities).toEqual(['65000:1']);
  });

  test('stand behind a condition where their contributors are elsewhere', () => {
    expect(neighbour(TRANSLATED, '169.254.10.1')).toContain(
      'advertise-map ANNOUNCED-203.0.113.0-28 exist-map CONTRIBUTORS-203.0.113.0-28',
    );
    expect(neighbour(TRANSLATED, '169.254.96.1').join()).not.toContain('advertise-map');
    const configuration = read(TRANSLATED);
    expect(configuration.run('CONTRIBUTORS-203.0.113.0-28', { prefix: '10.1.0.0/28', communities: [] })).toBeDefined();
    expect(configuration.run('CONTRIBUTORS-203.0.113.0-28', { prefix: '10.0.1.0/28', communities: [] })).toBeUndefined();
    expect(configuration.run('ANNOUNCED-203.0.113.0-28', { prefix: '203.0.113.0/28', communities: [] })).toBeDefined();
    expect(configuration.run('ANNOUNCED-203.0.113.0-28', { prefix: '203.0.113.16/28', communities: [] })).toBeUndefined();
    expect(configuration.global).toContain('ip route 203.0.113.0 255.255.255.240 Null0 254');
  });
});

test('a longest length that is the prefix length is left out: IOS XE would refuse it', () => {
  const prefixLists = AS_RECEIVED.prefixLists.map((list) => ({ ...list, entries: [BgpPrefix.of('203.0.113.0/24', 24)] }));
  expect(read({ ...AS_RECEIVED, prefixLists }).prefixLists.get('AWS-PREFIXES')).toEqual([
    { number: 5, bits: '110010110000000001110001', longest: 24 },
  ]);
});

describe('a session', () => {
  const withSession = (change: Partial<CustomerRouterPlan['sessions'][number]>): readonly string[] =>
    neighbour(
      { ...AS_RECEIVED, sessions: [{ ...AS_RECEIVED.sessions[0]!, ...change }, AS_RECEIVED.sessions[1]!] },
      '169.254.96.1',
    );

  test('names the ASN that Twilio issued, and only that', () => {
    expect(neighbour(AS_RECEIVED, '169.254.10.1')).toContain('local-as 65123 no-prepend replace-as');
    expect(neighbour(AS_RECEIVED, '169.254.96.1').join()).not.toContain('local-as');
  });

  test('has its timers, its most prefixes and its BFD', () => {
    expect(withSession({})).toEqual([
      'remote-as 64512',
      'shutdown',
      'password @BGP_KEY_AWS@',
      'description BGP session with aws',
      'timers 10 30',
      'fall-over bfd single-hop',
      'ha-mode graceful-restart disable',
      'activate',
      'send-community',
      'route-map FROM-AWS in',
      'route-map TO-AWS out',
      'maximum-prefix 100',
    ]);
    expect(withSession({ bfd: undefined }).join()).not.toContain('bfd');
  });

  test('has graceful restart, TTL security and next hop where they are planned', () => {
    const lines = withSession({
      gracefulRestart: true,
      ttlSecurity: true,
      nextHopSelf: true,
      removesPrivateAsns: true,
      key: undefined,
    });
    expect(lines).toEqual(
      expect.arrayContaining(['ha-mode graceful-restart', 'ttl-security hops 1', 'next-hop-self', 'remove-private-as all']),
    );
    expect(lines.join()).not.toContain('password');
  });
});

test('an interface has its VLAN, its frame size and the larger one of its port', () => {
  const { interfaces } = read(SUMMARISED);
  expect(interfaces.get('eth1')).toEqual(['mtu 8500', 'no shutdown']);
  expect(interfaces.get('eth2.301')!.slice(0, 5)).toEqual([
    'description Twilio cross connect at Equinix DC1',
    'encapsulation dot1Q 301',
    'ip address 169.254.10.2 255.255.255.252',
    'ip mtu 1500',
    'ip tcp adjust-mss 1460',
  ]);
});

test('segments are kept to what IOS XE takes', () => {
  const interfaces = SUMMARISED.interfaces.map((each) => ({ ...each, tcpMss: 8460 }));
  expect(read({ ...SUMMARISED, interfaces }).interfaces.get('eth2.301')).toContain('ip tcp adjust-mss 1460');
});

test('no line is longer than IOS XE takes, and a long warning goes on in a comment', () => {
  const warnings = routerPlatformFindings(TRANSLATED, RouterPlatform.IOS_XE);
  const text = renderIosXe(TRANSLATED, warnings)[0]!.text;
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(254);
  const words = text.replaceAll(/\n! +/g, ' ');
  for (const warning of warnings) {
    expect(words).toContain(formatFinding(warning));
  }
});

test('only the LAN enters BGP, by its policy', () => {
  const redistributed = (plan: CustomerRouterPlan): readonly string[] =>
    read(plan)
      .bgp.map((words) => words.join(' '))
      .filter((line) => line.startsWith('redistribute'));
  expect(redistributed(AS_RECEIVED)).toEqual([]);
  expect(redistributed(SUMMARISED)).toEqual([
    'redistribute connected route-map FROM-LAN',
    'redistribute static route-map FROM-LAN',
  ]);
  expect(redistributed({ ...SUMMARISED, staticRoutes: [] })).toEqual(['redistribute connected route-map FROM-LAN']);
  const configuration = read(SUMMARISED);
  expect(configuration.run('FROM-LAN', { prefix: '203.0.113.128/26', communities: [] })).toBeDefined();
  expect(configuration.run('FROM-LAN', { prefix: '10.99.0.0/30', communities: [] })).toBeUndefined();
});

describe.each(Object.entries({ ...PLANNED, translations: PLANNED_TRANSLATED }))('as planned: %s', (_, plan) => {
  test('every name is defined before it is used', () => {
    expect(read(plan).early).toEqual([]);
  });

  test('whatever a policy accepts inside of an aggregate is a contributor: IOS XE takes all that is inside', () => {
    const importing = [
      ...plan.sessions.map(({ importPolicy }) => importPolicy),
      ...(plan.lanPolicy === undefined ? [] : [plan.lanPolicy]),
    ];
    const accepted = plan.policies
      .filter(({ name }) => importing.includes(name))
      .flatMap(({ terms }) => terms.flatMap(({ prefixLists }) => prefixLists))
      .flatMap((list) => plan.prefixLists.find(({ name }) => name === list)!.entries);
    const contributors = (list: string) =>
      plan.prefixLists
        .find(({ name }) => name === list)!
        .entries.map(({ cidr, lessOrEqual }) => ({ bits: bitsOf(cidr.toString()), longest: lessOrEqual ?? cidr.prefixLength }));
    const others = plan.conditionalRoutes
      .filter(({ areInside }) => areInside)
      .flatMap((route) =>
        accepted
          .filter(({ cidr }) => bitsOf(cidr.toString()).startsWith(bitsOf(route.prefix.toString())))
          .filter(
            ({ cidr, lessOrEqual }) =>
              !contributors(route.contributors).some(
                ({ bits, longest }) => bitsOf(cidr.toString()).startsWith(bits) && (lessOrEqual ?? cidr.prefixLength) <= longest,
              ),
          )
          .map((entry) => `${entry.toString()} in ${route.prefix.toString()}`),
      );
    expect(others).toEqual([]);
  });
});
