import { describe, expect, it } from '@jest/globals'
import { ReleaseError } from '../../src/domain/errors.ts'
import { DEFAULT_RETENTION } from '../../src/domain/retention.ts'
import { parseConfig } from '../../src/formats/config-file.ts'

const read = (section: string) =>
  parseConfig(`version: 1\nretention: ${section}`, 'c.yml').retention

function problemOf(section: string): string {
  try {
    read(section)
    return ''
  } catch (error) {
    return error instanceof ReleaseError ? error.message : String(error)
  }
}

describe('the section retention', () => {
  it('says what may be removed', () => {
    expect(
      read('{ keep: 5, keep_stages: false, older_than: 90d, protect: [churn@1.0.0] }'),
    ).toEqual({
      keep: 5,
      keepStages: false,
      olderThan: 90 * 86_400_000,
      protect: ['churn@1.0.0'],
    })
  })

  it('is the default where it says nothing', () => {
    expect(read('{}')).toEqual(DEFAULT_RETENTION)
    expect(DEFAULT_RETENTION).toMatchObject({ keep: 20, keepStages: true })
  })

  it('that is not there is nobody’s word', () => {
    expect(parseConfig('version: 1', 'c.yml').retention).toBeNull()
  })

  it.each([
    ['{ keep: 0 }', 'retention.keep is 0; write a whole number from 1 to 10000.'],
    ['{ keep: "5" }', 'retention.keep is "5"; write a whole number from 1 to 10000.'],
    [
      '{ older_than: 1y }',
      'retention.older_than is "1y"; write a number of hours, days or weeks: 12h, 365d, 8w.',
    ],
    [
      '{ protect: ["1.0.0"] }',
      'retention.protect[0] is "1.0.0"; write MODEL@VERSION, such as churn@1.4.0 or "churn@1.*".',
    ],
    ['{ older_then: 3d }', 'retention.older_then is not a known key; did you mean older_than?'],
  ])('refuses %s and says what to write', (section, problem) => {
    expect(problemOf(section)).toContain(problem)
  })

  it('refuses more protected names than anybody writes', () => {
    const names = Array.from({ length: 1_001 }, (_, at) => `a@1.${at}.0`).join(', ')
    expect(problemOf(`{ protect: [${names}] }`)).toContain('name at most 1000')
  })
})
