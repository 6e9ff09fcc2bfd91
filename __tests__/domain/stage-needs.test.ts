import { describe, expect, it } from '@jest/globals'
import { replay } from '../../src/domain/registry.ts'
import { findStageNeeds } from '../../src/domain/stage-needs.ts'
import type { Step } from './event-samples.ts'
import { chainEvents, demote, promote, register, rollback, shadow, yank } from './event-samples.ts'

function needs(steps: readonly Step[], gone: readonly string[] = []) {
  const events = chainEvents(steps)
  return findStageNeeds(events, replay('churn', events), (version) => !gone.includes(version))
}

const STEPS: readonly Step[] = [
  ['1.0.0', promote(null)],
  ['1.1.0', promote('1.0.0')],
  ['1.2.0', promote('1.1.0')],
]

describe('a stage', () => {
  it('holds what is in it and would go back to what it held before', () => {
    expect(needs(STEPS)).toEqual([{ stage: 'production', holds: ['1.2.0'], before: '1.1.0' }])
  })

  it('holds all versions that share it, and shadows', () => {
    const steps: readonly Step[] = [
      ...STEPS,
      ['1.3.0', promote('1.2.0', 10)],
      ['2.0.0', shadow('1.2.0')],
    ]
    expect(needs(steps)).toEqual([
      { stage: 'production', holds: ['1.2.0', '1.3.0', '2.0.0'], before: '1.1.0' },
    ])
  })

  it('would not go back to a version that was yanked, nor to one that is not there', () => {
    expect(needs([...STEPS, ['1.1.0', yank]])).toMatchObject([{ before: '1.0.0' }])
    expect(needs(STEPS, ['1.1.0'])).toMatchObject([{ before: '1.0.0' }])
    expect(needs(STEPS, ['1.0.0', '1.1.0'])).toMatchObject([{ before: null }])
  })

  it('after a rollback would go back to what it came from', () => {
    expect(needs([...STEPS, ['1.1.0', rollback('1.2.0')]])).toMatchObject([
      { holds: ['1.1.0'], before: '1.2.0' },
    ])
  })

  it('that was emptied would go back to what was taken out', () => {
    const steps: readonly Step[] = [
      ['1.0.0', promote(null)],
      ['1.0.0', demote],
    ]
    expect(needs(steps)).toEqual([{ stage: 'production', holds: [], before: '1.0.0' }])
  })

  it('that was never set needs nothing', () => {
    expect(needs([['1.0.0', register]])).toEqual([])
  })
})
