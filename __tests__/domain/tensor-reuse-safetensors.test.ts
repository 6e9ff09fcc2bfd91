import { describe, expect, it } from '@jest/globals'
import { bytesSource } from '../../src/domain/byte-source.ts'
import type { Sha256 } from '../../src/domain/digest.ts'
import { sha256 } from '../../src/domain/digest.ts'
import type { FileStorage, ModelFile } from '../../src/domain/manifest.ts'
import type { TensorListing } from '../../src/domain/tensor-reuse.ts'
import { planTensorReuse, resolveKnown } from '../../src/domain/tensor-reuse.ts'
import { readTensorIndex } from '../../src/formats/tensor-index.ts'
import { parseTensorListing, renderTensorListing } from '../../src/formats/tensor-listing.ts'
import { safetensorsFile, weights } from '../formats/safetensors-file.ts'

const KIB = 1024
const TAG = 'm/1.0.0'
const NAME = 'model.safetensors'

type Assets = ReadonlyMap<string, Uint8Array>

const digestsOf = (assets: Assets): ReadonlyMap<string, Sha256> =>
  new Map([...assets].map(([name, bytes]) => [name, sha256(bytes)]))

/** As the version publishes it, and as a later one reads it. */
function listingOf(bytes: Uint8Array): TensorListing {
  const index = readTensorIndex(bytesSource(NAME, bytes))
  if (index === null) throw new Error('no safetensors')
  const digest = (start: number, size: number) => sha256(bytes.subarray(start, start + size))
  return parseTensorListing(
    renderTensorListing({
      file: { path: NAME, size: bytes.length, sha256: sha256(bytes) },
      header: { size: index.headerSize, sha256: digest(0, index.headerSize) },
      tensors: index.tensors.map(({ name, start, size }) => ({
        name,
        start,
        size,
        sha256: digest(start, size),
      })),
    }),
  )
}

const fileOf = (bytes: Uint8Array, storage: FileStorage): ModelFile => ({
  path: NAME,
  size: bytes.length,
  sha256: sha256(bytes),
  ...storage,
})

const rangesOf = ({ header, tensors }: TensorListing) => [{ start: 0, ...header }, ...tensors]

const LAYERS = Object.fromEntries(
  Array.from({ length: 20 }, (_, index) => [`layer.${index}`, weights(200 * KIB, index)]),
)
const BASE = safetensorsFile(LAYERS)
const NO_ASSETS: ReadonlyMap<string, Sha256> = new Map()

describe('a fine-tune of a safetensors model', () => {
  const tuned = safetensorsFile({
    ...Object.fromEntries(
      // The frozen layers have other names now.
      Object.entries(LAYERS).map(([name, bytes]) => [`base.${name}`, bytes]),
    ),
    'base.layer.7': weights(200 * KIB, 99),
    adapter: weights(10 * KIB, 100),
  })
  const assets = new Map([[NAME, BASE]])
  const known = resolveKnown(listingOf(BASE), fileOf(BASE, { asset: NAME }), TAG, digestsOf(assets))
  const runs = planTensorReuse({ size: tuned.length, ranges: rangesOf(listingOf(tuned)) }, known)

  it('uploads what changed, and a header', () => {
    const fresh = runs.filter(({ kind }) => kind === 'new').reduce((sum, { size }) => sum + size, 0)
    expect(fresh).toBeGreaterThanOrEqual(210 * KIB)
    expect(fresh / tuned.length).toBeLessThan(0.07)
  })

  it('refers to few runs', () => {
    expect(runs.map(({ kind }) => kind)).toEqual(['new', 'known', 'new', 'known', 'new'])
  })

  it('is rebuilt to the byte', () => {
    const rebuilt = runs.map((run) => {
      const [bytes, from] =
        run.kind === 'new'
          ? [tuned, run.start]
          : [assets.get(run.slice.asset) ?? tuned.subarray(0, 0), run.slice.offset]
      return bytes.subarray(from, from + run.size)
    })
    expect(sha256(Buffer.concat(rebuilt))).toBe(sha256(tuned))
  })
})

