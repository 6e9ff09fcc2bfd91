import { describe, expect, it } from '@jest/globals'
import { digestOf, sha256 } from '../../src/domain/digest.ts'
import { buildEvent } from '../../src/domain/event.ts'
import type { ChainedEvent } from '../../src/domain/registry.ts'
import { findPrimary, replay, selectUntil } from '../../src/domain/registry.ts'
import { refusalOf } from '../fakes/refusal.ts'
import type { Step } from './event-samples.ts'
import {
  chainEvents,
  demote,
  deprecate,
  promote,
  register,
  rollback,
  sampleFacts,
  shadow,
  yank,
} from './event-samples.ts'

/** What a stage holds afterwards: `VERSION SHARE`, or `VERSION shadow`. */
function holders(steps: readonly Step[], stage = 'production'): readonly string[] {
  const held = replay('churn', chainEvents(steps)).stages.get(stage) ?? []
  return held.map(({ version, share, shadow: isShadow }) =>
    isShadow ? `${version} shadow` : `${version} ${share}`,
  )
}

const refusal = (steps: readonly Step[]): Promise<string> =>
  refusalOf(() => replay('churn', chainEvents(steps)))

/** For more events than November has days. */
const AT = { createdAt: '2026-11-01T00:00:00Z' }

const FIRST: Step = ['1.0.0', promote(null)]

describe('the events of a model add up to', () => {
  it('nothing, when there are none', () => {
    const state = replay('churn', [])
    expect(state).toEqual({ model: 'churn', head: null, versions: new Map(), stages: new Map() })
  })

  it.each<readonly [string, readonly Step[], readonly string[]]>([
    ['a promotion', [FIRST], ['1.0.0 100']],
    ['one after the other', [FIRST, ['1.1.0', promote('1.0.0')]], ['1.1.0 100']],
    ['the same again', [FIRST, ['1.0.0', promote('1.0.0')]], ['1.0.0 100']],
    ['a part', [FIRST, ['1.1.0', promote('1.0.0', 10)]], ['1.0.0 90', '1.1.0 10']],
    [
      'a part that grows',
      [FIRST, ['1.1.0', promote('1.0.0', 0.1)], ['1.1.0', promote('1.0.0', 60.3)]],
      ['1.1.0 60.3', '1.0.0 39.7'],
    ],
    [
      'two parts, both of the largest',
      [FIRST, ['1.1.0', promote('1.0.0', 10)], ['1.2.0', promote('1.0.0', 20)]],
      ['1.0.0 70', '1.2.0 20', '1.1.0 10'],
    ],
    [
      'the largest, made smaller',
      [FIRST, ['1.1.0', promote('1.0.0', 10)], ['1.0.0', promote('1.0.0', 50)]],
      ['1.1.0 50', '1.0.0 50'],
    ],
    [
      'the whole instead of parts',
      [FIRST, ['1.1.0', promote('1.0.0', 10)], ['1.2.0', promote('1.0.0')]],
      ['1.2.0 100'],
    ],
    ['a shadow', [FIRST, ['1.1.0', shadow('1.0.0')]], ['1.0.0 100', '1.1.0 shadow']],
    [
      'a shadow that stays when the others change',
      [FIRST, ['1.2.0', shadow('1.0.0')], ['1.1.0', promote('1.0.0')]],
      ['1.1.0 100', '1.2.0 shadow'],
    ],
    [
      'a shadow that begins to serve',
      [FIRST, ['1.1.0', shadow('1.0.0')], ['1.1.0', promote('1.0.0', 25)]],
      ['1.0.0 75', '1.1.0 25'],
    ],
    [
      'a rollback',
      [FIRST, ['1.1.0', promote('1.0.0')], ['1.0.0', rollback('1.1.0')]],
      ['1.0.0 100'],
    ],
    [
      'a demotion, whose share goes to the largest',
      [FIRST, ['1.1.0', promote('1.0.0', 10)], ['1.1.0', demote]],
      ['1.0.0 100'],
    ],
    ['an empty stage', [FIRST, ['1.0.0', demote]], []],
    [
      'a rollback of a demotion',
      [FIRST, ['1.0.0', demote], ['1.0.0', rollback(null)]],
      ['1.0.0 100'],
    ],
  ])('%s', (_name, steps, expected) => {
    expect(holders(steps)).toEqual(expected)
  })

  it('stages that do not touch each other', () => {
    const steps: readonly Step[] = [
      ['1.0.0', register],
      ['1.0.0', promote(null, 100, 'staging')],
      ['1.0.0', promote(null)],
      ['1.1.0', promote('1.0.0', 100, 'staging')],
    ]
    expect([holders(steps, 'staging'), holders(steps)]).toEqual([['1.1.0 100'], ['1.0.0 100']])
    expect(replay('churn', chainEvents(steps)).head?.sequence).toBe(4)
  })

  it('stages by name, also by one that every object has', () => {
    expect(holders([['1.0.0', promote(null, 100, 'constructor')]], 'constructor')).toEqual([
      '1.0.0 100',
    ])
    expect(holders([FIRST], 'constructor')).toEqual([])
  })

  it('versions with what was said of them, and a yanked one stays where it was', () => {
    const steps: readonly Step[] = [
      FIRST,
      ['1.1.0', deprecate, { reason: 'slow' }],
      ['1.0.0', yank, { reason: 'leaks' }],
    ]
    const { versions } = replay('churn', chainEvents(steps))
    expect(versions.get('1.1.0')).toMatchObject({
      deprecated: { sequence: 2, reason: 'slow', createdAt: '2026-11-02T00:00:00Z' },
      yanked: null,
    })
    expect(versions.get('1.0.0')).toMatchObject({
      deprecated: null,
      yanked: { sequence: 3, reason: 'leaks' },
    })
    expect(holders(steps)).toEqual(['1.0.0 100'])
  })
})

