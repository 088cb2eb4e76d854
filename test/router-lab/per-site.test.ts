import { RouterPlatform } from 'twilio-interconnect-constructs';
import { ask, serve } from './lab/echo';
import { eventually, sleep } from './lab/machine';
import { scenario } from './lab/scenario';
import { SetUp } from './lab/set-up';
import { TWILIO_HOSTS } from './lab/twilio-side';
import { perSiteInterconnects, routerAt, TWILIO_ASN } from './plans';

const { media, sipAshburn, sipSanJose } = TWILIO_HOSTS;
const HOSTS = { ashburn: '203.0.113.10', sanJose: '192.0.2.10' };

/** Each site is an Interconnect of its own. */
describe.each([
  ['frr', RouterPlatform.FRR, RouterPlatform.BIRD],
  ['bird', RouterPlatform.BIRD, RouterPlatform.FRR],
] as const)('addresses per site, %s at Ashburn', (name, platformOfAshburn, platformOfSanJose) => {
  const running = scenario(async () => {
    const plans = perSiteInterconnects();
    return SetUp.start({
      name: `per-site-${name}`,
      sites: [
        routerAt(plans.ashburn, 'ashburn', platformOfAshburn, 'aws-east', { dscp: { media: 46 } }),
        routerAt(plans.sanJose, 'sanJose', platformOfSanJose, 'aws-west'),
      ],
      vpcs: {
        'aws-east': [{ name: 'vpc', cidr: '203.0.113.0/24', host: HOSTS.ashburn }],
        'aws-west': [{ name: 'vpc', cidr: '192.0.2.0/24', host: HOSTS.sanJose }],
      },
    });
  });
  const { step } = running;

  const east = () => running.lab.hub('aws-east');
  const west = () => running.lab.hub('aws-west');
  const learned = () => [
    east().learnedFrom('ashburn'),
    west().learnedFrom('sanJose'),
    running.lab.twilio.learnedFrom('ashburn'),
    running.lab.twilio.learnedFrom('sanJose'),
  ];
  const EXPECTED = [
    [`168.86.128.0/18 path 65010 ${TWILIO_ASN} communities none`, `208.78.112.0/25 path 65010 ${TWILIO_ASN} communities none`],
    [`168.86.128.0/18 path 65010 ${TWILIO_ASN} communities none`, `67.213.136.0/25 path 65010 ${TWILIO_ASN} communities none`],
    ['203.0.113.0/24 path 65010 communities none'],
    ['192.0.2.0/24 path 65010 communities none'],
  ];

  step('each site has its own addresses, and its hosts leave and return there', async () => {
    await eventually('what AWS and Twilio learn', learned, EXPECTED);
    expect([east().vpcs.ping(HOSTS.ashburn, media), east().vpcs.ping(HOSTS.ashburn, sipAshburn)]).toEqual([3, 3]);
    expect([west().vpcs.ping(HOSTS.sanJose, media), west().vpcs.ping(HOSTS.sanJose, sipSanJose)]).toEqual([3, 3]);
    expect([
      running.lab.twilio.hosts.ping(media, HOSTS.ashburn),
      running.lab.twilio.hosts.ping(sipSanJose, HOSTS.sanJose),
    ]).toEqual([3, 3]);
    // The signalling of an exchange is announced there alone.
    expect([east().vpcs.ping(HOSTS.ashburn, sipSanJose), west().vpcs.ping(HOSTS.sanJose, sipAshburn)]).toEqual([0, 0]);
    expect([running.lab.twilio.unknownSources('ashburn'), running.lab.twilio.unknownSources('sanJose')]).toEqual([0, 0]);
  });

  step('the address of the other site is dropped where it enters', async () => {
    const before = running.lab.router('ashburn').dropped('aws');
    east().vpcs.address('lo', `${HOSTS.sanJose}/32`);
    expect(east().vpcs.ping(HOSTS.sanJose, media)).toBe(0);
    expect(running.lab.router('ashburn').dropped('aws') - before).toBe(3);
    east().vpcs.ip('address', 'delete', `${HOSTS.sanJose}/32`, 'dev', 'lo');
  });

  step('media is marked, and packets that are too large for Twilio are answered or never sent', async () => {
    const { vpcs } = east();
    const { hosts } = running.lab.twilio;
    hosts.nft(`table ip seen {
      counter media { }
      counter marked { }
      counter fitting { }
      chain in {
        type filter hook input priority 0;
        udp dport 10000 counter name media
        udp dport 10000 ip dscp ef counter name marked
        tcp flags & (syn | ack) == syn tcp option maxseg size 1460 counter name fitting
      }
    }`);
    serve(hosts, 'udp', media, 10000);
    serve(hosts, 'tcp', sipAshburn, 5061);
    await eventually('the servers answer', () => hosts.run('ss', '-lntu').match(/:(10000|5061)\b/g)?.length, 2);
    expect(ask(vpcs, 'udp', [HOSTS.ashburn, 16000], [media, 10000])).toBe(`${HOSTS.ashburn}:16000`);
    expect(ask(vpcs, 'tcp', [HOSTS.ashburn, 16000], [sipAshburn, 5061])).toBe(`${HOSTS.ashburn}:16000`);
    const seen = ['media', 'marked', 'fitting'].map(
      (counter) => /packets (\d+)/.exec(hosts.run('nft', 'list', 'counter', 'ip', 'seen', counter))?.[1],
    );
    expect(seen).toEqual(['1', '1', '1']);
    // The router says so where a packet may not be cut.
    const large = vpcs.attempt('ping', '-n', '-c', '1', '-W', '1', '-M', 'do', '-s', '3000', '-I', HOSTS.ashburn, media);
    expect(large.stdout).toMatch(/From 169\.254\.\d+\.\d+ .*Frag needed and DF set \(mtu = 1500\)/);
    // An error of a machine on Twilio's side has a source of its own, and comes through.
    const late = vpcs.attempt('ping', '-n', '-c', '1', '-W', '1', '-t', '3', '-I', HOSTS.ashburn, media);
    expect(late.stdout).toMatch(/From 169\.254\.10\.1 .*Time to live exceeded/);
  });

  step('more prefixes of Twilio than AWS takes leave the session up', async () => {
    const count = () => east().learnedFrom('ashburn').length;
    running.lab.twilio.announce('ashburn', 'catalogue', 'flood');
    await eventually(
      'how many prefixes the router accepts',
      () => running.lab.router('ashburn').acceptedFrom('twilio').length,
      128,
    );
    await eventually('how many prefixes AWS learns', count, 100);
    await sleep(1500);
    expect([east().isUp('ashburn'), running.lab.twilio.isUp('ashburn'), count()]).toEqual([true, true, 100]);
    expect(east().vpcs.ping(HOSTS.ashburn, media)).toBe(3);
    running.lab.twilio.announce('ashburn', 'catalogue');
    await eventually('what AWS and Twilio learn', learned, EXPECTED);
  });

  step('the loss of a site is the loss of its hosts alone', async () => {
    const pings = west().vpcs.startPings(HOSTS.sanJose, media);
    await sleep(300);
    running.lab.twilio.machine.ip('link', 'set', 'ashburn', 'down');
    await eventually('what AWS learns', () => east().learnedFrom('ashburn'), [], 5);
    await eventually('what Twilio learns', () => Object.keys(running.lab.twilio.chosen()), ['192.0.2.0/24']);
    expect(east().vpcs.ping(HOSTS.ashburn, media)).toBe(0);
    expect(west().vpcs.ping(HOSTS.sanJose, media)).toBe(3);
    expect((await pings.stop()).lost).toBe(0);
  });
});
