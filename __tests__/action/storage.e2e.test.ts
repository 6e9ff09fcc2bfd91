import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Release } from '../../local-github/records.ts'
import type { StepResult } from '../../local-github/runner.ts'
import { slicesOf } from '../../src/domain/asset-slice.ts'
import type { Predicate } from '../../src/domain/manifest.ts'
import { parseManifest } from '../../src/domain/parse-manifest.ts'
import { readTree } from '../adapters/pull-scene.ts'
import type { Ended } from '../cli/run-program.ts'
import { runProgram } from '../cli/run-program.ts'
import { safetensorsFile, weights } from '../formats/safetensors-file.ts'
import type { Scene } from './scene.ts'
import { drafts, published, sceneOfTest, setScene } from './scene.ts'

const MIB = 1024 * 1024
const ASIDE = ['manifest.json', 'manifest.sigstore.json', 'model.sig']

type Contents = Readonly<Record<string, Uint8Array>>

let stage: Scene

const address = (): Readonly<Record<string, string>> => ({
  GITHUB_API_URL: stage.github.apiUrl,
  GITHUB_SERVER_URL: stage.github.serverUrl,
})

/** The built command line, of somebody who trusts the key and has no token. */
const command = (...args: readonly string[]): Promise<Ended> =>
  runProgram(stage.folder, [...args, '--signer', 'key:own.pub'], address())

function writeModel(model: string, contents: Contents): void {
  const placed = Object.entries(contents).map(([path, bytes]) => [`${model}/${path}`, bytes])
  stage.write(Object.fromEntries(placed))
}

/** Publishes the folder of that name as a version, and answers with what the server was sent for it. */
async function publish(model: string, inputs: Readonly<Record<string, string>> = {}) {
  stage.github.log.clear()
  const result = await stage.push(stage.commit(), { inputs: { model, path: model, ...inputs } })
  expect(result.stdout).not.toContain('::error::')
  expect(result.code).toBe(0)
  expect(drafts(stage)).toEqual([])
  const release = releaseOf(result)
  const assets = [...release.assets.values()]
  // No asset was sent twice, so their sizes are all bytes of models and documents that came.
  expect(stage.github.log.count({ origin: 'uploads', method: 'POST' })).toBe(assets.length)
  const sent = assets.reduce((sum, { size }) => sum + size, 0)
  return { ...result, release, sent, predicate: predicateOf(release) }
}

function releaseOf({ outputs }: StepResult): Release {
  const found = published(stage).find(({ tagName }) => tagName === outputs['tag'])
  if (found === undefined) throw new Error(`no release ${outputs['tag']}`)
  return found
}

function predicateOf(release: Release): Predicate {
  const asset = [...release.assets.values()].find(({ name }) => name === 'manifest.json')
  return parseManifest(readFileSync(asset?.path ?? '')).predicate
}

/** All assets of a release under their own names, by their public addresses. */
async function download({ tagName, assets }: Release): Promise<string> {
  const folder = join(stage.folder, 'flat', tagName)
  mkdirSync(folder, { recursive: true })
  for (const { name } of assets.values()) {
    const url = `${stage.github.serverUrl}/acme/ml/releases/download/${tagName}/${name}`
    // oxlint-disable-next-line no-await-in-loop -- a person's downloads, one after the other
    const reply = await fetch(url)
    expect(reply.status).toBe(200)
    // oxlint-disable-next-line no-await-in-loop -- as above
    writeFileSync(join(folder, name), Buffer.from(await reply.arrayBuffer()))
  }
  return folder
}

/** Pulls a version, verifies what came without any network, and compares it byte for byte. */
async function expectPulled(target: string, contents: Contents): Promise<void> {
  const path = join(stage.folder, 'pulled', target)
  const pulled = await command('pull', target, '--repo', 'acme/ml', '--path', path, '--no-cache')
  expect([pulled.code, pulled.out]).toEqual([0, `${path}\n`])
  const tree = readTree(path)
  const names = Object.keys(tree).map((name) => name.replaceAll('\\', '/'))
  expect(names.toSorted()).toEqual([...Object.keys(contents), ...ASIDE].toSorted())
  const wrong = Object.entries(contents).filter(
    ([name, bytes]) => tree[join(name)]?.equals(bytes) !== true,
  )
  expect(wrong.map(([name]) => name)).toEqual([])
  const verified = await command('verify', target, '--path', path, '--offline')
  expect([verified.code, verified.out]).toEqual([0, expect.stringMatching(/^VERIFIED\b/m)])
}

