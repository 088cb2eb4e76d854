import { errorCode } from '../../model/finding-code';
import { MODEL_CODES } from '../../model/model-codes';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

const ASSIGNED = 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/create-vif.html';

/** A value that either the plan of the Interconnect or the options of the router know. */
export interface KnownValueSubject {
  /** What the plan of the Interconnect knows. */
  readonly planned: unknown;
  /** What the options of the router say. */
  readonly given: unknown;
  /** What it is: `Amazon's end of the session`. */
  readonly what: string;
}

/** The first of the values that is known at synthesis. */
export function literalOf<Value>(...values: readonly (Value | undefined)[]): Value | undefined {
  return values.find((value) => value !== undefined && !isToken(value));
}

/** Whether the value, or the text or number that it holds, is known only at deploy time. */
export function isToken(value: unknown): boolean {
  return (
    isUnresolved(value) || (typeof value === 'object' && value !== null && 'isUnresolved' in value && value.isUnresolved === true)
  );
}

const CONTRADICTION: Rule<KnownValueSubject> = rule(
  errorCode('peer-contradicts-plan', 'Give a router the same ends of a session as the plan of the Interconnect.', ASSIGNED),
  ({ planned, given, what }, report, path) => {
    const all = [planned, given].map((value) => (value === undefined || isToken(value) ? undefined : String(value)));
    if (all[0] !== undefined && all[1] !== undefined && all[0] !== all[1]) {
      report(path, given, `is not ${what} in the plan, ${all[0]}`, 'Leave it out, or correct the plan of the Interconnect.');
    }
  },
);

/** The requirements on an address of a session with AWS. Paths: the option of the router. */
export const KNOWN_ADDRESS_RULES: readonly Rule<KnownValueSubject>[] = [
  rule(
    errorCode(
      'peer-address-unknown',
      'Give the interface addresses that AWS assigned: a router needs both, over IPv4, as text that is known at synthesis.',
      ASSIGNED,
    ),
    ({ planned, given, what }, report, path) => {
      if (literalOf(planned, given) === undefined) {
        report(
          path,
          given ?? planned,
          `${what} is not known at synthesis`,
          'Read it from the virtual interface, and give it here.',
        );
      }
    },
  ),
  CONTRADICTION,
];

/** The requirements on the ASN of a session's peer. Paths: the option of the router. */
export const KNOWN_ASN_RULES: readonly Rule<KnownValueSubject>[] = [
  rule(
    errorCode('peer-asn-unknown', 'Give the ASN of the Amazon side, if the plan of the Interconnect does not know it.', ASSIGNED),
    ({ planned, given, what }, report, path) => {
      if (literalOf(planned, given) === undefined) {
        report(
          path,
          given ?? planned,
          `${what} is not known at synthesis`,
          'Read it from the Direct Connect gateway, and give it here.',
        );
      }
    },
  ),
  CONTRADICTION,
];

/** The requirements on what a router's configuration holds as text. Paths: the keys of the subject. */
export const ROUTER_LITERALS_RULES: readonly Rule<Readonly<Record<string, unknown>>>[] = [
  rule(MODEL_CODES.literalNeeded, (values, report) => {
    for (const [path, value] of Object.entries(values)) {
      if (isToken(value)) {
        report(path, value, "must be known at synthesis, because the router's configuration holds it", 'Give it as a literal.');
      }
    }
  }),
];
