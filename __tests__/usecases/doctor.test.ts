import { describe, expect, it } from '@jest/globals'
import { sha256 } from '../../src/domain/digest.ts'
import type { FindingCode } from '../../src/domain/finding.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import type { Asset } from '../../src/ports/release-store.ts'
import { doctor } from '../../src/usecases/doctor.ts'
import { promote } from '../domain/event-samples.ts'
import type { KeptReleases } from '../fakes/kept-releases.ts'
import { draftOf, keptReleases, referenceTo } from '../fakes/kept-releases.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { fakeRuns } from '../fakes/runs.ts'
import { codesOf, events, NOW, oneVersion, ports, request } from './doctor-scene.ts'

describe('a repository in order', () => {
  it('has nothing to find', async () => {
    const { findings, sick, examined, report } = await doctor(request(), ports(oneVersion()))
    expect([findings, sick]).toEqual([[], false])
    expect(examined).toEqual({ models: 1, versions: 1, drafts: 0, manifests: 1 })
    expect(report).toBe(
      'Looked at 1 version of 1 model and 0 own drafts; 1 manifest read.\n\nHEALTHY: 0 errors, 0 warnings, 0 notes\n',
    )
  })

  it('is read by its manifests and bundles alone', async () => {
    const kept = oneVersion()
    await doctor(request(), ports(kept))
    expect(kept.downloads.toSorted()).toEqual(['manifest.json', 'manifest.sigstore.json'])
  })

  it('is read without any download when it has to be fast', async () => {
    const kept = oneVersion()
    expect(await codesOf(kept, {}, { fast: true })).toEqual([])
    expect(kept.downloads).toEqual([])
  })
})

type Damage = (kept: KeptReleases) => void
const TAG = 'churn@v1.0.0'

const withAssets =
  (change: (assets: readonly Asset[], kept: KeptReleases) => readonly Asset[]): Damage =>
  (kept) => {
    const { assets } = kept.publish('1.0.0')
    kept.change(TAG, { assets: change(assets, kept) })
  }

const without = (name: string) => withAssets((assets) => assets.filter((one) => one.name !== name))
const changed = (name: string, over: Partial<Asset>) =>
  withAssets((assets) => assets.map((one) => (one.name === name ? { ...one, ...over } : one)))

