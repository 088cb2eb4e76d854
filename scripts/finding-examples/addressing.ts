import {
  Addressing,
  Bandwidth,
  Capacity,
  Cidr,
  Codec,
  IpRoutes,
  PortRange,
  Translation,
  TwilioEdge,
  TwilioTraffic,
} from 'twilio-interconnect-constructs';
import { TwilioInterconnect } from 'twilio-interconnect-constructs/cdk';
import type { CdkExamples } from './on-cdk';

export const ADDRESSING: CdkExamples = {
  'ip-route-at-two-sites': ({ stack, interconnect }) => {
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, addressing: Addressing.shared() });
  },
  'addressing-date': ({ stack, interconnect }) => {
    const addressing = Addressing.shared({ twilioConfirmed: 'by phone' });
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, addressing });
  },
  'source-leaves-at-other-site': ({ stack, interconnect, ashburn, sanJose }) => {
    const sites = {
      ashburn: { ...ashburn, ipRoutes: IpRoutes.of('203.0.113.0/25') },
      sanJose: { ...sanJose, ipRoutes: IpRoutes.of('203.0.113.128/25') },
    };
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, addressing: Addressing.perSite(), sites });
  },
  'translation-missing': ({ stack, interconnect }) => {
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, addressing: Addressing.translated() });
  },
  'translation-unexpected': ({ stack, interconnect, ashburn, sanJose }) => {
    const translations = [Translation.oneToOne({ inside: '10.0.1.0/28', outside: '203.0.113.0/28' })];
    const sites = { ashburn: { ...ashburn, translations }, sanJose };
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites });
  },
  'translation-outside': ({ stack, translated }) => {
    const translations = [Translation.oneToOne({ inside: '203.0.113.0/28', outside: '198.51.100.0/28' })];
    new TwilioInterconnect(stack, 'Twilio', translated(translations));
  },
  'translation-lengths-differ': ({ stack, translated }) => {
    const translations = [Translation.oneToOne({ inside: '203.0.113.0/24', outside: '192.0.2.0/28' })];
    new TwilioInterconnect(stack, 'Twilio', translated(translations));
  },
  'translation-ipv6': ({ stack, translated }) => {
    const translations = [Translation.pool({ inside: ['203.0.113.0/24', '2001:db8::/56'], outside: '192.0.2.0/28' })];
    new TwilioInterconnect(stack, 'Twilio', translated(translations));
  },
  'translation-inside-of-twilio': ({ stack, translated }) => {
    const translations = [Translation.pool({ inside: ['168.86.160.0/24'], outside: '192.0.2.0/28' })];
    new TwilioInterconnect(stack, 'Twilio', translated(translations));
  },
  'translation-pool-shared': ({ stack, interconnect, ashburn, sanJose }) => {
    const translations = [Translation.pool({ inside: ['10.0.0.0/16'], outside: '203.0.113.0/28' })];
    const sites = { ashburn: { ...ashburn, translations }, sanJose: { ...sanJose, translations } };
    const addressing = Addressing.translated({ twilioConfirmed: '2026-10-01' });
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, addressing, sites });
  },
  'translation-pool-small': ({ stack, translated }) => {
    const translations = [Translation.pool({ inside: ['203.0.113.0/24'], outside: '192.0.2.0/32' })];
    const { sites, ...props } = translated(translations);
    const exchange = { ...TwilioEdge.ASHBURN_IX.exchange, bandwidths: [Bandwidth.gbps(10)] };
    const edge = TwilioEdge.custom({ ...TwilioEdge.ASHBURN_IX, legacyRegion: 'us1-ix', exchange });
    const ashburn = { ...sites.ashburn, edge, bandwidth: Bandwidth.gbps(10) };
    const capacity = Capacity.ofCalls(40_000, Codec.OPUS);
    new TwilioInterconnect(stack, 'Twilio', { ...props, capacity, sites: { ashburn } });
  },
  'stateful-translation-active-active': ({ stack, interconnect, ashburn, sanJose }) => {
    const translations = [Translation.oneToOne({ inside: '203.0.113.0/28', outside: '192.0.2.0/28' })];
    const sites = { ashburn: { ...ashburn, translations }, sanJose: { ...sanJose, translations } };
    const addressing = Addressing.translated({ twilioConfirmed: '2026-10-01' });
    const ipRoutes = IpRoutes.of('192.0.2.0/24');
    const allowedPrefixes = [Cidr.of('203.0.113.0/24')];
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, ipRoutes, allowedPrefixes, addressing, sites });
  },
  'translation-maps-differ': ({ stack, interconnect, ashburn, sanJose }) => {
    const first = [Translation.oneToOne({ inside: '203.0.113.0/28', outside: '192.0.2.0/28' })];
    const second = [Translation.oneToOne({ inside: '203.0.113.0/29', outside: '192.0.2.8/29' })];
    const one = { ...ashburn, preference: 'high', translations: first } as const;
    const sites = { ashburn: one, sanJose: { ...sanJose, preference: 'low', translations: second } } as const;
    const addressing = Addressing.translated({ twilioConfirmed: '2026-10-01' });
    const given = { addressing, ipRoutes: IpRoutes.of('192.0.2.0/24'), allowedPrefixes: [Cidr.of('203.0.113.0/24')] };
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, ...given, sites });
  },
  'ip-route-not-covered': ({ stack, interconnect }) => {
    const ipRoutes = IpRoutes.of('203.0.113.0/24', '198.51.100.0/24');
    const allowedPrefixes = [Cidr.of('203.0.113.0/24')];
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, ipRoutes, allowedPrefixes });
  },
  'source-not-in-ip-routes': ({ stack, interconnect, ashburn, sanJose }) => {
    const sites = { ashburn: { ...ashburn, lanPrefixes: [Cidr.of('192.168.10.0/24')] }, sanJose };
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites });
  },
  'prefix-length-differs-between-sites': ({ stack, interconnect, ashburn, sanJose }) => {
    const saoPaulo = { ...sanJose, edge: TwilioEdge.SAO_PAULO_IX, preference: 'low' } as const;
    const sites = { ashburn: { ...ashburn, preference: 'high' }, saoPaulo } as const;
    const traffic = [TwilioTraffic.SIP_SIGNALLING];
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, traffic, sbc: { signalling: PortRange.of(5061) }, sites });
  },
  'propagated-routes-over-100': ({ stack, interconnect }) => {
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, announcementsToAws: 'as-received' });
  },
  'bandwidth-below-capacity': ({ stack, interconnect }) => {
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, capacity: Capacity.ofCalls(1500, Codec.G711) });
  },
};
