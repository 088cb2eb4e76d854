import { type Finding, TwilioCatalog, TwilioEdge } from 'twilio-interconnect-constructs';
import { readFirewall } from './firewall';
import { boxesOf, countedRules, type Opened } from './opened';
import { expectedDomains, expectedFirewalls, expectedOpenings, expectedRoutes } from './oracle';
import { addressesOf, beyond, type Box, rangeText, union, without } from './space';
import { catalogOf, DAYS, type World } from './world';

/** Everything that is wrong with what is opened and reached; none if all is right. */
export function defects(world: World, opened: Opened, findings: readonly Finding[]): readonly string[] {
  return [
    ...groupDefects(world, opened, findings),
    ...routeDefects(world, opened, findings),
    ...egressDefects(world, opened, findings),
    // Of a list alone nobody knows which groups use it, and whether a route leads there.
    ...(world.kind === 'list' ? [] : [...announcementDefects(world, findings), ...quotaDefects(world, opened, findings)]),
  ];
}

/** All addresses on all ports, for comparing addresses alone. */
const anywhere = (cidrs: readonly string[]): readonly Box[] =>
  (['egress', 'ingress'] as const).flatMap((direction) =>
    ['tcp', 'udp'].flatMap((protocol) =>
      cidrs.map((cidr): Box => ({ direction, protocol, ports: [1, 65535], addresses: addressesOf(cidr) })),
    ),
  );

/** The CIDRs that the warnings with a code name. */
function warnedOf(
  findings: readonly Finding[],
  code: string,
  isMeant: (finding: Finding) => boolean = () => true,
): readonly string[] {
  return findings
    .filter((finding) => finding.code === `twilio-interconnect:${code}` && finding.severity === 'warning' && isMeant(finding))
    .flatMap(({ value, message }) => `${value} ${message.split(' can use: ').at(-1)}`.match(/\d+\.\d+\.\d+\.\d+\/\d+/g) ?? []);
}

function groupDefects(world: World, { groups }: Opened, findings: readonly Finding[]): readonly string[] {
  const expected = expectedOpenings(world);
  const [ids, wanted] = [Object.keys(groups).sort().join(), Object.keys(expected).sort().join()];
  if (ids !== wanted) {
    return [`groups of ${ids}, and not of ${wanted}`];
  }
  return Object.entries(expected).flatMap(([id, { own, todaysPorts, sharedMedia, allAnnounced }]) => {
    const must = [...own, ...todaysPorts, ...sharedMedia, ...allAnnounced];
    const is = boxesOf(groups[id]!);
    const isGiven = world.given !== undefined;
    const may = isGiven
      ? [...must, ...mediaOfEveryDate(sharedMedia), ...anywhere(warnedOf(findings, 'prefix-list-holds-more'))]
      : must;
    const mustBe = beyond(must, is.concat(isGiven ? anywhere(warnedOf(findings, 'prefix-list-lacks-addresses')) : []));
    return [...beyond(is, may).map((line) => `${id}: open, ${line}`), ...mustBe.map((line) => `${id}: closed, ${line}`)];
  });
}

/**
 * Firewalls let through what the catalogue names by address and by name, and nothing else; the resolver allows the names. What goes through
 * the one rule group of all traffic is open in some security group too, and the other way round. Then no host is left to warn of.
 */
function egressDefects(world: World, { groups, egress }: Opened, findings: readonly Finding[]): readonly string[] {
  if (egress === undefined) {
    return world.kind === 'egress' ? ['no firewall'] : [];
  }
  const { own, todaysPorts, sharedMedia, names } = expectedFirewalls(world);
  const must = [...own, ...todaysPorts, ...sharedMedia];
  const read = egress.firewalls.map(readFirewall);
  const is = read.flatMap(({ boxes }) => boxes);
  const inGroups = Object.values(groups).flatMap(boxesOf);
  const isOneGroup = world.firewalls?.isApart === false;
  const compared: readonly (readonly [string, readonly string[]])[] = [
    ['the firewalls let through', beyond(is, must)],
    ['the firewalls drop', beyond(must, is)],
    ['the firewalls let through what no group opens', beyond(is, inGroups)],
    ['the firewalls drop what a group opens', isOneGroup ? beyond(inGroups, is) : []],
    [
      'the firewalls let through the name',
      notAmong(
        read.flatMap((each) => each.names),
        names,
      ),
    ],
    [
      'the firewalls drop the name',
      notAmong(
        names,
        read.flatMap((each) => each.names),
      ),
    ],
    ['the resolver allows', notAmong(egress.domains, expectedDomains(world))],
    ['the resolver does not allow', notAmong(expectedDomains(world), egress.domains)],
    [
      'hosts that are not let out',
      findings.filter(({ code }) => code.endsWith(':host-names-only')).map(({ message }) => message),
    ],
  ];
  return compared.flatMap(([what, lines]) => lines.map((line) => `${what}, ${line}`));
}