describe('a published version', () => {
  it.each<readonly [string, Damage, readonly [string, FindingCode]]>([
    ['without one of its assets', without('model.onnx'), ['error', 'asset-missing']],
    [
      'with an asset of another size',
      changed('model.onnx', { size: 6 }),
      ['error', 'asset-altered'],
    ],
    [
      'with an asset of another digest',
      changed('model.onnx', { sha256: sha256('other') }),
      ['error', 'asset-altered'],
    ],
    [
      'with an asset that is not in its manifest',
      withAssets((assets, kept) => [...assets, kept.asset('x.bin', 'x')]),
      ['error', 'asset-extra'],
    ],
    [
      'with what a failed upload left',
      changed('model.onnx', { state: 'starter' }),
      ['error', 'asset-unfinished'],
    ],
    ['without its signature', without('manifest.sigstore.json'), ['warning', 'signature-missing']],
    [
      'that somebody else signed',
      (kept) => kept.publish('1.0.0', { signer: 'mallory' }),
      ['error', 'signature-invalid'],
    ],
    [
      'with the manifest of another version',
      (kept) => kept.publish('1.0.1', { tag: TAG }),
      ['error', 'manifest-foreign'],
    ],
    [
      'whose manifest cannot be read',
      (kept) =>
        kept.add({
          tag: TAG,
          assets: [kept.asset('manifest.json', '{'), kept.asset('manifest.sigstore.json', '{}')],
        }),
      ['error', 'manifest-invalid'],
    ],
    ['without a manifest', (kept) => kept.add({ tag: TAG }), ['warning', 'manifest-missing']],
    [
      'whose tag is not there',
      (kept) => {
        kept.publish('1.0.0')
        kept.tags.delete(TAG)
      },
      ['error', 'tag-missing'],
    ],
    [
      'whose tag leads elsewhere',
      (kept) => {
        kept.publish('1.0.0')
        kept.tags.set(TAG, 'f'.repeat(40))
      },
      ['error', 'tag-moved'],
    ],
    [
      'with bytes in a release that is not there',
      (kept) => kept.publish('1.0.0', { parts: { artifact: referenceTo('churn@v0.9.0') } }),
      ['error', 'reference-missing'],
    ],
  ])('%s is found', async (_, damage, [severity, code]) => {
    const kept = keptReleases()
    damage(kept)
    expect(await codesOf(kept)).toContain(`${severity} ${code} ${TAG}`)
  })

  it('with bytes in an asset that was changed is found', async () => {
    const kept = oneVersion()
    kept.publish('1.1.0', { parts: { artifact: referenceTo(TAG) } })
    expect(await codesOf(kept)).toEqual([])
    kept.change(TAG, { assets: [kept.asset('model.onnx', 'others')] })
    expect(await codesOf(kept)).toContain('error reference-altered churn@v1.1.0')
  })

  it('whose tag is annotated is compared by the commit behind it', async () => {
    const kept = oneVersion()
    kept.tags.set(TAG, null)
    expect(await codesOf(kept)).toEqual([])
  })

  it('that can be changed is worth advice', async () => {
    const kept = keptReleases()
    kept.publish('1.0.0', { release: { immutable: false } })
    expect(await codesOf(kept)).toEqual(['info release-mutable releases'])
  })

  it('of a tag that two releases claim is found', async () => {
    const kept = oneVersion()
    kept.publish('1.0.0')
    expect(await codesOf(kept)).toContain(`error release-duplicate ${TAG}`)
  })

  it('that is only a tag is found', async () => {
    const kept = oneVersion()
    kept.tags.set('price@v2.0.0', 'a'.repeat(40))
    kept.tags.set('unrelated', 'a'.repeat(40))
    expect(await codesOf(kept)).toEqual(['warning tag-unused price@v2.0.0'])
    const { findings } = await doctor(request(), ports(kept))
    expect(findings[0]?.advice).toContain(
      "(git push --delete origin 'refs/tags/price@v2.0.0'), unless another tool",
    )
  })
})

describe('drafts', () => {
  it('are told by what became of their runs', async () => {
    const kept = oneVersion()
    kept.add(draftOf('1'))
    kept.add(draftOf('2'))
    kept.add(draftOf('3', NOW))
    kept.add({ tag: 'churn@v8.0.0', draft: true })
    kept.add({ tag: 'website-2', draft: true })
    const runs = fakeRuns({ 1: 'active', 2: 'completed' })
    expect(await codesOf(kept, { runs })).toEqual([
      'warning draft-abandoned churn@v9.0.0',
      'warning draft-unknown churn@v9.0.0',
      'info draft-foreign churn@v8.0.0',
      'info draft-running churn@v9.0.0',
    ])
  })
})

describe('a draft with a manifest and without the mark of a run', () => {
  it('was a version, whose tag somebody deleted', async () => {
    const kept = oneVersion()
    kept.publish('1.1.0', { release: { draft: true, body: 'Notes' } })
    expect(await codesOf(kept)).toEqual(['error release-withdrawn churn@v1.1.0'])
  })
})

