import { readShapedMetrics } from './shaped-document.ts'
import type { MetricsReader } from './metrics-reading.ts'
import { parseYamlTree } from './yaml-tree.ts'

/** Nested YAML. Any text is YAML of some kind, so this reader comes last. */
export const yamlMetrics: MetricsReader = {
  claims: (path) => /\.ya?ml$/.test(path),
  resembles: () => true,
  read: readShapedMetrics(parseYamlTree),
}
