import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { readmeProgram, terraformProgram } from '../support/readme-program';
import { bin, consumer, dependencies, execute, name, program, tarball, version } from './consumer';

/** Reads everything that an entry exports, because its modules are loaded when they are first used. */
const useAll = (entry: string): string => `Object.values(require('${entry}'))`;

const ROOT_PROGRAM = `
import { planSecurityGroup, TwilioEdge, TwilioTraffic } from '${name}';
console.log(planSecurityGroup({ edge: TwilioEdge.ASHBURN_IX, traffic: TwilioTraffic.SIP }).rules.length);
`;

/** The entries, what each needs installed, its README program, and where that writes what it makes. */
const ENTRIES = [
  {
    entry: 'cdk',
    peers: ['aws-cdk-lib'],
    text: readmeProgram(),
    output: 'cdk.out/Network.template.json',
  },
  {
    entry: 'cdktf',
    peers: ['cdktf', '@cdktf/provider-aws'],
    text: terraformProgram('cdktf'),
    output: 'cdktf.out/stacks/network/cdk.tf.json',
  },
  {
    entry: 'cdktn',
    peers: ['cdktn', '@cdktn/provider-aws'],
    text: terraformProgram('cdktn'),
    output: 'cdktf.out/stacks/network/cdk.tf.json',
  },
] as const;

/** How many resources a template or a configuration has. */
function resourcesOf({ Resources, resource }: { readonly Resources?: object; readonly resource?: object }): number {
  return Resources === undefined ? Object.values(resource ?? {}).flatMap(Object.keys).length : Object.keys(Resources).length;
}

describe('the package', () => {
  const files = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((file) => file.replace('package/', ''));

  test('holds what it should and nothing else', () => {
    const expected = [/^dist\/.*\.(js|d\.ts)(\.map)?$/, /^docs\/(decisions\/)?[a-z-]+\.md$/, /^lib\/.*\.ts$/];
    expect(files.filter((file) => !expected.some((pattern) => pattern.test(file))).sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'access.schema.json',
      'interconnect.schema.json',
      'package.json',
    ]);
  });

  test('has a map beside every file that is built, which leads to a source in the package', () => {
    const installed = join(consumer(), 'node_modules', name);
    // What is bundled has its source in another package.
    const built = files.filter((file) => /\.(js|d\.ts)$/.test(file) && !file.startsWith('dist/cli/bundled/'));
    expect(built.length).toBeGreaterThan(100);
    for (const file of built) {
      const text = readFileSync(join(installed, file), 'utf8');
      expect(text).toContain(`//# sourceMappingURL=${posix.basename(file)}.map`);
      const map = JSON.parse(readFileSync(join(installed, `${file}.map`), 'utf8'));
      expect(map.file).toBe(posix.basename(file));
      expect(map.sources).toHaveLength(1);
      expect(files).toContain(posix.join(posix.dirname(file), map.sources[0]));
    }
  });

  test('has the lines and columns of /cdktf in /cdktn, so that the maps of the one hold for the other', () => {
    const installed = join(consumer(), 'node_modules', name);
    const lengths = (file: string): readonly number[] =>
      readFileSync(join(installed, file), 'utf8')
        .split('\n')
        .map((line) => line.length);
    const copied = files.filter((file) => /^dist\/cdktf\/.*\.(js|d\.ts)$/.test(file) && !file.includes('/provider-quirks.'));
    expect(copied.length).toBeGreaterThan(30);
    for (const file of copied) {
      expect(lengths(file.replace('dist/cdktf/', 'dist/cdktn/'))).toEqual(lengths(file));
    }
  });

  test('brings no dependency of its own', () => {
    expect(dependencies).toBeUndefined();
  });

  test('passes publint', () => {
    expect(spawnSync(bin('publint'), ['run', tarball, '--strict'], { encoding: 'utf8' }).stdout).toContain('All good!');
  });

  test('has types that every kind of import finds', () => {
    const { status, stdout } = spawnSync(bin('attw'), [tarball, '--no-color', '--no-emoji'], { encoding: 'utf8' });
    expect({ status, stdout }).toMatchObject({ status: 0 });
  });

  test('has the JSON Schemas of configuration files, which programs and editors find by their names', () => {
    const project = consumer();
    for (const each of ['access', 'interconnect']) {
      const file = `${each}.schema.json`;
      const schema = JSON.parse(readFileSync(join(project, 'node_modules', name, file), 'utf8'));
      expect(schema).toMatchObject({ $schema: 'http://json-schema.org/draft-07/schema#', additionalProperties: false });
      expect(execute(project, '-p', `require('${name}/${file}').title`).trim()).toBe(schema.title);
    }
  });

  test('closes its inside', () => {
    const project = consumer();
    expect(execute(project, '-e', `require('${name}/dist/model/cidr')`)).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
    expect(execute(project, '-p', `require('${name}/package.json').version`).trim()).toBe(version);
  });
});

