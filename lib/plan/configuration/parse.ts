import { type Finding, joinPath, throwOnErrors, ValidationFailure } from '../../model/finding';
import { finding } from '../../model/finding-code';
import { MODEL_CODES } from '../../model/model-codes';
import { guard } from '../../model/shape/guard';
import { type Kind, required } from '../../model/shape/kind';
import { readPlain } from '../../model/shape/plain-reader';
import { REFERENCES_RULES, VPC_NAME_RULES } from '../../rules/configuration/references';
import { checkAll } from '../../rules/rule';
import { ACCESS_FILE, ACCESS_REFERENCES, INTERCONNECT_FILE, INTERCONNECT_REFERENCES } from './configuration-shape';
import type {
  AccessConfiguration,
  HubConfiguration,
  InterconnectConfiguration,
  InterconnectReferences,
  InterfaceConfiguration,
  KeyName,
  SiteConfiguration,
  VpcConfiguration,
  VpcReferences,
} from './configuration-props';

/**
 * Reads an Interconnect from the plain data of a configuration file, which your program has parsed from JSON or YAML: edges, traffic and
 * codecs by their ids, bandwidths, CIDRs and days as texts, ASNs and VLANs as numbers. `interconnect.schema.json` of this package is its
 * JSON Schema. What is wrong is said all at once, each with its path.
 *
 * A file has no key, connection or VPC, only names. Alone, it is read for `planInterconnect`: connections keep their names, and keys are left
 * out. With what the program gives for the names, it is read for `TwilioInterconnect` of every engine: with VPCs, it names one of them;
 * without, it has none.
 *
 * Errors: `twilio-interconnect:wrong-type`, `twilio-interconnect:unknown-prop`, `twilio-interconnect:unknown-choice`,
 * `twilio-interconnect:text-form`, `twilio-interconnect:key-in-file`, `twilio-interconnect:configuration-reference`,
 * `twilio-interconnect:configuration-vpc-missing`, and those of the values.
 */
export function parseInterconnect(configuration: unknown): InterconnectConfiguration;
export function parseInterconnect<Connection, Key = never, Vpc = never>(
  configuration: unknown,
  references: InterconnectReferences<Connection, Key> & VpcReferences<Vpc>,
): HubConfiguration<Connection, Key> & VpcConfiguration & { readonly vpc: Vpc };
export function parseInterconnect<Connection, Key = never>(
  configuration: unknown,
  references: InterconnectReferences<Connection, Key> & { readonly vpcs?: never },
): HubConfiguration<Connection, Key>;
export function parseInterconnect(
  configuration: unknown,
  references?: InterconnectReferences<unknown, unknown> & Partial<VpcReferences<unknown>>,
): InterconnectConfiguration | HubConfiguration<unknown, unknown> {
  const given = references === undefined ? undefined : guard(required(INTERCONNECT_REFERENCES), references, 'references');
  const { $schema: _, vpc, sites, ...hub } = readFile(INTERCONNECT_FILE, configuration, 'interconnect');
  if (given === undefined) {
    return { ...hub, hasVpc: vpc !== undefined, sites: mapSites(sites, ({ connection }) => ({ connection })) };
  }
  const { connections, keys, vpcs } = given;
  throwOnErrors([
    ...checkNames(
      'connection',
      'connections',
      namesIn(sites, 'connection', ({ connection }) => connection),
      connections,
    ),
    ...checkNames(
      'key',
      'keys',
      namesIn(sites, 'bgpAuthKey', ({ bgpAuthKey }) => bgpAuthKey?.ref),
      keys,
      true,
    ),
    ...checkVpc(vpc, vpcs),
  ]);
  return {
    ...hub,
    ...(vpc === undefined ? {} : { vpc: vpcs![vpc] }),
    sites: mapSites(sites, ({ connection, bgpAuthKey }) => ({
      connection: connections[connection],
      ...(bgpAuthKey === undefined ? {} : { bgpAuthKey: keys![bgpAuthKey.ref] }),
    })),
  };
}

