import {
  Asn,
  Bandwidth,
  BgpPeering,
  CrossConnect,
  IpRoutes,
  planInterconnect,
  TwilioEdge,
  Vlan,
} from 'twilio-interconnect-constructs';
import { hostOf, ipv4PeerOf, routerLegs, twilioSideAsn } from '../../../lib/plan/router/legs';
import { ASHBURN, BACKBONE, CONFIGURED, type RouterChanges, routerProps, SECONDARY } from './support';

const legsOf = (changes: RouterChanges = {}) => {
  const props = routerProps(changes);
  return routerLegs(props, props.interconnect.sites[0]!);
};

test('a leg has both ends', () => {
  expect(legsOf().map(({ local, session }) => [local, session?.peer])).toEqual([
    ['169.254.96.2/30', '169.254.96.1/30'],
    ['169.254.10.2/30', '169.254.10.1/30'],
  ]);
});

test('what AWS assigned comes from the options', () => {
  const addresses = { amazonAddress: '169.254.1.1/30', customerAddress: '169.254.1.2/30' };
  const { aws } = routerProps();
  const [leg] = legsOf({ ashburn: { peering: BgpPeering.ipv4() }, router: { aws: { ...aws!, ...addresses } } });
  expect([leg?.local, leg?.session?.peer]).toEqual(['169.254.1.2/30', '169.254.1.1/30']);
});

test('a session over IPv6 is none for Twilio', () => {
  const [leg] = legsOf({ ashburn: { peering: BgpPeering.ipv6() } });
  expect(leg?.local).toBeUndefined();
  expect(ipv4PeerOf(routerProps().interconnect.sites[0]!.virtualInterface)?.asn).toBe('65010');
});

test('without a configuration there is no leg to Twilio', () => {
  expect(legsOf({ ashburn: { crossConnect: undefined } }).map(({ part }) => part)).toEqual(['aws']);
});

test('a virtual circuit has its VLAN, whether or not Twilio names it', () => {
  const circuit = CrossConnect.thirdPartyExchange({
    provider: 'Fabric',
    port: 'P1',
    vlan: Vlan.of(301),
    bandwidth: Bandwidth.mbps(100),
  }).accepted({ acceptedOn: '2026-10-10' });
  const { configuration } = CONFIGURED;
  const vlans = [configuration!, { ...configuration!, vlan: Vlan.of(301) }].map(
    (each) => legsOf({ ashburn: { crossConnect: circuit.configured(each) } })[1]?.vlan,
  );
  expect(vlans).toEqual([301, 301]);
});

test('the ASN towards Twilio is the one that Twilio issued, that of the request, or that of the Interconnect', () => {
  const request = CrossConnect.physical({ loaEntity: 'Example Ltd', asn: Asn.of(64500) });
  const asns = [CONFIGURED, request.configured(CONFIGURED.configuration!)].flatMap((crossConnect) =>
    [undefined, Asn.of(65123)].map((customerAsn) => {
      const props = routerProps({
        ashburn: {
          crossConnect: crossConnect.configured({ ...crossConnect.configuration!, ...(customerAsn && { customerAsn }) }),
        },
      });
      return twilioSideAsn(props, props.interconnect.sites[0]!).number;
    }),
  );
  expect(asns).toEqual([65010, 65123, 64500, 65123]);
});

test('descriptions hold plain text, whatever data centres are called', () => {
  const edge = TwilioEdge.custom({
    ...TwilioEdge.ASHBURN_IX,
    id: 'paris-ix',
    exchange: { ...TwilioEdge.ASHBURN_IX.exchange, facility: 'Chez "Zoé"\n; exit' },
  });
  const interconnect = planInterconnect({
    customerAsn: Asn.of(65010),
    ipRoutes: IpRoutes.of('5.6.7.0/24'),
    sites: { ashburn: { ...ASHBURN, edge } },
  });
  const [, twilio] = routerLegs({ ...routerProps(), interconnect }, interconnect.sites[0]!);
  expect(twilio?.description).toBe('Twilio, cross connect at Chez _Zo____ exit');
});

test('an address is told from its prefix length', () => {
  expect(hostOf('169.254.10.2/30')).toBe('169.254.10.2');
});

test('a neighbour is there in whole, or not at all', () => {
  const partsOf = (router: RouterChanges['router']): readonly string[] => legsOf({ router }).map(({ part }) => part);
  const session = routerProps().aws;
  const lan = { address: '5.6.7.129/26' };
  const twilio = 'eth2';
  expect(partsOf({ aws: undefined })).toEqual(['twilio']);
  expect(partsOf({ ports: { twilio } })).toEqual(['twilio']);
  expect(partsOf({ awsSecondary: session })).toEqual(['aws', 'twilio']);
  expect(partsOf({ ports: { aws: 'eth1', awsSecondary: 'eth3', twilio } })).toEqual(['aws', 'twilio']);
  // The site has no second virtual interface.
  expect(partsOf({ ports: { aws: 'eth1', awsSecondary: 'eth3', twilio }, awsSecondary: session })).toEqual(['aws', 'twilio']);
  expect(partsOf({ lan })).toEqual(['aws', 'twilio']);
  expect(partsOf({ ports: { aws: 'eth1', twilio, lan: 'eth3' } })).toEqual(['aws', 'twilio']);
  expect(partsOf({ ports: { aws: 'eth1', twilio, lan: 'eth3' }, lan })).toEqual(['aws', 'twilio', 'lan']);
  expect(partsOf({ backbone: BACKBONE.backbone })).toEqual(['aws', 'twilio']);
  expect(partsOf({ ports: BACKBONE.ports })).toEqual(['aws', 'twilio']);
  expect(partsOf(BACKBONE)).toEqual(['aws', 'twilio', 'backbone']);
});

test('both virtual interfaces of a site are named', () => {
  const legs = legsOf({
    ashburn: { secondary: SECONDARY },
    router: { ports: { aws: 'eth1', awsSecondary: 'eth3', twilio: 'eth2' }, awsSecondary: routerProps().aws },
  });
  expect(legs.map(({ neighbour, part, vlan }) => [neighbour, part, vlan])).toEqual([
    ['aws', 'aws', 101],
    ['aws-secondary', 'awsSecondary', 103],
    ['twilio', 'twilio', undefined],
  ]);
  const names = legs.map(({ description }) => description);
  expect(names.slice(0, 2).every((each) => /^AWS, virtual interface \S+$/.test(each))).toBe(true);
  expect(new Set(names).size).toBe(3);
});

test('before a cross connect, the ASN towards Twilio is that of the Interconnect', () => {
  const props = routerProps({ ashburn: { crossConnect: undefined } });
  expect(twilioSideAsn(props, props.interconnect.sites[0]!).number).toBe(65010);
  const requested = routerProps({ ashburn: { crossConnect: CrossConnect.physical({ loaEntity: 'x', asn: Asn.of(64500) }) } });
  expect(twilioSideAsn(requested, requested.interconnect.sites[0]!).number).toBe(64500);
});
