import { auditAddresses } from 'twilio-interconnect-constructs';
import { TwilioAddressPolicy } from 'twilio-interconnect-constructs/cdk';
import type { DocumentExamples } from './on-documents';

export const ADDRESSES: DocumentExamples = {
  'stale-media': ({ templateWith, rule }) => {
    return auditAddresses(templateWith(rule('udp', [10000, 20000], '54.172.60.0/23')));
  },
  'stale-address': ({ templateWith, rule }) => {
    return auditAddresses(templateWith(rule('tcp', [443, 443], '3.112.80.0/24', 'Twilio Tokyo')));
  },
  'media-ports': ({ templateWith, rule }) => {
    return auditAddresses(templateWith(rule('udp', [10000, 20000], '168.86.128.0/18')));
  },
  'sip-not-a-gateway': ({ templateWith, rule }) => {
    return auditAddresses(templateWith(rule('tcp', [5061, 5061], '34.203.250.0/23')));
  },
  'open-sip': ({ templateWith, rule }) => {
    return auditAddresses(templateWith(rule('udp', [5060, 5060], '0.0.0.0/0')));
  },
  'open-media': ({ templateWith, rule }) => {
    return auditAddresses(templateWith(rule('udp', [10000, 20000], '0.0.0.0/0')));
  },
  'sip-regions-missing': ({ templateWith, rule }) => {
    const gateways = ['54.172.60.0/30', '54.244.51.0/30'];
    const found = auditAddresses(templateWith(...gateways.map((cidr) => rule('udp', [5060, 5060], cidr))));
    return found.filter(({ code }) => code !== 'twilio-interconnect:literal-address');
  },
  'unknown-twilio-address': ({ templateWith, rule }) => {
    return auditAddresses(templateWith(rule('udp', [5060, 5060], '54.232.85.80/30', 'Twilio Brazil')));
  },
  'literal-address': ({ templateWith, rule }) => {
    return auditAddresses(templateWith(rule('udp', [10000, 60000], '168.86.128.0/18')));
  },
  'address-policy-release': () => {
    // What AWS CDK 2.255.0 hands to a policy.
    new TwilioAddressPolicy().validate({ templatePaths: ['/cdk.out/Voice.template.json'] });
    return [];
  },
};
