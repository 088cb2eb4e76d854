import { ACCESS_DOCUMENT, HUB_DOCUMENT, INTERCONNECT_DOCUMENT, REFERENCES, withoutGiven } from './configuration-documents';
import type { Entry } from './entry';

type Library = typeof import('twilio-interconnect-constructs');

/** Values of the library, each right somewhere. */
export function valuesOf(library: Library): readonly unknown[] {
  const { Addressing, Asn, Bandwidth, BgpKeyPlace, BgpPeering, BgpPrefix, Capacity, Cidr, CidrSet, Codec } = library;
  const { IpRoutes, Mtu, PortRange, ResiliencyModel, RouterPlatform, Translation, TwilioCatalog, TwilioEdge } = library;
  return [
    Addressing.shared(),
    Addressing.perSite(),
    Addressing.translated({ twilioConfirmed: '2026-01-01' }),
    Asn.of(65010),
    Asn.of('${Token[TOKEN.4]}'),
    Bandwidth.mbps(50),
    Bandwidth.gbps(100),
    BgpKeyPlace.secret('arn:aws:secretsmanager:us-east-1:111122223333:secret:a'),
    BgpKeyPlace.file('/etc/twilio.key'),
    BgpPeering.ipv4(),
    BgpPeering.ipv6(),
    BgpPrefix.of('54.1.0.0/16', 24),
    Capacity.ofCalls(10_000, Codec.OPUS),
    Cidr.of('10.0.0.0/8'),
    Cidr.of('2001:db8::/32'),
    Cidr.of('0.0.0.0/0'),
    CidrSet.of('203.0.113.0/24'),
    Codec.PCMU,
    crossConnect(library),
    IpRoutes.of('203.0.113.0/24'),
    IpRoutes.of(),
    Mtu.of(576),
    Mtu.JUMBO_9001,
    PortRange.of(1, 65535),
    ResiliencyModel.BASIC,
    RouterPlatform.JUNOS,
    library.SharePrincipal.account('111122223333'),
    Translation.pool({ inside: ['10.0.0.0/8'], outside: '203.0.113.0/32' }),
    TwilioCatalog.at('2024-01-01'),
    TwilioEdge.DUBLIN,
    TwilioEdge.TOKYO_IX,
    library.TwilioTraffic.SIP_MEDIA,
    library.TwilioTraffic.custom({ id: 'own', directions: ['egress'] }),
    library.Vlan.of(4094),
  ];
}

/** What of the root entry takes nothing from outside: values, classes that only have constants, and what is marked as internal. */
export const CONSTANTS: readonly string[] = [
  'AMAZON_PUBLIC_ASN',
  'CATALOGUE_DATE',
  'DEFAULT_AMAZON_SIDE_ASN',
  'FINDING_CODES',
  'FIREWALL_LAST_RULES',
  'FIREWALL_POLICY',
  'ResiliencyModel',
  'RouterPlatform',
  'TwilioCatalog.adopted',
];

function crossConnect({ Asn, BgpKeyPlace, CrossConnect, Vlan }: Library) {
  return CrossConnect.physical({
    loaEntity: 'Example Ltd',
    interfaceAddress: '5.6.9.1/31',
    asn: Asn.of(13335),
    accountSid: `AC${'0'.repeat(32)}`,
    requestedOn: '2026-10-01',
  })
    .authorized({ issuedOn: '2026-10-10', port: 'Cage 7, port 3', orderedOn: '2026-10-12', completionNoticeOn: '2026-10-20' })
    .configured({
      twilioAsn: Asn.of(64999),
      twilioAddress: '5.6.9.0/31',
      customerAddress: '5.6.9.1/31',
      vlan: Vlan.of(300),
      bgpAuthKey: BgpKeyPlace.file('/etc/twilio/twilio.key'),
      customerAsn: Asn.of(13335),
      announcedOn: '2026-11-01',
    });
}

const KEYED_RECORDS =
  /^\[\]\.(?:sites|gateways|prefixLists|prefixListRegions|prefixListAccounts|prefixListIdentities|hostNames(?:\[\])?)$/;

/** Where a document may have anything. */
const DOCUMENT_PLACES = /^\[\](?!\.catalog)/;

/** A template with pasted addresses. */
function addressDocument(): object {
  const rule = { IpProtocol: 'udp', FromPort: 10000, ToPort: 20000, CidrIp: '54.172.60.0/23', Description: 'Twilio' };
  return {
    Resources: {
      Voice: { Type: 'AWS::EC2::SecurityGroup', Properties: { SecurityGroupIngress: [rule] } },
      Rules: { Type: 'AWS::NetworkFirewall::RuleGroup', Properties: { RulesString: 'pass udp any any -> 3.1.77.0/24 5060' } },
    },
  };
}

