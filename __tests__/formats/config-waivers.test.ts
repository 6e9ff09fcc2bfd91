import { describe, expect, it } from '@jest/globals'
import { ReleaseError } from '../../src/domain/errors.ts'
import { parseConfig } from '../../src/formats/config-file.ts'

const FILE = 'c.yml'

const gatesOf = (section: string) => parseConfig(`version: 1\ngates: ${section}`, FILE).gates

/** Each with its place; the section stands on the second line. */
function problemsOf(section: string): readonly string[] {
  try {
    gatesOf(section)
  } catch (error) {
    if (error instanceof ReleaseError && error.code === 'CONFIG_INVALID')
      return error.message.split('\n')
    throw error
  }
  return []
}

const waiver = (changes: Readonly<Record<string, string>> = {}): string => {
  const members = { match: 'a/b', floor: '1', reason: 'r', approved_by: 'a', expires: '2026-12-31' }
  const written = Object.entries({ ...members, ...changes })
  return `{ ${written.map(([key, value]) => `${key}: ${value}`).join(', ')} }`
}
const waivers = (...entries: readonly string[]): string => `{ waivers: [${entries.join(', ')}] }`

describe('gates.waivers', () => {
  it('takes two waivers of one match for different pull requests', () => {
    const section = waivers(
      waiver({ pull_request: '1' }),
      waiver({ pull_request: '2' }),
      waiver(),
      waiver({ match: 'a/c' }),
    )
    expect(gatesOf(section)?.waivers.map(({ match, pullRequest }) => [match, pullRequest])).toEqual(
      [
        ['a/b', 1],
        ['a/b', 2],
        ['a/b', null],
        ['a/c', null],
      ],
    )
  })

  it('refuses a second waiver of the same match and pull request, at its own line', () => {
    const section = `\n  waivers:\n    - ${waiver()}\n    - ${waiver({ floor: '2' })}`
    expect(problemsOf(section)).toEqual([
      'c.yml:5:7: gates.waivers[1] is a second waiver of the same match and pull request; keep one of them.',
    ])
  })

  it('names everything that a waiver lacks', () => {
    expect(problemsOf(waivers('{}'))).toEqual([
      'c.yml:2:20: gates.waivers[0].match is missing; add it.',
      'c.yml:2:20: gates.waivers[0].floor is missing; add it.',
      'c.yml:2:20: gates.waivers[0].reason is missing; add it.',
      'c.yml:2:20: gates.waivers[0].approved_by is missing; add it.',
      'c.yml:2:20: gates.waivers[0].expires is missing; add it.',
    ])
  })

  it.each([
    [
      { floor: '80%' },
      'gates.waivers[0].floor is "80%"; write a number in the metric\'s own unit.',
    ],
    [{ floor: '.inf' }, 'gates.waivers[0].floor is Infinity; write a number.'],
    [{ floor: 'low' }, 'gates.waivers[0].floor is "low"; write a number.'],
    [
      { pull_request: '0' },
      'gates.waivers[0].pull_request is 0; write a whole number of at least 1.',
    ],
    [
      { pull_request: '"#418"' },
      'gates.waivers[0].pull_request is "#418"; write a whole number of at least 1.',
    ],
    [
      { pull_request: '1e17' },
      'gates.waivers[0].pull_request is 100000000000000000; write a whole number of at least 1.',
    ],
    [{ reason: '" "' }, 'gates.waivers[0].reason is " "; write text.'],
    [{ reason: 'r'.repeat(1001) }, 'write at most 1000 characters.'],
    [{ approved_by: '""' }, 'gates.waivers[0].approved_by is ""; write text.'],
    [{ approved_by: '[a]' }, 'gates.waivers[0].approved_by is a list; write text.'],
    [
      { expires: '2026-2-1' },
      'gates.waivers[0].expires is "2026-2-1"; write the last day on which it counts, such as 2026-12-31.',
    ],
    [{ expires: '2027-02-29' }, 'gates.waivers[0].expires is "2027-02-29"; write the last day'],
    [
      { expires: '2026-12-31T00:00:00Z' },
      'gates.waivers[0].expires is "2026-12-31T00:00:00Z"; write the last day',
    ],
    [{ expires: '2026' }, 'gates.waivers[0].expires is 2026; write the last day'],
    [{ expires: 'never' }, 'gates.waivers[0].expires is "never"; write the last day'],
    [{ expired: 'x' }, 'gates.waivers[0].expired is not a known key; did you mean expires?'],
    [{ match: `"${'a'.repeat(501)}"` }, 'write at most 500 characters.'],
  ])('refuses a waiver with %j', (changes, problem) => {
    const problems = problemsOf(waivers(waiver(changes)))
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(/^c\.yml:2:\d+: /)
    expect(problems[0]).toContain(problem)
  })

  it('counts characters as people do, not halves of them', () => {
    const reason = '🔒'.repeat(1000)
    expect(gatesOf(waivers(waiver({ reason })))?.waivers).toMatchObject([{ reason }])
    expect(problemsOf(waivers(waiver({ reason: `${reason}🔒` })))).toHaveLength(1)
  })

  it('refuses more than anybody reviews', () => {
    const many = Array.from({ length: 201 }, (_, at) => waiver({ match: `a/m${at}` }))
    expect(gatesOf(waivers(...many.slice(1)))?.waivers).toHaveLength(200)
    expect(problemsOf(waivers(...many))).toEqual([
      'c.yml:2:19: gates.waivers holds 201 waivers; write at most 200.',
    ])
  })
})
