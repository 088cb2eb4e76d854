import * as fc from 'fast-check';
import { TwilioEdge, TwilioEndpoints, ValidationFailure } from 'twilio-interconnect-constructs';
import { required } from '../../../lib/model/shape/kind';
import { ORIGINATION_PROPS } from '../../../lib/plan/hand-over/twilio-endpoints-shape';
import { refusal } from '../../model/support';
import { UNSEEN, wrongValues } from '../../model/shape/wrong-values';
import { TOKEN } from '../support';

/*
 * Typed from Twilio's pages: the localized termination URIs and SIP domain URIs over Interconnect and over the Internet, the outbound
 * proxies of the page on best practices, and the hosts and fragments of the page on configuring an application.
 */
const TABLE: readonly (readonly string[])[] = [
  ['ashburn-ix', 'example.pstn.ashburn-ix.twilio.com', 'example.sip.ashburn-ix.twilio.com', 'api.ashburn-ix.us1.twilio.com'],
  ['san-jose-ix', 'example.pstn.san-jose-ix.twilio.com', 'example.sip.san-jose-ix.twilio.com', 'api.san-jose-ix.us1.twilio.com'],
  [
    'sao-paulo-ix',
    'example.pstn.sao-paulo-ix.twilio.com',
    'example.sip.sao-paulo-ix.twilio.com',
    'api.sao-paulo-ix.us1.twilio.com',
  ],
  ['london-ix', 'example.pstn.london-ix.twilio.com', 'example.sip.london-ix.twilio.com', 'api.london-ix.us1.twilio.com'],
  [
    'frankfurt-ix',
    'example.pstn.frankfurt-ix.twilio.com',
    'example.sip.frankfurt-ix.twilio.com',
    'api.frankfurt-ix.us1.twilio.com',
  ],
  [
    'singapore-ix',
    'example.pstn.singapore-ix.twilio.com',
    'example.sip.singapore-ix.twilio.com',
    'api.singapore-ix.us1.twilio.com',
  ],
  ['tokyo-ix', 'example.pstn.tokyo-ix.twilio.com', 'example.sip.tokyo-ix.twilio.com', 'api.tokyo-ix.us1.twilio.com'],
  ['sydney-ix', 'example.pstn.sydney-ix.twilio.com', 'example.sip.sydney-ix.twilio.com', 'api.sydney-ix.us1.twilio.com'],
  ['ashburn', 'example.pstn.ashburn.twilio.com', 'example.sip.ashburn.twilio.com'],
  ['umatilla', 'example.pstn.umatilla.twilio.com', 'example.sip.umatilla.twilio.com'],
  ['sao-paulo', 'example.pstn.sao-paulo.twilio.com', 'example.sip.sao-paulo.twilio.com'],
  ['dublin', 'example.pstn.dublin.twilio.com', 'example.sip.dublin.twilio.com'],
  ['frankfurt', 'example.pstn.frankfurt.twilio.com', 'example.sip.frankfurt.twilio.com'],
  ['singapore', 'example.pstn.singapore.twilio.com', 'example.sip.singapore.twilio.com'],
  ['tokyo', 'example.pstn.tokyo.twilio.com', 'example.sip.tokyo.twilio.com'],
  ['sydney', 'example.pstn.sydney.twilio.com', 'example.sip.sydney.twilio.com'],
];

test.each(TABLE)('%s', (id, termination = '', sipDomain = '', rest) => {
  const endpoints = TwilioEndpoints.of(TwilioEdge.of(id));
  expect(endpoints.edge.id).toBe(id);
  expect(endpoints.terminationUri('example')).toBe(termination);
  expect(`example.${endpoints.outboundProxy()}`).toBe(termination);
  expect(endpoints.sipDomainUri('example')).toBe(sipDomain);
  expect(endpoints.originationUri('mysbc.com')).toBe(`sip:mysbc.com;edge=${id}`);
  expect(endpoints.webhookUrl('https://example.com/foo?query=123')).toBe(`https://example.com/foo?query=123#e=${id}`);
  if (rest === undefined) {
    expect(refusal(() => endpoints.restHost())).toEqual([`error edge-without-rest-api at edge: ${id}`]);
  } else {
    expect(endpoints.restHost()).toBe(rest);
  }
});

test('the table has every edge with SIP', () => {
  const withSip = TwilioEdge.all.filter(({ products }) => products.includes('sip')).map(String);
  expect(TABLE.map(([id]) => id).sort()).toEqual([...withSip].sort());
});

