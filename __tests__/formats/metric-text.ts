import type { Metric } from '../../src/domain/metric.ts'
import { showMetric } from './metrics-fixture.ts'

/** `test/auc = 0.9120 n=500 ±0.01 higher step=3 [%]`: all that a metric says but its source. */
export function tellMetric(metric: Metric): string {
  const { samples, stderr, better, step, unit } = metric
  const parts = [
    samples === null ? '' : `n=${samples}`,
    stderr === null ? '' : `±${stderr.digits}`,
    typeof better === 'string' ? better : '',
    step === undefined ? '' : `step=${step}`,
    unit === null ? '' : `[${unit}]`,
  ]
  return [showMetric(metric), ...parts.filter((part) => part !== '')].join(' ')
}
