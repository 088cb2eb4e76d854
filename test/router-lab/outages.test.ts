import { sleep } from './lab/machine';
import {
  active,
  AWS_PATH_WITH_BFD,
  AWS_PATH_WITHOUT_BFD,
  awsPath,
  type LoneOutage,
  type Outage,
  Outages,
  PLATFORMS,
  routerDies,
  start,
} from './outages';
import { AWS_KEY } from './plans';

/** With BFD to AWS, and 15 seconds to Twilio. In the order in which they happen; nothing follows the last. */
const QUICK: readonly Outage[] = [
  AWS_PATH_WITH_BFD,
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
    atMost: 1,
    isLossless: true,
  },
];

const SLOW: readonly LoneOutage[] = [
  AWS_PATH_WITHOUT_BFD,
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

const outages = new Outages();
afterAll(() => outages.print([...QUICK, ...SLOW]));

test.each(PLATFORMS.map((platform) => [platform.id, platform] as const))(
  'what is noticed at once or was planned, on %s',
  async (_, platform) => {
    const lab = await start('quick', platform, { twilio: { holdSeconds: 15 } });
    try {
      for (const outage of QUICK) {
        await outages.measure(lab, platform, outage);
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
  await outages.measureAlone(SLOW);
}, 600000);
