import type { RenderedMarkdown } from './page-markdown.ts'
import { renderAuthor, renderAvatar, renderTime } from './pages-layout.ts'

export interface CommentBox {
  readonly login: string
  readonly written: Date
  readonly edited: boolean
  /** The target of a link to it. */
  readonly anchor: string
  readonly content: RenderedMarkdown
}

/** One box of a conversation. */
export function renderComment({ login, written, edited, anchor, content }: CommentBox): string {
  const suffix = edited ? ' • edited' : ''
  const body =
    content.html.trim() === ''
      ? '<em class="muted">No description provided.</em>'
      : `<div class="markdown">${content.html}</div>`
  return `<article class="comment" id="${anchor}">
${renderAvatar(login)}
<div class="box"><div class="by">${renderAuthor(login)} commented on ${renderTime(written)}${suffix}</div>
<div class="body">${body}</div></div>
</article>`
}
