import { ValidationFailure } from '../model/finding';
import { finding } from '../model/finding-code';
import { MODEL_CODES } from '../model/model-codes';
import { describeGiven } from '../model/shape/given';
import type { AddressUse } from './address-use';
import type { Place } from './place';
import { AddressReader, NOTHING_SAID, type Surroundings } from './reader';
import { isMembers, readResource } from './resources';
import { TemplateValues } from './template-values';

type Members = Readonly<Record<string, unknown>>;

/**
 * The literal networks in a document, in its order. It is known by its form:
 *
 * - a template of CloudFormation: resources, with defaults of parameters and mappings where they refer to them; parameters; mappings;
 * - a plan or a state of Terraform as JSON (`terraform show -json`): what is planned, with the values of all variables filled in;
 * - a configuration of Terraform as JSON (`cdk.tf.json`): resources, locals, variables and modules;
 * - any other JSON: networks with what the keys beside and around them say of ports, protocol and direction.
 *
 * Outputs, tags and comments open nothing and are not read. What is known only when it is deployed is passed over.
 *
 * @param document as it was parsed
 * @returns the uses; the document is read each time that somebody goes through them
 * @throws ValidationFailure with `twilio-interconnect:wrong-type` if it is no object or list, or cannot be read
 */
export function addressUsesOf(document: unknown): Iterable<AddressUse> {
  if (typeof document !== 'object' || document === null) {
    throw new ValidationFailure([
      finding(
        MODEL_CODES.wrongType,
        'document',
        '',
        document === undefined || document === null ? 'is missing' : describeGiven(document),
        typeof document === 'string' ? 'Give JSON.parse() of it.' : 'Give the document as it was parsed: an object or a list.',
      ),
    ]);
  }
  return new DocumentUses(document);
}

/** The literal networks of a document. Each look at them reads it. */
export class DocumentUses implements Iterable<AddressUse> {
  /** Whether it is one; a proxy of the caller's is none, and is not touched. */
  public static isOne(given: unknown): given is DocumentUses {
    return typeof given === 'object' && given !== null && #document in given;
  }

  readonly #document: object;

  public constructor(document: object) {
    this.#document = document;
  }

  public [Symbol.iterator](): Iterator<AddressUse> {
    return this.read()[Symbol.iterator]();
  }

  /** @param mayMatter whether a network is worth writing down */
  public read(mayMatter?: (cidr: string, around: Surroundings) => boolean): readonly AddressUse[] {
    const reader = new AddressReader(mayMatter);
    try {
      readDocument(reader, this.#document);
    } catch (error) {
      if (error instanceof ValidationFailure) {
        throw error;
      }
      // A getter or a proxy of the caller's that throws.
      throw new ValidationFailure([
        finding(MODEL_CODES.wrongType, 'document', '', 'is an object that cannot be read', 'Give the document as it was parsed.'),
      ]);
    }
    return reader.uses;
  }
}

function readDocument(reader: AddressReader, document: object): void {
  const members = document as Members;
  if (isTemplate(members)) {
    readTemplate(reader, members);
  } else if (isMembers(members['planned_values'])) {
    readModule(reader, members['planned_values']['root_module'], placed('planned_values', 'root_module'));
  } else if (Array.isArray(members['resource_changes'])) {
    readEach(reader, members['resource_changes'], placed('resource_changes'), (change) =>
      isMembers(change['change']) ? [change['change']['after'], ['change', 'after']] : undefined,
    );
  } else if (isMembers(members['values']) && 'terraform_version' in members) {
    readModule(reader, members['values']['root_module'], placed('values', 'root_module'));
  } else if (isConfiguration(members)) {
    readConfiguration(reader, members);
  } else {
    reader.read(document, undefined, NOTHING_SAID);
  }
}

function isTemplate({ Resources: resources }: Members): boolean {
  return isMembers(resources) && Object.values(resources).some((each) => isMembers(each) && typeof each['Type'] === 'string');
}

function readTemplate(reader: AddressReader, members: Members): void {
  for (const section of ['Parameters', 'Mappings']) {
    reader.read(members[section], placed(section), NOTHING_SAID);
  }
  const resources = placed('Resources');
  const values = new TemplateValues(members);
  for (const [name, resource] of Object.entries(members['Resources'] as Members)) {
    if (isMembers(resource)) {
      const place = below(below(resources, name), 'Properties');
      readResource(reader, { name, type: String(resource['Type']), body: values.settled(resource['Properties']), place });
    }
  }
}

/** One module of a plan, and the modules in it. */
function readModule(reader: AddressReader, root: unknown, place: Place): void {
  const modules: (readonly [unknown, Place])[] = [[root, place]];
  for (const [module, at] of modules) {
    if (isMembers(module)) {
      readEach(reader, module['resources'], below(at, 'resources'), (resource) => [resource['values'], ['values']]);
      const children = module['child_modules'];
      if (Array.isArray(children)) {
        children.forEach((child: unknown, index) => modules.push([child, below(below(at, 'child_modules'), index)]));
      }
    }
  }
}

/** The resources of a list. */
function readEach(
  reader: AddressReader,
  resources: unknown,
  place: Place,
  bodyOf: (resource: Members) => readonly [unknown, readonly string[]] | undefined,
): void {
  for (const [index, resource] of (Array.isArray(resources) ? (resources as readonly unknown[]) : []).entries()) {
    const [body, keys] = (isMembers(resource) ? bodyOf(resource) : undefined) ?? [];
    if (isMembers(resource) && keys !== undefined) {
      readResource(reader, {
        name: String(resource['address']),
        type: String(resource['type']),
        body,
        place: keys.reduce(below, below(place, index)),
      });
    }
  }
}

/** The blocks of a configuration of Terraform that can hold networks. */
const BLOCKS = ['locals', 'variable', 'module', 'data'] as const;

function isConfiguration({ terraform, resource }: Members): boolean {
  if (isMembers(terraform)) {
    return true;
  }
  const types = Object.entries(isMembers(resource) ? resource : {});
  return types.length > 0 && types.every(([type, named]) => /^[a-z][a-z0-9]*_\w+$/.test(type) && isMembers(named));
}

function readConfiguration(reader: AddressReader, members: Members): void {
  for (const block of BLOCKS) {
    reader.read(members[block], placed(block), NOTHING_SAID);
  }
  const resources = isMembers(members['resource']) ? members['resource'] : {};
  for (const [type, named] of Object.entries(resources)) {
    for (const [name, body] of Object.entries(isMembers(named) ? named : {})) {
      readResource(reader, { name: `${type}.${name}`, type, body, place: placed('resource', type, name) });
    }
  }
}

function placed(...keys: readonly string[]): Place {
  return keys.reduce<Place | undefined>(below, undefined)!;
}

function below(parent: Place | undefined, key: string | number): Place {
  return { parent, key };
}
