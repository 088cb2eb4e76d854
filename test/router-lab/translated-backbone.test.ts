import { RouterPlatform, Vlan } from 'twilio-interconnect-constructs';
import { eventually } from './lab/machine';
import { scenario } from './lab/scenario';
import { SetUp } from './lab/set-up';
import { TWILIO_HOSTS } from './lab/twilio-side';
import { AWS_KEY, routerAt, translatedInterconnect, TRANSLATED_VPCS } from './plans';

const { media } = TWILIO_HOSTS;
const SBC = '10.0.1.10';

describe.each([
  ['frr', RouterPlatform.FRR, RouterPlatform.BIRD],
  ['bird', RouterPlatform.BIRD, RouterPlatform.FRR],
] as const)('translated addresses and a backbone, %s active', (id, active, standby) => {
  const { step } = scenario(() => {
    const plan = translatedInterconnect();
    const ports = { aws: 'eth1', twilio: 'eth2', backbone: 'eth4' };
    const backbone = (address: string, peerAddress: string) => ({
      ports,
      backbone: { address, peerAddress, vlan: Vlan.of(7), bgpAuthKey: AWS_KEY },
    });
    return SetUp.start({
      name: `nat-back-${id}`,
      sites: [
        routerAt(plan, 'ashburn', active, 'aws', backbone('10.99.0.1/30', '10.99.0.2/30')),
        routerAt(plan, 'sanJose', standby, 'aws', backbone('10.99.0.2/30', '10.99.0.1/30')),
      ],
      vpcs: { aws: TRANSLATED_VPCS },
    });
  });

  step(
    'without its virtual interface, a site has no translated hosts: none answers by the other with its own address',
    async (lab) => {
      await eventually('what Twilio learns', () => Object.keys(lab.twilio.chosen()), ['192.0.2.0/24', '203.0.113.0/24']);
      expect(lab.twilio.hosts.ping(media, '203.0.113.26')).toBe(3);
      lab.hub('aws').machine.ip('link', 'set', 'ashburn', 'down');
      await eventually('what Twilio learns', () => lab.twilio.chosen(), { '192.0.2.0/24': 'sanJose' }, 5);
      expect([lab.twilio.hosts.ping(media, '203.0.113.26'), lab.twilio.hosts.ping(media, '192.0.2.26')]).toEqual([0, 3]);
      expect(lab.hub('aws').vpcs.ping(SBC, media)).toBe(3);
      expect([lab.twilio.unknownSources('ashburn'), lab.twilio.unknownSources('sanJose')]).toEqual([0, 0]);
      lab.hub('aws').machine.ip('link', 'set', 'ashburn', 'up');
      await lab.settled();
    },
  );

  step('without its cross connect, a site reaches Twilio by the other, which translates', async (lab) => {
    lab.twilio.machine.ip('link', 'set', 'ashburn', 'down');
    await eventually('what Twilio learns', () => lab.twilio.chosen(), { '192.0.2.0/24': 'sanJose' });
    await eventually('how many pings come back', () => lab.hub('aws').vpcs.ping(SBC, media), 3);
    expect(lab.hub('aws').chosen()['168.86.128.0/18']).toBe('ashburn');
    expect(lab.twilio.unknownSources('sanJose')).toBe(0);
  });
});
