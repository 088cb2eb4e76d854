import { NAME_LIMITS } from '../../aws/name-limits';
import { QUOTAS } from '../../aws/quotas';
import type { Asn } from '../../model/asn';
import type { Cidr } from '../../model/cidr';
import { joinPath } from '../../model/finding';
import { errorCode, warningCode } from '../../model/finding-code';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

const LIMITS = 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/limits.html';
const TRANSIT = 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-transit-gateways.html';
const VPN = 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/virtualgateways.html';

/** The requirements on the name of a Direct Connect gateway. Paths: the name. */
export const GATEWAY_NAME_RULES: readonly Rule<string>[] = [
  rule(
    errorCode(
      'direct-connect-gateway-name',
      'Name a Direct Connect gateway with 1 to 100 letters, digits, spaces or the characters - _ , /.',
      'https://docs.aws.amazon.com/directconnect/latest/APIReference/API_CreateDirectConnectGateway.html',
    ),
    (name, report, path) => {
      if (!isUnresolved(name) && !NAME_LIMITS.directConnectGateway.pattern.test(name)) {
        report(
          path,
          name,
          'must have 1 to 100 letters, digits, spaces or the characters - _ , /',
          'Give for example twilio-voice.',
        );
      }
    },
  ),
];

/** A VPN gateway on a Direct Connect gateway. */
export interface VpnGatewayAttachment {
  readonly kind: 'vpn-gateway';
  /** The path of the association in the app. */
  readonly path: string;
  /** The CIDRs of the VPC behind it that are known at synthesis. */
  readonly vpcCidrs: readonly Cidr[];
}

/** A transit gateway on a Direct Connect gateway. */
export interface TransitGatewayAttachment {
  readonly kind: 'transit-gateway';
  /** The path of the association in the app. */
  readonly path: string;
  /** The transit gateway's ASN, if it is known. */
  readonly asn?: Asn | undefined;
  /** The transit gateway's Region, or a token. */
  readonly region: string;
  readonly allowedPrefixes: readonly Cidr[];
}

/** A virtual interface on a Direct Connect gateway. */
export interface InterfaceAttachment {
  readonly kind: 'private-interface' | 'transit-interface';
  /** The path of the interface in the app. */
  readonly path: string;
}

/** One attachment to a Direct Connect gateway. */
export type GatewayAttachment = VpnGatewayAttachment | TransitGatewayAttachment | InterfaceAttachment;

/** The requirements on all attachments of one app to one Direct Connect gateway together. Paths: the gateway, or the attachment. */
export const GATEWAY_ATTACHMENTS_RULES: readonly Rule<readonly GatewayAttachment[]>[] = [
  rule(
    errorCode(
      'gateway-mode',
      'Use a Direct Connect gateway either for transit gateways, or for VPN gateways and private interfaces.',
      TRANSIT,
    ),
    (attachments, report) => {
      const other = [...ofKind(attachments, 'vpn-gateway'), ...ofKind(attachments, 'private-interface')];
      for (const { path } of other.length === 0 ? [] : ofKind(attachments, 'transit-gateway')) {
        report(
          path,
          other.map((each) => each.path).join(', '),
          'a transit gateway cannot be associated with a gateway that has VPN gateways or private interfaces',
          'Make another Direct Connect gateway, with transit interfaces, for the transit gateways.',
        );
      }
    },
  ),
  rule(
    warningCode(
      'gateway-mode-interfaces',
      'Do not put transit interfaces on a Direct Connect gateway that has VPN gateways or private interfaces.',
      TRANSIT,
    ),
    (attachments, report) => {
      const other = [...ofKind(attachments, 'vpn-gateway'), ...ofKind(attachments, 'private-interface')];
      for (const { path } of other.length === 0 ? [] : ofKind(attachments, 'transit-interface')) {
        report(
          path,
          other.map((each) => each.path).join(', '),
          'a transit interface leads to transit gateways, which this Direct Connect gateway cannot have together with these',
          'Make another Direct Connect gateway for the transit interfaces.',
        );
      }
    },
  ),
  countRule('gateway-vpn-gateways', ['vpn-gateway'], QUOTAS.gatewayVpnGateways, 'VPN gateways'),
  countRule('gateway-transit-gateways', ['transit-gateway'], QUOTAS.gatewayTransitGateways, 'transit gateways'),
  countRule('gateway-interfaces', ['private-interface', 'transit-interface'], QUOTAS.gatewayInterfaces, 'virtual interfaces'),
  rule(
    errorCode(
      'gateway-prefixes-overlap',
      'The allowed prefixes of different transit gateways on one Direct Connect gateway must not overlap.',
      'https://docs.aws.amazon.com/directconnect/latest/UserGuide/allowed-to-prefixes.html',
    ),
    (attachments, report) => {
      const transit = ofKind(attachments, 'transit-gateway');
      for (const [index, { path, allowedPrefixes }] of transit.entries()) {
        for (const earlier of transit.slice(0, index)) {
          const hit = allowedPrefixes.find((prefix) => earlier.allowedPrefixes.some((other) => other.overlaps(prefix)));
          if (hit !== undefined) {
            report(
              joinPath(path, 'allowedPrefixes'),
              hit,
              `overlaps the allowed prefixes of ${earlier.path} on the same Direct Connect gateway`,
              'Allow each address for one transit gateway only.',
            );
          }
        }
      }
    },
  ),
  rule(
    errorCode(
      'transit-gateway-asn-taken',
      'Transit gateways of different Regions on one Direct Connect gateway must have different ASNs.',
      TRANSIT,
    ),
    (attachments, report) => {
      const transit = ofKind(attachments, 'transit-gateway');
      for (const [index, { path, asn, region }] of transit.entries()) {
        const earlier = transit
          .slice(0, index)
          .find((other) => asn !== undefined && !asn.isUnresolved && other.asn?.equals(asn) === true && other.region !== region);
        if (earlier !== undefined) {
          report(
            joinPath(path, 'transitGateway'),
            asn,
            `is also the ASN of the transit gateway of ${earlier.path}, in another Region`,
            'Give each transit gateway its own ASN.',
          );
        }
      }
    },
  ),
  rule(
    errorCode('vpc-cidrs-overlap', 'The VPCs behind one Direct Connect gateway must not overlap.', VPN),
    (attachments, report) => {
      const vpns = ofKind(attachments, 'vpn-gateway');
      for (const [index, { path, vpcCidrs }] of vpns.entries()) {
        for (const earlier of vpns.slice(0, index)) {
          const hit = vpcCidrs.find((cidr) => earlier.vpcCidrs.some((other) => other.overlaps(cidr)));
          if (hit !== undefined) {
            report(
              path,
              hit,
              `the VPC overlaps the VPC of ${earlier.path} on the same Direct Connect gateway`,
              'Put the VPCs behind different Direct Connect gateways, or give them other CIDRs.',
            );
          }
        }
      }
    },
  ),
];

