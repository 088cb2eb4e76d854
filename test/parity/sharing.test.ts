import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as fc from 'fast-check';
import { SharePrincipal, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import * as cdk from 'twilio-interconnect-constructs/cdk';
import { cloudFormation, importedVpc, terraform } from './engines';

/** A share as AWS has it, and what a group of a consumer opens. */
interface Shared {
  readonly name: string;
  readonly external: boolean;
  readonly principals: readonly string[];
  /** How many lists and parameters are shared. */
  readonly resources: readonly [lists: number, parameters: number];
  /** `/path/key tier type`, sorted. */
  readonly parameters: readonly string[];
  /** `egress udp 10000-60000 pl-1`, sorted. */
  readonly rules: readonly string[];
  readonly associatedVpcs: readonly string[];
}

const wanted = fc.record({
  keys: fc.uniqueArray(fc.constantFrom('media', 'sip-media', 'other.list'), { minLength: 1 }),
  accounts: fc.uniqueArray(fc.constantFrom('111122223333', '444455556666', '000011112222'), { minLength: 1 }),
  path: fc.constantFrom(undefined, '/twilio', '/a/b'),
  external: fc.constantFrom(undefined, true, false),
  vpcs: fc.subarray(['vpc-0aaaaaaaaaaaaaaaa', 'vpc-0bbbbbbbbbbbbbbbb']),
});
type Wanted = typeof wanted extends fc.Arbitrary<infer Value> ? Value : never;

const MEDIA = { edges: [TwilioEdge.ASHBURN_IX], traffic: [TwilioTraffic.SIP_MEDIA], maxEntries: 10 };
const IMPORTED = { ...MEDIA, prefixListId: 'pl-0123456789abcdef0' };
const GROUP = { edge: TwilioEdge.ASHBURN_IX, traffic: [TwilioTraffic.SIP_MEDIA] };

const optionsOf = ({ accounts, path, external }: Wanted) => ({
  principals: accounts.map((account) => SharePrincipal.account(account)),
  ...(path !== undefined && { parameterPath: path }),
  ...(external !== undefined && { allowExternalPrincipals: external }),
});

function onCloudFormation(given: Wanted): Shared {
  const { Resources } = cloudFormation((stack) => {
    const prefixLists = Object.fromEntries(given.keys.map((key) => [key, new cdk.TwilioPrefixList(stack, `List-${key}`, MEDIA)]));
    new cdk.TwilioPrefixListShare(stack, 'Share', { prefixLists, ...optionsOf(given) });
    const media = cdk.TwilioPrefixList.fromPrefixListId(stack, 'Imported', IMPORTED);
    const associatedVpcs = given.vpcs.map((vpcId) =>
      ec2.Vpc.fromVpcAttributes(stack, vpcId, { vpcId, availabilityZones: ['us-east-1a'] }),
    );
    const vpc = importedVpc(stack, ['rtb-11111111']);
    new cdk.TwilioEdgeSecurityGroup(stack, 'Group', { ...GROUP, vpc, prefixLists: { media }, associatedVpcs });
  }) as { readonly Resources: Readonly<Record<string, { readonly Type: string; readonly Properties: any }>> };
  const of = (type: string): readonly any[] =>
    Object.values(Resources)
      .filter(({ Type }) => Type === type)
      .map(({ Properties }) => Properties);
  const [share] = of('AWS::RAM::ResourceShare');
  const [group] = of('AWS::EC2::SecurityGroup');
  const parameters = of('AWS::SSM::Parameter');
  return {
    name: share.Name,
    external: share.AllowExternalPrincipals,
    principals: share.Principals,
    resources: [share.ResourceArns.length - parameters.length, parameters.length],
    parameters: parameters.map(({ Name, Tier, Type }) => `${Name} ${Tier} ${Type}`).sort(),
    rules: [
      ...group.SecurityGroupEgress.map((rule: any) => ['egress', rule.DestinationPrefixListId, rule]),
      ...group.SecurityGroupIngress.map((rule: any) => ['ingress', rule.SourcePrefixListId, rule]),
    ]
      .map(([direction, list, { IpProtocol, FromPort, ToPort }]) => `${direction} ${IpProtocol} ${FromPort}-${ToPort} ${list}`)
      .sort(),
    associatedVpcs: of('AWS::EC2::SecurityGroupVpcAssociation').map(({ VpcId }) => VpcId),
  };
}

function onTerraform(engine: 'cdktf' | 'cdktn', given: Wanted): Shared {
  const { resource } = terraform(engine, (stack, { library }) => {
    const prefixLists = Object.fromEntries(
      given.keys.map((key) => [key, new library.TwilioPrefixList(stack, `List-${key}`, MEDIA)]),
    );
    new library.TwilioPrefixListShare(stack, 'Share', { prefixLists, ...optionsOf(given) });
    const media = library.TwilioPrefixList.fromPrefixListId(stack, 'Imported', IMPORTED);
    const vpcs = { vpcId: 'vpc-0123456789abcdef0', associatedVpcIds: given.vpcs };
    new library.TwilioEdgeSecurityGroup(stack, 'Group', { ...GROUP, ...vpcs, prefixLists: { media } });
  }) as { readonly resource: Readonly<Record<string, Readonly<Record<string, any>>>> };
  const of = (type: string): readonly any[] => Object.values(resource[type] ?? {});
  const [share] = of('aws_ram_resource_share');
  const shared = of('aws_ram_resource_association').map(({ resource_arn }) => String(resource_arn).split('.')[0]);
  return {
    name: share.name,
    external: share.allow_external_principals,
    principals: of('aws_ram_principal_association').map(({ principal }) => principal),
    resources: [
      shared.filter((type) => type === '${aws_ec2_managed_prefix_list').length,
      shared.filter((type) => type === '${aws_ssm_parameter').length,
    ],
    parameters: of('aws_ssm_parameter')
      .map(({ name, tier, type }) => `${name} ${tier} ${type}`)
      .sort(),
    rules: (['egress', 'ingress'] as const)
      .flatMap((direction) =>
        of(`aws_vpc_security_group_${direction}_rule`).map(
          (rule) => `${direction} ${rule.ip_protocol} ${rule.from_port}-${rule.to_port} ${rule.prefix_list_id}`,
        ),
      )
      .sort(),
    associatedVpcs: of('aws_vpc_security_group_vpc_association').map(({ vpc_id }) => vpc_id),
  };
}

test('every engine shares the same lists with the same principals, and opens an imported list in the same way', () => {
  fc.assert(
    fc.property(wanted, (given) => {
      const expected = onCloudFormation(given);
      expect(expected.principals).toEqual([...given.accounts].sort());
      expect(expected.external).toBe(given.external ?? false);
      expect(expected.resources).toEqual([given.keys.length, given.path === undefined ? 0 : given.keys.length]);
      expect(expected.rules).toEqual([
        'egress udp 10000-60000 pl-0123456789abcdef0',
        'ingress udp 10000-60000 pl-0123456789abcdef0',
      ]);
      expect(onTerraform('cdktf', given)).toEqual(expected);
      expect(onTerraform('cdktn', given)).toEqual(expected);
    }),
    { numRuns: 8, seed: 12 },
  );
});
