import {
  BgpPrefix,
  type CustomerRouterPlan,
  IpRoutes,
  Mtu,
  RouterPlatform,
  routerPlatformFindings,
  Translation,
} from 'twilio-interconnect-constructs';
import { findingsOnPlatform } from '../../../lib/plan/router/platform-findings';
import { line } from '../../model/support';
import { AS_RECEIVED, SUMMARISED } from '../../render/router/sample-plans';
import { BACKBONE, type RouterChanges, routerPlan } from './support';

const codes = (changes: RouterChanges): readonly (readonly string[])[] =>
  RouterPlatform.all.map((platform) =>
    routerPlatformFindings(routerPlan(changes), platform).map(
      ({ code, path }) => `${code.replace('twilio-interconnect:', '')} ${path}`,
    ),
  );

test('every platform can express a plan with summaries', () => {
  expect(codes({})).toEqual([[], [], [], []]);
});

test('platforms without a cap cannot relay more than AWS takes', () => {
  const cap = 'platform-without-outbound-cap sessions.aws.maximumPrefixesOut';
  expect(codes({ interconnect: { announcementsToAws: 'as-received' } })).toEqual([
    ['frr-cap-withdraws-changes sessions.aws.maximumPrefixesOut'],
    ['bird-cap-stays-closed sessions.aws.maximumPrefixesOut'],
    [cap],
    [cap],
  ]);
  expect(codes({ interconnect: { announcementsToAws: 'as-received', routesQuota: 128 } })).toEqual([[], [], [], []]);
});

test('Linux has short names of interfaces', () => {
  const name = 'platform-interface-name interfaces.aws.name';
  expect(codes({ router: { ports: { aws: 'ge-0/0/1', twilio: 'eth2' } } })).toEqual([
    [name],
    [name],
    ['ios-xe-port-name interfaces.aws.port'],
    [],
  ]);
  expect(codes({ router: { ports: { aws: 'GigabitEthernet1', twilio: 'ge-0/0/2' } } })).toEqual([
    [name, 'platform-interface-name interfaces.twilio.name'],
    [name, 'platform-interface-name interfaces.twilio.name'],
    ['ios-xe-port-name interfaces.twilio.port'],
    ['junos-port-name interfaces.aws.port'],
  ]);
});

test('a translation is announced late on IOS XE, and refused on Junos', () => {
  const translations = [Translation.pool({ inside: ['10.0.0.0/16'], outside: '5.6.7.0/28' })];
  const translated = codes({
    interconnect: { ipRoutes: IpRoutes.of('5.6.7.0/28') },
    ashburn: { translations, ipRoutes: IpRoutes.of('5.6.7.0/28') },
  });
  expect(translated.slice(2)).toEqual([
    ['ios-xe-condition-delay conditionalRoutes.5.6.7.0/28'],
    ['junos-translation translations'],
  ]);
});

test('TTL security and keepalives are taken as each vendor has them', () => {
  expect(codes({ router: { twilio: { ttlSecurity: true, keepaliveSeconds: 5 } } })).toEqual([
    [],
    [],
    ['ios-xe-ttl-security sessions.twilio.ttlSecurity'],
    ['junos-keepalive sessions.twilio.keepaliveSeconds'],
  ]);
});

test('on IOS XE, TTL security is for external sessions', () => {
  const backbone = { ...BACKBONE.backbone, ttlSecurity: true };
  const [, , iosXe] = codes({ router: { ...BACKBONE, backbone } });
  expect(iosXe).toEqual(['ios-xe-ttl-security-internal sessions.backbone.ttlSecurity']);
});

test('BFD and TTL security on one session are refused on FRR', () => {
  expect(codes({ router: { twilio: { ttlSecurity: true, bfd: true } } })).toEqual([
    ['frr-bfd-with-ttl-security sessions.twilio.ttlSecurity'],
    [],
    ['ios-xe-ttl-security sessions.twilio.ttlSecurity'],
    [],
  ]);
  expect(codes({ router: { ...BACKBONE, backbone: { ...BACKBONE.backbone, ttlSecurity: true } } })[0]).toEqual([]);
});

test('IOS XE keeps segments to 1460 bytes at most', () => {
  expect(
    codes({ ashburn: { mtu: Mtu.JUMBO_9001 }, router: { twilio: { mtu: Mtu.JUMBO_8500 } } }).map((each) => each.join()),
  ).toEqual(['', '', 'ios-xe-segment-size interfaces.twilio.tcpMss', '']);
});

test('on Junos, an untagged interface has its port to itself', () => {
  const changes = { router: { ports: { aws: 'ae0', twilio: 'ae0' } } };
  expect(codes(changes)).toEqual([[], [], [], ['junos-untagged-beside-tagged interfaces.twilio.port']]);
});

const onBird = (plan: CustomerRouterPlan): string[] => findingsOnPlatform(plan, RouterPlatform.BIRD).map(line);

test('on BIRD, the most that a policy admits is compared with the cap', () => {
  // A /18 with what is inside it up to /24, and a /25.
  expect(onBird(AS_RECEIVED)).toEqual(['warning bird-cap-stays-closed at sessions.aws.maximumPrefixesOut: 100']);
  expect(routerPlatformFindings(AS_RECEIVED, RouterPlatform.BIRD)[0]!.message).toContain('the 128 prefixes');
  expect(onBird(SUMMARISED)).toEqual([]);
});

test('on FRR too', () => {
  const onFrr = (plan: CustomerRouterPlan): string[] => routerPlatformFindings(plan, RouterPlatform.FRR).map(line);
  expect(onFrr(AS_RECEIVED)).toEqual(['warning frr-cap-withdraws-changes at sessions.aws.maximumPrefixesOut: 100']);
  expect(onFrr(SUMMARISED)).toEqual([]);
});

test('a policy that admits nothing is below every cap', () => {
  expect(onBird({ ...AS_RECEIVED, policies: AS_RECEIVED.policies.map((policy) => ({ ...policy, terms: [] })) })).toEqual([]);
});

test('on BIRD, the prefixes on which another one depends are counted', () => {
  const contributors = (...entries: readonly BgpPrefix[]): CustomerRouterPlan => ({
    ...SUMMARISED,
    prefixLists: SUMMARISED.prefixLists.map((list) =>
      list.name === 'CONTRIBUTORS-203.0.113.0-24' ? { ...list, entries } : list,
    ),
  });
  expect(onBird(contributors(BgpPrefix.of('10.0.0.0/14', 28)))).toEqual([]);
  expect(onBird(contributors(BgpPrefix.of('10.0.0.0/14', 28), BgpPrefix.of('10.4.0.0/16')))).toEqual([
    'error bird-contributors-too-many at conditionalRoutes.203.0.113.0/24: 16385',
  ]);
});
