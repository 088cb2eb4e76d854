import { isIsoDate } from '../../catalog/iso-date';
import type { Asn } from '../../model/asn';
import { Bandwidth } from '../../model/bandwidth';
import type { CrossConnect } from '../../model/cross-connect';
import { joinPath } from '../../model/finding';
import { errorCode, warningCode } from '../../model/finding-code';
import { MODEL_CODES } from '../../model/model-codes';
import type { PlainValue } from '../../model/plain';
import { isUnresolved } from '../../model/token';
import type { Vlan } from '../../model/vlan';
import { rule, type Rule } from '../rule';
import { LEGS_SHARE_PORT } from './legs-share-port';

const CROSS_CONNECT = 'https://www.twilio.com/docs/interconnect/crossconnect';
const INTERCONNECT = 'https://www.twilio.com/docs/interconnect';

/** The cross connect of a site, and what it has to agree with. */
export interface CrossConnectSubject {
  readonly crossConnect: CrossConnect;
  /** The bandwidth ordered from Twilio. */
  readonly bandwidth: Bandwidth;
  /** The customer's ASN towards AWS. */
  readonly customerAsn: Asn;
  /** The VLANs of the site's virtual interfaces. */
  readonly awsVlans: readonly Vlan[];
}

/** A date of an order: where it is given, and what happened. */
export interface CrossConnectDate {
  readonly prop: string;
  readonly what: string;
  readonly date: string;
}

/** The dates that are given, in the order in which things happen. */
export function datesOf({
  exchangeRequest,
  request,
  authorization,
  acceptance,
  configuration,
}: CrossConnect): readonly CrossConnectDate[] {
  const all: readonly (readonly [string, string, string | undefined])[] = [
    ['requestedOn', 'the request', request.requestedOn],
    ['orderedOn', 'the order of the virtual circuit', exchangeRequest?.orderedOn],
    ['acceptance.acceptedOn', "Twilio's acceptance", acceptance?.acceptedOn],
    ['authorization.issuedOn', 'the issue of the letter', authorization?.issuedOn],
    ['authorization.orderedOn', 'the order of the cross connect', authorization?.orderedOn],
    ['authorization.completionNoticeOn', 'the completion notice', authorization?.completionNoticeOn],
    ['configuration.announcedOn', 'the first announcement', configuration?.announcedOn],
  ];
  return all.flatMap(([prop, what, date]) => (date === undefined ? [] : [{ prop, what, date }]));
}

