import { TerraformElement } from 'cdktf';
import type { Construct } from 'constructs';
import { type Finding, joinPath, locateFailure } from '../model/finding';
import { templateTextFindings } from '../plan/terraform/terraform';
import { validateLate } from './attachments';
import { warn } from './findings';
import { writtenOf } from './references';

/**
 * Runs a plan function for a construct: a failure has the construct's path, warnings become annotations of the construct that can be
 * acknowledged by code.
 */
export function planFor<Plan extends { readonly findings: readonly Finding[] }>(construct: Construct, plan: () => Plan): Plan {
  const planned = locateFailure(construct.node.path, plan);
  warn(construct, planned.findings);
  validateLate(construct, () => templateTextFindings(ownTexts(construct)));
  return planned;
}

/** The texts that a construct's own resources have, by the paths of their arguments. A key is no such text: findings show these. */
function ownTexts(construct: Construct): Readonly<Record<string, string>> {
  const elements = construct.node.children.filter((each) => TerraformElement.isTerraformElement(each));
  return Object.fromEntries(
    elements.flatMap((element) => {
      const { bgp_auth_key: _, '//': __, ...texts } = writtenOf(element);
      return textsAt('', texts);
    }),
  );
}

/** Every text in a value, with its path. */
function textsAt(path: string, value: unknown): readonly (readonly [string, string])[] {
  if (typeof value === 'string') {
    return [[path, value]];
  }
  const isPlain =
    typeof value === 'object' && value !== null && (Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype);
  return isPlain ? Object.entries(value).flatMap(([name, each]) => textsAt(joinPath(path, name), each)) : [];
}