test.each([TwilioEdge.ROAMING, TwilioEdge.MUMBAI])('%s has no endpoint at all', (edge) => {
  const endpoints = TwilioEndpoints.of(edge);
  const without = `error edge-without-sip at edge: ${edge.id}`;
  expect(refusal(() => endpoints.terminationUri('example'))).toEqual([without]);
  expect(refusal(() => endpoints.terminationUri('a.b'))).toEqual([without, 'error trunk-name at trunkName: a.b']);
  expect(refusal(() => endpoints.sipDomainUri('_'))).toEqual(['error sip-domain-name at domainName: _', without]);
  expect(refusal(() => endpoints.outboundProxy())).toEqual([without]);
  expect(refusal(() => endpoints.originationUri('mysbc.com'))).toEqual([without]);
  expect(refusal(() => endpoints.webhookUrl('https://example.com'))).toEqual([`error edge-without-webhooks at edge: ${edge.id}`]);
  expect(refusal(() => endpoints.restHost())).toEqual([`error edge-without-rest-api at edge: ${edge.id}`]);
});

const ashburn = TwilioEndpoints.of(TwilioEdge.ASHBURN_IX);

test.each([
  ['172.56.42.132', 'sip:172.56.42.132;edge=ashburn-ix'],
  ['sbc.example.com:5061', 'sip:sbc.example.com:5061;edge=ashburn-ix'],
  ['sip:sbc.example.com:5061;transport=tls', 'sip:sbc.example.com:5061;transport=tls;edge=ashburn-ix'],
  ['SIP:1234@sbc.example.com', 'sip:1234@sbc.example.com;edge=ashburn-ix'],
  ['sip:sbc.example.com;edge=ashburn-ix;transport=tls', 'sip:sbc.example.com;transport=tls;edge=ashburn-ix'],
  [TOKEN, `sip:${TOKEN};edge=ashburn-ix`],
  [`sip:${TOKEN}:5060`, `sip:${TOKEN}:5060;edge=ashburn-ix`],
])('the origination URI of %p', (host, uri) => {
  expect(ashburn.originationUri(host)).toBe(uri);
});

test.each([
  ['https://example.com', 'https://example.com#e=ashburn-ix'],
  ['https://example.com/#', 'https://example.com/#e=ashburn-ix'],
  ['https://example.com/a#rc=2&rt=5000', 'https://example.com/a#rc=2&rt=5000&e=ashburn-ix'],
  ['https://example.com/a#e=ashburn-ix&rc=2', 'https://example.com/a#e=ashburn-ix&rc=2'],
  [TOKEN, `${TOKEN}#e=ashburn-ix`],
])('the webhook of %p', (url, expected) => {
  expect(ashburn.webhookUrl(url)).toBe(expected);
  expect(ashburn.webhookUrl(expected)).toBe(expected);
});

test('names that are known at deployment only', () => {
  expect(ashburn.terminationUri(TOKEN)).toBe(`${TOKEN}.pstn.ashburn-ix.twilio.com`);
  expect(ashburn.sipDomainUri(TOKEN)).toBe(`${TOKEN}.sip.ashburn-ix.twilio.com`);
});

