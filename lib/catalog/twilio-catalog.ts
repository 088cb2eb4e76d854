import type { BgpPrefix } from '../model/bgp-prefix';
import type { Cidr } from '../model/cidr';
import { CidrSet } from '../model/cidr-set';
import { type Finding, throwOnErrors } from '../model/finding';
import { finding } from '../model/finding-code';
import { compareText, distinct } from '../model/text';
import { bgpPrefixesOn } from './bgp-prefixes';
import { CATALOG_CODES } from './catalog-codes';
import { CATALOGUE_DATE } from './catalogue-date';
import { EDGE_ROWS } from './edge-rows';
import { edgeRules } from './edge-rules';
import { isValidOn } from './fact-dates';
import { badDate, dayAfter, daysAfter, isIsoDate } from './iso-date';
import { compareTrafficRules, makeTrafficRule, type TrafficRule, type TrafficRuleProps } from './traffic-rule';
import { tooWideTogether, trafficRuleFindings } from './traffic-rule-validation';
import { argument } from '../model/shape/argument';
import { brand } from '../model/shape/brand';
import { guard } from '../model/shape/guard';
import { listOf, objectOf, required, TEXT, valueKind } from '../model/shape/kind';
import { DAY, plainForm } from '../model/shape/plain-kind';
import { TRAFFIC_RULE_PROPS } from './traffic-rule-shape';
import { TWILIO_EDGE, TwilioEdge } from './twilio-edge';
import { TWILIO_TRAFFIC, type TwilioTraffic } from './twilio-traffic';
import { isWiderThanAllowed } from './widest-opening';

/** A selection of traffic rules. */
export interface TrafficRuleFilter {
  /**
   * The edges, compared by id.
   *
   * @default - all edges
   */
  readonly edges?: readonly TwilioEdge[];
  /**
   * The kinds of traffic, compared by id.
   *
   * @default - all kinds
   */
  readonly traffic?: readonly TwilioTraffic[];
}

/** A customer's additions and corrections to the catalogue. */
export interface CustomCatalogEntries {
  /**
   * Rules to add.
   *
   * @default - none
   */
  readonly add?: readonly TrafficRuleProps[];
  /**
   * Rules that replace every rule with the same traffic, edge and direction, on the days on which they are valid: a rule that begins next
   * year does not replace this year's rules.
   *
   * @default - none
   */
  readonly replace?: readonly TrafficRuleProps[];
}

const FILTER = required(
  objectOf<TrafficRuleFilter>('a selection of traffic rules', { edges: listOf(TWILIO_EDGE), traffic: listOf(TWILIO_TRAFFIC) }),
);

const CUSTOM_ENTRIES = required(
  objectOf<CustomCatalogEntries>('entries of a catalogue', {
    add: listOf(TRAFFIC_RULE_PROPS),
    replace: listOf(TRAFFIC_RULE_PROPS),
  }),
);

/** Every rule that Twilio has published, for all dates, in canonical order. Computed once, when first needed. */
let published: readonly TrafficRule[] | undefined;

function publishedRules(): readonly TrafficRule[] {
  published ??= edgeRules(EDGE_ROWS, (id) => TwilioEdge.of(id))
    .map((props) => makeTrafficRule(props, 'twilio'))
    .sort(compareTrafficRules);
  return published;
}

/**
 * All traffic rules that Twilio publishes, as of one day. It never reads the clock, so the same program always gives the same template.
 *
 * If Twilio published the day of a change, both the old and the new rules are valid on that day. If not, both are valid for as long
 * as either may be in use.
 *
 * Errors: `twilio-interconnect:catalog-date`, `twilio-interconnect:catalog-date-unknown`, `twilio-interconnect:catalog-rule-duplicate`, and those of `validateTrafficRules`.
 */
export class TwilioCatalog {
  /** The rules when Twilio's pages were last read. */
  public static get current(): TwilioCatalog {
    TwilioCatalog.cachedCurrent ??= TwilioCatalog.at(CATALOGUE_DATE);
    return TwilioCatalog.cachedCurrent;
  }

  /**
   * The rules on that day. The catalogue knows the days from the one before its first dated entry to that of `current`; or to the last change
   * that Twilio has announced, if that is later.
   *
   * @param date `YYYY-MM-DD`
   */
  public static at(date: string): TwilioCatalog {
    guard(required(TEXT), date, 'date');
    throwOnErrors(isIsoDate(date) ? unknownDay(date) : [badDate('date', date)]);
    return new TwilioCatalog(
      date,
      publishedRules().filter((rule) => isValidOn(rule, date)),
      false,
    );
  }

  /**
   * The rules for those edges and kinds of traffic, of all dates.
   *
   * @internal
   */
  public static published(filter: TrafficRuleFilter): readonly TrafficRule[] {
    return matching(publishedRules(), guard(FILTER, filter ?? {}, ''));
  }

