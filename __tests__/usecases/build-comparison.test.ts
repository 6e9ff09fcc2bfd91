import { describe, expect, it } from '@jest/globals'
import { buildManifest } from '../../src/domain/build-manifest.ts'
import { digestOf, sha256 } from '../../src/domain/digest.ts'
import type { MetricComparison } from '../../src/domain/judge-comparison.ts'
import type { ListingDiff } from '../../src/domain/listing-diff.ts'
import type { HistoryEntry } from '../../src/domain/manifest.ts'
import { numeral } from '../../src/domain/numeral.ts'
import type { ComparisonRequest } from '../../src/usecases/build-comparison.ts'
import { buildComparison } from '../../src/usecases/build-comparison.ts'
import type { KnownVersion } from '../../src/usecases/known-versions.ts'
import { COMMIT, sampleMetric, sampleParts } from '../domain/manifest-samples.ts'
import { HEAD, sampleCandidate, sampleRow, sampleWaiver } from '../domain/report-samples.ts'
import { fakeReleaseStore } from '../fakes/release-store.ts'

const entry = (version: string): HistoryEntry => ({
  version,
  createdAt: '2026-10-01T00:00:00Z',
  metrics: {},
})

const FILES: ListingDiff = {
  added: 1,
  removed: 0,
  changed: 0,
  examples: { added: ['a.csv'], removed: [], changed: [] },
}

const [TEST_DATA] = sampleCandidate().data

/** Version 1.4.0, with three versions before it. */
function versionOf(over: Partial<KnownVersion> = {}): KnownVersion {
  const manifest = buildManifest(
    sampleParts({
      params: { lr: numeral(0.01), seed: numeral(1) },
      data:
        TEST_DATA === undefined ? [] : [{ ...TEST_DATA, digest: digestOf(sha256('old')), size: 5 }],
      environment: { ...sampleParts().environment, runtimes: { python: '3.11.0' } },
      history: ['1.3.0', '1.2.0', '1.1.0'].map(entry),
    }),
  )
  return {
    release: fakeReleaseStore().plant({ tag: 'churn@v1.4.0', url: 'https://api.example/1' }),
    manifest,
    manifestBytes: new Uint8Array(),
    digest: digestOf(sha256('manifest')),
    signer: { kind: 'key', name: 'acme', issuer: null },
    ...over,
  }
}

const JUDGED: MetricComparison = {
  rows: [sampleRow(sampleMetric('recall', 0.811))],
  verdict: 'uncertain',
  warnings: ['Something.'],
  waivers: [sampleWaiver],
}

const build = (over: Partial<ComparisonRequest> = {}) =>
  buildComparison({
    model: 'churn',
    commit: HEAD,
    candidate: sampleCandidate({ params: { lr: numeral(0.02), seed: numeral(2) } }),
    baseline: versionOf(),
    baselineNote: null,
    chosenBy: 'production',
    judged: JUDGED,
    history: 6,
    policy: { correction: 'bh', suspicious: { gain: null, paramsFrozen: ['se*'] } },
    ...over,
  })

describe('a comparison', () => {
  it('has what was judged as it was', () => {
    const { rows, verdict, warnings, waivers } = JUDGED
    expect(build()).toMatchObject({
      model: 'churn',
      rows,
      verdict,
      warnings,
      waivers,
      correction: 'bh',
    })
  })

  it('names its baseline by the manifest, with why it was chosen and who signed it', () => {
    expect(build().baseline).toEqual({
      chosenBy: 'production',
      version: '1.4.0',
      tag: 'churn@v1.4.0',
      manifest: digestOf(sha256('manifest')),
      url: 'https://api.example/1',
      createdAt: '2026-11-23T16:02:11Z',
      commit: COMMIT,
      signer: 'acme',
    })
  })

  it('of a baseline that nobody chose by a name is by its version', () => {
    expect(build({ chosenBy: null }).baseline?.chosenBy).toBe('1.4.0')
  })

  it('of a baseline whose signer is not trusted says so where the signer would stand', () => {
    const baseline = versionOf({ signer: null })
    expect(build({ baseline }).baseline?.signer).toBe('nobody whom this repository trusts')
  })

  it('names the candidate by its commit and its bytes', () => {
    const { artifact } = sampleCandidate()
    expect(build().candidate).toEqual({
      commit: HEAD,
      artifact: artifact.digest,
      size: artifact.size,
    })
  })

  it('knows whether the model is another one', () => {
    const { artifact } = versionOf().manifest.predicate
    const same = sampleCandidate({ artifact: { digest: artifact.digest, size: 1 } })
    expect(build().artifactChanged).toBe(true)
    expect(build({ candidate: same }).artifactChanged).toBe(false)
  })

  it('has the parameters that changed, and those of them that should not', () => {
    const { params, frozen } = build()
    expect(params.changes.map(({ key }) => key)).toEqual(['lr', 'seed'])
    expect(frozen).toEqual(['seed'])
  })

  it('has the files of data sets that differ, where somebody has compared the listings', () => {
    const { changes, unchanged } = build({ listings: new Map([['test', FILES]]) }).data
    expect(changes).toMatchObject([{ name: 'test', before: { size: 5 }, files: FILES }])
    expect(unchanged).toEqual([])
    expect(build().data.changes[0]).not.toHaveProperty('files')
  })

  it('has what the two were trained with where that differs', () => {
    expect(build().environment).toContainEqual({
      what: 'python',
      before: '3.11.0',
      after: '3.12.1',
    })
  })

  it.each<readonly [number, readonly string[] | null]>([
    [6, ['1.1.0', '1.2.0', '1.3.0']],
    [4, ['1.1.0', '1.2.0', '1.3.0']],
    [3, ['1.2.0', '1.3.0']],
    [1, []],
    [0, null],
  ])('shows %d versions, the baseline among them, oldest first', (history, expected) => {
    expect(build({ history }).history?.map(({ version }) => version) ?? null).toEqual(expected)
  })
})

describe('a comparison without a baseline', () => {
  it('has nothing to differ from, and says why', () => {
    expect(build({ baseline: null, chosenBy: null, baselineNote: 'the first one' })).toMatchObject({
      baseline: null,
      baselineNote: 'the first one',
      artifactChanged: null,
      history: null,
      environment: [],
    })
  })

  it('takes no parameter for changed that was never there', () => {
    const { params, frozen } = build({ baseline: null })
    expect([params.changes, frozen]).toEqual([[], []])
  })
})
