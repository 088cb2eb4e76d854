import type { BgpPeering } from '../../model/bgp-peering';
import { Cidr } from '../../model/cidr';
import { joinPath } from '../../model/finding';
import { errorCode, warningCode } from '../../model/finding-code';
import { type InterfaceAddress, notHostRole, readInterfaceAddress } from '../../model/interface-address';
import { parseIpAddress } from '../../model/ip-address';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

const AWS = 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/create-vif.html';
const INSTANCE_SERVICES = Cidr.of('169.254.169.0/24');
const EXAMPLE = 'Give for example 169.254.96.1/30.';

/** The requirements on each address. Paths: the address. */
export const PEER_ADDRESS_RULES: readonly Rule<BgpPeering>[] = [
  rule(
    errorCode('peer-addresses-paired', 'A peering needs both interface addresses, or neither.', AWS),
    (peering, report, path) => {
      if ((peering.amazonAddress === undefined) !== (peering.customerAddress === undefined)) {
        const missing = peering.amazonAddress === undefined ? 'amazonAddress' : 'customerAddress';
        report(
          joinPath(path, missing),
          '',
          'is missing, although the other end is given',
          'Give both ends, or leave both out and AWS assigns them.',
        );
      }
    },
  ),
  rule(errorCode('peer-address-mask-missing', 'Give every interface address a prefix length.', AWS), (peering, report, path) => {
    for (const [prop, text] of givenAddresses(peering)) {
      if (!text.includes('/')) {
        report(joinPath(path, prop), text, 'has no prefix length', EXAMPLE);
      }
    }
  }),
  rule(
    errorCode('peer-address-syntax', 'Write an interface address as an IPv4 address and a prefix length.', AWS),
    (peering, report, path) => {
      for (const [prop, text] of givenAddresses(peering)) {
        if (text.includes('/') && readInterfaceAddress(text) === undefined) {
          report(joinPath(path, prop), text, 'is not an IPv4 address with a prefix length of 0 to 32', EXAMPLE);
        } else if (!text.includes('/') && parseIpAddress(text)?.family !== 'ipv4') {
          report(joinPath(path, prop), text, 'is not an IPv4 address', EXAMPLE);
        }
      }
    },
  ),
  rule(
    errorCode(
      'peer-address-not-host',
      'Do not use the network or broadcast address of a subnet as an interface address, except in a /31.',
      AWS,
    ),
    (peering, report, path) => {
      for (const [prop, text] of givenAddresses(peering)) {
        const address = readInterfaceAddress(text);
        const role = address && notHostRole(address);
        if (address !== undefined && role !== undefined) {
          report(
            joinPath(path, prop),
            text,
            `is the ${role} address of ${address.network.toString()}`,
            'Give a host address of that subnet.',
          );
        }
      }
    },
  ),
];

/** The requirements on the two addresses together. Paths: the customer's address. */
export const PEER_PAIR_RULES: readonly Rule<BgpPeering>[] = [
  rule(
    errorCode('peer-mask-mismatch', 'Give both interface addresses of a peering the same prefix length.', AWS),
    (peering, report, path) => {
      const pair = readPair(peering);
      if (pair !== undefined && pair.amazon.prefixLength !== pair.customer.prefixLength) {
        report(
          joinPath(path, 'customerAddress'),
          pair.customer.text,
          `has a different prefix length from Amazon's ${pair.amazon.text}`,
          'Give both ends the same prefix length.',
        );
      }
    },
  ),
  rule(
    errorCode('peer-subnet-mismatch', 'Take both interface addresses of a peering from the same subnet.', AWS),
    (peering, report, path) => {
      const pair = readPair(peering);
      if (
        pair !== undefined &&
        pair.amazon.prefixLength === pair.customer.prefixLength &&
        pair.amazon.bits !== pair.customer.bits &&
        !pair.amazon.network.equals(pair.customer.network)
      ) {
        report(
          joinPath(path, 'customerAddress'),
          pair.customer.text,
          `is not in Amazon's subnet ${pair.amazon.network.toString()}`,
          `Give a host address of ${pair.amazon.network.toString()}.`,
        );
      }
    },
  ),
  rule(
    errorCode('peer-addresses-equal', 'The two interface addresses of a peering must differ.', AWS),
    (peering, report, path) => {
      const pair = readPair(peering);
      if (pair !== undefined && pair.amazon.bits === pair.customer.bits) {
        report(
          joinPath(path, 'customerAddress'),
          pair.customer.text,
          "is also Amazon's address",
          'Give the other host address of the subnet.',
        );
      }
    },
  ),
];

/** Warnings about addresses that AWS allows. Paths: the address. */
export const PEER_ADVICE_RULES: readonly Rule<BgpPeering>[] = [
  rule(
    warningCode(
      'peer-address-instance-services',
      'Do not take interface addresses from 169.254.169.0/24, which EC2 instances use for metadata, time and DNS.',
      'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html',
    ),
    (peering, report, path) => {
      for (const [prop, text] of givenAddresses(peering)) {
        const address = readInterfaceAddress(text);
        if (address !== undefined && INSTANCE_SERVICES.contains(Cidr.containing('ipv4', address.bits, 32))) {
          report(
            joinPath(path, prop),
            text,
            `is in ${INSTANCE_SERVICES.toString()}, where instances reach metadata, time and DNS`,
            'Give other addresses of 169.254.0.0/16, or leave both out and AWS assigns them.',
          );
        }
      }
    },
  ),
];

/** The addresses that are given and known at synthesis, by prop. */
function givenAddresses(peering: BgpPeering): readonly (readonly [string, string])[] {
  return (['amazonAddress', 'customerAddress'] as const).flatMap((prop) => {
    const text = peering[prop];
    return text === undefined || isUnresolved(text) ? [] : [[prop, text] as const];
  });
}

function readPair(peering: BgpPeering): { readonly amazon: InterfaceAddress; readonly customer: InterfaceAddress } | undefined {
  const amazon = readInterfaceAddress(peering.amazonAddress);
  const customer = readInterfaceAddress(peering.customerAddress);
  return amazon === undefined || customer === undefined ? undefined : { amazon, customer };
}
