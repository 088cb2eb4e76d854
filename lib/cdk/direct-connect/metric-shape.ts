import type { MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { choiceOf, type Kind, objectOf } from '../../model/shape/kind';
import { METRIC } from '../engine-kinds';
import type { BgpMetricOptions } from './virtual-interface-base';

/** The options of a metric. */
export const METRIC_OPTIONS: Kind<MetricOptions> = objectOf<MetricOptions>('a metric', METRIC);

/** The options of a metric of a BGP session. */
export const BGP_METRIC_OPTIONS: Kind<BgpMetricOptions> = objectOf<BgpMetricOptions>('a metric', {
  ...METRIC,
  addressFamily: choiceOf('ipv4', 'ipv6'),
});
