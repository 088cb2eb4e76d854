import { plain, type PlainData } from './plain';

/**
 * Where the key of a BGP session is kept. It holds no key: plans and rendered files name the place, and have a placeholder for the key.
 */
export class BgpKeyPlace {
  /** A secret of AWS Secrets Manager, by its ARN; the key is all of it, or one field of its JSON. */
  public static secret(arn: string, options: { readonly jsonField?: string } = {}): BgpKeyPlace {
    return new BgpKeyPlace('secret', arn, options.jsonField);
  }

  /** A file on the machine that configures the router. */
  public static file(path: string): BgpKeyPlace {
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
