import { describe, expect, it } from '@jest/globals'
import type { Finding } from '../../src/domain/finding.ts'
import { errorFinding, infoFinding, warningFinding } from '../../src/domain/finding.ts'
import { renderDoctorText } from '../../src/render/doctor-text.ts'

const render = (findings: readonly Finding[], over: { fast?: boolean; fix?: boolean } = {}) =>
  renderDoctorText({
    findings,
    examined: { models: 2, versions: 30, drafts: 1, manifests: 30 },
    fast: false,
    fix: false,
    ...over,
  })

const BROKEN = errorFinding('tag-missing', 'churn@v1.0.0', 'The tag is gone.', 'Push it again.')

describe('the report of doctor', () => {
  it('says of each finding what it is about, what was found and what to do', () => {
    expect(render([BROKEN])).toBe(
      [
        'Looked at 30 versions of 2 models and 1 own draft; 30 manifests read.',
        '',
        '  ERROR  churn@v1.0.0  tag-missing',
        '         The tag is gone.',
        '         > Push it again.',
        '',
        'SICK: 1 error, 0 warnings, 0 notes',
        '',
      ].join('\n'),
    )
  })

  it('counts what is left, and calls a repository without errors healthy', () => {
    const draft = warningFinding('draft-abandoned', 'churn@v2.0.0', 'Left over.', 'Remove it.')
    const text = render(
      [
        { ...draft, fix: 'done' },
        { ...BROKEN, fix: 'done' },
      ],
      { fix: true },
    )
    expect(text).toContain('         > Fixed.\n')
    expect(text).toMatch(/\nHEALTHY: 0 errors, 0 warnings, 0 notes, 2 fixed\n$/)
    expect(render([{ ...draft, fix: 'possible' }])).toContain('> Fixed by --fix.')
  })

  it('says when no manifest was read', () => {
    expect(render([], { fast: true })).toContain('no manifest was read (--fast)')
  })

  it('shows what hides in texts of others, and stays within 100 columns', () => {
    const hostile = `a\u001B[2J\u202Eb\n::error::c${' word'.repeat(60)}`
    const text = render([
      infoFinding('draft-foreign', `${hostile}${'x'.repeat(200)}`, hostile, hostile),
    ])
    // oxlint-disable-next-line no-control-regex -- what must not be there
    expect(text).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u202E]/)
    expect(text).not.toMatch(/^::error/m)
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100)
  })
})
