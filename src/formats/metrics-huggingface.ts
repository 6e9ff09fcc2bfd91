import type { FoundMetric } from './add-metrics.ts'
import { addMetrics } from './add-metrics.ts'
import type { DocumentShape, MetricsDocument } from './document-shape.ts'
import type { Member, ObjectNode } from './document-tree.ts'
import { describeNode } from './document-tree.ts'
import { escapePointer, readPlainMetrics } from './metrics-document.ts'
import { isHousekeeping } from './metrics-housekeeping.ts'
import { findCount, isNumberList } from './node-members.ts'
import { splitPrefix } from './split-prefix.ts'
import { fault } from './text-file.ts'

const FILE = /(?:^|\/)(train|eval|test|predict|all)_results\.(?:json|ya?ml)$/

/**
 * `{train,eval,test,predict,all}_results.json` of Hugging Face's Trainer: flat, the prefix is the data set
 * (`splitPrefix`). A key without a prefix (`perplexity`) is of the set that the file's name says. `eval_samples` is
 * the number of samples of the metrics of `eval`; speeds and times are skipped.
 *
 * It is told by its name and a prefix, or whatever its name by `X_runtime` beside `X_samples_per_second`, which only
 * Trainer writes. What is nested in such a document is not Trainer's and is read by the plain rules.
 */
export const huggingfaceMetrics: DocumentShape = {
  matches: (root, path) => {
    if (root.kind !== 'object' || !root.members.some(({ node }) => node.kind === 'number')) {
      return false
    }
    if (isTimed(root)) return true
    const flat = root.members.every(({ node }) => node.kind !== 'object' && node.kind !== 'array')
    return flat && FILE.test(path) && root.members.some(({ key }) => STAGE.test(key))
  },
  read(root, document) {
    if (root.kind !== 'object') {
      throw fault(document.file, root.at, `found ${describeNode(root)}, not the results of Trainer`)
    }
    const nested = root.members.filter(isNested)
    const flat = root.members.filter((member) => !isNested(member))
    addMetrics(readResults({ ...root, members: flat }, document), document)
    if (nested.length > 0) readPlainMetrics({ ...root, members: nested }, document)
  },
}

/** A list of numbers is a metric's own, such as the precisions of BLEU. */
function isNested({ node }: Member): boolean {
  return node.kind === 'object' || (node.kind === 'array' && !isNumberList(node))
}

const STAGE = /^(?:train|eval|test|predict)_./

function isTimed(root: ObjectNode): boolean {
  const numbers = new Set(
    root.members.filter(({ node }) => node.kind === 'number').map(({ key }) => key),
  )
  return [...numbers].some(
    (key) => key.endsWith('_runtime') && numbers.has(`${key.slice(0, -7)}samples_per_second`),
  )
}

function readResults(
  root: ObjectNode,
  { file, collector }: MetricsDocument,
): readonly FoundMetric[] {
  const split = splitPrefix(root.members.map(({ key }) => key))
  const [, stage] = FILE.exec(file.path.toLowerCase()) ?? []
  const fallback = stage === undefined || stage === 'all' ? null : stage
  const samples = new Map<string | null, number>()
  const found = root.members.flatMap(({ key, node }): readonly FoundMetric[] => {
    const { dataset, name } = split(key)
    const pointer = `/${escapePointer(key)}`
    const count = name === 'samples' && dataset !== null ? findCount(node) : undefined
    if (count !== undefined) samples.set(dataset, count)
    else if (node.kind === 'number' && !isTrainerHousekeeping(name, key)) {
      return [{ name, dataset: dataset ?? fallback, number: node, pointer }]
    }
    collector.passOver(pointer, `${describeNode(node)}, no result`)
    return []
  })
  return found.map((metric) => {
    const count = samples.get(metric.dataset)
    return count === undefined ? metric : { ...metric, fields: { samples: count } }
  })
}

const OWN: ReadonlySet<string> = new Set(
  'runtime learning_rate num_input_tokens_seen total_flos num_tokens flos'.split(' '),
)

/**
 * Whether Trainer writes this beside metrics to say how far, how fast and with how much memory it ran.
 * @param names of one value, with and without the prefix of its data set
 */
export function isTrainerHousekeeping(...names: readonly string[]): boolean {
  return names.some(
    (name) =>
      OWN.has(name) ||
      isHousekeeping(name) ||
      name.endsWith('_per_second') ||
      OWN_ENDING.test(name) ||
      /^(?:before_)?init_mem_(?:cpu|gpu)$/.test(name),
  )
}

const OWN_ENDING =
  /(?:^|_)(?:(?:model_preparation|jit_compilation)_time|mem_(?:cpu|gpu)_(?:alloc|peaked)_delta)$/
