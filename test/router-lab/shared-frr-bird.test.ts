import { RouterPlatform } from 'twilio-interconnect-constructs';
import { sharedScenarios } from './scenarios/shared';

describe('shared addresses, FRR active and BIRD standing by', () => {
  sharedScenarios('shared-frr', { ashburn: RouterPlatform.FRR, sanJose: RouterPlatform.BIRD });
});
