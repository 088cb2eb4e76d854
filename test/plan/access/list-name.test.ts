import { listNameOf } from '../../../lib/plan/access/list-name';

test.each([
  ['Network/SbcList', 'twilio-network-sbclist'],
  ['Network/Sbc/List', 'twilio-network-sbc-list'],
  ['network/Net_X', 'twilio-network-net_x'],
  ['network/Net/X', 'twilio-network-net-x'],
  ['network/A list (1)', 'twilio-network-a-list-1-'],
])('the name of the list at %s is %s', (path, name) => {
  expect(listNameOf(path)).toBe(name);
});

test('a long path is cut at its beginning, to 255 characters', () => {
  const name = listNameOf(`${'a/'.repeat(300)}Mine`);
  expect(name).toHaveLength(255);
  expect(name).toMatch(/^twilio-.*-mine$/);
});
