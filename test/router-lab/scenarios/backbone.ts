import { RouterPlatform } from 'twilio-interconnect-constructs';
import { eventually } from '../lab/machine';
import { scenario } from '../lab/scenario';
import { SetUp } from '../lab/set-up';
import { TWILIO_HOSTS } from '../lab/twilio-side';
import { SHARED_VPCS, sharedSites, TWILIO_ASN } from '../plans';

const { media, sipAshburn, sipSanJose } = TWILIO_HOSTS;
const HOST = SHARED_VPCS[0].host;
const LAN_HOST = '192.0.2.10';

/** The same IP routes at both sites, and a network of one's own between the routers. */
export function backboneScenarios(name: string, platforms: Readonly<Record<'ashburn' | 'sanJose', RouterPlatform>>): void {
  const running = scenario(() => SetUp.start({ name, sites: sharedSites(platforms, {}, true), vpcs: { aws: SHARED_VPCS } }));
  const { step } = running;
  const learned = () => ({
    awsFromAshburn: running.lab.hub('aws').learnedFrom('ashburn'),
    awsFromSanJose: running.lab.hub('aws').learnedFrom('sanJose'),
    twilioFromAshburn: running.lab.twilio.learnedFrom('ashburn'),
    twilioFromSanJose: running.lab.twilio.learnedFrom('sanJose'),
  });
  const EXPECTED = {
    awsFromAshburn: [
      `168.86.128.0/18 path 65010 ${TWILIO_ASN} communities 7224:7300`,
      `208.78.112.0/25 path 65010 ${TWILIO_ASN} communities 7224:7300`,
    ],
    awsFromSanJose: [
      `168.86.128.0/18 path 65010 ${TWILIO_ASN} communities 7224:7100`,
      `67.213.136.0/25 path 65010 ${TWILIO_ASN} communities 7224:7100`,
    ],
    twilioFromAshburn: ['192.0.2.0/24 path 65010 communities none', '203.0.113.0/24 path 65010 communities none'],
    // The LAN of Ashburn can be reached by San Jose as well.
    twilioFromSanJose: [
      '192.0.2.0/24 path 65010 65010 65010 communities none',
      '203.0.113.0/24 path 65010 65010 65010 communities none',
    ],
  };

  step('the backbone changes nothing while both sites are up', async (lab) => {
    await eventually('what AWS and Twilio learn', learned, EXPECTED);
    expect([lab.hub('aws').vpcs.ping(HOST, media), lab.lan('ashburn').ping(LAN_HOST, sipAshburn)]).toEqual([3, 3]);
    // By way of the other router.
    expect(lab.lan('ashburn').ping(LAN_HOST, sipSanJose)).toBe(3);
  });

  step('what a router makes itself is for AWS and Twilio, and not for the router of the other site', async (lab) => {
    const acrossTheBackbone = () => ['ashburn', 'sanJose'].map((site) => lab.router(site).acceptedFrom('backbone'));
    const VPCS = ['203.0.113.0/25', '203.0.113.128/25'];
    // Twilio announces its range in parts, so both routers make the range as well as the IP routes.
    for (const site of ['ashburn', 'sanJose']) {
      lab.twilio.announce(site, 'twenty_fours');
    }
    await eventually(
      'what AWS learns',
      () => lab.hub('aws').learnedFrom('ashburn')[0],
      '168.86.128.0/18 path 65010 communities 7224:7300',
    );
    await eventually(
      'what AWS learns',
      () => lab.hub('aws').learnedFrom('sanJose')[0],
      '168.86.128.0/18 path 65010 communities 7224:7100',
    );
    const parts = Array.from({ length: 64 }, (_, index) => `168.86.${128 + index}.0/24`);
    await eventually('what the routers accept of each other', acrossTheBackbone, [
      [...parts, ...VPCS, '67.213.136.0/25'].sort(),
      [...parts, ...VPCS, '192.0.2.0/26', '208.78.112.0/25'].sort(),
    ]);
    for (const site of ['ashburn', 'sanJose']) {
      lab.twilio.announce(site, 'catalogue');
    }
    await eventually('what AWS and Twilio learn', learned, EXPECTED);
  });

  step('without its cross connect, a site reaches Twilio by the other', async (lab) => {
    lab.twilio.machine.ip('link', 'set', 'ashburn', 'down');
    await eventually('the site that Twilio chooses', () => lab.twilio.chosen(), {
      '192.0.2.0/24': 'sanJose',
      '203.0.113.0/24': 'sanJose',
    });
    await eventually('how many pings of the LAN come back', () => lab.lan('ashburn').ping(LAN_HOST, media), 3);
    await eventually('how many pings of the VPC come back', () => lab.hub('aws').vpcs.ping(HOST, media), 3);
    expect(lab.twilio.unknownSources('sanJose')).toBe(0);
    lab.twilio.machine.ip('link', 'set', 'ashburn', 'up');
    await lab.settled();
    await eventually('what AWS and Twilio learn', learned, EXPECTED);
  });

  step('without its virtual interface, a site reaches AWS by the other', async (lab) => {
    lab.hub('aws').machine.ip('link', 'set', 'ashburn', 'down');
    await eventually('the site that AWS chooses', () => lab.hub('aws').chosen()['168.86.128.0/18'], 'sanJose');
    await eventually('how many pings of the VPC come back', () => lab.hub('aws').vpcs.ping(HOST, media), 3);
    expect(lab.lan('ashburn').ping(LAN_HOST, media)).toBe(3);
    lab.hub('aws').machine.ip('link', 'set', 'ashburn', 'up');
    await lab.settled();
    await eventually('what AWS and Twilio learn', learned, EXPECTED);
  });

  step('an IP route is not kept alive from router to router', async (lab) => {
    const { bird } = lab.hub('aws');
    bird.command('disable', 'vpc_a');
    bird.command('disable', 'vpc_b');
    await eventually('what Twilio learns', () => Object.keys(lab.twilio.chosen()), ['192.0.2.0/24'], 10);
    lab.twilio.announce('ashburn');
    lab.twilio.announce('sanJose');
    await eventually('what AWS learns', () => lab.hub('aws').chosen(), {}, 10);
  });
}
