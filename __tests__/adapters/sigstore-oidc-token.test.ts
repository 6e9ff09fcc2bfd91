import { once } from 'node:events'
import type { Server } from 'node:http'
import { createServer } from 'node:http'
import { inspect } from 'node:util'
import { afterEach, describe, expect, it } from '@jest/globals'
import { oidcToken } from '../../src/adapters/oidc-token.ts'

const REQUEST_TOKEN = 'request-token-of-the-runner'
const TOKEN = 'header.very-secret.signature'

let server: Server | undefined

afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

interface Reply {
  readonly status: number
  readonly body: string
}

/** A runner's token service that gives its replies one after another. */
async function startService(replies: readonly Reply[]): Promise<{
  readonly env: Readonly<Record<string, string>>
  readonly seen: string[]
}> {
  const seen: string[] = []
  server = createServer((request, response) => {
    seen.push(`${request.method} ${request.url} ${request.headers.authorization}`)
    const { body, status } = replies[seen.length - 1] ?? { body: '', status: 500 }
    response.writeHead(status, { location: 'http://127.0.0.1:9/' }).end(body)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  return {
    seen,
    env: {
      ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${port}/token?api-version=2.0&job=7`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: REQUEST_TOKEN,
    },
  }
}

const ask = async (
  env: Readonly<Record<string, string>>,
  masked: string[] = [],
): Promise<string | undefined> => oidcToken(env, (secret) => masked.push(secret), 1)?.()

const success = { status: 200, body: JSON.stringify({ count: 1, value: TOKEN }) }

describe('the identity token of a job', () => {
  it.each([
    {},
    { ACTIONS_ID_TOKEN_REQUEST_URL: 'http://127.0.0.1/' },
    { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x' },
    { ACTIONS_ID_TOKEN_REQUEST_URL: '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' },
  ])('is not to be had without both variables: %j', (env) => {
    expect(oidcToken(env, () => undefined)).toBeUndefined()
  })

  it('is asked for the audience of Sigstore, with the runner’s token', async () => {
    const { env, seen } = await startService([success])

    expect(await ask(env)).toBe(TOKEN)
    expect(seen).toEqual([
      `GET /token?api-version=2.0&job=7&audience=sigstore Bearer ${REQUEST_TOKEN}`,
    ])
  })

  it('is masked before anybody has it', async () => {
    const { env, seen } = await startService([success])
    const masked: string[] = []
    const asked: number[] = []
    const read = oidcToken(env, (secret) => {
      masked.push(secret)
      asked.push(seen.length)
    })

    await read?.()

    expect(masked).toEqual([REQUEST_TOKEN, TOKEN])
    expect(asked).toEqual([0, 1])
  })

  it('is asked for again when the service is out of order for a moment', async () => {
    const { env, seen } = await startService([
      { status: 503, body: '' },
      { status: 429, body: '' },
      success,
    ])

    expect(await ask(env)).toBe(TOKEN)
    expect(seen).toHaveLength(3)
  })

  it.each([
    [
      'the service stays out of order',
      Array.from({ length: 9 }, () => ({ status: 500, body: TOKEN })),
      3,
      'answered 500, 3 times',
    ],
    ['the job may not have it', [{ status: 403, body: TOKEN }], 1, 'answered 403'],
    [
      'it is sent elsewhere',
      Array.from({ length: 9 }, () => ({ status: 302, body: TOKEN })),
      3,
      'was not reached',
    ],
    ['the answer is no JSON', [{ status: 200, body: TOKEN }], 1, 'is not JSON'],
    [
      'the answer holds none',
      [{ status: 200, body: `{"values":"${TOKEN}"}` }],
      1,
      'holds no token',
    ],
    ['the answer is empty text', [{ status: 200, body: '{"value":""}' }], 1, 'holds no token'],
    [
      'the answer is huge',
      [{ status: 200, body: `{"value":"${TOKEN.repeat(9000)}"}` }],
      1,
      'too long',
    ],
  ])('is refused without a trace of secrets when %s', async (_, replies, requests, found) => {
    const { env, seen } = await startService(replies)

    const error = await ask(env).catch((reason: unknown) => reason)
    const everything = inspect(error, { depth: 20, showHidden: true })

    expect(error).toMatchObject({ code: 'SIGNING_FAILED' })
    expect(error).toHaveProperty('message', expect.stringContaining(found))
    expect(error).toHaveProperty(
      'message',
      expect.stringContaining('"permissions: id-token: write"'),
    )
    expect(everything).not.toContain('very-secret')
    expect(everything).not.toContain(REQUEST_TOKEN)
    expect(seen).toHaveLength(requests)
  })

  it('is refused when the address is none', async () => {
    const env = { ACTIONS_ID_TOKEN_REQUEST_URL: 'nowhere', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x' }

    await expect(ask(env)).rejects.toThrow('an address that is none')
  })

  it('is refused when nobody is at the address', async () => {
    const { env } = await startService([])
    server?.close()

    await expect(ask(env)).rejects.toThrow('was not reached, 3 times')
  })
})
