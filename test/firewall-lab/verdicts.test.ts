import {
  Cidr,
  FIREWALL_LAST_RULES,
  FIREWALL_POLICY,
  type FirewallRuleGroupPlanProps,
  planFirewallRuleGroup,
  PortRange,
  TwilioCatalog,
  TwilioEdge,
  TwilioTraffic,
} from 'twilio-interconnect-constructs';
import { clientHello, connection, type End, udp, udpInFragments } from './packets';
import { DEFAULT_ACTIONS } from './policy';
import { judge, withAddresses } from './suricata';

const HOST = '10.0.1.5';
const ELSEWHERE = '198.51.100.7';
const RTP = Buffer.concat([Buffer.from([0x80, 0]), Buffer.alloc(40, 1)]);
const SIP = Buffer.from('OPTIONS sip:twilio.com SIP/2.0\r\nVia: SIP/2.0/TCP 10.0.1.5\r\n\r\n');
const PUBLIC = { edges: [TwilioEdge.ASHBURN], traffic: TwilioTraffic.VOICE_SDK };

const SBC_AT_EXCHANGE = {
  edges: [TwilioEdge.ASHBURN_IX],
  traffic: TwilioTraffic.SIP,
  sbc: { signalling: PortRange.of(5061), media: PortRange.of(6000, 9999) },
};

/** The rules of a policy that has the group, its default action and the last rules. */
function policyOf(
  props: FirewallRuleGroupPlanProps,
  action = FIREWALL_POLICY.statefulDefaultActions[0]!,
  last = FIREWALL_LAST_RULES,
): string {
  return [withAddresses(planFirewallRuleGroup(props)), DEFAULT_ACTIONS[action]!, last].filter((rules) => rules !== '').join('\n');
}

/** For each packet, `.` if it passed. */
function verdicts(rules: string, packets: readonly Buffer[], home?: readonly string[]): string {
  return judge({ rules, ...(home && { home }) }, packets)
    .map((passed) => (passed ? '.' : 'x'))
    .join('');
}

/** How a flow is opened. */
interface Flow {
  readonly direction: 'egress' | 'ingress';
  readonly protocol: 'tcp' | 'udp';
  readonly address: string;
  readonly port: number;
  readonly name?: string | undefined;
}

/** The packets of a flow between a host and Twilio, and the place of the first that says something. */
function packetsOf(
  { direction, protocol, address, port, name }: Flow,
  ownPort: number,
): { readonly packets: readonly Buffer[]; readonly first: number } {
  const [client, server]: readonly [End, End] =
    direction === 'egress'
      ? [
          { address: HOST, port: ownPort },
          { address, port },
        ]
      : [
          { address, port: ownPort },
          { address: HOST, port },
        ];
  if (protocol === 'udp') {
    return { packets: [udp(client, server, RTP), udp(server, client, RTP), udp(client, server, RTP)], first: 0 };
  }
  return { packets: connection(client, server, [name === undefined ? SIP : clientHello(name)]), first: 3 };
}

/** Whether the catalogue lists a flow, read without the library's plans. */
function isListed(
  { direction, protocol, address, port, name }: Flow,
  { edges, traffic, olderSdks, sbc = {} }: FirewallRuleGroupPlanProps,
): boolean {
  const ownPorts: Readonly<Record<string, PortRange | undefined>> = { 'sip-signalling': sbc.signalling, 'sip-media': sbc.media };
  const atPublic = edges.some(({ isInterconnect }) => !isInterconnect);
  return TwilioCatalog.current
    .rules({ traffic })
    .filter(({ edge, traffic: { isSip } }) => edges.includes(edge) || (atPublic && isSip && !edge.isInterconnect))
    .map((rule) => ({ rule, ports: (rule.direction === 'ingress' ? ownPorts[rule.traffic.id] : undefined) ?? rule.ports }))
    .some(
      ({ rule, ports }) =>
        rule.direction === direction &&
        rule.protocol === protocol &&
        ports.from <= port &&
        port <= ports.to &&
        (rule.cidrs.length > 0
          ? rule.cidrs.some((cidr) => cidr.contains(Cidr.of(`${address}/32`)))
          : name !== undefined &&
            rule.hostNames.includes(name) &&
            (olderSdks === true || rule.requires?.belowVersion === undefined)),
    );
}

