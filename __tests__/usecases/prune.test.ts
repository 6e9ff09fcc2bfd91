import { describe, expect, it } from '@jest/globals'
import { ReleaseError } from '../../src/domain/errors.ts'
import type { RegistryLog } from '../../src/ports/registry-log.ts'
import { prune } from '../../src/usecases/prune.ts'
import type { Step } from '../domain/event-samples.ts'
import { promote } from '../domain/event-samples.ts'
import { fakeWholeVerifier } from '../fakes/event-verifier.ts'
import type { KeptReleases } from '../fakes/kept-releases.ts'
import { draftOf, keptReleases, referenceTo } from '../fakes/kept-releases.ts'
import { fakeRegistryLog } from '../fakes/registry-log.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { fakeRuns } from '../fakes/runs.ts'
import { events, request, scene } from './prune-scene.ts'

/** A registry that shows other events from the n-th look on. */
function changing(looks: readonly (readonly Step[])[]): RegistryLog {
  let look = 0
  return {
    readEvents: async (model) => {
      const steps = looks[Math.min(look, looks.length - 1)] ?? []
      const commit = String(Math.min(look, looks.length - 1)).repeat(40)
      look += 1
      const files = await fakeRegistryLog(events(steps)).readEvents(model)
      return files === undefined ? undefined : { ...files, commit }
    },
  }
}

const three = (): KeptReleases => {
  const kept = keptReleases()
  for (const version of ['1.0.0', '1.1.0', '2.0.0']) kept.publish(version)
  return kept
}

describe('a dry run', () => {
  it('says what would go and why the others stay, and writes nothing', async () => {
    const kept = three()
    const { report, models, removed } = await prune(request({ apply: false }), scene(kept).ports)
    expect(models[0]?.versions.map(({ version, reasons }) => [version, reasons[0]?.kind])).toEqual([
      ['2.0.0', 'newest'],
      ['1.1.0', undefined],
      ['1.0.0', undefined],
    ])
    expect(report).toContain('Nothing was removed. With --apply go 2 versions and 0 drafts.')
    expect([removed, kept.writes]).toEqual([[], []])
  })

  it('of all models counts each by itself', async () => {
    const kept = three()
    kept.publish('1.0.0', { parts: { model: 'price' }, tag: 'price@v1.0.0' })
    const { models } = await prune(request({ apply: false, model: null }), scene(kept).ports)
    expect(models.map(({ model, versions }) => [model, versions.length])).toEqual([
      ['churn', 3],
      ['price', 1],
    ])
  })

  it('finds versions that the list of releases does not show', async () => {
    const kept = three()
    const releases = { ...kept.store, listRecent: async () => [] }
    const { models } = await prune(request({ apply: false }), scene(kept, { releases }).ports)
    expect(models[0]?.versions).toHaveLength(3)
  })

  it('of a model that does not exist says so', async () => {
    expect(await refusalOf(() => prune(request({ model: 'chrun' }), scene(three()).ports))).toMatch(
      /Nothing of the model "chrun" is published here/,
    )
  })
})