describe('an event that contradicts the ones before it is refused', () => {
  it.each<readonly [string, readonly Step[], string]>([
    [
      'one that replaces what the stage does not hold',
      [FIRST, ['1.1.0', promote('0.9.0')]],
      'Event 2 of churn does not fit the events before it: it replaces 0.9.0 in the stage production, which held 1.0.0.',
    ],
    ['one that replaces nothing', [FIRST, ['1.1.0', promote(null)]], 'it replaces nothing'],
    ['one that replaces something', [['1.1.0', promote('1.0.0')]], 'which held nothing'],
    ['a part of an empty stage', [['1.0.0', promote(null, 50)]], 'no other version'],
    ['a part and no other', [FIRST, ['1.0.0', promote('1.0.0', 50)]], 'no other version'],
    [
      'a part that nobody has to give',
      [
        FIRST,
        ['1.1.0', promote('1.0.0', 50)],
        ['1.2.0', promote('1.0.0', 40)],
        ['1.3.0', promote('1.1.0', 60)],
      ],
      'version 1.1.0 serves only 50 percent',
    ],
    ['a shadow of itself', [FIRST, ['1.0.0', shadow('1.0.0')]], 'cannot become a shadow'],
    [
      'a rollback to a version that never served',
      [FIRST, ['0.9.0', rollback('1.0.0')]],
      'version 0.9.0 has never served in the stage production',
    ],
    [
      'a rollback to a version that only was a shadow',
      [FIRST, ['1.1.0', shadow('1.0.0')], ['1.1.0', rollback('1.0.0')]],
      'version 1.1.0 has never served',
    ],
    [
      'a rollback to a version of another stage',
      [FIRST, ['1.1.0', promote(null, 100, 'staging')], ['1.1.0', rollback('1.0.0')]],
      'version 1.1.0 has never served',
    ],
    [
      'a rollback that replaces another version',
      [FIRST, ['1.1.0', promote('1.0.0')], ['1.0.0', rollback('1.0.0')]],
      'it replaces 1.0.0',
    ],
    ['a demotion of nothing', [FIRST, ['1.1.0', demote]], 'version 1.1.0 is not in the stage'],
    [
      'a second registration',
      [
        ['1.0.0', register],
        ['1.0.0', register],
      ],
      'known already',
    ],
    [
      'a promotion of a yanked version',
      [FIRST, ['1.1.0', yank], ['1.1.0', promote('1.0.0')]],
      'version 1.1.0 was yanked before',
    ],
    [
      'a rollback to a yanked version',
      [FIRST, ['1.1.0', promote('1.0.0')], ['1.0.0', yank], ['1.0.0', rollback('1.1.0')]],
      'version 1.0.0 was yanked before',
    ],
    [
      'one that fills a stage with shadows',
      Array.from({ length: 101 }, (_, index): Step => [`1.0.${index}`, shadow(null), AT]),
      'more than 100 versions are in the stage',
    ],
  ])('%s', async (_name, steps, message) => {
    const found = await refusal(steps)
    expect(found).toMatch(/^MANIFEST_INVALID Event \d+ of churn does not fit/)
    expect(found).toContain(message)
  })

  it('one that gives a version another manifest', async () => {
    const found = await refusal([FIRST, ['1.0.0', promote('1.0.0'), { manifest: sha256('evil') }]])
    expect(found).toMatch(/^DIGEST_MISMATCH Event 2 .* a version never changes\./)
  })
})

