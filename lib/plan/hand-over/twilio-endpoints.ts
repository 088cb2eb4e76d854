import { TWILIO_EDGE, type TwilioEdge } from '../../catalog/twilio-edge';
import { type Finding, throwOnErrors } from '../../model/finding';
import { argument } from '../../model/shape/argument';
import { brand } from '../../model/shape/brand';
import { guard } from '../../model/shape/guard';
import { required, TEXT } from '../../model/shape/kind';
import {
  overridesOf,
  REST_EDGE_RULES,
  SIP_DOMAIN_NAME_RULES,
  SIP_EDGE_RULES,
  TRUNK_NAME_RULES,
  WEBHOOK_EDGE_RULES,
  WEBHOOK_URL_RULES,
} from '../../rules/hand-over/endpoints';
import { ORIGINATION_RULES, ORIGINATION_SET_RULES, originationParts } from '../../rules/hand-over/origination';
import { checkAll } from '../../rules/rule';
import type { OriginationProps, OriginationUri } from './twilio-endpoints-props';
import { ORIGINATION_HOST, ORIGINATION_PROPS } from './twilio-endpoints-shape';

/** The step between the priorities of sites, and Twilio's own default for a weight. */
const TEN = 10;

/**
 * What applications and session border controllers must be given so that they use an edge: an application that never hears of
 * `ashburn-ix` goes over the Internet.
 *
 * Errors: `twilio-interconnect:edge-without-sip`, `twilio-interconnect:edge-without-webhooks`,
 * `twilio-interconnect:edge-without-rest-api`, `twilio-interconnect:trunk-name`, `twilio-interconnect:sip-domain-name`,
 * `twilio-interconnect:webhook-url`, `twilio-interconnect:webhook-fragment`, and those of origination URIs, whose codes begin with
 * `twilio-interconnect:origination-`.
 *
 * @see https://www.twilio.com/docs/interconnect/configure-your-application
 */
export class TwilioEndpoints {
  /** The endpoints of an edge, over Interconnect or public. */
  public static of(edge: TwilioEdge): TwilioEndpoints {
    return new TwilioEndpoints(argument(TWILIO_EDGE, edge, 'edge'));
  }

  /**
   * Where Twilio sends the calls of a trunk, for all sites, in the order in which Twilio tries them. Signalling does not move to another site by
   * routing, because each exchange announces its own: these priorities are what moves it.
   *
   * @see https://www.twilio.com/docs/sip-trunking/api/originationurl-resource
   */
  public static originationUris(props: OriginationProps): readonly OriginationUri[] {
    const { sites, internet } = guard(required(ORIGINATION_PROPS), props, '');
    const ofSites = sites.map(({ edge, host, priority, weight = TEN }, index) => ({
      path: `sites[${index}]`,
      uri: uriOf(host, edge),
      priority: priority ?? TEN * (index + 1),
      weight,
    }));
    const last = ofSites.reduce((highest, { priority }) => Math.max(highest, priority), 0);
    const entries = [
      ...ofSites,
      ...(internet === undefined
        ? []
        : [{ path: 'internet', uri: uriOf(internet.host, internet.edge), priority: last + TEN, weight: TEN }]),
    ];
    throwOnErrors([
      ...sites.flatMap(({ edge, host }, index) => targetFindings(edge, host, `sites[${index}].`)),
      ...(internet === undefined ? [] : targetFindings(internet.edge, internet.host, 'internet.')),
      ...checkAll(ORIGINATION_SET_RULES, { entries, internetEdge: internet?.edge }, ''),
    ]);
    return Object.freeze(
      [...entries]
        .sort((a, b) => a.priority - b.priority)
        .map(({ uri, priority, weight }) => Object.freeze({ uri, priority, weight })),
    );
  }

  private constructor(
    /** The edge. */
    public readonly edge: TwilioEdge,
  ) {
    Object.freeze(this);
  }

  /**
   * Where a session border controller sends the calls of a trunk: `example.pstn.ashburn-ix.twilio.com`.
   *
   * @param trunkName the first part of the trunk's domain name, before `.pstn.twilio.com`
   * @see https://www.twilio.com/docs/sip-trunking/configure-with-interconnect
   */
  public terminationUri(trunkName: string): string {
    const name = guard(required(TEXT), trunkName, 'trunkName');
    throwOnErrors([...checkAll(SIP_EDGE_RULES, this.edge, 'edge'), ...checkAll(TRUNK_NAME_RULES, name, 'trunkName')]);
    return `${name}.${this.outboundProxy()}`;
  }

