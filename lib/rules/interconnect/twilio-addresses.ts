import type { BgpPeering } from '../../model/bgp-peering';
import { Cidr } from '../../model/cidr';
import type { CidrSet } from '../../model/cidr-set';
import type { CrossConnect } from '../../model/cross-connect';
import { joinPath } from '../../model/finding';
import { errorCode, warningCode } from '../../model/finding-code';
import { type InterfaceAddress, notHostRole, readInterfaceAddress } from '../../model/interface-address';
import { notPublicRange } from '../../model/special-ranges';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

const CROSS_CONNECT = 'https://www.twilio.com/docs/interconnect/crossconnect';
const LINK_LOCAL = Cidr.of('169.254.0.0/16');

/** The interface addresses of a cross connect, and those of the site's virtual interfaces. */
export interface TwilioAddressesSubject {
  readonly crossConnect: CrossConnect;
  readonly awsPeerings: readonly BgpPeering[];
  /** What Twilio publishes as its own. */
  readonly twilioCidrs: CidrSet;
}

/** The cross connect of a site, and where it is given. */
export interface SiteTwilioAddressesSubject {
  readonly path: string;
  readonly crossConnect: CrossConnect;
}

/** The requirements on the interface addresses towards Twilio. Paths: the cross connect. */
export const TWILIO_ADDRESSES_RULES: readonly Rule<TwilioAddressesSubject>[] = [
  rule(
    errorCode(
      'twilio-interface-address',
      'Write an interface address towards Twilio as an IPv4 host address with its prefix length; your own one must be public, in a /30 or /31.',
      CROSS_CONNECT,
    ),
    ({ crossConnect, twilioCidrs }, report, path) => {
      for (const { prop, text, isRequested } of addressesOf(crossConnect)) {
        const wrong = whatIsWrong(text, isRequested) ?? (isRequested ? whoseElse(text, twilioCidrs) : undefined);
        if (wrong !== undefined) {
          report(
            `${path}.${prop}`,
            text,
            wrong,
            isRequested
              ? 'Give for example 198.51.100.1/31 of your own, or leave it out and Twilio assigns one.'
              : "Give the address as Twilio's console shows it, for example 169.254.10.1/30.",
          );
        }
      }
    },
  ),
  rule(
    errorCode(
      'twilio-addresses-paired',
      "Take Twilio's interface address and yours from one subnet, with the same prefix length, and let them differ.",
      CROSS_CONNECT,
    ),
    ({ crossConnect: { configuration } }, report, path) => {
      const twilio = readInterfaceAddress(configuration?.twilioAddress);
      const customer = readInterfaceAddress(configuration?.customerAddress);
      if (twilio === undefined || customer === undefined) {
        return;
      }
      const wrong =
        twilio.prefixLength !== customer.prefixLength
          ? `has another prefix length than Twilio's ${twilio.text}`
          : twilio.bits === customer.bits
            ? "is also Twilio's address"
            : !twilio.network.equals(customer.network)
              ? `is not in Twilio's subnet ${twilio.network.toString()}`
              : undefined;
      if (wrong !== undefined) {
        report(
          `${path}.configuration.customerAddress`,
          customer.text,
          wrong,
          "Give the other host address of Twilio's subnet, as its console shows it.",
        );
      }
    },
  ),
  rule(
    warningCode(
      'twilio-address-not-requested',
      'Give the interface address that Twilio configured where it is not the one that you requested, and find out why.',
      CROSS_CONNECT,
    ),
    ({ crossConnect: { request, configuration } }, report, path) => {
      const requested = readInterfaceAddress(request.interfaceAddress);
      const customer = readInterfaceAddress(configuration?.customerAddress);
      if (
        requested !== undefined &&
        customer !== undefined &&
        (requested.bits !== customer.bits || requested.prefixLength !== customer.prefixLength)
      ) {
        report(
          `${path}.configuration.customerAddress`,
          customer.text,
          `is not the ${requested.text} that was requested from Twilio`,
          "Compare it with Twilio's console, or acknowledge this if Twilio gave another address.",
        );
      }
    },
  ),
  rule(
    errorCode(
      'twilio-addresses-overlap',
      'Keep the subnets of the sessions with AWS and with Twilio apart.',
      'https://docs.aws.amazon.com/directconnect/latest/UserGuide/create-vif.html',
    ),
    ({ crossConnect, awsPeerings }, report, path) => {
      const aws = awsPeerings.flatMap(({ amazonAddress, customerAddress }) => [
        ...named(amazonAddress, "Amazon's address on the virtual interface"),
        ...named(customerAddress, "your router's address on AWS's virtual interface"),
      ]);
      for (const { prop, text } of addressesOf(crossConnect)) {
        const address = readInterfaceAddress(text);
        const same = aws.find(({ read }) => read.bits === address?.bits);
        const overlapping = aws.find(({ read }) => address?.network.overlaps(read.network));
        if (same !== undefined) {
          report(`${path}.${prop}`, text, `is ${same.name}, not an address towards Twilio`, 'Give the address of this session.');
        } else if (address !== undefined && overlapping !== undefined) {
          report(
            `${path}.${prop}`,
            text,
            `is in ${address.network.toString()}, which overlaps ${overlapping.read.network.toString()} towards AWS`,
            'Give the session with AWS another subnet, for example another /30 of 169.254.0.0/16.',
          );
        }
      }
    },
  ),
];

