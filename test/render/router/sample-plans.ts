import {
  BgpKeyPlace,
  BgpPrefix,
  Cidr,
  type CustomerRouterPlan,
  PortRange,
  type RouterPolicyPlan,
  type RouterPolicyTermPlan,
  type RouterSessionPlan,
} from 'twilio-interconnect-constructs';
import { CUSTOMER_ROUTER_MARK } from '../../../lib/plan/router/customer-router-shape';
import { handMade } from '../../plan/support';

/*
 * Plans of routers, written by hand: what the renderers have to express, whatever decides it.
 */

const TWILIO = [BgpPrefix.of('168.86.128.0/18', 24), BgpPrefix.of('208.78.112.0/25')];
const twilioCidrs = TWILIO.map(({ cidr }) => cidr);

function session(neighbour: RouterSessionPlan['neighbour'], props: Partial<RouterSessionPlan>): RouterSessionPlan {
  const suffix = neighbour.toUpperCase();
  return {
    neighbour,
    description: `BGP session with ${neighbour}`,
    kind: 'external',
    localAddress: '169.254.96.2',
    peerAddress: '169.254.96.1',
    localAsn: 65010,
    peerAsn: 64512,
    keepaliveSeconds: 10,
    holdSeconds: 30,
    bfd: undefined,
    ttlSecurity: false,
    gracefulRestart: false,
    key: undefined,
    removesPrivateAsns: false,
    nextHopSelf: false,
    importPolicy: `FROM-${suffix}`,
    exportPolicy: `TO-${suffix}`,
    maximumPrefixesIn: 100,
    maximumPrefixesOut: 100,
    ...props,
  };
}

function policy(
  name: string,
  ...terms: readonly (Partial<RouterPolicyTermPlan> & Pick<RouterPolicyTermPlan, 'prefixLists'>)[]
): RouterPolicyPlan {
  return {
    name,
    description: `What ${name} is for.`,
    terms: terms.map((term) => ({ localPreference: undefined, communities: undefined, prepend: undefined, ...term })),
  };
}

const byHand = (plan: CustomerRouterPlan): CustomerRouterPlan => handMade(CUSTOMER_ROUTER_MARK, plan);

const BFD = { intervalMilliseconds: 300, multiplier: 3 };

/** A VPC in a /24 that is the IP route; the active site; Twilio's prefixes go on to AWS as received. */
export const AS_RECEIVED = byHand({
  site: 'ashburn',
  hostName: 'twilio-ashburn',
  routerId: '169.254.10.2',
  asn: 65010,
  interfaces: [
    {
      neighbour: 'aws',
      description: 'AWS virtual interface twilio-ashburn',
      port: 'eth1',
      vlan: 101,
      name: 'eth1.101',
      address: '169.254.96.2/30',
      mtu: 1500,
      tcpMss: undefined,
    },
    {
      neighbour: 'twilio',
      description: 'Twilio cross connect at Equinix DC1',
      port: 'eth2',
      vlan: undefined,
      name: 'eth2',
      address: '169.254.10.2/30',
      mtu: 1500,
      tcpMss: undefined,
    },
  ],
  sessions: [
    session('aws', {
      bfd: BFD,
      key: { place: BgpKeyPlace.file('/etc/twilio/aws.key'), placeholder: 'BGP_KEY_AWS' },
    }),
    session('twilio', {
      localAddress: '169.254.10.2',
      peerAddress: '169.254.10.1',
      localAsn: 65123,
      peerAsn: 64999,
      key: { place: BgpKeyPlace.file('/etc/twilio/twilio.key'), placeholder: 'BGP_KEY_TWILIO' },
      removesPrivateAsns: true,
      maximumPrefixesIn: 128,
      maximumPrefixesOut: 1,
    }),
  ],
  prefixLists: [
    {
      name: 'CONTRIBUTORS-203.0.113.0-24',
      description: 'What causes 203.0.113.0/24 to be announced',
      entries: [BgpPrefix.of('203.0.113.0/24', 28)],
    },
    { name: 'AWS-PREFIXES', description: 'What AWS may announce', entries: [BgpPrefix.of('203.0.113.0/24', 28)] },
    { name: 'IP-ROUTES', description: 'The IP routes', entries: [BgpPrefix.of('203.0.113.0/24')] },
    { name: 'TWILIO-PREFIXES', description: 'What Twilio announces at ashburn-ix', entries: TWILIO },
  ],
  policies: [
    policy('FROM-AWS', { prefixLists: ['AWS-PREFIXES'], communities: [] }),
    policy('FROM-TWILIO', { prefixLists: ['TWILIO-PREFIXES'], communities: [] }),
    policy('TO-AWS', { prefixLists: ['TWILIO-PREFIXES'], communities: ['7224:7300'] }),
    policy('TO-TWILIO', { prefixLists: ['IP-ROUTES'], communities: [] }),
  ],
  conditionalRoutes: [
    { prefix: Cidr.of('203.0.113.0/24'), towards: 'twilio', contributors: 'CONTRIBUTORS-203.0.113.0-24', areInside: true },
  ],
  staticRoutes: [],
  lanPolicy: undefined,
  packetFilters: [
    {
      neighbour: 'aws',
      permits: [{ sources: [Cidr.of('203.0.113.0/24')], destinations: twilioCidrs }],
      icmpErrorsTo: twilioCidrs,
    },
    {
      neighbour: 'twilio',
      permits: [{ sources: twilioCidrs, destinations: [Cidr.of('203.0.113.0/24')] }],
      icmpErrorsTo: [Cidr.of('203.0.113.0/24')],
    },
  ],
  translations: [],
  dscp: [],
  findings: [],
});

