import { FINDING_CODES } from '../../lib/rules/index';

test('every code is there once, in order', () => {
  const codes = FINDING_CODES.map(({ code }) => code);
  expect(codes).toEqual([...new Set(codes)].sort());
  expect(codes.length).toBeGreaterThan(150);
});

test.each(FINDING_CODES.map((each) => [each.code, each] as const))(
  '%s has a name in kebab-case, says what is required, and where that is written',
  (_, each) => {
    expect(each.code).toMatch(/^twilio-interconnect:[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(['error', 'warning']).toContain(each.severity);
    expect(each.requirement).toMatch(/^[A-Z].{10,}[^.]\.$/s);
    expect(each.source).toMatch(/^https:\/\/[a-z0-9.-]+\/\S*$/);
    expect(Object.isFrozen(each)).toBe(true);
  },
);
