import { TwilioCatalog } from '../../lib/catalog/twilio-catalog';
import { TwilioEdge } from '../../lib/catalog/twilio-edge';
import { TwilioTraffic } from '../../lib/catalog/twilio-traffic';
import { linesAt } from './support';

const NTS = TwilioTraffic.NETWORK_TRAVERSAL;
const TCP = TwilioTraffic.NETWORK_TRAVERSAL_TCP;

const SERVERS = [
  [TwilioEdge.SYDNEY, '3.25.42.128/25 13.210.2.128/27 54.252.254.64/26'],
  [TwilioEdge.SAO_PAULO, '18.230.125.0/25 18.231.105.32/27 177.71.206.192/26'],
  [TwilioEdge.FRANKFURT, '18.156.18.128/25 18.195.48.224/27 52.59.186.0/27'],
  [TwilioEdge.MUMBAI, '3.7.35.128/25 52.66.193.96/27 52.66.194.0/26'],
  [TwilioEdge.DUBLIN, '3.249.63.128/25 52.215.127.0/24 52.215.253.0/26 54.171.127.192/26'],
  [TwilioEdge.TOKYO, '13.115.244.0/27 18.180.220.128/25 54.65.63.192/26'],
  [TwilioEdge.SINGAPORE, '13.229.255.0/27 18.141.157.128/25 54.169.127.128/26'],
  [TwilioEdge.ASHBURN, '3.235.111.128/25 34.203.250.0/23 34.203.254.0/24 54.172.60.0/23'],
  [TwilioEdge.UMATILLA, '34.216.110.128/27 44.234.69.0/25 54.244.51.0/24'],
] as const;

const ALL_SERVERS =
  '3.7.35.128/25 3.25.42.128/25 3.235.111.128/25 3.249.63.128/25 13.115.244.0/27 13.210.2.128/27 13.229.255.0/27 ' +
  '18.141.157.128/25 18.156.18.128/25 18.180.220.128/25 18.195.48.224/27 18.230.125.0/25 18.231.105.32/27 34.203.250.0/23 ' +
  '34.203.254.0/24 34.216.110.128/27 44.234.69.0/25 52.59.186.0/27 52.66.193.96/27 52.66.194.0/26 52.215.127.0/24 ' +
  '52.215.253.0/26 54.65.63.192/26 54.169.127.128/26 54.171.127.192/26 54.172.60.0/23 54.244.51.0/24 54.252.254.64/26 ' +
  '177.71.206.192/26';

test.each(SERVERS)('%s', (edge, servers) => {
  // The servers did not move with the media: they are the same before and after.
  for (const date of ['2023-09-01', '2024-02-21', '2026-10-31']) {
    expect(linesAt(date, edge, NTS)).toEqual([
      `egress tcp 443 ${servers}`,
      `egress tcp 3478 ${servers}`,
      `egress tcp 5349 ${servers}`,
      `egress udp 3478 ${servers}`,
      `egress udp 10000-60000 ${servers}`,
    ]);
    // For networks that forbid UDP.
    expect(linesAt(date, edge, TCP)).toEqual([
      `egress tcp 443 ${servers}`,
      `egress tcp 3478 ${servers}`,
      `egress tcp 5349 ${servers}`,
    ]);
  }
});

test('roaming may reach every server, and has the names', () => {
  expect(ALL_SERVERS.split(' ')).toHaveLength(29);
  expect(linesAt('2026-10-31', TwilioEdge.ROAMING, NTS)).toEqual([
    `egress tcp 443 ${ALL_SERVERS} global.turn.twilio.com`,
    `egress tcp 3478 ${ALL_SERVERS}`,
    `egress tcp 5349 ${ALL_SERVERS}`,
    `egress udp 3478 ${ALL_SERVERS} global.stun.twilio.com global.turn.twilio.com`,
    `egress udp 10000-60000 ${ALL_SERVERS}`,
  ]);
  expect(linesAt('2026-10-31', TwilioEdge.ROAMING, TCP)).toEqual([
    `egress tcp 443 ${ALL_SERVERS} global.turn.twilio.com`,
    `egress tcp 3478 ${ALL_SERVERS}`,
    `egress tcp 5349 ${ALL_SERVERS}`,
  ]);
});

test('there is none over Interconnect', () => {
  expect(TwilioCatalog.current.rules({ edges: TwilioEdge.interconnectEdges, traffic: [NTS, TCP] })).toEqual([]);
});
