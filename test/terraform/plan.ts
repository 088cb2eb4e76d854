import type { Json, JsonObject } from './program';

/** What happens to one resource, as `terraform show -json` tells it. */
export interface ResourceChange {
  readonly address: string;
  readonly mode: 'managed' | 'data';
  readonly type: string;
  readonly name: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly before: JsonObject | null;
    readonly after: JsonObject | null;
    /** True where the value is known only after the apply. */
    readonly after_unknown: Json;
    /** True where the value is sensitive. */
    readonly after_sensitive: Json;
    readonly replace_paths?: readonly (readonly (string | number)[])[];
  };
}

/** A plan, as `terraform show -json` tells it. */
export interface Plan {
  readonly terraform_version: string;
  readonly resource_changes?: readonly ResourceChange[];
  readonly output_changes?: Readonly<Record<string, { readonly actions: readonly string[]; readonly after_sensitive: Json }>>;
  readonly planned_values: {
    readonly outputs?: Readonly<Record<string, { readonly sensitive: boolean; readonly type?: Json; readonly value?: Json }>>;
    readonly root_module: {
      readonly resources?: readonly { readonly address: string; readonly schema_version: number }[];
    };
  };
  readonly configuration: {
    readonly root_module: {
      readonly resources?: readonly { readonly address: string; readonly provider_config_key: string }[];
    };
  };
}

/** What a plan does to a resource. */
export type Action = 'create' | 'update' | 'replace' | 'delete';

/** One change of a plan. */
export interface PlannedChange {
  readonly action: Action;
  /** The arguments whose change replaces the resource, sorted. */
  readonly replacedBy: readonly string[];
}

/** The changes of a plan, by address; what stays as it is is not among them. */
export function changesOf(plan: Plan): Readonly<Record<string, PlannedChange>> {
  return Object.fromEntries(
    (plan.resource_changes ?? [])
      .filter(({ mode, change }) => mode === 'managed' && change.actions.join() !== 'no-op')
      .map(({ address, change }) => [
        address,
        {
          action: (change.actions.length === 2 ? 'replace' : change.actions[0]) as Action,
          replacedBy: (change.replace_paths ?? []).map((path) => path.join('.')).sort(),
        },
      ]),
  );
}
