import { rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { FaultKind } from '../../local-github/faults.ts'
import type { UploadPorts } from '../../src/adapters/github-upload.ts'
import { uploadAssets } from '../../src/adapters/github-upload.ts'
import type { BytePiece } from '../../src/domain/byte-piece.ts'
import { sizeOf } from '../../src/domain/byte-piece.ts'
import { sha256 } from '../../src/domain/digest.ts'
import type { Asset, Release, Upload } from '../../src/ports/release-store.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { bytesOfPieces } from '../fakes/piece-bytes.ts'
import { inFolder } from '../fakes/tree.ts'
import type { GithubScene } from './github-scene.ts'
import { fieldsOf, setGithub } from './github-scene.ts'

const MIB = 1024 * 1024
/** The largest comes first. */
const BIG = 6 * MIB

let scene: GithubScene
let draft: Release

beforeEach(async () => {
  scene = await setGithub()
  draft = await scene.store.createDraft(fieldsOf('m@v1.0.0', scene.commit))
})
afterEach(() => scene.close())

const uploadOf = (name: string, pieces: readonly BytePiece[]): Upload => ({
  name,
  size: sizeOf(pieces),
  sha256: sha256(bytesOfPieces(pieces)),
  contentType: 'application/octet-stream',
  pieces,
})

/** Bytes in memory, different for each name. */
const inMemory = (name: string, size: number): Upload =>
  uploadOf(name, [{ kind: 'bytes', bytes: Buffer.alloc(size, name) }])

const names = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `asset-${index}.bin`)

const fail = (fault: FaultKind, times = 1): void =>
  void scene.github.faults.add({ ...fault, match: { origin: 'uploads' }, times })

async function turns(count: number): Promise<void> {
  // oxlint-disable-next-line no-await-in-loop -- turns follow one another
  for (let turn = 0; turn < count; turn += 1) await setImmediate()
}

const open = (): number =>
  scene.github.log.entries.filter(
    ({ origin, status }) => origin === 'uploads' && status === undefined,
  ).length

const posts = (): number => scene.github.log.count({ origin: 'uploads' })

const assetsOf = async () =>
  (await scene.store.listAssets(draft.id))
    .map(({ name, state, size, sha256: hash }) => ({ name, state, size, sha256: hash }))
    .toSorted((left, right) => (left.name < right.name ? -1 : 1))

const whole = ({ name, size, sha256: hash }: Upload) => ({
  name,
  state: 'uploaded',
  size,
  sha256: hash,
})

/** The adapter without the store around it, with what a test changes of its ports. */
const send = (uploads: readonly Upload[], over: Partial<UploadPorts> = {}) =>
  uploadAssets(draft, uploads, {
    token: 'bot',
    log: scene.log,
    sleep: async () => undefined,
    pace: { take: async () => undefined },
    listAssets: (id) => scene.store.listAssets(id),
    deleteAsset: (id) => scene.store.deleteAsset(id),
    ...over,
  })

describe('uploads', () => {
  it('of many sizes all arrive, and come back in their order', async () => {
    const uploads = [3 * MIB, 1, 5 * MIB + 1, 700, 0x10000].map((size, index) =>
      inMemory(`asset-${index}.bin`, size),
    )
    const assets = await scene.store.upload(draft, uploads)
    expect(assets.map(({ name }) => name)).toEqual(uploads.map(({ name }) => name))
    expect(await assetsOf()).toEqual(uploads.map(whole))
  })

  it('of pieces of several files arrive as one asset each', async () => {
    await inFolder(async (folder) => {
      const files = ['a', 'b'].map((name, index) => {
        const path = join(folder, name)
        writeFileSync(path, Buffer.alloc(2 * MIB + index, name))
        return path
      })
      const pieces = files.flatMap((path): readonly BytePiece[] => [
        { kind: 'bytes', bytes: Buffer.alloc(512, path) },
        { kind: 'file', path, start: 10, size: MIB + 10 },
      ])
      const uploads = [uploadOf('model.tar', pieces), uploadOf('part', pieces.slice(1, 2))]
      await scene.store.upload(draft, uploads)
      expect(await assetsOf()).toEqual(uploads.map(whole))
    })
  })

  it('are four at once on a server that is slow for each of them, and never more', async () => {
    let most = 0
    fail({ kind: 'call', before: () => void (most = Math.max(most, open())) }, Infinity)
    fail({ kind: 'throttle', bytesPerSecond: 20 * MIB }, Infinity)
    const uploads = names(7).map((name) => inMemory(name, 8 * MIB))
    await send(uploads)
    expect(most).toBe(4)
    expect(await assetsOf()).toEqual(uploads.map(whole))
  })

  it('take from the pace of writes, each attempt', async () => {
    let taken = 0
    fail({ kind: 'status', status: 503 })
    await send(
      names(3).map((name) => inMemory(name, 10)),
      {
        pace: { take: async () => void (taken += 1) },
      },
    )
    expect([taken, posts()]).toEqual([4, 4])
  })

  it('hold when the server asks one of them to wait: none begins before that time', async () => {
    fail({ kind: 'rate-limit', limit: 'secondary', status: 429, wait: 7 })
    const begun: number[] = []
    const sleep = async (ms: number): Promise<void> => {
      if (ms !== 7000) return
      // What is on its way arrives; after that there is long enough for anything that does not hold.
      for (let count = 0; count < 2; count += 1) {
        // oxlint-disable-next-line no-await-in-loop -- one time after the other
        await turns(300)
        begun.push(posts())
      }
    }
    const uploads = names(9).map((name) => inMemory(name, 10))
    await send(uploads, { sleep })
    const [before, after] = begun
    expect(begun).toHaveLength(2)
    expect(after).toBe(before)
    expect(before).toBeLessThanOrEqual(4)
    expect(await assetsOf()).toEqual(uploads.map(whole))
  })

  it('survive that every one of them breaks, and are there once', async () => {
    fail({ kind: 'cut-body', after: MIB })
    fail({ kind: 'starter' })
    fail({ kind: 'cut-after' })
    fail({ kind: 'cut-before' })
    const uploads = names(4).map((name) => inMemory(name, 3 * MIB))
    await send(uploads)
    expect(await assetsOf()).toEqual(uploads.map(whole))
  })
})