  /**
   * The prefixes that Twilio has announced at its Interconnect edges, of all dates.
   *
   * @internal
   */
  public static publishedBgpPrefixes(): readonly BgpPrefix[] {
    return EDGE_ROWS.flatMap((row) => (row.exchange === undefined ? [] : row.bgp.flatMap(({ prefixes }) => prefixes)));
  }

  /** The days on which the rules differ from those of the day before, sorted. They are computed from the rules alone. */
  public static get changes(): readonly string[] {
    TwilioCatalog.cachedChanges ??= Object.freeze(distinct(publishedRules().flatMap(daysOfChange)));
    return TwilioCatalog.cachedChanges;
  }

  /**
   * The own catalogue that equals one of another copy of this package.
   *
   * @internal
   */
  public static adopted(other: TwilioCatalog): TwilioCatalog {
    const rules = other.rules().map((each) => {
      const { origin, ...props } = guard(required(TRAFFIC_RULE_PROPS), each, 'rules');
      return makeTrafficRule(props, origin ?? 'custom');
    });
    return new TwilioCatalog(
      guard(required(TEXT), other.date, 'date'),
      rules.sort(compareTrafficRules),
      rules.some(({ origin }) => origin === 'custom'),
    );
  }

  /**
   * Whether it is a catalogue that this copy of the package made.
   *
   * @internal
   */
  public static isOwn(value: unknown): boolean {
    return typeof value === 'object' && value !== null && #rules in value;
  }

  private static cachedChanges: readonly string[] | undefined;
  private static cachedCurrent: TwilioCatalog | undefined;

  /** The day of the rules. */
  public readonly date: string;

  /**
   * The year and month of the newest pages, and how this catalogue differs from it: `2026-10`, `2026-10 at 2023-10-01`,
   * `2026-10 + custom entries`.
   */
  public readonly version: string;

  readonly #rules: readonly TrafficRule[];
  readonly #hasCustomEntries: boolean;

  /** @param rules in canonical order */
  private constructor(date: string, rules: readonly TrafficRule[], hasCustomEntries: boolean) {
    this.date = date;
    this.version = [
      CATALOGUE_DATE.slice(0, 'YYYY-MM'.length),
      ...(date === CATALOGUE_DATE ? [] : [`at ${date}`]),
      ...(hasCustomEntries ? ['+ custom entries'] : []),
    ].join(' ');
    this.#rules = rules;
    this.#hasCustomEntries = hasCustomEntries;
    Object.freeze(this);
  }

  /**
   * The same catalogue with the customer's additions or corrections. Those that are not valid on the catalogue's day are left
   * out.
   */
  public with(entries: CustomCatalogEntries): TwilioCatalog {
    const { add = [], replace = [] } = guard(CUSTOM_ENTRIES, entries, '');
    throwOnErrors([...trafficRuleFindings(add, 'add'), ...trafficRuleFindings(replace, 'replace')]);

    const added = add.map((props) => makeTrafficRule(props, 'custom'));
    const replacing = replace.map((props) => makeTrafficRule(props, 'custom'));
    const replacingNow = replacing.filter((rule) => isValidOn(rule, this.date));
    const replaced = new Set(replacingNow.map(subjectOf));
    const kept = this.#rules.filter((rule) => !replaced.has(subjectOf(rule)));
    throwOnErrors([
      ...findDuplicates(kept, { add: added, replace: replacing }),
      ...findTooWide(kept, { add: added, replace: replacing }, this.date),
    ]);

    const addedNow = added.filter((rule) => isValidOn(rule, this.date));
    return new TwilioCatalog(
      this.date,
      [...kept, ...replacingNow, ...addedNow].sort(compareTrafficRules),
      this.#hasCustomEntries || add.length > 0 || replace.length > 0,
    );
  }

