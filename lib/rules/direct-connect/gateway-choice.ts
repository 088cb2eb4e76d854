import { joinPath } from '../../model/finding';
import { errorCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';

const TRANSIT = 'https://docs.aws.amazon.com/directconnect/latest/UserGuide/direct-connect-transit-gateways.html';

/** The gateways that can be given where nobody says which. */
const NAMES: readonly string[] = ['vpnGateway', 'transitGateway'];

/** The gateways that were given, of which only one is taken. */
export interface GatewayChoiceSubject {
  /** The gateways, by prop. */
  readonly gateways: Readonly<Record<string, unknown>>;
  /** Whether none is allowed. */
  readonly isOptional?: boolean | undefined;
}

/** Props that count only beside another one. */
export interface DependentPropsSubject {
  /** The props, by name. */
  readonly props: Readonly<Record<string, unknown>>;
  /** The name of the prop beside which they count. */
  readonly needs: string;
  /** Whether that prop is given. */
  readonly isGiven: boolean;
}

/** Nothing that is given may be without effect, where the types cannot check that. Paths: the parent of the props. */
export const DEPENDENT_PROPS_RULES: readonly Rule<DependentPropsSubject>[] = [
  rule(
    errorCode(
      'prop-without-effect',
      'Give a prop only beside the one that it belongs to: alone it would have no effect.',
      'https://www.typescriptlang.org/docs/handbook/2/everyday-types.html#union-types',
    ),
    ({ props, needs, isGiven }, report, path) => {
      for (const name of Object.keys(props).filter((each) => !isGiven && props[each] !== undefined)) {
        report(joinPath(path, name), '', `has no effect without ${needs}`, `Leave it out, or give ${needs}.`);
      }
    },
  ),
];

/** Gateways must not be mixed, where the types cannot check that. Paths: the parent of the props. */
export const GATEWAY_CHOICE_RULES: readonly Rule<GatewayChoiceSubject>[] = [
  rule(
    errorCode('gateway-choice', 'Give routes, associations and Interconnects one kind of gateway.', TRANSIT),
    ({ gateways, isOptional }, report, path) => {
      const names = Object.keys(gateways);
      const given = names.filter((name) => gateways[name] !== undefined);
      if (given.length > 1 || (given.length === 0 && isOptional !== true)) {
        report(
          joinPath(path, given.at(-1) ?? names[0] ?? 'gateways'),
          given.join(', '),
          given.length === 0 ? 'no gateway is given' : 'only one gateway can be given',
          `Give one of ${(names.length === 0 ? NAMES : names).join(', ')}.`,
        );
      }
    },
  ),
];
