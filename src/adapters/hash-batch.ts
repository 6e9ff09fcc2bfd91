import type { Sha256 } from '../domain/digest.ts'
import { parseSha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { DigestCache, Probe } from './digest-cache.ts'
import type { FoundFile, WalkedFile } from './file-walk.ts'
import type { HashPool, Submitted } from './hash-pool.ts'
import type { HashAnswer, HashOutcome, OtherHash, Unread } from './hash-job.ts'

export interface HashedFile extends WalkedFile {
  readonly sha256: Sha256
  /** Only when it was asked for. */
  readonly md5?: string
}

/** A file to hash, with what the cache knows of it. */
export interface HashTask extends FoundFile {
  readonly probe?: Probe
}

/** How the files of a run are hashed. */
export interface HashMethod {
  readonly other: OtherHash | null
  readonly cache: DigestCache | undefined
}

/** Files that a worker has taken. */
export interface HashBatch {
  readonly tasks: readonly HashTask[]
  /** @throws FILE_CHANGED, FILE_REFUSED */
  readonly hashed: Promise<readonly HashedFile[]>
  isDone(): boolean
}

export const BATCH_FILES = 256
export const BATCH_BYTES = 4 * 1024 * 1024

export const isKnown = (task: HashTask): boolean => recall(task) !== undefined

/** Cut by number and by bytes: a batch by number alone would put all large files into one thread. */
export function* cutBatches(tasks: Iterable<HashTask>): Generator<readonly HashTask[]> {
  let batch: HashTask[] = []
  let bytes = 0
  for (const task of tasks) {
    const size = isKnown(task) ? 0 : (task.size ?? 0)
    if (batch.length > 0 && (batch.length === BATCH_FILES || bytes + size > BATCH_BYTES)) {
      yield batch
      batch = []
      bytes = 0
    }
    batch.push(task)
    bytes += size
  }
  if (batch.length > 0) yield batch
}

/** Waits for room in the pool. */
export async function submitBatch(
  pool: HashPool,
  method: HashMethod,
  tasks: readonly HashTask[],
  depth: number,
): Promise<HashBatch> {
  const unknown = method.cache === undefined ? tasks : tasks.filter((task) => !isKnown(task))
  let done = unknown.length === 0
  const first = done ? null : await submit(pool, method, unknown, depth)
  const hashed = (
    first === null ? Promise.resolve([]) : hashAll(pool, method, unknown, first)
  ).then((files) => {
    done = true
    if (unknown.length === tasks.length) return files
    const left = files.values()
    return tasks.map((task) => recall(task) ?? left.next().value ?? missing())
  })
  // It is looked at in the order of the walk; until then a refusal is not an unhandled one.
  hashed.catch(() => undefined)
  return { tasks, hashed, isDone: () => done }
}

function missing(): never {
  throw new TypeError('a hashing thread answered another question')
}

const submit = (
  pool: HashPool,
  method: HashMethod,
  tasks: readonly HashTask[],
  depth: number,
): Promise<Submitted> =>
  pool.submit(
    {
      kind: 'files',
      files: tasks.map((task) => task.file).join('\0'),
      sizes: tasks.map((task) => task.size ?? -1),
      other: method.other,
    },
    depth,
  )

/** Of files whose size nobody knew, a worker gives back what is too much for one; two go on with a half each. */
async function hashAll(
  pool: HashPool,
  method: HashMethod,
  tasks: readonly HashTask[],
  { answer }: Submitted,
): Promise<readonly HashedFile[]> {
  const files = readAnswer(await answer, method, tasks)
  if (files.length === tasks.length) return files
  const middle = Math.ceil((files.length + tasks.length) / 2)
  const halves = [tasks.slice(files.length, middle), tasks.slice(middle)]
  const rest = await Promise.all(
    halves
      .filter((half) => half.length > 0)
      .map(async (half) =>
        hashAll(pool, method, half, await submit(pool, method, half, RETURNED_DEPTH)),
      ),
  )
  return [files, ...rest].flat()
}

/** Less than batches of the walk may wait: what is back is next in the order. */
const RETURNED_DEPTH = 8
const SHA256_DIGITS = 64
const MD5_DIGITS = 32

function readAnswer(
  answer: HashAnswer,
  method: HashMethod,
  tasks: readonly HashTask[],
): readonly HashedFile[] {
  if (answer.kind !== 'files') return missing()
  const unread = new Map(answer.unread)
  return answer.sizes.map((size, index) => {
    const task = tasks[index] ?? missing()
    const sha256 = answer.sha256.slice(index * SHA256_DIGITS, (index + 1) * SHA256_DIGITS)
    const md5 =
      method.other === null ? null : answer.md5.slice(index * MD5_DIGITS, (index + 1) * MD5_DIGITS)
    return toHashed(method, task, unread.get(index) ?? { kind: 'hashed', sha256, md5, size })
  })
}

/** What the cache knows. */
export function recall({ file, path, size, probe }: HashTask): HashedFile | undefined {
  const known = probe?.sha256 ?? null
  return known === null || size === null ? undefined : { file, path, size, sha256: known }
}

/** @throws FILE_CHANGED, FILE_REFUSED */
export function toHashed(method: HashMethod, task: HashTask, outcome: HashOutcome): HashedFile {
  const { file, path, probe } = task
  if (outcome.kind !== 'hashed') throw refuse(path, outcome)
  const { size } = outcome
  if (task.size !== null && task.size !== size) throw fileChanged(path)
  const hashed = { file, path, size, sha256: parseSha256(outcome.sha256) }
  if (probe !== undefined) method.cache?.add(hashed, probe, hashed.sha256)
  return outcome.md5 === null ? hashed : { ...hashed, md5: outcome.md5 }
}

export const refuse = (path: string, { kind, reason }: Unread): ReleaseError =>
  kind === 'failed'
    ? new ReleaseError('FILE_REFUSED', `"${path}" cannot be read: ${reason}.`)
    : fileChanged(path)

export const fileChanged = (path: string): ReleaseError =>
  new ReleaseError(
    'FILE_CHANGED',
    `"${path}" changed while it was read. Let the job that writes it finish before this step.`,
  )
