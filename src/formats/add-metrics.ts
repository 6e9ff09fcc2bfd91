import type { Numeral } from '../domain/numeral.ts'
import { numeral } from '../domain/numeral.ts'
import type { MetricsDocument } from './document-shape.ts'
import type { NumberNode, TreeNode } from './document-tree.ts'
import type { MetricFields } from './metric-fields.ts'
import { NO_FIELDS } from './metric-fields.ts'
import { cleanName } from './metric-name.ts'
import { metricValue } from './metrics-reading.ts'
import { fault } from './text-file.ts'

/** A number of a tool's document, under the names that the tool uses. */
export interface FoundMetric {
  readonly name: string
  /** The evaluation set that the document itself names, else `null`. */
  readonly dataset: string | null
  readonly slice?: string | null
  readonly number: Pick<NumberNode, 'value' | 'digits' | 'at'>
  /** What follows `FILE#` in the source: `/results/x` or `L3`. */
  readonly pointer: string
  readonly fields?: Partial<MetricFields>
  readonly step?: number | undefined
}

/**
 * Adds metrics to the document's collector. The data set of the input line takes the place of the document's own; when
 * the document has several, each one stays in the name, so that metrics remain distinct.
 * @throws {ReleaseError} `FORMAT_INVALID` for a name that is empty, too long or holds control characters
 */
export function addMetrics(found: readonly FoundMetric[], document: MetricsDocument): void {
  const several = new Set(found.map(({ dataset }) => dataset)).size > 1
  for (const metric of found) {
    const own = metric.dataset
    if (document.dataset === null) add(metric, document)
    else {
      const name = several && own !== null ? `${own}/${metric.name}` : metric.name
      add({ ...metric, name, dataset: document.dataset }, document)
    }
  }
}

function add(metric: FoundMetric, { file, collector }: MetricsDocument): void {
  const { name, dataset, slice = null, number, pointer, fields, step } = metric
  const clean = (text: string): string => {
    const cleaned = cleanName(text)
    if ('name' in cleaned) return cleaned.name
    throw fault(file, number.at, `${cleaned.problem} (at ${pointer})`)
  }
  collector.add({
    name: clean(name),
    dataset: dataset === null ? null : clean(dataset),
    slice: slice === null ? null : clean(slice),
    ...metricValue(number.value, number.digits),
    ...NO_FIELDS,
    ...fields,
    ...(step === undefined ? {} : { step }),
    source: `${file.path}#${pointer}`,
  })
}

/** A standard error as the metric keeps it: finite and not negative, else none. */
export function readSpread(node: TreeNode | undefined): Numeral | null {
  if (node?.kind !== 'number' || !Number.isFinite(node.value) || node.value < 0) return null
  return numeral(node.value, node.digits ?? undefined)
}
