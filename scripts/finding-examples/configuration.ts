import { parseAccess, parseInterconnect } from 'twilio-interconnect-constructs';
import type { CdkExamples } from './on-cdk';

export const CONFIGURATION: CdkExamples = {
  'text-form': () => {
    const addressing = { mode: 'shared', twilioConfirmed: '30.11.2026' };
    parseInterconnect({ customerAsn: 65010, addressing, sites: {} });
  },
  'key-in-file': () => {
    const site = { edge: 'ashburn-ix', bandwidth: '1Gbps', connection: 'ashburn', vlan: 101, peering: 'ipv4' };
    parseInterconnect({ customerAsn: 65010, sites: { ashburn: { ...site, bgpAuthKey: 'the key itself' } } });
  },
  'configuration-reference': ({ vpc }) => {
    parseAccess({ vpc: 'voise', edges: ['ashburn'], traffic: ['sip-media'] }, { vpcs: { voice: vpc } });
  },
  'configuration-vpc-missing': ({ vpc }) => {
    parseAccess({ edges: ['ashburn'], traffic: ['sip-media'] }, { vpcs: { voice: vpc } });
  },
};
