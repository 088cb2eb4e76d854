import type { Kind, ObjectKind } from '../../lib/model/shape/kind';
import { formOf } from '../../lib/model/shape/plain-example';

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** What is said of a prop of an object, which is known by its name in messages. */
export type Describe = (object: string, prop: string) => string;

/** The JSON Schema (draft 7, which editors know best) of plain data of a kind. */
export function jsonSchemaOf(kind: Kind, describe: Describe): JsonSchema {
  switch (kind.kind) {
    case 'text':
      return {
        type: 'string',
        ...(kind.form?.pattern === undefined ? {} : { pattern: kind.form.pattern }),
        ...(kind.form === undefined ? {} : { examples: [kind.form.example] }),
      };
    case 'number':
      return kind.form === undefined
        ? { type: 'number' }
        : { type: 'integer', minimum: kind.form.least, maximum: kind.form.most, examples: [kind.form.example] };
    case 'boolean':
      return { type: 'boolean' };
    case 'choice':
      return { type: 'string', enum: kind.choices };
    case 'value':
      return jsonSchemaOf(formOf(kind), describe);
    case 'list':
      return { type: 'array', items: jsonSchemaOf(kind.members, describe) };
    case 'record':
      return { type: 'object', additionalProperties: jsonSchemaOf(kind.members, describe) };
    case 'object':
      return objectSchemaOf(kind, describe);
    case 'either':
      return { anyOf: kind.kinds.map((each) => jsonSchemaOf(each, describe)) };
    default:
      throw new Error(`a configuration file cannot have ${kind.name}: leave the prop out of lib/plan/configuration`);
  }
}

function objectSchemaOf({ name, members, together = {} }: ObjectKind, describe: Describe): JsonSchema {
  const required = Object.keys(members).filter((prop) => members[prop]!.isRequired === true);
  return {
    type: 'object',
    properties: Object.fromEntries(
      Object.entries(members).map(([prop, member]) => [
        prop,
        { description: describe(name, prop), ...jsonSchemaOf(member, describe) },
      ]),
    ),
    ...(required.length === 0 ? {} : { required }),
    ...(Object.keys(together).length === 0 ? {} : { dependencies: together }),
    additionalProperties: false,
  };
}
