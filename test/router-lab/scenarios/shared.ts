import type { RouterPlatform } from 'twilio-interconnect-constructs';
import { SPOOFED } from '../lab/aws-side';
import { eventually, sleep, steadily } from '../lab/machine';
import { scenario } from '../lab/scenario';
import { SetUp } from '../lab/set-up';
import { TWILIO_HOSTS } from '../lab/twilio-side';
import { SHARED_VPCS, sharedSites, TWILIO_ASN } from '../plans';

const { media, sipAshburn, sipSanJose } = TWILIO_HOSTS;
const [{ host: hostA }, { host: hostB }] = SHARED_VPCS;
const LAN_HOST = '192.0.2.10';

/** What AWS learns: from the site that stands by, and from the active one. */
const AT_AWS = {
  ashburn: [
    `168.86.128.0/18 path 65010 ${TWILIO_ASN} communities 7224:7300`,
    `208.78.112.0/25 path 65010 ${TWILIO_ASN} communities 7224:7300`,
  ],
  sanJose: [
    `168.86.128.0/18 path 65010 ${TWILIO_ASN} communities 7224:7100`,
    `67.213.136.0/25 path 65010 ${TWILIO_ASN} communities 7224:7100`,
  ],
};
/** What Twilio learns: the IP routes, one as long as a VPC in it is announced, the other while the LAN is there. */
const AT_TWILIO = {
  ashburn: ['192.0.2.0/24 path 65010 communities none', '203.0.113.0/24 path 65010 communities none'],
  sanJose: ['203.0.113.0/24 path 65010 65010 65010 communities none'],
};
const ACTIVE_AT_ASHBURN = { '168.86.128.0/18': 'ashburn', '208.78.112.0/25': 'ashburn', '67.213.136.0/25': 'sanJose' };
/** Made of longer prefixes, at the site itself. */
const MADE_AT_SAN_JOSE = [
  '168.86.128.0/18 path 65010 communities 7224:7100',
  `67.213.136.0/25 path 65010 ${TWILIO_ASN} communities 7224:7100`,
];

