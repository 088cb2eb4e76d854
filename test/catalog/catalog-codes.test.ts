import { CATALOG_CODES } from '../../lib/catalog/catalog-codes';

const codes = Object.values(CATALOG_CODES);

test.each(codes)('$code', ({ code, severity, requirement, source }) => {
  expect(code).toMatch(/^twilio-interconnect:catalog-[a-z]+(-[a-z]+)*$/);
  expect(severity).toBe('error');
  expect(requirement).toMatch(/\.$/);
  expect(source).toMatch(/^https:\/\//);
});

test('no code is there twice', () => {
  expect(new Set(codes.map(({ code }) => code)).size).toBe(codes.length);
});