/** Checks a release itself, every byte of it. */
async function expectVerified(target: string): Promise<string> {
  const { code, out } = await command('verify', target, '--repo', 'acme/ml', '--download')
  expect([code, out]).toEqual([0, expect.stringMatching(/^VERIFIED\b/m)])
  return out
}

/** `sha256sum -c`, or what macOS has in its place. */
function checkSums(folder: string): string {
  const options = { cwd: folder, encoding: 'utf8', stdio: 'pipe' } as const
  const sums = ['-c', 'SHA256SUMS']
  return process.platform === 'darwin'
    ? execFileSync('shasum', ['-a', '256', ...sums], options)
    : execFileSync('sha256sum', ['--strict', ...sums], options)
}

beforeAll(async () => {
  stage = await setScene()
  writeFileSync(join(stage.folder, 'own.pub'), stage.publicKey)
})
afterAll(() => stage.close())

describe('a folder of 230 files', () => {
  const contents: Contents = Object.fromEntries(
    Array.from({ length: 230 }, (_, index) => [
      `shards/${index % 7}/shard-${index}.bin`,
      // Some fill whole blocks of an archive, most do not.
      weights(index % 10 === 0 ? 512 * (1 + (index % 4)) : 1 + ((index * 37) % 2048), index),
    ]),
  )
  let release: Release

  beforeAll(async () => {
    writeModel('shards', contents)
    const result = await publish('shards')
    release = result.release
  })

  it('is one archive among the assets, of which each file is a range', async () => {
    const { artifact, assets } = predicateOf(release)
    expect(assets.filter(({ role }) => role === 'model').map(({ name }) => name)).toEqual([
      'model.tar',
    ])
    const slices = artifact.files.flatMap(slicesOf)
    expect(slices.length).toBe(230)
    expect(slices.every(({ asset, whole }) => asset === 'model.tar' && !whole)).toBe(true)
  })

  it('comes out of the downloaded archive by tar, file for file', async () => {
    const folder = await download(release)
    expect(checkSums(folder)).toContain('model.tar: OK\n')
    const out = join(stage.folder, 'unpacked')
    mkdirSync(out)
    execFileSync('tar', ['xf', join(folder, 'model.tar')], { cwd: out })
    const tree = readTree(out)
    const same = Object.entries(contents).filter(([name, bytes]) => tree[join(name)]?.equals(bytes))
    expect([same.length, Object.keys(tree).length]).toEqual([230, 230])
  })

  it('is pulled by ranges of the archive, verified, byte for byte', async () => {
    await expectPulled('shards@1.0.0', contents)
    const report = await expectVerified('shards@1.0.0')
    expect(report).toContain('230 file(s) were put together from their parts and hashed')
  })
})

