import { RouterPlatform } from 'twilio-interconnect-constructs';
import { sharedScenarios } from './scenarios/shared';

describe('shared addresses, BIRD active and FRR standing by', () => {
  sharedScenarios('shared-bird', { ashburn: RouterPlatform.BIRD, sanJose: RouterPlatform.FRR });
});
