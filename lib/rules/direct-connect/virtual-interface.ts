import { INTERFACE_MTUS } from '../../aws/mtus';
import { NAME_LIMITS } from '../../aws/name-limits';
import type { BgpPeering } from '../../model/bgp-peering';
import { joinPath } from '../../model/finding';
import { errorCode } from '../../model/finding-code';
import type { Mtu } from '../../model/mtu';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

const AWS = 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/create-vif.html';

/** The types of virtual interface. */
export type VirtualInterfaceType = 'private' | 'transit' | 'public';

/** The gateways that a virtual interface can be attached to. */
export type InterfaceGateway = 'direct-connect-gateway' | 'vpn-gateway';

/** A virtual interface, as the rules see it. */
export interface VirtualInterfaceSubject {
  readonly type: VirtualInterfaceType;
  readonly name: string;
  readonly mtu?: Mtu | undefined;
  readonly peerings: readonly BgpPeering[];
  readonly siteLink?: boolean | undefined;
  /** Every gateway that was given; none for a public interface. */
  readonly gateways: readonly InterfaceGateway[];
  /** The Region, or a token. */
  readonly region?: string | undefined;
}

/** The requirements on every virtual interface. */
export const VIRTUAL_INTERFACE_RULES: readonly Rule<VirtualInterfaceSubject>[] = [
  rule(
    errorCode(
      'virtual-interface-name',
      'Name a virtual interface with 1 to 100 letters, digits, spaces or the characters - _ , /.',
      AWS,
    ),
    ({ name }, report, path) => {
      if (!isUnresolved(name) && !NAME_LIMITS.virtualInterface.pattern.test(name)) {
        report(
          joinPath(path, 'virtualInterfaceName'),
          name,
          'must have 1 to 100 letters, digits, spaces or the characters - _ , /',
          'Give for example twilio-ashburn.',
        );
      }
    },
  ),
  rule(
    errorCode(
      'virtual-interface-mtu',
      'Use an MTU of 1500, 8500 or 9001 on a private interface, and of 1500 or 8500 on a transit interface.',
      'https://docs.aws.amazon.com/directconnect/latest/UserGuide/jumbo-frames.html',
    ),
    ({ type, mtu }, report, path) => {
      const allowed: readonly number[] = INTERFACE_MTUS[type];
      if (mtu !== undefined && !mtu.isUnresolved && !allowed.includes(mtu.bytes)) {
        report(
          joinPath(path, 'mtu'),
          mtu,
          `the MTU of a ${type} interface must be ${allowed.join(' or ')}`,
          `Give Mtu.of(${allowed.join(') or Mtu.of(')}).`,
        );
      }
    },
  ),
  rule(
    errorCode(
      'virtual-interface-gateway',
      'Attach a private interface to one gateway, either a Direct Connect gateway or a VPN gateway, a transit interface to a Direct Connect gateway, and a public interface to none.',
      AWS,
    ),
    ({ type, gateways }, report, path) => {
      if (type === 'private' && gateways.length !== 1) {
        report(
          joinPath(path, gateways.length > 1 ? 'vpnGateway' : 'directConnectGateway'),
          gateways.join(' and '),
          'a private interface needs exactly one gateway',
          'Give either directConnectGateway or vpnGateway.',
        );
      }
      if (type === 'transit' && gateways.join() !== 'direct-connect-gateway') {
        report(
          joinPath(path, 'directConnectGateway'),
          gateways.join(' and '),
          'a transit interface needs a Direct Connect gateway',
          'Give directConnectGateway.',
        );
      }
      if (type === 'public' && gateways.length > 0) {
        report(joinPath(path, 'gateways'), gateways.join(' and '), 'a public interface has no gateway', 'Leave it out.');
      }
    },
  ),
  rule(errorCode('peerings-count', 'Give a virtual interface one or two peerings.', AWS), ({ peerings }, report, path) => {
    if (peerings.length < 1 || peerings.length > 2) {
      report(
        joinPath(path, 'peerings'),
        `${peerings.length} peerings`,
        'must be one or two',
        'Give one IPv4 peering, one IPv6 peering, or both.',
      );
    }
  }),
  rule(
    errorCode('peerings-family', 'Give a virtual interface at most one peering of each address family.', AWS),
    ({ peerings }, report, path) => {
      for (const family of ['ipv4', 'ipv6'] as const) {
        const count = peerings.filter((peering) => peering.addressFamily === family).length;
        if (count > 1) {
          report(
            joinPath(path, 'peerings'),
            `${count} ${family} peerings`,
            'there is more than one peering of a family',
            'Give at most one of each family.',
          );
        }
      }
    },
  ),
  rule(
    errorCode(
      'site-link-gateway',
      'Turn SiteLink on only for interfaces on a Direct Connect gateway.',
      'https://docs.aws.amazon.com/directconnect/latest/UserGuide/virtual-interfaces.html',
    ),
    ({ type, siteLink, gateways }, report, path) => {
      if (siteLink === true && (type === 'public' || gateways.includes('vpn-gateway'))) {
        report(
          joinPath(path, 'siteLink'),
          'true',
          'works only between interfaces on a Direct Connect gateway',
          'Attach the interface to a Direct Connect gateway, or leave siteLink out.',
        );
      }
    },
  ),
  rule(
    errorCode(
      'site-link-region',
      'Do not use SiteLink in the Regions of AWS GovCloud (US) and China.',
      'https://docs.aws.amazon.com/directconnect/latest/UserGuide/virtual-interfaces.html',
    ),
    ({ siteLink, region }, report, path) => {
      if (siteLink === true && region !== undefined && !isUnresolved(region) && /^(us-gov|cn)-/.test(region)) {
        report(joinPath(path, 'siteLink'), 'true', `is not offered in ${region}`, 'Leave siteLink out.');
      }
    },
  ),
];
