export { type HandOverFact, renderHandOver } from './hand-over';
export { renderHostNames } from './host-names';
export { renderOnboardingCalendar } from './onboarding-calendar';
export { type ProvisioningRequest, type ProvisioningRequestField, renderProvisioningRequest } from './provisioning-request';
export { renderQuestionsToTwilio } from './questions-to-twilio';
export { renderRouterConfiguration } from './router/render-router-configuration';
export type { RouterFile, RouterPlaceholder } from './router/router-file';
export { fillRouterKeys } from './router/router-keys';
export { renderTopology } from './topology';
