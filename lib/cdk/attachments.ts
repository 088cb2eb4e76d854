import { Annotations, CfnResource, type ResourceEnvironment, Stack } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import { type Attached, attachedIn, groupsAt, isRegistered, registerAttached } from '../adapters/attachments';
import { type Finding, formatFinding } from '../model/finding';
import { comparedTogether, GLOBAL_REGION, type Place, placeText } from '../plan/direct-connect/compared-together';
import { isWarnedOf } from './planning';
import { identityOf } from './references';

/** An attachment of this app. */
export type Member = Attached<CfnResource>;

/** What attachments are attached to, and the construct that gets the findings. */
export interface Host {
  readonly construct: IConstruct;
  /** Names the kind of attachment and what it is attached to: two imports of one resource have one key. */
  readonly key: string;
  /** Undefined if the app makes what it is attached to. */
  readonly place: Place | undefined;
}

/** Where each attachment is attached, of those that are registered. */
const PLACES = new WeakMap<Member, Place | undefined>();

/**
 * The host of attachments to a resource.
 *
 * @param kind what is attached to it
 * @param id the id or ARN of the resource
 * @param isGlobal whether the resource belongs to no Region
 */
export function hostOf(
  construct: IConstruct & { readonly env: ResourceEnvironment },
  kind: string,
  id: string,
  isGlobal = false,
): Host {
  const { text, isMade } = identityOf(id);
  return { construct, key: `${kind}:${text}`, place: isMade ? undefined : placeOf(construct, construct.env, isGlobal) };
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
  const { construct, key, place } = host;
  const { root } = construct.node;
  PLACES.set(member, place);
  if (registerAttached(root, key, construct, member)) {
    const others = (): readonly Each[] => beside().filter(({ resource }) => !isRegistered(resource));
    const placeNow = (each: Each): Place | undefined =>
      PLACES.has(each) || place === undefined
        ? PLACES.get(each)
        : placeOf(each.resource, Stack.of(each.resource), place.region === GLOBAL_REGION);
    validateLate(construct, () =>
      groupsAt<Each>(root, key, construct, others(), (members) =>
        comparedTogether(members.map((each) => ({ each, place: placeNow(each), conditions: conditionsOf(each.resource) }))).map(
          (group) => group.map(({ each }) => each),
        ),
      ).flatMap((group) => validate(group)),
    );
  }
}

/** A text that identifies what is attached to, where only texts are compared. */
export function placedNameOf({ key, place }: Host): string {
  return place === undefined ? key : `${key}, ${placeText(place)}`;
}

/** Everything attached so far, sorted by path. */
export function attachedTo<Each extends Member>({ construct, key }: Host): readonly Each[] {
  return attachedIn<Each>(construct.node.root, key);
}

/** Every resource of one type in the app. */
export function resourcesOf<Resource extends IConstruct>(
  scope: IConstruct,
  isResource: (each: unknown) => each is Resource,
): readonly Resource[] {
  return scope.node.root.node.findAll().filter((each): each is IConstruct & Resource => isResource(each));
}

/** Where a construct's resource is. */
export function placeOf(construct: IConstruct, { account, region }: Partial<ResourceEnvironment>, isGlobal = false): Place {
  return { stack: outermostOf(Stack.of(construct)).node.path, account, region: isGlobal ? GLOBAL_REGION : region };
}

/** The stack that is deployed by itself: a nested stack is part of it. */
export function outermostOf(stack: Stack): Stack {
  return stack.nestedStackParent === undefined ? stack : outermostOf(stack.nestedStackParent);
}

/** The conditions of a resource, and of the nested stacks that it is in. */
function conditionsOf(resource: CfnResource): readonly string[] {
  const { nestedStackResource } = Stack.of(resource);
  const { condition } = resource.cfnOptions;
  return [
    ...(condition === undefined ? [] : [condition.node.path]),
    ...(CfnResource.isCfnResource(nestedStackResource) ? conditionsOf(nestedStackResource) : []),
  ];
}

/** Validates when the app is complete: errors stop synthesis, warnings become annotations that can be acknowledged by code. */
export function validateLate(construct: IConstruct, validate: () => readonly Finding[]): void {
  construct.node.addValidation({
    validate: () => {
      const findings = validate();
      for (const warning of findings.filter(({ severity }) => severity === 'warning')) {
        const { code, path, value } = warning;
        if (construct.node.scope === undefined || !isWarnedOf(construct.node.scope, code)) {
          Annotations.of(construct).addWarningV2(code, formatFinding(warning), { context: { path, value } });
        }
      }
      const errors = findings.filter(({ severity }) => severity === 'error').map((error) => formatFinding(error));
      return [...new Set(errors)];
    },
  });
}
