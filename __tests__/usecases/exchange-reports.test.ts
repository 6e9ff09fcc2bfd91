import { describe, expect, it } from '@jest/globals'
import { buildReportDocument, reportBytes } from '../../src/domain/build-report.ts'
import { buildFragmentName } from '../../src/domain/fragment-name.ts'
import { randomSource } from '../../src/domain/random-source.ts'
import type { ModelReport, ReportDocument, Review } from '../../src/domain/report.ts'
import { exchangeReports } from '../../src/usecases/exchange-reports.ts'
import type { Exchanged } from '../../src/usecases/exchange-reports.ts'
import { readFragment } from '../../src/usecases/read-fragments.ts'
import { unpackArtifact } from '../../src/usecases/unpack-artifact.ts'
import { reportOf, sampleCandidate } from '../domain/report-samples.ts'
import type { FakeJob, FakeRun } from '../fakes/report-exchange.ts'
import { archiveOf, fakeRun } from '../fakes/report-exchange.ts'
import type { FakeLog } from '../fakes/log.ts'
import { fakeLog } from '../fakes/log.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { buildZip } from '../formats/zip-fixture.ts'

const documentOf = (model: string, over: Partial<ModelReport> = {}): ReportDocument =>
  buildReportDocument(reportOf(model, over), sampleCandidate())

const modelsOf = ({ models }: Review): readonly string[] =>
  models.map(({ comparison }) => comparison.model)

/** Another job's report, complete. */
const addTo = (run: FakeRun, document: ReportDocument): void =>
  run.add(buildFragmentName(document), archiveOf(reportBytes(document)))

interface Job extends FakeJob {
  readonly own?: ReportDocument
  /** Called with each review, before it is posted. */
  readonly during?: (posts: number) => void
  readonly legs?: number
}

interface Outcome {
  readonly result: Exchanged<string>
  readonly posts: readonly (readonly string[])[]
  readonly log: FakeLog
  readonly waits: readonly number[]
}

async function exchange(run: FakeRun, job: Job = {}): Promise<Outcome> {
  const { own = documentOf('churn'), during, legs = null } = job
  const posts: (readonly string[])[] = []
  const waits: number[] = []
  const log = fakeLog()
  const result = await exchangeReports(
    { own, files: ['report.json'], expected: { legs, models: [] } },
    async (review) => {
      during?.(posts.length)
      posts.push(modelsOf(review))
      return `post ${posts.length}`
    },
    {
      exchange: run.exchangeOf(() => reportBytes(own), job),
      log,
      sleep: async (ms) => waits.push(ms),
    },
  )
  return { result, posts, log, waits }
}

describe('a job leaves its report and posts what the run has', () => {
  it('which is its own where it is alone', async () => {
    const run = fakeRun()
    const { result, posts } = await exchange(run, { legs: 3 })
    const artifact = buildFragmentName(documentOf('churn'))
    expect(posts).toEqual([['churn']])
    expect(result).toMatchObject({
      kind: 'shared',
      artifact,
      posted: 'post 1',
      complete: true,
      review: { absent: [{ model: null, count: 2 }] },
    })
    expect(run.calls).toEqual([`leave ${artifact}`, 'list', 'list'])
  })

  it('with the reports of the jobs before it, each read once', async () => {
    const run = fakeRun()
    addTo(run, documentOf('tumour'))
    const { result, posts } = await exchange(run, { legs: 2 })
    expect(posts).toEqual([['churn', 'tumour']])
    expect(result).toMatchObject({ complete: true, review: { absent: [] } })
    expect(run.calls.filter((call) => call.startsWith('read'))).toHaveLength(1)
  })

  it('as they were, digits included', async () => {
    const run = fakeRun()
    const other = documentOf('tumour')
    addTo(run, other)
    const { result } = await exchange(run)
    const { candidate: _candidate, _type, ...report } = other
    expect(result).toMatchObject({ review: { models: [expect.anything(), report] } })
  })

  it('once more when another job has come meanwhile', async () => {
    const run = fakeRun()
    const during = (posts: number): void => {
      if (posts === 0) addTo(run, documentOf('tumour'))
    }
    const { posts, waits, result } = await exchange(run, { during })
    expect(posts).toEqual([['churn'], ['churn', 'tumour']])
    expect(result).toMatchObject({ posted: 'post 2', complete: true })
    expect(waits).toEqual([])
  })

  it('ten times at most, slower and slower, and says that it gave up', async () => {
    const run = fakeRun()
    const during = (posts: number): void => addTo(run, documentOf(`model-${posts}`))
    const { posts, waits, result, log } = await exchange(run, { during })
    expect(posts).toHaveLength(10)
    expect(waits.slice(0, 5)).toEqual([2000, 4000, 8000, 16_000, 30_000])
    expect(result).toMatchObject({ kind: 'shared', posted: 'post 10', complete: false })
    expect(log.lines).toContainEqual(expect.stringContaining('kept coming for 10 rounds'))
  })

  it('with the newest attempt of each model', async () => {
    const run = fakeRun()
    addTo(run, documentOf('tumour'))
    addTo(run, documentOf('tumour', { attempt: 2, gatesEdited: true }))
    addTo(run, documentOf('churn'))
    const own = documentOf('churn', { attempt: 2 })
    const { result } = await exchange(run, { own })
    expect(result).toMatchObject({
      review: { models: [{ attempt: 2 }, { attempt: 2, gatesEdited: true }] },
    })
    expect(run.calls.filter((call) => call.startsWith('read'))).toHaveLength(1)
  })

  it('but not with those of another key, which are not even read, or another commit', async () => {
    const run = fakeRun()
    addTo(run, documentOf('a', { key: 'nightly' }))
    addTo(run, documentOf('b', { head: '0'.repeat(40) }))
    run.add('dataset', new Uint8Array(10))
    const { posts, log } = await exchange(run)
    expect(posts).toEqual([['churn']])
    expect(run.calls.filter((call) => call.startsWith('read'))).toHaveLength(1)
    expect(log.lines).toContainEqual(expect.stringMatching(/^debug .* differs in "head"\.$/))
  })
})

