import { Asn, Bandwidth, BgpKeyPlace, CrossConnect, Vlan } from 'twilio-interconnect-constructs';
import { CROSS_CONNECT_VALUES_RULES } from '../../../lib/rules/interconnect/cross-connect-values';
import { NUMBER_TOKENS, STRING_TOKENS } from '../../model/tokens';
import { CIRCUIT, ORDERS, SESSION } from '../../plan/onboarding/orders';
import { check } from '../support';

const checked = (crossConnect: unknown): string[] => check(CROSS_CONNECT_VALUES_RULES, { crossConnect }, 'it');
const physical = (props: object): CrossConnect => CrossConnect.physical({ loaEntity: 'x', ...props });

test.each(Object.entries(ORDERS))('%s is fine in every stage', (_, order) => {
  const authorized = order.authorized({
    issuedOn: '2026-03-02',
    port: 'x',
    orderedOn: '2026-03-03',
    completionNoticeOn: '2026-03-04',
  });
  const accepted = order.accepted({ acceptedOn: '2026-03-02' });
  const session = {
    ...SESSION,
    vlan: Vlan.of(1),
    customerAsn: Asn.of(1),
    bgpAuthKey: BgpKeyPlace.file('/key'),
    announcedOn: '2026-04-01',
  };
  for (const each of [order, authorized, accepted, order.configured(session), authorized.configured(SESSION)]) {
    expect(checked(each)).toEqual([]);
  }
});

test('tokens are values', () => {
  const [text, number] = [STRING_TOKENS[0]![1], NUMBER_TOKENS[0]![1]];
  expect(checked(physical({ interfaceAddress: text, asn: Asn.of(text), requestedOn: text }))).toEqual([]);
  expect(checked(physical({}).configured({ ...SESSION, vlan: Vlan.of(number), twilioAddress: text }))).toEqual([]);
});

test('only a CrossConnect is one', () => {
  expect(checked({ medium: 'physical', loaEntity: 'x' })).toEqual(['error cross-connect-value at it: ']);
});

test('what a stage needs is there', () => {
  const nothing = {} as never;
  expect(checked(physical({}).authorized(nothing))).toEqual([
    'error cross-connect-value at it.authorization.issuedOn: ',
    'error cross-connect-value at it.authorization.port: ',
  ]);
  expect(checked(physical({}).authorized({ issuedOn: '2026-03-02', port: ' ' }))).toHaveLength(1);
  expect(checked(CrossConnect.thirdPartyExchange(nothing).accepted(nothing))).toEqual([
    'error cross-connect-value at it.vlan: ',
    'error cross-connect-value at it.bandwidth: ',
    'error cross-connect-value at it.acceptance.acceptedOn: ',
  ]);
  // The rules of the addresses miss the addresses.
  expect(checked(physical({}).configured(nothing))).toEqual(['error cross-connect-value at it.configuration.twilioAsn: ']);
});

test('a value has its type', () => {
  expect(checked(physical({ asn: 64500, accountSid: 7, vlan: 7 }))).toEqual([
    'error cross-connect-value at it.asn: 64500',
    'error cross-connect-value at it.accountSid: 7',
    'error cross-connect-value at it.vlan: ',
  ]);
  expect(
    checked(CrossConnect.thirdPartyExchange({ ...CIRCUIT, bandwidth: '100Mbps', vlan: Bandwidth.mbps(1) } as never)),
  ).toEqual(['error cross-connect-value at it.vlan: 1Mbps', 'error cross-connect-value at it.bandwidth: 100Mbps']);
});

test('a key is not shown, whatever it is called', () => {
  expect(
    checked(physical({ key: 'secret' }).configured({ ...SESSION, bgpAuthKey: 'secret', password: 'secret' } as never)),
  ).toEqual([
    'error cross-connect-value at it.key: ',
    'error cross-connect-value at it.configuration.password: ',
    'error bgp-key-place at it.configuration.bgpAuthKey: ',
  ]);
});