/** The props of three Interconnects: the smallest, one with nearly everything, and one that translates, over a transit gateway. */
function interconnects(library: Library): readonly Parameters<Library['planInterconnect']>[0][] {
  const { Addressing, Asn, Bandwidth, BgpPeering, Capacity, Cidr, Codec, CrossConnect, IpRoutes, Mtu } = library;
  const { PortRange, Translation, TwilioCatalog, TwilioEdge, TwilioTraffic, Vlan } = library;
  const peering = (third: number, last: number) =>
    BgpPeering.ipv4({ amazonAddress: `169.254.${third}.${last}/30`, customerAddress: `169.254.${third}.${last + 1}/30` });
  return [
    {
      customerAsn: Asn.of(65010),
      ipRoutes: IpRoutes.of('203.0.113.0/24'),
      sites: {
        ashburn: { edge: TwilioEdge.ASHBURN_IX, bandwidth: Bandwidth.mbps(100), vlan: Vlan.of(101), peering: BgpPeering.ipv4() },
      },
    },
    {
      customerAsn: Asn.of(65010),
      directConnectGateway: {
        amazonSideAsn: Asn.of(64512),
        accounts: { account: '111122223333', ownerAccount: '111122223333', hasRole: false },
      },
      gateways: { vpnGateway: 'vgw-1' },
      gatewayRegion: 'us-east-1',
      ipRoutes: IpRoutes.of('5.6.7.0/24'),
      addressing: Addressing.shared({ twilioConfirmed: '2026-10-01' }),
      announcementsToAws: 'summarised',
      capacity: Capacity.ofCalls(200, Codec.OPUS),
      hasVpc: true,
      traffic: [TwilioTraffic.SIP_SIGNALLING, TwilioTraffic.SIP_MEDIA, TwilioTraffic.VOICE_SDK_MEDIA],
      sites: {
        ashburn: {
          edge: TwilioEdge.ASHBURN_IX,
          bandwidth: Bandwidth.mbps(100),
          vlan: Vlan.of(101),
          peering: peering(96, 1),
          connection: 'dxcon-fgabc123',
          bgpAuthKey: { text: 'aBcDeFgHiJkLmNoP', isPart: false, isAccepted: true },
          parent: { kind: 'dedicated', bandwidth: Bandwidth.gbps(10), isOrderedHere: true },
          accounts: { account: '111122223333', ownerAccount: '111122223333', hasRole: false },
          region: 'us-east-1',
          connectionRegion: 'us-east-1',
          bgpAuthKeyRegion: 'us-east-1',
          hasSecureStringKey: false,
          location: 'EqDC2',
          virtualInterfaceName: 'ashburn',
          mtu: Mtu.JUMBO_9001,
          siteLink: false,
          preference: 'high',
          prefixPoolAllocatedCountIpv4: 50,
          crossConnect: crossConnect(library),
          failoverEdges: [TwilioEdge.SAN_JOSE_IX],
          lanPrefixes: [Cidr.of('5.6.7.128/26'), Cidr.of('5.6.7.192/26')],
          secondary: {
            vlan: Vlan.of(103),
            peering: peering(97, 1),
            connection: 'dxcon-fgghi789',
            bgpAuthKey: '{{resolve:secretsmanager:twilio:SecretString:key}}',
            location: 'EqDC2',
          },
        },
        sanJose: {
          edge: TwilioEdge.SAN_JOSE_IX,
          bandwidth: Bandwidth.mbps(100),
          vlan: Vlan.of(102),
          peering: peering(96, 5),
          connection: 'dxcon-fgdef456',
          preference: 'low',
          secondary: { vlan: Vlan.of(104), peering: peering(97, 5), connection: 'dxcon-fgjkl012' },
          crossConnect: CrossConnect.thirdPartyExchange({
            provider: 'Example Fabric',
            port: 'port 7',
            vlan: Vlan.of(777),
            bandwidth: Bandwidth.mbps(100),
            awsPort: 'port 8',
            orderedOn: '2026-10-02',
            requestedOn: '2026-10-01',
          }).accepted({ acceptedOn: '2026-10-05' }),
        },
      },
      resiliency: 'maximum',
      allowedPrefixes: [Cidr.of('5.6.7.0/25')],
      vpcCidrs: [Cidr.of('5.6.7.0/25')],
      internetFallback: 'intended',
      openings: 'all-bgp-prefixes',
      sbc: { signalling: PortRange.of(5061), media: PortRange.of(6000, 9999) },
      hostNames: [
        {
          coveredHostNames: [{ hostName: 'a.example.com', protocol: 'tcp', ports: library.PortRange.of(443) }],
          closedHostNames: [{ hostName: 'b.example.com', protocol: 'tcp', ports: library.PortRange.of(443) }],
        },
      ],
      unroutedSubnets: [],
      vpcEnvironment: {
        account: '111122223333',
        region: 'us-east-1',
        vpcAccount: '111122223333',
        vpcRegion: 'us-east-1',
        isReferredToById: false,
      },
      region: 'us-east-1',
      routeTables: [{ key: 'a', identity: 'a', id: 'rtb-11111111', hasDefaultRoute: false }],
      catalog: TwilioCatalog.at('2026-06-01'),
      rulesQuota: 120,
      routesQuota: 100,
      entriesLimit: 100,
    },
    {
      customerAsn: Asn.of(65010),
      directConnectGateway: {},
      transitGateway: { asn: Asn.of(64513) },
      gateways: { transitGateway: 'tgw-1' },
      addressing: Addressing.translated(),
      traffic: [TwilioTraffic.SIP_SIGNALLING],
      allowedPrefixes: [Cidr.of('10.0.0.0/16')],
      vpcCidrs: [Cidr.of('10.0.0.0/16')],
      routeTables: [{ key: 'a', id: 'rtb-11111111' }],
      sites: {
        tokyo: {
          edge: TwilioEdge.TOKYO_IX,
          bandwidth: Bandwidth.mbps(500),
          vlan: Vlan.of(201),
          peering: BgpPeering.ipv6(),
          secondary: { vlan: Vlan.of(202), peering: BgpPeering.ipv4() },
          ipRoutes: IpRoutes.of('5.6.8.0/24'),
          translations: [
            Translation.oneToOne({ inside: '10.0.1.0/28', outside: '5.6.8.16/28' }),
            Translation.pool({ inside: ['10.0.2.0/24'], outside: '5.6.8.32/32' }),
          ],
        },
      },
    },
  ];
}

/** An entry whose inputs stand in nothing. */
interface Plain extends Omit<Entry, 'inputs' | 'call'> {
  readonly inputs: readonly (readonly unknown[])[];
  readonly call: (...input: any[]) => unknown;
}

/** Everything that the root entry exports and that takes something, with right inputs. */
export function libraryEntries(library: Library): readonly Entry[] {
  return plainEntries(library).map(({ inputs, call, ...rest }) => ({
    ...rest,
    inputs: inputs.map((input) => () => input),
    call: (_, ...input) => call(...input),
  }));
}

