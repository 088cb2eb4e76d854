import { Asn, Bandwidth, BgpPeering, Cidr, Mtu, Vlan } from 'twilio-interconnect-constructs';
import {
  type AssociationProposer,
  DirectConnectConnection,
  type DirectConnectConnectionProps,
  DirectConnectGateway,
  DirectConnectGatewayAssociation,
  type DirectConnectGatewayAssociationProps,
  type DirectConnectGatewayProps,
  DirectConnectLag,
  type DirectConnectLagProps,
  PrivateVirtualInterface,
  type PrivateVirtualInterfaceProps,
  PublicVirtualInterface,
  type PublicVirtualInterfaceProps,
  TransitVirtualInterface,
  type TransitVirtualInterfaceProps,
} from 'twilio-interconnect-constructs/cdktf';
import { casesOf, type Change, type ChangeCase, type Surroundings } from './change-case';
import { PREFIX_POOLS, RATE_LIMIT } from './newer';

/** Props that a resource may have in any state, so that the plan alone decides. */
const UNPROTECTED = { preventDestroy: false } as const;

const tags: Change = () => [{ tags: { team: 'voice' } }, { tags: { team: 'network' } }];
const timeouts: Change = () => [{ timeouts: { create: '20m' } }, { timeouts: { create: '30m' } }];

const CONNECTION = casesOf<DirectConnectConnectionProps>(
  'DirectConnectConnection',
  ({ scope }, props) => {
    new DirectConnectConnection(scope, 'It', { location: 'EqDC2', bandwidth: Bandwidth.gbps(10), ...UNPROTECTED, ...props });
  },
  {
    location: () => [{}, { location: 'EqDA2' }],
    bandwidth: () => [{}, { bandwidth: Bandwidth.gbps(1) }],
    providerName: () => [{ providerName: 'Equinix' }, { providerName: 'Lumen' }],
    requestMacSec: () => [{}, { requestMacSec: true }],
    encryptionMode: () => [
      { requestMacSec: true, encryptionMode: 'should_encrypt' },
      { requestMacSec: true, encryptionMode: 'must_encrypt' },
    ],
    connectionName: () => [{ connectionName: 'old' }, { connectionName: 'new' }],
    lag: ({ scope }) => [
      { lag: DirectConnectLag.fromLagId(scope, 'OldLag', 'dxlag-fgabc123') },
      { lag: DirectConnectLag.fromLagId(scope, 'NewLag', 'dxlag-fgdef456') },
    ],
    tags,
    provider: ({ otherProvider }) => [{}, { provider: otherProvider }],
    preventDestroy: () => [{}, { preventDestroy: true }],
    // Not known to provider 5.100.
    region: undefined,
  },
);

const LAG = casesOf<DirectConnectLagProps>(
  'DirectConnectLag',
  ({ scope }, props) => {
    const base = { location: 'EqDC2', connectionsBandwidth: Bandwidth.gbps(10), ...UNPROTECTED };
    new DirectConnectLag(scope, 'It', { ...base, ...props }).addConnection('Member', UNPROTECTED);
  },
  {
    location: () => [{}, { location: 'EqDA2' }],
    connectionsBandwidth: () => [{}, { connectionsBandwidth: Bandwidth.gbps(100) }],
    providerName: () => [{ providerName: 'Equinix' }, { providerName: 'Lumen' }],
    lagName: () => [{ lagName: 'old' }, { lagName: 'new' }],
    tags,
    provider: ({ otherProvider }) => [{}, { provider: otherProvider }],
    preventDestroy: () => [{}, { preventDestroy: true }],
    // Refused but for their defaults.
    minimumLinks: undefined,
    requestMacSec: undefined,
    // Not known to provider 5.100.
    region: undefined,
  },
);

const GATEWAY = casesOf<DirectConnectGatewayProps>(
  'DirectConnectGateway',
  ({ scope }, props) => {
    new DirectConnectGateway(scope, 'It', { amazonSideAsn: Asn.of(64601), ...UNPROTECTED, ...props });
  },
  {
    amazonSideAsn: () => [{}, { amazonSideAsn: Asn.of(64602) }],
    directConnectGatewayName: () => [{ directConnectGatewayName: 'old' }, { directConnectGatewayName: 'new' }],
    timeouts,
    provider: ({ otherProvider }) => [{}, { provider: otherProvider }],
    preventDestroy: () => [{}, { preventDestroy: true }],
    tags,
  },
);

const PREFIXES = [Cidr.of('203.0.113.0/24')];
const WIDER_PREFIXES = [Cidr.of('198.51.100.0/24'), Cidr.of('203.0.113.0/24')];

/** The account of the gateway of the VPCs, if it is another one. */
function proposerOf(provider: Surroundings['otherProvider']): AssociationProposer {
  return { provider, accountId: '444455556666', directConnectGatewayAccountId: '111122223333' };
}

