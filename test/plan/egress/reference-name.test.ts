import { referenceNameOf } from '../../../lib/plan/egress/reference-name';

test.each([
  ['media', 'TWILIO_MEDIA'],
  ['sip-signalling-ashburn-ix', 'TWILIO_SIP_SIGNALLING_ASHBURN_IX'],
  ['media-udp-1024-65535', 'TWILIO_MEDIA_UDP_1024_65535'],
])('%s is %s', (key, name) => {
  expect(referenceNameOf(key)).toBe(name);
});

test.each([
  ['voice-sdk-signalling-sao-paulo-ix', 'voice-sdk-signalling-sao-paulo'],
  ['custom-a--b-ix-egress-udp-1', 'custom-a-b--ix-egress-udp-1'],
  ['custom-a--b', 'custom-a-b'],
])('%s and %s have different variables, as AWS takes them', (one, other) => {
  const names = [one, other].map(referenceNameOf);
  expect(new Set(names).size).toBe(2);
  for (const name of names) {
    expect(name).toMatch(/^TWILIO_[A-Z0-9_]{1,25}$/);
  }
});
