import { describe, expect, it } from '@jest/globals'
import { buildManifest } from '../../src/domain/build-manifest.ts'
import { digestOf, sha256 } from '../../src/domain/digest.ts'
import type { DataSet, Predicate } from '../../src/domain/manifest.ts'
import type { TensorSpec } from '../../src/domain/model-facts.ts'
import { numeral } from '../../src/domain/numeral.ts'
import { versionStep } from '../../src/domain/version-step.ts'
import { sampleParts } from './manifest-samples.ts'

const dataSet = (name: string, content: string): DataSet => ({
  name,
  role: null,
  source: { kind: 'path', uri: name },
  digest: digestOf(sha256(content)),
  files: 1,
  size: content.length,
})

const previous: Predicate = buildManifest(
  sampleParts({
    data: [dataSet('train', 'a'), dataSet('test', 'b')],
    params: { rate: numeral(0.1, '0.10'), depth: numeral(6) },
    environment: {
      runner: { os: 'Linux', arch: 'X64', hosted: true },
      runtimes: { python: '3.11.7' },
      lockfiles: [{ path: 'requirements.txt', sha256: sha256('r') }],
    },
  }),
).predicate

const tensor = (...shape: readonly (number | string)[]): readonly TensorSpec[] => [
  { name: 'x', type: 'float32', shape },
]

describe('the step to the next version', () => {
  it.each<readonly [string, Partial<Predicate>]>([
    ['nothing', {}],
    [
      'the weights alone',
      { artifact: { ...previous.artifact, digest: digestOf(sha256('other')) } },
    ],
    ['the order of the data sets', { data: previous.data.toReversed() }],
    [
      'where a data set lies',
      {
        data: previous.data.map((set) => ({ ...set, source: { kind: 'path', uri: 'elsewhere' } })),
      },
    ],
    [
      'the order of parameters',
      { params: Object.fromEntries(Object.entries(previous.params).toReversed()) },
    ],
    [
      'the runner',
      {
        environment: {
          ...previous.environment,
          runner: { os: 'macOS', arch: 'ARM64', hosted: null },
        },
      },
    ],
    ['the branch', { code: { ...previous.code, ref: 'refs/heads/other' } }],
  ])('is a patch when %s changed', (_name, change) => {
    expect(versionStep(previous, { ...previous, ...change })).toBe('patch')
  })

  it.each<readonly [string, Partial<Predicate>]>([
    ['the content of a data set', { data: [dataSet('train', 'new'), dataSet('test', 'b')] }],
    ['the name of a data set', { data: [dataSet('training', 'a'), dataSet('test', 'b')] }],
    ['the number of data sets', { data: [dataSet('train', 'a')] }],
    ['a parameter', { params: { ...previous.params, depth: numeral(7) } }],
    ['the number of parameters', { params: { depth: numeral(6) } }],
    ['the commit', { code: { ...previous.code, commit: 'f'.repeat(40) } }],
    ['uncommitted code', { code: { ...previous.code, dirty: true } }],
    ['a runtime', { environment: { ...previous.environment, runtimes: { python: '3.12.0' } } }],
    ['a lock file', { environment: { ...previous.environment, lockfiles: [] } }],
  ])('is minor when %s changed', (_name, change) => {
    expect(versionStep(previous, { ...previous, ...change })).toBe('minor')
  })

  it('is major when the input or output signature changed, whatever else did; not when a side does not say', () => {
    const signature = { inputs: [{ name: 'x', type: 'float32', shape: [1, 30] }], outputs: [] }
    const signed = { ...previous, model: { ...previous.model, signature } }
    expect(versionStep(signed, { ...previous, signature })).toBe('patch')
    const other = { ...signature, outputs: [{ name: 'y', type: 'float32' }] }
    expect(versionStep(signed, { ...previous, params: {}, signature: other })).toBe('major')
    expect(versionStep(signed, previous)).toBe('patch')
    expect(versionStep(previous, { ...previous, signature })).toBe('patch')
  })

  const step = (before: readonly TensorSpec[], after: readonly TensorSpec[]) =>
    versionStep(
      {
        ...previous,
        model: { ...previous.model, signature: { inputs: before, outputs: [] } },
      },
      { ...previous, signature: { inputs: after, outputs: [] } },
    )
  it('is a patch when a variable dimension has another name or none', () => {
    expect(step(tensor('unk__616', 30), tensor('unk__617', 30))).toBe('patch')
    expect(step(tensor('batch', 30), tensor(-1, 30))).toBe('patch')
  })

  it.each<readonly [string, readonly TensorSpec[]]>([
    ['a size', tensor('batch', 31)],
    ['whether a size is fixed', tensor(1, 30)],
    ['the rank', tensor('batch', 30, 1)],
    ['whether a shape is known', [{ name: 'x', type: 'float32' }]],
    ['a name', [{ name: 'y', type: 'float32', shape: ['batch', 30] }]],
    ['a type', [{ name: 'x', type: 'float64', shape: ['batch', 30] }]],
    ['the number of inputs', [...tensor('batch', 30), { name: 'z', type: 'int64' }]],
  ])('is major when %s of the signature changed', (_name, after) => {
    expect(step(tensor('batch', 30), after)).toBe('major')
  })

  it('is major when the order of inputs changed', () => {
    const both: readonly TensorSpec[] = [
      { name: 'a', type: 'int64' },
      { name: 'b', type: 'int64' },
    ]
    expect(step(both, both.toReversed())).toBe('major')
  })
})