describe('the next version of an unchanged file of 3 MB, with dedup', () => {
  const contents: Contents = { 'weights.bin': weights(3_000_000, 1), 'labels.txt': weights(40, 2) }
  let first: Awaited<ReturnType<typeof publish>>
  let second: typeof first

  beforeAll(async () => {
    writeModel('large', contents)
    first = await publish('large', { dedup: 'true' })
    second = await publish('large', { dedup: 'true' })
  })

  it('sends less than 100 kB, and refers to the file that is there', () => {
    expect([first.outputs['version'], second.outputs['version']]).toEqual(['1.0.0', '1.1.0'])
    expect(first.sent).toBeGreaterThan(3_000_000)
    expect(second.sent).toBeLessThan(100_000)
    const files = new Map(second.predicate.artifact.files.map((file) => [file.path, file]))
    expect(files.get('weights.bin')?.reference).toEqual({
      tag: 'large@v1.0.0',
      asset: 'weights.bin',
      sha256: files.get('weights.bin')?.sha256,
    })
    expect(files.get('labels.txt')?.asset).toBe('labels.txt')
  })

  it('passes sha256sum -c as a flat download, without the file that is elsewhere', async () => {
    const checked = checkSums(await download(second.release))
    const names = second.predicate.assets.map(({ name }) => name)
    const expected = names.filter((name) => name !== 'SHA256SUMS').map((name) => `${name}: OK`)
    expect(checked.trimEnd().split(/\r?\n/).toSorted()).toEqual(expected.toSorted())
    expect(names).not.toContain('weights.bin')
  })

  it('is pulled from both releases, verified, byte for byte', async () => {
    await expectPulled('large@1.1.0', contents)
    expect(await expectVerified('large@1.1.0')).toMatch(/^ {2}ok +references /m)
  })

  it('refers to the release that holds the file, and not to another reference', async () => {
    const third = await publish('large', { dedup: 'true' })
    const file = third.predicate.artifact.files.find(({ path }) => path === 'weights.bin')
    expect(file?.reference?.tag).toBe('large@v1.0.0')
    await expectPulled('large@1.2.0', contents)
  })

  it('is uploaded again without dedup, which needs no other release', async () => {
    const whole = await publish('large')
    expect(whole.sent).toBeGreaterThan(3_000_000)
    expect(whole.predicate.artifact.files.flatMap(({ reference }) => reference ?? [])).toEqual([])
  })
})

/** A file of tensors of half a MiB each, by the seeds of their values. */
const tensorFile = (seeds: readonly number[]): Contents => ({
  'model.safetensors': safetensorsFile(
    Object.fromEntries(seeds.map((seed, at) => [`layers.${at}.weight`, weights(MIB / 2, seed)])),
  ),
})

/** Publishes a file of tensors, and pulls and verifies it at once. */
async function publishTensors(model: string, version: string, seeds: readonly number[]) {
  const contents = tensorFile(seeds)
  writeModel(model, contents)
  const { sent, predicate } = await publish(model, { dedup: 'tensors' })
  await expectPulled(`${model}@${version}`, contents)
  await expectVerified(`${model}@${version}`)
  const [file] = predicate.artifact.files
  const slices = file === undefined ? [] : slicesOf(file)
  const uploaded = predicate.assets.filter(({ role }) => role === 'model')
  return {
    sent,
    tags: new Set(slices.map(({ tag }) => tag)),
    uploaded: uploaded.map(({ name }) => name),
  }
}

describe('a fine-tune that changes one of eight tensors, with dedup: tensors', () => {
  it('sends the tensor that is new, and is put together byte for byte', async () => {
    const first = await publishTensors('tuned', '1.0.0', [0, 1, 2, 3, 4, 50, 6, 7])
    expect(first).toMatchObject({ tags: new Set([null]), uploaded: ['model.safetensors'] })
    expect(first.sent).toBeGreaterThan(4 * MIB)
    for (const [version, seed] of [
      ['1.1.0', 51],
      ['1.2.0', 52],
    ] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as versions come
      const next = await publishTensors('tuned', version, [0, 1, 2, 3, 4, seed, 6, 7])
      // The whole file is in the first version, however many there are between.
      expect(next.tags).toEqual(new Set(['tuned@v1.0.0', null]))
      expect(next.uploaded).toEqual(['model.safetensors.delta'])
      expect(next.sent).toBeGreaterThan(MIB / 2)
      expect(next.sent).toBeLessThan(MIB / 2 + 100_000)
    }
  })

  it('sends none of its bytes when the tensors only change places', async () => {
    await publishTensors('swapped', '1.0.0', [1, 2, 3])
    const next = await publishTensors('swapped', '1.1.0', [1, 3, 2])
    expect(next).toMatchObject({ tags: new Set(['swapped@v1.0.0']), uploaded: [] })
    expect(next.sent).toBeLessThan(100_000)
  })
})

describe('what is wrong with the input', () => {
  const scene = sceneOfTest()

  it('is said with its name, before anything is written', async () => {
    const other = await scene()
    const { code, annotations } = await other.push(other.commit(), { inputs: { dedup: 'maybe' } })
    expect(code).toBe(1)
    expect(annotations.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/dedup: "maybe" is not one of false, true, tensors/),
    )
    expect(other.writes()).toEqual([])
  })
})
