import { type CustomerRouterPlan, type InterconnectPlan, RouterPlatform } from 'twilio-interconnect-constructs';
import { AwsSide, type LabVpc } from './aws-side';
import { Lab } from './lab';
import { sleep } from './machine';
import type { Namespace } from './namespace';
import { BirdRouter, FrrRouter, labKeys, type Router } from './router';
import { TwilioSide } from './twilio-side';

/** A site in the lab. */
export interface LabSite {
  readonly interconnect: InterconnectPlan;
  readonly router: CustomerRouterPlan;
  readonly platform: RouterPlatform;
  /** The Interconnect's hub: sites with the same name share AWS's side. */
  readonly hub: string;
  /** A host on the router's LAN, if it has one. */
  readonly lanHost?: string;
}

export interface SetUpProps {
  /** The name of the set-up, a few letters. */
  readonly name: string;
  readonly sites: readonly LabSite[];
  /** The CIDRs of the VPCs at each hub. */
  readonly vpcs: Readonly<Record<string, readonly LabVpc[]>>;
}

/** The name of the second virtual interface of a site, on AWS's side. */
export function secondary(site: string): string {
  return `${site}2`;
}

/** AWS's side, the customer's routers and Twilio's side, up and running. */
export class SetUp {
  public readonly lab: Lab;
  private readonly hubs = new Map<string, AwsSide>();
  private readonly routers = new Map<string, Router>();
  private readonly lans = new Map<string, Namespace>();
  private twilioSide: TwilioSide | undefined;

  /** Makes the machines, loads the rendered files and waits until all sessions are up. */
  public static async start(props: SetUpProps): Promise<SetUp> {
    const setUp = new SetUp(props);
    try {
      setUp.build();
      for (const { bird } of [...setUp.hubs.values(), setUp.twilio]) {
        await bird.ready();
      }
      await setUp.settled();
      return setUp;
    } catch (error) {
      setUp.lab.report();
      setUp.dispose();
      throw error;
    }
  }

  private constructor(private readonly props: SetUpProps) {
    this.lab = new Lab(props.name);
  }

  public get twilio(): TwilioSide {
    return this.twilioSide!;
  }

  public hub(name: string): AwsSide {
    return this.hubs.get(name)!;
  }

  public router(site: string): Router {
    return this.routers.get(site)!;
  }

  public lan(site: string): Namespace {
    return this.lans.get(site)!;
  }

  private build(): void {
    const { sites, vpcs } = this.props;
    const machines = new Map(sites.map(({ router }) => [router.site, this.lab.machine(router.site)] as const));
    const deviceOf = (site: LabSite, neighbour: string): string =>
      site.router.interfaces.find((each) => each.neighbour === neighbour)!.name;
    const siteOf = (key: string): LabSite => sites.find(({ router }) => router.site === key)!;
    const cableTo =
      (neighbour: string) =>
      (machine: Namespace, key: string): void =>
        this.lab.cable(machine, key, machines.get(key)!, deviceOf(siteOf(key), neighbour));
    const end = (site: LabSite, neighbour: string) => {
      const session = site.router.sessions.find((each) => each.neighbour === neighbour)!;
      const { address, mtu } = site.router.interfaces.find((each) => each.neighbour === neighbour)!;
      return {
        site: site.router.site,
        address: `${session.peerAddress}${address.replace(/^[^/]*/, '')}`,
        mtu,
        routerAddress: session.localAddress,
        peerAsn: session.peerAsn,
        customerAsn: session.localAsn,
        bfd: session.bfd !== undefined,
        key: session.key === undefined ? undefined : labKeys(site.router)[`@${session.key.placeholder}@`],
      };
    };
    for (const [hub, networks] of Object.entries(vpcs)) {
      const ends = sites
        .filter((site) => site.hub === hub)
        .flatMap((site) => [
          end(site, 'aws'),
          ...(site.router.sessions.some(({ neighbour }) => neighbour === 'aws-secondary')
            ? [{ ...end(site, 'aws-secondary'), site: secondary(site.router.site) }]
            : []),
        ]);
      this.hubs.set(
        hub,
        new AwsSide(
          this.lab,
          hub,
          ends.map((each) => ({ ...each, amazonAsn: each.peerAsn })),
          networks,
          (machine, key) => {
            const owner = sites.find(({ router }) => secondary(router.site) === key);
            if (owner === undefined) {
              cableTo('aws')(machine, key);
            } else {
              this.lab.cable(machine, key, machines.get(owner.router.site)!, deviceOf(owner, 'aws-secondary'));
            }
          },
        ),
      );
    }
    this.twilioSide = new TwilioSide(
      this.lab,
      sites.map((site) => {
        const planned = site.interconnect.sites.find(({ key }) => key === site.router.site)!;
        const each = end(site, 'twilio');
        return {
          ...each,
          twilioAsn: each.peerAsn,
          announces: planned.bgpPrefixes.map(({ cidr }) => cidr.toString()),
          ipRoutes: planned.ipRoutes.map(String),
        };
      }),
      cableTo('twilio'),
    );
    const [first, second] = sites.filter(({ router }) => router.interfaces.some(({ neighbour }) => neighbour === 'backbone'));
    if (first !== undefined && second !== undefined) {
      this.lab.cable(
        machines.get(first.router.site)!,
        deviceOf(first, 'backbone'),
        machines.get(second.router.site)!,
        deviceOf(second, 'backbone'),
      );
    }
    for (const site of sites) {
      const { site: key } = site.router;
      const machine = machines.get(key)!;
      const lan = site.router.interfaces.find(({ neighbour }) => neighbour === 'lan');
      if (lan !== undefined && site.lanHost !== undefined) {
        const host = this.lab.machine(`${key}-lan`);
        this.lab.cable(machine, lan.name, host, 'eth0');
        host.address('eth0', `${site.lanHost}/${lan.address.replace(/^.*\//, '')}`);
        host.ip('route', 'add', 'default', 'via', lan.address.replace(/\/.*$/, ''));
        this.lans.set(key, host);
      }
      const RouterOf = site.platform === RouterPlatform.FRR ? FrrRouter : BirdRouter;
      const router = new RouterOf(this.lab, machine, site.router, site.platform);
      this.routers.set(key, router);
      router.start();
    }
  }

  /**
   * Waits until every session is up on both sides, and stays so for two seconds: after a restart on one side, BFD may still know the session
   * before it, and take the new one down again.
   */
  public async settled(seconds = 60): Promise<void> {
    const down = (): readonly string[] =>
      this.props.sites.flatMap(({ router: { site }, hub }) => [
        ...(this.hub(hub).isUp(site) ? [] : [`${hub} with ${site}`]),
        ...(this.twilio.isUp(site) ? [] : [`Twilio with ${site}`]),
        ...(this.router(site).areSessionsUp() ? [] : [`the router of ${site}`]),
      ]);
    const end = Date.now() + seconds * 1000;
    for (let since = Date.now(); Date.now() - since < 2000; await sleep(200)) {
      const found = down();
      if (found.length > 0) {
        since = Date.now();
      }
      if (Date.now() > end) {
        throw new Error(`sessions do not stay up for two seconds within ${seconds} s; now down: ${found.join(', ') || 'none'}`);
      }
    }
  }

  /** Runs a step. If it fails, every table and the ends of the logs are printed. */
  public async step(what: () => void | Promise<void>): Promise<void> {
    try {
      await what();
    } catch (error) {
      this.lab.report();
      throw error;
    }
  }

  public dispose(): void {
    this.lab.dispose();
  }
}
