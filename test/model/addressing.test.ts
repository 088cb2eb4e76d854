import { Addressing } from '../../lib/model/addressing';

test.each([
  [Addressing.shared(), 'shared', { mode: 'shared' }],
  [Addressing.shared({ twilioConfirmed: '2026-03-02' }), 'shared', { mode: 'shared', twilioConfirmed: '2026-03-02' }],
  [Addressing.perSite(), 'per-site', { mode: 'per-site' }],
  [Addressing.translated(), 'translated', { mode: 'translated' }],
  [Addressing.translated({ twilioConfirmed: '2026-03-02' }), 'translated', { mode: 'translated', twilioConfirmed: '2026-03-02' }],
])('%#: %s', (addressing, mode, plain) => {
  expect([addressing.mode, addressing.toString()]).toEqual([mode, mode]);
  expect(addressing.toJSON()).toEqual(plain);
  expect(JSON.parse(JSON.stringify({ addressing }))).toEqual({ addressing: plain });
  expect(Object.isFrozen(addressing)).toBe(true);
});
