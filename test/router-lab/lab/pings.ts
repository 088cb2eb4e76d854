import { type ChildProcess, spawn } from 'node:child_process';

/** How many packets came back, by the summary of ping. */
export function pingStatistics(output: string): number {
  return Number(/(\d+) received/.exec(output)?.[1] ?? 0);
}

/** What a series of pings saw. */
export interface PingsOutcome {
  readonly sent: number;
  readonly lost: number;
  /** The longest time between two packets that came back, without the interval, in seconds. */
  readonly outage: number;
}

/** A series of pings, 20 a second. */
export class Pings {
  private readonly process: ChildProcess;
  private output = '';

  public constructor(command: readonly string[]) {
    const [file = '', ...args] = command;
    this.process = spawn(file, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    this.process.stdout?.on('data', (data: Buffer) => {
      this.output += data.toString();
    });
  }

  /** How many packets have come back so far. */
  public received(): number {
    return replies(this.output).length;
  }

  /** Ends the series. What was sent in the last 200 ms may still be on its way and is not counted. */
  public async stop(): Promise<PingsOutcome> {
    const ended = new Promise((resolve) => this.process.once('close', resolve));
    this.process.kill('SIGINT');
    await ended;
    return outcomeOf(this.output);
  }
}

function replies(output: string): readonly { readonly time: number; readonly sequence: number }[] {
  return [...output.matchAll(/^\[(\d+\.\d+)\] \d+ bytes from .*icmp_seq=(\d+)/gm)].map(([, time, sequence]) => ({
    time: Number(time),
    sequence: Number(sequence),
  }));
}

/** What the output of `ping -D -O` says. */
export function outcomeOf(output: string, interval = 0.05): PingsOutcome {
  const received = replies(output);
  const sent = Math.max(0, ...[...output.matchAll(/icmp_seq=(\d+)/g)].map(([, sequence]) => Number(sequence)));
  const counted = sent - Math.ceil(0.2 / interval);
  const seen = new Set(received.map(({ sequence }) => sequence));
  const lost = Array.from({ length: Math.max(0, counted) }, (_, index) => index + 1).filter((each) => !seen.has(each)).length;
  const gaps = received.slice(1).map(({ time }, index) => time - received[index]!.time - interval);
  return { sent: Math.max(0, counted), lost, outage: Math.max(0, ...gaps) };
}
