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

const REQUEST = ['CrossConnectRequestProps', 'Stages'];

/** The interfaces of an object, by its name in messages; the first that has a prop describes it. */
const INTERFACES: Readonly<Record<string, readonly string[]>> = {
  'an Interconnect': [
    'InterconnectFile',
    'HubConfiguration',
    'InterconnectOptions',
    'AccessOptions',
    'OpeningsOptions',
    'OfEveryFile',
  ],
  'an access': ['AccessFile', 'OwnAccessOptions', 'AccessOptions', 'OpeningsOptions', 'OfEveryFile'],
  'a site': ['InterfaceConfiguration', 'SiteOptions', 'PrefixPoolOptions'],
  'a second interface': ['InterfaceConfiguration'],
  'the name of a key': ['KeyName'],
  'the ports of a border controller': ['SbcPorts'],
  'the addresses of a session': ['Ipv4PeeringProps'],
  'a way of addressing': ['PlainAddressing', 'AgreementProps'],
  'a way of addressing per site': ['PlainAddressing'],
  'calls with one codec': ['PlainCalls'],
  'a translation one to one': ['PlainTranslation'],
  'a translation as a pool': ['PlainTranslation'],
  'a cross connect': ['PlainPatched', 'PatchedCrossConnectProps', ...REQUEST],
  'a cross connect over a third-party exchange': ['PlainExchange', 'ThirdPartyExchangeProps', ...REQUEST],
  'an authorization': ['CrossConnectAuthorization'],
  'an acceptance': ['CrossConnectAcceptance'],
  'a configuration': ['CrossConnectConfiguration'],
  'the place of a key': ['PlainSecret', 'PlainFile'],
};

/** The comments of the props of every interface in a source file, by interface and prop. */
export function commentsIn(source: string): ReadonlyMap<string, string> {
  const comments = new Map<string, string>();
  for (const [, name, body] of source.matchAll(/^(?:export )?interface (\w+)[^{}]*\{\n([^]*?)^\}$/gm)) {
    for (const [, comment, prop] of body!.matchAll(/^ {2}\/\*\*([^]*?)\*\/\n {2}readonly (\$?\w+)\??:/gm)) {
      comments.set(`${name}.${prop}`, comment!);
    }
  }
  return comments;
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
  const comments = new Map(FILES.flatMap((file) => [...commentsIn(readFileSync(join(LIB, file), 'utf8'))]));
  return (object, prop) => {
    const names = INTERFACES[object];
    if (names === undefined) {
      throw new Error(`add the interfaces of '${object}' to scripts/configuration-schema/descriptions.ts`);
    }
    const comment = names.map((name) => comments.get(`${name}.${prop}`)).find((each) => each !== undefined);
    if (comment === undefined) {
      throw new Error(
        `${prop} of '${object}' has no comment in ${names.join(', ')}: see scripts/configuration-schema/descriptions.ts`,
      );
    }
    return descriptionIn(comment);
  };
}
