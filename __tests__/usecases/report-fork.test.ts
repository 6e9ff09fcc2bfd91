import { beforeAll, describe, expect, it } from '@jest/globals'
import { ReleaseError } from '../../src/domain/errors.ts'
import { parseManifest } from '../../src/domain/parse-manifest.ts'
import { sampleComparison } from '../domain/report-samples.ts'
import { sampleMetric } from '../domain/manifest-samples.ts'
import { refusalOf } from '../fakes/refusal.ts'
import type { FakeReleaseStore } from '../fakes/release-store.ts'
import { artifactOf } from '../fakes/run-artifacts.ts'
import {
  comparisonsOf,
  documentOf,
  follow,
  KEY,
  measured,
  pullAt,
  RUN,
  withVersion,
} from './fork-scene.ts'
import { commit } from './scene.ts'

let releases: FakeReleaseStore
beforeAll(async () => {
  releases = await withVersion(['churn', 'fraud'])
})

const worse = () => measured(releases, 0.8)

describe('what the run of a fork left', () => {
  it('is judged by the version and the gates of the base', async () => {
    const { review, bases, calls, asked } = await follow({
      releases,
      reports: [documentOf(worse())],
    })
    expect(comparisonsOf(review)).toMatchObject({
      churn: { verdict: 'fail', baseline: { version: '1.0.0' }, candidate: { commit: RUN.head } },
    })
    expect(bases).toEqual([commit(1)])
    expect(asked).toEqual(['mallory:tune'])
    expect(calls).toEqual(['list 4242', `download ${artifactOf(documentOf({})).name}`])
  })

  it.each([
    ['commit', { head: 'e'.repeat(40) }, `its commit is ${'e'.repeat(40)}`],
    [
      'run',
      { runId: '4243', runUrl: 'https://github.com/acme/ml/actions/runs/4243' },
      'its run is 4243',
    ],
    [
      'repository',
      { repository: 'acme/other', runUrl: 'https://github.com/acme/other/actions/runs/4242' },
      'its repository is another one',
    ],
    [
      'server',
      {
        serverUrl: 'https://evil.example',
        runUrl: 'https://evil.example/acme/ml/actions/runs/4242',
      },
      'its repository is another one',
    ],
  ])(
    'a report of another commit, run or repository is left out and said: %s',
    async (_what, over, said) => {
      const odd = { ...over, comparison: sampleComparison({ model: 'fraud', baseline: null }) }
      const { review, lines } = await follow({
        releases,
        reports: [documentOf(worse()), documentOf(worse(), odd, 'fraud')],
      })
      expect(Object.keys(comparisonsOf(review))).toEqual(['churn'])
      expect(lines).toContainEqual(
        expect.stringMatching(/^warning A report of fraud is left out: its /),
      )
      expect(lines.join('\n')).toContain(said)
    },
  )

  it('the number of another pull request does not count', async () => {
    const { reports } = await follow({ releases, reports: [documentOf(worse(), { pull: 8 })] })
    expect(reports).toEqual([{ pull: pullAt(7, 1), review: null, left: true, problem: null }])
  })

  it('predictions are not taken over: the evidence comes from reported numbers', async () => {
    const { review, lines } = await follow({ releases, reports: [documentOf(worse())] })
    const { rows } = comparisonsOf(review)['churn'] ?? {}
    expect(rows).toMatchObject([{ evidence: { test: 'newcombe', n: 200 } }])
    expect(lines).toEqual([
      'info Predictions "test" are not paired: the candidate has no predictions of this data set',
    ])
  })

  it("that the model is the version's, byte for byte, is the fork's word and takes no test away", async () => {
    const { artifact } = parseManifest(releases.read('churn@v1.0.0', 'manifest.json')).predicate
    const facts = { ...measured(releases, 0.9), artifact: { ...artifact, size: 7 } }
    const { review } = await follow({ releases, reports: [documentOf(facts)] })
    const { rows, artifactChanged } = comparisonsOf(review)['churn'] ?? {}
    expect(artifactChanged).toBe(false)
    expect(rows).toMatchObject([{ evidence: { test: 'newcombe' } }])
  })

  it('a metric with a gate that the fork left out fails', async () => {
    const left = { ...worse(), metrics: [sampleMetric('f1', 0.99)] }
    const { review } = await follow({ releases, reports: [documentOf(left)] })
    const { verdict, rows } = comparisonsOf(review)['churn'] ?? {}
    expect(verdict).toBe('fail')
    expect(rows?.find(({ key }) => key === 'test/accuracy')).toMatchObject({
      change: 'missing',
      outcome: 'fail',
    })
  })

  it('a run without any report gives a review of null', async () => {
    const { reports, bases } = await follow({ releases, reports: [] })
    expect(reports).toEqual([{ pull: pullAt(7, 1), review: null, left: false, problem: null }])
    expect(bases).toEqual([])
  })

  it('of which nothing can be read is as if there were none, and why is said', async () => {
    const { name } = artifactOf(documentOf(worse()))
    const { review, lines } = await follow({
      releases,
      artifacts: [{ name, archive: Buffer.from('hello') }],
    })
    expect(review).toBeNull()
    expect(lines).toEqual([expect.stringMatching(/^warning A report of this run is left out: /)])
  })
})

