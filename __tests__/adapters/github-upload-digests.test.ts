import { truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { FaultKind } from '../../local-github/faults.ts'
import type { RequestEntry } from '../../local-github/request-log.ts'
import type { UploadPorts } from '../../src/adapters/github-upload.ts'
import { uploadAssets } from '../../src/adapters/github-upload.ts'
import type { StatedDigests } from '../../src/adapters/stated-digests.ts'
import { statedDigests } from '../../src/adapters/stated-digests.ts'
import { sha256 } from '../../src/domain/digest.ts'
import type { Asset, Release, Upload } from '../../src/ports/release-store.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { inFolder } from '../fakes/tree.ts'
import type { GithubScene } from './github-scene.ts'
import { fieldsOf, setGithub } from './github-scene.ts'
import { serve } from './serve.ts'

const MIB = 1024 * 1024

let scene: GithubScene
let draft: Release
let digests: StatedDigests

beforeEach(async () => {
  scene = await setGithub()
  draft = await scene.store.createDraft(fieldsOf('m@v1.0.0', scene.commit))
  digests = statedDigests()
})
afterEach(() => scene.close())

const inMemory = (name: string, size: number): Upload => {
  const bytes = Buffer.alloc(size, name)
  const pieces = [{ kind: 'bytes', bytes }] as const
  return { name, size, sha256: sha256(bytes), contentType: 'application/octet-stream', pieces }
}

/** A file that holds other bytes than those that were captured. */
const withChanged = (work: (changed: Upload) => Promise<void>): Promise<void> =>
  inFolder(async (folder) => {
    const captured = inMemory('big.bin', 3 * MIB)
    const path = join(folder, 'big.bin')
    writeFileSync(path, Buffer.alloc(captured.size, 'other'))
    await work({ ...captured, pieces: [{ kind: 'file', path, start: 0, size: captured.size }] })
  })

const CHANGED =
  /^FILE_CHANGED ".*big\.bin" changed before it was uploaded: sha256:[0-9a-f]{64} was captured, sha256:[0-9a-f]{64} is there now\. /

const isOf = (name: string) => (entry: RequestEntry) =>
  entry.origin === 'uploads' && entry.query === `?name=${name}`

const fail = (name: string, fault: FaultKind, times = 1): void =>
  void scene.github.faults.add({ ...fault, match: isOf(name), times })

const statuses = (name: string) =>
  scene.github.log.entries.filter(isOf(name)).map(({ status }) => status)

const deletions = (): number => scene.github.log.count({ method: 'DELETE' })

const assetsOf = async () =>
  (await scene.store.listAssets(draft.id)).map(({ name, sha256: hash }) => [name, hash])

const send = (uploads: readonly Upload[], over: Partial<UploadPorts> = {}) =>
  uploadAssets(draft, uploads, {
    token: 'bot',
    log: scene.log,
    sleep: async () => undefined,
    pace: { take: async () => undefined },
    digests,
    listAssets: (id) => scene.store.listAssets(id),
    deleteAsset: (id) => scene.store.deleteAsset(id),
    ...over,
  })

const SMALL = inMemory('small.txt', 100)

describe('the first upload', () => {
  it('is the smallest, alone, so that its answer tells whether the large ones are hashed', async () => {
    await inFolder(async (folder) => {
      const path = join(folder, 'big.bin')
      const size = 600 * MIB
      writeFileSync(path, '')
      truncateSync(path, size)
      const pieces = [{ kind: 'file', path, start: 0, size }] as const
      const known: unknown[] = []
      fail('big.bin', { kind: 'call', before: () => void known.push(digests.known()) })
      fail('big.bin', { kind: 'status', status: 400 })
      await refusalOf(() => send([{ ...SMALL, name: 'big.bin', size, pieces }, SMALL]))
      expect(known).toEqual([true])
    })
    const asked = scene.github.log.entries.filter(({ origin }) => origin === 'uploads')
    expect(asked.map(({ query, status }) => [query, status])).toEqual([
      ['?name=small.txt', 201],
      ['?name=big.bin', 400],
    ])
  })
})

describe('where it is known that the server states digests, an upload', () => {
  beforeEach(async () => {
    await send([SMALL])
  })

  it('of a file that changed since it was captured is deleted again', async () => {
    await withChanged(async (changed) => {
      expect(await refusalOf(() => send([changed]))).toMatch(CHANGED)
    })
    expect(statuses('big.bin')).toEqual([201])
    expect([deletions(), await assetsOf()]).toEqual([1, [['small.txt', SMALL.sha256]]])
    expect(scene.log.lines).toEqual([])
  })

  it('that was damaged on its way is deleted and sent again', async () => {
    const upload = inMemory('big.bin', 3 * MIB)
    fail('big.bin', { kind: 'corrupt', at: MIB })
    const [asset] = await send([upload])
    expect(asset?.sha256).toBe(upload.sha256)
    expect(await assetsOf()).toEqual([
      ['small.txt', SMALL.sha256],
      ['big.bin', upload.sha256],
    ])
    expect([statuses('big.bin'), deletions()]).toEqual([[201, 201], 1])
    expect(scene.log.lines).toEqual([
      expect.stringMatching(
        new RegExp(
          `^warning Upload of big\\.bin: sha256:${upload.sha256} \\(3145728 bytes\\) was sent, and GitHub stored ` +
            'sha256:[0-9a-f]{64} \\(3145728 bytes\\); going on in 1 s\\.$',
        ),
      ),
    ])
  })

  it('that is damaged each time is given up with both digests, and leaves nothing', async () => {
    const upload = inMemory('big.bin', 3 * MIB)
    fail('big.bin', { kind: 'corrupt', at: 0 }, Infinity)
    expect(await refusalOf(() => send([upload]))).toMatch(
      new RegExp(
        `^GITHUB_FAILED Upload of big\\.bin \\(3145728 bytes\\) failed 5 times; the last time: sha256:${upload.sha256} ` +
          '\\(3145728 bytes\\) was sent, and GitHub stored sha256:[0-9a-f]{64} ',
      ),
    )
    expect([statuses('big.bin').length, deletions()]).toEqual([5, 5])
    expect(await assetsOf()).toEqual([['small.txt', SMALL.sha256]])
  })

  it('that is answered without one all the same is deleted and sent again', async () => {
    const upload = inMemory('big.bin', 3 * MIB)
    fail('big.bin', { kind: 'no-digest' })
    await send([upload])
    expect([statuses('big.bin'), deletions()]).toEqual([[201, 201], 1])
    expect(await assetsOf()).toEqual([
      ['small.txt', SMALL.sha256],
      ['big.bin', upload.sha256],
    ])
    expect(digests.known()).toBe(false)
  })

  it('that is answered without one is hashed the second time, and kept by that', async () => {
    fail('big.bin', { kind: 'no-digest' }, Infinity)
    await send([inMemory('big.bin', 3 * MIB)])
    expect([statuses('big.bin'), deletions()]).toEqual([[201, 201], 1])
    expect(await assetsOf()).toEqual([
      ['small.txt', SMALL.sha256],
      ['big.bin', null],
    ])
  })

  it('of a changed file that is answered without one does not become whole the second time', async () => {
    fail('big.bin', { kind: 'no-digest' }, Infinity)
    await withChanged(async (changed) => {
      expect(await refusalOf(() => send([changed]))).toMatch(CHANGED)
    })
    expect(statuses('big.bin')[0]).toBe(201)
    expect(statuses('big.bin').slice(1)).not.toContain(201)
    const left = (await scene.store.listAssets(draft.id)).filter(({ state }) => state !== 'starter')
    expect(left.map(({ name }) => name)).toEqual(['small.txt'])
  })

  it('of a changed file whose answer is lost is not believed either', async () => {
    fail('big.bin', { kind: 'cut-after' })
    await withChanged(async (changed) => {
      expect(await refusalOf(() => send([changed]))).toMatch(CHANGED)
    })
    expect(await assetsOf()).toEqual([['small.txt', SMALL.sha256]])
  })
})

describe('where nobody knows whether the server states digests, an upload', () => {
  it('that was damaged on its way is deleted and sent again', async () => {
    fail('small.txt', { kind: 'corrupt', at: 5 })
    await send([SMALL])
    expect([statuses('small.txt'), deletions()]).toEqual([[201, 201], 1])
    expect(await assetsOf()).toEqual([['small.txt', SMALL.sha256]])
  })

  it('of a changed file never becomes a whole asset', async () => {
    await withChanged(async (changed) => {
      expect(await refusalOf(() => send([changed]))).toMatch(CHANGED)
    })
    expect(statuses('big.bin')).not.toContain(201)
  })

  it.each([1, 3])('is hashed as before after %d answers without one', async (count) => {
    for (let index = 0; index < count; index += 1) {
      const name = `small-${index}.txt`
      fail(name, { kind: 'no-digest' })
      // oxlint-disable-next-line no-await-in-loop -- answers follow one another
      await send([inMemory(name, 10)])
    }
    await withChanged(async (changed) => {
      expect(await refusalOf(() => send([changed]))).toMatch(CHANGED)
    })
    expect([deletions(), digests.known()]).toEqual([0, false])
    expect(statuses('big.bin')).not.toContain(201)
  })
})

describe('a stored asset', () => {
  it.each([true, false])(
    'of another size is deleted and sent again, also without a digest (%p)',
    async (isHashed) => {
      const deleted: number[] = []
      const ports: Partial<UploadPorts> = {
        digests: { known: () => !isHashed, learn: () => undefined },
        listAssets: async () => [],
        deleteAsset: async (id) => void deleted.push(id),
      }
      let id = 0
      const assets = await serve(
        (request, response) => {
          request.resume().on('end', () => {
            id += 1
            const size = id === 1 ? SMALL.size - 1 : SMALL.size
            const digest = isHashed ? null : `sha256:${SMALL.sha256}`
            const asset = { id, name: SMALL.name, size, state: 'uploaded', digest }
            response.writeHead(201).end(JSON.stringify(asset))
          })
        },
        async (base): Promise<readonly Asset[]> => {
          draft = { ...draft, uploadUrl: `${base}/upload{?name,label}` }
          return await send([SMALL], ports)
        },
      )
      expect([assets.map((asset) => asset.id), deleted]).toEqual([[2], [1]])
    },
  )
})
