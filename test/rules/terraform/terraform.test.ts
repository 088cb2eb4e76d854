import { Asn } from '../../../lib/model/asn';
import { Bandwidth } from '../../../lib/model/bandwidth';
import { Mtu } from '../../../lib/model/mtu';
import {
  PROVIDER_ASN_RULES,
  PROVIDER_GATEWAY_RULES,
  PROVIDER_INTERFACE_RULES,
  PROVIDER_LAG_RULES,
  type ProviderAbilities,
  type ProviderInterfaceSubject,
  TEMPLATE_TEXT_RULES,
  TERRAFORM_KEY_RULES,
} from '../../../lib/rules/terraform/terraform';
import { NUMBER_TOKENS, STRING_TOKENS } from '../../model/tokens';
import { check } from '../support';

const OLD: ProviderAbilities = {
  name: 'the old provider',
  longAsn: [],
  rateLimit: false,
  prefixPools: false,
  gatewayTags: false,
};
const NEW: ProviderAbilities = {
  name: 'the new provider',
  longAsn: ['private', 'transit'],
  rateLimit: true,
  prefixPools: true,
  gatewayTags: true,
};

describe('a BGP key on Terraform', () => {
  const key = (bgpAuthKey: string, isSensitive = true): string[] =>
    check(TERRAFORM_KEY_RULES, { bgpAuthKey, isSensitive }, 'bgpAuthKey');

  test.each([
    '${var.key}',
    '${data.store.x["name"]}',
    '${var.keys["ashburn"]}',
    '${jsondecode(data.store.x.secret)["field"]}',
    '${lookup(var.keys, "ashburn", "")}',
    '${sensitive(var.key)}',
    '${var.keys["a\\"}b"]}',
    '${var.keys["${var.site}"]}',
    '${var.first}${var.second}',
    '${"${var.key}"}',
  ])('is an expression: %s', (text) => {
    expect(key(text)).toEqual([]);
    expect(key(text, false)).toEqual(['warning bgp-auth-key-not-sensitive at bgpAuthKey: ']);
  });

  test.each([
    '',
    'a${var.key}',
    '${var.key}a',
    '$${var.key}',
    '${var.key',
    '${"secret"}',
    '${ sensitive( "secret" ) }',
    '${sensitive(sensitive("se\\"cret"))}',
    '${sensitive("secret-${var.key}")}',
    '${var.key}${"secret"}',
    '${"$${var.key}"}',
  ])('has no text of its own: %s', (text) => {
    expect(key(text)).toEqual([`error bgp-auth-key-literal at bgpAuthKey: ${text.length} characters, not shown`]);
  });

  test('has no text in the locals behind it', () => {
    const behind = (...locals: string[]): string[] =>
      check(TERRAFORM_KEY_RULES, { bgpAuthKey: '${local.key}', locals, isSensitive: true }, 'bgpAuthKey');
    expect(behind('${var.key}', '${data.store.x.key}')).toEqual([]);
    expect(behind('${var.key}', 'secret')).toEqual(['error bgp-auth-key-literal at bgpAuthKey: 12 characters, not shown']);
  });

  test('is a variable without a default', () => {
    expect(check(TERRAFORM_KEY_RULES, { bgpAuthKey: '${var.key}', isSensitive: true, hasDefault: true }, 'key')).toEqual([
      'warning bgp-auth-key-default at key: ',
    ]);
    expect(check(TERRAFORM_KEY_RULES, { bgpAuthKey: '${var.key}', isSensitive: true, hasDefault: false }, 'key')).toEqual([]);
  });

  test('is no text, and the text does not show', () => {
    expect(key('Zq9secret')).toEqual(['error bgp-auth-key-literal at bgpAuthKey: 9 characters, not shown']);
    const findings = TERRAFORM_KEY_RULES.flatMap((rule) => rule.check({ bgpAuthKey: 'Zq9secret', isSensitive: false }, 'key'));
    expect(findings).toHaveLength(2);
    expect(JSON.stringify(findings)).not.toContain('Zq9');
  });
});

describe('a text that Terraform reads', () => {
  const text = (given: string): string[] => check(TEMPLATE_TEXT_RULES, { text: given }, 'tags.share');

  test.each(['50 %{', '%{ if true }x%{ endif }', 'x%%%{', '${TfToken[TOKEN.1]}%{'])('has no directive: %s', (given) => {
    expect(text(given)).toEqual([`error template-directive at tags.share: ${given}`]);
  });

  test.each(['50 %', '% {', '50 %%{', '%%%%{', '${var.x}', '${"%{ if true }x%{ endif }"}', ''])('may be %s', (given) => {
    expect(text(given)).toEqual([]);
  });
});

