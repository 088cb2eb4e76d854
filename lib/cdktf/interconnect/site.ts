import { TerraformOutput, type TerraformProvider, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import type { InterconnectPlan, InterconnectSitePlan, SiteVirtualInterfacePlan } from '../../plan/interconnect/interconnect-plan';
import { type AssignedValue, renderHandOver } from '../../render/hand-over';
import type { DirectConnectGatewayIdentity } from '../direct-connect/gateway-ref';
import { PrivateVirtualInterface } from '../direct-connect/private-virtual-interface';
import { TransitVirtualInterface } from '../direct-connect/transit-virtual-interface';
import { literalText } from '../literal-text';
import type { TaggableOptions } from '../terraform-options';
import type {
  TwilioInterconnectSite,
  TwilioInterconnectSiteProps,
  TwilioInterconnectVirtualInterface,
  TwilioSiteInterfaceProps,
} from './twilio-interconnect-props';

/** What all sites of an Interconnect have in common. */
export interface SiteSurroundings {
  readonly plan: InterconnectPlan;
  readonly directConnectGateway: DirectConnectGatewayIdentity;
  readonly provider: TerraformProvider | undefined;
  readonly preventDestroy: boolean | undefined;
  readonly tags: TaggableOptions['tags'];
}

/**
 * Makes the interfaces of a site, and its outputs.
 *
 * @param interconnect the Interconnect
 * @param sites the sites below the Interconnect
 */
export function buildSite(
  interconnect: Construct,
  sites: Construct,
  site: InterconnectSitePlan,
  props: TwilioInterconnectSiteProps,
  { plan, directConnectGateway, provider: hubProvider, preventDestroy, tags }: SiteSurroundings,
): TwilioInterconnectSite {
  const scope = new Construct(sites, site.key);
  const build = (
    prefix: string,
    planned: SiteVirtualInterfacePlan,
    { connection, bgpAuthKey, timeouts = props.timeouts, provider = props.provider ?? hubProvider }: TwilioSiteInterfaceProps,
  ): TwilioInterconnectVirtualInterface => {
    const all = { plan: planned, connection, directConnectGateway, bgpAuthKey, timeouts, provider, preventDestroy, tags };
    // Another type has another id, as on AWS CDK.
    return planned.type === 'transit'
      ? new TransitVirtualInterface(scope, `${prefix}TransitVirtualInterface`, all)
      : new PrivateVirtualInterface(scope, `${prefix}PrivateVirtualInterface`, all);
  };
  const { virtualInterface, secondaryVirtualInterface } = site;
  const interfaces = {
    virtualInterface: build('', virtualInterface, props),
    secondaryVirtualInterface: secondaryVirtualInterface && build('Secondary', secondaryVirtualInterface, props.secondary!),
  };
  for (const { key, description, subject, assigned, value } of renderHandOver(plan, site)) {
    const made = subject === 'site' ? undefined : interfaces[subject];
    const output = new TerraformOutput(scope, key, {
      description: literalText(`${description} (${site.key})`),
      value: made === undefined || assigned === undefined ? literalText(value) : valueOf(made, assigned),
    });
    output.overrideLogicalId(outputName(interconnect, output, site.key, key));
  }
  return { edge: site.edge, ...interfaces };
}

/** A value that AWS assigns to an interface. */
function valueOf({ virtualInterfaceId, resource }: TwilioInterconnectVirtualInterface, assigned: AssignedValue): string {
  return assigned === 'virtualInterfaceId' ? virtualInterfaceId : resource[assigned];
}

/**
 * The name of an output, from the path of the Interconnect in its stack, the site and the fact: `Twilio_ashburn_Vlan`. Where an id has an
 * underscore itself, or a character that names do not have, the name ends with a hash of the whole path: `Net_X` is not `Net/X`.
 */
function outputName(interconnect: Construct, output: TerraformOutput, ...parts: readonly string[]): string {
  const { scopes } = interconnect.node;
  const stack = TerraformStack.of(interconnect);
  const path = [...scopes.slice(scopes.indexOf(stack) + 1).map(({ node }) => node.id), ...parts];
  const name = path
    .join('_')
    .replace(/[^A-Za-z0-9_-]/g, '')
    .replace(/^(?=[0-9-])/, '_');
  return path.every((part) => /^[A-Za-z0-9-]+$/.test(part)) ? name : `${name}_${stack.getLogicalId(output).slice(-8)}`;
}
