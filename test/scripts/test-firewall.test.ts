import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SCRIPT = join(__dirname, '../../scripts/test-firewall.sh');

test('without Suricata 7 a box says that no rule was run, and it is no failure', () => {
  const directory = mkdtempSync(join(tmpdir(), 'firewall-'));
  try {
    writeFileSync(join(directory, 'suricata'), '#!/bin/sh\necho This is Suricata version 6.0.10 RELEASE\n');
    chmodSync(join(directory, 'suricata'), 0o755);
    const env = { ...process.env, PATH: `${directory}:${process.env['PATH']}` };
    const { status, stdout } = spawnSync('bash', [SCRIPT], { encoding: 'utf8', env });
    expect(stdout).toMatch(/^#+\n# SKIPPED: npm run test:firewall\. No firewall rule was run\. +#\n/);
    expect(
      new Set(
        stdout
          .trimEnd()
          .split('\n')
          .map((line) => line.length),
      ),
    ).toEqual(new Set([76]));
    expect(status).toBe(0);
  } finally {
    rmSync(directory, { recursive: true });
  }
});
