import {
  Asn,
  Bandwidth,
  CrossConnect,
  type CrossConnectConfiguration,
  type CrossConnectRequestProps,
  type ThirdPartyExchangeProps,
  Vlan,
} from 'twilio-interconnect-constructs';
import { CROSS_CONNECT_RULES, datesOf } from '../../../lib/rules/interconnect/cross-connect';
import { NUMBER_TOKENS, STRING_TOKENS } from '../../model/tokens';
import { check } from '../support';

const SESSION: CrossConnectConfiguration = {
  twilioAsn: Asn.of(64496),
  twilioAddress: '169.254.10.1/30',
  customerAddress: '169.254.10.2/30',
};
const CIRCUIT: ThirdPartyExchangeProps = {
  provider: 'Example Exchange',
  port: 'IAD-1',
  vlan: Vlan.of(700),
  bandwidth: Bandwidth.mbps(100),
};
const LETTER = { issuedOn: '2026-03-02', port: 'Panel 7, port 3' };
const ACCEPTANCE = { acceptedOn: '2026-03-02' };
const physical = (props: CrossConnectRequestProps = {}): CrossConnect =>
  CrossConnect.physical({ loaEntity: 'Example Ltd', ...props });
const exchange = (props: Partial<ThirdPartyExchangeProps> = {}): CrossConnect =>
  CrossConnect.thirdPartyExchange({ ...CIRCUIT, ...props });

const checked = (
  crossConnect: CrossConnect,
  changes: { readonly customerAsn?: Asn; readonly awsVlans?: readonly Vlan[]; readonly bandwidth?: Bandwidth } = {},
): string[] =>
  check(
    CROSS_CONNECT_RULES,
    { crossConnect, bandwidth: Bandwidth.mbps(100), customerAsn: Asn.of(65010), awsVlans: [Vlan.of(101)], ...changes },
    'it',
  );

test.each<[string, CrossConnect]>([
  ['physical, requested', physical()],
  ['physical, authorized', physical().authorized(LETTER)],
  ['physical, configured', physical().authorized(LETTER).configured(SESSION)],
  ['physical, configured without a letter', physical().configured(SESSION)],
  ['circuit, requested', CrossConnect.circuit({ loaEntity: 'Example Ltd' })],
  ['circuit, configured', CrossConnect.circuit({ loaEntity: 'Example Ltd' }).authorized(LETTER).configured(SESSION)],
  ['exchange, requested', exchange()],
  ['exchange, accepted', exchange().accepted(ACCEPTANCE)],
  ['exchange, configured', exchange().accepted(ACCEPTANCE).configured(SESSION)],
])('%s is fine', (_, crossConnect) => {
  expect(checked(crossConnect)).toEqual([]);
});

test('a letter belongs to what a data centre patches, an acceptance to a third-party exchange', () => {
  expect(checked(exchange().authorized(LETTER))).toEqual(['error cross-connect-stage at it.authorization: Panel 7, port 3']);
  expect(checked(physical().accepted(ACCEPTANCE))).toEqual(['error cross-connect-stage at it.acceptance: 2026-03-02']);
  expect(checked(CrossConnect.circuit({ loaEntity: 'x' }).accepted(ACCEPTANCE))).toEqual([
    'error cross-connect-stage at it.acceptance: 2026-03-02',
  ]);
});

test.each(['', '  '])('the entity of the letter is not %j', (loaEntity) => {
  const missing = ['error loa-entity-missing at it.loaEntity: '];
  expect(checked(CrossConnect.physical({ loaEntity }))).toEqual(missing);
  expect(checked(CrossConnect.circuit({ loaEntity }))).toEqual(missing);
});

test.each(['', ' '])("Twilio's port in the letter is not %j", (port) => {
  const authorized = CrossConnect.physical({ loaEntity: 'x' }).authorized({ issuedOn: '2026-03-02', port });
  expect(checked(authorized)).toEqual(['error loa-port-missing at it.authorization.port: ']);
});

test('a third-party exchange has a provider and a port, and no entity of a letter', () => {
  expect(checked(exchange({ provider: ' ', port: '' }))).toEqual([
    'error cross-connect-provider at it.provider: ',
    'error cross-connect-provider at it.port: ',
  ]);
});