describe.each(['node16', 'bundler'] as const)('with %s resolution', (module) => {
  test('the root entry needs no other package, not even for its types', () => {
    expect(program([], ROOT_PROGRAM, module).said).toBe('');
  });

  test.each(ENTRIES)('the README program compiles where only the packages of $entry are installed', ({ peers, text }) => {
    expect(program([...peers, 'constructs'], text, module).said).toBe('');
  });
});

describe('when run', () => {
  test('the root entry works alone and loads nothing else', () => {
    const { project } = program([], ROOT_PROGRAM);
    expect(execute(project, 'app.js').trim()).toBe('6');
    const foreign = execute(
      project,
      '-p',
      `${useAll(name)}; Object.keys(require.cache).filter((file) => !file.includes('/${name}/')).length`,
    );
    expect(foreign.trim()).toBe('0');
  });

  test.each(ENTRIES)(
    'the README program is synthesised where only the packages of $entry are installed',
    ({ peers, text, output }) => {
      const { project } = program([...peers, 'constructs'], text);
      expect(execute(project, 'app.js')).not.toMatch(/Error/);
      expect(resourcesOf(JSON.parse(readFileSync(join(project, output), 'utf8')))).toBeGreaterThan(20);
    },
  );

  test('an entry loads only the modules of what is used', () => {
    const project = consumer('aws-cdk-lib', 'constructs');
    const script = `require('${name}/cdk').TwilioPrefixList; JSON.stringify(Object.keys(require.cache))`;
    const loaded = JSON.parse(execute(project, '-p', script)) as readonly string[];
    expect(loaded.filter((file) => file.endsWith('/dist/cdk/access/twilio-prefix-list.js'))).toHaveLength(1);
    expect(loaded.filter((file) => file.includes('/dist/cdk/direct-connect/'))).toEqual([]);
  });

  test('an ES module imports by name from every entry', () => {
    const project = consumer(...new Set(ENTRIES.flatMap((each) => each.peers)), 'constructs');
    const imports = ENTRIES.map(({ entry }) => `import { TwilioInterconnect as ${entry} } from '${name}/${entry}';`);
    const text = [
      ...imports,
      `import { FINDING_CODES, planInterconnect, TwilioEdge, Vlan } from '${name}';`,
      'console.log([cdk, cdktf, cdktn, planInterconnect, TwilioEdge, Vlan].map((each) => each.name).join(), FINDING_CODES.length > 0);',
    ];
    writeFileSync(join(project, 'app.mjs'), text.join('\n'));
    expect(execute(project, 'app.mjs').trim()).toBe(
      'TwilioInterconnect,TwilioInterconnect,TwilioInterconnect,planInterconnect,TwilioEdge,Vlan true',
    );
  });

  test.each(ENTRIES)('the entry $entry loads nothing of another engine, nor the root of a provider', ({ entry, peers }) => {
    const project = consumer(...new Set(ENTRIES.flatMap((each) => each.peers)), 'constructs');
    const script = `${useAll(`${name}/${entry}`)}; JSON.stringify(Object.keys(require.cache))`;
    const loaded = (JSON.parse(execute(project, '-p', script)) as readonly string[]).map((file) => file.replaceAll('\\', '/'));
    const others = ENTRIES.filter((each) => each.entry !== entry).flatMap((each) => each.peers);
    const isOf = (packages: readonly string[]) => (file: string) =>
      packages.some((each) => file.includes(`/node_modules/${each}/`));
    expect(loaded.filter(isOf(peers)).length).toBeGreaterThan(0);
    expect(loaded.filter(isOf(others))).toEqual([]);
    expect(loaded.filter((file) => file.endsWith('/provider-aws/lib/index.js'))).toEqual([]);
  });

  const missing = ENTRIES.flatMap(({ entry, peers }) => peers.map((peer) => [entry, peer, peers] as const));
  test.each(missing)('the entry %s names %s if that is missing', (entry, peer, peers) => {
    const project = consumer(...peers.filter((each) => each !== peer), 'constructs');
    expect(execute(project, '-e', useAll(`${name}/${entry}`))).toMatch(new RegExp(`Cannot find module '${peer}['/]`));
  });
});

