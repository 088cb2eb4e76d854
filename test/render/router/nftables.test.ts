import { Cidr, type CustomerRouterPlan, PortRange } from 'twilio-interconnect-constructs';
import { renderNftables } from '../../../lib/render/router/nftables';
import { checkWithTool, eachWithTool } from './linux-tool';
import { NftablesTable } from './read-nftables';
import { AS_RECEIVED, SUMMARISED, TRANSLATED } from './sample-plans';

const PLANS = { AS_RECEIVED, SUMMARISED, TRANSLATED };
const textOf = (plan: CustomerRouterPlan): string => `${renderNftables(plan).join('\n')}\n`;
const read = (plan: CustomerRouterPlan): NftablesTable => new NftablesTable(textOf(plan));

test('the table is made if it is missing, deleted and written anew, and no other is touched', () => {
  const tables = renderNftables(AS_RECEIVED).filter((line) => /\btable ip/.test(line));
  expect(tables).toEqual([
    'table ip twilio_interconnect',
    'delete table ip twilio_interconnect',
    'table ip twilio_interconnect {',
  ]);
  expect(textOf(AS_RECEIVED)).not.toContain('flush');
});

describe('packet filters', () => {
  test('stand before connection tracking and translation, one for each interface', () => {
    expect(read(SUMMARISED).chains.get('ingress')).toEqual([
      'type filter hook prerouting priority raw; policy accept;',
      'iifname "eth1.101" jump from_aws',
      'iifname "eth2.301" jump from_twilio',
      'iifname "eth3" jump from_lan',
      'iifname "eth4.7" jump from_backbone',
    ]);
  });

  test("let in the router's own session, what is permitted and the errors of ICMP, and count what they drop", () => {
    expect(read(AS_RECEIVED).chains.get('from_aws')).toEqual([
      'ip saddr 169.254.96.1 ip daddr 169.254.96.2 tcp dport 179 accept',
      'ip saddr 169.254.96.1 ip daddr 169.254.96.2 tcp sport 179 tcp flags & (syn | ack) != syn accept',
      'ip saddr 169.254.96.1 ip daddr 169.254.96.2 udp dport { 3784, 3785 } accept',
      'ip saddr 169.254.96.1 ip daddr 169.254.96.2 icmp type { echo-request, echo-reply } accept',
      'ip saddr @aws_sources ip daddr @aws_destinations accept',
      'icmp type { destination-unreachable, time-exceeded } ip daddr @aws_errors_to accept',
      'counter drop',
    ]);
    expect([...read(AS_RECEIVED).sets].filter(([name]) => name.startsWith('aws'))).toEqual([
      ['aws_sources', ['203.0.113.0/24']],
      ['aws_destinations', ['168.86.128.0/18', '208.78.112.0/25']],
      ['aws_errors_to', ['168.86.128.0/18', '208.78.112.0/25']],
    ]);
  });

  test('take no BFD where there is none', () => {
    expect(read(AS_RECEIVED).chains.get('from_twilio')!.join('\n')).not.toContain('3784');
  });

  test('number the permits where there are several', () => {
    expect(
      read(SUMMARISED)
        .chains.get('from_backbone')!
        .filter((line) => line.includes('@backbone_sources')),
    ).toEqual([
      'ip saddr @backbone_sources_1 ip daddr @backbone_destinations_1 accept',
      'ip saddr @backbone_sources_2 ip daddr @backbone_destinations_2 accept',
    ]);
  });

  test('let the hosts of the connected network see the router on the LAN', () => {
    expect(read(SUMMARISED).chains.get('from_lan')![0]).toBe(
      'ip saddr 203.0.113.128/26 ip daddr 203.0.113.129 icmp type { echo-request, echo-reply } accept',
    );
  });

  test('leave out what permits nothing: nftables knows no empty list', () => {
    const packetFilters = AS_RECEIVED.packetFilters.map((filter) => ({
      ...filter,
      permits: [...filter.permits, { sources: [], destinations: [Cidr.of('203.0.113.0/24')] }],
      icmpErrorsTo: [],
    }));
    const table = read({ ...AS_RECEIVED, packetFilters });
    expect([...table.sets.keys()]).toEqual(['aws_sources', 'aws_destinations', 'twilio_sources', 'twilio_destinations']);
    expect(table.chains.get('from_aws')!.at(-2)).toBe('ip saddr @aws_sources ip daddr @aws_destinations accept');
  });

  test('a second interface to AWS has a name that nftables takes', () => {
    const [filter] = AS_RECEIVED.packetFilters;
    const plan: CustomerRouterPlan = {
      ...AS_RECEIVED,
      interfaces: [...AS_RECEIVED.interfaces, { ...AS_RECEIVED.interfaces[0]!, neighbour: 'aws-secondary', name: 'eth5' }],
      sessions: [...AS_RECEIVED.sessions, { ...AS_RECEIVED.sessions[0]!, neighbour: 'aws-secondary' }],
      packetFilters: [...AS_RECEIVED.packetFilters, { ...filter!, neighbour: 'aws-secondary' }],
    };
    expect(read(plan).chains.get('ingress')!.at(-1)).toBe('iifname "eth5" jump from_aws_secondary');
  });
});

