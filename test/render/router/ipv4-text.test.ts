import { Cidr } from 'twilio-interconnect-constructs';
import { firstOf, lastOf, maskOf, wildcardOf } from '../../../lib/render/router/ipv4-text';

test.each([
  ['0.0.0.0/0', '0.0.0.0', '255.255.255.255', '0.0.0.0', '255.255.255.255'],
  ['168.86.128.0/18', '168.86.128.0', '168.86.191.255', '255.255.192.0', '0.0.63.255'],
  ['203.0.113.16/28', '203.0.113.16', '203.0.113.31', '255.255.255.240', '0.0.0.15'],
  ['192.0.2.1/32', '192.0.2.1', '192.0.2.1', '255.255.255.255', '0.0.0.0'],
])('%s: its ends and masks', (text, first, last, mask, wildcard) => {
  const cidr = Cidr.of(text);
  expect([firstOf(cidr), lastOf(cidr), maskOf(cidr), wildcardOf(cidr)]).toEqual([first, last, mask, wildcard]);
});