describe('the bytes of an earlier version', () => {
  const listing = listingOf(BASE)
  const headerSize = listing.header.size

  /** The tensors of which nothing is known, and whatever is not where it is said to be. */
  function examine(storage: FileStorage, assets: Assets) {
    const known = resolveKnown(listing, fileOf(BASE, storage), TAG, digestsOf(assets))
    const digests = new Set(known.map((range) => range.sha256))
    return {
      unknown: listing.tensors
        .filter(({ sha256: one }) => !digests.has(one))
        .map(({ name }) => name),
      wrong: known.filter(({ sha256: digest, size, slice }) => {
        const bytes = assets.get(slice.asset) ?? new Uint8Array(0)
        const found = sha256(bytes.subarray(slice.offset, slice.offset + size))
        return found !== digest || slice.assetSha256 !== sha256(bytes)
      }),
    }
  }

  it('lie in an asset of its own', () => {
    expect(examine({ asset: NAME }, new Map([[NAME, BASE]]))).toEqual({ unknown: [], wrong: [] })
  })

  it('lie within a tar', () => {
    const tar = Buffer.concat([new Uint8Array(1536), BASE, new Uint8Array(512)])
    const storage = { asset: 'model.tar', offset: 1536 }
    expect(examine(storage, new Map([['model.tar', tar]]))).toEqual({ unknown: [], wrong: [] })
  })

  it('are not known where a part ends within a tensor', () => {
    const cut = headerSize + 5.5 * 200 * KIB
    const parts = [BASE.subarray(0, cut), BASE.subarray(cut)]
    const storage: FileStorage = {
      parts: parts.map((bytes, index) => ({
        asset: `part-${index}`,
        size: bytes.length,
        sha256: sha256(bytes),
      })),
    }
    const assets = new Map(parts.map((bytes, index) => [`part-${index}`, bytes]))
    expect(examine(storage, assets)).toEqual({ unknown: ['layer.5'], wrong: [] })
  })

  it('are told as lying where a reference points to, in the release that holds them', () => {
    const older = Buffer.concat([weights(300, 5), BASE.subarray(headerSize)])
    const reference = { tag: 'm/0.1.0', asset: 'older', sha256: sha256(older) }
    const head = BASE.subarray(0, headerSize)
    const body = BASE.subarray(headerSize)
    const storage: FileStorage = {
      parts: [
        { asset: 'delta', size: head.length, sha256: sha256(head) },
        { reference, offset: 300, size: body.length, sha256: sha256(body) },
      ],
    }
    const assets = new Map([
      ['delta', head],
      ['older', older],
    ])
    expect(examine(storage, assets)).toEqual({ unknown: [], wrong: [] })
    const known = resolveKnown(listing, fileOf(BASE, storage), TAG, digestsOf(assets))
    expect(known.map(({ slice }) => slice.tag)).toEqual([
      TAG,
      ...listing.tensors.map(() => 'm/0.1.0'),
    ])
  })

  it('are not known in an asset that the release does not list', () => {
    expect(resolveKnown(listing, fileOf(BASE, { asset: NAME }), TAG, NO_ASSETS)).toEqual([])
  })

  it.each([
    ['another digest', { sha256: sha256('another') }],
    ['another size', { size: BASE.length + 1 }],
  ])('are not known by a listing of a file with %s', (_, change) => {
    const file = { ...fileOf(BASE, { asset: NAME }), ...change }
    expect(resolveKnown(listing, file, TAG, digestsOf(new Map([[NAME, BASE]])))).toEqual([])
  })

  it('are known as far as the slices of its manifest go', () => {
    const size = headerSize + 200 * KIB
    const file = fileOf(BASE, { parts: [{ asset: NAME, size, sha256: sha256('x') }] })
    expect(resolveKnown(listing, file, TAG, digestsOf(new Map([[NAME, BASE]]))).length).toBe(2)
  })
})
