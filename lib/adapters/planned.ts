/** Whether props hold a plan: a construct that composes others hands them their part of its plan, which needs no further check. */
export function isPlanned<Props extends object, Planned extends Props & { readonly plan: object }>(
  props: Props | Planned | undefined,
): props is Planned {
  const { plan } = (props ?? {}) as { readonly plan?: unknown };
  return typeof plan === 'object' && plan !== null;
}