describe('with fix', () => {
  it('drafts of runs that are over go, and nothing else is touched', async () => {
    const kept = oneVersion()
    kept.change(TAG, { assets: [] })
    const dead = kept.add(draftOf('2'))
    kept.add(draftOf('1'))
    const runs = fakeRuns({ 1: 'active', 2: 'completed' })
    const { findings, sick, report } = await doctor(request({ fix: true }), ports(kept, { runs }))
    expect(kept.writes).toEqual([`draft ${dead.id}`])
    expect(findings.find(({ code }) => code === 'draft-abandoned')).toMatchObject({ fix: 'done' })
    expect(report).toContain('1 fixed')
    expect(sick).toBe(false)
  })

  it.each(['unknown', 'active'] as const)(
    'what may be an upload under way is never touched: its run is %s',
    async (state) => {
      const kept = oneVersion()
      kept.add({
        ...draftOf('3', '2026-11-20T00:00:00Z'),
        assets: [kept.asset('a.bin', 'a', { state: 'starter', storedAt: '2020-01-01T00:00:00Z' })],
      })
      const { findings } = await doctor(
        request({ fix: true }),
        ports(kept, { runs: fakeRuns({ 3: state }) }),
      )
      expect(kept.writes).toEqual([])
      expect(findings.map(({ fix }) => fix)).toEqual(['none'])
    },
  )

  it('all dead drafts go after one look at what is there', async () => {
    const kept = oneVersion()
    const ids = ['2', '4', '5'].map((runId) => kept.add(draftOf(runId)).id)
    const runs = fakeRuns({ 2: 'completed', 4: 'completed', 5: 'completed' })
    const { findings } = await doctor(request({ fix: true }), ports(kept, { runs }))
    expect(kept.writes.toSorted()).toEqual(ids.map((id) => `draft ${id}`).toSorted())
    expect(findings.map(({ fix }) => fix)).toEqual(['done', 'done', 'done'])
    expect(kept.reads.filter((read) => read === 'list')).toHaveLength(2)
  })

  it('what GitHub refuses is told as not fixed', async () => {
    const kept = oneVersion()
    kept.add(draftOf('2'))
    kept.beforeWrite = () => {
      throw new ReleaseError('PERMISSION_MISSING', 'contents: write')
    }
    const runs = fakeRuns({ 2: 'completed' })
    const { findings } = await doctor(request({ fix: true }), ports(kept, { runs }))
    expect(findings).toMatchObject([{ code: 'draft-abandoned', fix: 'failed' }])
  })
})

describe('policy and token', () => {
  it('a configuration that cannot be read is an error, and no signature is judged', async () => {
    const kept = keptReleases()
    kept.publish('1.0.0', { signer: 'mallory' })
    const config = { ...request().config, problem: '.github/model-release.yml:1:1: bad' }
    const registry = events([['1.0.0', promote(null)]], 'mallory')
    expect(await codesOf(kept, { registry }, { signers: null, config })).toEqual([
      'error config-invalid .github/model-release.yml',
    ])
  })

  it('names that protect nothing are told, and models that are not published', async () => {
    const config = {
      ...request().config,
      protect: ['churn@1.*', 'churn@7.0.0'],
      models: ['churn', 'new'],
    }
    expect(await codesOf(oneVersion(), {}, { config })).toEqual([
      'warning config-unused .github/model-release.yml',
      'info config-unused .github/model-release.yml',
    ])
  })

  it.each([
    [{ present: false, mayPush: null, scopes: null }, 1],
    [{ present: true, mayPush: false, scopes: null }, 1],
    [{ present: true, mayPush: null, scopes: null }, 1],
    [{ present: true, mayPush: true, scopes: ['gist'] }, 1],
    [{ present: true, mayPush: true, scopes: ['repo'] }, 0],
  ])('a token %j has %i notes', async (facts, notes) => {
    expect(await codesOf(oneVersion(), { token: { read: async () => facts } })).toHaveLength(notes)
  })

  it('what could not be read is no finding', async () => {
    const kept = oneVersion()
    const releases = {
      ...kept.store,
      download: async () => {
        throw new ReleaseError('GITHUB_FAILED', 'down')
      },
    }
    expect(await refusalOf(() => doctor(request(), ports(kept, { releases })))).toMatch(/down/)
  })
})
