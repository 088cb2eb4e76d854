import * as plans from '../../lib/plan';
import * as renderers from '../../lib/render';
import { ValidationFailure } from '../../lib/model/finding';
import { type Kind, recordOf, required, secretTextKind } from '../../lib/model/shape/kind';
import { ACCESS_PLAN_PROPS, ROUTES_PLAN_PROPS } from '../../lib/plan/access/access-plan-shape';
import { HOST_NAMES_PLAN_PROPS, WITH_HOST_NAMES } from '../../lib/plan/access/host-names-shape';
import {
  BGP_PREFIX_LIST_PLAN_PROPS,
  PREFIX_LIST_PLAN_PROPS,
  PREFIX_LISTS_PLAN_PROPS,
} from '../../lib/plan/access/prefix-list-shape';
import { PREFIX_LIST_SHARE_PLAN_PROPS } from '../../lib/plan/access/prefix-list-share-shape';
import { SECURITY_GROUP_PLAN_PROPS } from '../../lib/plan/access/security-group-shape';
import {
  CONNECTION_PLAN_PROPS,
  GATEWAY_ASSOCIATION_PLAN_PROPS,
  GATEWAY_PLAN_PROPS,
  LAG_PLAN_PROPS,
  RESILIENCY_GROUP_PLAN_PROPS,
  VIRTUAL_INTERFACE_PLAN_PROPS,
} from '../../lib/plan/direct-connect/plan-shape';
import { DNS_FIREWALL_PLAN_PROPS } from '../../lib/plan/egress/dns-firewall-shape';
import { FIREWALL_RULE_GROUP_PLAN_PROPS } from '../../lib/plan/egress/firewall-rule-group-shape';
import { INTERCONNECT_PLAN_PROPS } from '../../lib/plan/interconnect/interconnect-shape';
import { INTERCONNECT_PLAN, SITE_OF_PLAN } from '../../lib/plan/interconnect/plan-shape';
import { NETWORK_ACL_RULES_PLAN_PROPS } from '../../lib/plan/network-acl/network-acl-rules-shape';
import { ONBOARDING_PLAN, ONBOARDING_PLAN_PROPS } from '../../lib/plan/onboarding/onboarding-shape';
import { CUSTOMER_ROUTER_PLAN, CUSTOMER_ROUTER_PLAN_PROPS } from '../../lib/plan/router/customer-router-shape';
import { ROUTER_PLATFORM } from '../../lib/plan/router/router-platform';
import { ROUTER_FILES } from '../../lib/render/router/router-file-shape';
import { UNSEEN, wrongValues } from '../model/shape/wrong-values';

