import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { type TerraformStack, TerraformVariable } from 'cdktf';
import { Bandwidth, BgpPeering, Vlan } from 'twilio-interconnect-constructs';
import {
  DirectConnectConnection,
  DirectConnectGateway,
  DirectConnectLag,
  type TwilioSiteInterfaceProps,
} from 'twilio-interconnect-constructs/cdktf';
import { failureOf, refusalOf, synthesise, twoSites, type TwoSitesChanges } from '../support';

type Changes = (stack: TerraformStack) => TwoSitesChanges;

/** The provider that every stack of these tests has. */
const ownProvider = (stack: TerraformStack): AwsProvider => stack.node.findChild('aws') as AwsProvider;
const build = (changes: Changes): ReturnType<typeof synthesise> =>
  synthesise((stack) => {
    twoSites(stack, changes(stack));
  });
/** A VPC that is not made in the app. */
const vpc: TwoSitesChanges['vpc'] = { vpcId: 'vpc-12345678' };
const refused = (changes: Changes): readonly string[] => refusalOf(() => build(changes));

describe('the Region', () => {
  const govCloud = 'us-gov-west-1';
  // Neither connection has a Region of its own.
  const siteLink: Changes = (stack) => ({
    ashburn: { siteLink: true },
    sanJose: { siteLink: true, connection: DirectConnectConnection.fromConnectionId(stack, 'Plain', 'dxcon-fgdef456') },
  });

  test("of the stack's own provider decides about SiteLink, at every site", () => {
    const inRegion =
      (region: string): Changes =>
      (stack) => {
        ownProvider(stack).region = region;
        return siteLink(stack);
      };
    expect(refused(inRegion(govCloud))).toEqual([
      'site-link-region sites.ashburn.siteLink',
      'site-link-region sites.sanJose.siteLink',
    ]);
    expect(() => build(inRegion('us-east-1'))).not.toThrow();
  });

  test('of the provider that is given takes its place', () => {
    const given =
      (own: string, other: string): Changes =>
      (stack) => {
        ownProvider(stack).region = own;
        return { ...siteLink(stack), vpc, provider: new AwsProvider(stack, 'voice', { alias: 'voice', region: other }) };
      };
    expect(refused(given('us-east-1', govCloud))).toHaveLength(2);
    expect(() => build(given(govCloud, 'us-east-1'))).not.toThrow();
  });

  test('of a VPC that the app makes is that of its groups and routes', () => {
    const given =
      (region: string): Changes =>
      (stack) => ({ provider: new AwsProvider(stack, 'voice', { alias: 'voice', region }) });
    expect(refused(given('us-west-1'))).toEqual(['vpc-elsewhere vpc']);
    expect(() => build(given('us-east-1'))).not.toThrow();
  });

  test('that is known only at deploy time is not checked', () => {
    const later: Changes = (stack) => {
      ownProvider(stack).region = new TerraformVariable(stack, 'region', { type: 'string' }).stringValue;
      return siteLink(stack);
    };
    expect(() => build(later)).not.toThrow();
  });
});

