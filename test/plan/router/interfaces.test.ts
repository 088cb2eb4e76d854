import { Mtu } from 'twilio-interconnect-constructs';
import { interfaceName } from '../../../lib/plan/router/interfaces';
import { BACKBONE, LAN, routerPlan } from './support';

test('interfaces are in order, whatever the order of the ports', () => {
  const plan = routerPlan({
    ashburn: LAN.ashburn,
    router: { ...LAN.router, ...BACKBONE, ports: { backbone: 'eth4', lan: 'eth3', twilio: 'eth2', aws: 'eth1' } },
  });
  expect(plan.interfaces.map(({ neighbour, name, address }) => [neighbour, name, address])).toEqual([
    ['aws', 'eth1.101', '169.254.96.2/30'],
    ['twilio', 'eth2', '169.254.10.2/30'],
    ['lan', 'eth3', '5.6.7.129/26'],
    ['backbone', 'eth4', '10.99.0.1/30'],
  ]);
});

test('segments are kept small where another interface has larger frames', () => {
  const sizes = (aws: number | undefined, twilio?: number) =>
    routerPlan({
      ashburn: aws === undefined ? {} : { mtu: Mtu.of(aws) },
      router: twilio === undefined ? {} : { twilio: { mtu: Mtu.of(twilio) } },
    }).interfaces.map(({ mtu, tcpMss }) => [mtu, tcpMss]);
  expect(sizes(undefined)).toEqual([
    [1500, undefined],
    [1500, undefined],
  ]);
  expect(sizes(8500)).toEqual([
    [8500, undefined],
    [1500, 1460],
  ]);
  expect(sizes(1500, 9000)).toEqual([
    [1500, 1460],
    [9000, undefined],
  ]);
});

test('a VLAN is a part of the name', () => {
  expect([interfaceName('ge-0/0/1', 7), interfaceName('eth1', undefined)]).toEqual(['ge-0/0/1.7', 'eth1']);
});
