import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');

test('the lowest version of every peer is installed, and nothing else', () => {
  const { peerDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly peerDependencies: Readonly<Record<string, string>>;
  };
  const command = execFileSync('node', [join(root, 'scripts/lowest-peers.js')], { encoding: 'utf8' })
    .trim()
    .split(' ');
  expect(command.slice(0, 2)).toEqual(['npm', 'install']);
  const packages = command.slice(2).filter((word) => !word.startsWith('--'));
  expect(packages.map((each) => each.replace(/(?<=.)@/, '@^')).sort()).toEqual(
    Object.entries(peerDependencies)
      .map(([name, range]) => `${name}@${range}`)
      .sort(),
  );
});
