import { expectTypeOf } from 'expect-type';
import {
  type AccessPlanProps,
  Asn,
  type InterconnectPlanProps,
  parseAccess,
  parseInterconnect,
  planAccess,
  planInterconnect,
  TwilioEdge,
  ValidationFailure,
} from 'twilio-interconnect-constructs';
import { parse } from 'yaml';
import { ACCESS_DOCUMENT, HUB_DOCUMENT, INTERCONNECT_DOCUMENT, REFERENCES } from '../../storm/configuration-documents';

const { connections, keys, vpcs } = REFERENCES;

function findingsOf(act: () => unknown): readonly string[] {
  try {
    act();
    return [];
  } catch (error) {
    if (error instanceof ValidationFailure) {
      return error.findings.map(({ code, path, fix }) => `${code.split(':')[1]} ${path}: ${fix}`);
    }
    throw error;
  }
}

describe('an Interconnect', () => {
  test('alone is for its plan: connections keep their names, and keys are left out', () => {
    const read = parseInterconnect(INTERCONNECT_DOCUMENT);
    expectTypeOf(read).toExtend<InterconnectPlanProps>();
    expect(read.hasVpc).toBe(true);
    expect(read).not.toHaveProperty('vpc');
    expect(read).not.toHaveProperty('$schema');
    expect(read.sites['ashburn']).toMatchObject({ connection: 'ashburn', secondary: { connection: 'ashburn-2' } });
    expect(read.sites['ashburn']).not.toHaveProperty('bgpAuthKey');
    const plan = planInterconnect(read);
    expect(plan.sites.map(({ key }) => key)).toEqual(['ashburn', 'sanJose']);
    expect(plan.access?.groups).toHaveLength(2);
    expect(planInterconnect(parseInterconnect(HUB_DOCUMENT)).access).toBeUndefined();
  });

  test('holds values, and nothing that the file has not', () => {
    const { sites, hasVpc: __, ...hub } = parseInterconnect(INTERCONNECT_DOCUMENT);
    const { sites: _, vpc: ___, $schema: ____, ...document } = INTERCONNECT_DOCUMENT;
    expect(Object.keys(hub).sort()).toEqual(Object.keys(document).sort());
    expect(hub.customerAsn).toEqual(Asn.of(65010));
    expect(hub.capacity).toMatchObject({ calls: 210, kilobitsPerSecond: 9000 });
    expect(hub.addressing?.toJSON()).toEqual({ mode: 'shared', twilioConfirmed: '2026-10-01' });
    expect([hub.sbc?.signalling, hub.sbc?.media].map(String)).toEqual(['5061', '6000-9999']);
    expect(hub.catalog?.date).toBe('2026-06-01');
    const { ashburn, sanJose } = sites as Readonly<Record<string, (typeof sites)[string]>>;
    expect(ashburn!.edge).toBe(TwilioEdge.ASHBURN_IX);
    expect(ashburn!.crossConnect?.toJSON()).toEqual(INTERCONNECT_DOCUMENT.sites.ashburn.crossConnect);
    expect(sanJose!.crossConnect?.toJSON()).toEqual(INTERCONNECT_DOCUMENT.sites.sanJose.crossConnect);
    expect(String(parseInterconnect(HUB_DOCUMENT).sites['tokyo']!.translations)).toBe(
      '10.0.1.0/28 to 5.6.8.16/28, one to one,10.0.2.0/24 to 5.6.8.32/32, as a pool',
    );
  });

  test('with references has what the program gives, with its types', () => {
    const read = parseInterconnect(INTERCONNECT_DOCUMENT, { connections, keys, vpcs });
    expectTypeOf(read.vpc).toEqualTypeOf<{ readonly vpcId: 'vpc-11111111' }>();
    expectTypeOf(read.sites['ashburn']!.bgpAuthKey).toEqualTypeOf<'a token' | undefined>();
    expectTypeOf(read).not.toHaveProperty('hasVpc');
    expect(read.vpc).toEqual(vpcs.voice);
    expect(read).not.toHaveProperty('hasVpc');
    expect(read.sites['ashburn']).toMatchObject({
      connection: 'dxcon-fgabc123',
      bgpAuthKey: 'a token',
      secondary: { connection: 'dxcon-fgghi789' },
    });
    expect(read.sites['sanJose']).not.toHaveProperty('bgpAuthKey');
  });

  test('with references and no VPCs is hub and sites', () => {
    const read = parseInterconnect(HUB_DOCUMENT, { connections });
    expectTypeOf(read).not.toHaveProperty('vpc');
    expectTypeOf(read).not.toHaveProperty('traffic');
    expectTypeOf(read.sites['tokyo']!.bgpAuthKey).toEqualTypeOf<undefined>();
    expect(read).not.toHaveProperty('vpc');
    expect(findingsOf(() => parseInterconnect(INTERCONNECT_DOCUMENT, { connections, keys }))).toEqual([
      'configuration-reference vpc: Give it in the program, in vpcs.',
    ]);
    expect(findingsOf(() => parseInterconnect(HUB_DOCUMENT, { connections, vpcs }))).toEqual([
      'configuration-vpc-missing vpc: Give one of voice, or give no VPCs in the program.',
    ]);
  });

  test('says every name that the program does not give, and shows no name of a key', () => {
    const given = { connections: { ashbrn: 1, tokyo: 2 }, keys: {}, vpcs: { voices: 3 } };
    const found = findingsOf(() => parseInterconnect(INTERCONNECT_DOCUMENT, given));
    expect(found).toEqual([
      'configuration-reference sites.ashburn.bgpAuthKey: Give it in the program, in keys.',
      'configuration-reference sites.ashburn.connection: Did you mean ashbrn? The program gives ashbrn, tokyo.',
      'configuration-reference sites.ashburn.secondary.connection: The program gives ashbrn, tokyo.',
      'configuration-reference sites.sanJose.connection: The program gives ashbrn, tokyo.',
      'configuration-reference vpc: Did you mean voices? The program gives voices.',
    ]);
    const names = { ...HUB_DOCUMENT, sites: { tokyo: { ...HUB_DOCUMENT.sites.tokyo, connection: 'constructor' } } };
    expect(findingsOf(() => parseInterconnect(names, { connections }))).toHaveLength(1);
  });

  test('asks for a VPC with all that is opened in it', () => {
    const { vpc: _, ...document } = INTERCONNECT_DOCUMENT;
    expect([...new Set(findingsOf(() => parseInterconnect(document)).map((each) => each.split(':')[0]))]).toEqual([
      'wrong-type vpc',
    ]);
    expect(findingsOf(() => parseInterconnect({ ...HUB_DOCUMENT, vpc: 'voice' }))[0]).toMatch(/^wrong-type traffic: Give both/);
  });

  test('refuses what is no file, and shows nothing of a text', () => {
    expect(findingsOf(() => parseInterconnect('bgpAuthKey: hunter2'))).toEqual([
      'wrong-type props: Parse the file first, for example by JSON.parse, and give the data of interconnect.',
    ]);
    for (const given of [undefined, null, 5, [], new Map(), () => HUB_DOCUMENT]) {
      expect(findingsOf(() => parseInterconnect(given))).toHaveLength(1);
    }
    expect(findingsOf(() => parseInterconnect(HUB_DOCUMENT, null as any))).toHaveLength(1);
    expect(findingsOf(() => parseInterconnect(HUB_DOCUMENT, { connection: {} } as any))).toHaveLength(2);
    expect(findingsOf(() => parseInterconnect(HUB_DOCUMENT, { connections: { tokyo: undefined } }))).toHaveLength(1);
  });

  test('has as many sites as you like, right or wrong, each with what is wrong in it', () => {
    const site = HUB_DOCUMENT.sites.tokyo;
    const sitesOf = (count: number, change: (index: number) => object) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`s${index}`, { ...site, ...change(index) }]));
    const many = { ...HUB_DOCUMENT, sites: sitesOf(10_000, (index) => ({ connection: `c${index}` })) };
    const others = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`d${index}`, index]));
    expect(findingsOf(() => parseInterconnect(many, { connections: others }))).toHaveLength(10_000);
    const wrong = { ...HUB_DOCUMENT, sites: sitesOf(1000, () => ({ edge: 'tokio-ix', vlan: 0 })) };
    expect(findingsOf(() => parseInterconnect(wrong))).toHaveLength(2000);
  });

  test('may have sites with the names that every object has; the plan refuses them', () => {
    const sites = JSON.parse(JSON.stringify(HUB_DOCUMENT.sites).replace('tokyo', '__proto__'));
    const read = parseInterconnect({ ...HUB_DOCUMENT, sites });
    expect(Object.keys(read.sites)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(read.sites)).toBe(Object.prototype);
    expect(findingsOf(() => planInterconnect(read))[0]).toMatch(/^site-key /);
  });

  test('leaves the document as it is', () => {
    const document = JSON.parse(JSON.stringify(INTERCONNECT_DOCUMENT));
    parseInterconnect(document, { connections, keys, vpcs });
    expect(document).toEqual(INTERCONNECT_DOCUMENT);
  });
});

