import type { Better } from '../domain/metric.ts'
import type { FoundMetric } from './add-metrics.ts'
import { addMetrics, readSpread } from './add-metrics.ts'
import type { DocumentShape, MetricsDocument } from './document-shape.ts'
import type { Member, TreeNode } from './document-tree.ts'
import { describeNode, memberOf } from './document-tree.ts'
import { escapePointer, readPlainMetrics } from './metrics-document.ts'
import type { NodeMembers } from './node-members.ts'
import { findCount, findText, hasMembers, listMembers } from './node-members.ts'
import { fault, quoteText } from './text-file.ts'

/** The parts of the document that speak about tasks, each by task. */
interface Tasks {
  readonly samples: NodeMembers
  readonly directions: NodeMembers
}

/**
 * Results of lm-evaluation-harness: `results` by task and, for what is only there, `groups`. The task is the data set.
 * `exact_match,strict-match` is the metric `exact_match`; only where a task has several filters is the filter the
 * slice `filter=strict-match`, since nearly all tasks have the one filter `none`. Standard error
 * (`exact_match_stderr,…`, `"N/A"` is none), samples (`n-samples.effective`) and direction (`higher_is_better`) come
 * from the file. An evaluation of a part of the samples is said so among the skipped values. Members that the harness
 * does not write are read by the plain rules.
 */
export const lmEvalMetrics: DocumentShape = {
  matches: (root) => {
    if (root.kind !== 'object') return false
    const parts = listMembers(root)
    const results = parts.get('results')
    return (
      hasMembers(results) &&
      results.members.every(({ node }) => node.kind === 'object') &&
      (['n-samples', 'n-shot', 'higher_is_better'].some((key) => isByTask(parts.get(key))) ||
        (isByTask(parts.get('versions')) && isByTask(parts.get('config'))))
    )
  },
  read(root, document) {
    const parts = listMembers(root)
    const results = parts.get('results')
    if (!hasMembers(results)) {
      throw fault(document.file, root.at, 'found no object "results" by task')
    }
    const tasks = {
      samples: listMembers(parts.get('n-samples')),
      directions: listMembers(parts.get('higher_is_better')),
    }
    const known = new Set(results.members.map(({ key }) => key))
    const groups = parts.get('groups')
    const others =
      groups?.kind === 'object' ? groups.members.filter(({ key }) => !known.has(key)) : []
    addMetrics(
      [
        ...results.members.flatMap((task) => readTask(task, '/results', tasks, document)),
        ...others.flatMap((group) => readTask(group, '/groups', tasks, document)),
      ],
      document,
    )
    noteScope(parts, document)
    if (root.kind !== 'object') return
    const foreign = root.members.filter(({ key }) => !OWN_PARTS.test(key))
    if (foreign.length > 0) readPlainMetrics({ ...root, members: foreign }, document)
  },
}

/** What the harness, in any version, writes at the top. */
const OWN_PARTS =
  /^(?:results|groups|group_subtasks|configs?|versions|n-shot|n-samples|higher_is_better|samples|date|max_length|model_(?:name|source)\w*|(?:upper_)?git_hash|pretty_env_info|\w+_version|tokenizer_\w+|eot_token_id|task_hashes|system_instruction\w*|fewshot_as_multiturn|chat_template\w*|(?:start|end)_time|total_evaluation_time_seconds|evaluation_time|(?:config|summary)_(?:general|tasks))$/

function isByTask(node: TreeNode | undefined): boolean {
  return node?.kind === 'object'
}

function readTask(
  { key: task, node }: Member,
  above: string,
  tasks: Tasks,
  { collector }: MetricsDocument,
): readonly FoundMetric[] {
  const pointer = `${above}/${escapePointer(task)}`
  const values = listMembers(node)
  const numbers = [...values].filter(([key, value]) => isResult(key, value, values))
  const filters = new Set(numbers.map(([key]) => splitFilter(key).filter))
  const directions = listMembers(tasks.directions.get(task))
  const samples = countSamples(task, values, tasks)
  return numbers.flatMap(([key, value]): readonly FoundMetric[] => {
    if (value.kind !== 'number') {
      collector.passOver(`${pointer}/${escapePointer(key)}`, describeNode(value))
      return []
    }
    const { metric, filter } = splitFilter(key)
    const stderr = readSpread(values.get(stderrKey(key)))
    const fields = { samples, stderr, better: readDirection(directions.get(metric)) }
    const place = {
      name: metric,
      dataset: task,
      slice: filters.size > 1 && filter !== null ? `filter=${filter}` : null,
    }
    return [{ ...place, number: value, pointer: `${pointer}/${escapePointer(key)}`, fields }]
  })
}

const OWN: ReadonlySet<string> = new Set([
  'alias',
  'name',
  'samples',
  'sample_len',
  'sample_count',
  ' ',
])

function isResult(key: string, node: TreeNode, values: NodeMembers): boolean {
  if (OWN.has(key)) return false
  const { metric, filter } = splitFilter(key)
  if (!metric.endsWith('_stderr')) return true
  const base = metric.slice(0, -'_stderr'.length)
  return !values.has(filter === null ? base : `${base},${filter}`) && node.kind === 'number'
}

function splitFilter(key: string): { readonly metric: string; readonly filter: string | null } {
  const at = key.lastIndexOf(',')
  if (at <= 0 || at === key.length - 1) return { metric: key, filter: null }
  return { metric: key.slice(0, at), filter: key.slice(at + 1) }
}

function stderrKey(key: string): string {
  const { metric, filter } = splitFilter(key)
  return filter === null ? `${metric}_stderr` : `${metric}_stderr,${filter}`
}

function countSamples(task: string, values: NodeMembers, { samples }: Tasks): number | null {
  const stated = samples.get(task)
  const effective = stated?.kind === 'object' ? memberOf(stated, 'effective') : undefined
  const counts = [effective, values.get('sample_len'), values.get('samples')].map(findCount)
  return counts.find((count) => count !== undefined) ?? null
}

function readDirection(node: TreeNode | undefined): Better | null {
  if (node?.kind !== 'boolean') return null
  return node.value ? 'higher' : 'lower'
}

/** What a reader of the numbers has to know: of how much data they are, and of which. */
function noteScope(parts: NodeMembers, { collector }: MetricsDocument): void {
  const limit = listMembers(parts.get('config')).get('limit')
  if (limit !== undefined && limit.kind !== 'null') {
    collector.passOver('/config/limit', `partial evaluation: ${describeNode(limit)} as limit`)
    collector.warn(`a partial evaluation: config.limit is ${describeNode(limit)}`)
  }
  for (const [task, node] of listMembers(parts.get('n-samples'))) {
    const counts = listMembers(node)
    const original = findCount(counts.get('original'))
    const effective = findCount(counts.get('effective'))
    if (original === undefined || effective === undefined || effective >= original) continue
    const pointer = `/n-samples/${escapePointer(task)}`
    collector.passOver(pointer, `partial evaluation: ${effective} of ${original} samples`)
    collector.warn(
      `a partial evaluation of ${quoteText(task)}: ${effective} of ${original} samples`,
    )
  }
  for (const [task, node] of listMembers(parts.get('task_hashes'))) {
    const hash = findText(node)
    if (hash === undefined) continue
    collector.passOver(
      `/task_hashes/${escapePointer(task)}`,
      `hash of the samples ${quoteText(hash)}`,
    )
  }
}
