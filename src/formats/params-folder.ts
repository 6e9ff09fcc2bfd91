import { ReleaseError } from '../domain/errors.ts'
import type { Params, ParamValue } from '../domain/metric.ts'
import { folderName, join, openInput, openText, parentOf } from './folder-file.ts'
import { findLightningVersion } from './folder-lightning.ts'
import { chooseMlflowRun, isMlflowFolder } from './folder-mlflow-run.ts'
import { findUltralyticsRun } from './folder-ultralytics.ts'
import { findWandbRun } from './folder-wandb.ts'
import type { Folder } from './metrics-folder.ts'
import type { ParamsFormat } from './params-file.ts'
import { mergeParams, parseParams } from './params-file.ts'
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

/** The files of one run that hold its parameters, at least one. */
interface ParamsFiles {
  readonly paths: readonly string[]
  readonly notes: readonly string[]
}

const CHECKPOINT = /^checkpoint-(\d{1,15})\//
const HYDRA_RUN = /^(?:outputs\/)?(?:\d{4}-\d{2}-\d{2}\/)?\d{2}-\d{2}-\d{2}\/\.hydra\/config\.yaml$/

/** The files of a tool's folder that have its parameters. */
type FindFiles = (folder: Folder) => ParamsFiles | undefined

/**
 * Every folder whose parameters are files of their own, one line each; the order is that of the metrics folders.
 * `null`: plain JSON, which no `FORMAT:` names.
 */
const FILES = [
  ['hydra', findHydra],
  ['lightning', findLightning],
  ['ultralytics', findUltralytics],
  [null, findHuggingface],
  ['dvclive', findDvclive],
  ['wandb', findWandb],
] as const satisfies readonly (readonly [ParamsFormat | null, FindFiles])[]

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
  const files: readonly (readonly [ParamsFormat | null, FindFiles])[] = FILES
  for (const [name, find] of files) {
    if (format !== null && format !== name) continue
    const found = find(folder)
    if (found !== undefined) return readFiles(folder, found, name ?? 'json')
    if (format !== null) throw noFile(folder, format)
  }
  return null
}

function readFiles(folder: Folder, { paths, notes }: ParamsFiles, format: ParamsFormat) {
  const parts = paths.map((path) => {
    const input = openInput(folder, path, null)
    return { path: input.path, params: parseParams({ ...input, format }) }
  })
  return { params: mergeParams(parts), used: paths, notes }
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

/**
 * `config.yaml` and `overrides.yaml` of a run's folder, of its `.hydra/`, or of the newest run of Hydra's `outputs/`
 * with a folder per day and time, whose names sort by age. `hydra.yaml` is about Hydra itself.
 */
function findHydra({ root, paths }: Folder): ParamsFiles | undefined {
  const inner = /(?:^|\/)\.hydra$/.test(root) && paths.includes('config.yaml')
  const own = inner ? 'config.yaml' : '.hydra/config.yaml'
  if (paths.includes(own)) return { paths: withOverrides(paths, own), notes: [] }
  const runs = paths.filter((path) => HYDRA_RUN.test(path)).toSorted()
  const newest = runs.at(-1)
  if (newest === undefined) return undefined
  const notes = runs.length === 1 ? [] : [`${newest} is read, the newest of ${runs.length} runs`]
  return { paths: withOverrides(paths, newest), notes }
}

function withOverrides(paths: readonly string[], config: string): readonly string[] {
  const overrides = join(parentOf(config), 'overrides.yaml')
  return paths.includes(overrides) ? [config, overrides] : [config]
}

function findLightning(folder: Folder): ParamsFiles | undefined {
  const version = findLightningVersion(folder, 'hparams.yaml')
  if (version === undefined) return undefined
  return { paths: [join(version.path, 'hparams.yaml')], notes: version.notes }
}

function findUltralytics(folder: Folder): ParamsFiles | undefined {
  const run = findUltralyticsRun(folder)
  if (run === undefined) return undefined
  const names = ['args.yaml', 'opt.yaml'].map((name) => join(run.path, name))
  const found = listed(folder.paths, names)
  return found === undefined ? undefined : { ...found, notes: run.notes }
}

/** The output folder of `Trainer`: the model's configuration, which is all that it writes as text. */
function findHuggingface(folder: Folder): ParamsFiles | undefined {
  const { paths } = folder
  const results = ['trainer_state.json', 'all_results.json'].some((name) => paths.includes(name))
  const checkpoints = paths.flatMap((path) => CHECKPOINT.exec(path)?.[1] ?? [])
  if (!results && !(paths.includes('config.json') && checkpoints.length > 0)) return undefined
  const [newest] = [...new Set(checkpoints)].toSorted((a, b) => Number(b) - Number(a))
  const parents = newest === undefined ? [''] : ['', `checkpoint-${newest}`]
  // An adapter (PEFT) has no model of its own.
  const names = parents.flatMap((parent) =>
    ['config.json', 'adapter_config.json'].map((name) => join(parent, name)),
  )
  const found = listed(paths, names)
  if (found !== undefined) return found
  throw new ReleaseError(
    'FORMAT_INVALID',
    `${folderName(folder)} is an output folder of Hugging Face's Trainer without config.json. Name the file of the parameters.`,
  )
}

function findDvclive({ root, paths }: Folder): ParamsFiles | undefined {
  const inner = listed(paths, ['dvclive/params.yaml'])
  return inner ?? (/(?:^|\/)dvclive$/.test(root) ? listed(paths, ['params.yaml']) : undefined)
}

function findWandb(folder: Folder): ParamsFiles | undefined {
  const run = findWandbRun(folder, 'config.yaml')
  if (run === undefined) return undefined
  const found = listed(folder.paths, [`${run.files}config.yaml`])
  return found === undefined ? undefined : { ...found, notes: run.notes }
}

function listed(paths: readonly string[], names: readonly string[]): ParamsFiles | undefined {
  const path = names.find((name) => paths.includes(name))
  return path === undefined ? undefined : { paths: [path], notes: [] }
}

function noFile(folder: Folder, format: string): ReleaseError {
  return new ReleaseError(
    'FORMAT_INVALID',
    `${folderName(folder)} holds no parameters as ${format} writes them. Name the folder of the run, or the file.`,
  )
}
