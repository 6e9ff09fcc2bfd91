import { describe, expect, it } from '@jest/globals'
import { assert, property } from 'fast-check'
import { stripVTControlCharacters } from 'node:util'
import { numeral } from '../../src/domain/numeral.ts'
import type { CompareTextOptions } from '../../src/render/compare-text.ts'
import { renderCompareText } from '../../src/render/compare-text.ts'
import { displayWidth } from '../../src/render/display-width.ts'
import { aPair, aVersion, PLACE, theTree } from './compared-pairs.ts'
import { showInvisible } from '../../src/render/visible-text.ts'
import { anyText } from './hostile-text.ts'
import { comparison, metric, row, rows } from './reports.ts'

const PLAIN: CompareTextOptions = { place: PLACE, colored: false, all: false, metrics: [] }

const linesOf = (text: string): readonly string[] => text.slice(0, -1).split('\n')

describe('the table of a comparison', () => {
  it('answers what a reviewer asks: sides, metrics, inputs, code, and the verdict last', () => {
    const text = renderCompareText(aPair(), PLAIN)

    expect(linesOf(text)[0]).toBe('churn: v1.0.0 → v1.1.0')
    expect(text).toMatch(
      /^ {2}v1\.0\.0 {2}made 2026-11-11 10:00 UTC, commit 51d0aa72, signed by train\.yml@main, chosen by production$/m,
    )
    expect(text).toMatch(
      /^ {2}FAIL +test\/recall ↑ +0\.84274 +0\.81129 +−0\.03145 +−0\.04\d+ … −0\.01\d+ +−0\.01000, ≥ 0\.80000$/m,
    )
    expect(text).toMatch(/^ {4}learning_rate +0\.10 +→ 0\.30$/m)
    expect(text).toMatch(
      /^ {4}train +ca978112ca1b… 3 files, 91\.2 kB +→ 3e23e8160039… 3 files, 99\.3 kB$/m,
    )
    expect(text).toContain('  Code: 51d0aa72...9f31c2e8  https://github.com/acme/ml/compare/51d0aa')
    expect(text).toContain('  Model files: changed, 45 kB → 48.1 kB')
    expect(linesOf(text).at(-1)).toBe('FAIL: 1 of 7 judged metrics failed: test/recall')
  })

  it('keeps its columns in line with colours as without', () => {
    const colored = renderCompareText(aPair(), { ...PLAIN, colored: true })

    expect(colored).toContain('\u001B[31mFAIL\u001B[0m')
    expect(colored).toContain('\u001B[32mbetter\u001B[0m')
    expect(stripVTControlCharacters(colored)).toBe(renderCompareText(aPair(), PLAIN))
  })

  it('keeps its columns in line beside names of wide characters and of marks', () => {
    const named = ['精度', 'e\u0301cart', 'plain'].map((name) => ({
      ...row(name, { before: 0.5, after: 0.25 }, { change: 'worse', outcome: 'warn' }),
      key: name,
    }))
    const text = renderCompareText(aPair({ comparison: comparison({ rows: named }) }), PLAIN)
    const ends = linesOf(text)
      .filter((line) => line.startsWith('  warn'))
      .map((line) => displayWidth(line.slice(0, line.indexOf('0.50'))))

    expect(ends).toHaveLength(3)
    expect(new Set(ends).size).toBe(1)
  })

  it('leaves out what neither changed nor counts, and says how much that is', () => {
    const quiet = row('quiet', { before: 1, after: 1 }, { change: 'same', outcome: 'info' })
    const pair = aPair({ comparison: comparison({ rows: [rows.f1Same, quiet] }) })

    expect(renderCompareText(pair, PLAIN)).not.toContain('test/quiet')
    expect(renderCompareText(pair, PLAIN)).toContain(
      'Hidden: 1 metric neither changed nor judged; --all shows them.',
    )
    expect(renderCompareText(pair, { ...PLAIN, all: true })).toContain('test/quiet')
    expect(renderCompareText(pair, { ...PLAIN, metrics: ['quiet'] })).toContain('test/quiet')
  })

  it('says why a row is no plain pass, and what else there is to know', () => {
    const doubtful = {
      ...row('f1', { before: 0.9, after: 0.8 }, { change: 'worse', outcome: 'warn' }),
      reasons: ['these data prove neither that it is within its tolerance nor that it is beyond'],
    }
    const text = renderCompareText(
      aPair({ comparison: comparison({ rows: [doubtful], warnings: ['a gate matches nothing'] }) }),
      PLAIN,
    )

    expect(text).toMatch(/^ {2}Remarks\n {4}test\/f1: These data prove neither /m)
    expect(text).toContain('A gate matches nothing.')
  })

  it('points at a parameter that was to stay as it is', () => {
    const facts = comparison({ frozen: ['model.max_depth'] })

    expect(renderCompareText(aPair({ comparison: facts }), PLAIN)).toMatch(
      /^ {4}model\.max_depth +8 +→ 6 +was to stay as it is$/m,
    )
  })

  it('says that the working tree has changes, and that a signature was not verified', () => {
    const before = aVersion({ signer: null })
    const text = renderCompareText(aPair({ before, after: theTree }), PLAIN)

    expect(text).toMatch(/^churn: v1\.0\.0 → working tree$/m)
    expect(text).toMatch(/^ {2}v1\.0\.0 .*signature NOT VERIFIED/m)
    expect(text).toMatch(
      /^ {2}working tree {2}commit 9f31c2e8, with changes that are not committed$/m,
    )
  })

  it('shows the values of one side where there is no other', () => {
    const facts = comparison({
      rows: [row('f1', { after: 0.9, min: 0.8 }, { change: 'new', outcome: 'pass' })],
      baseline: null,
      baselineNote: 'no version was ever signed',
      verdict: 'pass',
      artifactChanged: null,
    })
    const text = renderCompareText(aPair({ before: null, comparison: facts }), PLAIN)

    expect(text).toMatch(/^churn: v1\.1\.0, no baseline$/m)
    expect(text).toMatch(/^ {2}! No version was ever signed\.$/m)
    expect(text).toMatch(/^ {2}STATUS +METRIC +v1\.1\.0 +ALLOWED$/m)
    expect(text).not.toContain('Parameters')
  })

  it('lets nothing that was compared break a line, move the cursor or colour a word', () => {
    assert(
      property(anyText, (text) => {
        const hostile = {
          ...row(
            'f1',
            { before: 0.9, after: 0.8 },
            { change: 'worse', outcome: 'fail', reasons: [text] },
          ),
          key: text,
          candidate: metric('f1', 0.8, { unit: text }),
        }
        const facts = comparison({
          rows: [hostile],
          params: { changes: [{ key: text, before: text, after: numeral(1) }], unchanged: 0 },
          environment: [{ what: text, before: text, after: null }],
          warnings: [text],
        })
        const before = aVersion({ signer: text })
        const shown = renderCompareText(aPair({ before, comparison: facts }), {
          ...PLAIN,
          all: true,
        })

        expect(showInvisible(shown).replaceAll('␊', '')).toBe(shown.replaceAll(/[\n␊]/g, ''))
        expect(linesOf(shown).at(-1)).toMatch(/^FAIL: 1 of 1 judged metric failed: /)
      }),
    )
  })
})