const notAmong = (texts: readonly string[], others: readonly string[]): readonly string[] => {
  const known = new Set(others);
  return [...new Set(texts)].filter((text) => !known.has(text)).sort();
};

/** Twilio's media at all exchanges on all days, which a given list of them may hold. */
function mediaOfEveryDate(sharedMedia: readonly Box[]): readonly Box[] {
  ALL_MEDIA ??= DAYS.flatMap((day) => TwilioCatalog.at(day).rules({ edges: TwilioEdge.interconnectEdges }))
    .filter(({ traffic: { id } }) => id === 'sip-media' || id === 'voice-sdk-media')
    .flatMap(({ cidrs }) => cidrs.map(String));
  const addresses = union(ALL_MEDIA.map(addressesOf));
  const byDirection = new Map(sharedMedia.map((box) => [box.direction, box]));
  return [...byDirection.values()].flatMap((box) => addresses.map((range): Box => ({ ...box, addresses: range })));
}

let ALL_MEDIA: readonly string[] | undefined;

/** Static routes lead to exactly what Twilio announces; with given lists, to that at least, or it is said. */
function routeDefects(world: World, { routed }: Opened, findings: readonly Finding[]): readonly string[] {
  const must = expectedRoutes(world).map(addressesOf);
  const is = routed.flatMap(({ cidrs }) => cidrs).map(addressesOf);
  const said = world.given === undefined ? [] : warnedOf(findings, 'prefix-list-lacks-addresses').map(addressesOf);
  return [
    ...without(must, [...is, ...said]).map((range) => `no route to ${rangeText(range)}`),
    ...(world.given === undefined ? without(is, must).map((range) => `a route to ${rangeText(range)}`) : []),
  ];
}

/** Whatever an exchange's own rules open is announced there, or it is said; and nothing else is said. */
function announcementDefects({ edges, traffic, entries }: World, findings: readonly Finding[]): readonly string[] {
  const catalog = catalogOf(entries);
  return edges.flatMap((edge) => {
    const announced = catalog.bgpPrefixes(edge).map(({ cidr }) => addressesOf(String(cidr)));
    if (announced.length === 0) {
      return [];
    }
    const opened = catalog
      .rules({ edges: [edge], traffic })
      .flatMap(({ cidrs }) => cidrs.map((cidr) => addressesOf(String(cidr))));
    const missing = without(opened, announced);
    const said = warnedOf(findings, 'addresses-not-announced', ({ value }) => value === edge.id).map(addressesOf);
    return [
      ...without(missing, said).map((range) => `${edge.id}: not announced and not said, ${rangeText(range)}`),
      ...(missing.length === 0 ? said : []).map((range) => `${edge.id}: announced, and said not to be, ${rangeText(range)}`),
    ];
  });
}

/** A direction of a group whose rules count for more than the quota is a warning with that count, and no other is. */
function quotaDefects(world: World, { groups }: Opened, findings: readonly Finding[]): readonly string[] {
  const over = Object.values(groups).flatMap((rules) =>
    ['egress', 'ingress']
      .map((direction) => ({ direction, count: countedRules(rules, direction) }))
      .filter(({ count }) => count > (world.rulesQuota ?? 60))
      .map(({ direction, count }) => `${count} ${direction} rules`),
  );
  const said = findings.filter(({ code }) => code === 'twilio-interconnect:security-group-quota').map(({ value }) => value);
  return over.sort().join() === [...said].sort().join() ? [] : [`counted ${over.join()}, and said ${said.join()}`];
}
