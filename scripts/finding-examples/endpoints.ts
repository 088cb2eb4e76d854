import { TwilioEdge, TwilioEndpoints } from 'twilio-interconnect-constructs';
import type { CdkExamples } from './on-cdk';

export const ENDPOINTS: CdkExamples = {
  'edge-without-sip': () => {
    TwilioEndpoints.of(TwilioEdge.ROAMING).outboundProxy();
  },
  'edge-without-webhooks': () => {
    TwilioEndpoints.of(TwilioEdge.ROAMING).webhookUrl('https://example.com/voice');
  },
  'edge-without-rest-api': () => {
    TwilioEndpoints.of(TwilioEdge.ASHBURN).restHost();
  },
  'trunk-name': () => {
    TwilioEndpoints.of(TwilioEdge.ASHBURN_IX).terminationUri('example.pstn.twilio.com');
  },
  'sip-domain-name': () => {
    TwilioEndpoints.of(TwilioEdge.ASHBURN_IX).sipDomainUri('call_centre');
  },
  'webhook-url': () => {
    TwilioEndpoints.of(TwilioEdge.ASHBURN_IX).webhookUrl('example.com/voice');
  },
  'webhook-fragment': () => {
    TwilioEndpoints.of(TwilioEdge.ASHBURN_IX).webhookUrl('https://example.com/voice#e=ashburn');
  },
  'origination-scheme': () => {
    TwilioEndpoints.of(TwilioEdge.ASHBURN_IX).originationUri('sips:sbc.example.com');
  },
  'origination-host': () => {
    TwilioEndpoints.of(TwilioEdge.ASHBURN_IX).originationUri('[2001:db8::1]:5061');
  },
  'origination-name-private': () => {
    TwilioEndpoints.of(TwilioEdge.ASHBURN_IX).originationUri('sbc.corp.internal');
  },
  'origination-edge': () => {
    TwilioEndpoints.of(TwilioEdge.ASHBURN_IX).originationUri('sip:sbc.example.com;edge=san-jose-ix');
  },
  'origination-missing': () => {
    TwilioEndpoints.originationUris({ sites: [] });
  },
  'origination-duplicate': () => {
    const site = { edge: TwilioEdge.ASHBURN_IX, host: 'sbc.example.com' };
    TwilioEndpoints.originationUris({ sites: [site, { ...site, weight: 20 }] });
  },
  'origination-priority': () => {
    const site = { edge: TwilioEdge.ASHBURN_IX, host: 'sbc.example.com' };
    TwilioEndpoints.originationUris({ sites: [{ ...site, priority: 70_000 }] });
  },
  'origination-weight': () => {
    const site = { edge: TwilioEdge.ASHBURN_IX, host: 'sbc.example.com' };
    TwilioEndpoints.originationUris({ sites: [{ ...site, weight: 0 }] });
  },
  'origination-internet-edge': () => {
    TwilioEndpoints.originationUris({
      sites: [{ edge: TwilioEdge.ASHBURN_IX, host: 'sbc.example.com' }],
      internet: { edge: TwilioEdge.SAN_JOSE_IX, host: 'sbc.example.net' },
    });
  },
};
