import { ReleaseError } from '../domain/errors.ts'
import { folderName, join, openInput } from './folder-file.ts'
import { parseJsonTree } from './json-tree.ts'
import type { Folder, FolderReader } from './metrics-folder.ts'
import { readShapedMetrics } from './shaped-document.ts'

/** The run of a `wandb/` folder whose files count. */
export interface WandbRun {
  /** The run's `files/`, relative to the folder and with `/` at the end, or `''`. */
  readonly files: string
  readonly notes: readonly string[]
}

/** `run-20240531_101500-a1b2c3d4/`, offline ones with another prefix. */
const RUN = /^((?:wandb\/)?((?:offline-)?run-(\d{8}_\d{6})-[^/]+))\//
const LATEST = /^(?:wandb\/)?latest-run\//
const RUN_NAME = /(?:^|\/)(?:latest-run|(?:offline-)?run-[^/]+)$/
const SUMMARY = 'wandb-summary.json'

/** `wandb/` or what holds it, a run's folder or its `files/`: the `wandb-summary.json` of the newest run. */
export const wandbFolder: FolderReader = {
  matches: (folder) => findWandbRun(folder, SUMMARY) !== undefined,
  ownFiles: () => [SUMMARY],
  read: (folder, dataset) => {
    const run = findWandbRun(folder, SUMMARY)
    if (run === undefined) {
      throw new ReleaseError(
        'FORMAT_INVALID',
        `${folderName(folder)} holds no run-DATE_TIME-ID/files/${SUMMARY}. Name the folder wandb/, or a run in it.`,
      )
    }
    const path = `${run.files}${SUMMARY}`
    if (!folder.paths.includes(path)) throw noSummary(folder, path)
    const reading = readShapedMetrics(parseJsonTree)(openInput(folder, path, dataset))
    return { reading, used: [path], notes: run.notes }
  },
}

/**
 * The newest run by the time in its name; a folder that has the file itself, or in `files/`, is a run.
 * @param file of the run's `files/`
 */
export function findWandbRun(folder: Folder, file: string): WandbRun | undefined {
  const known = new Set(folder.paths)
  if (known.has(file) && (known.has(SUMMARY) || known.has('wandb-metadata.json'))) {
    return { files: '', notes: [] }
  }
  if (known.has(`files/${file}`) && RUN_NAME.test(folder.root))
    return { files: 'files/', notes: [] }
  return findNewest(folder)
}

function findNewest({ paths }: Folder): WandbRun | undefined {
  const runs = new Map<string, { readonly time: string; readonly name: string }>()
  for (const path of paths) {
    const [, run, name, time] = RUN.exec(path) ?? []
    if (run !== undefined && name !== undefined && time !== undefined) runs.set(run, { time, name })
  }
  const [newest] = [...runs].toSorted(
    ([, a], [, b]) => compare(b.time, a.time) || compare(a.name, b.name),
  )
  if (newest !== undefined) {
    const notes =
      runs.size < 2 ? [] : [`${newest[1].name} is read, the newest of ${runs.size} runs`]
    return { files: `${newest[0]}/files/`, notes }
  }
  const latest = paths.map((path) => LATEST.exec(path)?.[0]).find((path) => path !== undefined)
  return latest === undefined ? undefined : { files: `${latest}files/`, notes: [] }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

/** An older run is never taken instead: its numbers would be those of another model. */
function noSummary(folder: Folder, path: string): ReleaseError {
  return new ReleaseError(
    'FORMAT_INVALID',
    `${join(folder.root, path)} is missing: the newest run has no summary, which happens offline and when a job is stopped. ` +
      'Write dict(run.summary) to a JSON file and name it, or name the folder of the run that counts.',
  )
}
