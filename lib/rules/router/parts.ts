import { errorCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';

const BGP = 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/routing-and-bgp.html';

/** The parts of a router that stand in two props: the port, and what is behind it. */
export type RouterPart = 'aws' | 'awsSecondary' | 'lan' | 'backbone';

const PARTS: readonly RouterPart[] = ['aws', 'awsSecondary', 'lan', 'backbone'];

/** What is given of a router. */
export interface RouterPartsSubject {
  /** The ports, by their parts. */
  readonly ports: Readonly<Partial<Record<RouterPart, string>>>;
  /** The parts whose options are given. */
  readonly options: Readonly<Partial<Record<RouterPart, unknown>>>;
  /** Whether the plan of the site has a second virtual interface. */
  readonly hasSecondaryInterface: boolean;
  /** Whether the plan of the site has networks behind the router. */
  readonly hasLanPrefixes: boolean;
}

/** The requirements on the parts of a router. Paths: the parent of `ports`. */
export const ROUTER_PARTS_RULES: readonly Rule<RouterPartsSubject>[] = [
  rule(
    errorCode(
      'router-part-missing',
      'Give the port of each neighbour together with its options, and at least the port of AWS or of a LAN.',
      BGP,
    ),
    ({ ports, options, hasSecondaryInterface, hasLanPrefixes }, report) => {
      for (const part of PARTS) {
        if (ports[part] !== undefined && options[part] === undefined) {
          report(part, '', `is missing, although ports.${part} is given`, `Give ${part}, or leave ports.${part} out.`);
        }
        if (ports[part] === undefined && options[part] !== undefined) {
          report(`ports.${part}`, '', `is missing, although ${part} is given`, `Give ports.${part}, or leave ${part} out.`);
        }
      }
      if (ports.aws === undefined && ports.awsSecondary === undefined && ports.lan === undefined) {
        report('ports', '', 'lead to Twilio only, and to no host', 'Give aws, or lan for a router that serves a LAN only.');
      }
      if (ports.aws === undefined && ports.awsSecondary !== undefined) {
        report('ports.aws', '', 'is missing, although the second interface is given', 'Give ports.aws and aws too.');
      }
      if (ports.awsSecondary !== undefined && !hasSecondaryInterface) {
        report(
          'ports.awsSecondary',
          ports.awsSecondary,
          'leads nowhere, because the plan of the site has no second virtual interface',
          'Give the site of the Interconnect a secondary, or leave this port out.',
        );
      }
      if (ports.lan !== undefined && !hasLanPrefixes) {
        report(
          'ports.lan',
          ports.lan,
          'leads to no network, because the plan of the site has no lanPrefixes',
          'Give the site of the Interconnect its lanPrefixes, or leave this port out.',
        );
      }
    },
  ),
];
