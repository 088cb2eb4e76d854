export * from './catalog/index';
export * from './model/index';
export * from './plan/index';
export { FINDING_CODES } from './rules/index';
