import { CfnElement, Stack, Validations } from 'aws-cdk-lib';
import type { IConstruct } from 'constructs';
import type { AddressFinding } from '../../audit/address-finding';
import { ADDRESS_AUDIT_OPTIONS, type AddressAuditOptions } from '../../audit/address-use-shape';
import { auditAddresses } from '../../audit/audit-addresses';
import { ValidationFailure } from '../../model/finding';
import { finding } from '../../model/finding-code';
import { guard } from '../../model/shape/guard';
import { type Kind, listOf, openObjectOf, referenceTo, required, TEXT } from '../../model/shape/kind';
import { ADDRESS_CODES, ADDRESS_POLICY_CODES } from '../../rules/addresses/address-codes';
import { isObject } from '../engine-kinds';
import { nameOf, type PolicyContext, type PolicyReport, reportOf } from './policy-report';

/** Properties of the policy. */
export interface TwilioAddressPolicyProps extends AddressAuditOptions {}

/** What AWS CDK hands over. */
const CONTEXT: Kind<PolicyContext> = openObjectOf<PolicyContext>('what AWS CDK hands to a policy', {
  templatePaths: required(listOf(TEXT)),
  appConstruct: referenceTo<IConstruct>('the app', (given) => isObject(given) && 'node' in given && isObject(given.node)),
});

/**
 * AWS CDK's policy plugin for Twilio's addresses: `Validations.of(app).addPlugins(new TwilioAddressPolicy())`. It judges every template of the app,
 * nested stacks included, as `auditAddresses` does. An error fails synthesis and names the construct; a warning is printed.
 *
 * What is intended is acknowledged as AWS CDK does it, on the construct or above it, by the name of the policy and the code:
 * `Validations.of(scope).acknowledge({ id: 'twilio-interconnect::literal-address', reason: '...' })`.
 *
 * Releases before 2.257.0 do not hand the app to a policy.
 *
 * Errors: `twilio-interconnect:address-policy-release`.
 *
 * @see https://docs.aws.amazon.com/cdk/v2/guide/policy-validation-synthesis.html
 */
export class TwilioAddressPolicy {
  /** The name of the policy, with which AWS CDK prefixes every code. */
  public readonly name = 'twilio-interconnect';

  /** The codes that the policy can report, without their prefix. */
  public readonly ruleIds: string[] = Object.values(ADDRESS_CODES).map(({ code }) => nameOf(code));

  readonly #options: AddressAuditOptions;

  public constructor(props: TwilioAddressPolicyProps = {}) {
    this.#options = guard(ADDRESS_AUDIT_OPTIONS, props ?? {}, '') ?? {};
    if ((Validations as unknown) === undefined) {
      throw tooOld();
    }
  }

  /** Judges the templates. AWS CDK calls it at the end of synthesis. */
  public validate(context: PolicyContext): PolicyReport {
    const { templatePaths, appConstruct } = guard(required(CONTEXT), context, 'context');
    if (appConstruct === undefined) {
      throw tooOld();
    }
    const files = new Set(templatePaths.map((path) => path.replaceAll('\\', '/').split('/').at(-1)));
    const stacks = appConstruct.node.findAll().filter((each): each is Stack => Stack.isStack(each));
    return reportOf(stacks.filter((stack) => files.has(outermost(stack).templateFile)).flatMap((stack) => this.#judge(stack)));
  }

  #judge(stack: Stack): readonly (readonly [string, AddressFinding])[] {
    const elements = elementsOf(stack);
    const sections: Record<string, object> = {};
    const paths = new Map<string, string>();
    for (const element of elements) {
      // The template's part, which the release in use writes itself.
      const part = stack.resolve((element as unknown as { _toCloudFormation(): object })._toCloudFormation()) as object;
      for (const [section, members] of Object.entries(part)) {
        if (typeof members === 'object' && members !== null && !Array.isArray(members)) {
          sections[section] = { ...sections[section], ...(members as object) };
        }
      }
      paths.set(stack.resolve(element.logicalId) as string, element.node.path);
    }
    return auditAddresses(sections, this.#options).map(
      (each) => [paths.get(each.resource ?? elementIn(each.place)) ?? stack.node.path, each] as const,
    );
  }
}

/** The logical id of what is no resource: `Media` of `Parameters.Media.Default`. */
function elementIn(place: string): string {
  return place.split('.')[1] ?? '';
}

/** What stands in the template of a stack. */
function elementsOf(stack: Stack): readonly CfnElement[] {
  const found: CfnElement[] = [];
  const open: IConstruct[] = [...stack.node.children];
  for (const each of open) {
    if (CfnElement.isCfnElement(each)) {
      found.push(each);
    }
    if (!Stack.isStack(each)) {
      open.push(...each.node.children);
    }
  }
  return found;
}

/** The stack itself, or the one that a nested stack is in after all. */
function outermost(stack: Stack): Stack {
  return stack.nestedStackParent === undefined ? stack : outermost(stack.nestedStackParent);
}

function tooOld(): ValidationFailure {
  return new ValidationFailure([
    finding(
      ADDRESS_POLICY_CODES.release,
      'policy',
      '',
      'needs more than this release of AWS CDK hands to a policy',
      'Use AWS CDK 2.257.0 or newer, or call auditAddresses with the templates.',
    ),
  ]);
}
