import { beforeAll, describe, expect, it } from '@jest/globals'
import { ReleaseError } from '../../src/domain/errors.ts'
import { reportBytes } from '../../src/domain/build-report.ts'
import { archiveOf } from '../fakes/report-exchange.ts'
import type { FakeReleaseStore } from '../fakes/release-store.ts'
import { buildZip } from '../formats/zip-fixture.ts'
import type { Outcome } from './review-outcome.ts'
import { reviewAttack } from './review-attack.ts'
import type { Artifact } from './review-stage.ts'
import { artifactOf, follow, forged, metric, outcomeOf, withBaseline } from './review-stage.ts'

// Bytes that the run of a fork leaves for a workflow with all rights to read.

let releases: FakeReleaseStore

beforeAll(async () => {
  releases = await withBaseline()
})

const GOOD = { metrics: [metric('f1', 0.99), metric('recall', 0.99)] }
const document = forged(GOOD)
const { name } = artifactOf(document)
const bytes = reportBytes(document)
const text = Buffer.from(bytes).toString('utf8')
const MIB = 1024 * 1024

const play = async (artifacts: readonly Artifact[]): Promise<Outcome> =>
  outcomeOf(await follow({ releases, artifacts }))

const playAll = async (archives: readonly Uint8Array[]): Promise<readonly Outcome[]> =>
  await Promise.all(archives.map(async (archive) => await play([{ name, archive }])))

/** The report with a change of its text, which has to be one. */
function changed(from: string, to: string): Uint8Array {
  if (!text.includes(from)) throw new Error(`no ${from} in the report`)
  return archiveOf(Buffer.from(text.replace(from, () => to)))
}

async function playTooMany(): Promise<Outcome> {
  const refusal = new ReleaseError('LIMIT_EXCEEDED', 'Run 4242 has more than 2000 artifacts.')
  const followed = await follow({ releases, artifacts: [artifactOf(document)], refusal })
  // The comment says that there is no result, rather than what it said of an earlier commit.
  expect(followed.reports).toMatchObject([{ pull: { number: 7 }, review: null }])
  return outcomeOf(followed)
}

