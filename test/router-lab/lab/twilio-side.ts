import { Bird } from './bird';
import { described } from './aws-side';
import type { Lab } from './lab';
import type { Namespace } from './namespace';

/** Twilio's end of a cross connect. ASN, addresses and key are made up: Twilio publishes none of them. */
export interface TwilioEnd {
  readonly site: string;
  /** With its prefix length. */
  readonly address: string;
  readonly routerAddress: string;
  readonly twilioAsn: number;
  readonly customerAsn: number;
  readonly key: string | undefined;
  /** Whether it watches the path by BFD. */
  readonly bfd: boolean;
  /** What the catalogue says that Twilio announces at the edge. */
  readonly announces: readonly string[];
  /** The IP routes that Twilio knows on the connection. */
  readonly ipRoutes: readonly string[];
}

/** The hosts of the lab's Twilio. */
export const TWILIO_HOSTS = { media: '168.86.128.10', sipAshburn: '208.78.112.64', sipSanJose: '67.213.136.64' } as const;

/** Sets of prefixes that Twilio can announce at a site. */
export type Announcement = 'catalogue' | 'twenty_fours' | 'leak' | 'flood';

/** The 64 networks of a /24 in the media range. */
const TWENTY_FOURS = Array.from({ length: 64 }, (_, index) => `168.86.${128 + index}.0/24`);

/** All prefixes in the media range from /19 to /24 but one: with the catalogue's own two, more than AWS takes. */
const FLOOD = [19, 20, 21, 22, 23, 24].flatMap((length) =>
  Array.from({ length: 2 ** (length - 18) }, (_, index) => `168.86.${128 + index * 2 ** (24 - length)}.0/${length}`),
);

/** What Twilio must never announce, and an accident may make it announce. */
const LEAK = [
  '0.0.0.0/0',
  '8.8.8.0/24',
  '10.0.0.0/8',
  '168.86.128.0/25',
  '168.86.0.0/16',
  '203.0.113.0/24',
  '203.0.113.0/25',
  '192.0.2.0/24',
  '169.254.96.0/30',
];

/**
 * Twilio's side: its ends of the cross connects, its backbone behind them, and its hosts. Return traffic goes to whichever site announces
 * the IP route, by the shorter path. A packet whose source is not in the IP routes of its connection is dropped.
 */
export class TwilioSide {
  public readonly machine: Namespace;
  public readonly hosts: Namespace;
  public readonly bird: Bird;
  private wrongKeys: ReadonlySet<string> = new Set();

  public constructor(
    lab: Lab,
    private readonly ends: readonly TwilioEnd[],
    cable: (machine: Namespace, site: string) => void,
  ) {
    this.machine = lab.machine('twilio');
    this.hosts = lab.machine('twilio-hosts');
    this.machine.forward();
    lab.cable(this.machine, 'hosts', this.hosts, 'eth0');
    this.machine.address('hosts', '10.253.0.1/30');
    this.hosts.address('eth0', '10.253.0.2/30');
    // 8.8.8.8 stands for whatever else can be reached behind Twilio.
    for (const address of [...Object.values(TWILIO_HOSTS), '8.8.8.8']) {
      this.hosts.address('lo', `${address}/32`);
      this.machine.ip('route', 'add', address, 'via', '10.253.0.2');
    }
    this.hosts.ip('route', 'add', 'default', 'via', '10.253.0.1');
    for (const end of ends) {
      cable(this.machine, end.site);
      this.machine.address(end.site, end.address);
    }
    this.machine.nft(`table ip connections {
      ${ends.map(({ site }) => `counter unknown_${site} { }`).join('\n')}
      chain in { type filter hook prerouting priority raw;
        ${ends.map(({ site, routerAddress, ipRoutes }) => `iifname "${site}" ip saddr != { ${[routerAddress, ...ipRoutes].join(', ')} } counter name unknown_${site} drop`).join('\n')}
      }
    }`);
    this.bird = new Bird(this.machine, this.text());
    lab.reports('twilio: routes', () => this.bird.command('show', 'route', 'all'));
    lab.reports('twilio: sessions', () => this.bird.command('show', 'protocols'));
    lab.reports('twilio: forwarding', () => this.machine.forwarding().join('\n'));
  }

