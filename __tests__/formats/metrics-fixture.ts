import { readFileSync } from 'node:fs'
import type { Metric } from '../../src/domain/metric.ts'
import { metricKey } from '../../src/domain/metric.ts'
import type { MetricsSource } from '../../src/formats/metrics-file.ts'
import { parseMetrics } from '../../src/formats/metrics-file.ts'
import type { MetricsReading } from '../../src/formats/metrics-reading.ts'

export function readFixture(name: string): Uint8Array {
  return readFileSync(new URL(`__fixtures__/${name}`, import.meta.url))
}

export function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** Reads a text as the file `m.json`, unless the test says otherwise. */
export function readMetrics(text: string, more: Partial<MetricsSource> = {}): MetricsReading {
  const source = { path: 'm.json', bytes: toBytes(text), format: null, dataset: null }
  return parseMetrics({ ...source, ...more })
}

export function readSample(name: string, dataset: string | null = null): MetricsReading {
  return parseMetrics({ path: name, bytes: readFixture(name), format: null, dataset })
}

export function showMetric(metric: Metric): string {
  return `${metricKey(metric)} = ${metric.value?.digits ?? metric.nonFinite}`
}
