import { Bandwidth } from '../model/bandwidth';
import type { BgpPrefix } from '../model/bgp-prefix';
import { type Finding, throwOnErrors, ValidationFailure } from '../model/finding';
import { finding } from '../model/finding-code';
import { compareText, nearest } from '../model/text';
import { bgpPrefixesOn } from './bgp-prefixes';
import { CATALOG_CODES } from './catalog-codes';
import { CATALOGUE_DATE } from './catalogue-date';
import type { Exchange, TwilioEdgeProps, TwilioProduct } from './edge-props';
import type { EdgeRow } from './edge-row';
import { EDGE_ROWS } from './edge-rows';
import { isValidOn } from './fact-dates';
import { isKebabCase } from './kebab-case';
import { argument } from '../model/shape/argument';
import { brand } from '../model/shape/brand';
import { guard } from '../model/shape/guard';
import { type Kind, required, TEXT, valueKind } from '../model/shape/kind';
import { wordsForm } from '../model/shape/plain-kind';
import { EDGE_PROPS } from './edge-shape';

/** An edge that is reached over a private Interconnect, at its exchange. */
export interface TwilioInterconnectEdge extends TwilioEdge {
  readonly isInterconnect: true;
  readonly exchange: Exchange;
}

/**
 * A place where traffic enters and leaves Twilio's network: public (`ashburn`), or over Interconnect (`ashburn-ix`).
 *
 * Errors: `twilio-interconnect:catalog-edge-unknown`, `twilio-interconnect:catalog-edge-id`,
 * `twilio-interconnect:catalog-edge-location`, `twilio-interconnect:catalog-edge-exchange`,
 * `twilio-interconnect:catalog-edge-bgp-prefixes`.
 *
 * @see https://www.twilio.com/docs/global-infrastructure/edge-locations
 */
export class TwilioEdge {
  /** Every edge that Twilio publishes, sorted by id. */
  public static readonly all: readonly TwilioEdge[] = Object.freeze(
    EDGE_ROWS.map((row) => new TwilioEdge(propsOf(row))).sort((a, b) => compareText(a.id, b.id)),
  );

  /** The public edges, `roaming` and `mumbai` included, sorted by id. */
  public static readonly publicEdges: readonly TwilioEdge[] = Object.freeze(
    TwilioEdge.all.filter((edge) => !edge.isInterconnect),
  );

  /** The edges that are reached over Interconnect, sorted by id. */
  public static readonly interconnectEdges: readonly TwilioInterconnectEdge[] = Object.freeze(
    TwilioEdge.all.filter((edge): edge is TwilioInterconnectEdge => edge.isInterconnect),
  );

  // Constants for well-known edges. The facts are in the rows of `edges/`. A new edge needs no constant: `of` finds it.

  /** US East Coast (Virginia). */
  public static readonly ASHBURN = TwilioEdge.of('ashburn');
  /** US West Coast (Oregon). */
  public static readonly UMATILLA = TwilioEdge.of('umatilla');
  /** Brazil. */
  public static readonly SAO_PAULO = TwilioEdge.of('sao-paulo');
  /** Ireland. */
  public static readonly DUBLIN = TwilioEdge.of('dublin');
  /** Frankfurt. */
  public static readonly FRANKFURT = TwilioEdge.of('frankfurt');
  /** Singapore. */
  public static readonly SINGAPORE = TwilioEdge.of('singapore');
  /** Japan. */
  public static readonly TOKYO = TwilioEdge.of('tokyo');
  /** Australia. */
  public static readonly SYDNEY = TwilioEdge.of('sydney');
  /** Global Low Latency: Twilio chooses among the public edges. Not for SIP. */
  public static readonly ROAMING = TwilioEdge.of('roaming');
  /** India, for network traversal only. */
  public static readonly MUMBAI = TwilioEdge.of('mumbai');

  /** US East Coast, over Interconnect. */
  public static readonly ASHBURN_IX = TwilioEdge.interconnect('ashburn-ix');
  /** US West Coast, over Interconnect in San Jose. */
  public static readonly SAN_JOSE_IX = TwilioEdge.interconnect('san-jose-ix');
  /** Brazil, over Interconnect. */
  public static readonly SAO_PAULO_IX = TwilioEdge.interconnect('sao-paulo-ix');
  /** Ireland, over Interconnect in London. */
  public static readonly LONDON_IX = TwilioEdge.interconnect('london-ix');
  /** Frankfurt, over Interconnect. */
  public static readonly FRANKFURT_IX = TwilioEdge.interconnect('frankfurt-ix');
  /** Singapore, over Interconnect. */
  public static readonly SINGAPORE_IX = TwilioEdge.interconnect('singapore-ix');
  /** Tokyo, over Interconnect. */
  public static readonly TOKYO_IX = TwilioEdge.interconnect('tokyo-ix');
  /** Sydney, over Interconnect. */
  public static readonly SYDNEY_IX = TwilioEdge.interconnect('sydney-ix');