  private text(): string {
    return `
router id 10.253.0.1;
log stderr all;
protocol device { scan time 1; }
protocol kernel { ipv4 { import none; export where source = RTS_BGP; }; }
protocol bfd { interface "*" { interval 300 ms; multiplier 3; }; }
${this.ends
  .map(({ site, address, routerAddress, twilioAsn, customerAsn, key, bfd, announces }) => {
    const sets: Record<Announcement, readonly string[]> = {
      catalogue: announces,
      // Twilio may announce more specific prefixes in place of the range.
      twenty_fours: [...announces.filter((prefix) => !prefix.startsWith('168.86.')), ...TWENTY_FOURS],
      leak: LEAK,
      flood: FLOOD,
    };
    return `ipv4 table at_${site};
${Object.entries(sets)
  .map(
    ([set, prefixes]) =>
      `protocol static ${set}_${site} { ${set === 'catalogue' ? '' : 'disabled;'} ipv4 { table at_${site}; }; ${prefixes.map((prefix) => `route ${prefix} blackhole;`).join(' ')} }`,
  )
  .join('\n')}
protocol pipe backbone_${site} { table master4; peer table at_${site}; import where source = RTS_BGP; export none; }
protocol bgp ${site} {
  local ${address.replace(/\/.*/, '')} as ${twilioAsn};
  neighbor ${routerAddress} as ${customerAsn};
  ${key === undefined ? '' : `password "${this.wrongKeys.has(site) ? 'another' : ''}${key}";`}
  hold time 90; keepalive time 30; bfd ${bfd ? 'on' : 'off'}; graceful restart off;
  connect delay time 1; connect retry time 2; error wait time 1, 2; error forget time 3;
  ipv4 { table at_${site}; import all; export filter { if source != RTS_STATIC then reject; bgp_community.add((${twilioAsn},7)); bgp_community.add((65535,65281)); bgp_community.add((65535,0)); bgp_ext_community.add((rt,${twilioAsn},7)); bgp_large_community.add((${twilioAsn},7,7)); accept; }; };
}`;
  })
  .join('\n')}
`;
  }

  /** Uses another key than the router at the sites from now on. */
  public useWrongKeyAt(...sites: readonly string[]): void {
    this.wrongKeys = new Set(sites);
    this.bird.reconfigure(this.text());
  }

  /** Announces exactly the sets at a site. */
  public announce(site: string, ...sets: readonly Announcement[]): void {
    for (const set of ['catalogue', 'twenty_fours', 'leak', 'flood'] as const) {
      this.bird.command(sets.includes(set) ? 'enable' : 'disable', `${set}_${site}`);
    }
  }

  /** The session with a site is established. */
  public isUp(site: string): boolean {
    return this.bird.isUp(this.ends.find((end) => end.site === site)!.routerAddress);
  }

  /** What a site announces: `203.0.113.0/24 path 65010 communities none`. Sorted. */
  public learnedFrom(site: string): readonly string[] {
    return this.bird.routes('protocol', site).map(described).sort();
  }

  /** The site to which packets to the prefix go. */
  public chosen(): Readonly<Record<string, string>> {
    const routes = this.bird.routes('table', 'master4').filter(({ best }) => best);
    return Object.fromEntries(
      routes.map(({ prefix, protocol }) => [prefix, protocol] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  }

  /** How many packets of unknown sources came over the connection. */
  public unknownSources(site: string): number {
    return Number(/packets (\d+)/.exec(this.machine.run('nft', 'list', 'counter', 'ip', 'connections', `unknown_${site}`))?.[1]);
  }
}
