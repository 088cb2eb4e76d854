import { PORTS_OF_AN_ADDRESS, PORTS_OF_A_CALL } from '../../model/capacity';
import type { AddressingMode } from '../../model/addressing';
import type { Cidr } from '../../model/cidr';
import { CidrSet } from '../../model/cidr-set';
import { FirstOverlaps } from '../../model/first-overlaps';
import { errorCode, warningCode } from '../../model/finding-code';
import type { Translation } from '../../model/translation';
import { rule, type Rule } from '../rule';
import { LEAVES_ELSEWHERE, SOURCE_LEAVES_AT_OTHER_SITE } from './addressing';
import type { SitePreference } from './preferences';

const TWILIO = 'https://www.twilio.com/docs/interconnect/crossconnect';
const NAT = 'https://www.rfc-editor.org/rfc/rfc4787';

/** The translations of one site. */
export interface TranslationsSubject {
  readonly mode: AddressingMode;
  readonly translations: readonly Translation[];
  /** What the site announces to Twilio. */
  readonly ipRoutes: readonly Cidr[];
  readonly twilioCidrs: CidrSet;
  /** The most calls that can fall to the site; undefined if the capacity is not given. */
  readonly calls?: number | undefined;
}

/** The requirements on the translations of one site. Paths: the site. */
export const TRANSLATIONS_RULES: readonly Rule<TranslationsSubject>[] = [
  rule(
    errorCode('translation-missing', 'Give every site its translations in the mode translated.', TWILIO),
    ({ mode, translations }, report, path) => {
      if (mode === 'translated' && translations.length === 0) {
        report(
          `${path}.translations`,
          '',
          'no translation is given, so hosts leave here with their own addresses',
          'Give Translation.oneToOne(...) for session border controllers, or Translation.pool(...) for softphones.',
        );
      }
      for (const [index] of [...translations.entries()].filter(([, { inside }]) => inside.length === 0)) {
        report(
          `${path}.translations[${index}].inside`,
          '',
          'is empty, so nothing is translated',
          'Give the networks of the hosts.',
        );
      }
    },
  ),
  rule(
    errorCode('translation-unexpected', 'Give translations in the mode translated only.', TWILIO),
    ({ mode, translations }, report, path) => {
      if (mode !== 'translated' && translations.length > 0) {
        report(
          `${path}.translations`,
          translations.join('; '),
          `belongs to the mode translated, and the mode is ${mode}`,
          'Give addressing: Addressing.translated(), or leave the translations out.',
        );
      }
    },
  ),
  rule(
    errorCode(
      'translation-outside',
      "Keep the outside of a translation inside the site's IP routes, and those of two translations apart, likewise their insides.",
      TWILIO,
    ),
    ({ translations, ipRoutes }, report, path) => {
      const announced = CidrSet.of(...ipRoutes);
      const outsides = new FirstOverlaps<Cidr>();
      const insides = new FirstOverlaps<Cidr>();
      for (const [index, { inside, outside }] of translations.entries()) {
        const where = `${path}.translations[${index}]`;
        if (!announced.contains(outside)) {
          report(
            `${where}.outside`,
            outside,
            `is not in the site's IP routes (${ipRoutes.join(', ')}), so Twilio has no route back`,
            'Give a part of the IP routes.',
          );
        }
        const sameOutside = outsides.find([outside]);
        if (sameOutside !== undefined) {
          const message = `overlaps the outside ${sameOutside.toString()} of another translation of the site`;
          report(`${where}.outside`, outside, message, 'Give each translation addresses of its own.');
        }
        const twice = inside.find((each) => insides.find([each]) !== undefined);
        if (twice !== undefined) {
          const message = 'overlaps the inside of another translation of the site, so a host would have two';
          report(`${where}.inside`, twice, message, 'Give each host one translation.');
        }
        outsides.add(outside, index, outside);
        for (const each of inside) {
          insides.add(each, index, each);
        }
      }
    },
  ),
  rule(
    errorCode(
      'translation-lengths-differ',
      'Give the inside and the outside of a one-to-one translation the same prefix length.',
      'https://www.rfc-editor.org/rfc/rfc3022',
    ),
    ({ translations }, report, path) => {
      for (const [index, { kind, inside, outside }] of translations.entries()) {
        if (kind === 'one-to-one' && inside.some((each) => each.prefixLength !== outside.prefixLength)) {
          report(
            `${path}.translations[${index}]`,
            `${inside.join(', ')} to ${outside.toString()}`,
            'has another number of addresses inside than outside',
            'Give two networks of one length, or Translation.pool(...) if the hosts are never called.',
          );
        }
      }
    },
  ),
  rule(
    errorCode('translation-ipv6', "Use IPv4 on both sides of a translation: Twilio's media servers have no IPv6.", TWILIO),
    ({ translations }, report, path) => {
      for (const [index, { inside, outside }] of translations.entries()) {
        const six = [...inside, outside].find(({ family }) => family === 'ipv6');
        if (six !== undefined) {
          report(`${path}.translations[${index}]`, six, 'is IPv6, and Twilio exchanges IPv4 routes only', 'Give IPv4 networks.');
        }
      }
    },
  ),
  rule(
    errorCode('translation-inside-of-twilio', "Keep the inside of a translation off Twilio's own addresses.", TWILIO),
    ({ translations, twilioCidrs }, report, path) => {
      for (const [index, { inside }] of translations.entries()) {
        const hit = inside.find((each) => twilioCidrs.overlaps(each));
        if (hit !== undefined) {
          const message = 'has addresses that Twilio announces, so the hosts cannot be told from Twilio';
          report(`${path}.translations[${index}].inside`, hit, message, 'Give the addresses of your hosts.');
        }
      }
    },
  ),
  rule(
    warningCode(
      'translation-pool-small',
      `Give the pools of a site enough addresses: a call takes ${PORTS_OF_A_CALL} UDP ports, and an address has ${PORTS_OF_AN_ADDRESS} above 1023.`,
      'https://www.rfc-editor.org/rfc/rfc3550',
    ),
    ({ translations, calls = 0 }, report, path) => {
      const pools = translations.filter(({ kind }) => kind === 'pool').map(({ outside }) => outside);
      const addresses = pools.reduce((sum, { first, last }) => sum + Number(last - first) + 1, 0);
      const needed = Math.ceil((calls * PORTS_OF_A_CALL) / PORTS_OF_AN_ADDRESS);
      if (pools.length > 0 && addresses < needed) {
        report(
          `${path}.translations`,
          pools.join(', '),
          `has ${countOf(addresses)}, and the ${calls} calls that can fall to the site take ${countOf(needed)} at ${PORTS_OF_A_CALL} ports a call`,
          'Give the pools more addresses, or spread the calls over more sites.',
        );
      }
    },
  ),
];

