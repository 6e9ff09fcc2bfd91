import { describe, expect, it } from '@jest/globals'
import type { CommentMarker, NoticeKind } from '../../src/render/comment-marker.ts'
import {
  headingOf,
  knowsFailure,
  parseCommentMarker,
  renderCommentMarker,
} from '../../src/render/comment-marker.ts'
import type { EarlierComment } from '../../src/render/comment-notice.ts'
import { renderNotice, renderNoticeCheck } from '../../src/render/comment-notice.ts'
import { codeSpan } from '../../src/render/markdown.ts'
import { readHtml } from './html.ts'
import { aReview, HEAD } from './reports.ts'

const NOW = 'abcd1234'.repeat(5)
const RUN = 'https://github.com/acme/ml/actions/runs/12000000000'

const notice = (kind: NoticeKind, head = NOW) => ({
  kind,
  context: { ...aReview(), key: 'default', head, runId: '12000000000', runUrl: RUN },
})

/** A report of an earlier run, with that heading and text. */
function reported(
  heading: string,
  text: string,
  over: Partial<CommentMarker> = {},
): EarlierComment {
  const run = { key: 'default', head: HEAD, runId: '11873345120', attempt: 2 }
  const marker = { ...run, models: 1, ...over }
  return { marker, body: `${renderCommentMarker(marker)}\n### ${heading}\n\n${text}\n` }
}

const failed = reported('❌ Model gate: 1 of 8 failed, `fraud-xgb` recall', '| a |\n|---|\n| 1 |')

/** A notice as the comment that a later run finds. */
function posted(body: string): EarlierComment {
  const marker = parseCommentMarker(body)
  if (marker === null) throw new Error('The notice has no marker.')
  return { marker, body }
}

describe('a notice on top of a report', () => {
  it('says that a run is under way, and folds the report under its own heading', () => {
    const head = `key=default head=${NOW} run=12000000000.1`
    const below = `below=${HEAD}@11873345120.2`
    expect(renderNotice(notice('running'), failed)).toBe(
      `<!-- model-release:report v1 ${head} state=running was=fail ${below} -->
### ⏳ Model gate: running for abcd1234

[Run 12000000000](${RUN}) is under way. What follows is the report of \`9f31c2e8\` and may not hold for \`abcd1234\`.

<details><summary>❌ Model gate: 1 of 8 failed, fraud-xgb recall</summary>

| a |
|---|
| 1 |

</details>
`,
    )
  })

  it.each<readonly [NoticeKind, string, string]>([
    [
      'failed',
      '### 💥 Model gate: no result for abcd1234, job failed',
      'failed, and there is no report of it here; its log says why.',
    ],
    [
      'cancelled',
      '### 🚫 Model gate: no result for abcd1234, job cancelled',
      'was cancelled, and there is no report of it here.',
    ],
  ])('says that there is no result (%s)', (kind, heading, sentence) => {
    const [, title, , text] = renderNotice(notice(kind), failed).split('\n')
    expect(title).toBe(heading)
    expect(text).toContain(`[Run 12000000000](${RUN}) ${sentence} What follows is`)
  })

  it('remembers a failure, and of a report that passed nothing', () => {
    const passed = reported('✅ Model gate: 8 passed', 'Fine.')
    expect(posted(renderNotice(notice('running'), failed)).marker.was).toBe('fail')
    expect(posted(renderNotice(notice('running'), passed)).marker.was).toBeUndefined()
  })

  it('speaks of an earlier run when the commit is the same', () => {
    const text = renderNotice(notice('running', HEAD), failed)
    expect(text).toContain('is under way. What follows is the report of an earlier run.')
  })

  it('shows names of the heading as they are, and nothing in them becomes markup', () => {
    const hostile = '</summary><img src=x> **b** `@octocat` | a\\_b'
    const heading = `❌ Model gate: failed, ${codeSpan(hostile)}, ${codeSpan('a_b')}`
    const text = renderNotice(notice('running'), reported(heading, 'Text.'))
    const html = readHtml(text)
    expect(html.tags).not.toContain('img')
    expect(html.references).toEqual([])
    expect(text).toContain('a_b</summary>')
    expect(text.match(/<\/summary>/g)).toHaveLength(1)
  })

  it('reads a report that a browser saved with CRLF', () => {
    const crlf = { ...failed, body: failed.body.replaceAll('\n', '\r\n') }
    expect(renderNotice(notice('running'), crlf)).toBe(renderNotice(notice('running'), failed))
  })

  it('names the commit where a report has no heading', () => {
    const bare = { ...failed, body: `${renderCommentMarker(failed.marker)}\nText.\n` }
    expect(renderNotice(notice('running'), bare)).toContain(
      '<details><summary>Report of 9f31c2e8</summary>\n\nText.\n\n</details>',
    )
  })
})

describe('a notice on top of a notice', () => {
  it('takes its place, and keeps the report and what is known of it', () => {
    const running = renderNotice(notice('running'), failed)
    const then = notice('failed')
    expect(renderNotice(then, posted(running))).toBe(renderNotice(then, failed))
  })

  it('never nests, however many follow one another', () => {
    let body = failed.body
    for (const kind of ['running', 'failed', 'running', 'cancelled', 'failed'] as const)
      body = renderNotice(notice(kind), posted(body))
    expect(body).toBe(renderNotice(notice('failed'), failed))
  })

  it('without a report has none either', () => {
    const alone = renderNotice(notice('failed'), null)
    expect(renderNotice(notice('running'), posted(alone))).toBe(
      renderNotice(notice('running'), null),
    )
  })
})