const refuseWith =
  (...error: ConstructorParameters<typeof ReleaseError>) =>
  async (): Promise<never> => {
    throw new ReleaseError(...error)
  }

describe('a run with more artifacts than can be listed', () => {
  it('has no report, and a warning says why', async () => {
    const list = refuseWith('LIMIT_EXCEEDED', 'Too many.')
    const { reports, lines } = await follow({ releases, list })
    expect(reports).toEqual([{ pull: pullAt(7, 1), review: null, left: true, problem: null }])
    expect(lines).toEqual(['warning Too many.'])
  })

  it('but one whose artifacts nobody may list has a failure', async () => {
    const list = refuseWith('PERMISSION_MISSING', 'Not you.')
    expect(await refusalOf(() => follow({ releases, list }))).toBe('PERMISSION_MISSING Not you.')
  })
})

describe("a fork's own verdict, gates, key and baseline count for nothing", () => {
  const lie = {
    key: 'nightly',
    gatesFile: 'mine.yml',
    gatesEdited: true,
    selfReported: false,
    asOf: '2020-01-01T00:00:00Z',
    comparison: sampleComparison({ verdict: 'pass', rows: [], warnings: ['All is well.'] }),
  }

  it('and the report says where the numbers are from', async () => {
    const { review } = await follow({ releases, reports: [documentOf(worse(), lie)] })
    expect(review).toMatchObject({
      key: KEY,
      followed: true,
      asOf: '2026-11-24T00:00:00Z',
      runUrl: RUN.url,
    })
    expect(review?.models).toMatchObject([
      {
        key: KEY,
        gatesFile: '.github/model-release.yml at 11111111',
        gatesEdited: false,
        selfReported: true,
        comparison: { verdict: 'fail', baseline: { version: '1.0.0', signer: 'trusted' } },
      },
    ])
    expect(review?.models[0]?.comparison.warnings).not.toContain('All is well.')
  })

  it('the key is that of whoever follows the run, where they chose one', async () => {
    const reports = [documentOf(worse(), lie)]
    const { review } = await follow({ releases, reports, request: { key: 'quality' } })
    expect(review).toMatchObject({ key: 'quality', models: [{ key: 'quality' }] })
  })

  it('but tells reports of one model apart, where steps of several keys left one', async () => {
    const reports = ['nightly', 'quality', 'weekly'].map((key, index) =>
      documentOf(measured(releases, 0.5 + index / 10), { key }),
    )
    const { review } = await follow({ releases, reports, request: { key: 'quality' } })
    expect(review?.models).toHaveLength(1)
    expect(comparisonsOf(review)['churn']?.rows[0]?.candidate?.value?.value).toBe(0.6)
  })

  it('nor is it self-reported by a fork when a bot of the repository itself ran', async () => {
    const run = { ...RUN, headRepository: 'Acme/ML' }
    const { review } = await follow({
      releases,
      reports: [documentOf(worse())],
      pulls: [pullAt(7, 1, { headRepository: 'acme/ml' })],
      request: { run },
    })
    expect(review?.models).toMatchObject([{ selfReported: false }])
  })
})
