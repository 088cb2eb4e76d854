import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FirewallRuleGroupPlan } from 'twilio-interconnect-constructs';
import { capture } from './packets';

/** The VPC of the firewall. */
export const VPC = '10.0.0.0/16';

const CONFIGURATION = (home: string): string => `%YAML 1.1
---
vars:
  address-groups:
    HOME_NET: "[${home}]"
    EXTERNAL_NET: "!$HOME_NET"
outputs:
  - eve-log:
      enabled: yes
      filetype: regular
      filename: eve.json
      types:
        - drop:
            alerts: no
            flows: all
app-layer:
  protocols:
    tls:
      enabled: yes
    http:
      enabled: yes
    ssh:
      enabled: yes
stream:
  inline: yes
`;

/** The rules of a plan, with addresses in the place of what AWS calls references. */
export function withAddresses({ rulesString, references, prefixLists }: FirewallRuleGroupPlan): string {
  return rulesString.replaceAll(/@([A-Z0-9_]+)/g, (_, name: string) => {
    const list = prefixLists.find(({ key }) => key === references[name]);
    if (list === undefined) {
      throw new Error(`no list for ${name}`);
    }
    return `[${list.entries.map(({ cidr }) => cidr.toString()).join(',')}]`;
  });
}

interface Run {
  readonly rules: string;
  readonly home?: readonly string[];
}

/** Runs Suricata in a folder of its own, and reads what it leaves there. */
function inFolder<Result>(
  { rules, home = [VPC] }: Run,
  act: (folder: string, run: (...options: string[]) => string) => Result,
): Result {
  const folder = mkdtempSync(join(tmpdir(), 'firewall-lab-'));
  try {
    writeFileSync(join(folder, 'suricata.yaml'), CONFIGURATION(home.join(',')));
    writeFileSync(join(folder, 'group.rules'), `${rules}\n`);
    return act(folder, (...options) => {
      const common = [
        '-c',
        join(folder, 'suricata.yaml'),
        '-S',
        join(folder, 'group.rules'),
        '-l',
        folder,
        '--init-errors-fatal',
      ];
      const { status, stdout, stderr } = spawnSync('suricata', [...common, ...options], { encoding: 'utf8' });
      return status === 0 ? '' : `${stdout}${stderr}` || `status ${status}`;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What is wrong with the rules; '' if Suricata takes them. */
export function parseErrors(rules: string): string {
  return inFolder({ rules }, (_, run) => run('-T'));
}

/** For each packet, whether it passed. */
export function judge(run: Run, packets: readonly Buffer[]): readonly boolean[] {
  return inFolder(run, (folder, suricata) => {
    writeFileSync(join(folder, 'packets.pcap'), capture(packets));
    const error = suricata('--simulate-ips', '-k', 'all', '--runmode', 'single', '-r', join(folder, 'packets.pcap'));
    if (error !== '') {
      throw new Error(error);
    }
    const events = readFileSync(join(folder, 'eve.json'), 'utf8').split('\n').filter(Boolean);
    const dropped = new Set(
      events.map((line) => JSON.parse(line) as { event_type: string; pcap_cnt: number }).map(({ pcap_cnt: count }) => count),
    );
    return packets.map((_, index) => !dropped.has(index + 1));
  });
}