  /**
   * The host of a SIP domain of Programmable Voice: `example.sip.ashburn-ix.twilio.com`.
   *
   * @param domainName the first part of the domain's name, before `.sip.twilio.com`
   * @see https://www.twilio.com/docs/voice/api/sip-interconnect
   */
  public sipDomainUri(domainName: string): string {
    const name = guard(required(TEXT), domainName, 'domainName');
    throwOnErrors([...checkAll(SIP_EDGE_RULES, this.edge, 'edge'), ...checkAll(SIP_DOMAIN_NAME_RULES, name, 'domainName')]);
    return `${name}.sip.${this.edge.id}.twilio.com`;
  }

  /**
   * The outbound proxy of a session border controller that writes the trunk's own name into the request: `pstn.ashburn-ix.twilio.com`. Its
   * SRV records let the controller share its calls among Twilio's gateways.
   *
   * @see https://www.twilio.com/docs/sip-trunking/sending-sip-to-twilio-best-practices
   */
  public outboundProxy(): string {
    throwOnErrors(checkAll(SIP_EDGE_RULES, this.edge, 'edge'));
    return `pstn.${this.edge.id}.twilio.com`;
  }

  /**
   * Where Twilio sends calls, over this edge: `sip:sbc.example.com;edge=ashburn-ix`. The targets of BYOC take the same.
   *
   * @param host a name in public DNS or a public IPv4 address, with a port if need be, or a whole SIP URI with parameters
   * @see https://www.twilio.com/docs/sip-trunking/configure-with-interconnect
   */
  public originationUri(host: string): string {
    const given = guard(required(ORIGINATION_HOST), host, 'host');
    throwOnErrors(targetFindings(this.edge, given, ''));
    return uriOf(given, this.edge);
  }

  /**
   * The URL of a webhook that Twilio calls from this edge: `https://example.com/voice#e=ashburn-ix`. Connection overrides that are in its
   * fragment stay there. Twilio signs what it requests, so check the signature on the URL that is configured, as its libraries do.
   *
   * @see https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides
   */
  public webhookUrl(url: string): string {
    const given = guard(required(TEXT), url, 'url');
    throwOnErrors([
      ...checkAll(WEBHOOK_EDGE_RULES, this.edge, 'edge'),
      ...checkAll(WEBHOOK_URL_RULES, { url: given, edge: this.edge }, 'url'),
    ]);
    const override = `e=${this.edge.id}`;
    const overrides = overridesOf(given);
    const [page = ''] = given.split('#', 1);
    return `${page}#${(overrides.includes(override) ? overrides : [...overrides, override]).join('&')}`;
  }

  /**
   * The host of the REST API over Interconnect: `api.ashburn-ix.us1.twilio.com`, which processes in the United States. No host of another
   * processing region is published for Interconnect. Twilio must have enabled the account for it, or answers with error 11242.
   *
   * @see https://www.twilio.com/docs/interconnect/configure-your-application
   */
  public restHost(): string {
    throwOnErrors(checkAll(REST_EDGE_RULES, this.edge, 'edge'));
    return `api.${this.edge.id}.us1.twilio.com`;
  }
}

/** What is wrong with a host and its edge. */
function targetFindings(edge: TwilioEdge | undefined, host: string, path: string): readonly Finding[] {
  return [
    ...(edge === undefined ? [] : checkAll(SIP_EDGE_RULES, edge, `${path}edge`)),
    ...checkAll(ORIGINATION_RULES, { host, edge }, `${path}host`),
  ];
}

/** The URI of a host: the edge is its last parameter. */
function uriOf(host: string, edge: TwilioEdge | undefined): string {
  const parts = originationParts(host);
  const route = edge === undefined ? [] : [`edge=${edge.id}`];
  const parameters = (parts?.parameters ?? []).filter((each) => !route.includes(each));
  // What holds a token has no parts that could be told apart.
  return [`sip:${parts?.address ?? host.replace(/^sip:/i, '')}`, ...parameters, ...route].join(';');
}

brand(TwilioEndpoints, 'TwilioEndpoints');
