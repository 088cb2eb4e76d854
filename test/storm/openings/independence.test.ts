import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const importsOf = (name: string): readonly string[] =>
  [...readFileSync(join(__dirname, name), 'utf8').matchAll(/(?:from|import|require)\s*\(?\s*'([^']+)'/g)].map(
    (match) => match[1]!,
  );

test('nothing here uses the inside of the library', () => {
  const files = readdirSync(__dirname).filter((name) => name !== 'independence.test.ts');
  expect(files.length).toBeGreaterThan(8);
  expect(
    files.flatMap(importsOf).filter((specifier) => specifier.includes('/lib/plan') || specifier.includes('/lib/rules')),
  ).toEqual([]);
});

test('the oracle takes nothing of the library but the catalogue', () => {
  const text = readFileSync(join(__dirname, 'oracle.ts'), 'utf8');
  expect(/^import \{([^}]*)\} from 'twilio-interconnect-constructs';/.exec(text)?.[1]?.match(/\w+/g)).toEqual([
    'type',
    'TrafficRule',
    'TwilioCatalog',
    'TwilioEdge',
    'type',
    'TwilioTraffic',
  ]);
  expect(importsOf('oracle.ts')).toEqual(['twilio-interconnect-constructs', './space', './world']);
  expect(importsOf('space.ts')).toEqual([]);
});
