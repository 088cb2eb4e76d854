import * as fc from 'fast-check';
import type { CustomerRouterPlan } from 'twilio-interconnect-constructs';
import { renderJunos } from '../../../lib/render/router/junos';
import { junosFilterName, junosPacketFilters } from '../../../lib/render/router/junos-packets';
import { dscpOf, mayEnter, type Packet, packetsOf } from './generated-packets';
import { JunosConfiguration } from './read-junos';
import { filtered, inputFilter } from './read-junos-packets';
import { AS_RECEIVED, SUMMARISED } from './sample-plans';

const read = (plan: CustomerRouterPlan): JunosConfiguration => new JunosConfiguration(renderJunos(plan, [])[0]!.text);

test.each(Object.entries({ AS_RECEIVED, SUMMARISED }))(
  '%s: a random packet gets the same verdict from the plan and from the filters',
  (_, plan) => {
    const configuration = read(plan);
    fc.assert(
      fc.property(packetsOf(plan), fc.constantFrom(...plan.interfaces), (packet, each) => {
        const name = inputFilter(configuration, each.port, each.vlan ?? 0)!;
        const { accepted, dscp } = filtered(configuration, name, packet);
        expect(accepted).toBe(mayEnter(plan, each, packet));
        expect(dscp).toBe(dscpOf(plan, packet));
      }),
      { numRuns: 1000 },
    );
  },
);

const BGP: Packet = {
  protocol: 'tcp',
  source: '169.254.10.1',
  destination: '169.254.10.2',
  sourcePort: 40000,
  destinationPort: 179,
  established: false,
  icmp: 'echo',
};

test('with TTL security, packets of the session have the TTL of a neighbour', () => {
  const sessions = AS_RECEIVED.sessions.map((session) => ({ ...session, ttlSecurity: true }));
  const [plain, secured] = [read(AS_RECEIVED), read({ ...AS_RECEIVED, sessions })];
  const accepted = (configuration: JunosConfiguration, packet: Packet, ttl: number): boolean =>
    filtered(configuration, 'PACKETS-FROM-TWILIO', { ...packet, ttl }).accepted;
  expect(accepted(plain, BGP, 254)).toBe(true);
  expect(accepted(secured, BGP, 254)).toBe(false);
  expect(accepted(secured, BGP, 255)).toBe(true);
  const answer = { ...BGP, sourcePort: 179, destinationPort: 40000, established: true };
  expect(accepted(secured, answer, 254)).toBe(false);
  expect(accepted(secured, answer, 255)).toBe(true);
});

test('an interface without a packet filter has one if there are DSCP values, and it lets everything in', () => {
  const plan = { ...SUMMARISED, packetFilters: [] };
  const configuration = read(plan);
  expect(filtered(configuration, 'PACKETS-FROM-TWILIO', { ...BGP, source: '8.8.8.8' }).accepted).toBe(true);
  const none = { ...AS_RECEIVED, packetFilters: [] };
  expect(junosFilterName(none.interfaces[0]!, none)).toBeUndefined();
  expect(junosPacketFilters(none)).toEqual([]);
});

test('a permit without sources or destinations permits nothing', () => {
  const [filter] = AS_RECEIVED.packetFilters;
  const packetFilters = [{ ...filter!, permits: [{ ...filter!.permits[0]!, sources: [] }] }];
  expect(junosPacketFilters({ ...AS_RECEIVED, packetFilters }).join('\n')).not.toContain('PERMIT');
});
