import { renderNftables } from '../../../lib/render/router/nftables';
import { AS_RECEIVED } from './sample-plans';

test('the table is deleted and written anew, and no other is touched', () => {
  const tables = renderNftables(AS_RECEIVED).filter((line) => line.includes('table ip'));
  expect(tables).toEqual([
    'table ip twilio_interconnect',
    'delete table ip twilio_interconnect',
    'table ip twilio_interconnect {',
  ]);
});
