import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { digestOf, sha256 } from '../../src/domain/digest.ts'
import type { Candidate } from '../../src/usecases/capture-candidate.ts'
import { planAssets } from '../../src/usecases/plan-assets.ts'
import { textSource } from '../../src/usecases/source-reader.ts'
import { refusalOf } from '../fakes/refusal.ts'

interface Facts {
  readonly model: readonly string[]
  readonly metrics?: readonly string[]
  readonly params?: readonly string[]
  readonly data?: readonly string[]
  /** Of each metrics and parameter file. */
  readonly content?: string
}

function candidate({
  model,
  metrics = [],
  params = [],
  data = [],
  content = 'x',
}: Facts): Candidate {
  const files = model.map((path) => ({ file: `/ws/${path}`, path, size: 1, sha256: sha256(path) }))
  const bytes = Buffer.from(content)
  return {
    artifact: {
      files,
      size: files.length,
      digest: sha256('listing'),
      facts: new Map(),
      framework: null,
      signature: null,
    },
    predictions: [],
    environment: {
      runner: { os: 'Linux', arch: 'X64', hosted: true },
      runtimes: {},
      lockfiles: [],
    },
    data: data.map((name) => ({
      record: {
        name,
        role: null,
        source: { kind: 'path', uri: name },
        digest: digestOf(sha256(name)),
        files: 2,
        size: 2,
        listing: `data-${name}.sha256`,
      },
      listing: { file: `/tmp/${name}`, size: 9, sha256: sha256(name) },
    })),
    params: {},
    metrics: [],
    sources: [
      ...metrics.map((path) => textSource('metrics', { path, bytes })),
      ...params.map((path) => textSource('params', { path, bytes })),
    ],
  }
}

const namesOf = (facts: Facts): readonly string[] =>
  planAssets(candidate(facts)).uploads.map(({ name }) => name)

const manyAssets = (count: number): Facts => ({
  model: ['m.bin'],
  metrics: Array.from({ length: count - 1 }, (_, index) => `m${index}.json`),
})

describe('the assets of a version', () => {
  it('are the model, then what the numbers were read from, then the listings', () => {
    const facts: Facts = {
      model: ['encoder/model.bin', 'model.onnx'],
      metrics: ['out/metrics.json'],
      params: ['params.yaml'],
      data: ['train'],
    }
    expect(planAssets(candidate(facts)).records.map(({ name, role }) => [name, role])).toEqual([
      ['encoder.model.bin', 'model'],
      ['model.onnx', 'model'],
      ['metrics.out.metrics.json', 'metrics'],
      ['params.params.yaml', 'params'],
      ['data-train.sha256', 'data-listing'],
    ])
  })

  it('are known to the files of the model by name', () => {
    const { files } = planAssets(candidate({ model: ['a/b.bin', 'a.b.bin'] }))
    const [first, second] = ['a/b.bin', 'a.b.bin'].map((path) => sha256(path).slice(0, 8))
    expect(files.map(({ path, asset }) => [path, asset])).toEqual([
      ['a/b.bin', `a.b.${first}.bin`],
      ['a.b.bin', `a.b.${second}.bin`],
    ])
  })

  it('say of each upload what the manifest says of it', () => {
    const { uploads, records } = planAssets(
      candidate({ model: ['m.bin'], metrics: ['m.json'], data: ['train'], content: 'abc' }),
    )
    expect(uploads.map(({ name, size, sha256: hash }) => [name, size, hash])).toEqual(
      records.map(({ name, size, sha256: hash }) => [name, size, hash]),
    )
    expect(uploads.map(({ source }) => source)).toEqual([
      { kind: 'file', path: '/ws/m.bin' },
      { kind: 'bytes', bytes: Buffer.from('abc') },
      { kind: 'file', path: '/tmp/train' },
    ])
  })

  it('have no empty one, which GitHub would refuse', () => {
    expect(namesOf({ model: ['m.bin'], params: ['params.yaml'], content: '' })).toEqual(['m.bin'])
  })

  it('never share a name, whatever the files are called', () => {
    const anyPath = fc
      .array(fc.constantFrom('a', 'A', 'metrics', 'params', 'data-x.sha256', 'm.json'), {
        minLength: 1,
        maxLength: 3,
      })
      .chain((parts) => fc.constantFrom('/', '.').map((sign) => parts.join(sign)))
    const anyPaths = fc.uniqueArray(anyPath, { maxLength: 8 })
    fc.assert(
      fc.property(anyPaths, anyPaths, anyPaths, (model, metrics, params) => {
        const names = namesOf({ model, metrics, params, data: ['x', 'm'] })
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
        expect(names.length).toBe(model.length + metrics.length + params.length + 2)
      }),
    )
  })

  it('are at most 995, so that manifest, signatures and documents have room', async () => {
    expect(namesOf(manyAssets(995)).length).toBe(995)
    expect(await refusalOf(() => namesOf(manyAssets(996)))).toMatch(
      /^LIMIT_EXCEEDED This version would have 996 assets; GitHub allows 1,000/,
    )
  })
})
