import { ValidationFailure } from '../../model/finding';
import { finding } from '../../model/finding-code';
import { MODEL_CODES } from '../../model/model-codes';
import { brand } from '../../model/shape/brand';
import { valueKind } from '../../model/shape/kind';

/** What a router runs. */
export class RouterPlatform {
  /** FRRouting on Linux, with nftables. */
  public static readonly FRR = new RouterPlatform('frr', 'FRRouting on Linux');
  /** BIRD 2 on Linux, with nftables. */
  public static readonly BIRD = new RouterPlatform('bird', 'BIRD 2 on Linux');
  /** Cisco IOS XE. */
  public static readonly IOS_XE = new RouterPlatform('ios-xe', 'Cisco IOS XE');
  /** Juniper Junos. */
  public static readonly JUNOS = new RouterPlatform('junos', 'Juniper Junos');

  public static readonly all: readonly RouterPlatform[] = Object.freeze([
    RouterPlatform.FRR,
    RouterPlatform.BIRD,
    RouterPlatform.IOS_XE,
    RouterPlatform.JUNOS,
  ]);

  private constructor(
    public readonly id: 'frr' | 'bird' | 'ios-xe' | 'junos',
    public readonly name: string,
  ) {
    Object.freeze(this);
  }

  /** The id. */
  public toString(): string {
    return this.id;
  }
}

brand(RouterPlatform, 'RouterPlatform');

/** A platform, where a table of props has one. */
export const ROUTER_PLATFORM = valueKind<RouterPlatform>({
  type: 'RouterPlatform',
  isOwn: (given) => given instanceof RouterPlatform,
  adopt: ({ id }) => platformWith(id),
  callFor: (given) => platformCall(given),
  example: 'RouterPlatform.FRR',
});

function platformWith(id: string): RouterPlatform {
  const platform = RouterPlatform.all.find((each) => each.id === id);
  if (platform === undefined) {
    throw new ValidationFailure([
      finding(MODEL_CODES.wrongType, 'platform', id, 'is not a platform of this release', 'Give one of RouterPlatform.all.'),
    ]);
  }
  return platform;
}

/** The constant of the platform whose id is given as text. */
function platformCall(given: unknown): string | undefined {
  const platform = RouterPlatform.all.find(({ id }) => id === String(given).toLowerCase());
  return platform && `RouterPlatform.${platform.id.toUpperCase().replace('-', '_')}`;
}
