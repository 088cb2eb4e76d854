import {
  BgpKeyPlace,
  Asn,
  Bandwidth,
  CrossConnect,
  planOnboarding,
  renderProvisioningRequest,
  Vlan,
} from 'twilio-interconnect-constructs';
import { TwilioInterconnect } from 'twilio-interconnect-constructs/cdk';
import type { CdkExamples } from './on-cdk';

export const CROSS_CONNECT: CdkExamples = {
  'cross-connect-medium': () => {
    CrossConnect.of({ medium: 'mpls', loaEntity: 'Example Ltd' });
  },
  'bgp-key-place': () => {
    BgpKeyPlace.secret('not-here');
  },
  'cross-connect-stage': ({ stack, interconnect, ashburn, sanJose }) => {
    const crossConnect = CrossConnect.physical({ loaEntity: 'Example Ltd' }).accepted({ acceptedOn: '2026-03-02' });
    const sites = { ashburn: { ...ashburn, crossConnect }, sanJose };
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites });
  },
  'loa-entity-missing': ({ stack, interconnect, ashburn, sanJose }) => {
    const sites = { ashburn: { ...ashburn, crossConnect: CrossConnect.physical({ loaEntity: '' }) }, sanJose };
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites });
  },
  'cross-connect-provider': ({ stack, interconnect, ashburn, sanJose, circuit }) => {
    const crossConnect = CrossConnect.thirdPartyExchange({ ...circuit, provider: '' });
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites: { ashburn: { ...ashburn, crossConnect }, sanJose } });
  },
  'account-sid': ({ stack, interconnect, ashburn, sanJose }) => {
    const crossConnect = CrossConnect.physical({ loaEntity: 'Example Ltd', accountSid: 'AC1234' });
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites: { ashburn: { ...ashburn, crossConnect }, sanJose } });
  },
  'request-asn': ({ stack, interconnect, ashburn, sanJose }) => {
    const crossConnect = CrossConnect.physical({ loaEntity: 'Example Ltd', asn: Asn.of(65020) });
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites: { ashburn: { ...ashburn, crossConnect }, sanJose } });
  },
  'cross-connect-date': ({ stack, interconnect, ashburn, sanJose }) => {
    const crossConnect = CrossConnect.physical({ loaEntity: 'Example Ltd', requestedOn: '2026-02-30' });
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites: { ashburn: { ...ashburn, crossConnect }, sanJose } });
  },
  'cross-connect-dates': ({ stack, interconnect, ashburn, sanJose }) => {
    const requested = CrossConnect.physical({ loaEntity: 'Example Ltd', requestedOn: '2026-03-02' });
    const crossConnect = requested.authorized({ issuedOn: '2026-03-01', port: 'Panel 7, port 3' });
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites: { ashburn: { ...ashburn, crossConnect }, sanJose } });
  },
  'twilio-interface-address': ({ stack, interconnect, ashburn, sanJose }) => {
    const crossConnect = CrossConnect.physical({ loaEntity: 'Example Ltd', interfaceAddress: '10.0.0.1/30' });
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites: { ashburn: { ...ashburn, crossConnect }, sanJose } });
  },
  'twilio-addresses-paired': ({ stack, interconnect, ashburn, sanJose, session }) => {
    const configured = { ...session, customerAddress: '169.254.10.6/30' };
    const crossConnect = CrossConnect.physical({ loaEntity: 'Example Ltd' }).configured(configured);
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites: { ashburn: { ...ashburn, crossConnect }, sanJose } });
  },
  'twilio-addresses-overlap': ({ stack, interconnect, ashburn, sanJose, session }) => {
    const configured = { ...session, twilioAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' };
    const crossConnect = CrossConnect.physical({ loaEntity: 'Example Ltd' }).configured(configured);
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites: { ashburn: { ...ashburn, crossConnect }, sanJose } });
  },
  'cross-connect-vlan': ({ stack, interconnect, ashburn, sanJose, circuit, session }) => {
    const crossConnect = CrossConnect.thirdPartyExchange(circuit).configured({ ...session, vlan: Vlan.of(999) });
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites: { ashburn: { ...ashburn, crossConnect }, sanJose } });
  },
  'loa-port-missing': ({ stack, interconnect, ashburn, sanJose }) => {
    const letter = { issuedOn: '2026-03-02', port: '' };
    const crossConnect = CrossConnect.physical({ loaEntity: 'Example Ltd' }).authorized(letter);
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites: { ashburn: { ...ashburn, crossConnect }, sanJose } });
  },
  'twilio-address-not-requested': ({ stack, interconnect, ashburn, sanJose, session }) => {
    const requested = CrossConnect.physical({ loaEntity: 'Example Ltd', interfaceAddress: '198.51.100.1/31' });
    const sites = { ashburn: { ...ashburn, crossConnect: requested.configured(session) }, sanJose };
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites });
  },
  'twilio-addresses-reused': ({ stack, interconnect, ashburn, sanJose, session }) => {
    const crossConnect = CrossConnect.physical({ loaEntity: 'Example Ltd' }).configured(session);
    const sites = { ashburn: { ...ashburn, crossConnect }, sanJose: { ...sanJose, crossConnect } };
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites });
  },
  'cross-connect-bandwidth': ({ stack, interconnect, ashburn, sanJose, circuit }) => {
    const crossConnect = CrossConnect.thirdPartyExchange({ ...circuit, bandwidth: Bandwidth.mbps(50) });
    new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites: { ashburn: { ...ashburn, crossConnect }, sanJose } });
  },
  'cross-connect-missing': ({ stack, interconnect }) => {
    const { plan } = new TwilioInterconnect(stack, 'Twilio', interconnect);
    renderProvisioningRequest(plan, 'ashburn');
  },
  'loa-expires-soon': ({ stack, interconnect, ashburn, sanJose, letter }) => {
    const sites = { ashburn: { ...ashburn, crossConnect: letter }, sanJose };
    const { plan } = new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites });
    return planOnboarding(plan, { asOf: '2026-04-20' }).findings;
  },
  'loa-expired': ({ stack, interconnect, ashburn, sanJose, letter }) => {
    const sites = { ashburn: { ...ashburn, crossConnect: letter }, sanJose };
    const { plan } = new TwilioInterconnect(stack, 'Twilio', { ...interconnect, sites });
    return planOnboarding(plan, { asOf: '2026-05-04' }).findings;
  },
  'onboarding-date': ({ stack, interconnect }) => {
    const { plan } = new TwilioInterconnect(stack, 'Twilio', interconnect);
    planOnboarding(plan, { asOf: '1 March' });
  },
};