describe('translations', () => {
  test('one to one keeps the host part and the ports, in both directions, at the interface to Twilio', () => {
    const { chains, sets } = read(TRANSLATED);
    expect(sets.get('one_to_one_out')).toEqual(['10.0.1.0/28 : 203.0.113.16/28']);
    expect(sets.get('one_to_one_in')).toEqual(['203.0.113.16/28 : 10.0.1.0/28']);
    expect(chains.get('translate_in')).toEqual([
      'type nat hook prerouting priority dstnat; policy accept;',
      'iifname "eth2" dnat ip prefix to ip daddr map @one_to_one_in',
    ]);
    expect(chains.get('translate_out')).toEqual([
      'type nat hook postrouting priority srcnat; policy accept;',
      'oifname "eth2" snat ip prefix to ip saddr map @one_to_one_out',
      'oifname "eth2" ip saddr @pool_1_inside snat to 203.0.113.0-203.0.113.15 persistent',
    ]);
  });

  test('what comes to an outside address and belongs to no connection is dropped, not sent back', () => {
    expect(read(TRANSLATED).sets.get('outside')).toEqual(['203.0.113.16/28', '203.0.113.0/28']);
    expect(read(TRANSLATED).chains.get('translated_only')).toEqual([
      'type filter hook forward priority filter; policy accept;',
      'iifname "eth2" ip daddr @outside counter drop',
    ]);
  });

  test('a pool alone translates nothing inwards', () => {
    const table = read({ ...TRANSLATED, translations: TRANSLATED.translations.filter(({ kind }) => kind === 'pool') });
    expect([...table.chains.keys()].filter((name) => name.startsWith('transl'))).toEqual(['translate_out', 'translated_only']);
  });

  test('a pool of one address is that address', () => {
    const table = read({ ...TRANSLATED, translations: [{ ...TRANSLATED.translations[1]!, outside: Cidr.of('203.0.113.9/32') }] });
    expect(table.chains.get('translate_out')!.at(-1)).toContain('snat to 203.0.113.9 persistent');
  });

  test('without translations there is no such chain', () => {
    expect([...read(AS_RECEIVED).chains.keys()]).toEqual(['from_aws', 'from_twilio', 'ingress']);
  });
});

describe('what is changed on the way', () => {
  test('the size of TCP segments, by both hosts, at an interface with smaller frames than another', () => {
    expect(read(SUMMARISED).chains.get('segment_size')).toEqual([
      'type filter hook forward priority mangle; policy accept;',
      'oifname "eth2.301" tcp flags & (syn | rst) == syn tcp option maxseg size set 1460',
      'iifname "eth2.301" tcp flags & (syn | rst) == syn tcp option maxseg size set 1460',
    ]);
  });

  test("DSCP to and from Twilio's addresses and ports, of packets that enter at these interfaces", () => {
    const interfaces = '{ "eth1.101", "eth2.301", "eth3", "eth4.7" }';
    expect(read(SUMMARISED).chains.get('classify')).toEqual([
      'type filter hook forward priority mangle; policy accept;',
      `iifname ${interfaces} ip daddr @dscp_1_media_udp udp dport { 10000-60000 } ip dscp set 46`,
      `iifname ${interfaces} ip saddr @dscp_1_media_udp udp sport { 10000-60000 } ip dscp set 46`,
    ]);
  });

  test('one port is written as such, several as a list', () => {
    const [media] = SUMMARISED.dscp;
    const table = read({
      ...SUMMARISED,
      dscp: [
        media!,
        { ...media!, name: 'signalling', protocol: 'tcp', ports: [PortRange.of(5060, 5061), PortRange.of(443)], value: 24 },
      ],
    });
    expect(table.chains.get('classify')!.at(-2)).toContain('@dscp_2_signalling_tcp tcp dport { 5060-5061, 443 } ip dscp set 24');
  });
});

test.each(Object.entries(PLANS))('%s: every name that is used is defined, and every defined one is used', (_, plan) => {
  const table = read(plan);
  const hooked = [...table.chains].filter(([, [first]]) => first!.startsWith('type')).map(([name]) => name);
  expect([...table.used().sets].sort()).toEqual([...table.sets.keys()].sort());
  expect([...table.used().chains, ...hooked].sort()).toEqual([...table.chains.keys()].sort());
});

describe('nft', () => {
  const withNft = eachWithTool('nft', 'nftables', { asRoot: true });

  withNft(Object.entries(PLANS))('takes %s', (_, plan) => {
    expect(checkWithTool('nft', ['-c', '-f'], textOf(plan))).toEqual({ status: 0, output: '' });
  });

  withNft([['twice over', (text: string) => text + text]])('takes a table %s', (_, change) => {
    expect(checkWithTool('nft', ['-c', '-f'], change(textOf(TRANSLATED)))).toEqual({ status: 0, output: '' });
  });

  withNft([['jump from_aws', 'jump nowhere']])('refuses %s as %s', (from, to) => {
    expect(checkWithTool('nft', ['-c', '-f'], textOf(AS_RECEIVED).replace(from, to)).status).not.toBe(0);
  });
});
