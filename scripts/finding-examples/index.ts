import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Finding, ValidationFailure } from '../../lib/model/finding';
import { ACCESS } from './access';
import { ADDRESSES } from './addresses';
import { ADDRESSING } from './addressing';
import { BGP } from './bgp';
import { CATALOGUE } from './catalogue';
import { CONFIGURATION } from './configuration';
import { CONNECTIONS } from './connections';
import { CROSS_CONNECT } from './cross-connect';
import { FIREWALL } from './firewall';
import { ENDPOINTS } from './endpoints';
import { GATEWAYS } from './gateways';
import { INTERCONNECT } from './interconnect';
import { type CdkExamples, runOnCdk } from './on-cdk';
import { type DocumentExamples, runOnDocuments } from './on-documents';
import { runOnTerraform, type TerraformExamples } from './on-terraform';
import { type PlanExamples, runOnPlans } from './on-plans';
import { NETWORK_ACL } from './network-acl';
import { ROUTER } from './router';
import { SHARING } from './sharing';
import { TERRAFORM } from './terraform';
import { VALUES } from './values';
import { VIRTUAL_INTERFACES } from './virtual-interfaces';
import { VOICE_SDKS } from './voice-sdks';

/** One example: a user's code, and the findings that it causes. */
export interface FindingExample {
  /** The code that the example shows, with its prefix. */
  readonly code: string;
  /** The body of the example, as in its file. */
  readonly text: string;
  /** Runs the example, and returns all its findings. */
  readonly run: () => readonly Finding[];
}

/** The examples of one subject. */
export interface ExampleSubject {
  readonly title: string;
  /** The name of its file. */
  readonly file: string;
  readonly examples: readonly FindingExample[];
}

/** Every example, by subject, in the order of the page. */
export const EXAMPLE_SUBJECTS: readonly ExampleSubject[] = [
  onCdk('Interconnect, sites and IP routes', 'interconnect', INTERCONNECT),
  onCdk('The cross connect and its order', 'cross-connect', CROSS_CONNECT),
  onCdk('Addressing, translations and capacity', 'addressing', ADDRESSING),
  onCdk('BGP sessions', 'bgp', BGP),
  onCdk('Virtual interfaces', 'virtual-interfaces', VIRTUAL_INTERFACES),
  onCdk('Connections, link aggregation groups and resiliency groups', 'connections', CONNECTIONS),
  onCdk('Gateways, associations and VPCs', 'gateways', GATEWAYS),
  onCdk('Traffic, prefix lists, security groups and routes', 'access', ACCESS),
  onCdk('Shared and imported prefix lists, and groups of several VPCs', 'sharing', SHARING),
  onCdk('Network Firewall', 'firewall', FIREWALL),
  onCdk('Network ACLs', 'network-acl', NETWORK_ACL),
  onPlans("The customer's router", 'router', ROUTER),
  onCdk('Endpoints for applications', 'endpoints', ENDPOINTS),
  onPlans('Options of the Voice SDKs', 'voice-sdks', VOICE_SDKS),
  onTerraform('Terraform', 'terraform', TERRAFORM),
  onDocuments('Addresses in templates and plans', 'addresses', ADDRESSES),
  onCdk('Configuration files', 'configuration', CONFIGURATION),
  onCdk('Values', 'values', VALUES),
  onCdk('The catalogue', 'catalogue', CATALOGUE),
];

function onCdk(title: string, file: string, examples: CdkExamples): ExampleSubject {
  return subject(title, file, examples, runOnCdk);
}

function onPlans(title: string, file: string, examples: PlanExamples): ExampleSubject {
  return subject(title, file, examples, runOnPlans);
}

function onDocuments(title: string, file: string, examples: DocumentExamples): ExampleSubject {
  return subject(title, file, examples, runOnDocuments);
}

function onTerraform(title: string, file: string, examples: TerraformExamples): ExampleSubject {
  return subject(title, file, examples, runOnTerraform);
}

function subject<Example>(
  title: string,
  file: string,
  examples: Readonly<Record<string, Example>>,
  run: (example: Example) => readonly Finding[],
): ExampleSubject {
  const source = readFileSync(join(__dirname, `${file}.ts`), 'utf8');
  return {
    title,
    file,
    examples: Object.entries(examples).map(([name, example]) => ({
      code: `twilio-interconnect:${name}`,
      text: bodyOf(name, source),
      run: () => findingsOf(() => run(example)),
    })),
  };
}

/** The body of an example, read from its source, so that the page shows what is run. */
function bodyOf(name: string, source: string): string {
  const [, body] = new RegExp(`^  '${name}': \\([^\\n]*\\) => \\{\\n(.*?)^  \\},$`, 'ms').exec(source) ?? [];
  if (body === undefined) {
    throw new Error(`there is no example ${name}`);
  }
  return body.replace(/^ {4}/gm, '');
}

/** The findings that an example throws or returns. */
function findingsOf(act: () => readonly Finding[]): readonly Finding[] {
  try {
    return act();
  } catch (error) {
    if (error instanceof ValidationFailure) {
      return error.findings;
    }
    throw error;
  }
}
