import { CfnOutput, type RemovalPolicy, Stack, Token } from 'aws-cdk-lib';
import type { IDirectConnectGatewayRef } from 'aws-cdk-lib/aws-directconnect';
import { Construct } from 'constructs';
import type { InterconnectPlan, InterconnectSitePlan, SiteVirtualInterfacePlan } from '../../plan/interconnect/interconnect-plan';
import { renderHandOver } from '../../render/hand-over';
import { PrivateVirtualInterface } from '../direct-connect/private-virtual-interface';
import { TransitVirtualInterface } from '../direct-connect/transit-virtual-interface';
import type { VirtualInterfaceParent } from '../direct-connect/virtual-interface-parent';
import { stayingText } from '../planning';
import type {
  TwilioInterconnectSite,
  TwilioInterconnectSiteProps,
  TwilioInterconnectVirtualInterface,
  TwilioSiteInterfaceProps,
} from './twilio-interconnect-props';

/** What all sites of an Interconnect have in common. */
export interface SiteSurroundings {
  readonly plan: InterconnectPlan;
  readonly directConnectGateway: IDirectConnectGatewayRef;
  readonly removalPolicy: RemovalPolicy | undefined;
}

/**
 * Makes the interfaces of a site, each in the stack of its connection, and the outputs of the site: those of an interface beside it, the
 * others in the Interconnect's stack. No reference leads from there to an interface: the interfaces refer to the gateway there.
 *
 * @param interconnect the Interconnect
 * @param sites the sites below the Interconnect
 */
export function buildSite(
  interconnect: Construct,
  sites: Construct,
  site: InterconnectSitePlan,
  props: TwilioInterconnectSiteProps,
  { plan, directConnectGateway, removalPolicy }: SiteSurroundings,
): TwilioInterconnectSite {
  const scope = new Construct(sites, site.key);
  const build = (
    prefix: string,
    planned: SiteVirtualInterfacePlan,
    { connection, bgpAuthKey, allocateRole }: TwilioSiteInterfaceProps,
  ): TwilioInterconnectVirtualInterface => {
    const where = standsWithConnection(interconnect, connection)
      ? (scopeBesideConnection(interconnect, connection, site.key) ??
        new Construct(connection as unknown as Construct, idBesideConnection(interconnect, site.key)))
      : scope;
    const all = { plan: planned, connection, directConnectGateway, bgpAuthKey, allocateRole, removalPolicy };
    // Another type has another id, because CloudFormation does not change the type of a resource.
    return planned.type === 'transit'
      ? new TransitVirtualInterface(where, `${prefix}TransitVirtualInterface`, all)
      : new PrivateVirtualInterface(where, `${prefix}PrivateVirtualInterface`, all);
  };
  const { virtualInterface, secondaryVirtualInterface } = site;
  const interfaces = {
    virtualInterface: build('', virtualInterface, props),
    secondaryVirtualInterface: secondaryVirtualInterface && build('Secondary', secondaryVirtualInterface, props.secondary!),
  };
  for (const { key, description, subject, assigned, value } of renderHandOver(plan, site)) {
    const made = subject === 'site' ? undefined : interfaces[subject];
    new CfnOutput(made?.node.scope ?? scope, key, {
      description: `${description} (${site.key})`,
      // The id is the only one of the assigned values that CloudFormation returns.
      value: made !== undefined && assigned === 'virtualInterfaceId' ? made.virtualInterfaceId : stayingText(value),
    });
  }
  return { edge: site.edge, ...interfaces };
}

/** The stack of an interface: that of its connection, unless that is another account's; then the Interconnect's. */
export function interfaceStackOf(interconnect: Construct, connection: VirtualInterfaceParent): Stack {
  return Stack.of(standsWithConnection(interconnect, connection) ? connection : interconnect);
}

/** Whether an interface is made under the construct of its connection, and not under the Interconnect. */
function standsWithConnection(interconnect: Construct, connection: VirtualInterfaceParent): boolean {
  const [here, there] = [Stack.of(interconnect), Stack.of(connection)];
  // The account of the gateway makes the interface; that of the connection allocates it.
  const isForeign = !Token.isUnresolved(here.account) && !Token.isUnresolved(there.account) && here.account !== there.account;
  return here !== there && !isForeign;
}

/** The scope of a site's interfaces under a connection of another stack, if it has been made. */
export function scopeBesideConnection(
  interconnect: Construct,
  connection: VirtualInterfaceParent,
  siteKey: string,
): Construct | undefined {
  return standsWithConnection(interconnect, connection)
    ? (connection.node.tryFindChild(idBesideConnection(interconnect, siteKey)) as Construct | undefined)
    : undefined;
}

function idBesideConnection(interconnect: Construct, siteKey: string): string {
  return `${interconnect.node.id}-${siteKey}`;
}
