import type { GateSettings } from '../../src/domain/gate-rule.ts'
import type { Metric } from '../../src/domain/metric.ts'
import { metricKey } from '../../src/domain/metric.ts'
import type { RowFacts } from '../../src/domain/row-facts.ts'
import { sampleMetric } from './manifest-samples.ts'

const SETTINGS: GateSettings = {
  level: 'error',
  tolerance: { abs: 0, rel: 0.01 },
  confidence: 0.95,
  test: 'auto',
  uncertain: 'warn',
  missing: 'fail',
  new: 'info',
  nan: 'fail',
  testDataChanged: 'warn',
}

/** Both sides of a metric, by default a gate that compares 0.9 with itself on the same data. */
export function fact(
  name: string,
  settings: Partial<GateSettings> = {},
  over: Partial<RowFacts> = {},
  of: Partial<Metric> = {},
): RowFacts {
  const both = sampleMetric(name, 0.9, of)
  return {
    pair: { key: metricKey(both), name, candidate: both, baseline: both },
    rule: null,
    settings: { ...SETTINGS, ...settings },
    direction: { better: 'higher', betterFrom: 'dictionary', usual: 'higher' },
    hasBaseline: true,
    data: 'same',
    partial: null,
    allowed: 0.009,
    ...over,
  }
}
