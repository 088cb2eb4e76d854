import { Bandwidth, BgpPrefix, TwilioCatalog, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import type { CdkExamples } from './on-cdk';

export const CATALOGUE: CdkExamples = {
  'catalog-edge-unknown': () => {
    TwilioEdge.of('ashburn_ix');
  },
  'catalog-edge-id': () => {
    TwilioEdge.custom({ id: 'Paris_IX', location: 'Paris' });
  },
  'catalog-edge-location': () => {
    TwilioEdge.custom({ id: 'paris', location: '' });
  },
  'catalog-edge-exchange': () => {
    const exchange = { facility: 'Data centre 1', address: '', bandwidths: [Bandwidth.gbps(1)] };
    TwilioEdge.custom({ id: 'paris-ix', location: 'Paris', exchange });
  },
  'catalog-edge-bgp-prefixes': () => {
    TwilioEdge.custom({ id: 'paris', location: 'Paris', bgpPrefixes: [BgpPrefix.of('203.0.113.0/24')] });
  },
  'catalog-traffic-unknown': () => {
    TwilioTraffic.of('fax');
  },
  'catalog-traffic-id': () => {
    TwilioTraffic.custom({ id: 'media', directions: ['egress'] });
  },
  'catalog-traffic-label': () => {
    TwilioTraffic.custom({ id: 'call-recording', label: 'Call\nrecording', directions: ['egress'] });
  },
  'catalog-traffic-directions': () => {
    TwilioTraffic.custom({ id: 'call-recording', directions: [] });
  },
  'catalog-date': () => {
    TwilioCatalog.at('2026-02-30');
  },
  'catalog-date-order': ({ trafficRule }) => {
    TwilioCatalog.current.with({ add: [{ ...trafficRule, validFrom: '2026-06-01', validUntil: '2026-01-01' }] });
  },
  'catalog-rule-destination': ({ trafficRule }) => {
    TwilioCatalog.current.with({ add: [{ ...trafficRule, cidrs: [] }] });
  },
  'catalog-rule-direction': ({ trafficRule }) => {
    TwilioCatalog.current.with({ add: [{ ...trafficRule, traffic: TwilioTraffic.VOICE_SDK_MEDIA, direction: 'ingress' }] });
  },
  'catalog-rule-protocol': ({ trafficRule }) => {
    TwilioCatalog.current.with({ add: [JSON.parse('{"protocol":"tls"}')].map((read) => ({ ...trafficRule, ...read })) });
  },
  'catalog-rule-ports': ({ trafficRule }) => {
    TwilioCatalog.current.with({
      add: [JSON.parse('{"ports":{"from":0,"to":5060}}')].map((read) => ({ ...trafficRule, ...read })),
    });
  },
  'catalog-rule-source': ({ trafficRule }) => {
    TwilioCatalog.current.with({ add: [{ ...trafficRule, source: '' }] });
  },
  'catalog-rule-duplicate': ({ trafficRule }) => {
    TwilioCatalog.current.with({ add: [trafficRule, { ...trafficRule, validUntil: '2027-12-31' }] });
  },
  'catalog-host-name': ({ trafficRule }) => {
    TwilioCatalog.current.with({ add: [{ ...trafficRule, hostNames: ['*.example.com'] }] });
  },
  'catalog-cidr-family': ({ trafficRule }) => {
    TwilioCatalog.current.with({ add: [{ ...trafficRule, cidrs: ['2001:db8::/32'] }] });
  },
  'catalog-cidr-width': ({ trafficRule }) => {
    TwilioCatalog.current.with({ add: [{ ...trafficRule, cidrs: ['54.0.0.0/8', '55.0.0.0/8'] }] });
  },
  'catalog-cidr-not-public': ({ trafficRule }) => {
    TwilioCatalog.current.with({ add: [{ ...trafficRule, cidrs: ['224.0.0.0/8'] }] });
  },
};
