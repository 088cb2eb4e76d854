import { type Case, GATEWAYS, MEDIA } from './forms';

/** What people write into files of their own. */
export const GENERIC: readonly Case[] = [
  {
    title: 'lists of an application',
    document: { twilio: { signalingCidrs: GATEWAYS, mediaCidrs: [MEDIA] } },
    found: [
      ...GATEWAYS.map((_, index) => `literal-address twilio.signalingCidrs[${index}]`),
      'literal-address twilio.mediaCidrs[0]',
    ],
  },
  {
    title: 'lists of an application, mixed with those of the past',
    document: { providers: { twilio: { rtp: ['34.203.250.0/23', '54.172.60.0/23', MEDIA], sip: ['54.172.60.0/30'] } } },
    found: [
      'stale-media providers.twilio.rtp[0]',
      'stale-media providers.twilio.rtp[1]',
      'literal-address providers.twilio.rtp[2]',
      'literal-address providers.twilio.sip[0]',
      'sip-regions-missing providers.twilio.sip[0]',
    ],
  },
  {
    title: 'rules with other words for the same',
    document: {
      rules: [
        { name: 'media', direction: 'Inbound', proto: 'UDP', ports: '10000-20000', source: '54.252.254.64/26' },
        { name: 'sip', direction: 'inbound', proto: 'any', port: 5060, source: '54.252.254.64/26' },
        { name: 'block', action: 'deny', proto: 'udp', port: 5060, source: '0.0.0.0/0' },
      ],
    },
    found: ['stale-media rules[0].source', 'sip-not-a-gateway rules[1].source', 'sip-regions-missing rules[1].source'],
  },
  {
    title: 'a policy of Kubernetes',
    document: {
      kind: 'NetworkPolicy',
      spec: {
        egress: [
          {
            to: [{ ipBlock: { cidr: '177.71.206.192/26' } }],
            ports: [{ protocol: 'UDP', port: 10000, endPort: 20000 }],
          },
        ],
      },
    },
    found: ['stale-media spec.egress[0].to[0].ipBlock.cidr'],
  },
  {
    title: 'addresses without a length, and as keys',
    document: {
      carriers: [{ name: 'Twilio', hosts: ['54.172.60.1', '54.172.60.9'], port: 5060 }],
      seen: { '3.1.77.0/24': 'twilio' },
    },
    found: [
      'literal-address carriers[0].hosts[0]',
      'sip-regions-missing carriers[0].hosts[0]',
      'sip-not-a-gateway carriers[0].hosts[1]',
      'stale-address seen["3.1.77.0/24"]',
    ],
  },
  {
    title: 'the addresses of TURN, by their name',
    document: { iceServers: { turn: ['54.172.60.0/23', '3.235.111.128/25', '54.169.127.128/26'] } },
    found: [],
  },
  {
    title: 'what is no address at all',
    document: {
      version: '1.2.3',
      build: '10.20.30',
      range: '300.1.1.1/24',
      text: 'see 54.172.60.0/23',
      empty: '',
      zero: 0,
      none: null,
    },
    found: [],
  },
  { title: 'a list of nothing', document: [], found: [] },
];
