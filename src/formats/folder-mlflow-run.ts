import { ReleaseError } from '../domain/errors.ts'
import type { ObjectNode } from './document-tree.ts'
import { memberOf } from './document-tree.ts'
import { folderName, join, openText, parentOf } from './folder-file.ts'
import type { Folder } from './metrics-folder.ts'
import { parseYamlTree } from './yaml-tree.ts'

/** The run of an MLflow file store whose numbers count. */
export interface MlflowRun {
  /** Relative to the folder, `''` when the folder is the run. */
  readonly path: string
  /** What a person should know of the choice. */
  readonly notes: readonly string[]
}

interface RunMeta {
  readonly path: string
  readonly id: string
  readonly name: string
  readonly finished: boolean
  readonly active: boolean
  /** Milliseconds of the epoch; `-1` where the run has none. */
  readonly end: number
  readonly start: number
}

const MAX_RUNS = 10_000
/** Folders beside experiments and runs. */
const NO_RUNS: ReadonlySet<string> = new Set(['.trash', 'models', 'datasets', 'traces'])
const PARTS = /^(?:metrics|params|tags)\//
const DATABASE = /^(?:mlruns\/)?(?:mlflow|mlruns)\.db$/
/** What MLflow 3 leaves as files when the runs are in its database. */
const ARTIFACT =
  /(?:^|\/)\d+\/(?:[\da-f]{32}\/artifacts|models\/m-[\da-f]{32}(?:\/artifacts)?|traces\/tr-[\da-f]{1,64}\/artifacts)\//
const META = 'meta.yaml'
/** `status` of a run's `meta.yaml`, as number and as name. */
const FINISHED: ReadonlySet<string> = new Set(['3', 'FINISHED'])

/**
 * Whether a folder is `mlruns/`, one of its experiments or runs, or holds `mlruns/` or MLflow's database; also when
 * it holds nothing but the artifacts of runs.
 */
export function isMlflowFolder(folder: Folder): boolean {
  const { paths } = folder
  return (
    isRun(paths) ||
    paths.some(isNestedMeta) ||
    paths.some(isDatabase) ||
    (paths.length > 0 && paths.every((path) => isArtifact(folder, path)))
  )
}

/** `EXPERIMENT/RUN/artifacts/…`; who names the folder `artifacts/` itself wants its files. */
function isArtifact({ root }: Folder, path: string): boolean {
  const found = ARTIFACT.exec(join(root, path))
  return found !== null && found.index + found[0].length > root.length + 1
}

function isRun(paths: readonly string[]): boolean {
  return paths.includes(META) && paths.some((path) => PARTS.test(path))
}

function isDatabase(path: string): boolean {
  return DATABASE.test(path)
}

/** `EXPERIMENT/RUN/meta.yaml`, a run known by its id or by standing below `mlruns/`. */
function isNestedMeta(path: string): boolean {
  if (!path.endsWith(`/${META}`)) return false
  const steps = parentOf(path).split('/')
  const levels = steps[0] === 'mlruns' ? 3 : 2
  const known = levels === 3 || /^[\da-f]{32}$/.test(steps.at(-1) ?? '')
  return known && steps.length <= levels && !steps.some((step) => NO_RUNS.has(step))
}

/**
 * The run that a folder stands for: the folder itself, else the one that finished last of those that are finished and
 * not deleted.
 * @throws {ReleaseError} `FORMAT_INVALID` for a database, which is not read, for artifacts whose runs are in one, and
 * when no run is finished; `LIMIT_EXCEEDED` above 10,000 runs
 */
export function chooseMlflowRun(folder: Folder): MlflowRun {
  const { paths } = folder
  if (isRun(paths)) return { path: '', notes: noteGiven(folder) }
  const database = paths.find(isDatabase)
  if (database !== undefined) throw databaseError(folder, database)
  const experiment = paths.includes(META)
  const metas = paths.filter(
    (path) => path.endsWith(`/${META}`) && isRunPath(parentOf(path), experiment),
  )
  if (metas.length === 0 && paths.some((path) => isArtifact(folder, path))) {
    throw artifactsError(folder)
  }
  if (metas.length > MAX_RUNS) {
    throw new ReleaseError(
      'LIMIT_EXCEEDED',
      `${folderName(folder)} holds ${metas.length} MLflow runs; at most ${MAX_RUNS} are compared. Name the folder of the run.`,
    )
  }
  const notes: string[] = []
  const runs = metas.flatMap((path) => {
    const meta = readMeta(folder, path)
    if (typeof meta !== 'string') return [meta]
    notes.push(`${path} is passed over: ${meta}`)
    return []
  })
  const [newest] = runs.filter(({ finished, active }) => finished && active).toSorted(byTime)
  if (newest === undefined) throw noRun(folder, runs)
  if (runs.length > 1) notes.push(explainChoice(newest, runs))
  return { path: newest.path, notes }
}

