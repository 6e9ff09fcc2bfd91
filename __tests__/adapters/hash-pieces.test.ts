import { execFileSync } from 'node:child_process'
import { readdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import type { HashProgress } from '../../src/adapters/hash-files.ts'
import { hashPieces } from '../../src/adapters/hash-pieces.ts'
import { layTar } from '../../src/adapters/tar-layout.ts'
import type { BytePiece } from '../../src/domain/byte-piece.ts'
import { cutPieces, sizeOf } from '../../src/domain/byte-piece.ts'
import { sha256 } from '../../src/domain/digest.ts'
import { bytesOfPieces } from '../fakes/piece-bytes.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { inFolder, IS_POSIX } from '../fakes/tree.ts'

/** From here on threads hash. */
const WORKER_BYTES = 64 * 1024 * 1024

const bytes = (text: string): BytePiece => ({ kind: 'bytes', bytes: Buffer.from(text) })

function fileOf(folder: string, content: string | Uint8Array, name = 'model.bin'): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

const piece = (path: string, start: number, size: number): BytePiece => ({
  kind: 'file',
  path,
  start,
  size,
})

/** No two MiB are the same, so that ranges cannot be mixed up. */
function largeContent(size: number): Buffer {
  const content = Buffer.alloc(size, 'model weights')
  for (let at = 0; at + 4 <= size; at += 1024 * 1024) content.writeUInt32LE(at, at)
  return content
}

const digestsOf = (bodies: readonly (readonly BytePiece[])[]) =>
  bodies.map((pieces) => sha256(bytesOfPieces(pieces)))

const changed = (folder: string): string =>
  `FILE_CHANGED "${join(folder, 'model.bin')}" changed while it was read.`

function replaceBy(command: string, path: string): void {
  rmSync(path)
  execFileSync(command, [path])
}

/** Files that this process has open, where the system tells. */
const countOpen = (): number =>
  process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0

describe('bodies of pieces', () => {
  it('have the digests of their bytes, in their own order', async () => {
    await inFolder(async (folder) => {
      const path = fileOf(folder, 'abcdefgh')
      const bodies = [
        [piece(path, 2, 3)],
        [],
        [bytes('header'), piece(path, 6, 2), piece(path, 0, 1), bytes(''), bytes('!')],
        [piece(path, 0, 8)],
      ]
      expect(await hashPieces(bodies)).toEqual(
        ['cde', '', 'headergha!', 'abcdefgh'].map((text) => sha256(text)),
      )
    })
  })

  it('are none when there are none', async () => {
    expect(await hashPieces([])).toEqual([])
  })

  it('have the digests of any of their cuts', async () => {
    await inFolder(async (folder) => {
      const [one, two] = [fileOf(folder, 'abcdefgh', 'one'), fileOf(folder, '01234567', 'two')]
      const anyPiece = fc.oneof(
        fc
          .tuple(fc.constantFrom(one, two), fc.nat(8), fc.nat(8))
          .map(([path, start, size]) => piece(path, start, Math.min(size, 8 - start))),
        fc.string({ maxLength: 5 }).map(bytes),
      )
      await fc.assert(
        fc.asyncProperty(fc.array(fc.array(anyPiece), { maxLength: 4 }), async (bodies) => {
          expect(await hashPieces(bodies)).toEqual(digestsOf(bodies))
        }),
      )
    })
  })

  it('of a large file and its parts are hashed side by side', async () => {
    await inFolder(async (folder) => {
      const content = largeContent(WORKER_BYTES + 5)
      const path = fileOf(folder, content)
      const whole = [piece(path, 0, content.length)]
      const parts = [0, 30_000_001, 60_000_002].map((start) =>
        cutPieces(whole, start, Math.min(30_000_001, content.length - start)),
      )
      expect(await hashPieces([...parts, whole])).toEqual(digestsOf([...parts, whole]))
    })
  })

  it('may be hundreds, with thousands of pieces, with few files open at a time', async () => {
    await inFolder(async (folder) => {
      const members = Array.from({ length: 1500 }, (_, index) => {
        const content = `weights of layer ${index}`
        return {
          path: `layer-${index}`,
          file: fileOf(folder, content, `layer-${index}`),
          size: content.length,
        }
      })
      const { pieces } = layTar(members)
      const large = fileOf(folder, largeContent(WORKER_BYTES))
      const delta = Array.from({ length: 2000 }, (_, index) => piece(large, index * 30_000, 1000))
      const tensors = delta.slice(0, 300).map((one) => [one])
      const bodies = [pieces, delta, [piece(large, 0, WORKER_BYTES)], ...tensors]
      expect(await hashPieces(bodies)).toEqual(digestsOf(bodies))
    })
  })

  it('take of a view of a large buffer only what is theirs', async () => {
    await inFolder(async (folder) => {
      const path = fileOf(folder, largeContent(WORKER_BYTES))
      const view = Buffer.from('0123456789').subarray(3, 6)
      const body: readonly BytePiece[] = [
        { kind: 'bytes', bytes: view },
        piece(path, 0, WORKER_BYTES),
      ]
      expect(await hashPieces([body])).toEqual(digestsOf([body]))
    })
  })

  it.each([1, WORKER_BYTES])('of %s bytes tell of their progress', async (size) => {
    await inFolder(async (folder) => {
      const path = fileOf(folder, largeContent(size))
      const told: HashProgress[] = []
      const bodies = [[piece(path, 0, size)], [bytes('abc')]]
      await hashPieces(bodies, { onProgress: (progress) => told.push(progress) })
      const seen = told.map((progress) => progress.bytes)
      expect(told.every(({ total }) => total === size + 3)).toBe(true)
      expect(seen).toEqual(seen.toSorted((left, right) => left - right))
      expect(seen.at(-1)).toBe(size + 3)
    })
  })
})

describe.each([
  ['in this thread', 8],
  ['in others', WORKER_BYTES],
])('a file that is hashed %s', (_, size) => {
  /** The file is the first of three bodies, of which another is large enough for threads. */
  const refusal = (
    folder: string,
    change: (path: string) => unknown,
    part = piece(join(folder, 'model.bin'), 0, 8),
  ) => {
    const path = fileOf(folder, 'abcdefgh')
    const filler = fileOf(folder, largeContent(size), 'filler')
    change(path)
    return refusalOf(() => hashPieces([[part], [piece(filler, 0, size)], [bytes('x')]]))
  }

  it('and is shorter than its piece is refused', async () => {
    await inFolder(async (folder) => {
      expect(await refusal(folder, (path) => truncateSync(path, 7))).toContain(changed(folder))
    })
  })

  it('and ends before its piece begins is refused', async () => {
    await inFolder(async (folder) => {
      const beyond = piece(join(folder, 'model.bin'), 100, 1)
      expect(await refusal(folder, () => undefined, beyond)).toContain(changed(folder))
    })
  })

  it('and is gone is refused', async () => {
    await inFolder(async (folder) => {
      expect(await refusal(folder, (path) => rmSync(path))).toContain(changed(folder))
    })
  })

  const onPosix = IS_POSIX ? it : it.skip

  onPosix.each(['mkdir', 'mkfifo'])(
    'and is none since `%s` is refused, without waiting for anybody',
    // oxlint-disable-next-line jest/no-standalone-expect -- `it`, where the system has such files
    async (command) => {
      await inFolder(async (folder) => {
        // oxlint-disable-next-line jest/no-standalone-expect -- as above
        expect(await refusal(folder, (path) => replaceBy(command, path))).toContain(changed(folder))
      })
    },
  )

  it('and cannot be read is refused with the reason', async () => {
    await inFolder(async (folder) => {
      const unreadable = piece(join(folder, 'n'.repeat(300)), 0, 1)
      expect(await refusal(folder, () => undefined, unreadable)).toMatch(
        /^FILE_REFUSED ".*nnn" cannot be read: /,
      )
    })
  })
})

describe('a file that changes meanwhile', () => {
  it('is refused when it is touched within a body', async () => {
    await inFolder(async (folder) => {
      const path = fileOf(folder, largeContent(WORKER_BYTES))
      let second = 0
      const writer = setInterval(() => {
        second += 1
        utimesSync(path, second, second)
      }, 1)
      try {
        let refusal = 'done'
        // On a busy machine a whole body may be read between two touches.
        for (let attempt = 0; attempt < 100 && refusal === 'done'; attempt += 1)
          refusal = await refusalOf(() => hashPieces([[piece(path, 0, WORKER_BYTES)]]))
        expect(refusal).toContain(`FILE_CHANGED "${path}" changed while it was read.`)
      } finally {
        clearInterval(writer)
      }
    })
  })

  it('is refused when it changes between two bodies, though each is whole by itself', async () => {
    await inFolder(async (folder) => {
      const path = fileOf(folder, 'abcdefgh')
      const slow = fileOf(folder, largeContent(WORKER_BYTES - 100), 'slow')
      const bodies = [
        [piece(path, 0, 4)],
        [piece(slow, 0, WORKER_BYTES - 100)],
        [piece(path, 4, 4)],
      ]
      let isTouched = false
      const onProgress = (): void => {
        if (!isTouched) writeFileSync(path, 'ABCDEFGHI')
        isTouched = true
      }
      expect(sizeOf(bodies.flat())).toBeLessThan(WORKER_BYTES)
      expect(await refusalOf(() => hashPieces(bodies, { onProgress }))).toContain(
        `FILE_CHANGED "${path}"`,
      )
    })
  })

  it('leaves no file open', async () => {
    await inFolder(async (folder) => {
      const path = fileOf(folder, 'abc')
      const before = countOpen()
      for (let round = 0; round < 20; round += 1)
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        await refusalOf(() => hashPieces([[piece(path, 0, 3)], [piece(path, 0, 4)]]))
      expect(countOpen() - before).toBeLessThan(20)
    })
  })
})
