import { App, Stack, type StackProps } from 'aws-cdk-lib';
import { Asn, BgpPeering, ValidationFailure, Vlan } from 'twilio-interconnect-constructs';

/** A stack of an app of its own. */
export function newStack(props?: StackProps): Stack {
  return new Stack(new App(), 'Stack', props);
}

/** Addresses that AWS takes on private and transit interfaces. */
export const IPV4 = BgpPeering.ipv4({ amazonAddress: '169.254.96.1/30', customerAddress: '169.254.96.2/30' });

/** What every interface of these tests has. */
export const SESSION = { vlan: Vlan.of(101), customerAsn: Asn.of(65010), peerings: [IPV4] };

/** The codes with which something is refused at once, sorted. */
export function refusal(make: () => unknown): readonly string[] {
  try {
    make();
  } catch (error) {
    if (error instanceof ValidationFailure) {
      return error.findings.filter(({ severity }) => severity === 'error').map(({ code, path }) => `${code} ${path}`);
    }
    throw error;
  }
  return [];
}

/** The message with which the synthesis of the whole app fails, or an empty text. */
export function synthesisError(stack: Stack): string {
  const { root } = stack.node;
  try {
    (root as App).synth({ force: true });
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

/** The codes of the errors found when the whole app is synthesised, sorted, each once. */
export function lateErrors(stack: Stack): readonly string[] {
  const codes = [...synthesisError(stack).matchAll(/\[(twilio-interconnect:[a-z0-9-]+)\]/g)].map((match) => match[1] ?? '');
  return [...new Set(codes)].sort();
}

/** The codes of the warnings of a stack, sorted, each once. */
export function warnings(stack: Stack): readonly string[] {
  const { messages } = (stack.node.root as App).synth({ force: true }).getStackArtifact(stack.artifactId);
  const found = messages.filter(({ level }) => level === 'warning').map(({ entry }) => String(entry.data));
  const codes = found.map((data) => /\[ack: (twilio-interconnect:[a-z0-9-]+)\]/.exec(data)?.[1] ?? data);
  return [...new Set(codes)].sort();
}
