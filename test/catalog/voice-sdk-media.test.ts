import { TwilioEdge } from '../../lib/catalog/twilio-edge';
import { TwilioTraffic } from '../../lib/catalog/twilio-traffic';
import { linesAt, linesNow } from './support';

const MEDIA = TwilioTraffic.VOICE_SDK_MEDIA;
const GLOBAL = 'egress udp 10000-60000 168.86.128.0/18';

const PUBLIC = [
  [TwilioEdge.SYDNEY, 'egress udp 10000-20000 3.104.90.0/24 54.252.254.64/26'],
  [TwilioEdge.SAO_PAULO, 'egress udp 10000-20000 18.228.249.0/24 177.71.206.192/26'],
  [TwilioEdge.DUBLIN, 'egress udp 10000-20000 52.215.127.0/24 54.171.127.192/26'],
  [TwilioEdge.FRANKFURT, 'egress udp 10000-20000 3.122.181.0/24 35.156.191.128/25'],
  [TwilioEdge.TOKYO, 'egress udp 10000-20000 3.112.80.0/24 54.65.63.192/26'],
  [TwilioEdge.SINGAPORE, 'egress udp 10000-20000 3.1.77.0/24 54.169.127.128/26'],
  [TwilioEdge.ASHBURN, 'egress udp 10000-20000 34.203.250.0/23 54.172.60.0/23'],
  [TwilioEdge.UMATILLA, 'egress udp 1024-65535 54.244.51.0/24'],
  [
    TwilioEdge.ROAMING,
    'egress udp 1024-65535 3.1.77.0/24 3.104.90.0/24 3.112.80.0/24 3.122.181.0/24 18.228.249.0/24 34.203.250.0/23 ' +
      '35.156.191.128/25 52.215.127.0/24 54.65.63.192/26 54.169.127.128/26 54.171.127.192/26 54.172.60.0/23 54.244.51.0/24 ' +
      '54.252.254.64/26 177.71.206.192/26',
  ],
] as const;

describe.each(PUBLIC)('over the Internet at %s', (edge, legacy) => {
  test.each([
    ['2023-09-01', [legacy]],
    ['2023-09-25', [legacy]],
    ['2023-09-26', [legacy, GLOBAL]],
    ['2023-10-01', [legacy, GLOBAL]],
    ['2023-10-10', [legacy, GLOBAL]],
    ['2023-10-11', [GLOBAL]],
    ['2026-10-31', [GLOBAL]],
  ])('on %s', (date, expected) => {
    expect(linesAt(date, edge, MEDIA).sort()).toEqual([...expected].sort());
  });

  test('now', () => {
    expect(linesNow(edge, MEDIA)).toEqual([GLOBAL]);
  });
});

describe.each([
  [TwilioEdge.ASHBURN_IX, 'egress udp 10000-20000 208.78.112.64/26'],
  [TwilioEdge.SAN_JOSE_IX, 'egress udp 10000-20000 67.213.136.64/26'],
  [TwilioEdge.LONDON_IX, 'egress udp 10000-20000 185.187.132.64/26'],
  [TwilioEdge.FRANKFURT_IX, 'egress udp 10000-20000 185.194.136.64/26'],
  [TwilioEdge.SINGAPORE_IX, 'egress udp 10000-20000 103.75.151.64/26'],
  [TwilioEdge.TOKYO_IX, 'egress udp 10000-20000 103.144.142.64/26'],
  [TwilioEdge.SYDNEY_IX, 'egress udp 10000-20000 103.146.214.64/26'],
])('over Interconnect at %s', (edge, legacy) => {
  test.each([
    ['2023-09-01', [legacy]],
    ['2023-10-11', [legacy]],
    ['2024-02-20', [legacy]],
    ['2024-02-21', [legacy, GLOBAL]],
    ['2024-02-22', [GLOBAL]],
  ])('on %s', (date, expected) => {
    expect(linesAt(date, edge, MEDIA)).toEqual(expected);
  });

  test('now', () => {
    expect(linesNow(edge, MEDIA)).toEqual([GLOBAL]);
  });
});

test('sao-paulo-ix opened after the old ranges', () => {
  expect(linesAt('2023-10-09', TwilioEdge.SAO_PAULO_IX, MEDIA)).toEqual([]);
  expect(linesAt('2023-10-10', TwilioEdge.SAO_PAULO_IX, MEDIA)).toEqual([GLOBAL]);
  expect(linesNow(TwilioEdge.SAO_PAULO_IX, MEDIA)).toEqual([GLOBAL]);
});

test('mumbai has no voice', () => {
  expect(linesAt('2023-10-01', TwilioEdge.MUMBAI, MEDIA)).toEqual([]);
});
