export { type HandOverFact, renderHandOver } from './hand-over';
