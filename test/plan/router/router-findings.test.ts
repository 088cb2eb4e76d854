import {
  Asn,
  BgpPeering,
  CrossConnect,
  type CustomerRouterPlanProps,
  type InterconnectSitePlan,
  Mtu,
  Vlan,
} from 'twilio-interconnect-constructs';
import { type RouterLeg, routerLegs } from '../../../lib/plan/router/legs';
import { reachOf } from '../../../lib/plan/router/reach';
import { line } from '../../model/support';
import { routerFindings } from '../../../lib/plan/router/router-findings';
import { BACKBONE, CONFIGURED, LAN, routerFindingsOf, routerProps, SECONDARY } from './support';

const { aws } = routerProps();

test('all errors are told at once', () => {
  expect(
    routerFindingsOf({
      ashburn: { peering: BgpPeering.ipv4(), crossConnect: undefined },
      router: { ports: { aws: 'eth1', twilio: 'eth2', lan: 'eth3' }, aws: { ...aws!, holdSeconds: 1 } },
    }),
  ).toEqual([
    'error peer-address-unknown at aws.amazonAddress: ',
    'error peer-address-unknown at aws.customerAddress: ',
    'error bgp-timers at aws.holdSeconds: 1',
    'error cross-connect-not-configured at interconnect.sites.ashburn.crossConnect: ',
    'error router-part-missing at lan: ',
    'error router-part-missing at ports.lan: eth3',
  ]);
});

test('a session over IPv6 only is no session for Twilio, whatever is given', () => {
  const addresses = { amazonAddress: '169.254.1.1/30', customerAddress: '169.254.1.2/30' };
  expect(routerFindingsOf({ ashburn: { peering: BgpPeering.ipv6() }, router: { aws: { ...aws!, ...addresses } } })).toEqual([
    'error peer-address-unknown at aws.amazonAddress: ',
    'error peer-address-unknown at aws.customerAddress: ',
  ]);
});

test('tokens are not written into configurations', () => {
  const token = '${Token[TOKEN.7]}';
  const found = routerFindingsOf({
    router: { hostName: token, ports: { aws: token, twilio: 'eth2' }, routerId: token },
    interconnect: { customerAsn: Asn.of(token) },
  });
  expect(found).toEqual([
    `error literal-needed at hostName: ${token}`,
    `error literal-needed at interconnect.customerAsn: ${token}`,
    `error literal-needed at ports.aws: ${token}`,
    `error literal-needed at routerId: ${token}`,
  ]);
});

test('a loop with an ASN that only the router knows is found', () => {
  expect(
    routerFindingsOf({
      interconnect: { directConnectGateway: {} },
      router: { aws: { ...aws!, amazonSideAsn: Asn.of(64999) } },
    }),
  ).toEqual(['error asn-loop at interconnect.sites.ashburn.crossConnect.configuration.twilioAsn: 64999']);
});

test('a good router has no finding', () => {
  expect(routerFindingsOf()).toEqual([]);
  expect(routerFindings.length).toBe(4);
});

/** The findings of one code about a router, its site and its legs, whatever the plan of the Interconnect would have refused before. */
function findingsOf(
  code: string,
  change: {
    readonly props?: Partial<CustomerRouterPlanProps>;
    readonly site?: Partial<InterconnectSitePlan>;
    readonly legs?: (legs: readonly RouterLeg[]) => readonly RouterLeg[];
  },
): readonly string[] {
  const props = { ...routerProps(), ...change.props };
  const site = { ...props.interconnect.sites[0]!, ...change.site };
  const legs = routerLegs(props, site);
  const reach = reachOf(props.interconnect, site, { aws: true, lan: true, backbone: true });
  return routerFindings(props, site, change.legs?.(legs) ?? legs, reach)
    .map(line)
    .filter((each) => each.startsWith(`error ${code} `))
    .map((each) => each.replace(/^error \S+ at /, ''))
    .sort();
}

