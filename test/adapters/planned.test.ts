import { Asn, planDirectConnectGateway } from 'twilio-interconnect-constructs';
import { isPlan, isPlanned, planIn } from '../../lib/adapters/planned';

const plan = planDirectConnectGateway({});
const { proxy: closed, revoke } = Proxy.revocable({}, {});
revoke();

test.each([
  ['a plan', { plan }, true],
  ['an object that can be changed', { plan: {} }, false],
  ['a value', { plan: Asn.of(65010) }, false],
  ['a number', { plan: 5 }, false],
  ['null', { plan: null }, false],
  ['no plan', {}, false],
  ['what cannot be read', closed, false],
  ['nothing', undefined, false],
])('%s in the place of a plan', (_, props, expected) => {
  expect(isPlanned(props)).toBe(expected);
});

test('a plan has its members', () => {
  expect(isPlan(plan, 'amazonSideAsn', 'name')).toBe(true);
  expect(isPlan(plan, 'entries')).toBe(false);
});

test('what stands in the place of a plan', () => {
  expect(planIn({ plan: 5 })).toBe(5);
  expect(planIn({ plan: null })).toBeUndefined();
  expect(planIn(closed)).toBeUndefined();
});
