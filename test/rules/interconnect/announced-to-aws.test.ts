import { BgpPrefix } from '../../../lib/model/bgp-prefix';
import {
  ANNOUNCED_TO_AWS_RULES,
  type AnnouncedToAwsSubject,
  type AnnouncingSite,
} from '../../../lib/rules/interconnect/announced-to-aws';
import type { SitePreference } from '../../../lib/rules/interconnect/preferences';
import { checkAll } from '../../../lib/rules/rule';
import { check } from '../support';

const MEDIA = BgpPrefix.of('168.86.128.0/18', 24);
const WHOLE = BgpPrefix.of('168.86.128.0/18');
const PART = BgpPrefix.of('168.86.175.0/24', 24);

const site = (key: string, preference: SitePreference, ...bgpPrefixes: readonly BgpPrefix[]): AnnouncingSite => ({
  key,
  preference,
  bgpPrefixes,
  routesQuota: 100,
});

const checked = (
  announcementsToAws: AnnouncedToAwsSubject['announcementsToAws'],
  sites: readonly AnnouncingSite[],
  isPropagated = false,
): string[] => check(ANNOUNCED_TO_AWS_RULES, { announcementsToAws, sites, isPropagated }, '');

describe('the lengths of what ranked sites announce', () => {
  test('differ where a range admits several, and routers pass on what they receive', () => {
    const sites = [site('a', 'high', MEDIA), site('b', 'low', MEDIA), site('c', 'low', MEDIA)];
    expect(checked('as-received', sites)).toEqual([
      'warning prefix-length-differs-between-sites at announcementsToAws: as-received',
      'warning prefix-length-differs-between-sites at announcementsToAws: as-received',
    ]);
    expect(checked('summarised', sites)).toEqual([]);
  });

  test('differ where the networks do', () => {
    const sites = [site('a', 'high', MEDIA), site('saoPaulo', 'low', PART)];
    expect(checked('summarised', sites)).toEqual([
      'warning prefix-length-differs-between-sites at announcementsToAws: summarised',
    ]);
    const [finding] = checkAll(ANNOUNCED_TO_AWS_RULES, { announcementsToAws: 'summarised', sites, isPropagated: false }, '');
    expect(finding?.message).toContain("lets 'saoPaulo' announce 168.86.175.0/24 and 'a' 168.86.128.0/18");
  });

  test('differ where one of two equal networks admits more', () => {
    const sites = [site('a', 'high', MEDIA), site('b', 'low', WHOLE)];
    expect(checked('as-received', sites)).toEqual([
      'warning prefix-length-differs-between-sites at announcementsToAws: as-received',
    ]);
  });

  test('are mended by what was not chosen', () => {
    const fixOf = (announcementsToAws: AnnouncedToAwsSubject['announcementsToAws']): string | undefined => {
      const sites = [site('a', 'high', MEDIA), site('saoPaulo', 'low', PART)];
      return checkAll(ANNOUNCED_TO_AWS_RULES, { announcementsToAws, sites, isPropagated: false }, '')[0]?.fix;
    };
    expect(fixOf('as-received')).toMatch(/^Give 'summarised'/);
    expect(fixOf('summarised')).toMatch(/^Leave all sites untagged/);
  });

  test.each<[string, AnnouncingSite[]]>([
    ['of equal preference', [site('a', 'high', MEDIA), site('b', 'high', PART)]],
    ['untagged', [site('a', 'untagged', MEDIA), site('b', 'untagged', MEDIA)]],
    ['with one length each', [site('a', 'high', WHOLE), site('b', 'low', WHOLE)]],
    ['with other addresses', [site('a', 'high', PART), site('b', 'low', BgpPrefix.of('208.78.112.0/25'))]],
  ])('do not matter for sites %s', (_, sites) => {
    expect(checked('as-received', sites)).toEqual([]);
  });
});

describe('the propagated routes', () => {
  const ashburn = site('a', 'untagged', MEDIA, BgpPrefix.of('208.78.112.0/25'));
  const sanJose = site('b', 'untagged', MEDIA, BgpPrefix.of('67.213.136.0/25'));

  test('are counted once over all sites, at most the quota of each session', () => {
    expect(checked('as-received', [ashburn], true)).toEqual([]);
    const sites = [ashburn, sanJose];
    expect(checked('as-received', sites, true)).toEqual([
      'warning propagated-routes-over-100 at announcementsToAws: as-received',
    ]);
    const [finding] = checkAll(ANNOUNCED_TO_AWS_RULES, { announcementsToAws: 'as-received', sites, isPropagated: true }, '');
    // 127 networks of /18 to /24, and two of /25.
    expect(finding?.message).toContain('up to 129 routes');
    expect(
      checked(
        'as-received',
        [
          { ...ashburn, routesQuota: 40 },
          { ...sanJose, routesQuota: 60 },
        ],
        true,
      ),
    ).toEqual([]);
    expect(
      checked(
        'as-received',
        [
          { ...ashburn, routesQuota: 41 },
          { ...sanJose, routesQuota: 60 },
        ],
        true,
      ),
    ).toHaveLength(1);
    expect(checked('as-received', [{ ...ashburn, routesQuota: 200 }], true)).toHaveLength(1);
  });

  test('are few, if they are summarised', () => {
    expect(checked('summarised', [ashburn, sanJose], true)).toEqual([]);
    const many = Array.from({ length: 101 }, (_, index) => BgpPrefix.of(`5.6.${index}.0/24`));
    const site101 = { ...site('a', 'untagged', ...many), routesQuota: 1000 };
    expect(checked('summarised', [site101], true)).toEqual([
      'warning propagated-routes-over-100 at announcementsToAws: summarised',
    ]);
  });

  test('are fewer if they are summarised, unless they are already', () => {
    const many = Array.from({ length: 101 }, (_, index) => BgpPrefix.of(`5.6.${index}.0/24`));
    const sites = [{ ...site('a', 'untagged', ...many), routesQuota: 1000 }];
    const fixOf = (announcementsToAws: AnnouncedToAwsSubject['announcementsToAws']): string | undefined =>
      checkAll(ANNOUNCED_TO_AWS_RULES, { announcementsToAws, sites, isPropagated: true }, '')[0]?.fix;
    expect(fixOf('as-received')).toBe("Give 'summarised'.");
    expect(fixOf('summarised')).toBe('Aggregate them on the routers, or use a transit gateway.');
  });

  test('are not counted without a propagation', () => {
    expect(checked('as-received', [ashburn, sanJose], false)).toEqual([]);
  });
});
