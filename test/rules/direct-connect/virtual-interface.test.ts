import { BgpPeering } from '../../../lib/model/bgp-peering';
import { Mtu } from '../../../lib/model/mtu';
import {
  VIRTUAL_INTERFACE_RULES,
  type VirtualInterfaceSubject,
  type VirtualInterfaceType,
} from '../../../lib/rules/direct-connect/virtual-interface';
import { NUMBER_TOKENS, STRING_TOKENS } from '../../model/tokens';
import { check, shown } from '../support';

const GATEWAYS = { private: ['vpn-gateway'], transit: ['direct-connect-gateway'], public: [] } as const;

const checked = (change: Partial<VirtualInterfaceSubject> & { readonly type?: VirtualInterfaceType }, path = 'vif'): string[] => {
  const type = change.type ?? 'private';
  return check(
    VIRTUAL_INTERFACE_RULES,
    { type, name: 'twilio-ashburn', peerings: [BgpPeering.ipv4()], gateways: GATEWAYS[type], ...change },
    path,
  );
};

test.each(['private', 'transit', 'public'] as const)('a good %s interface', (type) => {
  expect(checked({ type })).toEqual([]);
});

describe('the name', () => {
  test.each(['x', 'Az09 _-,/', 'x'.repeat(100)])('%p is fine', (name) => {
    expect(checked({ name })).toEqual([]);
  });

  test.each(['', 'x'.repeat(101), 'a.b', 'a:b', 'é', 'a\n', 'a\tb'])('%p is refused', (name) => {
    expect(checked({ name })).toEqual([`error virtual-interface-name at vif.virtualInterfaceName: ${shown(name)}`]);
    expect(checked({ name }, '')).toEqual([`error virtual-interface-name at virtualInterfaceName: ${shown(name)}`]);
  });

  test.each(STRING_TOKENS)('is skipped as a token: %s', (_, token) => {
    expect(checked({ name: token })).toEqual([]);
  });

  test.each(STRING_TOKENS.filter(([, token]) => !token.startsWith('${var')))('is skipped with a token in it: %s', (_, token) => {
    expect(checked({ name: `twilio:${token}` })).toEqual([]);
  });

  test('with an expression in it is a literal, which may have no such characters', () => {
    expect(checked({ name: 'twilio-${var.site}' })).toHaveLength(1);
  });
});

describe('the MTU', () => {
  test.each([
    ['private', 1500],
    ['private', 8500],
    ['private', 9001],
    ['transit', 1500],
    ['transit', 8500],
    ['public', 1500],
  ] as const)('of a %s interface may be %p', (type, bytes) => {
    expect(checked({ type, mtu: Mtu.of(bytes) })).toEqual([]);
  });

  test.each([
    ['private', 1499],
    ['private', 1501],
    ['private', 8501],
    ['private', 9000],
    ['private', 9002],
    ['transit', 1501],
    ['transit', 9001],
    ['public', 8500],
    ['public', 9001],
  ] as const)('of a %s interface may not be %p', (type, bytes) => {
    expect(checked({ type, mtu: Mtu.of(bytes) })).toEqual([`error virtual-interface-mtu at vif.mtu: ${bytes}`]);
  });

  test.each(NUMBER_TOKENS)('is skipped as a token: %s', (_, token) => {
    expect(checked({ mtu: Mtu.of(token) })).toEqual([]);
  });
});

describe('the gateways', () => {
  test.each(['direct-connect-gateway', 'vpn-gateway'] as const)('%s alone is fine for a private interface', (gateway) => {
    expect(checked({ gateways: [gateway] })).toEqual([]);
  });

  test('none or both are refused for a private interface', () => {
    expect(checked({ gateways: [] })).toEqual(['error virtual-interface-gateway at vif.directConnectGateway: ']);
    expect(checked({ gateways: ['direct-connect-gateway', 'vpn-gateway'] })).toEqual([
      'error virtual-interface-gateway at vif.vpnGateway: direct-connect-gateway and vpn-gateway',
    ]);
  });
});

test('a public interface has no gateway', () => {
  expect(checked({ type: 'public', mtu: undefined, gateways: [] })).toEqual([]);
  expect(checked({ type: 'public', mtu: undefined, gateways: ['vpn-gateway'] })).toEqual([
    'error virtual-interface-gateway at vif.gateways: vpn-gateway',
  ]);
});

describe('the gateway of a transit interface', () => {
  test('is a Direct Connect gateway', () => {
    expect(checked({ type: 'transit', gateways: ['direct-connect-gateway'] })).toEqual([]);
  });

  test.each([
    [[], ''],
    [['vpn-gateway'], 'vpn-gateway'],
    [['direct-connect-gateway', 'vpn-gateway'], 'direct-connect-gateway and vpn-gateway'],
  ] as const)('is not %p', (gateways, text) => {
    expect(checked({ type: 'transit', gateways })).toEqual([
      `error virtual-interface-gateway at vif.directConnectGateway: ${text}`,
    ]);
  });
});

describe('the peerings', () => {
  const [four, six] = [BgpPeering.ipv4(), BgpPeering.ipv6()];

  test.each([
    ['IPv4', [four]],
    ['IPv6', [six]],
    ['both', [four, six]],
  ])('%s: fine', (_, peerings) => {
    expect(checked({ peerings })).toEqual([]);
  });

  test('none is too few', () => {
    expect(checked({ peerings: [] })).toEqual(['error peerings-count at vif.peerings: 0 peerings']);
  });

  test('two of a family are too many', () => {
    expect(checked({ peerings: [four, four] })).toEqual(['error peerings-family at vif.peerings: 2 ipv4 peerings']);
    expect(checked({ peerings: [six, six] })).toEqual(['error peerings-family at vif.peerings: 2 ipv6 peerings']);
  });

  test('three are too many', () => {
    expect(checked({ peerings: [four, six, six] })).toEqual([
      'error peerings-count at vif.peerings: 3 peerings',
      'error peerings-family at vif.peerings: 2 ipv6 peerings',
    ]);
  });
});

describe('SiteLink', () => {
  test('works on a Direct Connect gateway', () => {
    expect(checked({ siteLink: true, gateways: ['direct-connect-gateway'] })).toEqual([]);
    expect(checked({ type: 'transit', siteLink: true })).toEqual([]);
  });

  test('works nowhere else', () => {
    expect(checked({ siteLink: true, gateways: ['vpn-gateway'] })).toEqual(['error site-link-gateway at vif.siteLink: true']);
    expect(checked({ type: 'public', siteLink: true })).toEqual(['error site-link-gateway at vif.siteLink: true']);
  });

  test.each(['us-gov-west-1', 'us-gov-east-1', 'cn-north-1', 'cn-northwest-1'])('is not offered in %s', (region) => {
    const gateways = ['direct-connect-gateway'] as const;
    expect(checked({ siteLink: true, gateways, region })).toEqual(['error site-link-region at vif.siteLink: true']);
    expect(checked({ siteLink: false, gateways, region })).toEqual([]);
  });

  test.each([undefined, 'us-east-1', 'ca-central-1', ...STRING_TOKENS.map(([, token]) => token)])('may be on in %s', (region) => {
    expect(checked({ siteLink: true, gateways: ['direct-connect-gateway'], region })).toEqual([]);
  });

  test('may be off everywhere', () => {
    expect(checked({ siteLink: false, gateways: ['vpn-gateway'] })).toEqual([]);
    expect(checked({ type: 'public', siteLink: false })).toEqual([]);
  });
});
