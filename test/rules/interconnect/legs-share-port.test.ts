import { LEGS_SHARE_PORT } from '../../../lib/rules/interconnect/legs-share-port';

test('legs on one port are a warning, at the exchange and on the router alike', () => {
  expect([LEGS_SHARE_PORT.code, LEGS_SHARE_PORT.severity]).toEqual(['twilio-interconnect:legs-share-port', 'warning']);
});
