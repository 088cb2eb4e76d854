import { DataAwsEc2ManagedPrefixList } from '@cdktf/provider-aws/lib/data-aws-ec2-managed-prefix-list';
import { DataAwsSsmParameter } from '@cdktf/provider-aws/lib/data-aws-ssm-parameter';
import { type TerraformProvider, type TerraformResource } from 'cdktf';
import { Construct, type IConstruct } from 'constructs';
import { locateFailure } from '../../model/finding';
import { type Kind, objectOf, referenceTo } from '../../model/shape/kind';
import type { GivenListsProps } from '../../plan/access/given-lists-props';
import { parameterPlace, planImportedPrefixList } from '../../plan/access/imported-prefix-list';
import type {
  PrefixListAttributes,
  PrefixListLookupAttributes,
  PrefixListParameterAttributes,
} from '../../plan/access/imported-prefix-list-props';
import { PREFIX_LIST_ATTRIBUTES, PREFIX_LIST_LOOKUP, PREFIX_LIST_PARAMETER } from '../../plan/access/imported-prefix-list-shape';
import type { PrefixListPlan } from '../../plan/access/prefix-list-props';
import { AWS_PROVIDER, isObject } from '../engine-kinds';
import { accountThatMade, environmentOf, environmentOfResource } from '../environment';
import { givenBelow } from '../given';
import { planFor } from '../planning';
import { identityOf } from '../references';
import type { TerraformOptions } from '../terraform-options';

/** A prefix list with addresses of Twilio, new or imported: what it holds and its size are known. */
export interface ITwilioPrefixList extends IConstruct {
  /** The id, for example `pl-0123456789abcdef0`. */
  readonly prefixListId: string;
  /** The ARN; of a list that is imported by its id or a parameter, a data source reads it. */
  readonly prefixListArn: string;
  /** The plan of the list: name, size and entries; of an imported list, what is stated of it. */
  readonly plan: PrefixListPlan;
}

/** A list that is there already, by its id. */
export interface TwilioPrefixListAttributes extends PrefixListAttributes, TerraformOptions {}

/** A list whose id is in a parameter. */
export interface TwilioPrefixListParameterAttributes extends PrefixListParameterAttributes, TerraformOptions {}

/** A list that is found by its name. */
export interface TwilioPrefixListLookupAttributes extends PrefixListLookupAttributes, TerraformOptions {}

/** What a list by its id is made from. */
export const ATTRIBUTES: Kind<TwilioPrefixListAttributes> = objectOf<TwilioPrefixListAttributes>('a prefix list by its id', {
  ...PREFIX_LIST_ATTRIBUTES,
  provider: AWS_PROVIDER,
});

/** What a list by a parameter is made from. */
export const PARAMETER_ATTRIBUTES: Kind<TwilioPrefixListParameterAttributes> = objectOf<TwilioPrefixListParameterAttributes>(
  'a prefix list by a parameter',
  { ...PREFIX_LIST_PARAMETER, provider: AWS_PROVIDER },
);

/** What a list by its name is made from. */
export const LOOKUP_ATTRIBUTES: Kind<TwilioPrefixListLookupAttributes> = objectOf<TwilioPrefixListLookupAttributes>(
  'a prefix list by its name',
  { ...PREFIX_LIST_LOOKUP, provider: AWS_PROVIDER },
);

/** A prefix list of this library, where a table of props has one. */
export const TWILIO_PREFIX_LIST: Kind<ITwilioPrefixList> = referenceTo<ITwilioPrefixList>(
  'a TwilioPrefixList',
  (given) => isObject(given) && 'node' in given && 'prefixListId' in given && 'plan' in given && isObject(given.plan),
);

/** How an imported list gets its id and its ARN, and where the list is. */
interface Imported {
  readonly plan: PrefixListPlan;
  /** Two imports with the same text have one list. */
  readonly identity: string;
  readonly region: string | undefined;
  /** The id; what it needs is made below the list. */
  idBelow(list: Construct): string;
  /** The data source with the ARN, made below the list when the ARN is asked for. */
  sourceBelow(list: ITwilioPrefixList): DataAwsEc2ManagedPrefixList;
}

/** A list that somebody else made. */
class ImportedPrefixList extends Construct implements ITwilioPrefixList {
  public readonly prefixListId: string;
  public readonly plan: PrefixListPlan;
  public readonly identity: string;
  public readonly region: string | undefined;
  private readonly sourceBelow: Imported['sourceBelow'];

  public constructor(scope: Construct, id: string, { plan, identity, region, idBelow, sourceBelow }: Imported) {
    super(scope, id);
    this.plan = planFor(this, () => plan);
    this.identity = identity;
    this.region = region;
    this.sourceBelow = sourceBelow;
    this.prefixListId = idBelow(this);
  }