describe('an archive of a fork', () => {
  it('is read when nothing is wrong with it, and is self-reported', async () => {
    const { reports, lines } = await follow({ releases, artifacts: [artifactOf(document)] })
    expect(reports[0]?.review?.models).toMatchObject([
      { selfReported: true, comparison: { model: 'churn', verdict: 'pass' } },
    ])
    expect(lines).toEqual([])
  })

  reviewAttack(
    'a report that unpacks to more than its archive says, or than is read',
    'left out',
    async () =>
      await playAll([
        buildZip([['report.json', bytes, { deflate: true, size: 100 }]]),
        buildZip([['report.json', ' '.repeat(17 * MIB), { deflate: true }]]),
        buildZip([['report.json', ' '.repeat(17 * MIB), { deflate: true, size: 1000 }]]),
        buildZip([['report.json', bytes, { size: 4 * 1024 * MIB - 1 }]]),
        archiveOf(Buffer.concat([Buffer.alloc(17 * MIB, ' '), bytes])),
      ]),
    /does not unpack|more than the 16777216 bytes|at most 16777216|-1 bytes|bytes|size/,
  )

  reviewAttack(
    'an archive of many files, with a path that leads out of it, or one that is cut off or none',
    'left out',
    async () =>
      await playAll([
        buildZip([
          ...Array.from({ length: 100 }, (_, index) => [`${index}`, 'x'] as const),
          ['report.json', bytes],
        ]),
        buildZip([
          ['../../report.json', bytes],
          ['report.json', bytes],
        ]),
        buildZip([
          ['/etc/passwd', 'x'],
          ['report.json', bytes],
        ]),
        buildZip([['..\\report.json', bytes]]),
        buildZip([['folder/report.json', bytes]]),
        buildZip([['report.json', bytes]]).subarray(0, 2000),
        buildZip([['report.json', bytes, { deflate: true }]]).subarray(300),
        Buffer.from(text),
        new Uint8Array(0),
        buildZip([]),
      ]),
    /^warning A report of this run is left out: /,
  )

  reviewAttack(
    'two reports in one archive, of which each reader takes its own',
    'left out',
    async () =>
      await playAll([
        buildZip([
          ['report.json', bytes],
          ['report.json', reportBytes(forged({ metrics: [metric('f1', 0.5)] }))],
        ]),
      ]),
    /"report\.json" comes twice/,
  )

  it('is never unpacked to disk: a link in it is the text of its target', async () => {
    const link = buildZip([['report.json', '/etc/passwd']])
    expect(outcomeOf(await follow({ releases, artifacts: [{ name, archive: link }] }))).toEqual({
      stoppedBy: 'left out',
      said: expect.stringMatching(/report\.json is not a report/),
    })
  })

  reviewAttack(
    'a report that is no JSON, or JSON that readers understand differently',
    'left out',
    async () =>
      await playAll([
        archiveOf(Buffer.from('<html>')),
        archiveOf(bytes.subarray(0, 900)),
        archiveOf(Buffer.from(`\uFEFF${text}`)),
        archiveOf(Buffer.from([0xff, 0xfe, ...bytes])),
        changed('"pull": 7', '"pull": 8, "pull": 7'),
        changed('"pull": 7', '"pull": 7, "x": "\\ud800"'),
        changed('"runtimes": {', `"runtimes": {"a": ${'['.repeat(200_000)}`),
        changed('"value": 0.99', '"value": 1e400'),
        changed('"value": 0.99', '"value": NaN'),
        changed('"value": 0.99', '"value": null'),
        changed('"samples": null', '"samples": "many"'),
        archiveOf(Buffer.from(`${text}${text}`)),
      ]),
    /report\.json is not a report of this kind/,
  )

  reviewAttack(
    'a report of another repository, run, commit or server',
    'left out',
    async () =>
      await Promise.all(
        [
          { head: 'e'.repeat(40) },
          { runId: '4243', runUrl: 'https://github.com/acme/ml/actions/runs/4243' },
          { repository: 'mallory/ml', runUrl: 'https://github.com/mallory/ml/actions/runs/1' },
          { serverUrl: 'https://github.example', runUrl: 'https://github.example/acme/ml/x' },
        ].map(async (over) => {
          const base = forged(GOOD).comparison
          const comparison = { ...base, baseline: null }
          return await play([artifactOf(forged(GOOD, { ...over, comparison }))])
        }),
      ),
    /is left out: its (?:commit|run|repository) is /,
  )

  reviewAttack(
    'a report under the name of another model, key or attempt',
    'left out',
    async () =>
      await Promise.all(
        [
          artifactOf(forged(GOOD, {}, 'fraud')).name,
          artifactOf(forged(GOOD, { key: 'nightly' })).name,
          artifactOf(forged(GOOD, { attempt: 1, key: 'x' })).name,
        ].map(async (other) => await play([{ name: other, archive: archiveOf(bytes) }])),
      ),
    /of another model, key or attempt than the name/,
  )

  reviewAttack(
    'an address in the report that leads out of the repository, or is none',
    'left out',
    async () =>
      await playAll(
        [
          'javascript:alert(1)',
          'https://evil.example/acme/ml/actions/runs/4242',
          'https://github.com@evil.example/acme/ml/',
          'https://github.com/acme/ml/../../mallory/ml/x',
          'https://github.com/acme/ml/x) [y](https://evil.example',
        ].flatMap((url) => [
          changed('"runUrl": "https://github.com/acme/ml/actions/runs/4242"', `"runUrl": "${url}"`),
          changed(
            '"url": "https://github.com/acme/ml/releases/tag/churn%40v1.3.2"',
            `"url": "${url}"`,
          ),
        ]),
      ),
    /is not an address of|must match/,
  )

  it('is read as one of fifty, whatever else the run leaves', async () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      artifactOf(forged(GOOD, {}, `model-${String(index).padStart(2, '0')}`)),
    )
    const others = Array.from({ length: 10_000 }, (_, index) => ({
      name: `artifact-${index}`,
      archive: new Uint8Array(0),
    }))
    const followed = await follow({ releases, artifacts: [...others, ...many] })
    expect(followed.reports[0]?.review?.models).toHaveLength(50)
    expect(followed.downloads).toHaveLength(50)
    expect(followed.lines).toEqual(['warning The run left 60 reports; the first 50 are read.'])
  })

  reviewAttack(
    'more artifacts than can be listed',
    'left out',
    playTooMany,
    /more than 2000 artifacts/,
  )

  reviewAttack(
    'reports that fill the memory together, though none of them does',
    'left out',
    async () => {
      const long = Object.fromEntries(
        Array.from({ length: 150 }, (_, index) => [`p${index}`, 'x'.repeat(60_000)]),
      )
      const models = ['a', 'b', 'c', 'churn']
      return await play(
        models.map((model) => artifactOf(forged({ ...GOOD, params: long }, {}, model))),
      )
    },
    /all reports together have more than 33554432 bytes/,
  )
})
