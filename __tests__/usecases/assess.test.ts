import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Comparison } from '../../src/domain/comparison.ts'
import type { GatePolicy } from '../../src/domain/gate-rule.ts'
import type { MetricEvidence } from '../../src/domain/metric-evidence.ts'
import { numeral } from '../../src/domain/numeral.ts'
import { defaultGatePolicy } from '../../src/formats/config-policy.ts'
import type { AssessRequest, AssessSources } from '../../src/usecases/assess.ts'
import { assess } from '../../src/usecases/assess.ts'
import type { BaselinePorts } from '../../src/usecases/find-baseline.ts'
import { sampleMetric } from '../domain/manifest-samples.ts'
import { sampleCandidate, sampleWaiver } from '../domain/report-samples.ts'
import { fakeHistory } from '../fakes/history.ts'
import { fakeLog } from '../fakes/log.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { fakeRegistryLog } from '../fakes/registry-log.ts'
import type { FakeReleaseStore } from '../fakes/release-store.ts'
import { fakeReleaseStore } from '../fakes/release-store.ts'
import { fakeVerifier } from '../fakes/verifier.ts'
import { MAIN_LINE, withVersions } from './baseline-scene.ts'
import { commit } from './scene.ts'

/** 1.0.0 to 1.2.0, all with `test/auc` 0.91 and `rate` 0.10, made on 2026-11-23T16:02:11Z. */
let releases: FakeReleaseStore
beforeAll(async () => {
  releases = await withVersions(3)
})

const POLICY: GatePolicy = {
  ...defaultGatePolicy(),
  configured: true,
  rules: [
    {
      match: 'churn/test/auc',
      tolerance: { abs: 0.01, rel: 0 },
      level: 'error',
      origin: { file: '.github/model-release.yml', line: 3 },
    },
  ],
}

interface Given {
  readonly request?: Partial<AssessRequest>
  readonly sources?: Partial<AssessSources>
  readonly store?: FakeReleaseStore
  readonly auc?: number
}

function judge({ request, sources, store = releases, auc = 0.8 }: Given = {}): Promise<Comparison> {
  const ports: BaselinePorts = {
    releases: store,
    registry: fakeRegistryLog(null),
    history: fakeHistory(MAIN_LINE),
    verifier: fakeVerifier(),
    log: fakeLog(),
  }
  const facts = sampleCandidate({
    data: [],
    metrics: [sampleMetric('auc', auc)],
    params: { rate: numeral(0.2) },
  })
  return assess(
    {
      model: 'churn',
      from: [{ kind: 'latest' }],
      prerelease: false,
      base: commit(5),
      head: commit('c'),
      signers: [{ kind: 'key', publicKey: 'trusted' }],
      repository: { serverUrl: 'https://github.com', name: 'acme/ml' },
      pull: 7,
      maxAgeMs: null,
      policy: POLICY,
      history: 6,
      now: '2026-11-24T16:02:11Z',
      ...request,
    },
    {
      facts,
      collectEvidence: async () => new Map(),
      readListings: async () => new Map(),
      ...sources,
    },
    ports,
  )
}

const PASSES: MetricEvidence = {
  evidence: {
    method: 'delong',
    estimate: 0.001,
    interval: { lower: -0.002, upper: 0.004, confidence: 0.95 },
    margin: 0.01,
    p: { oneSided: 0.9, twoSided: 0.5 },
    n: 100,
  },
  test: 'delong',
  reason: 'the same rows under both models',
  smallest: 0.003,
}

describe('a candidate', () => {
  it('is compared with the version that it would replace, by the gates that are given', async () => {
    expect(await judge()).toMatchObject({
      model: 'churn',
      verdict: 'fail',
      rows: [{ key: 'test/auc', outcome: 'fail', gate: { rule: POLICY.rules[0] } }],
      baseline: { version: '1.2.0', chosenBy: 'latest', signer: 'trusted' },
      candidate: { commit: commit('c') },
    })
    expect(await judge({ auc: 0.95 })).toMatchObject({ verdict: 'pass' })
  })

  it('is judged by the evidence that is brought, of the plan and the version that it is for', async () => {
    const asked: unknown[] = []
    const comparison = await judge({
      sources: {
        collectEvidence: async (plan, baseline) => {
          asked.push([plan.facts.map(({ pair }) => pair.key), baseline.release.tag])
          return new Map([['test/auc', PASSES]])
        },
      },
    })
    expect(asked).toEqual([[['test/auc'], 'churn@v1.2.0']])
    expect(comparison).toMatchObject({ verdict: 'pass', rows: [{ evidence: { test: 'delong' } }] })
  })

  it('without a baseline has no evidence: nobody is asked for any', async () => {
    const comparison = await judge({
      store: fakeReleaseStore(),
      sources: { collectEvidence: () => Promise.reject(new Error('asked')) },
    })
    expect(comparison).toMatchObject({
      verdict: 'none',
      baseline: null,
      baselineNote: expect.stringContaining('no published version'),
      history: null,
      artifactChanged: null,
      rows: [{ change: 'new', evidence: null }],
    })
  })

  it('has the listings of its data compared with those of that version, or of none', async () => {
    const asked: (string | undefined)[] = []
    const readListings: AssessSources['readListings'] = async (baseline) => {
      asked.push(baseline?.release.tag)
      return new Map()
    }
    await judge({ sources: { readListings } })
    await judge({ store: fakeReleaseStore(), sources: { readListings } })
    expect(asked).toEqual(['churn@v1.2.0', undefined])
  })

  it('that no gate fits is refused', async () => {
    const rules = POLICY.rules.map((rule) => ({ ...rule, match: 'churn/test/recall' }))
    expect(await refusalOf(() => judge({ request: { policy: { ...POLICY, rules } } }))).toMatch(
      /^CONFIG_INVALID .*churn\/test\/recall/,
    )
  })
})

