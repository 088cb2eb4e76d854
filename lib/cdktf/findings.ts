import { Annotations, Aspects } from 'cdktf';
import type { IConstruct } from 'constructs';
import { type Finding, formatFinding } from '../model/finding';
import { linesKind, listOf, objectOf, required, TEXT } from '../model/shape/kind';
import { givenTo } from './given';

const ACKNOWLEDGEMENT = 'twilio-interconnect:acknowledgement';

/** The acknowledgement of a warning. */
export interface Acknowledgement {
  /** The code of the warning, for example `twilio-interconnect:single-site`. */
  readonly id: string;
  /** Why it is accepted. */
  readonly reason: string;
}

const ACKNOWLEDGEMENT_PROPS = objectOf<Acknowledgement>('an acknowledgement', {
  id: required(TEXT),
  reason: required(linesKind()),
});

/** The findings of the constructs below a scope. */
export class Findings {
  /** The findings of the construct and of everything below it. */
  public static of(scope: IConstruct): Findings {
    return new Findings(scope);
  }

  private constructor(private readonly scope: IConstruct) {}

  /** Acknowledges warnings: they are not annotated at synthesis. Works before or after their constructs are made. */
  public acknowledge(...acknowledgements: readonly Acknowledgement[]): void {
    for (const acknowledgement of givenTo(this.scope, listOf(ACKNOWLEDGEMENT_PROPS), acknowledgements, 'acknowledgements')) {
      this.scope.node.addMetadata(ACKNOWLEDGEMENT, acknowledgement);
    }
  }
}

/** The codes of the warnings of each construct. */
const REPORTED = new WeakMap<IConstruct, Set<string>>();

/** Registers warnings. At synthesis, the construct is annotated with those that are not acknowledged by then. */
export function warn(construct: IConstruct, findings: readonly Finding[]): void {
  const warnings = unreported(construct, findings);
  atSynthesis(construct, () => annotate(construct, warnings));
}

/** Annotates the construct with the warnings that are not acknowledged. */
export function warnNow(construct: IConstruct, findings: readonly Finding[]): void {
  annotate(construct, unreported(construct, findings));
}

/** Runs a function once at synthesis, when the app is complete. */
export function atSynthesis(construct: IConstruct, act: () => void): void {
  let isDone = false;
  Aspects.of(construct).add({
    visit(node: IConstruct): void {
      if (node === construct && !isDone) {
        isDone = true;
        act();
      }
    },
  });
}

/** The warnings, without those that a parent construct already has. */
function unreported(construct: IConstruct, findings: readonly Finding[]): readonly Finding[] {
  const isReported = (code: string): boolean =>
    construct.node.scope?.node.scopes.some((scope) => REPORTED.get(scope)?.has(code)) === true;
  const warnings = findings.filter(({ severity, code }) => severity === 'warning' && !isReported(code));
  REPORTED.set(construct, new Set([...(REPORTED.get(construct) ?? []), ...warnings.map(({ code }) => code)]));
  return warnings;
}

function annotate(construct: IConstruct, warnings: readonly Finding[]): void {
  for (const message of warnings
    .filter(({ code }) => !isAcknowledged(construct, code))
    .map((warning) => formatFinding(warning))) {
    // What was found early may be found again in the complete app.
    if (!construct.node.metadata.some(({ data }) => data === message)) {
      Annotations.of(construct).addWarning(message);
    }
  }
}

function isAcknowledged(construct: IConstruct, code: string): boolean {
  return construct.node.scopes.some((scope) =>
    scope.node.metadata.some(({ type, data }) => type === ACKNOWLEDGEMENT && (data as Acknowledgement).id === code),
  );
}
