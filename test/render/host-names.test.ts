import {
  planAccess,
  planHostNames,
  PortRange,
  renderHostNames,
  TwilioCatalog,
  TwilioEdge,
  TwilioTraffic,
} from 'twilio-interconnect-constructs';
import { refusal } from '../model/support';

const traffic = [TwilioTraffic.VOICE_SDK_SIGNALLING, TwilioTraffic.VOICE_SDK_INSIGHTS];

/** The lines without comments. */
const hosts = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));

test('each host has a line with its port, and above it why', () => {
  expect(renderHostNames(planHostNames({ edges: [TwilioEdge.TOKYO, TwilioEdge.ASHBURN], traffic })))
    .toBe(`# Hosts of Twilio, catalogue 2026-10
# Voice SDK signalling (JavaScript): Voice JavaScript SDK before 2.3.0; tokyo
chunderw-vpc-gll-jp1.twilio.com:443
# Voice SDK signalling (JavaScript): Voice JavaScript SDK before 2.3.0; ashburn
chunderw-vpc-gll-us1.twilio.com:443
# Voice SDK insights; ashburn, tokyo
eventgw.twilio.com:443
# Voice SDK signalling (JavaScript): Voice JavaScript SDK from 2.3.0; ashburn
voice-js.ashburn.twilio.com:443
# Voice SDK signalling (JavaScript): Voice JavaScript SDK from 2.3.0; tokyo
voice-js.tokyo.twilio.com:443
`);
});

test('what is not for TCP says so, and a range of ports is one line', () => {
  const names = { hostNames: ['own.example.com'], source: 'an agreement', ports: PortRange.of(8000, 8010) };
  const rule = { ...names, edge: TwilioEdge.ROAMING, traffic: TwilioTraffic.SIP_SIGNALLING, protocol: 'udp' as const };
  const catalog = TwilioCatalog.current.with({
    add: [
      { ...rule, direction: 'egress' },
      { ...rule, direction: 'ingress', protocol: 'tcp' },
    ],
  });
  const plan = planHostNames({
    edges: [TwilioEdge.ROAMING],
    traffic: [TwilioTraffic.SIP_SIGNALLING, TwilioTraffic.NETWORK_TRAVERSAL],
    catalog,
  });
  expect(hosts(renderHostNames(plan))).toEqual([
    'global.stun.twilio.com:3478/udp',
    'global.turn.twilio.com:443',
    'global.turn.twilio.com:3478/udp',
    'own.example.com:8000-8010/udp',
  ]);
});

test('the plan of an access has the same list, and one without host names a heading', () => {
  const props = { edges: [TwilioEdge.ASHBURN], traffic };
  expect(renderHostNames(planAccess(props))).toBe(renderHostNames(planHostNames(props)));
  expect(renderHostNames(planHostNames({ edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP }))).toBe(
    '# Hosts of Twilio, catalogue 2026-10\n',
  );
});

test('what is no plan is refused, also inside', () => {
  expect(refusal(() => renderHostNames({} as never))).toEqual(['error wrong-type at plan: ']);
  expect(refusal(() => renderHostNames({ catalogVersion: '1', hostNames: [{ hostName: 'a\nb' }] } as never))).toContain(
    'error text-characters at plan.hostNames[0].hostName: ',
  );
});
