import type { Asn } from '../../model/asn';
import type { Bandwidth } from '../../model/bandwidth';
import { joinPath } from '../../model/finding';
import { errorCode, warningCode } from '../../model/finding-code';
import type { Mtu } from '../../model/mtu';
import type { VirtualInterfaceType } from '../direct-connect/virtual-interface';
import { rule, type Rule } from '../rule';
import { hasLiteralText } from './key-expression';

const INTERFACE = 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dx_private_virtual_interface';
const GATEWAY = 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dx_gateway';
const LAG = 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs/resources/dx_lag';
const SENSITIVE = 'https://developer.hashicorp.com/terraform/language/manage-sensitive-data';

/** The greatest ASN that the provider takes as a number; for greater ones, some resources have a string attribute. */
export const GREATEST_NUMBER = 2147483646;

/** The resources with a BGP session. */
export type SessionResource = VirtualInterfaceType | 'hosted-private' | 'hosted-transit' | 'hosted-public';

/** What the engine's newest AWS provider supports, where providers differ. */
export interface ProviderAbilities {
  /** The name in messages. */
  readonly name: string;
  /** The resources that take a customer ASN above 2147483646. */
  readonly longAsn: readonly SessionResource[];
  /** Whether interfaces take a rate limit. */
  readonly rateLimit: boolean;
  /** Whether interfaces take an allocation from the prefix pool of their connection. */
  readonly prefixPools: boolean;
  /** Whether Direct Connect gateways take tags. */
  readonly gatewayTags: boolean;
}

/** A BGP key on Terraform. */
export interface TerraformKeySubject {
  /** The Terraform expression: `${var.bgp_key}`. */
  readonly bgpAuthKey: string;
  /**
   * The texts of the locals behind it.
   *
   * @default - it refers to none
   */
  readonly locals?: readonly string[] | undefined;
  /** Whether Terraform hides it in plans: false only for a variable that is not sensitive, and for `nonsensitive`. */
  readonly isSensitive: boolean;
  /** Whether a variable in it has a default. */
  readonly hasDefault?: boolean | undefined;
}

/** The requirements on a BGP key on Terraform. Findings never show the key. Paths: the key. */
export const TERRAFORM_KEY_RULES: readonly Rule<TerraformKeySubject>[] = [
  rule(
    errorCode(
      'bgp-auth-key-literal',
      'On Terraform, give a BGP key as a sensitive variable or as an attribute from a secret store.',
      SENSITIVE,
    ),
    ({ bgpAuthKey, locals = [] }, report, path) => {
      if ([bgpAuthKey, ...locals].some(hasLiteralText)) {
        report(
          path,
          `${bgpAuthKey.length} characters, not shown`,
          'is plain text, or contains some: next to an expression, as a literal in one, or in a local behind it, so everyone who can read the configuration would see it',
          "Declare it: new TerraformVariable(this, 'bgp_key', { type: 'string', sensitive: true }).stringValue.",
        );
      }
    },
  ),
  rule(
    warningCode('bgp-auth-key-not-sensitive', 'On Terraform, declare the variable that holds a BGP key as sensitive.', SENSITIVE),
    ({ isSensitive }, report, path) => {
      if (!isSensitive) {
        report(
          path,
          '',
          'is or contains a variable that is not sensitive, or nonsensitive(…), so plans show its value',
          'Declare the variable with sensitive: true, and leave nonsensitive out.',
        );
      }
    },
  ),
  rule(
    warningCode('bgp-auth-key-default', 'On Terraform, give the variable that holds a BGP key no default.', SENSITIVE),
    ({ hasDefault }, report, path) => {
      if (hasDefault === true) {
        report(
          path,
          '',
          'is or contains a variable with a default, which everyone who can read the configuration sees',
          'Leave the default out, and give the value when Terraform runs: TF_VAR_ and the name of the variable.',
        );
      }
    },
  ),
];

/** A text that Terraform reads as a template. */
export interface TemplateText {
  readonly text: string;
}

