import { Annotations, type IResolveContext, Lazy } from 'aws-cdk-lib';
import type { Construct, IConstruct } from 'constructs';
import { type Finding, formatFinding, locateFailure } from '../model/finding';
import { isUnresolved } from '../model/token';

/**
 * Runs a plan function for a construct: a failure has the construct's path, warnings become annotations of the construct that can be
 * acknowledged by code. A warning that a parent construct already has is not repeated.
 */
export function planFor<Plan extends { readonly findings: readonly Finding[] }>(construct: Construct, plan: () => Plan): Plan {
  const planned = locateFailure(construct.node.path, plan);
  const { scope } = construct.node;
  for (const warning of planned.findings.filter(({ code }) => scope === undefined || !isWarnedOf(scope, code))) {
    const { code, path, value } = warning;
    Annotations.of(construct).addWarningV2(code, formatFinding(warning), { context: { path, value } });
  }
  return planned;
}

/** Whether the construct, or one of its parents, has a warning with the code. */
export function isWarnedOf(construct: IConstruct, code: string): boolean {
  return construct.node.scopes.some((scope) =>
    scope.node.metadata.some(({ type, data }) => type === 'aws:cdk:warning' && String(data).includes(`[ack: ${code}]`)),
  );
}

/** The text, which stays one where it is a token that turns out to be a number: CloudFormation does not take that in its place. */
export function stayingText(text: string): string {
  const produce = (context: IResolveContext): string => {
    const resolved: unknown = context.resolve(text);
    return typeof resolved === 'number' ? String(resolved) : (resolved as string);
  };
  return isUnresolved(text) ? Lazy.uncachedString({ produce }) : text;
}