/** A standby site that announces Twilio's networks as summaries, with a LAN, a session to the other site, jumbo frames to AWS and DSCP. */
export const SUMMARISED = byHand({
  ...AS_RECEIVED,
  interfaces: [
    { ...AS_RECEIVED.interfaces[0]!, mtu: 8500 },
    { ...AS_RECEIVED.interfaces[1]!, vlan: 301, name: 'eth2.301', tcpMss: 1460 },
    {
      neighbour: 'lan',
      description: 'LAN',
      port: 'eth3',
      vlan: undefined,
      name: 'eth3',
      address: '203.0.113.129/26',
      mtu: 1500,
      tcpMss: undefined,
    },
    {
      neighbour: 'backbone',
      description: 'Router of another site',
      port: 'eth4',
      vlan: 7,
      name: 'eth4.7',
      address: '10.99.0.1/30',
      mtu: 1500,
      tcpMss: undefined,
    },
  ],
  sessions: [
    ...AS_RECEIVED.sessions,
    session('backbone', {
      kind: 'internal',
      localAddress: '10.99.0.1',
      peerAddress: '10.99.0.2',
      peerAsn: 65010,
      bfd: BFD,
      nextHopSelf: true,
      maximumPrefixesIn: 256,
      maximumPrefixesOut: 256,
    }),
  ],
  prefixLists: [
    {
      name: 'CONTRIBUTORS-168.86.128.0-18',
      description: 'What causes 168.86.128.0/18 to be announced',
      entries: [TWILIO[0]!],
    },
    ...AS_RECEIVED.prefixLists.slice(0, -1),
    {
      name: 'LAN',
      description: 'The networks behind the router',
      entries: [BgpPrefix.of('203.0.113.128/26'), BgpPrefix.of('203.0.113.192/26')],
    },
    ...AS_RECEIVED.prefixLists.slice(-1),
    { name: 'TWILIO-SUMMARIES', description: 'The summaries for AWS', entries: twilioCidrs.map((cidr) => BgpPrefix.of(cidr)) },
  ],
  policies: [
    policy('FROM-AWS', { prefixLists: ['AWS-PREFIXES'], communities: [] }),
    policy('FROM-BACKBONE', { prefixLists: ['AWS-PREFIXES', 'TWILIO-PREFIXES'], communities: [], localPreference: 50 }),
    policy('FROM-LAN', { prefixLists: ['LAN'] }),
    policy('FROM-TWILIO', { prefixLists: ['TWILIO-PREFIXES'], communities: [] }),
    policy('TO-AWS', { prefixLists: ['TWILIO-SUMMARIES'], communities: ['7224:7100'] }),
    policy('TO-BACKBONE', { prefixLists: ['AWS-PREFIXES', 'TWILIO-PREFIXES'], communities: [] }),
    policy('TO-TWILIO', { prefixLists: ['IP-ROUTES'], communities: [], prepend: { asn: 65123, count: 2 } }),
  ],
  conditionalRoutes: [
    { prefix: Cidr.of('168.86.128.0/18'), towards: 'aws', contributors: 'CONTRIBUTORS-168.86.128.0-18', areInside: true },
    ...AS_RECEIVED.conditionalRoutes,
  ],
  staticRoutes: [{ prefix: Cidr.of('203.0.113.192/26'), gateway: '203.0.113.130' }],
  lanPolicy: 'FROM-LAN',
  packetFilters: [
    ...AS_RECEIVED.packetFilters,
    {
      neighbour: 'lan',
      permits: [{ sources: [Cidr.of('203.0.113.128/26'), Cidr.of('203.0.113.192/26')], destinations: twilioCidrs }],
      icmpErrorsTo: twilioCidrs,
    },
    {
      neighbour: 'backbone',
      permits: [
        { sources: [Cidr.of('203.0.113.0/24')], destinations: twilioCidrs },
        { sources: twilioCidrs, destinations: [Cidr.of('203.0.113.0/24')] },
      ],
      icmpErrorsTo: [...twilioCidrs, Cidr.of('203.0.113.0/24')],
    },
  ],
  dscp: [
    { name: 'media', protocol: 'udp', twilio: [Cidr.of('168.86.128.0/18')], ports: [PortRange.of(10000, 60000)], value: 46 },
  ],
});

