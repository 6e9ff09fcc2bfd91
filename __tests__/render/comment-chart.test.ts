import { describe, expect, it } from '@jest/globals'
import { renderComment } from '../../src/render/comment.ts'
import { listMermaidPackages, loadMermaidParser } from './mermaid-parser.ts'
import { reviewStates } from './review-states.ts'

const BLOCK = /```mermaid\n([^]*?)\n```/g

describe.each(await listMermaidPackages())('The charts of all comments, read by %s', (name) => {
  it('can be parsed, show at least three points and end with the pull request', async () => {
    const parse = await loadMermaidParser(name)
    const blocks = reviewStates.flatMap(([, review]) =>
      [...renderComment(review).matchAll(BLOCK)].map(([, block = '']) => block),
    )

    for (const block of blocks) {
      const { categories, lines } = await parse(block)

      expect(categories.at(-1)).toBe('PR 418')
      expect(categories.length).toBeGreaterThanOrEqual(3)
      expect(lines.map((line) => line.name)).toEqual(['value', 'limit'])
    }
    expect(blocks.length).toBeGreaterThanOrEqual(5)
  })
})
