import { compareText } from '../model/text';
import { type Finding, throwOnErrors } from '../model/finding';
import { finding } from '../model/finding-code';
import { CATALOG_CODES } from './catalog-codes';
import { CATALOGUE_DATE } from './dates';
import { NETWORK_TRAVERSAL_RULES } from './network-traversal';
import { SIP_RULES } from './sip';
import {
  badDate,
  compareTrafficRules,
  isIsoDate,
  isValidOn,
  makeTrafficRule,
  type TrafficRule,
  type TrafficRuleProps,
  validateTrafficRules,
} from './traffic-rule';
import type { TwilioEdge } from './twilio-edge';
import type { TwilioTraffic } from './twilio-traffic';
import { VOICE_SDK_MEDIA_RULES } from './voice-sdk-media';
import { VOICE_SDK_SIGNALLING_RULES } from './voice-sdk-signalling';

/** Which rules are asked for. */
export interface TrafficRuleFilter {
  /**
   * The edges. Each counts by its id.
   *
   * @default - all edges
   */
  readonly edges?: readonly TwilioEdge[];
  /**
   * The kinds of traffic. Each counts by its id.
   *
   * @default - all kinds
   */
  readonly traffic?: readonly TwilioTraffic[];
}

/** What a customer knows better than the catalogue. */
export interface CustomCatalogEntries {
  /**
   * Rules that come on top.
   *
   * @default - none
   */
  readonly add?: readonly TrafficRuleProps[];
  /**
   * Rules that take the place of every rule with the same traffic, edge and direction, on the days on which they hold themselves:
   * one that begins next year leaves this year's rules alone.
   *
   * @default - none
   */
  readonly replace?: readonly TrafficRuleProps[];
}

/** Every rule that Twilio's pages tell, of all times, in canonical order. Made when first needed, and once. */
let published: readonly TrafficRule[] | undefined;

function publishedRules(): readonly TrafficRule[] {
  published ??= [...VOICE_SDK_MEDIA_RULES, ...VOICE_SDK_SIGNALLING_RULES, ...SIP_RULES, ...NETWORK_TRAVERSAL_RULES]
    .map((props) => makeTrafficRule(props, 'twilio'))
    .sort(compareTrafficRules);
  return published;
}

/**
 * All traffic rules that Twilio publishes, as of a day. It never reads the clock: a template made twice is the same twice.
 *
 * Where Twilio changed something on a day that is told, both the old and the new hold on that day; where the day is not told, both
 * hold for as long as either may.
 *
 * Errors: `twilio-interconnect:catalog-date`, `twilio-interconnect:catalog-rule-duplicate`, and those of `validateTrafficRules`.
 */
export class TwilioCatalog {
  /** What held when Twilio's pages were last read. */
  public static get current(): TwilioCatalog {
    TwilioCatalog.cachedCurrent ??= TwilioCatalog.at(CATALOGUE_DATE);
    return TwilioCatalog.cachedCurrent;
  }

  /**
   * What held on that day. Nothing is known about days after the newest pages, so they have the rules of `current`.
   *
   * @param date `YYYY-MM-DD`
   */
  public static at(date: string): TwilioCatalog {
    if (!isIsoDate(date)) {
      throwOnErrors([badDate('date', date)]);
    }
    return new TwilioCatalog(
      date,
      publishedRules().filter((rule) => isValidOn(rule, date)),
      false,
    );
  }

  /**
   * What Twilio publishes about those edges and kinds of traffic, of all times.
   *
   * @internal
   */
  public static published(filter: TrafficRuleFilter): readonly TrafficRule[] {
    return matching(publishedRules(), filter);
  }

  /** The days on which anything that Twilio's pages tell begins, or holds for the last time, sorted. */
  public static get changes(): readonly string[] {
    TwilioCatalog.cachedChanges ??= Object.freeze(
      [
        ...new Set([CATALOGUE_DATE, ...publishedRules().flatMap((rule) => [rule.validFrom ?? [], rule.validUntil ?? []].flat())]),
      ].sort(compareText),
    );
    return TwilioCatalog.cachedChanges;
  }

  private static cachedChanges: readonly string[] | undefined;
  private static cachedCurrent: TwilioCatalog | undefined;

  /** The day that the rules hold on. */
  public readonly date: string;

  /**
   * Year and month of the newest pages, and what sets this catalogue apart: `2026-10`, `2026-10 at 2023-10-01`,
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
   * The same catalogue with additions or corrections of the customer's own. Those that do not hold on the catalogue's day are left
   * out.
   */
  public with(entries: CustomCatalogEntries): TwilioCatalog {
    const { add = [], replace = [] } = entries;
    throwOnErrors([...validateTrafficRules(add, 'add'), ...validateTrafficRules(replace, 'replace')]);

    const added = add.map((props) => makeTrafficRule(props, 'custom'));
    const replacing = replace.map((props) => makeTrafficRule(props, 'custom'));
    const replacingNow = replacing.filter((rule) => isValidOn(rule, this.date));
    const kept = this.#rules.filter((rule) => !replacingNow.some((other) => isSameSubject(rule, other)));
    throwOnErrors(findDuplicates(kept, { add: added, replace: replacing }));

    const addedNow = added.filter((rule) => isValidOn(rule, this.date));
    return new TwilioCatalog(
      this.date,
      [...kept, ...replacingNow, ...addedNow].sort(compareTrafficRules),
      this.#hasCustomEntries || add.length > 0 || replace.length > 0,
    );
  }

  /** The rules for those edges and kinds of traffic, in an order that does not depend on how they were asked for. */
  public rules(filter: TrafficRuleFilter = {}): readonly TrafficRule[] {
    return Object.freeze(matching(this.#rules, filter));
  }
}

function matching(rules: readonly TrafficRule[], { edges, traffic }: TrafficRuleFilter): readonly TrafficRule[] {
  const edgeIds = edges && new Set(edges.map((edge) => edge.id));
  const trafficIds = traffic && new Set(traffic.map((kind) => kind.id));
  return rules.filter((rule) => (edgeIds?.has(rule.edge.id) ?? true) && (trafficIds?.has(rule.traffic.id) ?? true));
}

function isSameSubject(a: TrafficRule, b: TrafficRule): boolean {
  return a.edge.equals(b.edge) && a.traffic.equals(b.traffic) && a.direction === b.direction;
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
            'is there twice',
            'Remove one of the two, or give them different first days or destinations.',
          ),
        );
      }
      keys.add(rule.key);
    }
  }
  return findings;
}