describe('an upload', () => {
  const upload = inMemory('model.bin', 3 * MIB)

  it('that is cut in the middle is sent again from its beginning', async () => {
    fail({ kind: 'cut-body', after: MIB })
    await send([upload])
    expect([await assetsOf(), posts()]).toEqual([[whole(upload)], 2])
  })

  it('that stalls is given up and sent again', async () => {
    fail({ kind: 'stall', after: MIB })
    const large = inMemory('model.bin', 32 * MIB)
    const times = { idleMs: 500, answerMs: 5000, totalMs: 60_000, continueMs: 1000 }
    await send([large], { times })
    expect([await assetsOf(), posts()]).toEqual([[whole(large)], 2])
    expect(scene.log.lines).toEqual([
      expect.stringMatching(
        /^warning Upload of model\.bin: the connection broke \(127\.0\.0\.1:\d+ was silent for 0\.5 s\); going on in 1 s\.$/,
      ),
    ])
  })

  it('whose answer was lost is not sent again when it arrived whole', async () => {
    fail({ kind: 'cut-after' })
    const [asset] = await send([upload])
    expect(asset).toMatchObject(whole(upload))
    expect(posts()).toBe(1)
  })

  it('whose answer was lost is sent again where the server computes no digest', async () => {
    fail({ kind: 'no-digest' })
    fail({ kind: 'cut-after' })
    await send([upload])
    expect([await assetsOf(), posts()]).toEqual([[whole(upload)], 2])
  })

  it('of what is there whole already is done', async () => {
    const [first] = await send([upload])
    const [second] = await send([upload])
    expect(second).toMatchObject({ id: first?.id })
    expect(scene.log.lines).toEqual([])
  })

  it('of a name that holds something else replaces that', async () => {
    await send([inMemory('model.bin', 7)])
    await send([upload])
    expect(await assetsOf()).toEqual([whole(upload)])
  })

  it('that fails with a 503 that names a time waits for that', async () => {
    fail({ kind: 'status', status: 503, headers: { 'retry-after': '20' } })
    const waits: number[] = []
    await send([upload], { sleep: async (ms: number) => void waits.push(ms) })
    expect(waits).toEqual([20_000])
  })

  it.each<readonly [string, (path: string) => void, RegExp]>([
    ['changed', (path) => writeFileSync(path, Buffer.alloc(BIG, 'x')), /changed before it/],
    ['became shorter', (path) => truncateSync(path, MIB), /became shorter/],
    ['is gone', (path) => rmSync(path), /cannot be read any more/],
  ])(
    'of a file that %s since it was captured ends all, after the others',
    async (_how, act, why) => {
      await inFolder(async (folder) => {
        const path = join(folder, 'big.bin')
        writeFileSync(path, Buffer.alloc(BIG, 'w'))
        const big = uploadOf('big.bin', [{ kind: 'file', path, start: 0, size: BIG }])
        act(path)
        const others = names(6).map((name) => inMemory(name, 5 * MIB))
        const said = await refusalOf(() => send([big, ...others]))
        expect(said).toMatch(/^FILE_CHANGED /)
        expect(said).toMatch(why)
      })
      const stored = (await assetsOf()).filter(({ state }) => state === 'uploaded')
      expect(stored.map(({ name }) => name)).not.toContain('big.bin')
      expect(stored.length).toBeLessThan(6)
    },
  )

  it('that is refused ends the others too, with what to do', async () => {
    fail({ kind: 'status', status: 403, body: { message: 'Resource not accessible' } }, Infinity)
    expect(await refusalOf(() => send(names(5).map((name) => inMemory(name, 10))))).toMatch(
      /^PERMISSION_MISSING .* Add "contents: write"/,
    )
    expect(posts()).toBeLessThanOrEqual(2)
  })

  it('that the server gives up on (408) is sent again', async () => {
    fail({ kind: 'status', status: 408 })
    const assets: readonly Asset[] = await send([upload])
    expect([assets.length, posts()]).toEqual([1, 2])
  })
})
