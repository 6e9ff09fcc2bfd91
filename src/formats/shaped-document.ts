import type { DocumentShape } from './document-shape.ts'
import type { TreeParser } from './document-tree.ts'
import { readPlainMetrics } from './metrics-document.ts'
import type { MetricsInput, MetricsReading } from './metrics-reading.ts'
import { collectMetrics } from './metrics-reading.ts'
import { SHAPES } from './metrics-shapes.ts'
import { decodeText } from './text-file.ts'

/**
 * Metrics of a nested document whatever its syntax: by the first tool's shape that it has, else as plain nested
 * metrics.
 * @param shape what the input line names; then nothing else is tried
 */
export function readShapedMetrics(
  parseTree: TreeParser,
  shape?: DocumentShape,
): (input: MetricsInput) => MetricsReading {
  return ({ path, bytes, dataset }) => {
    const file = decodeText(path, bytes)
    const root = parseTree(file)
    const collector = collectMetrics(path)
    const found = shape ?? findShape(path, root)
    if (found === undefined) readPlainMetrics(root, { file, dataset, collector })
    else found.read(root, { file, dataset, collector })
    return collector.finish()
  }
}

function findShape(path: string, root: Parameters<DocumentShape['matches']>[0]) {
  const shapes: readonly (readonly [string, DocumentShape])[] = SHAPES
  return shapes.find(([, { matches }]) => matches(root, path.toLowerCase()))?.[1]
}
