import { Bandwidth } from '../../lib/model/bandwidth';
import { BgpPrefix } from '../../lib/model/bgp-prefix';
import type { Exchange } from '../../lib/catalog/edge-props';
import { TwilioEdge, type TwilioInterconnectEdge } from '../../lib/catalog/twilio-edge';
import { brief, thrownBy } from './support';

describe('public edges', () => {
  test.each([
    [TwilioEdge.ASHBURN, 'ashburn', 'us1', 'US East Coast (Virginia)', ['voice-sdk', 'sip', 'network-traversal']],
    [TwilioEdge.UMATILLA, 'umatilla', 'us2', 'US West Coast (Oregon)', ['voice-sdk', 'sip', 'network-traversal']],
    [TwilioEdge.SAO_PAULO, 'sao-paulo', 'br1', 'Brazil', ['voice-sdk', 'sip', 'network-traversal']],
    [TwilioEdge.DUBLIN, 'dublin', 'ie1', 'Ireland', ['voice-sdk', 'sip', 'network-traversal']],
    [TwilioEdge.FRANKFURT, 'frankfurt', 'de1', 'Frankfurt', ['voice-sdk', 'sip', 'network-traversal']],
    [TwilioEdge.SINGAPORE, 'singapore', 'sg1', 'Singapore', ['voice-sdk', 'sip', 'network-traversal']],
    [TwilioEdge.TOKYO, 'tokyo', 'jp1', 'Japan', ['voice-sdk', 'sip', 'network-traversal']],
    [TwilioEdge.SYDNEY, 'sydney', 'au1', 'Australia', ['voice-sdk', 'sip', 'network-traversal']],
    [TwilioEdge.ROAMING, 'roaming', 'gll', 'Global Low Latency', ['voice-sdk', 'network-traversal']],
    [TwilioEdge.MUMBAI, 'mumbai', 'in1', 'India', ['network-traversal']],
  ])('%s', (edge, id, legacyRegion, location, products) => {
    expect(edge.id).toBe(id);
    expect(edge.legacyRegion).toBe(legacyRegion);
    expect(edge.location).toBe(location);
    expect(edge.products).toEqual(products);
    expect(edge.isInterconnect).toBe(false);
    expect(TwilioEdge.isInterconnectEdge(edge)).toBe(false);
    expect(edge.exchange).toBeUndefined();
    expect(edge.bgpPrefixes).toEqual([]);
    expect(`${edge}`).toBe(id);
    expect(TwilioEdge.of(id)).toBe(edge);
  });
});

describe('Interconnect edges', () => {
  test.each<[TwilioInterconnectEdge, string, string, string, string, string, string[], string[]]>([
    [
      TwilioEdge.ASHBURN_IX,
      'ashburn-ix',
      'us1-ix',
      'US East Coast (Virginia)',
      'Equinix DC1',
      '21711 Filigree Ct, Ashburn, VA 20147',
      ['10Mbps', '100Mbps', '1Gbps'],
      ['208.78.112.0/25', '168.86.128.0/18 le 24'],
    ],
    [
      TwilioEdge.SAN_JOSE_IX,
      'san-jose-ix',
      'us2-ix',
      'US West Coast (San Jose)',
      'Equinix SV1',
      '11 Great Oaks Boulevard, San Jose, CA 95119',
      ['10Mbps', '100Mbps', '1Gbps'],
      ['67.213.136.0/25', '168.86.128.0/18 le 24'],
    ],
    [
      TwilioEdge.SAO_PAULO_IX,
      'sao-paulo-ix',
      'br1-ix',
      'Sao Paulo (Brazil)',
      'Equinix SP4',
      'Avenida Ceci, 1900, Tambore. Barueri, São Paulo, Brazil, 06460 120',
      ['10Mbps', '100Mbps', '500Mbps', '1Gbps'],
      ['159.183.255.0/24', '159.183.255.64/26', '168.86.175.0/24 le 24'],
    ],
    [
      TwilioEdge.LONDON_IX,
      'london-ix',
      'ie1-ix',
      'Ireland (over Interconnect exchange in London)',
      'Equinix LD8',
      '6/7 Harbour Exchange Square, London E14 9GE',
      ['10Mbps', '100Mbps', '500Mbps', '1Gbps'],
      ['185.187.132.0/25', '185.187.133.0/24', '168.86.128.0/18 le 24'],
    ],
    [
      TwilioEdge.FRANKFURT_IX,
      'frankfurt-ix',
      'de1-ix',
      'Frankfurt',
      'Equinix FR4',
      'Lärchenstrasse 110 Frankfurt 65933',
      ['10Mbps', '100Mbps', '500Mbps', '1Gbps'],
      ['185.194.136.0/25', '168.86.128.0/18 le 24'],
    ],
    [
      TwilioEdge.SINGAPORE_IX,
      'singapore-ix',
      'sg1-ix',
      'Singapore',
      'Equinix SG3',
      '26A Ayer Rajah Crescent, 139963',
      ['10Mbps', '100Mbps', '500Mbps', '1Gbps'],
      ['103.75.151.0/25', '168.86.128.0/18 le 24'],
    ],
    [
      TwilioEdge.TOKYO_IX,
      'tokyo-ix',
      'jp1-ix',
      'Tokyo',
      'Equinix TY6',
      '2-2-43(A), Higashi-Shinagawa, Shinagawa-ku, Tokyo 140 0002',
      ['10Mbps', '100Mbps', '500Mbps', '1Gbps'],
      ['103.144.142.0/25', '168.86.128.0/18 le 24'],
    ],
    [
      TwilioEdge.SYDNEY_IX,
      'sydney-ix',
      'au1-ix',
      'Sydney',
      'Equinix SY3',
      '47 Bourke Road, Sydney, NSW 2015',
      ['10Mbps', '100Mbps', '500Mbps', '1Gbps'],
      ['103.146.214.0/25', '168.86.128.0/18 le 24'],
    ],
  ])('%s', (edge, id, legacyRegion, location, facility, address, bandwidths, bgpPrefixes) => {
    expect(edge.id).toBe(id);
    expect(edge.legacyRegion).toBe(legacyRegion);
    expect(edge.location).toBe(location);
    expect(edge.isInterconnect).toBe(true);
    expect(TwilioEdge.isInterconnectEdge(edge)).toBe(true);
    expect(edge.exchange.facility).toBe(facility);
    expect(edge.exchange.address).toBe(address);
    expect(edge.exchange.bandwidths.map(String)).toEqual(bandwidths);
    expect(edge.bgpPrefixes.map(String)).toEqual(bgpPrefixes);
    expect(edge.products).toEqual(['voice-sdk', 'sip', 'rest-api', 'messaging', 'verify']);
    expect(`${edge}`).toBe(id);
    expect(TwilioEdge.of(id)).toBe(edge);
  });
});

