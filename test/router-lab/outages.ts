import { type CustomerRouterPlanProps, RouterPlatform } from 'twilio-interconnect-constructs';
import { eventually, sleep } from './lab/machine';
import { SetUp } from './lab/set-up';
import { TWILIO_HOSTS } from './lab/twilio-side';
import { AWS_KEY, SHARED_VPCS, sharedSites } from './plans';

/*
 * How long a host in a VPC is without media when something happens at the active site, Ashburn: measured with 20 pings a second. AWS's and
 * Twilio's hold time is 90 seconds, so the routers' own counts.
 */

const HOST = SHARED_VPCS[0].host;

export const PLATFORMS = [RouterPlatform.FRR, RouterPlatform.BIRD] as const;

/** What happens, and how it is undone. */
export interface Outage {
  readonly event: string;
  readonly happens: (lab: SetUp) => void | Promise<void>;
  readonly undone: (lab: SetUp) => void;
  /** In seconds; a longer outage is a failure. */
  readonly atMost: number;
  /** No packet may be lost. A busy machine may be late to send or to see one, so the time alone says less. */
  readonly isLossless?: true;
}

/** An outage that is measured in a set-up of its own. */
export interface LoneOutage extends Outage {
  readonly name: string;
  readonly changes: Partial<CustomerRouterPlanProps>;
}

export const awsPath = (event: string, atMost: number): Outage => ({
  event,
  happens: (lab) => lab.hub('aws').cutSilently('ashburn'),
  undone: (lab) => lab.hub('aws').mend(),
  atMost,
});

export const routerDies = (event: string, atMost: number): Outage => ({
  event,
  happens: (lab) => lab.router('ashburn').die(),
  undone: (lab) => lab.router('ashburn').revive(),
  atMost,
});

export const AWS_PATH_WITH_BFD = awsPath('the path to AWS dies silently, BFD', 2);

export const AWS_PATH_WITHOUT_BFD: LoneOutage = {
  ...awsPath('the path to AWS dies silently, no BFD, 30 s', 32),
  name: 'a30',
  changes: { aws: { bgpAuthKey: AWS_KEY, bfd: false } },
};

/** What was measured, event by event and platform by platform. */
export class Outages {
  private readonly results: {
    readonly event: string;
    readonly platform: string;
    readonly outage: number;
    readonly lost: number;
  }[] = [];

  public async measure(
    lab: SetUp,
    platform: RouterPlatform,
    { event, happens, undone, atMost, isLossless }: Outage,
  ): Promise<void> {
    await lab.step(async () => {
      const pings = lab.hub('aws').vpcs.startPings(HOST, TWILIO_HOSTS.media);
      await eventually('pings come back', () => pings.received() > 10, true);
      await happens(lab);
      await active(lab, 'sanJose');
      await sleep(1500);
      const { outage, lost } = await pings.stop();
      this.results.push({ event, platform: platform.id, outage, lost });
      expect([event, platform.id, outage, outage <= atMost]).toEqual([event, platform.id, outage, true]);
      if (isLossless === true) {
        expect([event, platform.id, lost]).toEqual([event, platform.id, 0]);
      }
      undone(lab);
    });
  }

  /** Each in a set-up of its own on each platform, all at the same time. */
  public async measureAlone(outages: readonly LoneOutage[]): Promise<void> {
    const labs: SetUp[] = [];
    try {
      const measures: (() => Promise<void>)[] = [];
      for (const platform of PLATFORMS) {
        for (const { name, changes, ...outage } of outages) {
          const lab = await start(name, platform, changes);
          labs.push(lab);
          measures.push(() => this.measure(lab, platform, outage));
        }
      }
      await Promise.all(measures.map((each) => each()));
    } finally {
      for (const lab of labs) {
        lab.dispose();
      }
    }
  }

  public print(outages: readonly Outage[]): void {
    const cell = (found: (typeof this.results)[number] | undefined): string =>
      found === undefined ? 'not measured' : `${found.outage.toFixed(2)} s, ${found.lost} lost`;
    const rows = outages.map(({ event }) => [
      event,
      ...PLATFORMS.map(({ id }) => cell(this.results.find((each) => each.event === event && each.platform === id))),
    ]);
    const table = [['event at the active site', 'FRR', 'BIRD'], ['---', '---', '---'], ...rows];
    // A peer counts from the last keepalive, which comes three times in a hold time.
    const note = 'Silence is noticed after two thirds of the hold time to all of it, which began with the last keepalive.';
    process.stdout.write(`\n${table.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n\n${note}\n\n`);
  }
}

/** A set-up in which Ashburn is active, on that platform, and San Jose stands by on the other. */
export async function start(name: string, platform: RouterPlatform, changes: Partial<CustomerRouterPlanProps>): Promise<SetUp> {
  const other = PLATFORMS.find((each) => each !== platform)!;
  const sites = sharedSites({ ashburn: platform, sanJose: other }, changes);
  const lab = await SetUp.start({ name: `${name}-${platform.id}`, sites, vpcs: { aws: SHARED_VPCS } });
  await active(lab, 'ashburn');
  return lab;
}

/** Waits until AWS and Twilio use the site. */
export async function active(lab: SetUp, site: string): Promise<void> {
  const chosen = () => [lab.hub('aws').chosen()['168.86.128.0/18'], lab.twilio.chosen()['203.0.113.0/24']];
  await eventually('the site that AWS and Twilio choose', chosen, [site, site], 120);
}
