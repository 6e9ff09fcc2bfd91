import { describe, expect, it } from '@jest/globals'
import { assert, property } from 'fast-check'
import { numeral } from '../../src/domain/numeral.ts'
import { renderCompareMarkdown } from '../../src/render/compare-markdown.ts'
import { aPair, aVersion, PLACE, theTree } from './compared-pairs.ts'
import { anyText } from './hostile-text.ts'
import { readHtml } from './html.ts'
import { comparison, metric, row } from './reports.ts'

const ALL = { place: PLACE, all: true, metrics: [] } as const

describe('the Markdown of a comparison', () => {
  it('begins with the verdict and names both versions with their signers', () => {
    const text = renderCompareMarkdown(aPair(), ALL)

    expect(text).toMatch(
      /^### ❌ fail: `churn` v1\.0\.0 → v1\.1\.0, 1 of 7 judged metrics failed\n/,
    )
    expect(text).toContain(
      '| baseline | [v1.0.0](https://github.com/acme/ml/releases/tag/churn%40v1.0.0) |',
    )
    expect(text).toContain('| `train.yml@main` |')
    expect(text).toContain('|  | metric | v1.0.0 | v1.1.0 | change | interval | allowed |')
    expect(text).toContain('| ❌ fail | `test/recall` ↑ | 0.84274 | **0.81129** | −0.03145 |')
    expect(text).toContain('| `learning_rate` | `0.10` | **`0.30`** |')
  })

  it('says that two models are compared', () => {
    const after = aVersion({ model: 'churn-v2', tag: 'churn-v2@v1.0.0' })

    expect(renderCompareMarkdown(aPair({ after }), ALL)).toMatch(
      /^### ❌ fail: two models, churn@\S*v1\.0\.0 → churn-v2@\S*v1\.0\.0, /,
    )
  })

  it('links no commit of the working tree, which need not be pushed', () => {
    const text = renderCompareMarkdown(aPair({ after: theTree }), ALL)

    expect(text).toContain('`9f31c2e8`, with changes that are not committed | not signed yet |')
    expect(text).not.toContain('9f31c2e8a0b1c2d3e4f5061728394a5b6c7d8e9f')
  })

  it('points at a parameter that was to stay as it is', () => {
    const facts = comparison({ frozen: ['model.max_depth'] })

    expect(renderCompareMarkdown(aPair({ comparison: facts }), ALL)).toContain(
      '- ⚠️ `model.max_depth` was to stay as it is, and was changed.',
    )
  })

  it('says that there is no baseline, and why', () => {
    const facts = comparison({ baseline: null, baselineNote: 'nothing is published', rows: [] })
    const text = renderCompareMarkdown(aPair({ before: null, comparison: facts }), ALL)

    expect(text).toContain('`churn` v1.1.0 without a baseline')
    expect(text).toContain('⚠️ Nothing is published.')
    expect(text).toContain('No metrics were found on either side.')
  })

  it('lets no name or value break its tables, ping somebody or become a link', () => {
    const plain = readHtml(hostilePair('x'))
    assert(
      property(anyText, (text) => {
        const { tags, links, references, rows } = readHtml(hostilePair(text))

        expect(withoutText(tags)).toEqual(withoutText(plain.tags))
        expect(links).toEqual(plain.links)
        expect(references).toEqual(plain.references)
        expect(rows.map(({ length }) => length)).toEqual(plain.rows.map(({ length }) => length))
      }),
    )
  })
})

/** A text may be empty, and an empty one has no code span and no line of a list. */
const withoutText = (tags: readonly string[]): readonly string[] =>
  tags.filter((tag) => !['code', 'li', 'strong', 'br'].includes(tag))

function hostilePair(text: string): string {
  const facts = comparison({
    rows: [
      {
        ...row(
          'f1',
          { before: 0.9, after: 0.8 },
          { change: 'worse', outcome: 'fail', reasons: [text] },
        ),
        key: text,
        candidate: metric('f1', 0.8, { unit: text }),
      },
    ],
    params: { changes: [{ key: text, before: text, after: numeral(1) }], unchanged: 0 },
    environment: [{ what: text, before: text, after: null }],
    warnings: [text],
    baselineNote: text,
  })
  return renderCompareMarkdown(
    aPair({ before: aVersion({ signer: text }), comparison: facts }),
    ALL,
  )
}
