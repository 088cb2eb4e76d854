import type { TwilioEdge } from '../../catalog/twilio-edge';
import { Cidr } from '../../model/cidr';
import { joinPath } from '../../model/finding';
import { errorCode } from '../../model/finding-code';
import { parseIpAddress } from '../../model/ip-address';
import { notPublicRange } from '../../model/special-ranges';
import { isUnresolved } from '../../model/token';
import { rule, type Rule } from '../rule';

const ORIGINATION_URL = 'https://www.twilio.com/docs/sip-trunking/api/originationurl-resource';
const BYOC_TARGET = 'https://www.twilio.com/docs/voice/bring-your-own-carrier-byoc/api/connectionpolicytarget-resource';
const OVER_INTERCONNECT = 'https://www.twilio.com/docs/sip-trunking/configure-with-interconnect';

/** Where Twilio sends calls: a host, or a SIP URI. */
export interface OriginationTarget {
  readonly host: string;
  /** The edge from which Twilio sends them; undefined if Twilio chooses. */
  readonly edge: TwilioEdge | undefined;
}

/** The parts of a target. */
export interface OriginationParts {
  readonly scheme: string | undefined;
  /** Everything after the scheme and before the parameters: `1234@sbc.example.com:5061`. */
  readonly address: string;
  readonly host: string;
  readonly port: string | undefined;
  /** Without the semicolon: `transport=tls`. */
  readonly parameters: readonly string[];
}

/** Reads a target; undefined if it is none. */
export function originationParts(target: string): OriginationParts | undefined {
  const found = /^(?:(sips?):)?((?:[^@:;?\s[\]]+@)?(\[[^\]\s]*\]|[^@:;?\s[\]]+)(?::(\d{1,5}))?)((?:;[^;?\s]+)*)$/i.exec(target);
  if (found === null) {
    return undefined;
  }
  const [, scheme, address = '', host = '', port, parameters = ''] = found;
  return { scheme: scheme?.toLowerCase(), address, host, port, parameters: parameters.split(';').slice(1) };
}

/** The last labels of names that public DNS never has: special uses, and those that RFC 6762 lists as common in private networks. */
const PRIVATE_DOMAINS: ReadonlySet<string> = new Set([
  'corp',
  'example',
  'home',
  'internal',
  'intranet',
  'invalid',
  'lan',
  'local',
  'localhost',
  'onion',
  'private',
  'test',
]);

function isHostName(host: string): boolean {
  const labels = host.replace(/\.$/, '').split('.');
  return (
    host.length <= 253 &&
    labels.every((label) => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(label)) &&
    !/^\d+$/.test(labels.at(-1)!)
  );
}

/** Why Twilio finds no way to a host; undefined if it may. */
function whyPrivate(host: string): string | undefined {
  const address = parseIpAddress(host);
  if (address !== undefined) {
    const range = address.family === 'ipv4' ? notPublicRange(Cidr.of(`${host}/32`)) : undefined;
    return range && `is in ${range}, and Twilio reaches public addresses only`;
  }
  const labels = host.replace(/\.$/, '').toLowerCase().split('.');
  if (labels.length === 1 || PRIVATE_DOMAINS.has(labels.at(-1)!) || labels.slice(-2).join('.') === 'home.arpa') {
    return 'is a name that public DNS does not have, and Twilio resolves it there';
  }
  return undefined;
}

/** The parameters that say over which connection a call goes. `tnx` is the deprecated one. */
function routeOf(parameters: readonly string[]): readonly string[] {
  return parameters.filter((each) => /^(?:edge|tnx)(?:=|$)/i.test(each));
}

/** The requirements on where Twilio sends calls. Paths: the host. */
export const ORIGINATION_RULES: readonly Rule<OriginationTarget>[] = [
  rule(
    errorCode('origination-scheme', 'Give origination URIs the scheme sip: Twilio refuses sips.', BYOC_TARGET),
    ({ host }, report, path) => {
      if (originationParts(host)?.scheme === 'sips') {
        report(path, host, 'has the scheme sips', 'Give sip: with ;transport=tls for TLS.');
      }
    },
  ),
  rule(
    errorCode(
      'origination-host',
      'Give the host of an origination URI as a name or an IPv4 address, with a port and SIP parameters if need be.',
      ORIGINATION_URL,
    ),
    ({ host }, report, path) => {
      const parts = originationParts(host);
      const isHost =
        parts !== undefined && (parseIpAddress(parts.host)?.family === 'ipv4' || isHostName(parts.host)) && isPort(parts.port);
      if (!isUnresolved(host) && !isHost) {
        report(
          path,
          host.replace(/(?<![^\s;?])[^\s;?]*@/, ''),
          'is no host name and no IPv4 address',
          'Give for example sbc.example.com, or sip:sbc.example.com:5061;transport=tls.',
        );
      }
    },
  ),
  rule(
    errorCode(
      'origination-name-private',
      'Give Twilio a host that it can resolve and reach: a name in public DNS, or a public address of your IP routes.',
      'https://www.twilio.com/docs/interconnect/crossconnect',
    ),
    ({ host }, report, path) => {
      const parts = isUnresolved(host) ? undefined : originationParts(host);
      const why =
        parts && (parseIpAddress(parts.host) !== undefined || isHostName(parts.host)) ? whyPrivate(parts.host) : undefined;
      if (why !== undefined) {
        report(path, host, why, 'Give a name with an A record of one of your IP routes in public DNS, or that address.');
      }
    },
  ),
  rule(
    errorCode(
      'origination-edge',
      'Leave the edge of an origination URI to the library, and give no tnx, which is deprecated.',
      OVER_INTERCONNECT,
    ),
    ({ host, edge }, report, path) => {
      const parts = isUnresolved(host) ? undefined : originationParts(host);
      const route = routeOf(parts?.parameters ?? []).filter((each) => edge === undefined || each !== `edge=${edge.id}`);
      if (route.length > 0) {
        report(
          path,
          host,
          `names ${route.join(' and ')}${edge === undefined ? '' : ` beside the edge ${edge.id}`}`,
          'Leave it out.',
        );
      }
    },
  ),
];