/** The requirements on the interface addresses towards Twilio of all sites together. Paths: the cross connects. */
export const SITES_TWILIO_ADDRESSES_RULES: readonly Rule<readonly SiteTwilioAddressesSubject[]>[] = [
  rule(
    warningCode(
      'twilio-addresses-reused',
      'Give the session with Twilio of each site its own interface addresses.',
      CROSS_CONNECT,
    ),
    (sites, report) => {
      const all = sites.flatMap(({ path, crossConnect }) =>
        addressesOf(crossConnect).flatMap(({ prop, text }) => {
          const address = readInterfaceAddress(text);
          return address === undefined ? [] : [{ site: path, path: joinPath(path, prop), address }];
        }),
      );
      for (const [index, { site, path, address }] of all.entries()) {
        const earlier = all.slice(0, index).find((other) => other.site !== site && other.address.bits === address.bits);
        if (earlier !== undefined) {
          report(
            path,
            address.text,
            `is also the address at ${earlier.path}; one of the two is probably a copy-and-paste error`,
            'Give each session its own addresses, or acknowledge this if Twilio assigned the same ones twice.',
          );
        }
      }
    },
  ),
];

interface GivenAddress {
  readonly prop: string;
  readonly text: string;
  readonly isRequested: boolean;
}

/** The addresses that are given and known at synthesis. */
function addressesOf({ request, configuration }: CrossConnect): readonly GivenAddress[] {
  return [
    { prop: 'interfaceAddress', text: request.interfaceAddress, isRequested: true },
    { prop: 'configuration.twilioAddress', text: configuration && (configuration.twilioAddress ?? ''), isRequested: false },
    { prop: 'configuration.customerAddress', text: configuration && (configuration.customerAddress ?? ''), isRequested: false },
  ].filter((each): each is GivenAddress => each.text !== undefined && !isUnresolved(each.text));
}

function named(text: string | undefined, name: string): readonly { readonly name: string; readonly read: InterfaceAddress }[] {
  const read = readInterfaceAddress(text);
  return read === undefined ? [] : [{ name, read }];
}

/** What is wrong with an address towards Twilio; undefined if nothing is. Twilio publishes no prefix length of those that it assigns. */
function whatIsWrong(text: string, isRequested: boolean): string | undefined {
  const address = readInterfaceAddress(text);
  if (address === undefined) {
    return 'is not an IPv4 address with a prefix length of 0 to 32';
  }
  const role = notHostRole(address);
  if (role !== undefined) {
    return `is the ${role} address of ${address.network.toString()}`;
  }
  const host = Cidr.containing('ipv4', address.bits, 32);
  const range = notPublicRange(host);
  if (range !== undefined && (isRequested || !LINK_LOCAL.contains(host))) {
    return `is in ${range}, ${isRequested ? 'which is not public' : 'which is neither link-local nor public'}`;
  }
  return isRequested && address.prefixLength !== 30 && address.prefixLength !== 31
    ? 'is neither in a /30 nor in a /31'
    : undefined;
}

/** Why a public address is not the customer's; undefined if nothing tells so. */
function whoseElse(text: string, twilioCidrs: CidrSet): string | undefined {
  const address = readInterfaceAddress(text);
  const twilio = address && twilioCidrs.cidrs.find((cidr) => cidr.contains(Cidr.containing('ipv4', address.bits, 32)));
  return twilio && `is in ${twilio.toString()}, which is Twilio's`;
}
