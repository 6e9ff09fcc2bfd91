import { ReleaseError } from '../domain/errors.ts'
import { folderName, join, openInput, parentOf } from './folder-file.ts'
import type { Folder, FolderReader } from './metrics-folder.ts'
import { lightningMetrics } from './metrics-table-lightning.ts'

/** One `version_N` of Lightning's loggers. */
export interface LightningVersion {
  /** Relative to the folder, `''` when the folder is the version. */
  readonly path: string
  readonly notes: readonly string[]
}

const VERSION = /^((?:[^/]+\/){0,2})version_(\d{1,15})\//
const LOGS = 'lightning_logs'

/** `lightning_logs/` or what holds it, read from the `metrics.csv` of the highest version. */
export const lightningFolder: FolderReader = {
  matches: (folder) => findLightningVersion(folder, 'metrics.csv') !== undefined,
  ownFiles: (folder) => (isVersion(folder) ? ['metrics.csv'] : []),
  read: (folder, dataset) => {
    const found = findLightningVersion(folder, 'metrics.csv')
    if (found === undefined) throw noVersion(folder)
    const path = join(found.path, 'metrics.csv')
    const reading = lightningMetrics.read(openInput(folder, path, dataset))
    return { reading, used: [path], notes: found.notes }
  },
}

/**
 * The version with the highest number that has the file, or the folder itself when it is a version.
 * @throws {ReleaseError} `FORMAT_INVALID` when versions of several loggers are in the folder
 */
export function findLightningVersion(folder: Folder, file: string): LightningVersion | undefined {
  const { paths } = folder
  if (paths.includes(file) && isVersion(folder)) return { path: '', notes: [] }
  const versions = new Map<string, { readonly parent: string; readonly number: number }>()
  for (const path of paths) {
    const [, parent, number] = VERSION.exec(path) ?? []
    if (parent === undefined || number === undefined) continue
    versions.set(`${parent}version_${number}`, { parent, number: Number(number) })
  }
  const known = new Set(paths)
  const all = [...versions].toSorted(([, a], [, b]) => b.number - a.number)
  const having = all.filter(([path]) => known.has(`${path}/${file}`))
  const parents = [...new Set(having.map(([, { parent }]) => parent))]
  const own = parents.find((parent) => parent === `${LOGS}/`) ?? parents[0]
  if (parents.length > 1 && own !== `${LOGS}/`) throw severalLoggers(folder, parents)
  const chosen = having.find(([, { parent }]) => parent === own)
  if (chosen === undefined) return undefined
  const rivals = all.filter(([, { parent }]) => parent === own)
  return {
    path: chosen[0],
    notes: explainChoice(
      chosen[0],
      rivals.map(([path]) => path),
    ),
  }
}

/** By its name, or by what lies beside its hyperparameters. */
function isVersion({ root, paths }: Folder): boolean {
  if (/(?:^|\/)version_\d+$/.test(root)) return true
  const logged = paths.some(
    (path) => path === 'metrics.csv' || path.startsWith('events.out.tfevents.'),
  )
  return logged && paths.includes('hparams.yaml')
}

/** @param versions of the same logger, the highest first */
function explainChoice(chosen: string, versions: readonly string[]): readonly string[] {
  if (versions.length < 2) return []
  const newer = versions.slice(0, versions.indexOf(chosen))
  const without = newer.length === 0 ? '' : `; ${newer.join(', ')} lacks the file`
  return [`${chosen} is read, the highest of ${versions.length} versions${without}`]
}

function severalLoggers(folder: Folder, parents: readonly string[]): ReleaseError {
  const shown = parents.slice(0, 3).map((parent) => join(folder.root, parentOf(`${parent}x`)))
  return new ReleaseError(
    'FORMAT_INVALID',
    `${folderName(folder)} holds the logs of several trainings: ${shown.join(', ')}. Name the folder of the one that counts.`,
  )
}

function noVersion(folder: Folder): ReleaseError {
  return new ReleaseError(
    'FORMAT_INVALID',
    `${folderName(folder)} holds no version_N/metrics.csv. Let the trainer log with CSVLogger, or name the folder that it writes to.`,
  )
}