describe('the origination URIs of several sites', () => {
  const sites = [
    { edge: TwilioEdge.ASHBURN_IX, host: 'sbc-ashburn.example.com' },
    { edge: TwilioEdge.SAN_JOSE_IX, host: 'sip:sbc-west.example.com;transport=tls' },
  ];
  const lines = (props: Parameters<typeof TwilioEndpoints.originationUris>[0]) =>
    TwilioEndpoints.originationUris(props).map(({ uri, priority, weight }) => `${priority} ${weight} ${uri}`);

  test('are in the order of the sites, the Internet last', () => {
    expect(lines({ sites, internet: { host: 'sbc.example.net' } })).toEqual([
      '10 10 sip:sbc-ashburn.example.com;edge=ashburn-ix',
      '20 10 sip:sbc-west.example.com;transport=tls;edge=san-jose-ix',
      '30 10 sip:sbc.example.net',
    ]);
  });

  test('have the priorities and weights that are given', () => {
    const [one, other] = sites as [(typeof sites)[0], (typeof sites)[0]];
    const given = [
      { ...one, priority: 7, weight: 30 },
      { ...other, priority: 7 },
      { ...one, host: '5.6.7.8', priority: 0 },
    ];
    expect(lines({ sites: given, internet: { host: 'sbc.example.net', edge: TwilioEdge.UMATILLA } })).toEqual([
      '0 10 sip:5.6.7.8;edge=ashburn-ix',
      '7 30 sip:sbc-ashburn.example.com;edge=ashburn-ix',
      '7 10 sip:sbc-west.example.com;transport=tls;edge=san-jose-ix',
      '17 10 sip:sbc.example.net;edge=umatilla',
    ]);
  });

  test('are frozen', () => {
    const uris = TwilioEndpoints.originationUris({ sites });
    expect([uris, ...uris].every((each) => Object.isFrozen(each))).toBe(true);
  });

  test('have all findings at once', () => {
    const wrong = [
      { edge: TwilioEdge.ROAMING, host: '10.0.0.1', priority: -1 },
      { edge: TwilioEdge.ASHBURN_IX, host: 'sips:sbc.example.com', weight: 0 },
    ];
    const internet = { edge: TwilioEdge.TOKYO_IX, host: 'sbc.local' };
    expect(refusal(() => TwilioEndpoints.originationUris({ sites: wrong, internet }))).toEqual([
      'error origination-internet-edge at internet.edge: tokyo-ix',
      'error origination-name-private at internet.host: sbc.local',
      'error origination-priority at sites[0]: -1',
      'error edge-without-sip at sites[0].edge: roaming',
      'error origination-name-private at sites[0].host: 10.0.0.1',
      'error origination-weight at sites[1]: 0',
      'error origination-scheme at sites[1].host: sips:sbc.example.com',
    ]);
  });

  test('leave the Internet no priority that there is not', () => {
    const [site] = sites;
    const props = { sites: [{ ...site!, priority: 65_535 }], internet: { host: 'sbc.example.net' } };
    expect(refusal(() => TwilioEndpoints.originationUris(props))).toEqual(['error origination-priority at internet: 65545']);
  });

  // The order that Twilio tries: by priority, and the Internet after all sites.
  test('whatever the priorities, the Internet is last and the lowest number first', () => {
    const site = fc.record({
      edge: fc.constantFrom(...TwilioEdge.interconnectEdges),
      host: fc.integer({ min: 0, max: 255 }).map((last) => `5.6.7.${last}`),
      priority: fc.option(fc.integer({ min: 0, max: 65_000 }), { nil: undefined }),
    });
    const unique = fc.uniqueArray(site, { minLength: 1, maxLength: 8, selector: ({ edge, host }) => `${edge.id} ${host}` });
    fc.assert(
      fc.property(unique, (given) => {
        const props = given.map(({ priority, ...rest }) => ({ ...rest, ...(priority === undefined ? {} : { priority }) }));
        const uris = TwilioEndpoints.originationUris({ sites: props, internet: { host: 'sbc.example.net' } });
        expect(uris).toHaveLength(given.length + 1);
        expect(uris.at(-1)?.uri).toBe('sip:sbc.example.net');
        for (const [index, { priority }] of uris.entries()) {
          expect(priority).toBeGreaterThanOrEqual(uris[index - 1]?.priority ?? 0);
        }
        expect(uris.filter(({ priority }) => priority === uris.at(-1)?.priority)).toHaveLength(1);
        for (const { edge, host } of given) {
          expect(uris.map(({ uri }) => uri)).toContain(`sip:${host};edge=${edge.id}`);
        }
      }),
      { numRuns: 100 },
    );
  });
});

test('what is of a wrong type is said', () => {
  const given = (call: () => unknown): readonly string[] => {
    try {
      call();
    } catch (error) {
      if (error instanceof ValidationFailure) {
        expect(JSON.stringify(error.findings)).not.toContain(UNSEEN);
        return error.findings.map(({ code, path }) => `${code.split(':')[1]} ${path}`);
      }
      throw error;
    }
    return [];
  };
  for (const { path, value, code } of wrongValues(required(ORIGINATION_PROPS))) {
    expect(given(() => TwilioEndpoints.originationUris(value as never))).toContain(
      `${code} ${path.replace(/^\./, '') || 'props'}`,
    );
  }
  for (const value of [undefined, 5, {}, Symbol('x')] as never[]) {
    expect(given(() => TwilioEndpoints.of(value))).toEqual(['wrong-type edge']);
    expect(given(() => ashburn.terminationUri(value))).toEqual(['wrong-type trunkName']);
    expect(given(() => ashburn.sipDomainUri(value))).toEqual(['wrong-type domainName']);
    expect(given(() => ashburn.originationUri(value))).toEqual(['wrong-type host']);
    expect(given(() => ashburn.webhookUrl(value))).toEqual(['wrong-type url']);
  }
});
