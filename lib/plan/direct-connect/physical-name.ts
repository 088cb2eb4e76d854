import { NAME_LIMITS, type NamedResource } from '../../aws/name-limits';

/**
 * The name of a resource: as given, or made by the engine from the construct's path, then in lower case and as short as AWS takes it.
 *
 * @param generate makes a name of at most so many characters that no other construct has
 */
export function physicalName(
  resource: NamedResource,
  given: string | undefined,
  generate: (maxLength: number) => string,
): string {
  return given ?? generate(NAME_LIMITS[resource].maxLength).toLowerCase();
}