describe('lists of edges', () => {
  // What these lists hold today; an edge more changes nothing here.
  const known = {
    publicEdges: ['ashburn', 'dublin', 'frankfurt', 'mumbai', 'roaming', 'sao-paulo', 'singapore', 'sydney', 'tokyo', 'umatilla'],
    interconnectEdges: [
      'ashburn-ix',
      'frankfurt-ix',
      'london-ix',
      'san-jose-ix',
      'sao-paulo-ix',
      'singapore-ix',
      'sydney-ix',
      'tokyo-ix',
    ],
  };

  test.each(['publicEdges', 'interconnectEdges'] as const)('%s has those that are known', (name) => {
    expect(TwilioEdge[name].map(String)).toEqual(expect.arrayContaining(known[name]));
  });

  test.each(['publicEdges', 'interconnectEdges', 'all'] as const)('%s is sorted by id, each edge once', (name) => {
    const ids = TwilioEdge[name].map(String);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  test('an edge is public, or it is reached over Interconnect', () => {
    expect(TwilioEdge.publicEdges.map(({ isInterconnect }) => isInterconnect)).not.toContain(true);
    expect(TwilioEdge.interconnectEdges.map(({ isInterconnect }) => isInterconnect)).not.toContain(false);
    const both: readonly TwilioEdge[] = [...TwilioEdge.publicEdges, ...TwilioEdge.interconnectEdges];
    expect(TwilioEdge.all).toEqual([...both].sort((a, b) => (a.id < b.id ? -1 : 1)));
  });
});

describe('constants', () => {
  const constants = Object.entries(TwilioEdge).filter((entry): entry is [string, TwilioEdge] => entry[1] instanceof TwilioEdge);

  test('there are some of either kind', () => {
    expect(constants.map(([name]) => name)).toEqual(expect.arrayContaining(['ASHBURN', 'ASHBURN_IX']));
  });

  test.each(constants)('%s is named after the id of its edge, and is the one that is listed', (name, edge) => {
    expect(name).toBe(edge.id.toUpperCase().replaceAll('-', '_'));
    expect(TwilioEdge.all).toContain(edge);
    expect(edge.isInterconnect).toBe(name.endsWith('_IX'));
  });
});

test('everything is frozen', () => {
  for (const list of [TwilioEdge.all, TwilioEdge.publicEdges, TwilioEdge.interconnectEdges]) {
    expect(Object.isFrozen(list)).toBe(true);
  }
  for (const edge of TwilioEdge.all) {
    expect(Object.isFrozen(edge)).toBe(true);
    expect(Object.isFrozen(edge.products)).toBe(true);
    expect(Object.isFrozen(edge.bgpPrefixes)).toBe(true);
  }
  for (const edge of TwilioEdge.interconnectEdges) {
    expect(Object.isFrozen(edge.exchange)).toBe(true);
    expect(Object.isFrozen(edge.exchange.bandwidths)).toBe(true);
  }
});

describe('TwilioEdge.of', () => {
  // The last two are how Twilio's overview page misspells ids.
  test.each(['', 'ASHBURN', 'ashburn ', 'us1', 'us1-ix', 'gll-ix', 'ashburn-IX', 'sau-paulo-ix', 'sg1-ix)'])(
    'refuses %p',
    (id) => {
      const findings = thrownBy(() => TwilioEdge.of(id));
      expect(brief(findings)).toEqual(['catalog-edge-unknown at edge']);
    },
  );

  const fixOf = (id: string): string | undefined => thrownBy(() => TwilioEdge.of(id))[0]?.fix;
  const LISTED = 'TwilioEdge.all lists every edge, and TwilioEdge.custom() makes one that is not among them.';

  test('the failure shows the id, and where to find all', () => {
    expect(thrownBy(() => TwilioEdge.of('nowhere'))).toMatchObject([{ value: 'nowhere', fix: LISTED }]);
  });

  test.each([...TwilioEdge.all])('the failure suggests %s to one who mistypes it', (edge) => {
    expect(fixOf(edge.id.toUpperCase())).toBe(`Did you mean ${edge.id}? ${LISTED}`);
    expect(fixOf(`${edge.id}.`)).toBe(`Did you mean ${edge.id}? ${LISTED}`);
  });
});

describe('TwilioEdge.custom', () => {
  const exchange: Exchange = { facility: 'Equinix MI1', address: '50 NE 9th Street, Miami', bandwidths: [Bandwidth.mbps(100)] };

  test('a public edge', () => {
    const edge = TwilioEdge.custom({ id: 'cape-town', location: 'South Africa' });
    expect(edge.id).toBe('cape-town');
    expect(edge.location).toBe('South Africa');
    expect(edge.isInterconnect).toBe(false);
    expect(edge.legacyRegion).toBeUndefined();
    expect(edge.exchange).toBeUndefined();
    expect(edge.bgpPrefixes).toEqual([]);
    expect(edge.products).toEqual([]);
  });

  test('an Interconnect edge, with its bandwidths from slow to fast and once each', () => {
    const edge = TwilioEdge.custom({
      id: 'miami-ix',
      legacyRegion: 'us3-ix',
      location: 'Miami',
      exchange: { ...exchange, bandwidths: [Bandwidth.gbps(1), Bandwidth.mbps(10), Bandwidth.mbps(1000), Bandwidth.mbps(100)] },
      bgpPrefixes: [BgpPrefix.of('203.0.113.0/25'), BgpPrefix.of('168.86.128.0/18', 24)],
      products: ['sip'],
    });
    // Compiles without a question mark: an edge made with an exchange has one.
    expect(edge.exchange.facility).toBe('Equinix MI1');
    expect(edge.exchange.bandwidths.map(String)).toEqual(['10Mbps', '100Mbps', '1Gbps']);
    expect(edge.isInterconnect).toBe(true);
    expect(edge.legacyRegion).toBe('us3-ix');
    expect(edge.bgpPrefixes.map(String)).toEqual(['203.0.113.0/25', '168.86.128.0/18 le 24']);
    expect(edge.products).toEqual(['sip']);
    expect(Object.isFrozen(edge)).toBe(true);
    expect(Object.isFrozen(edge.exchange.bandwidths)).toBe(true);
  });

  test('keeps nothing of what it was given', () => {
    const bandwidths = [Bandwidth.mbps(100)];
    const bgpPrefixes = [BgpPrefix.of('203.0.113.0/25')];
    const edge = TwilioEdge.custom({ id: 'miami-ix', location: 'Miami', exchange: { ...exchange, bandwidths }, bgpPrefixes });
    bandwidths.push(Bandwidth.gbps(10));
    bgpPrefixes.pop();
    expect(edge.exchange.bandwidths.map(String)).toEqual(['100Mbps']);
    expect(edge.bgpPrefixes.map(String)).toEqual(['203.0.113.0/25']);
  });

  test('a correction of a known edge is that edge, and leaves the known one as it is', () => {
    const { id, location, exchange: known } = TwilioEdge.ASHBURN_IX;
    const corrected = TwilioEdge.custom({
      id,
      location,
      exchange: { ...known, bandwidths: [...known.bandwidths, Bandwidth.mbps(500)] },
    });
    expect(corrected.equals(TwilioEdge.ASHBURN_IX)).toBe(true);
    expect(corrected.equals(TwilioEdge.SAN_JOSE_IX)).toBe(false);
    expect(corrected.exchange.bandwidths.map(String)).toEqual(['10Mbps', '100Mbps', '500Mbps', '1Gbps']);
    expect(TwilioEdge.of('ashburn-ix')).toBe(TwilioEdge.ASHBURN_IX);
    expect(TwilioEdge.ASHBURN_IX.exchange.bandwidths.map(String)).toEqual(['10Mbps', '100Mbps', '1Gbps']);
  });

  test('a correction is of the same kind: rules are found by the id', () => {
    const { location, exchange: known } = TwilioEdge.ASHBURN_IX;
    expect(brief(thrownBy(() => TwilioEdge.custom({ id: 'ashburn-ix', location })))).toEqual([
      'catalog-edge-exchange at exchange',
    ]);
    expect(brief(thrownBy(() => TwilioEdge.custom({ id: 'ashburn', location, exchange: known })))).toEqual([
      'catalog-edge-exchange at exchange',
    ]);
  });

  test.each(['a', 'ab1', 'a-b', 'a-1-ix'])('takes the id %p', (id) => {
    expect(TwilioEdge.custom({ id, location: 'x' }).id).toBe(id);
  });

  test.each(['', 'Miami', 'miami_ix', '-ix', 'ix-', 'a--b', '1a', 'a b', 'são-paulo'])('refuses the id %p', (id) => {
    expect(brief(thrownBy(() => TwilioEdge.custom({ id, location: 'x' })))).toEqual(['catalog-edge-id at id']);
    expect(brief(thrownBy(() => TwilioEdge.custom({ id: `${id}\n`, location: 'x' })))).toEqual(['text-characters at id']);
  });

  test('reports everything at once', () => {
    const findings = thrownBy(() =>
      TwilioEdge.custom({
        id: 'Miami',
        legacyRegion: 'US3',
        location: ' ',
        exchange: { facility: '', address: '', bandwidths: [] },
      }),
    );
    expect(brief(findings)).toEqual([
      'catalog-edge-exchange at exchange.address',
      'catalog-edge-exchange at exchange.bandwidths',
      'catalog-edge-exchange at exchange.facility',
      'catalog-edge-id at id',
      'catalog-edge-id at legacyRegion',
      'catalog-edge-location at location',
    ]);
  });

  test('BGP prefixes need an exchange', () => {
    const props = { id: 'cape-town', location: 'South Africa' };
    expect(brief(thrownBy(() => TwilioEdge.custom({ ...props, bgpPrefixes: [BgpPrefix.of('203.0.113.0/25')] })))).toEqual([
      'catalog-edge-bgp-prefixes at bgpPrefixes',
    ]);
    expect(TwilioEdge.custom({ ...props, bgpPrefixes: [] }).bgpPrefixes).toEqual([]);
  });
});

test('isInterconnectEdge narrows the type', () => {
  const edge: TwilioEdge = TwilioEdge.of('frankfurt-ix');
  expect(TwilioEdge.isInterconnectEdge(edge) ? edge.exchange.facility : 'none').toBe('Equinix FR4');
});

describe('edges that Twilio names beside another for redundancy', () => {
  test.each([
    ['ashburn-ix', ['san-jose-ix']],
    ['san-jose-ix', ['ashburn-ix']],
    ['london-ix', ['frankfurt-ix']],
    ['frankfurt-ix', ['london-ix']],
    ['singapore-ix', ['sydney-ix', 'tokyo-ix']],
    ['tokyo-ix', ['singapore-ix', 'sydney-ix']],
    ['sydney-ix', ['singapore-ix', 'tokyo-ix']],
    ['sao-paulo-ix', []],
    ['ashburn', []],
  ])('%s: %j', (id, partners) => {
    expect(TwilioEdge.of(id).redundantWith.map(String)).toEqual(partners);
  });

  test('name each other, and are Interconnect edges', () => {
    for (const edge of TwilioEdge.all) {
      for (const partner of edge.redundantWith) {
        expect([partner.isInterconnect, partner.redundantWith.includes(edge)]).toEqual([true, true]);
        expect(partner).not.toBe(edge);
      }
    }
  });

  test('are none of a new edge, and those of its id of a corrected one', () => {
    const exchange: Exchange = { facility: 'A', address: 'B', bandwidths: [Bandwidth.mbps(10)] };
    expect(TwilioEdge.custom({ id: 'paris-ix', location: 'Paris', exchange }).redundantWith).toEqual([]);
    expect(TwilioEdge.custom({ id: 'tokyo-ix', location: 'Tokyo', exchange }).redundantWith.map(String)).toEqual([
      'singapore-ix',
      'sydney-ix',
    ]);
  });
});
