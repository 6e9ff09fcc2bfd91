import { describe, expect, it } from '@jest/globals'
import { prune } from '../../src/usecases/prune.ts'
import { draftOf, keptReleases } from '../fakes/kept-releases.ts'
import { fakeRuns } from '../fakes/runs.ts'
import { NOW, request, scene } from './prune-scene.ts'

describe('drafts', () => {
  it('of runs that are over go, and those of running ones and of other people stay', async () => {
    const kept = keptReleases()
    kept.publish('1.0.0')
    const dead = kept.add(draftOf('1'))
    kept.add(draftOf('2', NOW))
    kept.add(draftOf('3', NOW, 'price'))
    kept.add({ tag: 'churn@v9.0.0', draft: true, body: 'by hand' })
    const runs = fakeRuns({ 1: 'completed', 2: 'active', 3: 'completed' })
    const { drafts, removedDrafts } = await prune(request(), scene(kept, { runs }).ports)
    expect(drafts.map(({ runId, state }) => [runId, state])).toEqual([
      ['2', 'running'],
      ['1', 'dead'],
    ])
    expect(removedDrafts).toEqual([dead.id])
    expect(kept.writes).toEqual([`draft ${dead.id}`])
  })

  it('of a run that nobody knows are taken for dead after the longest time a job can take', async () => {
    const kept = keptReleases()
    kept.publish('1.0.0')
    for (const startedAt of ['2026-11-16T23:59:59Z', '2026-11-17T00:00:00Z', NOW, 'nonsense'])
      kept.add(draftOf(startedAt.slice(0, 10), startedAt))
    const { drafts } = await prune(request({ apply: false }), scene(kept).ports)
    expect(drafts.map(({ state }) => state)).toEqual(['unknown', 'unknown', 'unknown', 'dead'])
  })

  it('of a run that is run again in the last moment stay', async () => {
    const kept = keptReleases()
    kept.publish('1.0.0')
    kept.add(draftOf('1'))
    let asked = 0
    const runs = {
      readState: async () => {
        asked += 1
        return asked === 1 ? ('completed' as const) : ('active' as const)
      },
    }
    const { removedDrafts } = await prune(request(), scene(kept, { runs }).ports)
    expect([removedDrafts, kept.writes]).toEqual([[], []])
  })
})
