import { TwilioCatalog } from '../../lib/catalog/twilio-catalog';
import { TwilioEdge } from '../../lib/catalog/twilio-edge';
import { TwilioTraffic } from '../../lib/catalog/twilio-traffic';
import { linesAt, linesNow } from './support';

const bothWays = (...rules: string[]): string[] => [
  ...rules.map((rule) => `egress ${rule}`),
  ...rules.map((rule) => `ingress ${rule}`),
];

const GLOBAL = 'udp 10000-60000 168.86.128.0/18';

describe.each([
  [TwilioEdge.ASHBURN, '54.172.60.0/30', '34.203.250.0/23 54.172.60.0/23'],
  [TwilioEdge.UMATILLA, '54.244.51.0/30', '54.244.51.0/24'],
  [TwilioEdge.DUBLIN, '54.171.127.192/30', '52.215.127.0/24 54.171.127.192/26'],
  [TwilioEdge.FRANKFURT, '35.156.191.128/30', '3.122.181.0/24 35.156.191.128/25'],
  [TwilioEdge.TOKYO, '54.65.63.192/30', '3.112.80.0/24 54.65.63.192/26'],
  [TwilioEdge.SINGAPORE, '54.169.127.128/30', '3.1.77.0/24 54.169.127.128/26'],
  [TwilioEdge.SYDNEY, '54.252.254.64/30', '3.104.90.0/24 54.252.254.64/26'],
  [TwilioEdge.SAO_PAULO, '177.71.206.192/30', '18.228.249.0/24 177.71.206.192/26'],
])('over the Internet at %s', (edge, gateways, legacyMedia) => {
  test.each(['2023-01-22', '2023-10-01', '2024-02-01', '2026-10-31'])('signalling on %s', (date) => {
    expect(linesAt(date, edge, TwilioTraffic.SIP_SIGNALLING)).toEqual(
      bothWays(`tcp 5060 ${gateways}`, `tcp 5061 ${gateways}`, `udp 5060 ${gateways}`),
    );
  });

  const legacy = `udp 10000-20000 ${legacyMedia}`;

  test.each([
    ['2023-09-01', bothWays(legacy)],
    ['2023-09-25', bothWays(legacy)],
    ['2023-09-26', bothWays(legacy, GLOBAL)],
    ['2023-11-15', bothWays(legacy, GLOBAL)],
    ['2024-01-23', bothWays(legacy, GLOBAL)],
    ['2024-01-24', bothWays(GLOBAL)],
    ['2024-02-01', bothWays(GLOBAL)],
  ])('media on %s', (date, expected) => {
    expect(linesAt(date, edge, TwilioTraffic.SIP_MEDIA)).toEqual(expected);
  });

  test('media now', () => {
    expect(linesNow(edge, TwilioTraffic.SIP_MEDIA)).toEqual(bothWays(GLOBAL));
  });
});

const INTERCONNECT_GATEWAYS = [
  [TwilioEdge.ASHBURN_IX, '208.78.112.64/32 208.78.112.65/32 208.78.112.66/32', '208.78.112.64/26'],
  [TwilioEdge.SAN_JOSE_IX, '67.213.136.64/32 67.213.136.65/32 67.213.136.66/32', '67.213.136.64/26'],
  [TwilioEdge.LONDON_IX, '185.187.132.68/32 185.187.132.69/32 185.187.132.70/32', '185.187.132.64/26'],
  [TwilioEdge.FRANKFURT_IX, '185.194.136.64/32 185.194.136.65/32 185.194.136.66/32', '185.194.136.64/26'],
  [TwilioEdge.SINGAPORE_IX, '103.75.151.68/32 103.75.151.69/32 103.75.151.70/32', '103.75.151.64/26'],
  [TwilioEdge.TOKYO_IX, '103.144.142.68/32 103.144.142.69/32 103.144.142.70/32', '103.144.142.64/26'],
  [TwilioEdge.SYDNEY_IX, '103.146.214.68/32 103.146.214.69/32 103.146.214.70/32', '103.146.214.64/26'],
] as const;

describe.each(INTERCONNECT_GATEWAYS)('over Interconnect at %s', (edge, gateways, legacyMedia) => {
  test.each(['2023-01-22', '2024-02-21', '2026-10-31'])('signalling on %s', (date) => {
    expect(linesAt(date, edge, TwilioTraffic.SIP_SIGNALLING)).toEqual(
      bothWays(`tcp 5060 ${gateways}`, `tcp 5061 ${gateways}`, `udp 5060 ${gateways}`),
    );
  });

  const legacy = `udp 10000-20000 ${legacyMedia}`;

  test.each([
    ['2023-10-01', bothWays(legacy)],
    ['2024-02-20', bothWays(legacy)],
    ['2024-02-21', bothWays(legacy, GLOBAL)],
    ['2024-02-22', bothWays(GLOBAL)],
    ['2026-10-31', bothWays(GLOBAL)],
  ])('media on %s', (date, expected) => {
    expect(linesAt(date, edge, TwilioTraffic.SIP_MEDIA)).toEqual(expected);
  });
});

test('sao-paulo-ix has rules since it can have opened', () => {
  const gateways = '159.183.255.68/32 159.183.255.69/32 159.183.255.70/32';
  const signalling = bothWays(`tcp 5060 ${gateways}`, `tcp 5061 ${gateways}`, `udp 5060 ${gateways}`);
  expect(linesAt('2023-10-09', TwilioEdge.SAO_PAULO_IX, TwilioTraffic.SIP_SIGNALLING)).toEqual([]);
  expect(linesAt('2023-10-10', TwilioEdge.SAO_PAULO_IX, TwilioTraffic.SIP_SIGNALLING)).toEqual(signalling);
  expect(linesNow(TwilioEdge.SAO_PAULO_IX, TwilioTraffic.SIP_SIGNALLING)).toEqual(signalling);
  expect(linesAt('2023-10-09', TwilioEdge.SAO_PAULO_IX, TwilioTraffic.SIP_MEDIA)).toEqual([]);
  expect(linesAt('2023-10-10', TwilioEdge.SAO_PAULO_IX, TwilioTraffic.SIP_MEDIA)).toEqual(bothWays(GLOBAL));
  const dates = TwilioCatalog.current
    .rules({ edges: [TwilioEdge.SAO_PAULO_IX], traffic: TwilioTraffic.SIP })
    .map(({ traffic, validFrom, firstSeen }) => `${traffic} ${validFrom} ${firstSeen}`);
  expect([...new Set(dates)]).toEqual(['sip-media 2023-10-10 2026-06-22', 'sip-signalling 2023-10-10 2026-06-22']);
});

test.each([TwilioEdge.ROAMING, TwilioEdge.MUMBAI])('%s has no SIP', (edge) => {
  expect(TwilioCatalog.current.rules({ edges: [edge], traffic: TwilioTraffic.SIP })).toEqual([]);
  expect(TwilioCatalog.at('2023-10-01').rules({ edges: [edge], traffic: TwilioTraffic.SIP })).toEqual([]);
});
