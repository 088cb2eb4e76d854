import { type IResource, Stack } from 'aws-cdk-lib';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import { choiceOf, FLAG, type Kind, objectOf, required } from '../../model/shape/kind';
import {
  ACCEPT_PROPOSAL_ACTION,
  ALLOCATE_ACTIONS,
  ALLOCATED_TYPES,
  type AllocatedInterfaceType,
  TAG_ACTION,
} from '../../plan/direct-connect/role-actions';
import { GRANTEE } from '../engine-kinds';
import { givenToMethod } from '../given';

/** What a role that allocates interfaces may do besides. */
export interface AllocateGrantOptions {
  /**
   * Whether the interfaces have tags. Their ids are not known before, so the role may then tag any interface of the Region.
   *
   * @default false
   */
  readonly withTags?: boolean;
}

/** What allocates interfaces on a connection or a link aggregation group. */
export interface VirtualInterfaceAllocator {
  /**
   * Lets a role of the connection's account allocate interfaces of one type on it, and on nothing else: the `allocateRole` of an interface in
   * another account. Who may assume the role is its own `assumedBy`.
   *
   * @see https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsdirectconnect.html
   */
  grantAllocateVirtualInterface(grantee: IGrantable, type: AllocatedInterfaceType, options?: AllocateGrantOptions): Grant;
}

/** The options of a role that allocates interfaces. */
export const ALLOCATE_GRANT_OPTIONS: Kind<AllocateGrantOptions> = objectOf<AllocateGrantOptions>('what a role may do besides', {
  withTags: FLAG,
});

/** Lets a role allocate interfaces of one type on a connection or a link aggregation group. */
export function grantAllocate(
  parent: IResource,
  arn: string,
  ...given: readonly [grantee: IGrantable, type: AllocatedInterfaceType, options: AllocateGrantOptions | undefined]
): Grant {
  const [grantee, type, options] = givenToMethod<readonly [IGrantable, AllocatedInterfaceType, AllocateGrantOptions | undefined]>(
    parent,
    { kind: required(GRANTEE), given: given[0], path: 'grantee' },
    { kind: required(choiceOf(...ALLOCATED_TYPES)), given: given[1], path: 'type' },
    { kind: ALLOCATE_GRANT_OPTIONS, given: given[2], path: '' },
  );
  const allocate = Grant.addToPrincipal({ grantee, actions: [ALLOCATE_ACTIONS[type]], resourceArns: [arn] });
  if (options?.withTags !== true) {
    return allocate;
  }
  // The interface belongs to the other account, and AWS does not say which account its ARN names for the one that tags it.
  const interfaces = Stack.of(parent).formatArn({
    service: 'directconnect',
    region: parent.env.region,
    account: '*',
    resource: 'dxvif',
    resourceName: '*',
  });
  return allocate.combine(Grant.addToPrincipal({ grantee, actions: [TAG_ACTION], resourceArns: [interfaces] }));
}

/** Lets a role accept the proposals of associations with a Direct Connect gateway. */
export function grantAccept(gateway: IResource, arn: string, given: IGrantable): Grant {
  const [grantee] = givenToMethod<readonly [IGrantable]>(gateway, { kind: required(GRANTEE), given, path: 'grantee' });
  return Grant.addToPrincipal({ grantee, actions: [ACCEPT_PROPOSAL_ACTION], resourceArns: [arn] });
}
