import { describe, expect, it } from '@jest/globals'
import { findRedirect } from '../../src/adapters/store-request.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { converse, cut, RANGE, sendRange } from './asset-range-scene.ts'

describe('an address that leads nowhere', () => {
  it('is asked for again when the first answer named none', async () => {
    await converse(
      {
        api: (_request, response, count) =>
          response.writeHead(302, count === 1 ? {} : { location: '/store' }).end(),
      },
      async ({ read, asked }) => {
        expect((await read(RANGE)).equals(cut(RANGE))).toBe(true)
        expect(asked.api).toBe(2)
      },
    )
  })

  it('is asked for again after two connections to it that failed', async () => {
    await converse(
      {
        api: (_request, response, count) =>
          response
            .writeHead(302, { location: count === 1 ? 'http://127.0.0.1:1/' : '/store' })
            .end(),
      },
      async ({ read, asked, waits }) => {
        expect((await read(RANGE)).equals(cut(RANGE))).toBe(true)
        expect([asked.api, waits]).toEqual([2, [500, 2000]])
      },
    )
  })

  it('because it goes in a circle is not tried again', async () => {
    await converse(
      { store: (_request, response) => response.writeHead(302, { location: '/store' }).end() },
      async ({ read, asked, waits }) => {
        expect(await refusalOf(() => read(RANGE))).toMatch(
          /^GITHUB_FAILED The download of model\.bin leads from one address to another more than 5 times/,
        )
        expect([asked.store, waits]).toEqual([6, []])
      },
    )
  })

  it('because it has no encryption is named, and not followed', async () => {
    const from = new URL('https://api.example.com/x')
    const message = await refusalOf(async () => findRedirect('http://cdn.example.com/y', from, 'm'))
    expect(message).toMatch(
      /^GITHUB_FAILED The download of m leads from https:\/\/api\.example\.com to cdn\.example\.com without encryption/,
    )
    expect(findRedirect('/y', from, 'm').href).toBe('https://api.example.com/y')
  })
})

describe('a server that asks to wait', () => {
  it.each([429, 503])('with %d is given the time', async (status) => {
    await converse(
      {
        store: (request, response, count) =>
          count === 1
            ? response.writeHead(status, { 'retry-after': '7' }).end()
            : sendRange(request, response),
      },
      async ({ read, waits }) => {
        expect((await read(RANGE)).equals(cut(RANGE))).toBe(true)
        expect(waits).toEqual([7000])
      },
    )
  })

  it('longer than ten minutes is not waited for', async () => {
    await converse(
      { store: (_request, response) => response.writeHead(503, { 'retry-after': '3600' }).end() },
      async ({ read, waits }) => {
        const message = await refusalOf(() => read(RANGE))
        expect(message).toContain('the store answered 503, and asks to wait 3600 s')
        expect(waits).toEqual([])
      },
    )
  })
})

describe.each([
  ['over our own client', ''],
  ['over the client of Node', 'x'],
])('bytes that come %s', (_what, token) => {
  it('compressed are refused, and not taken for a release that somebody changed', async () => {
    await converse(
      {
        store: (_request, response) =>
          response
            .writeHead(206, {
              'content-encoding': 'gzip',
              'content-range': 'bytes 1000-2999/3',
              'content-length': 2,
            })
            .end('xx'),
      },
      async ({ read }) =>
        expect(await refusalOf(() => read(RANGE))).toMatch(
          /^GITHUB_FAILED The bytes of model\.bin came from .* encoded \(content-encoding: "gzip"\)/,
        ),
      token,
    )
  })

  it('a few now and then are given up', async () => {
    await converse(
      {
        store: ({ headers }, response) => {
          const [, first] = /=(\d+)-/.exec(headers.range ?? '') ?? []
          response.writeHead(206, {
            'content-range': `bytes ${first}-2999/40000`,
            'content-length': 3000 - Number(first),
          })
          const trickle = setInterval(() => response.write('x'), 40)
          response.on('close', () => clearInterval(trickle))
        },
      },
      async ({ read, waits }) => {
        const message = await refusalOf(() => read({ start: 1000, size: 100 }, { idleMs: 60 }))
        expect(message).toMatch(/^GITHUB_FAILED .* less than 1 kB came in a second/)
        expect(waits).toEqual([500, 2000, 5000, 15_000])
      },
      token,
    )
  })

  it.each(['before its head', 'within its body'])(
    'end at once when nobody wants them any more, %s',
    async (when) => {
      const stop = new AbortController()
      await converse(
        {
          store: (_request, response) => {
            if (when === 'within its body')
              response
                .writeHead(206, {
                  'content-range': 'bytes 1000-2999/40000',
                  'content-length': 2000,
                })
                .write('x')
            setTimeout(() => stop.abort(), 50)
          },
        },
        async ({ read, waits }) => {
          const reason = await read(RANGE, { signal: stop.signal }).catch((error: unknown) => error)
          expect(reason).toBe(stop.signal.reason)
          expect(waits).toEqual([])
        },
        token,
      )
    },
  )
})

describe('another object in the place of the first', () => {
  const second = { start: 5000, size: 10 }

  it('is not taken for ranges of the same asset, not even for a new one', async () => {
    await converse(
      {
        store: (request, response, count) =>
          sendRange(request, response, count > 1 ? '"b"' : '"a"'),
      },
      async ({ read, asked }) => {
        await read(RANGE)
        expect(await refusalOf(() => read(second))).toContain('it was replaced')
        expect(asked.store).toBe(3)
      },
    )
  })

  it('once is asked for again', async () => {
    await converse(
      {
        store: (request, response, count) =>
          sendRange(request, response, count === 2 ? '"b"' : '"a"'),
      },
      async ({ read, asked, waits }) => {
        await read(RANGE)
        expect((await read(second)).equals(cut(second))).toBe(true)
        expect([asked.api, asked.store, waits]).toEqual([2, 3, []])
      },
    )
  })
})
