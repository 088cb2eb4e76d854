import { expectTypeOf } from 'expect-type';
import * as fc from 'fast-check';
import { Cidr, literalCidr } from '../../lib/model/cidr';
import { failureOf, refusal } from './support';
import { STRING_TOKENS } from './tokens';

describe('Cidr.of', () => {
  test.each([
    '0.0.0.0/0',
    '10.0.0.0/8',
    '168.86.128.0/18',
    '203.0.113.0/24',
    '203.0.113.4/31',
    '203.0.113.7/32',
    '255.255.255.255/32',
    '::/0',
    '2001:db8::/32',
    '2001:db8::1/128',
  ])('reads %p', (text) => {
    expect(Cidr.of(text).toString()).toBe(text);
  });

  test('writes IPv6 in its canonical form', () => {
    expect(Cidr.of('2001:0DB8:0:0:0:0:0:0/32').toString()).toBe('2001:db8::/32');
  });

  test('gives a Cidr back', () => {
    const cidr = Cidr.of('203.0.113.0/24');
    expect(Cidr.of(cidr)).toBe(cidr);
  });

  test.each([
    '',
    '/',
    '/8',
    '999.1.1.1/24',
    '010.0.0.0/8',
    ' 10.0.0.0/8',
    '10.0.0.0 /8',
    '10.0.0.0/8 ',
    '10.0.0.0/8\n',
    '10.0.0.0/08',
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '10.0.0.0/',
    '10.0.0.0/8.0',
    '10.0.0.0/1e1',
    '10.0.0.0/255.0.0.0',
    '10.0.0.0/8/8',
    '10.0.0.0/99999999999999999999',
    '1.2.3/24',
    '10/8',
    'twilio.com/24',
    '2001:db8::/129',
    '2001:db8::g/64',
    '1.2.3.4::/64',
  ])('refuses %p', (text) => {
    expect(refusal(() => Cidr.of(text))).toEqual([`error cidr-syntax at cidr: ${text}`]);
  });

  test.each([
    ['10.0.0.0', 'For that one address give 10.0.0.0/32.'],
    ['10.0.0.1', 'For that one address give 10.0.0.1/32.'],
    ['2001:db8::1', 'For that one address give 2001:db8::1/128.'],
  ])('refuses %p, which has no prefix length', (text, fix) => {
    const failure = failureOf(() => Cidr.of(text));
    expect(failure.findings).toEqual([
      {
        code: 'twilio-interconnect:cidr-mask-missing',
        severity: 'error',
        path: 'cidr',
        value: text,
        message: 'the prefix length is missing',
        fix,
      },
    ]);
  });

  test.each([
    ['10.0.0.1/8', 'Give 10.0.0.0/8 for the network, or 10.0.0.1/32 for the one address.'],
    ['203.0.113.1/31', 'Give 203.0.113.0/31 for the network, or 203.0.113.1/32 for the one address.'],
    ['128.0.0.0/0', 'Give 0.0.0.0/0 for the network, or 128.0.0.0/32 for the one address.'],
    ['2001:db8::1/64', 'Give 2001:db8::/64 for the network, or 2001:db8::1/128 for the one address.'],
  ])('refuses %p, which has host bits', (text, fix) => {
    const failure = failureOf(() => Cidr.of(text));
    expect(failure.findings).toEqual([
      expect.objectContaining({ code: 'twilio-interconnect:cidr-host-bits', severity: 'error', path: 'cidr', value: text, fix }),
    ]);
  });

  test('reports the path that it is given', () => {
    expect(refusal(() => Cidr.of('x/1', 'sites.ashburn.cidr'))).toEqual(['error cidr-syntax at sites.ashburn.cidr: x/1']);
  });

  test.each(STRING_TOKENS)('must be known at synthesis: %s', (_, token) => {
    expect(refusal(() => Cidr.of(token))).toEqual([`error literal-needed at cidr: ${token}`]);
    expect(refusal(() => Cidr.of(`10.0.0.0/${token}`))).toEqual([`error literal-needed at cidr: 10.0.0.0/${token}`]);
  });

  test('takes an address with a prefix length exactly if no host bit is set', () => {
    fc.assert(
      fc.property(fc.ipV4(), fc.integer({ min: 0, max: 32 }), (address, length) => {
        const binary = address
          .split('.')
          .map((octet) => Number(octet).toString(2).padStart(8, '0'))
          .join('');
        const run = (): Cidr => Cidr.of(`${address}/${length}`);
        if (binary.slice(length).includes('1')) {
          expect(refusal(run)).toEqual([`error cidr-host-bits at cidr: ${address}/${length}`]);
        } else {
          expect(run().toString()).toBe(`${address}/${length}`);
        }
      }),
    );
  });
});

