import { expectTypeOf } from 'expect-type';
import { BgpPeering, type Ipv4PeeringProps } from '../../lib/model/bgp-peering';
import { refusal } from './support';

describe('BgpPeering.ipv4', () => {
  test('keeps the addresses as given', () => {
    const peering = BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' });
    expect([peering.addressFamily, peering.amazonAddress, peering.customerAddress]).toEqual([
      'ipv4',
      '169.254.96.1/30',
      '169.254.96.2/30',
    ]);
  });

  test('leaves the addresses to AWS if there are none', () => {
    expect([BgpPeering.ipv4().amazonAddress, BgpPeering.ipv4({}).customerAddress]).toEqual([undefined, undefined]);
  });

  test('checks nothing: the plan does, with the path', () => {
    expect(BgpPeering.ipv4({ amazonAddress: 'nonsense' }).amazonAddress).toBe('nonsense');
  });
});

describe('BgpPeering.ipv6', () => {
  test('has no addresses, because AWS assigns them', () => {
    const peering = BgpPeering.ipv6();
    expect([peering.addressFamily, peering.amazonAddress, peering.customerAddress]).toEqual(['ipv6', undefined, undefined]);
  });

  test('takes no addresses', () => {
    // @ts-expect-error AWS takes no IPv6 addresses from the customer
    const peering = BgpPeering.ipv6({ amazonAddress: '2001:db8::1/125', customerAddress: '2001:db8::2/125' });
    expect(peering.amazonAddress).toBeUndefined();
  });
});

test('is frozen', () => {
  expect(Object.isFrozen(BgpPeering.ipv4())).toBe(true);
  expect(Object.isFrozen(BgpPeering.ipv6())).toBe(true);
});

test('types', () => {
  expectTypeOf(BgpPeering.ipv4).parameter(0).toEqualTypeOf<Ipv4PeeringProps | undefined>();
  expectTypeOf(BgpPeering.ipv6).parameters.toEqualTypeOf<[]>();
  // @ts-expect-error the constructor is private
  expectTypeOf(BgpPeering).toBeConstructibleWith('ipv4', undefined, undefined);
  // @ts-expect-error an address is text with its prefix length
  expect(refusal(() => BgpPeering.ipv4({ amazonAddress: 1 }))).toEqual(['error wrong-type at amazonAddress: ']);
  // @ts-expect-error there is no such address
  expect(refusal(() => BgpPeering.ipv4({ routerAddress: '169.254.96.2/30' }))).toEqual(['error unknown-prop at routerAddress: ']);
});
