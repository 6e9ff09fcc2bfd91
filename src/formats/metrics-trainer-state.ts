import type { FoundMetric } from './add-metrics.ts'
import { addMetrics } from './add-metrics.ts'
import type { DocumentShape, MetricsDocument } from './document-shape.ts'
import type { ArrayNode, NumberNode, ObjectNode, TreeNode } from './document-tree.ts'
import { describeNode, memberOf } from './document-tree.ts'
import { escapePointer } from './metrics-document.ts'
import { isTrainerHousekeeping } from './metrics-huggingface.ts'
import { findCount, findText } from './node-members.ts'
import { splitPrefix } from './split-prefix.ts'
import { fault } from './text-file.ts'

/** A number of the log and the training step that it is of. */
interface Logged {
  readonly number: NumberNode
  readonly pointer: string
  readonly step: number | undefined
}

/**
 * `trainer_state.json` of Hugging Face's Trainer. Of each key in `log_history` the last value counts; of what was
 * evaluated, the value at the best step, when `best_global_step` or `best_model_checkpoint` names one. Keys without a
 * prefix (`loss`) are of `train`; `train_loss`, the mean over the whole run, counts when `loss` was never logged.
 * `best_metric` is a metric only when no value of the best step is the same.
 */
export const trainerStateMetrics: DocumentShape = {
  matches: (root) =>
    root.kind === 'object' &&
    findLog(root) !== undefined &&
    memberOf(root, 'global_step')?.kind === 'number',
  read(root, document) {
    const log = root.kind === 'object' ? findLog(root) : undefined
    if (root.kind !== 'object' || log === undefined) {
      throw fault(
        document.file,
        root.at,
        'found no list "log_history", which trainer_state.json has',
      )
    }
    const best = findBestStep(root)
    const latest = collectLog(log, null)
    const chosen = best === undefined ? new Map<string, Logged>() : collectLog(log, best)
    addMetrics(
      [...chooseValues(latest, chosen, document), ...readBestMetric(root, best, chosen, document)],
      document,
    )
  },
}

function findLog(root: ObjectNode): ArrayNode | undefined {
  const log = memberOf(root, 'log_history')
  return log?.kind === 'array' && log.items.every(({ kind }) => kind === 'object') ? log : undefined
}

function findBestStep(root: ObjectNode): number | undefined {
  const step = findCount(memberOf(root, 'best_global_step'))
  if (step !== undefined) return step
  const checkpoint = findText(memberOf(root, 'best_model_checkpoint')) ?? ''
  const [, digits] = /checkpoint-(\d{1,15})[/\\]?$/.exec(checkpoint) ?? []
  return digits === undefined ? undefined : Number(digits)
}

/**
 * The last value of each key, by the key.
 * @param at only of entries of this step
 */
function collectLog(log: ArrayNode, at: number | null): Map<string, Logged> {
  const values = new Map<string, Logged>()
  log.items.forEach((entry, index) => {
    if (entry.kind !== 'object') return
    const step = findCount(memberOf(entry, 'step'))
    if (at !== null && step !== at) return
    for (const { key, node } of entry.members) {
      if (node.kind !== 'number') continue
      values.set(key, {
        number: node,
        pointer: `/log_history/${index}/${escapePointer(key)}`,
        step,
      })
    }
  })
  return values
}

function chooseValues(
  latest: ReadonlyMap<string, Logged>,
  best: ReadonlyMap<string, Logged>,
  { collector }: MetricsDocument,
): readonly FoundMetric[] {
  const split = splitPrefix(latest.keys())
  const found: FoundMetric[] = []
  for (const [key, last] of latest) {
    const { dataset, name } = split(key)
    const evaluated = dataset !== null && dataset !== 'train'
    const { number, pointer, step } = (evaluated ? best.get(key) : undefined) ?? last
    if (isTrainerHousekeeping(name, key) || name === 'samples') {
      collector.passOver(
        pointer,
        `${describeNode(number)}, which says how far or how fast training was`,
      )
    } else if (dataset === 'train' && latest.has(name)) {
      collector.passOver(pointer, `${describeNode(number)}, the mean over the whole run`)
    } else found.push({ name, dataset: dataset ?? 'train', number, pointer, step })
  }
  return found
}

function readBestMetric(
  root: ObjectNode,
  step: number | undefined,
  best: ReadonlyMap<string, Logged>,
  { collector }: MetricsDocument,
): readonly FoundMetric[] {
  const number: TreeNode | undefined = memberOf(root, 'best_metric')
  if (number?.kind !== 'number') return []
  const [same] =
    [...best].find(
      ([key, logged]) => logged.number.value === number.value && !isTrainerHousekeeping(key),
    ) ?? []
  if (same === undefined) {
    return [{ name: 'best_metric', dataset: null, number, pointer: '/best_metric', step }]
  }
  collector.passOver('/best_metric', `${describeNode(number)}, which is ${same.slice(0, 80)}`)
  return []
}
