export { AMAZON_PUBLIC_ASN, DEFAULT_AMAZON_SIDE_ASN } from './aws/asns';
export * from './audit/index';
export * from './catalog/index';
export * from './model/index';
export * from './plan/index';
export * from './render/index';
export { FINDING_CODES } from './rules/index';