/** The requirements on texts that a program gives to Terraform. Paths: the argument. */
export const TEMPLATE_TEXT_RULES: readonly Rule<TemplateText>[] = [
  rule(
    errorCode(
      'template-directive',
      'On Terraform, write %%{ where a text has %{, which begins a directive of a template.',
      'https://developer.hashicorp.com/terraform/language/expressions/strings',
    ),
    ({ text }, report, path) => {
      // A whole expression may have a template of its own.
      if (!/^\$\{(?!TfToken\[)/.test(text) && /(?<!%)(?:%%)*%\{/.test(text)) {
        report(path, text, 'has %{, and Terraform would run what follows as a directive', 'Write %%{ for the text itself.');
      }
    },
  ),
];

/** The props of an interface that the provider may not support. */
export interface ProviderInterfaceSubject {
  readonly provider: ProviderAbilities;
  readonly resource: SessionResource;
  readonly mtu?: Mtu | undefined;
  readonly rateLimit?: Bandwidth | undefined;
  readonly siteLink?: boolean | undefined;
}

/** What the provider supports on an interface. Paths: the parent of the props. */
export const PROVIDER_INTERFACE_RULES: readonly Rule<ProviderInterfaceSubject>[] = [
  rule(
    errorCode(
      'provider-rate-limit',
      'Set a rate limit only where the AWS provider of the Terraform engine supports it.',
      INTERFACE,
    ),
    ({ provider, rateLimit }, report, path) => {
      if (rateLimit !== undefined && !provider.rateLimit) {
        report(
          joinPath(path, 'rateLimit'),
          rateLimit,
          `${provider.name} does not support rate limits`,
          'Leave it out, or use CDK Terrain (twilio-interconnect-constructs/cdktn).',
        );
      }
    },
  ),
  rule(
    errorCode('provider-mtu', 'On Terraform, use an MTU of 1500 or 9001 on a private interface.', INTERFACE),
    ({ resource, mtu }, report, path) => {
      if (resource.endsWith('private') && mtu !== undefined && mtu.bytes === 8500) {
        report(
          joinPath(path, 'mtu'),
          mtu,
          "the provider accepts 1500 or 9001; AWS's pages give jumbo frames of a private interface as 8500 or as 9001",
          'Give Mtu.JUMBO_9001.',
        );
      }
    },
  ),
  rule(
    errorCode('provider-site-link', 'On Terraform, turn SiteLink on only for interfaces of your own account.', INTERFACE),
    ({ resource, siteLink }, report, path) => {
      if (resource.startsWith('hosted') && siteLink === true) {
        report(
          joinPath(path, 'siteLink'),
          'true',
          'the AWS provider cannot set SiteLink on an interface that is hosted for another account',
          'Leave it out, and let the owner turn it on: aws directconnect update-virtual-interface-attributes --enable-site-link.',
        );
      }
    },
  ),
];

/** A customer ASN, and the resource that takes it. */
export interface ProviderAsnSubject {
  readonly provider: ProviderAbilities;
  readonly resource: SessionResource;
  readonly customerAsn: Asn;
}

/** The customer ASNs that the provider supports. Paths: the parent of `customerAsn`. */
export const PROVIDER_ASN_RULES: readonly Rule<ProviderAsnSubject>[] = [
  rule(
    errorCode('provider-asn', 'Use a customer ASN that the AWS provider of the Terraform engine supports.', INTERFACE),
    ({ provider, resource, customerAsn }, report, path) => {
      const { number } = customerAsn;
      if (typeof number === 'number' && number > GREATEST_NUMBER && !provider.longAsn.includes(resource)) {
        report(
          joinPath(path, 'customerAsn'),
          customerAsn,
          `${provider.name} does not support an ASN above ${GREATEST_NUMBER} on a ${resource} interface`,
          resource === 'public'
            ? 'Give a lower one.'
            : 'Give a lower one, or use CDK Terrain (twilio-interconnect-constructs/cdktn).',
        );
      }
    },
  ),
];

/** What the provider supports on a Direct Connect gateway. Paths: the parent of `tags`. */
export const PROVIDER_GATEWAY_RULES: readonly Rule<{ readonly provider: ProviderAbilities; readonly tags: readonly string[] }>[] =
  [
    rule(
      errorCode(
        'provider-gateway-tags',
        'Tag a Direct Connect gateway only where the AWS provider of the Terraform engine supports it.',
        GATEWAY,
      ),
      ({ provider, tags }, report, path) => {
        if (tags.length > 0 && !provider.gatewayTags) {
          report(
            joinPath(path, 'tags'),
            tags.join(', '),
            `${provider.name} cannot tag a Direct Connect gateway`,
            'Leave them out, or use CDK Terrain (twilio-interconnect-constructs/cdktn).',
          );
        }
      },
    ),
  ];

/** The props of a link aggregation group that the provider may not support. */
export interface ProviderLagSubject {
  readonly minimumLinks?: number | undefined;
  readonly requestMacSec?: boolean | undefined;
}

/** What the provider supports on a link aggregation group. Paths: the parent of the props. */
export const PROVIDER_LAG_RULES: readonly Rule<ProviderLagSubject>[] = [
  rule(
    errorCode('provider-lag-minimum-links', 'On Terraform, leave the minimum links of a link aggregation group at 0.', LAG),
    ({ minimumLinks = 0 }, report, path) => {
      if (minimumLinks !== 0) {
        report(
          joinPath(path, 'minimumLinks'),
          minimumLinks,
          'the AWS provider cannot set minimum links, and AWS sets them to 0',
          'Leave it out, and set it outside Terraform: aws directconnect update-lag --minimum-links.',
        );
      }
    },
  ),
  rule(
    errorCode('provider-lag-mac-sec', 'On Terraform, do not order a link aggregation group with MACsec.', LAG),
    ({ requestMacSec }, report, path) => {
      if (requestMacSec === true) {
        report(
          joinPath(path, 'requestMacSec'),
          'true',
          'the AWS provider cannot order a link aggregation group with MACsec',
          'Leave it out, or order the group outside Terraform and import it by its id.',
        );
      }
    },
  ),
];
