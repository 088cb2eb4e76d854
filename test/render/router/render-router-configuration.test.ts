import { renderRouterConfiguration, RouterPlatform } from 'twilio-interconnect-constructs';
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