describe('an interface that the provider writes', () => {
  const vif = (change: Partial<ProviderInterfaceSubject>): string[] =>
    check(PROVIDER_INTERFACE_RULES, { provider: NEW, resource: 'private', ...change }, 'vif');

  test('has a rate limit if the provider knows it', () => {
    const rateLimit = Bandwidth.mbps(500);
    expect(vif({ rateLimit })).toEqual([]);
    expect(vif({ provider: OLD })).toEqual([]);
    expect(vif({ provider: OLD, rateLimit })).toEqual(['error provider-rate-limit at vif.rateLimit: 500Mbps']);
  });

  test.each([
    ['private', 1500],
    ['private', 9001],
    ['hosted-private', 9001],
    ['transit', 8500],
    ['hosted-transit', 8500],
  ] as const)('a %s interface may have an MTU of %p', (resource, bytes) => {
    expect(vif({ resource, mtu: Mtu.of(bytes) })).toEqual([]);
  });

  test.each(['private', 'hosted-private'] as const)('a %s interface has no MTU of 8500', (resource) => {
    expect(vif({ resource, mtu: Mtu.of(8500) })).toEqual(['error provider-mtu at vif.mtu: 8500']);
  });

  test('has SiteLink only if it is not hosted', () => {
    expect(vif({ siteLink: true })).toEqual([]);
    expect(vif({ resource: 'hosted-transit', siteLink: false })).toEqual([]);
    expect(vif({ resource: 'hosted-transit', siteLink: true })).toEqual(['error provider-site-link at vif.siteLink: true']);
  });

  test.each(NUMBER_TOKENS)('is skipped where the MTU is a token: %s', (_, token) => {
    expect(vif({ mtu: Mtu.of(token) })).toEqual([]);
  });
});

describe('a customer ASN that the provider writes', () => {
  const asn = (number: number | string, provider = OLD, resource: ProviderInterfaceSubject['resource'] = 'private'): string[] =>
    check(PROVIDER_ASN_RULES, { provider, resource, customerAsn: Asn.of(number) }, 'vif');

  test.each([1, 65010, 2147483646])('may be %p', (number) => {
    expect(asn(number)).toEqual([]);
  });

  test.each([2147483647, 4200000000, 4294967294])('may be %p only where the provider knows long ASNs', (number) => {
    expect(asn(number)).toEqual([`error provider-asn at vif.customerAsn: ${number}`]);
    expect(asn(number, NEW)).toEqual([]);
    expect(asn(number, NEW, 'hosted-private')).toEqual([`error provider-asn at vif.customerAsn: ${number}`]);
  });

  test.each([...NUMBER_TOKENS, ...STRING_TOKENS])('is skipped as a token: %s', (_, token) => {
    expect(asn(token)).toEqual([]);
  });
});

test('tags of a Direct Connect gateway are for a provider that knows them', () => {
  const tags = (provider: ProviderAbilities, ...keys: string[]): string[] =>
    check(PROVIDER_GATEWAY_RULES, { provider, tags: keys }, '');
  expect(tags(OLD)).toEqual([]);
  expect(tags(NEW, 'team')).toEqual([]);
  expect(tags(OLD, 'team', 'cost')).toEqual(['error provider-gateway-tags at tags: team, cost']);
});

test('the minimum links of a group are not for the provider', () => {
  const links = (minimumLinks: number | undefined): string[] => check(PROVIDER_LAG_RULES, { minimumLinks }, 'lag');
  expect(links(undefined)).toEqual([]);
  expect(links(0)).toEqual([]);
  expect(links(1)).toEqual(['error provider-lag-minimum-links at lag.minimumLinks: 1']);
});

test('a group with MACsec is not for the provider', () => {
  const group = (requestMacSec: boolean | undefined): string[] => check(PROVIDER_LAG_RULES, { requestMacSec }, 'lag');
  expect(group(undefined)).toEqual([]);
  expect(group(false)).toEqual([]);
  expect(group(true)).toEqual(['error provider-lag-mac-sec at lag.requestMacSec: true']);
});