test('nothing that the configuration holds as text is a token, wherever it comes from', () => {
  const [text, number] = ['${Token[TOKEN.7]}', -1.8881545897087626e289];
  const session = { ...aws!, holdSeconds: number, keepaliveSeconds: number };
  const { interconnect } = routerProps({ ashburn: { secondary: SECONDARY } });
  const [ashburn] = interconnect.sites;
  const unknown = { vlan: number, mtu: number };
  const paths = findingsOf('literal-needed', {
    props: {
      interconnect: { ...interconnect, customerAsn: Asn.of(number) },
      hostName: text,
      routerId: text,
      standbyPrepend: number,
      ports: { aws: text, awsSecondary: text, twilio: text, lan: text, backbone: text },
      aws: session,
      awsSecondary: session,
      twilio: { holdSeconds: number, keepaliveSeconds: number, mtu: Mtu.of(number) },
      lan: { address: text, gateway: text },
      backbone: { address: text, peerAddress: text, vlan: Vlan.of(number), holdSeconds: number, keepaliveSeconds: number },
      dscp: { media: number, signalling: number },
    },
    site: {
      routesQuota: number,
      virtualInterface: { ...ashburn!.virtualInterface, ...unknown },
      secondaryVirtualInterface: { ...ashburn!.secondaryVirtualInterface!, ...unknown },
      crossConnect: CrossConnect.physical({ loaEntity: 'x', asn: Asn.of(number) }).configured({
        twilioAsn: Asn.of(number),
        customerAsn: Asn.of(number),
        twilioAddress: text,
        customerAddress: text,
        vlan: Vlan.of(number),
      }),
    },
  }).map((each) => each.split(': ')[0]);
  const site = 'interconnect.sites.ashburn';
  expect(paths).toEqual(
    [
      'hostName',
      'routerId',
      'standbyPrepend',
      'interconnect.customerAsn',
      `${site}.routesQuota`,
      ...['vlan', 'mtu'].flatMap((name) => [`${site}.virtualInterface.${name}`, `${site}.secondaryVirtualInterface.${name}`]),
      `${site}.crossConnect.asn`,
      `${site}.crossConnect.vlan`,
      ...['twilioAsn', 'customerAsn', 'twilioAddress', 'customerAddress'].map(
        (name) => `${site}.crossConnect.configuration.${name}`,
      ),
      ...['aws', 'awsSecondary', 'twilio', 'lan', 'backbone'].map((part) => `ports.${part}`),
      ...['aws', 'awsSecondary', 'twilio', 'backbone'].flatMap((part) => [`${part}.holdSeconds`, `${part}.keepaliveSeconds`]),
      'twilio.mtu',
      'lan.address',
      'lan.gateway',
      'backbone.address',
      'backbone.peerAddress',
      'backbone.vlan',
      'dscp.media',
      'dscp.signalling',
    ].sort(),
  );
});

test('an interface that no port carries may have any VLAN', () => {
  const { interconnect } = routerProps();
  const virtualInterface = { ...interconnect.sites[0]!.virtualInterface, vlan: -1.8881545897087626e289 };
  expect(findingsOf('literal-needed', { props: { ports: { twilio: 'eth2' } }, site: { virtualInterface } })).toEqual([]);
});

test.each<[RouterLeg['part'], readonly string[]]>([
  ['aws', ['aws.amazonAddress: far', 'aws.customerAddress: near']],
  ['awsSecondary', ['awsSecondary.amazonAddress: far', 'awsSecondary.customerAddress: near']],
  [
    'twilio',
    [
      'interconnect.sites.ashburn.crossConnect.configuration.customerAddress: near',
      'interconnect.sites.ashburn.crossConnect.configuration.twilioAddress: far',
    ],
  ],
  ['lan', ['lan.address: near', 'lan.peerAddress: far']],
  ['backbone', ['backbone.address: near', 'backbone.peerAddress: far']],
])('the ends of the session of %s have their paths', (part, expected) => {
  const legs = ([leg]: readonly RouterLeg[]): readonly RouterLeg[] => [
    { ...leg!, part, local: 'near', session: { ...leg!.session!, peer: 'far' } },
  ];
  expect(findingsOf('router-address', { legs })).toEqual(expected);
});

test('the two ends of a session are compared at the own one', () => {
  const backbone = { address: '10.99.0.1/30', peerAddress: '10.99.1.2/30' };
  expect(findingsOf('router-session-ends', { props: { ...BACKBONE, backbone } })).toEqual(['backbone.address: 10.99.0.1/30']);
});

