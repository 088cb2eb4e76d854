import { SITE_KEY_RULES } from '../../../lib/rules/interconnect/site-key';
import { check } from '../support';

const SITES = ['ashburn', 'sanJose'];

test('a key of a site is right', () => {
  expect(check(SITE_KEY_RULES, { site: 'sanJose', sites: SITES }, 'site')).toEqual([]);
});

test.each(['', 'london', 'Ashburn', 'toString'])('%p is unknown', (site) => {
  expect(check(SITE_KEY_RULES, { site, sites: SITES }, 'site')).toEqual([`error site-unknown at site: ${site}`]);
});

test('a typing error gets the key that was meant, and another one all keys', () => {
  const fixOf = (site: string): string | undefined => SITE_KEY_RULES[0]?.check({ site, sites: SITES }, 'site')[0]?.fix;
  expect(fixOf('ashbrun')).toBe("Did you mean 'ashburn'? The plan has: ashburn, sanJose.");
  expect(fixOf('london')).toBe('Give one of: ashburn, sanJose.');
});
