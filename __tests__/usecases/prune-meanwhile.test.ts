import { describe, expect, it } from '@jest/globals'
import { ReleaseError } from '../../src/domain/errors.ts'
import { prune } from '../../src/usecases/prune.ts'
import type { KeptReleases } from '../fakes/kept-releases.ts'
import { draftOf, keptReleases, referenceTo } from '../fakes/kept-releases.ts'
import { fakeRuns } from '../fakes/runs.ts'
import { NOW, request, scene } from './prune-scene.ts'

const three = (): KeptReleases => {
  const kept = keptReleases()
  for (const version of ['1.0.0', '1.1.0', '2.0.0']) kept.publish(version)
  return kept
}

const needing = (tag: string) => ({ parts: { artifact: referenceTo(tag) } })
const failed = () => new ReleaseError('GITHUB_FAILED', 'GitHub answered 502.')

/** What `act` does right before the n-th read, from 1. */
function atRead(kept: KeptReleases, count: number, act: () => void): void {
  let left = count
  kept.beforeRead = () => {
    left -= 1
    if (left === 0) act()
  }
}

/** Reads of a prune that removes two versions. */
async function countReads(): Promise<number> {
  const kept = three()
  await prune(request(), scene(kept).ports)
  return kept.reads.length
}

describe('what a run that publishes refers to', () => {
  it('is never removed, whenever during the looks it publishes', async () => {
    const reads = await countReads()
    expect(reads).toBe(8)
    for (let at = 1; at <= reads; at += 1) {
      const kept = three()
      const { id } = kept.add(draftOf('7'))
      let published = false
      // oxlint-disable-next-line no-loop-func -- a flag of this round
      atRead(kept, at, () => {
        if (!kept.writes.includes('release churn@v1.0.0')) published = true
        kept.drop(id)
        if (published) kept.publish('3.0.0', needing('churn@v1.0.0'))
      })
      // oxlint-disable-next-line no-await-in-loop -- one round after the other
      await prune(request(), scene(kept, { runs: fakeRuns({ 7: 'active' }) }).ports)
      const removed = kept.writes.includes('release churn@v1.0.0')
      expect([at, published && removed]).toEqual([at, false])
    }
  })

  it('stays although the draft is not among the newest hundred releases', async () => {
    const kept = three()
    kept.add(draftOf('7'))
    for (let count = 0; count < 150; count += 1) kept.add({ tag: `website-${count}` })
    const { stopped } = await prune(
      request(),
      scene(kept, { runs: fakeRuns({ 7: 'active' }) }).ports,
    )
    expect(stopped?.message).toMatch(/^The run 7 is publishing a version of churn/)
    expect(kept.writes).toEqual([])
  })

  it('stays when nobody can see whether the run is over: no job is known to be', async () => {
    const kept = three()
    const { id } = kept.add(draftOf('7', '2026-11-18T00:00:00Z'))
    const { stopped, models } = await prune(request(), scene(kept).ports)
    expect(stopped).toMatchObject({ code: 'INPUT_INVALID' })
    expect(stopped?.message).toMatch(/The run 7 may be publishing .* "actions: read"/)
    expect(stopped?.message).toContain(`delete its draft (release ${id})`)
    expect(models[0]?.busy).toBe('7')
    expect(kept.writes).toEqual([])
  })

  it('stays while a new tag has no release yet', async () => {
    const kept = three()
    atRead(kept, 3, () => kept.tags.set('churn@v3.0.0', null))
    const { stopped } = await prune(request(), scene(kept).ports)
    expect(stopped?.message).toMatch(/The tag churn@v3\.0\.0 is new and has no release/)
    expect(kept.writes).toEqual([])
  })

  it('stays when a version that was looked at is made again, and needs it', async () => {
    const kept = three()
    const [newest] = await kept.store.listRecent(1)
    kept.beforeWrite = (write) => {
      if (write !== 'tag churn@v1.0.0') return
      kept.drop(newest?.id ?? 0)
      kept.publish('2.0.0', needing('churn@v1.1.0'))
    }
    const { removed, spared } = await prune(request(), scene(kept).ports)
    expect(removed.map(({ tag }) => tag)).toEqual(['churn@v1.0.0'])
    expect(spared).toEqual([{ tag: 'churn@v1.1.0', why: '2.0.0 needs it by now' }])
  })
})

describe('a removal that GitHub fails to do', () => {
  it('is tried again after another look', async () => {
    const kept = three()
    let tries = 0
    kept.beforeWrite = (write) => {
      if (write !== 'release churn@v1.0.0') return
      tries += 1
      if (tries === 1) throw failed()
    }
    const { removed, stopped } = await prune(request(), scene(kept).ports)
    expect([removed.length, stopped]).toEqual([2, null])
  })

  it('is not tried again when the version is needed by then', async () => {
    const kept = three()
    kept.beforeWrite = (write) => {
      if (write !== 'release churn@v1.0.0') return
      kept.publish('3.0.0', needing('churn@v1.0.0'))
      throw failed()
    }
    const { spared } = await prune(request(), scene(kept).ports)
    expect(spared).toEqual([{ tag: 'churn@v1.0.0', why: '3.0.0 needs it by now' }])
    expect(kept.writes).not.toContain('release churn@v1.0.0')
  })

  it('is done when the release is gone all the same, and its tag goes too', async () => {
    const kept = three()
    const [, , oldest] = await kept.store.listRecent(3)
    kept.beforeWrite = (write) => {
      if (write !== 'release churn@v1.0.0') return
      kept.drop(oldest?.id ?? 0)
      throw failed()
    }
    const { removed } = await prune(request(), scene(kept).ports)
    expect(removed.map(({ tag }) => tag)).toEqual(['churn@v1.0.0', 'churn@v1.1.0'])
    expect(kept.writes).toContain('tag churn@v1.0.0')
  })

  it('ends the removing after three tries', async () => {
    const kept = three()
    let tries = 0
    kept.beforeWrite = () => {
      tries += 1
      throw failed()
    }
    const { removed, stopped } = await prune(request(), scene(kept).ports)
    expect([tries, removed, stopped?.message]).toEqual([3, [], 'GitHub answered 502.'])
  })

  it('is not tried after a look that took so long that its beginning is over', async () => {
    const kept = three()
    let minutes = 0
    const clock = () => new Date(Date.parse(NOW) + minutes * 60_000).toISOString()
    kept.beforeRead = (read) => {
      if (read === 'tags') minutes += 3
    }
    const { stopped } = await prune(request(), scene(kept, { clock }).ports)
    expect(stopped).toMatchObject({ code: 'GITHUB_FAILED' })
    expect(kept.writes).toEqual([])
  })
})

it('a tag without a release is asked for once', async () => {
  const kept = three()
  kept.tags.set('churn@v0.1.0', null)
  const { removed } = await prune(request(), scene(kept).ports)
  expect(removed).toHaveLength(2)
  expect(kept.reads.filter((read) => read === 'release churn@v0.1.0')).toHaveLength(1)
})