/** @param experiment whether the folder is an experiment's: then runs are one level below it, else two */
function isRunPath(path: string, experiment: boolean): boolean {
  const steps = path.split('/')
  const below = steps[0] === 'mlruns' ? steps.slice(1) : steps
  return below.length === (experiment ? 1 : 2) && !below.some((step) => NO_RUNS.has(step))
}

function byTime(a: RunMeta, b: RunMeta): number {
  return b.end - a.end || b.start - a.start || (a.id < b.id ? -1 : 1)
}

function explainChoice(chosen: RunMeta, runs: readonly RunMeta[]): string {
  const finished = runs.filter((run) => run.finished && run.active).length
  const others = runs.length - finished
  const left = others === 0 ? '' : `; ${others} more did not finish or are deleted`
  return `the run ${describe(chosen)} is read, the last to finish of ${finished}${left}`
}

function describe({ name, id }: RunMeta): string {
  return name === '' ? id : `${name} (${id})`
}

function noteGiven(folder: Folder): readonly string[] {
  const meta = readMeta(folder, META)
  if (typeof meta === 'string') return [`${META} cannot be read: ${meta}`]
  return meta.finished
    ? []
    : [`the run ${describe(meta)} is not finished; its last values are read`]
}

/** What a `meta.yaml` says, or what is wrong with it: a job that was killed leaves an empty one. */
function readMeta(folder: Folder, path: string): RunMeta | string {
  try {
    const root = parseYamlTree(openText(folder, path))
    if (root.kind !== 'object') return 'it is no object'
    const id = textOf(root, 'run_id') || textOf(root, 'run_uuid')
    if (id === '') return 'it names no run_id'
    return {
      path: parentOf(path),
      id,
      name: textOf(root, 'run_name'),
      finished: FINISHED.has(textOf(root, 'status')),
      active: textOf(root, 'lifecycle_stage') !== 'deleted',
      end: timeOf(root, 'end_time'),
      start: timeOf(root, 'start_time'),
    }
  } catch (error) {
    if (error instanceof ReleaseError) return error.message
    throw error
  }
}

function textOf(root: ObjectNode, key: string): string {
  const member = memberOf(root, key)
  if (member?.kind === 'string') return member.text
  if (member?.kind === 'number') return member.bigInteger ?? member.digits ?? String(member.value)
  return ''
}

function timeOf(root: ObjectNode, key: string): number {
  const time = Number(textOf(root, key) || Number.NaN)
  return Number.isFinite(time) ? time : -1
}

function databaseError(folder: Folder, path: string): ReleaseError {
  return new ReleaseError(
    'FORMAT_INVALID',
    `${join(folder.root, path)} is MLflow's SQLite database, which is not read. ${EXPORT_ADVICE}`,
  )
}

function artifactsError(folder: Folder): ReleaseError {
  return new ReleaseError(
    'FORMAT_INVALID',
    `${folderName(folder)} holds only the artifacts of MLflow's runs: their numbers and parameters are in its database ` +
      `(mlflow.db, or a server), which is not read. ${EXPORT_ADVICE}`,
  )
}

const EXPORT_ADVICE =
  "In the job, write the run's numbers to a file (json.dump(MlflowClient().get_run(run_id).data.metrics, file)) and " +
  'name that file, or set a file store (mlflow.set_tracking_uri("file:mlruns")) and name the folder of the run.'

function noRun(folder: Folder, runs: readonly RunMeta[]): ReleaseError {
  const found =
    runs.length === 0
      ? 'holds no MLflow run (EXPERIMENT/RUN/meta.yaml)'
      : `holds ${runs.length} MLflow runs, none of which is finished and active`
  return new ReleaseError(
    'FORMAT_INVALID',
    `${folderName(folder)} ${found}. End the run (mlflow.end_run()), or name the folder of the run that counts.`,
  )
}
