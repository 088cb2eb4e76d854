import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, Fn, Lazy, TerraformElement, TerraformLocal, TerraformStack, TerraformVariable, Testing, Token } from 'cdktf';
import { Construct } from 'constructs';
import * as library from 'twilio-interconnect-constructs';
import * as terraform from 'twilio-interconnect-constructs/cdktf';
import { temporaryFolder } from '../support/strict';
import { anotherCopy } from './another-copy';
import { valuesOf } from './library-entries';
import { suppliesWith } from './mutation';
import { type Defect, defectsOfText, defectsOfThrown, type Outcome, outcomeOf } from './outcome';
import { namesIn, namesOf } from './names';
import { violationsOf } from './provider-schema';
import { publish } from './report';
import { defectLines, runs, storm, textOfReport } from './storm';
import { terraformEntries } from './terraform-entries';

declare const ENGINE: 'cdktf' | 'cdktn';

const VALUES = [...valuesOf(library), ...valuesOf(anotherCopy())];
const OUTDIR = temporaryFolder();

function supplies(stack: TerraformStack) {
  let made = 0;
  const variable = () => new TerraformVariable(stack, `variable-${(made += 1)}`, { type: 'string', sensitive: true });
  return suppliesWith(VALUES, [
    { name: 'a variable', make: () => variable().stringValue, isNeverRight: false },
    { name: 'a variable that is a number', make: () => variable().numberValue, isNeverRight: false },
    { name: 'a variable that is a list', make: () => variable().listValue, isNeverRight: false },
    { name: 'a variable itself', make: variable, isNeverRight: false },
    { name: 'a local', make: () => new TerraformLocal(stack, `local-${(made += 1)}`, 'x').asString, isNeverRight: false },
    { name: 'a function', make: () => Fn.join('-', ['a', '${var.x}']), isNeverRight: false },
    { name: 'a function of a number', make: () => Fn.tonumber('${var.x}'), isNeverRight: false },
    { name: 'Lazy.stringValue', make: () => Lazy.stringValue({ produce: () => 'lazy' }), isNeverRight: false },
    { name: 'Lazy.anyValue', make: () => Lazy.anyValue({ produce: () => 'lazy' }), isNeverRight: false },
    { name: 'a token', make: () => Token.asString('${var.x}'), isNeverRight: false },
    { name: 'a token that is a number', make: () => Token.asNumber('${var.x}'), isNeverRight: false },
    { name: 'the stack', make: () => stack, isNeverRight: false },
    { name: 'a type', make: () => TerraformStack, isNeverRight: true },
  ]);
}

/** What the engine says of a list where a text belongs, once it knows. */
const OF_THE_ENGINE = 'Found an encoded list token string in a scalar string context.';

/** Whether late checks of the library refuse something, or the engine itself does. */
function isRefusal(error: unknown): boolean {
  const message = String((error as Error).message);
  return message.startsWith(OF_THE_ENGINE) || /\[twilio-interconnect:[a-z0-9-]+\]/.test(message);
}

function judge(stack: TerraformStack, outcome: Outcome): readonly Defect[] {
  if ('thrown' in outcome) {
    const half = stack.node
      .findAll()
      .filter((each) => TerraformElement.isTerraformElement(each) && each.node.path.includes('/It'));
    return [
      ...defectsOfThrown(outcome.thrown),
      ...half.slice(0, 1).map(({ node }) => ({ stem: 'leaves half a configuration', detail: node.path })),
    ];
  }
  const synthesis = outcomeOf(
    () => JSON.parse(Testing.synth(stack, true)) as { readonly resource?: Record<string, Record<string, any>> },
  );
  if ('thrown' in synthesis) {
    return isRefusal(synthesis.thrown)
      ? []
      : defectsOfThrown(synthesis.thrown).map(({ stem, detail }) => ({ stem: `at synthesis ${stem}`, detail }));
  }
  const { returned } = synthesis;
  return [
    ...defectsOfText(returned),
    ...violationsOf(stack, returned.resource ?? {}).map((text) => ({ stem: `the provider refuses: ${text}`, detail: '' })),
  ];
}

/** What takes a scope only. */
const SCOPED = ['Findings.of'];

test('every export of the entry for Terraform that takes something is in the storm', () => {
  expect(namesOf(terraformEntries(ENGINE === 'cdktn'))).toEqual(namesIn(terraform, SCOPED, [Construct]));
});

test('constructs for Terraform refuse what is hostile with findings, or make what the provider takes', () => {
  const report = storm(
    {
      entries: terraformEntries(ENGINE === 'cdktn'),
      begin: () => {
        const stack = new TerraformStack(new App({ outdir: OUTDIR, stackTraces: false }), 'storm');
        new AwsProvider(stack, 'aws', { region: 'us-east-1' });
        return stack;
      },
      supplies,
      learn: () => undefined,
      judge: (_, stack, outcome) => judge(stack, outcome),
    },
    runs(1_000),
  );
  const text = textOfReport(ENGINE, report);
  publish(text);
  expect(defectLines(text)).toEqual([]);
  expect(Math.min(report.accepted, report.refused)).toBeGreaterThan(runs(1_000) / 50);
}, 3_600_000);
