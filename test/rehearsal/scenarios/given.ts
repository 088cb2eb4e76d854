import { Account, type Kind, STATE_OF_GIVEN } from '../control-plane/account';

/** What a program may name that others made, by the form of its id. */
const FORMS: readonly (readonly [Kind, RegExp])[] = [
  ['connection', /\bdxcon-[a-z0-9]{8,21}\b/g],
  ['lag', /\bdxlag-[a-z0-9]{8,21}\b/g],
  ['vpc', /\bvpc-[a-z0-9]{8,17}\b/g],
  ['subnet', /\bsubnet-[a-z0-9]{8,17}\b/g],
  ['route-table', /\brtb-[a-z0-9]{8,17}\b/g],
  ['vpn-gateway', /\bvgw-[a-z0-9]{8,17}\b/g],
  ['transit-gateway', /\btgw-[a-f0-9]{8,17}\b/g],
  ['vpc-attachment', /\btgw-attach-[a-z0-9]{8,17}\b/g],
  ['transit-route-table', /\btgw-rtb-[a-z0-9]{8,17}\b/g],
  ['prefix-list', /\bpl-[a-z0-9]{8,17}\b/g],
  // The parameter that has the id of a list stands for it, by its last part, in every Region: nobody resolves parameters here.
  ['prefix-list', /(?<=\barn:aws:ssm:[a-z0-9-]+:\d{12}:parameter\/[\w/.-]*prefix-lists\/)[\w.-]+/g],
  ['security-group', /\bsg-[a-z0-9]{8,17}\b/g],
  ['dx-gateway', /\b[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}\b/g],
];

/** Regions of Direct Connect locations, as public fixtures of DescribeLocations and the site of AWS list them. */
const LOCATIONS: Readonly<Record<string, string>> = {
  EqDC2: 'us-east-1',
  EqSV5: 'us-west-1',
};

export interface Given {
  /** The Regions of ports that others ordered. */
  readonly ports?: Readonly<Record<string, string>>;
  /** Those of them that a partner hosts. */
  readonly hosted?: readonly string[];
  /** Whether ports that a deployment orders come up before the next. */
  readonly hasTime?: boolean;
  /** Whether interfaces that no program has any more are deleted by hand before the next deployment. */
  readonly isCleanedByHand?: boolean;
}

/** Text of a program, and the Region that it is deployed to. */
export interface Part {
  readonly region: string;
  readonly text: string;
}

/** An account in which everything stands that the programs name and do not make. */
export function accountFor(parts: readonly Part[], { ports = {}, hosted = [] }: Given = {}): Account {
  const account = new Account();
  for (const [location, region] of Object.entries(LOCATIONS)) {
    account.locations.set(location, region);
  }
  for (const { region, text } of parts) {
    for (const [kind, form] of FORMS) {
      for (const [id] of text.matchAll(form)) {
        if (account.find(id) === undefined) {
          const isOfParameter = kind === 'prefix-list' && !id.startsWith('pl-');
          const home = kind === 'dx-gateway' || isOfParameter ? 'global' : (ports[id] ?? region);
          account.give(kind, home, id, { ...STATE_OF_GIVEN[kind], ...(hosted.includes(id) ? { isHosted: true } : {}) });
        }
      }
    }
  }
  return account;
}
