import { ROUTER_KEY_RULES } from '../../../lib/rules/router/router-key';
import { checkAll } from '../../../lib/rules/rule';
import { check } from '../support';

const checked = (platform: string, key: string | undefined): string[] => check(ROUTER_KEY_RULES, { platform, key }, 'k');
const refused = (key: string): string[] => [`error router-key-charset at k: ${key.length} characters, not shown`];

const PRINTABLE = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));

/** What a platform refuses among the printable characters, inside a key. */
const REFUSED = { frr: ' ', bird: '"', 'ios-xe': ' ?', junos: '"\\' };

describe.each(Object.entries(REFUSED))('on %s', (platform, characters) => {
  test.each(PRINTABLE)('%p inside a key is judged', (character) => {
    const key = `abc${character}def`;
    expect(checked(platform, key)).toEqual(characters.includes(character) ? refused(key) : []);
  });

  test.each(['', 'a\nb', 'a\tb', 'a\u0000b', 'a\u007fb', 'schlüssel', 'k😀y'])('%p is refused', (key) => {
    expect(checked(platform, key)).toEqual(refused(key));
  });

  test('the length ends where the platform ends it', () => {
    const longest = platform === 'junos' ? 126 : 80;
    expect(checked(platform, 'k'.repeat(longest))).toEqual([]);
    expect(checked(platform, 'k'.repeat(longest + 1))).toEqual(refused('k'.repeat(longest + 1)));
  });
});

test('only on IOS XE a key has no digit first', () => {
  expect(checked('ios-xe', '7secret')).toEqual(refused('7secret'));
  expect(['frr', 'bird', 'junos'].flatMap((platform) => checked(platform, '7secret'))).toEqual([]);
});

test('only on Junos a key does not look encrypted', () => {
  expect(['$9$secret', '$8$secret'].flatMap((key) => checked('junos', key))).toEqual([
    ...refused('$9$secret'),
    ...refused('$8$secret'),
  ]);
  expect(checked('junos', '$9secret$9$')).toEqual([]);
  expect(['frr', 'bird', 'ios-xe'].flatMap((platform) => checked(platform, '$9$secret'))).toEqual([]);
});

test('a key that is not there is missing, and nothing else', () => {
  expect(checked('frr', undefined)).toEqual(['error router-key-missing at k: ']);
});

test('no finding shows the key', () => {
  expect(JSON.stringify(checkAll(ROUTER_KEY_RULES, { platform: 'frr', key: 'Zq9 secret' }, 'k'))).not.toContain('Zq9');
});
