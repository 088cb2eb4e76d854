import type { RouterPlatform } from 'twilio-interconnect-constructs';
import { ask, serve } from '../lab/echo';
import { eventually, sleep } from '../lab/machine';
import { scenario } from '../lab/scenario';
import { SetUp } from '../lab/set-up';
import { TWILIO_HOSTS } from '../lab/twilio-side';
import { routerAt, TRANSLATED_VPCS, translatedInterconnect, TWILIO_ASN } from '../plans';

const { media, sipAshburn, sipSanJose } = TWILIO_HOSTS;
/** A session border controller, translated one to one, and a softphone, translated to a pool. */
const SBC = '10.0.1.10';
const SOFTPHONE = '10.0.2.20';

/** Private hosts; each site's router translates to addresses of its own. */
export function translatedScenarios(name: string, platforms: Readonly<Record<'ashburn' | 'sanJose', RouterPlatform>>): void {
  const running = scenario(async () => {
    const plan = translatedInterconnect();
    const lab = await SetUp.start({
      name,
      sites: [routerAt(plan, 'ashburn', platforms.ashburn), routerAt(plan, 'sanJose', platforms.sanJose)],
      vpcs: { aws: TRANSLATED_VPCS },
    });
    for (const protocol of ['udp', 'tcp'] as const) {
      serve(lab.twilio.hosts, protocol, media, 10000);
      serve(lab.twilio.hosts, protocol, sipAshburn, 5060);
      serve(lab.hub('aws').vpcs, protocol, SBC, 5060);
    }
    await eventually('the servers answer', () => lab.twilio.hosts.run('ss', '-lntu').match(/:(10000|5060)\b/g)?.length, 4);
    await eventually(
      'the servers answer',
      () =>
        lab
          .hub('aws')
          .vpcs.run('ss', '-lntu')
          .match(/:5060\b/g)?.length,
      2,
    );
    return lab;
  });
  const { step } = running;

  const vpcs = () => running.lab.hub('aws').vpcs;
  const learned = () => [
    running.lab.hub('aws').learnedFrom('ashburn'),
    running.lab.hub('aws').learnedFrom('sanJose'),
    running.lab.twilio.learnedFrom('ashburn'),
    running.lab.twilio.learnedFrom('sanJose'),
  ];
  const EXPECTED = [
    [
      `168.86.128.0/18 path 65010 ${TWILIO_ASN} communities 7224:7300`,
      `208.78.112.0/25 path 65010 ${TWILIO_ASN} communities 7224:7300`,
    ],
    [
      `168.86.128.0/18 path 65010 ${TWILIO_ASN} communities 7224:7100`,
      `67.213.136.0/25 path 65010 ${TWILIO_ASN} communities 7224:7100`,
    ],
    ['203.0.113.0/24 path 65010 communities none'],
    ['192.0.2.0/24 path 65010 65010 65010 communities none'],
  ];

  step('each site announces the addresses to which it translates, and no private one', async () => {
    await eventually('what AWS and Twilio learn', learned, EXPECTED);
    expect(
      ['ashburn', 'sanJose']
        .flatMap((site) => running.lab.router(site).machine.forwarding())
        .filter((route) => /^(blackhole|unreachable) (168|208|67|10)\./.test(route)),
    ).toEqual([]);
  });

  step('a session border controller keeps its address and its ports, in both directions', async () => {
    expect(vpcs().ping(SBC, media)).toBe(3);
    expect(vpcs().ping(SBC, sipSanJose)).toBe(3);
    for (const protocol of ['udp', 'tcp'] as const) {
      expect([protocol, ask(vpcs(), protocol, [SBC, 15060], [sipAshburn, 5060])]).toEqual([protocol, '203.0.113.26:15060']);
      expect([protocol, ask(running.lab.twilio.hosts, protocol, [sipAshburn, 25060], ['203.0.113.26', 5060])]).toEqual([
        protocol,
        `${sipAshburn}:25060`,
      ]);
      expect([protocol, ask(running.lab.twilio.hosts, protocol, [sipSanJose, 25060], ['192.0.2.26', 5060])]).toEqual([
        protocol,
        `${sipSanJose}:25060`,
      ]);
    }
    expect([
      running.lab.twilio.hosts.ping(sipAshburn, '203.0.113.26'),
      running.lab.twilio.hosts.ping(sipSanJose, '192.0.2.26'),
    ]).toEqual([3, 3]);
  });

  step('softphones share a pool, and nobody calls them', async () => {
    expect(vpcs().ping(SOFTPHONE, media)).toBe(3);
    const seen = (['udp', 'tcp'] as const).map((protocol) => ask(vpcs(), protocol, [SOFTPHONE, 16000], [media, 10000]));
    for (const answer of seen) {
      expect(answer).toMatch(/^203\.0\.113\.([0-9]|1[0-5]):\d+$/);
    }
    // An address of the pool has no host: a packet to it is dropped, and not sent back.
    const address = seen[0]!.replace(/:.*/, '');
    const answer = running.lab.twilio.hosts.attempt('ping', '-n', '-c', '2', '-i', '0.2', '-W', '1', '-I', media, address).stdout;
    expect(answer).toContain(' 0 received');
    expect(answer).not.toMatch(/exceeded/);
  });

  step('a host that is not translated does not reach Twilio', async () => {
    expect(vpcs().ping('10.0.3.30', media)).toBe(0);
    expect([running.lab.twilio.unknownSources('ashburn'), running.lab.twilio.unknownSources('sanJose')]).toEqual([0, 0]);
  });

  step('an IP route is announced while one of the translated networks is, and not a moment longer', async () => {
    const { bird } = running.lab.hub('aws');
    bird.command('disable', 'vpc_softphones');
    await eventually(
      'what the router accepts',
      () => running.lab.router('ashburn').acceptedFrom('aws').includes('10.0.2.0/24'),
      false,
    );
    await sleep(500);
    expect(learned()).toEqual(EXPECTED);
    bird.command('disable', 'vpc_sbc');
    await eventually('what Twilio learns', () => Object.keys(running.lab.twilio.chosen()), [], 10);
    bird.command('enable', 'vpc_sbc');
    bird.command('enable', 'vpc_softphones');
    await eventually('what AWS and Twilio learn', learned, EXPECTED, 15);
    expect([vpcs().ping(SBC, media), vpcs().ping(SOFTPHONE, media)]).toEqual([3, 3]);
  });

  step('after the loss of a site new calls leave by the other, with its addresses', async () => {
    running.lab.hub('aws').machine.ip('link', 'set', 'ashburn', 'down');
    running.lab.twilio.machine.ip('link', 'set', 'ashburn', 'down');
    await eventually('the site that AWS chooses', () => running.lab.hub('aws').chosen(), {
      '168.86.128.0/18': 'sanJose',
      '67.213.136.0/25': 'sanJose',
    });
    await eventually(
      'how the softphone is seen',
      () => /^192\.0\.2\.([0-9]|1[0-5]):/.test(ask(vpcs(), 'udp', [SOFTPHONE, 16001], [media, 10000]) ?? ''),
      true,
    );
    expect(ask(vpcs(), 'tcp', [SBC, 15061], [media, 10000])).toBe('192.0.2.26:15061');
  });
}
