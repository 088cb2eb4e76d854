import * as fc from 'fast-check';
import { Cidr, IpRoutes, Translation } from 'twilio-interconnect-constructs';
import {
  announcedByAws,
  announcementsToAwsOf,
  defaultAllowedPrefixes,
  ipRoutesOf,
} from '../../../lib/plan/interconnect/addressing';

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

test('AWS announces no IP route of which a translation makes a part, and none of a LAN', () => {
  const translations = [Translation.oneToOne({ inside: '10.0.1.0/28', outside: '203.0.113.16/28' })];
  const allowed = (given: object): readonly string[] =>
    defaultAllowedPrefixes({ ipRoutes: shared, sites: { ashburn: given, sanJose: given } } as never).map(String);
  expect(allowed({ translations })).toEqual(['10.0.1.0/28']);
  expect(allowed({ lanPrefixes: [Cidr.of('203.0.113.0/24')] })).toEqual([]);
  expect(allowed({ lanPrefixes: [Cidr.of('203.0.113.0/25')] })).toEqual(['203.0.113.0/24']);
});

test('routers summarise for ranked sites, unless somebody chose', () => {
  expect(announcementsToAwsOf({}, 'active-passive')).toBe('summarised');
  expect(announcementsToAwsOf({}, 'active-active')).toBe('as-received');
  expect(announcementsToAwsOf({}, 'nearest')).toBe('as-received');
  expect(announcementsToAwsOf({ announcementsToAws: 'as-received' }, 'active-passive')).toBe('as-received');
  expect(announcementsToAwsOf({ announcementsToAws: 'summarised' }, 'nearest')).toBe('summarised');
});

/** An IPv4 network as its bits: `1010` is 160.0.0.0/4. */
const bits = fc.stringMatching(/^[01]{16,30}$/);
const textOf = (prefix: string): string => {
  const all = prefix.padEnd(32, '0');
  return `${[0, 8, 16, 24].map((from) => Number.parseInt(all.slice(from, from + 8), 2)).join('.')}/${prefix.length}`;
};

test('a filter of what AWS announces admits every CIDR that a VPC can have and an allowed prefix holds, and nothing else', () => {
  fc.assert(
    fc.property(
      fc.array(bits, { minLength: 1, maxLength: 3 }),
      fc.nat(2),
      bits,
      fc.nat(6),
      fc.boolean(),
      (allowed, which, other, longer, isTransit) => {
        const base = allowed[which % allowed.length]!;
        const network = (base + other).slice(0, Math.min(32, base.length + longer));
        const filters = announcedByAws(
          isTransit ? 'transit-gateway' : 'vpn-gateway',
          allowed.map((each) => Cidr.of(textOf(each))),
        );
        const isAdmitted = filters.some(({ cidr, lessOrEqual }) => {
          const filter = allowed.find((each) => textOf(each) === cidr.toString())!;
          return network === filter || (network.startsWith(filter) && network.length <= (lessOrEqual ?? 0));
        });
        const isHeld = allowed.some((each) => network.startsWith(each));
        const canBeVpc = network.length >= 16 && network.length <= 28;
        expect(isAdmitted).toBe(isTransit ? allowed.includes(network) : allowed.includes(network) || (isHeld && canBeVpc));
      },
    ),
    { numRuns: 500 },
  );
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
