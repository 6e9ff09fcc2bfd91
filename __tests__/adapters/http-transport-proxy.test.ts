import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { findProxy, isExempt } from '../../src/adapters/http-proxy.ts'
import { ReleaseError } from '../../src/domain/errors.ts'
import type { TestProxy, TestServer } from './http-transport-scene.ts'
import {
  askFromChild,
  hasOpenssl,
  makeCertificates,
  startHttp,
  startHttps,
  startProxy,
} from './http-transport-scene.ts'

const API = new URL('https://api.corp.test/x')
const PLAIN = new URL('http://api.corp.test/x')

describe('the proxy of an address', () => {
  it.each<readonly [string, URL, Record<string, string>, string | undefined]>([
    ['none', API, {}, undefined],
    [
      'one by the scheme',
      API,
      { HTTPS_PROXY: 'http://p:1', HTTP_PROXY: 'http://q:2' },
      'http://p:1/',
    ],
    [
      'one for plain HTTP',
      PLAIN,
      { HTTPS_PROXY: 'http://p:1', HTTP_PROXY: 'http://q:2' },
      'http://q:2/',
    ],
    [
      'lower case first',
      API,
      { HTTPS_PROXY: 'http://p:1', https_proxy: 'http://q:2' },
      'http://q:2/',
    ],
    ['none where it is empty', API, { https_proxy: '', HTTPS_PROXY: ' ' }, undefined],
    ['one without a scheme', API, { HTTPS_PROXY: 'proxy.corp:3128' }, 'http://proxy.corp:3128/'],
    ['one with a user', API, { HTTPS_PROXY: 'me:p%40ss@p:1' }, 'http://me:p%40ss@p:1/'],
    ['one over TLS', API, { HTTPS_PROXY: 'https://p' }, 'https://p/'],
    [
      'none for an exempt host',
      API,
      { HTTPS_PROXY: 'http://p:1', NO_PROXY: 'a, .corp.test' },
      undefined,
    ],
    [
      'lower case first for exempt hosts',
      API,
      { HTTPS_PROXY: 'p:1', no_proxy: 'a', NO_PROXY: '*' },
      'http://p:1/',
    ],
  ])('is %s', (_what, url, env, expected) => {
    expect(findProxy(url, env)).toBe(expected)
  })

  it.each([
    ['http://user:s3cret@', /^HTTPS_PROXY is not the address of a proxy\. Write http:/],
    ['http://user:s3cret@p:port', /^HTTPS_PROXY is not the address/],
    ['http://user:100%s3cret@p:1', /^HTTPS_PROXY is not the address/],
    [
      'socks5://user:s3cret@p:1',
      /^HTTPS_PROXY names a proxy of the kind "socks5:\/\/", which is not/,
    ],
  ])('is refused as %s, without its password', (value, expected) => {
    const ask = (): unknown => findProxy(API, { HTTPS_PROXY: value })
    expect(ask).toThrow(ReleaseError)
    expect(ask).toThrow(expected)
    expect(ask).not.toThrow(/s3cret/)
  })
})

describe('NO_PROXY', () => {
  it.each([
    ['*', 'https://api.corp.test'],
    ['corp.test', 'https://corp.test'],
    ['corp.test', 'https://api.corp.test'],
    ['.corp.test', 'https://api.corp.test'],
    ['.corp.test', 'https://corp.test'],
    ['*.corp.test', 'https://api.corp.test'],
    ['CORP.test.', 'https://api.Corp.TEST'],
    ['a b,corp.test', 'https://corp.test'],
    ['corp.test:443', 'https://api.corp.test'],
    ['corp.test:8443', 'https://api.corp.test:8443'],
    ['10.1.2.3', 'http://10.1.2.3'],
    ['10.0.0.0/8', 'http://10.1.2.3'],
    ['10.0.0.0/8:80', 'http://10.1.2.3'],
    ['10.1.0.0-10.1.9.9', 'http://10.1.2.3'],
    ['::1', 'http://[::1]:3000'],
    ['[::1]:3000', 'http://[::1]:3000'],
    ['fd00::/8', 'http://[fd12::1]'],
  ])('%s exempts %s', (entries, url) => {
    expect(isExempt(new URL(url), entries)).toBe(true)
  })

  it.each([
    ['', 'https://corp.test'],
    [' , ,', 'https://corp.test'],
    ['.', 'https://corp.test'],
    ['*.', 'https://corp.test'],
    ['corp.test', 'https://badcorp.test'],
    ['api.corp.test', 'https://corp.test'],
    ['corp.test:8443', 'https://corp.test'],
    ['10.0.0.0/8', 'http://11.1.2.3'],
    ['10.0.0.0/99', 'http://10.1.2.3'],
    ['10.0.0.0/x', 'http://10.1.2.3'],
    ['10.1.9.9-10.1.0.0', 'http://10.1.2.3'],
    ['0.0.0.0/0', 'https://corp.test'],
    ['2.3', 'http://10.1.2.3'],
    ['fd00::/8', 'http://10.1.2.3'],
  ])('%j does not exempt %s', (entries, url) => {
    expect(isExempt(new URL(url), entries)).toBe(false)
  })
})

