import { randomBytes } from 'node:crypto'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from '@jest/globals'
import type { TailHash } from '../../src/adapters/tail-hash.ts'
import { tailHash } from '../../src/adapters/tail-hash.ts'
import { sha256 } from '../../src/domain/digest.ts'
import { failureOf } from './ranged-socket-scene.ts'

const MIB = 1024 * 1024
const folder = mkdtempSync(join(tmpdir(), 'tail-'))
let hash: TailHash | undefined
afterEach(() => hash?.close())

/** Files that are on the disk already; what is told of them comes later. */
function start(...contents: readonly Buffer[]): TailHash {
  const files = contents.map((bytes, index) => {
    const path = join(folder, `file-${index}`)
    writeFileSync(path, bytes)
    return { path, size: bytes.length }
  })
  hash = tailHash(files)
  return hash
}

describe('the digest of a file that is still written', () => {
  it('is that of its bytes, in whatever steps they came', async () => {
    const bytes = randomBytes(70 * MIB + 1)
    const tail = start(bytes)
    for (const end of [1, 3, 5 * MIB, 5 * MIB + 1, 30 * MIB, 30 * MIB, 69 * MIB, bytes.length])
      tail.advance(0, end)
    expect(await tail.digest(0)).toBe(sha256(bytes))
  })

  it('does not depend on other files that come at the same time', async () => {
    const contents = [40 * MIB, 1, 9 * MIB, 33 * MIB, 5].map((size) => randomBytes(size))
    const tail = start(...contents)
    for (let share = 1; share <= 8; share += 1)
      for (const [file, { length }] of contents.entries())
        tail.advance(file, Math.floor((length * share) / 8))
    const found = await Promise.all(contents.map((_, file) => tail.digest(file)))
    expect(found).toEqual(contents.map((bytes) => sha256(bytes)))
  })

  it('forgets what counts for nothing, also what a thread is still to do', async () => {
    const [first, second] = [randomBytes(40 * MIB), randomBytes(40 * MIB)]
    const tail = start(first)
    tail.advance(0, 39 * MIB)
    tail.forget(0)
    writeFileSync(join(folder, 'file-0'), second)
    tail.advance(0, second.length)
    expect(await tail.digest(0)).toBe(sha256(second))
  })

  it('of a file that is shorter than it was said to be is an error', async () => {
    const tail = start(randomBytes(5 * MIB))
    writeFileSync(join(folder, 'file-0'), 'short')
    tail.advance(0, 5 * MIB)
    expect(await failureOf(tail.digest(0))).toContain('it became shorter')
  })
})