describe('a report that cannot be had is left out with a warning', () => {
  const other = documentOf('tumour')
  const name = buildFragmentName(other)
  const bytes = reportBytes(other)

  it.each<readonly [string, Uint8Array, string]>([
    ['no archive', Buffer.from('hello'), 'is no readable zip archive'],
    ['no report', buildZip([['other.json', '{}']]), 'has no file report.json'],
    ['a broken report', archiveOf(bytes.subarray(0, 100)), 'report.json is not a report'],
    [
      'the report of another model',
      archiveOf(reportBytes(documentOf('other'))),
      'of another model, key or attempt than the name',
    ],
    [
      'too many files',
      buildZip(Array.from({ length: 11 }, (_, index) => [`${index}`, 'x'] as const)),
      'holds 11 files',
    ],
    ['a path out of it', buildZip([['../report.json', '{}']]), 'is no readable zip archive'],
  ])('%s', async (_what, archive, message) => {
    const run = fakeRun()
    run.add(name, archive)
    const { posts, log, result } = await exchange(run)
    expect(posts).toEqual([['churn']])
    expect(result).toMatchObject({ complete: true })
    expect(log.lines).toEqual([
      expect.stringMatching(/^warning A report of this run is left out: /),
    ])
    expect(log.lines[0]).toContain(message)
  })

  it('a download that fails, of which there is no second one', async () => {
    const run = fakeRun()
    addTo(run, other)
    const { posts, log } = await exchange(run, { fails: new Set(['read 1']) })
    expect(posts).toEqual([['churn']])
    expect(log.lines).toHaveLength(1)
  })

  it('one that is larger than is read, packed or not', async () => {
    const bomb = buildZip([['report.json', 'x'.repeat(100_000), { deflate: true }]])
    const stored = buildZip([['report.json', 'x'.repeat(100_000)]])
    for (const archive of [bomb, stored])
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await refusalOf(() => unpackArtifact('x', archive, ['report.json'], 50_000))).toBe(
        'LIMIT_EXCEEDED report.json in x has more than the 50000 bytes that are read of it.',
      )
  })

  it('and the limit goes to whoever downloads', async () => {
    const asked: number[] = []
    const read = async (_ref: unknown, maxBytes: number): Promise<Uint8Array> => {
      asked.push(maxBytes)
      return archiveOf(bytes)
    }
    const ref = { id: 1, name, size: 1, sha256: null }
    expect(await readFragment(ref, read, 1_000_000)).toEqual(other)
    expect(asked).toEqual([1_000_000])
  })
})

const fail = (): never => {
  throw new RangeError('a bug')
}

describe('without the service', () => {
  it.each(['leave 1', 'list 1'])('nothing is posted, and the reason given: %s', async (fails) => {
    const { result, posts } = await exchange(fakeRun(), { fails: new Set([fails]) })
    expect(posts).toEqual([])
    expect(result).toEqual({
      kind: 'unavailable',
      why: `Cannot ${fails.slice(0, -2)}: there is no such service`,
    })
  })

  it('that fails after a post, the post stays', async () => {
    const { result, posts, log } = await exchange(fakeRun(), { fails: new Set(['list 2']) })
    expect(posts).toEqual([['churn']])
    expect(result).toMatchObject({ kind: 'shared', posted: 'post 1', complete: false })
    expect(log.lines).toContainEqual(expect.stringContaining('some may be missing'))
  })

  it('what the post fails with comes through', async () => {
    await expect(exchange(fakeRun(), { during: fail })).rejects.toThrow(RangeError)
  })
})

/** Jobs at once, of which a random one goes on at each step. */
async function interleave(seed: number, models: readonly string[]): Promise<readonly string[][]> {
  const random = randomSource(seed)
  const waiting: (() => void)[] = []
  const turn = (): Promise<void> => new Promise((resolve) => waiting.push(resolve))
  const run = fakeRun()
  const posts: string[][] = []
  const ended = new Set<string>()
  const jobs = models.map(async (model) => {
    await turn()
    const own = documentOf(model)
    await exchangeReports(
      { own, files: ['report.json'], expected: { legs: models.length, models: [] } },
      async (review) => {
        await turn()
        posts.push([...modelsOf(review)])
        await turn()
      },
      { exchange: run.exchangeOf(() => reportBytes(own), { turn }), log: fakeLog(), sleep: turn },
    )
    ended.add(model)
  })
  while (ended.size < models.length) {
    // oxlint-disable-next-line no-await-in-loop -- everything that can go on without a turn has gone on
    await new Promise((resolve) => setImmediate(resolve))
    const [next] = waiting.splice(random.next() % Math.max(1, waiting.length), 1)
    next?.()
  }
  await Promise.all(jobs)
  return posts
}

describe('of jobs that end at any time', () => {
  it('the last post has all models, in whatever order they go on', async () => {
    const models = ['a', 'b', 'c', 'd']
    const counts = new Set<number>()
    for (let seed = 1; seed <= 150; seed += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one run after the other
      const posts = await interleave(seed, models)
      counts.add(posts.length)
      expect({ seed, last: posts.at(-1) }).toEqual({ seed, last: models })
    }
    // The runs did differ, and some had a post that another job's older one had covered.
    expect(counts.size).toBeGreaterThan(2)
  })
})