/** One site, and all its translations. */
export interface TranslatingSite {
  readonly key: string;
  /** How AWS ranks the site: sites of the same preference are in use together. */
  readonly preference: SitePreference;
  readonly translations: readonly Translation[];
  /** What the site announces to Twilio. */
  readonly ipRoutes: readonly Cidr[];
  /** The networks of hosts behind the router. They leave at this site only. */
  readonly lanPrefixes: readonly Cidr[];
}

/** The translations of the sites of one hub. */
export interface SitesTranslationsSubject {
  readonly sites: readonly TranslatingSite[];
}

/** The requirements on the translations of all sites together. Paths: the map of sites. */
export const SITES_TRANSLATIONS_RULES: readonly Rule<SitesTranslationsSubject>[] = [
  rule(
    errorCode(
      'translation-pool-shared',
      "Keep the outside of a pool out of other sites' IP routes: only the router that made a translation knows it.",
      NAT,
    ),
    ({ sites }, report, path) => {
      const announced = new FirstOverlaps<TranslatingSite>();
      for (const site of sites) {
        for (const route of site.ipRoutes) {
          announced.add(route, site.key, site);
        }
      }
      for (const { key, translations } of sites) {
        for (const [index, { kind, outside }] of translations.entries()) {
          const other = kind === 'pool' ? announced.find([outside], key) : undefined;
          if (other !== undefined) {
            report(
              `${path}.${key}.translations[${index}].outside`,
              outside,
              `is in the IP routes of the site '${other.key}' too, so replies reach a router that does not know the translation`,
              "Give the site IP routes of its own, with the pool's outside in them.",
            );
          }
        }
      }
    },
  ),
  rule(
    warningCode(
      'stateful-translation-active-active',
      'Give sites that translate to the same outside different preferences, or IP routes of their own.',
      NAT,
    ),
    ({ sites }, report, path) => {
      const earlier = new Map<SitePreference, FirstOverlaps<TranslatingSite>>();
      for (const site of sites) {
        const rivals = earlier.get(site.preference) ?? new FirstOverlaps();
        earlier.set(site.preference, rivals);
        for (const { index, outside } of oneToOnesOf(site)) {
          const other = rivals.find([outside], site.key);
          if (other !== undefined) {
            report(
              `${path}.${site.key}.translations[${index}].outside`,
              outside,
              `is the outside of a translation of the site '${other.key}' too, and both sites can be in use: UDP passes, but TCP and ping fail when they leave by one site and come back by the other`,
              "Give the sites different preferences, such as 'high' and 'low', or use a router that translates without state.",
            );
          }
          rivals.add(outside, site.key, site);
        }
      }
    },
  ),
  rule(
    warningCode(
      'translation-maps-differ',
      'Give sites that translate one to one to the same outside the same map.',
      'https://www.rfc-editor.org/rfc/rfc3022',
    ),
    ({ sites }, report, path) => {
      const earlier = new FirstOverlaps<OneToOne>();
      for (const site of sites) {
        const own = oneToOnesOf(site);
        for (const { index, outside, translation } of own) {
          const hit = earlier.find([outside], offsetOf(translation));
          if (hit !== undefined) {
            report(
              `${path}.${site.key}.translations[${index}]`,
              translation,
              `is another map than that of the site '${hit.key}' (${hit.translation.toString()}), so a call from Twilio reaches another host when it takes the other site`,
              'Give both sites the same map, or each IP routes of its own.',
            );
          }
        }
        for (const each of own) {
          earlier.add(each.outside, offsetOf(each.translation), each);
        }
      }
    },
  ),
  rule(SOURCE_LEAVES_AT_OTHER_SITE, ({ sites }, report, path) => {
    const translating = sites.filter(({ translations }) => translations.length > 0);
    // Of each network, the first two sites that do not know it: one of them is another site than the one that is looked at.
    const strangers = new Map<string, readonly TranslatingSite[]>();
    for (const { key, translations, lanPrefixes } of sites) {
      for (const [index, { inside }] of translations.entries()) {
        for (const network of inside.filter((each) => !lanPrefixes.some((lan) => lan.overlaps(each)))) {
          const name = network.toString();
          const unaware = strangers.get(name) ?? firstTwo(translating, (each) => !isKnownAt(each, network));
          strangers.set(name, unaware);
          const other = unaware.find((each) => each.key !== key);
          if (other !== undefined) {
            report(
              `${path}.${key}.translations[${index}].inside`,
              network,
              `is not translated at the site '${other.key}' on the same hub: ${LEAVES_ELSEWHERE}`,
              'Translate the hosts at every site, or name their LAN in lanPrefixes if they are behind the router of this one only.',
            );
          }
        }
      }
    }
  }),
];

