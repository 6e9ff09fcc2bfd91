import { ReleaseError } from '../domain/errors.ts'
import { folderName, join, openInput, openText, parentOf } from './folder-file.ts'
import { parseJsonTree } from './json-tree.ts'
import { lmEvalMetrics } from './metrics-lm-eval.ts'
import type { Folder, FolderReader } from './metrics-folder.ts'
import { readShapedMetrics } from './shaped-document.ts'

interface Results {
  readonly path: string
  readonly time: string
}

/** `results_2026-01-31T10-15-00.123456.json`, the colons of the time written as `-`; perhaps below `MODEL/`. */
const TIMED = /^(?:[^/]+\/)?results_(\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}(?:\.\d{1,9})?)\.json$/
/** With another name, by older versions or by hand. */
const NAMED = /^(?:[^/]+\/)?results[^/]*\.json$/
const SAMPLES = /^(?:[^/]+\/)?samples_[^/]*\.jsonl$/

/**
 * The output of lm-evaluation-harness: the newest `results_TIME.json` by the time in its name. `samples_*.jsonl`, the
 * single answers, are never read.
 */
export const lmEvalFolder: FolderReader = {
  matches: (folder) => {
    const newest = listTimed(folder)[0]
    return (
      newest !== undefined &&
      (folder.paths.some((path) => SAMPLES.test(path)) || isResults(folder, newest.path))
    )
  },
  ownFiles: ({ paths }) => paths.filter((path) => TIMED.test(path) || SAMPLES.test(path)),
  read: (folder, dataset) => {
    const { path, notes } = chooseResults(folder)
    const reading = readShapedMetrics(
      parseJsonTree,
      lmEvalMetrics,
    )(openInput(folder, path, dataset))
    return { reading, used: [path], notes }
  },
}

/** The newest first. */
function listTimed({ paths }: Folder): readonly Results[] {
  const found = paths.flatMap((path) => {
    const time = TIMED.exec(path)?.[1]
    return time === undefined ? [] : [{ path, time }]
  })
  return found.toSorted((a, b) => compare(b.time, a.time) || compare(a.path, b.path))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

/** Other tools name their files by the time, too. */
function isResults(folder: Folder, path: string): boolean {
  try {
    return lmEvalMetrics.matches(parseJsonTree(openText(folder, path)), path.toLowerCase())
  } catch (error) {
    if (error instanceof ReleaseError) return false
    throw error
  }
}

function chooseResults(folder: Folder): {
  readonly path: string
  readonly notes: readonly string[]
} {
  const timed = listTimed(folder)
  const models = [...new Set(timed.map(({ path }) => parentOf(path)))].toSorted()
  if (models.length > 1) throw severalModels(folder, models)
  const [newest] = timed
  if (newest !== undefined) {
    const of = timed.length === 1 ? '' : `, the newest of ${timed.length} results`
    const samples = folder.paths.filter((path) => SAMPLES.test(path)).length
    const left = samples === 0 ? '' : `; the samples (${samples} files) are not`
    return { path: newest.path, notes: [`${newest.path} is read${of}${left}`] }
  }
  const [only, second] = folder.paths.filter((path) => NAMED.test(path))
  if (only !== undefined && second === undefined) return { path: only, notes: [] }
  throw new ReleaseError(
    'FORMAT_INVALID',
    `${folderName(folder)} holds no results_TIME.json of lm-evaluation-harness. Name its --output_path, or the file.`,
  )
}

/** The newest would be that of any model. */
function severalModels(folder: Folder, models: readonly string[]): ReleaseError {
  const shown = models.slice(0, MAX_SHOWN).map((model) => join(folder.root, model) || '.')
  const more = models.length > MAX_SHOWN ? ` and ${models.length - MAX_SHOWN} more` : ''
  return new ReleaseError(
    'FORMAT_INVALID',
    `${folderName(folder)} holds the results of several models: ${shown.join(', ')}${more}. Name the folder of the one that is released.`,
  )
}

const MAX_SHOWN = 5
