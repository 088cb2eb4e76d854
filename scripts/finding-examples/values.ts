import { CfnParameter } from 'aws-cdk-lib';
import {
  Asn,
  Bandwidth,
  BgpPrefix,
  Capacity,
  Cidr,
  CidrSet,
  Codec,
  Mtu,
  PortRange,
  SharePrincipal,
  TwilioEdge,
  Vlan,
} from 'twilio-interconnect-constructs';
import type { CdkExamples } from './on-cdk';

export const VALUES: CdkExamples = {
  'asn-range': () => {
    Asn.of(0);
  },
  'share-principal': () => {
    SharePrincipal.organization('o-exampleorgid');
  },
  'vlan-range': () => {
    Vlan.of(4095);
  },
  'mtu-range': () => {
    Mtu.of(10000);
  },
  'port-range': () => {
    PortRange.of(60000, 10000);
  },
  'bandwidth-syntax': () => {
    Bandwidth.mbps(0.5);
  },
  'cidr-syntax': () => {
    Cidr.of('203.0.113.256/32');
  },
  'cidr-mask-missing': () => {
    Cidr.of('203.0.113.7');
  },
  'cidr-host-bits': () => {
    Cidr.of('203.0.113.7/24');
  },
  'cidr-range': () => {
    CidrSet.of('203.0.113.99 - 203.0.113.1');
  },
  'bgp-prefix-length': () => {
    BgpPrefix.of('203.0.113.0/24', 16);
  },
  'capacity-calls': () => {
    Capacity.ofCalls(-1, Codec.G711);
  },
  'opus-bitrate': () => {
    Codec.opus({ maxAverageBitrate: 5000 });
  },
  'capacity-too-large': () => {
    Capacity.ofCalls(2_000_000, Codec.G711).bandwidthPerSite({
      ashburn: TwilioEdge.ASHBURN_IX.exchange,
      sanJose: TwilioEdge.SAN_JOSE_IX.exchange,
    });
  },
  'literal-needed': ({ stack }) => {
    const parameter = new CfnParameter(stack, 'Mbps', { type: 'Number' });
    Bandwidth.mbps(parameter.valueAsNumber);
  },
};
