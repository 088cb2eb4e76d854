import { SBC_PORTS_RULES } from '../../../lib/rules/access/sbc-ports';
import { check } from '../support';

test('ports that are given for what comes in are fine', () => {
  expect(check(SBC_PORTS_RULES, { assumed: [], unused: [] }, '')).toEqual([]);
});

test('ports that are not given are one warning', () => {
  expect(check(SBC_PORTS_RULES, { assumed: ['media', 'signalling'], unused: [] }, '')).toEqual([
    'warning sbc-ports-assumed at sbc: media, signalling',
  ]);
});

test('ports of what does not come in are an error each', () => {
  expect(check(SBC_PORTS_RULES, { assumed: [], unused: ['media', 'signalling'] }, 'access')).toEqual([
    'error sbc-ports-unused at access.sbc.media: media',
    'error sbc-ports-unused at access.sbc.signalling: signalling',
  ]);
});
