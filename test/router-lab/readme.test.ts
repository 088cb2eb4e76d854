import { transformSync } from '@swc/core';
import { type InterconnectPlan, RouterPlatform } from 'twilio-interconnect-constructs';
import { eventually, steadily } from './lab/machine';
import { scenario } from './lab/scenario';
import { SetUp } from './lab/set-up';
import { TWILIO_HOSTS } from './lab/twilio-side';
import { readmeProgram } from '../support/readme-program';
import { routerAt, TWILIO_ASN } from './plans';

const HOST = '203.0.113.10';

/** Twilio's answer for a site of the program, made up: as lines of the program. At Ashburn Twilio has issued an ASN as well. */
const ANSWERS: Readonly<Record<string, string>> = {
  ashburn: `twilioAsn: Asn.of(${TWILIO_ASN}), twilioAddress: '169.254.10.1/30', customerAddress: '169.254.10.2/30',
    customerAsn: Asn.of(65123), bgpAuthKey: BgpKeyPlace.file('/etc/twilio/ashburn.key')`,
  sanJose: `twilioAsn: Asn.of(${TWILIO_ASN}), twilioAddress: '169.254.20.1/30', customerAddress: '169.254.20.2/30', vlan: Vlan.of(301)`,
};

/** The plan of the README's program, with Twilio's answer in its sites. */
function planOfReadme(): InterconnectPlan {
  const program = Object.entries(ANSWERS).reduce(
    (text, [site, answer]) =>
      replaced(
        text,
        new RegExp(`^    ${site}: \\{\\n`, 'm'),
        (line) => `${line}crossConnect: CrossConnect.physical({ loaEntity: 'Example Corporation' })
            .authorized({ issuedOn: '2026-09-01', port: 'PP:0101:1' }).configured({ ${answer} }),\n`,
      ),
    readmeProgram(),
  );
  const named = replaced(
    replaced(program, /^import \{ Asn, /m, (line) => `${line}BgpKeyPlace, CrossConnect, `),
    /^const twilio = /m,
    (line) => `export ${line}`,
  );
  const { code } = transformSync(named, {
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  const exported: { twilio?: { readonly plan: InterconnectPlan } } = {};
  new Function('require', 'exports', code)(require, exported);
  return exported.twilio!.plan;
}

function replaced(text: string, pattern: RegExp, change: (found: string) => string): string {
  if (!pattern.test(text)) {
    throw new Error(`the README's program has nothing that matches ${pattern}`);
  }
  return text.replace(pattern, change);
}

describe("the README's program, from its plan to two running routers", () => {
  const running = scenario(async () => {
    const plan = planOfReadme();
    return SetUp.start({
      name: 'readme',
      sites: [routerAt(plan, 'ashburn', RouterPlatform.FRR), routerAt(plan, 'sanJose', RouterPlatform.BIRD)],
      vpcs: { aws: [{ name: 'vpc', cidr: '203.0.113.0/24', host: HOST }] },
    });
  });
  const { step } = running;

  const { media, sipAshburn, sipSanJose } = TWILIO_HOSTS;
  const learned = () => [
    running.lab.hub('aws').learnedFrom('ashburn'),
    running.lab.hub('aws').learnedFrom('sanJose'),
    running.lab.twilio.learnedFrom('ashburn'),
    running.lab.twilio.learnedFrom('sanJose'),
  ];
  const EXPECTED = [
    [`168.86.128.0/18 path 65010 ${TWILIO_ASN} communities none`, `208.78.112.0/25 path 65010 ${TWILIO_ASN} communities none`],
    [`168.86.128.0/18 path 65010 ${TWILIO_ASN} communities none`, `67.213.136.0/25 path 65010 ${TWILIO_ASN} communities none`],
    // The ASN that Twilio issued, and not the other one behind it.
    ['203.0.113.0/24 path 65123 communities none'],
    ['203.0.113.0/24 path 65010 communities none'],
  ];

  step('both routers announce what the program says', async () => {
    await eventually('what AWS and Twilio learn', learned, EXPECTED);
  });

  step('the VPC reaches media and the signalling of both exchanges, and is reached', async () => {
    for (const destination of [media, sipAshburn, sipSanJose]) {
      expect([destination, running.lab.hub('aws').vpcs.ping(HOST, destination)]).toEqual([destination, 3]);
      expect([destination, running.lab.twilio.hosts.ping(destination, HOST)]).toEqual([destination, 3]);
    }
  });

  step('more prefixes of Twilio than AWS takes stay behind the routers, because the program summarises them', async (lab) => {
    for (const site of ['ashburn', 'sanJose']) {
      lab.twilio.announce(site, 'catalogue', 'flood');
    }
    const accepted = () => ['ashburn', 'sanJose'].map((site) => lab.router(site).acceptedFrom('twilio').length);
    await eventually('how many prefixes the routers accept', accepted, [128, 128]);
    await steadily('what AWS and Twilio learn', learned, EXPECTED, 1.5);
    for (const site of ['ashburn', 'sanJose']) {
      lab.twilio.announce(site, 'catalogue');
    }
    await eventually('how many prefixes the routers accept', accepted, [2, 2]);
  });

  step('the VPC that is gone is gone from Twilio', async () => {
    running.lab.hub('aws').bird.command('disable', 'vpc');
    await eventually('what Twilio learns', () => running.lab.twilio.chosen(), {}, 5);
    running.lab.hub('aws').bird.command('enable', 'vpc');
    await eventually('what AWS and Twilio learn', learned, EXPECTED);
  });

  step('either site carries all of it while the other is lost', async () => {
    for (const [lost, kept] of [
      ['ashburn', 'sanJose'],
      ['sanJose', 'ashburn'],
    ] as const) {
      running.lab.hub('aws').machine.ip('link', 'set', lost, 'down');
      await eventually('the site that Twilio chooses', () => running.lab.twilio.chosen(), { '203.0.113.0/24': kept });
      await eventually('the site that AWS chooses', () => running.lab.hub('aws').chosen()['168.86.128.0/18'], kept);
      expect(running.lab.hub('aws').vpcs.ping(HOST, media)).toBe(3);
      running.lab.hub('aws').machine.ip('link', 'set', lost, 'up');
      await eventually('what AWS and Twilio learn', learned, EXPECTED, 30);
    }
  });
});
