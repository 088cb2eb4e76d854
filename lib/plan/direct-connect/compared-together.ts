import { compareText } from '../../model/text';
import { isUnresolved } from '../../model/token';

/** The Region of what belongs to no Region, such as a Direct Connect gateway. */
export const GLOBAL_REGION = 'aws-global';

/** Where something given by its id is, as far as it is known. */
export interface Place {
  /** The path of the stack; of a nested stack, that of the outermost stack around it. */
  readonly stack: string;
  /** The account, or a token. */
  readonly account?: string | undefined;
  /** The Region, a token, or `aws-global`. */
  readonly region?: string | undefined;
}

/** One of the constructs that name one resource. */
export interface Compared {
  /** Undefined if the resource is made in the app: then there is only one of it, wherever it is named. */
  readonly place: Place | undefined;
  /** What must hold for the construct to be deployed. */
  readonly conditions: readonly string[];
}

/**
 * Decides which constructs that name one id are compared: those of one account and Region, as far as both are known, otherwise those of one
 * stack, because programs deploy stages to several accounts, often with the same placeholder ids. What is not known of one construct
 * contradicts nothing that is known of another in its stack. Two constructs with different conditions are not deployed together, unless what
 * one of them asks for includes what the other asks for.
 *
 * @returns groups, none of which holds another; a construct can be in several
 */
export function comparedTogether<Each extends Compared>(all: readonly Each[]): readonly (readonly Each[])[] {
  return groupsInOnePlace(all).flatMap((group) =>
    largest(
      distinct(group.map(({ conditions }) => [...conditions].sort(compareText))).map((conditions) =>
        group.filter((each) => each.conditions.every((condition) => conditions.includes(condition))),
      ),
    ),
  );
}

/** A place as a text: the same for what is in one account and Region, as far as both are known, otherwise for what is in one stack. */
export function placeText(place: Place): string {
  const { stack, account, region } = knownOf(place);
  return isKnown({ stack, account, region }) ? `account ${account} in ${region}` : `stack ${stack}`;
}

function groupsInOnePlace<Each extends Compared>(all: readonly Each[]): readonly (readonly Each[])[] {
  const places = distinct(all.flatMap(({ place }) => (place === undefined ? [] : knownOf(place))));
  const groups = places.map((place) => {
    const stacks = places.filter((each) => isOneEnvironment(place, each)).map(({ stack }) => stack);
    return all.filter((each) => each.place === undefined || isAt(knownOf(each.place), place, [place.stack, ...stacks]));
  });
  return largest(groups.length === 0 ? [all] : groups);
}

/** Whether something is at a place, or less is known of it and it stands in one of the place's stacks. */
function isAt(other: Place, place: Place, stacks: readonly string[]): boolean {
  return (
    isOneEnvironment(other, place) ||
    (!isKnown(other) &&
      stacks.includes(other.stack) &&
      [undefined, place.account].includes(other.account) &&
      [undefined, place.region].includes(other.region))
  );
}

function isOneEnvironment(a: Place, b: Place): boolean {
  return isKnown(a) && a.account === b.account && a.region === b.region;
}

function isKnown({ account, region }: Place): boolean {
  return account !== undefined && region !== undefined;
}

/** A place without what is known only at deployment. */
function knownOf({ stack, account, region }: Place): Place {
  const [knownAccount, knownRegion] = [account, region].map((text) => (isUnresolved(text) ? undefined : text));
  return { stack, account: knownAccount, region: knownRegion };
}

/** The groups without those that another one holds, each once. */
function largest<Each>(groups: readonly (readonly Each[])[]): readonly (readonly Each[])[] {
  const isWithin = (group: readonly Each[], other: readonly Each[]): boolean => group.every((each) => other.includes(each));
  return groups.filter((group, index) =>
    groups.every(
      (other, position) => position === index || !isWithin(group, other) || (group.length === other.length && index < position),
    ),
  );
}

function distinct<Value>(values: readonly Value[]): readonly Value[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
