import { bytesSource } from '../domain/byte-source.ts'
import type { Sha256 } from '../domain/digest.ts'
import { sha256 } from '../domain/digest.ts'
import { ReleaseError } from '../domain/errors.ts'
import type { PredictionSet } from '../domain/manifest.ts'
import { quoteName } from '../domain/metric-diff.ts'
import type { PredictionPair } from '../domain/metric-evidence.ts'
import { formatCount } from '../domain/number-format.ts'
import { pairPredictions } from '../domain/pair-predictions.ts'
import type { PredictionTable } from '../domain/predictions.ts'
import type { Log } from '../ports/log.ts'
import type { ReleaseStore } from '../ports/release-store.ts'
import type { Candidate } from './capture-candidate.ts'
import { within } from './collect-all.ts'
import type { KnownVersion } from './known-versions.ts'
import type { CapturedPredictions } from './read-predictions.ts'
import { readTable } from './read-predictions.ts'

/** A published version, as far as its predictions go. */
export type PublishedSide = Pick<KnownVersion, 'release' | 'manifest'>

export interface PredictionSides {
  readonly baseline: PublishedSide
  readonly candidate: Pick<Candidate, 'predictions'> | PublishedSide
  /** Whether the model's files are the same ones on both sides, byte for byte. */
  readonly sameModel: boolean
}

export interface PredictionPairPorts {
  readonly releases: Pick<ReleaseStore, 'download'>
  readonly log: Log
}

/** Larger predictions of a release are not fetched, since they are held whole. Bytes. */
const MAX_PREDICTIONS_BYTES = 512 * 1024 * 1024

/** By data set, the rows that both sides may have in common; data sets without predictions of both are absent. */
export function countPairedRows({
  baseline,
  candidate,
}: Pick<PredictionSides, 'baseline' | 'candidate'>): ReadonlyMap<string | null, number> {
  const known = new Map(listSets(baseline).map(({ dataset, rows }) => [dataset, rows]))
  return new Map(
    listSets(candidate).flatMap(({ dataset, rows }) => {
      const before = known.get(dataset)
      return before === undefined ? [] : [[dataset, Math.min(before, rows)] as const]
    }),
  )
}

const listSets = (
  side: PredictionSides['candidate'],
): readonly Pick<PredictionSet, 'dataset' | 'rows'>[] =>
  'manifest' in side ? (side.manifest.predicate.predictions ?? []) : side.predictions

/**
 * The rows of one data set under both models. Those of a release are downloaded and compared with its manifest; nothing
 * of them is kept. What cannot be had is said in the log and in the result.
 * @returns `null` when neither side has predictions
 * @throws DIGEST_MISMATCH when an asset is not what the manifest says; FORMAT_INVALID and LIMIT_EXCEEDED, with its name,
 *   when it cannot be read; FILE_CHANGED when the candidate's file is another one by now; GITHUB_FAILED
 */
export async function readPredictionPair(
  dataset: string | null,
  sides: PredictionSides,
  ports: PredictionPairPorts,
): Promise<PredictionPair> {
  const baseline = openSide('baseline', sides.baseline, dataset, ports)
  const candidate = openSide('candidate', sides.candidate, dataset, ports)
  if (baseline.digest === null && candidate.digest === null) return null
  const after = await candidate.read()
  const isSame = baseline.digest === candidate.digest && !('problem' in after)
  const before = isSame ? after : await baseline.read()
  const pair = pairSides(before, after)
  tellPair(pair, dataset, ports.log)
  return pair
}

type Table = PredictionTable | { readonly problem: string }

function pairSides(before: Table, after: Table): Exclude<PredictionPair, null> {
  if (!('problem' in before) && !('problem' in after)) return pairPredictions(before, after)
  // Rows in groups say less than their number, whether or not they can be paired.
  const grouped = [before, after].some((side) => !('problem' in side) && side.hasGroup)
  const problems = [before, after].flatMap((side) => ('problem' in side ? [side.problem] : []))
  return { kind: 'unpaired', problem: problems.join(', and '), grouped }
}

function tellPair(
  pair: Exclude<PredictionPair, null>,
  dataset: string | null,
  log: PredictionPairPorts['log'],
): void {
  const name = dataset === null ? 'Predictions' : `Predictions ${quoteName(dataset)}`
  log.info(
    pair.kind === 'unpaired'
      ? `${name} are not paired: ${pair.problem}`
      : `${name}: ${formatCount(pair.rows)} rows paired with the baseline's by ${pair.joined === 'id' ? 'their ids' : 'their order'}`,
  )
}

interface OpenSide {
  /** `null`: the side has no predictions of the data set. */
  readonly digest: Sha256 | null
  readonly read: () => Promise<Table>
}

function openSide(
  side: 'baseline' | 'candidate',
  from: PredictionSides['candidate'],
  dataset: string | null,
  ports: PredictionPairPorts,
): OpenSide {
  const ofDataset = (one: { readonly dataset: string | null }): boolean => one.dataset === dataset
  const set = 'manifest' in from ? from.manifest.predicate.predictions?.find(ofDataset) : undefined
  if ('manifest' in from && set !== undefined)
    return { digest: set.sha256, read: () => readPublished(from, set, ports) }
  const file = 'manifest' in from ? undefined : from.predictions.find(ofDataset)
  if (file !== undefined) return { digest: file.source.sha256, read: () => readCaptured(file) }
  const problem = `the ${side} has no predictions of this data set`
  return { digest: null, read: async () => ({ problem }) }
}

const readCaptured = ({ content }: CapturedPredictions): Promise<Table> =>
  within('predictions', () => readTable(content))

async function readPublished(
  { release }: PublishedSide,
  set: PredictionSet,
  { releases, log }: PredictionPairPorts,
): Promise<Table> {
  const name = set.asset
  const asset = release.assets.find((one) => one.name === name && one.state === 'uploaded')
  const problem =
    asset === undefined
      ? `${release.tag} has lost its asset ${name}`
      : asset.size > MAX_PREDICTIONS_BYTES
        ? `the asset ${name} of ${release.tag} has ${formatCount(asset.size)} bytes; at most ${formatCount(MAX_PREDICTIONS_BYTES)} are read`
        : null
  if (asset === undefined || problem !== null) {
    log.warning(`predictions: ${problem}; metrics are compared without pairing rows.`)
    return { problem: problem ?? name }
  }
  const bytes = await releases.download(asset, MAX_PREDICTIONS_BYTES)
  if (sha256(bytes) !== set.sha256)
    throw new ReleaseError(
      'DIGEST_MISMATCH',
      `${release.tag}: the asset ${name} is not what its manifest says: SHA-256 ${sha256(bytes)}, not ${set.sha256}. ` +
        'Somebody replaced it. Take another version as the baseline, and publish this one again.',
    )
  return await within(`predictions of ${release.tag}`, () => readTable(bytesSource(name, bytes)))
}
