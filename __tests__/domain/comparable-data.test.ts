import { describe, expect, it } from '@jest/globals'
import { findPartial, matchData } from '../../src/domain/comparable-data.ts'

const set = (digest: string, sha256?: `sha256:${string}`) =>
  sha256 === undefined ? { digest } : { digest, sha256 }

const rows = (samples: number | null, name = 'accuracy') => ({ name, samples })

describe('matchData', () => {
  it('compares digests of one algorithm', () => {
    expect(matchData(set('sha256:aa'), set('sha256:aa'))).toBe('same')
    expect(matchData(set('sha256:aa'), set('sha256:ab'))).toBe('different')
    expect(matchData(set('md5:aa.dir'), set('md5:aa.dir'))).toBe('same')
    expect(matchData(set('md5:aa.dir'), set('md5:ab.dir'))).toBe('different')
  })

  it('knows nothing where a side does not tell, or quotes another algorithm', () => {
    expect(matchData(null, set('sha256:aa'))).toBe('unknown')
    expect(matchData(set('sha256:aa'), null)).toBe('unknown')
    expect(matchData(set('md5:aa'), set('sha256:aa'))).toBe('unknown')
  })

  it('lets our own digest decide where both sides have one', () => {
    expect(matchData(set('md5:aa', 'sha256:bb'), set('sha256:bb'))).toBe('same')
    expect(matchData(set('md5:aa', 'sha256:bb'), set('md5:aa', 'sha256:bc'))).toBe('different')
    expect(matchData(set('md5:aa', 'sha256:bb'), set('md5:aa'))).toBe('same')
  })
})

describe('findPartial', () => {
  it('tells which side was evaluated on fewer rows', () => {
    expect(findPartial(rows(1000), rows(200))).toEqual({
      side: 'candidate',
      samples: 200,
      of: 1000,
    })
    expect(findPartial(rows(200), rows(1000))).toEqual({ side: 'baseline', samples: 200, of: 1000 })
  })

  it('says nothing of equal or unknown numbers, and of rows that the model chooses', () => {
    expect(findPartial(rows(10), rows(10))).toBeNull()
    expect(findPartial(rows(null), rows(10))).toBeNull()
    expect(findPartial(rows(10), rows(null))).toBeNull()
    expect(findPartial(rows(10, 'precision'), rows(9, 'precision'))).toBeNull()
  })
})
