import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import type { KeepReason, PruneFacts, VersionFacts } from '../../src/domain/prune-plan.ts'
import { planPrune } from '../../src/domain/prune-plan.ts'
import type { Retention } from '../../src/domain/retention.ts'
import { DEFAULT_RETENTION } from '../../src/domain/retention.ts'

const DAY_MS = 86_400_000
const NOW = '2026-11-23T00:00:00Z'
const OLD = '2020-01-01T00:00:00Z'

const one = (version: string, over: Partial<VersionFacts> = {}): VersionFacts => ({
  version,
  since: OLD,
  born: OLD,
  doubt: null,
  yanked: false,
  assets: new Map([['model.onnx', 100]]),
  references: [],
  parents: [],
  baseline: null,
  ...over,
})

const from = (...versions: readonly string[]) => ({
  references: versions.map((version) => ({ version, asset: 'model.onnx' })),
})

const rules = (over: Partial<Retention> = {}): Retention => ({
  ...DEFAULT_RETENTION,
  keep: 1,
  olderThan: 30 * DAY_MS,
  ...over,
})

const plan = (
  versions: readonly VersionFacts[],
  retention: Partial<Retention> = {},
  over: Partial<PruneFacts> = {},
) =>
  planPrune(
    { model: 'churn', versions, stages: [], unclear: [], now: NOW, ...over },
    rules(retention),
  )

const removed = (...args: Parameters<typeof plan>): readonly string[] =>
  plan(...args).removals.map(({ version }) => version)

const reasonsOf = (version: string, ...args: Parameters<typeof plan>): readonly KeepReason[] =>
  plan(...args).versions.find((planned) => planned.version === version)?.reasons ?? []

describe('a version is removed', () => {
  it('when it is neither among the newest nor young', () => {
    expect(removed([one('1.0.0'), one('1.1.0'), one('1.2.0')], { keep: 2 })).toEqual(['1.0.0'])
  })

  it('the oldest first', () => {
    expect(removed([one('1.10.0'), one('1.2.0'), one('1.9.0')])).toEqual(['1.2.0', '1.9.0'])
  })

  it('after those that need it, so that a stop half way leaves nothing incomplete', () => {
    const versions = [one('1.0.0'), one('1.1.0', from('1.0.0')), one('1.2.0', from('1.1.0'))]
    expect(removed([...versions, one('2.0.0')])).toEqual(['1.2.0', '1.1.0', '1.0.0'])
  })

  it('also when versions say that they need each other', () => {
    const versions = [one('1.0.0', from('1.1.0', '1.0.0')), one('1.1.0', from('1.0.0'))]
    expect(removed([...versions, one('2.0.0')])).toHaveLength(2)
  })
})

