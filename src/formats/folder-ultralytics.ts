import type { ByteSource } from '../domain/byte-source.ts'
import { ReleaseError } from '../domain/errors.ts'
import { folderName, join, openInput, parentOf } from './folder-file.ts'
import type { Folder, FolderReader } from './metrics-folder.ts'
import { ultralyticsMetrics } from './metrics-table-ultralytics.ts'

export interface UltralyticsRun {
  /** Relative to the folder, `''` when the folder is the run. */
  readonly path: string
  readonly notes: readonly string[]
}

/** Enough for the first line. */
const HEADER_BYTES = 8192
/** Steps from `runs/` down to `results.csv`. */
const MAX_STEPS = 4
/** What training writes beside `results.csv`; the second is YOLOv5's. */
const SETTINGS = ['args.yaml', 'opt.yaml']

/** `runs/`, or a training in it: the `results.csv` of the training with the highest number. */
export const ultralyticsFolder: FolderReader = {
  matches: (folder) => {
    const run = findUltralyticsRun(folder)
    return run !== undefined && hasOwnHeader(folder.open(join(run.path, 'results.csv')))
  },
  // The validation of `save_json` writes the boxes that it found.
  ownFiles: (folder) =>
    findUltralyticsRun(folder)?.path === '' ? ['results.csv', 'predictions.json'] : [],
  read: (folder, dataset) => {
    const run = findUltralyticsRun(folder)
    if (run === undefined) {
      throw new ReleaseError(
        'FORMAT_INVALID',
        `${folderName(folder)} holds no results.csv beside an args.yaml. Name the folder of the training, such as runs/detect/train.`,
      )
    }
    const path = join(run.path, 'results.csv')
    const reading = ultralyticsMetrics.read(openInput(folder, path, dataset))
    return { reading, used: [path], notes: run.notes }
  },
}

/** Other tools write a `results.csv` too. */
function hasOwnHeader(source: ByteSource): boolean {
  const [header = ''] = new TextDecoder().decode(source.read(0, HEADER_BYTES)).split('\n', 1)
  return /(?:^|,)\s*epoch\s*,/.test(header) && /,\s*(?:train|val|metrics)\//.test(header)
}

/**
 * `train3` is newer than `train2` and `train`.
 * @throws {ReleaseError} `FORMAT_INVALID` when trainings of several names or tasks are in the folder
 */
export function findUltralyticsRun(folder: Folder): UltralyticsRun | undefined {
  const known = new Set(folder.paths)
  const runs = folder.paths
    .filter((path) => /(?:^|\/)results\.csv$/.test(path) && path.split('/').length <= MAX_STEPS)
    .map(parentOf)
    .filter((run) => SETTINGS.some((name) => known.has(join(run, name))))
    .map((path) => ({ path, ...splitNumber(path) }))
  if (runs.length === 0) return undefined
  const own = runs.find(({ path }) => path === '')
  if (own !== undefined) return { path: '', notes: [] }
  const stems = new Set(runs.map(({ stem }) => stem))
  if (stems.size > 1)
    throw severalTrainings(
      folder,
      runs.map(({ path }) => path),
    )
  const [newest] = runs.toSorted((a, b) => b.number - a.number)
  if (newest === undefined) return undefined
  const notes =
    runs.length === 1 ? [] : [`${newest.path} is read, the newest of ${runs.length} trainings`]
  return { path: newest.path, notes }
}

/** The first of a name has no number. */
function splitNumber(path: string): { readonly stem: string; readonly number: number } {
  const [, stem = path, digits = ''] = /^(.*?)-?(\d{0,9})$/s.exec(path) ?? []
  return { stem, number: digits === '' ? 1 : Number(digits) }
}

function severalTrainings(folder: Folder, paths: readonly string[]): ReleaseError {
  const shown = paths.slice(0, 3).map((path) => join(folder.root, path))
  return new ReleaseError(
    'FORMAT_INVALID',
    `${folderName(folder)} holds several trainings: ${shown.join(', ')}${paths.length > 3 ? ', …' : ''}. Name the folder of the one that counts.`,
  )
}
