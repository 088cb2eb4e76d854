import type { Cidr } from '../../model/cidr';
import { formatIpAddress } from '../../model/ip-address';
import type {
  CustomerRouterPlan,
  RouterDscpPlan,
  RouterInterfacePlan,
  RouterNeighbour,
  RouterPacketFilterPlan,
} from '../../plan/router/customer-router-plan';
import { hostOf, networkOf } from './interface-address';

const TABLE = 'table ip twilio_interconnect';

/** A part of the table: named sets, and chains that use them. */
interface TablePart {
  readonly sets: readonly (readonly string[])[];
  readonly chains: readonly (readonly string[])[];
}

/** The packet filters, translations, DSCP values and TCP segment sizes as one table of nftables. */
export function renderNftables(plan: CustomerRouterPlan): readonly string[] {
  const parts = [filters(plan), translations(plan), forwarding(plan)];
  const blocks = [...parts.flatMap(({ sets }) => sets), ...parts.flatMap(({ chains }) => chains)];
  return [
    '#!/usr/sbin/nft -f',
    `# ${plan.hostName}: packet filters and translations. Load with: nft -f nftables.conf`,
    '',
    '# The table is made if it is missing, deleted and written anew, all in one transaction. Other tables stay as they are.',
    TABLE,
    `delete ${TABLE}`,
    '',
    `${TABLE} {`,
    ...blocks.flatMap((block, index) => [...(index === 0 ? [] : ['']), ...indent(block)]),
    '}',
  ];
}

/** What may enter at each interface. */
function filters(plan: CustomerRouterPlan): TablePart {
  const parts = plan.packetFilters.map((filter) => filterOf(filter, interfaceOf(filter.neighbour, plan), plan));
  if (parts.length === 0) {
    return { sets: [], chains: [] };
  }
  const jumps = plan.packetFilters.map(
    ({ neighbour }) => `iifname "${interfaceOf(neighbour, plan).name}" jump from_${identifier(neighbour)}`,
  );
  const ingress = chain('ingress', [
    '# Before translation, so the addresses are those on the wire. Packets of other interfaces pass.',
    'type filter hook prerouting priority raw; policy accept;',
    ...jumps,
  ]);
  return { sets: parts.flatMap(({ sets }) => sets), chains: [...parts.flatMap(({ chains }) => chains), ingress] };
}

function interfaceOf(neighbour: RouterNeighbour, plan: CustomerRouterPlan): RouterInterfacePlan {
  return plan.interfaces.find((each) => each.neighbour === neighbour)!;
}

function filterOf(filter: RouterPacketFilterPlan, { address }: RouterInterfacePlan, plan: CustomerRouterPlan): TablePart {
  const name = identifier(filter.neighbour);
  // A permit without sources or destinations permits nothing, and nftables has no way to write an empty list of elements.
  const permits = filter.permits.filter(({ sources, destinations }) => sources.length > 0 && destinations.length > 0);
  const suffix = (index: number): string => (permits.length === 1 ? '' : `_${index + 1}`);
  return {
    sets: [
      ...permits.flatMap(({ sources, destinations }, index) => [
        set(`${name}_sources${suffix(index)}`, sources),
        set(`${name}_destinations${suffix(index)}`, destinations),
      ]),
      ...(filter.icmpErrorsTo.length === 0 ? [] : [set(`${name}_errors_to`, filter.icmpErrorsTo)]),
    ],
    chains: [
      chain(`from_${name}`, [
        ...ownSessions(filter.neighbour, address, plan),
        ...permits.map(
          (_, index) => `ip saddr @${name}_sources${suffix(index)} ip daddr @${name}_destinations${suffix(index)} accept`,
        ),
        ...(filter.icmpErrorsTo.length === 0
          ? []
          : [
              '# Path MTU discovery needs the errors of any router on the way.',
              `icmp type { destination-unreachable, time-exceeded } ip daddr @${name}_errors_to accept`,
            ]),
        'counter drop',
      ]),
    ],
  };
}

/** What the router itself has to receive at an interface. */
function ownSessions(neighbour: RouterNeighbour, address: string, plan: CustomerRouterPlan): readonly string[] {
  const session = plan.sessions.find((each) => each.neighbour === neighbour);
  if (session === undefined) {
    // On the LAN there is no peer: the hosts of the connected network may see whether the router is there.
    return [
      `ip saddr ${networkOf(address).toString()} ip daddr ${hostOf(address)} icmp type { echo-request, echo-reply } accept`,
    ];
  }
  const peer = `ip saddr ${session.peerAddress} ip daddr ${session.localAddress}`;
  return [
    '# Either side opens the session. What comes from the port of BGP without being an answer is refused.',
    `${peer} tcp dport 179 accept`,
    `${peer} tcp sport 179 tcp flags & (syn | ack) != syn accept`,
    ...(session.bfd === undefined ? [] : [`${peer} udp dport { 3784, 3785 } accept`]),
    `${peer} icmp type { echo-request, echo-reply } accept`,
  ];
}

