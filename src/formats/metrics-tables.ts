import type { TableShape } from './metrics-table-history.ts'
import { kerasMetrics } from './metrics-table-keras.ts'
import { lightningMetrics } from './metrics-table-lightning.ts'
import { ultralyticsMetrics } from './metrics-table-ultralytics.ts'

/** The tables of single tools, in the order in which they are asked: the special before the general. */
export const TABLES = [
  ['ultralytics', ultralyticsMetrics],
  ['lightning', lightningMetrics],
  ['keras', kerasMetrics],
] as const satisfies readonly (readonly [string, TableShape])[]