const addressOf = (bits: bigint): string => Cidr.containing('ipv4', bits, 32).toString().replace('/32', '');

/** Flows at the edges of what Twilio publishes for these edges, and beside them. */
function probes(edges: readonly TwilioEdge[]): readonly Flow[] {
  const rules = TwilioCatalog.current.rules({ edges });
  const addresses = [
    ...new Set(
      rules.flatMap(({ cidrs }) => cidrs.flatMap(({ first, last }) => [first - 1n, first, last, last + 1n].map(addressOf))),
    ),
  ];
  const ports = [443, 444, 3478, 5060, 5061, 5062, 5999, 6000, 9999, 10000, 60000, 60001];
  const byAddress = [...addresses, ELSEWHERE].flatMap((address) =>
    ports.flatMap((port) =>
      (['egress', 'ingress'] as const).flatMap((direction) =>
        (['tcp', 'udp'] as const).map((protocol) => ({ direction, protocol, address, port })),
      ),
    ),
  );
  const names = [...new Set(rules.flatMap(({ hostNames }) => hostNames)), 'twilio.com', 'www.example.com'];
  const byName = names.flatMap((name) =>
    [443, 444, 10194].flatMap((port) =>
      (['egress', 'ingress'] as const).map((direction) => ({
        direction,
        protocol: 'tcp' as const,
        address: ELSEWHERE,
        port,
        name,
      })),
    ),
  );
  return [...byAddress, ...byName];
}

test.each<[string, FirewallRuleGroupPlanProps, number]>([
  ['softphones at a public edge', PUBLIC, 5],
  ['softphones of every version at a public edge', { ...PUBLIC, olderSdks: true }, 7],
  ['softphones at an exchange', { edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.VOICE_SDK }, 5],
  ['SIP at an exchange', { edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP }, 10],
  ['SIP at an exchange, to a border controller on ports of its own', SBC_AT_EXCHANGE, 10],
  ['SIP at a public edge', { edges: [TwilioEdge.ASHBURN], traffic: TwilioTraffic.SIP }, 10],
  ['STUN and TURN', { edges: [TwilioEdge.DUBLIN], traffic: [TwilioTraffic.NETWORK_TRAVERSAL] }, 5],
  [
    'everything at an exchange',
    { edges: [TwilioEdge.TOKYO_IX], traffic: [...TwilioTraffic.SIP, ...TwilioTraffic.VOICE_SDK] },
    20,
  ],
])('%s: what the catalogue lists passes, and nothing else', (_, props, least) => {
  const flows = probes(props.edges).map((flow, index) => ({ flow, ...packetsOf(flow, 61000 + (index % 4000)) }));
  const passed = judge(
    { rules: policyOf(props) },
    flows.flatMap(({ packets }) => packets),
  );
  let next = 0;
  let listed = 0;
  const wrong: unknown[] = [];
  for (const { flow, packets, first } of flows) {
    const own = passed.slice(next, next + packets.length);
    next += packets.length;
    const expected = isListed(flow, props);
    listed += expected ? 1 : 0;
    if (expected ? own.includes(false) : own[first]) {
      wrong.push({ ...flow, expected, packets: own.map((each) => (each ? '.' : 'x')).join('') });
    }
  }
  expect(wrong).toEqual([]);
  expect(listed).toBeGreaterThanOrEqual(least);
});

