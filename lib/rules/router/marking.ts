import { errorCode } from '../../model/finding-code';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

/** The highest value of DSCP: it has 6 bits. */
const HIGHEST = 63;

/** The marking of packets. */
export interface MarkingSubject {
  /** The values, by their names in `dscp`. */
  readonly values: Readonly<Record<string, number | undefined>>;
  /** The version of the catalogue that says which packets these are. */
  readonly catalogVersion: string;
  /** The version of the catalogue of the plan of the Interconnect. */
  readonly planVersion: string;
}

/** The requirements on the marking of packets. Paths: `dscp`. */
export const MARKING_RULES: readonly Rule<MarkingSubject>[] = [
  rule(
    errorCode('dscp-range', `Give a DSCP value from 0 to ${HIGHEST}.`, 'https://www.rfc-editor.org/rfc/rfc2474'),
    ({ values }, report, path) => {
      for (const [name, value] of Object.entries(values)) {
        if (value !== undefined && !isUnresolved(value) && !(Number.isInteger(value) && value >= 0 && value <= HIGHEST)) {
          report(`${path}.${name}`, value, `must be a whole number from 0 to ${HIGHEST}`, 'Give for example 46 (EF) for media.');
        }
      }
    },
  ),
  rule(
    errorCode(
      'router-catalogue',
      'Give a router the catalogue of the plan of its Interconnect.',
      'https://www.twilio.com/docs/voice/sdks/network-connectivity-requirements',
    ),
    ({ catalogVersion, planVersion }, report, path) => {
      if (catalogVersion !== planVersion) {
        report(
          `${path}.catalog`,
          catalogVersion,
          `is not the catalogue of the plan, ${planVersion}`,
          'Give the catalog that the plan was made with.',
        );
      }
    },
  ),
];
