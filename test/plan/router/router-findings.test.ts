import { Asn, BgpPeering } from 'twilio-interconnect-constructs';
import { routerFindings } from '../../../lib/plan/router/router-findings';
import { routerFindingsOf, routerProps } from './support';

const { aws } = routerProps();

test('all errors are told at once', () => {
  expect(
    routerFindingsOf({
      ashburn: { peering: BgpPeering.ipv4(), crossConnect: undefined },
      router: { ports: { aws: 'eth1', twilio: 'eth2', lan: 'eth3' }, aws: { ...aws!, holdSeconds: 1 } },
    }),
  ).toEqual([
    'error peer-address-unknown at aws.amazonAddress: ',
    'error peer-address-unknown at aws.customerAddress: ',
    'error bgp-timers at aws.holdSeconds: 1',
    'error cross-connect-not-configured at interconnect.sites.ashburn.crossConnect: ',
    'error router-part-missing at lan: ',
    'error router-part-missing at ports.lan: eth3',
  ]);
});

test('a session over IPv6 only is no session for Twilio, whatever is given', () => {
  const addresses = { amazonAddress: '169.254.1.1/30', customerAddress: '169.254.1.2/30' };
  expect(routerFindingsOf({ ashburn: { peering: BgpPeering.ipv6() }, router: { aws: { ...aws!, ...addresses } } })).toEqual([
    'error peer-address-unknown at aws.amazonAddress: ',
    'error peer-address-unknown at aws.customerAddress: ',
  ]);
});

test('tokens are not written into configurations', () => {
  const token = '${Token[TOKEN.7]}';
  const found = routerFindingsOf({
    router: { hostName: token, ports: { aws: token, twilio: 'eth2' }, routerId: token },
    interconnect: { customerAsn: Asn.of(token) },
  });
  expect(found).toEqual([
    `error literal-needed at hostName: ${token}`,
    `error literal-needed at interconnect.customerAsn: ${token}`,
    `error literal-needed at ports.aws: ${token}`,
    `error literal-needed at routerId: ${token}`,
  ]);
});

test('a loop with an ASN that only the router knows is found', () => {
  expect(
    routerFindingsOf({
      interconnect: { directConnectGateway: {} },
      router: { aws: { ...aws!, amazonSideAsn: Asn.of(64999) } },
    }),
  ).toEqual(['error asn-loop at interconnect.sites.ashburn.crossConnect.configuration.twilioAsn: 64999']);
});

test('a good router has no finding', () => {
  expect(routerFindingsOf()).toEqual([]);
  expect(routerFindings.length).toBe(4);
});
