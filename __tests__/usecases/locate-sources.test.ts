import { describe, expect, it } from '@jest/globals'
import type { MetricRow } from '../../src/domain/comparison.ts'
import type { Capture } from '../../src/ports/capture.ts'
import type { Checkout } from '../../src/ports/checkout.ts'
import { checkAnnotations } from '../../src/render/check-annotations.ts'
import { locateSources } from '../../src/usecases/locate-sources.ts'
import { sampleWaiver } from '../domain/report-samples.ts'
import type { Workspace } from '../fakes/capture.ts'
import { fakeCapture } from '../fakes/capture.ts'
import { aReport, comparison, metric, rows } from '../render/reports.ts'

const METRICS = `{
  "test": {
    "recall": 0.81,
    "auc": 0.9
  }
}
`

/** A row that fails by a number from there. */
const failing = (source: string, over: Partial<MetricRow> = {}): MetricRow => ({
  ...rows.recallFails,
  candidate: metric('recall', 0.81, { source }),
  ...over,
})

interface Found {
  readonly lines: ReadonlyMap<string, number>
  /** Paths that git was asked for. */
  readonly asked: readonly string[]
  /** Patterns that were read. */
  readonly read: readonly string[]
}

/** @param untracked files that are in the workspace and not in the repository */
async function locate(
  given: readonly MetricRow[],
  workspace: Workspace,
  untracked: readonly string[] = [],
): Promise<Found> {
  const [asked, read]: [string[], string[]] = [[], []]
  const capture = fakeCapture(workspace)
  const checkout: Pick<Checkout, 'listTracked'> = {
    listTracked: async (paths) => {
      asked.push(...paths)
      return paths.filter((path) => Object.hasOwn(workspace, path) && !untracked.includes(path))
    },
  }
  const readTexts: typeof capture.readTexts = async (patterns, maxBytes) => {
    read.push(...patterns)
    return await capture.readTexts(patterns, maxBytes)
  }
  const lines = await locateSources(comparison({ rows: given }), {
    capture: { readTexts },
    checkout,
  })
  return { lines, asked, read }
}

/** Without the files themselves, which are on line 1. */
async function linesOf(...given: Parameters<typeof locate>) {
  const { lines, read } = await locate(...given)
  for (const path of read) expect(lines.has(path)).toBe(true)
  return Object.fromEntries([...lines].filter(([source]) => !read.includes(source)))
}

describe('the numbers that somebody has to look at', () => {
  it('are found on their lines, by JSON pointer or by the line that the source names', async () => {
    const given = ['metrics.json#/test/recall', 'metrics.json#/test/auc', 'log.csv#L3']
    expect(
      await linesOf(
        given.map((source) => failing(source)),
        { 'metrics.json': METRICS, 'log.csv': 'a\n1\n2\n' },
      ),
    ).toEqual({
      'metrics.json#/test/recall': 3,
      'metrics.json#/test/auc': 4,
      'log.csv#L3': 3,
    })
  })

  it('are found in YAML too, and on line 1 of what has no lines to be told', async () => {
    const given = [failing('m.yaml#/test/recall'), failing('m.npz'), failing('m.toml#/recall')]
    const { lines } = await locate(given, {
      'm.yaml': 'a: 1\ntest:\n  recall: 0.8\n',
      'm.npz': 'x',
      'm.toml': '\nrecall = 0.8',
    })
    expect(Object.fromEntries(lines)).toEqual({
      'm.yaml': 1,
      'm.yaml#/test/recall': 3,
      'm.npz': 1,
      'm.toml': 1,
      'm.toml#/recall': 1,
    })
  })

  it.each<readonly [string, Partial<MetricRow>]>([
    ['fail', { outcome: 'fail', judgement: null }],
    ['are waived', { outcome: 'warn', waiver: sampleWaiver }],
    ['are undecided', { outcome: 'warn', judgement: 'uncertain' }],
  ])('are those that %s', async (_what, over) => {
    const found = await linesOf([failing('metrics.json#/test/auc', over)], {
      'metrics.json': METRICS,
    })
    expect(found).toEqual({ 'metrics.json#/test/auc': 4 })
  })

  it('are none that pass or are only shown, for which nothing is asked or read', async () => {
    const given = [rows.aucBetter, rows.supportShown, rows.eceNew]
    const { lines, asked, read } = await locate(given, { 'metrics.json': METRICS })
    expect([[...lines], asked, read]).toEqual([[], [], []])
  })

  it('and of a metric that is absent now, where it was', async () => {
    const gone = failing('', {
      candidate: null,
      baseline: metric('recall', 0.9, { source: 'metrics.json#/test/gone' }),
      change: 'missing',
    })
    expect(await linesOf([gone], { 'metrics.json': METRICS })).toEqual({
      'metrics.json#/test/gone': 1,
    })
  })

  it('have their remarks in these files', async () => {
    const given = [failing('metrics.json#/test/recall'), failing('made.json#/test/auc')]
    const workspace = { 'metrics.json': METRICS, 'made.json': METRICS }
    const { lines } = await locate(given, workspace, ['made.json'])
    const models = [aReport({ comparison: comparison({ rows: given }) })]
    const paths = checkAnnotations({ models }, lines).annotations.map(({ path }) => path)
    expect(paths.filter((path) => path.includes('json'))).toEqual(['metrics.json'])
  })
})

