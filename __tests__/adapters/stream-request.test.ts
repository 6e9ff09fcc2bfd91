import { writeFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import { describe, expect, it } from '@jest/globals'
import { streamTimes } from '../../src/adapters/stream-request.ts'
import type { BytePiece } from '../../src/domain/byte-piece.ts'
import { cutPieces } from '../../src/domain/byte-piece.ts'
import { sha256 } from '../../src/domain/digest.ts'
import { inFolder } from '../fakes/tree.ts'
import {
  TIMES,
  away,
  echo,
  fromMemory,
  pattern,
  post,
  postFile,
  serve,
  serveExpecting,
  slow,
  withFile,
} from './stream-scene.ts'

describe('an upload', () => {
  it.each([1, 1024 * 1024, 3 * 1024 * 1024, 10 * 1024 * 1024 + 17])(
    'of a file of %d bytes arrives whole, with its length said before',
    async (size) => {
      const content = pattern(size)
      const reply = await withFile(content, (path) =>
        serve(echo, (url) => postFile(url, path, size, content)),
      )
      expect(reply.status).toBe(201)
      expect(reply.headers['x-answer']).toBe('yes')
      expect(JSON.parse(reply.body)).toEqual({
        method: 'POST',
        url: '/upload?name=model.onnx',
        length: String(size),
        type: 'application/octet-stream',
        body: sha256(content),
        size,
      })
    },
  )

  it('from memory arrives whole', async () => {
    const bytes = Buffer.from('{"a": 1}')
    const reply = await serve(echo, (url) => post(url, [fromMemory(bytes)], bytes))
    expect(JSON.parse(reply.body)).toMatchObject({ body: sha256(bytes), length: '8' })
  })

  it('of no bytes is sent with its length', async () => {
    const reply = await serve(echo, (url) => post(url, [], ''))
    expect(JSON.parse(reply.body)).toMatchObject({ length: '0', size: 0 })
  })

  it('of a part of a file sends that part and no more', async () => {
    const content = pattern(3_000_000)
    const reply = await withFile(content, (path) =>
      serve(echo, (url) =>
        post(
          url,
          [{ kind: 'file', path, start: 500_000, size: 1_500_000 }],
          content.subarray(500_000, 2_000_000),
        ),
      ),
    )
    expect(JSON.parse(reply.body)).toMatchObject({ size: 1_500_000 })
  })

  it('of many pieces of several files and memory arrives as one body, cut anywhere', async () => {
    await inFolder(async (folder) => {
      const sizes = [5, 70_000, 1_500_000, 1, 0, 3_000_000]
      const contents = sizes.map((size, index) => pattern(size).fill(index))
      const pieces = contents.flatMap((content, index): readonly BytePiece[] => {
        const path = join(folder, `file-${index}`)
        writeFileSync(path, content)
        const file = { kind: 'file', path, start: 0, size: content.length } as const
        return [fromMemory(Buffer.alloc(512, index)), file]
      })
      const whole = Buffer.concat(
        contents.flatMap((content, index) => [Buffer.alloc(512, index), content]),
      )
      expect(JSON.parse((await serve(echo, (url) => post(url, pieces, whole))).body)).toMatchObject(
        {
          body: sha256(whole),
        },
      )
      const [from, size] = [300, whole.length - 1_000_000]
      const part = whole.subarray(from, from + size)
      const reply = await serve(echo, (url) => post(url, cutPieces(pieces, from, size), part))
      expect(JSON.parse(reply.body)).toMatchObject({ body: sha256(part), size })
    })
  })

  it('of small pieces is sent in large writes', async () => {
    const contents = Array.from({ length: 4096 }, (_, index) => Buffer.alloc(64, index))
    const [pieces, whole] = [contents.map(fromMemory), Buffer.concat(contents)]
    const written: number[] = []
    const onProgress = (bytes: number): void => void written.push(bytes)
    await serve(echo, (url) => post(url, pieces, whole, { onProgress }))
    expect(written).toEqual([4096 * 64])
  })

  it('tells how many bytes have left, all in all the whole body', async () => {
    const content = pattern(2_500_000)
    let told = 0
    const onProgress = (bytes: number): void => void (told += bytes)
    await withFile(content, (path) =>
      serve(echo, (url) => postFile(url, path, content.length, content, { onProgress })),
    )
    expect(told).toBe(content.length)
  })

  it('of bytes that need not be hashed any more is sent whole, whatever they are', async () => {
    const content = pattern(2_500_000)
    let asked = 0
    const isHashed = (): boolean => (asked += 1) < 3
    const reply = await serve(echo, (url) =>
      post(url, [fromMemory(content)], 'what was captured', { isHashed }),
    )
    expect(JSON.parse(reply.body)).toMatchObject({ body: sha256(content), size: content.length })
  })

  it('waits for a server that reads slowly', async () => {
    const content = pattern(8 * 1024 * 1024)
    const reply = await withFile(content, (path) =>
      serve(slow, (url) => postFile(url, path, content.length, content)),
    )
    expect(JSON.parse(reply.body)).toMatchObject({ body: sha256(content) })
  })

  it('does not follow a redirect', async () => {
    const bytes = Buffer.from('x')
    const reply = await serve(away, (url) => post(url, [fromMemory(bytes)], bytes))
    expect([reply.status, reply.body]).toEqual([307, 'moved'])
  })
})

describe('a large body', () => {
  const content = pattern(2 * 1024 * 1024)
  const pieces = [fromMemory(content)]

  it('waits for "100 Continue", so that a refusal comes before its first byte', async () => {
    let received = 0
    const refuse: RequestListener = (request, response) => {
      request.on('data', (chunk: Buffer) => (received += chunk.length))
      response.writeHead(401, { connection: 'close' }).end('no')
    }
    const reply = await serveExpecting(refuse, (url) => post(url, pieces, content))
    expect([reply.status, reply.body, received]).toEqual([401, 'no', 0])
  })

  it('is sent all the same when the server says nothing to that for a while', async () => {
    const times = { ...TIMES, continueMs: 20 }
    const reply = await serveExpecting(echo, (url) => post(url, pieces, content, { times }))
    expect(JSON.parse(reply.body)).toMatchObject({ body: sha256(content) })
  })

  it('is sent without the question when the server does not know it', async () => {
    const asked: unknown[] = []
    const ignorant: RequestListener = (request, response) => {
      asked.push(request.headers.expect)
      if (request.headers.expect === undefined) echo(request, response)
      else response.writeHead(417, { connection: 'close' }).end()
    }
    const reply = await serveExpecting(ignorant, (url) => post(url, pieces, content))
    expect(JSON.parse(reply.body)).toMatchObject({ body: sha256(content) })
    expect(asked).toEqual(['100-continue', undefined])
  })

  it('is given more time the larger it is: for the answer, and in all', () => {
    expect(streamTimes(1)).toEqual({
      idleMs: 60_000,
      answerMs: 60_001,
      totalMs: 600_001,
      continueMs: 1000,
    })
    const large = streamTimes(2000 * 1024 * 1024)
    expect(large.answerMs).toBe(60_000 + 200_000)
    expect(large.totalMs).toBe(600_000 + 32_000_000)
  })
})
