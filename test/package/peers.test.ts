import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Dependencies {
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

const { peerDependencies, devDependencies } = JSON.parse(
  readFileSync(join(__dirname, '../../package.json'), 'utf8'),
) as Dependencies;

test.each(Object.entries(peerDependencies))('%s is tested at the lowest version of %s', (name, range) => {
  const tested = devDependencies[`${name}-floor`]?.replace(`npm:${name}@`, '') ?? devDependencies[name];
  expect(`^${tested}`).toBe(range);
});

test('a lowest version is installed beside the newest only where it is another one', () => {
  const floors = Object.keys(devDependencies).filter((name) => name.endsWith('-floor'));
  expect(floors).toEqual(['aws-cdk-lib-floor', 'constructs-floor']);
  for (const floor of floors) {
    const name = floor.replace('-floor', '');
    expect(devDependencies[floor]).not.toBe(`npm:${name}@${devDependencies[name]}`);
  }
});
