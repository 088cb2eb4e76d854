import { ValidationFailure } from './finding';
import { finding } from './finding-code';
import { MODEL_CODES } from './model-codes';
import { plain, type PlainData } from './plain';
import { nearest } from './text';
import { brand } from './shape/brand';
import { guard } from './shape/guard';
import { choiceOf, eitherOf, objectOf, required, TEXT, valueKind } from './shape/kind';
import { DAY, plainForm, variantsBy } from './shape/plain-kind';

/** What an agreement with Twilio changes. */
interface AgreementProps {
  /** The day on which Twilio agreed to the same IP route at two sites. */
  readonly twilioConfirmed?: string;
}

const AGREEMENT = required(objectOf<AgreementProps>('an agreement with Twilio', { twilioConfirmed: TEXT }));

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
  public static shared(props: AgreementProps = {}): Addressing {
    return new Addressing('shared', guard(AGREEMENT, props ?? {}, '').twilioConfirmed);
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
  public static translated(props: AgreementProps = {}): Addressing {
    return new Addressing('translated', guard(AGREEMENT, props ?? {}, '').twilioConfirmed);
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

/** A way of addressing in plain data, where it says more than its mode. */
interface PlainAddressing extends AgreementProps {
  /** How the addresses that Twilio sees are spread over the sites. */
  readonly mode: AddressingMode;
}

const MODES = choiceOf('shared', 'per-site', 'translated');

const PLAIN = variantsBy<[PlainAddressing, PlainAddressing]>(
  'mode',
  objectOf<PlainAddressing>('a way of addressing', { mode: required(choiceOf('shared', 'translated')), twilioConfirmed: DAY }),
  objectOf<Omit<PlainAddressing, 'twilioConfirmed'>>('a way of addressing per site', { mode: required(choiceOf('per-site')) }),
);

/** A way of addressing, where a table of props has one. */
export const ADDRESSING = valueKind<Addressing>({
  type: 'Addressing',
  isOwn: (given) => given instanceof Addressing,
  adopt: (other) => adopted(other as PlainAddressing),
  callFor: (given) => addressingCall(given),
  example: 'Addressing.perSite()',
  plain: plainForm(eitherOf<[AddressingMode, PlainAddressing]>(MODES, PLAIN), (given) =>
    adopted(typeof given === 'string' ? { mode: given } : given),
  ),
});

function adopted({ mode, twilioConfirmed }: PlainAddressing): Addressing {
  const agreement = twilioConfirmed === undefined ? {} : { twilioConfirmed };
  switch (mode) {
    case 'per-site':
      return Addressing.perSite();
    case 'translated':
      return Addressing.translated(agreement);
    case 'shared':
      return Addressing.shared(agreement);
    default:
      throw new ValidationFailure([
        finding(
          MODEL_CODES.wrongType,
          'addressing',
          mode,
          'is not a way of addressing',
          'Give for example Addressing.perSite().',
        ),
      ]);
  }
}

/** The call for a mode that is given as text. */
function addressingCall(given: unknown): string | undefined {
  const calls = { shared: 'Addressing.shared()', 'per-site': 'Addressing.perSite()', translated: 'Addressing.translated()' };
  const mode = typeof given === 'string' ? nearest(given, Object.keys(calls)) : undefined;
  return mode && calls[mode as AddressingMode];
}
