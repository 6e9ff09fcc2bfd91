import { describe, expect, it } from '@jest/globals'
import type { Fault, FaultKind } from '../../local-github/faults.ts'
import type { Scene } from './scene.ts'
import { drafts, FILES, published, sceneOfTest } from './scene.ts'

const scene = sceneOfTest()

const UPLOADS = { origin: 'uploads' } as const
const DRAFTED: Fault['match'] = { method: 'POST', path: '/repos/acme/ml/releases' }

const versions = (stage: Scene): readonly string[] =>
  published(stage)
    .map(({ tagName }) => tagName)
    .toSorted()

describe('an upload that meets trouble', () => {
  it.each<readonly [string, FaultKind]>([
    ['the primary rate limit', { kind: 'rate-limit', limit: 'primary', wait: 1 }],
    ['the secondary rate limit', { kind: 'rate-limit', limit: 'secondary', wait: 1 }],
    ['a server in trouble', { kind: 'starter' }],
    ['a connection that is cut', { kind: 'cut-before' }],
    ['a reply that is lost', { kind: 'cut-after' }],
  ])('(%s) is repeated, and the version is complete', async (_what, fault) => {
    const stage = await scene()
    stage.github.faults.add({ ...fault, match: UPLOADS })
    const result = await stage.push(stage.commit())
    expect(result.stdout).not.toContain('::error::')
    expect(result.code).toBe(0)
    expect(versions(stage)).toEqual(['churn@v1.0.0'])
    const states = [...(published(stage)[0]?.assets.values() ?? [])].map(({ state }) => state)
    expect(states).toEqual(Array.from({ length: 10 }, () => 'uploaded'))
    expect(drafts(stage)).toEqual([])
  })

  it('for longer than a job waits says when to run again, and the next attempt resumes it', async () => {
    const stage = await scene()
    const commit = stage.commit()
    stage.github.faults.add({
      kind: 'rate-limit',
      limit: 'primary',
      wait: 3600,
      match: UPLOADS,
      times: 2,
    })
    const runId = '77001'
    const limited = await stage.push(commit, { runId })
    expect(limited.code).toBe(1)
    expect(limited.stdout).toMatch(
      /::error::.*rate limit and asks to wait until \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/,
    )
    expect(limited.stdout).not.toContain('permissions:')
    expect(versions(stage)).toEqual([])
    stage.github.faults.clear()
    const next = await stage.push(commit, { runId, attempt: 2 })
    expect(next.code).toBe(0)
    expect(versions(stage)).toEqual(['churn@v1.0.0'])
    expect(drafts(stage)).toEqual([])
  })
})

describe('a model file that changes while the action runs', () => {
  it('is never uploaded in full, and nothing is published', async () => {
    const stage = await scene()
    const other = 'W' + FILES['model.bin'].slice(1)
    stage.github.faults.add({
      kind: 'call',
      before: () => stage.write({ 'model.bin': other }),
      match: DRAFTED,
    })
    const result = await stage.push(stage.commit())
    expect(result.code).toBe(1)
    expect(result.stdout).toMatch(/::error.*model\.bin.* changed before it was uploaded/)
    expect(published(stage)).toEqual([])
    const sent = drafts(stage).flatMap(({ assets }) => [...assets.values()])
    expect(sent.filter(({ name, state }) => name === 'model.bin' && state === 'uploaded')).toEqual(
      [],
    )
  })
})

describe('a tag that a deleted immutable release used up', () => {
  it('is passed over for the next number', async () => {
    const stage = await scene()
    stage.github.world.setImmutableReleases(stage.repository, true)
    await stage.push(stage.commit())
    const [gone] = published(stage)
    stage.repository.releases.remove(gone?.id ?? 0)
    stage.github.world.setRef(stage.repository, 'refs/tags/churn@v1.0.0', undefined)
    const result = await stage.push(stage.commit())
    expect(result.stdout).not.toContain('::error::')
    expect(versions(stage)).toHaveLength(1)
    expect(versions(stage)).not.toContain('churn@v1.0.0')
  })
})

describe('a commit that was never pushed', () => {
  it('is named, with what to do', async () => {
    const stage = await scene()
    const result = await stage.push('ab'.repeat(20))
    expect(result.code).toBe(1)
    expect(result.stdout).toMatch(/::error::.*(ab){20}.*push it first/)
    expect(published(stage)).toEqual([])
  })
})

describe('the token of an app', () => {
  it('updates the one comment that the app wrote', async () => {
    const stage = await scene()
    await stage.push(stage.commit())
    const permissions = { contents: 'read', 'pull-requests': 'write', issues: 'write' } as const
    stage.github.world.tokens.set('app-token', { login: 'model-bot[bot]', permissions })
    const number = stage.openPull('tune')
    stage.write({ 'metrics.json': '{"test": {"f1": 0.93}}' })
    await stage.pull(number, { token: 'app-token' })
    stage.write({ 'metrics.json': '{"test": {"f1": 0.94}}' })
    const result = await stage.pull(number, { token: 'app-token' })
    expect(result.code).toBe(0)
    const comments = [...stage.repository.comments.values()]
    expect(comments.map(({ author }) => author.login)).toEqual(['model-bot[bot]'])
    expect(comments[0]?.body).toContain('0.94')
  })
})
