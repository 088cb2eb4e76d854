/**
 * How much a group of connections is to survive.
 *
 * @see https://docs.aws.amazon.com/directconnect/latest/UserGuide/resiliency_toolkit.html
 */
export class ResiliencyModel {
  /** Two connections on separate devices at each of two or more locations: survives the loss of a device and of a location at once. */
  public static readonly MAXIMUM = new ResiliencyModel('maximum-resiliency', 2, 2);

  /** One connection at each of two or more locations: survives the loss of a location. */
  public static readonly HIGH = new ResiliencyModel('high-resiliency', 2, 1);

  /** Two connections on separate devices at one location: survives the loss of a device. */
  public static readonly BASIC = new ResiliencyModel('basic-resiliency', 1, 2);

  private constructor(
    /** As AWS writes it. */
    public readonly id: string,
    /** How many locations it takes. */
    public readonly locations: number,
    /** How many connections it takes at each location. AWS also wants them on separate devices, which nothing here can tell. */
    public readonly connectionsPerLocation: number,
  ) {
    Object.freeze(this);
  }

  public toString(): string {
    return this.id;
  }
}
