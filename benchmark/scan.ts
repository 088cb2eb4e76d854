/**
 * How long the command takes for a large Terraform plan, and how much memory, in a process of its own.
 *
 *     npm run benchmark:scan -- --megabytes 100 --rounds 3
 */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const COMMAND = join(__dirname, '../dist/cli/main.js');

/** Of so many groups, one has a rule that is stale. */
const STALE_EVERY = 500;

const MEGABYTE = 1e6;

/** Writes what the process took as the last thing that it does. */
const REPORT_USAGE = `process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require('node:fs').writeSync(3, JSON.stringify({ processor: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS / 1024 }));
});
`;

/** A security group with two rules, as Terraform shows its plan. */
function groupOf(index: number): object {
  const media = index % STALE_EVERY === 0 ? '54.172.60.0/23' : `10.${index % 250}.0.0/16`;
  const rule = (cidr: string, protocol: string, from: number, to: number) => ({
    cidr_blocks: [cidr, '172.16.0.0/12'],
    description: 'Managed by the platform team',
    from_port: from,
    ipv6_cidr_blocks: [],
    prefix_list_ids: [],
    protocol,
    security_groups: [],
    self: false,
    to_port: to,
  });
  return {
    description: 'Managed by Terraform',
    egress: [rule(media, 'udp', 10000, 20000)],
    ingress: [rule('203.0.113.0/24', 'tcp', 443, 443)],
    name: `service-${index}`,
    name_prefix: null,
    revoke_rules_on_delete: false,
    tags: { Name: `service-${index}`, Team: 'platform' },
    timeouts: null,
    vpc_id: 'vpc-0123456789abcdef0',
  };
}

/** Writes a plan of about that size, and gives how many stale rules it has. */
function writePlan(path: string, bytes: number, isIndented: boolean): number {
  const json = (value: unknown): string => JSON.stringify(value, undefined, isIndented ? 2 : undefined);
  const file = openSync(path, 'w');
  let written = writeSync(
    file,
    '{"format_version":"1.2","terraform_version":"1.11.0","planned_values":{"root_module":{"resources":[\n',
  );
  let count = 0;
  for (; written < bytes; count += 1) {
    const names = { address: `module.app.aws_security_group.service_${count}`, mode: 'managed', type: 'aws_security_group' };
    written += writeSync(
      file,
      `${count === 0 ? '' : ','}${json({ ...names, name: `service_${count}`, values: groupOf(count) })}`,
    );
  }
  writeSync(file, ']}},"configuration":{}}');
  closeSync(file);
  return Math.ceil(count / STALE_EVERY);
}

const { values } = parseArgs({
  options: { megabytes: { type: 'string', default: '100' }, rounds: { type: 'string', default: '3' } },
});

const folder = mkdtempSync(join(tmpdir(), 'benchmark-scan-'));
writeFileSync(join(folder, 'report-usage.js'), REPORT_USAGE);
console.log('| plan | MB | findings | elapsed (s) | processor (s) | memory (MB) |');
console.log('| --- | --: | --: | --: | --: | --: |');
for (const isIndented of [false, true]) {
  const plan = join(folder, `plan-${isIndented}.json`);
  const stale = writePlan(plan, Number(values.megabytes) * MEGABYTE, isIndented);
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const start = process.hrtime.bigint();
    const { status, output } = spawnSync(process.execPath, ['-r', './report-usage.js', COMMAND, 'scan', '--json', plan], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1e9,
      stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
    });
    const elapsed = Number(process.hrtime.bigint() - start) / 1e9;
    const { findings } = JSON.parse(output[1] ?? '') as { readonly findings: readonly unknown[] };
    if (status !== 1 || findings.length !== stale) {
      throw new Error(`${findings.length} findings instead of ${stale}, exit code ${status}`);
    }
    const { processor, memory } = JSON.parse(output[3] ?? '') as { readonly processor: number; readonly memory: number };
    const cells = [
      isIndented ? 'indented' : 'as Terraform writes it',
      (statSync(plan).size / MEGABYTE).toFixed(),
      findings.length,
    ];
    console.log(`| ${[...cells, elapsed.toFixed(1), processor.toFixed(1), memory.toFixed()].join(' | ')} |`);
  }
}
rmSync(folder, { recursive: true });
