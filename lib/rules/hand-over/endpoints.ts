import type { TwilioProduct } from '../../catalog/edge-props';
import type { TwilioEdge } from '../../catalog/twilio-edge';
import { errorCode, type FindingCode } from '../../model/finding-code';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

const TRUNK = 'https://www.twilio.com/docs/sip-trunking/api/trunk-resource';
const SIP_DOMAIN = 'https://www.twilio.com/docs/voice/sip/api/sip-domain-resource';
const CONFIGURE = 'https://www.twilio.com/docs/interconnect/configure-your-application';
const OVERRIDES = 'https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides';

/** Whether an edge lacks a product. Of an edge without any, nothing is known. */
function lacks(edge: TwilioEdge, product: TwilioProduct): boolean {
  return edge.products.length > 0 && !edge.products.includes(product);
}

function edgeRule(code: FindingCode, product: TwilioProduct, message: string, fix: string): Rule<TwilioEdge> {
  return rule(code, (edge, report, path) => {
    if (lacks(edge, product)) {
      report(path, edge, message, fix);
    }
  });
}

/** The requirements on an edge for SIP. Paths: the edge. */
export const SIP_EDGE_RULES: readonly Rule<TwilioEdge>[] = [
  edgeRule(
    errorCode(
      'edge-without-sip',
      'Use SIP at an edge that has it: neither roaming nor mumbai does.',
      'https://www.twilio.com/docs/global-infrastructure/edge-locations',
    ),
    'sip',
    'has no SIP domains and no SIP trunking',
    'Give for example TwilioEdge.ASHBURN_IX.',
  ),
];

/** The requirements on an edge for webhooks. An edge from which no call comes is not one from which Twilio makes requests. Paths: the edge. */
export const WEBHOOK_EDGE_RULES: readonly Rule<TwilioEdge>[] = [
  edgeRule(
    errorCode('edge-without-webhooks', 'Choose one edge for webhooks, and not roaming or mumbai.', OVERRIDES),
    'sip',
    'is no edge from which Twilio makes requests',
    'Give for example TwilioEdge.ASHBURN_IX, or leave the edge out of the URL.',
  ),
];

/** The requirements on an edge for the REST API. Paths: the edge. */
export const REST_EDGE_RULES: readonly Rule<TwilioEdge>[] = [
  rule(
    errorCode(
      'edge-without-rest-api',
      "Choose the edge of the REST API over Interconnect only: over the Internet, Twilio's own DNS chooses it.",
      'https://www.twilio.com/docs/global-infrastructure/understanding-edge-locations',
    ),
    (edge, report, path) => {
      if (!edge.isInterconnect || lacks(edge, 'rest-api')) {
        report(path, edge, 'has no host of its own for the REST API', 'Use api.twilio.com, or give an Interconnect edge.');
      }
    },
  ),
];

/** A DNS label: what Twilio takes in the name of a trunk or SIP domain, without a hyphen at either end (RFC 1123). */
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

function nameRule(code: FindingCode, domain: string): Rule<string> {
  return rule(code, (name, report, path) => {
    if (!isUnresolved(name) && !LABEL.test(name)) {
      report(
        path,
        name,
        'must have 1 to 63 letters, digits and hyphens, with no hyphen at either end',
        `Give what stands before .${domain}, for example example.`,
      );
    }
  });
}

/** The requirements on the name of a trunk. Paths: the name. */
export const TRUNK_NAME_RULES: readonly Rule<string>[] = [
  nameRule(
    errorCode(
      'trunk-name',
      'Name a trunk by the first part of its domain name: letters, digits and hyphens, without .pstn.twilio.com.',
      TRUNK,
    ),
    'pstn.twilio.com',
  ),
];

/** The requirements on the name of a SIP domain. Paths: the name. */
export const SIP_DOMAIN_NAME_RULES: readonly Rule<string>[] = [
  nameRule(
    errorCode(
      'sip-domain-name',
      'Name a SIP domain by the first part of its domain name: letters, digits and hyphens, without .sip.twilio.com.',
      SIP_DOMAIN,
    ),
    'sip.twilio.com',
  ),
];

/** The URL of a webhook, and the edge from which Twilio is to call it. */
export interface WebhookSubject {
  readonly url: string;
  readonly edge: TwilioEdge;
}

/** The connection overrides in the fragment of a URL: `#rc=2&rt=5000`. A `#` without anything is no fragment. */
export function overridesOf(url: string): readonly string[] {
  const fragment = url.includes('#') ? url.slice(url.indexOf('#') + 1) : '';
  return fragment === '' ? [] : fragment.split('&');
}

/** A URL without what may be a password. */
function shownUrl(url: string): string {
  return url.replace(/(?<![^/\s])[^/\s]*@/, '');
}

/** The requirements on the URL of a webhook. Paths: the URL. */
export const WEBHOOK_URL_RULES: readonly Rule<WebhookSubject>[] = [
  rule(errorCode('webhook-url', 'Give the whole URL of a webhook, with http or https.', CONFIGURE), ({ url }, report, path) => {
    if (!isUnresolved(url) && !/^https?:\/\/[^\s/?#][^\s#]*(?:#[^\s#]*)?$/i.test(url)) {
      report(path, shownUrl(url), 'is no whole URL of http or https', 'Give for example https://example.com/voice.');
    }
  }),
  rule(
    errorCode(
      'webhook-fragment',
      'Leave the edge out of the fragment of a webhook, and write nothing in it but connection overrides: Twilio reads it as such.',
      OVERRIDES,
    ),
    ({ url, edge }, report, path) => {
      const overrides = isUnresolved(url) ? [] : overridesOf(url);
      const wrong = overrides.find((each) => !/^[a-z]+=[^\s=]+$/.test(each));
      const other = overrides.find((each) => each.startsWith('e=') && each !== `e=${edge.id}`);
      if (wrong !== undefined) {
        report(path, `#${wrong}`, 'is a fragment that is no connection override', 'Leave it out, or write it as #rc=2&rt=5000.');
      } else if (other !== undefined) {
        report(path, `#${other}`, `names another edge than ${edge.id}`, 'Leave e= out.');
      }
    },
  ),
];
