import { BgpPrefix, renderRouterConfiguration, RouterPlatform } from 'twilio-interconnect-constructs';
import { CUSTOMER_ROUTER_MARK } from '../../../lib/plan/router/customer-router-shape';
import { handMade } from '../../plan/support';
import { AS_RECEIVED } from './sample-plans';

test('FRR is a configuration, its daemons, and what every router on Linux has', () => {
  expect(renderRouterConfiguration(AS_RECEIVED, RouterPlatform.FRR).map(({ name }) => name)).toEqual([
    'frr.conf',
    'daemons',
    'interfaces.ip',
    'sysctl.conf',
    'nftables.conf',
  ]);
});

test('BIRD is a configuration, and what every router on Linux has', () => {
  expect(renderRouterConfiguration(AS_RECEIVED, RouterPlatform.BIRD).map(({ name }) => name)).toEqual([
    'bird.conf',
    'interfaces.ip',
    'sysctl.conf',
    'nftables.conf',
  ]);
});

test('IOS XE and Junos have one file', () => {
  expect(
    [RouterPlatform.IOS_XE, RouterPlatform.JUNOS].flatMap((platform) =>
      renderRouterConfiguration(AS_RECEIVED, platform).map(({ name }) => name),
    ),
  ).toEqual(['ios-xe.cfg', 'junos.conf']);
});

test('what a platform cannot do quite as planned stands at the top of its main file', () => {
  const [main] = renderRouterConfiguration(AS_RECEIVED, RouterPlatform.BIRD);
  expect(main!.text.split('\n').filter((line) => line.includes('Warning: '))).toEqual([
    expect.stringContaining('bird-cap-stays-closed'),
  ]);
});

test('what it cannot do at all is an error', () => {
  const prefixLists = AS_RECEIVED.prefixLists.map((list) => ({ ...list, entries: [BgpPrefix.of('10.0.0.0/8', 28)] }));
  const plan = handMade(CUSTOMER_ROUTER_MARK, { ...AS_RECEIVED, prefixLists });
  expect(() => renderRouterConfiguration(plan, RouterPlatform.BIRD)).toThrow('bird-contributors-too-many');
});
