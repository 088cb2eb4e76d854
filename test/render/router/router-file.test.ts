import { placeholderOf, routerFile } from '../../../lib/render/router/router-file';
import { AS_RECEIVED } from './sample-plans';

test('a file ends with a line break', () => {
  expect(routerFile('a.conf', ['one', 'two'], AS_RECEIVED).text).toBe('one\ntwo\n');
});

test('a file lists the placeholders that stand in it, and where their keys are kept', () => {
  const { placeholders } = routerFile('a.conf', ['password @BGP_KEY_TWILIO@', 'BGP_KEY_AWS'], AS_RECEIVED);
  expect(placeholders.map(({ placeholder, place }) => `${placeholder} ${place.toString()}`)).toEqual([
    '@BGP_KEY_TWILIO@ file /etc/twilio/twilio.key',
  ]);
});

test('a placeholder stands between two marks', () => {
  expect(placeholderOf({ placeholder: 'BGP_KEY_AWS' })).toBe('@BGP_KEY_AWS@');
});

test('a file is frozen', () => {
  const file = routerFile('a.conf', ['@BGP_KEY_AWS@'], AS_RECEIVED);
  expect([file, file.placeholders, file.placeholders[0]].every((each) => Object.isFrozen(each))).toBe(true);
});
