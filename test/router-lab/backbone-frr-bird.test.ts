import { RouterPlatform } from 'twilio-interconnect-constructs';
import { backboneScenarios } from './scenarios/backbone';

describe('shared addresses and a backbone, FRR active and BIRD standing by', () => {
  backboneScenarios('backbone-frr', { ashburn: RouterPlatform.FRR, sanJose: RouterPlatform.BIRD });
});
