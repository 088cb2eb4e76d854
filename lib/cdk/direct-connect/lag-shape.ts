import { FLAG, type Kind, NUMBER, objectOf } from '../../model/shape/kind';
import { LAG } from '../../plan/direct-connect/options-shape';
import { REMOVAL_POLICY } from '../engine-kinds';
import type { DirectConnectLagProps } from './lag';

/** What a link aggregation group is made from. */
export const LAG_PROPS: Kind<DirectConnectLagProps> = objectOf<DirectConnectLagProps>('a link aggregation group', {
  ...LAG,
  minimumLinks: NUMBER,
  requestMacSec: FLAG,
  removalPolicy: REMOVAL_POLICY,
});
