import type { FoundMetric } from './add-metrics.ts'
import { addMetrics } from './add-metrics.ts'
import type { DocumentShape, MetricsDocument } from './document-shape.ts'
import type { NumberNode, ObjectNode, TreeNode } from './document-tree.ts'
import { describeNode, memberOf, numberNode } from './document-tree.ts'
import type { MetricsReader } from './metrics-reading.ts'
import { readSpread } from './add-metrics.ts'
import { collectMetrics } from './metrics-reading.ts'
import { findNumeral, findText, listMembers } from './node-members.ts'
import type { TextFile } from './text-file.ts'
import { decodeText, fault } from './text-file.ts'
import { parseYamlTree } from './yaml-tree.ts'

/** A metric of the card before names are chosen: both of its names are kept. */
interface CardMetric extends Omit<FoundMetric, 'name'> {
  readonly type: string
  readonly title: string
}

/**
 * `model-index` of the Hugging Face Hub (modelcard.md of its documentation), in a document of its own. The data set is
 * `type/config/split`, as far as stated; `name` stands in for a `type` that is missing or `unknown`, and a config
 * that is `default` or repeats the type is left out. The metric's name is its `type`, or its `name` where the type
 * comes twice in one data set. Of several models each is a slice `model=NAME`.
 */
export const modelIndexMetrics: DocumentShape = {
  matches: (root) => root.kind === 'object' && memberOf(root, 'model-index')?.kind === 'array',
  read(root, document) {
    const index = root.kind === 'object' ? memberOf(root, 'model-index') : undefined
    if (index?.kind !== 'array') {
      throw fault(document.file, root.at, 'found no list "model-index", which holds the results')
    }
    addMetrics(chooseNames(readIndex(index.items, document)), document)
  },
}

const OPENING = /^---[ \t]*\r?\n/
/** The key below a first line `---`, before another such line. */
const MARKED = /^---[ \t]*\r?\n(?:(?!---[ \t]*\r?\n)[^\n]*\n)*?model-index[ \t]*:/

function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path)
}

/** The same in a `README.md` that begins with YAML between two lines `---`, or in a YAML file. */
export const modelCardMetrics: MetricsReader = {
  claims: isMarkdown,
  resembles: (text) => MARKED.test(text),
  read: ({ path, bytes, dataset }) => {
    const file = decodeText(path, bytes)
    const collector = collectMetrics(path)
    modelIndexMetrics.read(parseYamlTree(frontMatter(file)), { file, dataset, collector })
    return collector.finish()
  },
}

/** The metadata with its offsets in the whole file kept. A file that is no Markdown may be all metadata. */
function frontMatter(file: TextFile): TextFile {
  const { path, text } = file
  const [open = ''] = OPENING.exec(text) ?? []
  const close = open === '' ? null : /^---[ \t]*\r?$/m.exec(text.slice(open.length))
  if (close === null) {
    if (!isMarkdown(path)) return file
    throw fault(
      file,
      0,
      open === ''
        ? 'does not begin with "---": the metadata of a model card stands at its top, between two lines "---".'
        : 'the metadata begins with "---" here, but no second line "---" ends it',
    )
  }
  const metadata = text.slice(open.length, open.length + close.index)
  return { path, text: `${' '.repeat(open.length - 1)}\n${metadata}` }
}

function readIndex(models: readonly TreeNode[], document: MetricsDocument): readonly CardMetric[] {
  return models.flatMap((model, index) => {
    const above = `/model-index/${index}`
    const members = listMembers(model)
    const results = members.get('results')
    if (results?.kind !== 'array') {
      document.collector.passOver(above, `${describeNode(model)} without a list "results"`)
      return []
    }
    const name = findText(members.get('name')) ?? String(index)
    const slice = models.length > 1 ? `model=${name}` : null
    return results.items.flatMap((result, at) =>
      readResult(result, { slice, pointer: `${above}/results/${at}` }, document),
    )
  })
}

