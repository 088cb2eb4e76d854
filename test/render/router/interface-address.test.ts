import { hostOf, networkOf } from '../../../lib/render/router/interface-address';

test.each([
  ['169.254.96.2/30', '169.254.96.2', '169.254.96.0/30'],
  ['203.0.113.129/26', '203.0.113.129', '203.0.113.128/26'],
  ['10.255.255.255/31', '10.255.255.255', '10.255.255.254/31'],
])('%s is the host %s in the network %s', (address, host, network) => {
  expect([hostOf(address), networkOf(address).toString()]).toEqual([host, network]);
});
