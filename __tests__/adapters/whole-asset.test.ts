import { describe, expect, it } from '@jest/globals'
import type { Answer } from './asset-range-scene.ts'
import { BYTES, converse, cut } from './asset-range-scene.ts'

const whole: Answer = (_request, response) =>
  response.writeHead(200, { 'content-length': BYTES.length, etag: '"a"' }).end(BYTES)

describe('a server that knows no ranges', () => {
  const ranges = Array.from({ length: 8 }, (_, index) => ({ start: index * 5000, size: 5000 }))
  it.each(['', 'x'])(
    'gives all of them from one stream, with one warning (token "%s")',
    async (token) => {
      await converse(
        { store: whole },
        async ({ read, asked, log }) => {
          const queue = ranges.values()
          const found = new Map<number, Buffer>()
          const connection = async (): Promise<void> => {
            // oxlint-disable-next-line no-await-in-loop -- each connection takes one after the other
            for (const range of queue) found.set(range.start, await read(range))
          }
          await Promise.all([1, 2, 3, 4].map(connection))
          for (const range of ranges) expect(found.get(range.start)?.equals(cut(range))).toBe(true)
          // One for each connection to find out, and the stream.
          expect(asked.store).toBeLessThanOrEqual(5)
          expect(log.lines.filter((line) => line.startsWith('warning'))).toEqual([
            expect.stringMatching(/sends all of model\.bin where a part was asked for/),
          ])
        },
        token,
      )
    },
  )

  it('is read from the start again for what was passed, and over what nobody wants', async () => {
    await converse({ store: whole }, async ({ read, asked }) => {
      for (const start of [15_000, 30_000, 5000]) {
        const range = { start, size: 5000 }
        // oxlint-disable-next-line no-await-in-loop -- the order is what this is about
        expect((await read(range)).equals(cut(range))).toBe(true)
      }
      expect(asked.store).toBe(3)
    })
  })

  it('goes on where it broke', async () => {
    await converse(
      {
        store: (request, response, count) => {
          if (count !== 2) return whole(request, response, count)
          response.writeHead(200, { 'content-length': BYTES.length })
          response.write(BYTES.subarray(0, 7000), () => request.socket.destroy())
        },
      },
      async ({ read, waits }) => {
        const range = { start: 5000, size: 20_000 }
        expect((await read(range)).equals(cut(range))).toBe(true)
        expect(waits).toEqual([500])
      },
    )
  })
})
