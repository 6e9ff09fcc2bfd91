import { describe, expect, it } from '@jest/globals'
import {
  buildManifest,
  contentIdentity,
  extendHistory,
  MAX_HISTORY,
} from '../../src/domain/build-manifest.ts'
import { isDeepEqual } from '../../src/domain/deep-equal.ts'
import { digestOf, sha256 } from '../../src/domain/digest.ts'
import type { DataSet } from '../../src/domain/manifest.ts'
import { metricKey } from '../../src/domain/metric.ts'
import { numeral } from '../../src/domain/numeral.ts'
import { parseManifest } from '../../src/domain/parse-manifest.ts'
import { stableJson } from '../../src/domain/stable-json.ts'
import { sampleFiles, sampleMetric, sampleParts } from './manifest-samples.ts'

const dataSet = (name: string): DataSet => ({
  name,
  role: null,
  source: { kind: 'path', uri: name },
  digest: digestOf(sha256(name)),
  files: 1,
  size: 1,
})

const historyEntry = (index: number) => ({
  version: `1.${100 - index}.0`,
  createdAt: '2026-01-01T00:00:00Z',
  metrics: {},
})

describe('the manifest of a version', () => {
  it('is an in-toto statement about the files of the model, the largest first', () => {
    const artifact = sampleFiles({ 'config.json': '{}', 'b.bin': 'weights', 'a.bin': 'weights' })
    const { subject, predicate, _type, predicateType } = buildManifest(sampleParts({ artifact }))
    expect(_type).toBe('https://in-toto.io/Statement/v1')
    expect(predicateType).toBe('https://model-release/manifest/v1')
    expect(subject).toEqual([
      { name: 'a.bin', digest: { sha256: sha256('weights') } },
      { name: 'b.bin', digest: { sha256: sha256('weights') } },
      { name: 'config.json', digest: { sha256: sha256('{}') } },
    ])
    expect(predicate.artifact.files.map(({ path }) => path)).toEqual([
      'a.bin',
      'b.bin',
      'config.json',
    ])
    expect(predicate.artifact.size).toBe(16)
  })

  it('has its members in the documented order', () => {
    const { predicate } = buildManifest(sampleParts({ task: 'tabular-classification' }))
    expect(Object.keys(predicate).join(' ')).toBe(
      'model artifact code data params metrics environment run lineage evaluation assets history createdAt',
    )
    expect(predicate.model).toEqual({
      name: 'churn',
      version: '1.4.0',
      tag: 'churn@v1.4.0',
      task: 'tabular-classification',
    })
  })

  it('says nothing of a task that nobody named', () => {
    expect('task' in buildManifest(sampleParts()).predicate.model).toBe(false)
  })

  it('sorts parameters, metrics, data sets and assets by the bytes of their names', () => {
    const { predicate } = buildManifest(
      sampleParts({
        params: { b: true, '\uFF5E': true, '😀': true, B: true },
        metrics: [
          sampleMetric('f1', 1),
          sampleMetric('auc', 1),
          sampleMetric('auc', 1, { dataset: null }),
        ],
        data: [dataSet('train'), dataSet('test')],
        assets: sampleParts({ artifact: sampleFiles({ b: 'x', a: 'x' }) }).assets,
        artifact: sampleFiles({ a: 'x', b: 'x' }),
      }),
    )
    expect(Object.keys(predicate.params)).toEqual(['B', 'b', '\uFF5E', '😀'])
    expect(predicate.metrics.map(metricKey)).toEqual(['auc', 'test/auc', 'test/f1'])
    expect(predicate.data.map(({ name }) => name)).toEqual(['test', 'train'])
    expect(predicate.assets.map(({ name }) => name)).toEqual(['a', 'b'])
  })

  it('keeps a parameter that is called __proto__', () => {
    const params = Object.fromEntries([['__proto__', numeral(1)]])
    const { predicate } = buildManifest(sampleParts({ params }))
    expect(Object.entries(predicate.params)).toEqual([['__proto__', numeral(1)]])
  })
})

describe('the history', () => {
  it('of a first version is empty', () => {
    expect(extendHistory(null, new Set())).toEqual([])
  })

  it('begins with the gated metrics of the version before, with null for what is not finite', () => {
    const previous = buildManifest(
      sampleParts({
        metrics: [
          sampleMetric('auc', 0.912),
          sampleMetric('loss', Number.NaN),
          sampleMetric('epoch', 3),
        ],
        history: [{ version: '1.3.0', createdAt: '2026-01-01T00:00:00Z', metrics: {} }],
      }),
    )
    expect(extendHistory(previous, new Set(['test/auc', 'test/loss']))).toEqual([
      {
        version: '1.4.0',
        createdAt: '2026-11-23T16:02:11Z',
        metrics: { 'test/auc': 0.912, 'test/loss': null },
      },
      { version: '1.3.0', createdAt: '2026-01-01T00:00:00Z', metrics: {} },
    ])
  })

  it(`never has more than ${MAX_HISTORY} versions, and the oldest go first`, () => {
    const history = Array.from({ length: 60 }, (_, index) => historyEntry(index))
    const previous = buildManifest(sampleParts({ history }))
    expect(previous.predicate.history.length).toBe(MAX_HISTORY)
    const extended = extendHistory(previous, new Set())
    expect(extended.length).toBe(MAX_HISTORY)
    expect(extended.at(0)?.version).toBe('1.4.0')
    expect(extended.at(-1)?.version).toBe(history[MAX_HISTORY - 2]?.version)
  })
})

describe('the content of a version', () => {
  const parts = sampleParts({ data: [dataSet('train')], params: { rate: numeral(0.1, '0.10') } })
  const predicate = buildManifest(parts).predicate
  const same = (change: object): boolean =>
    isDeepEqual(contentIdentity(predicate), contentIdentity({ ...predicate, ...change }))

  it('is the same after the manifest was written and read', () => {
    const read = parseManifest(stableJson(buildManifest(parts)))
    expect(isDeepEqual(contentIdentity(read.predicate), contentIdentity(predicate))).toBe(true)
  })

  it('does not depend on metrics, run, environment or the order of data', () => {
    const two = { ...predicate, data: [dataSet('a'), dataSet('b')] }
    expect(same({ metrics: [sampleMetric('auc', 1)], run: null, createdAt: 'later' })).toBe(true)
    expect(
      isDeepEqual(contentIdentity(two), contentIdentity({ ...two, data: two.data.toReversed() })),
    ).toBe(true)
  })

  it('is another one with other files, code, data or parameters', () => {
    expect(same({ artifact: { digest: digestOf(sha256('other')) } })).toBe(false)
    expect(same({ code: { commit: 'f'.repeat(40) } })).toBe(false)
    expect(same({ data: [] })).toBe(false)
    expect(same({ data: [dataSet('test')] })).toBe(false)
    expect(same({ params: {} })).toBe(false)
  })
})
