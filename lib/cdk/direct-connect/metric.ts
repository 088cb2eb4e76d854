import { Duration } from 'aws-cdk-lib';
import { Metric, type MetricOptions } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { METRIC_NAMESPACE } from '../../plan/direct-connect/metric';

/**
 * A Direct Connect metric with a period of five minutes: AWS publishes at this interval by default.
 *
 * @param props the user's options, which take precedence
 */
export function directConnectMetric(
  construct: Construct,
  metricName: string,
  dimensionsMap: Readonly<Record<string, string>>,
  statistic: string,
  props: MetricOptions = {},
): Metric {
  return new Metric({
    namespace: METRIC_NAMESPACE,
    metricName,
    dimensionsMap,
    statistic,
    period: Duration.minutes(5),
    ...props,
  }).attachTo(construct);
}
