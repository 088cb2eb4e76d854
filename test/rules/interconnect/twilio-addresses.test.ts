import { Asn, BgpPeering, CidrSet, CrossConnect } from 'twilio-interconnect-constructs';
import { checkAll } from '../../../lib/rules/rule';
import { SITES_TWILIO_ADDRESSES_RULES, TWILIO_ADDRESSES_RULES } from '../../../lib/rules/interconnect/twilio-addresses';
import { STRING_TOKENS } from '../../model/tokens';
import { check } from '../support';

const AWS = [BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' })];

const TWILIO = CidrSet.of('9.9.0.0/16');

const requested = (interfaceAddress: string): CrossConnect => CrossConnect.physical({ loaEntity: 'x', interfaceAddress });
const configured = (twilioAddress: string, customerAddress: string): CrossConnect =>
  CrossConnect.circuit({ loaEntity: 'x' }).configured({ twilioAsn: Asn.of(64496), twilioAddress, customerAddress });
const checked = (crossConnect: CrossConnect, awsPeerings = AWS): string[] =>
  check(TWILIO_ADDRESSES_RULES, { crossConnect, awsPeerings, twilioCidrs: TWILIO }, 'it');
const messagesOf = (crossConnect: CrossConnect): string[] =>
  checkAll(TWILIO_ADDRESSES_RULES, { crossConnect, awsPeerings: AWS, twilioCidrs: TWILIO }, 'it').map(({ message }) => message);

test('without addresses there is nothing to check', () => {
  expect(checked(CrossConnect.physical({ loaEntity: 'x' }))).toEqual([]);
});

describe('an own address', () => {
  test.each(['198.51.100.0/31', '198.51.100.1/31', '5.6.7.1/30', '5.6.7.2/30'])('is %s', (address) => {
    expect(checked(requested(address))).toEqual([]);
  });

  test.each([
    ['5.6.7.1', 'is not an IPv4 address with a prefix length of 0 to 32'],
    ['router/30', 'is not an IPv4 address with a prefix length of 0 to 32'],
    ['2001:db8::1/126', 'is not an IPv4 address with a prefix length of 0 to 32'],
    ['5.6.7.0/30', 'is the network address of 5.6.7.0/30'],
    ['5.6.7.3/30', 'is the broadcast address of 5.6.7.0/30'],
    ['5.6.7.1/29', 'is neither in a /30 nor in a /31'],
    ['5.6.7.1/32', 'is neither in a /30 nor in a /31'],
    ['9.9.255.1/30', "is in 9.9.0.0/16, which is Twilio's"],
    ['10.0.0.1/30', 'is in 10.0.0.0/8 (RFC 1918), which is not public'],
    ['172.31.255.1/30', 'is in 172.16.0.0/12 (RFC 1918), which is not public'],
    ['192.168.1.1/31', 'is in 192.168.0.0/16 (RFC 1918), which is not public'],
    ['169.254.10.1/30', 'is in 169.254.0.0/16 (link-local), which is not public'],
    ['100.64.0.1/30', 'is in 100.64.0.0/10 (carrier-grade NAT), which is not public'],
  ])('is not %s', (address, message) => {
    expect(checked(requested(address))).toEqual([`error twilio-interface-address at it.interfaceAddress: ${address}`]);
    expect(messagesOf(requested(address))).toEqual([message]);
  });
});

describe('configured addresses', () => {
  test.each([
    ['169.254.10.1/30', '169.254.10.2/30'],
    ['169.254.10.0/31', '169.254.10.1/31'],
    ['198.51.100.2/30', '198.51.100.1/30'],
    // Twilio publishes no prefix length.
    ['169.254.10.1/29', '169.254.10.6/29'],
    ['169.254.10.1/24', '169.254.10.200/24'],
  ])('%s and %s are fine', (twilio, customer) => {
    expect(checked(configured(twilio, customer))).toEqual([]);
  });

  test.each([
    ['10.0.0.1/30', 'is in 10.0.0.0/8 (RFC 1918), which is neither link-local nor public'],
    ['100.64.0.1/30', 'is in 100.64.0.0/10 (carrier-grade NAT), which is neither link-local nor public'],
    ['169.254.10.0/30', 'is the network address of 169.254.10.0/30'],
    ['169.254.10.1', 'is not an IPv4 address with a prefix length of 0 to 32'],
    ['', 'is not an IPv4 address with a prefix length of 0 to 32'],
  ])('%j is none', (address, message) => {
    const crossConnect = configured(address, '169.254.11.2/31');
    expect(checked(crossConnect)).toContain(`error twilio-interface-address at it.configuration.twilioAddress: ${address}`);
    expect(messagesOf(crossConnect)).toContain(message);
    expect(checked(configured('169.254.11.2/31', address))).toContain(
      `error twilio-interface-address at it.configuration.customerAddress: ${address}`,
    );
  });

  test('that are missing are said to be', () => {
    expect(checked(configured('', ''))).toEqual([
      'error twilio-interface-address at it.configuration.twilioAddress: ',
      'error twilio-interface-address at it.configuration.customerAddress: ',
    ]);
  });

  test.each([
    ['169.254.10.1/30', '169.254.10.2/29', "has another prefix length than Twilio's 169.254.10.1/30"],
    ['169.254.10.1/30', '169.254.10.1/30', "is also Twilio's address"],
    ['169.254.10.1/30', '169.254.10.5/30', "is not in Twilio's subnet 169.254.10.0/30"],
  ])('%s and %s are no pair', (twilio, customer, message) => {
    expect(checked(configured(twilio, customer))).toEqual([
      `error twilio-addresses-paired at it.configuration.customerAddress: ${customer}`,
    ]);
    expect(messagesOf(configured(twilio, customer))).toEqual([message]);
  });
});

describe("AWS's and Twilio's addresses are not mistaken for each other", () => {
  test('each address that is of AWS is named', () => {
    expect(checked(configured('169.254.96.1/30', '169.254.96.2/30'))).toEqual([
      'error twilio-addresses-overlap at it.configuration.twilioAddress: 169.254.96.1/30',
      'error twilio-addresses-overlap at it.configuration.customerAddress: 169.254.96.2/30',
    ]);
    expect(messagesOf(configured('169.254.96.1/30', '169.254.96.2/30'))).toEqual([
      "is Amazon's address on the virtual interface, not an address towards Twilio",
      "is your router's address on AWS's virtual interface, not an address towards Twilio",
    ]);
  });

  test('subnets that overlap are named', () => {
    expect(messagesOf(configured('169.254.96.9/28', '169.254.96.10/28'))).toEqual([
      'is in 169.254.96.0/28, which overlaps 169.254.96.0/30 towards AWS',
      'is in 169.254.96.0/28, which overlaps 169.254.96.0/30 towards AWS',
    ]);
  });

  test('the second interface counts too, and an own address', () => {
    const second = BgpPeering.ipv4({ amazonAddress: '198.51.100.1/30', customerAddress: '198.51.100.2/30' });
    expect(checked(requested('198.51.100.2/30'), [...AWS, second])).toEqual([
      'error twilio-addresses-overlap at it.interfaceAddress: 198.51.100.2/30',
    ]);
    expect(checked(requested('198.51.100.2/30'))).toEqual([]);
  });

  test('addresses that AWS assigns are not known', () => {
    expect(checked(configured('169.254.96.1/30', '169.254.96.2/30'), [BgpPeering.ipv4(), BgpPeering.ipv6()])).toEqual([]);
  });
});

test.each(STRING_TOKENS)('%s is refused elsewhere, and not checked here', (_, token) => {
  expect(checked(requested(token))).toEqual([]);
  expect(checked(configured(token, token), [BgpPeering.ipv4({ amazonAddress: token, customerAddress: token })])).toEqual([]);
});

test('Twilio may number a session from its own addresses', () => {
  expect(checked(configured('9.9.0.1/30', '9.9.0.2/30'))).toEqual([]);
});

describe('an address that was requested', () => {
  const answered = (interfaceAddress: string, twilioAddress: string, customerAddress: string): CrossConnect =>
    requested(interfaceAddress).configured({ twilioAsn: Asn.of(64496), twilioAddress, customerAddress });

  test.each(['198.51.100.1/31', STRING_TOKENS[0]![1]])('is what Twilio configured: %s', (address) => {
    expect(checked(answered(address, '198.51.100.0/31', '198.51.100.1/31'))).toEqual([]);
  });

  test.each([
    ['169.254.10.1/30', '169.254.10.2/30'],
    ['198.51.100.1/31', '198.51.100.0/31'],
    ['198.51.100.2/30', '198.51.100.1/30'],
  ])('is not %s and %s', (twilio, customer) => {
    expect(checked(answered('198.51.100.1/31', twilio, customer))).toEqual([
      `warning twilio-address-not-requested at it.configuration.customerAddress: ${customer}`,
    ]);
  });
});

describe('the addresses of several sites', () => {
  const reused = (...crossConnects: CrossConnect[]): string[] =>
    check(
      SITES_TWILIO_ADDRESSES_RULES,
      crossConnects.map((crossConnect, index) => ({ path: `site${index}`, crossConnect })),
      '',
    );

  test('are different ones', () => {
    expect(reused(configured('169.254.10.1/30', '169.254.10.2/30'), configured('169.254.10.5/30', '169.254.10.6/30'))).toEqual(
      [],
    );
    expect(
      reused(requested('198.51.100.1/31').configured(configured('198.51.100.0/31', '198.51.100.1/31').configuration!)),
    ).toEqual([]);
  });

  test('are not copied, nor turned around', () => {
    const first = configured('169.254.10.1/30', '169.254.10.2/30');
    expect(reused(first, configured('169.254.10.1/30', '169.254.10.2/30'))).toEqual([
      'warning twilio-addresses-reused at site1.configuration.twilioAddress: 169.254.10.1/30',
      'warning twilio-addresses-reused at site1.configuration.customerAddress: 169.254.10.2/30',
    ]);
    expect(reused(first, configured('169.254.10.2/30', '169.254.10.1/30'))).toHaveLength(2);
    expect(reused(requested('198.51.100.1/31'), requested('198.51.100.1/30'))).toEqual([
      'warning twilio-addresses-reused at site1.interfaceAddress: 198.51.100.1/30',
    ]);
  });

  test.each(STRING_TOKENS)('are not compared where they are tokens: %s', (_, token) => {
    expect(reused(configured(token, token), configured(token, token))).toEqual([]);
  });
});