describe('the command', () => {
  const COMMAND = 'node_modules/twilio-interconnect-constructs/dist/cli/main.js';

  /** Runs the command of the package where nothing else is installed. */
  function scan(files: Readonly<Record<string, string>>, ...options: readonly string[]) {
    const project = consumer();
    for (const [file, text] of Object.entries(files)) {
      writeFileSync(join(project, file), text);
    }
    return spawnSync(process.execPath, [...options, COMMAND, 'scan', '.'], { cwd: project, encoding: 'utf8' });
  }

  const template = `Resources:
  Media:
    Type: AWS::EC2::SecurityGroupEgress
    Properties:
      GroupId: !Ref Group
      CidrIp: 54.172.60.0/23
      IpProtocol: udp
      FromPort: 10000
      ToPort: 20000
`;

  test('has the name of the package, and a first line that says what runs it', () => {
    const installed = join(consumer(), 'node_modules', name);
    const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    expect(Object.entries(manifest.bin)).toEqual([[name, COMMAND.replace(`node_modules/${name}/`, '')]]);
    expect(readFileSync(join(installed, manifest.bin[name]), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  test('finds what is stale, also in YAML, and says so by its exit code', () => {
    const { status, stdout, stderr } = scan({ 'voice.yaml': template });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    expect(stdout).toContain('voice.yaml:6  error  twilio-interconnect:stale-media\n  54.172.60.0/23 is ');
    expect(scan({ 'voice.yaml': template.replace('54.172.60.0/23', '10.0.0.0/8') }).status).toBe(0);
  });

  test('loads nothing that could send anything', () => {
    const deny = `
      const Module = require('node:module');
      const load = Module._load;
      const denied = /^(node:)?(child_process|cluster|dgram|dns|http2?|https|inspector|net|tls|worker_threads)(\\/|$)/;
      Module._load = function (name, ...rest) {
        if (denied.test(name)) throw new Error('denied: ' + name);
        return load.call(this, name, ...rest);
      };
      globalThis.fetch = () => { throw new Error('denied: fetch'); };
    `;
    const { status, stderr } = scan({ 'voice.yaml': template, 'deny.js': deny }, '-r', './deny.js');
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
    const { stderr: denial } = scan({ 'deny.js': `${deny} require('net');` }, '-r', './deny.js');
    expect(denial).toContain('denied: net');
  });

  test('has its YAML parser with the licence of that', () => {
    const bundled = readFileSync(join(consumer(), 'node_modules', name, 'dist/cli/bundled/yaml.js'), 'utf8');
    expect(bundled).toContain('Copyright Eemeli Aro');
    expect(bundled).toContain('Permission to use, copy, modify');
  });
});
