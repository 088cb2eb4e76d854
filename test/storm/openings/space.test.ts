import { addressesOf, beyond, type Box, rangeText, union, without } from './space';

const box = (cidr: string, from: number, to = from, direction = 'egress', protocol = 'udp'): Box => ({
  direction,
  protocol,
  ports: [from, to],
  addresses: addressesOf(cidr),
});

test('a CIDR is a range of numbers', () => {
  expect(addressesOf('0.0.1.0/24')).toEqual([256, 511]);
  expect(rangeText(addressesOf('168.86.128.0/18'))).toBe('168.86.128.0-168.86.191.255');
  expect(() => addressesOf('::/0')).toThrow('is no IPv4 CIDR');
});

test('ranges are joined, and taken away', () => {
  expect(
    union([
      [5, 9],
      [1, 4],
      [20, 30],
      [25, 26],
    ]),
  ).toEqual([
    [1, 9],
    [20, 30],
  ]);
  expect(
    without(
      [
        [1, 10],
        [20, 30],
      ],
      [
        [3, 4],
        [9, 21],
        [30, 40],
      ],
    ),
  ).toEqual([
    [1, 2],
    [5, 8],
    [22, 29],
  ]);
});

test('boxes are compared by ports and addresses, however they are divided', () => {
  expect(
    beyond([box('54.1.0.0/23', 1, 9)], [box('54.1.0.0/24', 1, 9), box('54.1.1.0/24', 1, 5), box('54.1.1.0/24', 6, 9)]),
  ).toEqual([]);
  expect(beyond([box('54.1.0.0/23', 1, 9)], [box('54.1.0.0/24', 1, 9), box('54.1.1.0/25', 3)])).toEqual([
    'egress udp 1-2 54.1.1.0-54.1.1.127',
    'egress udp 1-9 54.1.1.128-54.1.1.255',
    'egress udp 4-9 54.1.1.0-54.1.1.127',
  ]);
});

test('directions and protocols are different', () => {
  const others = [box('54.1.0.0/24', 1, 9, 'ingress'), box('54.1.0.0/24', 1, 9, 'egress', 'tcp')];
  expect(beyond([box('54.1.0.0/24', 5)], others)).toEqual(['egress udp 5-5 54.1.0.0-54.1.0.255']);
});
