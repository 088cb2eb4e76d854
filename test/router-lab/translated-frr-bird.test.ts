import { RouterPlatform } from 'twilio-interconnect-constructs';
import { translatedScenarios } from './scenarios/translated';

describe('translated addresses, FRR active and BIRD standing by', () => {
  translatedScenarios('nat-frr', { ashburn: RouterPlatform.FRR, sanJose: RouterPlatform.BIRD });
});
