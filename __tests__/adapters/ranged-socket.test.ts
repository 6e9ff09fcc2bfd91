import { randomBytes } from 'node:crypto'
import tls from 'node:tls'
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { createTlsCertificate } from '../../local-github/tls-certificate.ts'
import { ask, collect, failureOf, headOf, read, serveRaw, turn } from './ranged-socket-scene.ts'

const identity = createTlsCertificate()
const trusted = tls.getCACertificates('default')
beforeAll(() => tls.setDefaultCACertificates([...trusted, identity.cert]))
afterAll(() => tls.setDefaultCACertificates(trusted))

const LARGE = randomBytes(9_000_001)
const CLOSED = 'the connection was closed'

describe.each([
  ['plain', {}],
  ['over TLS', { tls: identity }],
])('an answer %s', (_how, options) => {
  it('is brought byte for byte, also to a reader who takes his time', async () => {
    const bytes = await serveRaw(
      (socket) => {
        socket.write(headOf(LARGE.length))
        socket.write(LARGE)
      },
      async ({ origin }) => {
        const reply = await ask(origin)
        return reply === undefined ? undefined : await collect(reply)
      },
      options,
    )
    expect(bytes?.equals(LARGE)).toBe(true)
  })

  it('may come in packets of one byte', async () => {
    const text = await serveRaw(
      async (socket) => {
        for (const byte of `${headOf(4)}abcd`) {
          socket.write(byte)
          // oxlint-disable-next-line no-await-in-loop -- one after the other
          await turn()
        }
      },
      ({ origin }) => read(origin),
      options,
    )
    expect(text).toBe('abcd')
  })

  it('that ends before its length is an error, after the bytes that came', async () => {
    await serveRaw(
      (socket) => socket.end(`${headOf(10)}abc`),
      async ({ origin }) => {
        const reply = await ask(origin)
        const seen: string[] = []
        const reading = async (): Promise<void> => {
          for await (const chunk of reply?.bytes ?? []) seen.push(Buffer.from(chunk).toString())
        }
        expect([await failureOf(reading()), seen.join('')]).toEqual([CLOSED, 'abc'])
      },
      options,
    )
  })

  it('uses its connection for the next one', async () => {
    const count = await serveRaw(
      (socket, number) => socket.write(`${headOf(1)}${number}`),
      async ({ origin, connections }) => {
        expect([await read(origin), await read(origin), await read(origin)]).toEqual([
          '1',
          '2',
          '3',
        ])
        return connections()
      },
      options,
    )
    expect(count).toBe(1)
  })

  it('that stops is an error after a while, and never while nobody reads', async () => {
    await serveRaw(
      (socket) => socket.write(`${headOf(10)}abc`),
      async ({ origin }) => {
        const reply = await ask(origin, { idleMs: 30 })
        const chunks = reply?.bytes[Symbol.asyncIterator]()
        const first = await chunks?.next()
        await new Promise((resolve) => setTimeout(resolve, 80))
        expect(first?.done).toBe(false)
        const next = failureOf(Promise.resolve(chunks?.next()))
        expect(await next).toBe(`${new URL(origin).host} was silent for 0.03 s`)
      },
      options,
    )
  })
})

describe('a connection', () => {
  it('is not used again when more came than was said', async () => {
    const injected = `${headOf(4)}evil`
    await serveRaw(
      (socket, number) => socket.write(`${headOf(1)}${number}${number === 1 ? injected : ''}`),
      async ({ origin, connections }) => {
        expect([await read(origin), await read(origin)]).toEqual(['1', '2'])
        expect(connections()).toBe(2)
      },
    )
  })

  it('is not used again when something comes that nobody asked for', async () => {
    await serveRaw(
      (socket, number) => {
        socket.write(`${headOf(1)}${number}`)
        setImmediate(() => socket.write(`${headOf(4)}evil`))
      },
      async ({ origin }) => {
        expect(await read(origin)).toBe('1')
        await new Promise((resolve) => setTimeout(resolve, 50))
        expect(await read(origin)).toBe('2')
      },
    )
  })

  it.each([
    ['says that it closes it', (): string => 'Connection: close', false],
    ['closes it without a word', (): string => 'x: y', true],
  ])('is not used again when the server %s', async (_what, header, ends) => {
    await serveRaw(
      (socket, number) => {
        socket.write(`${headOf(1, header())}${number}`)
        if (ends) socket.end()
      },
      async ({ origin, connections }) => {
        expect(await read(origin)).toBe('1')
        // One that turns out to be closed was asked in vain.
        expect(['2', '3']).toContain(await read(origin))
        expect(connections()).toBe(2)
      },
    )
  })

  it('that is cut before anything comes over it a second time is opened anew', async () => {
    await serveRaw(
      (socket, number) => (number === 2 ? socket.destroy() : socket.write(`${headOf(1)}${number}`)),
      async ({ origin, connections }) => {
        expect([await read(origin), await read(origin)]).toEqual(['1', '3'])
        expect(connections()).toBe(2)
      },
    )
  })

  it('that is new and cut is an error', async () => {
    const failure = await serveRaw(
      (socket) => socket.destroy(),
      ({ origin }) => failureOf(read(origin)),
    )
    expect(failure).toMatch(/closed|ECONNRESET/)
  })

  it('over which no head comes is given up, also when it trickles', async () => {
    await serveRaw(
      (socket) => {
        const timer = setInterval(() => socket.write('x'), 10)
        socket.on('close', () => clearInterval(timer))
      },
      async ({ origin }) => {
        expect(await failureOf(read(origin, 100))).toMatch(/was silent for 0\.1 s$/)
      },
    )
  })

  it('is closed by a reader who stops early', async () => {
    await serveRaw(
      (socket, number) => socket.write(number === 1 ? `${headOf(9)}abc` : `${headOf(1)}2`),
      async ({ origin, connections }) => {
        const reply = await ask(origin)
        for await (const chunk of reply?.bytes ?? []) {
          expect(Buffer.from(chunk).toString()).toBe('abc')
          break
        }
        expect([await read(origin), connections()]).toEqual(['2', 2])
      },
    )
  })

  it('waits for a reader: the server cannot send what nobody takes', async () => {
    const size = 64 * 1024 * 1024
    await serveRaw(
      (socket) => {
        socket.write(headOf(size))
        socket.write(Buffer.alloc(size), () => socket.end('sent'))
      },
      async ({ origin }) => {
        const reply = await ask(origin)
        const chunks = reply?.bytes[Symbol.asyncIterator]()
        const { value: first } = (await chunks?.next()) ?? {}
        const before = process.memoryUsage().arrayBuffers
        await new Promise((resolve) => setTimeout(resolve, 100))
        expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(size / 8)
        let count = first?.length ?? 0
        for (let next = await chunks?.next(); next?.done === false; next = await chunks?.next())
          count += next.value.length
        expect(count).toBe(size)
      },
    )
  })
})

