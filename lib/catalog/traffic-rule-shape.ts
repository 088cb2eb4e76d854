import { CIDR_OR_TEXT } from '../model/cidr';
import { PORT_RANGE } from '../model/port-range';
import { choiceOf, listOf, objectOf, required, TEXT, textKind } from '../model/shape/kind';
import type { SdkRequirement, TrafficRule, TrafficRuleProps } from './traffic-rule';
import { TWILIO_EDGE } from './twilio-edge';
import { TWILIO_TRAFFIC } from './twilio-traffic';

const DAY = textKind('Give a day as YYYY-MM-DD.');

/** The SDK that a rule applies to. */
export const SDK_REQUIREMENT = objectOf<SdkRequirement>('an SDK', {
  sdk: required(choiceOf('Voice JavaScript SDK', 'Voice iOS and Android SDKs')),
  minimumVersion: TEXT,
  belowVersion: TEXT,
});

/** A traffic rule that a customer adds, and what a rule of a catalogue has besides, which is made again. */
export const TRAFFIC_RULE_PROPS = objectOf<TrafficRuleProps & Partial<Pick<TrafficRule, 'origin' | 'key'>>>('a traffic rule', {
  origin: choiceOf('twilio', 'custom'),
  key: TEXT,
  edge: required(TWILIO_EDGE),
  traffic: required(TWILIO_TRAFFIC),
  direction: required(choiceOf('egress', 'ingress')),
  protocol: required(choiceOf('tcp', 'udp')),
  ports: required(PORT_RANGE),
  cidrs: listOf(CIDR_OR_TEXT),
  hostNames: listOf(TEXT),
  source: required(TEXT),
  requires: SDK_REQUIREMENT,
  validFrom: DAY,
  validUntil: DAY,
  firstSeen: DAY,
  lastSeen: DAY,
});

/** Rules that are added. */
export const TRAFFIC_RULES = required(listOf(TRAFFIC_RULE_PROPS));
