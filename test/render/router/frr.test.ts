import { renderFrr } from '../../../lib/render/router/frr';
import { AS_RECEIVED } from './sample-plans';

const lines = (plan: Parameters<typeof renderFrr>[0]): readonly string[] => renderFrr(plan, [])[0]!.text.split('\n');

test('the key of a session comes right after its ASN', () => {
  const text = lines(AS_RECEIVED);
  expect(text[text.indexOf(' neighbor 169.254.96.1 remote-as 64512') + 1]).toBe(' neighbor 169.254.96.1 password @BGP_KEY_AWS@');
});
