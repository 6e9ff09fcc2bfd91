import { writeFileSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from '@jest/globals'
import type { BytePiece } from '../../src/domain/byte-piece.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { inFolder } from '../fakes/tree.ts'
import {
  TIMES,
  counting,
  echo,
  endless,
  fromMemory,
  hasty,
  pattern,
  post,
  postFile,
  serve,
  slow,
  trickle,
  withFile,
} from './stream-scene.ts'

describe('an upload that goes wrong', () => {
  it('since the file became shorter says so', async () => {
    const said = await withFile(pattern(1000), (path) =>
      serve(echo, (url) => refusalOf(() => postFile(url, path, 2000, pattern(2000)))),
    )
    expect(said).toMatch(/^FILE_CHANGED ".*model\.onnx" became shorter while it was uploaded\.$/)
  })

  it('since the file is gone says so', async () => {
    await inFolder((folder) =>
      serve(echo, async (url) => {
        expect(await refusalOf(() => postFile(url, join(folder, 'gone'), 1, 'x'))).toMatch(
          /^FILE_CHANGED .*gone" cannot be read any more .*ENOENT/,
        )
      }),
    )
  })

  it('since a folder took the place of the file says so', async () => {
    await inFolder((folder) =>
      serve(echo, async (url) => {
        expect(await refusalOf(() => postFile(url, folder, 1, 'x'))).toMatch(
          /^FILE_CHANGED .*cannot be read any more .*EISDIR/,
        )
      }),
    )
  })

  it.each([1000, 3 * 1024 * 1024, 5 * 1024 * 1024 + 1])(
    'since the file of %d bytes holds other bytes says so, and never sends all of them',
    async (size) => {
      const { count, received } = counting()
      const said = await withFile(pattern(size), (path) =>
        serve(count, async (url) => {
          const told = await refusalOf(() => postFile(url, path, size, 'what was captured'))
          // What is still on its way arrives.
          await sleep(50)
          return told
        }),
      )
      expect(said).toMatch(
        /^FILE_CHANGED ".*model\.onnx" changed before it was uploaded: sha256:[0-9a-f]{64} was captured, /,
      )
      expect(received()).toBeLessThan(size)
    },
  )

  it('since one of several files holds other bytes says of how many', async () => {
    const { count } = counting()
    const said = await inFolder((folder) =>
      serve(count, (url) => {
        const pieces = ['a', 'b'].map((name): BytePiece => {
          writeFileSync(join(folder, name), name)
          return { kind: 'file', path: join(folder, name), start: 0, size: 1 }
        })
        return refusalOf(() => post(url, pieces, 'ax'))
      }),
    )
    expect(said).toMatch(
      /^FILE_CHANGED One of the 2 files of model\.onnx changed before it was uploaded: /,
    )
  })

  it('brings the answer that the server gave before it had read everything', async () => {
    const content = pattern(32 * 1024 * 1024)
    const reply = await withFile(content, (path) =>
      serve(hasty, (url) => postFile(url, path, content.length, content)),
    )
    expect([reply.status, reply.body]).toEqual([422, '{"message": "already_exists"}'])
  })

  it('brings an early answer although the file holds other bytes, for not all of them were sent', async () => {
    const content = pattern(32 * 1024 * 1024)
    const reply = await withFile(content, (path) =>
      serve(hasty, (url) => postFile(url, path, content.length, 'other bytes')),
    )
    expect(reply.status).toBe(422)
  })

  it.each<readonly [string, RequestListener]>([
    ['at once', (request) => request.socket.destroy()],
    ['in the middle', (request) => request.once('data', () => request.socket.destroy())],
    [
      'within its answer',
      (request, response) => {
        request.resume().on('end', () => {
          response.writeHead(201, { 'content-length': 100 }).write('{')
          setTimeout(() => request.socket.destroy(), 20)
        })
      },
    ],
  ])('fails when the connection is cut %s', async (_when, cut) => {
    const content = pattern(4 * 1024 * 1024)
    await withFile(content, (path) =>
      serve(cut, async (url) => {
        await expect(postFile(url, path, content.length, content)).rejects.toThrow(
          /ECONNRESET|EPIPE|socket hang up|aborted/,
        )
      }),
    )
  })

  it('is given up when the server reads nothing for long enough', async () => {
    const content = pattern(32 * 1024 * 1024)
    const times = { ...TIMES, idleMs: 300 }
    await serve(
      (request) => void request.pause(),
      async (url) => {
        await expect(post(url, [fromMemory(content)], content, { times })).rejects.toThrow(
          /^127\.0\.0\.1:\d+ was silent for 0\.3 s$/,
        )
      },
    )
  })

  it('is given up when no answer comes after its last byte, and not before', async () => {
    const content = pattern(4 * 1024 * 1024)
    const times = { ...TIMES, idleMs: 60_000, answerMs: 200 }
    await serve(
      (request) => void request.resume(),
      async (url) => {
        await expect(post(url, [fromMemory(content)], content, { times })).rejects.toThrow(
          'no answer came within 0.2 s after the last byte',
        )
      },
    )
  })

  it('waits for the answer longer than for a byte', async () => {
    const bytes = Buffer.from('x')
    const times = { ...TIMES, idleMs: 50 }
    const reply = await serve(slow, (url) => post(url, [fromMemory(bytes)], bytes, { times }))
    expect(reply.status).toBe(201)
  })

  it('is given up when the server takes a little now and then, in the end', async () => {
    const content = pattern(32 * 1024 * 1024)
    const times = { ...TIMES, totalMs: 600 }
    await serve(trickle, async (url) => {
      await expect(post(url, [fromMemory(content)], content, { times })).rejects.toThrow(
        /^127\.0\.0\.1:\d+ took more than 0\.6 s$/,
      )
    })
  })

  it('reads at most 1 MiB of an answer', async () => {
    const bytes = Buffer.from('x')
    await serve(endless, async (url) => {
      await expect(post(url, [fromMemory(bytes)], bytes)).rejects.toThrow('more than 1048576 bytes')
    })
  })

  it('fails when nobody listens', async () => {
    const bytes = Buffer.from('x')
    const url = await serve(echo, (open) => Promise.resolve(open))
    await expect(post(url, [fromMemory(bytes)], bytes)).rejects.toThrow('ECONNREFUSED')
  })
})
