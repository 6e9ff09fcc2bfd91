import tls from 'node:tls'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createTlsCertificate } from '../../local-github/tls-certificate.ts'
import { refusalOf } from '../fakes/refusal.ts'
import { ask, failureOf, serveRaw } from './ranged-socket-scene.ts'

const identity = createTlsCertificate()
const trusted = tls.getCACertificates('default')
beforeAll(() => tls.setDefaultCACertificates([...trusted, identity.cert]))
afterAll(() => tls.setDefaultCACertificates(trusted))

const answer = (): void => undefined

describe('over TLS', () => {
  it('a server with a certificate for another host is refused, and nothing is asked', async () => {
    const refusal = await serveRaw(
      answer,
      async ({ origin, requests }) => [await refusalOf(() => ask(origin)), requests],
      { tls: identity, host: '127.0.0.2' },
    )
    expect(refusal).toEqual([expect.stringMatching(/^GITHUB_FAILED .* for another host/), []])
  })

  it('a server that nobody vouches for is refused, and nothing is asked', async () => {
    const refusal = await serveRaw(
      answer,
      async ({ origin, requests }) => [await refusalOf(() => ask(origin)), requests],
      { tls: createTlsCertificate() },
    )
    expect(refusal).toEqual([expect.stringMatching(/^GITHUB_FAILED .* is not trusted/), []])
  })

  it('a server that never greets is given up', async () => {
    const failure = await serveRaw(answer, async ({ origin }) =>
      failureOf(ask(origin.replace('http:', 'https:'), { idleMs: 50 })),
    )
    expect(failure).toMatch(/was silent for 0\.05 s$/)
  })
})
