import { ValidationFailure } from './finding';
import { finding } from './finding-code';
import { MODEL_CODES } from './model-codes';
import { brand } from './shape/brand';
import { valueKind } from './shape/kind';

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

brand(ResiliencyModel, 'ResiliencyModel');

/** A resiliency model, where a table of props has one. */
export const RESILIENCY_MODEL = valueKind<ResiliencyModel>({
  type: 'ResiliencyModel',
  isOwn: (given) => given instanceof ResiliencyModel,
  adopt: ({ id }) => namedModel(id),
  callFor: () => undefined,
  example: 'ResiliencyModel.HIGH',
});

/** The model with that id. One that this release does not have is no model. */
function namedModel(id: string): ResiliencyModel {
  const { MAXIMUM, HIGH, BASIC } = ResiliencyModel;
  const model = [MAXIMUM, HIGH, BASIC].find((each) => each.id === id);
  if (model === undefined) {
    throw new ValidationFailure([
      finding(MODEL_CODES.wrongType, 'resiliencyModel', id, 'is not a resiliency model', 'Give ResiliencyModel.HIGH.'),
    ]);
  }
  return model;
}
