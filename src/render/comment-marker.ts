import { hiddenLine } from './markdown.ts'

/** What the first line of a report says of it, so that a later run can find and judge it. */
export interface CommentMarker {
  /** Separates the comments of several workflows on one pull request. */
  readonly key: string
  /** 40-digit SHA of the pull request's head. */
  readonly head: string
  readonly runId: string
  readonly attempt: number
}

const MARKER =
  /^<!-- model-release:report v1 key=([\w.~%-]*) head=([0-9a-f]{40}) run=(\d{1,20})\.(\d{1,9}) -->$/

export function renderCommentMarker(marker: CommentMarker): string {
  const run = `${marker.runId}.${marker.attempt}`
  return hiddenLine(
    `model-release:report v1 key=${encodeKey(marker.key)} head=${marker.head} run=${run}`,
  )
}

/** Reads the first line alone, and only what `renderCommentMarker` writes: a quoted marker is none. */
export function parseCommentMarker(body: string): CommentMarker | null {
  const line = (body.split('\n', 1)[0] ?? '').replace(/\r$/, '')
  const [, key, head, runId, attempt] = MARKER.exec(line) ?? []
  if (key === undefined || head === undefined || runId === undefined || attempt === undefined) {
    return null
  }
  const decoded = decodeKey(key)
  if (decoded === null) return null
  const marker = { key: decoded, head, runId, attempt: Number(attempt) }
  return renderCommentMarker(marker) === line ? marker : null
}

function encodeKey(key: string): string {
  // The four signs that encodeURIComponent leaves are not wanted in a marker; "--" is no end of a comment in
  // HTML5, but older parsers took it for one.
  return encodeURIComponent(key.toWellFormed())
    .replaceAll(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('--', '%2D%2D')
}

function decodeKey(text: string): string | null {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}
