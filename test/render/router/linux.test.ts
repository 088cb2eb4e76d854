import { renderLinux } from '../../../lib/render/router/linux';
import { SUMMARISED } from './sample-plans';

const text = (name: string): string => renderLinux(SUMMARISED).find((file) => file.name === name)!.text;

test('the kernel forwards, and checks sources on none of the interfaces', () => {
  const settings = text('sysctl.conf')
    .split('\n')
    .filter((line) => line.includes('='));
  expect(settings).toEqual([
    'net.ipv4.ip_forward = 1',
    'net.ipv4.conf.all.rp_filter = 0',
    'net.ipv4.conf.eth1/101.rp_filter = 0',
    'net.ipv4.conf.eth2/301.rp_filter = 0',
    'net.ipv4.conf.eth3.rp_filter = 0',
    'net.ipv4.conf.eth4/7.rp_filter = 0',
  ]);
});

test('no file on Linux but the one of the daemon has a placeholder', () => {
  expect(renderLinux(SUMMARISED).map(({ name, placeholders }) => [name, placeholders.length])).toEqual([
    ['interfaces.ip', 0],
    ['sysctl.conf', 0],
    ['nftables.conf', 0],
  ]);
});
