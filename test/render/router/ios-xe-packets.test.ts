import * as fc from 'fast-check';
import { type CustomerRouterPlan, Cidr, PortRange } from 'twilio-interconnect-constructs';
import { renderIosXe } from '../../../lib/render/router/ios-xe';
import { iosXeDscp, iosXePacketFilters, iosXeTranslations } from '../../../lib/render/router/ios-xe-packets';
import { dscpOf, mayEnter, packetsOf } from './generated-packets';
import { IosXeConfiguration } from './read-ios-xe';
import { classify, permits } from './read-ios-xe-packets';
import { AS_RECEIVED, SUMMARISED, TRANSLATED } from './sample-plans';

const read = (plan: CustomerRouterPlan): IosXeConfiguration => new IosXeConfiguration(renderIosXe(plan, [])[0]!.text);

test.each(Object.entries({ AS_RECEIVED, SUMMARISED, TRANSLATED }))(
  '%s: a random packet gets the same verdict from the plan and from the access lists',
  (_, plan) => {
    const configuration = read(plan);
    fc.assert(
      fc.property(packetsOf(plan), fc.constantFrom(...plan.interfaces), (packet, each) => {
        const line = configuration.interfaces.get(each.name)!.find((inner) => inner.startsWith('ip access-group '))!;
        expect(line.endsWith(' in')).toBe(true);
        expect(permits(configuration, line.split(' ')[2]!, packet)).toBe(mayEnter(plan, each, packet));
        expect(classify(configuration, each.name, packet)).toBe(dscpOf(plan, packet));
      }),
      { numRuns: 1000 },
    );
  },
);

test('an interface comes up after its filter is there, and its port with it', () => {
  const lines = iosXePacketFilters(AS_RECEIVED);
  expect(lines.slice(lines.indexOf('interface eth1.101'))).toEqual([
    'interface eth1.101',
    ' ip access-group PACKETS-FROM-AWS in',
    ' no shutdown',
    '!',
    'interface eth2',
    ' ip access-group PACKETS-FROM-TWILIO in',
    ' no shutdown',
    '!',
    'interface eth1',
    ' no shutdown',
    '!',
  ]);
});

test('an interface without a filter comes up too', () => {
  expect(iosXePacketFilters({ ...AS_RECEIVED, packetFilters: [] }).slice(0, 3)).toEqual([
    'interface eth1.101',
    ' no shutdown',
    '!',
  ]);
});

test('translations keep host parts one to one, and share a pool', () => {
  expect(iosXeTranslations(AS_RECEIVED)).toEqual([]);
  expect(iosXeTranslations(TRANSLATED)).toEqual([
    'no ip nat service sip tcp port 5060',
    'no ip nat service sip udp port 5060',
    'ip nat inside source static network 10.0.1.0 203.0.113.16 /28',
    'ip access-list extended TRANSLATED-TO-203.0.113.0-28',
    ' 10 permit ip 10.1.0.0 0.0.255.255 any',
    '!',
    'ip nat pool POOL-203.0.113.0-28 203.0.113.0 203.0.113.15 prefix-length 23',
    'ip nat inside source list TRANSLATED-TO-203.0.113.0-28 pool POOL-203.0.113.0-28 overload',
  ]);
  const { interfaces } = read(TRANSLATED);
  expect(interfaces.get('eth2')).toContain('ip nat outside');
  expect(interfaces.get('eth1.101')).toContain('ip nat inside');
});

test('a pool gives out every address: none is the first or the last one of the network that is named', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 24 - 1 }), fc.integer({ min: 22, max: 32 }), (middle, length) => {
      const bits = (0xcb000000 + middle).toString(2).slice(0, length).padEnd(32, '0');
      const dotted = (text: string): string => [0, 8, 16, 24].map((from) => parseInt(text.slice(from, from + 8), 2)).join('.');
      const outside = Cidr.of(`${dotted(bits)}/${length}`);
      const plan = { ...TRANSLATED, translations: [{ ...TRANSLATED.translations[1]!, outside }] };
      const pool = iosXeTranslations(plan).find((line) => line.startsWith('ip nat pool '))!;
      const [, , , , first, last, , named] = pool.split(' ');
      const hosts = (address: string): string =>
        address
          .split('.')
          .map((octet) => Number(octet).toString(2).padStart(8, '0'))
          .join('')
          .slice(Number(named));
      expect([first, last]).toEqual([dotted(bits), dotted(bits.slice(0, length).padEnd(32, '1'))]);
      expect(Number(named)).toBeGreaterThan(0);
      expect(hosts(first!)).toContain('1');
      expect(hosts(last!)).toContain('0');
    }),
  );
});

test('classes of the same name are kept apart, and single ports are written as such', () => {
  const each = {
    name: 'signalling',
    twilio: [Cidr.of('54.172.60.0/30')],
    ports: [PortRange.of(5060), PortRange.of(5061)],
    value: 24,
  } as const;
  const lines = iosXeDscp({
    ...AS_RECEIVED,
    dscp: [
      { ...each, protocol: 'tcp' },
      { ...each, protocol: 'udp' },
    ],
  });
  expect(lines).toContain('class-map match-all DSCP-1-SIGNALLING-TCP');
  expect(lines).toContain('class-map match-all DSCP-2-SIGNALLING-UDP');
  expect(lines).toContain(' 10 permit tcp any 54.172.60.0 0.0.0.3 eq 5060');
  expect(lines).toContain(' 40 permit udp 54.172.60.0 0.0.0.3 eq 5061 any');
  expect(iosXeDscp(AS_RECEIVED)).toEqual([]);
});