test.each<[RouterLeg['part'], readonly string[]]>([
  ['aws', ['aws.ttlSecurity: true']],
  ['awsSecondary', ['awsSecondary.ttlSecurity: true']],
  ['twilio', []],
  ['backbone', []],
])('only AWS takes no TTL of 255: %s', (part, expected) => {
  const legs = ([leg]: readonly RouterLeg[]): readonly RouterLeg[] => [
    { ...leg!, part, session: { ...leg!.session!, options: { ttlSecurity: true } } },
  ];
  expect(findingsOf('gtsm-to-aws', { legs })).toEqual(expected);
});

test('graceful restart and BFD are not on one session', () => {
  expect(findingsOf('bfd-with-graceful-restart', { props: { aws: { ...aws!, gracefulRestart: true } } })).toEqual([
    'aws.gracefulRestart: true',
  ]);
  expect(findingsOf('bfd-with-graceful-restart', {})).toEqual([]);
});

test('timers with a token are not compared: that they are tokens is said', () => {
  const number = -1.8881545897087626e289;
  expect(findingsOf('bgp-timers', { props: { aws: { ...aws!, holdSeconds: number, keepaliveSeconds: 90 } } })).toEqual([]);
  expect(findingsOf('bgp-timers', { props: { aws: { ...aws!, holdSeconds: 2, keepaliveSeconds: number } } })).toEqual([]);
  expect(findingsOf('bgp-timers', { props: { aws: { ...aws!, holdSeconds: 2 } } })).toEqual(['aws.holdSeconds: 2']);
});

describe('a loop', () => {
  const site = 'interconnect.sites.ashburn.crossConnect';
  const configuration = CONFIGURED.configuration!;
  const requested = CrossConnect.physical({ loaEntity: 'x', asn: Asn.of(64999) });

  test('with the ASN of the request', () => {
    expect(findingsOf('asn-loop', { site: { crossConnect: requested.configured(configuration) } })).toEqual([
      `${site}.configuration.twilioAsn: 64999`,
    ]);
  });

  test('with the ASN that Twilio issued, which counts before that of the request', () => {
    const issued = { ...configuration, customerAsn: Asn.of(64999) };
    expect(findingsOf('asn-loop', { site: { crossConnect: CONFIGURED.configured(issued) } })).toEqual([
      `${site}.configuration.twilioAsn: 64999`,
    ]);
    const other = { ...configuration, customerAsn: Asn.of(65100) };
    expect(findingsOf('asn-loop', { site: { crossConnect: requested.configured(other) } })).toEqual([]);
  });

  test.each([
    [requested.configured({ ...configuration, twilioAsn: Asn.of(64000) }), `${site}.asn: 64999`],
    [
      CONFIGURED.configured({ ...configuration, twilioAsn: Asn.of(64000), customerAsn: Asn.of(64999) }),
      `${site}.configuration.customerAsn: 64999`,
    ],
  ])('of the ASN towards Twilio with the Amazon side: %#', (crossConnect, expected) => {
    const props = { aws: { ...aws!, amazonSideAsn: Asn.of(64999) } };
    const legs = ([leg, ...others]: readonly RouterLeg[]): readonly RouterLeg[] => [
      { ...leg!, session: { ...leg!.session!, peerAsn: Asn.of(64999) } },
      ...others,
    ];
    expect(findingsOf('asn-loop', { props, site: { crossConnect }, legs })).toEqual([expected]);
    // Without a session with AWS nobody is there who drops it.
    expect(findingsOf('asn-loop', { site: { crossConnect }, legs: () => [] })).toEqual([]);
  });

  test('is found without a session with AWS', () => {
    const legs = (): readonly RouterLeg[] => [];
    expect(findingsOf('asn-loop', { site: { crossConnect: requested.configured(configuration) }, legs })).toEqual([
      `${site}.configuration.twilioAsn: 64999`,
    ]);
  });
});

test('a router that has no LAN is not asked for one', () => {
  expect(routerFindingsOf(LAN)).toEqual([]);
  expect(findingsOf('router-lan-network', { props: { lan: { address: '9.9.9.1/24' } }, site: { lanPrefixes: [] } })).toEqual([]);
});
