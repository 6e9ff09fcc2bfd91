import type { TreeNode } from './document-tree.ts'
import type { MetricsCollector } from './metrics-reading.ts'
import type { TextFile } from './text-file.ts'

/** A parsed metrics document on its way through one reader. */
export interface MetricsDocument {
  readonly file: TextFile
  /** The evaluation set that the input line names, else `null`. */
  readonly dataset: string | null
  readonly collector: MetricsCollector
}

/**
 * What one tool makes of a nested document (JSON, YAML or TOML). The syntax is read before, so a shape sees values
 * and not text. A new shape is one file with such a record and one line in `metrics-shapes.ts`.
 */
export interface DocumentShape {
  /**
   * Whether the document is the tool's. It has to be sure: what no shape claims is read as plain nested metrics.
   * @param path in lower case; a name alone proves nothing
   */
  readonly matches: (root: TreeNode, path: string) => boolean
  /**
   * Adds each metric to the collector. Also called for a document that does not match, when the input line names the
   * format.
   * @throws {ReleaseError} `FORMAT_INVALID` with line and column, for what is not of this shape
   */
  readonly read: (root: TreeNode, document: MetricsDocument) => void
}
