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

/** What happens, and how it is undone. */
interface Outage {
  readonly event: string;
  readonly happens: (lab: SetUp) => void | Promise<void>;
  readonly undone: (lab: SetUp) => void;
  /** In seconds; a longer outage is a failure. */
  readonly atMost: number;
}

const awsPath = (event: string, atMost: number): Outage => ({
  event,
  happens: (lab) => lab.hub('aws').cutSilently('ashburn'),
  undone: (lab) => lab.hub('aws').mend(),
  atMost,
});
const routerDies = (event: string, atMost: number): Outage => ({
  event,
  happens: (lab) => lab.router('ashburn').die(),
  undone: (lab) => lab.router('ashburn').revive(),
  atMost,
});

/** With BFD to AWS, and 15 seconds to Twilio. In the order in which they happen; nothing follows the last. */
const QUICK: readonly Outage[] = [
  awsPath('the path to AWS dies silently, BFD', 2),
  {
    event: 'the link to AWS goes down',
    happens: (lab) => void lab.hub('aws').machine.ip('link', 'set', 'ashburn', 'down'),
    undone: (lab) => void lab.hub('aws').machine.ip('link', 'set', 'ashburn', 'up'),
    atMost: 2,
  },
  {
    event: 'the link to Twilio goes down',
    happens: (lab) => void lab.twilio.machine.ip('link', 'set', 'ashburn', 'down'),
    undone: (lab) => void lab.twilio.machine.ip('link', 'set', 'ashburn', 'up'),
    atMost: 2,
  },
  routerDies('the router dies silently, BFD to AWS, 15 s to Twilio', 17),
  {
    event: 'planned: announce nothing more, 2 s later end the sessions',
    happens: async (lab) => {
      lab.router('ashburn').drain();
      await sleep(2000);
      lab.router('ashburn').shut();
    },
    undone: () => undefined,
    atMost: 0.1,
  },
];

/** Each in a set-up of its own, all at the same time. */
const SLOW: readonly (Outage & { readonly name: string; readonly changes: Partial<CustomerRouterPlanProps> })[] = [
  {
    ...awsPath('the path to AWS dies silently, no BFD, 30 s', 32),
    name: 'a30',
    changes: { aws: { bgpAuthKey: AWS_KEY, bfd: false } },
  },
  {
    ...awsPath('the path to AWS dies silently, no BFD, 90 s', 92),
    name: 'a90',
    changes: { aws: { bgpAuthKey: AWS_KEY, bfd: false, holdSeconds: 90 } },
  },
  { ...routerDies('the router dies silently, BFD to AWS, 30 s to Twilio', 32), name: 't30', changes: {} },
  {
    ...routerDies('the router dies silently, BFD to AWS, 90 s to Twilio', 92),
    name: 't90',
    changes: { twilio: { holdSeconds: 90 } },
  },
];

const PLATFORMS = [RouterPlatform.FRR, RouterPlatform.BIRD] as const;
const results: { readonly event: string; readonly platform: string; readonly outage: number; readonly lost: number }[] = [];

async function start(name: string, platform: RouterPlatform, changes: Partial<CustomerRouterPlanProps>): Promise<SetUp> {
  const other = PLATFORMS.find((each) => each !== platform)!;
  const sites = sharedSites({ ashburn: platform, sanJose: other }, changes);
  const lab = await SetUp.start({ name: `${name}-${platform.id}`, sites, vpcs: { aws: SHARED_VPCS } });
  await active(lab, 'ashburn');
  return lab;
}

/** Waits until AWS and Twilio use the site. */
async function active(lab: SetUp, site: string): Promise<void> {
  const chosen = () => [lab.hub('aws').chosen()['168.86.128.0/18'], lab.twilio.chosen()['203.0.113.0/24']];
  await eventually('the site that AWS and Twilio choose', chosen, [site, site], 120);
}

async function measure(lab: SetUp, platform: RouterPlatform, { event, happens, undone, atMost }: Outage): Promise<void> {
  await lab.step(async () => {
    const pings = lab.hub('aws').vpcs.startPings(HOST, TWILIO_HOSTS.media);
    await eventually('pings come back', () => pings.received() > 10, true);
    await happens(lab);
    await active(lab, 'sanJose');
    await sleep(1500);
    const { outage, lost } = await pings.stop();
    results.push({ event, platform: platform.id, outage, lost });
    expect([event, platform.id, outage, outage <= atMost]).toEqual([event, platform.id, outage, true]);
    undone(lab);
  });
}

afterAll(() => {
  const cell = (found: (typeof results)[number] | undefined): string =>
    found === undefined ? 'not measured' : `${found.outage.toFixed(2)} s, ${found.lost} lost`;
  const rows = [...QUICK, ...SLOW].map(({ event }) => [
    event,
    ...PLATFORMS.map(({ id }) => cell(results.find((each) => each.event === event && each.platform === id))),
  ]);
  const table = [['event at the active site', 'FRR', 'BIRD'], ['---', '---', '---'], ...rows];
  // A peer counts from the last keepalive, which comes three times in a hold time.
  const note = 'Silence is noticed after two thirds of the hold time to all of it, which began with the last keepalive.';
  process.stdout.write(`\n${table.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}\n\n${note}\n\n`);
});

test.each(PLATFORMS.map((platform) => [platform.id, platform] as const))(
  'what is noticed at once or was planned, on %s',
  async (_, platform) => {
    const lab = await start('quick', platform, { twilio: { holdSeconds: 15 } });
    try {
      for (const outage of QUICK) {
        await measure(lab, platform, outage);
        if (outage !== QUICK.at(-1)) {
          await lab.settled();
          await active(lab, 'ashburn');
        }
      }
    } finally {
      lab.dispose();
    }
  },
  300000,
);

test('what is noticed by its silence alone', async () => {
  const labs: SetUp[] = [];
  try {
    const measures: (() => Promise<void>)[] = [];
    for (const platform of PLATFORMS) {
      for (const { name, changes, ...outage } of SLOW) {
        const lab = await start(name, platform, changes);
        labs.push(lab);
        measures.push(() => measure(lab, platform, outage));
      }
    }
    await Promise.all(measures.map((each) => each()));
  } finally {
    for (const lab of labs) {
      lab.dispose();
    }
  }
}, 600000);