describe('a notice alone', () => {
  it('says what happened to the run, and nothing else', () => {
    expect(renderNotice(notice('failed'), null)).toBe(
      `<!-- model-release:report v1 key=default head=${NOW} run=12000000000.1 state=failed -->
### 💥 Model gate: no result for abcd1234, job failed

[Run 12000000000](${RUN}) failed, and there is no report of it here; its log says why.
`,
    )
  })
})

describe('a report that is too long to stand below', () => {
  const link = `https://github.com/acme/ml/actions/runs/11873345120/attempts/2`

  it('is linked, also by the notice that follows', () => {
    const long = reported('❌ Model gate: failed', 'é'.repeat(32_000))
    const first = renderNotice(notice('running'), long)
    const second = renderNotice(notice('failed'), posted(first))
    expect(first).toContain(
      `[The last report](${link}) is that of \`9f31c2e8\` and may not hold for \`abcd1234\`.`,
    )
    expect(second).toContain(`[The last report](${link})`)
    expect([first, second].map((text) => text.includes('<details>'))).toEqual([false, false])
    expect(posted(second).marker.was).toBe('fail')
  })

  it('is none of the length that a comment has at most', () => {
    const whole = reported('❌ Model gate: failed', 'x'.repeat(59_700))
    const text = renderNotice(notice('running'), whole)
    expect(text).toContain('x'.repeat(59_700))
    expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(62_000)
  })
})

describe('a report that is put back', () => {
  const put = (earlier: EarlierComment, over: { readonly movedTo?: string } = {}): string =>
    renderNotice(
      { ...notice('skipped'), ...over },
      posted(renderNotice(notice('running'), earlier)),
    )

  it('is that of its own run again, with a line that says so', () => {
    const text = put(failed)
    expect(text).toBe(
      `<!-- model-release:report v1 key=default head=${HEAD} run=11873345120.2 -->
### ❌ Model gate: 1 of 8 failed, fraud-xgb recall

[This run](${RUN}) did not compare; the report is of \`9f31c2e8\`. <!-- model-release:put-back -->

| a |
|---|
| 1 |
`,
    )
    expect(knowsFailure(posted(text).marker, text)).toBe(true)
  })

  it('says where the pull request has moved on to', () => {
    expect(put(failed, { movedTo: 'c'.repeat(40) })).toContain(
      `[This run](${RUN}) was of \`abcd1234\`, and the pull request has moved on to \`cccccccc\`; the report is of \`9f31c2e8\`.`,
    )
  })

  it('loses the line when the next run folds it, and can be put back again', () => {
    const once = put(failed)
    expect(renderNotice(notice('running'), posted(once))).toBe(
      renderNotice(notice('running'), { ...failed, body: failed.body.replaceAll('`', '') }),
    )
    expect(put(posted(once))).toBe(once)
  })

  it('is still called one that the door has judged', () => {
    const marker = { ...failed.marker, by: 'door' } as const
    const body = failed.body.replace(/^.*/, renderCommentMarker(marker))
    expect(posted(put({ marker, body })).marker).toMatchObject({ by: 'door', runId: '11873345120' })
  })

  it('shows names of the heading as they are, and nothing in them becomes markup', () => {
    const hostile = '</summary><img src=x> **b** `@octocat` | a\\_b &#60;'
    const text = put(reported(`❌ Model gate: failed, ${codeSpan(hostile)}`, 'Text.'))
    const html = readHtml(text)
    expect(html.tags).not.toContain('img')
    expect(html.references).toEqual([])
    expect(headingOf(text)).toContain('❌ Model gate: failed')
  })

  it.each<readonly [string, EarlierComment]>([
    ['is too long', reported('❌ Model gate: failed', 'é'.repeat(32_000))],
    ['was never there', posted(renderNotice(notice('failed'), null))],
  ])(
    'is none where it %s: the run compared nothing, and is not under way any more',
    (_name, earlier) => {
      const text = put(earlier)
      expect(text).toContain('### ⏭️ Model gate: nothing compared for abcd1234')
      expect(text).toContain('did not compare.')
      expect(posted(text).marker.state).toBe('skipped')
    },
  )
})

describe('the check of a run that left no result', () => {
  it.each([
    ['failed', 'failed', 'failed, and there is no report of it here; its log says why.'],
    ['cancelled', 'was cancelled', 'was cancelled, and there is no report of it here.'],
  ] as const)('says so, with the run, above what others had found (%s)', (kind, how, sentence) => {
    expect(renderNoticeCheck(notice(kind), 'Fine.\n')).toEqual({
      title: `No result: the job ${how} before the comparison`,
      summary: `<!-- model-release:report v1 key=default head=${NOW} run=12000000000.1 state=${kind} -->
[Run 12000000000](${RUN}) ${sentence}

Fine.
`,
    })
  })
})
