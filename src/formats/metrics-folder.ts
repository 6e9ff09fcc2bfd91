import type { ByteSource } from '../domain/byte-source.ts'
import { dvcliveFolder } from './folder-dvclive.ts'
import { huggingfaceFolder } from './folder-huggingface.ts'
import { lightningFolder } from './folder-lightning.ts'
import { lmEvalFolder } from './folder-lm-eval.ts'
import { mlflowFolder } from './folder-mlflow.ts'
import { listRootMetrics } from './folder-root-files.ts'
import { tensorboardFolder } from './folder-tensorboard.ts'
import { ultralyticsFolder } from './folder-ultralytics.ts'
import { wandbFolder } from './folder-wandb.ts'
import type { MetricsReading } from './metrics-reading.ts'
import { quoteText } from './text-file.ts'

/** A folder that the input line names; its files are opened only by the reader that wants them. */
export interface Folder {
  /** Relative to the workspace, POSIX; `''` for the workspace itself. */
  readonly root: string
  /** Every file below it, relative to `root`, sorted by path bytes. */
  readonly paths: readonly string[]
  readonly open: (path: string) => ByteSource
}

export interface FolderReading {
  readonly reading: MetricsReading
  /** The files that the numbers came from, relative to the folder: they become assets. */
  readonly used: readonly string[]
  /** What a person should know: which of several runs was taken, which files were left unread. */
  readonly notes: readonly string[]
}

/** What one tool leaves as a folder: `mlruns/`, `lightning_logs/`, `dvclive/`, `wandb/`, event files. */
export interface FolderReader {
  readonly matches: (folder: Folder) => boolean
  /** Files with results that the tool itself writes into the folder's root; beside others it claims nothing. */
  readonly ownFiles: (folder: Folder) => readonly string[]
  /** @throws {ReleaseError} `FORMAT_INVALID` naming the file and what to do */
  readonly read: (folder: Folder, dataset: string | null) => FolderReading
}

/** Every folder format, one line each, the special before the general. */
export const FOLDERS = [
  ['mlflow', mlflowFolder],
  ['lightning', lightningFolder],
  ['ultralytics', ultralyticsFolder],
  ['huggingface', huggingfaceFolder],
  ['dvclive', dvcliveFolder],
  ['wandb', wandbFolder],
  ['lm-eval', lmEvalFolder],
  ['tensorboard', tensorboardFolder],
] as const satisfies readonly (readonly [string, FolderReader])[]

/** Names that one note lists. */
const MAX_SHOWN = 20

/**
 * Metrics of a folder that one tool's runs left, or `null` when it is no such folder: then its files are read one by
 * one. So is a folder whose root holds metrics files that the tool did not write, unless the line names the format. What
 * is left unread in the root is said in the notes.
 * @param format what the input line names; then nothing else is tried
 */
export function readMetricsFolder(
  folder: Folder,
  format: string | null,
  dataset: string | null,
): FolderReading | null {
  const readers: readonly (readonly [string, FolderReader])[] = FOLDERS
  const inRoot = listRootMetrics(folder.paths)
  const claims = (reader: FolderReader): boolean => {
    if (!reader.matches(folder)) return false
    const own = new Set(inRoot.length === 0 ? [] : reader.ownFiles(folder))
    return inRoot.every((path) => own.has(path))
  }
  const found = readers.find(([name, reader]) =>
    format === null ? claims(reader) : name === format,
  )
  if (found === undefined) return null
  const reading = found[1].read(folder, dataset)
  const used = new Set(reading.used)
  const unread = inRoot.filter((path) => !used.has(path))
  return unread.length === 0
    ? reading
    : { ...reading, notes: [...reading.notes, describeUnread(unread)] }
}

function describeUnread(unread: readonly string[]): string {
  const shown = unread.slice(0, MAX_SHOWN).map((path) => quoteText(path))
  const more = unread.length > shown.length ? ` and ${unread.length - shown.length} more` : ''
  return `left unread: ${shown.join(', ')}${more}`
}