describe('a client hello', () => {
  const rules = policyOf(PUBLIC);
  const saying = (port: number, ...said: readonly Buffer[]): string =>
    verdicts(rules, connection({ address: HOST, port: 50000 }, { address: ELSEWHERE, port }, said));

  test.each(['eventgw.twilio.com', 'EventGW.Twilio.com', 'ers.twilio.com'])('to %s passes with all that follows', (name) => {
    expect(saying(443, clientHello(name))).toBe('.......');
  });

  test.each(['eventgw.twilio.com.example.net', 'evil-eventgw.twilio.com', 'a.eventgw.twilio.com', 'twilio.com', undefined])(
    'to %s is dropped',
    (name) => {
      expect(saying(443, clientHello(name)).slice(0, 4)).toBe('...x');
    },
  );

  test('on another port is dropped', () => {
    expect(saying(8443, clientHello('eventgw.twilio.com')).slice(0, 4)).toBe('...x');
  });

  test('in two packets passes', () => {
    const hello = clientHello('eventgw.twilio.com');
    expect(saying(443, hello.subarray(0, 60), hello.subarray(60))).toBe('.........');
  });

  test('in two packets to another host is dropped', () => {
    const hello = clientHello('www.example.com');
    expect(saying(443, hello.subarray(0, 60), hello.subarray(60))[5]).toBe('x');
  });

  test('in two packets loses the first under aws:drop_established', () => {
    const hello = clientHello('eventgw.twilio.com');
    const packets = connection({ address: HOST, port: 50000 }, { address: ELSEWHERE, port: 443 }, [
      hello.subarray(0, 60),
      hello.subarray(60),
    ]);
    expect(verdicts(policyOf(PUBLIC, 'aws:drop_established'), packets).slice(0, 4)).toBe('...x');
    const whole = connection({ address: HOST, port: 50000 }, { address: ELSEWHERE, port: 443 }, [hello]);
    expect(verdicts(policyOf(PUBLIC, 'aws:drop_established'), whole)).toBe('.......');
  });

  test.each(['GET / HTTP/1.1\r\nHost: eventgw.twilio.com\r\n\r\n', 'SSH-2.0-OpenSSH_9.2\r\n', SIP.toString()])(
    'that is none (%j) is dropped',
    (text) => {
      expect(saying(443, Buffer.from(text)).slice(0, 4)).toBe('...x');
    },
  );

  test('of a host elsewhere passes only with its network among the home networks', () => {
    const packets = connection({ address: '10.9.0.5', port: 50000 }, { address: ELSEWHERE, port: 443 }, [
      clientHello('ers.twilio.com'),
    ]);
    expect(verdicts(rules, packets).slice(0, 4)).toBe('...x');
    expect(verdicts(rules, packets, ['10.0.0.0/16', '10.9.0.0/16'])).toBe('.......');
  });
});

describe('media', () => {
  const host = { address: HOST, port: 40000 };
  const twilio = { address: '168.86.129.1', port: 30000 };
  const [out, back] = [udp(host, twilio, RTP), udp(twilio, host, RTP)];
  const rules = policyOf(PUBLIC);

  test('goes out, and answers come back', () => {
    expect(verdicts(rules, [out, back, out, back])).toBe('....');
  });

  test('does not come in to an SDK', () => {
    expect(verdicts(rules, [back, back, back])).toBe('xxx');
  });

  test('of which the firewall sees an answer first comes back once the host has sent something', () => {
    expect(verdicts(rules, [back, back, out, back, out, back])).toBe('xx....');
  });

  test('elsewhere would pass without the last rules', () => {
    const elsewhere = udp(host, { address: ELSEWHERE, port: 30000 }, RTP);
    expect(verdicts(policyOf(PUBLIC, undefined, ''), [elsewhere, elsewhere])).toBe('..');
    expect(verdicts(rules, [elsewhere, elsewhere])).toBe('xx');
  });
});

test('a call that Twilio opens reaches a border controller on its own ports, and its media go both ways', () => {
  const rules = policyOf(SBC_AT_EXCHANGE);
  const [gateway, media] = [
    { address: '208.78.112.64', port: 50123 },
    { address: '168.86.129.1', port: 30000 },
  ];
  const call = (port: number): string => verdicts(rules, connection(gateway, { address: HOST, port }, [SIP]));
  expect(call(5061)).toBe('.......');
  expect(call(5060).slice(0, 4)).toBe('...x');
  const audio = (port: number): string =>
    verdicts(rules, [udp(media, { address: HOST, port }, RTP), udp({ address: HOST, port }, media, RTP)]);
  expect(audio(6000)).toBe('..');
  // Out to Twilio's ports from any port, as in the groups.
  expect(audio(10000)).toBe('x.');
});

test('a SIP message over UDP in fragments passes, and one from elsewhere does not', () => {
  const rules = policyOf({ edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP });
  const long = Buffer.concat([SIP, Buffer.alloc(3000, 97)]);
  const from = (address: string, id: number): readonly Buffer[] =>
    udpInFragments({ address, port: 5060 }, { address: HOST, port: 5060 }, long, 1480, id);
  expect(verdicts(rules, from('208.78.112.64', 7))).toBe('...');
  // Only with its last fragment is a datagram whole.
  expect(verdicts(rules, from('208.78.112.80', 8))).toBe('..x');
});
