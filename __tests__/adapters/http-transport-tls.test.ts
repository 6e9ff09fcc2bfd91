import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { githubClient } from '../../src/adapters/github-client.ts'
import { explained } from '../../src/adapters/github-error.ts'
import { explainCertificate } from '../../src/adapters/http-certificates.ts'
import { fakeLog } from '../fakes/log.ts'
import { refusalOf } from '../fakes/refusal.ts'
import type { TestServer } from './http-transport-scene.ts'
import { askFromChild, hasOpenssl, makeCertificates, startHttps } from './http-transport-scene.ts'

const tls = hasOpenssl() ? describe : describe.skip

tls('a server with a CA of its own (skipped without openssl)', () => {
  const files = hasOpenssl() ? makeCertificates() : { ca: '', key: '', certificate: '' }
  let server: TestServer

  beforeEach(async () => {
    server = await startHttps(files, (_incoming, response) => response.end('hello'))
  })
  afterEach(() => server.close())

  const ask = async (env: Readonly<Record<string, string>>, host = 'localhost'): Promise<string> =>
    (await askFromChild(env, `https://${host}:${server.port}/`)).join('\n')

  it.each(['NODE_EXTRA_CA_CERTS', 'SSL_CERT_FILE'])('is trusted through %s', async (name) => {
    expect(await ask({ [name]: files.ca })).toBe('200 hello')
  })

  it('is trusted through both variables with different files', async () => {
    const other = makeCertificates()
    expect(await ask({ NODE_EXTRA_CA_CERTS: files.ca, SSL_CERT_FILE: other.ca })).toBe('200 hello')
    expect(await ask({ NODE_EXTRA_CA_CERTS: other.ca, SSL_CERT_FILE: files.ca })).toBe('200 hello')
  })

  it('is refused without them, with what to do', async () => {
    expect(await ask({})).toBe(
      `fetch failed: GITHUB_FAILED The certificate of localhost:${server.port} is not trusted: a self-signed certificate ` +
        'is in its chain (SELF_SIGNED_CERT_IN_CHAIN). Where a proxy inspects the traffic, or the server has a CA of its ' +
        'own, name the PEM file of that CA with NODE_EXTRA_CA_CERTS in the environment of the job.',
    )
  })

  it('is refused when another CA is named, which is said', async () => {
    const said = await ask({ NODE_EXTRA_CA_CERTS: makeCertificates().ca })
    expect(said).toMatch(/What NODE_EXTRA_CA_CERTS names now does not hold it\.$/)
  })

  it('is not asked again once it was refused, and what to do is said as it is', async () => {
    const waits: number[] = []
    const clock = {
      today: () => 0,
      now: () => 0,
      sleep: (ms: number): Promise<void> => {
        waits.push(ms)
        return Promise.resolve()
      },
    }
    const access = {
      apiUrl: `https://localhost:${server.port}`,
      token: 't',
      owner: 'a',
      repo: 'b',
    }
    const { octokit } = githubClient(access, fakeLog(), clock)
    const said = await refusalOf(() => explained('read', () => octokit.request('GET /x')))
    expect(said).toMatch(/^GITHUB_FAILED The certificate of localhost:\d+ is not trusted: a self/)
    expect(waits).toEqual([])
  })

  it('may not redirect to an address without TLS', async () => {
    const redirecting = await startHttps(files, (_incoming, response) =>
      response.writeHead(302, { location: `http://localhost:${server.port}/` }).end(),
    )
    const [said] = await askFromChild(
      { NODE_EXTRA_CA_CERTS: files.ca },
      `https://localhost:${redirecting.port}/`,
    )
    await redirecting.close()
    expect(said).toMatch(/ redirects from https:\/\/ to http:\/\/, which is not followed$/)
  })

  it.each<readonly [string, string | undefined, RegExp]>([
    ['that does not exist', undefined, /names "\S+", which cannot be read \(ENOENT\)\. Name a PEM/],
    ['without a certificate', 'no PEM', /which holds no certificate/],
    [
      'with a broken certificate',
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
      /which holds a certificate that cannot be read/,
    ],
  ])('is not asked with a SSL_CERT_FILE %s', async (_what, content, expected) => {
    const file = path.join(mkdtempSync(path.join(tmpdir(), 'transport-')), 'ca.pem')
    if (content !== undefined) writeFileSync(file, content)
    const said = await ask({ SSL_CERT_FILE: file })
    expect(said).toMatch(/^fetch failed: INPUT_INVALID SSL_CERT_FILE /)
    expect(said).toMatch(expected)
  })
})

describe('a certificate that is refused', () => {
  it.each([
    [
      'CERT_HAS_EXPIRED',
      /it has expired \(CERT_HAS_EXPIRED\)\. Check the clock of this machine\.$/,
    ],
    ['CERT_NOT_YET_VALID', /it is not valid yet .* Check the clock/],
    ['ERR_TLS_CERT_ALTNAME_INVALID', /it is for another host .* Check the address/],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', /its issuer is not known .* NODE_EXTRA_CA_CERTS/],
    ['CERT_REVOKED', /^The certificate of h is not trusted \(CERT_REVOKED\)\.$/],
  ])('with %s says what to do', (code, expected) => {
    expect(explainCertificate(code, 'h', {})).toMatch(expected)
  })

  it.each(['ECONNRESET', 'ERR_SSL_WRONG_VERSION_NUMBER', '', '__proto__'])(
    'is not the meaning of %j',
    (code) => {
      expect(explainCertificate(code, 'h', {})).toBeUndefined()
    },
  )
})
