import type { ByteSource } from '../domain/byte-source.ts'
import { dvcliveFolder } from './folder-dvclive.ts'
import { huggingfaceFolder } from './folder-huggingface.ts'
import { lightningFolder } from './folder-lightning.ts'
import { mlflowFolder } from './folder-mlflow.ts'
import { tensorboardFolder } from './folder-tensorboard.ts'
import { ultralyticsFolder } from './folder-ultralytics.ts'
import { wandbFolder } from './folder-wandb.ts'
import type { MetricsReading } from './metrics-reading.ts'

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
  /** What a person should know: which of several runs was taken. */
  readonly notes: readonly string[]
}

/** What one tool leaves as a folder: `mlruns/`, `lightning_logs/`, `dvclive/`, `wandb/`, event files. */
export interface FolderReader {
  readonly matches: (folder: Folder) => boolean
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
  ['tensorboard', tensorboardFolder],
] as const satisfies readonly (readonly [string, FolderReader])[]

/**
 * Metrics of a folder that one tool's runs left, or `null` when it is no such folder: then its files are read one by
 * one.
 * @param format what the input line names; then nothing else is tried
 */
export function readMetricsFolder(
  folder: Folder,
  format: string | null,
  dataset: string | null,
): FolderReading | null {
  const readers: readonly (readonly [string, FolderReader])[] = FOLDERS
  const found = readers.find(([name, { matches }]) =>
    format === null ? matches(folder) : name === format,
  )
  return found === undefined ? null : found[1].read(folder, dataset)
}