const waived = (over: object, now = '2026-11-24T23:59:59Z') => {
  const waiver = { ...sampleWaiver, match: 'churn/test/auc', floor: 0.7, pullRequest: 7, ...over }
  return judge({ request: { policy: { ...POLICY, waivers: [waiver] }, now } })
}

describe('a waiver', () => {
  it('is for its own pull request', async () => {
    expect((await waived({})).verdict).not.toBe('fail')
    expect((await waived({ pullRequest: 8 })).verdict).toBe('fail')
  })

  it('counts until the end of its day, UTC', async () => {
    const over = { expires: '2026-11-24' }
    expect((await waived(over)).verdict).not.toBe('fail')
    expect((await waived(over, '2026-11-25T00:00:00Z')).verdict).toBe('fail')
  })
})

describe('the release of the baseline', () => {
  it('is on the server and in the repository of the request, whatever the API says', async () => {
    const repository = { serverUrl: 'https://ghe.example.org', name: 'team a/ml' }
    const { baseline } = await judge({ request: { repository } })
    expect(baseline?.url).toBe('https://ghe.example.org/team%20a/ml/releases/tag/churn%40v1.2.0')
  })
})

const HOUR = 3_600_000
const DAY = 24 * HOUR
const warningsAt = async (now: string, maxAgeMs: number | null) =>
  (await judge({ request: { now, maxAgeMs } })).warnings.filter((one) => one.includes('old;'))

describe('the age of the baseline', () => {
  it.each([
    ['in days', '2027-01-12T16:02:11Z', 30 * DAY, '50 days old; the configuration allows 30.'],
    [
      'in days, the last one not yet full',
      '2027-01-13T16:02:10Z',
      30 * DAY,
      '50 days old; the configuration allows 30.',
    ],
    [
      'in hours where the days are the same',
      '2026-12-23T16:02:12Z',
      30 * DAY,
      '721 hours old; the configuration allows 720.',
    ],
    [
      'in hours where hours are allowed',
      '2026-11-24T16:02:11Z',
      12 * HOUR,
      '24 hours old; the configuration allows 12.',
    ],
  ])('is said when it is too old: %s', async (_what, now, maxAgeMs, said) => {
    expect(await warningsAt(now, maxAgeMs)).toEqual([`The baseline is ${said}`])
  })

  it.each([
    ['just allowed', '2026-12-23T16:02:11Z', 30 * DAY],
    ['negative, by a clock that is behind', '2026-11-01T00:00:00Z', HOUR],
    ['allowed whatever it is', '2096-01-01T00:00:00Z', null],
  ])('is not mentioned when it is %s', async (_what, now, maxAgeMs) => {
    expect(await warningsAt(now, maxAgeMs)).toEqual([])
  })

  it('is none where there is no baseline', async () => {
    const { warnings } = await judge({
      store: fakeReleaseStore(),
      request: { maxAgeMs: 1, now: '2096-01-01T00:00:00Z' },
    })
    expect(warnings.filter((one) => one.includes('old;'))).toEqual([])
  })
})

describe('what came before', () => {
  it.each<readonly [number, readonly string[] | null]>([
    [6, ['1.0.0', '1.1.0']],
    [3, ['1.0.0', '1.1.0']],
    [2, ['1.1.0']],
    [1, []],
    [0, null],
  ])(
    'is shown by %d points, of which the baseline is one: oldest first',
    async (history, expected) => {
      const comparison = await judge({ request: { history } })
      expect(comparison.history?.map(({ version }) => version) ?? null).toEqual(expected)
    },
  )
})

const frozenBy = async (...paramsFrozen: readonly string[]) => {
  const policy = { ...POLICY, suspicious: { gain: null, paramsFrozen } }
  return (await judge({ request: { policy } })).frozen
}

describe('a parameter that should not change', () => {
  it('is named when it did', async () => {
    expect(await frozenBy('rate')).toEqual(['rate'])
    expect(await frozenBy('seed')).toEqual([])
  })
})
