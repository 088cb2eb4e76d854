/** Whether props hold a plan: a construct that composes others hands them their part of its plan, which needs no further check. */
export function isPlanned(props: object | undefined): boolean {
  const { plan } = (props ?? {}) as { readonly plan?: unknown };
  return typeof plan === 'object' && plan !== null;
}
