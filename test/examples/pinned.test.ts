import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expectPinned } from './pinned';

const ENGINES = ['cdk', 'cdktf', 'cdktn'] as const;
const NAME = 'cdk/voice-sdk-egress';
const update = process.env.UPDATE_GOLDEN;

beforeEach(() => {
  delete process.env.UPDATE_GOLDEN;
});
afterAll(() => {
  if (update !== undefined) {
    process.env.UPDATE_GOLDEN = update;
  }
});

test('every example is pinned on every engine, and nothing else is', () => {
  const topics = readdirSync(join(__dirname, '../../examples/cdk')).sort();
  for (const engine of ENGINES) {
    expect(readdirSync(join(__dirname, 'pinned', engine)).sort()).toEqual(topics.map((topic) => `${topic}.txt`));
  }
});

test('a changed id is said to replace a resource', () => {
  const renamed = (): void => expectPinned(NAME, ['Voice/Other/Resource Other1234 AWS::EC2::SecurityGroup']);
  expect(renamed).toThrow(/^\+ Voice\/Other\/Resource Other1234 AWS::EC2::SecurityGroup$/m);
  expect(renamed).toThrow(/^- \S+ \S+ AWS::EC2::SecurityGroup$/m);
  expect(renamed).toThrow(/replaces its resource/);
});

test('an example that is not pinned is refused', () => {
  expect(() => expectPinned('cdk/no-such-example', ['a b c'])).toThrow(/no-such-example/);
});