/** The same IP routes at both sites, of which one stands by, on these platforms. */
export function sharedScenarios(name: string, platforms: Readonly<Record<'ashburn' | 'sanJose', RouterPlatform>>): void {
  const running = scenario(async () => {
    return SetUp.start({ name, sites: sharedSites(platforms), vpcs: { aws: SHARED_VPCS } });
  });
  const { step } = running;

  const learned = () => ({
    aws: { ashburn: running.lab.hub('aws').learnedFrom('ashburn'), sanJose: running.lab.hub('aws').learnedFrom('sanJose') },
    twilio: { ashburn: running.lab.twilio.learnedFrom('ashburn'), sanJose: running.lab.twilio.learnedFrom('sanJose') },
  });
  const accepted = () => ({
    ashburn: [running.lab.router('ashburn').acceptedFrom('aws'), running.lab.router('ashburn').acceptedFrom('twilio')],
    sanJose: [running.lab.router('sanJose').acceptedFrom('aws'), running.lab.router('sanJose').acceptedFrom('twilio')],
  });
  /** What a router forwards, without what it discards. */
  const forwarded = (site: string) =>
    running.lab
      .router(site)
      .machine.forwarding()
      .filter((route) => !/^(blackhole|unreachable|prohibit) /.test(route));
  const discarded = (site: string) =>
    running.lab
      .router(site)
      .machine.forwarding()
      .filter((route) => /^(blackhole|unreachable|prohibit) /.test(route));
  const ping = (from: string, to: string): number => running.lab.hub('aws').vpcs.ping(from, to);
  const EXPECTED_LEARNED = { aws: AT_AWS, twilio: AT_TWILIO };
  const VPCS = ['203.0.113.0/25', '203.0.113.128/25'];
  const EXPECTED_ACCEPTED = {
    ashburn: [VPCS, ['168.86.128.0/18', '208.78.112.0/25']],
    sanJose: [VPCS, ['168.86.128.0/18', '67.213.136.0/25']],
  };

  step('every neighbour learns exactly what it has to, with its communities and paths', async () => {
    await eventually('what AWS and Twilio learn', learned, EXPECTED_LEARNED);
    await eventually('what the routers accept', accepted, EXPECTED_ACCEPTED);
    await eventually('the site that AWS chooses', () => running.lab.hub('aws').chosen(), ACTIVE_AT_ASHBURN);
    await eventually('the site that Twilio chooses', () => running.lab.twilio.chosen(), {
      '192.0.2.0/24': 'ashburn',
      '203.0.113.0/24': 'ashburn',
    });
  });

  step('the routers forward what they learned and nothing else', async () => {
    await eventually('what Ashburn forwards', () => forwarded('ashburn'), [
      '168.86.128.0/18 via 169.254.10.1 dev eth2',
      '203.0.113.0/25 via 169.254.96.1 dev eth1.101',
      '203.0.113.128/25 via 169.254.96.1 dev eth1.101',
      '208.78.112.0/25 via 169.254.10.1 dev eth2',
    ]);
    await eventually('what San Jose forwards', () => forwarded('sanJose'), [
      '168.86.128.0/18 via 169.254.20.1 dev eth2.301',
      '203.0.113.0/25 via 169.254.96.5 dev eth1.102',
      '203.0.113.128/25 via 169.254.96.5 dev eth1.102',
      '67.213.136.0/25 via 169.254.20.1 dev eth2.301',
    ]);
    // A discard route may stand for what no VPC covers in an IP route, never for anything of Twilio.
    expect(
      [...discarded('ashburn'), ...discarded('sanJose')].filter((route) => !/ (203\.0\.113|192\.0\.2)\.0\/24/.test(route)),
    ).toEqual([]);
  });

  step('hosts of both VPCs and of the LAN reach media and SIP, and Twilio reaches them', async () => {
    for (const host of [hostA, hostB]) {
      for (const destination of [media, sipAshburn, sipSanJose]) {
        expect([host, destination, ping(host, destination)]).toEqual([host, destination, 3]);
        expect([destination, host, running.lab.twilio.hosts.ping(destination, host)]).toEqual([destination, host, 3]);
      }
    }
    for (const destination of [media, sipAshburn]) {
      expect([destination, running.lab.lan('ashburn').ping(LAN_HOST, destination)]).toEqual([destination, 3]);
      expect([destination, running.lab.twilio.hosts.ping(destination, LAN_HOST)]).toEqual([destination, 3]);
    }
    expect([running.lab.twilio.unknownSources('ashburn'), running.lab.twilio.unknownSources('sanJose')]).toEqual([0, 0]);
  });

  step('no leak of AWS or Twilio passes a router', async () => {
    running.lab.hub('aws').bird.command('enable', 'leak');
    for (const site of ['ashburn', 'sanJose']) {
      running.lab.twilio.announce(site, 'catalogue', 'leak');
    }
    const sent = (routes: readonly { readonly prefix: string }[]) => routes.map(({ prefix }) => prefix);
    for (const site of ['ashburn', 'sanJose']) {
      await eventually(
        'AWS announces 8.8.8.0/24',
        () => sent(running.lab.hub('aws').bird.routes('export', site)).includes('8.8.8.0/24'),
        true,
      );
      await eventually(
        'Twilio announces 8.8.8.0/24',
        () => sent(running.lab.twilio.bird.routes('table', `at_${site}`, 'export', site)).includes('8.8.8.0/24'),
        true,
      );
    }
    await steadily('what is accepted and learned', () => [accepted(), learned()], [EXPECTED_ACCEPTED, EXPECTED_LEARNED], 2);
    running.lab.hub('aws').bird.command('disable', 'leak');
    for (const site of ['ashburn', 'sanJose']) {
      running.lab.twilio.announce(site, 'catalogue');
    }
    await running.lab.settled();
  });

  step('packets with other sources or destinations are dropped where they enter, even with a route', async () => {
    const router = running.lab.router('ashburn');
    const { vpcs, machine: aws } = running.lab.hub('aws');
    const before = { aws: router.dropped('aws'), twilio: router.dropped('twilio'), lan: router.dropped('lan') };
    // Routes that no router would have by itself, so that nothing but the packet filter is in the way.
    aws.ip('route', 'add', '8.8.8.8', 'via', '169.254.96.2');
    router.machine.ip('route', 'add', '8.8.8.8', 'via', '169.254.10.1');
    router.machine.ip('route', 'add', '10.254.0.2', 'via', '169.254.96.1');
    running.lab.twilio.machine.ip('route', 'add', '10.254.0.2', 'via', '169.254.10.2');
    expect([vpcs.ping(SPOOFED, media), vpcs.ping(hostA, '8.8.8.8')]).toEqual([0, 0]);
    expect([running.lab.twilio.hosts.ping('8.8.8.8', hostA), running.lab.twilio.hosts.ping(media, '10.254.0.2')]).toEqual([0, 0]);
    expect(running.lab.lan('ashburn').ping(LAN_HOST, hostA)).toBe(0);
    expect(running.lab.lan('ashburn').ping(LAN_HOST, '8.8.8.8')).toBe(0);
    expect(router.dropped('aws') - before.aws).toBe(6);
    expect(router.dropped('twilio') - before.twilio).toBe(6);
    expect(router.dropped('lan') - before.lan).toBe(6);
    expect(running.lab.twilio.unknownSources('ashburn')).toBe(0);
    // Without the filter they do pass, so it is the filter that dropped them.
    router.machine.run('nft', 'delete', 'table', 'ip', 'twilio_interconnect');
    expect([vpcs.ping(hostA, '8.8.8.8'), running.lab.twilio.hosts.ping('8.8.8.8', hostA)]).toEqual([3, 3]);
    expect(vpcs.ping(SPOOFED, media)).toBe(0);
    expect(running.lab.twilio.unknownSources('ashburn')).toBe(3);
    router.loadPacketFilter();
    aws.ip('route', 'delete', '8.8.8.8');
    router.machine.ip('route', 'delete', '8.8.8.8');
    router.machine.ip('route', 'delete', '10.254.0.2');
    running.lab.twilio.machine.ip('route', 'delete', '10.254.0.2');
    expect(ping(hostA, media)).toBe(3);
  });

  step('an IP route is announced while one VPC in it is, and not a moment longer', async () => {
    const { bird } = running.lab.hub('aws');
    bird.command('disable', 'vpc_a');
    await eventually(
      'what the routers accept from AWS',
      () => [running.lab.router('ashburn').acceptedFrom('aws'), running.lab.router('sanJose').acceptedFrom('aws')],
      [['203.0.113.128/25'], ['203.0.113.128/25']],
    );
    await steadily('what AWS and Twilio learn', learned, EXPECTED_LEARNED, 1.5);
    expect([ping(hostA, media), ping(hostB, media)]).toEqual([0, 3]);
    // In neither direction is anything sent in circles.
    expect(running.lab.twilio.hosts.attempt('ping', '-n', '-c', '1', '-W', '1', '-I', media, hostA).stdout).not.toMatch(
      /exceeded/,
    );
    bird.command('disable', 'vpc_b');
    await eventually(
      'what Twilio learns',
      () => [running.lab.twilio.learnedFrom('ashburn'), running.lab.twilio.learnedFrom('sanJose')],
      [[AT_TWILIO.ashburn[0]!], []],
      5,
    );
    expect(['ashburn', 'sanJose'].flatMap(discarded).filter((route) => route.includes('203.0.113.'))).toEqual([]);
    expect(running.lab.lan('ashburn').ping(LAN_HOST, media)).toBe(3);
    bird.command('enable', 'vpc_a');
    await eventually('what AWS and Twilio learn', learned, EXPECTED_LEARNED);
    expect(ping(hostA, media)).toBe(3);
    bird.command('enable', 'vpc_b');
    await eventually('what the routers accept', accepted, EXPECTED_ACCEPTED);
  });

  step('longer prefixes at the site that stands by do not draw the traffic there', async () => {
    const mediaOf = (site: string) => forwarded(site).filter((route) => route.startsWith('168.86.')).length;
    running.lab.twilio.announce('sanJose', 'twenty_fours');
    await eventually('what AWS learns', () => running.lab.hub('aws').learnedFrom('sanJose'), MADE_AT_SAN_JOSE);
    await eventually('the site that AWS chooses', () => running.lab.hub('aws').chosen(), ACTIVE_AT_ASHBURN);
    await eventually('what San Jose forwards of media', () => mediaOf('sanJose'), 64);
    expect(ping(hostA, media)).toBe(3);
    // The /18 is announced again: it is forwarded as it was learned, and nothing is discarded instead.
    running.lab.twilio.announce('sanJose', 'catalogue', 'twenty_fours');
    await eventually('what AWS learns', () => running.lab.hub('aws').learnedFrom('sanJose'), AT_AWS.sanJose);
    await eventually('what San Jose forwards of media', () => mediaOf('sanJose'), 65);
    expect(['ashburn', 'sanJose'].flatMap(discarded).filter((route) => route.includes('168.86.'))).toEqual([]);
    running.lab.twilio.announce('sanJose', 'catalogue');
    await eventually('what San Jose forwards of media', () => mediaOf('sanJose'), 1);
    // The active site is chosen too while it is the one with the longer prefixes.
    running.lab.twilio.announce('ashburn', 'twenty_fours');
    await eventually('what AWS learns', () => running.lab.hub('aws').learnedFrom('ashburn'), [
      '168.86.128.0/18 path 65010 communities 7224:7300',
      AT_AWS.ashburn[1]!,
    ]);
    await eventually('the site that AWS chooses', () => running.lab.hub('aws').chosen(), ACTIVE_AT_ASHBURN);
    expect(ping(hostA, media)).toBe(3);
    running.lab.twilio.announce('ashburn', 'catalogue');
    await eventually('what AWS and Twilio learn', learned, EXPECTED_LEARNED);
    await eventually('what Ashburn forwards of media', () => mediaOf('ashburn'), 1);
    // With nothing of the range left, the summary is gone.
    running.lab.twilio.announce('sanJose');
    await eventually('what AWS learns', () => running.lab.hub('aws').learnedFrom('sanJose'), [], 5);
    running.lab.twilio.announce('sanJose', 'catalogue');
    await eventually('what AWS and Twilio learn', learned, EXPECTED_LEARNED);
  });

  step('a session with another key never comes up', async () => {
    const failures = () =>
      [running.lab.router('sanJose').machine, running.lab.hub('aws').machine, running.lab.twilio.machine].map((machine) =>
        machine.counter('TcpExtTCPMD5Failure'),
      );
    const before = failures();
    running.lab.hub('aws').useWrongKeyAt('sanJose');
    running.lab.twilio.useWrongKeyAt('sanJose');
    const up = () => [
      running.lab.hub('aws').isUp('sanJose'),
      running.lab.twilio.isUp('sanJose'),
      running.lab.hub('aws').isUp('ashburn'),
      running.lab.twilio.isUp('ashburn'),
    ];
    await eventually('which sessions are up', up, [false, false, true, true], 5);
    await steadily('which sessions are up', up, [false, false, true, true], 5);
    expect(failures().reduce((sum, each, index) => sum + each - before[index]!, 0)).toBeGreaterThan(3);
    expect(running.lab.hub('aws').learnedFrom('sanJose')).toEqual([]);
    running.lab.hub('aws').useWrongKeyAt();
    running.lab.twilio.useWrongKeyAt();
    await running.lab.settled();
    await eventually('what AWS and Twilio learn', learned, EXPECTED_LEARNED);
  });

  step('traffic goes on at the other site when a site is lost, and comes back', async () => {
    const pings = running.lab.hub('aws').vpcs.startPings(hostA, media);
    await sleep(500);
    running.lab.hub('aws').machine.ip('link', 'set', 'ashburn', 'down');
    running.lab.twilio.machine.ip('link', 'set', 'ashburn', 'down');
    await eventually('the site that AWS chooses', () => running.lab.hub('aws').chosen(), {
      '168.86.128.0/18': 'sanJose',
      '67.213.136.0/25': 'sanJose',
    });
    await eventually('the site that Twilio chooses', () => running.lab.twilio.chosen(), { '203.0.113.0/24': 'sanJose' });
    await sleep(500);
    const { outage } = await pings.stop();
    expect(outage).toBeLessThan(3);
    expect([ping(hostA, media), ping(hostB, sipSanJose), ping(hostA, sipAshburn)]).toEqual([3, 3, 0]);
    running.lab.hub('aws').machine.ip('link', 'set', 'ashburn', 'up');
    running.lab.twilio.machine.ip('link', 'set', 'ashburn', 'up');
    await running.lab.settled();
    await eventually('what AWS and Twilio learn', learned, EXPECTED_LEARNED, 30);
    expect([ping(hostA, media), ping(hostA, sipAshburn)]).toEqual([3, 3]);
  });

  step('a planned withdrawal loses nothing', async () => {
    const pings = running.lab.hub('aws').vpcs.startPings(hostA, media);
    const back = running.lab.twilio.hosts.startPings(media, hostB);
    await sleep(500);
    running.lab.router('ashburn').drain();
    // Before the sessions end.
    const chosen = () => [running.lab.hub('aws').chosen()['168.86.128.0/18'], running.lab.twilio.chosen()['203.0.113.0/24']];
    await eventually('the site that AWS and Twilio choose', chosen, ['sanJose', 'sanJose'], 2);
    await sleep(1000);
    running.lab.router('ashburn').shut();
    await eventually('the site that AWS chooses', () => running.lab.hub('aws').chosen(), {
      '168.86.128.0/18': 'sanJose',
      '67.213.136.0/25': 'sanJose',
    });
    await sleep(1000);
    expect([(await pings.stop()).lost, (await back.stop()).lost]).toEqual([0, 0]);
  });
}
