import { TerraformCount, type TerraformResource, TerraformStack, Token } from 'cdktf';
import type { IConstruct } from 'constructs';
import { type Attached, attachedIn, groupsAt, isRegistered, registerAttached } from '../adapters/attachments';
import { type Finding, formatFinding } from '../model/finding';
import { comparedTogether, GLOBAL_REGION, type Place, placeText } from '../plan/direct-connect/compared-together';
import { environmentOfResource } from './environment';
import { atSynthesis, warnNow } from './findings';
import { identityOf, textOf } from './references';

/** An attachment of this app. */
export type Member = Attached<TerraformResource>;

/** What attachments are attached to, and the construct that gets the findings. */
export interface Host {
  readonly construct: IConstruct;
  /** Names the kind of attachment and what it is attached to: two imports of one resource have one key. */
  readonly key: string;
  /** Whether a stack of the app makes or looks up what it is attached to: then there is only one of it. */
  readonly isInApp: boolean;
  /** Whether what it is attached to belongs to no Region. */
  readonly isGlobal: boolean;
}

/** The construct that gets the findings of each attachment, of those that are registered. */
const HOSTS = new WeakMap<Member, IConstruct>();

/**
 * The host of attachments to a resource.
 *
 * @param construct the construct that gets the findings
 * @param kind what is attached to it
 * @param scope where the id is read
 * @param id the id of the resource
 */
export function hostOf(construct: IConstruct, kind: string, scope: IConstruct, id: string, isGlobal = false): Host {
  const identity = identityOf(scope, id);
  return { construct, key: `${kind}:${identity}`, isInApp: identity !== id, isGlobal };
}

/**
 * Registers an attachment. Those with the same key that are in one place are checked together when the app is complete, without what was
 * removed from it by then.
 *
 * @param beside finds the resources of the app that are attached to the same, made by this library or not
 */
export function attach<Each extends Member>(
  host: Host,
  member: Each,
  validate: (members: readonly Each[]) => readonly Finding[],
  beside: () => readonly Each[] = () => [],
): void {
  const { construct, key, isInApp, isGlobal } = host;
  const { root } = construct.node;
  HOSTS.set(member, construct);
  if (registerAttached(root, key, construct, member)) {
    const others = (): readonly Each[] => beside().filter(({ resource }) => !isRegistered(resource));
    const placeNow = (each: Each): Place => placeOf(HOSTS.get(each) ?? each.resource, each.resource, isGlobal);
    validateLate(construct, () =>
      groupsAt<Each>(root, key, construct, others(), (members) =>
        comparedTogether(
          members.map((each) => ({
            each,
            place: isInApp ? undefined : placeNow(each),
            conditions: conditionsOf(each.resource),
          })),
        ).map((group) => group.map(({ each }) => each)),
      ).flatMap((group) => validate(group)),
    );
  }
}

/** A text that identifies what a resource is attached to, where only texts are compared. */
export function placedNameOf({ construct, key, isInApp, isGlobal }: Host, resource: TerraformResource): string {
  return isInApp ? key : `${key}, ${placeText(placeOf(construct, resource, isGlobal))}`;
}

/** Everything attached so far, sorted by path. */
export function attachedTo<Each extends Member>({ construct, key }: Host): readonly Each[] {
  return attachedIn<Each>(construct.node.root, key);
}

/** Where something is: in the stack that names it, and in the account and Region of the resource that is attached to it. */
function placeOf(construct: IConstruct, resource: TerraformResource, isGlobal: boolean): Place {
  const { account, region } = environmentOfResource(resource);
  return { stack: TerraformStack.of(construct).node.path, account, region: isGlobal ? GLOBAL_REGION : region };
}

/** The expression that decides how often a resource is made, if there is one. */
function conditionsOf(resource: TerraformResource): readonly string[] {
  const { count } = resource;
  const given = TerraformCount.isTerraformCount(count) ? count.toTerraform() : count;
  const condition = given !== undefined && Token.isUnresolved(given) ? textOf(resource, Token.asString(given)) : undefined;
  return condition === undefined ? [] : [`${condition} of ${TerraformStack.of(resource).node.path}`];
}

/** Validates when the app is complete: errors stop synthesis, warnings become annotations that can be acknowledged by code. */
export function validateLate(construct: IConstruct, validate: () => readonly Finding[]): void {
  atSynthesis(construct, () => warnNow(construct, validate()));
  construct.node.addValidation({
    validate: () => {
      const errors = validate().filter(({ severity }) => severity === 'error');
      return [...new Set(errors.map((error) => formatFinding(error)))];
    },
  });
}