  /** The edge with that id: `TwilioEdge.of('ashburn-ix')`. */
  public static of(id: string): TwilioEdge {
    guard(required(TEXT), id, 'edge');
    const edge = TwilioEdge.all.find((candidate) => candidate.id === id);
    if (edge === undefined) {
      const meant = nearest(id, TwilioEdge.all.map(String));
      const suggestion = meant === undefined ? '' : `Did you mean ${meant}? `;
      throw new ValidationFailure([
        finding(
          CATALOG_CODES.edgeUnknown,
          'edge',
          id,
          'is not the id of an edge',
          `${suggestion}TwilioEdge.all lists every edge, and TwilioEdge.custom() makes one that is not among them.`,
        ),
      ]);
    }
    return edge;
  }

  /**
   * An edge that Twilio opened after this release, or a correction of a known edge under the same id.
   *
   * It is an Interconnect edge if it has an exchange. It has no traffic rules of its own: rules are found by the id of the edge, and
   * `TwilioCatalog.with()` adds some.
   */
  public static custom(props: TwilioEdgeProps & { readonly exchange: Exchange }): TwilioInterconnectEdge;
  public static custom(props: TwilioEdgeProps): TwilioEdge;
  public static custom(props: TwilioEdgeProps): TwilioEdge {
    const given = guard(EDGE_PROPS, props, '');
    throwOnErrors(validateEdge(given));
    return new TwilioEdge(given);
  }

  /** Whether the edge is reached over Interconnect, and so has an exchange. */
  public static isInterconnectEdge(edge: TwilioEdge): edge is TwilioInterconnectEdge {
    return argument(TWILIO_EDGE, edge, 'edge').isInterconnect;
  }

  /** Gives a constant the type of an edge with an exchange. */
  private static interconnect(id: string): TwilioInterconnectEdge {
    return TwilioEdge.of(id) as TwilioInterconnectEdge;
  }

  /** Twilio's id: `ashburn-ix`. */
  public readonly id: string;
  /** Whether the edge is reached over Interconnect. */
  public readonly isInterconnect: boolean;
  /** The legacy region, which older host names and SDKs use: `us1-ix`. */
  public readonly legacyRegion: string | undefined;
  /** A readable name of the place. */
  public readonly location: string;
  /** The exchange of an Interconnect edge; undefined for a public edge. */
  public readonly exchange: Exchange | undefined;
  /**
   * The prefixes that Twilio announced over an Interconnect when its pages were last read, as in BGP prefix filters; empty for a public
   * edge. `TwilioCatalog.bgpPrefixes()` has those of another day.
   */
  public readonly bgpPrefixes: readonly BgpPrefix[];
  /** The products that Twilio offers there. */
  public readonly products: readonly TwilioProduct[];

  private constructor(props: TwilioEdgeProps) {
    this.id = props.id;
    this.isInterconnect = props.exchange !== undefined;
    this.legacyRegion = props.legacyRegion;
    this.location = props.location;
    this.exchange = props.exchange === undefined ? undefined : frozenExchange(props.exchange);
    this.bgpPrefixes = Object.freeze([...(props.bgpPrefixes ?? [])]);
    this.products = Object.freeze([...(props.products ?? [])]);
    Object.freeze(this);
  }

  /**
   * The edges that Twilio's pages name beside this one for redundancy, sorted by id: San Jose for Ashburn. Symmetric. Empty for a public
   * edge, and where no page names one. An edge made with `custom` has those of its id.
   *
   * @see https://www.twilio.com/docs/interconnect/crossconnect
   */
  public get redundantWith(): readonly TwilioEdge[] {
    const facts = EDGE_ROWS.find(({ id }) => id === this.id)?.redundantWith ?? [];
    const ids = facts.flatMap(({ edges }) => edges);
    return TwilioEdge.all.filter(({ id }) => ids.includes(id));
  }

  /** Whether it is the same edge. Edges are compared by id. */
  public equals(other: TwilioEdge): boolean {
    return this.id === argument(TWILIO_EDGE, other, 'other').id;
  }

  /** The id. */
  public toString(): string {
    return this.id;
  }

  /** The id. */
  public toJSON(): string {
    return this.id;
  }
}

function frozenExchange({ facility, address, bandwidths, directConnectLocations }: Exchange): Exchange {
  const ascending = [...bandwidths]
    .sort((a, b) => Bandwidth.compare(a, b))
    .filter((bandwidth, index, sorted) => sorted[index - 1]?.equals(bandwidth) !== true);
  return Object.freeze({
    facility,
    address,
    bandwidths: Object.freeze(ascending),
    ...(directConnectLocations === undefined ? {} : { directConnectLocations: Object.freeze([...directConnectLocations]) }),
  });
}

/** The props of an edge, from its row. */
function propsOf(row: EdgeRow): TwilioEdgeProps {
  const { id, legacyRegion, location, products } = row;
  return { id, legacyRegion, location, products, exchange: exchangeOf(row), bgpPrefixes: bgpPrefixesOn(row, CATALOGUE_DATE) };
}