describe('an access', () => {
  test('is for its plan, and with a VPC for a construct', () => {
    const read = parseAccess(ACCESS_DOCUMENT);
    expectTypeOf(read).toExtend<AccessPlanProps>();
    expect(read).not.toHaveProperty('vpc');
    const { internetFallback, ...withoutRoutes } = read;
    expect(internetFallback).toBe('blocked');
    expect(planAccess(withoutRoutes).groups.map(({ key }) => key)).toEqual(['ashburn', 'dublin']);
    const own = parseAccess(ACCESS_DOCUMENT, { vpcs });
    expectTypeOf(own.vpc).toEqualTypeOf<{ readonly vpcId: 'vpc-11111111' }>();
    expect(own.vpc).toBe(vpcs.voice);
  });

  test('says what is wrong', () => {
    expect(findingsOf(() => parseAccess({ edges: ['ashbrn'], trafic: [] }))).toEqual([
      'unknown-choice edges[0]: Give ashburn.',
      'wrong-type traffic: Give a list, for example [network-traversal].',
      'unknown-prop trafic: Give traffic if you meant that, or leave it out.',
    ]);
    expect(findingsOf(() => parseAccess({ ...ACCESS_DOCUMENT, vpc: 'voise' }, { vpcs }))).toEqual([
      'configuration-reference vpc: Did you mean voice? The program gives voice.',
    ]);
    expect(findingsOf(() => parseAccess(ACCESS_DOCUMENT, {} as any))).toHaveLength(1);
  });
});

