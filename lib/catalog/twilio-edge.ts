import { compareText } from '../model/text';
import { Bandwidth } from '../model/bandwidth';
import type { BgpPrefix } from '../model/bgp-prefix';
import { type Finding, throwOnErrors, ValidationFailure } from '../model/finding';
import { finding } from '../model/finding-code';
import { CATALOG_CODES } from './catalog-codes';
import type { Exchange, TwilioEdgeProps, TwilioProduct } from './edge-props';
import { INTERCONNECT_EDGES } from './interconnect-edges';
import { isKebabCase } from './kebab-case';
import { PUBLIC_EDGES } from './public-edges';

/** An edge that is reached over a private Interconnect, in the meet-me room of its exchange. */
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
  /** US East Coast (Virginia). */
  public static readonly ASHBURN = new TwilioEdge(PUBLIC_EDGES.ashburn);
  /** US West Coast (Oregon). */
  public static readonly UMATILLA = new TwilioEdge(PUBLIC_EDGES.umatilla);
  /** Brazil. */
  public static readonly SAO_PAULO = new TwilioEdge(PUBLIC_EDGES.saoPaulo);
  /** Ireland. */
  public static readonly DUBLIN = new TwilioEdge(PUBLIC_EDGES.dublin);
  /** Frankfurt. */
  public static readonly FRANKFURT = new TwilioEdge(PUBLIC_EDGES.frankfurt);
  /** Singapore. */
  public static readonly SINGAPORE = new TwilioEdge(PUBLIC_EDGES.singapore);
  /** Japan. */
  public static readonly TOKYO = new TwilioEdge(PUBLIC_EDGES.tokyo);
  /** Australia. */
  public static readonly SYDNEY = new TwilioEdge(PUBLIC_EDGES.sydney);
  /** Global Low Latency: Twilio chooses among the public edges. Not for SIP. */
  public static readonly ROAMING = new TwilioEdge(PUBLIC_EDGES.roaming);
  /** India, for network traversal only. */
  public static readonly MUMBAI = new TwilioEdge(PUBLIC_EDGES.mumbai);

  /** US East Coast, at Equinix DC1. */
  public static readonly ASHBURN_IX = TwilioEdge.interconnect(INTERCONNECT_EDGES.ashburnIx);
  /** US West Coast, at Equinix SV1. */
  public static readonly SAN_JOSE_IX = TwilioEdge.interconnect(INTERCONNECT_EDGES.sanJoseIx);
  /** Brazil, at Equinix SP4. */
  public static readonly SAO_PAULO_IX = TwilioEdge.interconnect(INTERCONNECT_EDGES.saoPauloIx);
  /** Ireland, at Equinix LD8 in London. */
  public static readonly LONDON_IX = TwilioEdge.interconnect(INTERCONNECT_EDGES.londonIx);
  /** Frankfurt, at Equinix FR4. */
  public static readonly FRANKFURT_IX = TwilioEdge.interconnect(INTERCONNECT_EDGES.frankfurtIx);
  /** Singapore, at Equinix SG3. */
  public static readonly SINGAPORE_IX = TwilioEdge.interconnect(INTERCONNECT_EDGES.singaporeIx);
  /** Tokyo, at Equinix TY6. */
  public static readonly TOKYO_IX = TwilioEdge.interconnect(INTERCONNECT_EDGES.tokyoIx);
  /** Sydney, at Equinix SY3. */
  public static readonly SYDNEY_IX = TwilioEdge.interconnect(INTERCONNECT_EDGES.sydneyIx);

  /** The public edges, `roaming` and `mumbai` included, sorted by id. */
  public static readonly publicEdges: readonly TwilioEdge[] = sortedById([
    TwilioEdge.ASHBURN,
    TwilioEdge.UMATILLA,
    TwilioEdge.SAO_PAULO,
    TwilioEdge.DUBLIN,
    TwilioEdge.FRANKFURT,
    TwilioEdge.SINGAPORE,
    TwilioEdge.TOKYO,
    TwilioEdge.SYDNEY,
    TwilioEdge.ROAMING,
    TwilioEdge.MUMBAI,
  ]);

  /** The edges that are reached over Interconnect, sorted by id. */
  public static readonly interconnectEdges: readonly TwilioInterconnectEdge[] = sortedById([
    TwilioEdge.ASHBURN_IX,
    TwilioEdge.SAN_JOSE_IX,
    TwilioEdge.SAO_PAULO_IX,
    TwilioEdge.LONDON_IX,
    TwilioEdge.FRANKFURT_IX,
    TwilioEdge.SINGAPORE_IX,
    TwilioEdge.TOKYO_IX,
    TwilioEdge.SYDNEY_IX,
  ]);

  /** Every edge that Twilio publishes, sorted by id. */
  public static readonly all: readonly TwilioEdge[] = sortedById([...TwilioEdge.publicEdges, ...TwilioEdge.interconnectEdges]);

  /** The edge of that id: `TwilioEdge.of('ashburn-ix')`. */
  public static of(id: string): TwilioEdge {
    const edge = TwilioEdge.all.find((candidate) => candidate.id === id);
    if (edge === undefined) {
      throw new ValidationFailure([
        finding(
          CATALOG_CODES.edgeUnknown,
          'edge',
          id,
          'is not the id of an edge',
          `Give one of ${TwilioEdge.all.join(', ')}, or make the edge with TwilioEdge.custom().`,
        ),
      ]);
    }
    return edge;
  }

  /**
   * An edge that Twilio opened after this release, or a correction of one that is here, under the same id.
   *
   * It is an Interconnect edge if it has an exchange. It has no traffic rules of its own: those go by the id of the edge, and
   * `TwilioCatalog.with()` adds to them.
   */
  public static custom(props: TwilioEdgeProps & { readonly exchange: Exchange }): TwilioInterconnectEdge;
  public static custom(props: TwilioEdgeProps): TwilioEdge;
  public static custom(props: TwilioEdgeProps): TwilioEdge {
    throwOnErrors(validateEdge(props));
    return new TwilioEdge(props);
  }

  /** Whether the edge is reached over Interconnect, and so has an exchange. */
  public static isInterconnectEdge(edge: TwilioEdge): edge is TwilioInterconnectEdge {
    return edge.isInterconnect;
  }

  private static interconnect(props: TwilioEdgeProps & { readonly exchange: Exchange }): TwilioInterconnectEdge {
    return new TwilioEdge(props) as TwilioInterconnectEdge;
  }

  /** Twilio's id: `ashburn-ix`. */
  public readonly id: string;
  /** Whether the edge is reached over Interconnect. */
  public readonly isInterconnect: boolean;
  /** The older id, which legacy host names and SDKs use: `us1-ix`. */
  public readonly legacyRegion: string | undefined;
  /** Where it is, for people. */
  public readonly location: string;
  /** Where an Interconnect edge can be reached; undefined for a public edge. */
  public readonly exchange: Exchange | undefined;
  /** The prefixes that Twilio announces over an Interconnect, as BGP filters name them; empty for a public edge. */
  public readonly bgpPrefixes: readonly BgpPrefix[];
  /** What the edge is for. */
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

  /** Whether it is the same edge: edges go by their id. */
  public equals(other: TwilioEdge): boolean {
    return this.id === other.id;
  }

  /** The id. */
  public toString(): string {
    return this.id;
  }
}

function frozenExchange({ facility, address, bandwidths }: Exchange): Exchange {
  const ascending = [...bandwidths]
    .sort((a, b) => Bandwidth.compare(a, b))
    .filter((bandwidth, index, sorted) => sorted[index - 1]?.equals(bandwidth) !== true);
  return Object.freeze({ facility, address, bandwidths: Object.freeze(ascending) });
}

function sortedById<Edge extends TwilioEdge>(edges: readonly Edge[]): readonly Edge[] {
  return Object.freeze([...edges].sort((a, b) => compareText(a.id, b.id)));
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
    findings.push(finding(CATALOG_CODES.edgeLocation, 'location', props.location, 'must not be empty', 'Say where the edge is.'));
  }
  const { exchange } = props;
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
