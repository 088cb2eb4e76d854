/*
 * Documents of configuration files, with nearly everything that they may have.
 */

/** An Interconnect with a VPC. */
export const INTERCONNECT_DOCUMENT = {
  $schema: './node_modules/twilio-interconnect-constructs/interconnect.schema.json',
  customerAsn: 65010,
  ipRoutes: ['5.6.7.0/24'],
  addressing: { mode: 'shared', twilioConfirmed: '2026-10-01' },
  announcementsToAws: 'summarised',
  capacity: [
    { calls: 200, codec: 'opus' },
    { calls: 10, codec: 'g711' },
  ],
  vpc: 'voice',
  traffic: ['sip-signalling', 'sip-media', 'voice-sdk-media'],
  rulesQuota: 120,
  routesQuota: 100,
  internetFallback: 'intended',
  openings: 'all-bgp-prefixes',
  sbc: { signalling: 5061, media: '6000-9999' },
  resiliency: 'high',
  allowedPrefixes: ['5.6.7.0/25'],
  catalog: '2026-06-01',
  sites: {
    ashburn: {
      edge: 'ashburn-ix',
      bandwidth: '100Mbps',
      connection: 'ashburn',
      vlan: 101,
      peering: { amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' },
      bgpAuthKey: { ref: 'ashburn' },
      virtualInterfaceName: 'ashburn',
      mtu: 9001,
      siteLink: false,
      preference: 'high',
      prefixPoolAllocatedCountIpv4: 50,
      prefixPoolAllocatedCountIpv6: 50,
      failoverEdges: ['san-jose-ix'],
      lanPrefixes: ['5.6.7.128/26', '5.6.7.192/26'],
      crossConnect: {
        medium: 'physical',
        loaEntity: 'Example Ltd',
        interfaceAddress: '5.6.9.1/31',
        asn: 13335,
        accountSid: 'AC00000000000000000000000000000000',
        requestedOn: '2026-10-01',
        authorization: { issuedOn: '2026-10-10', port: 'Cage 7', orderedOn: '2026-10-12', completionNoticeOn: '2026-10-20' },
        configuration: {
          twilioAsn: 64999,
          twilioAddress: '5.6.9.0/31',
          customerAddress: '5.6.9.1/31',
          vlan: 300,
          bgpAuthKey: { file: '/etc/twilio/twilio.key' },
          customerAsn: 13335,
          announcedOn: '2026-11-01',
        },
      },
      secondary: { connection: 'ashburn-2', vlan: 103, peering: 'ipv4' },
    },
    sanJose: {
      edge: 'san-jose-ix',
      bandwidth: '100Mbps',
      connection: 'sanJose',
      vlan: 102,
      peering: 'ipv4',
      preference: 'low',
      crossConnect: {
        medium: 'third-party-exchange',
        provider: 'Example Fabric',
        port: 'port 7',
        vlan: 777,
        bandwidth: '100Mbps',
        awsPort: 'port 8',
        orderedOn: '2026-10-02',
        acceptance: { acceptedOn: '2026-10-05' },
      },
    },
  },
} as const;

/** An Interconnect that translates, without a VPC. */
export const HUB_DOCUMENT = {
  customerAsn: 65010,
  addressing: 'translated',
  sites: {
    tokyo: {
      edge: 'tokyo-ix',
      bandwidth: '500Mbps',
      connection: 'tokyo',
      vlan: 201,
      peering: 'ipv6',
      ipRoutes: ['5.6.8.0/24'],
      translations: [
        { kind: 'one-to-one', inside: '10.0.1.0/28', outside: '5.6.8.16/28' },
        { kind: 'pool', inside: ['10.0.2.0/24'], outside: '5.6.8.32/32' },
      ],
    },
  },
} as const;

/** The access of a VPC. */
export const ACCESS_DOCUMENT = {
  $schema: './node_modules/twilio-interconnect-constructs/access.schema.json',
  vpc: 'voice',
  edges: ['ashburn', 'dublin'],
  traffic: ['sip-signalling', 'sip-media'],
  rulesQuota: 120,
  internetFallback: 'blocked',
  openings: 'chosen-traffic',
  sbc: { signalling: 5061 },
  catalog: '2026-06-01',
} as const;

/** What a program gives for the names in them. */
export const REFERENCES = {
  connections: { ashburn: 'dxcon-fgabc123', 'ashburn-2': 'dxcon-fgghi789', sanJose: 'dxcon-fgdef456', tokyo: 'dxcon-fgjkl012' },
  keys: { ashburn: 'a token' },
  vpcs: { voice: { vpcId: 'vpc-11111111' } },
} as const;

/** What was read, without what the program gave: that is taken as it is, whatever it is. */
export function withoutGiven<Read extends object>(read: Read): object {
  const { vpc: _, sites, ...others } = read as { readonly vpc?: unknown; readonly sites?: Readonly<Record<string, object>> };
  const shown = ({ connection: __, bgpAuthKey: ___, secondary, ...site }: Record<string, unknown>): object => ({
    ...site,
    ...(secondary === undefined ? {} : { secondary: shown(secondary as Record<string, unknown>) }),
  });
  return sites === undefined
    ? others
    : { ...others, sites: Object.fromEntries(Object.entries(sites).map(([key, site]) => [key, shown({ ...site })])) };
}