  /** The rules for those edges and kinds of traffic. Their order does not depend on the order of the filter. */
  public rules(filter: TrafficRuleFilter = {}): readonly TrafficRule[] {
    return Object.freeze(matching(this.#rules, guard(FILTER, filter ?? {}, '')));
  }

  /**
   * The prefixes that Twilio announces at the edge on the catalogue's day. A custom edge has those that it was made with, on every
   * day.
   */
  public bgpPrefixes(edge: TwilioEdge): readonly BgpPrefix[] {
    const own = argument(TWILIO_EDGE, edge, 'edge');
    // A custom edge can have the id of a known one.
    const row = TwilioEdge.all.includes(own) ? EDGE_ROWS.find(({ id }) => id === own.id) : undefined;
    return row === undefined ? own.bgpPrefixes : bgpPrefixesOn(row, this.date);
  }
}

function matching(rules: readonly TrafficRule[], { edges, traffic }: TrafficRuleFilter): readonly TrafficRule[] {
  const edgeIds = edges && new Set(edges.map((edge) => edge.id));
  const trafficIds = traffic && new Set(traffic.map((kind) => kind.id));
  return rules.filter((rule) => (edgeIds?.has(rule.edge.id) ?? true) && (trafficIds?.has(rule.traffic.id) ?? true));
}

/** What a rule is about, but for its protocol, ports and destinations. */
function subjectOf({ edge, traffic, direction }: TrafficRule): string {
  return [edge.id, traffic.id, direction].join('/');
}

function findDuplicates(
  kept: readonly TrafficRule[],
  own: Readonly<Record<'add' | 'replace', readonly TrafficRule[]>>,
): readonly Finding[] {
  const keys = new Set(kept.map((rule) => rule.key));
  const findings: Finding[] = [];
  for (const name of ['replace', 'add'] as const) {
    for (const [index, rule] of own[name].entries()) {
      if (keys.has(rule.key)) {
        findings.push(
          finding(
            CATALOG_CODES.ruleDuplicate,
            `${name}[${index}]`,
            rule.key,
            'the rule exists twice',
            'Remove one of the two, or give them different first days or destinations.',
          ),
        );
      }
      keys.add(rule.key);
    }
  }
  return findings;
}

/**
 * Rules that are fine alone and open too much together: those of one kind of traffic, edge, direction, protocol and port range have one
 * list. Only those that are valid on the catalogue's day meet in it.
 */
function findTooWide(
  kept: readonly TrafficRule[],
  own: Readonly<Record<'add' | 'replace', readonly TrafficRule[]>>,
  date: string,
): readonly Finding[] {
  const openingOf = (rule: TrafficRule): string => [subjectOf(rule), rule.protocol, rule.ports].join('/');
  const opened = new Map<string, Cidr[]>();
  const open = (rule: TrafficRule): readonly Cidr[] => {
    const cidrs = opened.get(openingOf(rule)) ?? [];
    cidrs.push(...rule.cidrs);
    opened.set(openingOf(rule), cidrs);
    return cidrs;
  };
  const before = kept.filter(({ origin }) => origin === 'custom');
  const added = [...own.replace, ...own.add].filter((rule) => isValidOn(rule, date));
  [...before, ...added].forEach(open);
  const tooWide = new Set(
    [...opened].filter(([, cidrs]) => isWiderThanAllowed(CidrSet.of(...cidrs))).map(([opening]) => opening),
  );
  // Which of its rules make an opening too wide is asked of those that are, because it takes the set of each rule with those before it.
  opened.clear();
  before.forEach(open);
  return (['replace', 'add'] as const).flatMap((name) =>
    own[name].flatMap((rule, index) => {
      if (!tooWide.has(openingOf(rule)) || !isValidOn(rule, date)) {
        return [];
      }
      const together = CidrSet.of(...new Set(open(rule)));
      return isWiderThanAllowed(together) ? [tooWideTogether(`${name}[${index}].cidrs`, together)] : [];
    }),
  );
}

/** The error of a day of which the catalogue knows nothing. */
function unknownDay(date: string): readonly Finding[] {
  const { changes } = TwilioCatalog;
  // What it lists without a first day held before its first change.
  const first = daysAfter(changes[0] ?? CATALOGUE_DATE, -1);
  const last = [CATALOGUE_DATE, ...changes].sort(compareText).at(-1)!;
  if (date >= first && date <= last) {
    return [];
  }
  return [
    finding(
      CATALOG_CODES.dateUnknown,
      'date',
      date,
      date < first
        ? 'is before the first dated entry of the catalogue, and nobody knows what held then'
        : "is after the day on which Twilio's pages were last read, and nobody knows what changes until then",
      `Give a day from ${first} to ${last}, or TwilioCatalog.current.`,
    ),
  ];
}

/** The first day of a rule, and the first day without it. */
function daysOfChange({ validFrom, validUntil }: TrafficRule): readonly string[] {
  return [...(validFrom === undefined ? [] : [validFrom]), ...(validUntil === undefined ? [] : [dayAfter(validUntil)])];
}

brand(TwilioCatalog, 'TwilioCatalog');

/** A catalogue, where a table of props has one. */
export const TWILIO_CATALOG = valueKind<TwilioCatalog>({
  type: 'TwilioCatalog',
  isOwn: (given) => TwilioCatalog.isOwn(given),
  adopt: (other) => TwilioCatalog.adopted(other),
  callFor: (given) => (typeof given === 'string' ? `TwilioCatalog.at(${JSON.stringify(given)})` : undefined),
  example: 'TwilioCatalog.current',
  plain: plainForm(DAY, (date) => TwilioCatalog.at(date)),
});
