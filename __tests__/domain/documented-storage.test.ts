import { readFileSync } from 'node:fs'
import { describe, expect, it } from '@jest/globals'
import { ASSET_LIMITS } from '../../src/domain/asset-body.ts'
import type { AssetSlice } from '../../src/domain/asset-slice.ts'
import { slicesOf } from '../../src/domain/asset-slice.ts'
import { buildManifest } from '../../src/domain/build-manifest.ts'
import type { PlacedFile } from '../../src/domain/build-manifest.ts'
import { sha256 as hash } from '../../src/domain/digest.ts'
import { setDigest } from '../../src/domain/listing.ts'
import type { AssetRecord, ModelFile } from '../../src/domain/manifest.ts'
import { MAX_PARTS } from '../../src/domain/manifest-json-schema.ts'
import { formatCount } from '../../src/domain/number-format.ts'
import { parseManifest } from '../../src/domain/parse-manifest.ts'
import { stableJson } from '../../src/domain/stable-json.ts'
import { parseTensorListing } from '../../src/formats/tensor-listing.ts'
import { MAX_SCRIPT_DOWNLOADS } from '../../src/render/pull-script.ts'
import { MAX_LOOSE_FILES } from '../../src/usecases/place-model.ts'
import { sampleParts } from './manifest-samples.ts'

const DOCUMENT = readFileSync(new URL('../../docs/storage.md', import.meta.url), 'utf8')
const [, REFERENCE = ''] = DOCUMENT.split('\n## In the manifest\n')

/** Each JSON of the reference, with the sentence in front of it; digests are written with eight digits. */
const EXAMPLES = [...REFERENCE.matchAll(/([^\n]+)\n\n```json\n(.+?)```/gs)].map(
  ([, title = '', text = '']) => ({
    title,
    text: text.replaceAll(/\b([0-9a-f]{8})…/g, (_match, head: string) => head.padEnd(64, '0')),
  }),
)
const FILES = EXAMPLES.filter(({ text }) => text.includes('"path"') && !text.includes('"tensors"'))

/** What an example says; the schema judges it in `parseManifest`. */
function assertFile(_value: unknown): asserts _value is ModelFile {}

function readFile(text: string): ModelFile {
  const value: unknown = JSON.parse(text)
  assertFile(value)
  return value
}

const toPlaced = ({ path, size, sha256, ...storage }: ModelFile): PlacedFile => ({
  path,
  size,
  sha256,
  storage,
})

/** Assets of this release that are as large as the slices need them. */
function assetsOf(file: ModelFile): readonly AssetRecord[] {
  const own = slicesOf(file).filter(({ tag }) => tag === null)
  return own.map(({ asset, offset, size, whole, sha256 }): AssetRecord => ({
    name: asset,
    size: whole ? size : offset + size,
    sha256: whole ? sha256 : ANY_DIGEST,
    role: 'model',
  }))
}

/** Of an archive whose other bytes nobody asks for. */
const ANY_DIGEST = hash('')

/** A manifest with no other file. */
function manifestOf(file: ModelFile, assets: readonly AssetRecord[]): Uint8Array {
  const placed = toPlaced(file)
  const digest = setDigest([placed], true)
  const artifact = { ...sampleParts().artifact, digest, files: [placed] }
  return stableJson(buildManifest(sampleParts({ artifact, assets })))
}

/** `whole`, `range`, `whole of an earlier release`, `range of an earlier release`. */
const kindOf = ({ tag, whole }: AssetSlice): string =>
  `${whole ? 'whole' : 'range'}${tag === null ? '' : ' of an earlier release'}`

describe('the documented storage of a file', () => {
  it.each(FILES.map(({ title, text }) => [title, text] as const))(
    'is what a manifest may say: %s',
    (_title, text) => {
      const file = readFile(text)
      const { predicate } = parseManifest(manifestOf(file, assetsOf(file)))
      expect(predicate.artifact.files).toEqual([file])
      const total = slicesOf(file).reduce((sum, { size }) => sum + size, 0)
      expect(total).toBe(file.size)
    },
  )

  it('has an example for every form', () => {
    const kinds = FILES.map(({ text }) => {
      const file = readFile(text)
      const of = [...new Set(slicesOf(file).map(kindOf))].toSorted().join(', ')
      return `${file.parts === undefined ? 'one' : 'parts'}: ${of}`
    })
    expect(kinds.toSorted()).toEqual([
      'one: range',
      'one: range of an earlier release',
      'one: whole',
      'one: whole of an earlier release',
      'parts: range',
      'parts: range, range of an earlier release',
      'parts: whole',
    ])
  })

  it.each([
    ['another size', (text: string) => text.replace('"size": 612', '"size": 613')],
    ['no place', (text: string) => text.replace(/,\s+"asset": "[^"]+"/, '')],
  ])('would be refused with %s, so that the examples are really read', (_what, change) => {
    const { text = '' } = FILES[0] ?? {}
    const bytes = manifestOf(readFile(change(text)), assetsOf(readFile(text)))
    expect(() => parseManifest(bytes)).toThrow('manifest.json is not a manifest of this kind')
  })

  it('has a listing of tensors that is read as one', () => {
    const { text = '' } = EXAMPLES.find((one) => one.text.includes('"tensors"')) ?? {}
    const { file, tensors } = parseTensorListing(Buffer.from(text))
    expect([file.path, tensors.map(({ name }) => name)]).toEqual([
      'model.safetensors',
      ['layer.0', 'layer.1'],
    ])
  })
})

it.each([
  ['parts of a large file', `parts of ${formatCount(ASSET_LIMITS.part)} bytes`],
  ['files that become an archive', `more than ${MAX_LOOSE_FILES} files`],
  ['runs of a file', `at most ${formatCount(MAX_PARTS)}`],
  ['pieces of a script', `more than ${MAX_SCRIPT_DOWNLOADS} pieces`],
])('the documented limit is that of the code: %s', (_what, text) => {
  expect(DOCUMENT).toContain(text)
})