const ASSOCIATION = casesOf<DirectConnectGatewayAssociationProps>(
  'DirectConnectGatewayAssociation',
  ({ scope, gateways: [directConnectGateway] }, props) => {
    const gateway =
      props.transitGatewayId === undefined ? { vpnGatewayId: 'vgw-0123456789abcdef0' } : { allowedPrefixes: PREFIXES };
    const all = { directConnectGateway, ...gateway, ...props } as DirectConnectGatewayAssociationProps;
    new DirectConnectGatewayAssociation(scope, 'It', all);
  },
  {
    directConnectGateway: ({ gateways: [, other] }) => [{}, { directConnectGateway: other }],
    vpnGatewayId: () => [{}, { vpnGatewayId: 'vgw-0fedcba9876543210' }],
    transitGatewayId: () => [{ transitGatewayId: 'tgw-0123456789abcdef0' }, { transitGatewayId: 'tgw-0fedcba9876543210' }],
    transitGatewayAsn: () => {
      const base = { transitGatewayId: 'tgw-0123456789abcdef0' };
      return [base, { ...base, transitGatewayAsn: Asn.of(64700) }];
    },
    allowedPrefixes: () => [{ allowedPrefixes: PREFIXES }, { allowedPrefixes: WIDER_PREFIXES }],
    proposer: ({ otherProvider }) => [
      { allowedPrefixes: PREFIXES },
      { allowedPrefixes: PREFIXES, proposer: proposerOf(otherProvider) },
    ],
    timeouts,
    provider: ({ otherProvider }) => [{}, { provider: otherProvider }],
    dependsOn: undefined,
  },
  {
    '`allowedPrefixes` removed': () => [{ allowedPrefixes: PREFIXES }, {}],
    '`allowedPrefixes` with a `proposer`': ({ otherProvider }) => {
      const proposer = proposerOf(otherProvider);
      return [
        { proposer, allowedPrefixes: PREFIXES },
        { proposer, allowedPrefixes: WIDER_PREFIXES },
      ];
    },
  },
);

/** The changes of interfaces of every type: all of them on their own, or all of them hosted for another account. */
function commonChanges(isHosted: boolean): Readonly<Record<Common, Change>> {
  const plain: Readonly<Record<Common, Change>> = {
    connection: ({ connections: [, other] }) => [{}, { connection: other }],
    vlan: () => [{}, { vlan: Vlan.of(102) }],
    customerAsn: () => [{}, { customerAsn: Asn.of(65011) }],
    peerings: () => [{}, { peerings: [BgpPeering.ipv4({ amazonAddress: '203.0.113.5/30', customerAddress: '203.0.113.6/30' })] }],
    bgpAuthKey: ({ keys: [before, after] }) => [{ bgpAuthKey: before }, { bgpAuthKey: after }],
    virtualInterfaceName: () => [{ virtualInterfaceName: 'old' }, { virtualInterfaceName: 'new' }],
    owner: ({ otherProvider: provider }) => [{}, { owner: { accountId: isHosted ? '111122223333' : '444455556666', provider } }],
    timeouts,
    tags,
    provider: ({ otherProvider }) => [{}, { provider: otherProvider }],
    preventDestroy: () => [{}, { preventDestroy: true }],
  };
  return isHosted ? hosted(plain) : plain;
}

/** The same changes of an interface that is hosted for another account. */
function hosted<Key extends string>(changes: Readonly<Record<Key, Change>>): Readonly<Record<Key, Change>> {
  const entries = Object.entries<Change>(changes).map(([prop, change]) => [prop, hostedChange(change)]);
  return Object.fromEntries(entries) as Readonly<Record<Key, Change>>;
}

function hostedChange(change: Change): Change {
  return (surroundings) => {
    const owner = { accountId: '444455556666', provider: surroundings.otherProvider };
    const [before, after] = change(surroundings);
    return [
      { owner, ...before },
      { owner, ...after },
    ];
  };
}

/** The props that interfaces of every type have. */
type Common = Exclude<keyof PublicVirtualInterfaceProps, 'routeFilterPrefixes' | 'rateLimit'>;

const SESSION = BgpPeering.ipv4({ amazonAddress: '203.0.113.1/30', customerAddress: '203.0.113.2/30' });

const MORE: Readonly<Record<string, Change>> = {
  '`bgpAuthKey` removed': ({ keys: [key] }) => [{ bgpAuthKey: key }, {}],
  'one more of `peerings`': () => [{}, { peerings: [SESSION, BgpPeering.ipv6()] }],
};

const ADDRESSES_REMOVED: Readonly<Record<string, Change>> = {
  'addresses of `peerings` removed': () => [{}, { peerings: [BgpPeering.ipv4()] }],
};

const siteLink: Change = () => [{}, { siteLink: true }];
const directConnectGateway: Change = ({ gateways: [, other] }) => [{}, { directConnectGateway: other }];

