import { FLAG, type Kind, type Members, objectOf, required, TEXT } from '../../model/shape/kind';
import type { VpcEnvironmentSubject } from '../../rules/access/access';
import type { VpcEnvironment } from './access-props';
import type { Routed } from './routes-props';

/** Something that a route refers to. */
export const ROUTED: Kind<Routed> = objectOf<Routed>('a route table or prefix list', {
  key: required(TEXT),
  identity: TEXT,
  id: TEXT,
  hasDefaultRoute: FLAG,
});

const ENVIRONMENT: Members<VpcEnvironment> = {
  account: TEXT,
  region: TEXT,
  vpcAccount: TEXT,
  vpcRegion: TEXT,
  prop: TEXT,
  isReferredToById: FLAG,
};

/** The account and Region of a VPC, and those of what is made in it. */
export const VPC_ENVIRONMENT: Kind<VpcEnvironment> = objectOf<VpcEnvironment>('the environment of a VPC', ENVIRONMENT);

/** The same, with whether routes are made. */
export const VPC_ENVIRONMENT_SUBJECT: Kind<VpcEnvironmentSubject> = objectOf<VpcEnvironmentSubject>('the environment of a VPC', {
  ...ENVIRONMENT,
  hasRoutes: FLAG,
});
