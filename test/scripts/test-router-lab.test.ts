import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SCRIPT = join(__dirname, '../../scripts/test-router-lab.sh');

test('where the lab can not run, one line says so and what is missing, and it is no failure', () => {
  const directory = mkdtempSync(join(tmpdir(), 'router-lab-'));
  try {
    // Another user than root.
    writeFileSync(join(directory, 'id'), '#!/bin/sh\necho 1000\n');
    chmodSync(join(directory, 'id'), 0o755);
    const env = { ...process.env, PATH: `${directory}:${process.env['PATH']}` };
    const { status, stdout } = spawnSync('bash', [SCRIPT, '--outages'], { encoding: 'utf8', env });
    expect(stdout).toMatch(
      /^SKIPPED: router lab: needs root\b.* \(Debian packages frr bird2 nftables iproute2 iputils-ping procps\)\. No rendered router was run\.\n$/,
    );
    expect(status).toBe(0);
  } finally {
    rmSync(directory, { recursive: true });
  }
});