/** A one-to-one translation of a site, and its place among the site's translations. */
interface OneToOne {
  readonly key: string;
  readonly index: number;
  readonly outside: Cidr;
  readonly translation: Translation;
}

function oneToOnesOf({ key, translations }: TranslatingSite): readonly OneToOne[] {
  return translations.flatMap((translation, index) =>
    translation.kind === 'one-to-one' ? [{ key, index, outside: translation.outside, translation }] : [],
  );
}

function firstTwo<T>(items: readonly T[], isWanted: (item: T) => boolean): readonly T[] {
  const found: T[] = [];
  for (const item of items) {
    if (found.length === 2) {
      break;
    }
    if (isWanted(item)) {
      found.push(item);
    }
  }
  return found;
}

/** How far the inside of a one-to-one translation is from its outside: the same for two parts of one map. */
function offsetOf({ inside: [inside], outside }: Translation): bigint | 'nothing inside' {
  return inside === undefined ? 'nothing inside' : inside.first - outside.first;
}

/** Whether at least one address of a network is translated at a site, or is in its IP routes. */
function isKnownAt({ translations, ipRoutes }: TranslatingSite, network: Cidr): boolean {
  return [...ipRoutes, ...translations.flatMap(({ inside }) => inside)].some((each) => each.overlaps(network));
}

function countOf(addresses: number): string {
  return `${addresses} ${addresses === 1 ? 'address' : 'addresses'}`;
}
