import * as fc from 'fast-check';
import { Asn, type InterconnectPlan, planInterconnect } from 'twilio-interconnect-constructs';
import { commonProps, onCloudFormation, onTerraform, siteProps, terraformOf } from './engines';
import { type Outcome, outcomeOf } from './outcome';
import { readPlan } from './read-plan';
import { readTerraform } from './read-terraform';
import { LONG_ASN, type Scenario, scenarios } from './scenario';

function planOf(scenario: Scenario): InterconnectPlan {
  const { gateway, sites } = scenario;
  const asn = gateway.asn ?? (gateway.given ? undefined : 64512);
  return planInterconnect({
    ...commonProps(scenario),
    amazonSideAsn: asn === undefined ? undefined : Asn.of(asn),
    sites: Object.fromEntries(
      Object.entries(sites).map(([key, { connection }]) => [key, { ...siteProps(scenario, key), connection }]),
    ),
  });
}

test('every engine makes of a scenario the network that the plan demands, or refuses it as the plan does', () => {
  let accepted = 0;
  fc.assert(
    fc.property(scenarios, (scenario) => {
      const planned = outcomeOf(() => readPlan(planOf(scenario), scenario));
      accepted += 'accepted' in planned ? 1 : 0;
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
    { numRuns: 100 },
  );
  // The generator is of use only if most of what it makes is accepted.
  expect(accepted).toBeGreaterThan(50);
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

test('the comparison sees a wider rule, another entry, a missing route', () => {
  const [scenario] = fc.sample(
    scenarios.filter((each) => each.customerAsn === 65010 && 'accepted' in outcomeOf(() => planOf(each))),
    1,
  ) as [Scenario];
  const network = onTerraform('cdktf', scenario);
  const tampered = (type: string, change: (resource: Record<string, any>) => void): unknown => {
    const configuration = structuredClone(terraformOf('cdktf', scenario));
    change(Object.values(configuration.resource[type] ?? {})[0]!);
    return readTerraform(configuration);
  };
  expect(tampered('aws_vpc_security_group_egress_rule', () => {})).toEqual(network);
  expect(tampered('aws_vpc_security_group_egress_rule', (rule) => (rule['to_port'] += 1))).not.toEqual(network);
  expect(tampered('aws_ec2_managed_prefix_list', (list) => list['entry'].push({ cidr: '0.0.0.0/0' }))).not.toEqual(network);
  expect(tampered('aws_dx_private_virtual_interface', (vif) => (vif['vlan'] = 4000))).not.toEqual(network);
  expect(tampered('aws_vpn_gateway_route_propagation', (each) => (each['route_table_id'] = 'rtb-9'))).not.toEqual(network);
});

function resourcesOf(outcome: Outcome<{ readonly resource: unknown; readonly output?: unknown }>): unknown {
  return 'accepted' in outcome ? { resource: outcome.accepted.resource, output: outcome.accepted.output } : outcome;
}

/** Findings come in the order of their paths, then of their codes. */
function byPath(a: string, b: string): number {
  const key = (finding: string): string => finding.replace(/^(\S+) (.*)$/, '$2\u0000$1');
  return key(a) < key(b) ? -1 : 1;
}