/**
 * Reads the access of a VPC from the plain data of a configuration file, as `parseInterconnect` does. `access.schema.json` of this package is
 * its JSON Schema. The result is for `planAccess`, and with a VPC for `TwilioAccess` of every engine.
 *
 * Errors: those of `parseInterconnect`.
 */
export function parseAccess(configuration: unknown): AccessConfiguration;
export function parseAccess<Vpc>(
  configuration: unknown,
  references: VpcReferences<Vpc>,
): AccessConfiguration & { readonly vpc: Vpc };
export function parseAccess(configuration: unknown, references?: VpcReferences<unknown>): AccessConfiguration {
  const given = references === undefined ? undefined : guard(required(ACCESS_REFERENCES), references, 'references');
  const { $schema: _, vpc, ...access } = readFile(ACCESS_FILE, configuration, 'access');
  if (given === undefined) {
    return access;
  }
  throwOnErrors(checkVpc(vpc, given.vpcs));
  return { ...access, vpc: given.vpcs[vpc!] } as AccessConfiguration;
}

function readFile<File>(kind: Kind<File>, given: unknown, name: string): File {
  if (typeof given === 'string') {
    // It may hold everything: nothing of it is shown.
    const fix = `Parse the file first, for example by JSON.parse, and give the data of ${name}.`;
    throw new ValidationFailure([finding(MODEL_CODES.wrongType, '', '', 'is a text', fix)]);
  }
  return readPlain(required(kind), given);
}

type SiteOfFile = SiteConfiguration<string, KeyName>;
type InterfaceOfFile = InterfaceConfiguration<string, KeyName>;

/** The sites, with what stands for the names of their interfaces. */
function mapSites<Connection, Key>(
  sites: Readonly<Record<string, SiteOfFile>>,
  resolve: (each: InterfaceOfFile) => Pick<InterfaceConfiguration<Connection, Key>, 'connection' | 'bgpAuthKey'>,
): Readonly<Record<string, SiteConfiguration<Connection, Key>>> {
  const resolved = <Interface extends InterfaceOfFile>({ connection, bgpAuthKey, ...others }: Interface) => ({
    ...others,
    ...resolve({ connection, bgpAuthKey } as InterfaceOfFile),
  });
  return Object.fromEntries(
    Object.entries(sites).map(([key, { secondary, ...site }]) => [
      key,
      { ...resolved(site), ...(secondary === undefined ? {} : { secondary: resolved(secondary) }) },
    ]),
  );
}

/** The names that the interfaces have, each with its path. */
function namesIn(
  sites: Readonly<Record<string, SiteOfFile>>,
  prop: string,
  nameOf: (each: InterfaceOfFile) => string | undefined,
): readonly { readonly path: string; readonly name: string }[] {
  return Object.entries(sites).flatMap(([key, site]) => {
    const path = joinPath('sites', key);
    const interfaces = [
      { path, each: site as InterfaceOfFile },
      ...(site.secondary === undefined ? [] : [{ path: joinPath(path, 'secondary'), each: site.secondary }]),
    ];
    return interfaces.flatMap(({ path: parent, each }) => {
      const name = nameOf(each);
      return name === undefined ? [] : [{ path: joinPath(parent, prop), name }];
    });
  });
}

function checkVpc(vpc: string | undefined, vpcs: Readonly<Record<string, unknown>> | undefined): readonly Finding[] {
  return [
    ...checkAll(VPC_NAME_RULES, { isNamed: vpc !== undefined, given: vpcs && Object.keys(vpcs) }, ''),
    ...(vpc === undefined ? [] : checkNames('VPC', 'vpcs', [{ path: 'vpc', name: vpc }], vpcs)),
  ];
}

function checkNames(
  sort: string,
  member: string,
  names: readonly { readonly path: string; readonly name: string }[],
  given: Readonly<Record<string, unknown>> | undefined,
  isSecret = false,
): readonly Finding[] {
  const known = given && new Set(Object.keys(given));
  return checkAll(REFERENCES_RULES, { sort, member, names, given: known, isSecret }, '');
}