/** The translations at the interface to Twilio. */
function translations(plan: CustomerRouterPlan): TablePart {
  const twilio = plan.interfaces.find(({ neighbour }) => neighbour === 'twilio');
  if (plan.translations.length === 0 || twilio === undefined) {
    return { sets: [], chains: [] };
  }
  const oneToOne = plan.translations.filter(({ kind }) => kind === 'one-to-one');
  const pools = plan.translations.filter(({ kind }) => kind === 'pool');
  const poolName = (index: number): string => `pool_${index + 1}_inside`;
  return {
    sets: [
      ...(oneToOne.length === 0
        ? []
        : [
            map(
              'one_to_one_out',
              oneToOne.flatMap(({ inside, outside }) => inside.map((each) => [each, outside] as const)),
            ),
            map(
              'one_to_one_in',
              oneToOne.flatMap(({ inside, outside }) => inside.map((each) => [outside, each] as const)),
            ),
          ]),
      ...pools.map(({ inside }, index) => set(poolName(index), inside)),
      set(
        'outside',
        plan.translations.map(({ outside }) => outside),
      ),
    ],
    chains: [
      ...(oneToOne.length === 0
        ? []
        : [
            chain('translate_in', [
              'type nat hook prerouting priority dstnat; policy accept;',
              `iifname "${twilio.name}" dnat ip prefix to ip daddr map @one_to_one_in`,
            ]),
          ]),
      chain('translate_out', [
        'type nat hook postrouting priority srcnat; policy accept;',
        ...(oneToOne.length === 0
          ? []
          : [
              '# The host part of the address stays, and the ports: Twilio calls these hosts.',
              `oifname "${twilio.name}" snat ip prefix to ip saddr map @one_to_one_out`,
            ]),
        ...(pools.length === 0 ? [] : ['# A host has the same address in all its connections.']),
        ...pools.map(
          ({ outside }, index) => `oifname "${twilio.name}" ip saddr @${poolName(index)} snat to ${rangeOf(outside)} persistent`,
        ),
      ]),
      chain('translated_only', [
        '# What no translation has changed has no host here, and would go back to where it came from.',
        'type filter hook forward priority filter; policy accept;',
        `iifname "${twilio.name}" ip daddr @outside counter drop`,
      ]),
    ],
  };
}

/** What is changed on packets on their way. */
function forwarding({ interfaces, dscp }: CustomerRouterPlan): TablePart {
  const clamps = interfaces.flatMap(({ name, tcpMss }) =>
    tcpMss === undefined
      ? []
      : // A host sends segments of the size that the other's SYN names, so both directions count. The size is never raised.
        ['oifname', 'iifname'].map(
          (direction) => `${direction} "${name}" tcp flags & (syn | rst) == syn tcp option maxseg size set ${tcpMss}`,
        ),
  );
  const names = interfaces.map(({ name }) => `"${name}"`).join(', ');
  return {
    sets: dscp.map((each, index) => set(dscpName(each, index), each.twilio)),
    chains: [
      ...(clamps.length === 0
        ? []
        : [
            chain('segment_size', [
              '# Frames are smaller beyond these interfaces.',
              'type filter hook forward priority mangle; policy accept;',
              ...clamps,
            ]),
          ]),
      ...(dscp.length === 0
        ? []
        : [
            chain('classify', [
              'type filter hook forward priority mangle; policy accept;',
              ...dscp.flatMap((each, index) => {
                const ports = `{ ${each.ports.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(', ')} }`;
                return [
                  `# ${each.name}`,
                  `iifname { ${names} } ip daddr @${dscpName(each, index)} ${each.protocol} dport ${ports} ip dscp set ${each.value}`,
                  `iifname { ${names} } ip saddr @${dscpName(each, index)} ${each.protocol} sport ${ports} ip dscp set ${each.value}`,
                ];
              }),
            ]),
          ]),
    ],
  };
}

function dscpName({ name, protocol }: RouterDscpPlan, index: number): string {
  return `dscp_${index + 1}_${name}_${protocol}`;
}

/** A set of networks; those that overlap are merged. */
function set(name: string, cidrs: readonly Cidr[]): readonly string[] {
  return [
    `set ${name} {`,
    ...indent(['type ipv4_addr', 'flags interval', 'auto-merge', `elements = { ${cidrs.join(', ')} }`]),
    '}',
  ];
}

function map(name: string, pairs: readonly (readonly [Cidr, Cidr])[]): readonly string[] {
  const elements = pairs.map(([from, to]) => `${from.toString()} : ${to.toString()}`).join(', ');
  return [
    `map ${name} {`,
    ...indent(['type ipv4_addr : interval ipv4_addr', 'flags interval', `elements = { ${elements} }`]),
    '}',
  ];
}

function chain(name: string, lines: readonly string[]): readonly string[] {
  return [`chain ${name} {`, ...indent(lines), '}'];
}

function indent(lines: readonly string[]): readonly string[] {
  return lines.map((line) => (line === '' ? '' : `  ${line}`));
}

/** A name as nftables takes it. */
function identifier(name: string): string {
  return name.replaceAll('-', '_');
}

function rangeOf(cidr: Cidr): string {
  const text = (bits: bigint): string => formatIpAddress({ family: cidr.family, bits });
  return cidr.first === cidr.last ? text(cidr.first) : `${text(cidr.first)}-${text(cidr.last)}`;
}
