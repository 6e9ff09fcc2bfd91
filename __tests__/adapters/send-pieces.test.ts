import type { Socket } from 'node:net'
import { createServer } from 'node:net'
import { describe, expect, it } from '@jest/globals'
import { fromMemory, pattern, post } from './stream-scene.ts'

const REFUSAL = 'HTTP/1.1 422 Unprocessable Entity\r\ncontent-length: 2\r\n\r\nno'

/** Answers the headers and goes on reading, as servers do that keep the connection. */
async function refuseHeaders(work: (url: URL) => Promise<unknown>): Promise<number> {
  let [head, bodyBytes] = ['', 0]
  const closed = Promise.withResolvers<void>()
  const read = (socket: Socket) => (chunk: Buffer) => {
    if (head.includes('\r\n\r\n')) {
      bodyBytes += chunk.length
      return
    }
    head += chunk.toString('latin1')
    const end = head.indexOf('\r\n\r\n')
    if (end < 0) return
    bodyBytes += head.length - end - 4
    socket.write(REFUSAL)
  }
  const server = createServer((socket) => {
    socket
      .on('data', read(socket))
      .on('error', () => undefined)
      .on('close', closed.resolve)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  await work(new URL(`http://127.0.0.1:${port}/upload`))
  // What was sent is read to its end first.
  await closed.promise
  server.close()
  return bodyBytes
}

describe('a body', () => {
  it('of which the server wants nothing is not sent at all', async () => {
    const content = pattern(2 * 1024 * 1024)
    const bodyBytes = await refuseHeaders(async (url) => {
      const reply = await post(url, [fromMemory(content)], content)
      expect([reply.status, reply.body]).toEqual([422, 'no'])
    })
    expect(bodyBytes).toBe(0)
  })
})
