import { Construct } from 'constructs';
import { locateFailure } from '../../model/finding';
import { checkIdentifier } from '../../plan/direct-connect/identifier';
import { ID } from '../engine-kinds';
import { givenBelow } from '../given';
import type { IVirtualInterface } from './virtual-interface';

/** An imported interface. */
export class ImportedVirtualInterface extends Construct implements IVirtualInterface {
  public constructor(
    scope: Construct,
    id: string,
    public readonly virtualInterfaceId: string,
  ) {
    givenBelow(scope, id, ID, virtualInterfaceId, 'virtualInterfaceId');
    locateFailure(`${scope.node.path}/${id}`, () => checkIdentifier('virtualInterfaceId', virtualInterfaceId));
    super(scope, id);
  }
}
