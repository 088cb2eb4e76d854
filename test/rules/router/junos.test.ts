import { JUNOS_RULES, type JunosSubject } from '../../../lib/rules/router/junos';
import { check } from '../support';

const checked = (subject: Partial<JunosSubject>): string[] =>
  check(JUNOS_RULES, { interfaces: [], sessions: [], translations: [], ...subject }, '');

test.each(['ge-0/0/1', 'xe-0/0/1:2', 'et-11/10/12:10', 'ae0', 'reth10'])('%s is a port', (port) => {
  expect(checked({ interfaces: [{ neighbour: 'aws', port, vlan: 101 }] })).toEqual([]);
});

test.each(['GigabitEthernet0/0/1', 'ge-0/0/1.0', 'ge-0/0', 'ge-0/0/1;', 'ae', '0ge-0/0/1', 'Age-0/0/1'])(
  '%s is no port',
  (port) => {
    expect(checked({ interfaces: [{ neighbour: 'aws', port, vlan: 101 }] })).toEqual([
      `error junos-port-name at interfaces.aws.port: ${port}`,
    ]);
  },
);

test('an untagged interface has its port to itself', () => {
  const twilio = { neighbour: 'twilio', port: 'ge-0/0/1', vlan: undefined };
  expect(checked({ interfaces: [{ neighbour: 'aws', port: 'ge-0/0/1', vlan: 101 }, twilio] })).toEqual([
    'error junos-untagged-beside-tagged at interfaces.twilio.port: ge-0/0/1',
  ]);
  expect(checked({ interfaces: [{ neighbour: 'aws', port: 'ge-0/0/0', vlan: 101 }, twilio] })).toEqual([]);
});

test('keepalives come three times in the hold time', () => {
  const session = (keepaliveSeconds: number, holdSeconds: number): string[] =>
    checked({ sessions: [{ neighbour: 'aws', keepaliveSeconds, holdSeconds }] });
  expect([session(10, 30), session(3, 10)]).toEqual([[], []]);
  expect(session(5, 30)).toEqual(['warning junos-keepalive at sessions.aws.keepaliveSeconds: 5']);
});

test('translations are refused, each by itself', () => {
  expect(checked({ translations: ['10.1.0.0/16 to 203.0.113.0/28', '10.0.1.0/28 to 203.0.113.16/28'] })).toEqual([
    'error junos-translation at translations: 10.1.0.0/16 to 203.0.113.0/28',
    'error junos-translation at translations: 10.0.1.0/28 to 203.0.113.16/28',
  ]);
});
