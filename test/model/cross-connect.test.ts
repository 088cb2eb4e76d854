import { expectTypeOf } from 'expect-type';
import { Asn } from '../../lib/model/asn';
import { Bandwidth } from '../../lib/model/bandwidth';
import { BgpKeyPlace } from '../../lib/model/bgp-key-place';
import { CrossConnect, type CrossConnectStage } from '../../lib/model/cross-connect';
import type { CrossConnectProps } from '../../lib/model/cross-connect-parts';
import { Vlan } from '../../lib/model/vlan';
import { failureOf, refusal } from './support';

const LETTER = { issuedOn: '2026-03-02', port: 'Panel 7, port 3' };
const SESSION = {
  twilioAsn: Asn.of(64496),
  twilioAddress: '169.254.10.1/30',
  customerAddress: '169.254.10.2/30',
  vlan: Vlan.of(700),
  bgpAuthKey: BgpKeyPlace.file('/etc/twilio.key'),
};
const CIRCUIT = { provider: 'Example Exchange', port: 'IAD-1', vlan: Vlan.of(700), bandwidth: Bandwidth.mbps(100) };

describe('the stages', () => {
  const physical = CrossConnect.physical({ loaEntity: 'Example Ltd' });
  const exchange = CrossConnect.thirdPartyExchange(CIRCUIT);

  test.each<[CrossConnect, string, CrossConnectStage]>([
    [physical, 'physical', 'requested'],
    [physical.authorized(LETTER), 'physical', 'authorized'],
    [physical.authorized(LETTER).configured(SESSION), 'physical', 'configured'],
    [physical.configured(SESSION), 'physical', 'configured'],
    [CrossConnect.circuit({ loaEntity: 'x' }), 'circuit', 'requested'],
    [exchange, 'third-party-exchange', 'requested'],
    [exchange.accepted({ acceptedOn: '2026-03-02' }), 'third-party-exchange', 'accepted'],
    [exchange.accepted({ acceptedOn: '2026-03-02' }).configured(SESSION), 'third-party-exchange', 'configured'],
  ])('%#', (crossConnect, medium, stage) => {
    expect([crossConnect.medium, crossConnect.stage]).toEqual([medium, stage]);
  });

  test('are new values, and keep what was known', () => {
    const authorized = physical.authorized(LETTER);
    expect(physical.authorization).toBeUndefined();
    expect(authorized.configured(SESSION).authorization).toEqual(LETTER);
    expect(Object.isFrozen(authorized)).toBe(true);
    expectTypeOf(authorized).toEqualTypeOf<CrossConnect>();
  });

  test('keep nothing of the objects that gave them, which may change', () => {
    const given = { loaEntity: 'Example Ltd' };
    const letter = { ...LETTER };
    const crossConnect = CrossConnect.physical(given).authorized(letter).configured(SESSION);
    given.loaEntity = 'Another Ltd';
    letter.port = 'another';
    expect(crossConnect.toJSON()).toMatchObject({ loaEntity: 'Example Ltd', authorization: LETTER });
    expect([crossConnect.request, crossConnect.authorization, crossConnect.configuration].every(Object.isFrozen)).toBe(true);
    expect(Object.isFrozen(given)).toBe(false);
  });

  test('a request is of one kind', () => {
    expect([physical.patchedRequest?.loaEntity, physical.exchangeRequest]).toEqual(['Example Ltd', undefined]);
    expect([exchange.patchedRequest, exchange.exchangeRequest?.provider]).toEqual([undefined, 'Example Exchange']);
  });
});

