import { Cidr, IpRoutes, Translation } from 'twilio-interconnect-constructs';
import { announcedByAws, defaultAllowedPrefixes, ipRoutesOf } from '../../../lib/plan/interconnect/addressing';

const shared = IpRoutes.of('203.0.113.0/24');
const own = IpRoutes.of('198.51.100.0/24');

test('a site has its own IP routes, or those of the Interconnect', () => {
  expect(ipRoutesOf({ ipRoutes: own }, { ipRoutes: shared }).map(String)).toEqual(['198.51.100.0/24']);
  expect(ipRoutesOf({}, { ipRoutes: shared }).map(String)).toEqual(['203.0.113.0/24']);
  expect(ipRoutesOf({}, {})).toEqual([]);
});

test('AWS has to announce the IP routes, or what is translated to them', () => {
  const translations = [Translation.pool({ inside: ['10.0.0.0/16', '192.168.5.0/24'], outside: '203.0.113.0/24' })];
  const site = { translations, lanPrefixes: [Cidr.of('192.168.5.0/24')] };
  const allowed = (given: object): readonly string[] =>
    defaultAllowedPrefixes({ ipRoutes: shared, sites: { ashburn: given } } as never).map(String);
  expect(allowed({})).toEqual(['203.0.113.0/24']);
  expect(allowed(site)).toEqual(['10.0.0.0/16']);
  expect(allowed({ ...site, ipRoutes: own })).toEqual(['10.0.0.0/16', '198.51.100.0/24']);
});

test('a VPN gateway announces CIDRs of its VPC, a transit gateway the allowed prefixes', () => {
  const allowed = [Cidr.of('203.0.113.0/24'), Cidr.of('198.51.100.16/29'), Cidr.of('2001:db8::/56')];
  const texts = (
    gateway: 'vpn-gateway' | 'transit-gateway',
    prefixes: readonly Cidr[],
    vpc?: readonly Cidr[],
  ): readonly string[] => announcedByAws(gateway, prefixes, vpc).map(String);
  expect(texts('vpn-gateway', allowed)).toEqual(['203.0.113.0/24 le 28', '198.51.100.16/29']);
  expect(texts('transit-gateway', allowed)).toEqual(['203.0.113.0/24', '198.51.100.16/29']);
  expect(texts('vpn-gateway', [], [Cidr.of('203.0.113.0/25')])).toEqual(['203.0.113.0/25']);
  expect(texts('vpn-gateway', [])).toEqual([]);
});
