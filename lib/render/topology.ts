import type { Asn } from '../model/asn';
import type { Bandwidth } from '../model/bandwidth';
import type { Cidr } from '../model/cidr';
import { guard } from '../model/shape/guard';
import { required } from '../model/shape/kind';
import { isUnresolved } from '../model/token';
import type { InterconnectPlan, InterconnectSitePlan } from '../plan/interconnect/interconnect-plan';
import { INTERCONNECT_PLAN } from '../plan/interconnect/plan-shape';
import { STAGE_NAMES } from './cross-connect-names';

const GATEWAY_NAMES = { 'vpn-gateway': 'VPN gateway', 'transit-gateway': 'Transit gateway' } as const;

/** The most networks that one label names. */
const MOST_NETWORKS = 3;

const UNKNOWN = 'known at the deployment';

/**
 * A picture of an Interconnect as [Mermaid](https://mermaid.js.org/syntax/flowchart.html) text: the VPC and the gateways, the BGP session and
 * the VLAN of each virtual interface, the router of each site with its LANs, and Twilio's edge with the bandwidth ordered and how far the order
 * is. A site that AWS uses only while another is down has dotted lines. Colours are those of the page that shows it, so it suits light and dark
 * ones.
 *
 * Keys are not in it. The order does not depend on the order of the sites, so two pictures can be compared.
 *
 * @throws ValidationFailure if it is no plan of `planInterconnect` or of a `TwilioInterconnect`
 */
export function renderTopology(plan: InterconnectPlan): string {
  const { sites, access, association, customerAsn } = guard(required(INTERCONNECT_PLAN), plan, 'plan');
  const edges = [...new Map(sites.map(({ edge, handOver }) => [edge.id, handOver.exchange]))];
  return [
    'flowchart LR',
    '  subgraph aws["AWS"]',
    ...(access === undefined ? [] : ['    vpc["VPC"] --- gateway']),
    `    gateway[${label(GATEWAY_NAMES[association.gateway], asnText(association.transitGatewayAsn), ...shortened(association.allowedPrefixes).map((each) => `allows ${each}`))}] --- directConnectGateway`,
    `    directConnectGateway[${label('Direct Connect gateway', asnText(plan.amazonSideAsn))}]`,
    '  end',
    ...sites.flatMap((site) => siteLines(site, customerAsn)),
    '  subgraph twilio["Twilio"]',
    ...edges.map(([id, exchange]) => `    ${node('edge', id)}[${label(id, exchange?.facility)}]`),
    '  end',
    '',
  ].join('\n');
}

function siteLines(site: InterconnectSitePlan, customerAsn: Asn): readonly string[] {
  const { key, bandwidth, lanPrefixes, standsBy, handOver } = site;
  const { aws, twilio } = handOver;
  const { session } = twilio;
  const [router, edge] = [node('router', key), node('edge', site.edge.id)];
  const line = standsBy ? '-.-' : '---';
  const sessions = aws.interfaces.map(
    (each) =>
      `  directConnectGateway ${line}|${label(...linkText(each.vlan, each.amazonAddress, each.customerAddress), standsBy ? 'stands by' : undefined)}| ${router}`,
  );
  return [
    `  ${router}([${label(`Router of ${key}`, asnText(customerAsn), ...shortened(lanPrefixes).map((lan) => `LAN ${lan}`))}])`,
    ...sessions,
    `  ${router} ${line}|${label(
      bandwidth,
      ...(session === undefined
        ? [twilio.stage === 'not-planned' ? undefined : STAGE_NAMES[twilio.stage]]
        : [
            `AS ${shown(session.customerAsn)} to AS ${shown(session.twilioAsn)}`,
            ...linkText(session.vlan, session.customerAddress, session.twilioAddress),
          ]),
    )}| ${edge}`,
  ];
}

/** The name of a node. Keys of sites and ids of edges have hyphens, which can be read as a line. */
function node(kind: 'router' | 'edge', id: string): string {
  return `${kind}_${id.replaceAll('-', '_')}`;
}

/** A tagged link with its two ends, from left to right, as far as they are known. */
function linkText(vlan: number | undefined, ...ends: readonly (string | undefined)[]): readonly string[] {
  return [...(vlan === undefined ? [] : [`VLAN ${shown(vlan)}`]), ...ends.filter((end) => end !== undefined)];
}

function shortened(networks: readonly Cidr[]): readonly string[] {
  const more = networks.length - MOST_NETWORKS;
  return [...networks.slice(0, MOST_NETWORKS).map(String), ...(more > 0 ? [`${more} more`] : [])];
}

function asnText(asn: Asn | undefined): string | undefined {
  return asn && `AS ${shown(asn)}`;
}

/** What a template holds as a reference has no value yet. */
function shown(value: string | number | Asn | Bandwidth): string {
  const text = typeof value === 'number' ? value : value.toString();
  return isUnresolved(text) ? UNKNOWN : String(text);
}

/** The lines of a label, in quotation marks. What has a meaning in Mermaid or in HTML is written by its number. */
function label(...lines: readonly (string | Bandwidth | undefined)[]): string {
  return `"${lines
    .filter((each) => each !== undefined)
    .map((each) => shown(each).replaceAll(/["#&<>`;\\[\](){}|]/g, (sign) => `#${sign.codePointAt(0)};`))
    .join('<br/>')}"`;
}