describe('an account SID', () => {
  test.each([`AC${'0'.repeat(32)}`, 'AC0123456789abcdef0123456789abcdef', 'AC0123456789ABCDEF0123456789ABCDEF'])('%s', (sid) => {
    expect(checked(physical({ accountSid: sid }))).toEqual([]);
  });

  test.each([
    '',
    'AC',
    `AC${'0'.repeat(31)}`,
    `AC${'0'.repeat(33)}`,
    `SK${'0'.repeat(32)}`,
    `AC${'g'.repeat(32)}`,
    ` AC${'0'.repeat(32)}`,
  ])('is not %j', (sid) => {
    expect(checked(physical({ accountSid: sid }))).toEqual([`error account-sid at it.accountSid: ${sid}`]);
  });
});

test('the ASN of a request is public', () => {
  expect(checked(physical({ asn: Asn.of(64496) }))).toEqual([]);
  expect(checked(physical({ asn: Asn.of(3356) }))).toEqual([]);
  for (const asn of [64512, 65534, 65535, 23456, 4200000000]) {
    expect(checked(physical({ asn: Asn.of(asn) }))).toEqual([`error request-asn at it.asn: ${asn}`]);
  }
});

describe('dates', () => {
  const DATED = physical({ requestedOn: '2026-03-01' })
    .authorized({ ...LETTER, issuedOn: '2026-03-02', orderedOn: '2026-03-03', completionNoticeOn: '2026-03-04' })
    .configured({ ...SESSION, announcedOn: '2026-03-05' });
  const CIRCUIT_DATED = exchange({ requestedOn: '2026-03-01', orderedOn: '2026-03-02' })
    .accepted({ acceptedOn: '2026-03-03' })
    .configured({ ...SESSION, announcedOn: '2026-03-04' });

  test('are listed in the order of work', () => {
    const list = (crossConnect: CrossConnect): string[] => datesOf(crossConnect).map(({ prop, date }) => `${prop} ${date}`);
    expect(list(DATED)).toEqual([
      'requestedOn 2026-03-01',
      'authorization.issuedOn 2026-03-02',
      'authorization.orderedOn 2026-03-03',
      'authorization.completionNoticeOn 2026-03-04',
      'configuration.announcedOn 2026-03-05',
    ]);
    expect(list(CIRCUIT_DATED)).toEqual([
      'requestedOn 2026-03-01',
      'orderedOn 2026-03-02',
      'acceptance.acceptedOn 2026-03-03',
      'configuration.announcedOn 2026-03-04',
    ]);
  });

  test('in order are fine, all on one day too', () => {
    const day = '2026-03-01';
    const sameDay = physical({ requestedOn: day })
      .authorized({ ...LETTER, issuedOn: day, orderedOn: day, completionNoticeOn: day })
      .configured({ ...SESSION, announcedOn: day });
    expect([DATED, CIRCUIT_DATED, sameDay].flatMap((each) => checked(each))).toEqual([]);
  });

  test.each([
    ['requestedOn', (day: string) => physical({ requestedOn: day })],
    ['orderedOn', (day: string) => exchange({ orderedOn: day })],
    ['acceptance.acceptedOn', (day: string) => exchange().accepted({ acceptedOn: day })],
    ['authorization.issuedOn', (day: string) => physical().authorized({ ...LETTER, issuedOn: day })],
    ['authorization.orderedOn', (day: string) => physical().authorized({ ...LETTER, orderedOn: day })],
    ['authorization.completionNoticeOn', (day: string) => physical().authorized({ ...LETTER, completionNoticeOn: day })],
    ['configuration.announcedOn', (day: string) => physical().configured({ ...SESSION, announcedOn: day })],
  ] as const)('%s is a valid date', (prop, dated) => {
    for (const day of ['', '2026-02-30', '2025-02-29', '2026-3-1', '2026-13-01', '01.03.2026', '2026-03-01T00:00:00Z']) {
      expect(checked(dated(day))).toEqual([`error cross-connect-date at it.${prop}: ${day}`]);
    }
  });

  test.each([
    ['authorization.issuedOn', physical({ requestedOn: '2026-03-03' }).authorized(LETTER), '2026-03-02'],
    ['authorization.orderedOn', physical().authorized({ ...LETTER, orderedOn: '2026-03-01' }), '2026-03-01'],
    [
      'authorization.completionNoticeOn',
      physical().authorized({ ...LETTER, orderedOn: '2026-03-05', completionNoticeOn: '2026-03-04' }),
      '2026-03-04',
    ],
    [
      'configuration.announcedOn',
      physical()
        .authorized({ ...LETTER, completionNoticeOn: '2026-03-05' })
        .configured({ ...SESSION, announcedOn: '2026-03-04' }),
      '2026-03-04',
    ],
    ['acceptance.acceptedOn', exchange({ orderedOn: '2026-03-03' }).accepted(ACCEPTANCE), '2026-03-02'],
    [
      'configuration.announcedOn',
      physical({ requestedOn: '2026-03-03' }).configured({ ...SESSION, announcedOn: '2026-03-02' }),
      '2026-03-02',
    ],
  ])('%s comes not too early', (prop, crossConnect, day) => {
    expect(checked(crossConnect)).toEqual([`error cross-connect-dates at it.${prop}: ${day}`]);
  });
});

