import type { MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import { type Kind, objectOf } from '../../model/shape/kind';
import { METRIC } from '../engine-kinds';

/** The options of a metric. */
export const METRIC_OPTIONS: Kind<MetricOptions> = objectOf<MetricOptions>('a metric', METRIC);
