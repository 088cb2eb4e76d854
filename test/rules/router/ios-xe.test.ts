import { IOS_XE_RULES, type IosXeSubject } from '../../../lib/rules/router/ios-xe';
import { checkAll } from '../../../lib/rules/rule';
import { check } from '../support';

const checked = (subject: Partial<IosXeSubject>): string[] =>
  check(IOS_XE_RULES, { interfaces: [], sessions: [], conditions: [], ...subject }, '');

test.each(['GigabitEthernet1', 'GigabitEthernet0/10/12', 'TwentyFiveGigE1/0/1', 'Port-channel10', 'eth1'])(
  '%s is a port',
  (port) => {
    expect(checked({ interfaces: [{ neighbour: 'aws', port, tcpMss: undefined }] })).toEqual([]);
  },
);

test.each(['enp0s1', 'ge-0/0/1', 'xe-0/0/1:2', 'GigabitEthernet', 'GigabitEthernet1 description', 'GigabitEthernet1/'])(
  '%s is no port',
  (port) => {
    expect(checked({ interfaces: [{ neighbour: 'aws', port, tcpMss: undefined }] })).toEqual([
      `error ios-xe-port-name at interfaces.aws.port: ${port}`,
    ]);
  },
);

test('a condition is looked at from time to time', () => {
  expect(checked({ conditions: [{ prefix: '203.0.113.0/28', ranges: [] }] })).toEqual([
    'warning ios-xe-condition-delay at conditionalRoutes.203.0.113.0/28: ',
  ]);
});

test('a condition is documented for single prefixes', () => {
  const findings = (ranges: readonly string[]) =>
    checkAll(IOS_XE_RULES, { interfaces: [], sessions: [], conditions: [{ prefix: '203.0.113.0/28', ranges }] }, '');
  expect(findings(['10.0.0.0/16 le 28', '10.1.0.0/16 le 28'])[0]).toMatchObject({
    value: '10.0.0.0/16 le 28, 10.1.0.0/16 le 28',
    message: expect.stringContaining('not a range of lengths'),
    fix: expect.stringContaining('Try on a spare router'),
  });
  expect(findings([])[0]!.fix).not.toContain('spare');
});

test('segments are kept to 1460 bytes at most', () => {
  const interfaces = [1460, 1461, undefined].map((tcpMss) => ({ neighbour: `n${tcpMss}`, port: 'Gi1', tcpMss }));
  expect(checked({ interfaces })).toEqual(['warning ios-xe-segment-size at interfaces.n1461.tcpMss: 1461']);
});

test('TTL security lets one router more between, and is for external sessions', () => {
  const sessions = (['external', 'internal'] as const).flatMap((kind) =>
    [false, true].map((ttlSecurity) => ({ neighbour: `${kind}-${ttlSecurity}`, kind, ttlSecurity })),
  );
  expect(checked({ sessions })).toEqual([
    'warning ios-xe-ttl-security at sessions.external-true.ttlSecurity: true',
    'error ios-xe-ttl-security-internal at sessions.internal-true.ttlSecurity: true',
  ]);
});