function plainEntries(library: Library): readonly Plain[] {
  const { Addressing, Asn, Bandwidth, BgpKeyPlace, BgpPeering, BgpPrefix, Capacity, Cidr, CidrSet, Codec } = library;
  const { CrossConnect, IpRoutes, Mtu, PortRange, ResiliencyModel, RouterPlatform, SharePrincipal, Translation } = library;
  const { TwilioCatalog, TwilioEdge, TwilioEndpoints, TwilioTraffic, ValidationFailure, Vlan, VoiceSdkOptions } = library;
  const endpoints = TwilioEndpoints.of(TwilioEdge.ASHBURN_IX);
  const device = VoiceSdkOptions.of({
    edges: [TwilioEdge.ASHBURN_IX],
    codecs: [Codec.OPUS, Codec.PCMU],
    sdk: { platform: 'javascript' },
  });
  const exchange = {
    facility: 'Building 1',
    address: '1 Main Street',
    bandwidths: [Bandwidth.gbps(1), Bandwidth.mbps(100)],
    directConnectLocations: ['EqDC2'],
  };
  const edge = { id: 'own-ix', legacyRegion: 'own1-ix', location: 'Own', exchange, bgpPrefixes: [BgpPrefix.of('54.1.0.0/16')] };
  const rule = {
    edge: TwilioEdge.ASHBURN_IX,
    traffic: TwilioTraffic.SIP_MEDIA,
    direction: 'egress' as const,
    protocol: 'udp' as const,
    ports: PortRange.of(10_000, 20_000),
    cidrs: ['54.1.0.0/24', Cidr.of('54.1.2.0/24'), '54.1.3.3 - 54.1.3.77'],
    validFrom: '2026-01-01',
    validUntil: '2027-01-01',
    source: 'an agreement',
    requires: { sdk: 'Voice JavaScript SDK' as const, minimumVersion: '2.0' },
  };
  const named = {
    ...rule,
    traffic: TwilioTraffic.VOICE_SDK_INSIGHTS,
    protocol: 'tcp' as const,
    cidrs: undefined,
    hostNames: ['a.example.com'],
  };
  const order = {
    loaEntity: 'Example Ltd',
    interfaceAddress: '5.6.9.1/31',
    asn: Asn.of(13335),
    accountSid: `AC${'0'.repeat(32)}`,
    requestedOn: '2026-10-01',
  };
  const exchangeOrder = {
    provider: 'Example Fabric',
    port: 'port 7',
    vlan: Vlan.of(777),
    bandwidth: Bandwidth.mbps(100),
    awsPort: 'port 8',
    orderedOn: '2026-10-02',
    requestedOn: '2026-10-01',
  };
  const authorization = { issuedOn: '2026-10-10', port: 'Cage 7', orderedOn: '2026-10-12', completionNoticeOn: '2026-10-20' };
  const configuration = {
    twilioAsn: Asn.of(64999),
    twilioAddress: '5.6.9.0/31',
    customerAddress: '5.6.9.1/31',
    vlan: Vlan.of(300),
    bgpAuthKey: BgpKeyPlace.file('/etc/twilio/twilio.key'),
    customerAsn: Asn.of(13335),
    announcedOn: '2026-11-01',
  };
  const finding = {
    code: 'twilio-interconnect:vlan-range',
    severity: 'error',
    path: 'vlan',
    value: '0',
    message: 'is wrong',
    fix: 'Mend it.',
  };
  const catalog = TwilioCatalog.at('2026-06-01');
  const gatewayProps = [{ gateways: { vpnGateway: 'vgw-1' } }, { gateways: { transitGateway: 'tgw-1' } }];
  const networks = interconnects(library);
  const plans = networks.map((props) => library.planInterconnect(props));
  const groupLists = library.planSecurityGroup({
    edge: TwilioEdge.DUBLIN,
    traffic: [...TwilioTraffic.SIP, TwilioTraffic.VOICE_SDK_MEDIA],
    failoverEdges: [TwilioEdge.FRANKFURT],
    catalog,
  }).prefixLists;
  const lists = library.planAccess({ edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP, catalog }).prefixLists;
  const routerProps = {
    interconnect: plans[1]!,
    site: 'ashburn',
    ports: { aws: 'eth1', awsSecondary: 'eth5', twilio: 'eth2', lan: 'eth3', backbone: 'eth4' },
    hostName: 'ashburn-1',
    routerId: '10.0.0.1',
    aws: {
      bgpAuthKey: BgpKeyPlace.file('/etc/aws.key'),
      amazonAddress: '169.254.96.1/30',
      customerAddress: '169.254.96.2/30',
      amazonSideAsn: Asn.of(64512),
      keepaliveSeconds: 10,
      holdSeconds: 30,
      ttlSecurity: false,
      gracefulRestart: false,
      bfd: true,
    },
    awsSecondary: { bgpAuthKey: BgpKeyPlace.file('/etc/aws2.key') },
    twilio: { keepaliveSeconds: 10, holdSeconds: 30, bfd: false, mtu: Mtu.of(1500) },
    lan: { address: '5.6.7.129/26', gateway: '5.6.7.130' },
    backbone: {
      address: '10.99.0.1/30',
      peerAddress: '10.99.0.2/30',
      vlan: Vlan.of(400),
      bgpAuthKey: BgpKeyPlace.file('/etc/b.key'),
      bfd: true,
    },
    standbyPrepend: 3,
    dscp: { media: 46, signalling: 24, catalog },
  };
  const routers = [
    routerProps,
    {
      interconnect: plans[1]!,
      site: 'ashburn',
      ports: { twilio: 'eth2', lan: 'eth3' },
      lan: { address: '5.6.7.129/26', gateway: '5.6.7.130' },
    },
    { ...routerProps, backbone: { address: '10.99.0.1/30', peerAddress: '10.99.0.2/30' } },
  ].map((props) => ({ props, plan: library.planCustomerRouter(props) }));
  const onboarding = library.planOnboarding(plans[1]!, { asOf: '2026-11-10' });
  const files = library.renderRouterConfiguration(routers[0]!.plan, RouterPlatform.FRR);
  const placeholders = [...new Set(files.flatMap((file) => file.placeholders.map(({ placeholder }) => placeholder)))];
  const keys = Object.fromEntries(placeholders.map((placeholder) => [placeholder, 'aBcDeFgHiJkLmNoP']));
  const routed = { key: 'a', identity: 'a', id: 'rtb-11111111', hasDefaultRoute: true };
  const environment = { account: '111122223333', region: 'us-east-1', vpcAccount: '111122223333', vpcRegion: 'us-east-1' };
  const accounts = { account: '111122223333', ownerAccount: '444455556666', hasRole: true };
  const virtualInterface = {
    type: 'private' as const,
    name: 'one',
    vlan: Vlan.of(101),
    customerAsn: Asn.of(65010),
    amazonSideAsn: Asn.of(64512),
    peerings: [BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' }), BgpPeering.ipv6()],
    bgpAuthKey: '{{resolve:secretsmanager:twilio:SecretString:key}}',
    mtu: Mtu.JUMBO_9001,
    siteLink: false,
    gateways: ['direct-connect-gateway' as const],
    parent: { kind: 'dedicated' as const, bandwidth: Bandwidth.gbps(10), isOrderedHere: true },
    rateLimit: Bandwidth.mbps(500),
    prefixPoolAllocatedCountIpv4: 10,
    prefixPoolAllocatedCountIpv6: 10,
    region: 'us-east-1',
    connectionRegion: 'us-east-1',
    bgpAuthKeyRegion: 'us-east-1',
    location: 'EqDC2',
    hasSecureStringKey: false,
    accounts,
  };
  return [
    { name: 'Addressing.shared', inputs: [[{ twilioConfirmed: '2026-10-01' }], []], call: Addressing.shared },
    { name: 'Addressing.perSite', inputs: [[]], call: Addressing.perSite },
    { name: 'Addressing.translated', inputs: [[{ twilioConfirmed: '2026-10-01' }], []], call: Addressing.translated },
    { name: 'Asn.of', inputs: [[65010], ['65010'], ['${Token[TOKEN.4]}']], call: Asn.of },
    { name: 'Asn#equals', isQuestion: true, inputs: [[Asn.of(1)]], call: (other) => Asn.of(1).equals(other) },
    { name: 'Bandwidth.mbps', inputs: [[100]], call: Bandwidth.mbps },
    { name: 'Bandwidth.gbps', inputs: [[1], [2.5]], call: Bandwidth.gbps },
    { name: 'Bandwidth.parse', inputs: [['100Mbps'], ['none']], call: Bandwidth.parse },
    { name: 'Bandwidth.compare', inputs: [[Bandwidth.mbps(1), Bandwidth.mbps(2)]], call: Bandwidth.compare },
    {
      name: 'Bandwidth#equals',
      isQuestion: true,
      inputs: [[Bandwidth.mbps(1)]],
      call: (other) => Bandwidth.mbps(1).equals(other),
    },
    {
      name: 'BgpKeyPlace.secret',
      inputs: [
        ['arn:aws:secretsmanager:us-east-1:111122223333:secret:a', { jsonField: 'key' }],
        ['${Token[TOKEN.4]}', {}],
      ],
      call: BgpKeyPlace.secret,
    },
    { name: 'BgpKeyPlace.file', inputs: [['/etc/key']], call: BgpKeyPlace.file },
    {
      name: 'BgpPeering.ipv4',
      inputs: [[{ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' }], []],
      call: BgpPeering.ipv4,
    },
    { name: 'BgpPeering.ipv6', inputs: [[]], call: BgpPeering.ipv6 },
    { name: 'BgpPrefix.of', inputs: [['54.1.0.0/16', 24], [Cidr.of('54.1.0.0/16')]], call: BgpPrefix.of },
    {
      name: 'BgpPrefix#equals',
      isQuestion: true,
      inputs: [[BgpPrefix.of('54.1.0.0/16')]],
      call: (other) => BgpPrefix.of('54.1.0.0/16').equals(other),
    },
    {
      name: 'Capacity.ofCalls',
      inputs: [
        [800, Codec.OPUS],
        [0, Codec.G711],
      ],
      call: Capacity.ofCalls,
    },
    {
      name: 'Capacity#plus',
      inputs: [[Capacity.ofCalls(1, Codec.G711)]],
      call: (other) => Capacity.ofCalls(1, Codec.G711).plus(other),
    },
    {
      name: 'Capacity#smallestBandwidth',
      inputs: [[exchange], [{ bandwidths: [Bandwidth.mbps(1)] }]],
      call: (offer) => Capacity.ofCalls(100, Codec.G711).smallestBandwidth(offer),
    },
    {
      name: 'Capacity#bandwidthPerSite',
      inputs: [[{ ashburn: TwilioEdge.ASHBURN_IX.exchange, own: { bandwidths: [Bandwidth.gbps(1)] } }]],
      call: (sites) => Capacity.ofCalls(100, Codec.G711).bandwidthPerSite(sites),
      records: /^\[\]$/,
    },
    { name: 'Cidr.of', inputs: [['10.0.0.0/8', 'cidr'], ['2001:db8::/32', 'cidr'], [Cidr.of('10.0.0.0/8')]], call: Cidr.of },
    {
      name: 'Cidr.containing',
      inputs: [
        ['ipv4', 5n, 24],
        ['ipv6', 5n, 64],
      ],
      call: Cidr.containing,
      // An address is a bigint, which is right nowhere else.
      anything: /^\[\]$/,
    },
    { name: 'Cidr.compare', inputs: [[Cidr.of('10.0.0.0/8'), Cidr.of('2001:db8::/32')]], call: Cidr.compare },
    { name: 'Cidr#contains', inputs: [[Cidr.of('10.0.0.0/8')]], call: (other) => Cidr.of('10.0.0.0/8').contains(other) },
    { name: 'Cidr#overlaps', inputs: [[Cidr.of('10.0.0.0/8')]], call: (other) => Cidr.of('10.0.0.0/8').overlaps(other) },
    {
      name: 'Cidr#equals',
      isQuestion: true,
      inputs: [[Cidr.of('10.0.0.0/8')]],
      call: (other) => Cidr.of('10.0.0.0/8').equals(other),
    },
    { name: 'CidrSet.of', inputs: [['10.0.0.0/8', Cidr.of('11.0.0.0/8'), '12.0.0.1 - 12.0.0.9'], []], call: CidrSet.of },
    { name: 'CidrSet#union', inputs: [[CidrSet.of('10.0.0.0/8')]], call: (other) => CidrSet.of('11.0.0.0/8').union(other) },
    { name: 'CidrSet#contains', inputs: [[Cidr.of('10.0.0.0/8')]], call: (other) => CidrSet.of('11.0.0.0/8').contains(other) },
    { name: 'CidrSet#overlaps', inputs: [[Cidr.of('10.0.0.0/8')]], call: (other) => CidrSet.of('11.0.0.0/8').overlaps(other) },
    {
      name: 'CidrSet#equals',
      isQuestion: true,
      inputs: [[CidrSet.of('10.0.0.0/8')]],
      call: (other) => CidrSet.of('11.0.0.0/8').equals(other),
    },
    { name: 'Codec.opus', inputs: [[{ maxAverageBitrate: 16_000 }]], call: Codec.opus },
    { name: 'CrossConnect.physical', inputs: [[order], [{ loaEntity: 'Example Ltd' }]], call: CrossConnect.physical },
    { name: 'CrossConnect.circuit', inputs: [[order]], call: CrossConnect.circuit },
    { name: 'CrossConnect.thirdPartyExchange', inputs: [[exchangeOrder]], call: CrossConnect.thirdPartyExchange },
    {
      name: 'CrossConnect.of',
      weight: 15,
      inputs: [
        [{ medium: 'physical', ...order, authorization, configuration }],
        [
          {
            medium: 'third-party-exchange',
            ...exchangeOrder,
            vlan: 777,
            bandwidth: '100Mbps',
            acceptance: { acceptedOn: '2026-10-05' },
          },
        ],
        [
          {
            medium: 'circuit',
            ...order,
            asn: 65010,
            configuration: { ...configuration, twilioAsn: 64999, vlan: 300, customerAsn: 65020, bgpAuthKey: { file: '/a' } },
          },
        ],
      ],
      call: CrossConnect.of,
    },
    {
      name: 'CrossConnect#authorized',
      inputs: [[authorization]],
      call: (props) => CrossConnect.physical(order).authorized(props),
    },
    {
      name: 'CrossConnect#accepted',
      inputs: [[{ acceptedOn: '2026-10-05' }]],
      call: (props) => CrossConnect.thirdPartyExchange(exchangeOrder).accepted(props),
    },
    {
      name: 'CrossConnect#configured',
      inputs: [[configuration]],
      call: (props) => CrossConnect.physical(order).configured(props),
    },
    {
      name: 'new ValidationFailure',
      inputs: [[[finding], 'a place'], [[finding, { ...finding, severity: 'warning' }]]],
      call: (...args: [never]) => new ValidationFailure(...args),
    },
    { name: 'ValidationFailure#at', inputs: [['a place']], call: (place) => new ValidationFailure([finding as never]).at(place) },
    { name: 'formatFinding', inputs: [[finding]], call: library.formatFinding },
    { name: 'IpRoutes.of', inputs: [['203.0.113.0/24', Cidr.of('192.0.2.0/24')], []], call: IpRoutes.of },
    {
      name: 'IpRoutes#equals',
      isQuestion: true,
      inputs: [[IpRoutes.of('203.0.113.0/24')]],
      call: (other) => IpRoutes.of('203.0.113.0/24').equals(other),
    },
    { name: 'Mtu.of', inputs: [[1500]], call: Mtu.of },
    { name: 'Mtu#equals', isQuestion: true, inputs: [[Mtu.of(1500)]], call: (other) => Mtu.of(1500).equals(other) },
    { name: 'PortRange.of', inputs: [[443], [1, 65535]], call: PortRange.of },
    { name: 'PortRange.merge', inputs: [[[PortRange.of(1), PortRange.of(2, 5)]]], call: PortRange.merge },
    { name: 'PortRange.compare', inputs: [[PortRange.of(1), PortRange.of(2)]], call: PortRange.compare },
    { name: 'PortRange#contains', inputs: [[PortRange.of(1)]], call: (other) => PortRange.of(1, 9).contains(other) },
    {
      name: 'PortRange#equals',
      isQuestion: true,
      inputs: [[PortRange.of(1)]],
      call: (other) => PortRange.of(1, 9).equals(other),
    },
    { name: 'SharePrincipal.account', inputs: [['111122223333'], ['${Token[TOKEN.4]}']], call: SharePrincipal.account },
    {
      name: 'SharePrincipal.organizationalUnit',
      inputs: [['arn:aws:organizations::111122223333:ou/o-exampleorgid/ou-abcd-11112222']],
      call: SharePrincipal.organizationalUnit,
    },
    {
      name: 'SharePrincipal.organization',
      inputs: [['arn:aws:organizations::111122223333:organization/o-exampleorgid']],
      call: SharePrincipal.organization,
    },
    {
      name: 'SharePrincipal#equals',
      isQuestion: true,
      inputs: [[SharePrincipal.account('111122223333')]],
      call: (other) => SharePrincipal.account('111122223333').equals(other),
    },
    {
      name: 'Translation.oneToOne',
      inputs: [[{ inside: '10.0.1.0/28', outside: Cidr.of('5.6.8.16/28') }]],
      call: Translation.oneToOne,
    },
    {
      name: 'Translation.pool',
      inputs: [[{ inside: ['10.0.2.0/24', Cidr.of('10.0.3.0/24')], outside: '5.6.8.32/32' }]],
      call: Translation.pool,
    },
    { name: 'Vlan.of', inputs: [[101]], call: Vlan.of },
    { name: 'Vlan#equals', isQuestion: true, inputs: [[Vlan.of(101)]], call: (other) => Vlan.of(101).equals(other) },
    { name: 'TwilioCatalog.at', inputs: [['2026-06-01']], call: (date) => TwilioCatalog.at(date) },
    {
      name: 'TwilioCatalog.published',
      inputs: [[{ edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP }], [{}]],
      call: (filter) => TwilioCatalog.published(filter),
    },
    { name: 'TwilioCatalog.publishedBgpPrefixes', inputs: [[]], call: () => TwilioCatalog.publishedBgpPrefixes() },
    {
      name: 'TwilioCatalog#with',
      weight: 15,
      inputs: [
        [{ add: [rule, named], replace: [{ ...rule, traffic: TwilioTraffic.SIP_SIGNALLING, ports: PortRange.of(5061) }] }],
        [{}],
      ],
      call: (entries) => catalog.with(entries),
    },
    {
      name: 'TwilioCatalog#rules',
      inputs: [[{ edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP }], []],
      call: (...filter: [never]) => catalog.rules(...filter),
    },
    {
      name: 'TwilioCatalog#bgpPrefixes',
      inputs: [[TwilioEdge.ASHBURN_IX], [TwilioEdge.DUBLIN]],
      call: (at) => catalog.bgpPrefixes(at),
    },
    { name: 'TwilioEdge.of', inputs: [['ashburn-ix']], call: TwilioEdge.of },
    {
      name: 'TwilioEdge.custom',
      weight: 10,
      inputs: [[edge], [{ id: 'own', location: 'Own', products: ['sip'] }]],
      call: (props) => TwilioEdge.custom(props),
    },
    {
      name: 'TwilioEdge.isInterconnectEdge',
      inputs: [[TwilioEdge.ASHBURN_IX], [TwilioEdge.DUBLIN]],
      call: TwilioEdge.isInterconnectEdge,
    },
    {
      name: 'TwilioEdge#equals',
      isQuestion: true,
      inputs: [[TwilioEdge.ASHBURN_IX]],
      call: (other) => TwilioEdge.DUBLIN.equals(other),
    },
    { name: 'TwilioTraffic.of', inputs: [['sip-media']], call: TwilioTraffic.of },
    {
      name: 'TwilioTraffic.custom',
      inputs: [[{ id: 'own', label: 'Own', directions: ['egress', 'ingress'] }], [{ id: 'own', directions: ['ingress'] }]],
      call: TwilioTraffic.custom,
    },
    {
      name: 'TwilioTraffic#equals',
      isQuestion: true,
      inputs: [[TwilioTraffic.SIP_MEDIA]],
      call: (other) => TwilioTraffic.SIP_MEDIA.equals(other),
    },
    { name: 'TwilioEndpoints.of', inputs: [[TwilioEdge.ASHBURN_IX], [TwilioEdge.ROAMING]], call: TwilioEndpoints.of },
    {
      name: 'TwilioEndpoints.originationUris',
      weight: 10,
      inputs: [
        [
          {
            sites: [
              { edge: TwilioEdge.ASHBURN_IX, host: 'sbc.example.com:5061', priority: 1, weight: 5 },
              { edge: TwilioEdge.SAN_JOSE_IX, host: 'sip:5.6.7.8;transport=tls' },
            ],
            internet: { host: 'sbc.example.net', edge: TwilioEdge.ASHBURN },
          },
        ],
        [{ sites: [{ edge: TwilioEdge.ASHBURN_IX, host: '${Token[TOKEN.4]}' }] }],
      ],
      call: TwilioEndpoints.originationUris,
    },
    { name: 'TwilioEndpoints#terminationUri', inputs: [['example']], call: (name) => endpoints.terminationUri(name) },
    { name: 'TwilioEndpoints#sipDomainUri', inputs: [['example']], call: (name) => endpoints.sipDomainUri(name) },
    { name: 'TwilioEndpoints#outboundProxy', inputs: [[]], call: () => endpoints.outboundProxy() },
    {
      name: 'TwilioEndpoints#originationUri',
      inputs: [['sbc.example.com'], ['sip:a@sbc.example.com:5061;transport=tls;edge=ashburn-ix']],
      call: (host) => endpoints.originationUri(host),
    },
    {
      name: 'TwilioEndpoints#webhookUrl',
      inputs: [['https://example.com/voice?a=1#rc=2&e=ashburn-ix'], ['http://example.com']],
      call: (url) => endpoints.webhookUrl(url),
    },
    { name: 'TwilioEndpoints#restHost', inputs: [[]], call: () => endpoints.restHost() },
    {
      name: 'VoiceSdkOptions.of',
      weight: 10,
      inputs: [
        [
          {
            edges: [TwilioEdge.ASHBURN_IX, TwilioEdge.ROAMING],
            codecs: [Codec.opus({ maxAverageBitrate: 16_000 }), Codec.PCMU],
            maxAverageBitrate: 16_000,
            sdk: { platform: 'javascript' as const, version: '2.18.5' },
          },
        ],
        [{ edges: [TwilioEdge.DUBLIN], codecs: [Codec.OPUS], sdk: { platform: 'ios' as const } }],
      ],
      call: VoiceSdkOptions.of,
    },
    {
      name: 'VoiceSdkOptions#deviceOptions',
      inputs: [[], [{ Opus: 'opus', PCMU: 'pcmu' }]],
      call: (...codecs: [never]) => device.deviceOptions(...codecs),
      records: /^\[\]$/,
    },
    { name: 'validateTrafficRules', inputs: [[[rule, named], 'add']], call: library.validateTrafficRules },
    {
      name: 'planAccess',
      weight: 30,
      inputs: [
        [{ edges: [TwilioEdge.ASHBURN_IX, TwilioEdge.DUBLIN], traffic: [...TwilioTraffic.SIP, ...TwilioTraffic.VOICE_SDK] }],
        [
          {
            edges: [TwilioEdge.ASHBURN_IX],
            traffic: TwilioTraffic.SIP,
            gateways: { vpnGateway: 'vgw-1' },
            gatewayRegion: 'us-east-1',
            routeTables: [routed, { key: 'b', id: '${Token[TOKEN.4]}' }],
            prefixLists: Object.fromEntries(lists.map((list) => [list.key, list])),
            prefixListRegions: Object.fromEntries(lists.map((list) => [list.key, 'us-east-1'])),
            prefixListAccounts: {},
            prefixListIdentities: Object.fromEntries(lists.map((list) => [list.key, list.key])),
            catalog,
            rulesQuota: 120,
            internetFallback: 'intended',
            sbc: { signalling: PortRange.of(5061), media: PortRange.of(6000, 9999) },
            hostNames: [{ coveredHostNames: [{ hostName: 'a.example.com', protocol: 'tcp', ports: library.PortRange.of(443) }] }],
            unroutedSubnets: ['public'],
            entriesLimit: 100,
            environment,
          },
        ],
        [
          {
            edges: [TwilioEdge.TOKYO_IX],
            traffic: TwilioTraffic.SIP,
            openings: 'all-bgp-prefixes',
            gateways: { transitGateway: 'tgw-1' },
            routeTables: [routed],
          },
        ],
      ],
      call: library.planAccess,
      anything: /^\[\]\.gateways\./,
      records: KEYED_RECORDS,
    },
    {
      name: 'planBgpPrefixList',
      inputs: [
        [{ edges: [TwilioEdge.ASHBURN_IX], catalog, prefixListName: 'own', entriesLimit: 100 }],
        [{ edges: [TwilioEdge.ASHBURN_IX] }],
      ],
      call: library.planBgpPrefixList,
    },
    {
      name: 'planPrefixList',
      inputs: [
        [
          {
            edges: [TwilioEdge.ASHBURN_IX],
            traffic: TwilioTraffic.SIP,
            catalog,
            maxEntries: 50,
            prefixListName: 'own',
            entriesLimit: 100,
          },
        ],
        [{ edges: [TwilioEdge.DUBLIN], traffic: TwilioTraffic.SIP }],
      ],
      call: library.planPrefixList,
    },
    {
      name: 'planPrefixListShare',
      inputs: [
        [
          {
            shareName: 'own',
            principals: [SharePrincipal.account('111122223333'), SharePrincipal.account('${Token[TOKEN.4]}')],
            allowExternalPrincipals: false,
            parameterPath: '/twilio',
            prefixLists: { media: { isMadeHere: true, region: 'us-east-1', account: '111122223333' } },
            region: 'us-east-1',
            account: '111122223333',
          },
        ],
      ],
      call: library.planPrefixListShare,
      records: KEYED_RECORDS,
    },
    { name: 'reserveEntries', inputs: [[10]], call: library.reserveEntries },
    {
      name: 'planRoutes',
      inputs: [
        [{ gateways: { vpnGateway: 'vgw-1' }, gatewayRegion: 'us-east-1', environment, routeTables: [routed] }],
        [
          {
            gateways: { transitGatewayAttachmentId: 'tgw-attach-1' },
            prefixListRegions: { a: 'us-east-1' },
            prefixListAccounts: { a: '111122223333' },
            transitGatewayRouteTables: [routed],
            prefixLists: [{ key: 'a', identity: 'pl-1' }],
          },
        ],
      ],
      call: library.planRoutes,
      anything: /^\[\]\.gateways\./,
      records: KEYED_RECORDS,
    },
    {
      name: 'planFirewallRuleGroup',
      inputs: [
        [{ edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.VOICE_SDK }],
        [
          {
            edges: [TwilioEdge.ASHBURN],
            traffic: [TwilioTraffic.VOICE_SDK_INSIGHTS],
            catalog,
            olderSdks: true,
            prefixLists: {},
            homeNetworks: [Cidr.of('10.0.0.0/8')],
            behindTransitGateway: { applianceMode: false },
            ruleOrder: 'action',
            capacity: 100,
            ruleGroupName: 'own',
            path: 'Network/Firewall',
            region: 'us-east-1',
            prefixListRegions: { media: 'us-east-1' },
            account: '111122223333',
            prefixListAccounts: { media: '111122223333' },
            entriesLimit: 100,
          },
        ],
      ],
      call: library.planFirewallRuleGroup,
      records: KEYED_RECORDS,
    },
    {
      name: 'planSecurityGroup',
      weight: 15,
      inputs: [
        [{ edge: TwilioEdge.ASHBURN_IX, traffic: TwilioTraffic.SIP }],
        [
          {
            edge: TwilioEdge.DUBLIN,
            traffic: [...TwilioTraffic.SIP, TwilioTraffic.VOICE_SDK_MEDIA],
            failoverEdges: [TwilioEdge.FRANKFURT],
            openings: 'chosen-traffic',
            sbc: { signalling: PortRange.of(5061), media: PortRange.of(6000, 9999) },
            catalog,
            rulesQuota: 120,
            entriesLimit: 100,
            environment: { ...environment, prop: 'vpc' },
            prefixLists: Object.fromEntries(groupLists.map((list) => [list.key, list])),
            associatedVpcs: [{ key: 'b', id: 'vpc-2', identity: 'vpc-2', region: 'us-east-1' }],
            vpcIdentity: 'vpc-1',
            associatedVpcsProp: 'associatedVpcIds',
            securityGroupName: 'own',
            description: 'Own',
          },
        ],
      ],
      call: library.planSecurityGroup,
      records: KEYED_RECORDS,
    },
    {
      name: 'planNetworkAclRules',
      weight: 15,
      inputs: [
        [{ edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP }],
        [
          {
            edges: [TwilioEdge.ASHBURN_IX, TwilioEdge.DUBLIN],
            traffic: [...TwilioTraffic.SIP, TwilioTraffic.VOICE_SDK_MEDIA],
            failoverEdges: [TwilioEdge.FRANKFURT, TwilioEdge.LONDON_IX],
            catalog,
            rulesQuota: 40,
            hostNames: [{ coveredHostNames: [{ hostName: 'a.example.com', protocol: 'tcp', ports: library.PortRange.of(443) }] }],
            firstRuleNumber: 1000,
            lastRuleNumber: 1999,
            otherRuleNumbers: { egress: [100], ingress: [100, 200] },
            environment: {
              account: '111122223333',
              region: 'us-east-1',
              networkAclAccount: '111122223333',
              networkAclRegion: 'us-east-1',
            },
          },
        ],
      ],
      call: library.planNetworkAclRules,
      records: KEYED_RECORDS,
    },
    {
      name: 'auditAddresses',
      inputs: [[addressDocument(), { catalog }]],
      call: library.auditAddresses,
      anything: DOCUMENT_PLACES,
    },
    {
      name: 'addressUsesOf',
      inputs: [[addressDocument()]],
      // What a document does not say is undefined in a use.
      call: (document: unknown) => [...library.addressUsesOf(document)].length,
      anything: DOCUMENT_PLACES,
    },
    {
      name: 'judgeAddressUses',
      inputs: [
        [
          [
            {
              cidr: '54.172.60.0/23',
              direction: 'ingress',
              protocol: 'udp',
              ports: { from: 10000, to: 20000 },
              place: 'a',
              resource: 'Sg',
              group: 'Sg',
              label: 'Twilio',
            },
          ],
          { catalog },
        ],
      ],
      call: library.judgeAddressUses,
    },
    {
      name: 'planHostNames',
      inputs: [[{ edges: [TwilioEdge.ASHBURN, TwilioEdge.ROAMING], traffic: TwilioTraffic.VOICE_SDK, catalog }]],
      call: library.planHostNames,
      follow: (plan) => [() => library.renderHostNames(plan)],
    },
    {
      name: 'planDnsFirewallRuleGroup',
      inputs: [
        [{ edges: [TwilioEdge.ASHBURN], traffic: TwilioTraffic.VOICE_SDK }],
        [
          {
            edges: [TwilioEdge.ROAMING],
            traffic: [TwilioTraffic.VOICE_SDK_INSIGHTS],
            catalog,
            ruleGroupName: 'own',
            vpcs: { softphones: { priority: 101 } },
          },
        ],
      ],
      call: library.planDnsFirewallRuleGroup,
      records: /^\[\]\.vpcs$/,
    },
    {
      name: 'planPrefixLists',
      inputs: [[{ edges: [TwilioEdge.ASHBURN_IX, TwilioEdge.TOKYO_IX], traffic: TwilioTraffic.SIP, catalog }]],
      call: library.planPrefixLists,
    },
    {
      name: 'planConnection',
      inputs: [
        [
          {
            name: 'one',
            location: 'EqDC2',
            region: 'us-east-1',
            bandwidth: Bandwidth.gbps(10),
            requestMacSec: true,
            providerName: 'Example',
            lag: { connectionsBandwidth: Bandwidth.gbps(10), location: 'EqDC2', requestMacSec: true },
            encryptionMode: 'must_encrypt',
          },
        ],
        [{ name: 'one', location: 'EqDC2', bandwidth: Bandwidth.gbps(1) }],
      ],
      call: library.planConnection,
    },
    {
      name: 'planDirectConnectGateway',
      inputs: [[{ amazonSideAsn: Asn.of(64600), name: 'one' }], [{}]],
      call: library.planDirectConnectGateway,
    },
    {
      name: 'planGatewayAssociation',
      inputs: [
        [
          {
            transitGateway: { asn: Asn.of(64513) },
            gateways: { transitGateway: 'tgw-1' },
            gatewayRegion: 'us-east-1',
            region: 'us-east-1',
            allowedPrefixes: [Cidr.of('5.6.7.0/24')],
            amazonSideAsn: Asn.of(64512),
            accounts,
          },
        ],
        [{ ...gatewayProps[0], allowedPrefixes: [], vpcCidrs: [Cidr.of('5.6.7.0/24')] }],
      ],
      call: library.planGatewayAssociation,
      anything: /^\[\]\.gateways\./,
      records: KEYED_RECORDS,
    },
    {
      name: 'planLag',
      inputs: [
        [
          {
            name: 'one',
            location: 'EqDC2',
            region: 'us-east-1',
            connectionsBandwidth: Bandwidth.gbps(10),
            minimumLinks: 1,
            requestMacSec: true,
            providerName: 'Example',
          },
        ],
        [{ name: 'one', location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(10) }],
      ],
      call: library.planLag,
    },
    {
      name: 'planResiliencyGroup',
      inputs: [[{ name: 'one', model: ResiliencyModel.HIGH, locations: ['EqDC2', 'EqSV5', undefined] }]],
      call: library.planResiliencyGroup,
      // A location that is not known is undefined, and so is a hole.
      anything: /^\[\]\.locations$/,
    },
    {
      name: 'planVirtualInterface',
      weight: 20,
      inputs: [
        [virtualInterface],
        [
          {
            type: 'public',
            name: 'two',
            vlan: Vlan.of(101),
            customerAsn: Asn.of(65010),
            peerings: [BgpPeering.ipv4({ amazonAddress: '5.6.7.1/30', customerAddress: '5.6.7.2/30' })],
            bgpAuthKey: { text: 'aBcDeFgHiJkLmNoP', isPart: false, isAccepted: true },
            gateways: [],
            routeFilterPrefixes: [Cidr.of('5.6.7.0/24')],
          },
        ],
        [
          {
            type: 'transit',
            name: 'three',
            vlan: Vlan.of(101),
            customerAsn: Asn.of(65010),
            peerings: [BgpPeering.ipv4()],
            gateways: ['direct-connect-gateway'],
          },
        ],
      ],
      call: library.planVirtualInterface,
    },
    {
      name: 'parseInterconnect',
      weight: 12,
      inputs: [
        [INTERCONNECT_DOCUMENT],
        [HUB_DOCUMENT],
        [INTERCONNECT_DOCUMENT, REFERENCES],
        [HUB_DOCUMENT, { connections: REFERENCES.connections }],
      ],
      call: (document, references) => withoutGiven(library.parseInterconnect(document, references)),
      // YAML makes dates of days.
      anything: /^\[\]\.(?:(?:connections|keys|vpcs)\.|(?:.*\.)?(?:\w+On|catalog|twilioConfirmed)$)/,
      records: /^\[\]\.(?:sites|connections|keys|vpcs)$/,
    },
    {
      name: 'parseAccess',
      inputs: [[ACCESS_DOCUMENT], [ACCESS_DOCUMENT, { vpcs: REFERENCES.vpcs }]],
      call: (document, references) => withoutGiven(library.parseAccess(document, references)),
      anything: /^\[\]\.(?:vpcs\.|catalog$)/,
      records: /^\[\]\.vpcs$/,
    },
    {
      name: 'planInterconnect',
      weight: 80,
      // The last one has an ASN that is known at deploy time: it stays a text.
      inputs: [...networks, { ...networks[0]!, customerAsn: Asn.of('${Token[TOKEN.4]}') }].map((props) => [props]),
      call: library.planInterconnect,
      anything: /^\[\]\.gateways\./,
      records: KEYED_RECORDS,
      follow: (plan: ReturnType<Library['planInterconnect']>) => [
        () =>
          JSON.parse(JSON.stringify(library.planOnboarding(plan, { asOf: '2026-11-10' }))) &&
          library.renderOnboardingCalendar(library.planOnboarding(plan, { asOf: '2026-11-10' })),
        () => library.renderQuestionsToTwilio(plan),
        () => library.renderTopology(plan),
        // Of ten thousand sites, the others are rendered in the same way.
        ...plan.sites
          .slice(0, 10)
          .flatMap(({ key, crossConnect: ordered }) => [
            () => library.renderHandOver(plan, key),
            ...(ordered === undefined ? [] : [() => library.renderProvisioningRequest(plan, key)]),
          ]),
      ],
    },
    {
      name: 'planOnboarding',
      weight: 6,
      inputs: plans.map((plan) => [plan, { asOf: '2026-11-10' }]),
      call: library.planOnboarding,
      follow: (plan) => [() => library.renderOnboardingCalendar(plan)],
    },
    {
      name: 'planCustomerRouter',
      weight: 30,
      inputs: routers.map(({ props }) => [props]),
      call: library.planCustomerRouter,
      follow: (plan) => RouterPlatform.all.map((platform) => () => library.renderRouterConfiguration(plan, platform)),
    },
    {
      name: 'routerPlatformFindings',
      weight: 4,
      inputs: RouterPlatform.all.map((platform) => [routers[0]!.plan, platform]),
      call: library.routerPlatformFindings,
    },
    {
      name: 'renderHandOver',
      weight: 4,
      inputs: [
        [plans[1]!, 'ashburn'],
        [plans[1]!, plans[1]!.sites[0]!],
      ],
      call: library.renderHandOver,
    },
    {
      name: 'renderHostNames',
      inputs: [
        [library.planHostNames({ edges: [TwilioEdge.ASHBURN], traffic: TwilioTraffic.VOICE_SDK })],
        [library.planAccess({ edges: [TwilioEdge.ROAMING], traffic: TwilioTraffic.VOICE_SDK })],
        [plans[1]!],
      ],
      call: library.renderHostNames,
      // It reads nothing else of a plan.
      anything: /^\[\]\.(?!hostNames|catalogVersion)/,
      records: /^\[\]$/,
    },
    { name: 'renderOnboardingCalendar', weight: 4, inputs: [[onboarding]], call: library.renderOnboardingCalendar },
    {
      name: 'renderProvisioningRequest',
      weight: 4,
      inputs: [
        [plans[1]!, 'ashburn'],
        [plans[1]!, plans[1]!.sites[1]!],
      ],
      call: library.renderProvisioningRequest,
    },
    { name: 'renderQuestionsToTwilio', weight: 4, inputs: plans.map((plan) => [plan]), call: library.renderQuestionsToTwilio },
    { name: 'renderTopology', weight: 4, inputs: plans.map((plan) => [plan]), call: library.renderTopology },
    {
      name: 'renderRouterConfiguration',
      weight: 6,
      inputs: RouterPlatform.all.map((platform) => [routers[1]!.plan, platform]),
      call: library.renderRouterConfiguration,
    },
    {
      name: 'fillRouterKeys',
      weight: 6,
      inputs: [[RouterPlatform.FRR, files, keys]],
      call: library.fillRouterKeys,
      records: /^\[\]$/,
    },
  ];
}
