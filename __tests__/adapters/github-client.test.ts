import { describe, expect, it } from '@jest/globals'
import { githubClient, NO_RETRY } from '../../src/adapters/github-client.ts'
import type { GithubClient } from '../../src/adapters/github-client.ts'
import { explained } from '../../src/adapters/github-error.ts'
import { askedWait } from '../../src/adapters/github-retry.ts'
import { fakeLog } from '../fakes/log.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { serve } from './serve.ts'

interface Answer {
  /** `cut` ends the connection without an answer. */
  readonly status: number | 'cut'
  readonly headers?: Readonly<Record<string, string>>
  readonly message?: string
}

const OK: Answer = { status: 200 }

interface Told {
  /** Its refusal, or `done`. */
  readonly result: string
  readonly asked: number
  readonly waits: readonly number[]
  readonly lines: readonly string[]
}

/** What a client makes of one answer after the other, the last one for good, without waiting. */
async function against(
  answers: readonly Answer[],
  work: (client: GithubClient) => Promise<unknown>,
  today = Date.now(),
): Promise<Told> {
  const log = fakeLog()
  const waits: number[] = []
  let asked = 0
  const clock = {
    today: () => today,
    now: () => 0,
    sleep: (ms: number): Promise<void> => {
      waits.push(ms)
      return Promise.resolve()
    },
  }
  const result = await serve(
    (incoming, response) => {
      const { status, headers, message } = answers[Math.min(asked, answers.length - 1)] ?? OK
      asked += 1
      incoming.resume()
      if (status === 'cut') response.socket?.destroy()
      else
        response
          .writeHead(status, { 'content-type': 'application/json', ...headers })
          .end(JSON.stringify({ message: message ?? 'said' }))
    },
    (apiUrl) => {
      const access = { apiUrl, token: 't', owner: 'acme', repo: 'ml' }
      return refusalOf(() => explained('do it', () => work(githubClient(access, log, clock))))
    },
  )
  return { result, asked, waits, lines: log.lines }
}

const read = ({ octokit }: GithubClient): Promise<unknown> => octokit.request('GET /x')
const change = ({ octokit }: GithubClient): Promise<unknown> => octokit.request('PATCH /x')
const create = ({ octokit }: GithubClient): Promise<unknown> =>
  octokit.request('POST /x', { request: NO_RETRY })

describe('a request', () => {
  it.each<readonly [string, Answer]>([
    ['a server in trouble', { status: 500 }],
    ['a bad gateway', { status: 502 }],
    ['a conflict', { status: 409 }],
    ['a cut', { status: 'cut' }],
  ])('is repeated after %s', async (_what, answer) => {
    for (const work of [read, change]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const told = await against([answer, answer, answer, OK], work)
      expect(told).toMatchObject({ result: 'done', asked: 4, waits: [1000, 4000, 9000] })
    }
  })

  it('is given up after three repetitions', async () => {
    const told = await against([{ status: 503 }], read)
    expect(told).toMatchObject({ asked: 4, waits: [1000, 4000, 9000] })
    expect(told.result).toMatch(/^GITHUB_FAILED Cannot do it: GitHub answered 503 to GET \/x: said/)
    expect(told.lines).toEqual([
      'debug GET /x: 503; trying again in 1 s.',
      'debug GET /x: 503; trying again in 4 s.',
      'debug GET /x: 503; trying again in 9 s.',
    ])
  })

  it.each<Answer>([{ status: 500 }, { status: 'cut' }])(
    'that creates something is not repeated after %j',
    async (answer) => {
      const told = await against([answer, OK], create)
      expect(told).toMatchObject({ asked: 1, waits: [] })
      expect(told.result).toMatch(/^GITHUB_FAILED /)
    },
  )

  it.each([400, 401, 403, 404, 410, 422, 451])('is not repeated after %d', async (status) => {
    expect(await against([{ status }], read)).toMatchObject({ asked: 1, waits: [] })
  })

  it('is repeated when a server in trouble says, if that is later', async () => {
    const later = { status: 503, headers: { 'retry-after': '7' } }
    expect((await against([later, later, later, OK], read)).waits).toEqual([7000, 7000, 9000])
  })

  it('is not repeated when that is too late', async () => {
    const told = await against([{ status: 503, headers: { 'retry-after': '601' } }], read)
    expect(told).toMatchObject({ asked: 1, waits: [] })
  })
})

const SECONDARY = 'You have exceeded a secondary rate limit. Please wait.'
const primary = (reset: number, headers = {}): Answer => ({
  status: 403,
  message: 'API rate limit exceeded',
  headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(reset), ...headers },
})

