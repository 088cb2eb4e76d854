import * as fc from 'fast-check';
import { notHostRole, readInterfaceAddress } from '../../lib/model/interface-address';
import { STRING_TOKENS } from './tokens';

test('an address is read with its network', () => {
  const read = readInterfaceAddress('169.254.96.2/30')!;
  expect([read.text, read.bits, read.prefixLength, read.network.toString()]).toEqual([
    '169.254.96.2/30',
    0xa9fe6002n,
    30,
    '169.254.96.0/30',
  ]);
});

test.each([
  undefined,
  '',
  'router',
  '169.254.96.1',
  '169.254.96.1/33',
  '169.254.96.1/030',
  '169.254.96.1/',
  'a/169.254.96.1/30',
  { toString: () => '169.254.96.1/30' } as never,
  '169.254.96.1/30/30',
  '169.254.96.256/30',
  ' 169.254.96.1/30',
  '2001:db8::1/64',
  ...STRING_TOKENS.map(([, token]) => token),
])('%p is none', (text) => {
  expect(readInterfaceAddress(text)).toBeUndefined();
});

test.each([
  ['169.254.96.0/30', 'network'],
  ['169.254.96.1/30', undefined],
  ['169.254.96.2/30', undefined],
  ['169.254.96.3/30', 'broadcast'],
  ['169.254.96.0/31', undefined],
  ['169.254.96.1/31', undefined],
  ['169.254.96.1/32', undefined],
] as const)('%p: %p', (text, role) => {
  expect(notHostRole(readInterfaceAddress(text)!)).toBe(role);
});

test('exactly the first and the last address of a network are no hosts, unless it is a /31 or a /32', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 255 }), { minLength: 4, maxLength: 4 }),
      fc.integer({ min: 0, max: 32 }),
      (octets, length) => {
        const hostBits = octets
          .map((octet) => octet.toString(2).padStart(8, '0'))
          .join('')
          .slice(length);
        const expected =
          hostBits.length < 2
            ? undefined
            : !hostBits.includes('1')
              ? 'network'
              : !hostBits.includes('0')
                ? 'broadcast'
                : undefined;
        expect(notHostRole(readInterfaceAddress(`${octets.join('.')}/${length}`)!)).toBe(expected);
      },
    ),
  );
});
