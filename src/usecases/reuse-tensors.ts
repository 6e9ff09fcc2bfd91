import type { AssetBody } from '../domain/asset-body.ts'
import type { BytePiece } from '../domain/byte-piece.ts'
import type { DigestedRange, KnownRange, KnownSlice, ReuseRun } from '../domain/tensor-reuse.ts'
import { planTensorReuse } from '../domain/tensor-reuse.ts'
import type { CapturedFile } from '../ports/capture.ts'

/** A run of the file's bytes, and where they will lie. */
export type TensorRun = { readonly size: number; readonly pieces: readonly BytePiece[] } & (
  | { readonly kind: 'known'; readonly slice: KnownSlice }
  | { readonly kind: 'new'; readonly deltaStart: number }
)

export interface ReusedTensors {
  /** All new bytes, one run after the other; `null` when there are none. */
  readonly delta: AssetBody | null
  /** They cover the file. */
  readonly runs: readonly TensorRun[]
}

/** What all files of a version may use together. */
export interface ReuseBudget {
  /** Runs that are left: each takes room in the manifest, and a request of everyone who pulls. */
  runs: number
  /** Earlier releases that the version needs. */
  readonly tags: Set<string>
}

/** A manifest has room for about forty thousand. */
const MAX_RUNS = 8000
/** Each is asked for by whoever publishes, verifies and pulls, and cannot be pruned. */
const MAX_TAGS = 20
/** With more new bytes than this share, a file in pieces is not worth its requests. */
const MAX_NEW_SHARE = 0.9

export const reuseBudget = (): ReuseBudget => ({ runs: MAX_RUNS, tags: new Set() })

/**
 * Divides a file into what earlier releases hold and what is new.
 * @param name of the file's asset
 * @returns `null` when the file is better stored as a whole
 */
export function reuseTensors(
  file: CapturedFile,
  name: string,
  ranges: readonly DigestedRange[],
  known: readonly KnownRange[],
  budget: ReuseBudget,
): ReusedTensors | null {
  const own = { size: file.size, ranges }
  const all = planTensorReuse(own, known)
  const allowed = chooseTags(all, budget)
  const runs = planTensorReuse(
    own,
    known.filter(({ slice }) => allowed.has(slice.tag)),
    { maxRuns: Math.min(MAX_RUNS / 4, budget.runs) },
  )
  const fresh = runs.filter(({ kind }) => kind === 'new')
  const newBytes = fresh.reduce((sum, { size }) => sum + size, 0)
  if (newBytes > file.size * MAX_NEW_SHARE) return null
  budget.runs -= runs.length
  for (const run of runs) if (run.kind === 'known') budget.tags.add(run.slice.tag)
  const pieceOf = ({ start, size }: ReuseRun): BytePiece => ({
    kind: 'file',
    path: file.file,
    start,
    size,
  })
  let deltaStart = 0
  const placed = runs.map((run): TensorRun => {
    const piece = { size: run.size, pieces: [pieceOf(run)] }
    if (run.kind === 'known') return { ...piece, kind: 'known', slice: run.slice }
    const start = deltaStart
    deltaStart += run.size
    return { ...piece, kind: 'new', deltaStart: start }
  })
  const delta = { name: `${name}.delta`, pieces: fresh.map(pieceOf), size: newBytes }
  return { delta: newBytes === 0 ? null : delta, runs: placed }
}

/** The releases that the version needs anyway, and those that save the most; what lies in others is uploaded again. */
function chooseTags(runs: readonly ReuseRun[], { tags }: ReuseBudget): ReadonlySet<string> {
  const bytes = new Map<string, number>()
  for (const run of runs)
    if (run.kind === 'known') bytes.set(run.slice.tag, (bytes.get(run.slice.tag) ?? 0) + run.size)
  const chosen = new Set(tags)
  const best = [...bytes].toSorted(([, left], [, right]) => right - left)
  for (const [tag] of best) if (chosen.size < MAX_TAGS) chosen.add(tag)
  return chosen
}