describe('with apply', () => {
  it('release and tag of each go, one after the other, with a pause between writes', async () => {
    const kept = three()
    const { ports, slept, log } = scene(kept)
    const { removed, stopped } = await prune(request(), ports)
    expect(kept.writes).toEqual([
      'release churn@v1.0.0',
      'tag churn@v1.0.0',
      'release churn@v1.1.0',
      'tag churn@v1.1.0',
    ])
    expect(slept).toEqual([1000, 1000, 1000, 1000])
    expect(removed.map(({ tag, tagRemoved }) => [tag, tagRemoved])).toEqual([
      ['churn@v1.0.0', true],
      ['churn@v1.1.0', true],
    ])
    expect(stopped).toBeNull()
    expect(log.lines).toContainEqual(
      expect.stringMatching(
        /^notice Removed churn@v1\.0\.0: release 1, manifest sha256:[0-9a-f]{64}, \d+ bytes, .*Z\.$/,
      ),
    )
  })

  it('what a stage holds stays, and so does what it would go back to', async () => {
    const kept = three()
    kept.publish('3.0.0')
    const steps: readonly Step[] = [
      ['1.0.0', promote(null)],
      ['1.1.0', promote('1.0.0')],
    ]
    const registry = fakeRegistryLog(events(steps))
    const { removed } = await prune(request(), scene(kept, { registry }).ports)
    expect(removed.map(({ tag }) => tag)).toEqual(['churn@v2.0.0'])
  })

  it('a version that holds bytes of one that stays is kept', async () => {
    const kept = keptReleases()
    kept.publish('1.0.0')
    kept.publish('1.1.0')
    kept.publish('2.0.0', { parts: { artifact: referenceTo('churn@v1.0.0') } })
    const { models, removed } = await prune(request(), scene(kept).ports)
    expect(removed.map(({ tag }) => tag)).toEqual(['churn@v1.1.0'])
    expect(models[0]?.versions.at(-1)).toMatchObject({
      reasons: [{ kind: 'reference', by: '2.0.0' }],
      shared: 7,
    })
  })

  it.each<readonly [string, (kept: KeptReleases) => unknown, RegExp]>([
    ['that nobody signed', (kept) => kept.publish('1.0.0', { signer: null }), /was not signed/],
    [
      'of another signer',
      (kept) => kept.publish('1.0.0', { signer: 'mallory' }),
      /not by a trusted/,
    ],
    ['without a manifest', (kept) => kept.add({ tag: 'churn@v1.0.0' }), /not made by this tool/],
    [
      'with an asset that was put there',
      (kept) => {
        const { tag, assets } = kept.publish('1.0.0')
        kept.change(tag, { assets: [...assets, kept.asset('extra.bin', 'x')] })
      },
      /extra\.bin is not in its manifest/,
    ],
  ])('a version %s stays and is reported', async (_, plant, why) => {
    const kept = keptReleases()
    plant(kept)
    kept.publish('2.0.0')
    const { models, report } = await prune(request(), scene(kept).ports)
    const doubt = models[0]?.versions.at(-1)?.reasons.find(({ kind }) => kind === 'doubt')
    expect(doubt).toMatchObject({ why: expect.stringMatching(why) })
    expect(report).toContain('! 1.0.0: ')
    expect(kept.writes).toEqual([])
  })

  it('is refused when the events cannot be believed', async () => {
    const kept = three()
    const registry = fakeRegistryLog(events([['1.0.0', promote(null)]], 'mallory'))
    expect(await refusalOf(() => prune(request(), scene(kept, { registry }).ports))).toMatch(
      /SIGNATURE_INVALID.*Nothing of churn is removed, for a stage may hold what would go/s,
    )
    expect(kept.writes).toEqual([])
  })

  it('is refused when what signatures are checked with cannot be had', async () => {
    const kept = three()
    const verifier = {
      ...fakeWholeVerifier(),
      examine: async () => {
        throw new ReleaseError('SIGNATURE_INVALID', 'no trusted root')
      },
    }
    expect(await refusalOf(() => prune(request(), scene(kept, { verifier }).ports))).toMatch(
      /GITHUB_FAILED.*No signature can be checked: no trusted root/s,
    )
    expect(kept.writes).toEqual([])
  })
})

describe('what happens meanwhile', () => {
  it('a promotion right before the removal keeps the version', async () => {
    const kept = three()
    const held: readonly Step[] = [['1.1.0', promote(null)]]
    const registry = changing([[], [], held])
    const { removed, spared } = await prune(request(), scene(kept, { registry }).ports)
    expect(removed.map(({ tag }) => tag)).toEqual(['churn@v1.0.0'])
    expect(spared).toEqual([{ tag: 'churn@v1.1.0', why: 'the stage production needs it by now' }])
  })

  it('a version that is published with a reference keeps what it needs', async () => {
    const kept = three()
    kept.beforeWrite = (write) => {
      if (write === 'tag churn@v1.0.0')
        kept.publish('3.0.0', { parts: { artifact: referenceTo('churn@v1.1.0') } })
    }
    const { removed, spared } = await prune(request(), scene(kept).ports)
    expect(removed.map(({ tag }) => tag)).toEqual(['churn@v1.0.0'])
    expect(spared).toEqual([{ tag: 'churn@v1.1.0', why: '3.0.0 needs it by now' }])
  })

  it('a run that publishes a version of the model stops the removing', async () => {
    const kept = three()
    kept.add(draftOf('7'))
    const { stopped, models, report } = await prune(
      request(),
      scene(kept, { runs: fakeRuns({ 7: 'active' }) }).ports,
    )
    expect(stopped?.message).toMatch(/^The run 7 is publishing a version of churn/)
    expect(models[0]?.busy).toBe('7')
    expect(report).toContain('Stopped before the end: The run 7 is publishing')
    expect(kept.writes).toEqual([])
  })

  it('a release that was changed is not removed', async () => {
    const kept = three()
    kept.beforeWrite = (write) => {
      if (write === 'tag churn@v1.0.0') kept.change('churn@v1.1.0', { assets: [] })
    }
    const { stopped, removed } = await prune(request(), scene(kept).ports)
    expect(stopped?.message).toMatch(/churn@v1\.1\.0 is not the one that was looked at/)
    expect(removed).toHaveLength(1)
  })

  it('a failure ends it, and what was done until then is told', async () => {
    const kept = three()
    kept.beforeWrite = (write) => {
      if (write === 'tag churn@v1.0.0') throw new ReleaseError('PERMISSION_MISSING', 'A ruleset.')
    }
    const { stopped, removed, report } = await prune(request(), scene(kept).ports)
    expect(kept.writes).toEqual(['release churn@v1.0.0'])
    expect(removed).toMatchObject([{ tag: 'churn@v1.0.0', tagRemoved: false }])
    expect(stopped).toMatchObject({ code: 'PERMISSION_MISSING' })
    expect(report.replaceAll('\n', ' ')).toContain(
      'The release churn@v1.0.0 is deleted and its tag is not',
    )
  })
})