/** The requirements on the cross connect of a site. Paths: the cross connect. */
export const CROSS_CONNECT_RULES: readonly Rule<CrossConnectSubject>[] = [
  rule(MODEL_CODES.literalNeeded, ({ crossConnect, customerAsn }, report, path) => {
    for (const where of tokensIn(crossConnect.toJSON())) {
      report(
        joinPath(path, where),
        '',
        'is a token, and requests and router files are written at synthesis',
        'Give a value that is known at synthesis.',
      );
    }
    if (customerAsn.isUnresolved && crossConnect.request.asn === undefined && crossConnect.configuration === undefined) {
      report(
        joinPath(path, 'asn'),
        '',
        'is missing, and the customer ASN is a token, so nothing tells whether it is a public one to request from Twilio',
        'Give the customer ASN as a number, or your public ASN here.',
      );
    }
  }),
  rule(
    errorCode(
      'cross-connect-stage',
      'Give a letter of authorization to a cross connect that a data centre patches, and an acceptance to a third-party exchange.',
      CROSS_CONNECT,
    ),
    ({ crossConnect: { medium, exchangeRequest, authorization, acceptance } }, report, path) => {
      if (exchangeRequest !== undefined && authorization !== undefined) {
        report(
          `${path}.authorization`,
          authorization.port,
          'is a letter of authorization, which a third-party exchange does not have',
          'Give accepted({ acceptedOn }) instead.',
        );
      }
      if (exchangeRequest === undefined && acceptance !== undefined) {
        report(
          `${path}.acceptance`,
          acceptance.acceptedOn,
          `is the acceptance of a virtual circuit, and the medium is ${medium}`,
          'Give authorized({ issuedOn, port }) instead.',
        );
      }
    },
  ),
  rule(
    errorCode('loa-entity-missing', 'Give the company to which Twilio issues the letter of authorization.', CROSS_CONNECT),
    ({ crossConnect: { patchedRequest } }, report, path) => {
      if (patchedRequest !== undefined && isBlank(patchedRequest.loaEntity)) {
        report(
          `${path}.loaEntity`,
          '',
          'is missing, and Twilio asks for it',
          'Give the name of your company as the data centre knows it.',
        );
      }
    },
  ),
  rule(
    errorCode('loa-port-missing', "Give Twilio's port as the letter of authorization names it.", CROSS_CONNECT),
    ({ crossConnect: { authorization } }, report, path) => {
      if (authorization !== undefined && isBlank(authorization.port)) {
        report(`${path}.authorization.port`, '', 'is missing, and the data centre patches to it', 'Give the port in the letter.');
      }
    },
  ),
  rule(
    errorCode('cross-connect-provider', 'Give the provider of a third-party exchange, and your port there.', INTERCONNECT),
    ({ crossConnect: { exchangeRequest } }, report, path) => {
      for (const prop of exchangeRequest === undefined ? [] : (['provider', 'port'] as const)) {
        if (isBlank(exchangeRequest?.[prop])) {
          report(`${path}.${prop}`, '', 'is missing, and Twilio needs it to find the virtual circuit', 'Give its name.');
        }
      }
    },
  ),
  rule(
    errorCode(
      'account-sid',
      'Write the SID of a Twilio account as AC and 32 hexadecimal digits.',
      'https://www.twilio.com/docs/iam/api/account',
    ),
    ({ crossConnect: { request } }, report, path) => {
      const { accountSid } = request;
      if (accountSid !== undefined && !isUnresolved(accountSid) && !/^AC[0-9a-f]{32}$/i.test(accountSid)) {
        report(`${path}.accountSid`, accountSid, 'is not AC and 32 hexadecimal digits', 'Copy it from the console of Twilio.');
      }
    },
  ),
  rule(
    errorCode('request-asn', 'Use a public ASN of your own in the request to Twilio, or none.', CROSS_CONNECT),
    ({ crossConnect: { request } }, report, path) => {
      if (request.asn !== undefined && (request.asn.isPrivate || request.asn.isReserved)) {
        report(
          `${path}.asn`,
          request.asn,
          `is ${request.asn.isPrivate ? 'private' : 'reserved'}, and Twilio asks for a public ASN of your own`,
          'Leave it out, and Twilio assigns a private one.',
        );
      }
    },
  ),
  rule(
    errorCode(
      'cross-connect-date',
      'Use valid dates in a cross connect, written as YYYY-MM-DD.',
      'https://www.rfc-editor.org/rfc/rfc3339',
    ),
    ({ crossConnect }, report, path) => {
      for (const { prop, date } of datesOf(crossConnect)) {
        if (!isUnresolved(date) && !isIsoDate(date)) {
          report(`${path}.${prop}`, date, 'is not a valid date, written as YYYY-MM-DD', 'Give for example 2026-10-01.');
        }
      }
    },
  ),
  rule(
    errorCode(
      'cross-connect-dates',
      'Give the dates of a cross connect in the order of work: request, letter, order, completion notice, announcement.',
      CROSS_CONNECT,
    ),
    ({ crossConnect }, report, path) => {
      const dates = datesOf(crossConnect).filter(({ date }) => isIsoDate(date));
      for (const [index, { prop, what, date }] of dates.entries()) {
        const later = dates.slice(0, index).find((earlier) => earlier.date > date);
        if (later !== undefined) {
          report(`${path}.${prop}`, date, `${what} comes before ${later.what} of ${later.date}`, 'Correct one of the two dates.');
        }
      }
    },
  ),
  rule(
    errorCode(
      'cross-connect-vlan',
      'Use the VLAN of the virtual circuit towards Twilio, and another one towards AWS on the same port.',
      INTERCONNECT,
    ),
    ({ crossConnect: { exchangeRequest, configuration }, awsVlans }, report, path) => {
      if (exchangeRequest === undefined) {
        return;
      }
      const { vlan } = exchangeRequest;
      if (configuration?.vlan !== undefined && isOther(configuration.vlan, vlan)) {
        report(
          `${path}.configuration.vlan`,
          configuration.vlan,
          `is not the VLAN ${vlan.toString()} of the virtual circuit, which carries the session`,
          `Give ${vlan.toString()}, leave it out, or correct the VLAN of the virtual circuit.`,
        );
      }
      if (sharesPort(exchangeRequest) && awsVlans.some((aws) => !aws.isUnresolved && aws.equals(vlan))) {
        report(
          `${path}.vlan`,
          vlan,
          "is also the VLAN of AWS's virtual interface, on the same port",
          'Order the virtual circuit with another VLAN.',
        );
      }
    },
  ),
  rule(
    warningCode(
      'cross-connect-bandwidth',
      'Order a virtual circuit of at least the bandwidth ordered from Twilio.',
      INTERCONNECT,
    ),
    ({ crossConnect: { exchangeRequest }, bandwidth }, report, path) => {
      if (exchangeRequest !== undefined && Bandwidth.compare(exchangeRequest.bandwidth, bandwidth) < 0) {
        report(
          `${path}.bandwidth`,
          exchangeRequest.bandwidth,
          `is less than the ${bandwidth.toString()} ordered from Twilio, so the provider drops the excess`,
          'Order a faster virtual circuit, or less bandwidth from Twilio.',
        );
      }
    },
  ),
  rule(LEGS_SHARE_PORT, ({ crossConnect: { exchangeRequest } }, report, path) => {
    if (exchangeRequest !== undefined && sharesPort(exchangeRequest)) {
      report(
        `${path}.awsPort`,
        exchangeRequest.awsPort,
        'carries both legs, so its loss takes down both, and their bandwidths add up on it',
        'Put one leg on another port, or acknowledge this if another site takes over.',
      );
    }
  }),
];

function isBlank(text: string | undefined): boolean {
  return typeof text !== 'string' || text.trim() === '';
}

function isOther(one: Vlan, other: Vlan): boolean {
  return !one.isUnresolved && !other.isUnresolved && !one.equals(other);
}

function sharesPort({ port, awsPort }: { readonly port: string; readonly awsPort?: string }): boolean {
  return awsPort !== undefined && !isUnresolved(awsPort) && awsPort.trim() === port.trim();
}

/** The paths of the tokens in plain data. */
function tokensIn(value: PlainValue, path = ''): readonly string[] {
  return typeof value === 'object'
    ? Object.entries(value).flatMap(([name, member]: [string, PlainValue]) => tokensIn(member, joinPath(path, name)))
    : isUnresolved(value)
      ? [path]
      : [];
}
