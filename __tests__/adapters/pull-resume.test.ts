import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
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

/** Lets a pull break off when a part of the large file is there. */
async function interrupt(): Promise<number> {
  let bytes = 0
  const message = await refusalOf(() =>
    pull({
      releases: (own) => ({
        async *readRange(asset, range) {
          for await (const chunk of own.readRange(asset, range)) {
            yield chunk
            bytes += chunk.length
            if (bytes > 5_000_000) throw new TypeError('killed')
          }
        },
      }),
    }).catch((error: unknown) => {
      if (!(error instanceof TypeError)) throw error
    }),
  )
  expect(message).toBe('done')
  return bytes
}

function mkdirs(folder: string): string {
  mkdirSync(folder, { recursive: true })
  return folder
}

/** Bytes that a journal tells of. */
function journalled(path: string): number {
  const lines =
    statSync(path, { throwIfNoEntry: false }) === undefined ? '' : readFileSync(path, 'utf8')
  return [...lines.matchAll(/^\d+ (\d+) (\d+)$/gm)].reduce(
    (sum, [, from, till]) => sum + Number(till) - Number(from),
    0,
  )
}

/** Bytes that the journals of unfinished pulls tell of. */
const staged = (): number =>
  hiddenIn(mkdirs(beside())).reduce(
    (sum, name) => sum + journalled(join(beside(), name, 'journal')),
    0,
  )

describe('a pull that broke off', () => {
  it('leaves nothing at the destination, and goes on where it stopped', async () => {
    await interrupt()
    expect(readTree(at())).toEqual({})
    expect(hiddenIn(beside()).length).toBe(1)
    const { result, log } = await pull()
    if (result.kind !== 'pulled') throw new Error('refused')
    expect(result.downloaded).toBeLessThan(WEIGHTS.length + WORDS.length - 4_900_000)
    expect(log.lines.join('\n')).toMatch(/are here from an earlier pull/)
    expect(readTree(at())['model.bin']?.equals(WEIGHTS)).toBe(true)
    expect(hiddenIn(beside())).toEqual([])
  })

  it('is not taken up by a pull of other files', async () => {
    await interrupt()
    const { result } = await pull({ globs: ['model.bin'] })
    expect(result).toMatchObject({ downloaded: WEIGHTS.length })
  })

  it('whose process was killed is taken up by the next one', async () => {
    scene.github.faults.add({
      kind: 'throttle',
      bytesPerSecond: 1_000_000,
      times: Infinity,
      match: atStore,
    })
    const args = ['churn@1.0.0', '--path', to, '--no-cache']
    const { child, ended } = scene.spawnPull(args)
    while (staged() === 0) await new Promise((done) => setTimeout(done, 50))
    child.kill('SIGKILL')
    await ended
    const left = staged()
    expect(readTree(at())).toEqual({})
    scene.github.faults.clear()
    const { result } = await pull()
    if (result.kind !== 'pulled') throw new Error('refused')
    expect(result.downloaded).toBeLessThanOrEqual(WEIGHTS.length + WORDS.length - left)
    expect(readTree(at())['model.bin']?.equals(WEIGHTS)).toBe(true)
  })

  it('and whose bytes were changed since is fetched again', async () => {
    await interrupt()
    const [left = ''] = hiddenIn(beside())
    const path = join(beside(), left, 'files', 'model.bin')
    const bytes = readFileSync(path)
    writeFileSync(path, bytes.fill(1, 0, 4096))
    const { log } = await pull()
    expect(log.lines.join('\n')).toContain(
      'warning "model.bin": the bytes that were here already are not the right ones',
    )
    expect(readTree(at())['model.bin']?.equals(WEIGHTS)).toBe(true)
  })
})
