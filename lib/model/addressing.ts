import { plain, type PlainData } from './plain';
import { brand } from './shape/brand';
import { valueKind } from './shape/kind';

/** How the addresses that Twilio sees are spread over the sites. */
export type AddressingMode = 'shared' | 'per-site' | 'translated';

/**
 * How the addresses that Twilio sees are spread over the sites. Twilio knows an address on one connection only (error 62100), and AWS
 * chooses the site by the destination, so this decides whether calls survive the loss of a site.
 *
 * @see https://www.twilio.com/docs/api/errors/62100
 */
export class Addressing {
  /**
   * The same IP routes at all sites: calls go on through another site. Twilio has to agree to it, in writing.
   *
   * Warnings: `twilio-interconnect:ip-route-at-two-sites`, without `twilioConfirmed`.
   */
  public static shared(props: { readonly twilioConfirmed?: string } = {}): Addressing {
    return new Addressing('shared', props.twilioConfirmed);
  }

  /**
   * Each site has its own IP routes, its own hub and its own hosts: one Interconnect a site. The application fails over, by the order of its
   * URIs.
   *
   * Errors: `twilio-interconnect:source-leaves-at-other-site`, with more than one site on a hub, also where Interconnects of an app share a
   * Direct Connect gateway or a transit gateway. Warnings: `twilio-interconnect:ip-route-at-two-sites`, where two of them have one IP route.
   */
  public static perSite(): Addressing {
    return new Addressing('per-site', undefined);
  }

  /**
   * The router of each site translates the addresses of the hosts to IP routes of its own. Calls drop when they move to another site.
   *
   * Errors: `twilio-interconnect:translation-missing`, for a site without `translations`;
   * `twilio-interconnect:source-leaves-at-other-site`, where hosts that are not translated have IP routes at some sites only. Warnings: `twilio-interconnect:ip-route-at-two-sites`,
   * where two sites translate to the same IP routes without `twilioConfirmed`.
   */
  public static translated(props: { readonly twilioConfirmed?: string } = {}): Addressing {
    return new Addressing('translated', props.twilioConfirmed);
  }

  private constructor(
    public readonly mode: AddressingMode,
    /** The day on which Twilio agreed to the same IP route at two sites, as `YYYY-MM-DD`; undefined if it did not. */
    public readonly twilioConfirmed: string | undefined,
  ) {
    Object.freeze(this);
  }

  /** Plain data: `{ mode, twilioConfirmed }`. */
  public toJSON(): PlainData {
    return plain({ mode: this.mode, twilioConfirmed: this.twilioConfirmed });
  }

  /** The mode. */
  public toString(): string {
    return this.mode;
  }
}

brand(Addressing, 'Addressing');

/** A way of addressing, where a table of props has one. */
export const ADDRESSING = valueKind<Addressing>({
  type: 'Addressing',
  isOwn: (given) => given instanceof Addressing,
  adopt: ({ mode, twilioConfirmed }) =>
    mode === 'per-site' ? Addressing.perSite() : Addressing[mode](twilioConfirmed === undefined ? {} : { twilioConfirmed }),
  callFor: () => undefined,
  example: 'Addressing.perSite()',
});
