import { RESILIENCY_MODEL } from '../../model/resiliency-model';
import { type Kind, listOf, objectOf, required, TEXT } from '../../model/shape/kind';
import { CONNECTION } from '../engine-kinds';
import type { DirectConnectResiliencyGroupProps } from './resiliency-group';

/** What a resiliency group is made from. */
export const RESILIENCY_GROUP_PROPS: Kind<DirectConnectResiliencyGroupProps> = objectOf<DirectConnectResiliencyGroupProps>(
  'a resiliency group',
  {
    resiliencyModel: required(RESILIENCY_MODEL),
    connections: listOf(CONNECTION),
    resiliencyGroupName: TEXT,
  },
);