function privateInterface({ scope, connections: [connection], gateways: [gateway] }: Surroundings, props: object): void {
  const leadsTo = 'vpnGatewayId' in props ? {} : { directConnectGateway: gateway };
  const base = { connection, ...leadsTo, vlan: Vlan.of(101), customerAsn: Asn.of(65010), peerings: [SESSION], ...UNPROTECTED };
  new PrivateVirtualInterface(scope, 'It', { ...base, ...props } as PrivateVirtualInterfaceProps);
}

function transitInterface({ scope, connections: [connection], gateways: [gateway] }: Surroundings, props: object): void {
  const base = { connection, directConnectGateway: gateway, vlan: Vlan.of(101), customerAsn: Asn.of(65010), peerings: [SESSION] };
  new TransitVirtualInterface(scope, 'It', { ...base, ...UNPROTECTED, ...props } as TransitVirtualInterfaceProps);
}

function publicInterface({ scope, connections: [connection] }: Surroundings, props: object): void {
  const base = { connection, vlan: Vlan.of(101), customerAsn: Asn.of(65010), peerings: [SESSION], routeFilterPrefixes: PREFIXES };
  new PublicVirtualInterface(scope, 'It', { ...base, ...UNPROTECTED, ...props } as PublicVirtualInterfaceProps);
}

const privateChanges = (isHosted: boolean): Parameters<typeof casesOf<PrivateVirtualInterfaceProps>>[2] => ({
  ...commonChanges(isHosted),
  ...(isHosted
    ? hosted({ directConnectGateway, mtu: mtuTo(Mtu.JUMBO_9001) })
    : { directConnectGateway, mtu: mtuTo(Mtu.JUMBO_9001) }),
  vpnGatewayId: isHosted
    ? undefined
    : () => [{ vpnGatewayId: 'vgw-0123456789abcdef0' }, { vpnGatewayId: 'vgw-0fedcba9876543210' }],
  siteLink: isHosted ? undefined : siteLink,
  ...(isHosted ? hosted({ ...PREFIX_POOLS, ...RATE_LIMIT }) : { ...PREFIX_POOLS, ...RATE_LIMIT }),
});

const transitChanges = (isHosted: boolean): Parameters<typeof casesOf<TransitVirtualInterfaceProps>>[2] => ({
  ...commonChanges(isHosted),
  ...(isHosted
    ? hosted({ directConnectGateway, mtu: mtuTo(Mtu.JUMBO_8500) })
    : { directConnectGateway, mtu: mtuTo(Mtu.JUMBO_8500) }),
  siteLink: isHosted ? undefined : siteLink,
  ...(isHosted ? hosted({ ...PREFIX_POOLS, ...RATE_LIMIT }) : { ...PREFIX_POOLS, ...RATE_LIMIT }),
});

const routeFilterPrefixes: Change = () => [{}, { routeFilterPrefixes: WIDER_PREFIXES }];
const publicChanges = (isHosted: boolean): Parameters<typeof casesOf<PublicVirtualInterfaceProps>>[2] => ({
  ...commonChanges(isHosted),
  ...(isHosted ? hosted({ routeFilterPrefixes }) : { routeFilterPrefixes }),
  ...(isHosted ? hosted(RATE_LIMIT) : RATE_LIMIT),
});

function mtuTo(mtu: Mtu): Change {
  return () => [{}, { mtu }];
}

const named = (construct: string, cases: readonly ChangeCase[]): readonly ChangeCase[] =>
  cases.map((each) => ({ ...each, construct: `\`${construct}\` with \`owner\`` }));

/** Every prop of the Direct Connect constructs. */
export const DIRECT_CONNECT_CASES: readonly ChangeCase[] = [
  ...CONNECTION,
  ...LAG,
  ...GATEWAY,
  ...ASSOCIATION,
  ...casesOf<PrivateVirtualInterfaceProps>('PrivateVirtualInterface', privateInterface, privateChanges(false), {
    ...MORE,
    ...ADDRESSES_REMOVED,
  }),
  ...casesOf<TransitVirtualInterfaceProps>('TransitVirtualInterface', transitInterface, transitChanges(false), {
    ...MORE,
    ...ADDRESSES_REMOVED,
  }),
  ...casesOf<PublicVirtualInterfaceProps>('PublicVirtualInterface', publicInterface, publicChanges(false), MORE),
  ...named('PrivateVirtualInterface', casesOf<PrivateVirtualInterfaceProps>('', privateInterface, privateChanges(true))),
  ...named('TransitVirtualInterface', casesOf<TransitVirtualInterfaceProps>('', transitInterface, transitChanges(true))),
  ...named('PublicVirtualInterface', casesOf<PublicVirtualInterfaceProps>('', publicInterface, publicChanges(true))),
];
