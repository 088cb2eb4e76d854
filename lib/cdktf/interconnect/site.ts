import { TerraformOutput, type TerraformProvider, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import type { InterconnectPlan, InterconnectSitePlan, SiteVirtualInterfacePlan } from '../../plan/interconnect/interconnect';
import { type AssignedValue, renderHandOver } from '../../render/hand-over';
import type { DirectConnectGatewayIdentity } from '../direct-connect/gateway-ref';
import { PrivateVirtualInterface } from '../direct-connect/private-virtual-interface';
import { TransitVirtualInterface } from '../direct-connect/transit-virtual-interface';
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
      description: `${description} (${site.key})`,
      value: made === undefined || assigned === undefined ? value : valueOf(made, assigned),
    });
    output.overrideLogicalId(outputName(interconnect, site.key, key));
  }
  return { edge: site.edge, ...interfaces };
}

/** A value that AWS assigns to an interface. */
function valueOf({ virtualInterfaceId, resource }: TwilioInterconnectVirtualInterface, assigned: AssignedValue): string {
  return assigned === 'virtualInterfaceId' ? virtualInterfaceId : resource[assigned];
}

/** The name of an output, from the path of the Interconnect in its stack, the site and the fact: `Twilio_ashburn_Vlan`. */
function outputName(interconnect: Construct, ...parts: readonly string[]): string {
  const { scopes } = interconnect.node;
  const path = scopes.slice(scopes.indexOf(TerraformStack.of(interconnect)) + 1).map(({ node }) => node.id);
  return [...path, ...parts].join('_').replace(/[^A-Za-z0-9_-]/g, '');
}
