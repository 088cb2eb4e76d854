import { FLAG, type Kind, objectOf, required, TEXT } from '../../model/shape/kind';
import type { VpcEnvironment } from './access';
import type { Routed } from './routes';

/** Something that a route refers to. */
export const ROUTED: Kind<Routed> = objectOf<Routed>('a route table or prefix list', {
  key: required(TEXT),
  identity: TEXT,
  id: TEXT,
  hasDefaultRoute: FLAG,
});

/** The account and Region of a VPC, and those of what is made in it. */
export const VPC_ENVIRONMENT: Kind<VpcEnvironment> = objectOf<VpcEnvironment>('the environment of a VPC', {
  account: TEXT,
  region: TEXT,
  vpcAccount: TEXT,
  vpcRegion: TEXT,
  prop: TEXT,
  isReferredToById: FLAG,
});
