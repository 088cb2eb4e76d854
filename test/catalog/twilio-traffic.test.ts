import { TwilioTraffic } from '../../lib/catalog/twilio-traffic';
import { brief, thrownBy } from './support';

test.each([
  [TwilioTraffic.VOICE_SDK_MEDIA, 'voice-sdk-media', 'Voice SDK media', 'media', ['egress'], false],
  [
    TwilioTraffic.VOICE_SDK_SIGNALLING,
    'voice-sdk-signalling',
    'Voice SDK signalling (JavaScript)',
    'voice-sdk-signalling',
    ['egress'],
    false,
  ],
  [
    TwilioTraffic.VOICE_SDK_MOBILE_SIGNALLING,
    'voice-sdk-mobile-signalling',
    'Voice SDK signalling (iOS and Android)',
    'voice-sdk-signalling',
    ['egress'],
    false,
  ],
  [TwilioTraffic.VOICE_SDK_INSIGHTS, 'voice-sdk-insights', 'Voice SDK insights', 'voice-sdk-signalling', ['egress'], false],
  [
    TwilioTraffic.VOICE_SDK_REGISTRATION,
    'voice-sdk-registration',
    'Voice SDK registration',
    'voice-sdk-signalling',
    ['egress'],
    false,
  ],
  [TwilioTraffic.SIP_SIGNALLING, 'sip-signalling', 'SIP signalling', 'sip-signalling', ['egress', 'ingress'], true],
  [TwilioTraffic.SIP_MEDIA, 'sip-media', 'SIP media', 'media', ['egress', 'ingress'], true],
  [
    TwilioTraffic.NETWORK_TRAVERSAL,
    'network-traversal',
    'Network traversal (STUN and TURN)',
    'network-traversal',
    ['egress'],
    false,
  ],
  [
    TwilioTraffic.NETWORK_TRAVERSAL_TCP,
    'network-traversal-tcp',
    'Network traversal over TCP and TLS alone (TURN)',
    'network-traversal',
    ['egress'],
    false,
  ],
])('%s', (traffic, id, label, listName, directions, isSip) => {
  expect(traffic.id).toBe(id);
  expect(traffic.label).toBe(label);
  expect(traffic.listName).toBe(listName);
  expect(traffic.directions).toEqual(directions);
  expect(traffic.isSip).toBe(isSip);
  expect(`${traffic}`).toBe(id);
  expect(TwilioTraffic.of(id)).toBe(traffic);
});

test('groups', () => {
  expect(TwilioTraffic.VOICE_SDK.map(String)).toEqual([
    'voice-sdk-media',
    'voice-sdk-signalling',
    'voice-sdk-mobile-signalling',
    'voice-sdk-insights',
    'voice-sdk-registration',
  ]);
  expect(TwilioTraffic.SIP.map(String)).toEqual(['sip-signalling', 'sip-media']);
});

test('all kinds, by id', () => {
  expect(TwilioTraffic.all.map(String)).toEqual([
    'network-traversal',
    'network-traversal-tcp',
    'sip-media',
    'sip-signalling',
    'voice-sdk-insights',
    'voice-sdk-media',
    'voice-sdk-mobile-signalling',
    'voice-sdk-registration',
    'voice-sdk-signalling',
  ]);
});

test('everything is frozen', () => {
  for (const list of [TwilioTraffic.all, TwilioTraffic.VOICE_SDK, TwilioTraffic.SIP]) {
    expect(Object.isFrozen(list)).toBe(true);
  }
  for (const traffic of TwilioTraffic.all) {
    expect(Object.isFrozen(traffic)).toBe(true);
    expect(Object.isFrozen(traffic.directions)).toBe(true);
  }
});

test('an unknown id is refused, and all known ones are listed', () => {
  const [found] = thrownBy(() => TwilioTraffic.of('sip'));
  expect(found?.code).toBe('twilio-interconnect:catalog-traffic-unknown');
  for (const traffic of TwilioTraffic.all) {
    expect(found?.fix).toContain(` ${traffic.id},`);
  }
});

describe('TwilioTraffic.custom', () => {
  test('a kind of its own', () => {
    const traffic = TwilioTraffic.custom({
      id: 'call-recording',
      label: 'Call recording',
      directions: ['ingress', 'egress', 'ingress'],
    });
    expect(traffic.id).toBe('call-recording');
    expect(traffic.label).toBe('Call recording');
    expect(traffic.listName).toBe('call-recording');
    expect(traffic.directions).toEqual(['egress', 'ingress']);
    expect(traffic.isSip).toBe(false);
    expect(Object.isFrozen(traffic)).toBe(true);
  });

  test('the label is the id by default', () => {
    expect(TwilioTraffic.custom({ id: 'call-recording', directions: ['egress'] }).label).toBe('call-recording');
  });

  test('kinds are equal by id', () => {
    const traffic = TwilioTraffic.custom({ id: 'call-recording', directions: ['egress'] });
    expect(traffic.equals(TwilioTraffic.custom({ id: 'call-recording', directions: ['ingress'] }))).toBe(true);
    expect(traffic.equals(TwilioTraffic.SIP_MEDIA)).toBe(false);
  });

  test.each(['', 'Call', 'call_recording', 'call--recording', '-call', '1call'])('refuses the id %p', (id) => {
    expect(brief(thrownBy(() => TwilioTraffic.custom({ id, directions: ['egress'] })))).toEqual(['catalog-traffic-id at id']);
  });

  test.each(['sip-media', 'voice-sdk-insights', 'media', 'network-traversal'])('refuses the taken name %p', (id) => {
    expect(brief(thrownBy(() => TwilioTraffic.custom({ id, directions: ['egress'] })))).toEqual(['catalog-traffic-id at id']);
  });

  test.each(['', ' ', 'Call\u200brecording', 'x'.repeat(101), '${x}', 'a ${var.b}', '%{ if x }', '{{resolve:ssm:a}}'])(
    'refuses the label %p',
    (label) => {
      expect(brief(thrownBy(() => TwilioTraffic.custom({ id: 'call-recording', label, directions: ['egress'] })))).toEqual([
        'catalog-traffic-label at label',
      ]);
    },
  );

  test.each(['Call\nrecording', 'Call\u2028recording', 'Call\u0000'])(
    'refuses the label %p, which is not on one line',
    (label) => {
      expect(brief(thrownBy(() => TwilioTraffic.custom({ id: 'call-recording', label, directions: ['egress'] })))).toEqual([
        'text-characters at label',
      ]);
    },
  );

  test.each(['Call recording', 'Anrufe für später', '50 % {of all}', 'x'.repeat(100)])('takes the label %p as it is', (label) => {
    expect(TwilioTraffic.custom({ id: 'call-recording', label, directions: ['egress'] }).label).toBe(label);
  });

  test('needs a direction, and reports everything at once', () => {
    expect(brief(thrownBy(() => TwilioTraffic.custom({ id: 'X', directions: [] })))).toEqual([
      'catalog-traffic-directions at directions',
      'catalog-traffic-id at id',
    ]);
  });
});
