import {
  AMAZON_PUBLIC_ASN,
  Asn,
  Bandwidth,
  BgpPeering,
  Cidr,
  Mtu,
  ValidationFailure,
  Vlan,
} from 'twilio-interconnect-constructs';
import { planVirtualInterface, type VirtualInterfacePlanProps } from '../../../lib/plan';

const IPV4 = BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' });
const PRIVATE: VirtualInterfacePlanProps = {
  type: 'private',
  name: 'twilio-ashburn',
  vlan: Vlan.of(101),
  customerAsn: Asn.of(65010),
  peerings: [IPV4],
  gateways: ['direct-connect-gateway'],
};
const PUBLIC: VirtualInterfacePlanProps = {
  ...PRIVATE,
  type: 'public',
  peerings: [BgpPeering.ipv4({ amazonAddress: '9.9.9.0/31', customerAddress: '9.9.9.1/31' })],
  gateways: [],
  routeFilterPrefixes: [Cidr.of('9.9.8.0/24')],
};

/** The findings, in a line each; of a failure or of what is planned. */
function lines(props: VirtualInterfacePlanProps): readonly string[] {
  const tell = ({ findings }: Pick<ValidationFailure, 'findings'>): readonly string[] =>
    findings.map(({ severity, code, path }) => `${severity} ${code.replace('twilio-interconnect:', '')} ${path}`);
  try {
    return tell(planVirtualInterface(props));
  } catch (error) {
    if (error instanceof ValidationFailure) {
      return tell(error);
    }
    throw error;
  }
}

describe('the plan of a virtual interface', () => {
  test('is frozen, with values as AWS takes them', () => {
    const plan = planVirtualInterface({
      ...PRIVATE,
      peerings: [BgpPeering.ipv6(), IPV4],
      mtu: Mtu.JUMBO_8500,
      siteLink: true,
      rateLimit: Bandwidth.gbps(10),
      parent: { kind: 'dedicated', bandwidth: Bandwidth.gbps(10) },
    });
    expect(plan).toEqual({
      type: 'private',
      name: 'twilio-ashburn',
      vlan: 101,
      mtu: 8500,
      siteLink: true,
      rateLimit: '10Gbps',
      bgpPeers: [
        { addressFamily: 'ipv4', asn: '65010', amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' },
        { addressFamily: 'ipv6', asn: '65010' },
      ],
      findings: [],
    });
    expect(Object.isFrozen(plan.bgpPeers[0])).toBe(true);
  });

  test('of a public interface has its prefixes sorted, each once', () => {
    const routeFilterPrefixes = ['2600::/32', '9.9.8.0/24', '9.9.7.0/24', '9.9.8.0/24'].map((text) => Cidr.of(text));
    const plan = planVirtualInterface({ ...PUBLIC, routeFilterPrefixes });
    expect(plan.routeFilterPrefixes?.map(String)).toEqual(['9.9.7.0/24', '9.9.8.0/24', '2600::/32']);
  });

  test('reports everything at once', () => {
    expect(
      lines({
        ...PRIVATE,
        name: '',
        customerAsn: Asn.of(64512),
        amazonSideAsn: Asn.of(64512),
        peerings: [BgpPeering.ipv4({ amazonAddress: '169.254.169.1/30' })],
        bgpAuthKey: '12345',
        mtu: Mtu.of(9000),
        siteLink: true,
        gateways: ['direct-connect-gateway', 'vpn-gateway'],
        rateLimit: Bandwidth.mbps(10),
        parent: { kind: 'hosted', bandwidth: Bandwidth.mbps(5) },
        region: 'cn-north-1',
        accounts: { account: '111122223333', ownerAccount: '444455556666', hasRole: false },
      }),
    ).toEqual(
      [
        'error virtual-interface-gateway vpnGateway',
        'error allocate-role-missing allocateRole',
        'error bgp-auth-key-syntax bgpAuthKey',
        'error asn-same-on-both-sides customerAsn',
        'error virtual-interface-mtu mtu',
        'error peer-addresses-paired peerings[0].customerAddress',
        'error rate-limit-above-connection rateLimit',
        'error rate-limit-hosted rateLimit',
        'error rate-limit-range rateLimit',
        'error site-link-gateway siteLink',
        'error site-link-region siteLink',
        'error virtual-interface-name virtualInterfaceName',
        'warning peer-address-instance-services peerings[0].amazonAddress',
        'error bgp-auth-key-plain-text bgpAuthKey',
      ].sort((a, b) => (rank(a) < rank(b) ? -1 : 1)),
    );
  });

  test('does not check a key that is not known', () => {
    expect(lines({ ...PRIVATE, bgpAuthKey: '${Token[TOKEN.1]}' })).toEqual([]);
  });
});

describe('what differs between the types', () => {
  test("on a public interface AWS's side is 7224", () => {
    expect(AMAZON_PUBLIC_ASN.number).toBe(7224);
    expect(lines({ ...PUBLIC, customerAsn: AMAZON_PUBLIC_ASN })).toEqual(['error asn-same-on-both-sides customerAsn']);
    expect(lines({ ...PUBLIC, amazonSideAsn: Asn.of(65010) })).toEqual([]);
    expect(lines({ ...PRIVATE, customerAsn: AMAZON_PUBLIC_ASN })).toEqual([]);
  });

  test('only a public interface needs public addresses and prefixes', () => {
    expect(lines({ ...PRIVATE, peerings: [BgpPeering.ipv4()] })).toEqual([]);
    expect(lines({ ...PUBLIC, peerings: [BgpPeering.ipv4()] })).toEqual(['error public-peer-addresses peerings[0]']);
    expect(lines({ ...PUBLIC, peerings: [IPV4] })).toEqual([
      'error public-peer-address-private peerings[0].amazonAddress',
      'error public-peer-address-private peerings[0].customerAddress',
    ]);
    expect(lines({ ...PUBLIC, routeFilterPrefixes: undefined })).toEqual([
      'error route-filter-prefixes-missing routeFilterPrefixes',
    ]);
  });

  test.each([
    ['private', 9001, []],
    ['private', 8500, []],
    ['transit', 9001, ['error virtual-interface-mtu mtu']],
    ['transit', 8500, []],
    ['transit', 1500, []],
  ] as const)('a %s interface with an MTU of %i: %j', (type, mtu, expected) => {
    expect(lines({ ...PRIVATE, type, mtu: Mtu.of(mtu) })).toEqual(expected);
  });

  test('a transit interface has a Direct Connect gateway', () => {
    expect(lines({ ...PRIVATE, type: 'transit' })).toEqual([]);
    expect(lines({ ...PRIVATE, type: 'transit', gateways: [] })).toEqual([
      'error virtual-interface-gateway directConnectGateway',
    ]);
    expect(lines({ ...PRIVATE, type: 'transit', gateways: ['vpn-gateway'] })).toEqual([
      'error virtual-interface-gateway directConnectGateway',
    ]);
    expect(lines({ ...PRIVATE, gateways: ['vpn-gateway'] })).toEqual([]);
  });
});

/** Errors first, then by path and code. */
function rank(line: string): string {
  const [severity = '', code = '', path = ''] = line.split(' ');
  return `${severity} ${path}\u0000${code}`;
}