const ALL_TRACKED: Pick<Checkout, 'listTracked'> = { listTracked: async (paths) => paths }

const fail: Capture['readTexts'] = async () => {
  throw new RangeError('a bug')
}

const readOther: Capture['readTexts'] = async () => ({
  wildcard: true,
  files: [{ path: 'other.json', bytes: Buffer.from(METRICS) }],
})

describe('a file', () => {
  it.each([
    ['run#1/metrics.json', '#/test/auc'],
    ['C#/metrics.json', '#/test/auc'],
    ['#/metrics.json', '#/test/auc'],
    ['a#L3/b #L4.json', '#/test/auc'],
  ])('with # in its name is told from the pointer behind it: %s', async (path, fragment) => {
    const workspace = { [path]: METRICS, C: 'x', a: 'x' }
    const { lines } = await locate([failing(`${path}${fragment}`)], workspace)
    expect(lines.get(`${path}${fragment}`)).toBe(4)
  })

  it('with # in a key is found as well', async () => {
    const workspace = { 'm.json': '{\n"a#": {\n"b": 1\n}}' }
    expect(await linesOf([failing('m.json#/a#/b')], workspace)).toEqual({ 'm.json#/a#/b': 3 })
  })

  it('that git does not track is left out, and not read', async () => {
    const given = [failing('made.json#/test/recall'), failing('metrics.json#/test/recall')]
    const workspace = { 'metrics.json': METRICS, 'made.json': METRICS }
    const { lines, read } = await locate(given, workspace, ['made.json'])
    expect([...lines.keys()]).toEqual(['metrics.json', 'metrics.json#/test/recall'])
    expect(read).toEqual(['metrics.json'])
  })

  it.each([
    ['more than a mebibyte', `${METRICS}${' '.repeat(1024 * 1024)}`],
    ['broken', METRICS.slice(0, -4)],
    ['empty', ''],
  ])('that is %s has line 1', async (_what, content) => {
    const given = [failing('metrics.json#/test/auc')]
    expect(await linesOf(given, { 'metrics.json': content })).toEqual({
      'metrics.json#/test/auc': 1,
    })
  })

  it('of exactly a mebibyte is read', async () => {
    const content = METRICS.padEnd(1024 * 1024)
    expect(await linesOf([failing('metrics.json#/test/auc')], { 'metrics.json': content })).toEqual(
      {
        'metrics.json#/test/auc': 4,
      },
    )
  })

  it('that is in the repository and not in the workspace has line 1', async () => {
    const given = comparison({ rows: [failing('metrics.json#/test/auc')] })
    const lines = await locateSources(given, { capture: fakeCapture({}), checkout: ALL_TRACKED })
    expect(lines.get('metrics.json#/test/auc')).toBe(1)
  })

  it('whose reader has a bug is no file without lines', async () => {
    const given = comparison({ rows: [failing('metrics.json#/test/auc')] })
    const capture = { readTexts: fail }
    await expect(locateSources(given, { capture, checkout: ALL_TRACKED })).rejects.toThrow(
      RangeError,
    )
  })

  it('of which a name is a pattern is not taken for other files', async () => {
    const given = comparison({ rows: [failing('*.json#/test/auc')] })
    const lines = await locateSources(given, {
      capture: { readTexts: readOther },
      checkout: ALL_TRACKED,
    })
    expect(lines.get('*.json#/test/auc')).toBe(1)
  })
})

describe('of many', () => {
  it('files the first twenty are looked at', async () => {
    const paths = Array.from({ length: 25 }, (_, index) => `m${index}.json`)
    const given = paths.map((path) => failing(`${path}#/test/auc`))
    const workspace = Object.fromEntries(paths.map((path) => [path, METRICS]))
    const { lines, asked, read } = await locate(given, workspace)
    expect(asked).toEqual(paths.slice(0, 20))
    expect(read).toHaveLength(20)
    expect(lines.size).toBe(40)
  })

  it('values a thousand are looked up, and each file is read once', async () => {
    const given = Array.from({ length: 1200 }, (_, index) => failing(`metrics.json#/test/${index}`))
    const { lines, read } = await locate(given, { 'metrics.json': METRICS })
    expect([lines.size, read]).toEqual([1001, ['metrics.json']])
  })

  it('places where a path may end the first ten are tried', async () => {
    const { asked } = await locate([failing(`a${'#/b'.repeat(50)}`)], {})
    expect(asked).toHaveLength(10)
  })
})
