import type { RequestListener } from 'node:http'
import { afterEach, describe, expect, it } from '@jest/globals'
import { transportFetch } from '../../src/adapters/transport-fetch.ts'
import type { TestServer } from './http-transport-scene.ts'
import { failureOf, startHttp } from './http-transport-scene.ts'

const started: TestServer[] = []

afterEach(async () => {
  await Promise.all(started.splice(0).map((one) => one.close()))
})

async function serve(listener: RequestListener): Promise<string> {
  const server = await startHttp(listener)
  started.push(server)
  return `http://127.0.0.1:${server.port}`
}

const fetch = transportFetch()

const secrets: RequestListener = ({ headers, url }, response) => {
  const { authorization, cookie, accept, range } = headers
  response.end(JSON.stringify([url, authorization, cookie, accept, range]))
}
const redirect =
  (location: string, status = 302): RequestListener =>
  (_incoming, response) =>
    response.writeHead(status, { location }).end('moved')

describe('a redirect', () => {
  const ALL = {
    headers: { authorization: 'token t', cookie: 'c', accept: 'a/b', range: 'bytes=1-' },
  }

  it.each([301, 302, 303, 307, 308])('by %d is followed within the origin', async (status) => {
    const base = await serve((incoming, response) =>
      (incoming.url === '/x/a' ? redirect('b?c', status) : secrets)(incoming, response),
    )
    const reply = await fetch(`${base}/x/a`, ALL)
    expect(reply.url).toBe(`${base}/x/b?c`)
    expect(await reply.json()).toEqual(['/x/b?c', 'token t', 'c', 'a/b', 'bytes=1-'])
  })

  it('to another origin takes no secret along', async () => {
    const other = await serve(secrets)
    const base = await serve(redirect(`${other}/b`))
    const reply = await fetch(base, ALL)
    expect(await reply.json()).toEqual(['/b', null, null, 'a/b', 'bytes=1-'])
  })

  it('back to the first origin brings no secret back', async () => {
    const base = await serve((incoming, response) =>
      (incoming.url === '/a' ? redirect(`${other}/b`) : secrets)(incoming, response),
    )
    const other = await serve((incoming, response) => redirect(`${base}/c`)(incoming, response))
    const reply = await fetch(`${base}/a`, ALL)
    expect(await reply.json()).toEqual(['/c', null, null, 'a/b', 'bytes=1-'])
  })

  it('is followed five times', async () => {
    let asked = 0
    const base = await serve((incoming, response) => {
      asked += 1
      redirect('/again')(incoming, response)
    })
    expect(await failureOf(fetch(base))).toMatch(/^fetch failed: more than 5 redirects/)
    expect(asked).toBe(6)
  })

  it.each([
    ['file:///etc/passwd', /redirects from http:\/\/ to file:\/\/, which is not followed/],
    ['http://[', /redirects to no address/],
  ])('to %s is refused', async (location, expected) => {
    const base = await serve(redirect(location))
    expect(await failureOf(fetch(base))).toMatch(expected)
  })

  it.each(['POST', 'PATCH', 'PUT', 'DELETE'])('of a %s is refused', async (method) => {
    const base = await serve(redirect('/new', 307))
    expect(await failureOf(fetch(`${base}/repos/a/b`, { method }))).toMatch(
      /^fetch failed: 127\S+ answered 307 to \w+ \/repos\/a\/b: it is somewhere else now\. If the repository was renamed/,
    )
  })

  it('is given as it is, or refused, when that is wanted', async () => {
    const base = await serve(redirect('/new'))
    const reply = await fetch(base, { redirect: 'manual' })
    expect([reply.status, reply.headers.get('location')]).toEqual([302, '/new'])
    expect(await failureOf(fetch(base, { redirect: 'error' }))).toMatch(/with a redirect \(302\)/)
  })

  it('without a place to go is an answer', async () => {
    const base = await serve((_incoming, response) => response.writeHead(302).end('x'))
    expect((await fetch(base)).status).toBe(302)
  })
})
