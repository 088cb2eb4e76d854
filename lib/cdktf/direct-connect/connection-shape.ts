import { choiceOf, FLAG, type Kind, NUMBER, objectOf, required, TEXT } from '../../model/shape/kind';
import {
  CONNECTION_PLACE,
  CONNECTION_PROVIDER,
  HOSTED_CONNECTION_ATTRIBUTES,
  LAG,
} from '../../plan/direct-connect/options-shape';
import type { HostedConnectionAttributes } from '../../plan/direct-connect/options';
import { ID, LAG as LAG_CONSTRUCT } from '../engine-kinds';
import type { RegionalOptions } from '../terraform-options';
import { PROTECTED, REGIONAL, TAGGABLE } from '../terraform-options-shape';
import type { DirectConnectConnectionOptions, DirectConnectConnectionProps } from './connection';
import type { DirectConnectLagProps } from './lag';

const OPTIONS = {
  ...CONNECTION_PROVIDER,
  ...REGIONAL,
  ...TAGGABLE,
  ...PROTECTED,
  connectionName: TEXT,
  requestMacSec: FLAG,
  encryptionMode: choiceOf('no_encrypt', 'should_encrypt', 'must_encrypt'),
};

/** What a connection is made from. */
export const CONNECTION_PROPS: Kind<DirectConnectConnectionProps> = objectOf<DirectConnectConnectionProps>('a connection', {
  ...CONNECTION_PLACE,
  ...OPTIONS,
  lag: LAG_CONSTRUCT,
});

/** What a member of a link aggregation group is made from. */
export const CONNECTION_OPTIONS: Kind<DirectConnectConnectionOptions> = objectOf<DirectConnectConnectionOptions>(
  'a connection of the group',
  OPTIONS,
);

/** What a link aggregation group is made from. */
export const LAG_PROPS: Kind<DirectConnectLagProps> = objectOf<DirectConnectLagProps>('a link aggregation group', {
  ...LAG,
  ...REGIONAL,
  ...TAGGABLE,
  ...PROTECTED,
  minimumLinks: NUMBER,
  requestMacSec: FLAG,
});

/** Where something existing is. */
export const REGIONAL_OPTIONS: Kind<RegionalOptions> = objectOf<RegionalOptions>('options', REGIONAL);

/** An existing hosted connection. */
export const HOSTED_CONNECTION: Kind<HostedConnectionAttributes & RegionalOptions> = objectOf<
  HostedConnectionAttributes & RegionalOptions
>('a hosted connection', { ...HOSTED_CONNECTION_ATTRIBUTES, ...REGIONAL, connectionId: required(ID) });