function readResult(
  result: TreeNode,
  spot: { readonly slice: string | null; readonly pointer: string },
  document: MetricsDocument,
): readonly CardMetric[] {
  const members = listMembers(result)
  const metrics = members.get('metrics')
  if (metrics?.kind !== 'array') {
    document.collector.passOver(spot.pointer, `${describeNode(result)} without a list "metrics"`)
    return []
  }
  const dataset = nameDataset(members.get('dataset'))
  return metrics.items.flatMap((metric, index): readonly CardMetric[] => {
    const pointer = `${spot.pointer}/metrics/${index}`
    const found = metric.kind === 'object' ? readMetric(metric, pointer, document) : undefined
    if (found === undefined) {
      document.collector.passOver(pointer, `${describeNode(metric)} without a name or a number`)
      return []
    }
    return [{ ...found, dataset, slice: spot.slice }]
  })
}

function nameDataset(node: TreeNode | undefined): string | null {
  const members = listMembers(node)
  const [type, name, config, split] = ['type', 'name', 'config', 'split'].map((key) =>
    findText(members.get(key)),
  )
  const known = type !== undefined && type.toLowerCase() !== 'unknown'
  const base = (known ? type : name) ?? type
  const repeats = config === 'default' || config === base
  const parts = [base, repeats ? undefined : config, split].filter((part) => part !== undefined)
  return parts.length === 0 ? null : parts.join('/')
}

function readMetric(
  metric: ObjectNode,
  above: string,
  { collector }: MetricsDocument,
): Omit<CardMetric, 'dataset' | 'slice'> | undefined {
  const title = findText(memberOf(metric, 'name'))
  const type = findText(memberOf(metric, 'type')) ?? title
  const value = memberOf(metric, 'value')
  const measured = value === undefined ? undefined : parseMeasured(value)
  if (type === undefined || measured === undefined) return undefined
  const { number, spread, unit } = measured
  const pointer = `${above}/value`
  const names = { type, title: title ?? type }
  if (spread !== null && type === 'mean_reward') {
    // Stable-Baselines3 and others write the standard deviation over episodes there.
    collector.passOver(pointer, `${describeNode(spread)} after ±, a standard deviation`)
    return { ...names, number, pointer, fields: { unit } }
  }
  return { ...names, number, pointer, fields: { unit, stderr: readSpread(spread ?? undefined) } }
}

const NUMERAL = String.raw`[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?`
const MEASURED = new RegExp(String.raw`^(${NUMERAL}) ?(?:(?:±|\+\/-|\+-) ?(${NUMERAL}))? ?(%?)$`)

/** `0.95`, and of texts `95.4%`, `20.0 ± 1.2` and `266.5 +/- 21.2`. */
function parseMeasured(node: TreeNode):
  | {
      readonly number: Pick<NumberNode, 'value' | 'digits' | 'at'>
      readonly spread: NumberNode | null
      readonly unit: string | null
    }
  | undefined {
  const plain = findNumeral(node)
  if (plain !== undefined) return { number: plain, spread: null, unit: null }
  const text = findText(node)
  const [, value, spread, percent] = (text === undefined ? null : MEASURED.exec(text)) ?? []
  if (value === undefined) return undefined
  return {
    number: numberNode(Number(value), value, node.at),
    spread: spread === undefined ? null : numberNode(Number(spread), spread, node.at),
    unit: percent === '%' ? '%' : null,
  }
}

function chooseNames(metrics: readonly CardMetric[]): readonly FoundMetric[] {
  const key = ({ dataset, slice, type }: CardMetric) => JSON.stringify([dataset, slice, type])
  const counts = new Map<string, number>()
  for (const metric of metrics) counts.set(key(metric), (counts.get(key(metric)) ?? 0) + 1)
  return metrics.map(({ type, title, ...metric }) => {
    const several = (counts.get(key({ type, title, ...metric })) ?? 0) > 1
    return { ...metric, name: several ? title : type }
  })
}
