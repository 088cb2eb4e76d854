import { Asn, Bandwidth, BgpPeering, IpRoutes, Mtu, TwilioEdge, Vlan } from 'twilio-interconnect-constructs';
import type {
  InterconnectPlanProps,
  InterconnectSitePlanProps,
  SiteInterfacePlanProps,
} from '../../../lib/plan/interconnect/interconnect-props';
import { siteInterfaces } from '../../../lib/plan/interconnect/site-interfaces';

const FIRST: SiteInterfacePlanProps = {
  vlan: Vlan.of(101),
  peering: BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' }),
  connection: 'dxcon-fgabc123',
  bgpAuthKey: 'first-key',
  parent: { kind: 'hosted', bandwidth: Bandwidth.mbps(50) },
  accounts: { account: '111111111111', ownerAccount: '222222222222', hasRole: true },
  connectionRegion: 'us-west-1',
  bgpAuthKeyRegion: 'us-west-1',
  location: 'EqSV5',
};
const SECOND: SiteInterfacePlanProps = {
  vlan: Vlan.of(201),
  peering: BgpPeering.ipv4(),
  connection: 'dxcon-fgdef456',
  bgpAuthKey: 'second-key',
  parent: { kind: 'dedicated', bandwidth: Bandwidth.gbps(10) },
  accounts: { account: '111111111111', ownerAccount: '333333333333', hasRole: false },
  region: 'us-west-2',
  connectionRegion: 'us-west-2',
  virtualInterfaceName: 'voice-2',
};
const SITE: InterconnectSitePlanProps = {
  ...FIRST,
  edge: TwilioEdge.SAN_JOSE_IX,
  bandwidth: Bandwidth.mbps(100),
  mtu: Mtu.JUMBO_8500,
  siteLink: true,
};
const PROPS: InterconnectPlanProps = {
  customerAsn: Asn.of(65010),
  ipRoutes: IpRoutes.of('5.6.7.0/24'),
  traffic: [],
  sites: {},
  region: 'us-west-1',
};
const AMAZON = Asn.of(64512);

describe('the first interface of a site', () => {
  const [first, ...others] = siteInterfaces('sanJose', SITE, PROPS, AMAZON);

  test('is the only one, if there is no second', () => {
    expect(others).toEqual([]);
  });

  test('has the path of its site, and what the rules compare', () => {
    const { wanted: _, ...facts } = first!;
    expect(facts).toEqual({
      path: 'sites.sanJose',
      name: 'twilio-san-jose',
      vlan: SITE.vlan,
      peering: SITE.peering,
      connection: 'dxcon-fgabc123',
      parent: FIRST.parent,
      location: 'EqSV5',
      connectionRegion: 'us-west-1',
      edge: SITE.edge,
      bandwidth: SITE.bandwidth,
    });
  });

  test('is on the Direct Connect gateway, with every value of the site', () => {
    expect(first?.wanted).toEqual({
      type: 'private',
      name: 'twilio-san-jose',
      vlan: SITE.vlan,
      customerAsn: PROPS.customerAsn,
      amazonSideAsn: AMAZON,
      peerings: [SITE.peering],
      bgpAuthKey: 'first-key',
      parent: FIRST.parent,
      accounts: FIRST.accounts,
      region: 'us-west-1',
      connectionRegion: 'us-west-1',
      bgpAuthKeyRegion: 'us-west-1',
      location: 'EqSV5',
      mtu: Mtu.JUMBO_8500,
      siteLink: true,
      gateways: ['direct-connect-gateway'],
    });
  });
});

describe('the second interface of a site', () => {
  const [, second] = siteInterfaces('sanJose', { ...SITE, secondary: SECOND }, PROPS, AMAZON);

  test('has its own connection, VLAN, session, key and accounts', () => {
    const { path, vlan, peering, connection, parent } = second!;
    expect({ vlan, peering, connection, parent }).toMatchObject({
      vlan: SECOND.vlan,
      peering: SECOND.peering,
      connection: 'dxcon-fgdef456',
      parent: SECOND.parent,
    });
    expect(path).toBe('sites.sanJose.secondary');
    expect(second?.wanted).toMatchObject({
      name: 'voice-2',
      region: 'us-west-2',
      connectionRegion: 'us-west-2',
      vlan: SECOND.vlan,
      peerings: [SECOND.peering],
      bgpAuthKey: 'second-key',
      parent: SECOND.parent,
      accounts: SECOND.accounts,
    });
  });

  test('is named after the first, if it has no name of its own, and is in the Region of the Interconnect', () => {
    const { virtualInterfaceName: _, region: __, ...unnamed } = SECOND;
    const [, other] = siteInterfaces('sanJose', { ...SITE, secondary: unnamed }, PROPS, AMAZON);
    expect(other?.wanted).toMatchObject({ name: 'twilio-san-jose-secondary', region: 'us-west-1' });
  });

  test('has the bandwidth, the MTU and SiteLink of its site', () => {
    expect(second?.bandwidth).toBe(SITE.bandwidth);
    expect(second?.wanted).toMatchObject({ mtu: Mtu.JUMBO_8500, siteLink: true });
  });
});

test('a site can name its interface', () => {
  const [named] = siteInterfaces('a', { ...SITE, virtualInterfaceName: 'voice' }, PROPS, AMAZON);
  expect([named?.name, named?.wanted.name]).toEqual(['voice', 'voice']);
});

test('with a transit gateway both are transit interfaces', () => {
  const interfaces = siteInterfaces('a', { ...SITE, secondary: SECOND }, { ...PROPS, transitGateway: {} }, AMAZON);
  expect(interfaces.map(({ wanted }) => wanted.type)).toEqual(['transit', 'transit']);
});

test.each([
  ['ashburn', 'twilio-ashburn'],
  ['sanJose', 'twilio-san-jose'],
  ['eu1West', 'twilio-eu1-west'],
  ['NYC', 'twilio-nyc'],
  ['new-york', 'twilio-new-york'],
])('the site %s names its interface %s', (key, name) => {
  expect(siteInterfaces(key, SITE, PROPS, undefined)[0]?.wanted.name).toBe(name);
});
