import { FLAG, type Kind, type Members, NUMBER, objectOf, TEXT } from '../../model/shape/kind';
import type { HostedConnectionAttributes } from '../../plan/direct-connect/options';
import {
  CONNECTION_PLACE,
  CONNECTION_PROVIDER,
  HOSTED_CONNECTION_ATTRIBUTES,
  LAG as LAG_OPTIONS,
} from '../../plan/direct-connect/options-shape';
import { LAG, REMOVAL_POLICY } from '../engine-kinds';
import type { DirectConnectConnectionOptions, DirectConnectConnectionProps } from './connection';
import type { DirectConnectLagProps } from './lag';

const OPTIONS: Members<DirectConnectConnectionOptions> = {
  ...CONNECTION_PROVIDER,
  connectionName: TEXT,
  requestMacSec: FLAG,
  removalPolicy: REMOVAL_POLICY,
};

/** What a connection of a group is made from. */
export const CONNECTION_OPTIONS: Kind<DirectConnectConnectionOptions> = objectOf<DirectConnectConnectionOptions>(
  'a connection of a group',
  OPTIONS,
);

/** What a connection is made from. */
export const CONNECTION_PROPS: Kind<DirectConnectConnectionProps> = objectOf<DirectConnectConnectionProps>('a connection', {
  ...OPTIONS,
  ...CONNECTION_PLACE,
  lag: LAG,
});

/** What is known of a hosted connection. */
export const HOSTED_CONNECTION: Kind<HostedConnectionAttributes> = objectOf<HostedConnectionAttributes>(
  'a hosted connection',
  HOSTED_CONNECTION_ATTRIBUTES,
);

/** What a link aggregation group is made from. */
export const LAG_PROPS: Kind<DirectConnectLagProps> = objectOf<DirectConnectLagProps>('a link aggregation group', {
  ...LAG_OPTIONS,
  minimumLinks: NUMBER,
  requestMacSec: FLAG,
  removalPolicy: REMOVAL_POLICY,
});
