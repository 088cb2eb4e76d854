import { TwilioEdge } from '../../catalog/twilio-edge';
import { errorCode } from '../../model/finding-code';
import { rule, type Rule } from '../rule';
import type { InterconnectResiliency } from './sites';

/** The connection of one interface of a site. */
export interface SiteConnectionSubject {
  /** The path of the interface's props. */
  readonly path: string;
  /** The key of its site. */
  readonly site: string;
  readonly edge: TwilioEdge;
  /** Identifies the connection; undefined if it is not known. */
  readonly connection?: string | undefined;
}

/** The connections of all sites, and the failures that they must survive. */
export interface SiteConnectionsSubject {
  readonly resiliency: InterconnectResiliency | undefined;
  readonly interfaces: readonly SiteConnectionSubject[];
}

/** The requirements on the connections of all sites together. Paths: the interfaces. */
export const SITE_CONNECTIONS_RULES: readonly Rule<SiteConnectionsSubject>[] = [
  rule(
    errorCode(
      'connection-at-two-exchanges',
      'Give the sites at different exchanges connections of their own: a port leads to one data centre.',
      'https://docs.aws.amazon.com/directconnect/latest/UserGuide/Welcome.html',
    ),
    ({ interfaces }, report) => {
      for (const [earlier, later] of sharing(interfaces)) {
        if (earlier.facility !== later.facility) {
          report(
            `${later.path}.connection`,
            later.connection,
            `is the connection of ${earlier.path} too, whose exchange is ${earlier.facility}, and a port leads to one data centre`,
            "Give a connection at a Direct Connect location at the site's own exchange.",
          );
        }
      }
    },
  ),
  rule(
    errorCode(
      'resiliency-connections',
      'High and maximum resiliency need a connection of its own at every site.',
      'https://docs.aws.amazon.com/directconnect/latest/UserGuide/resiliency_toolkit.html',
    ),
    ({ resiliency, interfaces }, report) => {
      for (const [earlier, later] of resiliency === 'high' || resiliency === 'maximum' ? sharing(interfaces) : []) {
        if (earlier.facility === later.facility) {
          report(
            `${later.path}.connection`,
            later.connection,
            `is the connection of ${earlier.path} too, so both sites fail with it`,
            'Give another connection, or choose a lower level.',
          );
        }
      }
    },
  ),
];

/** An interface of an Interconnect edge, with its exchange. */
interface Port extends SiteConnectionSubject {
  readonly facility: string;
}

/** Each interface whose connection an earlier interface of another site has, after that one. */
function sharing(interfaces: readonly SiteConnectionSubject[]): readonly (readonly [Port, Port])[] {
  const ports = interfaces.flatMap((each) =>
    TwilioEdge.isInterconnectEdge(each.edge) ? [{ ...each, facility: each.edge.exchange.facility }] : [],
  );
  const before = new Map<unknown, Port[]>();
  return ports.flatMap((later) => {
    const onConnection = before.get(later.connection) ?? [];
    before.set(later.connection, onConnection);
    const earlier = later.connection === undefined ? undefined : onConnection.find(({ site }) => site !== later.site);
    onConnection.push(later);
    return earlier === undefined ? [] : [[earlier, later] as const];
  });
}
