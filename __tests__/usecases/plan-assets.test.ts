import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { digestOf, sha256 } from '../../src/domain/digest.ts'
import type { Candidate } from '../../src/usecases/capture-candidate.ts'
import { mapAssetNames } from '../../src/domain/asset-name.ts'
import type { ModelPlacement } from '../../src/usecases/place-model.ts'
import type { AssetPlan } from '../../src/usecases/plan-assets.ts'
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

/** As `placeModel` places a few small files. */
function place({ artifact: { files } }: Candidate): ModelPlacement {
  const names = mapAssetNames(files.map(({ path }) => path))
  const uploads = files.map(({ file, path, size, sha256: hash }) => ({
    name: names.get(path) ?? '',
    size,
    sha256: hash,
    contentType: 'application/octet-stream',
    pieces: [{ kind: 'file' as const, path: file, start: 0, size }],
  }))
  return {
    files: [],
    uploads,
    records: uploads.map(({ name, size, sha256: hash }) => ({
      name,
      size,
      sha256: hash,
      role: 'model',
    })),
  }
}

function plan(facts: Facts): AssetPlan {
  const captured = candidate(facts)
  return planAssets(captured, place(captured))
}

const namesOf = (facts: Facts): readonly string[] => plan(facts).uploads.map(({ name }) => name)

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
    expect(plan(facts).records.map(({ name, role }) => [name, role])).toEqual([
      ['encoder.model.bin', 'model'],
      ['model.onnx', 'model'],
      ['metrics.out.metrics.json', 'metrics'],
      ['params.params.yaml', 'params'],
      ['data-train.sha256', 'data-listing'],
    ])
  })

  it('say of each upload what the manifest says of it', () => {
    const { uploads, records } = plan({
      model: ['m.bin'],
      metrics: ['m.json'],
      data: ['train'],
      content: 'abc',
    })
    expect(uploads.map(({ name, size, sha256: hash }) => [name, size, hash])).toEqual(
      records.map(({ name, size, sha256: hash }) => [name, size, hash]),
    )
    expect(uploads.map(({ pieces }) => pieces)).toEqual([
      [{ kind: 'file', path: '/ws/m.bin', start: 0, size: 1 }],
      [{ kind: 'bytes', bytes: Buffer.from('abc') }],
      [{ kind: 'file', path: '/tmp/train', start: 0, size: 9 }],
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

  it('are at most 994, so that manifest, signatures and documents have room', async () => {
    expect(namesOf(manyAssets(994)).length).toBe(994)
    expect(await refusalOf(() => namesOf(manyAssets(995)))).toMatch(
      /^LIMIT_EXCEEDED This version would have 995 assets; GitHub allows 1,000/,
    )
  })
})