describe('what is left to another client', () => {
  it.each([
    ['chunks', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\r\n0\r\n\r\n'],
    ['a body to its end', 'HTTP/1.1 200 OK\r\n\r\nabc'],
    ['an answer before the answer', `HTTP/1.1 100 Continue\r\n\r\n${headOf(1)}a`],
    ['lines that end with LF', 'HTTP/1.1 200 OK\nContent-Length: 1\n\na'],
    ['no HTTP', 'SSH-2.0-OpenSSH\r\n\r\n'],
    ['too many bytes before the body', headOf(1, `x: ${'y'.repeat(17_000)}`)],
    ['a head without an end', `HTTP/1.1 200 OK\r\n${'x: y\r\n'.repeat(4000)}`],
    ['too many headers', headOf(1, ...Array.from({ length: 101 }, (_, one) => `x${one}: y`))],
  ])('is an answer with %s', async (_what, text) => {
    const seen = await serveRaw(
      (socket) => socket.end(text, 'latin1'),
      ({ origin }) => read(origin),
    )
    expect(seen).toBe('unusual')
  })

  it.each(['http', 'https'])('is whatever goes through a proxy (%s)', async (scheme) => {
    process.env[`${scheme}_proxy`] = 'http://127.0.0.1:1'
    expect(await ask(`${scheme}://127.0.0.1:1`)).toBeUndefined()
  })
  afterEach(() => {
    delete process.env['http_proxy']
    delete process.env['https_proxy']
  })

  it.each([
    ['a user in the address', 'http://user:secret@127.0.0.1:1', {}],
    ['another scheme', 'ftp://127.0.0.1:1', {}],
    ['a value that would be two lines', 'http://127.0.0.1:1', { a: 'b\r\nevil: c' }],
    ['a value that is no ASCII', 'http://127.0.0.1:1', { a: 'é' }],
    ['a name that would be two lines', 'http://127.0.0.1:1', { 'a:b\r\nc': 'd' }],
  ])('is a request with %s, which is not sent', async (_what, origin, headers) => {
    expect(await ask(origin, { headers: { ...headers } })).toBeUndefined()
  })
})

describe('a request', () => {
  it('is sent as it is, and an address cannot add lines to it', async () => {
    await serveRaw(
      (socket) => socket.write(`${headOf(1)}a`),
      async ({ origin, requests }) => {
        const path = '/a b\r\nX-Evil: 1?q=\u00e9\r\n&s=%0d%0a#part'
        const reply = await ask(origin, { path, headers: { range: 'bytes=0-0' } })
        reply?.drop()
        expect(requests).toEqual([
          'GET /a%20bX-Evil:%201?q=%C3%A9&s=%0d%0a HTTP/1.1\r\n' +
            `host: ${new URL(origin).host}\r\nconnection: keep-alive\r\nrange: bytes=0-0\r\n\r\n`,
        ])
      },
    )
  })

  it.each([302, 404, 416, 503])('may be answered with %i, whose body is not read', async (code) => {
    await serveRaw(
      (socket) => socket.write(`HTTP/1.1 ${code} No\r\nLocation: /b\r\n\r\nendless`),
      async ({ origin }) => {
        const reply = await ask(origin)
        expect([reply?.status, reply?.headers.get('location')]).toEqual([code, '/b'])
        reply?.drop()
      },
    )
  })

  it('to nobody is an error with its reason', async () => {
    expect(await failureOf(ask('http://127.0.0.1:1'))).toContain('ECONNREFUSED')
  })
})