/** The arguments of each entry, in their order, by the names that findings give them. Props have none. */
const ENTRIES: Readonly<Record<string, Readonly<Record<string, Kind<any>>>>> = {
  planAccess: { '': ACCESS_PLAN_PROPS },
  planBgpPrefixList: { '': BGP_PREFIX_LIST_PLAN_PROPS },
  planConnection: { '': CONNECTION_PLAN_PROPS },
  planCustomerRouter: { '': CUSTOMER_ROUTER_PLAN_PROPS },
  planDirectConnectGateway: { '': GATEWAY_PLAN_PROPS },
  planFirewallRuleGroup: { '': FIREWALL_RULE_GROUP_PLAN_PROPS },
  planGatewayAssociation: { '': GATEWAY_ASSOCIATION_PLAN_PROPS },
  planDnsFirewallRuleGroup: { '': DNS_FIREWALL_PLAN_PROPS },
  planHostNames: { '': HOST_NAMES_PLAN_PROPS },
  planInterconnect: { '': INTERCONNECT_PLAN_PROPS },
  planLag: { '': LAG_PLAN_PROPS },
  planNetworkAclRules: { '': NETWORK_ACL_RULES_PLAN_PROPS },
  planOnboarding: { plan: INTERCONNECT_PLAN, '': ONBOARDING_PLAN_PROPS },
  planPrefixList: { '': PREFIX_LIST_PLAN_PROPS },
  planPrefixListShare: { '': PREFIX_LIST_SHARE_PLAN_PROPS },
  planPrefixLists: { '': PREFIX_LISTS_PLAN_PROPS },
  planResiliencyGroup: { '': RESILIENCY_GROUP_PLAN_PROPS },
  planRoutes: { '': ROUTES_PLAN_PROPS },
  planSecurityGroup: { '': SECURITY_GROUP_PLAN_PROPS },
  planVirtualInterface: { '': VIRTUAL_INTERFACE_PLAN_PROPS },
  routerPlatformFindings: { plan: CUSTOMER_ROUTER_PLAN, platform: ROUTER_PLATFORM },
  fillRouterKeys: { platform: ROUTER_PLATFORM, files: ROUTER_FILES, keys: recordOf(secretTextKind('')) },
  renderHandOver: { plan: INTERCONNECT_PLAN, site: SITE_OF_PLAN },
  renderHostNames: { plan: WITH_HOST_NAMES },
  renderOnboardingCalendar: { plan: ONBOARDING_PLAN },
  renderProvisioningRequest: { plan: INTERCONNECT_PLAN, site: SITE_OF_PLAN },
  renderQuestionsToTwilio: { plan: INTERCONNECT_PLAN },
  renderRouterConfiguration: { plan: CUSTOMER_ROUTER_PLAN, platform: ROUTER_PLATFORM },
  renderTopology: { plan: INTERCONNECT_PLAN },
};

/** Entries whose only argument is a number, which has a code of its own. */
const OF_NUMBERS = ['reserveEntries'];

/** Entries that take the plain data of files, which is read otherwise: test/plan/configuration. */
const OF_FILES = ['parseAccess', 'parseInterconnect'];

const FUNCTIONS = Object.entries<unknown>({ ...plans, ...renderers }).filter(
  (entry): entry is [string, (...args: unknown[]) => unknown] =>
    typeof entry[1] === 'function' && !String(entry[1]).startsWith('class'),
);

/** What a call says, as `code path`; what it throws else is thrown. */
function said(call: () => unknown): { readonly lines: readonly string[]; readonly text: string } {
  try {
    call();
    return { lines: [], text: '' };
  } catch (error) {
    if (error instanceof ValidationFailure) {
      const { findings, message } = error;
      return { lines: findings.map(({ code, path }) => `${code.split(':')[1]} ${path}`), text: message };
    }
    throw error;
  }
}

/** The place in an argument; that of props themselves is called `props`. */
function placeOf(name: string, path: string): string {
  return `${name}${path}`.replace(/^\./, '') || 'props';
}

test('every function of plans and renderers has its arguments here', () => {
  expect(FUNCTIONS.map(([name]) => name).sort()).toEqual([...Object.keys(ENTRIES), ...OF_NUMBERS, ...OF_FILES].sort());
});

describe.each(FUNCTIONS.filter(([name]) => ![...OF_NUMBERS, ...OF_FILES].includes(name)))('%s', (entry, call) => {
  const names = Object.entries(ENTRIES[entry] ?? {});

  test('says everything that is missing', () => {
    const missing = names.map(([name]) => `wrong-type ${placeOf(name, '')}`);
    expect([...said(() => call()).lines].sort()).toEqual(missing.sort());
    expect([...said(() => call(...names.map(() => null))).lines].sort()).toEqual(missing.sort());
  });

  test.each(names)('says what is wrong in each place of %j', (name, kind) => {
    const index = names.findIndex(([other]) => other === name);
    const silent: string[] = [];
    let count = 0;
    for (const { path, value, code } of wrongValues(required(kind))) {
      const { lines, text } = said(() => call(...names.map((_, each) => (each === index ? value : undefined))));
      count += 1;
      if (!lines.includes(`${code} ${placeOf(name, path)}`) || text.includes(UNSEEN)) {
        silent.push(`${code} ${placeOf(name, path)}, not ${lines.join(', ')}`);
      }
    }
    expect(silent).toEqual([]);
    expect(count).toBeGreaterThan(5);
  });
});
