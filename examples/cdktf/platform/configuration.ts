import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The configuration file of the platform team. The access of a workload is read by `parseAccess`. */
export interface Platform {
  readonly organization: string;
  readonly stages: Readonly<
    Record<string, { readonly networkAccount: string; readonly transitGateways: Readonly<Record<string, string>> }>
  >;
  readonly workloads: Readonly<Record<string, Workload>>;
}

/** A workload, with an account in each stage. */
export interface Workload {
  readonly region: string;
  readonly accounts: Readonly<Record<string, { readonly id: string; readonly cidr: string }>>;
  readonly access: unknown;
}

export const platform = JSON.parse(readFileSync(join(__dirname, 'platform.json'), 'utf8')) as Platform;
