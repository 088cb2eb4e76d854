import * as fc from 'fast-check';
import { fillRouterKeys, renderRouterConfiguration, RouterPlatform, ValidationFailure } from 'twilio-interconnect-constructs';
import { AS_RECEIVED } from './sample-plans';

const FILES = renderRouterConfiguration(AS_RECEIVED, RouterPlatform.FRR);
const TWILIO_KEY = 'twilio-key';

const filled = (aws: string): string =>
  fillRouterKeys(RouterPlatform.FRR, FILES, { '@BGP_KEY_AWS@': aws, '@BGP_KEY_TWILIO@': TWILIO_KEY })[0]!.text;

function findingsOf(act: () => unknown): readonly string[] {
  try {
    act();
    return [];
  } catch (error) {
    return (error as ValidationFailure).findings.map(({ code, path, value }) => `${code} ${path} ${value}`);
  }
}

test('the keys stand in their places, and in no other', () => {
  expect(
    filled('aws-key')
      .split('\n')
      .filter((line) => line.includes('-key')),
  ).toEqual([' neighbor 169.254.96.1 password aws-key', ' neighbor 169.254.10.1 password twilio-key']);
});

test.each(['&', '$&', '$1', '$$', "$'", '$`', '|', '\\', '\\1', '/', '#', '!', '@BGP_KEY_TWILIO@', '@BGP_KEY_AWS@', '^.*$'])(
  'the key %p is taken letter by letter',
  (part) => {
    expect(filled(`a${part}z`)).toContain(` neighbor 169.254.96.1 password a${part}z\n`);
  },
);

test('any key that FRR can hold changes its own line only', () => {
  const key = fc.string({
    unit: fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code)),
    minLength: 1,
    maxLength: 80,
  });
  const rest = (text: string): readonly string[] => text.split('\n').filter((line) => !line.includes('169.254.96.1 password'));
  const expected = rest(filled('other'));
  fc.assert(
    fc.property(key, (secret) => {
      expect(filled(secret)).toContain(` neighbor 169.254.96.1 password ${secret}\n neighbor`);
      expect(rest(filled(secret))).toEqual(expected);
    }),
  );
});

test('files without placeholders stay as they are, and none has a placeholder afterwards', () => {
  const after = fillRouterKeys(RouterPlatform.FRR, FILES, { '@BGP_KEY_AWS@': 'a', '@BGP_KEY_TWILIO@': 'b' });
  expect(after.slice(1)).toEqual(FILES.slice(1));
  expect(after.flatMap(({ placeholders }) => placeholders)).toEqual([]);
});

test('a key that nothing asks for is not used', () => {
  const keys = { '@BGP_KEY_AWS@': 'a', '@BGP_KEY_TWILIO@': 'b', '@BGP_KEY_BACKBONE@': 'unused' };
  expect(JSON.stringify(fillRouterKeys(RouterPlatform.FRR, FILES, keys))).not.toContain('unused');
});

test('all findings come at once, and show no key', () => {
  const act = (): unknown => fillRouterKeys(RouterPlatform.FRR, FILES, { '@BGP_KEY_AWS@': 'Zq9 secret' });
  expect(findingsOf(act)).toEqual([
    'twilio-interconnect:router-key-charset keys.@BGP_KEY_AWS@ 10 characters, not shown',
    'twilio-interconnect:router-key-missing keys.@BGP_KEY_TWILIO@ ',
  ]);
  expect(act).toThrow(ValidationFailure);
  expect(act).not.toThrow(/Zq9/);
});

test('a property of all objects is no key', () => {
  expect(findingsOf(() => fillRouterKeys(RouterPlatform.FRR, FILES, {}))).toHaveLength(2);
});

test('BIRD takes a space and no quotation mark, FRR the other way round', () => {
  const bird = renderRouterConfiguration(AS_RECEIVED, RouterPlatform.BIRD);
  const keys = { '@BGP_KEY_AWS@': 'a b', '@BGP_KEY_TWILIO@': 'a"b' };
  expect(findingsOf(() => fillRouterKeys(RouterPlatform.BIRD, bird, keys))).toEqual([
    'twilio-interconnect:router-key-charset keys.@BGP_KEY_TWILIO@ 3 characters, not shown',
  ]);
  expect(findingsOf(() => fillRouterKeys(RouterPlatform.FRR, FILES, keys))).toEqual([
    'twilio-interconnect:router-key-charset keys.@BGP_KEY_AWS@ 3 characters, not shown',
  ]);
});
