import type { Cidr } from '../../model/cidr';
import { errorCode } from '../../model/finding-code';
import { LEGS_SHARE_PORT } from '../interconnect/legs-share-port';
import { rule, type Rule } from '../rule';

const VLANS = 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/create-vif.html';

/** An interface of a router. */
export interface RouterInterfaceSubject {
  /** The name of its port in `ports`. */
  readonly part: string;
  readonly port: string;
  readonly vlan: number | undefined;
  /** The path of its address. */
  readonly addressPath: string;
  /** The networks that are connected, and those behind a LAN; those that are not known are left out. */
  readonly networks: readonly Cidr[];
}

/** The interfaces of a router, and what it forwards between. */
export interface RouterInterfacesSubject {
  readonly interfaces: readonly RouterInterfaceSubject[];
  /** The addresses of hosts: the IP routes, and what is translated to them. */
  readonly hosts: readonly Cidr[];
  /** What Twilio announces at the sites. */
  readonly twilio: readonly Cidr[];
}

/** The requirements on the interfaces of a router together. Paths: the parent of `ports`. */
export const ROUTER_INTERFACES_RULES: readonly Rule<RouterInterfacesSubject>[] = [
  rule(
    errorCode('router-interfaces-equal', 'Give every neighbour its own port, or its own VLAN on it.', VLANS),
    (subject, report) => {
      for (const [index, { part, port, vlan }] of subject.interfaces.entries()) {
        const earlier = subject.interfaces.slice(0, index).find((other) => other.port === port && other.vlan === vlan);
        if (earlier !== undefined) {
          report(
            `ports.${part}`,
            port,
            `is the interface of ports.${earlier.part} too, ${vlan === undefined ? 'untagged' : `with the VLAN ${vlan}`}`,
            'Give another port, or another VLAN.',
          );
        }
      }
    },
  ),
  rule(LEGS_SHARE_PORT, ({ interfaces }, report) => {
    const twilio = interfaces.find(({ part }) => part === 'twilio');
    for (const { part, port, vlan } of interfaces.filter((each) => each.part === 'aws' || each.part === 'awsSecondary')) {
      if (twilio !== undefined && port === twilio.port && vlan !== twilio.vlan) {
        report(
          `ports.${part}`,
          port,
          'carries the leg to Twilio too, so its loss takes down both, and their bandwidths add up on it',
          'Give one leg another port, or acknowledge this if another site takes over.',
        );
      }
    }
  }),
  rule(
    errorCode(
      'router-subnets-overlap',
      'Keep the subnets of the interfaces of a router apart from each other, from your hosts and from Twilio.',
      VLANS,
    ),
    ({ interfaces, hosts, twilio }, report) => {
      for (const [index, { part, addressPath, networks }] of interfaces.entries()) {
        const others = [
          ...interfaces.slice(0, index).map((other) => ({ what: `ports.${other.part}`, theirs: other.networks })),
          { what: 'Twilio', theirs: twilio },
          // The hosts of a LAN are hosts.
          ...(part === 'lan' ? [] : [{ what: 'your hosts', theirs: hosts }]),
        ];
        const hits = others.flatMap(({ what, theirs }) =>
          networks.flatMap((own) => theirs.filter((their) => their.overlaps(own)).map((their) => ({ what, own, their }))),
        );
        const [first] = hits;
        if (first !== undefined) {
          report(
            addressPath,
            first.own,
            `overlaps ${first.their.toString()} of ${first.what}`,
            'Give the session or the LAN a subnet of its own.',
          );
        }
      }
    },
  ),
];
