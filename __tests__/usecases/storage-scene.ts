import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect } from '@jest/globals'
import { localCapture } from '../../src/adapters/local-capture.ts'
import type { AssetLimits } from '../../src/domain/asset-body.ts'
import { slicesOf } from '../../src/domain/asset-slice.ts'
import type { Capture } from '../../src/ports/capture.ts'
import type { Manifest } from '../../src/domain/manifest.ts'
import { publish } from '../../src/usecases/publish.ts'
import type { PublishRequest } from '../../src/usecases/publish-request.ts'
import type { FakeReleaseStore } from '../fakes/release-store.ts'
import { safetensorsFile as tensorFile, weights } from '../formats/safetensors-file.ts'
import { atCommit, scene, SOURCES } from './scene.ts'
import { bytesOfFile } from './stored-bytes.ts'

export const MIB = 1024 * 1024
const FOLDER = mkdtempSync(join(tmpdir(), 'model-release-storage-'))
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }))

export const noise = (seed: number, size: number): Buffer => Buffer.from(weights(size, seed))

/** Tensors of `size` bytes each, by the seed of their values. */
export const safetensorsFile = (seeds: Readonly<Record<string, number>>, size: number): Buffer =>
  Buffer.from(
    tensorFile(
      Object.fromEntries(Object.entries(seeds).map(([name, seed]) => [name, weights(size, seed)])),
    ),
  )

export type Contents = Readonly<Record<string, Buffer>>

/** Publishes a folder of files as the version of a commit, and holds every file of it to its bytes. */
export async function publishFolder(
  releases: FakeReleaseStore,
  digit: number,
  contents: Contents,
  over: Partial<PublishRequest> = {},
  afterCapture: (model: string) => void = () => undefined,
): Promise<Manifest> {
  const workspace = join(FOLDER, `ws-${digit}-${Math.trunc(performance.now() * 1000)}`)
  for (const [path, bytes] of Object.entries(contents)) {
    mkdirSync(dirname(join(workspace, 'model', path)), { recursive: true })
    writeFileSync(join(workspace, 'model', path), bytes)
  }
  const local = localCapture(workspace, FOLDER)
  const capture: Capture = {
    ...local,
    collect: async (patterns, maxFiles) => {
      const found = await local.collect(patterns, maxFiles)
      afterCapture(join(workspace, 'model'))
      return found
    },
  }
  const sources = { ...SOURCES, path: ['model'], data: [], params: [], metrics: [] }
  const ports = scene({ releases, capture })
  const { manifest } = await publish(atCommit(digit, { sources, ...over }), ports)
  const { files } = manifest.predicate.artifact
  expect(files.map(({ path }) => path).toSorted()).toEqual(Object.keys(contents).toSorted())
  for (const file of files) {
    const bytes = bytesOfFile(releases, manifest, file)
    expect([file.path, bytes.equals(contents[file.path] ?? Buffer.alloc(0))]).toEqual([
      file.path,
      true,
    ])
    expect(slicesOf(file).every((slice) => slice.size > 0)).toBe(true)
  }
  return manifest
}

export const fileOf = (manifest: Manifest, path: string) => {
  const file = manifest.predicate.artifact.files.find((one) => one.path === path)
  if (file === undefined) throw new Error(`no file ${path}`)
  return file
}

export const SMALL: AssetLimits = { maxAsset: 3 * MIB, part: 2 * MIB }
