import { FRAMES_RULES } from '../../../lib/rules/router/frames';
import { NUMBER_TOKENS } from '../../model/tokens';
import { check } from '../support';

const TOKEN = NUMBER_TOKENS[0]![1];

test.each([
  [[], 1500],
  [[1500], 1500],
  [[1500], 9000],
  [[8500], 8500],
  [[8500], undefined],
  [[TOKEN], 1500],
  [[8500], TOKEN],
])('frames of %p to AWS and of %p to Twilio are fine', (aws, twilio) => {
  expect(check(FRAMES_RULES, { aws, twilio }, 'site')).toEqual([]);
});

test('larger frames to AWS are a warning', () => {
  expect(check(FRAMES_RULES, { aws: [1500, 8500], twilio: 1500 }, 'site')).toEqual(['warning jumbo-to-1500 at site.mtu: 8500']);
});
