import { RouterPlatform } from 'twilio-interconnect-constructs';

test('every platform has an id and a name of its own', () => {
  expect(RouterPlatform.all.map(String)).toEqual(['frr', 'bird', 'ios-xe', 'junos']);
  expect(new Set(RouterPlatform.all.map(({ name }) => name)).size).toBe(RouterPlatform.all.length);
});
