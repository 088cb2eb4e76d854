import { TwilioEdge } from '../../../lib/catalog/twilio-edge';
import { SITE_CONNECTIONS_RULES, type SiteConnectionSubject } from '../../../lib/rules/interconnect/site-connections';
import type { InterconnectResiliency } from '../../../lib/rules/interconnect/sites';
import { check } from '../support';

const at = (site: string, edge: TwilioEdge, connection: string | undefined, path = `sites.${site}`): SiteConnectionSubject => ({
  path,
  site,
  edge,
  connection,
});
const checked = (resiliency: InterconnectResiliency | undefined, ...interfaces: SiteConnectionSubject[]): string[] =>
  check(SITE_CONNECTIONS_RULES, { resiliency, interfaces }, '');

const ASHBURN = at('ashburn', TwilioEdge.ASHBURN_IX, 'dxcon-1');

test.each([undefined, 'single-site', 'high', 'maximum'] as const)('sites with their own connections are fine: %p', (level) => {
  expect(checked(level, ASHBURN, at('sanJose', TwilioEdge.SAN_JOSE_IX, 'dxcon-2'))).toEqual([]);
});

test('connections that are not known are not compared', () => {
  const unknown = [at('a', TwilioEdge.ASHBURN_IX, undefined), at('b', TwilioEdge.SAN_JOSE_IX, undefined)];
  expect(checked('high', ...unknown)).toEqual([]);
});

test.each([undefined, 'single-site', 'high'] as const)('one connection for two exchanges is refused: %p', (level) => {
  expect(checked(level, ASHBURN, at('sanJose', TwilioEdge.SAN_JOSE_IX, 'dxcon-1'))).toEqual([
    'error connection-at-two-exchanges at sites.sanJose.connection: dxcon-1',
  ]);
});

test('a public edge, which has no exchange, is refused by another rule', () => {
  expect(checked('high', ASHBURN, at('public', TwilioEdge.ASHBURN, 'dxcon-1'))).toEqual([]);
});

test('a second interface counts as well, but not beside the first of its own site', () => {
  const second = at('ashburn', TwilioEdge.ASHBURN_IX, 'dxcon-1', 'sites.ashburn.secondary');
  expect(checked('high', ASHBURN, second)).toEqual([]);
  expect(checked(undefined, second, at('sanJose', TwilioEdge.SAN_JOSE_IX, 'dxcon-1'))).toEqual([
    'error connection-at-two-exchanges at sites.sanJose.connection: dxcon-1',
  ]);
});

test('one connection for two sites at one exchange is refused where they must survive each other', () => {
  const other = at('second', TwilioEdge.ASHBURN_IX, 'dxcon-1');
  expect(checked(undefined, ASHBURN, other)).toEqual([]);
  expect(checked('single-site', ASHBURN, other)).toEqual([]);
  for (const level of ['high', 'maximum'] as const) {
    expect(checked(level, ASHBURN, other)).toEqual(['error resiliency-connections at sites.second.connection: dxcon-1']);
  }
});
