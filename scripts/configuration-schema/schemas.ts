import { ACCESS_FILE, INTERCONNECT_FILE } from '../../lib/plan/configuration/configuration-shape';
import { descriptions } from './descriptions';
import { type JsonSchema, jsonSchemaOf } from './json-schema';

/** The JSON Schemas of configuration files, by the names of their own files. */
export function configurationSchemas(): Readonly<Record<string, JsonSchema>> {
  const describe = descriptions();
  const schemaOf = (title: string, kind: Parameters<typeof jsonSchemaOf>[0]): JsonSchema => ({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title,
    ...jsonSchemaOf(kind, describe),
  });
  return {
    'interconnect.schema.json': schemaOf('A Twilio Interconnect, for parseInterconnect', INTERCONNECT_FILE),
    'access.schema.json': schemaOf("A VPC's access to Twilio, for parseAccess", ACCESS_FILE),
  };
}