const CHAIN = chainEvents([
  FIRST,
  ['1.1.0', promote('1.0.0')],
  ['1.2.0', promote('1.1.0')],
  ['1.2.0', deprecate],
])

/** Signed by the same people, for another model or by another clock. */
const foreign = (more: object): readonly ChainedEvent[] =>
  chainEvents([['1.0.0', promote(null), more]])

/** What somebody with a key of the past can sign: the right place, the wrong time. */
const backdated = (chain: readonly ChainedEvent[]): readonly ChainedEvent[] => {
  const last = chain.at(-1)
  if (last === undefined) return []
  const { sequence } = last.event.predicate
  const facts = sampleFacts('0.9.0', promote('1.1.0'), { createdAt: '2001-01-01T00:00:00Z' })
  const head = { sequence, digest: last.digest, createdAt: '2000-01-01T00:00:00Z' }
  return [...chain, { event: buildEvent(facts, head), digest: digestOf(sha256('old')) }]
}

describe('a chain that is broken is refused', () => {
  it.each<readonly [string, readonly ChainedEvent[], string]>([
    ['without its first event', CHAIN.slice(1), 'says that it is event 2'],
    ['with a gap', CHAIN.toSpliced(1, 1), 'says that it is event 3'],
    ['in another order', [...CHAIN.slice(0, 1), ...CHAIN.slice(1, 3).toReversed()], 'event 3'],
    ['with an old event again', [...CHAIN, ...CHAIN.slice(0, 1)], 'says that it is event 1'],
    [
      'with an event in place of another',
      [...foreign({ reason: 'other' }), ...CHAIN.slice(1)],
      'one of the two was replaced',
    ],
    ['with the event of another model', foreign({ model: 'fraud' }), 'of the model "fraud"'],
    ['with one that is older than the one before', backdated(CHAIN.slice(0, 2)), 'is before'],
  ])('%s', async (_name, events, message) => {
    const found = await refusalOf(() => replay('churn', events))
    expect(found).toMatch(/^DIGEST_MISMATCH Event \d+ of churn does not fit/)
    expect(found).toContain(message)
  })

  it('but not one whose end is missing: that only the memory of a reader shows', () => {
    const { stages } = replay('churn', CHAIN.slice(0, 2))
    expect(findPrimary(stages.get('production') ?? [])?.version).toBe('1.1.0')
  })
})

describe('the events until a moment', () => {
  it.each([
    ['2026-10-31T23:59:59Z', 0],
    ['2026-11-02T00:00:00Z', 2],
    ['2026-11-02T01:00:00+01:00', 2],
    ['2026-12-01T00:00:00Z', 4],
  ])('%s are %d', (until, count) => {
    expect(selectUntil(CHAIN, until)).toHaveLength(count)
  })
})
