import { BIRD_RULES, type BirdSubject } from '../../../lib/rules/router/bird';
import { check } from '../support';

const checked = (subject: Partial<BirdSubject>): string[] => check(BIRD_RULES, { sessions: [], made: [], ...subject }, '');

test('a cap below what the policy admits is a warning, because it does not open again', () => {
  expect(checked({ sessions: [{ neighbour: 'aws', admitted: 128, cap: 100 }] })).toEqual([
    'warning bird-cap-stays-closed at sessions.aws.maximumPrefixesOut: 100',
  ]);
  expect(checked({ sessions: [{ neighbour: 'aws', admitted: 100, cap: 100 }] })).toEqual([]);
});

test('a prefix may depend on 16384 longest prefixes', () => {
  expect(checked({ made: [{ prefix: '203.0.113.0/28', probes: 16384 }] })).toEqual([]);
  expect(checked({ made: [{ prefix: '203.0.113.0/28', probes: 16385 }] })).toEqual([
    'error bird-contributors-too-many at conditionalRoutes.203.0.113.0/28: 16385',
  ]);
});
