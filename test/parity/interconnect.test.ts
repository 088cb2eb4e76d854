import * as fc from 'fast-check';
import { type InterconnectPlan, planInterconnect } from 'twilio-interconnect-constructs';
import { sampled } from '../support/seed';
import { asnOf, commonProps, onCloudFormation, onTerraform, sitesProps, terraformOf } from './engines';
import { type Outcome, outcomeOf } from './outcome';
import { readPlan } from './read-plan';
import { readTerraform } from './read-terraform';
import { LONG_ASN, type Scenario, scenarios } from './scenario';

function planOf(scenario: Scenario): InterconnectPlan {
  const { gateway, transitGateway, vpnGatewayId, routeTableIds } = scenario;
  return planInterconnect({
    ...commonProps(scenario),
    directConnectGateway: gateway.given || gateway.asn !== undefined ? { amazonSideAsn: asnOf(gateway.asn) } : undefined,
    transitGateway: transitGateway && { asn: asnOf(transitGateway.asn) },
    gateways: { vpnGatewayId: transitGateway === undefined ? vpnGatewayId : undefined, transitGatewayId: transitGateway?.id },
    routeTables: routeTableIds.map((id) => ({ key: id, id })),
    sites: sitesProps(scenario, ({ connection }) => ({ connection })),
  });
}

/** The community that each site's router is to put on its prefixes, by AWS's page. */
function communitiesOf({ sites }: Scenario): Readonly<Record<string, string>> {
  const communities = { high: '7224:7300', medium: '7224:7200', low: '7224:7100', untagged: 'none: leave the prefixes untagged' };
  return Object.fromEntries(
    Object.entries(sites).map(([key, { preference = 'untagged' }]) => [
      `Community on the prefixes that the router announces to AWS (${key})`,
      communities[preference],
    ]),
  );
}

test('every engine makes the network of the plan from a scenario, or refuses it as the plan does', () => {
  fc.assert(
    fc.property(scenarios, (scenario) => {
      const planned = outcomeOf(() => readPlan(planOf(scenario), scenario));
      if ('accepted' in planned) {
        expect(planned.accepted.outputs).toMatchObject(communitiesOf(scenario));
      }
      expect(outcomeOf(() => onCloudFormation(scenario))).toEqual(planned);
      expect(outcomeOf(() => onTerraform('cdktn', scenario))).toEqual(planned);
      const isTooLong = scenario.customerAsn === LONG_ASN;
      const cdktf = outcomeOf(() => onTerraform('cdktf', scenario));
      if (isTooLong) {
        const refused = 'refused' in planned ? planned.refused : [];
        expect(cdktf).toEqual({ refused: [...refused, 'twilio-interconnect:provider-asn customerAsn'].sort(byPath) });
      } else {
        expect(cdktf).toEqual(planned);
      }
    }),
    // The limit ends the search for a smaller counterexample.
    { numRuns: 80, interruptAfterTimeLimit: 45_000 },
  );
});

test('much of what the generator makes is accepted, and everything that can be wanted is among it', () => {
  const accepted = sampled(scenarios, 160).filter((scenario) => 'accepted' in outcomeOf(() => planOf(scenario)));
  expect(accepted.length).toBeGreaterThan(50);
  const some: Readonly<Record<string, (scenario: Scenario) => boolean>> = {
    'with a transit gateway': ({ transitGateway }) => transitGateway !== undefined,
    'with a VPN gateway': ({ transitGateway }) => transitGateway === undefined,
    'without a VPC': ({ hasVpc }) => !hasVpc,
    'with translations': ({ sites }) => Object.values(sites).some(({ translations }) => translations !== undefined),
    'with IP routes and LANs of the sites': ({ addressing, sites }) =>
      addressing?.mode !== 'translated' && Object.values(sites).some(({ ipRoutes, lanPrefixes }) => ipRoutes && lanPrefixes),
    'with maximum resiliency': ({ resiliency }) => resiliency === 'maximum',
    'with sites that stand by': (scenario) => Object.values(communitiesOf(scenario)).includes('7224:7100'),
    'with a session that Twilio configured': ({ sites }) =>
      Object.values(sites).some(({ crossConnect }) => crossConnect === 'configured'),
    'over a third-party exchange': ({ sites }) => Object.values(sites).some(({ crossConnect }) => crossConnect === 'exchange'),
    'with second interfaces': ({ sites }) => Object.values(sites).some(({ secondary }) => secondary !== undefined),
  };
  expect(Object.keys(some).filter((kind) => !accepted.some(some[kind]!))).toEqual([]);
});

