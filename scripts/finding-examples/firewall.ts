import { Cidr, PortRange, TwilioCatalog, TwilioEdge, TwilioTraffic } from 'twilio-interconnect-constructs';
import { TwilioFirewallRuleGroup } from 'twilio-interconnect-constructs/cdk';
import type { CdkExamples } from './on-cdk';

export const FIREWALL: CdkExamples = {
  'firewall-rule-group-name': ({ stack }) => {
    const softphones = { edges: [TwilioEdge.ASHBURN], traffic: [TwilioTraffic.VOICE_SDK_INSIGHTS] };
    new TwilioFirewallRuleGroup(stack, 'Firewall', { ...softphones, ruleGroupName: 'twilio_softphones' });
  },
  'firewall-rules-missing': ({ stack, trafficRule }) => {
    const traffic = TwilioTraffic.custom({ id: 'old-hosts', directions: ['egress'] });
    const requires = { sdk: 'Voice JavaScript SDK', belowVersion: '2.3.0' } as const;
    const hosts = { protocol: 'tcp', cidrs: [], hostNames: ['old.example.com'] } as const;
    const catalog = TwilioCatalog.current.with({ add: [{ ...trafficRule, ...hosts, traffic, requires }] });
    new TwilioFirewallRuleGroup(stack, 'Firewall', { edges: [trafficRule.edge], traffic: [traffic], catalog });
  },
  'firewall-capacity': ({ stack }) => {
    const softphones = { edges: [TwilioEdge.ASHBURN], traffic: [TwilioTraffic.VOICE_SDK_INSIGHTS] };
    new TwilioFirewallRuleGroup(stack, 'Firewall', { ...softphones, capacity: 30_001 });
  },
  'firewall-references': ({ stack }) => {
    const edges = TwilioEdge.interconnectEdges;
    new TwilioFirewallRuleGroup(stack, 'Firewall', { edges, traffic: [TwilioTraffic.VOICE_SDK_SIGNALLING] });
  },
  'firewall-rule-length': ({ stack }) => {
    const homeNetworks = Array.from({ length: 600 }, (_, index) => Cidr.of(`10.${index >> 8}.${index & 255}.0/24`));
    const softphones = { edges: [TwilioEdge.ASHBURN], traffic: [TwilioTraffic.VOICE_SDK_INSIGHTS] };
    new TwilioFirewallRuleGroup(stack, 'Firewall', { ...softphones, homeNetworks });
  },
  'firewall-rules-size': ({ stack, trafficRule }) => {
    const label = 'a'.repeat(60);
    const hostNames = Array.from({ length: 4000 }, (_, index) => `${label}.${label}.${label}.h${index}.example.com`);
    const { edge, traffic } = trafficRule;
    const catalog = TwilioCatalog.current.with({ add: [{ ...trafficRule, protocol: 'tcp', cidrs: [], hostNames }] });
    new TwilioFirewallRuleGroup(stack, 'Firewall', { edges: [edge], traffic: [traffic], catalog });
  },
  'firewall-rule-id': ({ stack, trafficRule }) => {
    const hostNames = ['h179114.example.com', 'h272200.example.com'];
    const hosts = { protocol: 'tcp', ports: PortRange.of(443), cidrs: [], hostNames } as const;
    const { edge, traffic } = trafficRule;
    const catalog = TwilioCatalog.current.with({ add: [{ ...trafficRule, ...hosts }] });
    new TwilioFirewallRuleGroup(stack, 'Firewall', { edges: [edge], traffic: [traffic], catalog });
  },
  'firewall-home-networks': ({ stack }) => {
    const softphones = { edges: [TwilioEdge.ASHBURN], traffic: [TwilioTraffic.VOICE_SDK_INSIGHTS] };
    new TwilioFirewallRuleGroup(stack, 'Firewall', { ...softphones, behindTransitGateway: { applianceMode: true } });
  },
  'firewall-home-networks-empty': ({ stack }) => {
    const softphones = { edges: [TwilioEdge.ASHBURN], traffic: [TwilioTraffic.VOICE_SDK_INSIGHTS] };
    new TwilioFirewallRuleGroup(stack, 'Firewall', { ...softphones, homeNetworks: [] });
  },
  'firewall-appliance-mode': ({ stack }) => {
    const softphones = { edges: [TwilioEdge.ASHBURN], traffic: [TwilioTraffic.VOICE_SDK_INSIGHTS] };
    const homeNetworks = [Cidr.of('10.0.0.0/16')];
    const behindTransitGateway = { applianceMode: false };
    new TwilioFirewallRuleGroup(stack, 'Firewall', { ...softphones, homeNetworks, behindTransitGateway });
  },
  'firewall-host-names-not-tls': ({ stack, trafficRule }) => {
    const { edge, traffic } = trafficRule;
    const add = [{ ...trafficRule, cidrs: [], hostNames: ['sip.example.com'] }];
    const catalog = TwilioCatalog.current.with({ add });
    new TwilioFirewallRuleGroup(stack, 'Firewall', { edges: [edge], traffic: [traffic], catalog });
  },
  'fragments-dropped': ({ stack, sbc }) => {
    new TwilioFirewallRuleGroup(stack, 'Firewall', { edges: [TwilioEdge.ASHBURN_IX], traffic: TwilioTraffic.SIP, sbc });
  },
};
