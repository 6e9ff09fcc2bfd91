import { describe, expect, it } from '@jest/globals'
import { parseCommentMarker } from '../../src/render/comment-marker.ts'
import { renderComment } from '../../src/render/comment.ts'
import { golden } from './golden.ts'
import { hostileReview } from './hostile-review.ts'
import { readHtml } from './html.ts'
import { HEAD } from './reports.ts'
import { reviewStates } from './review-states.ts'

describe('the states of a comment', () => {
  it.each(reviewStates)('writes the state "%s" as its golden file has it', (name, review) => {
    const text = renderComment(review)

    expect(text).toBe(golden(`comment-${name}.md`, text))
  })

  it.each(reviewStates)('starts with a marker that can be read back: %s', (_, review) => {
    const marker = parseCommentMarker(renderComment(review))

    expect(marker).toMatchObject({ key: review.key, head: HEAD, runId: '11873345120', attempt: 1 })
  })

  it('lets nothing of a hostile file act: no link, tag, mention or cell that is not ours', () => {
    const html = readHtml(renderComment(hostileReview))

    expect(html.references).toEqual([])
    expect(html.tags).not.toContain('img')
    expect(new Set(html.rows.map((cells) => cells.length))).toEqual(new Set([5, 8, 3, 2]))
    expect(html.links.every((url) => url.startsWith('https://github.com/acme/ml/'))).toBe(true)
  })
})
