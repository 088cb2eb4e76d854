import { datesAt, type EdgeRow, type LegacyMediaFact } from './edge-row';
import { GLOBAL_MEDIA_PORTS, GLOBAL_MEDIA_RANGE, LEGACY_MEDIA_PORTS, MEDIA_MOVES, type VoiceProduct } from './shared-facts';
import type { TrafficRuleProps } from './traffic-rule';

/** The media addresses of an edge, old or global, without product and direction. */
export type MediaLine = Omit<TrafficRuleProps, 'edge' | 'traffic' | 'direction'>;

/**
 * The media addresses of a product at an edge: the edge's own ranges before the migration, and the global range since.
 *
 * Some pages also list a row "roaming (gll-ix)" over Interconnect, but there is no such edge.
 */
export function mediaLines(row: EdgeRow, rows: readonly EdgeRow[], product: VoiceProduct): readonly MediaLine[] {
  if (!row.products.includes(product)) {
    return [];
  }
  const { legacyMedia } = row;
  const move = MEDIA_MOVES[row.exchange === undefined ? 'internet' : 'interconnect'][product];
  // An exchange without ranges of its own has used the global range since it opened.
  const begin = legacyMedia === undefined && row.opened !== undefined ? {} : { validFrom: move.globalFrom };
  const global: MediaLine = {
    protocol: 'udp',
    ports: GLOBAL_MEDIA_PORTS,
    cidrs: [GLOBAL_MEDIA_RANGE],
    ...datesAt(row, product, begin),
    source: move.globalSource,
  };
  if (legacyMedia === undefined) {
    return [global];
  }
  const legacy: MediaLine = {
    protocol: 'udp',
    ports: product === 'sip' ? LEGACY_MEDIA_PORTS : legacyMedia.voiceSdkPorts,
    cidrs: rangesOf(legacyMedia, rows),
    ...datesAt(row, product, { validUntil: move.legacyUntil }),
    source: move.legacySource ?? legacyMedia.source,
  };
  return [legacy, global];
}

function rangesOf({ ranges }: LegacyMediaFact, rows: readonly EdgeRow[]): readonly string[] {
  if (ranges !== 'every-public-edge') {
    return ranges;
  }
  return rows.flatMap((row) => {
    const own = row.exchange === undefined ? row.legacyMedia?.ranges : undefined;
    return own === undefined || own === 'every-public-edge' ? [] : own;
  });
}
