import { statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { directorySource } from '../../src/adapters/directory-source.ts'
import { sigstoreVerifier } from '../../src/adapters/sigstore-verifier.ts'
import { sha256 } from '../../src/domain/digest.ts'
import { verify } from '../../src/usecases/verify.ts'
import { refusalOf } from '../fakes/refusal.ts'
import type { PullOptions, PullScene } from './pull-scene.ts'
import { hiddenIn, makeBytes, readTree, setPullScene } from './pull-scene.ts'

let scene: PullScene

const WEIGHTS = makeBytes(9_000_000)
const WORDS = makeBytes(5000, 2)

beforeAll(async () => {
  scene = await setPullScene()
  await scene.plant({
    version: '1.0.0',
    files: [
      { path: 'model.bin', bytes: WEIGHTS },
      { path: 'vocab/words.txt', bytes: WORDS },
      { path: 'empty.txt', bytes: Buffer.alloc(0) },
    ],
    signature: true,
  })
})
afterAll(() => scene.close())

let count = 0
/** A destination that is not there yet. */
let to: string
beforeEach(() => {
  scene.github.faults.clear()
  scene.github.log.clear()
  count += 1
  to = `case-${count}/churn`
})

const at = (...parts: readonly string[]): string => join(scene.folder, to, ...parts)
const beside = (): string => join(scene.folder, `case-${count}`)
const pull = (options: Partial<PullOptions> = {}) =>
  scene.pull({ version: '1.0.0', to, ...options })
const atStore = { origin: 'objects' } as const
const fetched = (): number => scene.github.log.count(atStore)

describe('a pull', () => {
  it('brings the files under their paths, with what verifies them beside them', async () => {
    const { result } = await pull()
    expect(result).toMatchObject({ kind: 'pulled', created: true, path: at(), files: 3 })
    const tree = readTree(at())
    expect(Object.keys(tree)).toEqual([
      'empty.txt',
      'manifest.json',
      'manifest.sigstore.json',
      'model.bin',
      'model.sig',
      'vocab/words.txt',
    ])
    expect(tree['model.bin']?.equals(WEIGHTS)).toBe(true)
    expect(tree['vocab/words.txt']?.equals(WORDS)).toBe(true)
    expect(hiddenIn(beside())).toEqual([])
  })

  it('leaves a directory that verifies', async () => {
    await pull()
    const source = await directorySource(at())
    const { verified } = await verify(
      {
        signers: [{ kind: 'key', publicKey: scene.publicKey }],
        expected: {
          model: 'churn',
          version: '1.0.0',
          tag: null,
          digest: null,
          minVersion: null,
          maxAge: null,
          repository: null,
          yanked: null,
        },
        download: false,
        allowExtra: false,
        now: '2026-11-24T00:00:00Z',
      },
      { source, verifier: sigstoreVerifier(() => Promise.reject(new TypeError('no'))) },
    )
    expect(verified).toBe(true)
  })

  it('gives files that nobody can run and everybody can read', async () => {
    await pull()
    expect(statSync(at('model.bin')).mode & 0o777).toBe(0o644 & ~process.umask())
  })

  it('again finds everything there and downloads nothing', async () => {
    await pull()
    const before = fetched()
    const { result } = await pull()
    expect(result).toMatchObject({ created: false, downloaded: 0 })
    // The manifest, its bundle and the model's signature, which say what has to be there.
    expect(fetched() - before).toBeLessThan(6)
  })

  it('of chosen files brings no others', async () => {
    await pull({ globs: ['vocab'] })
    expect(Object.keys(readTree(at()))).toEqual([
      'manifest.json',
      'manifest.sigstore.json',
      'model.sig',
      'vocab/words.txt',
    ])
  })

  it('of files that are not there says what there is, and leaves nothing', async () => {
    const message = await refusalOf(() => pull({ globs: ['*.onnx'] }))
    expect(message).toContain('INPUT_INVALID files: "*.onnx" matches no file of the model.')
    expect(message).toContain('"model.bin"')
    expect(readTree(beside())).toEqual({})
  })

  it('of a version that nobody trusted signed downloads nothing of the model', async () => {
    await scene.plant({
      version: '6.6.6',
      files: [{ path: 'model.bin', bytes: WORDS }],
      stranger: true,
    })
    const { result } = await pull({ version: '6.6.6' })
    if (result.kind !== 'refused') throw new Error('it was taken')
    expect(result.verification.verified).toBe(false)
    expect(readTree(beside())).toEqual({})
    const unverified = await pull({ version: '6.6.6', verify: false })
    expect(unverified.log.lines.join('\n')).toContain('warning NOT VERIFIED')
    expect(readTree(at())['model.bin']?.equals(WORDS)).toBe(true)
  })
})

const damage = (times: number): void => {
  scene.github.faults.clear()
  scene.github.faults.add({
    kind: 'corrupt',
    at: 1000,
    times,
    match: ({ origin, ...entry }) => origin === 'objects' && isOf(entry.path, 'model.bin'),
  })
}

describe('bytes that are not the signed ones', () => {
  it('once are fetched again', async () => {
    damage(1)
    const { log } = await pull()
    expect(log.lines).toContain(
      'warning "model.bin": the bytes that were downloaded are not the right ones. They are downloaded again.',
    )
    expect(readTree(at())['model.bin']?.equals(WEIGHTS)).toBe(true)
  })

  it('never get to the destination, whoever is asked to look at signatures, and cost nothing else', async () => {
    for (const isVerified of [true, false]) {
      damage(Infinity)
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const message = await refusalOf(() => pull({ verify: isVerified }))
      expect(message).toMatch(/^DIGEST_MISMATCH What was downloaded, twice, is not what was signed/)
      expect(message).toContain(`"model.bin", from model.bin of churn@v1.0.0`)
      expect(message).toContain(`expected sha256:${sha256(WEIGHTS)}, found sha256:`)
      expect(readTree(at())).toEqual({})
      const kept = Object.keys(readTree(join(beside(), hiddenIn(beside())[0] ?? '', 'files')))
      expect(kept).toEqual(['empty.txt', 'vocab/words.txt'])
    }
    scene.github.faults.clear()
    const { result } = await pull()
    expect(result).toMatchObject({ downloaded: WEIGHTS.length })
    expect(readTree(at())['model.bin']?.equals(WEIGHTS)).toBe(true)
  })
})

const isOf = (path: string, name: string): boolean => {
  const [, id] = /\/(\d+)$/.exec(path) ?? []
  return scene.repository.releases.findAsset(Number(id))?.name === name
}

describe('a pull without a token', () => {
  const files = Array.from({ length: 100 }, (_, index) => ({
    path: `shards/${index}.bin`,
    bytes: makeBytes(100 + index, index + 1),
  }))

  it('brings more files than the API answers questions, and sends the API none for them', async () => {
    await scene.plant({ version: '3.0.0', files })
    const { result } = await pull({ version: '3.0.0', token: '' })
    expect(result).toMatchObject({ kind: 'pulled', files: 100 })
    const tree = readTree(at())
    for (const { path, bytes } of files) expect(tree[path]?.equals(bytes)).toBe(true)
    expect(scene.github.log.count({ origin: 'api' })).toBeLessThan(15)
  })

  it('asks the API where the site does not give the files', async () => {
    scene.github.faults.add({
      kind: 'status',
      status: 404,
      times: Infinity,
      match: { origin: 'pages' },
    })
    await pull({ token: '' })
    expect(readTree(at())['model.bin']?.equals(WEIGHTS)).toBe(true)
  })

  it('that the API answers no more says how to go on', async () => {
    scene.github.faults.add({
      kind: 'rate-limit',
      limit: 'primary',
      wait: 3000,
      times: Infinity,
      match: { origin: 'api' },
    })
    const [anonymous, known] = [
      await refusalOf(() => pull({ token: '' })),
      await refusalOf(() => pull()),
    ]
    expect(anonymous).toContain('set GITHUB_TOKEN, or log in with "gh auth login"')
    expect(known).not.toContain('GITHUB_TOKEN')
  })
})

describe('a server that states no digests', () => {
  it('is asked for the bytes of the chosen files once, and for those of no others', async () => {
    await scene.plant({
      version: '4.0.0',
      files: [
        { path: 'model.bin', bytes: WORDS },
        { path: 'other.bin', bytes: makeBytes(700, 9) },
      ],
      signature: true,
    })
    const release = scene.repository.releases.published('churn@v4.0.0')
    const assets = [...(release?.assets.values() ?? [])]
    for (const asset of assets) scene.repository.releases.putAsset({ ...asset, digest: undefined })
    const { result } = await pull({ version: '4.0.0', globs: ['model.bin'] })
    const readsOf = (name: string): number => {
      const id = assets.find((asset) => asset.name === name)?.id
      return scene.github.log.count({ origin: 'objects', path: new RegExp(`/${id}$`) })
    }
    expect([readsOf('model.bin'), readsOf('other.bin')]).toEqual([1, 0])
    if (result.kind !== 'pulled') throw new Error('refused')
    expect(result.verification?.report).toContain('2 more are hashed while they are pulled')
  })
})

describe('two pulls at the same time', () => {
  it('do not disturb each other', async () => {
    const results = await Promise.all([pull(), pull()])
    expect(results.map(({ result }) => result.kind)).toEqual(['pulled', 'pulled'])
    expect(readTree(at())['model.bin']?.equals(WEIGHTS)).toBe(true)
    expect(hiddenIn(beside())).toEqual([])
  })
})