/** Private hosts in a VPC, of which some are translated one to one and others to a pool. */
export const TRANSLATED = byHand({
  ...AS_RECEIVED,
  prefixLists: [
    {
      name: 'CONTRIBUTORS-203.0.113.0-28',
      description: 'What causes 203.0.113.0/28 to be announced',
      entries: [BgpPrefix.of('10.1.0.0/16', 28)],
    },
    {
      name: 'CONTRIBUTORS-203.0.113.16-28',
      description: 'What causes 203.0.113.16/28 to be announced',
      entries: [BgpPrefix.of('10.0.0.0/16'), BgpPrefix.of('10.0.1.0/28')],
    },
    {
      name: 'AWS-PREFIXES',
      description: 'What AWS may announce',
      entries: [BgpPrefix.of('10.0.0.0/16', 28), BgpPrefix.of('10.1.0.0/16', 28)],
    },
    {
      name: 'IP-ROUTES',
      description: 'The IP routes',
      entries: [BgpPrefix.of('203.0.113.0/28'), BgpPrefix.of('203.0.113.16/28')],
    },
    AS_RECEIVED.prefixLists.at(-1)!,
  ],
  conditionalRoutes: [
    { prefix: Cidr.of('203.0.113.0/28'), towards: 'twilio', contributors: 'CONTRIBUTORS-203.0.113.0-28', areInside: false },
    { prefix: Cidr.of('203.0.113.16/28'), towards: 'twilio', contributors: 'CONTRIBUTORS-203.0.113.16-28', areInside: false },
  ],
  packetFilters: [
    {
      neighbour: 'aws',
      permits: [{ sources: [Cidr.of('10.0.1.0/28'), Cidr.of('10.1.0.0/16')], destinations: twilioCidrs }],
      icmpErrorsTo: twilioCidrs,
    },
    {
      neighbour: 'twilio',
      permits: [{ sources: twilioCidrs, destinations: [Cidr.of('203.0.113.0/28'), Cidr.of('203.0.113.16/28')] }],
      icmpErrorsTo: [Cidr.of('203.0.113.0/28'), Cidr.of('203.0.113.16/28')],
    },
  ],
  translations: [
    { kind: 'one-to-one', inside: [Cidr.of('10.0.1.0/28')], outside: Cidr.of('203.0.113.16/28') },
    { kind: 'pool', inside: [Cidr.of('10.1.0.0/16')], outside: Cidr.of('203.0.113.0/28') },
  ],
});
