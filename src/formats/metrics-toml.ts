import { readShapedMetrics } from './shaped-document.ts'
import type { MetricsReader } from './metrics-reading.ts'
import { parseTomlTree } from './toml-tree.ts'

/** Nested TOML. */
export const tomlMetrics: MetricsReader = {
  claims: (path) => path.endsWith('.toml'),
  resembles: resemblesToml,
  read: readShapedMetrics(parseTomlTree),
}

/** Whether the first line that is no comment is a table header or an assignment. */
export function resemblesToml(text: string): boolean {
  const first = /^\s*(?:#[^\n]*\n\s*)*([^\n]*)/.exec(text)?.[1] ?? ''
  const header = /^\[\[?\s*[\w"'][^[\]{},]*\]\]?\s*(?:#.*)?$/.test(first) && /^[^\n]*=/m.test(text)
  return header || /^[\w"'][\w."' -]*=/.test(first)
}
