import { auditAddresses, FINDING_CODES, TwilioCatalog } from 'twilio-interconnect-constructs';
import { CLOUDFORMATION } from './corpus/cloudformation';
import { type Case, rule, template } from './corpus/forms';
import { GENERIC } from './corpus/generic';
import { TERRAFORM } from './corpus/terraform';

const CASES: readonly (readonly [string, readonly Case[]])[] = [
  ['templates of CloudFormation', CLOUDFORMATION],
  ['plans and configurations of Terraform', TERRAFORM],
  ['other documents', GENERIC],
];

const shortOf = (code: string): string => code.replace('twilio-interconnect:', '');

describe.each(CASES)('in %s', (_, cases) => {
  test.each(cases.map((each) => [each.title, each] as const))('%s', (_title, { document, found }) => {
    const findings = auditAddresses(document);
    expect(findings.map(({ code, place }) => `${shortOf(code)} ${place}`)).toEqual(found);
    for (const { code, severity, message, fix, source, cidr } of findings) {
      expect(FINDING_CODES.find((each) => each.code === code)?.severity).toBe(severity);
      expect(`${cidr} ${message}`).not.toMatch(/undefined|NaN|\. |\.$/);
      expect(fix).toMatch(/^[A-Z].*\.$/);
      expect(source).toMatch(/^https:\/\//);
    }
  });

  test('a document is read as it was, however it was parsed', () => {
    for (const { document, found } of cases) {
      const again = JSON.parse(JSON.stringify(document)) as unknown;
      expect(auditAddresses(again).map(({ code, place }) => `${shortOf(code)} ${place}`)).toEqual(found);
    }
  });
});

test('the corpus has every code, and every code stays silent in most of it', () => {
  const all = CASES.flatMap(([, cases]) => cases);
  const codes = FINDING_CODES.map(({ code }) => shortOf(code));
  const found = all.map((each) => new Set(each.found.map((line) => line.split(' ')[0]!)));
  const counts = new Map<string, number>();
  found.forEach((names) => names.forEach((name) => counts.set(name, (counts.get(name) ?? 0) + 1)));
  expect([...counts.keys()].sort()).toEqual([
    'literal-address',
    'media-ports',
    'open-media',
    'open-sip',
    'sip-not-a-gateway',
    'sip-regions-missing',
    'stale-address',
    'stale-media',
    'unknown-twilio-address',
  ]);
  expect([...counts.keys()].filter((name) => !codes.includes(name))).toEqual([]);
  expect(all.length).toBeGreaterThanOrEqual(60);
  expect([...counts.values()].every((count) => count >= 2 && count < all.length / 2)).toBe(true);
});

describe('a finding', () => {
  const auditRule = (protocol: string, from: number, to: number, cidr: string) =>
    auditAddresses(template({ SecurityGroupIngress: [rule(protocol, from, to, cidr)] }))[0];

  test('says since when, and what is right', () => {
    expect(auditRule('udp', 10000, 20000, '54.172.60.0/23')).toEqual({
      code: 'twilio-interconnect:stale-media',
      severity: 'error',
      place: 'Resources.Voice.Properties.SecurityGroupIngress[0].CidrIp',
      resource: 'Voice',
      cidr: '54.172.60.0/23',
      message:
        'is a media range that Twilio left on 2024-01-23: no call uses it any more; STUN, TURN and Video still do, on ports of their own',
      fix: 'Open 168.86.128.0/18 on UDP 10000-60000 instead. TwilioEdgeSecurityGroup and TwilioPrefixList with media traffic follow the catalogue.',
      since: '2024-01-23',
      source: 'https://www.twilio.com/docs/voice/sdks/network-connectivity-requirements',
    });
    expect(auditRule('udp', 10000, 20000, '208.78.112.64/26')).toMatchObject({
      since: '2024-02-21',
      source: expect.stringContaining('twilio.com'),
    });
    expect(auditRule('udp', 10000, 20000, '168.86.128.0/18')?.since).toBe('2023-09-26');
  });

  test('names the gateway that was meant', () => {
    expect(auditRule('udp', 5060, 5060, '52.215.127.0/24')).toMatchObject({
      code: 'twilio-interconnect:sip-not-a-gateway',
      fix: 'Open 54.171.127.192/30 (dublin) instead. TwilioEdgeSecurityGroup does, for every region.',
    });
    expect(auditRule('udp', 5060, 5060, '208.78.112.64/26')?.message).toContain('208.78.112.66/32 (ashburn-ix)');
  });

  test.each<[number, number, string | undefined]>([
    [5060, 20000, 'open-sip'],
    [5061, 65535, 'open-sip'],
    [1024, 65535, undefined],
    [5000, 20000, undefined],
  ])('of everybody on %d to %d', (from, to, code) => {
    expect(auditRule('udp', from, to, '0.0.0.0/0')?.code.replace(/.*:/, '')).toBe(code);
  });

  test('comes once for one network, however its ports are written', () => {
    expect(auditAddresses([{ cidr: '0.0.0.0/0', ports: [5060, 5061], protocol: 'udp' }])).toHaveLength(1);
  });

  test('is frozen', () => {
    expect(Object.isFrozen(auditRule('udp', 5060, 5060, '0.0.0.0/0'))).toBe(true);
  });
});

describe('the catalogue', () => {
  const document = template({
    SecurityGroupEgress: [rule('udp', 10000, 20000, '54.172.60.0/23'), rule('udp', 10000, 60000, '168.86.128.0/18')],
  });
  const found = (catalog?: TwilioCatalog) =>
    auditAddresses(document, { ...(catalog && { catalog }) }).map(({ code }) => shortOf(code));

  test('of a day before the migration knows the old ranges alone', () => {
    expect(found(TwilioCatalog.at('2023-09-20'))).toEqual(['literal-address', 'unknown-twilio-address']);
  });

  test('of a day of the migration knows both', () => {
    expect(found(TwilioCatalog.at('2023-12-01'))).toEqual(['literal-address', 'literal-address']);
  });

  test('of today knows the new range alone', () => {
    expect(found()).toEqual(['stale-media', 'literal-address']);
  });
});
