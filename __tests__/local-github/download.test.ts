import { open } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Asset } from '../../local-github/records.ts'
import { signAssetUrl } from '../../local-github/signed-url.ts'
import type { TestGithub } from './github-client.ts'
import { pick, pickId, startGithub } from './github-client.ts'
import type { Exchange } from './exchange.ts'
import { exchange } from './exchange.ts'

const RELEASES = '/repos/acme/ml/releases'
const GIB = 1024 ** 3

let test: TestGithub
/** 5 GiB that take no room on the disk, but for a mark at every GiB. */
let huge: Asset

beforeAll(async () => {
  test = await startGithub()
  const release = await test.ask('POST', RELEASES, { body: { tag_name: 'v1', draft: true } })
  const uploaded = await test.upload(pickId(release.body), 'model.bin', '-')
  const asset = test.repository.releases.findAsset(pickId(uploaded.body))
  if (asset === undefined) throw new Error('The upload is missing.')
  const file = await open(asset.path, 'w')
  for (let index = 0; index < 5; index++) await file.write(`<mark ${index}>`, index * GIB)
  await file.truncate(5 * GIB)
  await file.close()
  huge = { ...asset, size: 5 * GIB }
  test.repository.releases.putAsset(huge)
  await test.ask('PATCH', `${RELEASES}/${pickId(release.body)}`, { body: { draft: false } })
})

afterAll(() => test.close())

function read(headers: Readonly<Record<string, string>>, method = 'GET'): Promise<Exchange> {
  return exchange(signAssetUrl(test.github.world, test.repository, huge), { method, headers })
}

describe('a range of a file of many gigabytes', () => {
  it('may begin beyond 4 GiB', async () => {
    const { status, headers, bytes } = await read({ range: `bytes=${4 * GIB}-${4 * GIB + 7}` })
    expect(status).toBe(206)
    expect(headers['content-range']).toBe(`bytes 4294967296-4294967303/5368709120`)
    expect(bytes.toString()).toBe('<mark 4>')
  })

  it('may be one of several that are asked for at once', async () => {
    const ranges = Array.from({ length: 5 }, (_, index) => {
      const start = index * GIB
      return read({ range: `bytes=${start}-${start + 999_999}` })
    })
    const replies = await Promise.all(ranges)
    expect(replies.map(({ bytes }) => bytes.subarray(0, 8).toString())).toEqual(
      [0, 1, 2, 3, 4].map((index) => `<mark ${index}>`),
    )
    expect(new Set(replies.map(({ bytes }) => bytes.length))).toEqual(new Set([1_000_000]))
  })

  it('may be its last bytes', async () => {
    const { headers, bytes } = await read({ range: 'bytes=-2' })
    expect(headers['content-range']).toBe('bytes 5368709118-5368709119/5368709120')
    expect(bytes).toEqual(Buffer.alloc(2))
  })

  it('is refused beyond the end', async () => {
    const { status, headers } = await read({ range: `bytes=${5 * GIB}-` })
    expect([status, headers['content-range']]).toEqual([416, 'bytes */5368709120'])
  })

  it.each(['etag', 'last-modified'] as const)(
    'comes when If-Range has its %s, and the whole file when it has another',
    async (name) => {
      const range = `bytes=${4 * GIB}-${4 * GIB + 7}`
      const { headers } = await read({}, 'HEAD')
      const same = await read({ range, 'if-range': String(headers[name]) })
      const other = await read({ range, 'if-range': '"other"' }, 'HEAD')
      expect([same.status, same.bytes.toString()]).toEqual([206, '<mark 4>'])
      expect([other.status, other.headers['content-length']]).toEqual([200, '5368709120'])
    },
  )
})

describe('a request for the head of an asset', () => {
  it('at its signed address tells size and type and sends no bytes', async () => {
    const { status, headers, bytes } = await read({}, 'HEAD')
    expect(status).toBe(200)
    expect(headers).toMatchObject({
      'content-length': '5368709120',
      'content-type': 'application/octet-stream',
      'accept-ranges': 'bytes',
    })
    expect(bytes).toHaveLength(0)
  })

  it('at the address for browsers redirects, and is not counted as a download', async () => {
    const asset = `${RELEASES}/assets/${huge.id}`
    const before = await test.ask('GET', asset)
    const { status, headers } = await exchange(String(pick(before.body, 'browser_download_url')), {
      method: 'HEAD',
    })
    const after = await test.ask('GET', asset)
    expect(status).toBe(302)
    expect(headers.location).toContain(`${test.github.world.origins.objects}/`)
    expect(pick(after.body, 'download_count')).toBe(pick(before.body, 'download_count'))
  })

  it('at the API has the headers of its JSON', async () => {
    const url = `${test.github.apiUrl}${RELEASES}/assets/${huge.id}`
    const [head, whole] = await Promise.all([exchange(url, { method: 'HEAD' }), exchange(url)])
    expect(head.status).toBe(200)
    expect(head.headers['content-length']).toBe(String(whole.bytes.length))
    expect(head.bytes).toHaveLength(0)
  })
})

describe('an empty asset', () => {
  it('is sent as no bytes', async () => {
    const { world } = test.github
    const assets = { 'empty.bin': '' }
    world.seedReleases(test.repository, 1, () => ({ tagName: 'empty', assets }))
    const [asset] = test.repository.releases.published('empty')?.assets.values() ?? []
    if (asset === undefined) throw new Error('The seed is missing.')
    const { status, headers } = await exchange(signAssetUrl(world, test.repository, asset))
    expect([status, headers['content-length']]).toEqual([200, '0'])
  })
})