/** One association of a VPN gateway or a transit gateway. */
export interface GatewayAssociationSubject {
  /** The path of the association in the app. */
  readonly path: string;
}

/** One association of a VPN gateway. */
export interface VpnGatewayAssociationSubject extends GatewayAssociationSubject {
  /** Whether the VPN gateway is made in the app, and nothing in the app attaches it to a VPC. */
  readonly isDetached: boolean;
}

/** The requirements on all associations of one VPN gateway together. Paths: the association. */
export const VPN_GATEWAY_ASSOCIATIONS_RULES: readonly Rule<readonly VpnGatewayAssociationSubject[]>[] = [
  rule(
    errorCode('vpn-gateway-associated', 'Associate a VPN gateway with one Direct Connect gateway only.', VPN),
    ([first, ...others], report) => {
      for (const { path } of others) {
        report(
          path,
          '',
          `the VPN gateway is already associated by ${first?.path ?? ''}`,
          'Associate it once; several virtual interfaces can share that Direct Connect gateway.',
        );
      }
    },
  ),
  rule(
    warningCode('vpn-gateway-detached', 'Attach a VPN gateway to a VPC before you associate it.', VPN),
    (associations, report) => {
      for (const { path } of associations.filter(({ isDetached }) => isDetached)) {
        report(
          path,
          '',
          'nothing in this app attaches the VPN gateway to a VPC, and AWS associates only an attached VPN gateway',
          'Attach it, on AWS CDK with new ec2.CfnVPCGatewayAttachment(...): the association waits for the attachment.',
        );
      }
    },
  ),
];

/** The requirements on all associations of one transit gateway together. Paths: the association. */
export const TRANSIT_GATEWAY_ASSOCIATIONS_RULES: readonly Rule<readonly GatewayAssociationSubject[]>[] = [
  rule(
    errorCode('transit-gateway-gateways', 'Associate a transit gateway with at most 20 Direct Connect gateways.', LIMITS),
    (associations, report, path) => {
      if (associations.length > QUOTAS.transitGatewayGateways) {
        report(
          path,
          `${associations.length} Direct Connect gateways`,
          'is associated with more than the 20 that AWS allows',
          'Let interfaces share Direct Connect gateways.',
        );
      }
    },
  ),
];

function countRule(
  code: string,
  kinds: readonly GatewayAttachment['kind'][],
  max: number,
  label: string,
): Rule<readonly GatewayAttachment[]> {
  return rule(
    errorCode(code, `Attach at most ${max} ${label} to a Direct Connect gateway.`, LIMITS),
    (attachments, report, path) => {
      const count = attachments.filter(({ kind }) => kinds.includes(kind)).length;
      if (count > max) {
        report(path, `${count} ${label}`, `has more than the ${max} that AWS allows`, 'Make another Direct Connect gateway.');
      }
    },
  );
}

function ofKind<Kind extends GatewayAttachment['kind']>(
  attachments: readonly GatewayAttachment[],
  wanted: Kind,
): readonly AttachmentOf<Kind>[] {
  return attachments.filter((each): each is AttachmentOf<Kind> => each.kind === wanted);
}

type AttachmentOf<Kind> = GatewayAttachment &
  (Kind extends 'vpn-gateway'
    ? VpnGatewayAttachment
    : Kind extends 'transit-gateway'
      ? TransitGatewayAttachment
      : InterfaceAttachment);

/** The requirements on the VPN gateways of one VPC. Paths: the VPC. */
export const VPC_GATEWAYS_RULES: readonly Rule<readonly { readonly path: string }[]>[] = [
  rule(
    errorCode(
      'vpc-vpn-gateways',
      'Attach only one VPN gateway to a VPC.',
      'https://docs.aws.amazon.com/vpn/latest/s2svpn/vpn-limits.html',
    ),
    (attachments, report, path) => {
      if (attachments.length > 1) {
        report(
          path,
          attachments.map((each) => each.path).join(', '),
          'attach VPN gateways to one VPC, and AWS allows one',
          "Give every Interconnect the VPC's own VPN gateway and one Direct Connect gateway, or a transit gateway.",
        );
      }
    },
  ),
];
