import { describe, expect, it } from '@jest/globals'
import type { Step } from '../domain/event-samples.ts'
import { promote, register } from '../domain/event-samples.ts'
import type { KeptReleases } from '../fakes/kept-releases.ts'
import { keptReleases } from '../fakes/kept-releases.ts'
import { codesOf, events, oneVersion } from './doctor-scene.ts'

const TAG = 'churn@v1.0.0'

const manifestOf = (kept: KeptReleases, name: string) => {
  const release = kept.publish(name)
  const digest = release.assets.find((asset) => asset.name === 'manifest.json')?.sha256
  if (digest == null) throw new Error('no manifest')
  return { manifest: digest }
}

describe('the registry', () => {
  it('is in order when its events name what is there', async () => {
    const kept = keptReleases()
    const registry = events([['1.0.0', promote(null), manifestOf(kept, '1.0.0')]])
    expect(await codesOf(kept, { registry })).toEqual(['info index-absent index.json'])
  })

  it('with events that nobody trusted signed is found', async () => {
    const registry = events([['1.0.0', promote(null)]], 'mallory')
    expect(await codesOf(oneVersion(), { registry })).toContain('error events-invalid churn')
  })

  it('with another manifest than the release has is found, also without reading any', async () => {
    const registry = events([['1.0.0', promote(null)]])
    expect(await codesOf(oneVersion(), { registry }, { fast: true })).toContain(
      `error event-digest ${TAG}`,
    )
  })

  it('that names a version that is gone is an error only where a stage holds it', async () => {
    const kept = keptReleases()
    const first = manifestOf(kept, '1.0.0')
    const steps: readonly Step[] = [
      ['1.0.0', register, first],
      ['0.8.0', register],
      ['0.9.0', promote(null)],
    ]
    const codes = await codesOf(kept, { registry: events(steps) })
    expect(codes).toContain('error event-version churn@v0.9.0')
    expect(codes).toContain('info event-version churn')
  })

  it.each([
    ['{"models": {"churn": {"versions": ["1.0.0"], "stages": {"production": "1.0.0"}}}}', null],
    ['{"models": [{"name": "churn", "versions": [{"version": "v1.0.0"}]}]}', null],
    [
      '{"models": {"churn": {"stages": {"production": [{"version": "1.0.0", "share": 100}]}}}}',
      null,
    ],
    ['{"models": {}}', 'index-stale'],
    ['{"models": {"churn": {"versions": ["1.0.0", "1.1.0"]}}}', 'index-stale'],
    ['{"models": {"churn": {"stages": {"production": "0.9.0"}}}}', 'index-stale'],
    ['{"models": {"churn": {"stages": {}}}}', 'index-stale'],
    ['[]', 'index-invalid'],
    ['{', 'index-invalid'],
  ])('with the index %s: %s', async (text, code) => {
    const kept = keptReleases()
    const registry = events([['1.0.0', promote(null), manifestOf(kept, '1.0.0')]])
    const codes = await codesOf(kept, { registry, files: { read: async () => text } })
    expect(codes).toEqual(code === null ? [] : [`warning ${code} index.json`])
  })
})
