import { byName, byTable, type Network, openings, outputText, session } from './network';

interface Resource {
  readonly Type: string;
  readonly Properties?: Record<string, any>;
}

/** Reads a network from a CloudFormation template. */
export function readCloudFormation(template: {
  readonly Resources: Readonly<Record<string, Resource>>;
  readonly Outputs?: Readonly<Record<string, { readonly Description?: string; readonly Value: any }>>;
}): Network {
  const resources = Object.entries(template.Resources).map(([id, { Type, Properties = {} }]) => ({
    id,
    type: Type,
    props: Properties,
  }));
  const ofType = (type: string): typeof resources => resources.filter((each) => each.type === type);
  const targetOf = (value: any): (typeof resources)[number] | undefined =>
    resources.find(({ id }) => id === (value?.Ref ?? value?.['Fn::GetAtt']?.[0]));
  const gatewayOf = (value: any): string => targetOf(value)?.props['AmazonSideAsn'] ?? value;
  const cidrsOf = (list: any): readonly string[] | undefined => targetOf(list)?.props['Entries'].map((entry: any) => entry.Cidr);
  const vpnGatewayOf = (value: any): string => (typeof value === 'string' ? value : 'made');

  const rulesOf = (group: Record<string, any>): Parameters<typeof openings>[0] =>
    (['egress', 'ingress'] as const).flatMap((direction) => {
      const [list, reference] =
        direction === 'egress'
          ? ['SecurityGroupEgress', 'DestinationPrefixListId']
          : ['SecurityGroupIngress', 'SourcePrefixListId'];
      return ((group[list] ?? []) as any[])
        .filter((rule) => !(rule.IpProtocol === 'icmp' && rule.CidrIp === '255.255.255.255/32'))
        .map((rule) => ({
          direction,
          protocol: rule.IpProtocol,
          from: rule.FromPort,
          to: rule.ToPort,
          cidrs: cidrsOf(rule[reference]) ?? [`no list: ${JSON.stringify(rule)}`],
        }));
    });

  const association = ofType('AWS::DirectConnect::DirectConnectGatewayAssociation')[0]?.props;
  return {
    groups: Object.fromEntries(
      ofType('AWS::EC2::SecurityGroup').map(({ props }) => [props['GroupDescription'], openings(rulesOf(props))]),
    ),
    interfaces: byName(
      [...ofType('AWS::DirectConnect::PrivateVirtualInterface'), ...ofType('AWS::DirectConnect::TransitVirtualInterface')].map(
        ({ type, props }) => ({
          type: type === 'AWS::DirectConnect::TransitVirtualInterface' ? 'transit' : 'private',
          name: props['VirtualInterfaceName'],
          connection: props['ConnectionId'],
          vlan: props['Vlan'],
          mtu: props['Mtu'],
          siteLink: props['EnableSiteLink'],
          gateway:
            props['DirectConnectGatewayId'] === undefined
              ? `vpn ${vpnGatewayOf(props['VirtualGatewayId'])}`
              : `dx ${gatewayOf(props['DirectConnectGatewayId'])}`,
          sessions: (props['BgpPeers'] as any[])
            .map((peer) =>
              session(peer.AddressFamily, peer.Asn, peer.AmazonAddress, peer.CustomerAddress, peer.AuthKey !== undefined),
            )
            .sort(),
        }),
      ),
    ),
    allowedPrefixes: [...(association?.['AllowedPrefixesToDirectConnectGateway'] ?? [])].sort(),
    directConnectGateway: association === undefined ? 'none' : gatewayOf(association['DirectConnectGatewayId']),
    associatedGateway: association === undefined ? 'none' : vpnGatewayOf(association['AssociatedGatewayId']),
    propagatedTables: ofType('AWS::EC2::VPNGatewayRoutePropagation')
      .flatMap(({ props }) => props['RouteTableIds'] as string[])
      .sort(),
    routes: byTable(
      ofType('AWS::EC2::Route').map(({ props }) => ({
        table: props['RouteTableId'],
        cidrs: cidrsOf(props['DestinationPrefixListId']) ?? [`no list: ${JSON.stringify(props)}`],
        gateway: props['TransitGatewayId'],
      })),
    ),
    outputs: Object.fromEntries(
      Object.values(template.Outputs ?? {}).map(({ Description, Value }) => [Description ?? '', outputText(Value)]),
    ),
  };
}
