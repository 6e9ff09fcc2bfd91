import { ReleaseError } from '../domain/errors.ts'
import { folderName, join, parentOf } from './folder-file.ts'
import type { Folder, FolderReader } from './metrics-folder.ts'
import { isSplit } from './split-name.ts'
import type { BoardPlace, ScalarBoard } from './tensorboard-events.ts'
import { boardMetrics, openBoard, readScalars } from './tensorboard-events.ts'

const EVENTS = /(?:^|\/)[^/]*\.tfevents\.(\d{1,15})\.?[^/]*$/
const MAX_FILES = 10_000
/** A folder within a folder … that holds a run. */
const MAX_LEVELS = 16

/**
 * The event files of one run. Those in the run's folder and those in its sub folders (`train/`, `validation/`), which
 * are data sets, count together; a tag's last value may be in any of them. Of several runs beside each other the one
 * whose files are newest, by the time in their names, is read.
 */
export const tensorboardFolder: FolderReader = {
  matches: ({ paths }) => paths.some((path) => EVENTS.test(path)),
  ownFiles: () => [],
  read: (folder, dataset) => {
    const notes: string[] = []
    const files = folder.paths.filter((path) => EVENTS.test(path))
    if (files.length === 0) throw noEvents(folder)
    const run = descend('', files, notes)
    const used = files.filter((path) => isBelow(path, run))
    if (used.length > MAX_FILES) throw tooMany(folder, used.length)
    const boards = new Map<string, ScalarBoard>()
    for (const path of used) {
      const within = parentOf(path.slice(run === '' ? 0 : run.length + 1))
      const board = boards.get(within) ?? openBoard()
      boards.set(within, board)
      const source = folder.open(path)
      if (source.size === 0) notes.push(`${path} is empty`)
      else readScalars(source, board)
    }
    const placed = [...boards].map(([within, board]): readonly [ScalarBoard, BoardPlace] => [
      board,
      { dataset, folder: within === '' ? null : within },
    ])
    return { reading: boardMetrics(join(folder.root, run), placed), used, notes }
  },
}

/** The folder of the run: the first on the way down that has event files, or a sub folder named like a data set. */
function descend(start: string, files: readonly string[], notes: string[]): string {
  let run = start
  for (let level = 0; level < MAX_LEVELS; level += 1) {
    const children = new Map<string, number>()
    for (const path of files) {
      if (!isBelow(path, run)) continue
      const rest = path.slice(run === '' ? 0 : run.length + 1)
      const slash = rest.indexOf('/')
      if (slash < 0 || isSplit(rest.slice(0, slash))) return run
      const child = rest.slice(0, slash)
      children.set(child, Math.max(children.get(child) ?? 0, timeOf(path)))
    }
    const [newest] = [...children].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? 1 : -1))
    if (newest === undefined) return run
    run = join(run, newest[0])
    if (children.size > 1) notes.push(`${run} is read, the newest of ${children.size} runs`)
  }
  return run
}

function isBelow(path: string, run: string): boolean {
  return run === '' || path.startsWith(`${run}/`)
}

/** Seconds of the epoch, from `events.out.tfevents.SECONDS.HOST`. */
function timeOf(path: string): number {
  return Number(EVENTS.exec(path)?.[1] ?? 0)
}

function noEvents(folder: Folder): ReleaseError {
  return new ReleaseError(
    'FORMAT_INVALID',
    `${folderName(folder)} holds no event file (events.out.tfevents.…). Name the folder that the summary writer writes to.`,
  )
}

function tooMany(folder: Folder, count: number): ReleaseError {
  return new ReleaseError(
    'LIMIT_EXCEEDED',
    `${folderName(folder)} holds ${count} event files of one run; at most ${MAX_FILES} are read. Name one of its folders.`,
  )
}