describe('a rate limit', () => {
  it.each<readonly [string, Answer, number]>([
    [
      'of a second kind',
      { status: 403, message: SECONDARY, headers: { 'retry-after': '5' } },
      5000,
    ],
    ['without a time', { status: 403, message: SECONDARY }, 60_000],
    ['told by 429', { status: 429, headers: { 'retry-after': '9' } }, 9000],
    ['told by 429 without a time', { status: 429 }, 60_000],
    ['told by 403 with a time', { status: 403, headers: { 'retry-after': '3' } }, 3000],
  ])('%s is waited for, by what creates something too', async (_what, answer, wait) => {
    for (const work of [read, create]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const told = await against([answer, OK], work)
      expect(told).toMatchObject({ result: 'done', asked: 2, waits: [wait] })
    }
  })

  it('is said, and waited for three times, longer each time', async () => {
    const told = await against([{ status: 403, message: SECONDARY }], read)
    expect(told).toMatchObject({ asked: 4, waits: [60_000, 120_000, 240_000] })
    expect(told.lines[0]).toBe('warning GitHub limits the rate of GET /x: waiting 60 s.')
    expect(told.lines[3]).toBe(
      'warning GitHub limits the rate of GET /x: would have to wait 480 s.',
    )
    expect(told.result).toMatch(/^GITHUB_FAILED .* Run the job again later\.$/)
  })

  it('is said of the path that was asked for, without its query', async () => {
    const told = await against([{ status: 429 }, OK], ({ octokit, owner, repo }) =>
      octokit.rest.repos.getReleaseByTag({ owner, repo, tag: 'churn@v1.0.0', per_page: 100 }),
    )
    expect(told.lines).toEqual([
      'warning GitHub limits the rate of GET /repos/acme/ml/releases/tags/churn%40v1.0.0: waiting 60 s.',
    ])
  })

  it('is not waited for beyond ten minutes', async () => {
    const told = await against([{ status: 429, headers: { 'retry-after': '601' } }], read)
    expect(told).toMatchObject({ asked: 1, waits: [] })
    expect(told.lines).toEqual([
      'warning GitHub limits the rate of GET /x: would have to wait 601 s.',
    ])
  })

  it.each([-600_000, 0, 600_000])(
    'is waited for by the clock of the server when ours is %d ms off',
    async (skew) => {
      const server = Date.parse('2026-11-23T12:00:00Z')
      const limit = primary(server / 1000 + 90, { date: new Date(server).toUTCString() })
      const told = await against([limit, OK], read, server + skew)
      expect(told).toMatchObject({ result: 'done', waits: [91_000] })
    },
  )

  it('that is over by now is waited for no longer than a second', async () => {
    const server = Date.parse('2026-11-23T12:00:00Z')
    const date = { date: new Date(server).toUTCString() }
    expect((await against([primary(server / 1000, date), OK], read)).waits).toEqual([1000])
    expect((await against([primary(0, date), OK], read)).waits).toEqual([0])
  })
})

describe('the wait that an answer asks for', () => {
  const now = Date.parse('2026-11-23T12:00:00Z')
  const at = (offset: number): string => new Date(now + offset).toUTCString()

  it.each<readonly [Record<string, string>, number | undefined]>([
    [{ 'retry-after': '12' }, 12_000],
    [{ 'retry-after': at(5000) }, 5000],
    [{ 'retry-after': at(5000), date: at(3000) }, 2000],
    [{ 'retry-after': at(-5000) }, 0],
    [{ 'retry-after': 'soon' }, undefined],
    [{ 'x-ratelimit-reset': String(now / 1000 + 1), 'x-ratelimit-remaining': '0' }, 2000],
    [{ 'x-ratelimit-reset': String(now / 1000 + 1), 'x-ratelimit-remaining': '1' }, undefined],
    [{ 'x-ratelimit-reset': 'later', 'x-ratelimit-remaining': '0' }, undefined],
    [{ date: 'today', 'retry-after': at(5000) }, 5000],
    [{}, undefined],
  ])('%j is %p', (headers, expected) => {
    expect(askedWait(headers, now)).toBe(expected)
  })
})

describe('what only a person can mend', () => {
  it('is said as it is, and not tried again', async () => {
    const moved = { status: 307, headers: { location: '/new' } }
    const told = await against([moved], change)
    expect(told).toMatchObject({ asked: 1, waits: [] })
    expect(told.result).toMatch(/^GITHUB_FAILED 127\S+ answered 307 to PATCH \/x: it is somewhere/)
  })
})

describe('many writes', () => {
  it('are paced after the first thirty, together with uploads', async () => {
    const told = await against([OK], async (client) => {
      for (let count = 0; count < 16; count += 1) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        await change(client)
        // oxlint-disable-next-line no-await-in-loop -- as above
        await client.writePace.take()
      }
    })
    expect(told.waits).toEqual([1250, 2500])
    expect(told.lines).toEqual([
      'debug Many writes at once: the next one waits 1.3 s.',
      'debug Many writes at once: the next one waits 2.5 s.',
    ])
  })

  it('leave reads alone, GraphQL included', async () => {
    const told = await against([OK], async (client) => {
      for (let count = 0; count < 40; count += 1) {
        // oxlint-disable-next-line no-await-in-loop -- one after the other
        await read(client)
        // oxlint-disable-next-line no-await-in-loop -- as above
        await client.octokit.request('POST /graphql', { query: '{ viewer { login } }' })
      }
    })
    expect(told).toMatchObject({ result: 'done', asked: 80, waits: [] })
  })
})
