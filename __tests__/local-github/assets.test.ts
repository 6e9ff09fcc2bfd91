import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { rewriteAssetName } from '../../local-github/asset-name.ts'
import { parseRange } from '../../local-github/object-routes.ts'
import type { Answer, TestGithub } from './github-client.ts'
import { pick, pickId, startGithub } from './github-client.ts'

const RELEASES = '/repos/acme/ml/releases'
const OCTETS = { accept: 'application/octet-stream' }

let test: TestGithub
let releaseId = 0
let counter = 0

beforeAll(async () => {
  test = await startGithub()
})

beforeEach(async () => {
  const body = { tag_name: `v${++counter}`, draft: true }
  releaseId = pickId((await test.ask('POST', RELEASES, { body })).body)
})

afterAll(() => test.close())

/** Sends an upload by hand, so that no client adds headers. */
function uploadRaw(headers: Readonly<Record<string, string>>, body: string): Promise<Answer> {
  const url = `${test.github.world.origins.uploads}${RELEASES}/${releaseId}/assets?name=raw.bin`
  return new Promise((fulfil, reject) => {
    const sent = request(
      url,
      { method: 'POST', headers: { authorization: 'Bearer bot', ...headers } },
      (response) => {
        let text = ''
        response.on('data', (chunk: Buffer) => (text += chunk.toString()))
        response.on('end', () => {
          const status = response.statusCode ?? 0
          fulfil({ status, body: JSON.parse(text), headers: new Headers() })
        })
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}

async function redirect(content: string, as = 'bot'): Promise<string> {
  const asset = await test.upload(releaseId, `file-${content.length}.bin`, content)
  const path = `${RELEASES}/assets/${pickId(asset.body)}`
  const answer = await test.ask('GET', path, { headers: OCTETS, as })
  expect(answer.status).toBe(302)
  return answer.headers.get('location') ?? ''
}

describe('an upload', () => {
  it('goes to a second origin, which the release names, and gets a digest', async () => {
    const release = await test.ask('GET', `${RELEASES}/${releaseId}`)
    const asset = await test.upload(releaseId, 'model.bin', 'bytes')
    const { api, uploads } = test.github.world.origins
    const digest = createHash('sha256').update('bytes').digest('hex')
    expect(pick(release.body, 'upload_url')).toBe(
      `${uploads}${RELEASES}/${releaseId}/assets{?name,label}`,
    )
    expect(new URL(uploads).origin).not.toBe(new URL(api).origin)
    expect(asset.status).toBe(201)
    expect(asset.body).toMatchObject({ size: 5, state: 'uploaded', digest: `sha256:${digest}` })
  })

  it('is refused on the origin of the API', async () => {
    const body = { name: 'x' }
    const answer = await test.ask('POST', `${RELEASES}/${releaseId}/assets?name=x`, { body })
    expect(answer.status).toBe(404)
  })

  it('without Content-Length gets 400 Bad Content-Length', async () => {
    const chunked = { 'transfer-encoding': 'chunked', 'content-type': 'text/plain' }
    const answer = await uploadRaw(chunked, 'bytes')
    expect(answer.status).toBe(400)
    expect(pick(answer.body, 'message')).toBe('Bad Content-Length: ')
  })

  it('without Content-Type gets 422', async () => {
    const answer = await uploadRaw({ 'content-length': '5' }, 'bytes')
    expect(pick(answer.body, 'errors', 0, 'field')).toBe('content_type')
  })

  it.each([
    [2 ** 31, 500],
    [2 ** 31 + 1, 422],
  ])('of %d bytes gets %d, before any byte is read', async (length, status) => {
    const { uploads } = test.github.world.origins
    const answer = await new Promise<number>((fulfil) => {
      const sent = request(
        `${uploads}${RELEASES}/${releaseId}/assets?name=big`,
        {
          method: 'POST',
          headers: {
            authorization: 'Bearer bot',
            'content-type': 'x/y',
            'content-length': String(length),
          },
        },
        (response) => {
          fulfil(response.statusCode ?? 0)
          sent.destroy()
        },
      )
      sent.on('error', () => undefined)
      sent.flushHeaders()
    })
    expect(answer).toBe(status)
  })

  it('under a name that is taken gets 422 already_exists', async () => {
    await test.upload(releaseId, 'model.bin', 'one')
    const answer = await test.upload(releaseId, 'model.bin', 'two')
    expect(answer.status).toBe(422)
    expect(pick(answer.body, 'errors', 0)).toEqual({
      resource: 'ReleaseAsset',
      code: 'already_exists',
      field: 'name',
    })
  })

  it('under two names that are rewritten to one gets 422 already_exists', async () => {
    await test.upload(releaseId, 'a b.bin', 'one')
    const answer = await test.upload(releaseId, 'a@b.bin', 'two')
    expect(pick(answer.body, 'errors', 0, 'code')).toBe('already_exists')
  })

  it('above 1000 assets gets 422', async () => {
    const release = test.repository.releases.get(releaseId)
    const asset = await test.upload(releaseId, 'first', 'x')
    const seed = test.repository.releases.findAsset(pickId(asset.body))
    if (release === undefined || seed === undefined) throw new Error('The release is missing.')
    for (let index = 1; index < 1000; index++)
      test.repository.releases.putAsset({ ...seed, id: -index, name: `file-${index}` })
    const answer = await test.upload(releaseId, 'one-more', 'x')
    expect(answer.status).toBe(422)
    expect(release.assets.size).toBe(1000)
  })

  it('that breaks off leaves an empty asset in the state starter, which holds the name', async () => {
    const { uploads } = test.github.world.origins
    await new Promise<void>((fulfil) => {
      const sent = request(`${uploads}${RELEASES}/${releaseId}/assets?name=cut.bin`, {
        method: 'POST',
        headers: {
          authorization: 'Bearer bot',
          'content-type': 'x/y',
          'content-length': '1000000',
        },
      })
      sent.on('error', () => fulfil())
      sent.write('some bytes', () => setTimeout(() => sent.destroy(new Error('cut')), 50))
    })
    const again = await test.upload(releaseId, 'cut.bin', 'bytes')
    const list = await test.ask('GET', `${RELEASES}/${releaseId}/assets`)
    expect(again.status).toBe(422)
    expect(pick(list.body, 0)).toMatchObject({ state: 'starter', size: 0, digest: null })
  })
})

describe('the bytes of an asset', () => {
  it('lie behind a redirect to a third origin', async () => {
    const location = await redirect('bytes')
    const { api, uploads, objects } = test.github.world.origins
    const response = await fetch(location)
    expect(new Set([api, uploads, objects]).size).toBe(3)
    expect(new URL(location).origin).toBe(objects)
    expect(await response.text()).toBe('bytes')
    expect(response.headers.get('content-disposition')).toBe('attachment; filename=file-5.bin')
  })

  it('are refused with 400 to a request that sends Authorization along', async () => {
    const location = await redirect('secret')
    const response = await fetch(location, { headers: { authorization: 'Bearer bot' } })
    expect(response.status).toBe(400)
    expect(await response.text()).toContain('Only one auth mechanism allowed')
  })

  it('come in part, with 206, when a range is asked for', async () => {
    const location = await redirect('0123456789')
    const part = await fetch(location, { headers: { range: 'bytes=4-' } })
    const beyond = await fetch(location, { headers: { range: 'bytes=10-' } })
    expect(part.status).toBe(206)
    expect(part.headers.get('content-range')).toBe('bytes 4-9/10')
    expect(await part.text()).toBe('456789')
    expect(beyond.status).toBe(416)
    expect(beyond.headers.get('content-range')).toBe('bytes */10')
  })

  it('come whole when the range belongs to another version of them', async () => {
    const location = await redirect('whole thing')
    const headers = { range: 'bytes=4-', 'if-range': '"sha256:other"' }
    const response = await fetch(location, { headers })
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('whole thing')
  })

  it('are refused when the signed address was changed', async () => {
    const location = new URL(await redirect('forged!'))
    location.searchParams.set('X-Amz-Expires', '99999')
    const response = await fetch(location)
    expect(response.status).toBe(403)
    expect(await response.text()).toContain('SignatureDoesNotMatch')
  })

  it('are reached by a browser once published, and counted', async () => {
    const asset = await test.upload(releaseId, 'public.bin', 'public')
    const release = await test.ask('PATCH', `${RELEASES}/${releaseId}`, { body: { draft: false } })
    const response = await fetch(String(pick(release.body, 'assets', 0, 'browser_download_url')))
    const after = await test.ask('GET', `${RELEASES}/assets/${pickId(asset.body)}`)
    expect(await response.text()).toBe('public')
    expect(pick(after.body, 'download_count')).toBe(1)
  })

  it('are not found at the browser address of a draft, token or not', async () => {
    const asset = await test.upload(releaseId, 'draft.bin', 'draft')
    const url = String(pick(asset.body, 'browser_download_url'))
    const response = await fetch(url, { headers: { authorization: 'Bearer bot' } })
    expect(response.status).toBe(404)
  })

  it('are gone from the disk when the asset is deleted', async () => {
    const asset = await test.upload(releaseId, 'gone.bin', 'gone')
    const path = `${RELEASES}/assets/${pickId(asset.body)}`
    const { headers } = await test.ask('GET', path, { headers: OCTETS })
    await test.ask('DELETE', path)
    const response = await fetch(headers.get('location') ?? '')
    expect(response.status).toBe(404)
  })
})

describe('the name of an asset', () => {
  it.each([
    ['model.bin', 'model.bin'],
    ['fraud-xgb@v2.3.0.tar', 'fraud-xgb.v2.3.0.tar'],
    ['a b (1).bin', 'a.b.1.bin'],
    ['a+b', 'a+b'],
    ['a..b', 'a.b'],
    ['.env', 'default.env'],
    ['name.', 'name'],
    ['***', 'default'],
    ['ð_æ_©_ŋ', 'd_ae_._ng'],
    ['Ünïcödé.bin', 'Unicode.bin'],
    ["a5_ !#$%&'(),-.0;=@A[]^_`a{}~.txt", 'a5_.-.0.A._.a.txt'],
  ])('%j becomes %j without a word', (asked, given) => {
    expect(rewriteAssetName(asked)).toBe(given)
  })

  it('is the rewritten one in the reply and in lists', async () => {
    const asset = await test.upload(releaseId, 'my model:v1.bin', 'bytes')
    const list = await test.ask('GET', `${RELEASES}/${releaseId}/assets`)
    expect(pick(asset.body, 'name')).toBe('my.model.v1.bin')
    expect(pick(list.body, 0, 'name')).toBe('my.model.v1.bin')
  })

  it('must not hold characters of four bytes', async () => {
    const answer = await test.upload(releaseId, 'model-🚀.bin', 'bytes')
    expect(pick(answer.body, 'errors', 0)).toMatchObject({ code: 'invalid', field: 'name' })
  })

  it('can be changed unless another asset has it', async () => {
    await test.upload(releaseId, 'a', 'one')
    const asset = await test.upload(releaseId, 'b', 'two')
    const path = `${RELEASES}/assets/${pickId(asset.body)}`
    const clash = await test.ask('PATCH', path, { body: { name: 'a' } })
    const renamed = await test.ask('PATCH', path, { body: { name: 'c d', label: 'See' } })
    expect(clash.status).toBe(422)
    expect(renamed.body).toMatchObject({ name: 'c.d', label: 'See' })
  })
})

describe('a range header', () => {
  it.each([
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=2-99', { start: 2, end: 9 }],
    ['bytes=-3', { start: 7, end: 9 }],
    ['bytes=-99', { start: 0, end: 9 }],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=10-12', 'unsatisfiable'],
    ['bytes=5-2', undefined],
    ['bytes=-', undefined],
    ['bytes=0-1,4-5', undefined],
    ['items=0-1', undefined],
  ])('%s of ten bytes means %j', (header, expected) => {
    expect(parseRange(header, 10)).toEqual(expected)
  })
})
