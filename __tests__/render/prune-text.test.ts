import { describe, expect, it } from '@jest/globals'
import type { PruneTextFacts } from '../../src/render/prune-text.ts'
import { renderPruneText } from '../../src/render/prune-text.ts'

type Version = PruneTextFacts['models'][number]['versions'][number]

const version = (name: string, over: Partial<Version> = {}): Version => ({
  version: name,
  size: 48_100,
  shared: 0,
  reasons: [],
  immutable: false,
  ...over,
})

const render = (versions: readonly Version[], over: Partial<PruneTextFacts> = {}): string =>
  renderPruneText({
    apply: false,
    models: [{ model: 'churn', versions, freed: 48_100, busy: null }],
    drafts: [],
    removed: [],
    spared: [],
    removedDrafts: [],
    stopped: null,
    ...over,
  })

const HOSTILE = 'a\u001B[2J\u202Eb\n::error::c'

describe('the table of prune', () => {
  it('has a line for each version: its bytes, whether it goes, and why it stays', () => {
    const text = render([
      version('2.0.0', { reasons: [{ kind: 'newest' }, { kind: 'count' }] }),
      version('1.1.0'),
      version('1.0.0', { shared: 40_000, reasons: [{ kind: 'reference', by: '2.0.0' }] }),
    ])
    expect(text).toBe(
      [
        'churn: 3 versions, 1 would go, 48.1 kB',
        '  version     size   unique  shared',
        '  2.0.0    48.1 kB  48.1 kB       -  keep    newest (+1)',
        '  1.1.0    48.1 kB  48.1 kB       -  remove',
        '  1.0.0    48.1 kB   8.1 kB   40 kB  keep    holds bytes of 2.0.0',
        '',
        'Nothing was removed. With --apply go 1 version and 0 drafts.',
        '',
      ].join('\n'),
    )
  })

  it('says which version keeps the older ones that would go if it could be believed', () => {
    const unclear = { kind: 'unclear', by: '2.0.0' } as const
    const text = render([
      version('2.0.0', { reasons: [{ kind: 'newest' }] }),
      version('1.1.0', { reasons: [{ kind: 'protected' }, unclear] }),
      version('1.0.0', { reasons: [unclear] }),
    ])
    expect(text).toMatch(/1\.0\.0 .* keep +perhaps needed by 2\.0\.0$/m)
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      '1 version older than 2.0.0 cannot go: 2.0.0 cannot be believed, so nobody knows what it needs. Trust its signer',
    )
  })

  it('stays within 100 columns, whatever it is about', () => {
    const long = 'x'.repeat(300)
    const reasons = [
      { kind: 'reference', by: long },
      { kind: 'stage', stage: long },
      { kind: 'doubt', why: `${long} ${'word '.repeat(100)}` },
    ] as const
    const text = render(
      [version(long, { reasons }), version(`1.0.0-${long}`, { immutable: true })],
      {
        drafts: [{ tag: long, releaseId: 1, runId: long, state: 'unknown', size: 1e15 }],
      },
    )
    const lines = text.split('\n').filter((line) => !line.includes('xxxxx'.repeat(40)))
    const widest = Math.max(...lines.map((line) => Array.from(line).length))
    expect(widest).toBeLessThanOrEqual(100)
  })

  it('shows what hides in names', () => {
    const text = render([version('1.0.0', { reasons: [{ kind: 'doubt', why: HOSTILE }] })], {
      models: [
        {
          model: HOSTILE,
          versions: [version(HOSTILE, { reasons: [{ kind: 'stage', stage: HOSTILE }] })],
          freed: 0,
          busy: HOSTILE,
        },
      ],
      drafts: [{ tag: HOSTILE, releaseId: 1, runId: HOSTILE, state: 'dead', size: 1 }],
      stopped: HOSTILE,
      spared: [{ tag: HOSTILE, why: HOSTILE }],
      apply: true,
    })
    // oxlint-disable-next-line no-control-regex -- what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E]/)
    expect(text).not.toMatch(/^::error/m)
  })

  it('says what becomes of an immutable release, only when one goes', () => {
    expect(render([version('1.0.0', { immutable: true })])).toContain('used up for ever')
    const kept = version('1.0.0', { immutable: true, reasons: [{ kind: 'age' }] })
    expect(render([kept])).not.toContain('used up for ever')
  })

  it('says that there is nothing to do', () => {
    expect(render([version('1.0.0', { reasons: [{ kind: 'age' }] })])).toContain(
      'There is nothing to remove.',
    )
  })

  it('says what was done, and why it ended', () => {
    const text = render([version('1.0.0')], {
      apply: true,
      removed: [{ tag: 'churn@v1.0.0', size: 48_100 }],
      spared: [{ tag: 'churn@v1.1.0', why: '3.0.0 needs it by now' }],
      removedDrafts: [4],
      stopped: 'No permission.',
    })
    expect(text).toContain('Stays: churn@v1.1.0, for 3.0.0 needs it by now.\n')
    expect(text).toContain('Removed 1 version (48.1 kB) and 1 draft.\n')
    expect(text).toContain('Stopped before the end: No permission.\n')
  })
})
