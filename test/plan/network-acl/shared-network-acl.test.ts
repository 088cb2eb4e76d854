import { planNetworkAclRules, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { sharedNetworkAclFindings } from '../../../lib/plan/network-acl/shared-network-acl';

const at = (edge: TwilioEdge, otherRuleNumbers = {}) =>
  planNetworkAclRules({ edges: [edge], traffic: [TwilioTraffic.SIP_SIGNALLING], otherRuleNumbers }).rules;
const ashburn = { path: 'Net/Ashburn', rules: at(TwilioEdge.ASHBURN_IX) };

test('rules of different exchanges have nothing in common', () => {
  const sanJose = { path: 'Net/SanJose', rules: at(TwilioEdge.SAN_JOSE_IX) };
  expect(sharedNetworkAclFindings([ashburn, sanJose], 'Net/Acl')).toEqual([]);
});

test('the same rules, or their numbers, are told with both owners', () => {
  const found = sharedNetworkAclFindings([ashburn, { ...ashburn, path: 'Net/Again' }], 'Net/Acl');
  expect(found).toHaveLength(ashburn.rules.length);
  expect(found[0]).toMatchObject({
    code: 'twilio-interconnect:network-acl-number-taken',
    path: 'Net/Acl',
    message: expect.stringContaining('of Net/Ashburn and of one of Net/Again'),
  });
});

test('the same rules with other numbers are warnings', () => {
  const egress = ashburn.rules.filter(({ direction }) => direction === 'egress').map(({ ruleNumber }) => ruleNumber);
  const ingress = ashburn.rules.filter(({ direction }) => direction === 'ingress').map(({ ruleNumber }) => ruleNumber);
  const moved = { path: 'Net/Moved', rules: at(TwilioEdge.ASHBURN_IX, { egress, ingress }) };
  const found = sharedNetworkAclFindings([ashburn, moved], 'Net/Acl').map(({ code, severity }) => `${severity} ${code}`);
  expect(found).toEqual(ashburn.rules.map(() => 'warning twilio-interconnect:network-acl-rule-twice'));
});

test('of ten thousand rules each is looked at a few times', () => {
  let looks = 0;
  const rules = Array.from({ length: 10_000 }, (_, index) => ({
    get key(): string {
      looks += 1;
      return `egress-${index}`;
    },
    direction: 'egress' as const,
    ruleNumber: index,
  }));
  expect(sharedNetworkAclFindings([{ path: 'Net/Many', rules }], 'Net/Acl')).toEqual([]);
  expect(looks).toBeLessThan(50_000);
});
