import { renderInterfaces } from '../../../lib/render/router/linux-interfaces';
import { AS_RECEIVED, SUMMARISED } from './sample-plans';

const blocks = (plan: Parameters<typeof renderInterfaces>[0]): readonly string[] =>
  renderInterfaces(plan).join('\n').split('\n\n');

test('a VLAN is made on its port, which is up and takes frames as large', () => {
  expect(blocks(SUMMARISED)[1]).toBe(
    [
      '# AWS virtual interface twilio-ashburn',
      'link set dev eth1 mtu 8500',
      'link set dev eth1 up',
      'link add link eth1 name eth1.101 type vlan id 101',
      'link set dev eth1.101 mtu 8500',
      'address replace 169.254.96.2/30 dev eth1.101',
      'link set dev eth1.101 up',
    ].join('\n'),
  );
});

test('the MTU of a port is left alone where its VLANs need no other', () => {
  expect(blocks(AS_RECEIVED)[1]).not.toContain('dev eth1 mtu');
});

test('an untagged port has the address itself', () => {
  expect(blocks(AS_RECEIVED)[2]).toBe(
    [
      '# Twilio cross connect at Equinix DC1',
      'link set dev eth2 mtu 1500',
      'address replace 169.254.10.2/30 dev eth2',
      'link set dev eth2 up',
    ].join('\n'),
  );
});

test('a port that is used untagged and with a VLAN has the larger MTU', () => {
  const [aws, twilio] = AS_RECEIVED.interfaces;
  const text = renderInterfaces({
    ...AS_RECEIVED,
    interfaces: [
      { ...aws!, mtu: 8500 },
      { ...twilio!, port: 'eth1', name: 'eth1' },
    ],
  });
  expect(text.filter((line) => line.includes('mtu'))).toEqual([
    'link set dev eth1 mtu 8500',
    'link set dev eth1.101 mtu 8500',
    'link set dev eth1 mtu 8500',
  ]);
});