  public get prefixListArn(): string {
    return this.sourceBelow(this).arn;
  }
}

/** A list by its id. */
export function importedById(scope: Construct, id: string, attributes: TwilioPrefixListAttributes): ITwilioPrefixList {
  const given = givenBelow(scope, id, ATTRIBUTES, attributes);
  const { prefixListId, region, provider } = given;
  const plan = locateFailure(`${scope.node.path}/${id}`, () => planImportedPrefixList(given, { prefixListId }));
  return new ImportedPrefixList(scope, id, {
    plan,
    identity: identityOf(scope, prefixListId),
    region: region ?? environmentOf(scope, provider).region,
    idBelow: () => prefixListId,
    sourceBelow: (list) => sourceById(list, provider),
  });
}

/** A list whose id a data source reads from a parameter. */
export function importedByParameter(
  scope: Construct,
  id: string,
  attributes: TwilioPrefixListParameterAttributes,
): ITwilioPrefixList {
  const given = givenBelow(scope, id, PARAMETER_ATTRIBUTES, attributes);
  const { parameter, provider } = given;
  const { region } = environmentOf(scope, provider);
  const plan = locateFailure(`${scope.node.path}/${id}`, () => planImportedPrefixList(given, { parameter, region }));
  return new ImportedPrefixList(scope, id, {
    plan,
    identity: `parameter ${parameter}`,
    region: parameterPlace(parameter).region ?? region,
    // The value that is not hidden in plans: an id is no secret.
    idBelow: (list) => new DataAwsSsmParameter(list, 'Parameter', { provider, name: parameter }).insecureValue,
    sourceBelow: (list) => sourceById(list, provider),
  });
}

/** A list that a data source finds. */
export function importedByName(scope: Construct, id: string, attributes: TwilioPrefixListLookupAttributes): ITwilioPrefixList {
  const given = givenBelow(scope, id, LOOKUP_ATTRIBUTES, attributes);
  const { prefixListName, ownerAccount, provider } = given;
  const plan = locateFailure(`${scope.node.path}/${id}`, () => planImportedPrefixList(given, { prefixListName, ownerAccount }));
  const source = (list: Construct): DataAwsEc2ManagedPrefixList =>
    sourceOf(list) ??
    new DataAwsEc2ManagedPrefixList(list, SOURCE, {
      provider,
      name: prefixListName,
      ...(ownerAccount !== undefined && { filter: [{ name: 'owner-id', values: [ownerAccount] }] }),
    });
  return new ImportedPrefixList(scope, id, {
    plan,
    identity: `name ${prefixListName} of ${ownerAccount ?? ''}`,
    region: environmentOf(scope, provider).region,
    idBelow: (list) => source(list).id,
    sourceBelow: source,
  });
}

const SOURCE = 'List';

function sourceById(list: ITwilioPrefixList, provider: TerraformProvider | undefined): DataAwsEc2ManagedPrefixList {
  return (
    sourceOf(list) ??
    new DataAwsEc2ManagedPrefixList(list as Construct & ITwilioPrefixList, SOURCE, { provider, id: list.prefixListId })
  );
}

function sourceOf(list: IConstruct): DataAwsEc2ManagedPrefixList | undefined {
  return list.node.tryFindChild(SOURCE) as DataAwsEc2ManagedPrefixList | undefined;
}

/** A list of the library with its resource, if the app makes it. */
type MadeOrImported = ITwilioPrefixList & {
  readonly resource?: TerraformResource;
  readonly identity?: string;
  readonly region?: string | undefined;
};

/** Whether the app makes the list. */
export function isMadeHere(list: ITwilioPrefixList): boolean {
  return (list as MadeOrImported).resource !== undefined;
}

/** The Region of a list, as far as it is known. */
export function regionOf(list: ITwilioPrefixList): string | undefined {
  const { resource, region } = list as MadeOrImported;
  return resource === undefined ? region : environmentOfResource(resource).region;
}

/** Identifies a list: two imports by the same parameter or name have one. */
export function identityOfList(scope: IConstruct, list: { readonly prefixListId: string; readonly identity?: string }): string {
  return list.identity ?? identityOf(scope, list.prefixListId);
}

/** What a plan has to know of lists that are given. */
export function givenLists(scope: Construct, lists: Readonly<Record<string, ITwilioPrefixList>> | undefined): GivenListsProps {
  const each = <Value>(read: (list: ITwilioPrefixList) => Value): Readonly<Record<string, Value>> =>
    Object.fromEntries(Object.entries(lists ?? {}).map(([key, list]) => [key, read(list)]));
  return lists === undefined
    ? {}
    : {
        prefixLists: each(({ plan }) => plan),
        prefixListRegions: each(regionOf),
        prefixListAccounts: each(accountThatMade),
        prefixListIdentities: each((list) => identityOfList(scope, list)),
      };
}
