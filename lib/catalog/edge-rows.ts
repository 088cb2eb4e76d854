import type { EdgeRow } from './edge-row';
import * as rows from './edges';

/** The rows of all edges. */
export const EDGE_ROWS: readonly EdgeRow[] = Object.values(rows);
