import { describe, expect, it } from '@jest/globals'
import type { DataChange } from '../../src/domain/comparison.ts'
import { describeDataChange } from '../../src/render/data-change.ts'
import { environmentText } from '../../src/render/inputs.ts'

const NONE = { added: [], removed: [], changed: [] }

const change = (over: Partial<DataChange>): DataChange => ({
  name: 'train',
  role: 'train',
  before: null,
  after: null,
  ...over,
})

const side = (rows: number) => ({ digest: 'sha256:0', files: 1, size: 1, rows })

describe('what differs within a data set', () => {
  it('is nothing where only the digests are known', () => {
    expect(describeDataChange(change({}))).toEqual([])
    expect(describeDataChange(change({ before: side(5), after: side(5) }))).toEqual([])
  })

  it('is its files, with the first names of each kind', () => {
    const files = {
      added: 2,
      removed: 0,
      changed: 5,
      examples: { ...NONE, added: ['a.csv', 'b.csv'], changed: ['c', 'd', 'e', 'f', 'g'] },
    }
    expect(describeDataChange(change({ files }))).toEqual([
      '`train`: 2 files added (`a.csv`, `b.csv`); 5 files changed (`c`, `d`, `e`, …)',
    ])
  })

  it('is its rows, up or down', () => {
    expect(describeDataChange(change({ before: side(1000), after: side(3500) }))).toEqual([
      '`train`: rows +2,500',
    ])
    expect(describeDataChange(change({ before: side(3), after: side(1) }))).toEqual([
      '`train`: rows −2',
    ])
  })

  it('is its columns: added, removed, of another type, in another order', () => {
    const schema = {
      added: [{ name: 'z', type: 'int' }],
      removed: [{ name: 'y', type: 'int' }],
      changed: [{ name: 'x', before: 'int', after: 'float' }],
      reordered: true,
      same: false,
    }
    expect(describeDataChange(change({ schema }))).toEqual([
      '`train`: 1 column added (`z`); 1 column removed (`y`); column `x` was `int`, is `float`; columns in another order',
    ])
  })

  it('cannot be made to write Markdown of its own', () => {
    const files = {
      added: 1,
      removed: 0,
      changed: 0,
      examples: { ...NONE, added: ['`](https://evil.example) @octocat'] },
    }
    const [line = ''] = describeDataChange(change({ files, name: 'a`b' }))
    expect(line).not.toMatch(/\]\(|@octocat|https:\/\//)
  })
})

describe('what differs in the environment', () => {
  it('is one line, and none where nothing differs', () => {
    expect(environmentText({})).toBe('')
    expect(environmentText({ environment: [] })).toBe('')
    const environment = [
      { what: 'python', before: '3.11.7', after: '3.12.1' },
      { what: 'uv.lock', before: null, after: 'a'.repeat(64) },
    ]
    expect(environmentText({ environment })).toBe(
      'Environment: `python` `3.11.7` → `3.12.1`, `uv.lock` – → `aaaaaaaaaaaa…`.',
    )
  })

  it('counts what is too much for a line', () => {
    const environment = Array.from({ length: 10 }, (_, index) => ({
      what: `lib${index}`,
      before: '1',
      after: '2',
    }))
    expect(environmentText({ environment })).toContain('`lib7` `1` → `2` and 2 more.')
  })
})