/** What a configuration file may hold, and what is read from it. */
const FILES: readonly (readonly [CrossConnectProps, CrossConnect])[] = [
  [{ medium: 'physical', loaEntity: 'Example Ltd' }, CrossConnect.physical({ loaEntity: 'Example Ltd' })],
  [
    { medium: 'circuit', loaEntity: 'x', asn: 64500, interfaceAddress: '198.51.100.1/31', requestedOn: '2026-03-01' },
    CrossConnect.circuit({
      loaEntity: 'x',
      asn: Asn.of(64500),
      interfaceAddress: '198.51.100.1/31',
      requestedOn: '2026-03-01',
    }),
  ],
  [
    {
      medium: 'physical',
      loaEntity: 'x',
      authorization: LETTER,
      configuration: {
        twilioAsn: 64496,
        twilioAddress: '169.254.10.1/30',
        customerAddress: '169.254.10.2/30',
        vlan: 700,
        customerAsn: 65100,
        announcedOn: '2026-04-01',
        bgpAuthKey: { secret: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:twilio', jsonField: 'ashburn' },
      },
    },
    CrossConnect.physical({ loaEntity: 'x' })
      .authorized(LETTER)
      .configured({
        ...SESSION,
        customerAsn: Asn.of(65100),
        announcedOn: '2026-04-01',
        bgpAuthKey: BgpKeyPlace.secret('arn:aws:secretsmanager:us-east-1:111122223333:secret:twilio', { jsonField: 'ashburn' }),
      }),
  ],
  [
    {
      medium: 'third-party-exchange',
      provider: 'Example Exchange',
      port: 'IAD-1',
      vlan: 700,
      bandwidth: '1Gbps',
      awsPort: 'IAD-2',
      orderedOn: '2026-03-01',
      acceptance: { acceptedOn: '2026-03-02' },
      configuration: {
        twilioAsn: 64496,
        twilioAddress: '169.254.10.1/30',
        customerAddress: '169.254.10.2/30',
        bgpAuthKey: { file: '/etc/twilio.key' },
      },
    },
    CrossConnect.thirdPartyExchange({ ...CIRCUIT, bandwidth: Bandwidth.gbps(1), awsPort: 'IAD-2', orderedOn: '2026-03-01' })
      .accepted({ acceptedOn: '2026-03-02' })
      .configured({
        twilioAsn: Asn.of(64496),
        twilioAddress: '169.254.10.1/30',
        customerAddress: '169.254.10.2/30',
        bgpAuthKey: BgpKeyPlace.file('/etc/twilio.key'),
      }),
  ],
];

describe('plain data', () => {
  test.each(FILES)('%# is read, and written the same', (file, expected) => {
    const read = CrossConnect.of(file);
    expect(read).toEqual(expected);
    expect(JSON.parse(JSON.stringify(expected))).toEqual(file);
    expect(CrossConnect.of(JSON.parse(JSON.stringify(read)))).toEqual(expected);
  });

  test('values of the library are taken as they are', () => {
    expect(CrossConnect.of({ medium: 'third-party-exchange', ...CIRCUIT, configuration: SESSION })).toEqual(
      CrossConnect.thirdPartyExchange(CIRCUIT).configured(SESSION),
    );
  });

  test.each(['vpn', 'VPN', 'mpls', 'MPLS-VPN', 'cloudconnect', 'Cloud Connect'])(
    '%s is of older pages, and not built',
    (medium) => {
      const failure = failureOf(() => CrossConnect.of({ medium }));
      expect(failure.findings.map(({ code, path, value }) => [code, path, value])).toEqual([
        ['twilio-interconnect:cross-connect-medium', 'medium', medium],
      ]);
      expect(failure.message).toContain("is on Twilio's older pages, and is not what this library builds");
    },
  );

  test.each(['', 'fibre', 'toString'])('%j is no medium', (medium) => {
    expect(refusal(() => CrossConnect.of({ medium }))).toEqual([`error cross-connect-medium at medium: ${medium}`]);
  });

  test('a prop of another medium is refused, not ignored', () => {
    expect(refusal(() => CrossConnect.of({ medium: 'physical', loaEntity: 'x', provider: 'y', vlan: 1 }))).toEqual([
      'error cross-connect-medium at provider: y',
      'error cross-connect-medium at vlan: 1',
    ]);
    const { vlan, bandwidth, ...circuit } = CIRCUIT;
    expect(
      refusal(() => CrossConnect.of({ medium: 'third-party-exchange', ...circuit, vlan, bandwidth, loaEntity: 'x' })),
    ).toEqual(['error cross-connect-medium at loaEntity: x']);
  });

  test('null is what a file writes for nothing', () => {
    const nothing = { asn: null, interfaceAddress: null, vlan: null, authorization: null };
    const configuration = { ...SESSION, vlan: null, customerAsn: null, bgpAuthKey: null };
    expect(CrossConnect.of({ medium: 'physical', loaEntity: 'x', ...nothing, configuration } as never)).toEqual(
      CrossConnect.physical({ loaEntity: 'x' }).configured({
        twilioAsn: SESSION.twilioAsn,
        twilioAddress: SESSION.twilioAddress,
        customerAddress: SESSION.customerAddress,
      }),
    );
  });

  test('a prop of an unknown name is not shown: it may be a key', () => {
    const file = { medium: 'physical', loaEntity: 'x', bgpAuthKey: 'hunter-two' } as never;
    expect(refusal(() => CrossConnect.of(file))).toEqual(['error unknown-prop at bgpAuthKey: ']);
    expect(failureOf(() => CrossConnect.of(file)).message).not.toContain('hunter');
  });

  test('what a medium takes is listed, its stages among it', () => {
    const fixes = failureOf(() => CrossConnect.of({ medium: 'physical', loaEntity: 'x', port: 'y' })).findings.map(
      ({ fix }) => fix,
    );
    expect(fixes).toEqual([
      'Give only loaEntity, interfaceAddress, asn, accountSid, requestedOn, authorization, acceptance, configuration.',
    ]);
  });

  test('the key of a secret as a whole names no field', () => {
    const secret = 'arn:aws:secretsmanager:us-east-1:111122223333:secret:twilio';
    const read = CrossConnect.of({
      medium: 'physical',
      loaEntity: 'x',
      configuration: { ...SESSION, bgpAuthKey: { secret } },
    });
    expect(read.configuration?.bgpAuthKey).toEqual(BgpKeyPlace.secret(secret));
  });

  test.each([undefined, null])('%s is no file', (file) => {
    expect(refusal(() => CrossConnect.of(file as never))).toEqual(['error wrong-type at props: ']);
    expect(refusal(() => CrossConnect.of({ loaEntity: 'x' } as never))).toEqual(['error wrong-type at medium: ']);
  });

  test('an ASN is a number', () => {
    const configuration = { twilioAddress: '169.254.10.1/30', customerAddress: '169.254.10.2/30' } as never;
    expect(refusal(() => CrossConnect.of({ medium: 'physical', loaEntity: 'x', asn: true as never, configuration }))).toEqual([
      'error wrong-type at asn: ',
      'error wrong-type at configuration.twilioAsn: ',
    ]);
  });

  test('everything wrong is said at once, with its path', () => {
    const file = {
      medium: 'third-party-exchange',
      provider: 'x',
      port: 'y',
      vlan: 4095,
      bandwidth: 'fast',
      asn: 0,
      configuration: {
        twilioAsn: -1,
        customerAsn: 0.5,
        vlan: 0,
        twilioAddress: '169.254.10.1/30',
        customerAddress: '169.254.10.2/30',
        bgpAuthKey: { file: 'a', secret: 'b' },
      },
    } as unknown as CrossConnectProps;
    expect(refusal(() => CrossConnect.of(file))).toEqual([
      'error asn-range at asn: 0',
      'error bandwidth-syntax at bandwidth: fast',
      'error bgp-key-place at configuration.bgpAuthKey: ',
      'error asn-range at configuration.customerAsn: 0.5',
      'error asn-range at configuration.twilioAsn: -1',
      'error vlan-range at configuration.vlan: 0',
      'error vlan-range at vlan: 4095',
    ]);
  });

  test('what a virtual circuit needs is not left out', () => {
    expect(refusal(() => CrossConnect.of({ medium: 'third-party-exchange', provider: 'x', port: 'y' }))).toEqual([
      'error wrong-type at bandwidth: ',
      'error wrong-type at vlan: ',
    ]);
    expect(refusal(() => CrossConnect.of({ medium: 'physical' }))).toEqual(['error wrong-type at loaEntity: ']);
  });

  test.each([
    [{ key: 'hunter-two' }, ['unknown-prop']],
    ['hunter-two', ['wrong-type']],
    [{ file: 'a', jsonField: 'hunter-two' }, ['bgp-key-place']],
    [{ secret: 7, other: 'hunter-two' }, ['unknown-prop', 'wrong-type']],
    [{ secret: ['hunter-two'] }, ['wrong-type']],
    [{ secret: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:twilio', other: 'hunter-two' }, ['unknown-prop']],
    [{ secret: 'arn:aws:secretsmanager:us-east-1:111122223333:secret:twilio', file: 'hunter-two' }, ['bgp-key-place']],
    [{ file: 'a', other: 'hunter-two' }, ['unknown-prop']],
    [{ file: 7 }, ['wrong-type']],
    [{}, ['bgp-key-place']],
  ])('%# is no place of a key, and is not shown', (bgpAuthKey, codes) => {
    const configuration = { ...SESSION, bgpAuthKey: bgpAuthKey as never };
    const failure = failureOf(() => CrossConnect.of({ medium: 'physical', loaEntity: 'x', configuration }));
    expect(failure.findings.map(({ code }) => code)).toEqual(codes.map((code) => `twilio-interconnect:${code}`));
    expect(failure.message).not.toContain('hunter');
  });
});
