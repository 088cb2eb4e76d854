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