describe('YAML', () => {
  const TEXT = `
# yaml-language-server: $schema=./node_modules/twilio-interconnect-constructs/interconnect.schema.json
customerAsn: 65010
ipRoutes: [5.6.7.0/24]
catalog: 2026-06-01
sites:
  ashburn: &site
    edge: ashburn-ix
    bandwidth: 1Gbps
    connection: ashburn
    vlan: 101
    peering: ipv4
  london:
    <<: *site
    edge: london-ix
    connection: london
`;

  test.each(['1.1', '1.2'] as const)('of version %s gives the same', (version) => {
    const read = parseInterconnect(parse(TEXT, { version, merge: true }));
    expect(read.catalog?.date).toBe('2026-06-01');
    expect(planInterconnect(read).sites.map(({ edge }) => edge.id)).toEqual(['ashburn-ix', 'london-ix']);
  });

  test.each([
    ['customerAsn: "65010"', 'wrong-type customerAsn: Write it without quotes: 65010.'],
    ['customerAsn: 1.10', 'asn-range customerAsn: Give for example 65010.'],
    ['customerAsn:', 'wrong-type customerAsn: Give for example 65010.'],
    [
      'catalog: 2026-06-01T10:00:00Z',
      'wrong-type catalog: Write a text, or a day without a time. Give for example "2026-10-31".',
    ],
    [
      'resiliency: no',
      'wrong-type resiliency: YAML reads yes, no, on and off as true and false: write a text in quotes. Give one of maximum, high, single-site.',
    ],
    ['ipRoutes:', 'wrong-type ipRoutes: Give a list, for example [203.0.113.0/24]. Or leave it out.'],
  ])('%s is explained', (line, said) => {
    const name = line.split(':')[0]!;
    const text = TEXT.replace(new RegExp(`^${name}:.*\n|^(?=sites:)`, 'm'), '').replace(/^(?=sites:)/m, `${line}\n`);
    expect(findingsOf(() => parseInterconnect(parse(text, { version: '1.1', merge: true })))).toEqual([said]);
  });

  test('a day that YAML made a date of is judged as the text is', () => {
    const found = (catalog: unknown): readonly string[] => findingsOf(() => parseInterconnect({ ...HUB_DOCUMENT, catalog }));
    expect(found('1999-12-31')[0]).toMatch(/^catalog-date-unknown catalog: /);
    expect(found(new Date('1999-12-31'))).toEqual(found('1999-12-31'));
  });
});
