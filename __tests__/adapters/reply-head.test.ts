import { describe, expect, it } from '@jest/globals'
import { parseReplyHead } from '../../src/adapters/reply-head.ts'

const headOf = (...lines: readonly string[]): string => lines.join('\r\n')
const OK = 'HTTP/1.1 206 Partial Content'

describe('the head of an answer', () => {
  it('is its status, its headers and the length of its body', () => {
    const head = parseReplyHead(
      headOf(OK, 'Content-Length: 12', 'ETag:"a"  ', 'Set-Cookie: a', 'set-cookie: b'),
    )
    expect({ ...head, headers: Object.fromEntries(head?.headers ?? []) }).toEqual({
      status: 206,
      length: 12,
      keeps: true,
      headers: { 'content-length': '12', etag: '"a"', 'set-cookie': 'b' },
    })
  })

  it.each([
    ['HTTP/1.1 200', 200],
    ['HTTP/1.1 200 ', 200],
    ['HTTP/1.1 200 Größe', 200],
  ])('may begin with %j', (first, status) => {
    expect(parseReplyHead(headOf(first, 'Content-Length: 0'))?.status).toBe(status)
  })

  it('closes the connection when it says so, and after anything but a success', () => {
    const close = headOf(OK, 'content-length: 1', 'Connection: close')
    expect(parseReplyHead(close)?.keeps).toBe(false)
    const gone = parseReplyHead(headOf('HTTP/1.1 404 Not Found', 'Transfer-Encoding: chunked'))
    expect(gone).toMatchObject({ status: 404, length: 0, keeps: false })
  })

  it.each([
    ['another version', headOf('HTTP/1.0 200 OK', 'content-length: 1')],
    ['another protocol', headOf('ICY 200 OK', 'content-length: 1')],
    ['a status that announces another', headOf('HTTP/1.1 100 Continue')],
    ['a status of four digits', headOf('HTTP/1.1 2000 OK', 'content-length: 1')],
    ['no status', 'HTTP/1.1 '],
    ['nothing', ''],
    ['no length', headOf(OK, 'etag: "a"')],
    ['a length with a sign', headOf(OK, 'content-length: +1')],
    ['a length that is no number', headOf(OK, 'content-length: 0x10')],
    ['a length beyond all numbers', headOf(OK, `content-length: ${'9'.repeat(16)}`)],
    ['two lengths', headOf(OK, 'content-length: 1', 'Content-Length: 1')],
    ['two lengths in one', headOf(OK, 'content-length: 1, 1')],
    ['chunks', headOf(OK, 'transfer-encoding: chunked')],
    ['a length and chunks', headOf(OK, 'content-length: 1', 'transfer-encoding: chunked')],
    ['a coded body', headOf(OK, 'content-length: 1', 'content-encoding: gzip')],
    ['two objects', headOf(OK, 'content-length: 1', 'etag: "a"', 'etag: "b"')],
    ['two places', headOf('HTTP/1.1 302 Found', 'location: /a', 'location: /b')],
    ['a line that goes on', headOf(OK, 'x: a', ' b', 'content-length: 1')],
    ['a space before the colon', headOf(OK, 'content-length : 1')],
    ['a line without a colon', headOf(OK, 'content-length: 1', 'nothing')],
    ['an empty line', headOf(OK, '', 'content-length: 1')],
    ['a lone LF', headOf(OK, 'x: a\ncontent-length: 1')],
    ['a lone CR', headOf(OK, 'x: a\rcontent-length: 1')],
    ['a NUL', headOf(OK, 'x: \0', 'content-length: 1')],
    [
      'more than 100 headers',
      headOf(OK, 'content-length: 1', ...Array.from({ length: 100 }, (_, index) => `x${index}: y`)),
    ],
  ])('with %s is left to another reader', (_what, text) => {
    expect(parseReplyHead(text)).toBeUndefined()
  })

  it('may call a header __proto__', () => {
    const head = parseReplyHead(headOf(OK, '__proto__: x', 'content-length: 1'))
    expect([head?.headers.get('__proto__'), head?.length]).toEqual(['x', 1])
  })
})
