import * as fc from 'fast-check';
import {
  Addressing,
  Asn,
  BgpPrefix,
  Cidr,
  type CustomerRouterPlan,
  IpRoutes,
  planCustomerRouter,
  planInterconnect,
  Translation,
  TwilioEdge,
  ValidationFailure,
} from 'twilio-interconnect-constructs';
import { announced, holds, isSame, networkOf, passes, type Prefix, textOf, touch } from './read-plan';
import { ASHBURN, routerProps } from './support';
import { SEED } from '../../support/seed';

/*
 * Which prefix is accepted from whom and announced to whom, against an oracle of plain numbers. The plan is read as its types say; the oracle
 * knows what the network should do, and nothing of the plan.
 */

const PUBLIC = 0x05060000;
const PRIVATE = 0x0a000000;
const TWILIO = 0xa8568000;

interface World {
  readonly ipRoutes: readonly Prefix[];
  readonly allowed: readonly Prefix[];
  readonly isTransit: boolean;
  readonly translations: readonly { readonly inside: Prefix; readonly outside: Prefix }[];
  readonly twilio: readonly { readonly prefix: Prefix; readonly longest: number }[];
  readonly summarises: boolean;
}

/** A prefix of the area that begins there, of one of the lengths. */
const near = (base: number, span: number, lengths: readonly number[]): fc.Arbitrary<Prefix> =>
  fc.tuple(fc.nat(span - 1), fc.constantFrom(...lengths)).map(([offset, length]) => networkOf(base + offset, length));

/** Those that no earlier one touches. */
const apart = (prefixes: readonly Prefix[]): readonly Prefix[] =>
  prefixes.filter((each, index) => !prefixes.slice(0, index).some((other) => touch(other, each)));

const world: fc.Arbitrary<World> = fc
  .record({
    ipRoutes: fc.array(near(PUBLIC, 512, [24, 25, 28]), { minLength: 1, maxLength: 3 }).map(apart),
    allowed: fc
      .array(fc.oneof(near(PUBLIC, 512, [16, 23, 24, 25, 28]), near(PRIVATE, 1024, [8, 15, 16, 21, 24, 28])), {
        minLength: 1,
        maxLength: 4,
      })
      .map((all) => all.filter((each, index) => all.findIndex((other) => isSame(other, each)) === index)),
    isTransit: fc.boolean(),
    isGenerous: fc.boolean(),
    insides: fc.array(near(PRIVATE, 1024, [24, 28]), { maxLength: 3 }).map(apart),
    twilio: fc
      .array(fc.tuple(near(TWILIO, 1024, [18, 22, 24]), fc.nat(6)), { minLength: 1, maxLength: 3 })
      .map((all) =>
        apart(all.map(([prefix]) => prefix)).map((prefix, index) => ({ prefix, longest: prefix.length + all[index]![1] })),
      ),
    summarises: fc.boolean(),
  })
  .map(({ insides, isGenerous, ...rest }) => ({
    ...rest,
    // Otherwise an IP route is often one that nothing can cause, and there is no plan.
    allowed: isGenerous
      ? apart([...(rest.isTransit ? rest.ipRoutes : [networkOf(PUBLIC, 22)]), networkOf(PRIVATE, 20), ...rest.allowed])
      : rest.allowed,
    // One outside for each of the first IP routes: the route itself, or its first half.
    translations: insides.slice(0, rest.ipRoutes.length).map((inside, index) => ({
      inside,
      outside: networkOf(rest.ipRoutes[index]!.first, rest.ipRoutes[index]!.length + (index % 2)),
    })),
  }));

/** Prefixes that somebody may announce: around hosts, around Twilio, and anywhere. */
const anyPrefix: fc.Arbitrary<Prefix> = fc.oneof(
  near(PUBLIC, 512, [16, 22, 23, 24, 25, 26, 28, 29, 32]),
  near(PRIVATE, 1024, [8, 12, 15, 16, 20, 21, 24, 26, 28, 30]),
  near(TWILIO, 1024, [16, 18, 20, 22, 24, 25, 28]),
  fc.tuple(fc.nat(0xffffffff), fc.integer({ min: 0, max: 32 })).map(([address, length]) => networkOf(address, length)),
);

/** The plan, or nothing where an IP route can never be announced. */
function planOf({ ipRoutes, allowed, isTransit, translations, twilio, summarises }: World): CustomerRouterPlan | undefined {
  const edge = TwilioEdge.custom({
    ...TwilioEdge.ASHBURN_IX,
    id: 'model-ix',
    bgpPrefixes: twilio.map(({ prefix, longest }) => BgpPrefix.of(textOf(prefix), longest)),
  });
  const site = {
    ...ASHBURN,
    edge,
    translations: translations.map(({ inside, outside }) =>
      Translation.pool({ inside: [textOf(inside)], outside: textOf(outside) }),
    ),
  };
  const interconnect = planInterconnect({
    customerAsn: Asn.of(65010),
    ipRoutes: IpRoutes.of(...ipRoutes.map(textOf)),
    allowedPrefixes: allowed.map((each) => Cidr.of(textOf(each))),
    addressing: translations.length > 0 ? Addressing.translated() : Addressing.shared(),
    announcementsToAws: summarises ? 'summarised' : 'as-received',
    sites: { ashburn: site },
    ...(isTransit ? { transitGateway: {} } : {}),
  });
  try {
    return planCustomerRouter({ ...routerProps(), interconnect });
  } catch (error) {
    if (error instanceof ValidationFailure && error.findings.some(({ code }) => code.endsWith('router-ip-route-not-covered'))) {
      return undefined;
    }
    throw error;
  }
}

