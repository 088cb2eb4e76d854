import { RouterPlatform } from 'twilio-interconnect-constructs';
import { eventually, sleep } from './lab/machine';
import { scenario } from './lab/scenario';
import { secondary, SetUp } from './lab/set-up';
import { TWILIO_HOSTS } from './lab/twilio-side';
import { AWS_KEY, routerAt, TWILIO_ASN, twoInterfacesInterconnect } from './plans';

const HOST = '203.0.113.10';

describe.each([
  ['frr', RouterPlatform.FRR],
  ['bird', RouterPlatform.BIRD],
] as const)('two virtual interfaces on one router, %s', (id, platform) => {
  const { step } = scenario(() =>
    SetUp.start({
      name: `two-${id}`,
      sites: [
        routerAt(twoInterfacesInterconnect(), 'ashburn', platform, 'aws', {
          ports: { aws: 'eth1', awsSecondary: 'eth5', twilio: 'eth2' },
          awsSecondary: { bgpAuthKey: AWS_KEY },
        }),
      ],
      vpcs: { aws: [{ name: 'vpc', cidr: '203.0.113.0/24', host: HOST }] },
    }),
  );

  step('AWS learns the same on both, and Twilio learns the IP route once', async (lab) => {
    const twilio = [
      `168.86.128.0/18 path 65010 ${TWILIO_ASN} communities none`,
      `208.78.112.0/25 path 65010 ${TWILIO_ASN} communities none`,
    ];
    const learned = () => [
      ...['ashburn', secondary('ashburn')].map((each) => lab.hub('aws').learnedFrom(each)),
      lab.twilio.learnedFrom('ashburn'),
    ];
    await eventually('what AWS and Twilio learn', learned, [twilio, twilio, ['203.0.113.0/24 path 65010 communities none']]);
    expect([lab.hub('aws').vpcs.ping(HOST, TWILIO_HOSTS.media), lab.twilio.hosts.ping(TWILIO_HOSTS.sipAshburn, HOST)]).toEqual([
      3, 3,
    ]);
  });

  for (const [lost, kept] of [
    ['ashburn', secondary('ashburn')],
    [secondary('ashburn'), 'ashburn'],
  ] as const) {
    step(`traffic goes on over ${kept} without ${lost}, and Twilio sees nothing of it`, async (lab) => {
      const pings = lab.hub('aws').vpcs.startPings(HOST, TWILIO_HOSTS.media);
      await sleep(300);
      lab.hub('aws').machine.ip('link', 'set', lost, 'down');
      await eventually('the interface that AWS chooses', () => lab.hub('aws').chosen()['168.86.128.0/18'], kept);
      await sleep(1000);
      expect((await pings.stop()).outage).toBeLessThan(2);
      expect(lab.hub('aws').vpcs.ping(HOST, TWILIO_HOSTS.media)).toBe(3);
      expect(lab.twilio.chosen()).toEqual({ '203.0.113.0/24': 'ashburn' });
      lab.hub('aws').machine.ip('link', 'set', lost, 'up');
      await lab.settled();
    });
  }
});
