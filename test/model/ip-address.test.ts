import { isIPv4, isIPv6 } from 'node:net';
import * as fc from 'fast-check';
import { familyBits, formatIpAddress, parseIpAddress } from '../../lib/model/ip-address';

/** How a browser writes an IPv6 address: RFC 5952, as the URL standard has it. */
function byUrl(text: string): string {
  return new URL(`http://[${text}]/`).hostname.slice(1, -1);
}

function rewritten(text: string): string | undefined {
  const address = parseIpAddress(text);
  return address === undefined ? undefined : formatIpAddress(address);
}

test('familyBits', () => {
  expect([familyBits('ipv4'), familyBits('ipv6')]).toEqual([32, 128]);
});

describe('IPv4', () => {
  test.each([
    ['0.0.0.0', 0n],
    ['0.0.0.1', 1n],
    ['0.0.1.0', 256n],
    ['1.0.0.0', 16777216n],
    ['10.0.0.1', 167772161n],
    ['255.255.255.255', 4294967295n],
  ])('%p is the number %p', (text, bits) => {
    expect(parseIpAddress(text)).toEqual({ family: 'ipv4', bits });
    expect(formatIpAddress({ family: 'ipv4', bits })).toBe(text);
  });

  test.each([
    '',
    '.',
    '...',
    '1.2.3',
    '1.2.3.4.5',
    '1.2.3.256',
    '999.1.1.1',
    '010.0.0.0',
    '1.2.3.00',
    '1.2.3.-4',
    '1.2.3.4 ',
    ' 1.2.3.4',
    '1.2.3.a',
    '0x1.2.3.4',
    '1e1.2.3.4',
    '1..2.3',
    '1.2.3.',
    '16909060',
    '١.2.3.4',
  ])('%p is no address', (text) => {
    expect(parseIpAddress(text)).toBeUndefined();
  });

  test('every address survives', () => {
    fc.assert(
      fc.property(fc.ipV4(), (text) => {
        const octets = text.split('.').map(Number);
        const number = octets.reduce((sum, octet) => sum * 256 + octet, 0);
        expect(parseIpAddress(text)).toEqual({ family: 'ipv4', bits: BigInt(number) });
        expect(rewritten(text)).toBe(text);
      }),
    );
  });

  test('takes what node takes', () => {
    const octet = fc.oneof(
      fc.nat(300).map(String),
      fc.nat(99).map((number) => `0${number}`),
      fc.constantFrom('', 'a'),
    );
    fc.assert(
      fc.property(fc.array(octet, { minLength: 3, maxLength: 5 }), (octets) => {
        const text = octets.join('.');
        expect(parseIpAddress(text) !== undefined).toBe(isIPv4(text));
      }),
    );
  });
});

describe('IPv6', () => {
  test.each([
    ['::', 0n, '::'],
    ['::1', 1n, '::1'],
    ['0:0:0:0:0:0:0:0', 0n, '::'],
    ['::1:0', 65536n, '::1:0'],
    ['2001:DB8::', 0x20010db8000000000000000000000000n, '2001:db8::'],
    ['2001:0db8:0000:0000:0000:0000:0000:0001', 0x20010db8000000000000000000000001n, '2001:db8::1'],
    ['2001:db8:0:1:1:1:1:1', 0x20010db8000000010001000100010001n, '2001:db8:0:1:1:1:1:1'],
    ['2001:0:0:1:0:0:0:1', 0x20010000000000010000000000000001n, '2001:0:0:1::1'],
    ['2001:db8:0:0:1:0:0:1', 0x20010db8000000000001000000000001n, '2001:db8::1:0:0:1'],
    ['1:2:3:4:5:6:7::', 0x00010002000300040005000600070000n, '1:2:3:4:5:6:7:0'],
    ['::ffff:192.0.2.1', 0xffffc0000201n, '::ffff:c000:201'],
    ['64:ff9b::192.0.2.33', 0x0064ff9b0000000000000000c0000221n, '64:ff9b::c000:221'],
    ['1:2:3:4:5:6:1.2.3.4', 0x00010002000300040005000601020304n, '1:2:3:4:5:6:102:304'],
    ['ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', (1n << 128n) - 1n, 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
  ])('%p is the number %p and prints as %p', (text, bits, canonical) => {
    expect(parseIpAddress(text)).toEqual({ family: 'ipv6', bits });
    expect(formatIpAddress({ family: 'ipv6', bits })).toBe(canonical);
  });

  test.each([
    ':',
    ':::',
    '1::2::3',
    ':1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    '1:2:3:4::5:6:7:8',
    '12345::',
    'g::',
    ' ::1',
    '::1 ',
    '[::1]',
    'fe80::1%eth0',
    '1.2.3.4::',
    '1:1.2.3.4::',
    '1:1.2.3.4:2:3:4:5:6',
    '::1.2.3',
    '::1.2.3.256',
    '::01.2.3.4',
    '1:2:3:4:5:6:7:1.2.3.4',
  ])('%p is no address', (text) => {
    expect(parseIpAddress(text)).toBeUndefined();
  });

  test('is written as browsers write it', () => {
    fc.assert(
      fc.property(fc.ipV6(), (text) => {
        expect(rewritten(text)).toBe(byUrl(text));
      }),
    );
  });

  test('takes what node takes, and writes what browsers write', () => {
    const piece = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('0', '1', 'ab', '0f0', 'FFFF') },
      { weight: 6, arbitrary: fc.constant(':') },
      { weight: 2, arbitrary: fc.constant('::') },
      { weight: 1, arbitrary: fc.constantFrom('1.2.3.4', '01.2.3.4', '12345', 'g', '.', '') },
    );
    const groups = fc
      .array(fc.constantFrom('0', '0', '1', 'ab', '', '1.2.3.4'), { minLength: 2, maxLength: 9 })
      .map((parts) => parts.join(':'));
    const text = fc.oneof(
      fc.array(piece, { minLength: 1, maxLength: 18 }).map((pieces) => pieces.join('')),
      groups,
    );
    fc.assert(
      fc.property(
        text.filter((each) => each.includes(':')),
        (each) => {
          expect(rewritten(each)).toBe(isIPv6(each) ? byUrl(each) : undefined);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('every number survives', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: (1n << 128n) - 1n }), (bits) => {
        expect(parseIpAddress(formatIpAddress({ family: 'ipv6', bits }))).toEqual({ family: 'ipv6', bits });
      }),
    );
  });
});