/** The exchange of a row, with the Direct Connect locations at it and near it. */
function exchangeOf({ exchange, directConnectLocations }: EdgeRow): Exchange | undefined {
  const facts = directConnectLocations?.filter((fact) => isValidOn(fact, CATALOGUE_DATE));
  return exchange === undefined || facts === undefined
    ? exchange
    : { ...exchange, directConnectLocations: [...facts.flatMap(({ at }) => at), ...facts.flatMap(({ near }) => near)] };
}

function validateEdge(props: TwilioEdgeProps): readonly Finding[] {
  const findings: Finding[] = [];
  const idFix = "Give for example 'ashburn-ix'.";
  if (!isKebabCase(props.id)) {
    findings.push(finding(CATALOG_CODES.edgeId, 'id', props.id, 'must be kebab-case', idFix));
  }
  if (props.legacyRegion !== undefined && !isKebabCase(props.legacyRegion)) {
    findings.push(
      finding(
        CATALOG_CODES.edgeId,
        'legacyRegion',
        props.legacyRegion,
        'must be kebab-case',
        "Give for example 'us1-ix', or leave it out.",
      ),
    );
  }
  if (isBlank(props.location)) {
    findings.push(
      finding(CATALOG_CODES.edgeLocation, 'location', props.location, 'must not be empty', 'Give the location of the edge.'),
    );
  }
  const { exchange } = props;
  const known = EDGE_ROWS.find(({ id }) => id === props.id);
  if (known !== undefined && (known.exchange === undefined) !== (exchange === undefined)) {
    // Rules are found by the id, so the edge would have those of the other kind.
    findings.push(
      finding(
        CATALOG_CODES.edgeExchange,
        'exchange',
        exchange?.facility ?? '',
        `${props.id} is ${known.exchange === undefined ? 'a public edge' : 'reached over Interconnect'}`,
        known.exchange === undefined ? 'Leave the exchange out, or give another id.' : 'Give the exchange, or another id.',
      ),
    );
  }
  if (exchange === undefined) {
    if (props.bgpPrefixes !== undefined && props.bgpPrefixes.length > 0) {
      findings.push(
        finding(
          CATALOG_CODES.edgeBgpPrefixes,
          'bgpPrefixes',
          props.bgpPrefixes.join(', '),
          'a public edge announces no BGP prefixes',
          'Give the exchange as well, or leave the prefixes out.',
        ),
      );
    }
    return findings;
  }
  for (const key of ['facility', 'address'] as const) {
    if (isBlank(exchange[key])) {
      findings.push(
        finding(
          CATALOG_CODES.edgeExchange,
          `exchange.${key}`,
          exchange[key],
          'must not be empty',
          `Give the ${key} of the data centre.`,
        ),
      );
    }
  }
  if (exchange.bandwidths.length === 0) {
    findings.push(
      finding(
        CATALOG_CODES.edgeExchange,
        'exchange.bandwidths',
        '',
        'must have at least one bandwidth',
        'Give the bandwidths that Twilio offers there, for example [Bandwidth.mbps(100)].',
      ),
    );
  }
  return findings;
}

function isBlank(text: string): boolean {
  return text.trim() === '';
}

brand(TwilioEdge, 'TwilioEdge');

/** An edge, where a table of props has one. */
export const TWILIO_EDGE = valueKind<TwilioEdge>({
  type: 'TwilioEdge',
  isOwn: (given) => given instanceof TwilioEdge,
  adopt: (other) => adoptedEdge(other),
  callFor: (given) => edgeCall(given),
  example: 'TwilioEdge.ASHBURN_IX',
  plain: wordsForm(Object.fromEntries(TwilioEdge.all.map((edge) => [edge.id, edge]))),
});

/** The same, where a configuration file names one that is reached over Interconnect. */
export const INTERCONNECT_EDGE: Kind<TwilioEdge> = Object.freeze({
  ...TWILIO_EDGE,
  plain: wordsForm(Object.fromEntries(TwilioEdge.interconnectEdges.map((edge) => [edge.id, edge]))),
});

/** The own edge with the id of another one, unless that is a correction under the same id. */
function adoptedEdge(other: TwilioEdge): TwilioEdge {
  const { id, legacyRegion, location, exchange, bgpPrefixes, products } = other;
  const known = TwilioEdge.all.find((edge) => edge.id === id);
  return known !== undefined && JSON.stringify({ ...known }) === JSON.stringify({ ...other })
    ? known
    : TwilioEdge.custom({ id, legacyRegion, location, exchange, bgpPrefixes, products } as TwilioEdgeProps);
}

/** The call for the edge whose id is given as text: its constant, if it has one. */
function edgeCall(given: unknown): string | undefined {
  const ids = TwilioEdge.all.map(({ id }) => id);
  const id = typeof given === 'string' ? nearest(given.replaceAll(/[_ ]/g, '-'), ids) : undefined;
  if (id === undefined) {
    return undefined;
  }
  const constant = id.toUpperCase().replaceAll('-', '_');
  return Object.hasOwn(TwilioEdge, constant) ? `TwilioEdge.${constant}` : `TwilioEdge.of('${id}')`;
}
