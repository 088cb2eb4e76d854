export { type HandOverFact, renderHandOver } from './hand-over';
export type { RouterFile, RouterPlaceholder } from './router/router-file';
