import { sha256 } from '../domain/digest.ts'
import {
  findHubDataset,
  findHubLibrary,
  findHubMetric,
  isEvaluationRole,
  isHubTask,
} from '../domain/hugging-face.ts'
import type { DataSet } from '../domain/manifest.ts'
import type { Metric } from '../domain/metric.ts'
import { releaseUrl } from './links.ts'
import { renderYaml, yamlText } from './model-card-yaml.ts'
import type { VersionFacts } from './version-facts.ts'

const MOST_TAGS = 10
const MOST_DATASETS = 50
/** Code points. */
const MAX_NAME = 120
const MAX_ADDRESS = 500

/** The part before the text: what the Hugging Face Hub reads of a model. `limit` is of metrics in `model-index`. */
export function renderCardIndex(facts: VersionFacts, limit: number): string {
  const { model, artifact, metrics } = facts.predicate
  const ids = [...new Set(metrics.flatMap(({ name }) => findHubMetric(name) ?? []))]
  const index = {
    ...member('library_name', findHubLibrary(model.framework?.name, artifact.files[0]?.format)),
    ...member('pipeline_tag', hubTask(facts)),
    tags: tags(facts),
    ...members('datasets', trainingSets(facts.predicate.data)),
    ...members('metrics', ids),
    ...modelIndex(facts, limit),
  }
  return `---\n${renderYaml(index)}---\n`
}

const hubTask = ({ predicate: { model } }: VersionFacts): string | undefined =>
  model.task !== undefined && isHubTask(model.task) ? model.task : undefined

const member = (name: string, value: string | undefined): object =>
  value === undefined ? {} : { [name]: yamlText(value) }

const members = (name: string, values: readonly string[]): object =>
  values.length === 0 ? {} : { [name]: values.map((value) => yamlText(value, MAX_NAME)) }

/** Words to be found by: formats and framework as they are, and who made the card. */
function tags({ predicate }: VersionFacts) {
  const { model, artifact } = predicate
  const words = [
    'model-release',
    model.framework?.name,
    ...artifact.files.map((file) => file.format),
  ]
  const known = words.flatMap((word) =>
    word !== undefined && /^[\w.-]+$/.test(word) ? [word] : [],
  )
  return [...new Set(known)].slice(0, MOST_TAGS).map((word) => yamlText(word))
}

function trainingSets(data: readonly DataSet[]): readonly string[] {
  const repos = data
    .filter(({ role }) => !isEvaluationRole(role))
    .flatMap(({ source }) => findHubDataset(source)?.repo ?? [])
  return [...new Set(repos)].slice(0, MOST_DATASETS)
}

/** Of the finite metrics, since the Hub knows no other; by data set and slice. */
function modelIndex(facts: VersionFacts, limit: number): object {
  const { model, metrics } = facts.predicate
  const finite = metrics.filter((metric) => metric.value !== null && metric.name.trim() !== '')
  const shown = finite.slice(0, limit)
  if (shown.length === 0) return {}
  const groups = Map.groupBy(shown, ({ dataset, slice }) => JSON.stringify([dataset, slice]))
  const results = [...groups.values()].map((group) => result(facts, group))
  return { 'model-index': [{ name: yamlText(model.name, MAX_NAME), results }] }
}

function result(facts: VersionFacts, group: readonly Metric[]): object {
  const { dataset = null, slice = null } = group[0] ?? {}
  const { model } = facts.predicate
  const task = hubTask(facts)
  return {
    task: {
      type: yamlText(task ?? 'other'),
      ...(task === undefined && model.task !== undefined ? { name: yamlText(model.task) } : {}),
    },
    dataset: {
      ...datasetFacts(facts, dataset),
      ...(slice === null ? {} : { config: yamlText(slice, MAX_NAME) }),
    },
    metrics: group.map(metricEntry),
    source: {
      name: yamlText(model.tag, MAX_NAME),
      url: yamlText(releaseUrl(facts, model.tag), MAX_ADDRESS),
    },
  }
}

/** `type` is what the Hub calls the metric, `name` what the file does, where that is something else. */
function metricEntry({ name, slice, value }: Metric): object {
  const type = findHubMetric(name) ?? name
  const label = slice === null ? name : `${name} (${slice})`
  return {
    type: yamlText(type, MAX_NAME),
    value,
    ...(label === type ? {} : { name: yamlText(label, MAX_NAME) }),
  }
}

/**
 * `type` is the id of a data set of the Hub. One that is not there gets a name that no other has: of the model and the
 * set, so that nobody is sent to a stranger's `test`.
 */
function datasetFacts({ predicate }: VersionFacts, dataset: string | null): object {
  if (dataset === null) return { type: yamlText('unknown'), name: yamlText('not named') }
  const set = predicate.data.find(({ name }) => name === dataset)
  const hub = set === undefined ? undefined : findHubDataset(set.source)
  const name = yamlText(dataset, MAX_NAME)
  if (hub === undefined) return { type: yamlText(slug(predicate.model.name, dataset), 200), name }
  return {
    type: yamlText(hub.repo, 200),
    name,
    split: yamlText(set?.role ?? dataset, MAX_NAME),
    revision: yamlText(hub.revision, 200),
  }
}

/** A few letters of a digest tell names apart that differ only in signs which an id cannot hold. */
function slug(model: string, dataset: string): string {
  const text = `${model}-${dataset}`
  const plain = text.replaceAll(/[^A-Za-z0-9._-]+/g, '-').slice(0, 96)
  return plain === text ? plain : `${plain.replace(/-$/, '')}-${sha256(text).slice(0, 8)}`
}
