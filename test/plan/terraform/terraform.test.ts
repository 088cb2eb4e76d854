import { Asn, Bandwidth, type Finding, Mtu, ValidationFailure } from 'twilio-interconnect-constructs';
import {
  FOREIGN_CONNECTION_REMEDY,
  FOREIGN_GATEWAY_REMEDY,
  literalListFindings,
  planWithin,
  providerAsnFindings,
  providerGatewayFindings,
  providerInterfaceFindings,
  providerLagFindings,
} from '../../../lib/plan/terraform/terraform';
import { isMarkedAs } from '../../../lib/model/shape/brand';
import { ACCEPT_ROLE_RULES, ALLOCATE_ROLE_RULES } from '../../../lib/rules/direct-connect/across-accounts';
import { checkAll } from '../../../lib/rules/rule';
import type { ProviderAbilities } from '../../../lib/rules/terraform/terraform';
import { failureOf } from '../../model/support';
import { handMade, lines } from '../support';

const OLD: ProviderAbilities = {
  name: 'the old provider',
  longAsn: [],
  rateLimit: false,
  prefixPools: false,
  gatewayTags: false,
};
const NEW: ProviderAbilities = {
  name: 'the new provider',
  longAsn: ['private'],
  rateLimit: true,
  prefixPools: true,
  gatewayTags: true,
};

const finding = (code: string, severity: Finding['severity']): Finding => ({
  code: `twilio-interconnect:${code}`,
  severity,
  path: '',
  value: '',
  message: 'is so',
  fix: 'Change it.',
});

describe('a plan within the limits of an engine', () => {
  test('is the plan, with the warnings of both', () => {
    const plan = planWithin([finding('limit', 'warning')], () => ({ name: 'a', findings: [finding('plan', 'warning')] }));
    expect(plan.name).toBe('a');
    expect(lines(() => plan)).toEqual(['warning limit ', 'warning plan ']);
  });

  test('stays what renderers take for a plan', () => {
    const plan = planWithin([finding('limit', 'warning')], () => handMade('OnboardingPlan', { findings: [] }));
    expect(isMarkedAs('OnboardingPlan', plan)).toBe(true);
    expect(
      isMarkedAs(
        'OnboardingPlan',
        planWithin([], () => ({ findings: [] })),
      ),
    ).toBe(false);
  });

  test('is refused for an error of the engine', () => {
    const plan = (): unknown => planWithin([finding('limit', 'error')], () => ({ findings: [finding('plan', 'warning')] }));
    expect(failureOf(plan).findings.map(({ code }) => code)).toEqual(['twilio-interconnect:limit', 'twilio-interconnect:plan']);
  });

  test('is refused for the errors of both at once', () => {
    const plan = (): unknown =>
      planWithin([finding('limit', 'error')], () => {
        throw new ValidationFailure([finding('plan', 'error')]);
      });
    expect(failureOf(plan).findings.map(({ code }) => code)).toEqual(['twilio-interconnect:limit', 'twilio-interconnect:plan']);
  });

  test('throws any other error unchanged', () => {
    const error = new Error('a bug');
    const plan = (): unknown =>
      planWithin([finding('limit', 'error')], () => {
        throw error;
      });
    expect(plan).toThrow(error);
  });
});

describe('what a provider cannot write', () => {
  test('of an interface: rate limits, the MTU 8500, SiteLink of a hosted one, and a key in plain text', () => {
    const props = { resource: 'hosted-private', rateLimit: Bandwidth.mbps(100), mtu: Mtu.of(8500), siteLink: true } as const;
    const bgpAuthKey = { bgpAuthKey: 'plain', isSensitive: true };
    expect(lines(() => providerInterfaceFindings({ ...props, provider: OLD, bgpAuthKey }, 'sites.a'))).toEqual([
      'error provider-rate-limit sites.a.rateLimit',
      'error provider-mtu sites.a.mtu',
      'error provider-site-link sites.a.siteLink',
      'error bgp-auth-key-literal sites.a.bgpAuthKey',
    ]);
    expect(
      lines(() => providerInterfaceFindings({ resource: 'private', provider: NEW, rateLimit: props.rateLimit }, '')),
    ).toEqual([]);
  });

  test('of an ASN, a Direct Connect gateway and a group', () => {
    const long = { resource: 'private', customerAsn: Asn.of(4200000000) } as const;
    expect(lines(() => providerAsnFindings({ ...long, provider: OLD }, ''))).toEqual(['error provider-asn customerAsn']);
    expect(lines(() => providerAsnFindings({ ...long, provider: NEW }, ''))).toEqual([]);
    expect(lines(() => providerGatewayFindings(OLD, { team: 'voice' }))).toEqual(['error provider-gateway-tags tags']);
    expect(lines(() => providerGatewayFindings(NEW, { team: 'voice' }))).toEqual([]);
    expect(lines(() => providerGatewayFindings(OLD))).toEqual([]);
    expect(lines(() => providerLagFindings({ minimumLinks: 1, requestMacSec: true }))).toEqual([
      'error provider-lag-minimum-links minimumLinks',
      'error provider-lag-mac-sec requestMacSec',
    ]);
    expect(lines(() => providerLagFindings({}))).toEqual([]);
  });
});

test('a list whose length is known only at deploy time is refused', () => {
  expect(literalListFindings(false, 'vpc.routeTableIds')).toEqual([]);
  expect(lines(() => literalListFindings(true, 'vpc.routeTableIds'))).toEqual(['error literal-needed vpc.routeTableIds']);
});

test('resources of another account need a second provider, not a role', () => {
  const accounts = { account: '111111111111', ownerAccount: '222222222222', hasRole: false };
  const [connection] = checkAll(ALLOCATE_ROLE_RULES, { ...accounts, remedy: FOREIGN_CONNECTION_REMEDY }, 'sites.a');
  expect(connection).toMatchObject({ path: 'sites.a.connection', fix: expect.stringContaining('PrivateVirtualInterface') });
  const [gateway] = checkAll(ACCEPT_ROLE_RULES, { ...accounts, remedy: FOREIGN_GATEWAY_REMEDY }, '');
  expect(gateway).toMatchObject({
    path: 'directConnectGateway',
    fix: expect.stringContaining('DirectConnectGatewayAssociation'),
  });
  for (const { fix } of [connection!, gateway!]) {
    expect(fix).toContain('provider');
    expect(fix).not.toMatch(/\brole\b/);
  }
});
