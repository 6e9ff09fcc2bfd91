/** The head of an answer whose body is plain bytes of a known number. */
export interface ReplyHead {
  readonly status: number
  /** By name in lower case. */
  readonly headers: ReadonlyMap<string, string>
  /** Bytes of the body. */
  readonly length: number
  /** Whether the connection may be used again after the body. */
  readonly keeps: boolean
}

/** Bytes; Node itself reads no longer ones. */
export const MAX_HEAD_BYTES = 16 * 1024
const MAX_HEADERS = 100

const STATUS = /^HTTP\/1\.1 ([2-5]\d\d)(?: [\t\x20-\x7e\x80-\xff]*)?$/
const FIELD = /^([\w!#$%&'*+.^`|~-]{1,200}):([\t\x20-\x7e\x80-\xff]*)$/
const LENGTH = /^\d{1,15}$/

/**
 * Reads the head of an answer (RFC 9112, 4 and 5) and takes only what leaves no choice: HTTP/1.1, lines that end with CR LF, no header
 * twice, a length, no encoding. Of an answer that is no success the body has no bytes here, and the connection is not kept.
 * @param text latin1, up to the empty line, without the last CR LF
 * @returns `undefined` for everything else, which is not wrong for that
 */
export function parseReplyHead(text: string): ReplyHead | undefined {
  const [first = '', ...lines] = text.split('\r\n', MAX_HEADERS + 2)
  const status = Number(STATUS.exec(first)?.[1] ?? 0)
  const headers = parseFields(lines)
  if (status === 0 || headers === undefined) return undefined
  const isSuccess = status === 200 || status === 206
  if (!isSuccess) return { status, headers, length: 0, keeps: false }
  const length = findLength(headers)
  const keeps = /^keep-alive$/i.test(headers.get('connection') ?? 'keep-alive')
  return length === undefined ? undefined : { status, headers, length, keeps }
}

function parseFields(lines: readonly string[]): ReadonlyMap<string, string> | undefined {
  if (lines.length > MAX_HEADERS) return undefined
  const fields = new Map<string, string>()
  for (const line of lines) {
    const [, name, value = ''] = FIELD.exec(line) ?? []
    const key = name?.toLowerCase()
    // Some, such as set-cookie, may be there twice; of those that are read here none may.
    if (key === undefined || (fields.has(key) && READ.has(key))) return undefined
    fields.set(key, value.trim())
  }
  return fields
}

function findLength(headers: ReadonlyMap<string, string>): number | undefined {
  const length = headers.get('content-length') ?? ''
  const encoding = headers.get('content-encoding') ?? 'identity'
  const isPlain = encoding === 'identity' && !headers.has('transfer-encoding')
  return isPlain && LENGTH.test(length) ? Number(length) : undefined
}

const READ: ReadonlySet<string> = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'content-range',
  'etag',
  'location',
  'transfer-encoding',
])