describe('a version stays', () => {
  it('while it is young, and its age counts to the second', () => {
    const edge = new Date(Date.parse(NOW) - 30 * DAY_MS)
    const younger = new Date(edge.getTime() + 1000).toISOString()
    const versions = [one('1.0.0', { since: younger }), one('2.0.0')]
    expect(reasonsOf('1.0.0', versions)).toEqual([{ kind: 'age' }])
    expect(removed([one('1.0.0', { since: edge.toISOString() }), one('2.0.0')])).toEqual(['1.0.0'])
  })

  it('when nobody knows its age', () => {
    expect(removed([one('1.0.0', { since: '' }), one('2.0.0')])).toEqual([])
  })

  it('when it is the newest, also when it was yanked or cannot be believed', () => {
    const versions = [one('1.0.0'), one('1.1.0'), one('2.0.0', { yanked: true })]
    expect(reasonsOf('2.0.0', versions)).toEqual([{ kind: 'newest' }])
    expect(reasonsOf('1.1.0', versions)).toEqual([{ kind: 'count' }])
    expect(removed(versions)).toEqual(['1.0.0'])
  })

  it('as one of the newest prereleases, which are counted by themselves', () => {
    const names = ['1.0.0', '1.1.0', '2.0.0-rc.1', '2.0.0-rc.2']
    expect(removed(names.map((name) => one(name)))).toEqual(['1.0.0', '2.0.0-rc.1'])
  })

  it('when its name is protected', () => {
    const versions = ['1.0.0', '1.1.0', '2.0.0'].map((name) => one(name))
    expect(removed(versions, { protect: ['churn@1.0.*'] })).toEqual(['1.1.0'])
    expect(removed(versions, { protect: ['other@*'] })).toEqual(['1.0.0', '1.1.0'])
  })

  it('when it cannot be believed, and does not count as one of those to keep', () => {
    const doubtful = one('1.2.0', { doubt: 'nobody signed it' })
    const versions = [one('1.0.0'), one('1.1.0'), doubtful, one('2.0.0', { doubt: 'no manifest' })]
    expect(reasonsOf('1.2.0', versions)).toEqual([{ kind: 'doubt', why: 'nobody signed it' }])
    expect(removed(versions)).toEqual(['1.0.0'])
  })

  it('while a stage holds it, whatever the settings', () => {
    const stages = [{ stage: 'production', holds: ['1.0.0'], before: '1.1.0' }]
    const versions = ['1.0.0', '1.1.0', '2.0.0'].map((name) => one(name))
    expect(removed(versions, { keepStages: false }, { stages })).toEqual(['1.1.0'])
  })

  it('when a stage would go back to it', () => {
    const stages = [{ stage: 'production', holds: ['1.0.0'], before: '1.1.0' }]
    const versions = ['1.0.0', '1.1.0', '2.0.0'].map((name) => one(name))
    expect(reasonsOf('1.1.0', versions, {}, { stages })).toEqual([
      { kind: 'rollback', stage: 'production' },
    ])
  })

  it('when it holds bytes of one that stays, over any number of steps', () => {
    const versions = [
      one('1.0.0'),
      one('1.1.0', from('1.0.0')),
      one('1.2.0', { parents: ['1.1.0'] }),
      one('2.0.0', { parents: ['1.2.0'] }),
    ]
    expect(removed(versions)).toEqual([])
    expect(reasonsOf('1.0.0', versions)).toEqual([{ kind: 'reference', by: '1.1.0' }])
    expect(reasonsOf('1.1.0', versions)).toEqual([{ kind: 'parent', by: '1.2.0' }])
  })

  it('when one that cannot be believed says that it needs it', () => {
    const versions = [one('1.0.0'), one('1.1.0', { doubt: 'no', ...from('1.0.0') }), one('2.0.0')]
    expect(removed(versions)).toEqual([])
  })

  it('as the baseline of one that stays on its own account, and not of one that is only needed', () => {
    const versions = [
      one('1.0.0'),
      one('1.1.0', { baseline: '1.0.0' }),
      one('2.0.0', { baseline: '1.1.0' }),
    ]
    expect(reasonsOf('1.1.0', versions)).toEqual([{ kind: 'baseline', by: '2.0.0' }])
    expect(removed(versions)).toEqual(['1.0.0'])
  })
})

const born = (year: number) => ({ born: `${year}-01-01T00:00:00Z` })

describe('while nobody knows what a version needs', () => {
  const versions = [
    one('1.0.0', born(2019)),
    one('1.1.0', { ...born(2020), doubt: 'nobody signed it' }),
    one('1.0.1', born(2021)),
    one('2.0.0', born(2022)),
  ]

  it('nothing goes that was there before it, and what is younger does', () => {
    const unclear = [{ version: '1.1.0', until: '2020-01-01T00:00:00Z' }]
    expect(removed(versions, {}, { unclear })).toEqual(['1.0.1'])
    expect(reasonsOf('1.0.0', versions, {}, { unclear })).toEqual([
      { kind: 'unclear', by: '1.1.0' },
    ])
  })

  it('nothing goes at all when nobody knows since when it is there', () => {
    expect(removed(versions, {}, { unclear: [{ version: '1.1.0', until: '' }] })).toEqual([])
  })

  it('nothing goes whose own age nobody knows', () => {
    const unclear = [{ version: '1.1.0', until: '2020-01-01T00:00:00Z' }]
    expect(removed([...versions, one('0.9.0', { born: '' })], {}, { unclear })).toEqual(['1.0.1'])
  })

  it('the latest of several counts', () => {
    const unclear = [
      { version: '1.1.0', until: '2020-01-01T00:00:00Z' },
      { version: '1.2.0', until: '2021-06-01T00:00:00Z' },
    ]
    expect(removed(versions, {}, { unclear })).toEqual([])
  })
})

