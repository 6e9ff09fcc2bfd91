import { parseJsonTree } from './json-tree.ts'
import { readShapedMetrics } from './shaped-document.ts'
import type { MetricsReader } from './metrics-reading.ts'

/** Nested JSON, also with Python's `NaN`, `Infinity` and `-Infinity`. */
export const jsonMetrics: MetricsReader = {
  claims: (path) => path.endsWith('.json'),
  resembles: (text) => /^\s*[[{]/.test(text),
  read: readShapedMetrics(parseJsonTree),
}