test('both Terraform engines write the same resources', () => {
  fc.assert(
    fc.property(
      scenarios.filter(({ customerAsn }) => customerAsn !== LONG_ASN),
      (scenario) => {
        const [cdktf, cdktn] = (['cdktf', 'cdktn'] as const).map((engine) => outcomeOf(() => terraformOf(engine, scenario)));
        expect(resourcesOf(cdktf!)).toEqual(resourcesOf(cdktn!));
      },
    ),
    { numRuns: 25 },
  );
});

describe.each(['vpn', 'transit'] as const)('the comparison, with a %s gateway,', (gateway) => {
  // Some traffic has host names only, and opens nothing.
  const opens = (each: Scenario): boolean => {
    const { resource } = terraformOf('cdktf', each);
    return ['aws_vpc_security_group_egress_rule', 'aws_ec2_managed_prefix_list'].every((type) => resource[type] !== undefined);
  };
  const [scenario] = sampled(
    scenarios.filter(
      (each) =>
        each.customerAsn === 65010 &&
        each.hasVpc &&
        (each.transitGateway !== undefined) === (gateway === 'transit') &&
        'accepted' in outcomeOf(() => planOf(each)) &&
        opens(each),
    ),
    1,
  ) as [Scenario];
  const network = onTerraform('cdktf', scenario);
  const tampered = (block: 'resource' | 'output', type: string, change: (resource: Record<string, any>) => void): unknown => {
    const configuration = structuredClone(terraformOf('cdktf', scenario));
    const [first] = Object.values(block === 'output' ? (configuration.output ?? {}) : (configuration.resource[type] ?? {}));
    change(first!);
    return readTerraform(configuration);
  };
  const routing: readonly [string, string] =
    gateway === 'vpn' ? ['aws_vpn_gateway_route_propagation', 'route_table_id'] : ['aws_route', 'transit_gateway_id'];

  test('finds no difference between equal outputs', () => {
    expect(tampered('resource', 'aws_vpc_security_group_egress_rule', () => {})).toEqual(network);
  });

  test.each<readonly ['resource' | 'output', string, (resource: Record<string, any>) => void]>([
    ['resource', 'aws_vpc_security_group_egress_rule', (rule) => (rule['to_port'] += 1)],
    ['resource', 'aws_ec2_managed_prefix_list', (list) => list['entry'].push({ cidr: '0.0.0.0/0' })],
    ['resource', `aws_dx_${gateway === 'vpn' ? 'private' : 'transit'}_virtual_interface`, (vif) => (vif['vlan'] = 4095)],
    ['resource', routing[0], (route) => (route[routing[1]] = 'other-1')],
    ['output', 'value', (output) => (output['value'] = 'other')],
  ])('sees another %s %s', (block, type, change) => {
    expect(tampered(block, type, change)).not.toEqual(network);
  });
});

function resourcesOf(outcome: Outcome<{ readonly resource: unknown; readonly output?: unknown }>): unknown {
  return 'accepted' in outcome ? { resource: outcome.accepted.resource, output: outcome.accepted.output } : outcome;
}

/** Findings come in the order of their paths, then of their codes. */
function byPath(a: string, b: string): number {
  const key = (finding: string): string => finding.replace(/^(\S+) (.*)$/, '$2\u0000$1');
  return key(a) < key(b) ? -1 : 1;
}