// The oracle.

/** Whether AWS may announce the prefix: a transit gateway what is allowed, a VPN gateway CIDRs of VPCs inside that. */
const mayAwsAnnounce = ({ allowed, isTransit }: World, prefix: Prefix): boolean =>
  isTransit
    ? allowed.some((each) => isSame(each, prefix))
    : prefix.length >= 16 && prefix.length <= 28 && allowed.some((each) => holds(each, prefix));

/** Whether a route from AWS is a reason to announce the IP route. */
function isReason({ translations }: World, ipRoute: Prefix, prefix: Prefix): boolean {
  const theirs = translations.filter(({ outside }) => touch(outside, ipRoute));
  const isMade = theirs.some(({ outside }) => holds(outside, ipRoute));
  return (!isMade && holds(ipRoute, prefix)) || theirs.some(({ inside }) => touch(inside, prefix));
}

const isTwilios = ({ twilio }: World, given: Prefix): boolean =>
  twilio.some(({ prefix, longest }) => holds(prefix, given) && given.length <= longest);

test('only prefixes that lead to hosts are accepted from AWS, and only those of the edge from Twilio', () => {
  let accepted = 0;
  fc.assert(
    fc.property(world, fc.array(anyPrefix, { minLength: 10, maxLength: 20 }), (given, prefixes) => {
      const plan = planOf(given);
      fc.pre(plan !== undefined);
      for (const prefix of prefixes) {
        const expected = mayAwsAnnounce(given, prefix) && given.ipRoutes.some((ipRoute) => isReason(given, ipRoute, prefix));
        // An outside of a translation is nobody's network.
        const isOutside = given.translations.some(({ outside }) => holds(outside, prefix));
        expect([textOf(prefix), passes(plan, 'FROM-AWS', prefix) && !isOutside]).toEqual([
          textOf(prefix),
          expected && !isOutside,
        ]);
        expect([textOf(prefix), passes(plan, 'FROM-TWILIO', prefix)]).toEqual([textOf(prefix), isTwilios(given, prefix)]);
        accepted += expected ? 1 : 0;
      }
    }),
    { numRuns: 120, seed: SEED },
  );
  expect(accepted).toBeGreaterThan(10);
});

test('an IP route is announced while a route is a reason for it, in one piece, and nothing else ever', () => {
  const seen = { announced: 0, silent: 0 };
  fc.assert(
    fc.property(
      world,
      fc.array(anyPrefix, { minLength: 4, maxLength: 16 }),
      fc.array(anyPrefix, { minLength: 4, maxLength: 16 }),
      (given, fromAws, fromTwilio) => {
        const plan = planOf(given);
        fc.pre(plan !== undefined);
        const announcedByAws = fromAws.filter((each) => mayAwsAnnounce(given, each));
        const routes = [
          ...fromAws.filter((each) => passes(plan, 'FROM-AWS', each)),
          ...fromTwilio.filter((each) => passes(plan, 'FROM-TWILIO', each)),
        ];
        const expected = given.ipRoutes.filter((ipRoute) => announcedByAws.some((each) => isReason(given, ipRoute, each)));
        expect(announced(plan, routes, 'twilio')).toEqual(expected.map(textOf).sort());
        seen.announced += expected.length;
        seen.silent += given.ipRoutes.length - expected.length;
      },
    ),
    { numRuns: 120, seed: SEED },
  );
  expect(seen.announced).toBeGreaterThan(10);
  expect(seen.silent).toBeGreaterThan(10);
});

test('Twilio is announced to AWS as received, or in whole networks while a part is, and nothing else ever', () => {
  let count = 0;
  fc.assert(
    fc.property(
      world,
      fc.array(anyPrefix, { minLength: 4, maxLength: 16 }),
      fc.array(anyPrefix, { minLength: 4, maxLength: 16 }),
      (given, fromAws, fromTwilio) => {
        const plan = planOf(given);
        fc.pre(plan !== undefined);
        const routes = [
          ...fromAws.filter((each) => passes(plan, 'FROM-AWS', each)),
          ...fromTwilio.filter((each) => passes(plan, 'FROM-TWILIO', each)),
        ];
        const theirs = fromTwilio.filter((each) => isTwilios(given, each));
        const expected = given.summarises
          ? given.twilio.map(({ prefix }) => prefix).filter((network) => theirs.some((each) => holds(network, each)))
          : theirs;
        expect(announced(plan, routes, 'aws')).toEqual([...new Set(expected.map(textOf))].sort());
        count += expected.length;
      },
    ),
    { numRuns: 120, seed: SEED },
  );
  expect(count).toBeGreaterThan(10);
});

test('no limit of received prefixes is below what a peer may announce', () => {
  fc.assert(
    fc.property(world, fc.array(anyPrefix, { maxLength: 200 }), (given, prefixes) => {
      const plan = planOf(given);
      fc.pre(plan !== undefined);
      for (const { importPolicy, maximumPrefixesIn } of plan.sessions) {
        const accepted = new Set(prefixes.filter((each) => passes(plan, importPolicy, each)).map(textOf));
        expect(accepted.size).toBeLessThanOrEqual(maximumPrefixesIn);
      }
    }),
    { numRuns: 100 },
  );
});
