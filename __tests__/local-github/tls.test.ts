import { X509Certificate } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { LocalGithub } from '../../local-github/server.ts'
import { startLocalGithub } from '../../local-github/server.ts'
import { createTlsCertificate } from '../../local-github/tls-certificate.ts'
import { pick, pickId, TOKENS } from './github-client.ts'
import type { ExchangeRequest } from './exchange.ts'
import { exchange } from './exchange.ts'

const tls = createTlsCertificate()
const BEARER = { authorization: 'Bearer bot' }

let dataDir = ''
let github: LocalGithub

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'local-github-tls-'))
  github = await startLocalGithub({ dataDir, tls, tokens: TOKENS, quiet: true })
  const repository = github.world.createRepository({ owner: 'acme', name: 'ml' })
  github.world.commit(repository, { files: { a: 'a' }, message: 'Start' })
})

afterEach(async () => {
  await github.close()
  await rm(dataDir, { recursive: true, force: true })
})

async function ask(url: string, request: ExchangeRequest = {}): Promise<unknown> {
  const headers = { ...BEARER, ...request.headers }
  const { bytes } = await exchange(url, { ...request, headers, ca: tls.cert })
  const body: unknown = JSON.parse(bytes.toString())
  return body
}

describe('a local GitHub with a certificate', () => {
  it('has https in the address of every origin', () => {
    const { apiUrl, serverUrl, localhostUrl, resultsUrl, world } = github
    const urls = [apiUrl, serverUrl, localhostUrl, resultsUrl, ...Object.values(world.origins)]
    expect(urls.filter((url) => !url.startsWith('https://'))).toEqual([])
  })

  it('takes an upload and hands out its bytes, over https at each step', async () => {
    const releases = `${github.apiUrl}/repos/acme/ml/releases`
    const draft = await ask(releases, { method: 'POST', body: '{"tag_name":"v1","draft":true}' })
    const target = String(pick(draft, 'upload_url')).replace('{?name,label}', '?name=a.bin')
    const headers = { 'content-type': 'application/octet-stream' }
    const asset = await ask(target, { method: 'POST', headers, body: 'bytes' })
    const url = `${releases}/${pickId(draft)}`
    const published = await ask(url, { method: 'PATCH', body: '{"draft":false}' })
    const browser = String(pick(published, 'assets', 0, 'browser_download_url'))
    const redirects = await Promise.all([
      exchange(browser, { ca: tls.cert }),
      exchange(String(pick(asset, 'url')), {
        headers: { ...BEARER, accept: 'application/octet-stream' },
        ca: tls.cert,
      }),
    ])
    const locations = redirects.map((redirect) => redirect.headers.location ?? '')
    const [bytes] = await Promise.all(locations.map((to) => exchange(to, { ca: tls.cert })))
    const addresses = [target, browser, String(pick(asset, 'url')), ...locations]
    expect(addresses.filter((address) => !address.startsWith('https://'))).toEqual([])
    expect(bytes?.bytes.toString()).toBe('bytes')
  })

  it('is not trusted by a client that does not know the certificate', async () => {
    await expect(exchange(`${github.apiUrl}/meta`)).rejects.toThrow(/self-signed/)
  })

  it('does not speak plain http', async () => {
    const plain = github.apiUrl.replace('https:', 'http:')
    await expect(exchange(`${plain}/meta`)).rejects.toThrow(/hang up|ECONNRESET/)
  })

  it('closes though a connection never got as far as a handshake', async () => {
    const socket = connect(Number(new URL(github.apiUrl).port), '127.0.0.1')
    socket.on('error', () => undefined)
    await once(socket, 'connect')
    await exchange(`${github.apiUrl}/meta`, { ca: tls.cert })
    const ended = once(socket, 'close')
    await github.close()
    await ended
    expect(socket.destroyed).toBe(true)
  })
})

describe('the certificate', () => {
  const certificate = new X509Certificate(tls.cert)

  it.each(['localhost', 'github.localhost'])('is good for %s', (host) => {
    expect(certificate.checkHost(host)).toBe(host)
  })

  it('is good for the loopback address, is its own authority and has its key', () => {
    expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1')
    expect(certificate.checkHost('github.com')).toBeUndefined()
    expect(certificate.ca).toBe(true)
    expect(certificate.verify(certificate.publicKey)).toBe(true)
  })

  it('is valid for a year from the time given', () => {
    const { cert } = createTlsCertificate(new Date('2031-05-06T07:08:09Z'))
    const { validFrom, validTo } = new X509Certificate(cert)
    expect([validFrom, validTo].map((text) => new Date(text).toISOString())).toEqual([
      '2031-05-05T07:08:09.000Z',
      '2032-05-05T07:08:09.000Z',
    ])
  })
})