function isPort(port: string | undefined): boolean {
  return port === undefined || (Number(port) >= 1 && Number(port) <= 65_535);
}

/** One entry of a set of origination URIs. */
export interface OriginationEntry {
  readonly path: string;
  readonly uri: string;
  readonly priority: number;
  readonly weight: number;
}

/** The origination URIs of a trunk. */
export interface OriginationSet {
  readonly entries: readonly OriginationEntry[];
  /** The edge of the way over the Internet, if it has one. */
  readonly internetEdge: TwilioEdge | undefined;
}

/** The requirements on the origination URIs of a trunk. Paths: the parent of `sites` and `internet`. */
export const ORIGINATION_SET_RULES: readonly Rule<OriginationSet>[] = [
  rule(
    errorCode('origination-missing', 'Give at least one site to which Twilio sends calls.', ORIGINATION_URL),
    ({ entries }, report, path) => {
      if (entries.every(({ path: at }) => at === 'internet')) {
        report(joinPath(path, 'sites'), '', 'has no site', 'Give a site with its edge and host.');
      }
    },
  ),
  rule(
    errorCode('origination-duplicate', 'Give each host at an edge once: a share of the calls is its weight.', ORIGINATION_URL),
    ({ entries }, report, path) => {
      const first = new Map<string, string>();
      entries.forEach(({ uri, path: at }) => first.set(uri.toLowerCase(), first.get(uri.toLowerCase()) ?? at));
      const isFirst = ({ uri, path: at }: OriginationEntry): boolean => first.get(uri.toLowerCase()) === at;
      for (const { uri, path: at } of entries.filter((entry) => !isFirst(entry)).slice(0, MOST_SHOWN)) {
        report(joinPath(path, at), uri, `is also ${joinPath(path, first.get(uri.toLowerCase())!)}`, 'Leave one of them out.');
      }
    },
  ),
  rule(
    errorCode(
      'origination-priority',
      'Use a priority from 0 to 65535, a whole number, and leave the Internet a higher one than the sites have.',
      ORIGINATION_URL,
    ),
    ({ entries }, report, path) => {
      for (const entry of entries
        .filter(({ priority }) => isUnresolved(priority) || !isWhole(priority, 0))
        .slice(0, MOST_SHOWN)) {
        report(
          joinPath(path, entry.path),
          entry.priority,
          'has a priority that is no whole number from 0 to 65535, known at synthesis',
          'Give for example 10. The lowest number is tried first.',
        );
      }
    },
  ),
  rule(
    errorCode('origination-weight', 'Use a weight from 1 to 65535, a whole number.', ORIGINATION_URL),
    ({ entries }, report, path) => {
      for (const entry of entries.filter(({ weight }) => !isWhole(weight, 1)).slice(0, MOST_SHOWN)) {
        report(
          joinPath(path, entry.path),
          entry.weight,
          'has a weight that is no whole number from 1 to 65535',
          'Give for example 10. Of one priority, the higher weight has more calls.',
        );
      }
    },
  ),
  rule(
    errorCode('origination-internet-edge', 'Give the way over the Internet a public edge, or none.', OVER_INTERCONNECT),
    ({ internetEdge }, report, path) => {
      if (internetEdge?.isInterconnect === true) {
        report(
          joinPath(path, 'internet.edge'),
          internetEdge,
          'is reached over Interconnect',
          'Give a public edge, or leave it out and Twilio chooses one.',
        );
      }
    },
  ),
];

/** How many of the same findings are of use. */
const MOST_SHOWN = 10;

function isWhole(number: number, least: number): boolean {
  return isUnresolved(number) || (Number.isInteger(number) && number >= least && number <= 65_535);
}
