import { describe, expect, it } from '@jest/globals'
import type { ListedModel, ListedVersion } from '../../src/render/list-text.ts'
import { renderModelList, renderVersionList } from '../../src/render/list-text.ts'
import { golden } from './golden.ts'

const version: ListedVersion = {
  version: '1.3.0',
  tag: 'churn@v1.3.0',
  url: 'https://github.com/acme/ml/releases/tag/churn%40v1.3.0',
  publishedAt: '2026-11-20T08:15:00Z',
  signed: true,
  prerelease: false,
  immutable: true,
  stages: [],
  deprecated: null,
  yanked: null,
  verdict: 'pass',
  modelBytes: 4_800_000_000,
  releaseBytes: 4_800_120_000,
  totalBytes: 4_800_120_000,
  sharedBytes: 4_590_000_000,
  uniqueBytes: 210_120_000,
  problem: null,
}

const VERSIONS: readonly ListedVersion[] = [
  {
    ...version,
    version: '2.0.0-rc.1',
    prerelease: true,
    signed: false,
    stages: [{ stage: 'staging', version: '2.0.0-rc.1', share: 100 }],
    verdict: 'none',
    totalBytes: 9_810_000_000,
  },
  {
    ...version,
    version: '1.4.0',
    stages: [
      { stage: 'canary', version: '1.4.0', share: 0 },
      { stage: 'production', version: '1.4.0', share: 90 },
    ],
    releaseBytes: 210_120_000,
    totalBytes: 5_010_240_000,
  },
  { ...version, deprecated: 'drifts', yanked: 'leaks', stages: null },
  {
    ...version,
    version: '1.2.0',
    publishedAt: null,
    verdict: null,
    modelBytes: null,
    sharedBytes: null,
    uniqueBytes: null,
    problem: 'cut off',
  },
]

const MODELS: readonly ListedModel[] = [
  {
    model: 'churn',
    newest: '1.4.0',
    versions: 12,
    releaseBytes: 9_810_000_000,
    publishedAt: '2026-11-23T16:02:11Z',
    stages: [
      { stage: 'canary', version: '1.4.0', share: 0 },
      { stage: 'production', version: '1.3.0', share: 100 },
    ],
  },
  {
    model: 'fraud/xgb-large',
    newest: '0.1.0-rc.1',
    versions: 1,
    releaseBytes: 812,
    publishedAt: null,
    stages: null,
  },
]

const TOTALS = { versions: 12, releaseBytes: 9_810_000_000 }

describe('a list', () => {
  it('of versions is a table as its golden file has it', () => {
    const text = renderVersionList(VERSIONS, TOTALS, 'table')

    expect(text).toBe(golden('list-versions.txt', text))
  })

  it('of models is a table as its golden file has it', () => {
    const text = renderModelList(MODELS, 'table')

    expect(text).toBe(golden('list-models.txt', text))
  })

  it('for programs has the same fields on each line, exact, and nothing else', () => {
    const lines = renderVersionList(VERSIONS, TOTALS, 'tabs').trimEnd().split('\n')

    expect(lines.map((line) => line.split('\t').length)).toEqual([11, 11, 11, 11])
    expect(lines[1]).toBe(
      '1.4.0\t2026-11-20T08:15:00Z\tcanary shadow,production 90%\t4800000000\t210120000\t4590000000\t210120000\t5010240000\tpass\tsigned\t',
    )
    expect(lines[3]).toBe('1.2.0\t\t\t\t4800120000\t\t\t4800120000\t\tsigned\tBROKEN')
    expect(renderModelList(MODELS, 'tabs')).toBe(
      'churn\t1.4.0\t12\tcanary=1.4.0 (shadow),production=1.3.0\t9810000000\t2026-11-23T16:02:11Z\n' +
        'fraud/xgb-large\t0.1.0-rc.1\t1\t\t812\t\n',
    )
  })

  it.each(['table', 'tabs'] as const)('lets nothing that was read move a line (%s)', (layout) => {
    const nasty = 'a\tb\nc\u001B[31m\u202E'
    const hostile = {
      ...version,
      version: nasty,
      publishedAt: nasty,
      verdict: nasty,
      stages: [{ stage: nasty, version: nasty, share: 100 }],
    }

    const text = renderVersionList([hostile], { versions: 1, releaseBytes: 1 }, layout)

    expect(text.split('\n')).toHaveLength(layout === 'tabs' ? 2 : 6)
    expect(text.split('\t')).toHaveLength(layout === 'tabs' ? 11 : 1)
    expect(text).not.toMatch(/\u202E|(?!\t|\n)\p{Cc}/u)
  })
})
