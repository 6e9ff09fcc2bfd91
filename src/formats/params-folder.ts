import { ReleaseError } from '../domain/errors.ts'
import type { Params, ParamValue } from '../domain/metric.ts'
import { folderName, join, openInput, openText } from './folder-file.ts'
import { findLightningVersion } from './folder-lightning.ts'
import { chooseMlflowRun, isMlflowFolder } from './folder-mlflow-run.ts'
import { findUltralyticsRun } from './folder-ultralytics.ts'
import { findWandbRun } from './folder-wandb.ts'
import type { Folder } from './metrics-folder.ts'
import type { ParamsFormat } from './params-file.ts'
import { parseParams } from './params-file.ts'
import { keyProblem, MAX_PARAMS, sortParams } from './params-reading.ts'
import { typePythonScalar } from './params-scalar.ts'

export interface ParamsFolderReading {
  /** Dotted keys, sorted. */
  readonly params: Params
  /** The files that they came from, relative to the folder. */
  readonly used: readonly string[]
  /** What a person should know: which of several runs was taken. */
  readonly notes: readonly string[]
}

interface ParamsFile {
  readonly path: string
  readonly notes: readonly string[]
}

const HYDRA_RUN = /^(?:outputs\/)?(?:\d{4}-\d{2}-\d{2}\/)?\d{2}-\d{2}-\d{2}\/\.hydra\/config\.yaml$/

/** The file of a tool's folder that has its parameters. */
type FindFile = (folder: Folder) => ParamsFile | undefined

/** Every folder whose parameters are one file, one line each; the order is that of the metrics folders. */
const FILES = [
  ['hydra', findHydra],
  ['lightning', findLightning],
  ['ultralytics', findUltralytics],
  ['dvclive', findDvclive],
  ['wandb', findWandb],
] as const satisfies readonly (readonly [ParamsFormat, FindFile])[]

/**
 * Parameters of a folder that one tool's runs left, or `null` when it is no such folder: then its files are read one
 * by one. The twin of `readMetricsFolder`, which chooses the same run.
 * @param format what the input line names; then nothing else is tried
 * @throws {ReleaseError} `FORMAT_INVALID` naming the file and what to do
 */
export function readParamsFolder(
  folder: Folder,
  format: string | null,
): ParamsFolderReading | null {
  if (format === 'mlflow' || (format === null && isMlflowFolder(folder))) return readMlflow(folder)
  const files: readonly (readonly [ParamsFormat, FindFile])[] = FILES
  for (const [name, find] of files) {
    if (format !== null && format !== name) continue
    const found = find(folder)
    if (found !== undefined) return readFile(folder, found, name)
    if (format !== null) throw noFile(folder, name)
  }
  return null
}

function readFile(folder: Folder, { path, notes }: ParamsFile, format: ParamsFormat) {
  return { params: parseParams({ ...openInput(folder, path, null), format }), used: [path], notes }
}

/** Each file below `params/` is a parameter, a `/` in its name a folder; the whole file is the value. */
function readMlflow(folder: Folder): ParamsFolderReading {
  const run = chooseMlflowRun(folder)
  const root = join(run.path, 'params/')
  const used = folder.paths.filter((path) => path.startsWith(root))
  if (used.length > MAX_PARAMS) {
    throw new ReleaseError(
      'LIMIT_EXCEEDED',
      `${join(folder.root, root)} holds more than ${MAX_PARAMS} parameters. Write those that count to one file.`,
    )
  }
  const params = new Map<string, ParamValue>()
  for (const path of used) {
    const key = path.slice(root.length)
    const problem = keyProblem(key)
    if (problem !== null) {
      throw new ReleaseError('FORMAT_INVALID', `${join(folder.root, path)}: the name ${problem}`)
    }
    params.set(key, readMlflowValue(folder, path))
  }
  return { params: sortParams(params), used, notes: run.notes }
}

/** An empty parameter is an empty file. */
function readMlflowValue(folder: Folder, path: string): ParamValue {
  return folder.open(path).size === 0 ? '' : typePythonScalar(openText(folder, path).text)
}

/** A run's folder, or Hydra's `outputs/` with a folder per day and time, whose names sort by age. */
function findHydra({ paths }: Folder): ParamsFile | undefined {
  const own = listed(paths, ['.hydra/config.yaml'])
  if (own !== undefined) return own
  const runs = paths.filter((path) => HYDRA_RUN.test(path)).toSorted()
  const newest = runs.at(-1)
  if (newest === undefined) return undefined
  const notes = runs.length === 1 ? [] : [`${newest} is read, the newest of ${runs.length} runs`]
  return { path: newest, notes }
}

function findLightning(folder: Folder): ParamsFile | undefined {
  const version = findLightningVersion(folder, 'hparams.yaml')
  if (version === undefined) return undefined
  return { path: join(version.path, 'hparams.yaml'), notes: version.notes }
}

function findUltralytics(folder: Folder): ParamsFile | undefined {
  const run = findUltralyticsRun(folder)
  if (run === undefined) return undefined
  const names = ['args.yaml', 'opt.yaml'].map((name) => join(run.path, name))
  const found = listed(folder.paths, names)
  return found === undefined ? undefined : { ...found, notes: run.notes }
}

function findDvclive({ root, paths }: Folder): ParamsFile | undefined {
  const inner = listed(paths, ['dvclive/params.yaml'])
  return inner ?? (/(?:^|\/)dvclive$/.test(root) ? listed(paths, ['params.yaml']) : undefined)
}

function findWandb(folder: Folder): ParamsFile | undefined {
  const run = findWandbRun(folder, 'config.yaml')
  if (run === undefined) return undefined
  const found = listed(folder.paths, [`${run.files}config.yaml`])
  return found === undefined ? undefined : { ...found, notes: run.notes }
}

function listed(paths: readonly string[], names: readonly string[]): ParamsFile | undefined {
  const path = names.find((name) => paths.includes(name))
  return path === undefined ? undefined : { path, notes: [] }
}

function noFile(folder: Folder, format: string): ReleaseError {
  return new ReleaseError(
    'FORMAT_INVALID',
    `${folderName(folder)} holds no parameters as ${format} writes them. Name the folder of the run, or the file.`,
  )
}
