import type { AddressUse } from '../../lib/audit/address-use';
import { isEveryPort, isNamedTraversal, portsContain, purposeOf } from '../../lib/audit/purpose';

const use = (changes: Partial<AddressUse> = {}): AddressUse => ({
  cidr: '54.172.60.0/23',
  direction: undefined,
  protocol: undefined,
  ports: undefined,
  place: 'a',
  ...changes,
});

test.each<[string, string | undefined, number, number]>([
  ['sip', 'udp', 5060, 5060],
  ['sip', 'tcp', 5061, 5061],
  ['sip', 'any', 5060, 5061],
  ['sip', undefined, 5000, 5999],
  ['wide', 'udp', 5000, 6000],
  ['wide', 'udp', 1024, 65535],
  ['wide', 'tcp', 0, 65535],
  ['media', 'UDP', 10000, 20000],
  ['media', 'udp', 60000, 60001],
  ['media', 'any', 16384, 32767],
  ['other', 'tcp', 10000, 20000],
  ['other', 'udp', 60001, 60002],
  ['other', 'icmp', 5060, 5060],
  ['other', '50', 10000, 20000],
  ['other', 'tcp', 22, 22],
  ['traversal', 'udp', 3478, 3478],
  ['traversal', 'tcp', 5349, 5349],
  ['wide', 'udp', 1024, 4000],
  ['https', 'tcp', 443, 443],
  ['wide', 'tcp', 80, 1500],
  ['list', 'any', 0, 65535],
  ['list', undefined, 1, 65535],
])('%s: %s %d-%d', (purpose, protocol, from, to) => {
  expect(purposeOf(use({ protocol, ports: { from, to } }))).toBe(purpose);
});

test.each<[string, Partial<AddressUse>]>([
  ['voice', { label: 'us1', groupName: 'twilio-media' }],
  ['voice', { label: 'us1', group: 'aws_ec2_managed_prefix_list.twilio_media' }],
  ['list', {}],
  ['list', { place: 'locals.twilio[0]' }],
  ['voice', { place: 'locals.twilio_media_ranges[0]' }],
  ['voice', { place: 'config.sipAllowed[0]' }],
  ['voice', { label: 'RTP from Twilio' }],
  ['voice', { resource: 'aws_security_group.voice' }],
  ['voice', { place: 'signallingAndMedia[0]' }],
  ['sip', { place: 'twilioSipSignaling[0]' }],
  ['sip', { place: 'sip.gateways[0]' }],
  ['list', { place: 'vpn_gateway[0]' }],
  ['traversal', { place: 'turn_servers[0]' }],
  ['traversal', { place: 'media.video[0]' }],
  ['list', { place: 'returned.nothing[0]' }],
])('%s by its names: %j', (purpose, names) => {
  expect(purposeOf(use(names))).toBe(purpose);
});

test('names of STUN, TURN and Video are known', () => {
  expect(isNamedTraversal(use({ label: 'TURN relays' }))).toBe(true);
  expect(isNamedTraversal(use({ label: 'relays' }))).toBe(false);
});

test('ports are compared by their ends', () => {
  expect(portsContain({ from: 10000, to: 60000 }, { from: 10000, to: 20000 })).toBe(true);
  expect(portsContain({ from: 10001, to: 60000 }, { from: 10000, to: 20000 })).toBe(false);
  expect(portsContain({ from: 10000, to: 19999 }, { from: 10000, to: 20000 })).toBe(false);
  expect([isEveryPort({ from: 0, to: 65535 }), isEveryPort({ from: 2, to: 65535 }), isEveryPort({ from: 0, to: 65534 })]).toEqual(
    [true, false, false],
  );
});
