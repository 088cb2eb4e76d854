import { throwOnErrors } from '../model/finding';
import { deepFreeze } from '../plan/freeze';
import type { TwilioRequestHandOver } from '../plan/interconnect/hand-over';
import type { InterconnectPlan, InterconnectSitePlan } from '../plan/interconnect/interconnect-plan';
import { givenSiteOf } from '../plan/interconnect/site-of';
import { PROVISIONING_REQUEST_RULES } from '../rules/onboarding/provisioning-request';
import { checkAll } from '../rules/rule';

/** What is written where the customer brings no interface address. */
export const ASSIGNED_ADDRESS = 'Twilio assigns one from 169.254.x.x';

/** What is written where the customer brings no public ASN. */
export const ASSIGNED_ASN = 'Twilio assigns a private one';

/** One field of the request. */
export interface ProvisioningRequestField {
  /** In camelCase, as in the JSON. */
  readonly key: string;
  /** What Twilio's page calls it. */
  readonly label: string;
  readonly value: string;
}

/** The request of one connection. */
export interface ProvisioningRequest {
  /** In the order of Twilio's page. */
  readonly fields: readonly ProvisioningRequestField[];
  /** A table of the fields. */
  readonly markdown: string;
  /** The fields as a JSON object by their keys: prefixes are lists, numbers are numbers, and null is what Twilio assigns. */
  readonly json: string;
}

type JsonValue = string | number | null | readonly string[];

/**
 * The request of a site's connection, field by field as Twilio's console asks for it. Over a third-party exchange, the virtual circuit takes
 * the place of the letter's entity. The account SID is a field only if it is given, for the older form of the request.
 *
 * @param site the key of a site, or its plan
 * @throws ValidationFailure with `twilio-interconnect:site-unknown` or `twilio-interconnect:cross-connect-missing`
 * @see https://www.twilio.com/docs/interconnect/crossconnect
 */
export function renderProvisioningRequest(plan: InterconnectPlan, site: string | InterconnectSitePlan): ProvisioningRequest {
  const { key, handOver } = givenSiteOf(plan, site);
  const { exchange, edge, bandwidth, ipRoutes } = handOver;
  const { request } = handOver.twilio;
  throwOnErrors(checkAll(PROVISIONING_REQUEST_RULES, { hasCrossConnect: request !== undefined }, `sites.${key}`));
  const { loaEntity, virtualCircuit, interfaceAddress, asn, accountSid } = request as TwilioRequestHandOver;
  const rows: (readonly [key: string, label: string, value: JsonValue, shown?: string])[] = [
    [
      'exchange',
      'Connection exchange location',
      exchange === undefined ? edge : `${exchange.facility}, ${exchange.address} (${edge})`,
    ],
    ['bandwidth', 'Bandwidth', bandwidth],
    ...(virtualCircuit === undefined
      ? ([['loaEntity', 'Letter of Authorization (LOA) entity', loaEntity ?? '']] as const)
      : ([
          ['provider', 'Third-party exchange provider', virtualCircuit.provider],
          ['port', 'Port at the provider', virtualCircuit.port],
          ['vlan', 'VLAN of the virtual circuit', virtualCircuit.vlan],
          ['virtualCircuitBandwidth', 'Bandwidth of the virtual circuit', virtualCircuit.bandwidth],
        ] as const)),
    ['interfaceAddress', 'Public BGP interface IP', interfaceAddress ?? null, interfaceAddress ?? ASSIGNED_ADDRESS],
    ['asn', 'Public Autonomous System Number (ASN)', asn ?? null, String(asn ?? ASSIGNED_ASN)],
    ['bgpPrefixes', 'BGP Prefix', ipRoutes, ipRoutes.join(', ')],
    ...(accountSid === undefined ? [] : ([['accountSid', 'Account SID', accountSid]] as const)),
  ];
  const fields = rows.map(([name, label, value, shown = String(value)]) => ({ key: name, label, value: shown }));
  return deepFreeze({
    fields,
    markdown: [
      `# Interconnect connection: ${key}`,
      '',
      '| Field | Value |',
      '| --- | --- |',
      ...fields.map(({ label, value }) => `| ${label} | ${escapeCell(value)} |`),
      '',
    ].join('\n'),
    json: `${JSON.stringify(Object.fromEntries(rows.map(([name, , value]) => [name, value])), undefined, 2)}\n`,
  });
}

/** Text in a cell of a Markdown table, on one line. */
function escapeCell(text: string): string {
  return text.replace(/[\\`*_<[\]|]/g, (character) => `\\${character}`).replace(/\s+/g, ' ');
}
