import { attachedIn, registerAttached } from '../../lib/adapters/attachments';

test('the first attachment to something is the first of that app and that key', () => {
  const [app, other] = [{}, {}];
  expect(registerAttached(app, 'gateway', { path: 'b' })).toBe(true);
  expect(registerAttached(app, 'gateway', { path: 'a' })).toBe(false);
  expect(registerAttached(app, 'connection', { path: 'c' })).toBe(true);
  expect(registerAttached(other, 'gateway', { path: 'd' })).toBe(true);
});

test('what is attached is listed by app and key, in the order of the paths', () => {
  const [app, other] = [{}, {}];
  for (const path of ['b', 'a/b', 'a']) {
    registerAttached(app, 'gateway', { path });
  }
  registerAttached(app, 'connection', { path: 'c' });
  expect(attachedIn(app, 'gateway')).toEqual([{ path: 'a' }, { path: 'a/b' }, { path: 'b' }]);
  expect(attachedIn(app, 'connection')).toEqual([{ path: 'c' }]);
  expect(attachedIn(app, 'lag')).toEqual([]);
  expect(attachedIn(other, 'gateway')).toEqual([]);
});

test('what is attached keeps all that is known of it', () => {
  const app = {};
  const member = { path: 'a', vlan: 101 };
  registerAttached(app, 'connection', member);
  expect(attachedIn<typeof member>(app, 'connection')[0]).toBe(member);
});

test('a list that was read does not change afterwards', () => {
  const app = {};
  registerAttached(app, 'gateway', { path: 'b' });
  const before = attachedIn(app, 'gateway');
  registerAttached(app, 'gateway', { path: 'a' });
  expect(before).toEqual([{ path: 'b' }]);
  expect(attachedIn(app, 'gateway')).toEqual([{ path: 'a' }, { path: 'b' }]);
});
