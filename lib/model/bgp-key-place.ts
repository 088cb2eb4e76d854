import { ValidationFailure } from './finding';
import { finding } from './finding-code';
import { MODEL_CODES } from './model-codes';
import { plain, type PlainData } from './plain';
import { shownText } from './shown-value';
import { isUnresolved } from './token';
import { brand } from './shape/brand';
import { guard, guardAll } from './shape/guard';
import { eitherOf, objectOf, required, secretTextKind, TEXT, valueKind } from './shape/kind';
import { keyObjectOf, plainForm, textOf } from './shape/plain-kind';

const FIX = 'Give the ARN of a secret of AWS Secrets Manager, or the path of a file.';

/** Text that may be the key itself, by mistake. */
const PLACE = required(secretTextKind(FIX));

interface SecretOptions {
  readonly jsonField?: string;
}

const OPTIONS = required(objectOf<SecretOptions>('the options of a secret', { jsonField: TEXT }));

/**
 * Where the key of a BGP session is kept. It holds no key: plans and rendered files name the place, and have a placeholder for the key.
 */
export class BgpKeyPlace {
  /**
   * A secret of AWS Secrets Manager, by its ARN; the key is all of it, or one field of its JSON.
   *
   * Errors: `twilio-interconnect:bgp-key-place`, which does not show what was given: it may be the key.
   */
  public static secret(arn: string, options: SecretOptions = {}): BgpKeyPlace {
    const given = guardAll<{ arn: string; options: SecretOptions }>(
      { arn: PLACE, options: OPTIONS },
      { arn, options: options ?? {} },
    );
    refuseUnless(isUnresolved(arn) || /^arn:[^:\s]+:secretsmanager:\S+$/.test(arn), 'is not the ARN of a secret');
    return new BgpKeyPlace('secret', arn, given.options.jsonField);
  }

  /**
   * A file on the machine that configures the router.
   *
   * Errors: `twilio-interconnect:bgp-key-place`.
   */
  public static file(path: string): BgpKeyPlace {
    guard(PLACE, path, 'path');
    // A path with line breaks would be lines of a router's file.
    refuseUnless(path.trim() !== '' && shownText(path, path.length) === path, 'is not the path of a file');
    return new BgpKeyPlace('file', path, undefined);
  }

  private constructor(
    public readonly kind: 'secret' | 'file',
    /** The ARN of the secret, or the path of the file. */
    public readonly location: string,
    /** The field of the secret's JSON; undefined if the key is all of the secret, or in a file. */
    public readonly jsonField: string | undefined,
  ) {
    Object.freeze(this);
  }

  /** Plain data: `{ secret, jsonField }` or `{ file }`. */
  public toJSON(): PlainData {
    return plain({ [this.kind]: this.location, jsonField: this.jsonField });
  }

  /** `file /etc/twilio/aws.key`, or `secret arn:… field ashburn`. */
  public toString(): string {
    return `${this.kind} ${this.location}${this.jsonField === undefined ? '' : ` field ${this.jsonField}`}`;
  }
}

/** The value is not shown: whoever gives a key in place of its place must not find it in a log. */
function refuseUnless(isPlace: boolean, message: string): void {
  if (!isPlace) {
    throw new ValidationFailure([finding(MODEL_CODES.bgpKeyPlace, 'bgpAuthKey', '', message, FIX)]);
  }
}

brand(BgpKeyPlace, 'BgpKeyPlace');

/** A secret, in plain data. */
interface PlainSecret {
  /** The ARN of a secret of AWS Secrets Manager. */
  readonly secret: string;
  /**
   * The field of the secret's JSON.
   *
   * @default - the key is all of the secret
   */
  readonly jsonField?: string;
}

/** A file, in plain data. */
interface PlainFile {
  /** The path of a file on the machine that configures the router. */
  readonly file: string;
}

const ARN = 'arn:aws:secretsmanager:us-east-1:111122223333:secret:twilio';
const PLAIN = eitherOf<[PlainSecret, PlainFile]>(
  keyObjectOf<PlainSecret>('the place of a key', {
    secret: required(textOf({ example: ARN, isSecret: true })),
    jsonField: textOf({ example: 'ashburn', isSecret: true }),
  }),
  keyObjectOf<PlainFile>('the place of a key', { file: required(textOf({ example: '/etc/twilio/aws.key', isSecret: true })) }),
);

function placeOf(given: PlainSecret | PlainFile): BgpKeyPlace {
  try {
    return 'file' in given
      ? BgpKeyPlace.file(given.file)
      : BgpKeyPlace.secret(given.secret, given.jsonField === undefined ? {} : { jsonField: given.jsonField });
  } catch (error) {
    if (!(error instanceof ValidationFailure)) {
      throw error;
    }
    throw new ValidationFailure(error.findings.map((each) => ({ ...each, path: 'file' in given ? 'file' : 'secret' })));
  }
}

/** The place of a key, where a table of props has one. */
export const BGP_KEY_PLACE = valueKind<BgpKeyPlace>({
  type: 'BgpKeyPlace',
  isOwn: (given) => given instanceof BgpKeyPlace,
  adopt: ({ kind, location, jsonField }) =>
    kind === 'file' ? BgpKeyPlace.file(location) : BgpKeyPlace.secret(location, jsonField === undefined ? {} : { jsonField }),
  callFor: () => undefined,
  example: "BgpKeyPlace.file('/etc/twilio/aws.key')",
  // Who has not read what it is gives the key.
  isSecret: true,
  plain: plainForm(PLAIN, placeOf),
});