describe('over a third-party exchange', () => {
  test('the session uses the VLAN of the virtual circuit', () => {
    expect(checked(exchange().configured({ ...SESSION, vlan: Vlan.of(700) }))).toEqual([]);
    expect(checked(exchange().configured({ ...SESSION, vlan: Vlan.of(701) }))).toEqual([
      'error cross-connect-vlan at it.configuration.vlan: 701',
    ]);
    expect(checked(physical().configured({ ...SESSION, vlan: Vlan.of(701) }))).toEqual([]);
  });

  test('both legs on one port are a warning, and with one VLAN an error', () => {
    expect(checked(exchange({ awsPort: 'IAD-2' }), { awsVlans: [Vlan.of(700)] })).toEqual([]);
    expect(checked(exchange(), { awsVlans: [Vlan.of(700)] })).toEqual([]);
    expect(checked(exchange({ awsPort: ' IAD-1' }))).toEqual(['warning legs-share-port at it.awsPort:  IAD-1']);
    expect(checked(exchange({ awsPort: 'IAD-1' }), { awsVlans: [Vlan.of(101), Vlan.of(700)] })).toEqual([
      'error cross-connect-vlan at it.vlan: 700',
      'warning legs-share-port at it.awsPort: IAD-1',
    ]);
  });

  test('the virtual circuit carries what is ordered', () => {
    expect(checked(exchange(), { bandwidth: Bandwidth.mbps(50) })).toEqual([]);
    expect(checked(exchange(), { bandwidth: Bandwidth.gbps(1) })).toEqual([
      'warning cross-connect-bandwidth at it.bandwidth: 100Mbps',
    ]);
  });
});

describe('tokens', () => {
  test.each(STRING_TOKENS)('a text of %s is refused, because it is written at synthesis', (_, token) => {
    expect(checked(CrossConnect.physical({ loaEntity: token }))).toEqual(['error literal-needed at it.loaEntity: ']);
    const all = CrossConnect.physical({ loaEntity: token, interfaceAddress: token, accountSid: token, requestedOn: token })
      .authorized({ issuedOn: token, port: token })
      .configured({ ...SESSION, twilioAsn: Asn.of(token), twilioAddress: token });
    expect(checked(all)).toEqual(
      [
        'loaEntity',
        'interfaceAddress',
        'accountSid',
        'requestedOn',
        'authorization.issuedOn',
        'authorization.port',
        'configuration.twilioAsn',
        'configuration.twilioAddress',
      ].map((path) => `error literal-needed at it.${path}: `),
    );
  });

  test.each(NUMBER_TOKENS)('a number of %s too, and nothing else is said of it', (_, token) => {
    const crossConnect = exchange({ vlan: Vlan.of(token), awsPort: 'IAD-1' }).configured({ ...SESSION, vlan: Vlan.of(token) });
    expect(checked(crossConnect, { awsVlans: [Vlan.of(token)] })).toEqual([
      'error literal-needed at it.vlan: ',
      'error literal-needed at it.configuration.vlan: ',
      'warning legs-share-port at it.awsPort: IAD-1',
    ]);
  });

  test('whether an unknown customer ASN is public is not guessed', () => {
    const customerAsn = Asn.of('${Token[TOKEN.7]}');
    expect(checked(physical(), { customerAsn })).toEqual(['error literal-needed at it.asn: ']);
    expect(checked(physical({ asn: Asn.of(64496) }), { customerAsn })).toEqual([]);
    expect(checked(physical().configured(SESSION), { customerAsn })).toEqual([]);
  });
});
