import { bytesSource } from '../../src/domain/byte-source.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import type { Metric } from '../../src/domain/metric.ts'
import { metricKey } from '../../src/domain/metric.ts'
import type { Folder } from '../../src/formats/metrics-folder.ts'
import { readMetricsFolder } from '../../src/formats/metrics-folder.ts'

export type Files = Readonly<Record<string, string | Uint8Array>>

export interface FolderOptions {
  readonly root?: string
  readonly format?: string | null
  readonly dataset?: string | null
}

export function toBytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

/** A folder in memory, by path below it. */
export function memoryFolder(root: string, files: Files): Folder {
  return {
    root,
    paths: Object.keys(files).toSorted(),
    open: (path) => {
      const content = files[path]
      if (content === undefined) throw new TypeError(`${path} is not in the folder`)
      const bytes = typeof content === 'string' ? toBytes(content) : content
      return bytesSource(root === '' ? path : `${root}/${path}`, bytes)
    },
  }
}

/** The metrics of a folder in memory, called `out` unless the test says otherwise. */
export function readFolder(
  files: Files,
  { root = 'out', format = null, dataset = null }: FolderOptions = {},
) {
  const found = readMetricsFolder(memoryFolder(root, files), format, dataset)
  if (found === null) return null
  const { reading, used, notes } = found
  return { metrics: reading.metrics.map(showValue), used, notes, reading }
}

/** With the step, which not every format has. */
export function showStep(metric: Metric): string {
  return `${showValue(metric)} @${metric.step}`
}

function showValue(metric: Metric): string {
  return `${metricKey(metric)} = ${metric.value?.digits ?? metric.nonFinite}`
}

/** What a reader threw that was no `ReleaseError`, else `null`. */
export function crashOf(read: () => unknown): unknown {
  try {
    read()
  } catch (error) {
    if (!(error instanceof ReleaseError)) return error
  }
  return null
}
