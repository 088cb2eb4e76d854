/**
 * The failures that a group of connections must survive.
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
    /** The name in AWS's API. */
    public readonly id: string,
    /** The number of locations that it needs. */
    public readonly locations: number,
    /** The number of connections that it needs at each location. AWS also requires separate devices, which cannot be checked here. */
    public readonly connectionsPerLocation: number,
  ) {
    Object.freeze(this);
  }

  public toString(): string {
    return this.id;
  }
}
