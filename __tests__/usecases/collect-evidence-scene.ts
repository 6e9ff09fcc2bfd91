import { buildManifest } from '../../src/domain/build-manifest.ts'
import { sha256 } from '../../src/domain/digest.ts'
import type { GateSettings } from '../../src/domain/gate-rule.ts'
import type { PredictionSet } from '../../src/domain/manifest.ts'
import type { Metric } from '../../src/domain/metric.ts'
import { metricKey } from '../../src/domain/metric.ts'
import type { MetricEvidence } from '../../src/domain/metric-evidence.ts'
import type { RowFacts } from '../../src/domain/row-facts.ts'
import { collectEvidence } from '../../src/usecases/collect-evidence.ts'
import type { PredictionSides, PublishedSide } from '../../src/usecases/read-prediction-pair.ts'
import { readPredictions } from '../../src/usecases/read-predictions.ts'
import { fact } from '../domain/evidence-plan-facts.ts'
import { sampleMetric, sampleParts } from '../domain/manifest-samples.ts'

import type { Workspace } from '../fakes/capture.ts'
import { fakeCapture } from '../fakes/capture.ts'
import { fakeLog } from '../fakes/log.ts'
import { fakeReleaseStore } from '../fakes/release-store.ts'

export type Bytes = string | Uint8Array

/** One file of predictions, and the data set that it speaks of; `test` unless it is said. */
export interface TestPredictions {
  readonly file: string
  readonly bytes: Bytes
  readonly dataset?: string | null
}

const bytesOf = (bytes: Bytes): Uint8Array =>
  typeof bytes === 'string' ? Buffer.from(bytes) : bytes

/** A published version with such predictions as assets. */
export function publishedSide(
  releases: ReturnType<typeof fakeReleaseStore>,
  tag: string,
  files: readonly TestPredictions[],
): PublishedSide {
  releases.plant({ tag })
  const predictions = files.map(({ file, bytes, dataset = 'test' }): PredictionSet => {
    releases.tamper(tag, file, bytesOf(bytes))
    const rows = 2000
    return { dataset, kind: 'classification', rows, asset: file, sha256: sha256(bytesOf(bytes)) }
  })
  return { ...sideOf(releases, tag), manifest: buildManifest(sampleParts({ predictions })) }
}

/** The release as it is by now. */
function sideOf(
  releases: ReturnType<typeof fakeReleaseStore>,
  tag: string,
): Pick<PublishedSide, 'release'> {
  const release = releases.published().find((one) => one.tag === tag)
  if (release === undefined) throw new Error(`no release ${tag}`)
  return { release }
}

export interface EvidenceScene {
  readonly releases: ReturnType<typeof fakeReleaseStore>
  readonly log: ReturnType<typeof fakeLog>
  /** Names of the assets that were downloaded. */
  readonly downloads: readonly string[]
  readonly sides: PredictionSides
  /** Replaces an asset of the baseline, or takes it away. */
  readonly tamper: (file: string, bytes: Bytes | null) => void
  readonly collect: (facts: readonly RowFacts[]) => Promise<ReadonlyMap<string, MetricEvidence>>
}

/** `churn@1.4.0` is published with the predictions `before`; `after` lie in the workspace. */
export async function evidenceScene(
  before: readonly TestPredictions[],
  after: readonly TestPredictions[],
): Promise<EvidenceScene> {
  const releases = fakeReleaseStore()
  const log = fakeLog()
  const tag = 'churn@1.4.0'
  let baseline = publishedSide(releases, tag, before)
  const workspace: Workspace = Object.fromEntries(
    after.map(({ file, bytes }) => [file, Buffer.from(bytes).toString()]),
  )
  const specs = after.map(({ file, dataset = 'test' }) => ({
    format: null,
    dataset,
    pattern: file,
  }))
  const ports = { capture: fakeCapture(workspace), log }
  const candidate = { predictions: await readPredictions(specs, ports) }
  const downloads: string[] = []
  const store: Pick<typeof releases, 'download'> = {
    download: (asset, maxBytes) => {
      downloads.push(asset.name)
      return releases.download(asset, maxBytes)
    },
  }
  return {
    releases,
    log,
    downloads,
    sides: { baseline, candidate, sameModel: false },
    tamper: (file, bytes) => {
      releases.tamper(tag, file, bytes === null ? null : bytesOf(bytes))
      baseline = { ...baseline, ...sideOf(releases, tag) }
    },
    collect: (facts) =>
      collectEvidence(
        { facts },
        { baseline, candidate, sameModel: false },
        { releases: store, log },
      ),
  }
}

/** A metric with these values, as a gate that allows 0.001. */
export function gated(
  name: string,
  [before, after]: readonly [number, number],
  of: Partial<Metric> = {},
  settings: Partial<GateSettings> = {},
  over: Partial<RowFacts> = {},
): RowFacts {
  const [baseline, candidate] = [sampleMetric(name, before, of), sampleMetric(name, after, of)]
  const pair = { key: metricKey(candidate), name, baseline, candidate }
  return fact(name, settings, { pair, allowed: 0.001, ...over })
}

/** 2,000 rows; the baseline has 1,824 right, the candidate 24 of these wrong and 10 others right. */
export const isRight = {
  baseline: (row: number): boolean => row < 1824,
  candidate: (row: number): boolean => (row >= 24 && row < 1824) || (row >= 1824 && row < 1834),
}

export interface CsvOptions {
  readonly id?: (row: number) => string
  /** Rows of a group come after one another; without, there is no such column. */
  readonly perGroup?: number
  readonly rows?: number
}

/** CSV with labels `yes` and `no` in turn. */
export function csv(
  right: (row: number) => boolean,
  { id = (row) => `r${row}`, perGroup, rows = 2000 }: CsvOptions = {},
): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const [label, other] = row % 2 === 0 ? ['yes', 'no'] : ['no', 'yes']
    const group = perGroup === undefined ? [] : [`g${Math.floor(row / perGroup)}`]
    return [id(row), label, right(row) ? label : other, ...group].join(',')
  })
  const header = `id,label,pred${perGroup === undefined ? '' : ',group'}`
  return [header, ...lines, ''].join('\n')
}

/** The same as JSON Lines. */
export function jsonLines(text: string): string {
  const [header = '', ...lines] = text.trimEnd().split('\n')
  const names = header.split(',')
  const objects = lines.map((line) => {
    const cells = line.split(',')
    return JSON.stringify(Object.fromEntries(names.map((name, index) => [name, cells[index]])))
  })
  return `${objects.join('\n')}\n`
}
