import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { ChildProcess } from 'node:child_process'
import type { Release } from '../../local-github/records.ts'
import type { Scene } from './scene.ts'
import { drafts, published, setScene } from './scene.ts'

let stage: Scene

beforeAll(async () => {
  stage = await setScene()
  await stage.push(stage.commit())
})
afterAll(() => stage.close())

const isComplete = (release: Release): boolean =>
  release.assets.size === 10 &&
  [...release.assets.values()].every(({ state }) => state === 'uploaded')

/** Kills the step when its request number `index` is about to happen, or has happened without a reply. */
async function crash(commit: string, runId: string, index: number, when: 'before' | 'after') {
  let child: ChildProcess | undefined
  let seen = 0
  const kill = (): Promise<void> =>
    new Promise((done) => {
      if (child === undefined || child.exitCode !== null || child.signalCode !== null) done()
      child?.once('exit', () => done())
      child?.kill('SIGKILL')
    })
  stage.github.faults.add({ kind: 'call', [when]: kill, match: () => seen++ === index, times: 1 })
  const result = await stage.push(commit, { runId, onStart: (started) => (child = started) })
  stage.github.faults.clear()
  return { killed: result.signal !== null || result.code === null }
}

describe('a publish that is killed at any request', () => {
  it.each(['before', 'after'] as const)(
    'leaves nothing visible or a complete release, and the next run cleans up (%s it took effect)',
    async (when) => {
      let boundaries = 0
      for (let index = 0; ; index += 1) {
        const commit = stage.commit()
        const runId = String(1_000_000 + index * 10 + (when === 'before' ? 0 : 1))
        const count = published(stage).length
        // oxlint-disable-next-line no-await-in-loop -- one crash after the other
        const { killed } = await crash(commit, runId, index, when)
        expect(published(stage).every(isComplete)).toBe(true)
        expect(published(stage).length - count).toBeLessThanOrEqual(1)
        if (!killed) break
        boundaries += 1
        const rerun = index % 2 === 0
        if (!rerun) stage.github.world.setRunState(Number(runId), 'completed')
        // oxlint-disable-next-line no-await-in-loop -- the next run comes after the crash
        const next = await stage.push(commit, rerun ? { runId, attempt: 2 } : {})
        expect(next.stdout).not.toContain('::error::')
        expect(next.code).toBe(0)
        expect(drafts(stage)).toEqual([])
        expect(published(stage).length - count).toBe(1)
        expect(published(stage).every(isComplete)).toBe(true)
      }
      expect(boundaries).toBeGreaterThan(12)
    },
    300_000,
  )
})
