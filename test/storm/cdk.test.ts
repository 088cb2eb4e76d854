import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, CfnParameter, CfnResource, CloudFormationValidatePlugin, Fn, Lazy, SecretValue, Stack, Token } from 'aws-cdk-lib';
import * as ec2 from 'aws-cdk-lib/aws-ec2';
import * as library from 'twilio-interconnect-constructs';
import { temporaryFolder } from '../support/strict';
import { anotherCopy } from './another-copy';
import { cdkEntries } from './cdk-entries';
import { valuesOf } from './library-entries';
import { suppliesWith } from './mutation';
import { type Defect, defectsOfText, defectsOfThrown, type Outcome, outcomeOf } from './outcome';
import { publish } from './report';
import { defectLines, runs, storm, textOfReport } from './storm';

const VALUES = [...valuesOf(library), ...valuesOf(anotherCopy())];
const OUTDIR = temporaryFolder();

/** What the engine offers for values that it knows at deploy time, and constructs that are right somewhere. */
function supplies(stack: Stack) {
  let made = 0;
  const parameter = (type: string) => new CfnParameter(stack, `Parameter${(made += 1)}`, { type });
  return suppliesWith(VALUES, [
    { name: 'a parameter', make: () => parameter('String').valueAsString, isNeverRight: false },
    { name: 'a parameter that is a number', make: () => parameter('Number').valueAsNumber, isNeverRight: false },
    { name: 'a parameter that is a list', make: () => parameter('CommaDelimitedList').valueAsList, isNeverRight: false },
    { name: 'a reference', make: () => Token.asString({ Ref: 'AWS::StackName' }), isNeverRight: false },
    { name: 'a reference as a number', make: () => Token.asNumber({ Ref: 'AWS::StackName' }), isNeverRight: false },
    { name: 'Fn.join', make: () => Fn.join('-', ['a', Fn.ref('AWS::StackName')]), isNeverRight: false },
    { name: 'Lazy.string', make: () => Lazy.string({ produce: () => 'lazy' }), isNeverRight: false },
    { name: 'Lazy.any', make: () => Lazy.any({ produce: () => ({ Ref: 'AWS::StackName' }) }), isNeverRight: false },
    { name: 'a secret', make: () => SecretValue.secretsManager('a'), isNeverRight: false },
    { name: 'a plain secret', make: () => SecretValue.unsafePlainText('x'), isNeverRight: false },
    { name: 'a resource', make: () => new ec2.CfnEIP(stack, `Eip${(made += 1)}`), isNeverRight: false },
    { name: 'the stack', make: () => stack, isNeverRight: false },
    { name: 'a type', make: () => Stack, isNeverRight: true },
  ]);
}

const plugin = new CloudFormationValidatePlugin();
const TEMPLATE = join(temporaryFolder(), 'template.json');

/** Many cases make the same template. */
const JUDGED = new Map<string, readonly string[]>();

/** What is no fault of the library's: a type of resource that is younger than the validator, and parameters that a case made and did not use. */
const UNKNOWN = /^F3006 Unknown resource type 'AWS::DirectConnect::ResiliencyGroup'|^W2001 Parameters\/Parameter\d+:/;

/** What AWS's validator says about a template. */
function violationsOf(template: { readonly Resources?: object }): readonly string[] {
  const text = JSON.stringify(template);
  const known = template.Resources === undefined ? [] : JUDGED.get(text);
  if (known !== undefined) {
    return known;
  }
  writeFileSync(TEMPLATE, text);
  const { violations } = plugin.validate({
    templatePaths: [TEMPLATE],
    stackTemplates: [{ templatePath: TEMPLATE, stackConstructPath: 'Stack' }],
    appConstruct: new App(),
  } as never) as { violations: readonly { ruleName: string; description: string }[] };
  const lines = violations.map(({ ruleName, description }) => `${ruleName} ${description}`);
  JUDGED.set(text, lines);
  return lines;
}

/** How the engine's own refusals are called: the last is of stacks with more than 500 resources. */
const REFUSALS: readonly string[] = ['ValidationError', 'UnscopedValidationError', 'TooManyResourcesInStack'];

/** Whether the engine itself refuses something, or late checks of the library do. */
function isRefusal(error: unknown): boolean {
  const { name, message } = error as Error;
  return REFUSALS.includes(name) || /\[twilio-interconnect:[a-z0-9-]+\]/.test(String(message));
}

function resourcesOf(stack: Stack): readonly string[] {
  return stack.node
    .findAll()
    .filter((each) => CfnResource.isCfnResource(each))
    .map(({ node }) => node.path);
}

function judge(stack: Stack, outcome: Outcome): readonly Defect[] {
  if ('thrown' in outcome) {
    const half = resourcesOf(stack).filter((path) => path.includes('/It'));
    return [
      ...(isRefusal(outcome.thrown) && !(outcome.thrown instanceof library.ValidationFailure)
        ? []
        : defectsOfThrown(outcome.thrown)),
      ...half.slice(0, 1).map((path) => ({ stem: 'leaves half a template', detail: path })),
    ];
  }
  const synthesis = outcomeOf(() => (stack.node.root as App).synth());
  if ('thrown' in synthesis) {
    return isRefusal(synthesis.thrown)
      ? []
      : defectsOfThrown(synthesis.thrown).map(({ stem, detail }) => ({ stem: `at synthesis ${stem}`, detail }));
  }
  const template = JSON.parse(readFileSync(join(OUTDIR, stack.templateFile), 'utf8')) as object;
  return [
    ...defectsOfText(template),
    ...violationsOf(template)
      .filter((text) => !UNKNOWN.test(text))
      .map((text) => ({ stem: `the validator says ${text.slice(0, 120)}`, detail: '' })),
  ];
}

test('constructs of CDK refuse what is hostile with findings, or make what AWS takes', () => {
  const report = storm(
    {
      entries: cdkEntries(),
      begin: () => {
        return new Stack(
          new App({ outdir: OUTDIR, analyticsReporting: false, treeMetadata: false, stackTraces: false }),
          'Stack',
        );
      },
      supplies,
      learn: () => undefined,
      judge: (_, stack, outcome) => judge(stack, outcome),
    },
    runs(1_000),
  );
  const text = textOfReport('CDK', report);
  publish(text);
  expect(defectLines(text)).toEqual([]);
  expect(Math.min(report.accepted, report.refused)).toBeGreaterThan(runs(1_000) / 50);
}, 3_600_000);
