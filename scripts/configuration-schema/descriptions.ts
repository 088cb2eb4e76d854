import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const LIB = join(__dirname, '../../lib');

/** The files whose comments describe what a configuration file has. */
const FILES = [
  'plan/configuration/configuration-props.ts',
  'plan/interconnect/options.ts',
  'plan/direct-connect/options.ts',
  'plan/access/options.ts',
  'plan/access/openings-options.ts',
  'plan/access/sbc-ports.ts',
  'model/addressing.ts',
  'model/bgp-key-place.ts',
  'model/bgp-peering.ts',
  'model/capacity.ts',
  'model/cross-connect-parts.ts',
  'model/cross-connect-shape.ts',
  'model/translation.ts',
];

/** The interfaces of an object, by its name in messages; the first that has a prop, itself or from those that it extends, describes it. */
const INTERFACES: Readonly<Record<string, readonly string[]>> = {
  'an Interconnect': ['InterconnectFile'],
  'an access': ['AccessFile'],
  'a site': ['SiteConfiguration'],
  'a second interface': ['InterfaceConfiguration'],
  'the name of a key': ['KeyName'],
  'the ports of a border controller': ['SbcPorts'],
  'the addresses of a session': ['Ipv4PeeringProps'],
  'a way of addressing': ['PlainAddressing'],
  'a way of addressing per site': ['PlainAddressing'],
  'calls with one codec': ['PlainCalls'],
  'a translation one to one': ['PlainTranslation'],
  'a translation as a pool': ['PlainTranslation'],
  'a cross connect': ['PlainPatched'],
  'a cross connect over a third-party exchange': ['PlainExchange'],
  'an authorization': ['CrossConnectAuthorization'],
  'an acceptance': ['CrossConnectAcceptance'],
  'a configuration': ['CrossConnectConfiguration'],
  'the place of a key': ['PlainSecret', 'PlainFile'],
};

/** An interface in a source file. */
export interface Described {
  /** The comments of its own props. */
  readonly comments: ReadonlyMap<string, string>;
  /** The names in what it extends: those of interfaces are among them. */
  readonly bases: readonly string[];
}

/** The interfaces of a source file, by name. */
export function interfacesIn(source: string): ReadonlyMap<string, Described> {
  const found = new Map<string, Described>();
  for (const [, name, heading, body = ''] of source.matchAll(/^(?:export )?interface (\w+)([^{}]*)\{(?:\}|\n([^]*?)^\})$/gm)) {
    const comments = [...body.matchAll(/^ {2}\/\*\*([^]*?)\*\/\n {2}readonly (\$?\w+)\??:/gm)];
    const bases = heading!.split('extends').slice(1).join().match(/\w+/g) ?? [];
    found.set(name!, { comments: new Map(comments.map(([, comment, prop]) => [prop!, comment!])), bases });
  }
  return found;
}

/** The comment of a prop of an interface, or of one that it extends. */
export function commentOf(interfaces: ReadonlyMap<string, Described>, name: string, prop: string): string | undefined {
  const described = interfaces.get(name);
  const inherited = (): readonly (string | undefined)[] =>
    (described?.bases ?? []).map((base) => commentOf(interfaces, base, prop));
  return described?.comments.get(prop) ?? inherited().find((each) => each !== undefined);
}

/** What a comment says, on one line: without codes, which are the library's, and tags. The default is said at the end. */
export function descriptionIn(comment: string): string {
  const lines = comment.split('\n').map((line) => line.replace(/^\s*\*? ?/, '').trimEnd());
  const paragraphs = lines
    .join('\n')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim());
  const said = paragraphs.filter((paragraph) => !/^(?:Errors|Warnings):|^@/.test(paragraph)).join(' ');
  const [, byDefault] = /@default (?:- )?([^@]*)/.exec(lines.join(' ')) ?? [];
  return byDefault === undefined ? said : `${said} Default: ${byDefault.replace(/\s+/g, ' ').trim()}.`;
}

/** What is said of a prop of an object. */
export function descriptions(): (object: string, prop: string) => string {
  const interfaces = new Map(FILES.flatMap((file) => [...interfacesIn(readFileSync(join(LIB, file), 'utf8'))]));
  return (object, prop) => {
    const names = INTERFACES[object] ?? [];
    const comment = names.map((name) => commentOf(interfaces, name, prop)).find((each) => each !== undefined);
    if (comment === undefined) {
      throw new Error(`scripts/configuration-schema/descriptions.ts finds no comment for ${prop} of '${object}'`);
    }
    return descriptionIn(comment);
  };
}
