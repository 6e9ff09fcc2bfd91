import type { IncomingMessage, RequestListener } from 'node:http'
import { createServer } from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { afterEach, describe, expect, it } from '@jest/globals'
import type { HttpRequest } from '../../src/adapters/http-transport.ts'
import { explainNetworkError, openRequest, readBody } from '../../src/adapters/http-transport.ts'
import type { TestServer } from './http-transport-scene.ts'
import { listen, startHttp } from './http-transport-scene.ts'

const started: TestServer[] = []

afterEach(async () => {
  await Promise.all(started.splice(0).map((one) => one.close()))
})

async function serve(listener: RequestListener): Promise<URL> {
  const server = await startHttp(listener)
  started.push(server)
  return new URL(`http://127.0.0.1:${server.port}/secret?token=x`)
}

const get = (url: URL, given: Partial<HttpRequest> = {}): Promise<IncomingMessage> => {
  const { outgoing, reply } = openRequest({
    method: 'GET',
    url,
    headers: {},
    idleMs: 5000,
    ...given,
  })
  outgoing.end()
  return reply
}

describe('a request', () => {
  it('sends what is written, and gives the head of the answer before its body', async () => {
    const url = await serve((incoming, response) => {
      response.writeHead(503, { 'x-method': incoming.method }).flushHeaders()
      incoming.pipe(response)
    })
    const { outgoing, reply } = openRequest({
      method: 'PUT',
      url,
      headers: { 'content-length': 6 },
      idleMs: 5000,
    })
    outgoing.write('abc')
    const incoming = await reply
    outgoing.end('def')
    expect(incoming.statusCode).toBe(503)
    expect(incoming.headers['x-method']).toBe('PUT')
    expect((await readBody(incoming, 6)).toString()).toBe('abcdef')
  })

  it('uses the connection of the one before', async () => {
    const ports = new Set<number | undefined>()
    const url = await serve((incoming, response) => {
      ports.add(incoming.socket.remotePort)
      response.end('x')
    })
    for (let count = 0; count < 3; count += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await readBody(await get(url), 10)
    }
    expect(ports.size).toBe(1)
  })

  it('waits for a connection where there are sixteen to the host', async () => {
    let open = 0
    let most = 0
    const url = await serve((_incoming, response) => {
      open += 1
      most = Math.max(most, open)
      response.on('close', () => (open -= 1))
      void setTimeout(20).then(() => response.end('x'))
    })
    await Promise.all(Array.from({ length: 40 }, async () => await readBody(await get(url), 10)))
    expect(most).toBe(16)
  })
})

const silent: RequestListener = () => undefined
const half: RequestListener = (_incoming, response) => {
  response.writeHead(200, { 'content-length': 100 })
  response.write('half')
}

describe('a server that is silent', () => {
  it('before its answer is given up', async () => {
    const url = await serve(silent)
    await expect(get(url, { idleMs: 30 })).rejects.toThrow(`${url.host} was silent for 0.03 s`)
  })

  it('within its answer is given up', async () => {
    const url = await serve(half)
    const incoming = await get(url, { idleMs: 30 })
    await expect(readBody(incoming, 1000)).rejects.toThrow(`${url.host} was silent for 0.03 s`)
  })

  it('since nobody takes what it sent is not', async () => {
    const url = await serve((_incoming, response) => response.end(Buffer.alloc(8_000_000)))
    const incoming = await get(url, { idleMs: 100 })
    await setTimeout(350)
    expect((await readBody(incoming, 8_000_000)).length).toBe(8_000_000)
  })

  it('since nobody ever takes what it sent is closed in the end', async () => {
    const url = await serve((_incoming, response) => response.end(Buffer.alloc(8_000_000)))
    const incoming = await get(url, { idleMs: 60 })
    const error = await new Promise((resolve) => incoming.on('error', resolve))
    expect(String(error)).toContain('was silent')
  })

  it('while sending a byte now and then ends with the deadline', async () => {
    const url = await serve((_incoming, response) => {
      const drip = setInterval(() => response.write('x'), 5)
      response.on('close', () => clearInterval(drip))
    })
    const incoming = await get(url, { deadlineMs: 60 })
    await expect(readBody(incoming, 10_000)).rejects.toThrow(`${url.host} took more than 0.06 s`)
    const mute = await serve(silent)
    await expect(get(mute, { deadlineMs: 30 })).rejects.toThrow(`${mute.host} took more than 0.03`)
  })
})

describe('a request that is aborted', () => {
  it('ends with the reason, at any time', async () => {
    const reason = new Error('enough')
    const url = await serve(half)
    await expect(get(url, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason)
    const controller = new AbortController()
    const incoming = await get(url, { signal: controller.signal })
    controller.abort(reason)
    await expect(readBody(incoming, 1000)).rejects.toBe(reason)
  })
})

describe('an answer', () => {
  it('that breaks off is an error', async () => {
    const url = await serve((_incoming, response) => {
      response.writeHead(200, { 'content-length': 100 })
      response.write('half', () => response.socket?.destroy())
    })
    await expect(get(url).then((incoming) => readBody(incoming, 1000))).rejects.toThrow('aborted')
  })

  it('with more bytes than are wanted is broken off', async () => {
    const url = await serve((_incoming, response) => response.write('12345'))
    const incoming = await get(url)
    await expect(readBody(incoming, 4)).rejects.toThrow('the answer has more than 4 bytes')
    await new Promise((resolve) => incoming.on('close', resolve))
    expect(incoming.destroyed).toBe(true)
  })
})

describe('a connection that fails', () => {
  it('by a reset is told as it is', async () => {
    const server = createServer()
    server.on('connection', (socket) => socket.on('data', () => socket.resetAndDestroy()))
    const test = await listen(server)
    started.push(test)
    await expect(get(new URL(`http://127.0.0.1:${test.port}`))).rejects.toThrow(
      /ECONNRESET|socket hang up/,
    )
  })

  it('at all addresses of a host says so of each', () => {
    const error = new AggregateError(
      ['::1', '127.0.0.1', '::1'].map((host) => new Error(`connect ECONNREFUSED ${host}`)),
    )
    expect(explainNetworkError(error, new URL('http://h'), undefined).message).toBe(
      'connect ECONNREFUSED ::1; connect ECONNREFUSED 127.0.0.1',
    )
  })
})
