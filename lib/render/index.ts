export { type HandOverFact, renderHandOver } from './hand-over';
export { renderRouterConfiguration } from './router/render-router-configuration';
export type { RouterFile, RouterPlaceholder } from './router/router-file';
export { fillRouterKeys } from './router/router-keys';
