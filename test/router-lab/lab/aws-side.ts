import { QUOTAS } from '../../../lib/aws/quotas';
import { Bird, type BirdRoute } from './bird';
import type { Lab } from './lab';
import type { Namespace } from './namespace';

/** A virtual interface: the Amazon end of a session. */
export interface AmazonEnd {
  readonly site: string;
  /** With its prefix length. */
  readonly address: string;
  readonly routerAddress: string;
  readonly amazonAsn: number;
  readonly customerAsn: number;
  readonly key: string | undefined;
  /** Whether the router asks for BFD. */
  readonly bfd: boolean;
  /** In bytes. */
  readonly mtu: number;
}

/** A CIDR of a VPC, with a host in it. */
export interface LabVpc {
  readonly name: string;
  readonly cidr: string;
  readonly host: string;
}

/** What AWS must never announce, and an accident may make it announce. */
const LEAK = [
  '0.0.0.0/0',
  '8.8.8.0/24',
  '10.0.0.0/8',
  '172.31.0.0/16',
  '203.0.113.64/29',
  '168.86.130.0/24',
  '168.86.128.0/18',
  '208.78.112.0/25',
];

/** An address that belongs to nobody here: the source of a spoofed packet. */
export const SPOOFED = '198.51.100.66';

/**
 * AWS's side of a hub: a Direct Connect gateway with its virtual interfaces, and the VPCs behind it. Where several sites announce a prefix,
 * the community decides, and only then anything else. More routes than AWS takes end a session until it is reset.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/routing-and-bgp.html
 */
export class AwsSide {
  public readonly machine: Namespace;
  public readonly vpcs: Namespace;
  public readonly bird: Bird;
  private wrongKeys: ReadonlySet<string> = new Set();

  public constructor(
    lab: Lab,
    public readonly name: string,
    private readonly ends: readonly AmazonEnd[],
    private readonly networks: readonly LabVpc[],
    cable: (machine: Namespace, site: string) => void,
  ) {
    this.machine = lab.machine(name);
    this.vpcs = lab.machine(`${name}-vpc`);
    this.machine.forward();
    lab.cable(this.machine, 'vpc', this.vpcs, 'eth0');
    // As in a VPC.
    this.machine.ip('link', 'set', 'vpc', 'mtu', '9001');
    this.vpcs.ip('link', 'set', 'eth0', 'mtu', '9001');
    this.machine.address('vpc', '10.254.0.1/30');
    this.vpcs.address('eth0', '10.254.0.2/30');
    this.vpcs.address('lo', ...networks.map(({ host }) => `${host}/32`), `${SPOOFED}/32`);
    this.vpcs.ip('route', 'add', 'default', 'via', '10.254.0.1');
    for (const end of ends) {
      cable(this.machine, end.site);
      this.machine.ip('link', 'set', end.site, 'mtu', String(end.mtu));
      this.machine.address(end.site, end.address);
    }
    this.bird = new Bird(this.machine, this.text());
    lab.reports(`${name}: routes`, () => this.bird.command('show', 'route', 'all'));
    lab.reports(`${name}: sessions`, () => this.bird.command('show', 'protocols'));
    lab.reports(`${name}: forwarding`, () => this.machine.forwarding().join('\n'));
  }

  private text(): string {
    return `
router id 10.254.0.1;
log stderr all;
protocol device { scan time 1; }
protocol kernel { ipv4 { import none; export filter { if proto = "leak" then reject; accept; }; }; }
protocol bfd { interface "*" { interval 300 ms; multiplier 3; }; }
${this.networks.map(({ name, cidr }) => `protocol static ${name} { ipv4; route ${cidr} via 10.254.0.2; }`).join('\n')}
protocol static leak { disabled; ipv4; ${LEAK.map((prefix) => `route ${prefix} blackhole;`).join(' ')} }
filter from_router {
  bgp_local_pref = 50;
  if (7224,7100) ~ bgp_community then bgp_local_pref = 100;
  if (7224,7200) ~ bgp_community then bgp_local_pref = 200;
  if (7224,7300) ~ bgp_community then bgp_local_pref = 300;
  accept;
}
filter to_router {
  if source != RTS_STATIC then reject;
  bgp_community.add((7224,8100));
  # NO_EXPORT and GRACEFUL_SHUTDOWN: what a neighbour sends must have no effect.
  bgp_community.add((65535,65281));
  bgp_community.add((65535,0));
  bgp_ext_community.add((rt,64512,7));
  bgp_large_community.add((64512,1,2));
  accept;
}
${this.ends
  .map(
    ({ site, address, routerAddress, amazonAsn, customerAsn, key }) => `protocol bgp ${site} {
  local ${address.replace(/\/.*/, '')} as ${amazonAsn};
  neighbor ${routerAddress} as ${customerAsn};
  ${key === undefined ? '' : `password "${this.wrongKeys.has(site) ? 'another' : ''}${key}";`}
  hold time 90; keepalive time 30; bfd on; graceful restart off;
  connect delay time 1; connect retry time 2; error wait time 1, 2; error forget time 3;
  ipv4 { import filter from_router; export filter to_router; import limit ${QUOTAS.sessionRoutes} action disable; };
}`,
  )
  .join('\n')}
`;
  }

  /** Uses another key than the router at the sites from now on. */
  public useWrongKeyAt(...sites: readonly string[]): void {
    this.wrongKeys = new Set(sites);
    this.bird.reconfigure(this.text());
  }

  /** The session with a site is established, and BFD watches it if the router asked for that. */
  public isUp(site: string): boolean {
    const { routerAddress, bfd } = this.ends.find((end) => end.site === site)!;
    return this.bird.isUp(routerAddress) && (!bfd || this.bird.isSeen(routerAddress));
  }

  /** What a site announces: `168.86.128.0/18 path 65010 64500 communities 7224:7300`. Sorted. */
  public learnedFrom(site: string): readonly string[] {
    return this.bird.routes('protocol', site).map(described).sort();
  }

  /** The site to which packets to the prefix go, if it is in the table; sorted prefixes. */
  public chosen(): Readonly<Record<string, string>> {
    const routes = this.bird
      .routes('table', 'master4')
      .filter(({ best, protocol }) => best && this.ends.some(({ site }) => site === protocol));
    return Object.fromEntries(
      routes.map(({ prefix, protocol }) => [prefix, protocol] as const).sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  }

  /** Drops everything that crosses the virtual interface, without a sign: a path that dies in the middle. */
  public cutSilently(site: string): void {
    this.machine.nft(`table ip cut {
      chain in { type filter hook prerouting priority -1000; iifname "${site}" drop; }
      chain out { type filter hook postrouting priority 1000; oifname "${site}" drop; }
    }`);
  }

  public mend(): void {
    this.machine.attempt('nft', 'delete', 'table', 'ip', 'cut');
  }
}

/** A route with everything that a neighbour can see of it. */
export function described({ prefix, path, communities, otherCommunities }: BirdRoute): string {
  return `${prefix} path ${path.join(' ')} communities ${[...communities, ...otherCommunities].join(' ') || 'none'}`;
}
