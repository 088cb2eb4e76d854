import { RouterPlatform } from 'twilio-interconnect-constructs';
import { backboneScenarios } from './scenarios/backbone';

describe('shared addresses and a backbone, BIRD active and FRR standing by', () => {
  backboneScenarios('backbone-bird', { ashburn: RouterPlatform.BIRD, sanJose: RouterPlatform.FRR });
});
