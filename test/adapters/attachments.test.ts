import { Construct, RootConstruct } from 'constructs';
import { attachedIn, groupsAt, isRegistered, registerAttached } from '../../lib/adapters/attachments';

/** An attachment below a parent, at a path. */
function attached(parent: Construct, id: string): { readonly path: string; readonly resource: Construct } {
  const resource = new Construct(parent, id);
  return { path: resource.node.path, resource };
}

const paths = (members: readonly { readonly path: string }[]): readonly string[] => members.map(({ path }) => path);

test('the first attachment with a key is the first of that app, key and host', () => {
  const [app, other] = [new RootConstruct(), new RootConstruct()];
  const [host, again] = [new Construct(app, 'Host'), new Construct(app, 'Again')];
  expect(registerAttached(app, 'gateway', host, attached(app, 'b'))).toBe(true);
  expect(registerAttached(app, 'gateway', host, attached(app, 'a'))).toBe(false);
  expect(registerAttached(app, 'gateway', again, attached(app, 'e'))).toBe(true);
  expect(registerAttached(app, 'connection', host, attached(app, 'c'))).toBe(true);
  expect(registerAttached(other, 'gateway', host, attached(other, 'd'))).toBe(true);
});

test('what is attached is listed by app and key, in the order of the paths, and keeps all that is known of it', () => {
  const [app, other] = [new RootConstruct(), new RootConstruct()];
  const members = ['b', 'c', 'a'].map((id) => attached(app, id));
  for (const member of members) {
    registerAttached(app, 'gateway', app, member);
  }
  const more = { ...attached(app, 'd'), vlan: 101 };
  registerAttached(app, 'connection', app, more);
  expect(paths(attachedIn(app, 'gateway'))).toEqual(['a', 'b', 'c']);
  expect(attachedIn(app, 'connection')[0]).toBe(more);
  expect(attachedIn(app, 'lag')).toEqual([]);
  expect(attachedIn(other, 'gateway')).toEqual([]);
});

test('what was removed from the tree, or stands in what was removed, is attached no more', () => {
  const app = new RootConstruct();
  const site = new Construct(app, 'Site');
  for (const member of [attached(app, 'a'), attached(app, 'b'), attached(site, 'c')]) {
    registerAttached(app, 'gateway', app, member);
  }
  app.node.tryRemoveChild('a');
  expect(paths(attachedIn(app, 'gateway'))).toEqual(['Site/c', 'b']);
  app.node.tryRemoveChild('Site');
  expect(paths(attachedIn(app, 'gateway'))).toEqual(['b']);
  // Another construct of the same id is not the one that was registered.
  app.node.tryRemoveChild('b');
  new Construct(app, 'b');
  expect(attachedIn(app, 'gateway')).toEqual([]);
});

describe('groups', () => {
  const together = <Member>(members: readonly Member[]): readonly (readonly Member[])[] => [members];
  const each = <Member>(members: readonly Member[]): readonly (readonly Member[])[] => members.map((member) => [member]);

  test('are checked at the host of the member that was registered first', () => {
    const app = new RootConstruct();
    const [first, second] = [new Construct(app, 'First'), new Construct(app, 'Second')];
    registerAttached(app, 'gateway', second, attached(app, 'z'));
    registerAttached(app, 'gateway', first, attached(app, 'a'));
    expect(groupsAt(app, 'gateway', second, [], together).map(paths)).toEqual([['a', 'z']]);
    expect(groupsAt(app, 'gateway', first, [], together)).toEqual([]);
    expect(groupsAt(app, 'gateway', second, [], each).map(paths)).toEqual([['z']]);
    expect(groupsAt(app, 'gateway', first, [], each).map(paths)).toEqual([['a']]);
  });

  test('move to the next host if the first one was removed', () => {
    const app = new RootConstruct();
    const [first, second] = [new Construct(app, 'First'), new Construct(app, 'Second')];
    registerAttached(app, 'gateway', first, attached(app, 'a'));
    registerAttached(app, 'gateway', second, attached(app, 'b'));
    app.node.tryRemoveChild('First');
    expect(groupsAt(app, 'gateway', second, [], together).map(paths)).toEqual([['a', 'b']]);
  });

  test('hold what nobody registered, but not alone', () => {
    const app = new RootConstruct();
    registerAttached(app, 'gateway', app, attached(app, 'b'));
    const beside = [attached(app, 'a'), attached(app, 'c')];
    expect(groupsAt(app, 'gateway', app, beside, together).map(paths)).toEqual([['a', 'b', 'c']]);
    expect(groupsAt(app, 'gateway', app, beside, each).map(paths)).toEqual([['b']]);
  });
});

test('a resource of an attachment is known as such', () => {
  const app = new RootConstruct();
  const [ours, other] = [attached(app, 'a'), attached(app, 'b')];
  registerAttached(app, 'gateway', app, ours);
  expect([ours, other].map(({ resource }) => isRegistered(resource))).toEqual([true, false]);
});