describe('the account', () => {
  const [OURS, THEIRS] = ['111111111111', '222222222222'];

  /** Lets the stack's own provider work in our account, and returns one that works in theirs. */
  const providerOf = (stack: TerraformStack, ids: readonly string[] | undefined = [THEIRS]): AwsProvider => {
    ownProvider(stack).allowedAccountIds = [OURS];
    return new AwsProvider(stack, 'other', {
      alias: 'other',
      region: 'us-east-1',
      ...(ids && { allowedAccountIds: [...ids] }),
    });
  };
  const port = (stack: TerraformStack, provider: AwsProvider): DirectConnectConnection =>
    new DirectConnectConnection(stack, 'Port', { location: 'EqDC2', bandwidth: Bandwidth.gbps(1), provider });
  const second = (connection: DirectConnectConnection): TwilioSiteInterfaceProps => ({
    connection,
    vlan: Vlan.of(201),
    peering: BgpPeering.ipv4(),
  });

  test("of a site's connection must be that of the Interconnect", () => {
    const changes: Changes = (stack) => ({ ashburn: { connection: port(stack, providerOf(stack)) } });
    expect(refused(changes)).toEqual(['allocate-role-missing sites.ashburn.connection']);
    const [finding] = failureOf(() => build(changes)).findings;
    expect(finding?.message).toContain(`belongs to account ${THEIRS}, and the interface to account ${OURS}`);
    expect(finding?.fix).toContain('PrivateVirtualInterface or TransitVirtualInterface');
    expect(finding?.fix).not.toMatch(/\brole\b/);
  });

  test("of a site's second connection must be that of the Interconnect", () => {
    expect(refused((stack) => ({ ashburn: { secondary: second(port(stack, providerOf(stack))) } }))).toEqual([
      'allocate-role-missing sites.ashburn.secondary.connection',
    ]);
  });

  test('of a link aggregation group must be that of the Interconnect', () => {
    expect(
      refused((stack) => ({
        ashburn: {
          connection: new DirectConnectLag(stack, 'Lag', {
            location: 'EqDC2',
            connectionsBandwidth: Bandwidth.gbps(1),
            provider: providerOf(stack),
          }),
        },
      })),
    ).toEqual(['allocate-role-missing sites.ashburn.connection']);
  });

  test('of a Direct Connect gateway must be that of the Interconnect', () => {
    const changes: Changes = (stack) => ({
      directConnectGateway: new DirectConnectGateway(stack, 'Gateway', { provider: providerOf(stack) }),
    });
    expect(refused(changes)).toEqual(['accept-role-missing directConnectGateway']);
    const [finding] = failureOf(() => build(changes)).findings;
    expect(finding?.message).toContain(`belongs to account ${THEIRS}, and the association to account ${OURS}`);
    expect(finding?.fix).toContain('DirectConnectGatewayAssociation');
    expect(finding?.fix).not.toMatch(/\brole\b/);
  });

  test('of the provider that is given is that of the Interconnect', () => {
    const given: Changes = (stack) => {
      const provider = providerOf(stack);
      return { vpc, provider, ashburn: { connection: port(stack, provider) } };
    };
    expect(() => build(given)).not.toThrow();
    expect(
      refused((stack) => {
        const provider = providerOf(stack);
        return { vpc, provider, ashburn: { connection: port(stack, ownProvider(stack)) } };
      }),
    ).toEqual(['allocate-role-missing sites.ashburn.connection']);
  });

  test('of a VPC that the app makes is that of its groups and routes', () => {
    const changes: Changes = (stack) => ({ provider: providerOf(stack), ashburn: {} });
    expect(refused(changes)).toEqual(['vpc-elsewhere vpc']);
    const [finding] = failureOf(() => build(changes)).findings;
    expect(finding?.message).toContain(`in account ${OURS}, and its groups and routes would be made in account ${THEIRS}`);
  });

  test.each<[string, readonly string[]]>([
    ['the same', [OURS]],
    ['not said', []],
    ['one of several', [OURS, THEIRS]],
  ])('that is %s is no finding', (_, ids) => {
    expect(() =>
      build((stack) => {
        const provider = providerOf(stack, ids);
        return {
          ashburn: { connection: port(stack, provider) },
          directConnectGateway: new DirectConnectGateway(stack, 'Gateway', { provider }),
        };
      }),
    ).not.toThrow();
  });

  test('of an import is not known', () => {
    expect(() =>
      build((stack) => {
        providerOf(stack);
        const id = '11111111-2222-3333-4444-555555555555';
        return { directConnectGateway: DirectConnectGateway.fromDirectConnectGatewayId(stack, 'Gateway', id) };
      }),
    ).not.toThrow();
  });
});

describe('the connection of a site', () => {
  const hosted = (stack: TerraformStack, bandwidth: Bandwidth) =>
    DirectConnectConnection.fromHostedConnectionId(stack, 'Hosted', { connectionId: 'dxcon-fghosted', bandwidth });
  const second = (connection: TwilioSiteInterfaceProps['connection']): TwilioSiteInterfaceProps => ({
    connection,
    vlan: Vlan.of(201),
    peering: BgpPeering.ipv4(),
  });
  const warned = (changes: Changes): readonly string[] =>
    build(changes)
      .warnings.filter((line) => line.includes('[twilio-interconnect:port-below-bandwidth]'))
      .map((line) => line.replace(/^network\/Twilio: ([\w.]+): .*\(given: (.*?)\).*$/s, '$1 $2'));

  test('raises a warning if it has less bandwidth than is ordered from Twilio', () => {
    expect(warned((stack) => ({ ashburn: { connection: hosted(stack, Bandwidth.mbps(50)) } }))).toEqual([
      'sites.ashburn.connection 50Mbps',
    ]);
    expect(warned((stack) => ({ ashburn: { secondary: second(hosted(stack, Bandwidth.mbps(50))) } }))).toEqual([
      'sites.ashburn.secondary.connection 50Mbps',
    ]);
  });

  const place = { location: 'EqDC2' };
  test.each<[string, (stack: TerraformStack) => TwilioSiteInterfaceProps['connection']]>([
    ['a hosted connection as fast', (stack) => hosted(stack, Bandwidth.mbps(100))],
    ['a dedicated port', (stack) => new DirectConnectConnection(stack, 'Port', { ...place, bandwidth: Bandwidth.gbps(1) })],
    ['a group', (stack) => new DirectConnectLag(stack, 'Lag', { ...place, connectionsBandwidth: Bandwidth.gbps(1) })],
    ['an import without attributes', (stack) => DirectConnectConnection.fromConnectionId(stack, 'Any', 'dxcon-fgany123')],
  ])('is accepted with %s, as the first and as the second', (_, connect) => {
    expect(warned((stack) => ({ ashburn: { connection: connect(stack) } }))).toEqual([]);
    expect(warned((stack) => ({ ashburn: { secondary: second(connect(stack)) } }))).toEqual([]);
  });
});