let server: TestServer
let proxy: TestProxy

beforeEach(async () => {
  server = await startHttp((incoming, response) =>
    response.end(`${incoming.headers.host} ${incoming.url}`),
  )
  proxy = await startProxy()
})
afterEach(async () => {
  await server.close()
  await proxy.close()
})

describe('a plain request behind a proxy', () => {
  it('goes through it, with the user and password of its address', async () => {
    const url = `http://api.corp.test:${server.port}/a?b=c`
    const said = await askFromChild(
      { http_proxy: `me:p%40ss%3A@127.0.0.1:${proxy.port}` },
      url,
      url,
    )
    expect(said).toEqual(Array(2).fill(`200 api.corp.test:${server.port} /a?b=c`))
    expect(proxy.asked).toEqual(Array(2).fill(`api.corp.test:${server.port}`))
    const basic = `Basic ${Buffer.from('me:p@ss:').toString('base64')}`
    expect(proxy.credentials).toEqual([basic, basic])
  })

  it('goes directly to a host that NO_PROXY exempts', async () => {
    const env = { HTTP_PROXY: `http://127.0.0.1:${proxy.port}`, NO_PROXY: '127.0.0.0/8' }
    const [said] = await askFromChild(env, `http://127.0.0.1:${server.port}/`)
    expect(said).toMatch(/^200 127/)
    expect(proxy.asked).toEqual([])
  })

  it('says of a proxy that is not there which one it is, without its password', async () => {
    await proxy.close()
    const [said] = await askFromChild(
      { HTTP_PROXY: `http://me:s3cret@127.0.0.1:${proxy.port}` },
      'http://api.corp.test/',
    )
    expect(said).toBe(
      `fetch failed: Error connect ECONNREFUSED 127.0.0.1:${proxy.port} (through the proxy http://127.0.0.1:${proxy.port})`,
    )
  })

  it('that the proxy wants a password for says how to write it', async () => {
    const strict = await startProxy(407)
    const [said] = await askFromChild(
      { HTTP_PROXY: `http://me:s3cret@127.0.0.1:${strict.port}` },
      `http://api.corp.test:${server.port}/`,
    )
    await strict.close()
    expect(said).toMatch(/^fetch failed: GITHUB_FAILED The proxy http:\/\/127.* asks for a user/)
    expect(said).not.toContain('s3cret')
  })
})

const tls = hasOpenssl() ? describe : describe.skip

tls('a TLS request behind a proxy (skipped without openssl)', () => {
  const files = hasOpenssl() ? makeCertificates() : undefined

  const withTls = async (work: (port: number, ca: string) => Promise<void>): Promise<void> => {
    if (files === undefined) return
    const secure = await startHttps(files, (incoming, response) => response.end(incoming.url))
    try {
      await work(secure.port, files.ca)
    } finally {
      await secure.close()
    }
  }

  it('goes through one tunnel, which the next request uses again', async () => {
    await withTls(async (port, ca) => {
      const env = { HTTPS_PROXY: `http://me:pass@127.0.0.1:${proxy.port}`, NODE_EXTRA_CA_CERTS: ca }
      const said = await askFromChild(
        env,
        `https://api.corp.test:${port}/1`,
        `https://api.corp.test:${port}/2`,
      )
      expect(said).toEqual(['200 /1', '200 /2'])
    })
    expect(proxy.asked.length).toBe(1)
    expect(proxy.asked[0]).toMatch(/^api\.corp\.test:\d+$/)
    expect(proxy.credentials).toEqual([`Basic ${Buffer.from('me:pass').toString('base64')}`])
  })

  it('goes directly to a host that NO_PROXY exempts', async () => {
    await withTls(async (port, ca) => {
      const env = {
        https_proxy: `http://127.0.0.1:${proxy.port}`,
        no_proxy: 'localhost',
        NODE_EXTRA_CA_CERTS: ca,
      }
      expect(await askFromChild(env, `https://localhost:${port}/1`)).toEqual(['200 /1'])
    })
    expect(proxy.asked).toEqual([])
  })

  it.each([
    [407, /GITHUB_FAILED The proxy \S+ asks for a user and a password \(407\)/],
    [403, /GITHUB_FAILED The proxy \S+ does not let this machine reach api\.corp\.test \(403\)/],
    [502, /Error the proxy answered 502 for api\.corp\.test \(through the proxy http:\/\/127/],
  ])('that the proxy refuses with %d says why', async (status, expected) => {
    const strict = await startProxy(status)
    const [said] = await askFromChild(
      { HTTPS_PROXY: `http://me:s3cret@127.0.0.1:${strict.port}` },
      'https://api.corp.test/',
    )
    await strict.close()
    expect(said).toMatch(expected)
    expect(said).not.toContain('s3cret')
  })

  it('over a proxy that does not speak TLS says so', async () => {
    const [said] = await askFromChild(
      { HTTPS_PROXY: `https://127.0.0.1:${proxy.port}` },
      'https://api.corp.test/',
    )
    expect(said).toMatch(/GITHUB_FAILED The proxy https:\/\/\S+ does not speak TLS\. Most proxies/)
  })
})
