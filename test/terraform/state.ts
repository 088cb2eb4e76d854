import { createHash } from 'node:crypto';
import { PROVIDER_ADDRESS } from './mirror';
import type { Plan, ResourceChange } from './plan';
import { isObject, type Json, type JsonObject, listOf, type Program } from './program';
import type { AttributeType, BlockSchema } from './schema';

/** The address of the provider that Terraform itself is. */
const BUILT_IN_ADDRESS = 'terraform.io/builtin/terraform';

/** A reference and nothing else: `${aws_vpc.vpc.id}`; also into the one member of a set: `${one(tolist(type.name.set)).member}`. */
const REFERENCE = /\$\{(?:one\(tolist\()?(\w+)\.([\w-]+)\.([\w.[\]"]+(?:\)\)[\w.[\]"]*)?)\}/g;

/**
 * The state that an apply of a plan would leave. What AWS would assign is made up, once for each attribute, so that everything that refers
 * to it agrees.
 */
export function stateOf(plan: Plan, program: Program, schemaOf: (type: string) => BlockSchema): JsonObject {
  const maker = new StateMaker(plan, program, schemaOf);
  return {
    version: 4,
    terraform_version: plan.terraform_version,
    serial: 1,
    lineage: '00000000-0000-0000-0000-000000000001',
    outputs: maker.outputs(),
    resources: maker.resources(),
  };
}

class StateMaker {
  private readonly changes: ReadonlyMap<string, ResourceChange>;
  private readonly attributes = new Map<string, JsonObject>();

  public constructor(
    private readonly plan: Plan,
    private readonly program: Program,
    private readonly schemaOf: (type: string) => BlockSchema,
  ) {
    this.changes = new Map(
      (plan.resource_changes ?? [])
        .filter(({ mode, change }) => mode === 'managed' && change.after !== null)
        .map((each) => [each.address, each]),
    );
  }

  public resources(): readonly JsonObject[] {
    const versions = new Map((this.plan.planned_values.root_module.resources ?? []).map((each) => [each.address, each]));
    const providers = new Map((this.plan.configuration.root_module.resources ?? []).map((each) => [each.address, each]));
    return [...this.changes.values()].map(({ address, type, name, change }) => {
      const [provider, alias] = (providers.get(address)?.provider_config_key ?? '').split('.');
      const source = provider === 'terraform' ? BUILT_IN_ADDRESS : PROVIDER_ADDRESS;
      return {
        mode: 'managed',
        type,
        name,
        provider: `provider["${source}"]${alias === undefined ? '' : `.${alias}`}`,
        instances: [
          {
            schema_version: versions.get(address)?.schema_version ?? 0,
            attributes: this.written(type, this.attributesOf(address)),
            sensitive_attributes: sensitivePaths(change.after_sensitive, []),
          },
        ],
      };
    });
  }

  public outputs(): JsonObject {
    return Object.fromEntries(
      Object.entries(this.program.output ?? {}).map(([name, { value = null, sensitive = false }]) => {
        const known = this.plan.planned_values.outputs?.[name]?.value;
        const whole = known ?? this.resolve(value);
        return [name, { value: whole, type: typeOf(whole), ...(sensitive === true ? { sensitive } : {}) }];
      }),
    );
  }

  /** Attributes as a state has them: those of no fixed type with their type. */
  private written(type: string, attributes: JsonObject): JsonObject {
    const { attributes: schema = {} } = this.schemaOf(type);
    return Object.fromEntries(
      Object.entries(attributes).map(([name, value]) => [
        name,
        schema[name]?.type === 'dynamic' && value !== null ? { value, type: typeOf(value) } : value,
      ]),
    );
  }

  /** Everything that the state knows of a resource. */
  private attributesOf(address: string): JsonObject {
    const made = this.attributes.get(address);
    if (made !== undefined) {
      return made;
    }
    const { type, name, change } = this.changes.get(address)!;
    const schema = this.schemaOf(type);
    const configured = this.program.resource?.[type]?.[name] ?? {};
    const after = change.after ?? {};
    const unknown = isObject(change.after_unknown) ? change.after_unknown : {};
    const names = new Set([...Object.keys(after), ...Object.keys(unknown)]);
    const isOfAws = (each: string): boolean => schema.attributes?.[each]?.optional !== true;
    const attributes = Object.fromEntries(
      [...names].map((each) => {
        const place = { address, type, name: each, isOfAws: isOfAws(each) };
        return [each, this.fill(after[each], unknown[each], configured[each], typeIn(schema, each), place)];
      }),
    );
    this.attributes.set(address, attributes);
    return attributes;
  }

  /** A value with its unknown parts: as the program gives them, or made up. */
  private fill(
    after: Json | undefined,
    unknown: Json | undefined,
    configured: Json | undefined,
    type: AttributeType | undefined,
    place: Place,
  ): Json {
    if (!isUnknown(unknown)) {
      return after ?? null;
    }
    if (unknown === true) {
      return configured === undefined || configured === null ? madeUp(type, place) : this.resolve(configured);
    }
    if (Array.isArray(unknown)) {
      const members = listOf(configured);
      // The members of a set have no order to pair them by: all of them come from the program.
      return unknown.every((each) => each === true)
        ? members.map((each) => this.resolve(each))
        : unknown.map((each: Json, index) => {
            const known = listOf(after)[index];
            const own = [members[index], ...members].find((member) => mayBe(member, known)) ?? members[index];
            return this.fill(known, each, own, undefined, place);
          });
    }
    const inner = isObject(configured) ? configured : {};
    const known = isObject(after) ? after : {};
    const names = new Set([...Object.keys(known), ...Object.keys(unknown as JsonObject)]);
    return Object.fromEntries(
      [...names].map((each) => [
        each,
        this.fill(known[each], (unknown as JsonObject)[each], inner[each], undefined, { ...place, name: each }),
      ]),
    );
  }

  /** A value of the program with its references followed. */
  private resolve(value: Json): Json {
    if (typeof value === 'string') {
      const [only] = [...value.matchAll(REFERENCE)];
      const resolved =
        only?.[0] === value ? this.follow(only) : value.replace(REFERENCE, (...match) => String(this.follow(match)));
      if (typeof resolved === 'string' && resolved.includes('${')) {
        throw new Error(`cannot follow ${value}`);
      }
      return resolved;
    }
    if (Array.isArray(value)) {
      return value.map((each: Json) => this.resolve(each));
    }
    return isObject(value) ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.resolve(each)])) : value;
  }

  private follow([text, type, name, path = '']: readonly string[]): Json {
    const address = `${type}.${name}`;
    if (!this.changes.has(address)) {
      throw new Error(`${text} refers to nothing that is planned`);
    }
    const steps = path.split(/[.[\]"]+|(\)\))/).filter((step) => step !== undefined && step !== '');
    return steps.reduce<Json>((at, step) => {
      if (Array.isArray(at)) {
        return step === '))' ? onlyOf(at) : (at[Number(step)] as Json);
      }
      return (at as JsonObject)[step] ?? null;
    }, this.attributesOf(address));
  }
}

/** The type of an attribute; blocks are lists. */
function typeIn(schema: BlockSchema, name: string): AttributeType | undefined {
  return schema.block_types?.[name] === undefined ? schema.attributes?.[name]?.type : ['list'];
}

/** Where a value stands. */
interface Place {
  readonly address: string;
  readonly type: string;
  readonly name: string;
  /** Whether AWS alone says what stands there; a program can't. */
  readonly isOfAws: boolean;
}

function isUnknown(unknown: Json | undefined): boolean {
  return (
    unknown === true ||
    (Array.isArray(unknown) && unknown.some((each: Json) => isUnknown(each))) ||
    (isObject(unknown) && Object.values(unknown).some((each) => isUnknown(each)))
  );
}

/** Whether the program's block may be the planned one, by what is known of it: the blocks of a set have no order. */
function mayBe(member: Json | undefined, known: Json | undefined): boolean {
  return (
    isObject(member) &&
    isObject(known) &&
    Object.entries(member).every(([key, value]) => {
      const planned = known[key] ?? null;
      return planned === null || typeof planned === 'object' || planned === value;
    })
  );
}

/** What Terraform's `one` returns. */
function onlyOf(members: readonly Json[]): Json {
  if (members.length > 1) {
    throw new Error(`one of ${members.length} members`);
  }
  return members[0] ?? null;
}

/** A value that AWS might assign, always the same for the same attribute of the same resource. */
function madeUp(type: AttributeType | undefined, place: Place): Json {
  const { address, type: resource, name } = place;
  if (Array.isArray(type)) {
    const [outer, inner] = type as unknown as readonly [string, AttributeType];
    if (outer === 'object') {
      return Object.fromEntries(
        Object.entries(inner).map(([each, own]) => [each, madeUp(own as AttributeType, { ...place, name: each })]),
      );
    }
    return outer === 'map' ? {} : Array.isArray(inner) && inner[0] === 'object' && place.isOfAws ? [madeUp(inner, place)] : [];
  }
  if (type === 'bool') {
    return true;
  }
  if (type === 'number') {
    return 1;
  }
  const hash = createHash('sha256').update(`${address}.${name}`).digest('hex').slice(0, 17);
  if (name === 'arn' || name.endsWith('_arn')) {
    return `arn:aws:${resource.split('_')[1]}:us-east-1:111122223333:${hash}`;
  }
  if (/owner(_account)?_id$|account_id$/.test(name)) {
    return '111122223333';
  }
  if (`${resource}.${name}` === 'aws_vpc_security_group_vpc_association.state') {
    // The provider reads no other words.
    return 'associated';
  }
  return `${name === 'id' ? resource.replace(/^aws_/, '').replaceAll('_', '-') : name.replaceAll('_', '-')}-${hash}`;
}

/** The paths of sensitive values, as a state has them. */
function sensitivePaths(sensitive: Json, path: readonly JsonObject[]): readonly Json[] {
  if (sensitive === true) {
    return [path];
  }
  if (Array.isArray(sensitive)) {
    return sensitive.flatMap((each: Json, index) =>
      sensitivePaths(each, [...path, { type: 'index', value: { value: index, type: 'number' } }]),
    );
  }
  return isObject(sensitive)
    ? Object.entries(sensitive).flatMap(([key, each]) => sensitivePaths(each, [...path, { type: 'get_attr', value: key }]))
    : [];
}

/** The type of an output's value, as a state has it. */
function typeOf(value: Json): Json {
  if (Array.isArray(value)) {
    return ['tuple', value.map((each: Json) => typeOf(each))];
  }
  if (isObject(value)) {
    return ['object', Object.fromEntries(Object.entries(value).map(([key, each]) => [key, typeOf(each)]))];
  }
  return value === null ? 'dynamic' : typeof value === 'boolean' ? 'bool' : typeof value;
}
