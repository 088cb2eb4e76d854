import { CfnParameter, CfnResource, Resource, Stack, Token } from 'aws-cdk-lib';
import {
  AddressFamily,
  type Connections,
  type EgressRuleConfig,
  type IngressRuleConfig,
  type IPrefixList,
  type IPrefixListRef,
  PrefixList,
} from 'aws-cdk-lib/aws-ec2';
import type { aws_ec2 } from 'aws-cdk-lib/interfaces';
import type { Construct, IConstruct } from 'constructs';
import { locateFailure } from '../../model/finding';
import { type Kind, objectOf, referenceTo, TEXT } from '../../model/shape/kind';
import type { GivenListsProps } from '../../plan/access/given-lists-props';
import { parameterPlace, planImportedPrefixList } from '../../plan/access/imported-prefix-list';
import type {
  PrefixListAttributes,
  PrefixListLookupAttributes,
  PrefixListParameterAttributes,
} from '../../plan/access/imported-prefix-list-props';
import { PREFIX_LIST_ATTRIBUTES, PREFIX_LIST_LOOKUP, PREFIX_LIST_PARAMETER } from '../../plan/access/imported-prefix-list-shape';
import type { PrefixListPlan } from '../../plan/access/prefix-list-props';
import { isObject } from '../engine-kinds';
import { givenBelow } from '../given';
import { planFor } from '../planning';
import { PrefixListConnections, warnOfGroupsWithoutInlineRules } from './open-groups';

/** A prefix list with addresses of Twilio, new or imported: what it holds and its size are known. */
export interface ITwilioPrefixList extends IPrefixList {
  /** The ARN. */
  readonly prefixListArn: string;
  /** The plan of the list: name, size and entries; of an imported list, what is stated of it. */
  readonly plan: PrefixListPlan;
}

/** A list that is there already, by its id. */
export interface TwilioPrefixListAttributes extends PrefixListAttributes {
  /**
   * The id of the account that owns the list, for its ARN.
   *
   * Errors: `twilio-interconnect:prefix-list-owner`.
   *
   * @default - the account of the stack
   */
  readonly ownerAccount?: string;
}

/** A list whose id is in a parameter. */
export interface TwilioPrefixListParameterAttributes extends PrefixListParameterAttributes {}

/** A list that is found by its name. */
export interface TwilioPrefixListLookupAttributes extends PrefixListLookupAttributes {}

/** What a list by its id is made from. */
export const ATTRIBUTES: Kind<TwilioPrefixListAttributes> = objectOf<TwilioPrefixListAttributes>('a prefix list by its id', {
  ...PREFIX_LIST_ATTRIBUTES,
  ownerAccount: TEXT,
});

/** What a list by a parameter is made from. */
export const PARAMETER_ATTRIBUTES: Kind<TwilioPrefixListParameterAttributes> = objectOf<TwilioPrefixListParameterAttributes>(
  'a prefix list by a parameter',
  PREFIX_LIST_PARAMETER,
);

/** What a list by its name is made from. */
export const LOOKUP_ATTRIBUTES: Kind<TwilioPrefixListLookupAttributes> = objectOf<TwilioPrefixListLookupAttributes>(
  'a prefix list by its name',
  PREFIX_LIST_LOOKUP,
);

/** A prefix list of this library, of whatever copy. */
export const TWILIO_PREFIX_LIST: Kind<ITwilioPrefixList> = referenceTo<ITwilioPrefixList>(
  "a TwilioPrefixList, for example one of another access's prefixLists",
  (given) =>
    isObject(given) &&
    'node' in given &&
    'prefixListId' in given &&
    'plan' in given &&
    isObject(given.plan) &&
    // A copy of a list has not what CDK's resources get from their class.
    'env' in given &&
    isObject(given.env),
);

/** How an imported list gets its id, and where the list is. */
interface Imported {
  readonly plan: PrefixListPlan;
  /** Two imports with the same text have one list. */
  readonly identity: string;
  readonly account?: string | undefined;
  readonly region?: string | undefined;
  /** The id; what it needs is made below the list. */
  idBelow(list: Construct): string;
}

/** A list that somebody else made. */
class ImportedPrefixList extends Resource implements ITwilioPrefixList {
  public readonly prefixListId: string;
  public readonly prefixListName: string;
  public readonly prefixListArn: string;
  public readonly plan: PrefixListPlan;
  public readonly identity: string;
  public readonly connections: Connections;
  public readonly canInlineRule = true;

  public constructor(scope: Construct, id: string, { plan, identity, account, region, idBelow }: Imported) {
    super(scope, id, { ...(account !== undefined && { account }), ...(region !== undefined && { region }) });
    this.plan = planFor(this, () => plan);
    this.identity = identity;
    this.prefixListName = plan.name;
    this.prefixListId = idBelow(this);
    this.prefixListArn = Stack.of(this).formatArn({
      service: 'ec2',
      account: this.env.account,
      region: this.env.region,
      resource: 'prefix-list',
      resourceName: this.prefixListId,
    });
    this.connections = new PrefixListConnections(this);
    this.node.addValidation({
      validate: () => {
        warnOfGroupsWithoutInlineRules(this);
        return [];
      },
    });
  }

