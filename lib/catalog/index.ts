export { CATALOGUE_DATE } from './catalogue-date';
export type { Exchange, TwilioEdgeProps, TwilioProduct } from './edge-props';
export { type QualityMetric, type QualityThreshold, QualityThresholds, type SdkQualityWarning } from './quality-thresholds';
export { type SdkRequirement, type TrafficProtocol, type TrafficRule, type TrafficRuleProps } from './traffic-rule';
export { validateTrafficRules } from './traffic-rule-validation';
export { type CustomCatalogEntries, type TrafficRuleFilter, TwilioCatalog } from './twilio-catalog';
export { TwilioEdge, type TwilioInterconnectEdge } from './twilio-edge';
export { type CustomTrafficProps, type TrafficDirection, TwilioTraffic } from './twilio-traffic';
export type { VoiceSdkPlatform } from './voice-sdks';