describe('Cidr', () => {
  test('knows its family, its ends and its length', () => {
    const cidr = Cidr.of('203.0.113.64/26');
    expect([cidr.family, cidr.first, cidr.last, cidr.prefixLength]).toEqual(['ipv4', 3405803840n, 3405803903n, 26]);
    expect([Cidr.of('::/0').family, Cidr.of('::/0').last]).toEqual(['ipv6', 340282366920938463463374607431768211455n]);
  });

  test.each([
    ['10.0.0.0/8', '10.0.0.0/8', true, true],
    ['10.0.0.0/8', '10.255.255.255/32', true, true],
    ['10.0.0.0/8', '11.0.0.0/32', false, false],
    ['10.0.0.0/8', '9.255.255.255/32', false, false],
    ['10.0.0.0/8', '0.0.0.0/0', false, true],
    ['10.0.0.0/25', '10.0.0.128/25', false, false],
    ['::/0', '0.0.0.0/0', false, false],
    ['0.0.0.0/0', '::/0', false, false],
    ['2001:db8::/32', '2001:db8:ffff::/48', true, true],
    ['2001:db8::/32', '2001:db9::/48', false, false],
  ])('%p and %p: contains %p, overlaps %p', (a, b, contains, overlaps) => {
    expect(Cidr.of(a).contains(Cidr.of(b))).toBe(contains);
    expect(Cidr.of(a).overlaps(Cidr.of(b))).toBe(overlaps);
    expect(Cidr.of(b).overlaps(Cidr.of(a))).toBe(overlaps);
  });

  test('sorts IPv4 first, then by address as a number, then the wider first', () => {
    const sorted = ['::/0', '10.0.0.0/16', '9.0.0.0/8', '10.0.0.0/8', '100.0.0.0/8', '2001:db8::/32', '0.0.0.0/0']
      .map((text) => Cidr.of(text))
      .sort((a, b) => Cidr.compare(a, b));
    expect(sorted.map(String)).toEqual([
      '0.0.0.0/0',
      '9.0.0.0/8',
      '10.0.0.0/8',
      '10.0.0.0/16',
      '100.0.0.0/8',
      '::/0',
      '2001:db8::/32',
    ]);
  });

  test('equals what has the same address, length and family', () => {
    expect(Cidr.of('10.0.0.0/8').equals(Cidr.of('10.0.0.0/8'))).toBe(true);
    expect(Cidr.of('10.0.0.0/8').equals(Cidr.of('10.0.0.0/9'))).toBe(false);
    expect(Cidr.of('0.0.0.0/0').equals(Cidr.of('::/0'))).toBe(false);
  });

  test('is frozen', () => {
    expect(Object.isFrozen(Cidr.of('10.0.0.0/8'))).toBe(true);
  });

  test('types', () => {
    expectTypeOf(Cidr.of).parameter(0).toEqualTypeOf<string | Cidr>();
    // @ts-expect-error the constructor is private, so that every Cidr was checked
    expectTypeOf(Cidr).toBeConstructibleWith('ipv4', 0n, 0);
  });
});

describe('literalCidr', () => {
  test('reads a network', () => {
    expect(literalCidr('10.0.0.0/16')).toEqual(Cidr.of('10.0.0.0/16'));
  });

  test.each([undefined, '10.0.0.1/16', 'x', ...STRING_TOKENS.map(([, token]) => token)])('%p is none', (text) => {
    expect(literalCidr(text)).toBeUndefined();
  });

  test('an error that is no finding is not swallowed', () => {
    expect(() => literalCidr(Symbol('x') as never)).toThrow(TypeError);
  });
});