  public get prefixListRef(): aws_ec2.PrefixListReference {
    return { prefixListId: this.prefixListId, prefixListArn: this.prefixListArn };
  }

  public get uniqueId(): string {
    return this.prefixListId;
  }

  public toIngressRuleConfig(): IngressRuleConfig {
    return { sourcePrefixListId: this.prefixListId };
  }

  public toEgressRuleConfig(): EgressRuleConfig {
    return { destinationPrefixListId: this.prefixListId };
  }
}

/** A list by its id. */
export function importedById(scope: Construct, id: string, attributes: TwilioPrefixListAttributes): ITwilioPrefixList {
  const given = givenBelow(scope, id, { kind: ATTRIBUTES, given: attributes, path: '' });
  const { prefixListId, ownerAccount, region } = given;
  const plan = locateFailure(`${scope.node.path}/${id}`, () => planImportedPrefixList(given, { prefixListId, ownerAccount }));
  return new ImportedPrefixList(scope, id, {
    plan,
    identity: prefixListId,
    account: ownerAccount,
    region,
    idBelow: () => prefixListId,
  });
}

/** A list whose id is read from a parameter at every deployment. */
export function importedByParameter(
  scope: Construct,
  id: string,
  attributes: TwilioPrefixListParameterAttributes,
): ITwilioPrefixList {
  const given = givenBelow(scope, id, { kind: PARAMETER_ATTRIBUTES, given: attributes, path: '' });
  const { account, region } = Stack.of(scope);
  const { parameter } = given;
  const plan = locateFailure(`${scope.node.path}/${id}`, () =>
    planImportedPrefixList(given, { parameter, region, atSynthesis: { account, region } }),
  );
  return new ImportedPrefixList(scope, id, {
    plan,
    identity: `parameter ${parameter}`,
    ...parameterPlace(parameter),
    // A template parameter: CloudFormation takes no dynamic reference to what another account shares.
    idBelow: (list) =>
      new CfnParameter(list, 'Parameter', {
        type: 'AWS::SSM::Parameter::Value<String>',
        default: parameter,
        description: 'The parameter with the id of a prefix list',
      }).valueAsString,
  });
}

/** A list that AWS CDK looks for at synthesis. */
export function importedByName(scope: Construct, id: string, attributes: TwilioPrefixListLookupAttributes): ITwilioPrefixList {
  const given = givenBelow(scope, id, { kind: LOOKUP_ATTRIBUTES, given: attributes, path: '' });
  const { account, region } = Stack.of(scope);
  const { prefixListName, ownerAccount } = given;
  const plan = locateFailure(`${scope.node.path}/${id}`, () =>
    planImportedPrefixList(given, { prefixListName, ownerAccount, atSynthesis: { account, region } }),
  );
  return new ImportedPrefixList(scope, id, {
    plan,
    identity: `name ${prefixListName} of ${ownerAccount ?? ''}`,
    account: ownerAccount,
    idBelow: (list) =>
      PrefixList.fromLookup(list, 'Lookup', {
        prefixListName,
        ...(ownerAccount !== undefined && { ownerId: ownerAccount }),
        addressFamily: AddressFamily.IP_V4,
      }).prefixListId,
  });
}

/** Whether the app makes the list. */
export function isMadeHere(list: IConstruct): boolean {
  return CfnResource.isCfnResource(list.node.defaultChild);
}

/** The account in which the app makes the list. */
export function accountThatMade(list: IConstruct & { readonly env: { readonly account: string } }): string | undefined {
  return isMadeHere(list) ? list.env.account : undefined;
}

/** What a plan has to know of lists that are given. */
export function givenLists(lists: Readonly<Record<string, ITwilioPrefixList>> | undefined): GivenListsProps {
  const each = <Value>(read: (list: ITwilioPrefixList) => Value): Readonly<Record<string, Value>> =>
    Object.fromEntries(Object.entries(lists ?? {}).map(([key, list]) => [key, read(list)]));
  return lists === undefined
    ? {}
    : {
        prefixLists: each(({ plan }) => plan),
        prefixListRegions: each(({ env }) => env.region),
        prefixListAccounts: each(accountThatMade),
        prefixListIdentities: each(identityOfList),
      };
}

/** Identifies a list: two imports by the same parameter or name have one. The path stands for a token, whose text is another in the next run. */
export function identityOfList(list: IPrefixListRef & { readonly identity?: string }): string {
  const { prefixListId } = list.prefixListRef;
  return list.identity ?? (Token.isUnresolved(prefixListId) ? list.node.path : prefixListId);
}
