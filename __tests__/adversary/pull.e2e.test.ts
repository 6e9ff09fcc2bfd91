import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { stagingPath } from '../../src/adapters/pull-staging.ts'
import { slicesOf } from '../../src/domain/asset-slice.ts'
import { digestOf, sha256 } from '../../src/domain/digest.ts'
import { BUNDLE_ASSET, MANIFEST_ASSET } from '../../src/domain/manifest.ts'
import { parseManifest } from '../../src/domain/parse-manifest.ts'
import { selectFiles } from '../../src/domain/select-files.ts'
import { readTree } from '../adapters/pull-scene.ts'
import { weights } from '../formats/safetensors-file.ts'
import { newKey } from '../local-sigstore/scene.ts'
import { attack } from './attack.ts'
import { flipByte } from './stage.ts'
import type { StoreStage } from './store-stage.ts'
import { HOLDER, LISTED, REFERRING, setStoreStage } from './store-stage.ts'

// What publishing and pulling believe: the listing of an earlier version, a cache, and the folder that they write to.

let stage: StoreStage
beforeAll(async () => {
  stage = await setStoreStage()
}, 180_000)
afterAll(() => stage.close())
afterEach(() => stage.restore())

const BIG = 'weights.bin'
const VERSION = 'churn@1.2.0'
const LISTING = 'model.safetensors.tensors.json'
/** The seed of the next version's last tensor. */
const NEXT = 200

/** Says that the last tensor of the version is the one that the next version will have. */
function lyingListing(): Buffer {
  const listing = JSON.parse(stage.bytes(LISTED, LISTING).toString())
  const last = listing.tensors.at(-1)
  last.sha256 = sha256(weights(last.size, NEXT))
  return Buffer.from(JSON.stringify(listing))
}

async function signLie(): Promise<void> {
  const lie = lyingListing()
  await stage.resignRelease(LISTED, (manifest) => {
    const records = Object.values(manifest['predicate']?.['assets'] ?? {})
    const record = records.find((one) => Object.is(one['name'], LISTING))
    Object.assign(record ?? {}, { size: lie.length, sha256: sha256(lie) })
  })
  stage.replace(LISTED, LISTING, lie)
}

describe('a listing of tensors', () => {
  attack('a listing of tensors that lies about their digests', 'digests', async () => {
    stage.replace(LISTED, LISTING, lyingListing())
    return await stage.both('tuned')
  })

  attack(
    'a signed listing that lies, in the version that believed it',
    'references',
    async () => {
      await signLie()
      await stage.tune(NEXT)
      return await stage.verify('tuned', '--download')
    },
    /when they are put together/,
  )

  attack(
    'a signed listing that lies, when the version that believed it is pulled',
    'refused',
    async () => {
      await signLie()
      await stage.tune(NEXT)
      return await stage.pull('tuned')
    },
    /model\.safetensors/,
  )
})

/** What the next version stores of its file, once it was pulled and found right. */
async function nextSlices() {
  const tag = await stage.tune(NEXT)
  const place = join(stage.folder(), 'model')
  expect(await stage.pull('tuned', '--path', place)).toMatchObject({ verified: true })
  const published = readFileSync(join(stage.scene.workspace, 'tuned', 'model.safetensors'))
  expect(readFileSync(join(place, 'model.safetensors')).equals(published)).toBe(true)
  const { predicate } = parseManifest(stage.bytes(tag, MANIFEST_ASSET))
  return predicate.artifact.files.flatMap(slicesOf)
}

describe('the next version', () => {
  it('takes tensors from the listing that was signed', async () => {
    expect((await nextSlices()).map(({ tag }) => tag)).toContain(LISTED)
  })

  it('does not believe a listing of tensors that was replaced', async () => {
    stage.replace(LISTED, LISTING, lyingListing())
    expect((await nextSlices()).map(({ tag }) => tag)).toEqual([null])
  })

  it('does not believe a listing of tensors that somebody else has signed', async () => {
    await signLie()
    const bundle = await newKey().sign(stage.bytes(LISTED, MANIFEST_ASSET))
    stage.replace(LISTED, BUNDLE_ASSET, bundle)
    expect((await nextSlices()).map(({ tag }) => tag)).toEqual([null])
  })
})

const cacheFiles = (folder: string): readonly string[] =>
  Object.keys(readTree(folder)).map((name) => join(folder, name))

/** @throws {Error} when more than that lies in a folder */
function refuseLeft(folder: string, count = 0): void {
  const left = readdirSync(folder)
  if (left.length > count) throw new Error(`there is ${left.join(', ')}`)
}

describe('the machine that pulls', () => {
  it('notices a file in its cache that was changed, and downloads it again', async () => {
    const cache = stage.folder()
    await stage.pull(VERSION, '--cache-dir', cache)
    const [entry = '', ...more] = cacheFiles(cache)
    expect(more).toEqual([])
    writeFileSync(entry, flipByte(readFileSync(entry)))
    const place = join(stage.folder(), 'model')
    const pulled = await stage.pull(VERSION, '--cache-dir', cache, '--path', place)
    expect(pulled.stderr).toContain('are not the right ones. They are downloaded again.')
    expect(pulled.verified).toBe(true)
    expect(readFileSync(join(place, BIG)).equals(stage.bytes(HOLDER, BIG))).toBe(true)
  })

  attack(
    'a link at the place that a version is pulled to',
    'refused',
    async () => {
      const [parent, elsewhere] = [stage.folder(), stage.folder()]
      const place = join(parent, 'model')
      symlinkSync(elsewhere, place, 'dir')
      const verdict = await stage.pull(VERSION, '--path', place)
      const forced = await stage.pull(VERSION, '--path', place, '--force')
      refuseLeft(elsewhere)
      return [verdict, forced]
    },
    /is a link/,
  )

  it('passes by a link at the place where a download is gathered', async () => {
    const [parent, elsewhere] = [stage.folder(), stage.folder()]
    const place = join(parent, 'model')
    const manifest = stage.bytes(REFERRING, MANIFEST_ASSET)
    const files = selectFiles(parseManifest(manifest).predicate.artifact.files, [])
    const content = { files, own: [], ownAmongFiles: true, manifest: digestOf(sha256(manifest)) }
    symlinkSync(elsewhere, stagingPath(content, place), 'dir')
    const pulled = await stage.pull(VERSION, '--path', place)
    expect(pulled.verified).toBe(true)
    expect(readdirSync(elsewhere)).toEqual([])
    expect(readFileSync(join(place, BIG)).equals(stage.bytes(HOLDER, BIG))).toBe(true)
  })
})
