import { Addressing } from '../../lib/model/addressing';

test.each([
  [Addressing.shared(), 'shared', undefined],
  [Addressing.shared({ twilioConfirmed: '2026-03-01' }), 'shared', '2026-03-01'],
  [Addressing.perSite(), 'per-site', undefined],
  [Addressing.translated(), 'translated', undefined],
  [Addressing.translated({ twilioConfirmed: '2026-03-01' }), 'translated', '2026-03-01'],
])('%s', (addressing, mode, twilioConfirmed) => {
  expect([addressing.mode, addressing.toString(), addressing.twilioConfirmed]).toEqual([mode, mode, twilioConfirmed]);
  expect(Object.isFrozen(addressing)).toBe(true);
});