describe('the bytes', () => {
  it('of a version are told by what others that stay need of it', () => {
    const assets = new Map([
      ['model.onnx', 100],
      ['manifest.json', 7],
    ])
    const versions = [one('1.0.0', { assets }), one('2.0.0', { assets, ...from('1.0.0') })]
    expect(plan(versions).versions).toMatchObject([
      { version: '2.0.0', size: 107, shared: 0 },
      { version: '1.0.0', size: 107, shared: 100 },
    ])
  })

  it('that are freed are those of all that is removed', () => {
    const versions = [one('1.0.0'), one('1.1.0', from('1.0.0')), one('2.0.0')]
    expect(plan(versions)).toMatchObject({ freed: 200 })
  })
})

const anyFacts = fc
  .array(
    fc.record({
      old: fc.boolean(),
      doubtful: fc.boolean(),
      yanked: fc.boolean(),
      prerelease: fc.boolean(),
      needs: fc.array(fc.nat(), { maxLength: 3 }),
      parents: fc.array(fc.nat(), { maxLength: 2 }),
      baseline: fc.option(fc.nat()),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .chain((drawn) => {
    // What a version needs was there before it.
    const names = drawn.map(({ prerelease }, at) => `1.${at}.0${prerelease ? '-rc.1' : ''}`)
    const earlier = (at: number, number: number): readonly string[] =>
      at === 0 ? [] : [names[number % at] ?? '']
    const versions = drawn.map((facts, at) =>
      one(names[at] ?? '', {
        since: facts.old ? OLD : NOW,
        doubt: facts.doubtful ? 'no' : null,
        yanked: facts.yanked,
        ...from(...facts.needs.flatMap((number) => earlier(at, number))),
        parents: facts.parents.flatMap((number) => earlier(at, number)),
        baseline: facts.baseline === null ? null : (earlier(at, facts.baseline)[0] ?? null),
      }),
    )
    return fc.record({
      versions: fc.shuffledSubarray(versions, { minLength: versions.length }),
      holds: fc.subarray(names, { maxLength: Math.min(2, names.length) }),
      before: fc.option(fc.constantFrom(...names)),
      keep: fc.integer({ min: 1, max: 5 }),
      keepStages: fc.boolean(),
    })
  })

const needsOf = ({ references, parents }: VersionFacts): readonly string[] => [
  ...references.map(({ version }) => version),
  ...parents,
]

describe('whatever there is', () => {
  it('nothing that stays ever needs what is removed, at any moment of the removing', () => {
    fc.assert(
      fc.property(anyFacts, ({ versions, holds, before, keep, keepStages }) => {
        const stages = [{ stage: 'production', holds, before }]
        const { removals } = plan(versions, { keep, keepStages }, { stages })
        const left = new Map(versions.map((facts) => [facts.version, facts]))
        for (const { version } of removals) {
          left.delete(version)
          const needed = [...left.values()].flatMap(needsOf)
          expect(needed).not.toContain(version)
        }
      }),
    )
  })

  it('nothing goes that is held, newest, young, doubtful or protected, and everything else does', () => {
    fc.assert(
      fc.property(anyFacts, ({ versions, holds, before, keep, keepStages }) => {
        const stages = [{ stage: 'production', holds, before }]
        const planned = plan(versions, { keep, keepStages }, { stages })
        const gone = new Set(planned.removals.map(({ version }) => version))
        const safe = versions.filter(
          ({ version, since, doubt }) => since !== OLD || doubt !== null || holds.includes(version),
        )
        expect(safe.filter(({ version }) => gone.has(version))).toEqual([])
        for (const { version, reasons } of planned.versions)
          expect(gone.has(version)).toBe(reasons.length === 0)
        expect(gone.size).toBeLessThan(versions.length)
      }),
    )
  })

  it('the plan for what is left removes nothing more', () => {
    fc.assert(
      fc.property(anyFacts, ({ versions, holds, before, keep, keepStages }) => {
        const stages = [{ stage: 'production', holds, before }]
        const gone = new Set(removed(versions, { keep, keepStages }, { stages }))
        const left = versions.filter(({ version }) => !gone.has(version))
        expect(removed(left, { keep, keepStages }, { stages })).toEqual([])
      }),
    )
  })
})
