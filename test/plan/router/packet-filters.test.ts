import { Cidr, IpRoutes, Translation } from 'twilio-interconnect-constructs';
import { describePacketFilters } from '../../../lib/plan/router/packet-filters';
import { BACKBONE, LAN, type RouterChanges, routerPlan, routerProps } from './support';

const TWILIO = '67.213.136.0/25 168.86.128.0/18 208.78.112.0/25';

/** What may enter, one line a permit. */
const entering = (changes: RouterChanges): readonly string[] =>
  routerPlan(changes).packetFilters.flatMap(({ neighbour, permits }) =>
    permits.map(({ sources, destinations }) => `${neighbour}: ${sources.join(' ')} > ${destinations.join(' ')}`),
  );

test('hosts talk to Twilio, and Twilio to the IP routes', () => {
  expect(entering({})).toEqual([`aws: 5.6.7.0/24 > ${TWILIO}`, `twilio: ${TWILIO} > 5.6.7.0/24`]);
  expect(entering(LAN)).toContain(`lan: 5.6.7.128/26 5.6.7.192/26 > ${TWILIO}`);
});

test('before translation, hosts have their own addresses and Twilio knows the others', () => {
  const translations = [
    Translation.oneToOne({ inside: '10.0.1.0/28', outside: '5.6.7.16/28' }),
    Translation.pool({ inside: ['192.168.7.0/25'], outside: '5.6.7.32/32' }),
  ];
  const lines = entering({
    interconnect: { ipRoutes: IpRoutes.of('5.6.7.16/28', '5.6.7.32/32'), allowedPrefixes: [Cidr.of('10.0.0.0/16')] },
    ashburn: { translations, lanPrefixes: [Cidr.of('192.168.7.0/24')] },
    sanJose: {
      ipRoutes: IpRoutes.of('5.6.8.0/28'),
      translations: [Translation.oneToOne({ inside: '10.0.1.0/28', outside: '5.6.8.0/28' })],
    },
    router: {
      ...LAN.router,
      ...BACKBONE,
      ports: { ...LAN.router.ports, ...BACKBONE.ports },
      lan: { address: '192.168.7.1/24' },
    },
  });
  expect(lines).toEqual([
    `aws: 10.0.1.0/28 > ${TWILIO}`,
    `twilio: ${TWILIO} > 5.6.7.16/28 5.6.7.32/32`,
    `lan: 192.168.7.0/25 > ${TWILIO}`,
    `backbone: 10.0.1.0/28 > ${TWILIO}`,
    `backbone: ${TWILIO} > 5.6.7.16/28 5.6.7.32/32`,
  ]);
});

test('errors of ICMP pass where their packets came from', () => {
  const errors = routerPlan({ router: BACKBONE }).packetFilters.map(({ icmpErrorsTo }) => icmpErrorsTo.join(' '));
  expect(errors).toEqual([TWILIO, '5.6.7.0/24', `5.6.7.0/24 ${TWILIO}`]);
});

test('there is one filter for each neighbour', () => {
  const { interconnect } = routerProps();
  const nothing = { awsSources: [], lanSources: [], otherLanPrefixes: [], ipRoutes: [] } as unknown as Parameters<
    typeof describePacketFilters
  >[2];
  expect(describePacketFilters(['lan', 'aws-secondary'], interconnect, nothing)).toMatchObject([
    { neighbour: 'lan', permits: [] },
    { neighbour: 'aws-secondary', permits: [] },
  ]);
});
