import { RouterPlatform } from 'twilio-interconnect-constructs';
import { translatedScenarios } from './scenarios/translated';

describe('translated addresses, BIRD active and FRR standing by', () => {
  translatedScenarios('nat-bird', { ashburn: RouterPlatform.BIRD, sanJose: RouterPlatform.FRR });
});
